/*
 * calendar_read (tests): an iCalendar file read back as strictly as RFC 5545
 * has it, and as libical has it where it is installed. Included as
 * "../tool/calendar_read.h".
 */
#ifndef MILEPOST_TESTS_CALENDAR_READ_H
#define MILEPOST_TESTS_CALENDAR_READ_H

#include "milepost/base.h"

#define DATED_MOST 2000

struct dated {
    char uid[48];
    char stamp[24];
    day_t day;
    char title[200];
    char more[2400];
};
struct dates {
    int count;
    struct dated at[DATED_MOST];
};

/*
 * Reads a file; the test fails where it is none: a line of more than 75 octets
 * or folded within a character, an end that is not CRLF, a sign that is not
 * escaped, an unsafe code point, a UID twice, a day that is not one whole day.
 */
const struct dates *calendar_read(const char *text);
/* The event of a day whose title begins so; NULL: none. */
const struct dated *dated_on(const struct dates *d, const char *day,
                             const char *title);

/* True, and said, where libical is not installed. */
bool libical_skips(const char *what);
/* libical reads so many events without an error; the same texts in each. */
void libical_agrees(const char *text, const struct dates *d);

#endif
