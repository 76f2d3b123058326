/* structure (private to measure): what laps and series have in common. */
#ifndef MEASURE_STRUCTURE_H
#define MEASURE_STRUCTURE_H

#include "milepost/structure.h"

/* A run can be cut into so many: each has a second and a metre. */
bool structure_has_room(const struct run *r, int n);
/*
 * Gives n segments their time and distance.
 *
 * Given:     time_s, dist_m  where each ends, in the measure of what cut them;
 *                            stretched to the run's own
 * Notes:     boundaries are rounded, not lengths, so that segments add up to
 *            their run; each keeps a second and a metre, as 0 would say that
 *            it is not known
 */
void structure_place(const struct run *r, const double *time_s,
                     const double *dist_m, int n, struct segment *out);

/* A lap too short to be one. */
bool structure_is_sliver(const struct lap *l);
/*
 * Names laps of the button by their paces.
 *
 * Given:     t         laps that add up to their run
 * Returned:  purposes  t->lap_count of them: WARM_UP, NONE (work), JOG_REST,
 *                      COOL_DOWN
 * Status:    false: they tell no structure, and purposes stand as they were
 */
bool structure_by_hand(const struct trace *t, enum purpose *purposes);

#endif
