/*
 * structure_parts (private to measure): from a series to its bouts. A series
 * is made into speeds, speeds into levels, levels into work or not.
 */
#ifndef MEASURE_STRUCTURE_PARTS_H
#define MEASURE_STRUCTURE_PARTS_H

#include "milepost/series.h"

#define SPEED_STANDS 0.7f  /* m/s; slower is a GPS that wanders [H] */
#define SPEED_WALKS  1.75f /* m/s; nobody runs slower for long [H] */

/* Of bouts, whatever told them: */
#define WORK_MOST    0.85 /* of the run; more is a run with a stop in it [H] */
#define RUN_IN_RATIO 1.05 /* x as fast as the way there; less is work [H] */

/* Speed over each step of a series, m/s; one less than it has points. */
struct speeds {
    int count;
    int step_s;
    bool has_flat;                 /* heights are known */
    float raw[SERIES_POINTS_MAX];  /* as it was run */
    float flat[SERIES_POINTS_MAX]; /* of the same cost on the flat (A7) */
};
void speeds_of(const struct series *s, struct speeds *out);

/* A stretch at one speed, in steps of those that moved. */
struct plateau {
    int from, to; /* to: the first step behind it */
    double speed; /* mean, m/s */
};
#define PLATEAUS_MAX 256
/* The fewest levels that explain 'n' speeds; 0: more than PLATEAUS_MAX. */
int plateaus_of(const float *v, int n, int step_s,
                struct plateau out[PLATEAUS_MAX]);

/* Steps that are work, and what is known of them. */
#define BOUTS_MAX 64
struct bout {
    int from, to; /* steps of the series */
};
struct bouts {
    int count; /* 0: none, and the rest of it says nothing */
    struct bout at[BOUTS_MAX];
    bool are_strides;
    bool are_hills; /* up the same hill again and again */
};
void bouts_of(const struct series *s, const struct speeds *v,
              struct bouts *out);

#endif
