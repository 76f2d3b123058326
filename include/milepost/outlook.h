/*
 * outlook (app): what could be raced today, what the goals ask, who runs.
 * What is of today is told from a->facts and a->days, of whatever week.
 */
#ifndef MILEPOST_OUTLOOK_H
#define MILEPOST_OUTLOOK_H

#include "milepost/planning.h"

/* What a race would take today. */
struct prediction predict_today(const struct app *a, const struct goal *race);
struct prediction predict_dist(const struct app *a, dist_t dist);
/* A goal with a time to run that is still ahead. */
bool goal_has_time(const struct goal *g, day_t today);
/* words_aim of a goal with a time; nothing of another. */
void app_tell_aim(const struct app *a, const struct goal *g, struct text *out);
/* Where an index came from: "race 10.0 km in 41:21 on 2026-09-20"; NULL. */
const char *basis_words(const struct app *a, struct text *t);

/* 5 km to marathon, then the distances of goals ahead that are others. */
#define OUTLOOK_RACES (4 + FACTS_GOALS_MAX)
int outlook_races(const struct goal *goals, int count, day_t today,
                  dist_t out[OUTLOOK_RACES]);

/* A fact of athlete.def: what was said, or what is reckoned with. */
struct outlook_fact {
    char value[64]; /* "": not said */
    day_t from;
    char reckoned[64]; /* where it is not said; "" nothing */
};

/* All of it: what the Goals screen shows. */
struct outlook {
    int goal_count; /* those that hold, the weightiest first */
    struct goal goals[FACTS_GOALS_MAX];
    int past_count; /* dropped or run, the latest first, behind them */
    int race_count; /* 0 without an index */
    struct prediction races[OUTLOOK_RACES];
    struct index_basis basis;
    struct paces paces;
    struct level_reading level;
    struct outlook_fact facts[ATHLETE_COUNT];
};
/* Leaves today's week in a->week. */
MUST_USE bool app_outlook(struct app *a, struct outlook *out, struct err *e);

#endif
