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
  X(DAYS_LEFT) X(READINESS)
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

#endif
