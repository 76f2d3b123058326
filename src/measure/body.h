/*
 * body (private to measure): what the check-ins of some weeks say, as plain
 * series of numbers.
 */
#ifndef MEASURE_BODY_H
#define MEASURE_BODY_H

#include "milepost/measure.h"

enum body_field {
    BODY_HOOPER, /* sum 4 .. 28 */
    BODY_SLEEP,  /* minutes */
    BODY_RHR,    /* bpm */
    BODY_HRV,    /* ln rMSSD, rMSSD in ms */
    BODY_MOOD,   /* 1 .. 5 */
    BODY_MOTIVATION,
};

#define BODY_SERIES_MAX 64

bool body_is_known(const struct checkin *c);

/* Values known on the days from..to, oldest first; returns their count. */
int body_series(const struct facts *f, enum body_field field, day_t from,
                day_t to, double out[BODY_SERIES_MAX]);

double series_mean(const double *v, int n);
double series_sd(const double *v, int n); /* sample: n - 1 */
void series_sort(double *v, int n);       /* by insertion: some hundreds */
/* What stands at 'k' (0 .. n - 1) of the values sorted; their order is changed.
 * By selection (Hoare, 1961): qsort may ask for memory. */
double series_at(double *v, int n, int k);
double series_median(double *v, int n); /* sorts them */

#endif
