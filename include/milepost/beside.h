/*
 * beside (judge): what stands beside a week's running, strength and its kin,
 * drills, the body. Credited to the week, never to its kilometres (F7). Part
 * of the week's report; judge.h opens it.
 */
#ifndef MILEPOST_BESIDE_H
#define MILEPOST_BESIDE_H

#include "milepost/model.h"

/* By enum activity_kind, and drills, which are run. */
enum { BESIDE_DRILLS = ACTIVITY_COUNT, BESIDE_COUNT };
const char *beside_word(int beside); /* "strength" .. "drills" */
const char *beside_label(int beside);

struct beside {
    int planned, done; /* sessions; drills: runs that hold some */
    int32_t planned_s, done_s;
};

/* Of the days, or runs, that say it; sums, so that weeks can be joined. */
struct mean {
    double sum;
    int count;
};
double mean_of(const struct mean *m); /* 0 where none says it */

struct body_means {
    struct mean sleep_min;         /* a night, minutes */
    struct mean fatigue, soreness; /* 1 very good .. 7 very bad */
    struct mean mood;              /* 1 low .. 5 high */
    struct mean rhr;               /* bpm */
    struct mean form;              /* of runs, 1 .. 5 */
};

struct week_report;     /* judge.h */
struct session_reading; /* judge.h */
/* The run planned on a day of the report; drills only where there is no other.
 * NULL: none. */
const struct session_reading *session_of_day(const struct facts *f,
                                             const struct week_report *r,
                                             day_t day);

#endif
