/*
 * What softens a rule: whom it leaves alone, and when (science.md E2, level,
 * phase, goal). Read by the rules and shown by 'explain specificity'.
 */
#include "judge/engine.h"

#define LEVEL(e) (1u << LEVEL_##e)
#define PHASE(e) (1u << PHASE_##e)
#define GOAL(e)  (1u << GOAL_##e)
#define WITHOUT  (1u << GOAL_COUNT)
#define RULE(e)  (1u << RULE_##e)
#define NOT_A_RACE \
    (GOAL(FITNESS) | GOAL(STRESS) | GOAL(RETURN) | GOAL(MAINTAIN))

// clang-format off
const struct soft_row soft_rows[] = {
    { SOFT_BY_LEVEL, LEVEL(BEGINNER),
      RULE(R11) | RULE(R13) | RULE(R13B) | RULE(R14), SOFT_NEVER },
    { SOFT_BY_LEVEL, LEVEL(BEGINNER), RULE(R6), SOFT_NEEDS_PAIN },
    { SOFT_BY_LEVEL, LEVEL(BEGINNER), RULE(R10), SOFT_NEVER_JUNK },
    { SOFT_BY_LEVEL, LEVEL(NOVICE), RULE(R13) | RULE(R13B), SOFT_NEVER },
    { SOFT_BY_LEVEL, LEVEL(ELITE), RULE(R6), SOFT_NEEDS_BODY },
    { SOFT_BY_LEVEL, LEVEL(ELITE), RULE(R9), SOFT_WIDER },
    { SOFT_BY_PHASE, PHASE(BASE) | PHASE(TAPER) | PHASE(RACE) |
                     PHASE(RECOVERY) | PHASE(MAINTAIN),
      RULE(R13) | RULE(R13B), SOFT_NEVER },
    { SOFT_BY_GOAL, NOT_A_RACE | WITHOUT,
      RULE(R12) | RULE(R12B) | RULE(R13) | RULE(R13B), SOFT_NEVER },
    { SOFT_BY_GOAL, NOT_A_RACE | GOAL(FIRST5K) | WITHOUT, RULE(R7),
      SOFT_NEVER },
    { SOFT_BY_GOAL, GOAL(FITNESS) | GOAL(STRESS) | WITHOUT, RULE(R9),
      SOFT_ONLY_JUNK },
    { SOFT_BY_GOAL, GOAL(FITNESS) | GOAL(STRESS) | GOAL(MAINTAIN), RULE(R11),
      SOFT_FEW_RUNS },
};
// clang-format on
const int soft_row_count = COUNT_OF(soft_rows);

static bool row_holds(const struct soft_row *row, const struct bench *b)
{
    switch (row->by) {
    case SOFT_BY_LEVEL:
        return (row->which >> b->level.level & 1u) != 0;
    case SOFT_BY_PHASE:
        return (row->which >> b->ctx.phase & 1u) != 0;
    case SOFT_BY_GOAL:
        return (row->which >>
                    (b->ctx.has_goal ? b->ctx.goal.kind : GOAL_COUNT) &
                1u) != 0;
    }
    return false;
}

bool bench_softens(const struct bench *b, enum rule_id rule, enum soft_how how)
{
    for (int i = 0; i < soft_row_count; i++)
        if (soft_rows[i].how == how && (soft_rows[i].rules >> rule & 1u) &&
            row_holds(&soft_rows[i], b))
            return true;
    return false;
}
