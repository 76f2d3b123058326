/* Lines that name a block: the one to review, the one to hold it against. */
#include "tui/prompt.h"

static bool ask_of(struct app *a, const struct ui *ui, struct block_ask *out,
                   struct err *e)
{
    const char *line = ui->prompt.line.text;
    *out = ui->block.ask;
    if (ui->prompt.kind != PROMPT_BESIDE)
        return app_block_read(a, line, &out->from, &out->to, e);
    out->beside = out->until = NO_DAY; /* an empty line: the one before */
    return line[0] == '\0' ||
           app_block_read(a, line, &out->beside, &out->until, e);
}

/* Its days and what was run in them. */
bool prompt_read_block(struct app *a, struct ui *ui, struct text *out,
                       struct err *e)
{
    struct block_ask ask;
    struct look look = ui_look(a, 200);
    bool is_beside = ui->prompt.kind == PROMPT_BESIDE;
    if (!ask_of(a, ui, &ask, e) || !app_block_beside(a, &ask, e))
        return false;
    if (is_beside && !a->has_block_before)
        return err_set(e, ERR_INPUT, "too little was run to hold it against");
    const struct block_report *b =
        is_beside ? &a->block_before : &a->block_report;
    words_block_name(out, b, &look);
    text_put(out, "\n");
    words_block_part(out, b, 0, false, &look);
    return true;
}

bool prompt_done_block(struct app *a, struct ui *ui, struct err *e)
{
    struct block_ask ask;
    if (!ask_of(a, ui, &ask, e) || !app_block_beside(a, &ask, e))
        return false;
    ui->block.ask = ask;
    ui->block.is_asked = true;
    return true;
}
