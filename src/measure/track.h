/* track (private to measure): where a runner was in a series, and when. */
#ifndef MEASURE_TRACK_H
#define MEASURE_TRACK_H

#include "milepost/series.h"

/* Decimetres at a moment; seconds at a place: the first moment there. Both cut
 * to what the series has, which is two points at least. */
double track_dm(const struct series *s, double seconds);
double track_s(const struct series *s, double dm);
/* Mean of what is known from a moment to another; NAN: nothing is. */
double track_pulse(const struct series *s, double from_s, double to_s);
double track_height(const struct series *s, double from_s, double to_s);

#endif
