/*
 * Ladders of running and walking: a beginner's first 5 km (science.md G5) and
 * the return after an injury (F6). Planned in minutes; a rung not finished is
 * run again, which is the runner's to say.
 */
#include "coach/build.h"

#define BASE_RUNS     3    /* entry base of 5 km: three runs */
#define BASE_RUN_MIN  20   /* of twenty minutes */
#define OPEN_LEAST_M  5000 /* a week under this begins with the ladder too */
#define WALK_S        300  /* before and after */
#define RACE_GAP_DAYS 2    /* none on the day before the race */

struct rung {
    int reps;
    int run_s;
    int walk_s; /* after each; 0: run through */
};

// clang-format off
static const struct rung first_5k[] = {
    { 8, 60, 90 },   { 6, 90, 120 },  { 5, 120, 120 }, { 4, 180, 120 },
    { 4, 240, 120 }, { 3, 360, 120 }, { 3, 420, 90 },  { 2, 600, 120 },
    { 2, 720, 90 },  { 1, 1200, 0 },  { 1, 1500, 0 },  { 1, 1800, 0 },
};
// clang-format on
#define FIRST_THROUGH 9 /* from this rung on without walking */

/* F6: 3 x (walk 10 - k, run k minutes), k = 1 .. 10. */
#define RETURN_LEVELS        10
#define RETURN_REPS          3
#define RETURN_ROUND_MIN     10
#define RETURN_RUNS_LEAST    2  /* of each level, */
#define RETURN_RUNS_BEGINNER 3  /* beginners */
#define RETURN_RUNS_MOST     4  /* a week, every other day */
#define RETURN_WEEK_PERCENT  70 /* of the old week: then strides, then T */
#define RETURN_STRIDE_WEEKS  2
#define RETURN_DAYS_A_RUNG   3
#define RETURN_DAYS_MOST     140 /* a ladder takes, on one day a week */
#define EASY_MIN             30
#define EASY_STEP_MIN        5
#define EASY_MOST_MIN        60
#define THRESHOLD_S          600
#define WARM_S               900

bool needs_ladder(const struct build *b)
{
    int32_t run = metres_in(b, BASE_RUN_MIN);
    const struct profile *p = b->p;
    switch (b->goal->kind) {
    case GOAL_FIRST5K:
        return true;
    case GOAL_5K:
        return p->weekly.m < BASE_RUNS * run || p->longest.m < run;
    case GOAL_FITNESS:
    case GOAL_MAINTAIN:
        return p->weekly.m < OPEN_LEAST_M || p->longest.m < run;
    case GOAL_10K:
    case GOAL_HALF:
    case GOAL_MARATHON:
    case GOAL_STRESS:
    case GOAL_RETURN:
    case GOAL_NONE:
    case GOAL_COUNT:
        break;
    }
    return false;
}

static bool add_rung_steps(struct plan *p, struct session *s,
                           const struct rung *r)
{
    if (r->walk_s == 0)
        return plan_add_time(p, s, STEP_RUN, PURPOSE_EASY, r->run_s);
    struct step *repeat = plan_add_step(p, s, STEP_REPEAT, PURPOSE_NONE);
    if (repeat == NULL)
        return false;
    repeat->count = r->reps;
    return plan_add_time(p, s, STEP_RUN, PURPOSE_RUN_WALK, r->run_s) &&
           plan_add_time(p, s, STEP_REST, PURPOSE_JOG_REST, r->walk_s) &&
           plan_add_step(p, s, STEP_END, PURPOSE_NONE) != NULL;
}

/* A rung made to fit the day's minutes; the walks before and after stay. */
static struct rung fit(struct rung r, int minutes)
{
    int room = minutes == UNKNOWN ? NO_LIMIT : minutes * 60 - 2 * WALK_S;
    while (r.walk_s > 0 && r.reps > 2 && r.reps * (r.run_s + r.walk_s) > room)
        r.reps--;
    if (r.walk_s > 0 && r.reps * (r.run_s + r.walk_s) > room)
        r.run_s = room / r.reps - r.walk_s;
    if (r.walk_s == 0 && r.run_s > room)
        r.run_s = room;
    return r;
}

static bool add_rung(const struct build *b, day_t day, struct rung r,
                     struct plan *p)
{
    r = fit(r, b->p->minutes[day_weekday(day)]);
    struct session *s =
        plan_add(p, day, r.walk_s > 0 ? PURPOSE_RUN_WALK : PURPOSE_EASY);
    if (s == NULL)
        return false;
    s->time.s = 2 * WALK_S + r.reps * (r.run_s + r.walk_s);
    return plan_add_time(p, s, STEP_RUN, PURPOSE_WARM_UP, WALK_S) &&
           add_rung_steps(p, s, &r) &&
           plan_add_time(p, s, STEP_RUN, PURPOSE_COOL_DOWN, WALK_S);
}

static bool add_race(const struct build *b, struct plan *p)
{
    struct session *s = plan_add(p, b->goal->day, PURPOSE_RACE);
    if (s == NULL)
        return false;
    s->dist = b->goal->dist;
    return true;
}

static struct plan_week *add_week(const struct build *b, int w,
                                  enum phase phase, struct plan *p)
{
    struct plan_week *week = &p->weeks[p->week_count++];
    week->monday = b->week[w].monday;
    week->phase = phase;
    return week;
}

/* After a week off and more a rung lower for each, from its first run [H]. */
static int step_back(int rungs, int run, int per_rung)
{
    int rung = run / per_rung - rungs;
    return rungs == 0 ? run : rung > 0 ? rung * per_rung : 0;
}

static bool ladder_week(const struct build *b, int w, day_t from, int *run,
                        struct plan *p)
{
    unsigned days = spread_days(week_days(b, w), LADDER_RUNS, false);
    bool has_race = b->goal->dist.m > 0 && day_is(b->goal->day);
    for (int d = 0; d < 7; d++) {
        day_t day = slot_day(&b->week[w], d);
        if (!(days & DAY_BIT(d)) || day_diff(day, from) < 0)
            continue;
        if (has_race && day_diff(b->goal->day, day) < RACE_GAP_DAYS)
            continue;
        *run = step_back(weeks_off(b, p, day), *run, LADDER_RUNS);
        size_t k = (size_t)(*run / LADDER_RUNS);
        if (k >= COUNT_OF(first_5k))
            k = COUNT_OF(first_5k) - 1;
        if (!add_rung(b, day, first_5k[k], p))
            return false;
        (*run)++;
    }
    return true;
}

bool ladder_plan(const struct build *b, day_t from, struct proposal *out,
                 struct err *e)
{
    bool has_race = b->goal->dist.m > 0 && day_is(b->goal->day);
    int run = 0;
    out->is_ladder = true;
    for (int w = 0; w < b->weeks; w++) {
        bool is_race = has_race && w == b->weeks - 1;
        bool is_through = run / LADDER_RUNS >= FIRST_THROUGH;
        enum phase phase = is_race      ? PHASE_RACE
                           : is_through ? PHASE_BUILD
                                        : PHASE_BASE;
        (void)add_week(b, w, phase, &out->plan);
        if (!ladder_week(b, w, from, &run, &out->plan))
            return plan_is_full(e);
    }
    return !has_race || add_race(b, &out->plan) || plan_is_full(e);
}

/* ---- the return */

struct climb {
    int runs;   /* in a usual week */
    day_t last; /* run on; NO_DAY */
    int per_level;
    int run;   /* sessions so far */
    int weeks; /* whole weeks since the ladder ended */
    int full;  /* weeks at the week wanted */
};

static int easy_minutes(const struct build *b, const struct climb *c)
{
    int32_t old = unit_time(b->p->usual, b->paces.of[PACE_EASY]).s / 60;
    int most = (int)(old * RETURN_WEEK_PERCENT / 100 / c->runs);
    int minutes = EASY_MIN + EASY_STEP_MIN * c->weeks;
    most -= most % EASY_STEP_MIN;
    if (minutes > most)
        minutes = most;
    if (minutes > EASY_MOST_MIN)
        minutes = EASY_MOST_MIN;
    return minutes < EASY_MIN ? EASY_MIN : minutes;
}

static bool add_easy(day_t day, int minutes, bool has_strides, struct plan *p)
{
    struct session *s = plan_add(p, day, PURPOSE_EASY);
    if (s == NULL)
        return false;
    s->time.s = 60 * minutes;
    s->has_strides = has_strides;
    return true;
}

static bool add_threshold(day_t day, int minutes, struct plan *p)
{
    struct session *s = plan_add(p, day, PURPOSE_THRESHOLD);
    if (s == NULL || !plan_add_time(p, s, STEP_RUN, PURPOSE_WARM_UP, WARM_S) ||
        !plan_add_time(p, s, STEP_RUN, PURPOSE_NONE, THRESHOLD_S))
        return false;
    p->steps[p->step_count - 1].aim = PACE_THRESHOLD;
    s->time.s = minutes * 60;
    return plan_add_time(p, s, STEP_RUN, PURPOSE_COOL_DOWN,
                         s->time.s - WARM_S - THRESHOLD_S);
}

/* After the ladder: easy runs that grow, then strides, then threshold. */
static bool add_after(const struct build *b, day_t day, bool is_first,
                      const struct climb *c, struct plan *p)
{
    int minutes = easy_minutes(b, c);
    int most = b->p->minutes[day_weekday(day)];
    if (most != UNKNOWN && most < minutes)
        minutes = most;
    bool is_hard = b->p->hard_days & DAY_BIT(day_weekday(day));
    if (is_first && is_hard && c->full > RETURN_STRIDE_WEEKS &&
        minutes >= EASY_MIN)
        return add_threshold(day, minutes, p);
    return add_easy(day, minutes, is_first && c->full > 0, p);
}

/* Every other day, from the week before on. */
static unsigned return_days(const struct build *b, int w, const struct climb *c)
{
    unsigned free = week_days(b, w);
    if (day_is(c->last) && day_diff(b->week[w].monday, c->last) == 1)
        free &= ~DAY_BIT(0);
    return spread_days(free, RETURN_RUNS_MOST, true);
}

/* Days off: a level lower for each week, from its end where it was beyond. */
static void climb_down(int weeks, struct climb *c)
{
    if (weeks == 0)
        return;
    int end = RETURN_LEVELS * c->per_level;
    c->run = step_back(weeks, c->run < end ? c->run : end, c->per_level);
    c->weeks = c->full = 0;
}

/* Rung k of F6, 1 .. 10: the last is half an hour without a walk. */
static struct rung rung_of(int k)
{
    if (k >= RETURN_LEVELS)
        return (struct rung){ 1, RETURN_REPS * RETURN_ROUND_MIN * 60, 0 };
    return (struct rung){ RETURN_REPS, k * 60, (RETURN_ROUND_MIN - k) * 60 };
}

static bool return_week(const struct build *b, int w, day_t from,
                        struct climb *c, struct plan *p)
{
    bool is_first = true;
    bool is_after = c->run >= RETURN_LEVELS * c->per_level;
    unsigned days = return_days(b, w, c);
    for (int d = 0; d < 7; d++) {
        day_t day = slot_day(&b->week[w], d);
        if (!(days & DAY_BIT(d)) || day_diff(day, from) < 0)
            continue;
        climb_down(weeks_off(b, p, day), c);
        int k = c->run / c->per_level + 1;
        struct rung r = rung_of(k);
        bool is_added = k > RETURN_LEVELS ? add_after(b, day, is_first, c, p)
                                          : add_rung(b, day, r, p);
        if (!is_added)
            return false;
        is_first = false;
        c->last = day;
        c->run++;
    }
    if (is_after) {
        int before = easy_minutes(b, c);
        c->weeks++;
        c->full += easy_minutes(b, c) == before;
    }
    return true;
}

/* Rungs climbed after so many days off: one for every three days, all ten
 * from four weeks on, so that the ladder takes about as long as the break did,
 * F6's "equal period" [H]. */
static int rungs_after(int days_off)
{
    int rungs = (days_off + RETURN_DAYS_A_RUNG - 1) / RETURN_DAYS_A_RUNG;
    return rungs < RETURN_LEVELS ? rungs : RETURN_LEVELS;
}

static bool is_return_day(const struct build *b, unsigned days, day_t day)
{
    return (days & DAY_BIT(day_weekday(day))) &&
           pause_on(b->ask->pauses, b->ask->pause_count, day) == NULL;
}

bool return_ladder(const struct build *b, day_t from, int days_off,
                   struct plan *out, day_t *last)
{
    int per_level = b->p->level == LEVEL_BEGINNER ? RETURN_RUNS_BEGINNER
                                                  : RETURN_RUNS_LEAST;
    unsigned days = spread_days(usual_days(b), RETURN_RUNS_MOST, true);
    int rungs = rungs_after(days_off);
    int run = 0;
    *last = from;
    for (day_t day = from; run < rungs * per_level; day = day_add(day, 1)) {
        if (days == 0 || day_diff(day, from) > RETURN_DAYS_MOST)
            return false;
        if (!is_return_day(b, days, day))
            continue;
        if (!add_rung(b, day,
                      rung_of(RETURN_LEVELS - rungs + 1 + run / per_level),
                      out))
            return false;
        *last = day;
        run++;
    }
    for (day_t day = day_add(*last, 1);
         day_monday(day).n == day_monday(*last).n; day = day_add(day, 1))
        if (is_return_day(b, days, day) &&
            !add_rung(b, day, rung_of(RETURN_LEVELS), out))
            return false;
    for (day_t day = day_monday(from); day.n <= last->n;
         day = day_add(day, WEEK_DAYS))
        out->weeks[out->week_count++] =
            (struct plan_week){ .monday = day, .phase = PHASE_BASE };
    return true;
}

bool return_plan(const struct build *b, day_t from, struct proposal *out,
                 struct err *e)
{
    struct climb c = {
        .runs = days_count(spread_days(usual_days(b), RETURN_RUNS_MOST, true)),
        .last = NO_DAY,
        .per_level = b->p->level == LEVEL_BEGINNER ? RETURN_RUNS_BEGINNER
                                                   : RETURN_RUNS_LEAST,
    };
    out->is_ladder = true;
    for (int w = 0; w < b->weeks; w++) {
        bool is_after = c.run >= RETURN_LEVELS * c.per_level;
        (void)add_week(b, w, is_after ? PHASE_BUILD : PHASE_BASE, &out->plan);
        if (!return_week(b, w, from, &c, &out->plan))
            return plan_is_full(e);
    }
    return true;
}
