/*
 * After a week and more without running (science.md G8.5): the weeks to the
 * race made anew from what the runner has now, the race's day kept. Before
 * them the easy days of F6, which the plan in force is shortened to, or after
 * an injury its ladder.
 */
#include "coach/build.h"
#include "coach/replan.h"

#include <string.h>

#define LOOK_WEEKS       8   /* the highest week run of these is H [H] */
#define RAMP_PERCENT     110 /* G3: against the highest of the three before */
#define RAMP_MOST        120 /* B8: up to here a ramp is nothing to say */
#define RAMP_LEAST_M     2000
#define STEP_WEEKS       3
#define LONG_DAYS        30
#define LADDER_NONE      2 /* weeks after a ladder without anything hard */
#define LADDER_THRESHOLD 2 /* and with threshold alone [H] */
#define RETURN_SHARE     50 /* percent of H: the first week after a ladder (F6) */
#define WALKED_M         1000 /* in those */
#define EARNED_DAYS      42   /* a long run of these still carries a race [H] */
#define EARNED_OFF       14   /* days off, at most [H] */
#define EARNED_PERCENT   80   /* of the plan's longest [H] */
#define WALKED_S         600  /* of a ladder's session, before and after */
#define LAST_RUN_S       1800 /* the ladder's last: half an hour without a stop */
#define LOST_PERCENT                                        \
    50 /* of its plan: a week run less is not behind us [H] \
        */

/* ---- what the runner has */

static int32_t highest_done(const struct adapt *a)
{
    int32_t most = 0;
    for (int w = 1; w <= LOOK_WEEKS; w++) {
        day_t first = day_add(day_monday(a->today), -WEEK_DAYS * w);
        int32_t m = days_dist(a->d, first, day_add(first, WEEK_DAYS - 1)).m;
        most = m > most ? m : most;
    }
    return most;
}

/* What a ladder's session covers: its run at easy pace, and the walks before
 * and after. */
static int32_t covered(const struct adapt *a, int32_t seconds)
{
    span_t run = { seconds - WALKED_S };
    if (run.s <= 0)
        return 0;
    int32_t m = unit_dist(run, a->paces.of[PACE_EASY]).m;
    return WALKED_M + (m > 0 ? m : dist_likely((dist_t){ 0 }, run).m);
}

int32_t replan_timed(const struct adapt *a, day_t from, day_t to)
{
    const struct plan *p = &a->out->plan;
    int32_t m = 0;
    for (int i = 0; i < p->session_count; i++) {
        const struct session *s = &p->sessions[i];
        bool is_in = s->day.n >= from.n && s->day.n <= to.n &&
                     s->day.n >= a->today.n && s->skipped == SKIP_NONE;
        if (is_in && strcmp(s->rule, replan_row(REPLAN_LADDER)->rule) == 0)
            m += covered(a, s->time.s);
    }
    return m;
}

static int32_t ramp_allows(const struct adapt *a, day_t monday)
{
    int32_t most = 0;
    for (int back = 1; back <= STEP_WEEKS; back++) {
        day_t first = day_add(monday, -WEEK_DAYS * back);
        day_t last = day_add(first, WEEK_DAYS - 1);
        int32_t m = adapt_metres(a, first, last) + replan_timed(a, first, last);
        most = m > most ? m : most;
    }
    int32_t up = (int32_t)((int64_t)most * RAMP_PERCENT / 100);
    return up > most + RAMP_LEAST_M ? up : most + RAMP_LEAST_M;
}

/* Half of H, as F6 begins, where B8's ramp holds it. */
static int32_t after_ladder(const struct adapt *a, day_t monday,
                            int32_t highest, int32_t allowed)
{
    day_t first = day_add(monday, -WEEK_DAYS);
    int64_t last = replan_timed(a, first, day_add(monday, -1));
    int64_t half = (int64_t)highest * RETURN_SHARE / 100;
    int64_t most = last * RAMP_MOST / 100;
    if (half > most)
        half = most;
    return half > allowed ? (int32_t)half : allowed;
}

/* As of the Monday the new weeks begin: what was run, never what was planned.
 * Its first long run repeats the longest of 30 days and does not climb. */
static struct profile profile_then(struct adapt *a, day_t monday)
{
    struct profile q = *a->p;
    int32_t highest = highest_done(a);
    int32_t allowed = ramp_allows(a, monday);
    if (a->is_ladder)
        allowed = after_ladder(a, monday, highest, allowed);
    q.today = day_add(monday, -1);
    q.weekly.m = highest < allowed ? highest : allowed;
    day_t long_day = day_add(monday, a->p->long_day);
    int32_t longest =
        replan_longest(a, day_add(long_day, -LONG_DAYS), day_add(monday, -1));
    a->from_long_m = longest;
    /* After a ladder's half hour it climbs at once. */
    q.longest.m = (int32_t)((int64_t)longest * 100 / RAMP_PERCENT);
    int32_t through = covered(a, LAST_RUN_S + WALKED_S);
    if (a->is_ladder && through > q.longest.m)
        q.longest.m = a->from_long_m = through;
    a->from_week_m = q.weekly.m;
    q.week_so_far.m = 0;
    q.days_off = 0;
    return q;
}

/* Weeks of the plan before a Monday that count: those run, and those of the
 * return, which are base by nature. */
static int weeks_behind(const struct adapt *a, day_t monday)
{
    const struct plan *p = &a->f->plan;
    int n = 0;
    for (int w = 0; w < p->week_count && p->weeks[w].monday.n < monday.n; w++) {
        day_t first = p->weeks[w].monday;
        day_t last = day_add(first, WEEK_DAYS - 1);
        int64_t done = days_dist(a->d, first, last).m;
        bool is_ahead = last.n >= a->today.n;
        n += is_ahead ||
             done * 100 >= (int64_t)p->weeks[w].target.m * LOST_PERCENT;
        if (phase_is_over(p->weeks[w].phase))
            n = 0;
    }
    return n;
}

/* ---- made anew */

/* Distance before speed, and threshold before what is quicker (F6): weeks with
 * nothing hard, then with threshold alone. */
static void speed_last(const struct adapt *a, day_t monday, struct plan *p)
{
    int none = a->is_ladder ? LADDER_NONE : 0;
    int threshold = none + (a->is_ladder ? LADDER_THRESHOLD : 1);
    for (int i = 0; i < p->session_count; i++) {
        struct session *s = &p->sessions[i];
        int week = day_diff(s->day, monday) / WEEK_DAYS;
        bool is_early = week < none ||
                        (week < threshold && s->purpose != PURPOSE_THRESHOLD);
        if (!is_early || !replan_is_quick(s) || s->purpose == PURPOSE_RACE)
            continue;
        *s = coach_eased(p, s, &a->paces);
        s->has_strides = true;
    }
    for (int w = 0; w < p->week_count; w++)
        plan_sum_week(p, p->weeks[w].monday);
}

static bool is_by_minutes(const struct plan *p)
{
    for (int w = 0; w < p->week_count; w++)
        if (p->weeks[w].target.m > 0)
            return false;
    return true;
}

static day_t last_day(const struct plan *p)
{
    return day_add(p->weeks[p->week_count - 1].monday, WEEK_DAYS - 1);
}

/* Only the taper is left, and the long runs it stands on were run: it stays,
 * and there is nothing to build. */
static bool is_taper_earned(const struct adapt *a, day_t monday)
{
    const struct plan *p = &a->f->plan;
    bool is_building = false;
    int32_t peak = 0;
    for (int w = 0; w < p->week_count; w++) {
        enum phase phase = p->weeks[w].phase;
        is_building |= p->weeks[w].monday.n >= monday.n &&
                       phase != PHASE_TAPER && phase != PHASE_RACE &&
                       phase != PHASE_RECOVERY;
        if (p->weeks[w].longest.m > peak)
            peak = p->weeks[w].longest.m;
    }
    int64_t run =
        days_longest(a->d, day_add(a->today, -EARNED_DAYS), a->today).m;
    return !is_building && a->days_off <= EARNED_OFF &&
           run * 100 >= (int64_t)peak * EARNED_PERCENT;
}

void replan_rebuild(struct adapt *a, day_t monday)
{
    struct err e;
    const struct plan *p = &a->f->plan;
    const struct goal *goal = &p->goal;
    if (p->week_count == 0 || is_by_minutes(p))
        return;
    if (is_taper_earned(a, monday))
        return;
    bool is_late = day_is(goal->day) && monday.n > goal->day.n;
    struct profile q = profile_then(a, monday);
    const struct plan_ask ask = {
        .goal = goal,
        .from = is_late ? day_monday(goal->day) : monday,
        .races = a->f->goals,
        .race_count = a->f->goal_count,
        .pauses = a->f->pauses,
        .pause_count = a->f->pause_count,
        .is_under_way = true,
        .weeks_behind = weeks_behind(a, monday),
        /* A ladder's weeks are light ones too. */
        .weeks_back = a->is_ladder
                          ? 0
                          : day_diff(monday, day_monday(a->today)) / WEEK_DAYS,
    };
    if (!is_late && monday.n > last_day(p).n)
        return;
    if (!coach_plan(&q, &ask, a->room, &e))
        return;
    a->out->is_refused = a->room->outcome != PLAN_MADE;
    if (a->room->plan.week_count == 0)
        return;
    a->anew_from = monday;
    speed_last(a, monday, &a->room->plan);
    struct span_days days = { monday, last_day(p), true };
    if (a->room->is_finish_only)
        adapt_input(adapt_note(a, a->out->is_refused ? REPLAN_NOT_ENOUGH
                                                     : REPLAN_FINISH),
                    INPUT_LONGEST_M, a->room->peak_long.m);
    replan_leave_alike(&a->out->plan, &a->room->plan, &days);
    a->is_rebuilt = replan_merge(a, &days, &a->room->plan);
}

day_t replan_ladder(struct adapt *a)
{
    struct build b;
    struct plan *p = &a->room->plan;
    day_t last;
    memset(a->room, 0, sizeof *a->room);
    const struct plan_ask ask = { .goal = &a->f->plan.goal,
                                  .pauses = a->f->pauses,
                                  .pause_count = a->f->pause_count };
    build_begin(&b, a->p, &ask);
    if (is_by_minutes(&a->f->plan) ||
        !return_ladder(&b, a->today, a->days_off, p, &last))
        return NO_DAY;
    for (int i = 0; i < p->session_count; i++)
        (void)text_copy(p->sessions[i].rule, sizeof p->sessions[i].rule,
                        replan_row(REPLAN_LADDER)->rule);
    last = day_add(day_monday(last), WEEK_DAYS - 1);
    if (last.n > last_day(&a->f->plan).n)
        last = last_day(&a->f->plan);
    a->is_ladder =
        replan_merge(a, &(struct span_days){ a->today, last, false }, p);
    a->ladder_until = last;
    return a->is_ladder ? day_add(last, 1) : NO_DAY;
}
