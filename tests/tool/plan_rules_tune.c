/* Invariants of G6 and G7: races along the way, and easy days after them. */
#include "plan_rules_parts.h"

#define HALF_M 21000

static int easy_days(const struct planned_race *r)
{
    return (r->goal.dist.m + 2999) / 3000;
}

const struct planned_race *rules_race_on(const struct rules_case *c, day_t day)
{
    for (int i = 0; i < c->made->race_count; i++) {
        const struct planned_race *r = &c->made->races[i];
        if (r->fate == RACE_PLANNED && r->goal.day.n == day.n)
            return r;
    }
    return NULL;
}

int32_t rules_race_m(const struct rules_case *c, int w)
{
    int32_t sum = 0;
    for (int d = 0; d < 7; d++) {
        const struct planned_race *r =
            rules_race_on(c, day_add(c->made->plan.weeks[w].monday, d));
        sum += r == NULL ? 0 : r->goal.dist.m;
    }
    return sum;
}

/* Highest of the weeks before, V0 where the plan has no such week yet. */
int32_t rules_highest_before(const struct rules_case *c, int w, int weeks)
{
    int32_t highest = w < weeks || w == 1 ? c->p->weekly.m : 0;
    for (int i = w < weeks ? 0 : w - weeks; i < w; i++)
        highest = int_most(highest, c->made->plan.weeks[i].target.m +
                                        rules_race_m(c, i));
    return highest;
}

/* Longest long run of the four weeks before, L0 until there are four. */
static int32_t long_before(const struct rules_case *c, int w)
{
    int32_t longest = w < 4 ? c->p->longest.m : 0;
    for (int i = w < 4 ? 0 : w - 4; i < w; i++)
        if (c->made->plan.weeks[i].longest.m > longest)
            longest = c->made->plan.weeks[i].longest.m;
    return longest > 0 ? longest : c->p->longest.m;
}

static const char *beside(const struct rules_case *c,
                          const struct planned_race *r, const struct session *s)
{
    int before = day_diff(r->goal.day, s->day);
    int w = rules_week_of(c, s->day);
    bool is_same = rules_week_of(c, r->goal.day) == w;
    bool is_long = s->purpose == PURPOSE_LONG;
    bool is_c = r->goal.priority == PRIORITY_C;
    if (before == 1 && s->dist.m > 4000)
        return BROKEN("%d m the day before a race", (int)s->dist.m);
    if (before < 0 && -before <= easy_days(r) && rules_is_quality(s))
        return BROKEN("quality %d days after a race of %d m", -before,
                      (int)r->goal.dist.m);
    if (is_long && is_same && r->goal.dist.m >= HALF_M)
        return BROKEN("a long run in the week of a half");
    if (is_long && !is_c && before > 0 && before <= 5)
        return BROKEN("a long run %d days before a B race", before);
    if (rules_is_quality(s) && !is_c && before > 0 && before < 4)
        return BROKEN("quality %d days before a B race", before);
    bool is_near = is_same || (before < 0 && -before <= easy_days(r));
    if (is_long && is_near &&
        (s->dist.m * 100 > long_before(c, w) * 83 || s->step_count > 0))
        return BROKEN("week %d: a long run of %d m beside a race", w + 1,
                      (int)s->dist.m);
    return NULL;
}

const char *rules_tune_ups(const struct rules_case *c)
{
    const struct plan *p = &c->made->plan;
    for (int k = 0; k < c->made->race_count; k++) {
        const struct planned_race *r = &c->made->races[k];
        int w = rules_week_of(c, r->goal.day), hard = 0;
        for (int i = 0; i < p->session_count && r->fate == RACE_PLANNED; i++) {
            const struct session *s = rules_run_at(p, i);
            const char *broken = s == NULL ? NULL : beside(c, r, s);
            if (broken != NULL)
                return broken;
            hard += s != NULL && rules_is_quality(s) &&
                    rules_week_of(c, s->day) == w;
        }
        if (hard > 1)
            return BROKEN("week %d: %d quality sessions beside a race", w + 1,
                          hard);
        int32_t highest = rules_highest_before(c, w, w + 1);
        if (r->fate == RACE_PLANNED && r->goal.priority != PRIORITY_C &&
            p->weeks[w].target.m * 100 > (int64_t)highest * 85)
            return BROKEN("week %d: %d m in the mini taper, %d m before", w + 1,
                          (int)p->weeks[w].target.m, (int)highest);
    }
    return NULL;
}

/* Recovery weeks of a race: how many, and the largest of them in percent. */
static int recovery_of(enum goal_kind kind, int *percent)
{
    *percent = kind == GOAL_HALF ? 70 : kind == GOAL_MARATHON ? 64 : 60;
    return kind == GOAL_HALF ? 2 : kind == GOAL_MARATHON ? 5 : 1;
}

const char *rules_recovery(const struct rules_case *c)
{
    const struct plan *p = &c->made->plan;
    if (!rules_has_race(c) || c->made->is_ladder)
        return NULL;
    int percent, race = rules_week_of(c, c->goal->day);
    int weeks = recovery_of(c->goal->kind, &percent);
    int32_t highest = rules_highest_before(c, race, race + 1);
    if (p->week_count != race + 1 + weeks && p->week_count != PLAN_WEEKS_MAX)
        return BROKEN("%d weeks after the race", p->week_count - race - 1);
    for (int w = race + 1; w < p->week_count; w++)
        if (p->weeks[w].phase != PHASE_RECOVERY ||
            p->weeks[w].target.m * 100 > (int64_t)highest * percent)
            return BROKEN("week %d after the race: %d m of %d m", w - race,
                          (int)p->weeks[w].target.m, (int)highest);
    for (int i = 0; i < p->session_count; i++) {
        const struct session *s = &p->sessions[i];
        int days = day_diff(s->day, c->goal->day);
        bool is_long = s->purpose == PURPOSE_LONG && days > 21 &&
                       c->goal->kind == GOAL_MARATHON;
        bool is_easy = s->purpose == PURPOSE_EASY || is_long;
        if (days > 0 && (!is_easy || s->step_count > 0))
            return BROKEN("no easy run %d days after the race", days);
        if (days > 0 && days <= 3 && c->goal->kind == GOAL_MARATHON)
            return BROKEN("a run %d days after a marathon", days);
    }
    return NULL;
}
