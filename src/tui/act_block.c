/* What keys do on the Block: another block, another beside it. */
#include "tui/act.h"

#include <string.h>

static void ask_for(struct ui *ui, const struct block_ask *ask)
{
    ui->block.ask = *ask;
    ui->block.is_asked = true;
    ui->is_stale = true;
}

void block_step(struct app *a, struct ui *ui, int by)
{
    struct block_ask ask = ui->block.ask;
    struct err e;
    err_clear(&e);
    if (app_block_step(a, by, &ask, &e))
        ask_for(ui, &ask);
    else
        ui_say(ui, false, "%s", e.text);
}

void block_today(struct ui *ui)
{
    ui->block.is_asked = false;
    ui->is_stale = true;
}

void block_pane(struct ui *ui)
{
    struct block_view *v = &ui->block;
    int line = ui->line[SCREEN_block];
    ui->line[SCREEN_block] = v->other_line;
    v->other_line = line;
    v->is_of_weeks = !v->is_of_weeks;
}

/* From the same end by a week more or less at its beginning. */
static void stretch(struct app *a, struct ui *ui, int weeks)
{
    const struct block_report *b = &a->block_report;
    struct block_ask ask = ui->block.ask;
    int count = b->week_count + weeks;
    if (count < 1 || count > BLOCK_WEEKS_MAX) {
        ui_say(ui, false,
               count < 1 ? "a block has a week at least"
                         : "a block holds a year at most");
        return;
    }
    ask.from = day_add(b->first, -WEEK_DAYS * weeks);
    ask.to = b->last;
    ask_for(ui, &ask);
}

void act_block_more(struct app *a, struct ui *ui)
{
    stretch(a, ui, 1);
}
void act_block_less(struct app *a, struct ui *ui)
{
    stretch(a, ui, -1);
}
void act_beside(struct app *a, struct ui *ui)
{
    prompt_open(a, ui, PROMPT_BESIDE, "");
}
