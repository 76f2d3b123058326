/* Days a filter names in a word: :week :4w :block, 2025-09, 2025. */
#include "entry/filter.h"

#include <string.h>

#define PERIOD_MOST 520 /* weeks a ":4w" may reach back: ten years */

static struct days_span weeks_span(day_t monday, int weeks)
{
    return (struct days_span){ monday, day_add(monday, weeks * WEEK_DAYS - 1) };
}

/* "4w" or "28d": so many days up to today. */
static bool days_back(const char *word, day_t today, struct days_span *out)
{
    char digits[8];
    int n;
    size_t len = strlen(word);
    char unit = len > 0 ? word[len - 1] : '\0';
    if (len < 2 || len > sizeof digits || (unit != 'w' && unit != 'd'))
        return false;
    memcpy(digits, word, len - 1);
    digits[len - 1] = '\0';
    if (!size_whole(digits, &n) || n < 1)
        return false;
    int days = unit == 'w' ? n * WEEK_DAYS : n;
    if (n > PERIOD_MOST * WEEK_DAYS || days > PERIOD_MOST * WEEK_DAYS)
        return false;
    *out = (struct days_span){ day_add(today, 1 - days), today };
    return true;
}

/* "2025" and "2025-09": the year, the month. */
bool filter_calendar(const char *word, struct days_span *out)
{
    char whole[DAY_TEXT];
    day_t next;
    size_t len = strlen(word);
    bool is_year = len == 4;
    if (!is_year && len != 7)
        return false;
    struct text t = text_on(whole, sizeof whole);
    text_add(&t, "%s%s", word, is_year ? "-01-01" : "-01");
    if (!day_parse(whole, &out->first))
        return false;
    struct civil c = day_civil(out->first);
    c.year += is_year || c.month == 12;
    c.month = is_year ? 1 : c.month % 12 + 1;
    if (!day_from_civil(c, &next))
        return false;
    out->last = day_add(next, -1);
    return true;
}

static struct days_span month_of(day_t day)
{
    struct days_span out = { day, day };
    char word[DAY_TEXT];
    word[0] = '\0';
    (void)day_format(day, word);
    word[7] = '\0'; /* "2026-11" */
    (void)filter_calendar(word, &out);
    return out;
}

bool filter_period(const struct filter_context *c, const char *word,
                   struct days_span *out)
{
    day_t monday = day_monday(c->today);
    char year[DAY_TEXT];
    if (text_is(word, "week"))
        *out = weeks_span(monday, 1);
    else if (text_is(word, "lastweek"))
        *out = weeks_span(day_add(monday, -WEEK_DAYS), 1);
    else if (text_is(word, "month"))
        *out = month_of(c->today);
    else if (text_is(word, "lastmonth"))
        *out = month_of(day_add(month_of(c->today).first, -1));
    else if (text_is(word, "block"))
        *out = c->block;
    else if (text_is(word, "lastblock"))
        *out = c->past;
    else if (text_is(word, "year")) {
        (void)day_format(c->today, year);
        year[4] = '\0';
        return filter_calendar(year, out);
    } else {
        return days_back(word, c->today, out);
    }
    return true;
}
