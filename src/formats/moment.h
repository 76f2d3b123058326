/* moment (formats): a time as XML and JSON write it, ISO 8601. */
#ifndef MILEPOST_FORMATS_MOMENT_H
#define MILEPOST_FORMATS_MOMENT_H

#include "milepost/base.h"

struct moment {
    double utc_s;     /* since 1970 */
    int32_t offset_s; /* local time minus UTC, as written; 0 too if not */
    bool has_seconds; /* they are not 0 */
};

/*
 * "2026-11-17T06:30:00.5+01:00". Fractions, a blank for the T, no colon in the
 * offset and no zone at all (which is UTC) are read, too.
 *
 * Status:  false: no such time, or one before 2000, when no watch
 *          wrote positions: it has lost its date, and counts from 1970,
 *          from 1989, or from when it was switched on
 */
MUST_USE bool moment_read(const char *text, struct moment *out);

#endif
