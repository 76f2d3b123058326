/* Days as runners name them. */
#include "entry/date.h"

#include "entry/size.h"

#include <string.h>

#define BACK_MOST 3660 /* days a "-3d" may reach: ten years */

static const char *const weekdays[7] = { "monday",   "tuesday", "wednesday",
                                         "thursday", "friday",  "saturday",
                                         "sunday" };

bool date_weekday(const char *word, int *out)
{
    for (int i = 0; i < 7; i++) {
        char brief[4] = { weekdays[i][0], weekdays[i][1], weekdays[i][2], 0 };
        if (text_is(word, brief) || text_is(word, weekdays[i])) {
            *out = i;
            return true;
        }
    }
    return false;
}

static bool days_back(const char *word, int *out)
{
    char number[8];
    size_t n = strlen(word);
    if (word[0] != '-' || n < 3 || n > sizeof number ||
        (word[n - 1] != 'd' && word[n - 1] != 'D'))
        return false;
    memcpy(number, word + 1, n - 2);
    number[n - 2] = '\0';
    return size_whole(number, out) && *out <= BACK_MOST;
}

bool entry_date(const char *word, day_t today, day_t *out)
{
    int n;
    if (text_is(word, "today")) {
        *out = today;
    } else if (text_is(word, "yesterday")) {
        *out = day_add(today, -1);
    } else if (date_weekday(word, &n)) {
        *out = day_add(today, -((day_weekday(today) - n + 7) % 7));
    } else if (days_back(word, &n)) {
        *out = day_add(today, -n);
    } else {
        return day_parse(word, out);
    }
    return true;
}

static bool is_digit(char c)
{
    return c >= '0' && c <= '9';
}

/* Digits with two '-', '.' or '/' among them: meant as a date. */
static bool is_dotted(const char *word)
{
    int signs = 0;
    int digits = 0;
    for (const char *at = word; *at != '\0'; at++) {
        if (*at == '-' || *at == '.' || *at == '/')
            signs++;
        else if (is_digit(*at))
            digits++;
        else
            return false;
    }
    return is_digit(word[0]) && signs == 2 && digits >= 3;
}

bool date_is_meant(const char *word)
{
    int weekday;
    return is_dotted(word) || (word[0] == '-' && is_digit(word[1])) ||
           text_is(word, "today") || text_is(word, "yesterday") ||
           text_is(word, "tomorrow") || date_weekday(word, &weekday);
}

static int digits_at(const char *at, int count)
{
    int n = 0;
    for (int i = 0; i < count; i++)
        n = n * 10 + (at[i] - '0');
    return n;
}

static bool has_iso_shape(const char *word)
{
    static const char shape[] = "0000-00-00";
    size_t i = 0;
    for (; shape[i] != '\0' && word[i] != '\0'; i++)
        if (shape[i] == '0' ? !is_digit(word[i]) : word[i] != '-')
            return false;
    return shape[i] == '\0' && word[i] == '\0';
}

bool date_refuse(const char *word, int column, struct err *e)
{
    struct quote q = lex_quote(word);
    if (text_is(word, "tomorrow"))
        return err_at(e, column, "tomorrow has not been run yet: log it then");
    if (word[0] == '-')
        return err_at(e, column, "%s: days back are written as -3d, up to -%dd",
                      q.text, BACK_MOST);
    if (!has_iso_shape(word))
        return err_at(e, column, "%s: write a date as 2026-09-20", q.text);
    int year = digits_at(word, 4);
    int month = digits_at(word + 5, 2);
    int mday = digits_at(word + 8, 2);
    if (year < 1900 || year > 2199)
        return err_at(e, column, "%s: a year from 1900 to 2199", q.text);
    if (month < 1 || month > 12)
        return err_at(e, column, "%s is no date: there is no month %d", q.text,
                      month);
    int last = 31;
    day_t day;
    while (last > 28 &&
           !day_from_civil((struct civil){ year, month, last }, &day))
        last--;
    return err_at(e, column, "%s is no date: %s %d has %d days, not %d", q.text,
                  day_month_short(month), year, last, mday);
}
