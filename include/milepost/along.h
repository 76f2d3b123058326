/*
 * along (measure): pace, pulse and height along one run, at even places from
 * start to finish; and a run cut into segments where its watch says it was.
 */
#ifndef MILEPOST_ALONG_H
#define MILEPOST_ALONG_H

#include "milepost/series.h"

#include <math.h>

/* What a curve is made of, the finest there is. */
enum along_basis { ALONG_NONE, ALONG_SERIES, ALONG_LAPS, ALONG_SEGMENTS };
const char *along_basis_word(enum along_basis b); /* "watch", "laps", ... */

enum along_kind { ALONG_PACE, ALONG_PULSE, ALONG_HEIGHT, ALONG_KIND_COUNT };
const char *along_kind_word(enum along_kind k); /* "pace", "pulse", "height" */

#define ALONG_POINTS   240
#define ALONG_UNKNOWN  ((double)NAN) /* no value at this place */
#define ALONG_SLOWEST  1200 /* s/km; slower is standing, and no pace [H] */
#define ALONG_SMOOTH_S 20   /* s a pace is the mean of, at least [H] */

struct along {
    enum along_basis basis;
    bool is_timed; /* along seconds; else along metres */
    int32_t whole; /* of the run: metres or seconds */
    bool has[ALONG_KIND_COUNT];
    double value[ALONG_KIND_COUNT][ALONG_POINTS]; /* s/km, bpm, m */
};

/*
 * The curve of a run.
 *
 * Given:     segments  all there are; the run's from r->seg_first on
 *            t         what its watch wrote; counts 0: nothing
 * Returned:  by the series; else by two laps or more that add up to the run
 *            within 5 %; else by segments whose length and time were told, not
 *            estimated; basis NONE where none of these has a value: else one
 *            of 'has' is true
 */
void along_of(const struct run *r, const struct segment *segments,
              const struct trace *t, struct along *out);
/* Metres (seconds) from the start to the middle of a point's stretch; the
 * point a place is in. */
int32_t along_place(const struct along *c, int point);
int along_point(const struct along *c, int32_t place);
/* Of the values that are known; false: none is. */
bool along_range(const struct along *c, enum along_kind k, double *least,
                 double *most);

/* The values as a chart can show them: the fastest and the slowest 2 % of the
 * paces end where the others do, since a jump of the watch's, or a stop at a
 * light, would stretch the axis; pulse and height as they are. */
void along_held(const struct along *c, enum along_kind k,
                double out[ALONG_POINTS]);

/*
 * Gives segments the time, length and pulse the series has for them.
 *
 * Given:     s    n segments, each with its length or its time, the other 0;
 *                 one may have neither: it takes what is left
 *            whole, time  of the run, both known
 * Returned:  s    adding up to both, nothing estimated
 * Status:    false, and s alone: the series has no distance, or the segments
 *            end over 2 % away from its end
 */
MUST_USE bool along_cut(const struct series *t, dist_t whole, span_t time,
                        struct segment *s, int n);

#endif
