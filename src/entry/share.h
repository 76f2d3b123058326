/*
 * share (entry): the totals of a run and its segments brought together, so
 * that segments add up to the run exactly, in metres and in seconds.
 */
#ifndef MILEPOST_ENTRY_SHARE_H
#define MILEPOST_ENTRY_SHARE_H

#include "entry/draft.h"

/* What the line said of the whole; 0 where it did not. */
struct totals {
    int32_t metres;
    int32_t seconds;
    int64_t ms_per_km;
    int column;     /* to point at where they disagree */
    bool may_guess; /* a plan: open steps are taken at easy pace */
};

/* Three that disagree by 2 % are an error; two give the third. */
MUST_USE bool share_third(struct totals *t, struct err *e);

/*
 * Fills what the segments leave open and the totals the line left open.
 *
 * Notes: 1) "@3:55" is a time of its distance; "@T" only shares. 2) What is
 *        open gets what the total leaves, by how long it likely takes; such
 *        a segment is marked estimated. 3) A rest by time in a run without a
 *        total is stood: no metres. 4) A total within 2 % is the truth and
 *        the segments are stretched to it.
 * Status: false where they disagree by 2 %, both totals stay open, or a step
 *         is left a pace that no one runs
 */
MUST_USE bool share_out(struct segment *segments, int count,
                        const struct paces *paces, struct totals *t,
                        struct err *e);
/* Stretches segments to new totals (`edit` of a distance or a time). */
void share_stretch(struct segment *segments, int count, int32_t metres,
                   int32_t seconds);

#endif
