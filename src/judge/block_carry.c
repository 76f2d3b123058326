/* What a block leaves behind: its phase, what worked, what cost most. */
#include "judge/block_parts.h"

#define KEPT_PERCENT    80 /* of a purpose, to be called what worked */
#define KEPT_STEP       5  /* percents that are as good as each other */
#define JUNK_COSTS      3  /* times what off-target costs */
#define COST_LEAST      2  /* percent of the block */
#define OFTEN_WEEKS     2
#define WORKED_RUNS     2
#define HUNDRED_PERCENT 100

/* ---- the phase of most weeks */

static void take_phase(struct block_report *b)
{
    int weeks[PHASE_COUNT] = { 0 };
    for (int i = 0; i < b->week_count; i++)
        weeks[b->weeks[i].phase]++;
    int most = 0;
    for (int i = b->week_count - 1; i >= 0; i--)
        if (weeks[b->weeks[i].phase] > most) {
            most = weeks[b->weeks[i].phase];
            b->phase = b->weeks[i].phase;
        }
    b->is_one_phase = most == b->week_count;
}

/* ---- what to carry over */

/* Purposeful share of a purpose, less what was planned and left out. */
static int worked_percent(const struct block_purpose *p)
{
    bool is_time = p->done_m == 0;
    int good = is_time ? block_percent(p->good_s, p->done_s)
                       : block_percent(p->good_m, p->done_m);
    int kept = block_kept(&p->sessions);
    if (p->told < WORKED_RUNS || !block_is_told(p) || good == UNKNOWN)
        return 0;
    return kept == UNKNOWN ? good : good * kept / HUNDRED_PERCENT;
}

/* As good as each other: the one the goal asks for, then the larger one. */
static void take_worked(struct block_report *b)
{
    int best = KEPT_PERCENT / KEPT_STEP - 1;
    int best_specific = 0;
    for (int i = 0; i < PURPOSE_COUNT; i++) {
        const struct block_purpose *p = &b->purpose[i];
        int own = worked_percent(p) / KEPT_STEP;
        int specific = p->specificity;
        if (own < best || own < KEPT_PERCENT / KEPT_STEP)
            continue;
        bool is_better = own > best || specific > best_specific ||
                         (specific == best_specific &&
                          p->done_s > b->purpose[b->worked].done_s);
        if (!is_better)
            continue;
        best = own;
        best_specific = specific;
        b->worked = (enum purpose)i;
    }
}

static void take_cost(struct block_report *b)
{
    bool is_time = b->done_m == 0;
    int64_t most = (int64_t)(is_time ? b->done_s : b->done_m) * COST_LEAST /
                   HUNDRED_PERCENT;
    for (int r = 0; r < RULE_COUNT; r++) {
        const int32_t *sum = is_time ? b->rule_s[r] : b->rule_m[r];
        int64_t own =
            sum[VERDICT_OFF_TARGET] + (int64_t)sum[VERDICT_JUNK] * JUNK_COSTS;
        if (own <= most)
            continue;
        most = own;
        b->cost = (enum rule_id)r;
    }
}

static void take_often(struct block_report *b)
{
    for (int i = 0; i < WARNING_COUNT; i++) {
        const struct block_warning *w = &b->warning[i];
        bool is_worth =
            w->severity >= SEVERITY_CAUTION ||
            (w->severity == SEVERITY_ADVICE && w->weeks >= OFTEN_WEEKS);
        if (w->weeks == 0 || !is_worth)
            continue;
        const struct block_warning *best =
            b->often == WARNING_COUNT ? NULL : &b->warning[b->often];
        if (best == NULL || w->weeks > best->weeks ||
            (w->weeks == best->weeks && w->severity > best->severity))
            b->often = (enum warning_id)i;
    }
}

static void take_specific(struct block_report *b, const struct settings *set)
{
    for (int p = 0; p < PURPOSE_COUNT; p++)
        b->purpose[p].specificity =
            b->has_goal ? specificity(set, b->goal.kind, (enum purpose)p) : 0;
}

void block_end(struct block_report *b, const struct settings *set,
               const struct block_report *before)
{
    take_phase(b);
    take_specific(b, set);
    block_find(b, before);
    take_worked(b);
    take_cost(b);
    take_often(b);
}
