/* Invariants of G3 about the race and what leads to it. */
#include "plan_rules_parts.h"

const char *rules_race_is_there(const struct rules_case *c)
{
    const struct plan *p = &c->made->plan;
    int races = 0;
    for (int i = 0; i < p->session_count; i++) {
        const struct session *s = &p->sessions[i];
        if (!session_is_run(s) || s->purpose != PURPOSE_RACE)
            continue;
        races++;
        const struct planned_race *r = rules_race_on(c, s->day);
        const struct goal *g = r != NULL ? &r->goal : c->goal;
        if (s->day.n != g->day.n || s->dist.m != g->dist.m)
            return BROKEN("the race is on another day or distance");
    }
    int planned = rules_has_race(c) ? 1 : 0;
    for (int i = 0; i < c->made->race_count; i++)
        planned += c->made->races[i].fate == RACE_PLANNED;
    return races == planned ? NULL : BROKEN("%d races", races);
}

const char *rules_last_quality(const struct rules_case *c)
{
    const struct plan *p = &c->made->plan;
    for (int i = 0; rules_has_race(c) && i < p->session_count; i++) {
        const struct session *s = rules_run_at(p, i);
        if (s == NULL || !rules_is_quality(s))
            continue;
        int least = s->purpose == PURPOSE_THRESHOLD ? 3 : 4;
        if (day_diff(c->goal->day, s->day) < least)
            return BROKEN("%s %d days before the race",
                          purpose_word(s->purpose),
                          day_diff(c->goal->day, s->day));
    }
    return NULL;
}

/* Days between the race and the last run at the peak. */
static int last_peak(const struct rules_case *c, int *count, int *first)
{
    const struct plan *p = &c->made->plan;
    int days = UNKNOWN;
    *count = 0;
    for (int i = 0; i < p->session_count; i++) {
        const struct session *s = rules_run_at(p, i);
        if (s == NULL || s->purpose != PURPOSE_LONG ||
            s->dist.m < c->made->peak_long.m)
            continue;
        days = day_diff(c->goal->day, s->day);
        if (*count == 0)
            *first = days;
        (*count)++;
    }
    return days;
}

/* Does a race along the way lie so that the last long runs make room? */
static bool is_in_the_way(const struct rules_case *c,
                          const struct planned_race *r, int most)
{
    int days = day_diff(c->goal->day, r->goal.day);
    int after = int_most((r->goal.dist.m + 2999) / 3000, 6);
    return r->fate == RACE_PLANNED && days <= most + after;
}

/* Is there a day that the window could use: the usual one, or one in the
 * last whole week that holds as much and is not next to the long run of the
 * week before. */
static bool window_can_be_met(const struct rules_case *c, int least, int most)
{
    int usual = c->p->long_day;
    int race = day_weekday(c->goal->day);
    int taper = c->goal->kind == GOAL_HALF ? 2 : 3;
    for (int i = 0; i < c->made->race_count; i++)
        if (is_in_the_way(c, &c->made->races[i], most))
            return false;
    for (int days = least; days <= most; days++) {
        day_t day = day_add(c->goal->day, -days);
        int d = day_weekday(day);
        int weeks = day_diff(day_monday(c->goal->day), day_monday(day)) / 7;
        bool is_there = weeks == taper || (weeks == taper + 1 && race <= 2);
        if (!(c->p->days & DAY_BIT(d)) || day_diff(day, c->from) < 0)
            continue;
        int cap = c->p->minutes[d];
        bool holds = cap == UNKNOWN || (c->p->minutes[usual] != UNKNOWN &&
                                        cap >= c->p->minutes[usual]);
        if (d == usual || (is_there && holds && 7 + d - usual >= 3))
            return true;
    }
    return false;
}

const char *rules_last_long(const struct rules_case *c)
{
    bool is_half = c->goal->kind == GOAL_HALF;
    if (!is_half && c->goal->kind != GOAL_MARATHON)
        return NULL;
    int least = is_half ? 13 : 19, most = is_half ? 15 : 23;
    int count, first = 0;
    int days = last_peak(c, &count, &first);
    if (!window_can_be_met(c, least, most))
        return NULL;
    if (days < least || days > most)
        return BROKEN("last run at the peak (%d m) %d days before the race",
                      (int)c->made->peak_long.m, days);
    bool is_full = !c->made->is_finish_only;
    if (!is_half && is_full && (count > 4 || first > 70))
        return BROKEN("%d marathon long runs at the peak, the first %d days "
                      "before",
                      count, first);
    return NULL;
}

const char *rules_race_window(const struct rules_case *c)
{
    const struct plan *p = &c->made->plan;
    if (!rules_has_race(c) || c->made->is_ladder)
        return NULL;
    bool is_half = c->goal->kind == GOAL_HALF;
    int days = c->goal->kind == GOAL_MARATHON ? 7 : 6;
    int32_t sum = 0;
    for (int i = 0; i < p->session_count; i++) {
        const struct session *s = rules_run_at(p, i);
        int before = s == NULL ? 0 : day_diff(c->goal->day, s->day);
        if (before >= 1 && before <= days)
            sum += s->dist.m;
    }
    int32_t highest =
        rules_highest_before(c, rules_week_of(c, c->goal->day) + 1, 10);
    if ((int64_t)sum * 100 > (int64_t)highest * (is_half ? 55 : 70))
        return BROKEN("%d m in the last %d days, the highest week %d m",
                      (int)sum, days, (int)highest);
    return NULL;
}

static bool is_hard_on(const struct plan *p, day_t day)
{
    for (int i = 0; i < p->session_count; i++)
        if (p->sessions[i].day.n == day.n && rules_is_hard(&p->sessions[i]))
            return true;
    return false;
}

const char *rules_strength(const struct rules_case *c)
{
    const struct plan *p = &c->made->plan;
    int count[PLAN_WEEKS_MAX] = { 0 };
    for (int i = 0; i < p->session_count; i++) {
        const struct session *s = &p->sessions[i];
        if (session_is_run(s))
            continue;
        int w = rules_week_of(c, s->day);
        bool is_two =
            p->weeks[w].phase == PHASE_BASE || p->weeks[w].phase == PHASE_BUILD;
        if (++count[w] > (is_two ? 2 : 1))
            return BROKEN("week %d: %d strength sessions", w + 1, count[w]);
        if (is_hard_on(p, day_add(s->day, 1)))
            return BROKEN("strength the day before a hard one");
        if (rules_has_race(c) && day_diff(c->goal->day, s->day) <= 7)
            return BROKEN("strength in the last week");
    }
    return NULL;
}
