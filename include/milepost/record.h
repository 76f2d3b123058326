/*
 * record (measure): how fast a distance was run within a run. Pure.
 */
#ifndef MILEPOST_RECORD_H
#define MILEPOST_RECORD_H

#include "milepost/model.h"

/* word, label, metres; the mile and the marathon are the official ones. */
// clang-format off
#define RECORD_LIST(X) \
  X(1K, "1k", "1 km", 1000)    X(MILE, "mile", "1 mile", 1609) \
  X(3K, "3k", "3 km", 3000)    X(5K, "5k", "5 km", 5000) \
  X(10K, "10k", "10 km", 10000) X(15K, "15k", "15 km", 15000) \
  X(HALF, "half", "half", 21098) X(30K, "30k", "30 km", 30000) \
  X(MARATHON, "marathon", "marathon", 42195)
// clang-format on
enum record_id {
#define X_RECORD(id, ...) RECORD_##id,
    RECORD_LIST(X_RECORD)
#undef X_RECORD
        RECORD_COUNT
};
const char *record_word(enum record_id r);
const char *record_label(enum record_id r);
dist_t record_dist(enum record_id r);

/* The fastest stretch of a length. */
struct effort {
    span_t time; /* 0: none is so long */
    dist_t of;   /* the laps or parts it lies in, whole: where that is longer,
                    the time is at their mean pace */
};

/*
 * Given:     parts   of a run, one after the other, each with its distance and
 *                    time; what lacks one, or was split by rule, ends a stretch
 *            dist    how long, m, > 0
 * Returned:  the fastest time over it, a part's pace taken as even
 * Notes:     1) The fastest stretch begins or ends where a part does, as pace
 *               is even within a part.
 *            2) A watch measures short or long: within 1 % of the distance a
 *               stretch is it, timed as it is.
 *            3) A pace nobody runs (120 s/km, below 1 km 85) is a fault of the
 *               watch and is no effort.
 */
struct effort best_effort(const struct segment *parts, int count, dist_t dist);
/* The same of a run: within its segments, else of it as a whole, at its mean
 * pace. */
struct effort best_effort_of(const struct run *r, const struct segment *parts,
                             dist_t dist);
/* The stretch it lies in is longer by over 2 % [H]: it was not run for the
 * record, and its time is at a mean pace. */
bool effort_is_within(struct effort e, dist_t dist);

#endif
