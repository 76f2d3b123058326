/* R7 to R9T: too long a run, too much work, too big a week. science.md E2. */
#include "judge/engine.h"

#define FORM_BAD   2
#define PAIN_AMBER 3

/* ---- R7: easy running beyond the goal's cap */

#define CAP_SHORT_S      (120 * MINUTE_S) /* 5 and 10 km */
#define CAP_HALF_S       (150 * MINUTE_S)
#define CAP_MARATHON_S   (180 * MINUTE_S)
#define CAP_MARATHON_MAX (210 * MINUTE_S)
#define CAP_OF_RACE      0.70 /* of the predicted marathon */
#define CAP_JUNK         1.2
#define MARATHON_KM      42.195

static int32_t cap_marathon(const struct subject *s)
{
    double race = s->limits.paces.of[PACE_MARATHON].s_per_km * MARATHON_KM;
    int32_t cap = (int32_t)lround(CAP_OF_RACE * race);
    cap = cap > CAP_MARATHON_MAX ? CAP_MARATHON_MAX : cap;
    return cap > CAP_MARATHON_S ? cap : CAP_MARATHON_S;
}

/* Seconds; 0: none (fitness, stress, no goal, run-walk). */
static int32_t cap_of(const struct subject *s)
{
    if (!s->b->ctx.has_goal)
        return 0;
    switch (s->b->ctx.goal.kind) {
    case GOAL_5K:
    case GOAL_10K:
        return CAP_SHORT_S;
    case GOAL_HALF:
        return CAP_HALF_S;
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
    bool has_witness = (s->r->form >= 1 && s->r->form <= FORM_BAD) ||
                       subject_pain(s) >= PAIN_AMBER;
    bool is_junk = has_witness && s->r->time.s >= CAP_JUNK * cap;
    int32_t from = subject_place(s, cap);
    struct hit *hit =
        hits_add(h, s, RULE_R7, is_junk ? VERDICT_JUNK : VERDICT_OFF_TARGET,
                 from, s->end);
    if (hit == NULL)
        return;
    hit->is_local = true;
    inputs_add(&hit->inputs, INPUT_CAP_S, cap);
    inputs_add(&hit->inputs, INPUT_TIME_S, s->r->time.s);
    inputs_add(&hit->inputs, INPUT_GOAL, (int32_t)s->b->ctx.goal.kind);
    if (!s->is_by_time)
        inputs_add(&hit->inputs, INPUT_REST_M, s->end - from);
}

/* ---- R10: a run far beyond the longest of the last 30 days */

#define SPIKE_LEAST_M 5000

static void spike_hit(const struct subject *s, struct hits *h,
                      enum verdict verdict, int32_t from, int32_t to)
{
    struct hit *hit = hits_add(h, s, RULE_R10, verdict, from, to);
    if (hit == NULL)
        return;
    int32_t longest = bench_longest_before(s->b, s->r->day);
    int32_t all = s->joined_m + s->end;
    double next = longest * s->b->set->v[SETTING_R10_FROM];
    hit->is_local = true;
    inputs_add(&hit->inputs, INPUT_DIST_M, all);
    inputs_add(&hit->inputs, INPUT_LONGEST_M, longest);
    inputs_add(&hit->inputs, INPUT_RATIO,
               (int32_t)lround(100.0 * all / longest));
    inputs_add(&hit->inputs, INPUT_NEXT_M, (int32_t)lround(next));
}

void rule_spike(const struct subject *s, struct hits *h)
{
    int32_t longest = bench_longest_before(s->b, s->r->day);
    int32_t all = s->joined_m + s->end;
    if (s->is_by_time || longest <= 0 || all < SPIKE_LEAST_M ||
        s->purpose == PURPOSE_RACE)
        return;
    const double *v = s->b->set->v;
    int32_t from = (int32_t)lround(longest * v[SETTING_R10_FROM]);
    int32_t far = (int32_t)lround(longest * v[SETTING_R10_JUNK]);
    if (all - from < v[SETTING_R10_LEAST] &&
        all <= longest * v[SETTING_R10_ALWAYS])
        return;
    bool is_beginner = s->b->level.level == LEVEL_BEGINNER;
    int32_t end = is_beginner || far > all ? all : far;
    spike_hit(s, h, VERDICT_OFF_TARGET, from - s->joined_m, end - s->joined_m);
    spike_hit(s, h, VERDICT_JUNK, end - s->joined_m, s->end);
}

/* ---- R8: more work than the week absorbs */

#define QUALITY_OVER  1.10
#define QUALITY_LEAST 500
#define QUALITY_RPE   9
#define QUALITY_TIRED 6

/* Shares of the week and limits by distance and time; 0: none. */
static const struct quality_cap {
    enum purpose purpose;
    enum pace_name pace;
    int percent;     /* of the week */
    int32_t share_m; /* the share is at most this */
    int32_t least_s; /* the cap is at least this, */
    int32_t least_m; /* or this, */
    int32_t most_m;  /* and at most this, */
    int32_t most_s;  /* or this */
} quality_caps[] = {
    // clang-format off
    { PURPOSE_THRESHOLD,  PACE_THRESHOLD,  10, 0,     20 * MINUTE_S, 0,    0,     0 },
    { PURPOSE_INTERVAL,   PACE_INTERVAL,   8,  10000, 12 * MINUTE_S, 0,    0,     0 },
    { PURPOSE_REPETITION, PACE_REPETITION, 5,  8000,  0,             1600, 0,     0 },
    { PURPOSE_MARATHON,   PACE_MARATHON,   25, 0,     40 * MINUTE_S, 0,    29000, 110 * MINUTE_S },
    // clang-format on
};

static int32_t cap_metres(const struct quality_cap *c, int32_t week,
                          pace_t pace)
{
    int32_t cap = (int32_t)((int64_t)week * c->percent / 100);
    int32_t least =
        c->least_m > 0 ? c->least_m : unit_dist((span_t){ c->least_s }, pace).m;
    int32_t most_by_time = unit_dist((span_t){ c->most_s }, pace).m;
    cap = c->share_m > 0 && cap > c->share_m ? c->share_m : cap;
    cap = cap < least ? least : cap;
    cap = c->most_m > 0 && cap > c->most_m ? c->most_m : cap;
    return c->most_s > 0 && cap > most_by_time ? most_by_time : cap;
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
    inputs_add(in, INPUT_WEEK_M, week);
    inputs_add(in, INPUT_PERCENT, (int32_t)lround(100.0 * w->m / week));
    if (s->r->rpe >= 0)
        inputs_add(in, INPUT_RPE, s->r->rpe);
}

/* The last of the work, so many metres of it (or seconds, where the run has
 * only those). */
static void quality_tail(const struct subject *s, struct hits *h,
                         const struct quality_cap *c, const struct work *w,
                         int32_t cap)
{
    dist_t over = { w->m - (int32_t)lround(QUALITY_OVER * cap) };
    int32_t left = s->is_by_time ? unit_time(over, w->pace).s : over.m;
    bool is_junk =
        s->r->rpe >= QUALITY_RPE && s->next->fatigue >= QUALITY_TIRED;
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
    int32_t week = s->b->absorbs_m;
    for (size_t i = 0; week > 0 && i < COUNT_OF(quality_caps); i++) {
        const struct quality_cap *c = &quality_caps[i];
        struct work w;
        if (!work_of(s, c, &w))
            continue;
        int32_t cap = cap_metres(c, week, w.pace);
        if (w.m - QUALITY_OVER * cap >= QUALITY_LEAST)
            quality_tail(s, h, c, &w, cap);
    }
}

/* ---- R9, R9T: more than the week, or the taper, asked */

void rule_week(const struct subject *s, struct hits *h)
{
    const struct bench *b = s->b;
    int32_t over = s->slot == UNKNOWN ? 0 : b->over_week[s->slot];
    enum goal_kind kind = b->ctx.goal.kind;
    bool is_free =
        !b->ctx.has_goal || kind == GOAL_FITNESS || kind == GOAL_STRESS;
    if (s->is_by_time || over <= 0 || (is_free && !b->is_recovery_bad))
        return;
    struct hit *hit = hits_add(
        h, s, RULE_R9, b->is_recovery_bad ? VERDICT_JUNK : VERDICT_OFF_TARGET,
        s->end - over, s->end);
    if (hit == NULL)
        return;
    hit->is_local = true;
    inputs_add(&hit->inputs, INPUT_EXTRA_M, over);
    inputs_add(&hit->inputs, INPUT_CAP_M, b->ceiling_m);
    if (b->ctx.has_goal)
        inputs_add(&hit->inputs, INPUT_GOAL, (int32_t)kind);
    if (b->hooper_sd >= 100)
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
