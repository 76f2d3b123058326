/*
 * curve (judge): the long curves, a row each, and what one of them comes to
 * over a week or over many: the points of a chart. Pure; made from the weeks
 * of a trend.
 */
#ifndef MILEPOST_CURVE_H
#define MILEPOST_CURVE_H

#include "milepost/figure.h"
#include "milepost/trend.h"

// clang-format off
#define CURVE_LIST(X) \
  X(VOLUME) X(PURPOSEFUL) X(INTENSITY) X(LOAD) X(FITNESS) X(FATIGUE) \
  X(FRESHNESS) X(MONOTONY) X(LONGEST) X(EASY_PACE) X(SLEEP) X(SORENESS) \
  X(RESTING_PULSE)
#define X_CURVE(e) CURVE_##e,
enum curve_id { CURVE_LIST(X_CURVE) CURVE_COUNT };
#undef X_CURVE
// clang-format on

/* What the kilometres of a week were for, in few words: the zones of their
 * purposes, with the long run by itself. */
enum volume_part {
    VOLUME_EASY,
    VOLUME_LONG,
    VOLUME_MODERATE, /* zone 2: steady, marathon, threshold, fartlek */
    VOLUME_HARD,     /* zone 3: interval, repetition, hills, race, test */
    VOLUME_NONE,     /* nobody said, and nothing tells */
    VOLUME_COUNT
};
#define CURVE_PARTS_MAX VOLUME_COUNT

/* What many weeks come to. */
enum curve_sum {
    CURVE_MEAN,  /* mean of the weeks that say it */
    CURVE_SHARE, /* shares of what all of them add up to */
    CURVE_MOST,  /* the highest of them */
};

struct curve_row {
    const char *id;   /* "easy_pace" */
    const char *name; /* "easy pace" */
    enum figure_id figure;
    enum input_unit unit; /* METRES, PERCENT, COUNT_OF, HUNDREDTH, TENTH,
                             PACE, HOURS */
    enum curve_sum sum;
    bool is_signed; /* goes below 0 */
    int part_count; /* 0: one value */
    const char *part[CURVE_PARTS_MAX];
};
const struct curve_row *curve_row(enum curve_id id);
bool curve_from(const char *text, enum curve_id *out); /* "easy_pace" */

/* A curve over some weeks. Metres, seconds, s/km, percent, or plain. */
struct curve_point {
    bool is_known;
    bool is_grey; /* of the weeks before day 42, all or in part */
    int weeks;    /* that said it */
    double value;
    double part[CURVE_PARTS_MAX]; /* add up to value, or to 100 */
    double least, most;           /* of one week; as value for one */
};

/*
 * What a curve comes to over weeks first .. first + count - 1 of a trend.
 *
 * Notes: 1) the week under way stands in no mean of several, for it is not
 *        over; alone it is what it is. 2) a week without a run counts as 0 in
 *        volume and load, and says nothing of shares, pace or the body. 3) a
 *        month's easy pace is the mean of its weeks, as their kilometres are
 *        not kept apart.
 */
void curve_read(const struct trend_report *t, enum curve_id id, int first,
                int count, struct curve_point *out);

/* What is marked in weeks first .. first + count - 1. */
struct curve_marks {
    bool is_race, is_injury;
};
struct curve_marks curve_marks_of(const struct trend_report *t, int first,
                                  int count);

/*
 * How a span of weeks is cut so that it has room: equal points, the last one
 * ending with the span's newest week; the first may hold fewer.
 *
 * Given:     weeks  of the span; last: its newest week, in the trend
 *            room   points there is room for
 * Returned:  per    weeks a point: 1, 2, 3, 4, 6, 8, 13, 26, 52 and on
 *            count  points
 */
struct curve_cut {
    int first; /* week the span begins with, in the trend */
    int weeks, per, count;
};
struct curve_cut curve_cut_of(const struct trend_report *t, int weeks, int last,
                              int room);
/* Weeks of a point; and the point of a week, the nearest where it is none. */
void curve_cut_weeks(const struct curve_cut *c, int point, int *first,
                     int *count);
int curve_cut_point(const struct curve_cut *c, int week);

/* The spans a chart can have, shortest first; the last is all there is. */
struct curve_span {
    const char *name; /* "12w", "2y" */
    int weeks;
};
extern const struct curve_span curve_spans[];
extern const int curve_span_count;

#endif
