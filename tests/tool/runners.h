/*
 * runners: runners and goals by chance, for the tests of coach: all nine
 * goals, five levels, 3 to 7 days, 6 to 30 weeks, minutes, long days, days of
 * the race and days to begin on.
 */
#ifndef MILEPOST_TESTS_RUNNERS_H
#define MILEPOST_TESTS_RUNNERS_H

#include "kit.h"
#include "milepost/coach.h"

struct drawn {
    struct profile p;
    struct goal goal;
    day_t from;
};

struct drawn runner_draw(struct kit_lcg *g);
/* Makes the runner fit for the goal: its entry base or the level's lower
 * bound, whichever is higher; no limits of minutes. */
void runner_made_fit(struct drawn *d);
/* Ten weeks of the runner's usual running before the plan's first day. */
void runner_history(const struct drawn *d, struct facts *f);

#endif
