/*
 * account_writer (tests): made runs as rows of the tables that accounts hand
 * out, with their languages, units, date forms and repeated columns.
 */
#ifndef MILEPOST_TESTS_ACCOUNT_WRITER_H
#define MILEPOST_TESTS_ACCOUNT_WRITER_H

#include "made_run.h"

// clang-format off
#define ACCOUNT_LIST(X) \
  X(STRAVA_EN)    X(STRAVA_NL)    X(STRAVA_DE) \
  X(GARMIN_EN)    X(GARMIN_DE) \
  X(RUNKEEPER_KM) X(RUNKEEPER_MI)
// clang-format on
enum account_kind {
#define X_ACCOUNT(id) ACCOUNT_##id,
    ACCOUNT_LIST(X_ACCOUNT)
#undef X_ACCOUNT
        ACCOUNT_COUNT
};

struct account_row {
    const struct made_run *run;
    const char *type; /* the sport in words; NULL: the table's for a run */
    const char *file; /* Strava's: the activity's own; NULL: entered by hand */
};
/* The line of names; ends its lines as each service does. */
void account_head(struct text *t, enum account_kind kind);
/* Garmin's and Runkeeper's are on the runner's clock: here the same as UTC. */
void account_put(struct text *t, enum account_kind kind,
                 const struct account_row *row);

/* Garmin's ..._summarizedActivities.json: cm, ms and m/s over 10. */
void summary_write(struct text *t, const struct made_run *runs, int count);

#endif
