/* W10 and W11: is enough of the running easy, and enough of it for the race?
 * science.md C, E6. */
#include "judge/engine.h"

/* ---- W10: little of four weeks was easy */

#define MONTH_DAYS        28
#define INTENSITY_LEAST_S (3 * 60 * MINUTE_S) /* less says nothing (C) */

enum { W10_TOO_QUICK, W10_TOO_HARD };

static double seconds_of(struct intensity i)
{
    return (double)i.zone_s[0] + i.zone_s[1] + i.zone_s[2];
}

static double easy_percent(struct intensity i)
{
    double sum = seconds_of(i);
    return sum > 0.0 ? 100.0 * i.zone_s[0] / sum : 100.0;
}

static int32_t above_easy(struct intensity i)
{
    return i.zone_s[1] + i.zone_s[2];
}

/* Whose time it was says what is cheapest to change: easy runs that were none,
 * or hard running for which there is too little easy. */
static void warn_share(const struct bench *b, struct week_report *r,
                       struct intensity month, struct intensity easy)
{
    int32_t above = above_easy(month);
    bool is_quick = 2 * above_easy(easy) >= above;
    double percent = easy_percent(month);
    bool is_caution = percent < b->set->v[SETTING_W10_CAUTION];
    struct warning *w = warning_add(
        r, WARNING_W10, is_caution ? SEVERITY_CAUTION : SEVERITY_ADVICE,
        is_quick ? W10_TOO_QUICK : W10_TOO_HARD);
    if (w == NULL)
        return;
    int32_t seconds = is_quick ? above_easy(easy) : above - above_easy(easy);
    /* Cut, not rounded: what is below a limit must not read as it. */
    inputs_add(&w->inputs, INPUT_PERCENT, (int32_t)percent);
    inputs_add(&w->inputs, INPUT_CAP_PERCENT,
               (int32_t)lround(b->set->v[SETTING_W10_ADVICE]));
    inputs_add(&w->inputs, INPUT_MINUTES, seconds / MINUTE_S);
}

/*
 * A month is slow to change: one bad week lies in four of them. So it speaks
 * only in a week that is itself too little easy, once, and who mends it hears
 * no more of it [H].
 */
void warn_little_easy(const struct bench *b, struct week_report *r)
{
    day_t last;
    if (b->level.level == LEVEL_BEGINNER || b->is_few_runs ||
        bench_is_run_walk(b) || b->run_count == 0 || !warning_last(b, &last))
        return;
    double limit = b->set->v[SETTING_W10_ADVICE];
    struct intensity_parts all =
        docket_intensity(b->docket, day_add(last, 1 - MONTH_DAYS), last);
    struct intensity month = intensity_less(all.all, all.races);
    struct intensity_parts own = docket_intensity(b->docket, b->monday, last);
    struct intensity week = intensity_less(own.all, own.races);
    if (seconds_of(month) < INTENSITY_LEAST_S || easy_percent(month) >= limit ||
        easy_percent(week) >= limit)
        return;
    warn_share(b, r, month, all.easy);
}

/* ---- W11: not specific yet */

#define AIM_DAYS 21
#define AIM_RUNS 6 /* fewer in three weeks say nothing (E1) */

enum { W11_SHARE, W11_LONG };

/* Three weeks up to the Sunday, run and still planned. */
struct aimed {
    int runs;
    int64_t all_s, specific_s;
    int32_t longest_s;
};

static bool is_for_goal(const struct bench *b, enum purpose p)
{
    return specificity(b->set, b->ctx.goal.kind, p) == SPECIFICITY_MOST;
}

static void aim_add(struct aimed *a, struct segment part, bool is_specific)
{
    int32_t s = time_likely(part.dist, part.time).s;
    a->all_s += s;
    a->specific_s += is_specific ? s : 0;
}

/* A run nobody told the purpose of may have been the specific one: it counts
 * as such wherever it is not known to have been easy. */
static void aim_run(const struct bench *b, int run, struct aimed *a)
{
    struct subject s;
    subject_make(&s, b, run, UNKNOWN);
    for (int i = 0; i < s.seg_count; i++) {
        bool is_known = s.zone[i].source != ZONE_SOURCE_NONE &&
                        s.zone[i].source != ZONE_SOURCE_PURPOSE;
        bool is_specific = s.is_told ? is_for_goal(b, s.seg[i].purpose)
                                     : !is_known || s.zone[i].zone > 1;
        aim_add(a, s.seg[i], is_specific);
    }
    a->runs++;
}

static void aim_session(const struct bench *b, const struct session *s,
                        const struct paces *paces, struct aimed *a)
{
    struct segment parts[RUN_SEGMENTS_MAX];
    int n = split_session(&b->f->plan, s, paces, parts);
    int32_t whole = 0;
    for (int i = 0; i < n; i++) {
        aim_add(a, parts[i], is_for_goal(b, parts[i].purpose));
        whole += time_likely(parts[i].dist, parts[i].time).s;
    }
    a->longest_s = int_most(a->longest_s, whole);
    a->runs++;
}

static struct aimed aimed_of(const struct bench *b, const struct paces *paces)
{
    struct aimed a = { .runs = 0 };
    const struct plan *p = &b->f->plan;
    day_t from = day_add(b->sunday, 1 - AIM_DAYS);
    for (int i = facts_run_from(b->f, from);
         i < b->f->run_count && b->f->runs[i].day.n <= b->sunday.n; i++)
        aim_run(b, i, &a);
    for (int i = plan_session_from(p, from);
         b->f->has_plan && i < p->session_count &&
         p->sessions[i].day.n <= b->sunday.n;
         i++)
        if (session_is_ahead(b, &p->sessions[i]))
            aim_session(b, &p->sessions[i], paces, &a);
    for (day_t day = from; day.n <= b->sunday.n; day = day_add(day, 1)) {
        const struct day_row *row = days_row(b->days, day);
        span_t all =
            time_likely((dist_t){ row->dist_m }, (span_t){ row->time_s });
        a.longest_s = int_most(a.longest_s, all.s);
    }
    return a;
}

/* What a half or a marathon asks of the longest run, s; 0 for the short ones,
 * of which the share of the work is asked. */
static int32_t long_asked(const struct bench *b)
{
    const double *v = b->set->v;
    enum goal_kind kind = b->ctx.goal.kind;
    if (kind != GOAL_HALF && kind != GOAL_MARATHON)
        return 0;
    return (int32_t)lround(MINUTE_S * (kind == GOAL_HALF
                                           ? v[SETTING_W11_HALF]
                                           : v[SETTING_W11_MARATHON]));
}

void warn_not_specific(const struct bench *b, struct week_report *r)
{
    if (b->ctx.phase != PHASE_PEAK || !bench_is_performance(b) ||
        b->level.level < LEVEL_INTERMEDIATE ||
        bench_known_days(b, day_add(b->sunday, 1)) < AIM_DAYS)
        return;
    struct aimed a = aimed_of(b, &r->paces);
    int32_t asked = long_asked(b);
    double share =
        a.all_s > 0 ? 100.0 * (double)a.specific_s / (double)a.all_s : 100.0;
    bool is_enough = asked > 0 ? a.longest_s >= asked
                               : share >= b->set->v[SETTING_W11_SHARE];
    if (a.runs < AIM_RUNS || is_enough)
        return;
    struct warning *w = warning_add(r, WARNING_W11, SEVERITY_ADVICE,
                                    asked > 0 ? W11_LONG : W11_SHARE);
    if (w == NULL)
        return;
    inputs_add(&w->inputs, INPUT_GOAL, (int32_t)b->ctx.goal.kind);
    inputs_add(&w->inputs, INPUT_SWAP,
               (int32_t)goal_swap(b->set, b->ctx.goal.kind));
    inputs_add(&w->inputs, INPUT_PERCENT, (int32_t)share);
    inputs_add(&w->inputs, INPUT_TIME_S, a.longest_s);
    if (asked > 0)
        inputs_add(&w->inputs, INPUT_CAP_S, asked);
}
