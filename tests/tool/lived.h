/*
 * lived: a season lived through day by day: mornings, runs from the plan with
 * small noise, a replan looked at every Monday and on each skip, and accepted.
 * Over the scene's facts. Included as "../tool/lived.h".
 */
#ifndef MILEPOST_TESTS_LIVED_H
#define MILEPOST_TESTS_LIVED_H

#include "milepost/coach.h"
#include "season.h"

#include <stdio.h>

/* What comes in between: days of the plan, counted from 0. */
enum trouble { TROUBLE_FLU, TROUBLE_STRAIN, TROUBLE_SLEEP };
struct spell {
    enum trouble what;
    int first, days;
};

struct life {
    const char *name;
    int weeks; /* to the race, a half marathon's */
    uint64_t seed;
    const struct spell *spells;
    int spell_count;
    FILE *log; /* what a coach would read; NULL: nothing is written */
};

struct lived {
    int looks, changes; /* replans looked at, and those that changed some */
    int refused;
};

/* Called after each replan, before it is accepted. */
typedef void lived_check_fn(const struct plan *was, const struct replan *r);
struct lived life_live(const struct life *life, lived_check_fn *check);

#endif
