/* Dates and clocks, by the order of their numbers and the words of months. */
#include "formats/when.h"

#include "formats/fold.h"

#include <string.h>

#define PARTS 3 /* of a date */

struct month_word {
    const char *head; /* folded; a longer one that begins so is meant too */
    int month;
};

/* English, German, French, Spanish, Portuguese, Italian, Dutch, Danish,
 * Norwegian, Swedish, Finnish, Polish, Czech, Hungarian, Turkish, Russian.
 * The first row that fits. */
// clang-format off
static const struct month_word months[] = {
    { "marras", 11 }, { "cervenc", 7 }, { "cervene", 7 },
    { "jan", 1 }, { "ene", 1 }, { "gen", 1 }, { "tammi", 1 }, { "sty", 1 },
    { "led", 1 }, { "oca", 1 }, { "янв", 1 },
    { "feb", 2 }, { "fev", 2 }, { "helmi", 2 }, { "lut", 2 }, { "uno", 2 },
    { "sub", 2 }, { "фев", 2 },
    { "mar", 3 }, { "mrt", 3 }, { "mrz", 3 }, { "maa", 3 }, { "bre", 3 },
    { "мар", 3 },
    { "apr", 4 }, { "avr", 4 }, { "abr", 4 }, { "huhti", 4 }, { "kwi", 4 },
    { "dub", 4 }, { "nis", 4 }, { "апр", 4 },
    { "may", 5 }, { "mai", 5 }, { "maj", 5 }, { "mei", 5 }, { "mag", 5 },
    { "touko", 5 }, { "kve", 5 }, { "май", 5 }, { "мая", 5 },
    { "jun", 6 }, { "juin", 6 }, { "giu", 6 }, { "kesa", 6 }, { "cze", 6 },
    { "cer", 6 }, { "haz", 6 }, { "июн", 6 },
    { "jul", 7 }, { "juil", 7 }, { "lug", 7 }, { "heina", 7 }, { "lip", 7 },
    { "tem", 7 }, { "июл", 7 },
    { "aug", 8 }, { "aou", 8 }, { "ago", 8 }, { "elo", 8 }, { "sie", 8 },
    { "srp", 8 }, { "agu", 8 }, { "авг", 8 },
    { "sep", 9 }, { "set", 9 }, { "syys", 9 }, { "wrz", 9 }, { "zar", 9 },
    { "szep", 9 }, { "eyl", 9 }, { "сен", 9 },
    { "oct", 10 }, { "okt", 10 }, { "out", 10 }, { "ott", 10 },
    { "loka", 10 }, { "paz", 10 }, { "rij", 10 }, { "eki", 10 },
    { "окт", 10 },
    { "nov", 11 }, { "lis", 11 }, { "kas", 11 }, { "ноя", 11 },
    { "dec", 12 }, { "dez", 12 }, { "dic", 12 }, { "des", 12 },
    { "joulu", 12 }, { "gru", 12 }, { "pro", 12 }, { "ara", 12 },
    { "дек", 12 },
};
// clang-format on

static bool is_digit(char c)
{
    return c >= '0' && c <= '9';
}

/* Digits at *p, which moves on; of too many the value is of no use. */
static int take_number(const char **p, int *digits)
{
    int value = 0;
    *digits = 0;
    for (; is_digit(**p); ++*p, ++*digits)
        value = value < 100000000 ? value * 10 + (**p - '0') : 999999999;
    return value;
}

/* The word at *p, which moves on, folded. */
static void take_word(const char **p, char out[FOLD_TEXT])
{
    size_t n = 0;
    while (**p != '\0' && !is_digit(**p)) {
        char letter[5];
        const char *next = *p;
        (void)fold_letter(letter, utf8_next(&next));
        if (letter[0] == '\0')
            break;
        if (n + strlen(letter) < FOLD_TEXT) {
            memcpy(out + n, letter, strlen(letter));
            n += strlen(letter);
        }
        *p = next;
    }
    out[n] = '\0';
}

static int month_of(const char *word)
{
    for (size_t i = 0; i < COUNT_OF(months); i++)
        if (strncmp(word, months[i].head, strlen(months[i].head)) == 0)
            return months[i].month;
    return 0;
}

struct date_parts {
    int count; /* of numbers */
    int number[PARTS];
    int digits[PARTS];
    int month; /* by its word; 0: none */
};

/* "20250805" is all three. */
static bool take_compact(struct date_parts *d, int value)
{
    d->count = PARTS;
    d->number[0] = value / 10000;
    d->number[1] = value / 100 % 100;
    d->number[2] = value % 100;
    d->digits[0] = 4;
    d->digits[1] = d->digits[2] = 2;
    return true;
}

/* Numbers and words up to the last part of the date. */
static bool take_parts(const char **p, struct date_parts *d)
{
    *d = (struct date_parts){ 0 };
    while (**p != '\0' && d->count + (d->month != 0) < PARTS) {
        char word[FOLD_TEXT];
        if (is_digit(**p)) {
            int value = take_number(p, &d->digits[d->count]);
            if (d->count == 0 && d->digits[0] == 8)
                return take_compact(d, value);
            d->number[d->count++] = value;
            continue;
        }
        take_word(p, word);
        if (word[0] == '\0')
            (void)utf8_next(p);
        else if (month_of(word) != 0)
            d->month = month_of(word); /* "mar. 5 août": the last one */
    }
    /* The month's word may stand after two numbers that are no year. */
    return d->count + (d->month != 0) == PARTS;
}

static int whole_year(int number, int digits)
{
    return digits <= 2 ? 2000 + number : number;
}

/* A month's word leaves two numbers: a day and a year. */
static bool date_by_word(const struct date_parts *d, struct when *out)
{
    bool is_year_first = d->digits[0] == 4;
    int at = is_year_first ? 0 : 1;
    return day_from_civil(
        (struct civil){ whole_year(d->number[at], d->digits[at]), d->month,
                        d->number[1 - at] },
        &out->day);
}

static bool date_of_order(const struct date_parts *d, bool is_month_first,
                          day_t *out)
{
    int at = is_month_first ? 0 : 1;
    return day_from_civil(
        (struct civil){ whole_year(d->number[2], d->digits[2]), d->number[at],
                        d->number[1 - at] },
        out);
}

static bool date_by_numbers(const struct date_parts *d, enum date_order order,
                            struct when *out)
{
    if (d->digits[0] == 4)
        return day_from_civil(
            (struct civil){ d->number[0], d->number[1], d->number[2] },
            &out->day);
    day_t dmy;
    day_t mdy;
    bool is_dmy = date_of_order(d, false, &dmy);
    bool is_mdy = date_of_order(d, true, &mdy);
    if (!is_dmy && !is_mdy)
        return false;
    out->is_either = is_dmy && is_mdy && dmy.n != mdy.n;
    if (is_dmy != is_mdy)
        out->says = is_dmy ? ORDER_DMY : ORDER_MDY;
    if (is_dmy && is_mdy)
        out->day = order == ORDER_MDY ? mdy : dmy;
    else
        out->day = is_dmy ? dmy : mdy;
    return true;
}

/* "PM", "p. m." after blanks: half a day more; false: no such clock. */
static bool take_half(const char **p, int *hour)
{
    char word[FOLD_TEXT];
    fold(word, *p);
    bool is_pm = strncmp(word, "pm", 2) == 0 || strncmp(word, "p m", 3) == 0;
    bool is_am = strncmp(word, "am", 2) == 0 || strncmp(word, "a m", 3) == 0;
    if (!is_pm && !is_am)
        return *hour < 24;
    if (*hour < 1 || *hour > 12)
        return false;
    *hour = *hour % 12 + (is_pm ? 12 : 0);
    return true;
}

static bool is_between_clock(char c)
{
    return c == ':' || c == '.' || c == 'h';
}

static void take_fraction(const char **p)
{
    int digits;
    if ((**p == '.' || **p == ',') && is_digit((*p)[1])) {
        ++*p;
        (void)take_number(p, &digits);
    }
}

/* "Z", "+02:00", "-0330", "UTC". */
static void take_zone(const char *p, struct when *out)
{
    int digits;
    p += strspn(p, " ");
    out->is_zoned = *p == 'Z' || strncmp(p, "UTC", 3) == 0;
    if ((*p != '+' && *p != '-') || !is_digit(p[1]))
        return;
    int sign = *p == '-' ? -1 : 1;
    p++;
    int hours = take_number(&p, &digits);
    int minutes = 0;
    if (digits == 4) {
        minutes = hours % 100;
        hours /= 100;
    } else if (*p == ':') {
        p++;
        minutes = take_number(&p, &digits);
    }
    out->is_zoned = hours <= 18 && minutes < 60;
    if (out->is_zoned)
        out->zone_s = sign * (hours * 3600 + minutes * 60);
}

/* A clock somewhere in what is left; none is fine. */
static bool take_clock(const char *p, struct when *out)
{
    int digits;
    while (*p != '\0' && !is_digit(*p))
        p++;
    if (*p == '\0')
        return true;
    int hour = take_number(&p, &digits);
    if (!is_between_clock(*p) || !is_digit(p[1]))
        return false;
    p++;
    int minute = take_number(&p, &digits);
    int second = 0;
    if (is_between_clock(*p) && is_digit(p[1])) {
        p++;
        second = take_number(&p, &digits);
        take_fraction(&p);
    }
    if (!take_half(&p, &hour) || hour > 23 || minute > 59 || second > 60)
        return false;
    out->second = hour * 3600 + minute * 60 + (second < 60 ? second : 59);
    take_zone(p, out);
    return true;
}

bool when_read(const char *text, enum date_order order, struct when *out)
{
    struct date_parts d;
    *out = (struct when){ .day = NO_DAY, .second = UNKNOWN };
    if (!take_parts(&text, &d))
        return false;
    bool is_date =
        d.month != 0 ? date_by_word(&d, out) : date_by_numbers(&d, order, out);
    return is_date && take_clock(text, out);
}

bool when_read_clock(const char *text, int *out)
{
    struct when w = { .second = UNKNOWN };
    if (!take_clock(text, &w) || w.second == UNKNOWN)
        return false;
    *out = w.second;
    return true;
}
