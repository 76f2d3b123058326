/*
 * misfit (coach): where a plan, bent by hand, asks for what the runner's days
 * do not hold. It is the runner's word and is kept; only said.
 */
#ifndef MILEPOST_MISFIT_H
#define MILEPOST_MISFIT_H

#include "milepost/coach.h"

enum misfit_kind {
    MISFIT_BLOCKED,  /* a day that is blocked out */
    MISFIT_DAY_OFF,  /* a day the athlete does not run on */
    MISFIT_HARD_DAY, /* hard, on a day that may not be */
    MISFIT_MINUTES,  /* more minutes than the day has */
    MISFIT_TWICE     /* hard or long, where another that is stands already */
};
struct misfit {
    enum misfit_kind kind;
    day_t day;
    int minutes, most; /* MINUTES: of all its sessions; of the day */
};
#define MISFITS_MAX 8

/* "blocked", "day_off", "hard_day", "minutes", "twice". */
const char *misfit_word(enum misfit_kind kind);

/*
 * What an edit of a plan puts where it does not fit.
 *
 * Given:     f      whose athlete, pauses and plan they are
 *            paces  that say how long a distance takes
 * Returned:  out    one a day, by day; the first of the kinds above that holds
 * Returned (value): their count, at most MISFITS_MAX
 * Notes:     1) only of sessions that come to a day, or grow on it. 2) a race
 *            has its own day. 3) a distance without a pace takes what is
 *            usual (time_likely).
 */
int coach_misfits(const struct facts *f, const struct paces *paces,
                  const struct plan *before, const struct plan *after,
                  struct misfit out[MISFITS_MAX]);

#endif
