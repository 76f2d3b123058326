/* R3 to R6: illness, a day to skip, a tired day, form. science.md E2, E4. */
#include "judge/engine.h"

#define PAIN_AMBER 3 /* fixed, as all limits of pain */

/* ---- illness and a day to skip */

void rule_ill(const struct subject *s, struct hits *h)
{
    if (!s->r->is_ill && s->body->illness != ILLNESS_SYSTEMIC)
        return;
    struct hit *hit = hits_add(h, s, RULE_R3, VERDICT_JUNK, 0, s->end);
    if (hit == NULL)
        return;
    hit->is_local = true;
    inputs_add(&hit->inputs, INPUT_ON,
               s->r->is_ill ? s->r->day.n : s->body->day.n);
}

/* Pain or illness alone have R1 to R3. */
static bool is_skip_day(const struct subject *s)
{
    return s->ready->readiness == READINESS_SKIP &&
           !s->ready->is_pain_or_illness_alone;
}

/* Where the day's first half hour ends in this run. */
static int32_t first_end(const struct subject *s)
{
    int32_t first = bench_whole(s->b, SETTING_R4_FIRST) * MINUTE_S;
    int32_t left = first - s->before_s;
    return left <= 0 ? 0 : subject_place(s, left);
}

static void skip_inputs(struct inputs *in, const struct subject *s,
                        int32_t from, int32_t to)
{
    const struct readiness_reading *y = s->ready;
    int why = 0;
    while (why + 1 < y->reason_count && !y->reasons[why].is_red)
        why++;
    if (why < y->reason_count && !y->reasons[why].is_red)
        why = 0;
    if (y->reason_count > 0)
        inputs_add_on(in, INPUT_FAMILY, (int32_t)y->reasons[why].family,
                      y->day);
    if (!s->is_by_time)
        inputs_add(in, INPUT_REST_M, subject_metres(s, from, to));
    if (s->r->rpe >= 0)
        inputs_add(in, INPUT_RPE, s->r->rpe);
}

void rule_skip_day(const struct subject *s, struct hits *h)
{
    if (!is_skip_day(s))
        return;
    int32_t first = first_end(s);
    for (int i = 0; i < s->seg_count; i++) {
        int32_t from = s->at[i] > first ? s->at[i] : first;
        bool is_junk = s->r->rpe >= bench_whole(s->b, SETTING_R4_RPE) ||
                       s->zone[i].zone >= 2;
        struct hit *hit =
            hits_add(h, s, RULE_R4, is_junk ? VERDICT_JUNK : VERDICT_OFF_TARGET,
                     from, s->at[i + 1]);
        if (hit == NULL)
            continue;
        hit->is_local = true;
        skip_inputs(&hit->inputs, s, first, s->end);
    }
}

void rule_skip_first(const struct subject *s, struct hits *h)
{
    if (!is_skip_day(s))
        return;
    int32_t end = first_end(s);
    struct hit *hit = hits_add(h, s, RULE_R4B, VERDICT_OFF_TARGET, 0, end);
    if (hit == NULL)
        return;
    hit->is_local = true;
    int32_t minutes = subject_seconds(s, hit->to) / MINUTE_S;
    inputs_add(&hit->inputs, INPUT_MINUTES, minutes);
}

/* ---- quality on a tired day */

static void tired_purpose(const struct subject *s, struct hits *h,
                          enum purpose p)
{
    struct pace_reading pace;
    bool has_pace = subject_pace(s, p, &pace);
    double slow = 1.0 + bench_limit(s->b, SETTING_R5_SLOW) / 100.0;
    bool is_slow = has_pace && pace.ratio > slow;
    bool is_hard = s->r->rpe >= purpose_row(p)->effort +
                                    bench_whole(s->b, SETTING_R5_EFFORT);
    if (!is_slow && !is_hard)
        return;
    enum verdict verdict =
        is_slow && is_hard ? VERDICT_JUNK : VERDICT_OFF_TARGET;
    for (int i = 0; i < s->seg_count; i++) {
        struct hit *hit =
            s->seg[i].purpose == p
                ? hits_add(h, s, RULE_R5, verdict, s->at[i], s->at[i + 1])
                : NULL;
        if (hit == NULL)
            continue;
        inputs_add(&hit->inputs, INPUT_PURPOSE, (int32_t)p);
        if (has_pace && pace.ratio > 1.0)
            inputs_add(&hit->inputs, INPUT_PERCENT,
                       (int32_t)lround((pace.ratio - 1.0) * 100.0));
        if (s->r->rpe >= 0)
            inputs_add(&hit->inputs, INPUT_RPE, s->r->rpe);
    }
}

void rule_tired_quality(const struct subject *s, struct hits *h)
{
    const unsigned hard_air = FLAG_HOT | FLAG_HILLY | FLAG_TREADMILL;
    static const enum purpose work[] = { PURPOSE_MARATHON, PURPOSE_THRESHOLD,
                                         PURPOSE_INTERVAL, PURPOSE_REPETITION };
    if (s->ready->readiness == READINESS_GO)
        return;
    if (subject_is_eased(s)) {
        struct hit *hit =
            hits_add(h, s, RULE_R5, VERDICT_PURPOSEFUL, 0, s->end);
        if (hit != NULL)
            hit->is_eased = true;
        return;
    }
    if ((s->r->flags & hard_air) != 0)
        return;
    for (size_t i = 0; i < COUNT_OF(work); i++)
        tired_purpose(s, h, work[i]);
}

/* ---- form */

static bool is_formless(enum purpose p) /* work that may look ragged */
{
    return p == PURPOSE_RACE || p == PURPOSE_STRIDES || p == PURPOSE_HILLS ||
           p == PURPOSE_REPETITION || p == PURPOSE_DRILLS;
}

static bool form_speaks(const struct subject *s)
{
    bool hurts = subject_pain(s) >= PAIN_AMBER;
    if (!subject_is_ragged(s) || is_formless(s->purpose) ||
        (s->r->flags & (unsigned)FLAG_TRAIL) != 0)
        return false;
    if (bench_softens(s->b, RULE_R6, SOFT_NEEDS_PAIN))
        return hurts;
    return !bench_softens(s->b, RULE_R6, SOFT_NEEDS_BODY) || hurts ||
           subject_is_tired(s);
}

static void form_inputs(struct inputs *in, const struct subject *s,
                        int32_t from, bool is_known, int32_t left_s)
{
    inputs_add(in, INPUT_FORM, s->r->form);
    if (s->is_by_time)
        return;
    inputs_add(in, INPUT_REST_M, subject_metres(s, from, s->end));
    if (!is_known)
        return;
    inputs_add(in, INPUT_FROM_M, from);
    inputs_add(in, INPUT_MINUTES, left_s / MINUTE_S);
    if (from > METRES_PER_KM)
        inputs_add(in, INPUT_NEXT_M, from - METRES_PER_KM);
}

void rule_form(const struct subject *s, struct hits *h)
{
    if (!form_speaks(s))
        return;
    bool is_known = s->r->form_from_m >= 0 && !s->is_by_time;
    double tail = s->end * bench_limit(s->b, SETTING_R6_TAIL) / 100.0;
    int32_t from = is_known ? s->r->form_from_m : s->end - (int32_t)tail;
    int32_t left = s->sec[s->seg_count] - subject_seconds(s, from);
    bool has_witness = subject_pain(s) >= PAIN_AMBER || subject_is_tired(s);
    int32_t enough =
        bench_whole(s->b, has_witness ? SETTING_R6_SHORT : SETTING_R6_LONG);
    bool is_junk = is_known && left >= enough * MINUTE_S;
    for (int i = 0; i < s->seg_count; i++) {
        int32_t own = s->at[i] > from ? s->at[i] : from;
        if (is_formless(s->seg[i].purpose))
            continue;
        struct hit *hit =
            hits_add(h, s, RULE_R6, is_junk ? VERDICT_JUNK : VERDICT_OFF_TARGET,
                     own, s->at[i + 1]);
        if (hit == NULL)
            continue;
        hit->is_local = true;
        form_inputs(&hit->inputs, s, from, is_known, left);
    }
}
