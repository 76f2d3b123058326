/* The Block's weeks: a line each, and as columns and curves below them. */
#include "tui/chart.h"
#include "tui/ui.h"

#include <stdio.h>

/* Columns from the box's edge; *_END: after a number. */
enum {
    DAY_COL = 1,
    PHASE_COL = 9,
    DONE_END = 24,
    PLANNED_END = 31,
    BAR_COL = 32,
    TAIL = 27, /* of the numbers behind the bar */
    LONG_OFF = 6,
    LOAD_OFF = 12,
    FITNESS_OFF = 20,
    FRESH_OFF = 26,
    CHOSEN = 16
};
#define BAR_MOST    30
#define TAIL_FROM   76 /* columns from which the numbers behind have room */
#define CHART_LEAST 6
#define CHART_MOST  12
#define LABELS_MOST 8

static int bar_width(struct block_box box)
{
    int tail = box.width < TAIL_FROM ? 0 : TAIL;
    int room = box.width - BAR_COL - tail - 2;
    return int_most(0, int_least(BAR_MOST, room));
}

static void head(const struct app *a, struct canvas *c, struct block_box box)
{
    int tail = box.col + BAR_COL + bar_width(box);
    int row = box.from;
    (void)canvas_put(c, row, box.col + DAY_COL, STYLE_FAINT, "week");
    (void)canvas_put(c, row, box.col + PHASE_COL, STYLE_FAINT, "phase");
    canvas_put_right(c, row, box.col + DONE_END, STYLE_FAINT, "done");
    canvas_put_right(c, row, box.col + PLANNED_END, STYLE_FAINT, "plan");
    (void)canvas_put(c, row, box.col + BAR_COL + 1, STYLE_FAINT,
                     quantity_unit(a->look.units));
    if (box.width < TAIL_FROM)
        return;
    canvas_put_right(c, row, tail + LONG_OFF, STYLE_FAINT, "long");
    canvas_put_right(c, row, tail + LOAD_OFF, STYLE_FAINT, "load");
    canvas_put_right(c, row, tail + FITNESS_OFF, STYLE_FAINT, "fitness");
    canvas_put_right(c, row, tail + FRESH_OFF, STYLE_FAINT, "fresh");
}

static void put_dist(const struct app *a, struct canvas *c, int row, int end,
                     int32_t metres)
{
    char q[QUANTITY_TEXT];
    canvas_put_right(
        c, row, end, metres > 0 ? STYLE_PLAIN : STYLE_FAINT,
        metres > 0 ? quantity_dist(q, (dist_t){ metres }, a->look.units) : "-");
}

static void put_whole(struct canvas *c, int row, int end, const char *format,
                      double value)
{
    char text[32];
    (void)snprintf(text, sizeof text, format[0] == '+' ? "%+.0f" : "%.0f",
                   value);
    canvas_put_right(c, row, end, STYLE_PLAIN, text);
}

static void draw_week(const struct app *a, struct canvas *c, int row,
                      struct block_box box, const struct block_week *w)
{
    struct civil day = day_civil(w->monday);
    int tail = box.col + BAR_COL + bar_width(box);
    (void)canvas_print(c, row, box.col + DAY_COL, STYLE_PLAIN, "%2d %s",
                       day.mday, day_month_short(day.month));
    if (w->is_planned)
        (void)canvas_print(c, row, box.col + PHASE_COL, STYLE_FAINT, "%s%s",
                           phase_word(w->phase), w->is_cutback ? " cut" : "");
    put_dist(a, c, row, box.col + DONE_END, w->done_m);
    put_dist(a, c, row, box.col + PLANNED_END, w->planned_m);
    if (w->done_m + w->done_s > 0 && bar_width(box) > 0)
        canvas_bar(c, row, box.col + BAR_COL + 1, bar_width(box) - 1,
                   w->done_m > 0 ? w->verdict_m : w->verdict_s);
    if (box.width < TAIL_FROM)
        return;
    put_dist(a, c, row, tail + LONG_OFF, w->longest_m);
    put_whole(c, row, tail + LOAD_OFF, "", w->load);
    put_whole(c, row, tail + FITNESS_OFF, "", w->form.fitness);
    put_whole(c, row, tail + FRESH_OFF, "+", w->form.freshness);
}

/* ---- the same as columns */

struct columns {
    double own[VERDICT_COUNT][BLOCK_WEEKS_MAX];
    double beside[BLOCK_WEEKS_MAX];
    double fitness[BLOCK_WEEKS_MAX], fatigue[BLOCK_WEEKS_MAX];
    struct chart_labels labels;
};

static void columns_of(const struct app *a, struct columns *out)
{
    const struct block_report *b = &a->block_report;
    const struct block_report *beside = block_beside(a);
    double unit = quantity_metres(a->look.units);
    int step = (b->week_count + LABELS_MOST - 1) / LABELS_MOST;
    out->labels.count = 0;
    for (int i = 0; i < b->week_count; i++) {
        for (int v = 0; v < VERDICT_COUNT; v++)
            out->own[v][i] = b->weeks[i].verdict_m[v] / unit;
        out->beside[i] = beside != NULL && i < beside->week_count
                             ? beside->weeks[i].done_m / unit
                             : CHART_GAP;
        out->fitness[i] = b->weeks[i].form.fitness;
        out->fatigue[i] = b->weeks[i].form.fatigue;
        if (i % step == 0)
            chart_add_day(&out->labels, i, b->weeks[i].monday);
    }
}

static void draw_chart(struct chart *ch, struct canvas *c, const char *what)
{
    int row = ch->row;
    int col = canvas_put(c, row, ch->col + 1, STYLE_HEAD, what);
    ch->row++;
    ch->rows--;
    ch->axis.is_from_zero = true;
    if (!chart_scale(ch))
        return;
    chart_draw(ch, c);
    (void)chart_legend(ch, c, row, col + 3, ch->col + ch->cols - col - 3);
}

static struct chart chart_of(const struct app *a, const struct columns *data,
                             struct block_box box, int rows)
{
    struct chart ch = chart_blank(box.from, box.col, rows, box.width);
    ch.count = a->block_report.week_count;
    chart_take_labels(&ch, &data->labels);
    ch.cursor = box.chosen;
    ch.is_even = true;
    return ch;
}

static void draw_volume(const struct app *a, const struct columns *data,
                        struct canvas *c, struct block_box box, int rows)
{
    struct chart ch = chart_of(a, data, box, rows);
    for (int v = 0; v < VERDICT_COUNT; v++)
        chart_add(&ch, (struct chart_series){ verdict_label((enum verdict)v),
                                              data->own[v], CHART_COLUMN,
                                              style_of_verdict((enum verdict)v),
                                              verdict_mark((enum verdict)v) });
    if (block_beside(a) != NULL)
        chart_add(&ch, (struct chart_series){ "beside", data->beside,
                                              CHART_POINT, STYLE_HEAD, 'o' });
    draw_chart(&ch, c, quantity_unit(a->look.units));
}

static void draw_form(const struct app *a, const struct columns *data,
                      struct canvas *c, struct block_box box, int rows)
{
    struct chart ch = chart_of(a, data, box, rows);
    chart_add(&ch, (struct chart_series){ "fitness", data->fitness, CHART_LINE,
                                          STYLE_PURPOSEFUL, '*' });
    chart_add(&ch, (struct chart_series){ "fatigue", data->fatigue, CHART_LINE,
                                          STYLE_OFF_TARGET, '+' });
    draw_chart(&ch, c, "load a day");
}

static void draw_charts(const struct app *a, struct canvas *c,
                        struct block_box box)
{
    static struct columns data; /* big, and only of this frame */
    int room = box.to - box.from;
    int each = int_least(CHART_MOST, room / 2 - 1);
    bool has_both = each >= CHART_LEAST;
    if (room < CHART_LEAST || a->block_report.week_count < 2)
        return;
    columns_of(a, &data);
    int rows = has_both ? each : int_least(room, CHART_MOST);
    draw_volume(a, &data, c, box, rows);
    box.from += rows + 1;
    if (has_both)
        draw_form(a, &data, c, box, rows);
}

void block_weeks_draw(const struct app *a, struct canvas *c,
                      struct block_box box)
{
    const struct block_report *b = &a->block_report;
    int row = box.from + 1;
    int room = box.to - row;
    int at = box.chosen == UNKNOWN ? 0 : box.chosen;
    int top = ui_top(at, b->week_count, room);
    head(a, c, box);
    for (int i = top; i < b->week_count && row < box.to; i++, row++) {
        draw_week(a, c, row, box, &b->weeks[i]);
        block_line_mark(c, row, box, i, DAY_COL, CHOSEN);
    }
    box.from = row + 1;
    draw_charts(a, c, box);
}
