/*
 * lived_in: one diary a runner has lived in, for the screens: the demo's
 * sixteen weeks (pain, illness, skips, rest, races, strength), a year before
 * it, runs by time, notes, shoes, injuries, a plan bent by hand. Made once a
 * process; each test has its own copy. Included as "../tool/lived_in.h".
 */
#ifndef MILEPOST_TESTS_LIVED_IN_H
#define MILEPOST_TESTS_LIVED_IN_H

#include "milepost/app.h"

#define LIVED_IN_TODAY "2026-11-22" /* a Sunday */

/* Makes it; for an unchecked fixture, so that forked tests inherit it. */
void lived_in_make(void);
/* A copy, opened as home_open does; home_end takes it away. */
struct app *lived_in_open(void);
/* A copy at a path, for a program of its own. */
void lived_in_write(const char *path);

#endif
