/* An iCalendar file: lines of at most 75 octets, folded between characters. */
#include "milepost/calendar.h"

#include "formats/arrive.h"

#include <stdio.h>
#include <string.h>

#define LINE_OCTETS 75 /* without CRLF (RFC 5545, 3.1) */

/* ---- one line */

struct content {
    struct calendar *c;
    size_t octets; /* of the line so far */
};

static bool put(struct calendar *c, const char *bytes, size_t n, struct err *e)
{
    return c->put(c->with, bytes, n, e);
}

/* What belongs together: a character, or two that are one sign. */
static bool add(struct content *l, const char *bytes, size_t n, struct err *e)
{
    if (l->octets + n > LINE_OCTETS) {
        if (!put(l->c, "\r\n ", 3, e))
            return false;
        l->octets = 1;
    }
    l->octets += n;
    return put(l->c, bytes, n, e);
}

/* The signs of a TEXT (3.3.11). */
static bool add_code(struct content *l, uint32_t code, struct err *e)
{
    char bytes[4];
    if (code == '\n')
        return add(l, "\\n", 2, e);
    if (utf8_is_unsafe(code))
        return true;
    if (code == '\\' || code == ';' || code == ',') {
        bytes[0] = '\\';
        bytes[1] = (char)code;
        return add(l, bytes, 2, e);
    }
    return add(l, bytes, (size_t)utf8_put(code, bytes), e);
}

static bool line(struct calendar *c, const char *name, const char *value,
                 struct err *e)
{
    struct content l = { .c = c, .octets = strlen(name) };
    if (!put(c, name, l.octets, e))
        return false;
    for (const char *at = value; *at != '\0';)
        if (!add_code(&l, utf8_next(&at), e))
            return false;
    return put(c, "\r\n", 2, e);
}

/* A line that is as it stands. */
static bool plain(struct calendar *c, const char *whole, struct err *e)
{
    return line(c, whole, "", e);
}

/* ---- days and moments */

#define DATE_TEXT 24 /* "20261122T173000Z" */

static const char *date(char out[DATE_TEXT], day_t day)
{
    struct civil d = day_civil(day);
    (void)snprintf(out, DATE_TEXT, "%04d%02d%02d", d.year, d.month, d.mday);
    return out;
}

static const char *moment(char out[DATE_TEXT], int64_t utc_s)
{
    char day[DATE_TEXT];
    int of_day = (int)(utc_s % SECONDS_PER_DAY);
    (void)snprintf(out, DATE_TEXT, "%.8sT%02d%02d%02dZ",
                   date(day, (day_t){ (int32_t)(utc_s / SECONDS_PER_DAY) }),
                   of_day / 3600, of_day / 60 % 60, of_day % 60);
    return out;
}

/* ---- the file */

static bool begin(struct calendar *c, struct err *e)
{
    c->has_begun = true;
    return plain(c, "BEGIN:VCALENDAR", e) && plain(c, "VERSION:2.0", e) &&
           plain(c, "PRODID:-//milepost//milepost//EN", e) &&
           plain(c, "X-WR-CALNAME:milepost", e);
}

bool calendar_put(struct calendar *c, const struct calendar_event *ev,
                  struct err *e)
{
    char uid[ID_TEXT + sizeof "@milepost"];
    char text[DATE_TEXT];
    (void)snprintf(uid, sizeof uid, "%s@milepost", ev->id.text);
    if (!c->has_begun && !begin(c, e))
        return false;
    return plain(c, "BEGIN:VEVENT", e) && line(c, "UID:", uid, e) &&
           line(c, "DTSTAMP:", moment(text, c->now_s), e) &&
           line(c, "DTSTART;VALUE=DATE:", date(text, ev->day), e) &&
           line(c, "DTEND;VALUE=DATE:", date(text, day_add(ev->day, 1)), e) &&
           line(c, "SUMMARY:", ev->title, e) &&
           (ev->more[0] == '\0' || line(c, "DESCRIPTION:", ev->more, e)) &&
           plain(c, "TRANSP:TRANSPARENT", e) && plain(c, "END:VEVENT", e);
}

bool calendar_end(struct calendar *c, struct err *e)
{
    return !c->has_begun || plain(c, "END:VCALENDAR", e);
}
