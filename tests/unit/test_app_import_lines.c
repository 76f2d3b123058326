/* app: what is odd is asked about, what goes on is joined, line by line. */
#include "../tool/desk.h"
#include "../tool/home.h"

#include "app/import.h"
#include "milepost/looked.h"

#include <check.h>
#include <stdio.h>
#include <string.h>

Suite *suite_app_import_lines(void);

#define START INT64_C(1795240800) /* Sat 2026-11-21 06:00 UTC */

static void setup(void)
{
    desk_open("2026-11-22");
}

/* ---- odd, and joined */

START_TEST(test_a_pace_no_one_runs_is_asked_about)
{
    struct made_run r = made_even(START, 5000, 3000);
    r.key = 5;
    r.legs[0].time_s = 300;
    desk_put_row(&r, NULL);
    desk_import();
    desk_expect(0, ITEM_ODD, "faster than anyone runs");
    ck_assert_int_eq(desk_held.count, 0);
    desk_ask.takes[ITEM_ODD] = true;
    desk_import();
    ck_assert_int_eq(desk_held.count, 1);
}
END_TEST

/* formats.md: faster than 2:00/km or slower than 30:00/km over a kilometre. */
START_TEST(test_a_pace_is_odd_beyond_its_limits_alone)
{
    static const struct {
        int metres, time_s;
        unsigned odd;
    } cases[] = {
        { 5000, 600, 0 },
        { 5000, 599, 1u << ODD_FAST },
        { 1000, 119, 1u << ODD_FAST },
        { 999, 60, 0 },
        { 5000, 9000, 0 },
        { 5000, 9001, 1u << ODD_SLOW },
        { 1000, 1801, 1u << ODD_SLOW },
        { 999, 3000, 0 },
        { 5000, 0, 0 }, /* nobody knows */
        { 0, 3000, 0 },
    };
    for (size_t i = 0; i < COUNT_OF(cases); i++) {
        static struct arrival a;
        a.entry = (struct entry){ .kind = ENTRY_RUN };
        a.entry.run.dist.m = cases[i].metres;
        a.entry.run.time.s = cases[i].time_s;
        ck_assert_msg(import_odd(&a, (day_t){ 1 }) == cases[i].odd, "%d m %d s",
                      cases[i].metres, cases[i].time_s);
    }
}
END_TEST

START_TEST(test_a_run_after_today_is_asked_about)
{
    struct made_run r = made_run(START + 3 * 86400);
    desk_put_fit("a.fit", &r);
    desk_import();
    desk_expect(0, ITEM_ODD, "after today");
}
END_TEST

START_TEST(test_another_device_at_the_same_time_is_asked_about)
{
    struct made_run r = made_run(START);
    struct made_run other = made_even(START + 90, 10400, 3100);
    desk_put_fit("a.fit", &r);
    desk_put_tcx("b.tcx", &other);
    desk_import();
    desk_expect(1, ITEM_ODD, "at the same time");
    ck_assert_int_eq(desk_held.count, 1);
}
END_TEST

static void put_repetitions(void)
{
    for (int i = 0; i < 3; i++) {
        char name[16];
        struct made_run r = made_even(START + i * 480, 1000, 240);
        (void)snprintf(name, sizeof name, "%d.fit", i);
        desk_put_fit(name, &r);
    }
}

START_TEST(test_repetitions_come_in_as_runs_of_their_own)
{
    put_repetitions();
    desk_import();
    ck_assert_int_eq(desk_sums.items[ITEM_JOIN], 2);
    ck_assert_int_eq(desk_held.count, 3);
}
END_TEST

START_TEST(test_repetitions_are_joined_if_taken)
{
    put_repetitions();
    desk_ask.takes[ITEM_JOIN] = true;
    desk_import();
    ck_assert_int_eq(desk_sums.runs, 1);
    ck_assert_int_eq(desk_held.count, 1);
    ck_assert_int_eq(desk_held.run[0].dist.m, 3000);
    ck_assert_int_eq(desk_held.run[0].time.s, 720);
    ck_assert_int_eq(desk_held.run[0].elapsed.s, 2 * 480 + 240);
    desk_ask.takes[ITEM_JOIN] = false;
    desk_import();
    ck_assert_int_eq(desk_sums.items[ITEM_HERE], 3);
    ck_assert_int_eq(desk_held.count, 1);
}
END_TEST

/* Each row of a table whose runs were joined is told again, as here. */
START_TEST(test_rows_that_were_joined_are_told_again)
{
    struct made_run runs[2];
    for (int i = 0; i < 2; i++) {
        runs[i] = made_even(START + i * 480, 1000, 240);
        runs[i].key = 70 + i;
    }
    desk_put_rows(runs, 2);
    desk_ask.takes[ITEM_JOIN] = true;
    desk_import();
    ck_assert_int_eq(desk_held.count, 1);
    ck_assert_int_eq(desk_held.run[0].dist.m, 2000);
    desk_import();
    ck_assert_int_eq(desk_told_count, 2);
    desk_expect(1, ITEM_HERE, "");
    ck_assert_int_eq(desk_held.count, 1);
}
END_TEST

START_TEST(test_a_ride_told_twice_is_the_same_as_one_before_it)
{
    struct made_run r = made_run(START);
    r.sport = "Biking";
    desk_put_tcx("a.tcx", &r);
    desk_put_tcx("b.tcx", &r);
    desk_import();
    ck_assert_int_eq(desk_sums.activities, 1);
    ck_assert_int_eq(desk_sums.again, 1);
    desk_expect(1, ITEM_HERE, "the same as one before it");
}
END_TEST

static const struct {
    int dist_m, time_s, climb_m;
} wholes[] = { { 600000, 90000, 10 },
               { 60000, 600000, 10 },
               { 60000, 90000, 60000 } };

START_TEST(test_what_is_joined_is_no_longer_than_a_diary_holds)
{
    static struct arrival a;
    struct entry *en = &desk_app->entry;
    struct run r = run_blank(desk_app->today);
    r.dist.m = wholes[_i].dist_m;
    r.time.s = wholes[_i].time_s;
    r.climb_m = wholes[_i].climb_m;
    a.entry.run = en->run = r;
    ck_assert(!import_join(desk_app, 60, &a, &desk_err));
    ck_assert_ptr_nonnull(strstr(desk_err.text, "longer than any run"));
    err_clear(&desk_err);
    a.entry.run.dist.m = a.entry.run.time.s = a.entry.run.climb_m = 30000;
    ck_assert(import_join(desk_app, 60, &a, &desk_err));
    ck_assert_int_eq(en->run.seg_count, 2);
}
END_TEST

/* ---- line by line */

START_TEST(test_what_is_left_stays_out_and_its_row_too)
{
    static const unsigned char taken[] = { 0x02 };
    struct made_run r = made_run(START);
    struct made_run other = made_run(START + 8 * 3600);
    r.key = 7;
    desk_put_fit("7.fit", &r);
    desk_put_fit("8.fit", &other);
    desk_put_row(&r, "7.fit");
    desk_ask.is_dry = true;
    desk_import();
    ck_assert_int_eq(desk_told[0].number, 0);
    ck_assert_int_eq(desk_told[1].number, 1);
    desk_ask.is_dry = false;
    desk_ask.taken = taken;
    desk_ask.taken_count = 2;
    desk_import();
    ck_assert_int_eq(desk_sums.runs, 1);
    ck_assert_int_eq(desk_held.count, 1);
    ck_assert_int_eq(desk_held.run[0].start_min, 14 * 60);
    ck_assert(!desk_told[0].is_taken && desk_told[1].is_taken);
}
END_TEST

START_TEST(test_as_far_as_a_stopped_look_came)
{
    struct made_run r = made_run(START);
    struct made_run other = made_run(START + 8 * 3600);
    desk_put_fit("a.fit", &r);
    desk_put_fit("b.fit", &other);
    desk_ask.most = 1;
    desk_import();
    ck_assert_int_eq(desk_held.count, 1);
    desk_ask.most = 0;
    desk_import();
    ck_assert_int_eq(desk_held.count, 2);
}
END_TEST

static enum activity_kind came_as(day_t day)
{
    desk_err = (struct err){ 0 };
    ck_assert_msg(app_week(desk_app, day, &desk_err), "%s", desk_err.text);
    ck_assert_int_eq(desk_app->facts.activity_count, 1);
    return desk_app->facts.activities[0].kind;
}

START_TEST(test_other_sports_as_the_setting_says)
{
    static const enum activity_kind kinds[] = { ACTIVITY_XT,
                                                ACTIVITY_STRENGTH };
    struct action undone;
    struct made_run r = made_run(START);
    r.sport = "Biking";
    desk_put_tcx("a.tcx", &r);
    desk_app->settings.v[SETTING_CROSS] = 2;
    desk_import();
    ck_assert_int_eq(desk_sums.activities + desk_told_count, 0);
    ck_assert_int_eq(desk_sums.skipped, 1);
    for (int i = 0; i < 2; i++) {
        desk_app->settings.v[SETTING_CROSS] = i;
        desk_import();
        ck_assert_int_eq(desk_sums.activities, 1);
        ck_assert_int_eq(desk_held.count, 0);
        ck_assert_int_eq(came_as(desk_app->today), kinds[i]);
        desk_import();
        desk_expect(0, ITEM_HERE, "");
        ck_assert(app_undo(desk_app, &undone, &desk_err));
    }
}
END_TEST

START_TEST(test_one_undo_takes_all_back)
{
    struct action undone;
    put_repetitions();
    desk_import();
    ck_assert(app_undo(desk_app, &undone, &desk_err));
    ck_assert_str_eq(undone.label, "import");
    desk_look();
    ck_assert_int_eq(desk_held.count, 0);
    desk_import();
    ck_assert_int_eq(desk_held.count, 3); /* as if it had never been */
}
END_TEST

START_TEST(test_what_was_not_looked_at_has_no_line)
{
    struct looked l = { 0 };
    ck_assert(looked_open(&l, "a.fit\0b", 2));
    ck_assert(looked_open(&l, l.paths, l.path_count));
    ck_assert_str_eq(l.paths, "a.fit");
    ck_assert_str_eq(l.paths + sizeof "a.fit", "b");
    ck_assert_int_eq(looked_line_at(&l, LOOKED_ALL, 0), UNKNOWN);
    looked_forget(&l);
}
END_TEST

Suite *suite_app_import_lines(void)
{
    Suite *s = suite_create("app_import_lines");
    TCase *t = tcase_create("app_import_lines");
    tcase_set_timeout(t, 30);
    tcase_add_checked_fixture(t, setup, desk_end);
    tcase_add_test(t, test_what_was_not_looked_at_has_no_line);
    tcase_add_test(t, test_a_pace_no_one_runs_is_asked_about);
    tcase_add_test(t, test_a_pace_is_odd_beyond_its_limits_alone);
    tcase_add_test(t, test_a_run_after_today_is_asked_about);
    tcase_add_test(t, test_another_device_at_the_same_time_is_asked_about);
    tcase_add_test(t, test_repetitions_come_in_as_runs_of_their_own);
    tcase_add_test(t, test_repetitions_are_joined_if_taken);
    tcase_add_test(t, test_rows_that_were_joined_are_told_again);
    tcase_add_test(t, test_a_ride_told_twice_is_the_same_as_one_before_it);
    tcase_add_loop_test(t, test_what_is_joined_is_no_longer_than_a_diary_holds,
                        0, (int)COUNT_OF(wholes));
    tcase_add_test(t, test_what_is_left_stays_out_and_its_row_too);
    tcase_add_test(t, test_as_far_as_a_stopped_look_came);
    tcase_add_test(t, test_other_sports_as_the_setting_says);
    tcase_add_test(t, test_one_undo_takes_all_back);
    suite_add_tcase(s, t);
    return s;
}
