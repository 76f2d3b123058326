/* R11 to R16: does the run serve what it was for? science.md E2. */
#include "judge/engine.h"

#define PAIN_AMBER 3

/* ---- R16: too soon after a race */

#define RACE_LOOK_DAYS 40 /* more than any r16_day asks after a marathon */

static bool is_race(const struct bench *b, int run)
{
    const struct run *r = &b->f->runs[run];
    return (r->purpose == PURPOSE_RACE ||
            bench_role(b, run)->purpose == PURPOSE_RACE) &&
           r->dist.m >= bench_whole(b, SETTING_R16_RACE);
}

static int race_days(const struct bench *b, const struct run *race)
{
    int32_t a_day = bench_whole(b, SETTING_R16_DAY);
    return (race->dist.m + a_day - 1) / a_day;
}

/* The race still in the legs, the one that asks longest; NULL: none. */
static const struct run *race_lately(const struct subject *s)
{
    const struct facts *f = s->b->f;
    const struct run *best = NULL;
    for (int i = facts_run_from(f, day_add(s->r->day, -RACE_LOOK_DAYS));
         i < f->run_count && f->runs[i].day.n < s->r->day.n; i++) {
        const struct run *r = &f->runs[i];
        int32_t until = r->day.n + race_days(s->b, r);
        if (is_race(s->b, i) && until >= s->r->day.n &&
            (best == NULL || until > best->day.n + race_days(s->b, best)))
            best = r;
    }
    return best;
}

void rule_raced_lately(const struct subject *s, struct hits *h)
{
    const struct run *race = race_lately(s);
    if (race == NULL)
        return;
    int days = day_diff(s->r->day, race->day);
    bool is_junk = (race->dist.m >= MARATHON_LEAST &&
                    days <= bench_whole(s->b, SETTING_R16_MARATHON)) ||
                   subject_is_tired(s) || subject_pain(s) >= PAIN_AMBER;
    for (int i = 0; i < s->seg_count; i++) {
        enum purpose p = s->seg[i].purpose;
        if (!purpose_is_paced_work(p) && p != PURPOSE_RACE)
            continue;
        struct hit *hit = hits_add(h, s, RULE_R16,
                                   is_junk ? VERDICT_JUNK : VERDICT_OFF_TARGET,
                                   s->at[i], s->at[i + 1]);
        if (hit == NULL)
            continue;
        inputs_add(&hit->inputs, INPUT_DAYS, days);
        inputs_add_on(&hit->inputs, INPUT_DIST_M, race->dist.m, race->day);
        inputs_add(&hit->inputs, INPUT_ON, race->day.n);
        inputs_add(&hit->inputs, INPUT_UNTIL,
                   race->day.n + race_days(s->b, race));
    }
}

/* ---- R11: easy running that was not easy */

static bool is_easy_kind(enum purpose p)
{
    return p == PURPOSE_RECOVERY || p == PURPOSE_EASY || p == PURPOSE_LONG;
}

/* Pulse drifts up late in a long run; that is no faster running. */
static bool is_drift(const struct subject *s, int segment)
{
    return s->seg[segment].purpose == PURPOSE_LONG &&
           s->zone[segment].source == ZONE_SOURCE_PULSE &&
           (int64_t)s->at[segment] * 3 >= (int64_t)s->end * 2;
}

static bool is_above_easy(const struct subject *s, int segment)
{
    enum zone_source source = s->zone[segment].source;
    return s->zone[segment].zone >= 2 && source != ZONE_SOURCE_PURPOSE &&
           source != ZONE_SOURCE_NONE && !is_drift(s, segment);
}

static void grey_inputs(struct inputs *in, const struct subject *s, int segment)
{
    const struct segment *g = &s->seg[segment];
    const struct paces *paces = &s->limits.paces;
    pace_t pace = unit_pace(g->dist, g->time);
    int slower = paces->easy_fast.s_per_km - pace.s_per_km;
    inputs_add(in, INPUT_ZONE, s->zone[segment].zone);
    if (s->r->rpe >= 0)
        inputs_add(in, INPUT_RPE, s->r->rpe);
    if (s->zone[segment].source == ZONE_SOURCE_PULSE)
        inputs_add(in, INPUT_PULSE, g->hr_avg);
    /* A climb's pace is not the one to slow down by. */
    if (s->zone[segment].source != ZONE_SOURCE_PACE || slower <= 0 ||
        s->r->climb_m > 0)
        return;
    day_t on = index_on(s->b->f, s->r->day).day;
    inputs_add(in, INPUT_PACE, pace.s_per_km);
    inputs_add_on(in, INPUT_EASY_SLOW, paces->easy_slow.s_per_km, on);
    inputs_add_on(in, INPUT_EASY_FAST, paces->easy_fast.s_per_km, on);
    inputs_add(in, INPUT_SLOWER_S, slower);
}

void rule_grey(const struct subject *s, struct hits *h)
{
    const unsigned excuse = FLAG_HILLY | FLAG_HOT | FLAG_ALTITUDE;
    bool is_light =
        s->r->rpe >= 0 && s->r->rpe < bench_whole(s->b, SETTING_R11_RPE);
    if (is_light || (s->r->flags & excuse) != 0)
        return;
    for (int i = 0; i < s->seg_count; i++) {
        if (!is_easy_kind(s->seg[i].purpose) || !is_above_easy(s, i))
            continue;
        struct hit *hit = hits_add(h, s, RULE_R11, VERDICT_OFF_TARGET, s->at[i],
                                   s->at[i + 1]);
        if (hit != NULL)
            grey_inputs(&hit->inputs, s, i);
    }
}

/* ---- R12, R12b: work off its pace */

static bool is_below_zone(const struct subject *s, enum purpose p)
{
    for (int i = 0; i < s->seg_count; i++)
        if (s->seg[i].purpose == p && s->zone[i].zone >= purpose_row(p)->zone)
            return false;
    return true;
}

static void hit_off_pace(const struct subject *s, struct hits *h,
                         enum rule_id rule, enum purpose p,
                         const struct pace_reading *pace)
{
    for (int i = 0; i < s->seg_count; i++) {
        struct hit *hit = s->seg[i].purpose == p
                              ? hits_add(h, s, rule, VERDICT_OFF_TARGET,
                                         s->at[i], s->at[i + 1])
                              : NULL;
        if (hit == NULL)
            continue;
        inputs_add(&hit->inputs, INPUT_PURPOSE, (int32_t)p);
        inputs_add(&hit->inputs, INPUT_TARGET, pace->target.s_per_km);
        inputs_add(&hit->inputs, INPUT_PACE, pace->ran.s_per_km);
        if (rule == RULE_R12)
            inputs_add(&hit->inputs, INPUT_RAN_AS, (int32_t)executed_as(s, i));
        if (s->r->rpe >= 0)
            inputs_add(&hit->inputs, INPUT_RPE, s->r->rpe);
    }
}

void rule_missed(const struct subject *s, struct hits *h)
{
    const unsigned excuse =
        FLAG_HILLY | FLAG_HOT | FLAG_ALTITUDE | FLAG_TREADMILL | FLAG_TRAIL;
    static const enum purpose work[] = { PURPOSE_THRESHOLD, PURPOSE_INTERVAL };
    double slow = 1.0 + bench_limit(s->b, SETTING_R12_SLOW) / 100.0;
    if (subject_is_eased(s) || (s->r->flags & excuse) != 0)
        return;
    for (size_t i = 0; i < COUNT_OF(work); i++) {
        struct pace_reading pace;
        if (subject_pace(s, work[i], &pace) && pace.ratio > slow &&
            is_below_zone(s, work[i]))
            hit_off_pace(s, h, RULE_R12, work[i], &pace);
    }
}

void rule_raced_it(const struct subject *s, struct hits *h)
{
    struct pace_reading pace;
    double fast = 1.0 - bench_limit(s->b, SETTING_R12B_FAST) / 100.0;
    if (s->r->rpe >= bench_whole(s->b, SETTING_R12B_RPE) &&
        subject_pace(s, PURPOSE_THRESHOLD, &pace) && pace.ratio < fast)
        hit_off_pace(s, h, RULE_R12B, PURPOSE_THRESHOLD, &pace);
}

/* ---- R13, R13b: what the race does not ask for */

static void aim_inputs(struct inputs *in, const struct subject *s,
                       enum purpose p, int32_t from, int32_t to)
{
    enum goal_kind goal = s->b->ctx.goal.kind;
    inputs_add(in, INPUT_PURPOSE, (int32_t)p);
    inputs_add_on(in, INPUT_GOAL, (int32_t)goal, s->b->ctx.goal.day);
    inputs_add(in, INPUT_SWAP, (int32_t)goal_swap(s->b->set, goal));
    if (!s->is_by_time)
        inputs_add(in, INPUT_REST_M, to - from);
}

static void long_beyond(const struct subject *s, struct hits *h)
{
    double by_peak =
        s->b->ctx.peak_long.m * bench_limit(s->b, SETTING_R13_LONG);
    double by_week =
        s->b->absorbs_m * bench_limit(s->b, SETTING_R13_WEEK) / 100.0;
    int32_t cap = (int32_t)lround(fmax(by_peak, by_week));
    if (s->is_by_time || s->b->ctx.peak_long.m == 0 ||
        s->purpose != PURPOSE_LONG)
        return;
    struct hit *hit = hits_add(h, s, RULE_R13, VERDICT_OFF_TARGET, cap, s->end);
    if (hit == NULL)
        return;
    hit->is_local = true;
    aim_inputs(&hit->inputs, s, PURPOSE_LONG, cap, s->end);
    inputs_add(&hit->inputs, INPUT_CAP_M, cap);
}

void rule_not_specific(const struct subject *s, struct hits *h)
{
    enum goal_kind goal = s->b->ctx.goal.kind;
    for (int i = 0; i < s->seg_count; i++) {
        enum purpose p = s->seg[i].purpose;
        struct hit *hit = specificity(s->b->set, goal, p) == 0
                              ? hits_add(h, s, RULE_R13, VERDICT_OFF_TARGET,
                                         s->at[i], s->at[i + 1])
                              : NULL;
        if (hit != NULL)
            aim_inputs(&hit->inputs, s, p, s->at[i], s->at[i + 1]);
    }
    long_beyond(s, h);
}

static bool is_specific(const struct bench *b, int run)
{
    const struct run *r = &b->f->runs[run];
    enum goal_kind goal = b->ctx.goal.kind;
    enum purpose whole = bench_role(b, run)->purpose;
    if (specificity(b->set, goal, whole) == SPECIFICITY_MOST)
        return true;
    for (int i = 0; i < r->seg_count; i++)
        if (specificity(b->set, goal,
                        b->f->segments[r->seg_first + i].purpose) ==
            SPECIFICITY_MOST)
            return true;
    return false;
}

/* Some of the days are of a plan's base or recovery, which asks for nothing
 * specific: who did as planned is not blamed in the first weeks of build. */
static bool is_partly_base(const struct bench *b, day_t from, day_t to)
{
    const struct plan *p = &b->f->plan;
    for (int i = 0; b->f->has_plan && i < p->week_count; i++) {
        const struct plan_week *w = &p->weeks[i];
        bool is_base = w->phase == PHASE_BASE || w->phase == PHASE_RECOVERY;
        if (is_base && w->monday.n <= to.n && w->monday.n + WEEK_DAYS > from.n)
            return true;
    }
    return false;
}

void rule_none_specific(const struct subject *s, struct hits *h)
{
    const struct bench *b = s->b;
    int days = bench_whole(b, SETTING_R13B_DAYS);
    day_t from = day_add(s->r->day, 1 - days);
    if (s->purpose != PURPOSE_LONG ||
        bench_known_days(b, day_add(s->r->day, 1)) < days ||
        is_partly_base(b, from, s->r->day))
        return;
    int runs = 0;
    for (int i = facts_run_from(b->f, from);
         i < b->f->run_count && b->f->runs[i].day.n <= s->r->day.n; i++) {
        runs++;
        if (is_specific(b, i))
            return;
    }
    if (runs < bench_whole(b, SETTING_R13B_RUNS))
        return;
    struct hit *hit = hits_add(h, s, RULE_R13B, VERDICT_OFF_TARGET, 0, s->end);
    if (hit == NULL)
        return;
    aim_inputs(&hit->inputs, s, PURPOSE_LONG, 0, s->end);
    inputs_add(&hit->inputs, INPUT_RUNS, runs);
    inputs_add(&hit->inputs, INPUT_DAYS, days);
}

/* ---- R14: short, but it keeps the habit */

void rule_short(const struct subject *s, struct hits *h)
{
    if (s->purpose != PURPOSE_EASY || s->r->time.s <= 0 ||
        s->r->time.s >= bench_whole(s->b, SETTING_R14_SHORT) * MINUTE_S)
        return;
    struct hit *hit = hits_add(h, s, RULE_R14, VERDICT_PURPOSEFUL, 0, s->end);
    if (hit != NULL)
        inputs_add(&hit->inputs, INPUT_MINUTES, s->r->time.s / MINUTE_S);
}
