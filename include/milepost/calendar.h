/*
 * calendar (formats): days as an iCalendar file (RFC 5545), as a phone's
 * calendar takes them: each event all of its day, which stays free.
 */
#ifndef MILEPOST_CALENDAR_H
#define MILEPOST_CALENDAR_H

#include "milepost/export.h"

struct calendar {
    export_put_fn *put;
    void *with;
    int64_t now_s; /* when it is written, s UTC since 1970 */
    /* Within. */
    bool has_begun;
};

struct calendar_event {
    /* The same for the same thing, whatever became of it, and of no other: a
     * calendar that has it takes what is newer. */
    struct id id;
    day_t day;
    const char *title;
    const char *more; /* lines with '\n' between them; "": none */
};

/*
 * Puts one event.
 *
 * Notes:   1) texts may be anybody's: what is unsafe is left out
 *          (utf8_is_unsafe). 2) No SEQUENCE: of equals the one with the later
 *          DTSTAMP holds (RFC 5546, 2.1.5).
 */
MUST_USE bool calendar_put(struct calendar *c, const struct calendar_event *ev,
                           struct err *e);
/* Ends it. Nothing is written where there was no event: a calendar has one
 * at least (RFC 5545, 3.6). */
MUST_USE bool calendar_end(struct calendar *c, struct err *e);

#endif
