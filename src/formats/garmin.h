/* garmin (formats): ..._summarizedActivities.json of a Garmin account. */
#ifndef MILEPOST_FORMATS_GARMIN_H
#define MILEPOST_FORMATS_GARMIN_H

#include "formats/pull.h"
#include "formats/row.h"

#define GARMIN_LIST "summarizedActivitiesExport"

struct garmin_activity {
    double moment_ms; /* since 1970, UTC; below 0: not said */
    double local_ms;  /* the same by the runner's own clock */
    double dist_cm, time_ms, elapsed_ms;
    double hr_avg, hr_max, climb_cm; /* below 0: not said */
    char key[ARRIVAL_KEY];
    char title[ARRIVAL_TITLE];
    char note[NOTE_TEXT];
    char type[64];  /* "trail_running" */
    char sport[64]; /* "RUNNING" */
    bool is_sum;    /* of several sports, whose legs are listed beside it */
};

void garmin_begin(struct garmin_activity *g);
/* One of its values, within the object itself. */
void garmin_take(struct garmin_activity *g, const struct pull *p,
                 enum pull_token token);
/* The sum of a multi-sport, or a change between its legs: no activity. */
bool garmin_is_passed(const struct garmin_activity *g);
/* False: it is none; 'why'. */
MUST_USE bool garmin_end(const struct garmin_activity *g,
                         const struct format_ask *ask, struct arrival *out,
                         char *why, size_t why_size);

#endif
