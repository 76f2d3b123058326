/*
 * find (private to measure): places in the facts' ordered lists, and the
 * zones a whole week is read with.
 */
#ifndef MEASURE_FIND_H
#define MEASURE_FIND_H

#include "milepost/measure.h"

/* Index of the first run, check-in or activity on the day or after it. */
int find_run(const struct facts *f, day_t day);
int find_checkin(const struct facts *f, day_t day);
int find_activity(const struct facts *f, day_t day);

/*
 * Zone limits as of the Monday of a day, kept while the week is the same: an
 * estimate made for every run of a year then asks for the index 52 times.
 */
struct week_zones {
    day_t monday; /* NO_DAY: nothing kept yet */
    struct zone_limits limits;
};
/* What zone_limits_on gives, with the index at hand. */
struct zone_limits zone_limits_of(const struct facts *f, double index);
const struct zone_limits *week_zones_at(struct week_zones *w,
                                        const struct facts *f, day_t day);

/* Load of a run with the zones at hand; see load_run. */
double load_run_with(const struct facts *f, const struct run *r,
                     struct week_zones *zones, bool *is_estimated);

#endif
