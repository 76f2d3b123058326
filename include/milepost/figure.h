/*
 * figure (judge): the numbers the reports show, and what each rests on. Pure;
 * science.md A to D.
 */
#ifndef MILEPOST_FIGURE_H
#define MILEPOST_FIGURE_H

#include "milepost/judge.h"

/* ---- figures: the numbers the reports show, a row each */

// clang-format off
#define FIGURE_LIST(X) \
  X(FITNESS_INDEX) X(EASY_PACE) X(MARATHON_PACE) X(THRESHOLD_PACE) \
  X(INTERVAL_PACE) X(REPETITION_PACE) X(PREDICTION) X(CRITICAL_SPEED) \
  X(PLANNED) X(DONE) X(PURPOSEFUL) X(OFF_TARGET) X(JUNK) X(UNPLANNED) \
  X(REST_HONOURED) X(ADHERENCE) X(STRENGTH) X(INTENSITY) X(POLARIZATION) \
  X(LOAD) X(MONOTONY) X(STRAIN) X(FITNESS) X(FATIGUE) X(FRESHNESS) X(TRIMP) \
  X(STRESS_SCORE) X(ACUTE_CHRONIC) X(SPIKE) X(RAMP) X(LEVEL) X(PHASE) \
  X(DAYS_LEFT) X(READINESS) X(EASY_RUNS) X(SLEEP) X(SORENESS) \
  X(RESTING_PULSE)
#define X_FIGURE(e) FIGURE_##e,
enum figure_id { FIGURE_LIST(X_FIGURE) FIGURE_COUNT };
// clang-format on

struct figure {
    const char *id;   /* "monotony", as asked for */
    const char *also; /* other words for it, JSON's keys among them; "" */
    const char *name;
    const char *unit; /* "" */
    /* Sentences: how it is made, how it is read (bands, and what it does not
     * say), what would change it. */
    const char *how;
    const char *read;
    const char *change;
    const char *used; /* rules and warnings that ask it: "R10 W5"; "" */
    const char *source;
    enum grade grade;
};
const struct figure *figure_row(enum figure_id id);
/* By its id, or any other word for it. */
bool figure_from(const char *text, enum figure_id *out);
/* The rule or warning ("R10", "W5") asks for it. */
bool figure_is_used_by(enum figure_id id, const char *rule);

/* ---- grounds: what a figure or a session rests on, with its days */

struct ground {
    const char *name; /* "race_time" */
    enum input_unit unit;
    int32_t value;
    day_t day; /* of it, or the first of its days; NO_DAY: none */
};
#define GROUNDS_MAX 40 /* more of them are left out */
struct grounds {
    int count;
    struct ground at[GROUNDS_MAX];
};

struct figure_reading {
    struct grounds values;  /* the figure itself; none: not known */
    struct grounds grounds; /* what it was made of */
    const char *remark;     /* a sentence more; NULL */
};
/*
 * A figure with this runner's own numbers.
 *
 * Given:     d  the facts' days
 *            r  the report judged from these facts: whose week, and today in
 *               it, the figure is of
 */
void figure_read(const struct facts *f, const struct settings *set,
                 const struct days *d, const struct week_report *r,
                 enum figure_id id, struct figure_reading *out);
/* The same of a session of the report's week (index into f->plan.sessions). */
void session_read(const struct facts *f, const struct settings *set,
                  const struct days *d, const struct week_report *r,
                  int session, struct grounds *out);

#endif
