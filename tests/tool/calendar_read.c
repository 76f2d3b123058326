#include "calendar_read.h"

#include <check.h>
#include <dlfcn.h>
#include <stdio.h>
#include <string.h>

#define OCTETS    75
#define TEXT_MOST (2 << 20)
#define LINE_MOST 4000
#define STAMP     "20251124T160000Z" /* home's clock */

static struct dates seen;
static char whole[TEXT_MOST]; /* without its folds */

/* ---- lines */

static void check_line(const char *line, size_t n)
{
    char own[OCTETS + 1];
    ck_assert_msg(n <= OCTETS, "%zu octets: %.*s", n, (int)n, line);
    memcpy(own, line, n);
    own[n] = '\0';
    for (const char *p = own; *p != '\0';)
        ck_assert_msg(!utf8_is_unsafe(utf8_next(&p)), "unsafe: %s", own);
}

static void unfold(const char *text)
{
    size_t used = 0;
    ck_assert_uint_lt(strlen(text), TEXT_MOST);
    while (*text != '\0') {
        const char *end = strchr(text, '\r');
        ck_assert_msg(end != NULL && end[1] == '\n', "no CRLF: %s", text);
        size_t n = (size_t)(end - text);
        check_line(text, n);
        bool is_more = text[0] == ' ';
        if (is_more)
            used--; /* the line before goes on */
        memcpy(whole + used, text + is_more, n - is_more);
        used += n - is_more;
        whole[used++] = '\n';
        text = end + 2;
    }
    whole[used] = '\0';
}

/* The line at hand, if it begins so; moves on to the next. */
static bool take(const char **at, const char *name, char *value, size_t size)
{
    size_t n = strlen(name);
    if (strncmp(*at, name, n) != 0)
        return false;
    size_t rest = strcspn(*at + n, "\n");
    ck_assert_uint_lt(rest, size);
    memcpy(value, *at + n, rest);
    value[rest] = '\0';
    *at += n + rest + 1;
    return true;
}

static void must(const char **at, const char *name, char *value, size_t size)
{
    ck_assert_msg(take(at, name, value, size), "no %s at %.80s", name, *at);
}

static void must_be(const char **at, const char *line)
{
    char rest[8];
    must(at, line, rest, sizeof rest);
    ck_assert_str_eq(rest, "");
}

/* ---- values */

static void unescape(char *text)
{
    char *to = text;
    for (const char *p = text; *p != '\0'; p++) {
        ck_assert_msg(*p != ';' && *p != ',', "not escaped: %s", text);
        if (*p != '\\') {
            *to++ = *p;
            continue;
        }
        p++;
        ck_assert_msg(*p != '\0' && strchr("\\;,n", *p) != NULL,
                      "no such escape: %s", p);
        *to++ = *p == 'n' ? '\n' : *p;
    }
    *to = '\0';
}

static day_t day_of(const char *value)
{
    char date[DAY_TEXT];
    day_t day;
    ck_assert_uint_eq(strlen(value), 8);
    (void)snprintf(date, sizeof date, "%.4s-%.2s-%.2s", value, value + 4,
                   value + 6);
    ck_assert_msg(day_parse(date, &day), "%s", value);
    return day;
}

static void read_event(const char **at, struct dated *d)
{
    char value[LINE_MOST];
    memset(d, 0, sizeof *d);
    must(at, "UID:", d->uid, sizeof d->uid);
    for (const struct dated *o = seen.at; o < d; o++)
        ck_assert_msg(strcmp(o->uid, d->uid) != 0, "twice: %s", d->uid);
    must(at, "DTSTAMP:", d->stamp, sizeof d->stamp);
    must(at, "DTSTART;VALUE=DATE:", value, sizeof value);
    d->day = day_of(value);
    must(at, "DTEND;VALUE=DATE:", value, sizeof value);
    ck_assert_int_eq(day_of(value).n, d->day.n + 1);
    must(at, "SUMMARY:", d->title, sizeof d->title);
    unescape(d->title);
    ck_assert_ptr_null(strchr(d->title, '\n'));
    if (take(at, "DESCRIPTION:", d->more, sizeof d->more))
        unescape(d->more);
    must_be(at, "TRANSP:TRANSPARENT");
    must_be(at, "END:VEVENT");
}

const struct dates *calendar_read(const char *text)
{
    const char *at = whole;
    char rest[8];
    seen.count = 0;
    unfold(text);
    must_be(&at, "BEGIN:VCALENDAR");
    must_be(&at, "VERSION:2.0");
    must_be(&at, "PRODID:-//milepost//milepost//EN");
    must_be(&at, "X-WR-CALNAME:milepost");
    while (take(&at, "BEGIN:VEVENT", rest, sizeof rest)) {
        ck_assert_int_lt(seen.count, DATED_MOST);
        read_event(&at, &seen.at[seen.count]);
        ck_assert_str_eq(seen.at[seen.count++].stamp, STAMP);
    }
    must_be(&at, "END:VCALENDAR");
    ck_assert_str_eq(at, "");
    ck_assert_int_gt(seen.count, 0);
    return &seen;
}

const struct dated *dated_on(const struct dates *d, const char *day,
                             const char *title)
{
    day_t on;
    ck_assert(day_parse(day, &on));
    for (int i = 0; i < d->count; i++)
        if (d->at[i].day.n == on.n &&
            strncmp(d->at[i].title, title, strlen(title)) == 0)
            return &d->at[i];
    return NULL;
}

/* ---- libical, opened where it is: nobody needs it to build these */

#define LIBRARY "libical.so.3"
#define VEVENT  4 /* icalcomponent_kind */

typedef void *read_fn(const char *text);
typedef void *part_fn(void *whole, int kind);
typedef const char *word_fn(void *part);
typedef int count_fn(void *whole);
typedef void free_fn(void *whole);

/* A function of a library: C has no cast for it. */
static void find(void *library, const char *name, void *out, size_t size)
{
    void *at = dlsym(library, name);
    ck_assert_msg(at != NULL, "%s has no %s", LIBRARY, name);
    memcpy(out, &at, size);
}
#define FIND(f, name) find(library, name, &(f), sizeof(f))

bool libical_skips(const char *what)
{
    void *library = dlopen(LIBRARY, RTLD_NOW);
    if (library != NULL)
        return false;
    printf("skipped: %s, libical is not installed\n", what);
    return true;
}

void libical_agrees(const char *text, const struct dates *d)
{
    void *library = dlopen(LIBRARY, RTLD_NOW);
    read_fn *read;
    part_fn *first, *next;
    word_fn *uid, *title, *more;
    count_fn *errors, *is_sound;
    free_fn *release;
    FIND(read, "icalparser_parse_string");
    FIND(first, "icalcomponent_get_first_component");
    FIND(next, "icalcomponent_get_next_component");
    FIND(uid, "icalcomponent_get_uid");
    FIND(title, "icalcomponent_get_summary");
    FIND(more, "icalcomponent_get_description");
    FIND(errors, "icalcomponent_count_errors");
    FIND(is_sound, "icalrestriction_check");
    FIND(release, "icalcomponent_free");
    void *all = read(text);
    ck_assert_ptr_nonnull(all);
    ck_assert_int_eq(errors(all), 0);
    ck_assert_int_ne(is_sound(all), 0);
    int n = 0;
    for (void *c = first(all, VEVENT); c != NULL; c = next(all, VEVENT), n++) {
        ck_assert_int_lt(n, d->count);
        ck_assert_str_eq(uid(c), d->at[n].uid);
        ck_assert_str_eq(title(c), d->at[n].title);
        ck_assert_str_eq(more(c) == NULL ? "" : more(c), d->at[n].more);
    }
    ck_assert_int_eq(n, d->count);
    release(all);
}
