/*
 * week_zones (private to measure): the zones a whole week is read with. What
 * is estimated for every run of a year then asks for the index 52 times.
 */
#ifndef MEASURE_WEEK_ZONES_H
#define MEASURE_WEEK_ZONES_H

#include "milepost/measure.h"

/* Zone limits as of a Monday, kept while the week is the same. */
struct week_zones {
    day_t monday; /* NO_DAY: nothing kept yet */
    struct zone_limits limits;
};
const struct zone_limits *week_zones_at(struct week_zones *w,
                                        const struct facts *f, day_t day);

/* Load of a run with the zones at hand; see load_run. */
double load_run_with(const struct facts *f, const struct run *r,
                     struct week_zones *zones, bool *is_estimated);

#endif
