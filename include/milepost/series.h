/*
 * series (model): what a watch wrote down along the way of a run, thinned to
 * what a curve can show, and its laps. Plain values; where a run has none, its
 * segments are all there is.
 */
#ifndef MILEPOST_SERIES_H
#define MILEPOST_SERIES_H

#include "milepost/model.h"

#define SERIES_POINTS_MAX 2048
/* Time from point to point at least, s: an hour has 720 of them, some 2 KB on
 * the disk; a run of over 2:50 h has them further apart [H]. */
#define SERIES_STEP_LEAST 5
#define SERIES_DM_PER_M   10 /* distances are kept in decimetres */
#define SERIES_NO_HEIGHT  INT16_MIN
#define SERIES_HIGHEST    9000 /* m above the sea; no runner was higher */
#define SERIES_LOWEST     (-500)

struct series_point {
    int32_t dist_dm;  /* decimetres so far; never less than the one before */
    int16_t hr;       /* bpm; UNKNOWN */
    int16_t height_m; /* above the sea; SERIES_NO_HEIGHT */
};

struct series {
    int count;  /* 0: none was kept */
    int step_s; /* moving time from point to point; the first is at 0 */
    struct series_point at[SERIES_POINTS_MAX];
};

#define RUN_LAPS_MAX 1000

/* What ended a lap; 0: not said. */
enum lap_trigger {
    LAP_BY_NOTHING,
    LAP_BY_HAND, /* the button: the runner meant something by it */
    LAP_BY_TIME,
    LAP_BY_DISTANCE,
    LAP_BY_PLACE, /* a start line passed again */
    LAP_BY_STEP,  /* a step of a workout was over */
    LAP_BY_END,   /* of the run */
};

/* As the watch counted it, by button or by itself. What it does not say is 0,
 * so that a lap of four fields is whole. */
struct lap {
    enum purpose purpose; /* WARM_UP, COOL_DOWN, JOG_REST; else NONE */
    dist_t dist;
    span_t time;
    int hr_avg;   /* bpm; UNKNOWN */
    bool is_bout; /* a workout called it an interval */
    enum lap_trigger trigger;
    int step; /* of the workout, from 1; 0: of none. Not kept in a diary */
};

struct trace {
    struct series series;
    int lap_count;
    struct lap laps[RUN_LAPS_MAX];
};

#endif
