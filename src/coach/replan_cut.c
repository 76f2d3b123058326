/*
 * A lighter week came out of turn (science.md G8.7, G8.9): once the mornings
 * are good again the next planned one need not be, and the fourth week after
 * it is the lighter one.
 */
#include "coach/replan.h"

#include <string.h>

#define BUILD_WEEKS  4 /* after a lighter week the fourth is the next (G3.4) */
#define LEVEL_WEEKS  3
#define LONG_PERCENT 110
#define LONG_DAYS    30
#define CUT_PERCENT  75

/* The Monday of a lighter week that was inserted and is over; NO_DAY. */
static day_t light_week(const struct adapt *a)
{
    const struct plan *p = &a->f->plan;
    day_t found = NO_DAY;
    for (int i = 0; i < p->session_count; i++) {
        const struct session *s = &p->sessions[i];
        if (strcmp(s->rule, replan_row(REPLAN_TIRED)->rule) != 0)
            continue;
        if (s->day.n >= a->today.n)
            return NO_DAY;
        if (day_diff(a->today, s->day) <= 2 * WEEK_DAYS)
            found = day_monday(s->day);
    }
    return found;
}

static struct plan_week *week_at(struct plan *p, day_t monday)
{
    int w = plan_week_at(p, monday);
    return w != UNKNOWN ? &p->weeks[w] : NULL;
}

static bool is_building(const struct plan_week *w)
{
    return w != NULL && (w->phase == PHASE_BASE || w->phase == PHASE_BUILD ||
                         w->phase == PHASE_PEAK);
}

/* The level the weeks before it hold: it is repeated, not climbed from. */
static int32_t level_before(const struct adapt *a, day_t monday)
{
    int32_t most = 0;
    for (int back = 1; back <= LEVEL_WEEKS; back++) {
        day_t first = day_add(monday, -WEEK_DAYS * back);
        int32_t m = adapt_metres(a, first, day_add(first, WEEK_DAYS - 1));
        most = m > most ? m : most;
    }
    return most;
}

static int32_t held_by(const struct adapt *a, const struct session *s)
{
    int minutes = a->p->minutes[day_weekday(s->day)];
    int32_t cap =
        minutes == UNKNOWN
            ? INT32_MAX
            : unit_dist((span_t){ minutes * 60 }, a->paces.of[PACE_EASY]).m;
    if (s->purpose != PURPOSE_LONG)
        return cap;
    int32_t most =
        (int32_t)((int64_t)replan_longest(a, day_add(s->day, -LONG_DAYS),
                                          day_add(s->day, -1)) *
                  LONG_PERCENT / 100);
    return most < cap ? most : cap;
}

static void cut_off(struct adapt *a, struct plan_week *week)
{
    struct plan *p = &a->out->plan;
    int64_t level = level_before(a, week->monday);
    int64_t target = week->target.m;
    if (target <= 0 || level <= target)
        return;
    week->is_cutback = false;
    for (int i = 0; i < p->session_count; i++) {
        const struct session *s = &p->sessions[i];
        if (day_monday(s->day).n != week->monday.n || replan_is_quick(s))
            continue;
        int32_t most = held_by(a, s);
        int32_t m = (int32_t)(s->dist.m * level / target);
        adapt_grow(a, i, m < most ? m : most, REPLAN_CUT_OFF);
    }
}

static void cut_on(struct adapt *a, struct plan_week *week)
{
    struct plan *p = &a->out->plan;
    week->is_cutback = true;
    for (int i = 0; i < p->session_count; i++)
        if (day_monday(p->sessions[i].day).n == week->monday.n)
            adapt_input(adapt_shrink(a, i, CUT_PERCENT, REPLAN_CUT_ON),
                        INPUT_WEEKS, BUILD_WEEKS - 1);
}

void replan_cut(struct adapt *a)
{
    struct plan *p = &a->out->plan;
    day_t light = light_week(a);
    if (!day_is(light) || a->tired > 0)
        return;
    for (int w = 1; w < BUILD_WEEKS; w++) {
        struct plan_week *week = week_at(p, day_add(light, WEEK_DAYS * w));
        if (!is_building(week) || !week->is_cutback ||
            week->monday.n < a->today.n)
            continue;
        struct plan_week *next =
            week_at(p, day_add(light, WEEK_DAYS * BUILD_WEEKS));
        cut_off(a, week);
        if (!week->is_cutback && is_building(next) && !next->is_cutback)
            cut_on(a, next);
        return;
    }
}
