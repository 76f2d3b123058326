/* Lines that bend the plan: what they would change, and Enter. */
#include "tui/prompt.h"

#include <stdio.h>
#include <string.h>

struct line_words {
    char first[LINE_TEXT], last[LINE_TEXT];
    struct edit_words words;
};

/* "2026-12-24 2026-12-27": two words, or one. A third is refused: the line
 * begins with the cursor's day, and both were typed behind it. */
static bool pause_words(const char *line, struct line_words *out, struct err *e)
{
    size_t from = strspn(line, " ");
    size_t n = strcspn(line + from, " ");
    (void)snprintf(out->first, sizeof out->first, "%.*s", (int)n, line + from);
    from += n;
    from += strspn(line + from, " ");
    n = strcspn(line + from, " ");
    (void)snprintf(out->last, sizeof out->last, "%.*s", (int)n, line + from);
    out->words =
        (struct edit_words){ EDIT_REST, out->first, n > 0 ? out->last : NULL };
    from += n;
    if (line[from + strspn(line + from, " ")] == '\0')
        return true;
    return err_set(e, ERR_INPUT,
                   "that is more than a first and a last day: take one away "
                   "(^U empties the line)");
}

static bool edit_of(const struct ui *ui, struct line_words *out, struct err *e)
{
    const struct prompt *p = &ui->prompt;
    char day[DAY_TEXT];
    if (p->kind == PROMPT_PAUSE)
        return pause_words(p->line.text, out, e);
    bool is_new = p->kind == PROMPT_SESSION;
    (void)text_copy(out->first, sizeof out->first,
                    is_new ? day_format(p->spot.day, day)
                           : p->spot.planned.text);
    out->words = (struct edit_words){ is_new ? EDIT_ADD : EDIT_REPLACE,
                                      out->first, p->line.text };
    return true;
}

bool prompt_read_plan(struct app *a, struct ui *ui, struct text *out,
                      struct err *e)
{
    struct line_words w = { .words = { .kind = EDIT_ADD } };
    struct look look = ui_look(a, 200);
    if (!edit_of(ui, &w, e) || !plan_bend(a, &w.words, true, e))
        return false;
    put_misfits(out, a);
    words_plan_effect(out, &a->plan_before, &a->plan, &a->lint_before, &a->lint,
                      &look);
    if (ui->prompt.kind == PROMPT_PAUSE && w.words.to == NULL)
        text_put(out, "\na last day may follow, as 2026-12-24 2026-12-27");
    return true;
}

bool prompt_done_plan(struct app *a, struct ui *ui, struct err *e)
{
    struct line_words w = { .words = { .kind = EDIT_ADD } };
    if (!edit_of(ui, &w, e) || !plan_edit_keep(a, ui, &w.words, e))
        return false;
    if (ui->prompt.kind != PROMPT_PAUSE)
        ui->seek_day = ui->prompt.spot.day;
    return true;
}
