/* wear (private to measure): what the signs of F5 are read from. */
#ifndef MEASURE_WEAR_H
#define MEASURE_WEAR_H

#include "milepost/measure.h"

struct wear_of {
    const struct facts *f;
    struct zone_book *zones;
    const double *v; /* settings */
    day_t from, day; /* the two weeks, both in */
    struct wear_reading *out;
};
/* Notes a sign's number, and whether it counts. */
void wear_see(struct wear_of *w, enum wear_sign sign, double value,
              bool is_seen);

/* ---- wear_run.c */

void wear_see_effort(struct wear_of *w);
void wear_see_slower(struct wear_of *w);
/* Every race or test since the best one was slower, for over four weeks. */
bool wear_is_down_long(const struct wear_of *w);

#endif
