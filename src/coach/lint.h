/* lint (private to coach): what the scoring of a plan and the search for its
 * mends share. */
#ifndef COACH_LINT_H
#define COACH_LINT_H

#include "milepost/coach.h"

/* The first day a plan may still bend: days behind us are judged as they were
 * run; today too, once it is. */
day_t lint_open_day(const struct facts *f);
/* The day from which the plan's sessions are the runs. */
day_t lint_from(const struct facts *f, const struct plan *p);

#endif
