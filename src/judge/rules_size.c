/* R7 to R9T: too long a run, too much work, too big a week. science.md E2. */
#include "judge/engine.h"

#define PAIN_AMBER 3 /* fixed, as all limits of pain */

/* ---- R7: easy running beyond the goal's cap */

#define MARATHON_KM 42.195

static int32_t cap_marathon(const struct subject *s)
{
    double race = s->limits.paces.of[PACE_MARATHON].s_per_km * MARATHON_KM;
    double share = bench_limit(s->b, SETTING_R7_RACE) / 100.0;
    int32_t cap = (int32_t)lround(share * race);
    cap = int_least(cap, bench_whole(s->b, SETTING_R7_MOST) * MINUTE_S);
    return int_most(cap, bench_whole(s->b, SETTING_R7_MARATHON) * MINUTE_S);
}

/* Seconds; 0: none. */
static int32_t cap_of(const struct subject *s)
{
    switch (s->b->ctx.goal.kind) {
    case GOAL_5K:
    case GOAL_10K:
        return bench_whole(s->b, SETTING_R7_SHORT) * MINUTE_S;
    case GOAL_HALF:
        return bench_whole(s->b, SETTING_R7_HALF) * MINUTE_S;
    case GOAL_MARATHON:
        return cap_marathon(s);
    case GOAL_FITNESS:
    case GOAL_STRESS:
    case GOAL_FIRST5K:
    case GOAL_RETURN:
    case GOAL_MAINTAIN:
    case GOAL_NONE:
    case GOAL_COUNT:
        break;
    }
    return 0;
}

void rule_cap(const struct subject *s, struct hits *h)
{
    int32_t cap = cap_of(s);
    bool is_meant = s->purpose == PURPOSE_EASY || s->purpose == PURPOSE_LONG;
    if (cap == 0 || !is_meant || s->r->time.s <= cap ||
        (s->r->flags & (unsigned)FLAG_TRAIL) != 0)
        return;
    bool has_witness = subject_is_ragged(s) || subject_pain(s) >= PAIN_AMBER;
    bool is_junk =
        has_witness && s->r->time.s >= bench_limit(s->b, SETTING_R7_JUNK) * cap;
    int32_t from = subject_place(s, cap);
    struct hit *hit =
        hits_add(h, s, RULE_R7, is_junk ? VERDICT_JUNK : VERDICT_OFF_TARGET,
                 from, s->end);
    if (hit == NULL)
        return;
    hit->is_local = true;
    inputs_add(&hit->inputs, INPUT_CAP_S, cap);
    inputs_add(&hit->inputs, INPUT_TIME_S, s->r->time.s);
    inputs_add_on(&hit->inputs, INPUT_GOAL, (int32_t)s->b->ctx.goal.kind,
                  s->b->ctx.goal.day);
    if (!s->is_by_time)
        inputs_add(&hit->inputs, INPUT_REST_M, s->end - from);
}

/* ---- R10: a run far beyond the longest of the last 30 days */

static void spike_hit(const struct subject *s, struct hits *h,
                      enum verdict verdict, int32_t from, int32_t to)
{
    struct hit *hit = hits_add(h, s, RULE_R10, verdict, from, to);
    if (hit == NULL)
        return;
    int32_t longest = bench_longest_before(s->b, s->r->day);
    int32_t all = s->joined_m + s->end;
    double next = longest * bench_limit(s->b, SETTING_R10_FROM);
    double far = bench_limit(s->b, SETTING_R10_JUNK);
    hit->is_local = true;
    inputs_add(&hit->inputs, INPUT_DIST_M, all);
    inputs_add_on(&hit->inputs, INPUT_LONGEST_M, longest,
                  bench_longest_day(s->b, s->r->day, longest));
    inputs_add(&hit->inputs, INPUT_RATIO,
               (int32_t)lround(100.0 * all / longest));
    inputs_add(&hit->inputs, INPUT_NEXT_M, (int32_t)lround(next));
    if (verdict == VERDICT_JUNK)
        inputs_add(&hit->inputs, INPUT_LIMIT, (int32_t)lround(100.0 * far));
}

void rule_spike(const struct subject *s, struct hits *h)
{
    int32_t longest = bench_longest_before(s->b, s->r->day);
    int32_t all = s->joined_m + s->end;
    const struct bench *b = s->b;
    if (s->is_by_time || longest <= 0 ||
        all < bench_whole(b, SETTING_R10_RUN) || s->purpose == PURPOSE_RACE)
        return;
    int32_t from = (int32_t)lround(longest * bench_limit(b, SETTING_R10_FROM));
    int32_t far = (int32_t)lround(longest * bench_limit(b, SETTING_R10_JUNK));
    if (all - from < bench_whole(b, SETTING_R10_LEAST) &&
        all <= longest * bench_limit(b, SETTING_R10_ALWAYS))
        return;
    bool is_spared = bench_softens(b, RULE_R10, SOFT_NEVER_JUNK);
    int32_t end = is_spared || far > all ? all : far;
    spike_hit(s, h, VERDICT_OFF_TARGET, from - s->joined_m, end - s->joined_m);
    spike_hit(s, h, VERDICT_JUNK, end - s->joined_m, s->end);
}

/* ---- R8: more work than the week absorbs */

/* Shares of the week, and limits by distance and time; NONE: no such limit. */
#define NONE UNKNOWN
static const struct quality_cap {
    enum purpose purpose;
    enum pace_name pace;
    int percent;   /* of the week */
    int share_m;   /* the share is at most this */
    int least_min; /* the cap is at least this, */
    int least_m;   /* or this, */
    int most_m;    /* and at most this, */
    int most_min;  /* or this */
} quality_caps[] = {
    // clang-format off
    { PURPOSE_THRESHOLD, PACE_THRESHOLD, SETTING_R8_THRESHOLD, NONE,
      SETTING_R8_THRESHOLD_LEAST, NONE, NONE, NONE },
    { PURPOSE_INTERVAL, PACE_INTERVAL, SETTING_R8_INTERVAL,
      SETTING_R8_INTERVAL_MOST, SETTING_R8_INTERVAL_LEAST, NONE, NONE, NONE },
    { PURPOSE_REPETITION, PACE_REPETITION, SETTING_R8_REPETITION,
      SETTING_R8_REPETITION_MOST, NONE, SETTING_R8_REPETITION_LEAST, NONE,
      NONE },
    { PURPOSE_MARATHON, PACE_MARATHON, SETTING_R8_MARATHON, NONE,
      SETTING_R8_MARATHON_LEAST, NONE, SETTING_R8_MARATHON_MOST,
      SETTING_R8_MARATHON_TIME },
    // clang-format on
};

/* Metres of a limit; 'none' where there is none. */
static int32_t limit_m(const struct bench *b, int id, int32_t none)
{
    return id == NONE ? none : bench_whole(b, (enum setting_id)id);
}

/* The same of a limit in minutes, at a pace. */
static int32_t limit_min(const struct bench *b, int id, pace_t pace,
                         int32_t none)
{
    if (id == NONE)
        return none;
    span_t time = { bench_whole(b, (enum setting_id)id) * MINUTE_S };
    return unit_dist(time, pace).m;
}

static int32_t cap_metres(const struct bench *b, const struct quality_cap *c,
                          pace_t pace)
{
    int64_t share = (int64_t)b->absorbs_m *
                    bench_whole(b, (enum setting_id)c->percent) / 100;
    int32_t cap = int_least((int32_t)share, limit_m(b, c->share_m, INT32_MAX));
    cap = int_most(cap, limit_m(b, c->least_m, 0));
    cap = int_most(cap, limit_min(b, c->least_min, pace, 0));
    cap = int_least(cap, limit_m(b, c->most_m, INT32_MAX));
    return int_least(cap, limit_min(b, c->most_min, pace, INT32_MAX));
}

/* The work of a purpose in the run, where it was measured and not guessed. */
struct work {
    int32_t m, s;
    pace_t pace;
};

static bool work_of(const struct subject *s, const struct quality_cap *c,
                    struct work *w)
{
    *w = (struct work){ 0 };
    for (int i = 0; i < s->seg_count; i++) {
        if (s->seg[i].purpose != c->purpose)
            continue;
        if (s->seg[i].is_estimated)
            return false;
        w->m += s->seg[i].dist.m;
        w->s += s->seg[i].time.s;
    }
    w->pace = unit_pace((dist_t){ w->m }, (span_t){ w->s });
    if (w->pace.s_per_km == 0)
        w->pace = s->limits.paces.of[c->pace];
    if (w->m == 0)
        w->m = unit_dist((span_t){ w->s }, w->pace).m;
    return w->m > 0 && w->pace.s_per_km > 0;
}

static void quality_inputs(struct inputs *in, const struct subject *s,
                           const struct quality_cap *c, const struct work *w,
                           int32_t cap)
{
    int32_t week = s->b->absorbs_m;
    inputs_add(in, INPUT_PURPOSE, (int32_t)c->purpose);
    inputs_add(in, INPUT_DIST_M, w->m);
    inputs_add(in, INPUT_CAP_M, cap);
    inputs_add_on(in, INPUT_WEEK_M, week, s->b->monday);
    inputs_add(in, INPUT_PERCENT, (int32_t)lround(100.0 * w->m / week));
    if (s->r->rpe >= 0)
        inputs_add(in, INPUT_RPE, s->r->rpe);
}

/* Work beyond what is let pass above a cap, whole metres: 1.10 x 6 km is
 * 6.6 km, which no double is. */
static int32_t work_over(const struct bench *b, const struct work *w,
                         int32_t cap)
{
    return w->m - (int32_t)lround(bench_limit(b, SETTING_R8_OVER) * cap);
}

/* The last of the work, so many metres of it (or seconds, where the run has
 * only those). */
static void quality_tail(const struct subject *s, struct hits *h,
                         const struct quality_cap *c, const struct work *w,
                         int32_t cap)
{
    dist_t over = { work_over(s->b, w, cap) };
    int32_t left = s->is_by_time ? unit_time(over, w->pace).s : over.m;
    bool is_junk = s->r->rpe >= bench_whole(s->b, SETTING_R8_RPE) &&
                   s->next->fatigue >= bench_whole(s->b, SETTING_R8_FATIGUE);
    for (int i = s->seg_count - 1; i >= 0 && left > 0; i--) {
        if (s->seg[i].purpose != c->purpose)
            continue;
        int32_t from = s->at[i + 1] - left;
        from = from > s->at[i] ? from : s->at[i];
        left -= s->at[i + 1] - from;
        struct hit *hit =
            hits_add(h, s, RULE_R8, is_junk ? VERDICT_JUNK : VERDICT_OFF_TARGET,
                     from, s->at[i + 1]);
        if (hit != NULL)
            quality_inputs(&hit->inputs, s, c, w, cap);
    }
}

void rule_quality(const struct subject *s, struct hits *h)
{
    const struct bench *b = s->b;
    for (size_t i = 0; b->absorbs_m > 0 && i < COUNT_OF(quality_caps); i++) {
        const struct quality_cap *c = &quality_caps[i];
        struct work w;
        if (!work_of(s, c, &w))
            continue;
        int32_t cap = cap_metres(b, c, w.pace);
        if (work_over(b, &w, cap) >= bench_whole(b, SETTING_R8_LEAST))
            quality_tail(s, h, c, &w, cap);
    }
}

/* ---- R9, R9T: more than the week, or the taper, asked */

void rule_week(const struct subject *s, struct hits *h)
{
    const struct bench *b = s->b;
    int32_t over = s->slot == UNKNOWN ? 0 : b->over_week[s->slot];
    bool is_free = bench_softens(b, RULE_R9, SOFT_ONLY_JUNK);
    if (s->is_by_time || over <= 0 || (is_free && !b->is_recovery_bad))
        return;
    struct hit *hit = hits_add(
        h, s, RULE_R9, b->is_recovery_bad ? VERDICT_JUNK : VERDICT_OFF_TARGET,
        s->end - over, s->end);
    if (hit == NULL)
        return;
    hit->is_local = true;
    inputs_add(&hit->inputs, INPUT_EXTRA_M, over);
    inputs_add_on(&hit->inputs, INPUT_CAP_M, b->ceiling_m, b->monday);
    if (b->ctx.has_goal)
        inputs_add_on(&hit->inputs, INPUT_GOAL, (int32_t)b->ctx.goal.kind,
                      b->ctx.goal.day);
    if (b->hooper_sd >= lround(100.0 * bench_limit(b, SETTING_R9_TIRED)))
        inputs_add(&hit->inputs, INPUT_SD, b->hooper_sd);
}

void rule_taper(const struct subject *s, struct hits *h)
{
    int32_t over = s->slot == UNKNOWN ? 0 : s->b->over_taper[s->slot];
    if (s->is_by_time || over <= 0)
        return;
    struct hit *hit =
        hits_add(h, s, RULE_R9T, VERDICT_OFF_TARGET, s->end - over, s->end);
    if (hit == NULL)
        return;
    hit->is_local = true;
    inputs_add(&hit->inputs, INPUT_EXTRA_M, over);
    inputs_add(&hit->inputs, INPUT_ON, s->b->ctx.goal.day.n);
}
