/* formats: an iCalendar file to the octet. */
#include "milepost/calendar.h"

#include <check.h>
#include <string.h>

Suite *suite_formats_calendar(void);

#define NOW  1764000000 /* 2025-11-24 16:00:00 UTC */
#define LAST "2026-12-31"

static char page[8192];
static size_t used;
static size_t room; /* put fails beyond */

static bool put(void *with, const char *bytes, size_t size, struct err *e)
{
    (void)with;
    if (used + size >= room)
        return err_set(e, ERR_STORE, "full");
    memcpy(page + used, bytes, size);
    used += size;
    page[used] = '\0';
    return true;
}

static bool write(const char *title, const char *more, struct err *e)
{
    struct calendar c = { .put = put, .now_s = NOW };
    struct calendar_event ev = { .id = { "k3f9abcdefghi" },
                                 .title = title,
                                 .more = more };
    used = 0;
    ck_assert(day_parse(LAST, &ev.day));
    return calendar_put(&c, &ev, e) && calendar_end(&c, e);
}

static void written(const char *title, const char *more)
{
    struct err e;
    room = sizeof page;
    ck_assert(write(title, more, &e));
}

static void has(const char *part)
{
    ck_assert_msg(strstr(page, part) != NULL, "no '%s' in\n%s", part, page);
}

START_TEST(test_a_file_to_the_octet)
{
    written("easy 8.0 km", "slow\nlong");
    ck_assert_str_eq(page, "BEGIN:VCALENDAR\r\n"
                           "VERSION:2.0\r\n"
                           "PRODID:-//milepost//milepost//EN\r\n"
                           "X-WR-CALNAME:milepost\r\n"
                           "BEGIN:VEVENT\r\n"
                           "UID:k3f9abcdefghi@milepost\r\n"
                           "DTSTAMP:20251124T160000Z\r\n"
                           "DTSTART;VALUE=DATE:20261231\r\n"
                           "DTEND;VALUE=DATE:20270101\r\n"
                           "SUMMARY:easy 8.0 km\r\n"
                           "DESCRIPTION:slow\\nlong\r\n"
                           "TRANSP:TRANSPARENT\r\n"
                           "END:VEVENT\r\n"
                           "END:VCALENDAR\r\n");
    written("strength 30:00", "");
    ck_assert_ptr_null(strstr(page, "DESCRIPTION"));
}
END_TEST

START_TEST(test_signs_are_escaped)
{
    written("a\\b;c,d:e\"f", "x\n\ny");
    has("\r\nSUMMARY:a\\\\b\\;c\\,d:e\"f\r\n");
    has("\r\nDESCRIPTION:x\\n\\ny\r\n");
}
END_TEST

/* SUMMARY: and 67 characters are 75. */
#define A60 "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"

START_TEST(test_lines_fold_at_75_octets_and_never_within_a_character)
{
    static const struct {
        const char *title, *lines;
    } rows[] = {
        { A60 "1234567", "SUMMARY:" A60 "1234567\r\nT" },
        { A60 "12345678", "SUMMARY:" A60 "1234567\r\n 8\r\nT" },
        { A60 "12345ü", "SUMMARY:" A60 "12345ü\r\nT" },
        { A60 "123456ü", "SUMMARY:" A60 "123456\r\n ü\r\nT" },
        { A60 "12345€", "SUMMARY:" A60 "12345\r\n €\r\nT" },
        { A60 "1234🏃x", "SUMMARY:" A60 "1234\r\n 🏃x\r\nT" },
        /* An escape is one sign. */
        { A60 "123456,x", "SUMMARY:" A60 "123456\r\n \\,x\r\nT" },
        /* A blank at the fold is a blank after it. */
        { A60 "1234567 8", "SUMMARY:" A60 "1234567\r\n  8\r\nT" },
        /* The blank a line goes on with is one of its 75. */
        { A60 "1234567" A60 "12345678901234x",
          "SUMMARY:" A60 "1234567\r\n " A60 "12345678901234\r\n x\r\nT" },
    };
    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        written(rows[i].title, "");
        has(rows[i].lines);
    }
}
END_TEST

/* It could end the line, clear a terminal, turn it round, or be no letter. */
START_TEST(test_hostile_titles_are_harmless)
{
    written("a\033[2Jb\rc\xE2\x80\xAE"
            "d\xC2\x9B"
            "e\xE2\x80\xA8"
            "f\xFFg\ah",
            "x\r\nEND:VEVENT");
    has("\r\nSUMMARY:a[2Jbcdefgh\r\n");
    has("\r\nDESCRIPTION:x\\nEND:VEVENT\r\n");
}
END_TEST

START_TEST(test_nothing_is_no_file)
{
    struct calendar c = { .put = put };
    struct err e;
    used = 0;
    ck_assert(calendar_end(&c, &e));
    ck_assert_uint_eq(used, 0);
}
END_TEST

/* Wherever the disk is full, it is said. */
START_TEST(test_a_full_disk_is_an_error)
{
    struct err e;
    written(A60 A60, "x");
    size_t all = used;
    for (room = 1; room <= all; room++)
        ck_assert_msg(!write(A60 A60, "x", &e), "at %zu", room);
    ck_assert(write(A60 A60, "x", &e));
}
END_TEST

Suite *suite_formats_calendar(void)
{
    Suite *s = suite_create("formats_calendar");
    TCase *t = tcase_create("file");
    tcase_add_test(t, test_a_file_to_the_octet);
    tcase_add_test(t, test_signs_are_escaped);
    tcase_add_test(t,
                   test_lines_fold_at_75_octets_and_never_within_a_character);
    tcase_add_test(t, test_hostile_titles_are_harmless);
    tcase_add_test(t, test_nothing_is_no_file);
    tcase_add_test(t, test_a_full_disk_is_an_error);
    suite_add_tcase(s, t);
    return s;
}
