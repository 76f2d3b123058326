/*
 * Civil days. The era arithmetic is the usual one of 400-year cycles that
 * begin on 1 March, so that a leap day ends a year.
 */
#include "milepost/base.h"

#include <stdio.h>

#define YEAR_LEAST   1900
#define YEAR_MOST    2199
#define DAYS_PER_ERA 146097 /* days in 400 Gregorian years */
#define DAYS_TO_1970 719468 /* from 0000-03-01 to 1970-01-01 */

static bool is_leap(int year)
{
    return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
}

static int month_length(int year, int month)
{
    static const int length[12] = { 31, 28, 31, 30, 31, 30,
                                    31, 31, 30, 31, 30, 31 };
    return length[month - 1] + (month == 2 && is_leap(year) ? 1 : 0);
}

bool day_from_civil(struct civil c, day_t *out)
{
    if (c.year < YEAR_LEAST || c.year > YEAR_MOST || c.month < 1 ||
        c.month > 12 || c.mday < 1 || c.mday > month_length(c.year, c.month))
        return false;
    int year = c.year - (c.month <= 2 ? 1 : 0);
    int era = year / 400;
    int of_era = year - era * 400;
    int of_year =
        (153 * (c.month + (c.month > 2 ? -3 : 9)) + 2) / 5 + c.mday - 1;
    int day = of_era * 365 + of_era / 4 - of_era / 100 + of_year;
    out->n = era * DAYS_PER_ERA + day - DAYS_TO_1970;
    return true;
}

struct civil day_civil(day_t day)
{
    int z = day.n + DAYS_TO_1970;
    int era = (z >= 0 ? z : z - (DAYS_PER_ERA - 1)) / DAYS_PER_ERA;
    int of_era = z - era * DAYS_PER_ERA;
    int year_of_era = (of_era - of_era / 1460 + of_era / 36524 -
                       of_era / (DAYS_PER_ERA - 1)) /
                      365;
    int of_year =
        of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    int shifted = (5 * of_year + 2) / 153; /* 0 is March */
    struct civil c;
    c.mday = of_year - (153 * shifted + 2) / 5 + 1;
    c.month = shifted + (shifted < 10 ? 3 : -9);
    c.year = year_of_era + era * 400 + (c.month <= 2 ? 1 : 0);
    return c;
}

static bool digits(const char *text, int count, int *out)
{
    int n = 0;
    for (int i = 0; i < count; i++) {
        if (text[i] < '0' || text[i] > '9')
            return false;
        n = n * 10 + (text[i] - '0');
    }
    *out = n;
    return true;
}

bool day_parse(const char *text, day_t *out)
{
    struct civil c;
    if (!digits(text, 4, &c.year) || text[4] != '-' ||
        !digits(text + 5, 2, &c.month) || text[7] != '-' ||
        !digits(text + 8, 2, &c.mday) || text[10] != '\0')
        return false;
    return day_from_civil(c, out);
}

const char *day_format(day_t day, char out[DAY_TEXT])
{
    out[0] = '\0';
    if (!day_is(day))
        return out;
    struct civil c = day_civil(day);
    unsigned year = (unsigned)c.year % 10000u;
    unsigned month = (unsigned)c.month % 100u;
    unsigned mday = (unsigned)c.mday % 100u;
    (void)snprintf(out, DAY_TEXT, "%04u-%02u-%02u", year, month, mday);
    return out;
}

int day_weekday(day_t day)
{
    /* 1970-01-01 was a Thursday. */
    int w = (day.n % 7 + 7 + 3) % 7;
    return w;
}

day_t day_monday(day_t day)
{
    return day_add(day, -day_weekday(day));
}

day_t day_add(day_t day, int days)
{
    if (!day_is(day))
        return day;
    return (day_t){ day.n + days };
}

int day_diff(day_t later, day_t earlier)
{
    return later.n - earlier.n;
}

bool day_is(day_t day)
{
    return day.n != NO_DAY.n;
}

const char *day_short(day_t day)
{
    static const char *const names[7] = { "Mon", "Tue", "Wed", "Thu",
                                          "Fri", "Sat", "Sun" };
    return names[day_weekday(day)];
}

const char *day_month_short(int month)
{
    static const char *const names[12] = { "Jan", "Feb", "Mar", "Apr",
                                           "May", "Jun", "Jul", "Aug",
                                           "Sep", "Oct", "Nov", "Dec" };
    return month >= 1 && month <= 12 ? names[month - 1] : "?";
}
