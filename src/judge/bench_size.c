/* Sizes a week is held against: what it absorbs, what it may hold, and the
 * longest run before a day. science.md E1, E2. */
#include "judge/engine.h"

/* R9: breaks. */
#define BREAK_DAYS      10 /* days without a run that are a break (W20) */
#define BREAK_LOOK_DAYS 35 /* older breaks lie before the four weeks */

#define MONTH_DAYS    28
#define HIGHEST_WEEKS 4
#define YOUNG_DAYS    14 /* R8: a diary younger than this has no mean yet */

/* L30 (R10, W5). */
#define SPIKE_DAYS       30
#define SPIKE_DIARY_DAYS 21
#define SPIKE_RUNS       6

static int32_t planned_m(const struct bench *b)
{
    int32_t sum = 0;
    for (int i = 0; i < b->session_count; i++) {
        const struct session *s = &b->f->plan.sessions[b->sessions[i].session];
        sum += session_is_run(s) ? s->dist.m : 0;
    }
    return int_most(sum, b->ctx.planned_m);
}

int bench_known_days(const struct bench *b, day_t day)
{
    day_t first = b->f->diary_first;
    return day_is(first) && first.n < day.n ? day_diff(day, first) : 0;
}

/*
 * W of R8: max(planned week, mean week of the 28 days before its Monday). A
 * plan's first week may be a part of one and a young diary's mean is of few
 * days: until there are 28, what the runner said stands beside them [H].
 */
int32_t bench_absorbs(const struct bench *b)
{
    int known = bench_known_days(b, b->monday);
    int span = known < MONTH_DAYS ? known : MONTH_DAYS;
    int32_t week = b->ctx.is_planned ? planned_m(b) : 0;
    if (span < MONTH_DAYS)
        week = int_most(week, b->f->athlete.weekly.m);
    if (span < YOUNG_DAYS)
        return week;
    int64_t sum =
        days_dist(b->days, day_add(b->monday, -span), day_add(b->monday, -1)).m;
    return int_most(week, (int32_t)(sum * WEEK_DAYS / span));
}

day_t bench_week_speaks(const struct facts *f, day_t monday)
{
    if (!day_is(f->diary_first))
        return day_add(monday, WEEK_DAYS * (HIGHEST_WEEKS + 1));
    day_t whole = day_monday(day_add(f->diary_first, WEEK_DAYS - 1));
    return day_add(whole, WEEK_DAYS * HIGHEST_WEEKS);
}

/* Kilometres of days; a day of running without distance at an easy guess, so
 * that what a watch did not measure makes no later week or run too long. */
int32_t bench_guess_m(const struct bench *b, day_t from, day_t to)
{
    int32_t sum = 0;
    for (day_t day = from; day.n <= to.n; day = day_add(day, 1)) {
        const struct day_row *row = days_row(b->days, day);
        sum += dist_likely((dist_t){ row->dist_m }, (span_t){ row->time_s }).m;
    }
    return sum;
}

int32_t bench_highest(const struct bench *b)
{
    if (bench_week_speaks(b->f, b->monday).n > b->monday.n)
        return UNKNOWN;
    int32_t most = 0;
    for (int w = 1; w <= HIGHEST_WEEKS; w++) {
        day_t first = day_add(b->monday, -WEEK_DAYS * w);
        int32_t m = bench_guess_m(b, first, day_add(first, WEEK_DAYS - 1));
        most = m > most ? m : most;
    }
    return most;
}

/* Mean week of the 28 days before the last break; 0 without one. */
static int32_t mean_before_break(const struct bench *b)
{
    int off = 0;
    for (int i = 0; i < BREAK_LOOK_DAYS + BREAK_DAYS; i++) {
        day_t day = day_add(b->monday, -1 - i);
        off = days_row(b->days, day)->runs > 0 ? 0 : off + 1;
        if (off < BREAK_DAYS)
            continue;
        while (day.n > b->f->first.n && days_row(b->days, day)->runs == 0)
            day = day_add(day, -1);
        return days_dist(b->days, day_add(day, 1 - MONTH_DAYS), day).m /
               (MONTH_DAYS / WEEK_DAYS);
    }
    return 0;
}

/* A share of a distance, rounded down to the metre; the small step keeps
 * 1.15 x 40 km at 46 km, which no double is. */
static int32_t share_of(int32_t metres, double share)
{
    return (int32_t)(metres * share + 1e-6);
}

int32_t bench_ceiling(const struct bench *b)
{
    if (!b->ctx.is_planned || b->highest_m == UNKNOWN)
        return UNKNOWN;
    /* Made within the week: what was run before it could not keep to it. */
    if (b->f->plan.made.n > b->monday.n)
        return UNKNOWN;
    bool is_wider = bench_softens(b, RULE_R9, SOFT_WIDER);
    int32_t by_plan = share_of(planned_m(b), bench_limit(b, SETTING_R9_PLAN));
    int32_t by_weeks =
        share_of(b->highest_m, bench_limit(b, is_wider ? SETTING_R9_ELITE
                                                       : SETTING_R9_HIGHEST));
    int32_t by_break = share_of(mean_before_break(b),
                                bench_limit(b, SETTING_R9_BREAK) / 100.0);
    return int_most(int_most(by_plan, by_weeks),
                    int_most(by_break, bench_whole(b, SETTING_R9_LEAST)));
}

static int runs_between(const struct days *d, day_t from, day_t to)
{
    int runs = 0;
    for (day_t day = from; day.n <= to.n; day = day_add(day, 1))
        runs += days_row(d, day)->runs;
    return runs;
}

static bool is_longer_unmeasured(const struct bench *b, day_t from, day_t to,
                                 int32_t longest)
{
    for (day_t day = from; day.n <= to.n; day = day_add(day, 1)) {
        const struct day_row *row = days_row(b->days, day);
        if (row->dist_m == 0 && row->time_s > 0 &&
            bench_guess_m(b, day, day) > longest)
            return true;
    }
    return false;
}

/*
 * L30 of science.md E1: speaks once the diary is 21 days old and the window
 * holds 6 runs; before that the athlete's own word stands in, but not after a
 * month off. A day of running without distance may have been longer than all
 * that is known: then nobody knows.
 */
int32_t bench_longest_before(const struct bench *b, day_t day)
{
    const struct facts *f = b->f;
    day_t from = day_add(day, -SPIKE_DAYS);
    day_t to = day_add(day, -1);
    int age = day_is(f->diary_first) ? day_diff(day, f->diary_first) : 0;
    int runs = runs_between(b->days, from, to);
    int32_t longest = days_longest(b->days, from, to).m;
    if (is_longer_unmeasured(b, from, to, longest))
        longest = 0;
    if (age >= SPIKE_DIARY_DAYS && runs >= SPIKE_RUNS)
        return longest;
    int32_t stated = f->athlete.longest.m;
    if (stated <= 0 || (runs == 0 && age > SPIKE_DAYS))
        return 0;
    return longest > stated ? longest : stated;
}

day_t bench_longest_day(const struct bench *b, day_t day, int32_t longest)
{
    for (int i = 1; i <= SPIKE_DAYS; i++) {
        day_t before = day_add(day, -i);
        if (days_row(b->days, before)->longest_m == longest)
            return before;
    }
    return NO_DAY;
}
