/*
 * begin (app): the first plan, from the guide's answers: athlete, goal and
 * plan are kept as one undo step.
 */
#ifndef MILEPOST_BEGIN_H
#define MILEPOST_BEGIN_H

#include "milepost/guide.h"
#include "milepost/planning.h"

/* Nobody has said or run anything yet: no entry, goal, fact or plan. */
MUST_USE bool app_is_blank(struct app *a, bool *out, struct err *e);
/* The guide at its first question, with what the diary knows already. */
MUST_USE bool app_guide(struct app *a, struct guide *g, struct err *e);
/* As guide_answer, and refuses what no plan or pace can be made of: a race
 * over PLAN_WEEKS_MAX weeks off, a result without a fitness index. */
MUST_USE bool app_guide_answer(struct app *a, struct guide *g, const char *line,
                               struct err *e);
/* The guide's goal as an offer of a->proposal has it. */
void app_guide_take_offer(struct guide *g, const struct offer *o);

/* What its result says of the paces, else the diary's; index 0: nothing. */
struct paces app_guide_paces(const struct guide *g);

/* Looks at the diary as if the answers were kept; false + *e ends it. */
typedef bool app_look_fn(void *with, struct app *a, struct err *e);
/*
 * Asks the coach for the plan, and lets somebody look at the diary as if all
 * were kept; then it is as before.
 *
 * Returned:  a->proposal, a->plan_before (the one it takes the place of),
 *            a->carried; where there is no plan, facts and goal are as if
 *            kept, and the plan is the one in force
 * Status:    false + ERR_INPUT from the coach, or what 'look' said
 */
MUST_USE bool app_guide_as_if(struct app *a, const struct guide *g,
                              app_look_fn *look, void *with, struct err *e);
/* Keeps what was said, the goal, and the plan if there is one. */
MUST_USE bool app_guide_keep(struct app *a, const struct guide *g,
                             struct err *e);

#endif
