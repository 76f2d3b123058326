/* The Week's sums: the three shares, purposes, intensity, load. */
#include "tui/ui.h"

#include <stdio.h>

#define PURPOSES_SHOWN 5
#define LOAD_ROWS      18 /* rows from which the load has one */
#define UNITS_FROM     76 /* columns from which each share has its unit */

/* Rounded share of a whole, percent. */
static int percent_of(int64_t part, int64_t whole)
{
    return whole > 0 ? (int)((part * 200 + whole) / (2 * whole)) : 0;
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

static void draw_shares(const struct app *a, struct canvas *c, int row,
                        const int32_t *share, int width)
{
    bool is_time = a->week.done_m == 0;
    int64_t whole = 0;
    int col = 1;
    for (int v = 0; v < VERDICT_COUNT; v++)
        whole += share[v];
    for (int v = 0; v < VERDICT_COUNT; v++) {
        char q[QUANTITY_TEXT];
        enum style style = style_of_verdict((enum verdict)v);
        size_text(a, is_time, share[v], width >= UNITS_FROM, q);
        col = canvas_print(c, row, col, style, "%c %s",
                           verdict_mark((enum verdict)v),
                           verdict_label((enum verdict)v));
        col = canvas_print(c, row, col, STYLE_PLAIN, " %s %d%%", q,
                           percent_of(share[v], whole)) +
              2;
    }
    if (!is_time && a->week.bare_s > 0) {
        char q[QUANTITY_TEXT];
        (void)canvas_print(c, row, col, STYLE_FAINT, "and %s without distance",
                           quantity_hours(q, (span_t){ a->week.bare_s }));
    }
}

static int draw_purposes(const struct week_report *w, struct canvas *c, int row,
                         bool is_time)
{
    const int32_t *done = is_time ? w->purpose_done_s : w->purpose_done_m;
    int64_t whole = is_time ? 0 : w->none_done_m;
    bool is_shown[PURPOSE_COUNT] = { false };
    int col = 1;
    for (int p = 0; p < PURPOSE_COUNT; p++)
        whole += done[p];
    for (int n = 0; n < PURPOSES_SHOWN; n++) {
        int most = UNKNOWN;
        for (int p = 0; p < PURPOSE_COUNT; p++)
            if (!is_shown[p] && done[p] > 0 &&
                (most == UNKNOWN || done[p] > done[most]))
                most = p;
        if (most == UNKNOWN)
            break;
        is_shown[most] = true;
        col = canvas_print(c, row, col, STYLE_PLAIN, "%s %d%%",
                           purpose_label((enum purpose)most),
                           percent_of(done[most], whole)) +
              2;
    }
    return col;
}

static void intensity_text(const struct week_report *w, char *out, size_t size)
{
    const int32_t *z = w->intensity.zone_s;
    int64_t all = (int64_t)z[0] + z[1] + z[2];
    out[0] = '\0';
    if (all > 0)
        (void)snprintf(out, size, "intensity %d / %d / %d",
                       percent_of(z[0], all), percent_of(z[1], all),
                       percent_of(z[2], all));
}

static void load_text(const struct week_report *w, char *out, size_t size)
{
    struct text t = text_on(out, size);
    text_add(&t, "load %.0f", w->load);
    if (w->is_monotony_capped)
        text_put(&t, "  monotony n/a, all days equal");
    else if (w->monotony > 0.0)
        text_add(&t, "  monotony %.2f", w->monotony);
    text_add(&t, "  fitness %.0f  fatigue %.0f  freshness %+.0f",
             w->form.fitness, w->form.fatigue, w->form.freshness);
    if (w->form.is_grey)
        text_put(&t, " (young)");
}

int week_totals_rows(int rows)
{
    return rows >= WEEK_ROOMY_ROWS ? 4 : rows >= LOAD_ROWS ? 3 : 2;
}

int week_totals_draw(const struct app *a, struct canvas *c, int row, int width)
{
    bool is_tight = c->rows < WEEK_ROOMY_ROWS;
    const struct week_report *w = &a->week;
    bool is_time = w->done_m == 0;
    char intensity[64];
    char load[160];
    load_text(w, load, sizeof load);
    if (w->done_m == 0 && w->done_s == 0) {
        (void)canvas_put(c, row, 1, STYLE_FAINT,
                         w->monday.n > a->today.n ? "nothing run yet"
                                                  : "nothing run this week");
    } else {
        const int32_t *share = is_time ? w->verdict_s : w->verdict_m;
        draw_shares(a, c, row, share, width);
        if (!is_tight)
            canvas_bar(c, ++row, 1, width - 2, share);
        int col = draw_purposes(w, c, ++row, is_time);
        intensity_text(w, intensity, sizeof intensity);
        if (col + utf8_width(intensity) < width)
            canvas_put_right(c, row, width - 1, STYLE_PLAIN, intensity);
    }
    bool has_load = w->load > 0 || w->form.fitness > 0;
    if (c->rows >= LOAD_ROWS && has_load)
        canvas_put_within(c, ++row, 1, width - 2, STYLE_FAINT, load);
    return row + 1;
}
