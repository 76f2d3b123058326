/* What a replan proposes, to be taken or left line by line. */
#include "tui/act.h"

#include <stdio.h>
#include <string.h>

#define BOX_TOP     2
#define REASON_COL  9
#define REASON_TEXT 720
#define EFFECT_ROWS 5

const struct overlay *ui_overlay(const struct ui *ui)
{
    return ui->overlay_count > 0 ? &ui->overlay[ui->overlay_count - 1] : NULL;
}

/* The lines as they are now; false: they are others than they were. */
static bool note_lines(const struct replan *r, struct replan_view *v)
{
    bool is_same = v->count == r->line_count;
    for (int i = 0; i < r->line_count; i++) {
        enum replan_id id = r->changes[r->lines[i].first].id;
        is_same =
            is_same && v->of[i].day.n == r->lines[i].day.n && v->of[i].id == id;
        v->of[i].day = r->lines[i].day;
        v->of[i].id = id;
    }
    v->count = r->line_count;
    return is_same;
}

bool replan_load(struct app *a, struct ui *ui, struct err *e)
{
    struct replan_view *v = &ui->replan;
    if (!app_replan(a, e))
        return false;
    /* Other lines: what was left was left of those. */
    if (!note_lines(&a->replan, v)) {
        v->is_new = true;
        v->line = 0;
        for (int i = 0; i < REPLAN_CHANGES_MAX; i++)
            v->take[i] = true;
    }
    v->is_stale = true;
    return true;
}

void replan_open(struct app *a, struct ui *ui)
{
    struct err e;
    struct spot nowhere = SPOT_NOWHERE;
    err_clear(&e);
    ui->is_stale = true;
    ui->replan.count = UNKNOWN;
    if (!replan_load(a, ui, &e))
        ui_say(ui, true, "%s", e.text);
    else if (ui->replan.count == 0)
        ui_say(ui, false, "nothing to adapt: the plan stands as it is");
    else
        overlay_open(ui, OVERLAY_REPLAN, &nowhere);
}

void act_take(struct app *a, struct ui *ui)
{
    (void)a;
    bool *take = &ui->replan.take[ui->replan.line];
    *take = !*take;
    ui->replan.is_stale = true;
}

static int taken_of(const struct replan_view *v)
{
    int n = 0;
    for (int i = 0; i < v->count; i++)
        n += v->take[i];
    return n;
}

void act_accept(struct app *a, struct ui *ui)
{
    struct err e;
    err_clear(&e);
    int taken = taken_of(&ui->replan);
    ui->is_stale = true;
    if (ui->replan.is_new) {
        ui_say(ui, true, "the diary has changed: look at these lines first");
    } else if (taken == 0) {
        ui->overlay_count--;
        ui_say(ui, false, "nothing was changed");
    } else if (!app_replan_accept(a, ui->replan.take, &e)) {
        ui_say(ui, true, "%s", e.text);
    } else {
        ui->overlay_count--;
        ui_say(ui, false, "kept, %d change%s; u undoes it", taken,
               taken == 1 ? "" : "s");
    }
}

void replan_read(struct app *a, struct ui *ui)
{
    struct err e;
    struct replan_view *v = &ui->replan;
    struct look look = ui_look(a, 200);
    struct text out = text_on(v->effect, sizeof v->effect);
    err_clear(&e);
    v->is_stale = false;
    if (!app_replan_try(a, v->take, &e))
        text_put(&out, e.text);
    else
        words_plan_score(&out, &a->plan_before, &a->plan, &a->lint_before,
                         &a->lint, &look);
}

/* ---- drawing */

/* A change and its reason; returns the rows they take. */
static int draw_change(const struct app *a, const struct ui *ui,
                       struct canvas *c, int row, int end, int i)
{
    char line[200], reason[REASON_TEXT];
    const struct replan_change *x =
        &a->replan.changes[a->replan.lines[i].first];
    struct look look = ui_look(a, c->cols - REASON_COL);
    struct text t = text_on(line, sizeof line);
    bool is_at = i == ui->replan.line;
    words_replan_line(&t, &a->facts.plan, &a->replan, i, &look);
    t = text_on(reason, sizeof reason);
    words_replan_reason(&t, x, &look);
    if (row < end) {
        (void)canvas_print(c, row, 0, STYLE_HEAD, "%c[%c]", is_at ? '>' : ' ',
                           ui->replan.take[i] ? 'x' : ' ');
        canvas_put_within(c, row, 5, c->cols - 6,
                          ui->replan.take[i] ? STYLE_PLAIN : STYLE_FAINT, line);
        if (is_at)
            canvas_choose(c, row, 1, c->cols - 2);
    }
    if (row + 1 < end)
        (void)canvas_put(c, row + 1, 5, STYLE_FAINT, replan_row(x->id)->rule);
    return 1 + canvas_lines(c, row + 1, REASON_COL + 2,
                            int_most(0, end - row - 1),
                            c->cols - REASON_COL - 4, 0, reason);
}

/* The first change drawn, so that the cursor's is seen whole. */
static int first_of(const struct app *a, const struct ui *ui, struct canvas *c,
                    int height)
{
    int rows = 0;
    int first = ui->replan.line;
    for (int i = first; i >= 0; i--) {
        rows += draw_change(a, ui, c, c->rows, 0, i);
        if (rows > height)
            break;
        first = i;
    }
    return first;
}

void replan_draw(const struct app *a, const struct ui *ui, struct canvas *c)
{
    int most = int_least(EFFECT_ROWS, c->rows / 4);
    int lines = int_least(
        most, canvas_lines(c, 0, 1, 0, c->cols - 2, 0, ui->replan.effect));
    int end = c->rows - 3 - lines;
    int row = BOX_TOP;
    canvas_fill(c, end, 0, c->cols, 0x2500, STYLE_FRAME);
    (void)canvas_lines(c, end + 1, 1, lines, c->cols - 2, 0, ui->replan.effect);
    canvas_fill(c, 1, 0, c->cols, 0x2500, STYLE_FRAME);
    (void)canvas_print(c, 1, 2, STYLE_HEAD, " Replan: %d of %d changes taken ",
                       taken_of(&ui->replan), a->replan.line_count);
    for (int i = first_of(a, ui, c, end - row);
         i < a->replan.line_count && row < end; i++)
        row += draw_change(a, ui, c, row, end, i);
}
