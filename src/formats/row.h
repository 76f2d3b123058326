/* row (formats): one row of somebody's table as an activity. */
#ifndef MILEPOST_FORMATS_ROW_H
#define MILEPOST_FORMATS_ROW_H

#include "formats/dialect.h"

/*
 * Reads the row of a table.
 *
 * Returned:  out  without a trace
 *            why  what is wrong with it, a sentence
 * Status:    false: it is none, as 'why' says
 */
MUST_USE bool row_read(const struct csv *row, const struct layout *l,
                       const struct format_ask *ask, struct arrival *out,
                       char *why, size_t why_size);

/* ---- what tables and JSON share */

/* All of it blank but for the room of its trace. */
void arrival_begin(struct arrival *out);
/* A moment of UTC on the runner's day and clock; false: no such day, or one
 * before FIRST_YEAR. */
MUST_USE bool arrival_set_start(struct arrival *out,
                                const struct format_ask *ask, int64_t utc_s);
/* A second of the runner's own clock since 1970, as UTC. */
int64_t arrival_utc(const struct format_ask *ask, int64_t local_s);
/* What the numbers and the sport's word make it; needs no order. */
struct measures {
    double dist_m, time_s, elapsed_s; /* 0: not known */
    double hr_avg, hr_max, climb_m;   /* below 0: not known */
    double rpe;
    const char *sport; /* as it is written there; "": not said */
    bool has_sport;    /* there is a place for it */
};
/* False: neither a distance nor a time, or more than anyone runs; 'why'. */
MUST_USE bool arrival_take(struct arrival *out, const struct measures *m,
                           char *why, size_t why_size);

#endif
