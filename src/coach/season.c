/*
 * One goal after another: a plan that goes on from a race. The weeks up to a
 * race still to come stay as they stand; then recovery; then the next goal's
 * weeks, from what the legs hold by then. science.md G6, G7.
 */
#include "coach/build.h"

#define LONG_PERCENT 60 /* L0 of the longest run before the race (G6) */

static bool is_room(const struct plan *p, int weeks, int sessions, int steps,
                    struct err *e)
{
    if (p->week_count + weeks > PLAN_WEEKS_MAX)
        return err_set(e, ERR_INPUT,
                       "with the weeks before it the plan is of %d weeks and "
                       "one holds %d: let it begin later",
                       p->week_count + weeks, PLAN_WEEKS_MAX);
    return (p->session_count + sessions <= PLAN_SESSIONS_MAX &&
            p->step_count + steps <= PLAN_STEPS_MAX) ||
           plan_is_full(e);
}

/* Weeks and sessions put at the end go where their days are. */
static void sort(struct plan *p)
{
    for (int i = 1; i < p->week_count; i++) {
        struct plan_week w = p->weeks[i];
        int at = i;
        for (; at > 0 && p->weeks[at - 1].monday.n > w.monday.n; at--)
            p->weeks[at] = p->weeks[at - 1];
        p->weeks[at] = w;
    }
    plan_sort(p, NULL);
}

/* ---- recovery first */

static day_t recovered_on(const struct goal *race)
{
    return day_add(day_monday(race->day), 7 * (recovery_weeks(race->kind) + 1));
}

/* The A race run last that is still in the legs on a plan's first day. */
static const struct goal *raced_before(const struct profile *p,
                                       const struct plan_ask *ask)
{
    const struct goal *last = NULL;
    for (int i = 0; i < ask->race_count; i++) {
        const struct goal *g = &ask->races[i];
        bool is_it = g->priority == PRIORITY_A && g->dist.m > 0 &&
                     day_is(g->day) && g->day.n < ask->from.n &&
                     (!day_is(g->dropped) || g->dropped.n > p->today.n);
        if (is_it && recovery_weeks(g->kind) > 0 &&
            recovered_on(g).n > ask->from.n &&
            (last == NULL || g->day.n > last->day.n))
            last = g;
    }
    return last;
}

/* Of a race's own distance the longest run says nothing. */
static int32_t long_before(const struct profile *p, const struct goal *race)
{
    return int_least(p->longest.m, goal_long(race, p->level).m);
}

static struct profile profile_after(const struct profile *p,
                                    const struct goal *race, day_t from)
{
    struct profile out = *p;
    int last = recovery_weeks(race->kind) - 1;
    out.today = day_add(from, -1);
    out.weekly.m = (int32_t)((int64_t)p->usual.m *
                             recovery_percent(race->kind, last) / 100);
    out.longest.m =
        (int32_t)((int64_t)long_before(p, race) * LONG_PERCENT / 100);
    out.week_so_far.m = 0;
    out.days_off = 1;
    return out;
}

static bool put_recovery(const struct profile *p, const struct plan_ask *ask,
                         const struct goal *race, struct plan *out,
                         struct err *e)
{
    struct build b;
    day_t first = day_add(day_monday(race->day), 7);
    day_t monday = day_monday(ask->from);
    int weeks = day_diff(recovered_on(race), monday) / 7;
    if (!is_room(out, weeks, 7 * weeks, 0, e))
        return false;
    build_begin(&b, p, ask);
    b.from = ask->from;
    for (; b.weeks < weeks; monday = day_add(monday, 7)) {
        int w = b.weeks++;
        recovery_lay(&b, w, monday);
        if (monday.n < first.n)
            continue; /* what is left of the race's own week is rest */
        int percent = recovery_percent(race->kind, day_diff(monday, first) / 7);
        recovery_week(&b, w, race,
                      (int32_t)((int64_t)p->usual.m * percent / 100),
                      long_before(p, race));
    }
    if (!plan_write_weeks(&b, ask->from, out, e))
        return false;
    sort(out);
    return true;
}

/* The last day of recovery may be the one before another race. */
static void ease_before_race(struct proposal *out)
{
    struct plan *p = &out->plan;
    for (int i = 0; i < out->race_count; i++)
        for (int k = 0; k < p->session_count; k++) {
            struct session *s = &p->sessions[k];
            bool is_before = out->races[i].fate == RACE_PLANNED &&
                             day_diff(out->races[i].goal.day, s->day) == 1;
            if (!is_before || s->dist.m <= DAY_BEFORE_RACE_M)
                continue;
            s->dist.m = DAY_BEFORE_RACE_M;
            plan_sum_week(p, s->day);
        }
}

static bool refuse_in_legs(const struct goal *goal, const struct goal *race,
                           struct err *e)
{
    char raced[DAY_TEXT], until[DAY_TEXT];
    if (!day_is(goal->day) || goal->day.n >= recovered_on(race).n)
        return true;
    return err_set(e, ERR_INPUT,
                   "the race of %s is in the legs until %s: take a later day "
                   "for this one, or run it for fun",
                   day_format(race->day, raced),
                   day_format(recovered_on(race), until));
}

static bool plan_recovered(const struct profile *p, const struct plan_ask *ask,
                           struct proposal *out, struct err *e)
{
    const struct goal *race = raced_before(p, ask);
    if (race == NULL)
        return plan_alone(p, ask, out, e);
    if (!refuse_in_legs(ask->goal, race, e))
        return false;
    struct plan_ask then = *ask;
    then.from = recovered_on(race);
    struct profile after = profile_after(p, race, then.from);
    if (!plan_alone(&after, &then, out, e))
        return false;
    out->plan.made = p->today;
    races_tell_tired(ask, p->today, then.from, out);
    if (out->plan.week_count == 0)
        return true;
    if (!put_recovery(p, ask, race, &out->plan, e))
        return false;
    ease_before_race(out);
    return true;
}

/* ---- the weeks of the plan in force */

/* Its weeks up to a Monday, and what is planned in them, as they stand. */
static bool put_kept(const struct plan *was, int first, day_t monday,
                     struct plan *out, struct err *e)
{
    int weeks = 0, sessions = 0, steps = 0;
    for (int i = first; i < was->week_count; i++)
        weeks += was->weeks[i].monday.n < monday.n;
    for (int i = 0; i < was->session_count; i++) {
        const struct session *s = &was->sessions[i];
        bool is_kept =
            s->day.n >= was->weeks[first].monday.n && s->day.n < monday.n;
        sessions += is_kept;
        steps += is_kept ? s->step_count : 0;
    }
    if (!is_room(out, weeks, sessions, steps, e))
        return false;
    for (int i = first; i < first + weeks; i++)
        out->weeks[out->week_count++] = was->weeks[i];
    for (int i = 0; i < was->session_count; i++) {
        const struct session *s = &was->sessions[i];
        if (s->day.n < was->weeks[first].monday.n || s->day.n >= monday.n)
            continue;
        struct session *to = plan_append(out, was, s);
        if (to == NULL)
            return plan_is_full(e);
        to->from = s->id;
    }
    sort(out);
    return true;
}

static bool has_race_week(const struct plan *p, day_t day)
{
    int w = plan_week_at(p, day_monday(day));
    return w != UNKNOWN && p->weeks[w].phase == PHASE_RACE;
}

/* The last A race that the plan in force leads to, this goal's own and what
 * is too near to it left out; NULL: there is none to come. */
static const struct goal *kept_race(const struct plan_ask *ask)
{
    const struct plan *now = ask->going;
    const struct goal *last = NULL;
    if (now == NULL || now->week_count == 0 || !day_is(ask->goal->day))
        return NULL; /* one that begins tomorrow is in force today */
    for (int i = -1; i < ask->race_count; i++) {
        const struct goal *g = i < 0 ? &now->goal : &ask->races[i];
        bool is_it = g->priority == PRIORITY_A && g->dist.m > 0 &&
                     day_is(g->day) && !day_is(g->dropped) &&
                     recovery_weeks(g->kind) > 0 && g->day.n >= ask->from.n &&
                     g->day.n < ask->goal->day.n;
        if (is_it && has_race_week(now, g->day) &&
            !coach_races_near(g, ask->goal) &&
            (last == NULL || g->day.n > last->day.n))
            last = g;
    }
    return last;
}

static struct profile profile_of_plan(const struct profile *p,
                                      const struct plan *now, day_t from)
{
    struct profile out = *p;
    int32_t highest = 0, longest = 0;
    for (int i = 0; i < now->week_count; i++) {
        if (now->weeks[i].monday.n >= from.n)
            break; /* what follows the race is made anew */
        highest = int_most(highest, now->weeks[i].target.m);
        longest = int_most(longest, now->weeks[i].longest.m);
    }
    out.usual.m = highest > 0 ? highest : p->usual.m;
    out.longest.m = longest > 0 ? longest : p->longest.m;
    out.today = day_add(from, -1);
    out.week_so_far.m = 0;
    return out;
}

/* Of a plan too long for one the first weeks go, if they are behind. */
static int first_kept(const struct plan *was, const struct plan *next,
                      day_t today, day_t monday)
{
    int first = 0, weeks = 0;
    for (int i = 0; i < was->week_count; i++)
        weeks += was->weeks[i].monday.n < monday.n;
    while (weeks - first + next->week_count > PLAN_WEEKS_MAX &&
           was->weeks[first].monday.n < day_monday(today).n)
        first++;
    return first;
}

bool coach_plan(const struct profile *p, const struct plan_ask *ask,
                struct proposal *out, struct err *e)
{
    const struct goal *race = kept_race(ask);
    if (race == NULL)
        return plan_recovered(p, ask, out, e);
    const struct plan *now = ask->going;
    struct plan_ask then = *ask;
    then.from = day_add(day_monday(race->day), 7);
    then.is_under_way = false; /* that was another goal's */
    then.weeks_behind = then.weeks_back = 0;
    struct profile after = profile_of_plan(p, now, then.from);
    if (!plan_recovered(&after, &then, out, e))
        return false;
    out->plan.made = p->today;
    if (out->outcome != PLAN_MADE)
        return true;
    out->is_going_on = true;
    int first = first_kept(now, &out->plan, p->today, then.from);
    return put_kept(now, first, then.from, &out->plan, e);
}
