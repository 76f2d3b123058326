/* All a week is held against: made once, read by every rule and warning. */
#include "judge/engine.h"

/* Recovery going down: a week of check-ins against the three before. */
#define HOOPER_BEST     4 /* the sum's best; what is not said counts as it */
#define HOOPER_DAYS     28
#define HOOPER_VALUES   14
#define HOOPER_SD_FLOOR 1.5

#define MONTH_DAYS    28
#define HIGHEST_WEEKS 4

const struct role *bench_role(const struct bench *b, int run)
{
    static const struct role none = {
        .purpose = PURPOSE_NONE,
        .source = PURPOSE_SOURCE_NONE,
        .session = UNKNOWN,
    };
    int at = run - b->run_first;
    return at >= 0 && at < b->role_count ? &b->roles[at] : &none;
}

double bench_limit(const struct bench *b, enum setting_id id)
{
    return b->set->v[id];
}

int32_t bench_whole(const struct bench *b, enum setting_id id)
{
    return (int32_t)b->set->v[id];
}

bool bench_is_by_effort(const struct bench *b)
{
    return b->f->athlete.condition != CONDITION_NONE;
}

bool bench_is_performance(const struct bench *b)
{
    enum goal_kind kind = b->ctx.goal.kind;
    return b->ctx.has_goal && (kind == GOAL_5K || kind == GOAL_10K ||
                               kind == GOAL_HALF || kind == GOAL_MARATHON);
}

bool bench_is_run_walk(const struct bench *b)
{
    if (b->ctx.goal.kind == GOAL_FIRST5K || b->ctx.goal.kind == GOAL_RETURN)
        return true;
    for (int i = 0; i < b->run_count; i++) {
        const struct role *role = bench_role(b, b->runs[i]);
        if (role->purpose == PURPOSE_RUN_WALK &&
            role->source != PURPOSE_SOURCE_INFERRED)
            return true; /* a proposal silences no warning */
    }
    return false;
}

/* ---- roles of this week's runs and of those of the weeks before */

static void bench_take(struct bench *b, const struct week_match *m)
{
    for (int i = 0; i < m->run_count; i++) {
        int at = m->runs[i] - b->run_first;
        if (at >= 0 && at < b->role_count)
            b->roles[at] = m->roles[i];
    }
}

static void bench_roles(struct bench *b)
{
    b->run_first =
        facts_run_from(b->f, day_add(b->monday, -WEEK_DAYS * BENCH_WEEKS_BACK));
    int end = facts_run_from(b->f, day_add(b->monday, WEEK_DAYS));
    b->role_count = end - b->run_first;
    if (b->role_count > BENCH_ROLES_MAX) {
        b->run_first = end - BENCH_ROLES_MAX;
        b->role_count = BENCH_ROLES_MAX;
    }
    for (int i = 0; i < b->role_count; i++)
        b->roles[i] = (struct role){
            .purpose = PURPOSE_NONE,
            .source = PURPOSE_SOURCE_NONE,
            .session = UNKNOWN,
        };
    for (int w = BENCH_WEEKS_BACK; w > 0; w--)
        bench_take(b,
                   docket_match(b->docket, day_add(b->monday, -WEEK_DAYS * w)));
    const struct week_match *m = docket_match(b->docket, b->monday);
    bench_take(b, m);
    b->run_count = m->run_count;
    memcpy(b->runs, m->runs, sizeof b->runs);
    b->session_count = m->session_count;
    memcpy(b->sessions, m->sessions, sizeof b->sessions);
}

/* ---- what lies beyond the week, and beyond a day of the taper */

static void bench_over_week(struct bench *b)
{
    if (b->ceiling_m == UNKNOWN)
        return;
    int64_t done = 0;
    for (int i = 0; i < b->run_count; i++)
        done += b->f->runs[b->runs[i]].dist.m;
    int64_t left = done - b->ceiling_m;
    for (int i = b->run_count - 1; i >= 0 && left > 0; i--) {
        int64_t own = bench_role(b, b->runs[i])->unplanned_m;
        own = own < left ? own : left;
        b->over_week[i] = (int32_t)own;
        left -= own;
    }
}

/* What a day's plan was: the sessions its runs met, and those nobody ran. */
static int32_t planned_on(const struct bench *b, day_t day)
{
    int64_t sum = 0;
    for (int i = 0; i < b->session_count; i++) {
        const struct session_reading *s = &b->sessions[i];
        const struct session *own = &b->f->plan.sessions[s->session];
        day_t on = s->run == UNKNOWN ? own->day : b->f->runs[s->run].day;
        if (on.n != day.n || !session_is_run(own))
            continue;
        sum += dist_likely(own->dist, own->time).m;
    }
    return (int32_t)sum;
}

static void taper_day(struct bench *b, day_t day)
{
    int64_t extra = -planned_on(b, day);
    int32_t plan = (int32_t)-extra;
    for (int i = 0; i < b->run_count; i++) {
        const struct run *r = &b->f->runs[b->runs[i]];
        if (r->day.n == day.n)
            extra += r->dist.m;
    }
    if (extra <= bench_whole(b, SETTING_R9T_LEAST) ||
        extra * 100 <= (int64_t)plan * bench_whole(b, SETTING_R9T_PERCENT))
        return;
    for (int i = b->run_count - 1; i >= 0 && extra > 0; i--) {
        const struct run *r = &b->f->runs[b->runs[i]];
        if (r->day.n != day.n)
            continue;
        b->over_taper[i] = r->dist.m < extra ? r->dist.m : (int32_t)extra;
        extra -= b->over_taper[i];
    }
}

static void bench_over_taper(struct bench *b)
{
    bool is_taper = b->ctx.phase == PHASE_TAPER || b->ctx.phase == PHASE_RACE;
    if (!b->ctx.is_planned || !is_taper || !day_is(b->ctx.goal.day))
        return;
    for (int i = 0; i < WEEK_DAYS; i++) {
        day_t day = day_add(b->monday, i);
        if (day.n < b->ctx.goal.day.n)
            taper_day(b, day);
    }
}

/* ---- is recovery going down (R9) */

/*
 * Mean sum of the week's days against the 21 before. A day without a sum
 * counts as the best one, so that leaving out a check-in never makes a verdict
 * worse.
 */
static void bench_hooper(struct bench *b)
{
    double sum = 0.0;
    double squares = 0.0;
    int n = 0;
    for (int i = WEEK_DAYS; i < HOOPER_DAYS; i++) {
        struct checkin c = body_on(b->f, day_add(b->sunday, -i));
        int own = hooper_sum(&c);
        if (own == UNKNOWN)
            continue;
        sum += own;
        squares += (double)own * own;
        n++;
    }
    if (n < HOOPER_VALUES)
        return;
    double mean = sum / n;
    double sd = sqrt(fmax(0.0, (squares - n * mean * mean) / (n - 1)));
    double week = 0.0;
    for (int i = 0; i < WEEK_DAYS; i++) {
        int own = hooper_sum(&b->body[i]);
        week += own == UNKNOWN ? HOOPER_BEST : own;
    }
    double above = (week / WEEK_DAYS - mean) / fmax(sd, HOOPER_SD_FLOOR);
    b->hooper_sd = (int32_t)lround(above * 100.0);
    b->is_recovery_bad = above >= bench_limit(b, SETTING_R9_TIRED);
}

double bench_mean_load(const struct bench *b)
{
    if (bench_week_speaks(b->f, b->monday).n > b->monday.n)
        return 0.0;
    return days_load(b->days, day_add(b->monday, -MONTH_DAYS),
                     day_add(b->monday, -1)) /
           HIGHEST_WEEKS;
}

double bench_monotony(const struct bench *b, double *load)
{
    double loads[WEEK_DAYS];
    *load = 0.0;
    for (int i = 0; i < WEEK_DAYS; i++) {
        loads[i] = days_row(b->days, day_add(b->monday, i))->load;
        *load += loads[i];
    }
    return *load > 0.0 ? monotony(loads) : 0.0;
}

bool bench_is_alike(const struct bench *b)
{
    double load;
    double mono = bench_monotony(b, &load);
    double mean = bench_mean_load(b);
    return mean > 0.0 && mono >= b->set->v[SETTING_W7_MONOTONY] &&
           load >= mean * b->set->v[SETTING_W7_LOAD];
}

static bool any_over(const struct bench *b)
{
    for (int i = 0; i < b->run_count; i++)
        if (b->over_week[i] > 0)
            return true;
    return false;
}

/* Fitness and its kin on few runs a week: moderate running serves it. */
static bool few_runs(const struct bench *b)
{
    if (!bench_softens(b, RULE_R11, SOFT_FEW_RUNS))
        return false;
    int runs = 0;
    for (int i = 0; i < MONTH_DAYS; i++)
        runs += days_row(b->days, day_add(b->sunday, -i))->runs;
    return runs * WEEK_DAYS <= bench_whole(b, SETTING_R11_RUNS) * MONTH_DAYS;
}

void bench_make(struct bench *b, struct docket *docket, day_t monday)
{
    const struct facts *f = docket->f;
    memset(b, 0, sizeof *b);
    b->docket = docket;
    b->f = f;
    b->set = docket->set;
    b->days = docket->days;
    b->monday = monday;
    b->sunday = day_add(monday, WEEK_DAYS - 1);
    b->level = level_on(f, b->days, monday);
    b->ctx = context_of(f, monday, b->level.level);
    for (int i = 0; i < WEEK_DAYS; i++)
        b->ready[i] = readiness_on(f, b->days, day_add(monday, i));
    for (int i = 0; i <= WEEK_DAYS; i++)
        b->body[i] = body_on(f, day_add(monday, i));
    bench_roles(b);
    b->is_few_runs = few_runs(b);
    b->absorbs_m = bench_absorbs(b);
    b->highest_m = bench_highest(b);
    b->ceiling_m = bench_ceiling(b);
    b->hooper_sd = UNKNOWN;
    bench_over_week(b);
    bench_over_taper(b);
    if (any_over(b)) {
        bench_hooper(b);
        b->is_recovery_bad |= bench_is_alike(b);
    }
}
