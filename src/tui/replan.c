/* What a replan proposes, to be taken or left line by line. */
#include "tui/act.h"

#include <stdio.h>
#include <string.h>

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
    else if (ui->replan.count == 0 && a->replan.note_count == 0)
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
    if (import_is_open(ui)) {
        import_keep(a, ui);
        return;
    }
    if (ui->replan.is_new) {
        ui_say(ui, true, "the diary has changed: look at these lines first");
    } else if (taken == 0) {
        ui->overlay_count--;
        ui_say(ui, false, "nothing was changed");
    } else if (!app_replan_accept(a, ui->replan.take, &e)) {
        ui_say(ui, true, "%s", e.text);
    } else {
        ui->overlay_count--;
        ui_say(ui, false, "kept, %d change%s; {undo} undoes it", taken,
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

/* ---- drawing: a line a change; below them what the cursor's is for, and what
 * the marked ones come to */

#define LIST_TOP     2
#define RULE_COL     5
#define LINE_COL     11
#define REASON_ROWS  3
#define REASON_LEAST 2 /* on a terminal lower than */
#define ROOMY_ROWS   22
#define EFFECT_ROWS  5
#define EFFECT_LEAST 3
#define REASON_TEXT  720
#define NOTES_MOST   4 /* rows of notes, below the changes */

static void line_text(const struct app *a, int i, int width, char *out,
                      size_t size)
{
    struct look look = ui_look(a, width);
    struct text t = text_on(out, size);
    words_replan_line(&t, &a->facts.plan, &a->replan, i, &look);
}

static void draw_change(const struct app *a, const struct ui *ui,
                        struct canvas *c, int row, int i)
{
    char line[240];
    bool is_at = i == ui->replan.line;
    bool is_taken = ui->replan.take[i];
    enum replan_id id = a->replan.changes[a->replan.lines[i].first].id;
    line_text(a, i, c->cols, line, sizeof line);
    (void)canvas_print(c, row, 0, STYLE_HEAD, "%c[%c]", is_at ? '>' : ' ',
                       is_taken ? 'x' : ' ');
    (void)canvas_put(c, row, RULE_COL, STYLE_FAINT, replan_row(id)->rule);
    canvas_put_within(c, row, LINE_COL, c->cols - LINE_COL - 1,
                      is_taken ? STYLE_PLAIN : STYLE_FAINT, line);
    canvas_link_line(c, row, i);
    if (is_at)
        canvas_choose(c, row, 1, c->cols - 2);
}

/* Why, after the line where that was too long for its row. */
static void draw_reason(const struct app *a, const struct ui *ui,
                        struct canvas *c, int row, int height)
{
    char line[240], text[REASON_TEXT];
    struct look look = ui_look(a, c->cols);
    struct text t = text_on(text, sizeof text);
    int i = ui->replan.line;
    if (i >= a->replan.line_count)
        return;
    line_text(a, i, c->cols, line, sizeof line);
    if (utf8_width(line) > c->cols - LINE_COL - 1)
        text_add(&t, "%s: ", line);
    words_replan_reason(&t, &a->replan.changes[a->replan.lines[i].first],
                        &look);
    (void)canvas_lines(c, row, 1, height, c->cols - 2, 0, text);
}

/* What is told and not taken; returns the row after it. */
static int draw_notes(const struct app *a, struct canvas *c, int row, int end)
{
    char text[REASON_TEXT];
    struct look look = ui_look(a, c->cols);
    for (int i = 0; i < a->replan.note_count && row < end; i++) {
        const struct replan_note *n = &a->replan.notes[i];
        struct text t = text_on(text, sizeof text);
        words_replan_note(&t, n, &look);
        (void)canvas_put(c, row, RULE_COL, STYLE_FAINT,
                         replan_row(n->id)->rule);
        row += canvas_lines(c, row, LINE_COL, end - row, c->cols - LINE_COL - 1,
                            0, text);
    }
    return int_least(row, end);
}

/* The changes, and below them the notes as far as there is room. */
static void draw_list(const struct app *a, const struct ui *ui,
                      struct canvas *c, int end)
{
    int count = a->replan.line_count;
    int left = int_most(1, end - LIST_TOP - count);
    int notes = a->replan.note_count > 0 ? int_least(NOTES_MOST, left) : 0;
    int height = int_most(1, end - LIST_TOP - notes);
    int top = ui_top(ui->replan.line, count, height);
    int row = LIST_TOP;
    for (int i = top; i < count && row < LIST_TOP + height; i++, row++)
        draw_change(a, ui, c, row, i);
    (void)draw_notes(a, c, row, end);
}

void replan_draw(const struct app *a, const struct ui *ui, struct canvas *c)
{
    const char *effect = ui->replan.effect;
    bool is_roomy = c->rows >= ROOMY_ROWS;
    int reason = is_roomy ? REASON_ROWS : REASON_LEAST;
    int most = is_roomy ? EFFECT_ROWS : EFFECT_LEAST;
    int lines =
        int_least(most, canvas_lines(c, 0, 1, 0, c->cols - 2, 0, effect));
    int end = c->rows - 3 - lines - reason;
    canvas_fill(c, 1, 0, c->cols, 0x2500, STYLE_FRAME);
    (void)canvas_print(c, 1, 2, STYLE_HEAD, " Replan: %d of %d changes taken ",
                       taken_of(&ui->replan), a->replan.line_count);
    draw_list(a, ui, c, end);
    canvas_fill(c, end, 0, c->cols, 0x2500, STYLE_FRAME);
    draw_reason(a, ui, c, end + 1, reason);
    (void)canvas_lines(c, end + 1 + reason, 1, lines, c->cols - 2, 0, effect);
}
