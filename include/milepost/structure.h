/*
 * structure (measure): what a run was made of: warm-up, bouts, jog rests,
 * cool-down, strides; by the laps of its watch, else found in its series.
 *
 * The work is of purpose NONE: that of the run, which the runner says; hills
 * are called so, and are that as long as nobody says otherwise
 * (segment_is_proposed). What is found is only ever proposed.
 */
#ifndef MILEPOST_STRUCTURE_H
#define MILEPOST_STRUCTURE_H

#include "milepost/measure.h"
#include "milepost/series.h"

enum structure_basis { STRUCTURE_NONE, STRUCTURE_LAPS, STRUCTURE_SERIES };

/*
 * Segments by laps, where they carry a workout's structure: an intensity
 * (warm-up, rest, interval), steps, or the button pressed where the pace
 * changed. A lap a kilometre says nothing of what a run was for.
 *
 * Given:     r    its distance and time
 * Returned:  out  0, or 2 .. RUN_SEGMENTS_MAX segments that add up to the run,
 *                 each with a second and (unless the run has none) a metre
 * Notes:     1) laps of one step are one segment. 2) too many for a run are
 *            joined by purpose. 3) laps over 2 % (and 20 m, 5 s) off the run
 *            are not its laps.
 */
int structure_by_laps(const struct run *r, const struct trace *t,
                      struct segment out[RUN_SEGMENTS_MAX]);

/*
 * Segments found in the series: bouts that are faster than the easy running
 * of the same run and begin and end at once.
 *
 * Given:     r    its distance and time, both known
 *            s    as kept: even steps of moving time
 * Returned:  out  as above; 0: a run of one piece, or nothing sure
 * Notes:     1) none is made of a progression, of hills, of stops at lights.
 *            (nor of run-walk: its walks are no easy running; laps tell it)
 *            2) edges lie within two steps of where the pace changed.
 *            3) short bouts are strides; the running around them is the run.
 *            4) bouts up a hill and down again between them are HILLS.
 */
int structure_by_series(const struct run *r, const struct series *s,
                        struct segment out[RUN_SEGMENTS_MAX]);

/* By laps, else by series; puts the segments of the run and their count. */
enum structure_basis structure_of(struct run *r, const struct trace *t,
                                  struct segment out[RUN_SEGMENTS_MAX]);

/* What a run nobody declared was likely for, and why. */
struct purpose_reading {
    enum purpose purpose;     /* NONE: nothing tells */
    struct zone_reading zone; /* of the work; source NONE: not known */
    bool is_by_pace;          /* told by the training pace it is nearest to */
    bool is_by_ground;        /* hills: up and down again, by the heights */
    bool is_walked;           /* run-walk: walked before, between and after */
    int bouts;                /* of work; 0: the run is one piece */
    int strides;              /* beside it */
    span_t bout;              /* the middle one in length */
    dist_t bout_dist;         /* the same in metres; 0: not known */
    pace_t pace;              /* of all work; 0: not known */
    span_t rest;              /* the middle one; 0: none */
};

/*
 * Proposes what a run was for.
 *
 * Given:     z         limits of its day
 *            segments  the run's own, r->seg_count of them; the work is of
 *                      purpose NONE
 * Returned:  one piece: the purpose of its zone (science.md E1: 1 easy,
 *            2 steady, 3 threshold). Bouts: hills where the series found
 *            hills; run-walk (G5) where all else was walked and no bout is
 *            faster than easy; else by the training pace they are
 *            nearest to (A2), else by pulse where they last two minutes and
 *            more, else by how long they and their rests are (D)
 */
struct purpose_reading purpose_propose(const struct zone_limits *z,
                                       const struct run *r,
                                       const struct segment *segments);
/* The purpose a zone is of. */
enum purpose purpose_of_zone(int zone);

#endif
