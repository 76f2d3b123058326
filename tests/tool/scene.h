/*
 * scene: the setting of science.md E5, for tests of the judge: index 45,
 * intermediate, half marathon, build, go, W = 50 km, longest run 16 km. The
 * facts are one static value; each test builds its own from scene_set.
 */
#ifndef MILEPOST_TESTS_SCENE_H
#define MILEPOST_TESTS_SCENE_H

#include "kit.h"
#include "milepost/judge.h"

#define SCENE_MONDAY "2026-11-16"
#define EASY         345 /* s/km, a pace not given (E5) */

extern struct facts scene;
extern struct week_report scene_report;

/* A diary of 10 weeks of week_m with a longest run of long_m before the week;
 * the week planned as build, today its Sunday. */
void scene_set(int week_m, int long_m);
void scene_goal(enum goal_kind kind, enum phase phase);

/* A run on a weekday (0 Monday), planned so. */
struct run *scene_run(int weekday, enum purpose p, int metres, int s_per_km,
                      int rpe);
/* The same without a session. */
struct run *scene_extra(int weekday, enum purpose p, int metres, int s_per_km,
                        int rpe);
day_t scene_day(int weekday);
/* A check-in that makes the day's readiness so, by tiredness or sleep. */
void scene_skip(int weekday);
void scene_ease(int weekday);

/* Judges the scene's week into scene_report. */
void scene_judge(void);
/* The same by other thresholds. */
void scene_judge_by(const struct settings *set);
/* Judges, and writes the pieces of the week's last run in the words of E5:
 * "17.6 P R15 + 2.4 L R10". */
const char *scene_pieces(void);
/* The same of a run of the report. */
const char *scene_pieces_of(int reading);
/* The warning of the report; NULL: it is silent. */
const struct warning *scene_warning(enum warning_id id);

/* An input of that warning, which speaks. */
int32_t scene_input(enum warning_id id, enum input_id input);

/* A whole good week: four planned runs, as in the weeks before. */
void scene_good_week(void);
/* The same, so many of its runs from Tuesday on too quick. */
void scene_quick_runs(int count);

#define scene_says(text) ck_assert_str_eq(scene_pieces(), text)

#define scene_fires(id, sev)                                \
    do {                                                    \
        scene_judge();                                      \
        ck_assert_ptr_nonnull(scene_warning(id));           \
        ck_assert_int_eq(scene_warning(id)->severity, sev); \
    } while (0)

#define scene_silent(id)                       \
    do {                                       \
        scene_judge();                         \
        ck_assert_ptr_null(scene_warning(id)); \
    } while (0)

#endif
