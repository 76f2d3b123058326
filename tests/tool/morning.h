/* How one morning reads: a diary, and what readiness says of it. */
#ifndef TESTS_MORNING_H
#define TESTS_MORNING_H

#include "kit.h"

#include "milepost/measure.h"

#define TODAY kit_day("2026-11-22")

extern struct facts morning; /* the diary */

/* A new check-in of TODAY, in an empty diary. */
struct checkin *morning_begin(void);
struct readiness_reading morning_read(day_t day);
/* The test fails unless TODAY reads so, for this one reason. */
void morning_reads(enum readiness readiness, enum reason_id id);
/* Unless TODAY reads go, for no reason at all. */
void morning_reads_go(void);

#endif
