/*
 * aim (measure): what a race would take today, and a time aimed at held
 * against it; even splits for race day. science.md A3.
 */
#ifndef MILEPOST_AIM_H
#define MILEPOST_AIM_H

#include "milepost/measure.h"

#define PREDICTION_WEEKS 4 /* whose mileage a marathon is told from */

/* Race times of one distance, s; 0: not known. */
struct prediction {
    dist_t dist;
    double equal_s;   /* at the same fitness index */
    double riegel_s;  /* from the race the index came from */
    double mileage_s; /* of a marathon, from that race and the mileage */
    double fast_s;    /* the range of these: equal fitness, and the mileage */
    double slow_s;    /* or, where there is none, Riegel */
    double climb;   /* factor the climb costs, 1 on the flat; in all of them */
    bool is_unsure; /* beyond four hours; a marathon from under 10 km */
};
/*
 * What a distance would take at a fitness.
 *
 * Given:     d      the facts' days
 *            basis  the index in force; one worn by a break makes the race it
 *                   came from slower, as it would be run now
 *            dist   of the race, its own: 15 km is not 10 km
 *            climb_m  metres up of it, half of it taken as up and half as down
 * Notes:     1) Riegel counts in the range up to 230 min only. 2) The mileage
 *            is of a marathon alone (41 to 43 km), what its formula is for.
 * Source:    Riegel, 1981; Vickers and Vertosick, 2016; Minetti, 2002 (climb);
 *            the range: house rule
 */
struct prediction prediction_at(const struct facts *f, const struct days *d,
                                const struct index_basis *basis, dist_t dist,
                                int climb_m);

enum aim_reach {
    AIM_REACH_UNKNOWN, /* nothing to tell it from */
    AIM_REACH_TODAY,   /* no faster than the slower prediction */
    AIM_REACH_BETWEEN, /* the two predictions have it between them */
    AIM_REACH_FASTER,  /* than both */
};
const char *aim_reach_word(enum aim_reach v);

struct aim_check {
    enum aim_reach reach;
    double asks;       /* index the aim is worth; 0: outside 20 .. 90 */
    pace_t pace;       /* even, of the aim */
    int32_t to_slow_s; /* aim less the slower prediction: >= 0 in reach */
    int32_t to_fast_s; /* aim less the faster one: < 0 faster than today */
};
/*
 * Holds a time aimed at against what today's fitness predicts.
 *
 * Given:     p       of the race's own distance; equal_s 0: no basis
 *            target  aimed at, > 0
 * Notes:     predictions are rounded to the second first, so that an aim that
 *            is the prediction as shown is within reach.
 */
struct aim_check aim_check(const struct prediction *p, span_t target);

/* ---- even splits */

#define SPLITS_MAX 40
struct split_mark {
    dist_t at;
    span_t time;  /* since the start, to the nearest second */
    bool is_half; /* half way, not a whole step */
};
/*
 * Times at which an even race passes its marks, the finish last.
 *
 * Given:     dist   1 km .. 500 km; time > 0
 *            units  whose whole marks
 * Returned:  out    every one up to 10 km (or mi), every fifth of a longer
 *                   race and half way of a marathon and up; rarer beyond 100
 * Returned (value): their count
 */
int even_splits(dist_t dist, span_t time, enum units units,
                struct split_mark out[SPLITS_MAX]);

#endif
