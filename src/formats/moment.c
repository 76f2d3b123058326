#include "formats/moment.h"

#include "formats/arrive.h"

#include <stdlib.h>
#include <string.h>

#define SECONDS_PER_HOUR 3600
#define SECONDS_PER_MIN  60
#define LAST_YEAR        2099
#define ZONE_MOST        (14 * SECONDS_PER_HOUR) /* Line Islands */

/* So many digits, exactly. */
static bool digits(const char **at, int count, int *out)
{
    *out = 0;
    for (; count > 0; count--, ++*at) {
        if (**at < '0' || **at > '9')
            return false;
        *out = *out * 10 + (**at - '0');
    }
    return true;
}

static bool sign(const char **at, const char *any)
{
    if (**at == '\0' || strchr(any, **at) == NULL)
        return false;
    ++*at;
    return true;
}

static bool read_day(const char **at, day_t *out)
{
    struct civil c = { 0 };
    return digits(at, 4, &c.year) && sign(at, "-") && digits(at, 2, &c.month) &&
           sign(at, "-") && digits(at, 2, &c.mday) && c.year >= FIRST_YEAR &&
           c.year <= LAST_YEAR && day_from_civil(c, out);
}

static double fraction(const char **at)
{
    double unit = 1;
    double v = 0;
    if (!sign(at, ".,"))
        return 0;
    while (**at >= '0' && **at <= '9') {
        unit /= 10;
        v += (**at - '0') * unit;
        ++*at;
    }
    return v;
}

static bool read_clock(const char **at, double *out)
{
    int hour, minute;
    int second = 0;
    if (!digits(at, 2, &hour) || !sign(at, ":") || !digits(at, 2, &minute))
        return false;
    if (sign(at, ":") && !digits(at, 2, &second))
        return false;
    *out = hour * SECONDS_PER_HOUR + minute * SECONDS_PER_MIN + second +
           fraction(at);
    return hour <= 24 && minute < 60 && second <= 60; /* 24:00, leap second */
}

static bool read_offset(const char **at, int32_t *out)
{
    int hour;
    int minute = 0;
    bool is_west = **at == '-';
    *out = 0;
    if (sign(at, "Zz") || !sign(at, "+-"))
        return true;
    if (!digits(at, 2, &hour))
        return false;
    (void)sign(at, ":");
    if (**at >= '0' && **at <= '9' && !digits(at, 2, &minute))
        return false;
    *out = hour * SECONDS_PER_HOUR + minute * SECONDS_PER_MIN;
    if (is_west)
        *out = -*out;
    return *out >= -ZONE_MOST && *out <= ZONE_MOST;
}

bool moment_read(const char *text, struct moment *out)
{
    static const char blanks[] = " \t\r\n";
    const char *at = text + strspn(text, blanks);
    day_t day;
    double clock;
    int32_t offset;
    if (!read_day(&at, &day) || !sign(&at, "Tt ") || !read_clock(&at, &clock) ||
        !read_offset(&at, &offset) || at[strspn(at, blanks)] != '\0')
        return false;
    *out = (struct moment){
        .utc_s = (double)day.n * SECONDS_PER_DAY + clock - offset,
        .offset_s = offset,
        .has_seconds = (int64_t)clock % SECONDS_PER_MIN != 0,
    };
    return true;
}
