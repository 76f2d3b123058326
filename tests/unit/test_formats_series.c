/* formats: the way of a run as its watch wrote it: at even steps, with laps. */
#include "../tool/fit_taken.h"

#include <check.h>
#include <stdlib.h>

Suite *suite_formats_series(void);

static struct fit_taken t;
#define SERIES t.trace.series

/* Records every so many seconds at 3 m/s from a time and a place on. */
static void put_records(uint32_t start, int seconds, int every, int hr,
                        uint32_t from_cm)
{
    for (int i = 0; i <= seconds; i += every)
        fw_record(&t.w, start + (uint32_t)i, hr, from_cm + (uint32_t)i * 300);
}

START_TEST(test_a_series_has_a_point_each_five_seconds)
{
    fit_taken_begin(&t, false);
    put_records(FIT_START, 600, 1, 140, 0);
    struct fw_session s = fw_run(FIT_START);
    fw_session(&t.w, &s);
    fit_taken_end(&t);
    ck_assert_int_eq(t.count, 1);
    ck_assert_int_eq(SERIES.step_s, 5);
    ck_assert_int_eq(SERIES.count, 121);
    for (int i = 0; i < SERIES.count; i++) {
        ck_assert_int_eq(SERIES.at[i].dist_dm, i * 150);
        ck_assert_int_eq(SERIES.at[i].hr, 140);
        ck_assert_int_eq(SERIES.at[i].height_m, SERIES_NO_HEIGHT);
    }
}
END_TEST

/* Watches that write only where something changes. */
START_TEST(test_points_between_records_lie_between_them)
{
    fit_taken_begin(&t, true);
    put_records(FIT_START, 602, 7, 140, 0);
    fit_taken_end(&t);
    ck_assert_int_eq(SERIES.count, 121);
    ck_assert_int_eq(SERIES.at[60].dist_dm, 9000);
}
END_TEST

/* Five minutes and, as if at once, another five. */
static void expect_two_halves(void)
{
    ck_assert_int_eq(SERIES.count, 121);
    ck_assert_int_eq(SERIES.at[60].dist_dm, 9000);
    ck_assert_int_eq(SERIES.at[59].hr, 140);
    ck_assert_int_eq(SERIES.at[61].hr, 160);
    ck_assert_int_eq(SERIES.at[120].dist_dm, 18000);
}

START_TEST(test_a_pause_takes_no_time_of_a_series)
{
    fit_taken_begin(&t, false);
    put_records(FIT_START, 300, 1, 140, 0);
    fw_timer(&t.w, FIT_START + 300, 4);
    fw_timer(&t.w, FIT_START + 900, 0);
    put_records(FIT_START + 900, 300, 1, 160, 90000);
    fit_taken_end(&t);
    expect_two_halves();
}
END_TEST

/* As watches of these years do: one more record at the moment of the stop,
 * behind its event; some write the pulse all through the pause. */
START_TEST(test_records_of_a_pause_take_no_time_of_a_series)
{
    fit_taken_begin(&t, false);
    put_records(FIT_START, 299, 1, 140, 0);
    fw_timer(&t.w, FIT_START + 300, 4);
    fw_record(&t.w, FIT_START + 300, 140, 90000);
    if (_i > 0)
        for (uint32_t s = 310; s < 900; s += 10)
            fw_record(&t.w, FIT_START + s, 110, 90000);
    fw_timer(&t.w, FIT_START + 900, 0);
    put_records(FIT_START + 900, 300, 1, 160, 90000);
    fit_taken_end(&t);
    expect_two_halves();
}
END_TEST

/* Stopped, and on without a word of a start. */
START_TEST(test_a_start_that_was_not_said_is_seen_by_the_way)
{
    fit_taken_begin(&t, false);
    put_records(FIT_START, 300, 1, 140, 0);
    fw_timer(&t.w, FIT_START + 300, 4);
    put_records(FIT_START + 900, 300, 1, 160, 90000);
    fit_taken_end(&t);
    ck_assert_int_ge(SERIES.count, 119);
    ck_assert_int_le(SERIES.count, 121);
}
END_TEST

START_TEST(test_heights_come_with_the_records)
{
    static const struct fw_field fields[] = { { 253, 4, FW_U32 },
                                              { 5, 4, FW_U32 },
                                              { 2, 2, FW_U16 } };
    fit_taken_begin(&t, false);
    fw_define(&t.w, 3, 20, fields, 3);
    for (uint32_t i = 0; i <= 120; i++) {
        fw_head(&t.w, 3);
        fw_put(&t.w, FIT_START + i, 4);
        fw_put(&t.w, i * 300, 4);
        fw_put(&t.w, i < 60 ? 5 * (500 + 100) : 5 * 400, 2);
    }
    fit_taken_end(&t);
    ck_assert_int_eq(SERIES.count, 25);
    ck_assert_int_eq(SERIES.at[0].height_m, 100);
    ck_assert_int_eq(SERIES.at[24].height_m, -100); /* the Dead Sea's shore */
}
END_TEST

START_TEST(test_each_session_has_its_own_stretch)
{
    fit_taken_begin(&t, false);
    put_records(FIT_START, 300, 1, 140, 0);
    put_records(FIT_START + 2000, 600, 1, 150, 90000);
    struct fw_session one = fw_run(FIT_START);
    struct fw_session two = fw_run(FIT_START + 2000);
    one.timer_ms = one.elapsed_ms = 300000;
    one.dist_cm = 90000;
    two.timer_ms = two.elapsed_ms = 600000;
    two.dist_cm = 180000;
    fw_session(&t.w, &one);
    fw_session(&t.w, &two);
    fit_taken_end(&t);
    ck_assert_int_eq(t.count, 2);
    ck_assert_int_eq(SERIES.at[0].hr, 150);
    ck_assert_int_eq(SERIES.at[0].dist_dm, 0);
    ck_assert_int_eq(SERIES.count, 121);
}
END_TEST

/* Of a file of two sports, with a wrong record on the way of the second. */
START_TEST(test_a_counter_that_begins_anew_goes_on)
{
    fit_taken_begin(&t, false);
    put_records(FIT_START, 300, 1, 140, 0);
    put_records(FIT_START + 301, 300, 1, 150, 0);
    fw_record(&t.w, FIT_START + 602, 150, 100);
    put_records(FIT_START + 603, 300, 1, 150, 90300);
    struct fw_session s = fw_run(FIT_START);
    s.timer_ms = s.elapsed_ms = 903000;
    s.dist_cm = 270000;
    fw_session(&t.w, &s);
    fit_taken_end(&t);
    ck_assert_int_eq(t.count, 1);
    ck_assert_int_le(abs(SERIES.at[SERIES.count - 1].dist_dm - 27000), 60);
}
END_TEST

START_TEST(test_a_long_run_has_fewer_points_an_hour)
{
    fit_taken_begin(&t, false);
    put_records(FIT_START, 8 * 3600, 60, 130, 0);
    fit_taken_end(&t);
    ck_assert_int_eq(SERIES.step_s, 15);
    ck_assert_int_eq(SERIES.count, 8 * 3600 / 15 + 1);
    ck_assert_int_eq(SERIES.at[240].dist_dm, 3 * 3600 * 10);
}
END_TEST

START_TEST(test_records_that_say_nothing_make_no_series)
{
    fit_taken_begin(&t, false);
    for (uint32_t i = 0; i <= 600; i++)
        fw_record(&t.w, FIT_START + i, 0xFF, 0);
    fit_taken_end(&t);
    ck_assert_int_eq(t.count, 1);
    ck_assert_int_eq(SERIES.count, 0);
}
END_TEST

START_TEST(test_laps_come_as_the_watch_counted_them)
{
    fit_taken_begin(&t, false);
    for (uint32_t i = 0; i < 10; i++) {
        struct fw_lap l = { FIT_START + i * 315, 315000,         100000,
                            i == 3 ? 0xFF : 150, i == 0 ? 2 : 0, 0 };
        fw_lap(&t.w, &l);
    }
    struct fw_session s = fw_run(FIT_START);
    fw_session(&t.w, &s);
    fit_taken_end(&t);
    ck_assert_int_eq(t.trace.lap_count, 10);
    ck_assert_int_eq(t.trace.laps[0].purpose, PURPOSE_WARM_UP);
    ck_assert_int_eq(t.trace.laps[1].purpose, PURPOSE_NONE);
    ck_assert_int_eq(t.trace.laps[1].dist.m, 1000);
    ck_assert_int_eq(t.trace.laps[1].time.s, 315);
    ck_assert_int_eq(t.trace.laps[1].hr_avg, 150);
    ck_assert_int_eq(t.trace.laps[3].hr_avg, UNKNOWN);
}
END_TEST

Suite *suite_formats_series(void)
{
    TCase *c = tcase_create("series");
    tcase_add_test(c, test_a_series_has_a_point_each_five_seconds);
    tcase_add_test(c, test_points_between_records_lie_between_them);
    tcase_add_test(c, test_a_pause_takes_no_time_of_a_series);
    tcase_add_loop_test(c, test_records_of_a_pause_take_no_time_of_a_series, 0,
                        2);
    tcase_add_test(c, test_a_start_that_was_not_said_is_seen_by_the_way);
    tcase_add_test(c, test_heights_come_with_the_records);
    tcase_add_test(c, test_each_session_has_its_own_stretch);
    tcase_add_test(c, test_a_counter_that_begins_anew_goes_on);
    tcase_add_test(c, test_a_long_run_has_fewer_points_an_hour);
    tcase_add_test(c, test_records_that_say_nothing_make_no_series);
    tcase_add_test(c, test_laps_come_as_the_watch_counted_them);
    Suite *s = suite_create("formats_series");
    suite_add_tcase(s, c);
    return s;
}
