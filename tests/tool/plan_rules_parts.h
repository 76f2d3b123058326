/* What the files of plan_rules share. */
#ifndef MILEPOST_TESTS_PLAN_RULES_PARTS_H
#define MILEPOST_TESTS_PLAN_RULES_PARTS_H

#include "plan_rules.h"

#include <stdio.h>

extern char rules_said[240];

#define BROKEN(...)                                              \
    ((void)snprintf(rules_said, sizeof rules_said, __VA_ARGS__), \
     (const char *)rules_said)

/* A session if it is a run, and not the race; else NULL. */
const struct session *rules_run_at(const struct plan *p, int i);
bool rules_is_quality(const struct session *s);
bool rules_is_hard(const struct session *s);
bool rules_has_race(const struct rules_case *c);
int rules_week_of(const struct rules_case *c, day_t day);
/* Highest of so many weeks before w, V0 where the plan has no such week. */
int32_t rules_highest_before(const struct rules_case *c, int w, int weeks);

/* A race along the way that the plan holds on a day; NULL: none. */
const struct planned_race *rules_race_on(const struct rules_case *c, day_t day);
int32_t rules_race_m(const struct rules_case *c, int w); /* those of a week */

const char *rules_tune_ups(const struct rules_case *c);
const char *rules_recovery(const struct rules_case *c);
const char *rules_race_is_there(const struct rules_case *c);
const char *rules_last_quality(const struct rules_case *c);
const char *rules_last_long(const struct rules_case *c);
const char *rules_race_window(const struct rules_case *c);
const char *rules_strength(const struct rules_case *c);

#endif
