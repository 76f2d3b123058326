/* store: series and laps of a run, packed, kept once, back after an undo. */
#include "../tool/diary.h"

#include <check.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

Suite *suite_store_series(void);

static struct store *st;
static struct err e;
static struct trace in, out;

static void setup(void)
{
    st = diary_open();
    diary_ok(store_begin(st, "import", &e), &e);
}

static void teardown(void)
{
    store_close(st);
}

static uint64_t state;

static int any(int most)
{
    state = state * UINT64_C(6364136223846793005) + 1442695040888963407u;
    return (int)((state >> 33) % (uint64_t)(most + 1));
}

static struct id new_run(const char *day)
{
    struct run r = diary_run(day, PURPOSE_EASY, 9100, 2840);
    diary_ok(store_put_run(st, &r, NULL, NULL, &e), &e);
    return r.id;
}

/* Jumps as far as they can be, and stretches where a strap lost contact. */
static void fill(struct trace *t, int points)
{
    memset(t, 0, sizeof *t);
    t->series.step_s = 5 + any(100);
    t->series.count = points;
    bool has_hr = any(3) > 0, has_height = any(3) > 0;
    int dist = 0;
    for (int i = 0; i < points; i++) {
        struct series_point *p = &t->series.at[i];
        dist += any(9) == 0 ? any(4000) : any(200);
        p->dist_dm = dist;
        p->hr = (int16_t)(has_hr && any(9) > 0 ? 20 + any(280) : UNKNOWN);
        p->height_m =
            (int16_t)(has_height && any(9) > 0
                          ? SERIES_LOWEST + any(SERIES_HIGHEST - SERIES_LOWEST)
                          : SERIES_NO_HEIGHT);
    }
    static const enum purpose purposes[] = { PURPOSE_NONE, PURPOSE_WARM_UP,
                                             PURPOSE_JOG_REST,
                                             PURPOSE_COOL_DOWN };
    t->lap_count = any(20);
    for (int i = 0; i < t->lap_count; i++)
        t->laps[i] =
            (struct lap){ .purpose = purposes[any(3)],
                          .dist = { any(2000) },
                          .time = { any(900) },
                          .hr_avg = any(1) ? UNKNOWN : 100 + any(80),
                          .trigger = (enum lap_trigger)any(LAP_BY_END) };
    for (int i = 0; i < t->lap_count; i++)
        t->laps[i].is_bout = t->laps[i].purpose == PURPOSE_NONE && any(1);
}

static void expect_same(const struct trace *a, const struct trace *b)
{
    ck_assert_int_eq(a->series.count, b->series.count);
    ck_assert_int_eq(a->series.step_s, b->series.step_s);
    for (int i = 0; i < a->series.count; i++) {
        ck_assert_int_eq(a->series.at[i].dist_dm, b->series.at[i].dist_dm);
        ck_assert_int_eq(a->series.at[i].hr, b->series.at[i].hr);
        ck_assert_int_eq(a->series.at[i].height_m, b->series.at[i].height_m);
    }
    ck_assert_int_eq(a->lap_count, b->lap_count);
    for (int i = 0; i < a->lap_count; i++) {
        ck_assert_int_eq(a->laps[i].purpose, b->laps[i].purpose);
        ck_assert_int_eq(a->laps[i].dist.m, b->laps[i].dist.m);
        ck_assert_int_eq(a->laps[i].time.s, b->laps[i].time.s);
        ck_assert_int_eq(a->laps[i].hr_avg, b->laps[i].hr_avg);
        ck_assert_int_eq(a->laps[i].is_bout, b->laps[i].is_bout);
        ck_assert_int_eq(a->laps[i].trigger, b->laps[i].trigger);
    }
}

START_TEST(test_any_series_comes_back_as_it_was)
{
    struct id run = new_run("2026-11-17");
    state = 5;
    (void)printf("seed: %d\n", (int)state);
    for (int i = 0; i < 300; i++) {
        fill(&in, i == 0 ? SERIES_POINTS_MAX : 2 + any(300));
        diary_ok(store_put_trace(st, run, &in, &e), &e);
        diary_ok(store_trace(st, run, &out, &e), &e);
        expect_same(&in, &out);
    }
}
END_TEST

START_TEST(test_a_run_without_a_watch_has_none)
{
    struct id run = new_run("2026-11-17");
    out.series.count = out.lap_count = 9;
    diary_ok(store_trace(st, run, &out, &e), &e);
    ck_assert_int_eq(out.series.count, 0);
    ck_assert_int_eq(out.lap_count, 0);
}
END_TEST

START_TEST(test_an_hour_of_easy_running_is_a_few_kilobytes)
{
    struct id run = new_run("2026-11-17");
    memset(&in, 0, sizeof in);
    in.series.step_s = 5;
    in.series.count = 721;
    for (int i = 0; i < 721; i++)
        in.series.at[i] =
            (struct series_point){ i * 150, (int16_t)(140 + i % 3),
                                   (int16_t)(100 + i / 50) };
    diary_ok(store_put_trace(st, run, &in, &e), &e);
    ck_assert_int_lt(atoi(diary_ask(st, "SELECT length(bytes) FROM series")),
                     3000);
}
END_TEST

START_TEST(test_a_series_is_kept_once)
{
    state = 7;
    fill(&in, 100);
    struct id one = new_run("2026-11-17"), two = new_run("2026-11-18");
    diary_ok(store_put_trace(st, one, &in, &e), &e);
    diary_ok(store_put_trace(st, two, &in, &e), &e);
    diary_ok(store_put_trace(st, two, &in, &e), &e);
    ck_assert_str_eq(diary_ask(st, "SELECT count(*) FROM series"), "1");
    in.series.at[50].hr = 77;
    diary_ok(store_put_trace(st, two, &in, &e), &e);
    ck_assert_str_eq(diary_ask(st, "SELECT count(*) FROM series"), "2");
    diary_ok(store_trace(st, two, &out, &e), &e);
    ck_assert_int_eq(out.series.at[50].hr, 77);
    ck_assert_ptr_nonnull(
        strstr(diary_try(st, "UPDATE series SET step_s = 9"), "never"));
}
END_TEST

START_TEST(test_undo_of_a_deletion_brings_the_curve_back)
{
    struct action a;
    state = 9;
    fill(&in, 200);
    struct id run = new_run("2026-11-17");
    diary_ok(store_put_trace(st, run, &in, &e), &e);
    diary_ok(store_commit(st, &e), &e);
    diary_ok(store_begin(st, "delete", &e), &e);
    diary_ok(store_delete(st, ROW_RUN, run, &e), &e);
    diary_ok(store_commit(st, &e), &e);
    diary_ok(store_trace(st, run, &out, &e), &e);
    ck_assert_int_eq(out.series.count + out.lap_count, 0);
    diary_ok(store_undo(st, &a, &e), &e);
    diary_ok(store_trace(st, run, &out, &e), &e);
    expect_same(&in, &out);
    /* And the import itself, there and back. */
    diary_ok(store_undo(st, &a, &e), &e);
    ck_assert_str_eq(diary_ask(st, "SELECT count(*) FROM run_series"), "0");
    diary_ok(store_redo(st, &a, &e), &e);
    diary_ok(store_trace(st, run, &out, &e), &e);
    expect_same(&in, &out);
}
END_TEST

START_TEST(test_an_edit_leaves_the_curve_alone)
{
    state = 11;
    fill(&in, 50);
    struct run r = diary_run("2026-11-17", PURPOSE_EASY, 9100, 2840);
    diary_ok(store_put_run(st, &r, NULL, NULL, &e), &e);
    diary_ok(store_put_trace(st, r.id, &in, &e), &e);
    r.rpe = 4;
    diary_ok(store_put_run(st, &r, NULL, NULL, &e), &e);
    diary_ok(store_trace(st, r.id, &out, &e), &e);
    expect_same(&in, &out);
}
END_TEST

START_TEST(test_damaged_bytes_are_said_and_never_followed)
{
    struct id run = new_run("2026-11-17");
    state = 13;
    (void)printf("seed: %d\n", (int)state);
    fill(&in, 40);
    diary_ok(store_put_trace(st, run, &in, &e), &e);
    (void)diary_try(st, "DROP TRIGGER series_is_never_rewritten");
    int bad = 0;
    for (int i = 0; i < 500; i++) {
        ck_assert_str_eq(
            diary_try(st, "UPDATE series SET points = 2 + abs(random() % 2046),"
                          " bytes = randomblob(2 + abs(random() % 400))"),
            "");
        err_clear(&e);
        if (!store_trace(st, run, &out, &e)) {
            bad++;
            ck_assert_ptr_nonnull(strstr(e.text, "damaged"));
        }
    }
    ck_assert_int_gt(bad, 400);
}
END_TEST

START_TEST(test_a_check_finds_a_curve_that_is_not_what_was_kept)
{
    bool ok;
    char text[400];
    struct id run = new_run("2026-11-17");
    state = 7;
    fill(&in, 40);
    diary_ok(store_put_trace(st, run, &in, &e), &e);
    diary_ok(store_check(st, &ok, text, sizeof text, &e), &e);
    ck_assert_msg(ok, "%s", text);
    (void)diary_try(st, "DROP TRIGGER series_is_never_rewritten");
    ck_assert_str_eq(
        diary_try(st, "UPDATE series SET bytes = CAST(substr(bytes, 1, 1) ||"
                      " x'01' || substr(bytes, 3) AS BLOB)"),
        "");
    diary_ok(store_check(st, &ok, text, sizeof text, &e), &e);
    ck_assert(!ok);
    ck_assert_ptr_nonnull(strstr(text, "of 2026-11-17 is damaged"));
}
END_TEST

START_TEST(test_a_curve_that_goes_back_is_refused)
{
    struct id run = new_run("2026-11-17");
    fill(&in, 40);
    in.series.at[20].dist_dm = in.series.at[19].dist_dm - 10;
    ck_assert(!store_put_trace(st, run, &in, &e));
    ck_assert_ptr_nonnull(strstr(e.text, "goes back"));
    err_clear(&e);
    fill(&in, 40);
    in.series.step_s = 0;
    ck_assert(!store_put_trace(st, run, &in, &e));
    ck_assert_ptr_nonnull(strstr(e.text, "no time"));
}
END_TEST

Suite *suite_store_series(void)
{
    TCase *c = tcase_create("series");
    tcase_add_checked_fixture(c, setup, teardown);
    tcase_add_test(c, test_any_series_comes_back_as_it_was);
    tcase_add_test(c, test_a_run_without_a_watch_has_none);
    tcase_add_test(c, test_an_hour_of_easy_running_is_a_few_kilobytes);
    tcase_add_test(c, test_a_series_is_kept_once);
    tcase_add_test(c, test_undo_of_a_deletion_brings_the_curve_back);
    tcase_add_test(c, test_an_edit_leaves_the_curve_alone);
    tcase_add_test(c, test_damaged_bytes_are_said_and_never_followed);
    tcase_add_test(c, test_a_check_finds_a_curve_that_is_not_what_was_kept);
    tcase_add_test(c, test_a_curve_that_goes_back_is_refused);
    Suite *s = suite_create("store_series");
    suite_add_tcase(s, c);
    return s;
}
