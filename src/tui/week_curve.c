/* The runner's curve beside the Week: kilometres, fitness and fatigue of the
 * weeks up to it. */
#include "tui/chart.h"
#include "tui/ui.h"

#include <stdio.h>

#define CURVE_WEEKS 16
#define CHART_ROWS  10 /* of one, at most */
#define CHART_LEAST 6
#define LABEL_EACH  4 /* weeks */

struct curve {
    double done[CURVE_WEEKS], fitness[CURVE_WEEKS], fatigue[CURVE_WEEKS];
    struct chart_labels labels;
};

static void curve_of(const struct app *a, struct curve *out)
{
    struct curve_week weeks[CURVE_WEEKS];
    app_curve(a, CURVE_WEEKS, weeks);
    out->labels.count = 0;
    for (int i = 0; i < CURVE_WEEKS; i++) {
        const struct curve_week *w = &weeks[i];
        out->done[i] = w->is_known ? w->done.m / quantity_metres(a->look.units)
                                   : CHART_GAP;
        out->fitness[i] = w->is_known ? w->form.fitness : CHART_GAP;
        out->fatigue[i] = w->is_known ? w->form.fatigue : CHART_GAP;
        if (i % LABEL_EACH == LABEL_EACH - 1)
            chart_add_day(&out->labels, i, w->monday);
    }
}

static struct chart chart_of(const struct curve *data, int row, int col,
                             int rows, int cols)
{
    struct chart ch = chart_blank(row + 1, col, rows - 1, cols);
    ch.count = CURVE_WEEKS;
    chart_take_labels(&ch, &data->labels);
    ch.is_even = true;
    ch.axis.is_from_zero = true;
    return ch;
}

static void draw(struct chart *ch, struct canvas *c, const char *what)
{
    int row = ch->row - 1;
    int col = canvas_put(c, row, ch->col, STYLE_HEAD, what);
    if (!chart_scale(ch))
        return;
    chart_draw(ch, c);
    if (ch->series_count > 1)
        (void)chart_legend(ch, c, row, col + 2, ch->col + ch->cols - col - 2);
}

void week_curve_draw(const struct app *a, struct canvas *c, int row, int col)
{
    struct curve data;
    char what[40];
    int cols = int_least(c->cols - col - 1, 2 * WEEK_SIDE_WIDTH);
    int room = c->rows - 2 - row;
    int rows = int_least(CHART_ROWS, room / 2);
    if (room < CHART_LEAST || !day_is(a->facts.diary_first))
        return;
    if (rows < CHART_LEAST)
        rows = int_least(CHART_ROWS, room);
    curve_of(a, &data);
    struct chart form = chart_of(&data, row, col, rows, cols);
    chart_add(&form, (struct chart_series){ "fitness", data.fitness, CHART_LINE,
                                            STYLE_PURPOSEFUL, '*' });
    chart_add(&form, (struct chart_series){ "fatigue", data.fatigue, CHART_LINE,
                                            STYLE_OFF_TARGET, '+' });
    draw(&form, c, "your curve");
    row += rows + 1;
    if (c->rows - 2 - row < rows - 1)
        return;
    struct chart done = chart_of(&data, row, col, rows - 1, cols);
    chart_add(&done, (struct chart_series){ "done", data.done, CHART_COLUMN,
                                            STYLE_PURPOSEFUL, 0 });
    (void)snprintf(what, sizeof what, "%s a week",
                   quantity_unit(a->look.units));
    draw(&done, c, what);
}
