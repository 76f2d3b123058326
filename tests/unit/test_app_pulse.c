/* app: long work says how far it is, and what is stopped was never there. */
#include "../tool/fit_writer.h"
#include "../tool/folder.h"
#include "../tool/home.h"
#include "../tool/zip_writer.h"

#include "milepost/import.h"

#include <check.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

Suite *suite_app_pulse(void);

/* Sat 2026-11-21 06:00 UTC in seconds of the format. */
#define START (20778u * 86400 + 6 * 3600 - 631065600u)
#define DAY   86400u
#define FILES 5

static struct app *a;
static struct err e;
static char path[FILES][600];
static const char *paths[FILES];

/* A run a day, a file each. */
static void make_files(void)
{
    static struct fit_writer w;
    for (int i = 0; i < FILES; i++) {
        struct fw_session s = fw_run(START - (uint32_t)i * DAY);
        fw_new(&w);
        fw_begin(&w, 14, false);
        fw_file_id(&w, 4);
        fw_session(&w, &s);
        fw_end(&w);
        (void)snprintf(path[i], sizeof path[i], "%s.%d.fit", home_path(), i);
        paths[i] = path[i];
        file_put(path[i], w.bytes, w.size);
    }
}

static void setup(void)
{
    a = home_open("2026-11-22");
    err_clear(&e);
    make_files();
}

static void end(void)
{
    a->pulse = (struct pulse){ NULL, NULL };
    for (int i = 0; i < FILES; i++)
        (void)remove(path[i]);
    home_end();
}

struct heard {
    int beats, last, of, stop_at;
    const char *what;
};

static bool hear(void *with, const char *what, int done, int of)
{
    struct heard *h = with;
    ck_assert_int_lt(done, of); /* no bar is fuller than full */
    h->beats++;
    h->last = done;
    h->of = of;
    h->what = what;
    return done != h->stop_at;
}

static bool import(struct heard *h, struct import_sums *out)
{
    a->pulse = (struct pulse){ hear, h };
    struct import_ask ask = { .paths = paths, .path_count = FILES };
    return app_import_all(a, &ask, NULL, NULL, out, &e);
}

static bool is_empty(void)
{
    day_t first, last;
    ck_assert(app_span(a, &first, &last, &e));
    return !day_is(first);
}

START_TEST(test_import_says_how_far_it_is)
{
    struct heard h = { .stop_at = UNKNOWN };
    struct import_sums out;
    ck_assert_msg(import(&h, &out), "%s", e.text);
    ck_assert_int_eq(out.runs, FILES);
    ck_assert_int_eq(h.last, FILES - 1);
    ck_assert_int_eq(h.of, FILES);
    ck_assert_str_eq(h.what, "files");
}
END_TEST

/* What an archive within another holds is known when it is opened. */
START_TEST(test_files_that_could_not_be_counted_are_added)
{
    static const char x[] = "x";
    struct zip_writer *z = zip_begin();
    for (int i = 0; i < 20; i++)
        zip_add(z, "notes.txt", x, sizeof x);
    struct zipped inner = zip_end(z);
    z = zip_begin_file(path[0]);
    zip_add(z, "part.zip", inner.bytes, inner.size);
    (void)zip_end(z);
    free(inner.bytes);
    struct heard h = { .stop_at = UNKNOWN };
    struct import_sums out;
    ck_assert_msg(import(&h, &out), "%s", e.text);
    ck_assert_int_eq(h.beats, 20 + FILES - 1);
    ck_assert_int_eq(h.of, 20 + FILES - 1);
}
END_TEST

START_TEST(test_stopped_import_keeps_nothing_and_can_be_done_again)
{
    struct heard h = { .stop_at = 3 };
    struct import_sums out;
    ck_assert(!import(&h, &out));
    ck_assert_int_eq(e.code, ERR_INPUT);
    ck_assert_ptr_nonnull(
        strstr(e.text, "stopped after 3 of 5 files: nothing was kept"));
    ck_assert(is_empty());
    h.stop_at = UNKNOWN;
    ck_assert_msg(import(&h, &out), "%s", e.text);
    ck_assert_int_eq(out.runs, FILES);
}
END_TEST

START_TEST(test_stopped_walk_over_weeks_says_so)
{
    struct heard h = { .stop_at = 2 };
    home_log("2026-09-01 8k 45:00 easy rpe3");
    a->pulse = (struct pulse){ hear, &h };
    ck_assert(!app_trend(a, NO_DAY, NO_DAY, &e));
    ck_assert_ptr_nonnull(strstr(e.text, "stopped after 2 of "));
    ck_assert_str_eq(h.what, "weeks");
    ck_assert_int_gt(h.of, 10);
}
END_TEST

Suite *suite_app_pulse(void)
{
    Suite *s = suite_create("app_pulse");
    TCase *t = tcase_create("app_pulse");
    tcase_add_checked_fixture(t, setup, end);
    tcase_add_test(t, test_import_says_how_far_it_is);
    tcase_add_test(t, test_files_that_could_not_be_counted_are_added);
    tcase_add_test(t, test_stopped_import_keeps_nothing_and_can_be_done_again);
    tcase_add_test(t, test_stopped_walk_over_weeks_says_so);
    suite_add_tcase(s, t);
    return s;
}
