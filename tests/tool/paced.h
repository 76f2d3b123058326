/*
 * paced (tests): a run of known parts as a watch would have kept it, with the
 * noise of a watch, drawn by chance but alike every time.
 */
#ifndef TESTS_PACED_H
#define TESTS_PACED_H

#include "milepost/series.h"

struct paced_part {
    int seconds;
    double from, to; /* m/s, at its begin and end; 0: stood still */
    int hr;          /* where the pulse goes to; 0: no strap */
    double slope;    /* of the ground */
};

struct paced {
    const struct paced_part *parts;
    int count;
    double noise;  /* m a step the GPS is off, standard deviation */
    double wander; /* of the pace, share, over a minute or so */
    bool has_height;
    uint32_t seed;
};

/* The series, and the run it is of. */
void paced_series(const struct paced *p, struct series *out, struct run *r);

#endif
