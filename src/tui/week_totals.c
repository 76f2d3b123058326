/* The Week's numbers: its heading's and its totals', each a cell that tells
 * its reason. */
#include "tui/ui.h"

#include <stdio.h>
#include <string.h>

#define PURPOSES_SHOWN 5
#define LOAD_ROWS      18 /* rows from which the load has one */
#define UNITS_FROM     76 /* columns from which each share has its unit */
#define REST_ROOM      48 /* columns beside the dates, for rest honoured */
#define GAP            2  /* between cells of the totals */
#define HEAD_GAP       3

/* ---- laying out */

struct layout {
    const struct app *a;
    struct week_cells *out;
    int row, col, width;
};

static struct week_cell *add(struct layout *l, enum figure_id figure)
{
    static struct week_cell overflow; /* a week never has so many */
    if (l->out->count == WEEK_CELLS_MAX)
        return &overflow;
    struct week_cell *cell = &l->out->at[l->out->count++];
    memset(cell, 0, sizeof *cell);
    cell->figure = (int)figure;
    cell->style = STYLE_PLAIN;
    cell->row = l->row;
    cell->col = l->col;
    return cell;
}

static int width_of(const struct week_cell *cell)
{
    return utf8_width(cell->what) + utf8_width(cell->value);
}

/* Goes on behind a cell; what would be cut is left out whole. */
static void close_cell(struct layout *l, const struct week_cell *cell)
{
    int end = l->col + width_of(cell);
    if (end > l->width - 1)
        l->out->count--;
    else
        l->col = end + GAP;
}

static void size_text(const struct app *a, bool is_time, int32_t size,
                      bool has_room, char out[QUANTITY_TEXT])
{
    if (is_time)
        (void)quantity_hours(out, (span_t){ size });
    else if (!has_room)
        (void)quantity_dist(out, (dist_t){ size }, a->look.units);
    else
        (void)quantity_dist_unit(out, (dist_t){ size }, a->look.units);
}

/* ---- the heading, from the right */

static void lay_sum(struct layout *l, enum figure_id figure, const char *what,
                    int32_t m, int32_t s, bool has_unit)
{
    char q[QUANTITY_TEXT];
    struct week_cell *cell = add(l, figure);
    bool is_time = m == 0 && s > 0;
    size_text(l->a, is_time, is_time ? s : m, has_unit, q);
    (void)snprintf(cell->value, sizeof cell->value, "%s %s", what, q);
}

static void lay_heading(struct layout *l, int dates)
{
    const struct week_report *w = &l->a->week;
    int first = l->out->count;
    int all = 0;
    l->row = WEEK_HEADING;
    if (w->is_planned)
        lay_sum(l, FIGURE_PLANNED, "planned", w->planned_m, w->planned_s,
                false);
    lay_sum(l, FIGURE_DONE, "done", w->done_m, w->done_s, true);
    if (w->rest_honoured > 0 && dates + REST_ROOM < l->width)
        (void)snprintf(add(l, FIGURE_REST_HONOURED)->value,
                       sizeof l->out->at[0].value, "rest honoured %d",
                       w->rest_honoured);
    for (int i = first; i < l->out->count; i++)
        all += width_of(&l->out->at[i]) + (i > first ? HEAD_GAP : 0);
    int col = l->width - 1 - all;
    for (int i = first; i < l->out->count; i++) {
        l->out->at[i].col = col;
        col += width_of(&l->out->at[i]) + HEAD_GAP;
    }
}

/* ---- the totals */

static void lay_shares(struct layout *l, const int32_t *share)
{
    static const enum figure_id figures[] = {
        [VERDICT_PURPOSEFUL] = FIGURE_PURPOSEFUL,
        [VERDICT_OFF_TARGET] = FIGURE_OFF_TARGET,
        [VERDICT_JUNK] = FIGURE_JUNK,
    };
    const struct week_report *w = &l->a->week;
    bool is_time = w->done_m == 0;
    char q[QUANTITY_TEXT];
    int percent[VERDICT_COUNT];
    words_percents(share, VERDICT_COUNT, percent);
    for (int v = 0; v < VERDICT_COUNT; v++) {
        struct week_cell *cell = add(l, figures[v]);
        size_text(l->a, is_time, share[v], l->width >= UNITS_FROM, q);
        cell->style = style_of_verdict((enum verdict)v);
        (void)snprintf(cell->what, sizeof cell->what, "%c %s",
                       verdict_mark((enum verdict)v),
                       verdict_label((enum verdict)v));
        (void)snprintf(cell->value, sizeof cell->value, " %s %d%%", q,
                       percent[v]);
        l->col += width_of(cell) + GAP;
    }
    if (is_time || w->bare_s == 0)
        return;
    struct week_cell *cell = add(l, FIGURE_DONE);
    cell->style = STYLE_FAINT;
    (void)quantity_hours(q, (span_t){ w->bare_s });
    (void)snprintf(cell->what, sizeof cell->what, "and %s without distance", q);
    if (l->col + width_of(cell) > l->width - 1)
        (void)snprintf(cell->what, sizeof cell->what, "+%s", q);
    close_cell(l, cell);
}

static void lay_purposes(struct layout *l)
{
    struct purpose_share share[PURPOSES_SHOWN];
    int count = words_purpose_shares(&l->a->week, share, PURPOSES_SHOWN);
    struct week_cell *cell = add(l, FIGURE_DONE);
    struct text t = text_on(cell->value, sizeof cell->value);
    for (int i = 0; i < count; i++)
        text_add(&t, "%s%s %d%%", i > 0 ? "  " : "", share[i].label,
                 share[i].percent);
    close_cell(l, cell);
}

/* At the right, where it has room. */
static void lay_intensity(struct layout *l)
{
    const int32_t *z = l->a->week.intensity.zone_s;
    int percent[3];
    words_percents(z, 3, percent);
    if (percent[0] + percent[1] + percent[2] == 0)
        return;
    struct week_cell *cell = add(l, FIGURE_INTENSITY);
    (void)snprintf(cell->value, sizeof cell->value, "intensity %d / %d / %d",
                   percent[0], percent[1], percent[2]);
    cell->col = l->width - 1 - width_of(cell);
    if (cell->col <= l->col)
        l->out->count--;
}

static void lay_number(struct layout *l, enum figure_id figure,
                       const char *text)
{
    struct week_cell *cell = add(l, figure);
    cell->style = STYLE_FAINT;
    (void)text_copy(cell->what, sizeof cell->what, text);
    close_cell(l, cell);
}

static void lay_load(struct layout *l)
{
    const struct week_report *w = &l->a->week;
    char text[64];
    (void)snprintf(text, sizeof text, "load %.0f", w->load);
    lay_number(l, FIGURE_LOAD, text);
    (void)snprintf(text, sizeof text, "monotony %.2f", w->monotony);
    if (w->is_monotony_capped)
        lay_number(l, FIGURE_MONOTONY, "monotony n/a, all days equal");
    else if (w->monotony > 0.0)
        lay_number(l, FIGURE_MONOTONY, text);
    (void)snprintf(text, sizeof text, "fitness %.0f", w->form.fitness);
    lay_number(l, FIGURE_FITNESS, text);
    (void)snprintf(text, sizeof text, "fatigue %.0f", w->form.fatigue);
    lay_number(l, FIGURE_FATIGUE, text);
    (void)snprintf(text, sizeof text, "freshness %+.0f%s", w->form.freshness,
                   w->form.is_grey ? " (young)" : "");
    lay_number(l, FIGURE_FRESHNESS, text);
}

static bool has_load(const struct week_report *w, int rows)
{
    return rows >= LOAD_ROWS && (w->load > 0 || w->form.fitness > 0);
}

int week_cells_of(const struct app *a, int rows, int width,
                  struct week_cells *out)
{
    const struct week_report *w = &a->week;
    struct layout l = { .a = a, .out = out, .col = 1, .width = width };
    char span[64];
    out->count = 0;
    if (w->done_m > 0 || w->done_s > 0) {
        lay_shares(&l, w->done_m == 0 ? w->verdict_s : w->verdict_m);
        l.row += rows < WEEK_ROOMY_ROWS ? 1 : 2; /* the bar between */
        l.col = 1;
        lay_purposes(&l);
        lay_intensity(&l);
    }
    if (has_load(w, rows)) {
        l.row++;
        l.col = 1;
        lay_load(&l);
    }
    week_span(w->monday, span, sizeof span);
    lay_heading(&l, 1 + utf8_width(span));
    return out->count;
}

/* ---- drawing */

int week_totals_rows(int rows)
{
    return rows >= WEEK_ROOMY_ROWS ? 4 : rows >= LOAD_ROWS ? 3 : 2;
}

static void draw_cell(struct canvas *c, int row, const struct week_cell *cell,
                      bool is_chosen)
{
    int col = canvas_put(c, row, cell->col, cell->style, cell->what);
    (void)canvas_put(c, row, col, STYLE_PLAIN, cell->value);
    if (!is_chosen)
        return;
    (void)canvas_put(c, row, cell->col - 1, STYLE_HEAD, ">");
    canvas_choose(c, row, cell->col, width_of(cell));
}

/* A heading's cell stands above the days. */
static int row_of(const struct week_cell *cell, int row)
{
    return cell->row == WEEK_HEADING ? 1 : row + cell->row;
}

int week_totals_draw(const struct app *a, struct canvas *c, int row, int width,
                     int chosen)
{
    const struct week_report *w = &a->week;
    struct week_cells cells;
    int last = row;
    int count = week_cells_of(a, c->rows, width, &cells);
    bool has_run = w->done_m > 0 || w->done_s > 0;
    if (!has_run)
        (void)canvas_put(c, row, 1, STYLE_FAINT,
                         w->monday.n > a->today.n ? "nothing run yet"
                                                  : "nothing run this week");
    else if (c->rows >= WEEK_ROOMY_ROWS)
        canvas_bar(c, row + 1, 1, width - 2,
                   w->done_m == 0 ? w->verdict_s : w->verdict_m);
    for (int i = 0; i < count; i++) {
        draw_cell(c, row_of(&cells.at[i], row), &cells.at[i], i == chosen);
        last = int_most(last, row_of(&cells.at[i], row));
    }
    return last + 1;
}
