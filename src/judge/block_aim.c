/*
 * What a block was for, held against what came of it. The aims and what they
 * ask for are house rules [H]: science.md G1 and G3 say which work belongs to
 * which phase, C how much of it is easy, nobody how much of the rest is enough.
 */
#include "judge/block_parts.h"

#include <stdlib.h>

#include <math.h>

#define NEAR_PERCENT    15 /* of plan, either way */
#define REGULAR_RUNS    3  /* a week */
#define SPECIFIC        2  /* science.md D, the specificity matrix */
#define FEW_RUNS        3  /* a week: moderate running serves fitness (C) */
#define FEW_RUNS_EASY   50 /* percent; Festa 2020 */
#define HUNDRED_PERCENT 100

// clang-format off
static const struct block_aim aims[PHASE_COUNT] = {
    [PHASE_BASE] = { "volume and regular easy running",
        { { MEASURE_ON_PLAN, 75 }, { MEASURE_EASY, 85 } } },
    [PHASE_BUILD] = { "hard sessions on steady volume",
        { { MEASURE_QUALITY, 75 }, { MEASURE_ON_PLAN, 75 } } },
    [PHASE_PEAK] = { "the race's own work and the longest run",
        { { MEASURE_SPECIFIC, 80 }, { MEASURE_LONGEST, 90 } } },
    [PHASE_TAPER] = { "freshness",
        { { MEASURE_LESS, 80 }, { MEASURE_FRESHER, 0 } } },
    [PHASE_RACE] = { "a fresh race",
        { { MEASURE_LESS, 80 }, { MEASURE_FRESHER, 0 } } },
    [PHASE_RECOVERY] = { "easy running until the legs are back",
        { { MEASURE_EASY, 90 }, { MEASURE_LESS, 80 } } },
    [PHASE_MAINTAIN] = { "regular running, most of it easy",
        { { MEASURE_ON_PLAN, 75 }, { MEASURE_EASY, 75 } } },
};
// clang-format on

const struct block_aim *block_aim(enum phase phase)
{
    return &aims[phase];
}

typedef void measure_fn(const struct block_report *b,
                        const struct block_report *before,
                        struct block_finding *out);

/* ---- measures: what was seen, of what, and how much good rest explains */

static bool is_near(int32_t done, int32_t planned)
{
    return llabs((int64_t)done - planned) * HUNDRED_PERCENT <=
           (int64_t)planned * NEAR_PERCENT;
}

static bool is_near_plan(const struct block_week *w, bool with_rest)
{
    if (w->planned_m > 0)
        return is_near(w->done_m + (with_rest ? w->rested_m : 0), w->planned_m);
    return is_near(w->done_s + (with_rest ? w->rested_s : 0), w->planned_s);
}

static void measure_on_plan(const struct block_report *b,
                            const struct block_report *before,
                            struct block_finding *out)
{
    (void)before;
    for (int i = 0; i < b->week_count; i++) {
        const struct block_week *w = &b->weeks[i];
        if (!w->is_whole || !w->is_planned || w->planned_m + w->planned_s == 0)
            continue;
        bool is_kept = is_near_plan(w, false);
        out->of++;
        out->value += is_kept;
        out->rested += !is_kept && is_near_plan(w, true);
    }
    out->is_known = out->of > 0;
}

static void measure_regular(const struct block_report *b,
                            const struct block_report *before,
                            struct block_finding *out)
{
    (void)before;
    for (int i = 0; i < b->week_count; i++)
        if (b->weeks[i].is_whole) {
            out->of++;
            out->value += b->weeks[i].runs >= REGULAR_RUNS;
        }
    out->is_known = out->of > 0;
}

/* Beginners run as they can: no share is asked of them (science.md C). */
static void measure_easy(const struct block_report *b,
                         const struct block_report *before,
                         struct block_finding *out)
{
    (void)before;
    const int32_t *z = b->intensity.zone_s;
    int64_t all = (int64_t)z[0] + z[1] + z[2];
    out->value = block_percent(z[0], all);
    out->of = HUNDRED_PERCENT;
    out->is_known = all > 0 && b->level != LEVEL_BEGINNER;
}

static void measure_quality(const struct block_report *b,
                            const struct block_report *before,
                            struct block_finding *out)
{
    (void)before;
    out->value = b->quality.done;
    out->of = b->quality.due;
    out->rested = b->quality.rested;
    out->is_known = out->of > 0;
}

static void measure_specific(const struct block_report *b,
                             const struct block_report *before,
                             struct block_finding *out)
{
    (void)before;
    for (int p = 0; p < PURPOSE_COUNT; p++) {
        if (b->purpose[p].specificity < SPECIFIC)
            continue;
        out->value += b->purpose[p].done_m;
        out->of += b->purpose[p].due_m;
        out->rested += b->purpose[p].rested_m;
    }
    out->is_known = out->of > 0;
}

static void measure_longest(const struct block_report *b,
                            const struct block_report *before,
                            struct block_finding *out)
{
    (void)before;
    out->value = block_longest(b);
    out->of = b->longest_due_m;
    out->is_known = out->of > 0;
}

static void measure_fresher(const struct block_report *b,
                            const struct block_report *before,
                            struct block_finding *out)
{
    (void)before;
    out->value = (int32_t)lround(b->end.freshness);
    out->of = (int32_t)lround(b->start.freshness);
    out->is_known = b->run_count > 0 && !b->start.is_grey;
}

static void measure_less(const struct block_report *b,
                         const struct block_report *before,
                         struct block_finding *out)
{
    out->value = block_week_m(b);
    out->of = before != NULL ? block_week_m(before) : 0;
    out->is_known = out->of > 0 && b->run_count > 0;
}

static measure_fn *const measures[MEASURE_COUNT] = {
    [MEASURE_ON_PLAN] = measure_on_plan,   [MEASURE_REGULAR] = measure_regular,
    [MEASURE_EASY] = measure_easy,         [MEASURE_QUALITY] = measure_quality,
    [MEASURE_SPECIFIC] = measure_specific, [MEASURE_LONGEST] = measure_longest,
    [MEASURE_FRESHER] = measure_fresher,   [MEASURE_LESS] = measure_less,
};

static bool is_met(const struct block_finding *d)
{
    if (d->measure == MEASURE_FRESHER)
        return d->value > d->of;
    if (d->measure == MEASURE_LESS)
        return block_percent(d->value, d->of) <= d->percent;
    return block_percent((int64_t)d->value + d->rested, d->of) >= d->percent;
}

static bool is_for_fitness_on_few_runs(const struct block_report *b)
{
    enum goal_kind goal = b->goal.kind;
    return b->has_goal &&
           (goal == GOAL_FITNESS || goal == GOAL_STRESS ||
            goal == GOAL_MAINTAIN) &&
           b->run_count <= FEW_RUNS * block_weeks(b);
}

/* Without a plan nothing can be on it: then runs a week tell. */
void block_find(struct block_report *b, const struct block_report *before)
{
    const struct block_aim *aim = block_aim(b->phase);
    for (int i = 0; i < BLOCK_ASKS; i++) {
        struct block_finding *d = &b->finding[i];
        d->measure = aim->ask[i].measure;
        d->percent = aim->ask[i].percent;
        if (d->measure == MEASURE_ON_PLAN && b->planned_weeks == 0)
            d->measure = MEASURE_REGULAR;
        if (d->measure == MEASURE_EASY && is_for_fitness_on_few_runs(b))
            d->percent = FEW_RUNS_EASY;
        measures[d->measure](b, before, d);
        d->is_met = d->is_known && is_met(d);
    }
}
