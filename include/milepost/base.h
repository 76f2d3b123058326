/*
 * base: units, civil days, errors, text. The ground every room stands on.
 * No I/O, no allocation, no clock, no locale but LC_CTYPE.
 */
#ifndef MILEPOST_BASE_H
#define MILEPOST_BASE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#if defined(__GNUC__)
#define MUST_USE               __attribute__((warn_unused_result))
#define PRINTF_LIKE(fmt, args) __attribute__((format(printf, fmt, args)))
#else
#define MUST_USE
#define PRINTF_LIKE(fmt, args)
#endif

#define COUNT_OF(array) (sizeof(array) / sizeof((array)[0]))

/* ---- unit.h: one struct a unit, so that a time never passes for a length */

typedef struct {
    int32_t m; /* metres; 0: not known */
} dist_t;
typedef struct {
    int32_t s; /* seconds; 0: not known */
} span_t;
typedef struct {
    int32_t s_per_km; /* seconds per kilometre; 0: not known */
} pace_t;
typedef struct {
    int32_t n; /* civil days since 1970-01-01; NO_DAY: none */
} day_t;

/* Any small count or score that was not given. */
#define UNKNOWN (-1)

#define METRES_PER_KM   1000
#define METRES_PER_MILE 1609.344 /* international mile, 1959 */

int32_t int_least(int32_t a, int32_t b);
int32_t int_most(int32_t a, int32_t b);

/*
 * Pace of a distance run in a time, rounded to 1 s/km; 0 if either is unknown.
 */
pace_t unit_pace(dist_t dist, span_t time);

/* Time for a distance at a pace, rounded to 1 s; 0 if either is unknown. */
span_t unit_time(dist_t dist, pace_t pace);

/* Distance covered in a time at a pace, rounded to 1 m; 0 if unknown. */
dist_t unit_dist(span_t time, pace_t pace);

/* ---- day.c: proleptic Gregorian civil days, no zones */

#define NO_DAY    ((day_t){ INT32_MIN })
#define DAY_TEXT  11 /* bytes for "YYYY-MM-DD" and its end */
#define WEEK_DAYS 7

struct civil {
    int year;  /* 1900 .. 2199 */
    int month; /* 1 .. 12 */
    int mday;  /* 1 .. 31 */
};

/* Day of a civil date. False if there is no such date (2026-02-31). */
MUST_USE bool day_from_civil(struct civil c, day_t *out);
struct civil day_civil(day_t day);

/* "YYYY-MM-DD", exactly and a date that exists. False otherwise. */
MUST_USE bool day_parse(const char *text, day_t *out);
/* Writes "YYYY-MM-DD"; "" for NO_DAY. Returns out. */
const char *day_format(day_t day, char out[DAY_TEXT]);

int day_weekday(day_t day); /* 0 Monday .. 6 Sunday */
day_t day_monday(day_t day);
day_t day_add(day_t day, int days);
int day_diff(day_t later, day_t earlier); /* later - earlier, days */
bool day_is(day_t day);                   /* not NO_DAY */
const char *day_short(day_t day);         /* "Mon" .. "Sun" */
const char *day_month_short(int month);   /* "Jan" .. "Dec" */

/* ---- err.c: one sentence: what, where, what to do. Lower case, no stop. */

enum err_code {
    ERR_NONE = 0,
    ERR_INPUT, /* the input was wrong            exit 1 */
    ERR_LIMIT, /* more than a fixed limit holds  exit 1 */
    ERR_USAGE, /* wrong usage                    exit 2 */
    ERR_STORE, /* the diary or a file            exit 3 */
};

struct err {
    enum err_code code;
    int line;   /* of the input, from 1; 0: none */
    int column; /* of the input, from 1; 0: none */
    char text[480];
};

/* Sets code and sentence; always returns false, to be returned by the caller.
 */
bool err_set(struct err *e, enum err_code code, const char *format, ...)
    PRINTF_LIKE(3, 4);
/* The same with the column of the input it speaks of. */
bool err_at(struct err *e, int column, const char *format, ...)
    PRINTF_LIKE(3, 4);
/* Puts "context: " before the sentence; always returns false. */
bool err_wrap(struct err *e, const char *format, ...) PRINTF_LIKE(2, 3);
void err_clear(struct err *e);
int err_exit_code(const struct err *e);
const char *err_code_word(enum err_code code); /* "input", "limit", ... */

/* ---- text.c: bounded text built up piece by piece */

struct text {
    char *at;
    size_t cap;  /* bytes at 'at' */
    size_t len;  /* bytes used, without the end */
    bool is_cut; /* something did not fit */
};

struct text text_on(char *buffer, size_t cap);
void text_add(struct text *t, const char *format, ...) PRINTF_LIKE(2, 3);
void text_put(struct text *t, const char *plain);
/* Spaces until the current line is 'column' cells wide (UTF-8 aware). */
void text_pad(struct text *t, int column);
/* Cells used on the current (last) line. */
int text_column(const struct text *t);
/*
 * Adds 'plain' broken at spaces into lines of at most 'width' cells, every
 * line after the first begun with 'indent' spaces. No end of line after it.
 */
void text_wrap(struct text *t, const char *plain, int width, int indent);

/* Copies at most size-1 bytes, never half a UTF-8 character; true if whole. */
bool text_copy(char *out, size_t size, const char *in);
/* Copies the first n bytes of 'in'; false, and nothing: they do not fit. */
bool text_part(char *out, size_t size, const char *in, size_t n);
bool text_is(const char *a, const char *b); /* equal, ASCII case aside */
bool text_begins(const char *text, const char *head); /* with it, the same */
int text_distance(const char *a, const char *b);      /* edit distance, <= 32 */

/* Next code point at *p, which moves on; 0 at the end, U+FFFD if malformed. */
uint32_t utf8_next(const char **p);
/* Bytes written to out (at most 4). */
int utf8_put(uint32_t code, char out[4]);
/* Terminal cells of a string; non-printables count 1. */
int utf8_width(const char *s);
/* A code point that must never reach a terminal: C0, C1, DEL, bidi controls,
 * line and paragraph separators, U+FFFD of malformed bytes. */
bool utf8_is_unsafe(uint32_t code);
/* Copies without unsafe code points; '\n', '\t' and '\r' become a space, other
 * control characters a '?', so that they are seen. */
void utf8_clean(char *out, size_t size, const char *in);

/* ---- quantity.c: numbers as a runner reads them; the only place that prints
 * miles. Every function writes to out, returns out, and prints "-" for
 * unknown. */

#define QUANTITY_TEXT 16

enum units { UNITS_KM, UNITS_MI };

/* "9.1": one decimal. */
const char *quantity_dist(char out[QUANTITY_TEXT], dist_t d, enum units u);
/* "9.1 km". */
const char *quantity_dist_unit(char out[QUANTITY_TEXT], dist_t d, enum units u);
/* "47:20" under an hour, "1:38:10" from there. */
const char *quantity_time(char out[QUANTITY_TEXT], span_t t);
/* "1:15 h" style for sums: hours and minutes. */
const char *quantity_hours(char out[QUANTITY_TEXT], span_t t);
/* "5:12", per km or per mile. */
const char *quantity_pace(char out[QUANTITY_TEXT], pace_t p, enum units u);
/* "5:12/km". */
const char *quantity_pace_unit(char out[QUANTITY_TEXT], pace_t p, enum units u);
const char *quantity_unit(enum units u); /* "km" or "mi" */
double quantity_metres(enum units u);    /* metres in one unit */

#endif
