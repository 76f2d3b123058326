/* One curve of a run as a chart. */
#include "tui/along.h"

#include <stdio.h>

#define LABEL_CELLS 8 /* from one label to the next, at least */
#define TINY        0.05

/* Steps of the labels: kilometres or miles; minutes. */
static const int dist_steps[] = { 1, 2, 5, 10, 20, 50, 100, 200 };
static const int time_steps[] = { 5, 10, 20, 30, 60, 120, 300, 600 };

static void labels_of(const struct along *w, enum units units, int cols,
                      struct chart_labels *l)
{
    double one = w->is_timed ? 60 : quantity_metres(units);
    const int *steps = w->is_timed ? time_steps : dist_steps;
    int most = int_most(2, int_least(cols / LABEL_CELLS, CHART_LABELS_MAX - 1));
    size_t i = 0;
    while (i + 1 < COUNT_OF(dist_steps) && w->whole / (one * steps[i]) > most)
        i++;
    l->count = 0;
    for (int n = 0; n * one < w->whole; n += steps[i])
        chart_add_label(l, along_point(w, (int32_t)(n * one)), "%d%s", n,
                        n > 0               ? ""
                        : w->is_timed       ? " min"
                        : units == UNITS_MI ? " mi"
                                            : " km");
}

/* In the runner's units. */
static void values_of(const struct along *w, const struct along_look *l,
                      double out[ALONG_POINTS])
{
    double scale =
        l->kind == ALONG_PACE ? quantity_metres(l->units) / METRES_PER_KM : 1.0;
    along_held(w, l->kind, out);
    for (int i = 0; i < ALONG_POINTS; i++)
        out[i] *= scale;
}

void along_draw(const struct along *w, const struct along_look *l,
                struct canvas *c, int row, int col, int rows, int cols)
{
    static const enum style styles[ALONG_KIND_COUNT] = { STYLE_PLAIN,
                                                         STYLE_JUNK,
                                                         STYLE_FAINT };
    double values[ALONG_POINTS];
    struct chart_labels labels;
    struct chart ch = chart_blank(row, col, rows, cols);
    values_of(w, l, values);
    ch.count = ALONG_POINTS;
    ch.cursor = l->cursor;
    ch.gutter = l->gutter;
    ch.is_bare = l->is_bare;
    ch.marks = l->marks;
    ch.mark_count = l->mark_count;
    ch.axis.unit = l->kind == ALONG_PACE ? CHART_CLOCK : CHART_NUMBER;
    ch.axis.is_down = l->kind == ALONG_PACE;
    ch.axis.is_tight = true;
    ch.axis.floor_step = 1;
    if (l->has_labels) {
        labels_of(w, l->units, cols, &labels);
        chart_take_labels(&ch, &labels);
    }
    chart_add(&ch, (struct chart_series){ along_kind_word(l->kind), values,
                                          CHART_LINE, styles[l->kind], '*' });
    (void)chart_scale(&ch);
    chart_draw(&ch, c);
}

void along_value(const struct along *w, enum along_kind k, int point,
                 enum units units, struct text *out)
{
    char q[QUANTITY_TEXT];
    double v = w->value[k][point];
    if (isnan(v)) {
        text_put(out, "-");
        return;
    }
    switch (k) {
    case ALONG_PACE:
        text_put(out,
                 quantity_pace_unit(q, (pace_t){ (int32_t)lround(v) }, units));
        break;
    case ALONG_PULSE:
        text_add(out, "%.0f", v);
        break;
    case ALONG_HEIGHT:
        text_add(out, "%.0f m", fabs(v) < TINY ? 0 : v);
        break;
    case ALONG_KIND_COUNT:
        break;
    }
}

void along_where(const struct along *w, int point, enum units units,
                 struct text *out)
{
    char q[QUANTITY_TEXT];
    int32_t place = along_place(w, point);
    text_put(out, w->is_timed
                      ? quantity_time(q, (span_t){ place })
                      : quantity_dist_unit(q, (dist_t){ place }, units));
}
