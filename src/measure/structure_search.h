/*
 * structure_search (private to measure): the search for bouts in a series, and
 * what speaks for what it found.
 */
#ifndef MEASURE_STRUCTURE_SEARCH_H
#define MEASURE_STRUCTURE_SEARCH_H

#include "measure/structure_parts.h"

struct search {
    const struct series *s;
    const struct speeds *v;
    const float *speed; /* raw or flat */
    int n;              /* steps that moved: */
    float moving[SERIES_POINTS_MAX];
    int16_t step[SERIES_POINTS_MAX];
    int level_count;
    struct plateau levels[PLATEAUS_MAX];
    double limit;                             /* faster is work */
    unsigned char is_work[SERIES_POINTS_MAX]; /* by step of the series */
    double fast, slow;                        /* mean speeds */
};

int search_steps(const struct search *q, int seconds); /* 1 at least */
int search_seconds(const struct search *q, struct bout b);
int search_longest(const struct search *q, const struct bouts *b); /* s */

/* Faster than the easy running, at once, with the pulse; says whether they are
 * strides. */
bool bouts_are_believed(const struct search *q, struct bouts *b);
/* Up the same hill again and again: not faster, but harder. */
bool bouts_are_hills(const struct search *q, const struct bouts *b);

#endif
