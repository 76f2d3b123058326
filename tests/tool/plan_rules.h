/*
 * plan_rules: the invariants of science.md G3 read off a finished plan, for
 * the tests of coach. They know the plan and the runner, nothing of how the
 * plan was made. What they mean where a week is not whole:
 *
 * - first week begun late: only what is left of it is held against caps of
 *   days; V0 and L0 stand for the weeks before the plan.
 * - taper and race weeks: ruled by G4 and W19, free of ramps and bounds of
 *   easy runs.
 * - ladder weeks: minutes; no ramps, but days, minutes and the gap before
 *   the race hold.
 */
#ifndef MILEPOST_TESTS_PLAN_RULES_H
#define MILEPOST_TESTS_PLAN_RULES_H

#include "milepost/coach.h"

struct rules_case {
    const struct profile *p;
    const struct goal *goal;
    day_t from;
    const struct proposal *made;
};

/* The first invariant that is broken, in words; NULL: none. */
const char *rules_broken(const struct rules_case *c);

#endif
