/*
 * oracle (tests): what gpsbabel reads in a file, as a second opinion. Nothing
 * of it is built in; a test without it says that it skips.
 */
#ifndef MILEPOST_TESTS_ORACLE_H
#define MILEPOST_TESTS_ORACLE_H

#include <stdbool.h>
#include <stdint.h>

struct oracle {
    int points;              /* with a place; 0: it reads none */
    int64_t first_s, last_s; /* since 1970, UTC */
    double dist_m;           /* from place to place */
    int hr, hr_max;          /* hr: the mean; UNKNOWN */
};

/* Says "skipped: WHAT" and is true where gpsbabel is not installed. */
bool oracle_skips(const char *what);
/* kind: gpsbabel's word, "garmin_fit", "gtrnctr" (TCX) or "gpx". */
struct oracle oracle_read(const char *kind, const char *path);

#endif
