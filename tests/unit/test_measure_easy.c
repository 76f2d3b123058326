/* measure: pace at easy effort, read by pulse or by effort. */
#include "../tool/kit.h"

#include <check.h>

Suite *suite_measure_easy(void);

#define MONDAY "2026-11-16"

static struct facts f;

static struct run *easy_run(int day, int s_per_km, int rpe)
{
    return kit_run_at(&f, kit_after(MONDAY, day), PURPOSE_EASY, 8000, s_per_km,
                      rpe);
}

static struct easy_pace week_pace(void)
{
    return easy_pace_of(&f, kit_day(MONDAY), kit_after(MONDAY, 6));
}

static void three_runs(void)
{
    kit_clear(&f, kit_after(MONDAY, 6));
    (void)easy_run(0, 340, 3);
    (void)easy_run(2, 345, 4);
    (void)easy_run(4, 350, 2);
}

START_TEST(test_easy_pace_is_the_mean_of_easy_runs)
{
    three_runs();
    ck_assert_int_eq(week_pace().pace.s_per_km, 345);
    ck_assert_int_eq(week_pace().runs, 3);
    ck_assert_int_eq(week_pace().dist.m, 24000);
}
END_TEST

START_TEST(test_easy_pace_needs_three_runs)
{
    three_runs();
    f.run_count = 2;
    ck_assert_int_eq(week_pace().pace.s_per_km, 0);
    ck_assert_int_eq(week_pace().runs, 2);
}
END_TEST

START_TEST(test_easy_pace_leaves_out_what_was_not_easy)
{
    three_runs();
    (void)easy_run(5, 290, 5);
    (void)easy_run(5, 290, UNKNOWN);
    easy_run(5, 420, 3)->flags = FLAG_HOT;
    easy_run(5, 420, 3)->dist.m = 2900;
    (void)kit_run_at(&f, kit_after(MONDAY, 5), PURPOSE_THRESHOLD, 9000, 290, 4);
    ck_assert_int_eq(week_pace().runs, 3);
    ck_assert_int_eq(week_pace().pace.s_per_km, 345);
}
END_TEST

START_TEST(test_easy_pace_leaves_out_a_long_run_with_work)
{
    three_runs();
    struct run *r =
        kit_run(&f, kit_after(MONDAY, 6), PURPOSE_LONG, 16000, 5200, 4);
    (void)kit_segment(&f, r, PURPOSE_LONG, 10000, 3450);
    (void)kit_segment(&f, r, PURPOSE_MARATHON, 6000, 1750);
    ck_assert_int_eq(week_pace().runs, 3);
}
END_TEST

START_TEST(test_easy_pace_believes_the_pulse_before_the_effort)
{
    three_runs();
    f.athlete.hr_threshold = 170;
    easy_run(5, 330, 6)->hr_avg = 152;
    easy_run(6, 330, 2)->hr_avg = 153;
    ck_assert_int_eq(week_pace().runs, 4);
}
END_TEST

START_TEST(test_easy_pace_takes_the_climb_out)
{
    three_runs();
    struct run *r = easy_run(6, 345, 3);
    int flat = week_pace().pace.s_per_km;
    r->climb_m = 400;
    ck_assert_int_lt(week_pace().pace.s_per_km, flat);
}
END_TEST

Suite *suite_measure_easy(void)
{
    Suite *s = suite_create("measure_easy");
    TCase *t = tcase_create("easy");
    tcase_add_test(t, test_easy_pace_is_the_mean_of_easy_runs);
    tcase_add_test(t, test_easy_pace_needs_three_runs);
    tcase_add_test(t, test_easy_pace_leaves_out_what_was_not_easy);
    tcase_add_test(t, test_easy_pace_leaves_out_a_long_run_with_work);
    tcase_add_test(t, test_easy_pace_believes_the_pulse_before_the_effort);
    tcase_add_test(t, test_easy_pace_takes_the_climb_out);
    suite_add_tcase(s, t);
    return s;
}
