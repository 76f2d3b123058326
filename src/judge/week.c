/* The report of a week: pieces of every run, sums, warnings. */
#include "judge/engine.h"

/* R10 and W5 speak once a diary is so old and a month holds so many runs. */
#define SPIKE_DIARY_DAYS 21

/* Days of a week under way before its monotony is told [H]. */
#define MONOTONY_DAYS 4

/* ---- what was planned */

int32_t session_seconds(const struct plan *p, const struct session *s,
                        const struct paces *paces)
{
    if (s->time.s > 0)
        return s->time.s;
    struct segment parts[RUN_SEGMENTS_MAX];
    int n = split_session(p, s, paces, parts);
    int32_t sum = 0;
    for (int i = 0; i < n; i++)
        sum += parts[i].time.s;
    return sum;
}

static void sum_sessions(const struct bench *b, struct week_report *r)
{
    const struct plan *p = &b->f->plan;
    r->session_count = b->session_count;
    memcpy(r->sessions, b->sessions, sizeof r->sessions);
    for (int i = 0; i < b->session_count; i++) {
        const struct session *s = &p->sessions[b->sessions[i].session];
        if (!session_is_run(s) || s->purpose == PURPOSE_NONE)
            continue;
        int32_t seconds = session_seconds(p, s, &r->paces);
        r->planned_m += s->dist.m;
        r->planned_s += seconds;
        r->purpose_planned_m[s->purpose] += s->dist.m;
        r->purpose_planned_s[s->purpose] += seconds;
    }
}

/* ---- the head: what warnings read of it, and the rest */

static day_t last_day(const struct bench *b)
{
    return b->sunday.n < b->f->today.n ? b->sunday : b->f->today;
}

static void report_head(const struct bench *b, struct week_report *r)
{
    r->monday = b->monday;
    r->today = b->f->today;
    if (!bench_is_by_effort(b)) /* no plan targets then (F4b) */
        copy_paces(&r->paces,
                   &zone_book_on(&b->docket->zones, last_day(b))->paces);
}

static void report_aim(const struct bench *b, struct week_report *r)
{
    const struct facts *f = b->f;
    const struct week_context *c = &b->ctx;
    r->has_goal = c->has_goal;
    copy_goal(&r->goal, &c->goal);
    r->days_left = UNKNOWN;
    if (c->has_goal && day_is(c->goal.day) && c->goal.day.n >= f->today.n)
        r->days_left = day_diff(c->goal.day, f->today);
    r->phase = c->phase;
    r->phase_week = c->phase_week;
    r->phase_weeks = c->phase_weeks;
    r->is_cutback = c->is_cutback;
    r->is_planned = c->is_planned;
    copy_level(&r->level, &b->level);
    settings_copy(&r->settings, b->set);
    struct index_basis basis = index_on(f, last_day(b));
    copy_basis(&r->basis, &basis);
}

/* ---- the numbers of the whole week */

/* Of the days so far: a day ahead is no rest day. Too few tell nothing: 0. W7
 * counts them all the same, as they may still be rest. */
static double monotony_so_far(const struct bench *b)
{
    double loads[WEEK_DAYS];
    int n = day_diff(b->f->today, b->monday) + 1;
    if (n > WEEK_DAYS || n <= 0)
        n = WEEK_DAYS;
    for (int i = 0; i < n; i++)
        loads[i] = days_row(b->days, day_add(b->monday, i))->load;
    return n < MONOTONY_DAYS ? 0.0 : monotony_of(loads, n);
}

static void report_load(const struct bench *b, struct week_report *r)
{
    const struct facts *f = b->f;
    day_t last = b->sunday.n < f->today.n ? b->sunday : f->today;
    if (last.n < b->monday.n)
        last = b->sunday;
    r->intensity = docket_intensity(b->docket, b->monday, b->sunday).all;
    r->monotony = monotony_so_far(b);
    r->is_monotony_capped = r->monotony >= 10.0;
    r->strain = r->load * r->monotony;
    struct form_curve form = form_on(f, b->days, last);
    copy_curve(&r->form, &form);
    r->form.freshness = form.fitness - form.fatigue;
    for (int i = 0; i < WEEK_DAYS; i++)
        copy_readiness(&r->readiness[i], &b->ready[i]);
}

/* Rules that are silent for want of history, and from when they will speak. */
static void report_silence(const struct bench *b, struct week_report *r)
{
    const struct facts *f = b->f;
    r->spike_speaks_from = r->week_speaks_from = NO_DAY;
    day_t first = day_is(f->diary_first) ? f->diary_first : f->today;
    day_t spike = day_add(first, SPIKE_DIARY_DAYS);
    if (f->athlete.longest.m <= 0 && spike.n > b->sunday.n)
        r->spike_speaks_from = spike;
    day_t week = bench_week_speaks(f, b->monday);
    if (week.n > b->monday.n)
        r->week_speaks_from = week;
}

void report_of(const struct bench *b, struct week_report *out)
{
    report_head(b, out);
    judge_runs(b, out);
    sum_sessions(b, out);
    (void)bench_monotony(b, &out->load);
    out->rest_honoured = match_rests(b);
    warnings_of(b, out);
    if (b->docket->is_brief)
        return;
    report_aim(b, out);
    report_load(b, out);
    report_beside(b, out);
    report_silence(b, out);
}

dist_t week_longest(const struct week_report *r)
{
    dist_t longest = { 0 };
    for (int i = 0; i < r->run_count; i++)
        longest.m = int_most(longest.m, r->runs[i].spike.session.m);
    return longest;
}

void judge_week(const struct facts *f, const struct settings *set, day_t monday,
                struct week_report *out)
{
    memset(out, 0, sizeof *out);
    struct bench b;
    struct days days;
    struct docket docket;
    docket_open_new(&docket, f, set, &days);
    bench_make(&b, &docket, day_monday(monday));
    report_of(&b, out);
}
