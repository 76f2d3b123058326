/*
 * season: a runner made fit for a goal, twelve weeks of diary, the plan the
 * coach makes of it, and weeks of it run just so; over the scene's facts.
 * Included as "../tool/season.h".
 */
#ifndef MILEPOST_TESTS_SEASON_H
#define MILEPOST_TESTS_SEASON_H

#include "scene.h"

struct season {
    enum goal_kind goal;
    enum level level;
    bool has_index; /* else the judge and the coach know of none */
};

/* How a run is told of. */
enum telling {
    TELL_ALL,     /* laps with their purposes, effort */
    TELL_PURPOSE, /* totals, purpose, effort */
    TELL_NOTHING, /* totals and effort */
    TELL_LAPS,    /* laps without purposes, as a watch has them */
    TELL_TOTALS,  /* distance and time alone */
    TELLINGS
};

extern struct plan season_made; /* as the coach made it */
extern day_t season_start;      /* its first Monday */
extern int season_weeks;        /* twelve, or to the race */
extern int season_whole;        /* first week it has from its Monday on */
extern struct days season_days; /* of the diary before it */
extern struct settings season_set;

/* "half, novice, no index": for a failure's own words. Static. */
const char *season_name(const struct season *s);

/* Stops the test if the coach makes no plan. */
void season_plan(const struct season *s);
/* The same of a runner and a goal drawn by chance, made fit; false where the
 * coach makes no plan. 'out': goal and level, the index known. */
bool season_draw(struct kit_lcg *g, struct season *out);
/* The paces of this runner, known to the judge or not. */
struct paces season_paces(const struct season *s, day_t day);
/* Runs a week as planned, every morning neutral; today is its Sunday. */
void season_live(const struct season *s, int week, enum telling telling);
/* All weeks first .. last. */
void season_live_all(const struct season *s, int first, int last,
                     enum telling telling);
day_t season_monday(int week);
/* Judges a week into the scene's report. */
void season_judge(int week);

#endif
