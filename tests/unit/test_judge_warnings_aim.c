/* judge: W10 and W11, where each fires and where the nearest innocent case
 * stays silent. */
#include "../tool/scene.h"

#include <check.h>

Suite *suite_judge_warnings_aim(void);

/* ---- W10 */

/* The last 'runs' runs of the scene, so many of every 'of' quick. */
static void quicken(int runs, int some, int of)
{
    for (int i = 1; i <= runs; i++)
        if (i % of < some)
            scene.runs[scene.run_count - i].time.s =
                scene.runs[scene.run_count - i].dist.m * 300 / 1000;
}

START_TEST(test_w10_half_of_four_weeks_was_quick)
{
    scene_good_week();
    quicken(16, 1, 2);
    scene_fires(WARNING_W10, SEVERITY_CAUTION);
    ck_assert_int_eq(scene_warning(WARNING_W10)->variant, 0);
    ck_assert_int_gt(scene_input(WARNING_W10, INPUT_MINUTES), 400);
}
END_TEST

START_TEST(test_w10_a_fifth_is_quiet)
{
    scene_good_week();
    quicken(16, 1, 5);
    scene_silent(WARNING_W10);
}
END_TEST

START_TEST(test_w10_a_beginner_is_left_alone)
{
    scene_good_week();
    quicken(16, 1, 2);
    scene.athlete.level = LEVEL_BEGINNER;
    scene_silent(WARNING_W10);
}
END_TEST

START_TEST(test_w10_the_hard_running_is_named_where_it_is_that)
{
    scene_set(50000, 16000);
    scene.run_count = 0; /* weeks of two easy runs and two of hard work */
    for (int w = -8; w <= 0; w++) {
        scene_extra(7 * w, PURPOSE_EASY, 6000, EASY, 3);
        scene_extra(7 * w + 1, PURPOSE_STEADY, 9000, 300, 5);
        scene_extra(7 * w + 3, PURPOSE_EASY, 6000, EASY, 3);
        scene_extra(7 * w + 5, PURPOSE_STEADY, 9000, 300, 5);
    }
    scene_fires(WARNING_W10, SEVERITY_CAUTION);
    ck_assert_int_eq(scene_warning(WARNING_W10)->variant, 1);
    ck_assert_int_eq(scene_input(WARNING_W10, INPUT_MINUTES), 360);
}
END_TEST

START_TEST(test_w10_an_easy_week_after_three_others_is_quiet)
{
    scene_good_week();
    quicken(16, 2, 2); /* all four weeks */
    scene_fires(WARNING_W10, SEVERITY_CAUTION);
    for (int i = 1; i <= 4; i++)
        scene.runs[scene.run_count - i].time.s =
            scene.runs[scene.run_count - i].dist.m * EASY / 1000;
    scene_silent(WARNING_W10);
}
END_TEST

/* ---- W11 */

START_TEST(test_w11_five_kilometres_without_work_for_it)
{
    scene_good_week();
    scene_goal(GOAL_5K, PHASE_PEAK);
    scene_fires(WARNING_W11, SEVERITY_ADVICE);
    ck_assert_int_eq(scene_warning(WARNING_W11)->variant, 0);
    ck_assert_int_eq(scene_input(WARNING_W11, INPUT_PERCENT), 0);
    ck_assert_int_eq(scene_input(WARNING_W11, INPUT_SWAP), PURPOSE_INTERVAL);
    scene_goal(GOAL_5K, PHASE_BUILD);
    scene_silent(WARNING_W11);
}
END_TEST

START_TEST(test_w11_one_session_a_week_is_enough)
{
    scene_good_week();
    scene_goal(GOAL_5K, PHASE_PEAK);
    for (int w = -2; w <= 0; w++)
        scene_extra(7 * w + 2, PURPOSE_INTERVAL, 4000, 256, 8);
    scene_silent(WARNING_W11); /* 5.6 % of the time */
}
END_TEST

START_TEST(test_w11_counts_what_is_still_planned)
{
    scene_good_week();
    scene_goal(GOAL_5K, PHASE_PEAK);
    scene.today = scene_day(0);
    scene.run_count -= 4;
    kit_session(&scene, scene_day(2), PURPOSE_INTERVAL, 15000, 0);
    kit_session(&scene, scene_day(4), PURPOSE_INTERVAL, 15000, 0);
    scene_silent(WARNING_W11);
    for (int i = 0; i < scene.plan.session_count; i++)
        scene.plan.sessions[i].purpose = PURPOSE_EASY;
    scene_fires(WARNING_W11, SEVERITY_ADVICE);
}
END_TEST

START_TEST(test_w11_runs_nobody_explained_may_have_been_the_work)
{
    scene_good_week();
    scene_goal(GOAL_5K, PHASE_PEAK);
    for (int i = 0; i < scene.run_count; i++) {
        scene.runs[i].purpose = PURPOSE_NONE;
        scene.runs[i].rpe = UNKNOWN;
    }
    scene.plan.session_count = 0;
    scene_fires(WARNING_W11, SEVERITY_ADVICE); /* easy by their pace */
    scene.athlete.fitness_index = 0.0;
    scene_silent(WARNING_W11); /* nothing tells */
}
END_TEST

START_TEST(test_w11_a_marathon_without_a_long_run)
{
    scene_set(50000, 16000); /* 92 min */
    scene_goal(GOAL_MARATHON, PHASE_PEAK);
    scene_fires(WARNING_W11, SEVERITY_ADVICE);
    ck_assert_int_eq(scene_warning(WARNING_W11)->variant, 1);
    ck_assert_int_eq(scene_input(WARNING_W11, INPUT_TIME_S), 92 * 60);
    ck_assert_int_eq(scene_input(WARNING_W11, INPUT_CAP_S), 110 * 60);
    scene_goal(GOAL_HALF, PHASE_PEAK);
    scene_silent(WARNING_W11);
}
END_TEST

START_TEST(test_w11_a_novice_is_left_alone)
{
    scene_set(50000, 16000);
    scene_goal(GOAL_MARATHON, PHASE_PEAK);
    scene.athlete.level = LEVEL_NOVICE;
    scene_silent(WARNING_W11);
}
END_TEST

Suite *suite_judge_warnings_aim(void)
{
    Suite *s = suite_create("judge_warnings_aim");
    TCase *t = tcase_create("aim");
    tcase_add_test(t, test_w10_half_of_four_weeks_was_quick);
    tcase_add_test(t, test_w10_a_fifth_is_quiet);
    tcase_add_test(t, test_w10_a_beginner_is_left_alone);
    tcase_add_test(t, test_w10_the_hard_running_is_named_where_it_is_that);
    tcase_add_test(t, test_w10_an_easy_week_after_three_others_is_quiet);
    tcase_add_test(t, test_w11_five_kilometres_without_work_for_it);
    tcase_add_test(t, test_w11_one_session_a_week_is_enough);
    tcase_add_test(t, test_w11_counts_what_is_still_planned);
    tcase_add_test(t, test_w11_runs_nobody_explained_may_have_been_the_work);
    tcase_add_test(t, test_w11_a_marathon_without_a_long_run);
    tcase_add_test(t, test_w11_a_novice_is_left_alone);
    suite_add_tcase(s, t);
    return s;
}
