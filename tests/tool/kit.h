/*
 * kit: facts built by hand, for tests of measure, judge and coach; included
 * as "../tool/kit.h". Facts are big: keep them static. A pointer returned is
 * good until the next call that adds to the same list, as runs and check-ins
 * are kept in their order.
 */
#ifndef MILEPOST_TESTS_KIT_H
#define MILEPOST_TESTS_KIT_H

#include "milepost/measure.h"

/* "2026-11-16"; stops the test if there is no such day. */
day_t kit_day(const char *text);
/* The same, 'days' later. */
day_t kit_after(const char *text, int days);

/*
 * Facts with nothing in them: 420 days before today and 379 after, every
 * field of the athlete unknown.
 */
void kit_clear(struct facts *f, day_t today);

/* ---- who and what for */

/* The athlete's own figure, stated today: no break wears it down. */
void kit_index(struct facts *f, double index);
struct goal *kit_goal(struct facts *f, enum goal_kind kind, day_t day);

/* ---- what was done */

/* rpe: 0 .. 10 or UNKNOWN; metres or seconds 0: not known. */
struct run *kit_run(struct facts *f, day_t day, enum purpose purpose,
                    int metres, int seconds, int rpe);
/* The same with a pace, s/km. */
struct run *kit_run_at(struct facts *f, day_t day, enum purpose purpose,
                       int metres, int s_per_km, int rpe);
/* Adds a segment to a run; all of a run before those of another. */
struct segment *kit_segment(struct facts *f, struct run *r,
                            enum purpose purpose, int metres, int seconds);
/* from_m: UNKNOWN or where in the run it began. */
void kit_run_pain(struct run *r, enum site site, int level, int from_m);
struct activity *kit_activity(struct facts *f, day_t day,
                              enum activity_kind kind, int seconds, int rpe);
struct day_mark *kit_skip(struct facts *f, day_t day, enum skip_reason reason);

/*
 * A steady diary: 'weeks' weeks before the week of 'monday', each of four
 * easy runs (Tue, Thu, Sat at pace 345 s/km, RPE 3) and a long one on Sunday
 * of 'long_m', RPE 4; together week_m.
 */
void kit_history(struct facts *f, day_t monday, int weeks, int week_m,
                 int long_m);

/* ---- how the body is */

/* A morning's check-in with every field unknown. */
struct checkin *kit_checkin(struct facts *f, day_t day);
/* The same, as it came on a run's own line. */
struct checkin *kit_evening(struct facts *f, day_t day);
/* Sleep quality, fatigue, stress, soreness: 1 .. 7 each. */
struct checkin *kit_hooper(struct facts *f, day_t day, int sleepq, int fatigue,
                           int stress, int soreness);
void kit_pain(struct checkin *c, enum site site, int level);

/* ---- what was planned */

/* A week of the plan in force; sets has_plan. */
struct plan_week *kit_week(struct facts *f, day_t monday, enum phase phase,
                           int target_m);
/* A session of it, kept by day; seconds its size where metres is 0. */
struct session *kit_session(struct facts *f, day_t day, enum purpose purpose,
                            int metres, int seconds);
/* Adds a step to a session; all of a session before those of another. */
struct step *kit_step(struct facts *f, struct session *s, enum step_kind kind,
                      enum purpose purpose, int metres, int seconds);

/* ---- chance, the same everywhere (own generator, seed printed) */

struct kit_lcg {
    uint64_t state;
};
/* Prints "seed: N", so that a failure can be run again. */
struct kit_lcg kit_seed(uint64_t seed);
uint32_t kit_next(struct kit_lcg *g);
int kit_between(struct kit_lcg *g, int least, int most); /* both in */
double kit_share(struct kit_lcg *g);                     /* [0, 1) */

#endif
