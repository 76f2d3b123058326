/* raced (private to measure): what one race or test says. */
#ifndef MEASURE_RACED_H
#define MEASURE_RACED_H

#include "milepost/measure.h"

/* Index of a run by the longest stretch of it that was raced, all of it by
 * default; 0: no race or test from 1500 m on, or outside A1's range. */
double index_of_run(const struct facts *f, const struct run *r);

/* The day of the figure the runner stated; NO_DAY if it is not yet said. */
day_t stated_by(const struct facts *f, day_t day);
/* The best result of 12 weeks, against a figure stated on a day; NO_DAY: as if
 * none had been. */
struct index_basis basis_raced(const struct facts *f, day_t day, day_t stated);

#endif
