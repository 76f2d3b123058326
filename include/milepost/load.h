/*
 * load (measure): what training costs and adds up to: a run's load by effort,
 * pulse and pace, days, fitness and fatigue, intensity. science.md B and C.
 * Part of measure.h, which is what the rooms open.
 */
#ifndef MILEPOST_LOAD_H
#define MILEPOST_LOAD_H

#include "milepost/model.h"

struct zone_limits; /* measure.h */
struct zone_book;

/* ---- load.c (B1 to B5) */

double load_session(double rpe, double minutes); /* Foster, AU */
/* Load of a run; estimated where effort is missing (B4): race 9, else by the
 * zones of its segments as of that week's Monday; 0 without a time. */
double load_run(const struct facts *f, const struct run *r, bool *is_estimated);
/* The same of many runs of the book's facts. */
double load_run_by(struct zone_book *book, const struct run *r,
                   bool *is_estimated);
/* Load of strength or cross-training; its own where none was given. */
double load_activity(const struct activity *a, bool *is_estimated);
/* Banister; women's factor 0.86. 0 if max is not above rest. */
double trimp(double minutes, double bpm, double rest, double max, enum sex sex);
/* 100 is an hour at threshold; speeds in one unit. */
double stress_score(double seconds, double speed, double threshold_speed);
/* Mean of the fourth powers: what a changing speed costs. */
double normalised_speed(const double *speed, const double *seconds, int n);
/* Stress score an hour at an effort of 0 .. 10 (Friel), where no pace is. */
double stress_per_hour_rpe(int rpe);
/* Mean over population SD, capped at 10; 0 for a week without load. */
double monotony(const double load[7]);
/* The same of the n days a week has had so far. */
double monotony_of(const double *load, int n);

/* ---- stress.c: one run by pulse and by pace (B2, B3) */

/* Banister's TRIMP of a run; UNKNOWN without a time, an average pulse above
 * the resting one, or the athlete's hr_rest and hr_max. Whose sex is not said
 * is counted with the men's factor. */
double trimp_of(const struct athlete *a, const struct run *r);

enum stress_source {
    STRESS_SOURCE_NONE,
    STRESS_SOURCE_PACE,
    STRESS_SOURCE_EFFORT
};
/* "pace", "effort", "none". */
const char *stress_source_word(enum stress_source v);
struct stress_reading {
    double score; /* 100: an hour at threshold; UNKNOWN */
    enum stress_source source;
};
/*
 * Stress score of a run: its segments' grade-adjusted speeds against T pace,
 * else by effort.
 *
 * Given:     z  paces of the day; index 0: never by pace
 *            s  n segments as split_run cuts them; where all are estimated the
 *               run counts as one stretch, for they have no pace of their own
 * Notes:     a treadmill's pace is not read, as in zone_of.
 */
struct stress_reading stress_of(const struct zone_limits *z,
                                const struct run *r, const struct segment *s,
                                int n);

/* A year and more of days, one row each: what the long rules read. */
struct day_row {
    double load; /* AU, runs, strength and cross-training */
    int32_t dist_m;
    int32_t time_s; /* running */
    int32_t longest_m;
    int16_t longest; /* index of its longest run (gap < 2 h joined), UNKNOWN */
    int16_t runs;    /* without drills by themselves */
    bool is_load_estimated;
};
struct days {
    day_t first;
    int count;
    struct day_row row[FACTS_DAYS];
};
/* Sums every day of the facts; one walk over the runs. */
void days_of(const struct facts *f, struct days *out);
/* The same, of the book's facts. */
void days_by(struct zone_book *z, struct days *out);
/* Row of a day; a zero row outside. */
const struct day_row *days_row(const struct days *d, day_t day);
/* Sums, and the longest, over from..to, both in; days not held are empty. */
dist_t days_dist(const struct days *d, day_t from, day_t to);
double days_load(const struct days *d, day_t from, day_t to);
dist_t days_longest(const struct days *d, day_t from, day_t to);

struct form_curve { /* fitness, fatigue, freshness (B4) */
    double fitness;
    double fatigue;
    double freshness; /* of the morning: the evening before's difference */
    bool is_grey;     /* before day 42 */
};
/* One step of the TrainingPeaks form. */
struct form_curve form_step(struct form_curve yesterday, double load);
/* The curve on a day: started 365 days before or with the diary, from the
 * stated weekly distance, else from the mean of the first 14 days. */
struct form_curve form_on(const struct facts *f, const struct days *d,
                          day_t day);

/* ---- ratio.c: a run, a week and a month against those before (B6 to B8) */

struct spike_reading {
    dist_t session; /* with what was run less than 2 h before it */
    dist_t longest; /* of the 30 days before; 0: none */
    double ratio;   /* 0: not known, or a session below 5 km */
};
/* A session against the longest run of the 30 days before its day (B6). What
 * a reading is; whether it is worth a word, the rules say (R10, W5). */
struct spike_reading spike_of(const struct days *d, day_t day, dist_t session);

/* Acute to chronic load, three ways (B7). Never part of a verdict: no causal
 * estimate stands behind it (Impellizzeri 2020), and in runners it pointed the
 * other way (Schuster Brandt Frandsen 2025). */
struct acute_chronic {
    double coupled;   /* mean of 7 days / of 28 */
    double uncoupled; /* mean of 7 days / of the 21 before them */
    double ewma;      /* lambda 2 / (N + 1), seeded by the first day */
    bool is_known;    /* 28 days, and some load in the 21 */
};
/* Of n daily loads, the last that of the day asked for. */
struct acute_chronic acute_chronic_of(const double *load, int n);
struct acute_chronic acute_chronic_on(const struct facts *f,
                                      const struct days *d, day_t day);

#define RAMP_WEEKS 4
/* A week over the highest of the four before it (B8), so that a rebound after
 * a cutback is no jump; 0: nothing to hold it against. */
double ramp_of(dist_t week, const dist_t before[RAMP_WEEKS]);

/* ---- intensity.c (C) */

struct intensity {
    int32_t zone_s[3];
};
/* Treff 2019, of fractions; 0 where zone 3 is empty or above zone 1. */
double polarization_index(double z1, double z2, double z3);
#define POLARIZATION_NONE (-99.0) /* an index may be below 0 */
/* The same of a span's time; POLARIZATION_NONE where it has none: less than
 * three hours, or more of zone 3 than of zone 1. */
double polarization_of(struct intensity i);
/* Seconds by zone of runs on days from..to; races left out if so asked. */
struct intensity intensity_of(const struct facts *f, day_t from, day_t to,
                              bool without_races);
/* The same in one walk, with what of it was raced, and what was meant to be
 * easy: recovery, easy and long running, warm-up and cool-down. */
struct intensity_parts {
    struct intensity all, races, easy;
};
struct intensity_parts intensity_by(struct zone_book *book, day_t from,
                                    day_t to);
struct intensity intensity_less(struct intensity all, struct intensity part);
/* Sessions by the zone of their purpose (session-goal method): the whole run
 * counts as what it was for, which reads harder than time in zone. */
struct intensity_sessions {
    int zone[3];
    int unstated; /* of no known purpose, in none of them */
};
void intensity_session(struct intensity_sessions *out, enum purpose purpose);
/* "polarized", "pyramidal", "threshold", "high-intensity", "base" or "mixed";
 * "" for less than three hours. */
const char *intensity_label(struct intensity i);

/* ---- easy.c: pace at easy effort */

struct easy_sum {
    double flat_s; /* climbs taken out (A7) */
    dist_t dist;
    int runs;
};
/*
 * Adds a run, taken as one of that purpose, if pace at easy effort can be read
 * from it; false: it is none such.
 *
 * Notes:     easy, recovery and long runs that the body called easy: below
 *            90 % of the threshold pulse, else an effort of 4 or less. Hot,
 *            high, trail and treadmill runs, those below 3 km and those with
 *            other work in them are left out [H].
 */
bool easy_add(struct easy_sum *sum, const struct facts *f,
              const struct zone_limits *z, const struct run *r,
              enum purpose purpose);
/* The distance-weighted mean; 0 of no run. */
pace_t easy_mean(const struct easy_sum *sum);

struct easy_pace {
    pace_t pace; /* on the flat, s/km; 0: too few runs to say */
    dist_t dist; /* what was read */
    int runs;
};
/* The same of the stated purposes of days from..to: a pace from three runs on,
 * enough to be held against another. */
struct easy_pace easy_pace_of(const struct facts *f, day_t from, day_t to);

#endif
