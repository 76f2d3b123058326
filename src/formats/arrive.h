/*
 * arrive (formats): what every kind of file does with what it read, so that
 * the same run of two formats comes in alike.
 */
#ifndef MILEPOST_FORMATS_ARRIVE_H
#define MILEPOST_FORMATS_ARRIVE_H

#include "milepost/formats.h"

#define SECONDS_PER_DAY 86400 /* no file counts a leap second */

/* Before it a clock only counts from power-on, or from 1970. */
#define FIRST_YEAR 2000
bool arrive_is_dated(day_t day);
/* Sets the start and, 'zone_s' ahead of UTC, the runner's day and minute. */
void arrive_when(struct arrival *a, int64_t utc_s, int32_t zone_s);
/* Local time minus UTC then; 0 without a clock of the runner's. */
int32_t arrive_zone(const struct format_ask *ask, int64_t utc_s);
/* A pulse that a strap in touch may say, bpm; else UNKNOWN. */
int arrive_pulse(double bpm);
/* A watch switched on and off again is no activity; a short one of a named
 * sport went some way. */
bool arrive_is_short(bool has_sport, double dist_m, double time_s);
/* Where no sport is named: faster than a walk, slower than most rides. */
bool arrive_looks_run(double dist_m, double time_s);

#endif
