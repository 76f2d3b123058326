/*
 * made_run (tests): a run as it happened, second by second, to be written in
 * any service's dialect (fit_made, tcx_writer, gpx_writer, account_writer):
 * what comes back in can be held against it.
 */
#ifndef MILEPOST_TESTS_MADE_RUN_H
#define MILEPOST_TESTS_MADE_RUN_H

#include "milepost/base.h"

#define MADE_LEGS_MAX 32

/* As a watch's lap: a length run at one speed. */
struct made_leg {
    int dist_m; /* 0: stood */
    int time_s;
    int hr;
    int intensity; /* FIT's: 0 active, 1 rest, 2 warm-up, 3 cool-down */
};

struct made_run {
    int64_t start_s;   /* since 1970, UTC */
    const char *sport; /* TCX's word, "Running" */
    const char *title; /* as the account names it */
    const char *note;
    const char *aside; /* its private note; NULL: none */
    const char *gear;  /* the same */
    long key;          /* the account's id of it */
    int rpe;           /* 0 .. 10; UNKNOWN */
    unsigned noise;    /* seed of what a satellite adds; 0: nothing */
    double lat, lon;
    double height_m;
    int leg_count;
    struct made_leg legs[MADE_LEGS_MAX];
};

/* 10 km in 52:30 as two legs, northwards through 46.05 N 14.5 E. */
struct made_run made_run(int64_t start_s);
/* wu 2k, 4x1k @4:00 r 400 m, cd 2k: ten legs with their intensities. */
struct made_run made_workout(int64_t start_s);
/* One even leg. */
struct made_run made_even(int64_t start_s, int dist_m, int time_s);

int made_dist_m(const struct made_run *r);
int made_time_s(const struct made_run *r);
int made_hr(const struct made_run *r); /* the mean */

struct made_point {
    int64_t at_s; /* UTC */
    double dist_m;
    double speed; /* m/s */
    double lat, lon, height_m;
    int hr;
    int cadence; /* of one leg, a minute */
    int leg;     /* a leg's last second is the next one's first */
};
/* 'second' from 0 to made_time_s, which is the end of the last leg. */
struct made_point made_at(const struct made_run *r, int second);

/* "2026-11-17T06:30:00" and "06:30:00"; no zone behind it. */
void made_iso(struct text *t, int64_t at_s);
void made_clock(struct text *t, int64_t at_s);

#endif
