/* bench (tests): twenty years of daily runs, and how long it takes to think
 * about them. */
#ifndef MILEPOST_TESTS_BENCH_H
#define MILEPOST_TESTS_BENCH_H

#include "milepost/planning.h"

#define BENCH_YEARS 20

struct years {
    int runs;
    int segments;
    int checkins;
};
/* Fills an empty diary with the years up to a->today: a run a day, two of
 * them workouts with segments, a check-in every morning, a goal and its plan
 * in force. */
MUST_USE bool years_fill(struct app *a, struct years *out, struct err *e);

#endif
