/* W5 to W7, W9: sizes of sessions and weeks. science.md E6. */
#include "judge/engine.h"

/* ---- W5: a planned session far beyond the longest of 30 days */

#define LONG_DAYS       30
#define LONG_DIARY_DAYS 21 /* E1, little history */
#define LONG_RUNS       6

/* Runs of the 30 days before a day, done or still planned. */
static int long_runs(const struct bench *b, day_t from, day_t to)
{
    const struct plan *p = &b->f->plan;
    int runs = 0;
    for (day_t day = from; day.n <= to.n; day = day_add(day, 1))
        runs += days_row(b->days, day)->runs;
    for (int i = 0; b->f->has_plan && i < p->session_count; i++)
        runs += p->sessions[i].day.n >= from.n &&
                p->sessions[i].day.n <= to.n &&
                session_is_ahead(b, &p->sessions[i]);
    return runs;
}

/* Longest before a session, run or still planned; 0: not known, silent. */
static int32_t long_before(const struct bench *b, const struct session *s)
{
    day_t first = b->f->diary_first;
    day_t from = day_add(s->day, -LONG_DAYS);
    day_t to = day_add(s->day, -1);
    int32_t known = bench_longest_before(b, s->day);
    if (s->day.n <= b->f->today.n)
        return known;
    bool is_old = day_is(first) && day_diff(s->day, first) >= LONG_DIARY_DAYS;
    if (known == 0 && (!is_old || long_runs(b, from, to) < LONG_RUNS))
        return 0;
    int32_t planned = outlook_longest(b, from, to);
    return planned > known ? planned : known;
}

/* A session against what lies before it; 0: silent. */
static double long_ratio(const struct bench *b, const struct session *s,
                         int32_t *longest)
{
    *longest = 0;
    if (!session_is_run(s) || s->purpose == PURPOSE_RACE ||
        s->dist.m < b->set->v[SETTING_W5_LEAST] || s->skipped != SKIP_NONE)
        return 0.0;
    *longest = long_before(b, s);
    return *longest > 0 ? (double)s->dist.m / *longest : 0.0;
}

/* Below a caution it is said once a plan: in its first such week. */
static bool is_said_before(const struct bench *b)
{
    const struct plan *p = &b->f->plan;
    for (int i = 0; i < p->session_count && p->sessions[i].day.n < b->monday.n;
         i++) {
        int32_t longest;
        if (long_ratio(b, &p->sessions[i], &longest) >
            b->set->v[SETTING_W5_INFO])
            return true;
    }
    return false;
}

static bool is_counted(const struct session_reading *s)
{
    return s->status == STATUS_PLANNED || s->status == STATUS_DONE ||
           s->status == STATUS_MOVED;
}

static enum severity long_severity(const struct bench *b, double ratio)
{
    const double *v = b->set->v;
    if (ratio > v[SETTING_W5_STOP])
        return SEVERITY_STOP;
    return ratio > v[SETTING_W5_CAUTION] ? SEVERITY_CAUTION : SEVERITY_INFO;
}

void warn_long(const struct bench *b, struct week_report *r)
{
    const struct session *worst = NULL;
    double most = b->set->v[SETTING_W5_INFO];
    int32_t against = 0;
    for (int i = 0; i < b->session_count; i++) {
        const struct session *s = &b->f->plan.sessions[b->sessions[i].session];
        int32_t longest;
        double ratio = long_ratio(b, s, &longest);
        if (!is_counted(&b->sessions[i]) || ratio <= most)
            continue;
        most = ratio;
        worst = s;
        against = longest;
    }
    if (worst == NULL)
        return;
    enum severity severity = long_severity(b, most);
    if (severity == SEVERITY_INFO && is_said_before(b))
        return;
    struct warning *w = warning_add(r, WARNING_W5, severity, 0);
    if (w == NULL)
        return;
    warning_on(w, worst->day);
    inputs_add_on(&w->inputs, INPUT_DIST_M, worst->dist.m, worst->day);
    inputs_add_on(&w->inputs, INPUT_LONGEST_M, against,
                  outlook_longest_day(b, worst->day, against));
    inputs_add(&w->inputs, INPUT_RATIO, (int32_t)lround(most * 100.0));
    inputs_add(&w->inputs, INPUT_NEXT_M,
               (int32_t)lround(against * b->set->v[SETTING_R10_FROM]));
}

/* ---- W6: a week far above the highest of four */

#define HIGHEST_WEEKS 4
enum { W6_MEASURED, W6_GUESSED };
#define MONTH_DAYS 28

/* Kilometres of the goal race, which no week is blamed for. */
static int32_t race_m(const struct bench *b, day_t from, day_t to)
{
    day_t day = b->ctx.goal.day;
    if (!b->ctx.has_goal || !day_is(day) || day.n < from.n || day.n > to.n)
        return 0;
    const struct facts *f = b->f;
    int32_t sum = 0;
    for (int i = facts_run_from(f, day);
         i < f->run_count && f->runs[i].day.n == day.n; i++)
        if (bench_role(b, i)->purpose == PURPOSE_RACE)
            sum += f->runs[i].dist.m;
    if (sum > 0)
        return sum;
    for (int i = 0; i < b->session_count; i++) {
        const struct session *s = &f->plan.sessions[b->sessions[i].session];
        if (s->day.n == day.n && s->purpose == PURPOSE_RACE &&
            session_is_ahead(b, s))
            sum += s->dist.m;
    }
    return sum;
}

/* Kilometres of walking and running by turns that the plan asked for: mostly
 * walked, and rationed by its ladder. What goes beyond it counts like any. */
static int32_t run_walk_m(const struct bench *b)
{
    int32_t sum = 0;
    for (int i = 0; i < b->run_count; i++) {
        const struct run *r = &b->f->runs[b->runs[i]];
        const struct role *role = bench_role(b, b->runs[i]);
        if (role->purpose == PURPOSE_RUN_WALK && role->unplanned_m == 0 &&
            role->unplanned_s == 0)
            sum += dist_likely(r->dist, r->time).m;
    }
    for (int i = 0; i < b->session_count; i++) {
        const struct session *s = &b->f->plan.sessions[b->sessions[i].session];
        if (s->purpose == PURPOSE_RUN_WALK && session_is_ahead(b, s))
            sum += dist_likely(s->dist, s->time).m;
    }
    return sum;
}

/* The own pace of this week and the four before it, where it is slower than
 * the guess; the guess where nothing was measured. */
static pace_t likely_pace(const struct bench *b)
{
    int64_t metres = 0;
    int64_t seconds = 0;
    for (int i = -WEEK_DAYS * HIGHEST_WEEKS; i < WEEK_DAYS; i++) {
        const struct day_row *row = days_row(b->days, day_add(b->monday, i));
        metres += row->dist_m > 0 && row->time_s > 0 ? row->dist_m : 0;
        seconds += row->dist_m > 0 ? row->time_s : 0;
    }
    int32_t own = metres > 0 ? (int32_t)(seconds * METRES_PER_KM / metres) : 0;
    return (pace_t){ int_most(own, PACE_GUESS) };
}

/* Days of the week of which only a time is known. It is held against the
 * runner and so is no guess in a hurry; the weeks before, which excuse, are
 * taken at the easy guess. */
static int32_t unmeasured_m(const struct bench *b)
{
    pace_t pace = likely_pace(b);
    int32_t sum = 0;
    for (int i = 0; i < WEEK_DAYS; i++) {
        const struct day_row *row = days_row(b->days, day_add(b->monday, i));
        if (row->dist_m == 0)
            sum += unit_dist((span_t){ row->time_s }, pace).m;
    }
    return sum;
}

static int32_t outlook_highest(const struct bench *b, day_t *on)
{
    int32_t most = 0;
    *on = NO_DAY;
    for (int w = 1; w <= HIGHEST_WEEKS; w++) {
        day_t first = day_add(b->monday, -WEEK_DAYS * w);
        int32_t m = outlook_m(b, first, day_add(first, WEEK_DAYS - 1));
        *on = m > most ? first : *on;
        most = m > most ? m : most;
    }
    return most;
}

/*
 * After a break four small weeks are no measure. W20 has the first one; then,
 * for as long as the break was, what F6 allows, three quarters of the weeks
 * before it, is no jump. UNKNOWN: the week is W20's; 0: no break.
 */
static int32_t back_m(const struct bench *b)
{
    struct comeback c = comeback_of(b);
    if (comeback_covers(b, &c))
        return UNKNOWN;
    if (!day_is(c.back) || c.back.n > b->sunday.n ||
        day_diff(b->monday, c.back) > int_most(c.days, MONTH_DAYS))
        return 0;
    return (int32_t)(c.mean_m * b->set->v[SETTING_W20_SHARE] / 100.0);
}

void warn_week(const struct bench *b, struct week_report *r)
{
    int32_t back = back_m(b);
    if (b->highest_m == UNKNOWN || back == UNKNOWN)
        return;
    const double *v = b->set->v;
    /* b->highest_m: with what has no distance. */
    day_t on;
    int32_t highest = int_most(outlook_highest(b, &on), b->highest_m);
    if (back > highest)
        on = NO_DAY; /* of before a break */
    highest = int_most(highest, back);
    int32_t unmeasured = unmeasured_m(b);
    int32_t week = outlook_m(b, b->monday, b->sunday) + unmeasured -
                   race_m(b, b->monday, b->sunday) - run_walk_m(b);
    if (highest <= 0 || week <= highest * v[SETTING_W6_INFO])
        return;
    bool is_caution = week > highest * v[SETTING_W6_CAUTION] &&
                      week - highest > v[SETTING_W6_LEAST];
    struct warning *w = warning_add(
        r, WARNING_W6, is_caution ? SEVERITY_CAUTION : SEVERITY_INFO,
        unmeasured > 0 ? W6_GUESSED : W6_MEASURED);
    if (w == NULL)
        return;
    inputs_add_on(&w->inputs, INPUT_WEEK_M, week, b->monday);
    inputs_add_on(&w->inputs, INPUT_HIGHEST_M, highest, on);
    inputs_add(&w->inputs, INPUT_RATIO,
               (int32_t)lround(100.0 * week / highest));
}

/* ---- W7: every day alike, and heavy */

void warn_alike(const struct bench *b, struct week_report *r)
{
    if (!bench_is_alike(b))
        return;
    struct warning *w = warning_add(r, WARNING_W7, SEVERITY_CAUTION, 0);
    if (w == NULL)
        return;
    double load;
    double mono = bench_monotony(b, &load);
    inputs_add(&w->inputs, INPUT_MONOTONY, (int32_t)lround(mono * 100.0));
    inputs_add_on(&w->inputs, INPUT_LOAD, (int32_t)lround(load), b->monday);
    inputs_add(&w->inputs, INPUT_MEAN_LOAD,
               (int32_t)lround(bench_mean_load(b)));
}

/* ---- W9: no day off */

/* Mean week of a month up to a day, or of a younger diary's days; runs without
 * distance at an easy guess. */
static double mean_week_m(const struct bench *b, day_t last)
{
    int known = bench_known_days(b, day_add(last, 1));
    int span = known < MONTH_DAYS ? known : MONTH_DAYS;
    int64_t sum = bench_guess_m(b, day_add(last, 1 - span), last);
    return span > 0 ? (double)sum * WEEK_DAYS / span : 0.0;
}

void warn_no_rest(const struct bench *b, struct week_report *r)
{
    int days = (int)b->set->v[SETTING_W9_DAYS];
    int in_row = 0;
    int longest = 0;
    for (day_t day = day_add(b->monday, -days); day.n <= b->sunday.n;
         day = day_add(day, 1)) {
        in_row = days_row(b->days, day)->runs > 0 ? in_row + 1 : 0;
        bool is_now = day.n >= b->monday.n;
        longest = is_now && in_row > longest ? in_row : longest;
    }
    day_t last; /* what is still to come of a week makes it no smaller */
    if (longest < days || !warning_last(b, &last) ||
        mean_week_m(b, last) >= b->set->v[SETTING_W9_WEEK])
        return;
    struct warning *w = warning_add(r, WARNING_W9, SEVERITY_ADVICE, 0);
    if (w != NULL)
        inputs_add(&w->inputs, INPUT_DAYS, longest);
}
