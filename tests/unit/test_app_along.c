/* app: the way of a run from its watch, and a run split by it. */
#include "../tool/fit_writer.h"
#include "../tool/folder.h"
#include "../tool/home.h"

#include "milepost/import.h"

#include <check.h>
#include <stdio.h>

Suite *suite_app_along(void);

#define TODAY "2026-11-22"
/* Sat 2026-11-21 06:00 UTC in seconds of the format. */
#define START (20778u * 86400 + 6 * 3600 - 631065600u)

static struct fit_writer w;
static struct app *a;
static struct err e;
static struct log_result r;

/* 4 km: 2 at 6:00/km and a pulse of 130, 2 at 4:00/km and 170: 20 min. */
static void import_run(void)
{
    fw_new(&w);
    fw_begin(&w, 14, false);
    fw_file_id(&w, 4);
    for (uint32_t i = 0; i <= 1200; i++)
        fw_record(&w, START + i, i < 720 ? 130 : 170,
                  i <= 720 ? i * 100000 / 360
                           : 200000 + (i - 720) * 100000 / 240);
    struct fw_session s = fw_run(START);
    s.timer_ms = s.elapsed_ms = 1200000;
    s.dist_cm = 400000;
    fw_session(&w, &s);
    fw_end(&w);
    char path[600];
    (void)snprintf(path, sizeof path, "%s.fit", home_path());
    file_put(path, w.bytes, w.size);
    const char *const paths[] = { path };
    struct import_sums out;
    struct import_ask ask = { .paths = paths, .path_count = 1 };
    ck_assert_msg(app_import_all(a, &ask, NULL, NULL, &out, &e), "%s", e.text);
    ck_assert_int_eq(out.runs, 1);
    (void)remove(path);
}

/* The only run of the day, with its way. */
static const struct run *open_run(void)
{
    day_t day;
    ck_assert(day_parse("2026-11-21", &day));
    ck_assert_msg(app_week(a, day, &e), "%s", e.text);
    ck_assert_int_eq(a->week.run_count, 1);
    int run = a->week.runs[0].run;
    ck_assert_msg(app_along(a, run, &e), "%s", e.text);
    return &a->facts.runs[run];
}

static void setup(void)
{
    a = home_open(TODAY);
    import_run();
}

static void expect_cut(const struct run *run)
{
    ck_assert_int_eq(run->seg_count, 2);
    const struct segment *s = &a->facts.segments[run->seg_first];
    ck_assert_int_eq(s[0].dist.m, 2000);
    ck_assert_int_le(s[0].time.s, 722);
    ck_assert_int_ge(s[0].time.s, 718);
    ck_assert_int_eq(s[0].time.s + s[1].time.s, 1200);
    ck_assert_int_eq(s[0].hr_avg, 130);
    ck_assert(!s[0].is_estimated && !s[1].is_estimated);
}

START_TEST(test_an_imported_run_has_its_curve)
{
    (void)open_run();
    ck_assert_int_eq(a->along.basis, ALONG_SERIES);
    ck_assert_int_eq(a->along.whole, 4000);
    ck_assert_double_eq_tol(a->along.value[ALONG_PACE][60], 360, 2);
    ck_assert_double_eq_tol(a->along.value[ALONG_PACE][180], 240, 2);
}
END_TEST

START_TEST(test_a_split_takes_its_times_from_the_watch)
{
    int own = open_run()->seg_count; /* as the import found them */
    ck_assert_msg(
        app_edit(a, open_run()->id.text, "wu 2k, threshold 2k", &r, &e), "%s",
        e.text);
    expect_cut(open_run());
    struct action undone;
    ck_assert(app_undo(a, &undone, &e));
    ck_assert_int_eq(open_run()->seg_count, own);
}
END_TEST

START_TEST(test_a_preview_of_an_edit_is_judged_and_not_kept)
{
    int reading;
    int own = open_run()->seg_count;
    struct id id = open_run()->id;
    ck_assert_msg(
        app_edit_preview(a, id.text, "easy 2k, threshold 2k", &reading, &e),
        "%s", e.text);
    ck_assert_int_eq(reading, 0);
    ck_assert_int_eq(a->week.run_count, 1);
    ck_assert_int_eq(a->week.done_m, 4000);
    expect_cut(&a->facts.runs[a->week.runs[0].run]);
    ck_assert_int_eq(open_run()->seg_count, own);
    /* Nothing said yet: as it is. */
    ck_assert(app_edit_preview(a, id.text, "", &reading, &e));
    ck_assert_int_eq(a->entry.run.seg_count, own);
    ck_assert(
        !app_edit_preview(a, id.text, "easy 2k, threshold 9k", &reading, &e));
}
END_TEST

START_TEST(test_a_run_typed_by_hand_is_split_by_shares)
{
    home_log("2026-11-20 10k 52:30 easy");
    day_t day;
    ck_assert(day_parse("2026-11-20", &day));
    ck_assert(app_edit(a, "2026-11-20", "wu 2k, easy 8k", &r, &e));
    ck_assert(app_week(a, day, &e));
    const struct run *run = &a->facts.runs[a->week.runs[0].run];
    ck_assert_int_eq(run->seg_count, 2);
    ck_assert(a->facts.segments[run->seg_first].is_estimated);
}
END_TEST

Suite *suite_app_along(void)
{
    TCase *c = tcase_create("along");
    tcase_add_checked_fixture(c, setup, home_end);
    tcase_add_test(c, test_an_imported_run_has_its_curve);
    tcase_add_test(c, test_a_split_takes_its_times_from_the_watch);
    tcase_add_test(c, test_a_preview_of_an_edit_is_judged_and_not_kept);
    tcase_add_test(c, test_a_run_typed_by_hand_is_split_by_shares);
    Suite *s = suite_create("app_along");
    suite_add_tcase(s, c);
    return s;
}
