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
    bool is_second;                           /* another parts them better */
    unsigned char is_work[SERIES_POINTS_MAX]; /* by step of the series */
    double fast, slow;                        /* mean speeds */
    double unevenness;                        /* of bouts, surges among them */
};

int search_steps(const struct search *q, int seconds); /* 1 at least */
int search_seconds(const struct search *q, struct bout b);
int search_longest(const struct search *q, const struct bouts *b);  /* s */
int search_shortest(const struct search *q, const struct bouts *b); /* s */
int search_middle(const struct search *q, const struct bouts *b);   /* s */
/* Takes out what is no bout, joins what is one. */
void search_trim(struct search *q, struct bouts *b);

/* ---- what speaks for bouts */

bool evidence_is_sharp(const struct search *q); /* edges are no drifts */
bool evidence_is_apart(const struct search *q); /* two kinds of speed */
double evidence_pulse(const struct search *q, const struct bouts *b); /* bpm */
double evidence_wander(const struct search *q); /* of a minute's pace, share */
double evidence_contrast(const struct search *q, const float *speed,
                         const struct bouts *b); /* work over easy, x */
double evidence_share(const struct search *q, const struct bouts *b);
double evidence_density(const struct bouts *b);
double evidence_walked(const struct search *q, const struct bouts *b);
double evidence_rests(const struct search *q, const struct bouts *b);
/* Sd over mean of the bouts' times. */
double evidence_unevenness(const struct search *q, const struct bouts *b);

/* ---- what is believed */

/* Faster than the easy running, at once, with the pulse; says whether they are
 * strides. */
bool bouts_are_believed(const struct search *q, struct bouts *b);
/* Up the same hill again and again: not faster, but harder. */
bool bouts_are_hills(const struct search *q, struct bouts *b);
/* Of bouts believed by their pace: up a hill each, and down between them. */
bool bouts_climb(const struct search *q, const struct bouts *b);

#endif
