/*
 * What a week is for: goal, phase, cutback. By the plan where an accepted one
 * covers the week, else by the calendar (science.md E1).
 */
#include "judge/engine.h"

/* What to swap in: the middle of the goal's peak week (science.md G3b). */
static const enum purpose swaps[GOAL_COUNT] = {
    [GOAL_5K] = PURPOSE_INTERVAL,    [GOAL_10K] = PURPOSE_THRESHOLD,
    [GOAL_HALF] = PURPOSE_THRESHOLD, [GOAL_MARATHON] = PURPOSE_MARATHON,
    [GOAL_FITNESS] = PURPOSE_NONE,   [GOAL_STRESS] = PURPOSE_NONE,
    [GOAL_FIRST5K] = PURPOSE_NONE,   [GOAL_RETURN] = PURPOSE_NONE,
    [GOAL_MAINTAIN] = PURPOSE_NONE,
};

int specificity(const struct settings *set, enum goal_kind goal,
                enum purpose purpose)
{
    if ((int)goal < 0 || goal >= GOAL_COUNT || (int)purpose < 0 ||
        purpose >= PURPOSE_COUNT)
        return 1;
    return set->specificity[goal][purpose];
}

/* The usual one, but for one the runner's own table calls less specific, or
 * where that table makes demands of a goal that has no usual one. */
enum purpose goal_swap(const struct settings *set, enum goal_kind goal)
{
    static const enum purpose others[] = {
        PURPOSE_THRESHOLD, PURPOSE_INTERVAL, PURPOSE_REPETITION, PURPOSE_HILLS,
        PURPOSE_MARATHON,  PURPOSE_EASY,     PURPOSE_STEADY,
    };
    enum purpose usual = (int)goal < 0 ? PURPOSE_NONE : swaps[goal];
    if (specificity(set, goal, usual) == SPECIFICITY_MOST)
        return usual;
    for (size_t i = 0; i < COUNT_OF(others); i++)
        if (specificity(set, goal, others[i]) == SPECIFICITY_MOST)
            return others[i];
    return usual == PURPOSE_NONE ? PURPOSE_EASY : usual;
}

/* A goal holds in the weeks from its adding to its race or its dropping. */
static bool is_of_week(const struct goal *g, day_t monday)
{
    day_t sunday = day_add(monday, WEEK_DAYS - 1);
    return goal_holds(g, monday) &&
           (!day_is(g->added) || g->added.n <= sunday.n);
}

/* The most important one first; of equals the next race, those without a day
 * last: the facts are in that order already. */
static const struct goal *goal_on(const struct facts *f, day_t monday)
{
    const struct goal *best = NULL;
    for (int i = 0; i < f->goal_count; i++) {
        const struct goal *g = &f->goals[i];
        if (is_of_week(g, monday) &&
            (best == NULL || (g->priority < best->priority && day_is(g->day))))
            best = g;
    }
    return best;
}

static const struct plan_week *plan_week_on(const struct facts *f, day_t monday)
{
    int w = f->has_plan ? plan_week_at(&f->plan, monday) : UNKNOWN;
    return w != UNKNOWN ? &f->plan.weeks[w] : NULL;
}

/* The plan's goal, as it stands today: it may have been edited since. */
static const struct goal *goal_of_plan(const struct facts *f)
{
    const struct goal *made_for = &f->plan.goal;
    for (int i = 0; i < f->goal_count; i++)
        if (made_for->id.text[0] != '\0' &&
            strcmp(f->goals[i].id.text, made_for->id.text) == 0)
            return &f->goals[i];
    return made_for;
}

/* A season's weeks up to an earlier race serve that one: the goal held whose
 * day lies in the next race week of the plan. */
static const struct goal *goal_of_week(const struct facts *f,
                                       const struct plan_week *w,
                                       const struct goal *last)
{
    const struct plan_week *end = f->plan.weeks + f->plan.week_count;
    while (w < end && w->phase != PHASE_RACE)
        w++;
    if (w == end || !day_is(last->day) ||
        day_monday(last->day).n <= w->monday.n)
        return last;
    for (int i = 0; i < f->goal_count; i++) {
        const struct goal *g = &f->goals[i];
        if (g->priority == PRIORITY_A && !day_is(g->dropped) &&
            day_is(g->day) && day_monday(g->day).n == w->monday.n)
            return g;
    }
    return last;
}

static void context_by_plan(struct week_context *c, const struct plan *p,
                            const struct plan_week *w)
{
    int at = (int)(w - p->weeks);
    int first = at;
    int last = at;
    while (first > 0 && p->weeks[first - 1].phase == w->phase)
        first--;
    while (last + 1 < p->week_count && p->weeks[last + 1].phase == w->phase)
        last++;
    c->is_planned = true;
    c->is_cutback = w->is_cutback;
    c->phase = w->phase;
    c->phase_week = at - first + 1;
    c->phase_weeks = last - first + 1;
    c->planned_m = w->target.m;
}

static enum phase phase_by_calendar(const struct goal *g, day_t monday)
{
    int weeks = day_diff(day_monday(g->day), monday) / WEEK_DAYS;
    return goal_kind_phase(g->kind, weeks);
}

struct week_context context_of(const struct facts *f, day_t monday,
                               enum level level)
{
    struct week_context c;
    memset(&c, 0, sizeof c);
    c.goal.kind = GOAL_NONE;
    c.goal.day = c.goal.added = c.goal.dropped = NO_DAY;
    c.phase = PHASE_MAINTAIN;
    const struct plan_week *w = plan_week_on(f, monday);
    const struct goal *g = goal_on(f, monday);
    if (w != NULL && (int)f->plan.goal.kind >= 0)
        g = goal_of_week(f, w, goal_of_plan(f));
    if (g != NULL) {
        c.has_goal = true;
        c.goal = *g;
        if (goal_kind_taper(g->kind) > 0)
            c.peak_long = goal_long(g, level);
        if (day_is(g->day) && g->day.n >= monday.n)
            c.phase = phase_by_calendar(g, monday);
    }
    if (w != NULL)
        context_by_plan(&c, &f->plan, w);
    return c;
}

struct week_context week_context(const struct facts *f, day_t monday)
{
    struct days days;
    days_of(f, &days);
    return context_of(f, monday, level_on(f, &days, monday).level);
}
