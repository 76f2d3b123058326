/* The sums of a week: header, the three shares, purposes, intensity, load. */
#include "words/room.h"

#include <stdio.h>

#define SHARE_TEXT 64

/* ---- header */

static void put_phase(struct text *t, const struct week_report *r)
{
    text_put(t, phase_word(r->phase));
    if (r->phase_week > 0 && r->phase_weeks > 0)
        text_add(t, " %d/%d", r->phase_week, r->phase_weeks);
    if (r->is_cutback)
        text_put(t, ", cutback week");
}

static void put_days_left(struct text *t, int days)
{
    if (days == 0)
        text_put(t, ", today");
    else if (days > 0)
        text_add(t, ", %d day%s left", days, days == 1 ? "" : "s");
}

/* is_long: with the day of the race, where the line has room for it. */
static void put_goal(struct text *t, const struct week_report *r, bool is_long,
                     const struct look *look)
{
    char date[DAY_TEXT];
    bool has_day = day_is(r->goal.day) && r->days_left != UNKNOWN;
    if (!r->has_goal) {
        text_put(t, "no goal set");
        return;
    }
    if (r->is_planned || has_day) {
        put_phase(t, r);
        text_put(t, words_dot(look));
    }
    text_put(t, goal_label(r->goal.kind));
    if (has_day && is_long)
        text_add(t, " on %s", day_format(r->goal.day, date));
    if (has_day && day_monday(r->today).n == r->monday.n)
        put_days_left(t, r->days_left); /* of another week they mislead */
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
    char days[64];
    char goal[SENTENCE_TEXT];
    struct text d = text_on(days, sizeof days);
    struct text g = text_on(goal, sizeof goal);
    put_span(&d, r->monday);
    put_goal(&g, r, true, look);
    if (1 + text_column(&d) + 3 + text_column(&g) > WORDS_WIDTH) {
        g = text_on(goal, sizeof goal);
        put_goal(&g, r, false, look);
    }
    text_put(t, " ");
    paint_put(t, look, PAINT_STRONG, days);
    text_add(t, "   %s\n ", goal);
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

static void put_bar(struct text *t, enum verdict v, int cells,
                    const struct look *look)
{
    char bar[WORDS_WIDTH + 1];
    for (int i = 0; i < cells; i++)
        bar[i] = verdict_mark(v);
    bar[cells] = '\0';
    if (cells > 0) {
        text_put(t, " ");
        paint_put(t, look, paint_verdict(v), bar);
    }
}

static void share_words(char out[SHARE_TEXT], enum verdict v, int32_t part,
                        int percent, bool is_time, const struct look *look)
{
    char q[QUANTITY_TEXT];
    if (is_time)
        (void)quantity_hours(q, (span_t){ part });
    else if (v == VERDICT_PURPOSEFUL)
        (void)quantity_dist_unit(q, (dist_t){ part }, look->units);
    else
        (void)quantity_dist(q, (dist_t){ part }, look->units);
    (void)snprintf(out, SHARE_TEXT, "%s%s %s %d%%",
                   v == VERDICT_PURPOSEFUL ? " " : "  ", verdict_label(v), q,
                   percent);
}

/* The three shares, and as much of a bar for each as the line has room. */
static void put_shares(struct text *t, const struct week_report *r,
                       const struct look *look)
{
    bool is_time = r->done_m == 0;
    const int32_t *part = is_time ? r->verdict_s : r->verdict_m;
    char share[VERDICT_COUNT][SHARE_TEXT];
    int percent[VERDICT_COUNT];
    int room = WORDS_WIDTH - VERDICT_COUNT;
    words_percents(part, VERDICT_COUNT, percent);
    for (int v = 0; v < VERDICT_COUNT; v++) {
        share_words(share[v], (enum verdict)v, part[v], percent[v], is_time,
                    look);
        room -= utf8_width(share[v]);
    }
    for (int v = 0; v < VERDICT_COUNT; v++) {
        int cells = room > 0 ? percent[v] * room / 100 : 0;
        text_put(t, share[v]);
        put_bar(t, (enum verdict)v, cells, look);
    }
    text_put(t, "\n");
}

/* ---- load */

/* How much of the load is told: as much as the line has room for. */
enum load_detail { LOAD_FRESHNESS, LOAD_CURVES, LOAD_ALL };

static void load_words(struct text *t, const struct week_report *r,
                       enum load_detail detail)
{
    text_add(t, " load %.0f", r->load);
    if (r->is_monotony_capped)
        text_put(t, ", monotony n/a, all days equal");
    else if (r->monotony > 0.0)
        text_add(t, ", monotony %.2f", r->monotony);
    if (detail == LOAD_ALL && !r->is_monotony_capped && r->monotony > 0.0)
        text_add(t, ", strain %.0f", r->strain);
    /* In brackets until day 42: the curves are still finding their level. */
    text_put(t, r->form.is_grey ? " (" : "; ");
    if (detail >= LOAD_CURVES)
        text_add(t, "fitness %.0f, fatigue %.0f, ", r->form.fitness,
                 r->form.fatigue);
    text_add(t, "freshness %+.0f%s", r->form.freshness,
             r->form.is_grey ? ")" : "");
}

static void put_load(struct text *t, const struct week_report *r)
{
    char line[SENTENCE_TEXT];
    struct text l;
    int detail = LOAD_ALL;
    do {
        l = text_on(line, sizeof line);
        load_words(&l, r, (enum load_detail)detail);
    } while (text_column(&l) > WORDS_WIDTH && --detail >= 0);
    text_put(t, line);
}

void week_totals(struct text *t, const struct week_report *r,
                 const struct look *look)
{
    if (r->done_m == 0 && r->done_s == 0) {
        text_put(t, r->today.n < r->monday.n ? " nothing run yet\n"
                                             : " nothing run this week\n");
    } else {
        put_shares(t, r, look);
        week_purposes(t, r, look);
    }
    if (r->load > 0 || r->form.fitness > 0) {
        put_load(t, r);
        text_put(t, "\n");
    }
    week_beside(t, r, look);
}
