/* judge: W20, back too fast after a break, and what the weeks after one are
 * held against (W6). */
#include "../tool/scene.h"

#include <check.h>

Suite *suite_judge_warnings_back(void);

#define OFF 14 /* days without a run before the scene's week */

/* Weeks of 40 km, the last one so many days before the scene's week. */
static void stopped(int before)
{
    kit_clear(&scene, scene_day(6));
    kit_index(&scene, 45.0);
    scene.athlete.level = LEVEL_INTERMEDIATE;
    kit_history(&scene, scene_day(-before), 10, 40000, 14000);
    scene_goal(GOAL_HALF, PHASE_BASE);
}

static void two_weeks_off(void)
{
    stopped(OFF);
}

static void easy_days(int from, int runs, int metres)
{
    for (int i = 0; i < runs; i++)
        scene_extra(from + 2 * i, PURPOSE_EASY, metres, EASY, 3);
}

START_TEST(test_w20_the_first_week_back_as_large_as_before)
{
    two_weeks_off();
    easy_days(0, 4, 10000);
    scene_fires(WARNING_W20, SEVERITY_CAUTION);
    ck_assert_int_eq(scene_warning(WARNING_W20)->variant, 0);
    ck_assert_int_eq(scene_input(WARNING_W20, INPUT_DAYS), OFF);
    ck_assert_int_eq(scene_input(WARNING_W20, INPUT_PERCENT), 100);
    ck_assert_int_eq(scene_input(WARNING_W20, INPUT_CAP_M), 20000);
    ck_assert_ptr_null(scene_warning(WARNING_W6));
}
END_TEST

START_TEST(test_w20_three_quarters_are_quiet)
{
    two_weeks_off();
    easy_days(0, 4, 7500);
    scene_silent(WARNING_W20);
    ck_assert_ptr_null(scene_warning(WARNING_W6));
}
END_TEST

START_TEST(test_w20_nine_days_off_are_no_break)
{
    two_weeks_off();
    scene_extra(-10, PURPOSE_EASY, 10000, EASY, 3);
    easy_days(0, 4, 10000);
    scene_silent(WARNING_W20);
}
END_TEST

START_TEST(test_w20_small_weeks_before_and_after_are_quiet)
{
    two_weeks_off();
    for (int i = 0; i < scene.run_count; i++)
        scene.runs[i].dist.m /= 3;
    easy_days(0, 4, 5000);
    scene_silent(WARNING_W20); /* 20 km after weeks of 13 */
}
END_TEST

START_TEST(test_w20_a_ladder_has_its_own_steps)
{
    two_weeks_off();
    easy_days(0, 4, 10000);
    scene.runs[scene.run_count - 1].purpose = PURPOSE_RUN_WALK;
    scene_silent(WARNING_W20);
}
END_TEST

START_TEST(test_w20_work_among_the_first_three_runs)
{
    two_weeks_off();
    easy_days(0, 2, 5000);
    scene_extra(4, PURPOSE_THRESHOLD, 5000, 278, 7);
    scene_fires(WARNING_W20, SEVERITY_CAUTION);
    ck_assert_int_eq(scene_warning(WARNING_W20)->variant, 1);
    ck_assert_int_eq(scene_input(WARNING_W20, INPUT_RUNS), 3);
    ck_assert_int_eq(scene_input(WARNING_W20, INPUT_PURPOSE),
                     PURPOSE_THRESHOLD);
}
END_TEST

START_TEST(test_w20_work_in_the_fourth_run_is_quiet)
{
    two_weeks_off();
    easy_days(0, 3, 5000);
    scene_extra(6, PURPOSE_THRESHOLD, 5000, 278, 7);
    scene_silent(WARNING_W20);
}
END_TEST

START_TEST(test_w20_speaks_of_a_return_that_is_planned)
{
    two_weeks_off();
    scene.today = scene_day(0);
    kit_session(&scene, scene_day(1), PURPOSE_INTERVAL, 8000, 0);
    scene_fires(WARNING_W20, SEVERITY_CAUTION);
    scene.plan.sessions[0].purpose = PURPOSE_EASY;
    scene_silent(WARNING_W20);
    kit_session(&scene, scene_day(5), PURPOSE_LONG, 24000, 0);
    scene_fires(WARNING_W20, SEVERITY_CAUTION);
}
END_TEST

START_TEST(test_w20_a_plan_that_starts_later_is_no_break)
{
    static struct facts made;
    two_weeks_off();
    for (int d = 0; d < 4; d++)
        kit_session(&scene, scene_day(2 * d), PURPOSE_EASY, 10000, 0);
    scene.today = scene_day(-OFF); /* the day after the last run */
    facts_with_plan(&scene, &scene.plan, scene_day(0), &made);
    struct settings set = settings_standard();
    judge_week(&made, &set, scene_day(0), &scene_report);
    ck_assert_int_eq(scene_report.done_m, 40000);
    ck_assert_ptr_null(scene_warning(WARNING_W20));
    scene.today = scene_day(0); /* two weeks of nothing, and then just so */
    facts_with_plan(&scene, &scene.plan, scene_day(0), &made);
    judge_week(&made, &set, scene_day(0), &scene_report);
    ck_assert_ptr_nonnull(scene_warning(WARNING_W20));
}
END_TEST

START_TEST(test_w6_after_a_break_three_quarters_of_before_are_no_jump)
{
    stopped(42);
    easy_days(-7, 4, 5000); /* the first week back: half */
    easy_days(0, 4, 7500);
    scene_silent(WARNING_W6); /* 1.5 times the week before, and as advised */
    ck_assert_ptr_null(scene_warning(WARNING_W20));
    easy_days(1, 2, 7000);
    scene_fires(WARNING_W6, SEVERITY_CAUTION); /* 44 of 30 */
}
END_TEST

Suite *suite_judge_warnings_back(void)
{
    Suite *s = suite_create("judge_warnings_back");
    TCase *t = tcase_create("back");
    tcase_add_test(t, test_w20_the_first_week_back_as_large_as_before);
    tcase_add_test(t, test_w20_three_quarters_are_quiet);
    tcase_add_test(t, test_w20_nine_days_off_are_no_break);
    tcase_add_test(t, test_w20_small_weeks_before_and_after_are_quiet);
    tcase_add_test(t, test_w20_a_ladder_has_its_own_steps);
    tcase_add_test(t, test_w20_work_among_the_first_three_runs);
    tcase_add_test(t, test_w20_work_in_the_fourth_run_is_quiet);
    tcase_add_test(t, test_w20_speaks_of_a_return_that_is_planned);
    tcase_add_test(t, test_w20_a_plan_that_starts_later_is_no_break);
    tcase_add_test(t,
                   test_w6_after_a_break_three_quarters_of_before_are_no_jump);
    suite_add_tcase(s, t);
    return s;
}
