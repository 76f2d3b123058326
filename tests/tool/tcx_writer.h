/*
 * tcx_writer (tests): a made run as TCX, as one exporter or another has it.
 * A style of zeros is what a watch's own service writes.
 */
#ifndef MILEPOST_TESTS_TCX_WRITER_H
#define MILEPOST_TESTS_TCX_WRITER_H

#include "made_run.h"

struct tcx_style {
    const char *before; /* ahead of <?xml: "\n", a byte-order mark */
    const char *sport;  /* instead of the run's own */
    int every_s;        /* from point to point; 0: one */
    bool has_short_id;  /* its minute only, as some write it */
    bool has_twice_the_cadence;
    bool has_no_place; /* a treadmill: distances only */
    bool has_no_way;   /* places only */
    bool has_no_points;
    bool is_course; /* a way to follow, not an activity */
};
void tcx_write(struct text *t, const struct made_run *r,
               const struct tcx_style *s);

/* By parts: several activities, and whatever else stands between. */
void tcx_begin(struct text *t, const struct tcx_style *s);
void tcx_activity(struct text *t, const struct made_run *r,
                  const struct tcx_style *s);
void tcx_end(struct text *t);

#endif
