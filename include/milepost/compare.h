/*
 * compare (coach): what a plan set out to do, what it is now, what was done.
 */
#ifndef MILEPOST_COMPARE_H
#define MILEPOST_COMPARE_H

#include "milepost/coach.h"

#define COMPARE_WEEKS_MAX 104

/* Metres of runs and races; seconds where a session has no distance. */
struct compare_sum {
    int32_t first_m, now_m, done_m;
    int32_t first_s, now_s, done_s;
};
struct compare_week {
    day_t monday;
    enum phase phase; /* of the plan in force that week */
    struct compare_sum sum;
};
struct compare {
    struct goal goal;
    int first, now; /* revisions: the first for this goal, and the newest */
    day_t first_made;
    int behind;              /* weeks that are over */
    struct compare_sum over; /* their sum */
    int week_count;
    struct compare_week weeks[COMPARE_WEEKS_MAX];
};

/* Where a session came from: what 'why SESSION' tells. */
struct session_origin {
    int revision;
    day_t made;
    char said[160]; /* the undo step that changed it by hand; "": none */
    day_t said_on;
};

#endif
