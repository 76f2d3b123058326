/*
 * track (formats): points on the way of an activity, summed up as they pass,
 * whichever format they came in: distance, moving time, pulse, climb, laps,
 * and the samples its series is made of.
 *
 * Distance is what the watch counted where it did, else what lies between the
 * positions (haversine). A position no runner could have reached is left out,
 * and nothing is counted across a pause.
 */
#ifndef MILEPOST_FORMATS_TRACK_H
#define MILEPOST_FORMATS_TRACK_H

#include "formats/dialect.h"
#include "formats/samples.h"
#include "milepost/formats.h"

#define TRACK_NO_DIST (-1.0)

struct track_point {
    bool has_time;
    bool has_place;
    double time_s; /* since 1970, UTC */
    double lat;    /* degrees */
    double lon;
    double dist_m; /* so far, as the watch counted; TRACK_NO_DIST */
    int16_t height_m;
    int hr; /* bpm; UNKNOWN */
};
struct track_point track_point_blank(void);

/* As the watch summed it up; 0 and UNKNOWN where it did not. */
struct track_lap {
    double time_s;
    double dist_m;
    int hr_avg;
    int hr_max;
    bool is_rest;
    enum lap_trigger trigger;
    double from_s; /* moving time and metres of the track where it began */
    double from_m;
};

struct track_place {
    bool is_known;
    double lat, lon; /* degrees */
    double time_s;
};

/* Where the way has come to since the last pause. */
struct track_way {
    struct track_place from; /* from here the next metres are counted */
    struct track_place last; /* whether it could be reached or not */
    int strays;              /* in a row; the last of them is 'last' */
    double stray_m;          /* along them */
};

struct track {
    int points; /* with a time */
    int untimed;
    double first_s; /* UTC */
    double last_s;
    double before_s; /* time of the point before */
    bool is_broken;  /* a pause lies before the next point */
    double moving_s;
    struct track_way way;
    double placed_m;  /* by positions, without jumps */
    double any_m;     /* with what is too fast for a run */
    bool has_counted; /* by the watch */
    double before_m;  /* by positions, when it first spoke */
    double counted_m;
    double counter_m; /* what it said last */
    bool has_jump;
    double hr_sum; /* times seconds */
    double hr_s;
    int hr_max;
    bool has_height;
    double low_m; /* of the hill one is on, and its top so far */
    double high_m;
    double climb_m; /* of those before it */
    int lap_count;
    bool has_lap_over; /* more than a trace holds */
    struct track_lap laps[RUN_LAPS_MAX];
    struct samples samples; /* last: too big to be cleared each time */
};

void track_begin(struct track *t);
/* The timer was stopped: nothing is counted from here to the next point. */
void track_pause(struct track *t);
/* The lap to be filled; the points that follow are of it. NULL: one too many.
 */
struct track_lap *track_lap(struct track *t);
void track_take(struct track *t, const struct track_point *p);
/* The last lap ended before its time: what was counted of it is what is. */
void track_cut(struct track *t);
/* Metres so far, as the samples have them. */
double track_dist(const struct track *t);
double track_climb(const struct track *t); /* metres up */

/* What a file says of an activity beside its points. */
struct track_head {
    enum sport_sort sport;
    unsigned flags;         /* FLAG_... of a run */
    enum sport_sort titled; /* what the title speaks of, if it agrees with
                               the speed */
    enum source source;
    bool has_start;   /* said, in UTC */
    bool has_seconds; /* of it: some writers leave them out */
    double start_s;
    int32_t offset_s; /* local time minus UTC; 0: the runner's clock knows */
};

enum track_made {
    TRACK_MADE,
    TRACK_EMPTY,        /* no time to speak of passed */
    TRACK_UNTIMED,      /* a line on a map: nobody knows when */
    TRACK_DRIVE,        /* faster than anyone rides, and no sport named */
    TRACK_UNBELIEVABLE, /* longer than the diary holds */
    TRACK_MADE_COUNT
};
/* Fills all of an arrival but what an account says of it. */
enum track_made track_arrival(const struct track *t, const struct track_head *h,
                              const struct format_ask *ask,
                              struct arrival *out);

#endif
