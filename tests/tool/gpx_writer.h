/*
 * gpx_writer (tests): a made run as GPX, as one exporter or another has it. A
 * style of zeros is GPX 1.1 with its namespace, pulse, and no sport named.
 */
#ifndef MILEPOST_TESTS_GPX_WRITER_H
#define MILEPOST_TESTS_GPX_WRITER_H

#include "made_run.h"

struct gpx_style {
    const char *before; /* ahead of <?xml: "\n", a byte-order mark */
    const char *type;   /* "running", "9"; NULL: not said */
    const char *prefix; /* of the pulse's element; NULL: "gpxtpx" */
    int every_s;        /* from point to point; 0: one */
    int east_min;       /* times told on a clock so far east of UTC */
    int jump_s;         /* a point a thousand kilometres away; 0: none */
    int break_s;        /* a new <trkseg> from here on; 0: one only */
    int pause_s;        /* and so much later */
    bool is_1_0;
    bool has_no_namespace;
    bool has_fractions; /* of seconds */
    bool has_no_times;
    bool has_no_pulse;
    bool has_empty_segment; /* ahead of the others */
    bool is_route;          /* <rte>: a way to follow */
};
void gpx_write(struct text *t, const struct made_run *r,
               const struct gpx_style *s);

#endif
