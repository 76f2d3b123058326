/*
 * split (private to measure): cutting a run or a session into segments, and
 * making segments add up.
 */
#ifndef MEASURE_SPLIT_H
#define MEASURE_SPLIT_H

#include "milepost/measure.h"

struct segment split_part(enum purpose purpose, int32_t metres,
                          int32_t seconds);

/* One total cut by rule (science.md D); 1 or 4 segments. */
int split_estimate(dist_t dist, span_t time, enum purpose purpose,
                   struct segment out[4]);

/* Names the parts of a session of work none of whose laps has a name: those
 * clearly slower than the quickest are warm-up, jog and cool-down. */
void split_name_laps(struct segment *s, int n, enum purpose purpose);

/* Some segment knows its distance or its time and not the other. */
bool split_has_holes(const struct segment *s, int n);

/*
 * Fills what segments do not say and makes them add up to the totals, to the
 * metre and the second; a total of 0 is not known and nobody's part is. What
 * the totals have beyond them is a last segment of its own. What was put in
 * by guess is marked estimated. Returns the count, at most RUN_SEGMENTS_MAX.
 */
int split_fit(struct segment s[RUN_SEGMENTS_MAX], int n, dist_t dist,
              span_t time, const struct paces *p);

/* Pace of a segment: asked for, by name, else by purpose; 0 if unknown. */
pace_t split_pace(const struct segment *s, const struct paces *p);
/* The same in s/km, 6:00/km where nothing gives one [H]. */
double split_guess(const struct segment *s, const struct paces *p);

#endif
