/* The sums of a week: header, the three shares, purposes, intensity, load. */
#include "words/room.h"

#include <math.h>
#include <stdio.h>

#define SHARE_BAR 28 /* cells the bars of the three shares have together */

/* ---- header */

static void put_phase(struct text *t, const struct week_report *r)
{
    text_put(t, phase_word(r->phase));
    if (r->phase_week > 0 && r->phase_weeks > 0)
        text_add(t, " %d/%d", r->phase_week, r->phase_weeks);
    if (r->is_cutback)
        text_put(t, ", cutback week");
}

static void put_goal(struct text *t, const struct week_report *r,
                     const struct look *look)
{
    char date[DAY_TEXT];
    if (!r->has_goal) {
        text_put(t, "no goal set");
        return;
    }
    if (r->is_planned || day_is(r->goal.day)) {
        put_phase(t, r);
        text_put(t, words_dot(look));
    }
    text_put(t, goal_label(r->goal.kind));
    if (!day_is(r->goal.day) || r->days_left == UNKNOWN)
        return;
    text_add(t, " on %s", day_format(r->goal.day, date));
    if (r->days_left > 0)
        text_add(t, ", %d day%s left", r->days_left,
                 r->days_left == 1 ? "" : "s");
    else if (r->days_left == 0)
        text_put(t, ", today");
}

static void put_span(struct text *t, day_t monday)
{
    struct civil a = day_civil(monday);
    struct civil b = day_civil(day_add(monday, 6));
    text_add(t, "%d", a.mday);
    if (a.month != b.month)
        text_add(t, " %s", day_month_short(a.month));
    if (a.year != b.year)
        text_add(t, " %d", a.year);
    text_add(t, "-%d %s %d", b.mday, day_month_short(b.month), b.year);
}

static void put_done(struct text *t, const struct week_report *r,
                     const struct look *look)
{
    char q[QUANTITY_TEXT];
    if (r->done_m == 0 && r->bare_s > 0) {
        text_add(t, "done %s without distance",
                 quantity_hours(q, (span_t){ r->bare_s }));
        return;
    }
    text_add(t, "done %s",
             quantity_dist_unit(q, (dist_t){ r->done_m }, look->units));
    if (r->bare_s > 0)
        text_add(t, " and %s without distance",
                 quantity_hours(q, (span_t){ r->bare_s }));
}

void week_header(struct text *t, const struct week_report *r,
                 const struct look *look)
{
    char q[QUANTITY_TEXT];
    text_put(t, " ");
    paint_on(t, look, PAINT_STRONG);
    put_span(t, r->monday);
    paint_off(t, look, PAINT_STRONG);
    text_put(t, "   ");
    put_goal(t, r, look);
    text_put(t, "\n ");
    if (r->planned_m > 0)
        text_add(t, "planned %s   ",
                 quantity_dist(q, (dist_t){ r->planned_m }, look->units));
    else if (r->planned_s > 0)
        text_add(t, "planned %s   ",
                 quantity_hours(q, (span_t){ r->planned_s }));
    else
        text_put(t, r->is_planned ? "nothing planned   " : "no plan   ");
    put_done(t, r, look);
    if (r->rest_honoured > 0)
        text_add(t, "   rest honoured %d", r->rest_honoured);
    text_put(t, "\n");
}

/* ---- shares */

/* Whole percents that add up to 100: the largest remainders are rounded up. */
static void percents(const int32_t *part, int n, int *percent)
{
    double all = 0;
    int left = 100;
    for (int i = 0; i < n; i++)
        all += part[i];
    for (int i = 0; i < n; i++) {
        percent[i] = all > 0 ? (int)floor(part[i] * 100.0 / all) : 0;
        left -= percent[i];
    }
    while (all > 0 && left-- > 0) {
        int best = 0;
        double most = -1;
        for (int i = 0; i < n; i++) {
            double rest = part[i] * 100.0 / all - percent[i];
            if (rest > most) {
                most = rest;
                best = i;
            }
        }
        percent[best]++;
    }
}

static void put_share(struct text *t, enum verdict v, const char *size,
                      int percent, const struct look *look)
{
    char bar[SHARE_BAR + 1];
    int cells = (percent * SHARE_BAR + 50) / 100;
    if (cells == 0 && percent > 0)
        cells = 1;
    for (int i = 0; i < cells; i++)
        bar[i] = verdict_mark(v);
    bar[cells] = '\0';
    text_add(t, "%s %s %d%%", verdict_label(v), size, percent);
    if (cells > 0) {
        text_put(t, " ");
        paint_put(t, look, paint_verdict(v), bar);
    }
}

static void put_shares(struct text *t, const struct week_report *r,
                       const struct look *look)
{
    bool is_time = r->done_m == 0;
    const int32_t *part = is_time ? r->verdict_s : r->verdict_m;
    int percent[VERDICT_COUNT];
    percents(part, VERDICT_COUNT, percent);
    for (int v = 0; v < VERDICT_COUNT; v++) {
        char q[QUANTITY_TEXT];
        text_put(t, v == 0 ? " " : "  ");
        if (is_time)
            (void)quantity_hours(q, (span_t){ part[v] });
        else if (v == 0)
            (void)quantity_dist_unit(q, (dist_t){ part[v] }, look->units);
        else
            (void)quantity_dist(q, (dist_t){ part[v] }, look->units);
        put_share(t, (enum verdict)v, q, percent[v], look);
    }
    text_put(t, "\n");
}

/* ---- purposes and intensity */

#define PURPOSES_MOST 4 /* named in the line; the rest is "other" */
#define PURPOSE_PARTS (PURPOSE_COUNT + 1)

static void put_purposes(struct text *t, const struct week_report *r)
{
    bool is_time = r->done_m == 0;
    int32_t part[PURPOSE_PARTS];
    int percent[PURPOSE_PARTS];
    for (int p = 0; p < PURPOSE_COUNT; p++)
        part[p] = is_time ? r->purpose_done_s[p] : r->purpose_done_m[p];
    part[PURPOSE_COUNT] = is_time ? 0 : r->none_done_m;
    percents(part, PURPOSE_PARTS, percent);
    int left = 100;
    const char *between = " ";
    for (int named = 0; named < PURPOSES_MOST; named++) {
        int best = 0;
        for (int p = 1; p < PURPOSE_PARTS; p++)
            if (percent[p] > percent[best])
                best = p;
        if (percent[best] == 0)
            break;
        text_add(t, "%s%s %d%%", between,
                 best == PURPOSE_COUNT ? "unsaid"
                                       : purpose_label((enum purpose)best),
                 percent[best]);
        between = "  ";
        left -= percent[best];
        percent[best] = 0;
    }
    if (left > 0)
        text_add(t, "%sother %d%%", between, left);
}

static void put_intensity(struct text *t, const struct week_report *r)
{
    int percent[3];
    const int32_t *z = r->intensity.zone_s;
    if (z[0] + z[1] + z[2] == 0)
        return;
    percents(z, 3, percent);
    text_add(t, "   intensity %d / %d / %d", percent[0], percent[1],
             percent[2]);
}

/* ---- load */

static void put_load(struct text *t, const struct week_report *r)
{
    text_add(t, " load %.0f", r->load);
    if (r->is_monotony_capped)
        text_put(t, "   monotony n/a, all days equal");
    else
        text_add(t, "   monotony %.2f   strain %.0f", r->monotony, r->strain);
    const char *open = r->form.is_grey ? "(" : "";
    const char *close = r->form.is_grey ? ")" : "";
    text_add(t, "   %sfitness %.0f  fatigue %.0f  freshness %+.0f%s", open,
             r->form.fitness, r->form.fatigue, r->form.freshness, close);
}

void week_totals(struct text *t, const struct week_report *r,
                 const struct look *look)
{
    if (r->done_m == 0 && r->done_s == 0) {
        text_put(t, r->today.n < r->monday.n ? " nothing run yet\n"
                                             : " nothing run this week\n");
    } else {
        put_shares(t, r, look);
        put_purposes(t, r);
        put_intensity(t, r);
        text_put(t, "\n");
    }
    if (r->load > 0 || r->form.fitness > 0) {
        put_load(t, r);
        text_put(t, "\n");
    }
}
