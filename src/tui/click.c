/*
 * The mouse, made into keys: a tab or a key of the footer is that key; a line
 * of a list takes the cursor, and opens when it has it; the wheel goes up and
 * down. While a line is typed or a question stands it does nothing, nor on a
 * frame that keys have changed since: what was clicked is there no more.
 */
#include "tui/ui.h"

static bool is_typing(const struct ui *ui)
{
    return ui->prompt.kind != PROMPT_NONE || ui->ask.kind != ASK_NONE ||
           ui->guide.is_on;
}

/* The screen itself is what is seen, and nothing over it. */
static bool is_bare(const struct ui *ui)
{
    return ui->overlay_count == 0 && !ui->trial.is_on && !ui->proposal.is_on;
}

static int32_t click_line(const struct app *a, struct ui *ui, int line)
{
    const struct overlay *top = ui_overlay(ui);
    const struct keymap *map = &a->manners.keys;
    unsigned place = ui_place(ui);
    if (top != NULL && top->kind == OVERLAY_REPLAN) {
        if (line == ui->replan.line)
            return key_for(map, ACT_take, place);
        ui->replan.line = line;
    } else if (import_is_open(ui)) {
        if (line == ui->import.at)
            return key_for(map, ACT_mark, place);
        import_point(ui, line);
    } else if (is_bare(ui)) {
        if (line == ui_line(a, ui))
            return key_for(map, ACT_open, place);
        ui_point(ui, line);
    }
    return 0;
}

static int32_t click_on(const struct app *a, struct ui *ui,
                        const struct canvas *c, struct press p)
{
    if (p.row == c->rows - 1)
        return c->foot_of[p.col];
    if (p.row == 0)
        return is_bare(ui) ? c->key_of[p.col] : 0;
    if (is_bare(ui) && ui->screen == SCREEN_trends &&
        trends_is_chart(c, p.row, p.col))
        return PRESS_CLICK;
    if (c->line_of[p.row] != UNKNOWN)
        return click_line(a, ui, c->line_of[p.row]);
    return 0;
}

static bool is_within(const struct canvas *c, struct press p)
{
    return p.row >= 0 && p.row < c->rows && p.col >= 0 && p.col < c->cols;
}

struct press ui_click(const struct app *a, struct ui *ui,
                      const struct canvas *c, struct press p)
{
    int32_t code = 0;
    bool is_wheel = p.code == PRESS_WHEEL_UP || p.code == PRESS_WHEEL_DOWN;
    if (!is_wheel && p.code != PRESS_CLICK)
        return p;
    if (!is_typing(ui) && is_wheel)
        code =
            key_for(&a->manners.keys,
                    p.code == PRESS_WHEEL_UP ? ACT_up : ACT_down, ui_place(ui));
    else if (!is_typing(ui) && !ui->is_frame_old && is_within(c, p))
        code = click_on(a, ui, c, p);
    p.code = code != 0 ? code : PRESS_NONE;
    return p;
}
