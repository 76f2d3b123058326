/*
 * weeks (judge): the weeks of a plan judged in a row, for their verdicts and
 * warnings alone. What is the same for all of them is looked up once.
 */
#ifndef MILEPOST_WEEKS_H
#define MILEPOST_WEEKS_H

#include "milepost/judge.h"

/* A week of a plan, judged. */
struct week_lint {
    day_t monday;
    int32_t verdict_m[VERDICT_COUNT];
    double load;
    int warning_count;
    struct warning warnings[WEEK_WARNINGS_MAX];
};

/*
 * What judge_week says of the plan's weeks, in short.
 *
 * Given:     f       facts whose plan it is, as judge_week asks of them
 *            first   the first of its weeks that is asked for, 0 ..
 *            report  room for one week; holds nothing of use afterwards
 * Returned:  out     by week of the plan, from 'first' on; those before it are
 *                    left as they are
 */
void judge_plan(const struct facts *f, const struct settings *set, int first,
                struct week_report *report,
                struct week_lint out[PLAN_WEEKS_MAX]);

/*
 * facts_with_plan for a plan whose sessions changed, without the copy.
 *
 * Given:     f, from  as they were then
 * Returned:  out      as facts_with_plan left it, and as it would leave it now
 */
void facts_with_plan_again(const struct facts *f, const struct plan *p,
                           day_t from, struct facts *out);

#endif
