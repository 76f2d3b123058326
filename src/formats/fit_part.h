/*
 * fit_part (formats): what one file of a FIT chain says of an activity. Filled
 * message by message, in whatever order a watch writes them; made into entries
 * when the part is over.
 */
#ifndef MILEPOST_FORMATS_FIT_PART_H
#define MILEPOST_FORMATS_FIT_PART_H

#include "formats/fit.h"
#include "formats/samples.h"
#include "milepost/formats.h"

#define FIT_SESSIONS_MAX 32   /* sessions of a part; the rest are counted */
#define FIT_LAPS_MAX     1000 /* laps of a part; over it: no segments */

/* Times of the watch: s since FIT_EPOCH; 0: not given. Counts and sports that
 * were not given are UNKNOWN, distances and times 0. */
struct fit_session {
    int sport;
    int sub_sport;
    uint32_t start;
    uint32_t end;
    double timer_s;
    double elapsed_s;
    double dist_m;
    int hr_avg;
    int hr_max;
    int climb_m;
    int rpe;
    int feel;      /* 0 very weak .. 100 very strong */
    bool is_guess; /* no sport was named: taken by its speed */
};

struct fit_lap {
    uint32_t start;
    double timer_s;
    double dist_m;
    int hr_avg;
    int intensity;
    int trigger;
    int step; /* of the workout */
};

/* The records, summed up as they pass. */
struct fit_track {
    uint32_t first;
    uint32_t last;
    uint32_t before; /* time of the record before; 0 after a pause */
    bool has_undated;
    bool is_stopped;  /* the timer, */
    uint32_t stopped; /* since then, */
    double stopped_m; /* and there */
    double moving_s;
    double dist_m;
    double said_m;  /* the last record's own counter */
    double base_m;  /* what it counted before it began anew */
    double anew_m;  /* where it stood when it last did */
    int compressed; /* the 12 bits of distance last seen; UNKNOWN */
    int64_t hr_sum;
    int hr_count;
    int hr_max;
};

struct fit_part {
    int kind;  /* of the file; UNKNOWN */
    int sport; /* named outside of sessions */
    int sub_sport;
    bool has_zone;  /* the watch said its local time */
    int32_t zone_s; /* that minus UTC */
    int session_count;
    int session_over; /* those beyond the limit */
    struct fit_session sessions[FIT_SESSIONS_MAX];
    int lap_count;
    bool has_lap_over;
    struct fit_lap laps[FIT_LAPS_MAX];
    struct fit_track track;
    struct samples samples; /* last: too big to be cleared each time */
};

void fit_part_begin(struct fit_part *p);
void fit_part_take(struct fit_part *p, const struct fit_message *m);
/* Makes a session of the records where none was written. False without dated
 * records that last. */
bool fit_part_session_of_track(const struct fit_part *p,
                               struct fit_session *out);
bool fit_is_dated(uint32_t time);

enum fit_made {
    FIT_MADE,
    FIT_PASSED,       /* a change of sport, or the sum of a multi-sport */
    FIT_UNDATED,      /* time since power-on only */
    FIT_EMPTY,        /* no time to speak of passed */
    FIT_UNBELIEVABLE, /* no runner's distance or time */
};
/* Its day is the watch's own; of a watch that says none, the runner's. */
enum fit_made fit_entry(const struct fit_part *p, const struct fit_session *s,
                        const struct format_ask *ask, struct arrival *out);
/* The session's stretch of the records, at even steps, and its laps. */
void fit_trace(const struct fit_part *p, const struct fit_session *s,
               struct trace *out);

#endif
