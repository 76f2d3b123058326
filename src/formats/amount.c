/* Numbers as tables write them. */
#include "formats/amount.h"

#include "formats/fold.h"

#include <string.h>

#define DIGITS_MOST      15 /* more would not fit a double */
#define METRES_PER_FOOT  0.3048
#define SECONDS_PER_HOUR 3600.0
#define SECONDS_PER_MIN  60.0

struct unit_row {
    const char *word; /* folded */
    double size;
};

static const struct unit_row lengths[] = {
    { "km", METRES_PER_KM },
    { "kms", METRES_PER_KM },
    { "k", METRES_PER_KM },
    { "kilometers", METRES_PER_KM },
    { "kilometres", METRES_PER_KM },
    { "kilometer", METRES_PER_KM },
    { "mi", METRES_PER_MILE },
    { "mile", METRES_PER_MILE },
    { "miles", METRES_PER_MILE },
    { "m", 1 },
    { "meters", 1 },
    { "metres", 1 },
    { "meter", 1 },
    { "ft", METRES_PER_FOOT },
    { "feet", METRES_PER_FOOT },
};

static const struct unit_row spans[] = {
    { "s", 1 },
    { "sec", 1 },
    { "secs", 1 },
    { "seconds", 1 },
    { "sek", 1 },
    { "min", SECONDS_PER_MIN },
    { "m", SECONDS_PER_MIN },
    { "mins", SECONDS_PER_MIN },
    { "minutes", SECONDS_PER_MIN },
    { "minuten", SECONDS_PER_MIN },
    { "h", SECONDS_PER_HOUR },
    { "hr", SECONDS_PER_HOUR },
    { "hrs", SECONDS_PER_HOUR },
    { "hours", SECONDS_PER_HOUR },
    { "std", SECONDS_PER_HOUR },
};

static double size_of(const struct unit_row *rows, size_t count,
                      const char *unit)
{
    for (size_t i = 0; i < count; i++)
        if (strcmp(rows[i].word, unit) == 0)
            return rows[i].size;
    return 0;
}

double amount_metres(const char *unit)
{
    return size_of(lengths, COUNT_OF(lengths), unit);
}

double amount_seconds(const char *unit)
{
    return size_of(spans, COUNT_OF(spans), unit);
}

static bool is_digit(char c)
{
    return c >= '0' && c <= '9';
}

/* Bytes of a blank or apostrophe between thousands; 0: it is none. */
static size_t gap_at(const char *p)
{
    static const char *const gaps[] = { " ", "'", "\xC2\xA0", "\xE2\x80\xAF",
                                        "\xE2\x80\x99" };
    for (size_t i = 0; i < COUNT_OF(gaps); i++)
        if (strncmp(p, gaps[i], strlen(gaps[i])) == 0)
            return strlen(gaps[i]);
    return 0;
}

/* Three digits, which a gap stands before. */
static bool has_group(const char *p)
{
    return is_digit(p[0]) && is_digit(p[1]) && is_digit(p[2]);
}

struct digits {
    char text[32]; /* digits, points and commas alone */
    size_t count;
};

/* What belongs to the number at *p, which moves on. */
static bool take_digits(const char **p, struct digits *d)
{
    d->count = 0;
    for (;;) {
        size_t gap = d->count > 0 ? gap_at(*p) : 0;
        const char *next = *p + (gap > 0 && has_group(*p + gap) ? gap : 0);
        bool is_sign = (*next == '.' || *next == ',') && next == *p;
        if (!is_digit(*next) && !(is_sign && is_digit(next[1])))
            break;
        if (d->count == sizeof d->text - 1)
            return false;
        d->text[d->count++] = *next;
        *p = next + 1;
    }
    d->text[d->count] = '\0';
    return d->count > 0;
}

static int count_of(const char *text, char sign)
{
    int n = 0;
    for (; *text != '\0'; text++)
        n += *text == sign;
    return n;
}

/* Where the fraction begins; NULL: there is none. */
static const char *fraction_of(const struct digits *d, char decimal)
{
    const char *point = strrchr(d->text, '.');
    const char *comma = strrchr(d->text, ',');
    if (point != NULL && comma != NULL)
        return point > comma ? point : comma;
    const char *last = point != NULL ? point : comma;
    if (last == NULL)
        return NULL;
    if (count_of(d->text, *last) > 1)
        return NULL;
    bool is_group = strlen(last) == 4 && last - d->text <= 3 &&
                    last > d->text && d->text[0] != '0';
    return is_group && *last != decimal ? NULL : last;
}

static double value_of(const struct digits *d, char decimal)
{
    const char *fraction = fraction_of(d, decimal);
    double value = 0;
    double scale = 1;
    for (const char *p = d->text; *p != '\0'; p++) {
        if (!is_digit(*p))
            continue;
        value = value * 10 + (*p - '0');
        if (fraction != NULL && p > fraction)
            scale *= 10;
    }
    return value / scale;
}

/* A number at *p, which moves on. */
static bool take_amount(const char **p, char decimal, double *out)
{
    struct digits d;
    *p += strspn(*p, " \t\n");
    while (gap_at(*p) > 0)
        *p += gap_at(*p);
    if (**p == '+')
        ++*p;
    if (!take_digits(p, &d) || d.count > DIGITS_MOST)
        return false;
    *out = value_of(&d, decimal);
    return true;
}

bool amount_read(const char *text, char decimal, double *out, char *unit,
                 size_t unit_size)
{
    char rest[FOLD_TEXT];
    if (!take_amount(&text, decimal, out))
        return false;
    fold(rest, text);
    if (unit != NULL)
        (void)text_copy(unit, unit_size, rest);
    return true;
}

/* "1:35:47.2 PM": the colons are done, the last part has the fraction. */
static bool time_of_clock(const char *text, char decimal, double *out)
{
    double sum = 0;
    int parts = 0;
    double part;
    for (const char *p = text;; p++) {
        if (!take_amount(&p, decimal, &part) || ++parts > 3)
            return false;
        sum = sum * SECONDS_PER_MIN + part;
        if (*p != ':') {
            char word[FOLD_TEXT];
            fold(word, p);
            /* 52 minutes become "12:52:30 AM" where a sheet takes them for
             * a clock. */
            if (strcmp(word, "am") == 0 && sum >= 12 * SECONDS_PER_HOUR)
                sum -= 12 * SECONDS_PER_HOUR;
            *out = sum;
            return parts > 1 && (word[0] == '\0' || strcmp(word, "am") == 0);
        }
    }
}

/* The unit's word, or ' and ", at *p, which moves on; 0: there is none, below
 * 0: it is not known. */
static double take_unit(const char **p)
{
    char word[8] = "";
    size_t n = 0;
    *p += strspn(*p, " ");
    if (**p == '\'' || **p == '"')
        return *(*p)++ == '"' ? 1 : SECONDS_PER_MIN;
    while (((**p | 0x20) >= 'a' && (**p | 0x20) <= 'z') && n < sizeof word - 1)
        word[n++] = (char)(*(*p)++ | 0x20);
    double size = amount_seconds(word);
    return size > 0 || n == 0 ? size : -1;
}

/* "1h 35m 47s": each number has its unit; the last may do without. */
static bool time_of_units(const char *p, char decimal, double *out,
                          bool *is_bare)
{
    double last = 0;
    *out = 0;
    for (int i = 0; *p != '\0'; i++) {
        double part;
        if (i == 3 || !take_amount(&p, decimal, &part))
            return false;
        double unit = take_unit(&p);
        p += strspn(p, " ");
        if (unit < 0 ||
            (unit <= 0 && (*p != '\0' || (i > 0 && last < SECONDS_PER_MIN))))
            return false;
        *is_bare = unit <= 0 && i == 0;
        *out += part * (unit > 0 ? unit : i > 0 ? last / SECONDS_PER_MIN : 1);
        last = unit;
    }
    return true;
}

bool amount_time(const char *text, char decimal, double *out, bool *is_bare)
{
    *is_bare = false;
    text += strspn(text, " \t\n");
    if (*text == '\0')
        return false;
    if (strchr(text, ':') != NULL)
        return time_of_clock(text, decimal, out);
    return time_of_units(text, decimal, out, is_bare);
}
