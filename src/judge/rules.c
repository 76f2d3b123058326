/*
 * The rules' functions: a row joins a rule of table_rules.c with what it does.
 * Level, phase and goal soften them by the rows of soft.c.
 */
#include "judge/engine.h"

enum { /* when a rule is silent, or speaks in spite of all */
       ON_RACE_DAY = 1 << 0,   /* speaks on a race day too */
       OF_BODY = 1 << 1,       /* speaks of enjoyment too */
       NEEDS_TOLD = 1 << 2,    /* never of a purpose that was inferred */
       NOT_BY_EFFORT = 1 << 3, /* silent where only effort counts (F4b) */
};

// clang-format off
static const struct {
    rule_fn *fn; /* NULL: R15, and R4b, whose function is R4's */
    unsigned when;
} rows[RULE_COUNT] = {
    [RULE_R1]   = { rule_pain_stop,     OF_BODY | ON_RACE_DAY },
    [RULE_R1B]  = { rule_pain_hard,     OF_BODY },
    [RULE_R2]   = { rule_pain_morning,  OF_BODY },
    [RULE_R3]   = { rule_ill,           OF_BODY | ON_RACE_DAY },
    [RULE_R4]   = { rule_skip_day,      OF_BODY },
    [RULE_R4B]  = { rule_skip_first,    OF_BODY },
    [RULE_R5]   = { rule_tired_quality, NEEDS_TOLD },
    [RULE_R6]   = { rule_form,          0 },
    [RULE_R7]   = { rule_cap,           NEEDS_TOLD | NOT_BY_EFFORT },
    [RULE_R10]  = { rule_spike,         NOT_BY_EFFORT },
    [RULE_R8]   = { rule_quality,       NEEDS_TOLD | NOT_BY_EFFORT },
    [RULE_R9]   = { rule_week,          NOT_BY_EFFORT },
    [RULE_R9T]  = { rule_taper,         NOT_BY_EFFORT },
    [RULE_R16]  = { rule_raced_lately,  ON_RACE_DAY | NEEDS_TOLD |
                                        NOT_BY_EFFORT },
    [RULE_R11]  = { rule_grey,          NEEDS_TOLD | NOT_BY_EFFORT },
    [RULE_R12]  = { rule_missed,        NEEDS_TOLD | NOT_BY_EFFORT },
    [RULE_R12B] = { rule_raced_it,      NEEDS_TOLD | NOT_BY_EFFORT },
    [RULE_R13]  = { rule_not_specific,  NEEDS_TOLD | NOT_BY_EFFORT },
    [RULE_R13B] = { rule_none_specific, NEEDS_TOLD | NOT_BY_EFFORT },
    [RULE_R14]  = { rule_short,         0 },
    [RULE_R15]  = { NULL,               0 },
};
// clang-format on

static bool is_silent(const struct subject *s, enum rule_id rule)
{
    unsigned when = rows[rule].when;
    return (s->is_race_day && !(when & ON_RACE_DAY)) ||
           (!s->is_told && (when & NEEDS_TOLD)) ||
           (bench_is_by_effort(s->b) && (when & NOT_BY_EFFORT)) ||
           bench_softens(s->b, rule, SOFT_NEVER) ||
           (s->b->is_few_runs && bench_softens(s->b, rule, SOFT_FEW_RUNS));
}

void rules_hit_one(const struct subject *s, enum rule_id rule, struct hits *h)
{
    int first = h->count;
    if (rows[rule].fn == NULL || is_silent(s, rule))
        return;
    rows[rule].fn(s, h);
    if (!s->is_guarded || (rows[rule].when & OF_BODY))
        return;
    for (int i = first; i < h->count; i++)
        h->at[i].is_note |= h->at[i].verdict != VERDICT_PURPOSEFUL;
}

void rules_hit(const struct subject *s, struct hits *h)
{
    h->count = 0;
    for (int i = 0; i < RULE_COUNT; i++)
        rules_hit_one(s, (enum rule_id)i, h);
}

struct hit *hits_add(struct hits *h, const struct subject *s, enum rule_id rule,
                     enum verdict verdict, int32_t from, int32_t to)
{
    from = from < 0 ? 0 : from;
    to = to > s->end ? s->end : to;
    if (from >= to || h->count >= HITS_MAX)
        return NULL;
    struct hit *last = h->count > 0 ? &h->at[h->count - 1] : NULL;
    if (last != NULL && last->rule == rule && last->verdict == verdict &&
        last->to == from) {
        last->to = to; /* the same said of the next segment */
        return NULL;
    }
    struct hit *hit = &h->at[h->count++];
    memset(hit, 0, sizeof *hit);
    hit->rule = rule;
    hit->verdict = verdict;
    hit->from = from;
    hit->to = to;
    return hit;
}
