/* ill (private to measure): illness of the days before. */
#ifndef MEASURE_ILL_H
#define MEASURE_ILL_H

#include "milepost/measure.h"

struct ill_lately {
    bool is_yesterday; /* and nobody said that it is gone: rest (R3) */
    bool is_easing;    /* as many easy days as there were ill ones (R3) */
    int days;          /* that were ill, in a row */
};
/* What fever or illness below the neck of the days before 'day' asks of it. */
struct ill_lately ill_lately(const struct facts *f, day_t day);

#endif
