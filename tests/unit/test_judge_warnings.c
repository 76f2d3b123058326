/* judge: every built warning, where it fires and where the nearest innocent
 * case stays silent. */
#include "../tool/scene.h"

#include <check.h>

Suite *suite_judge_warnings(void);

START_TEST(test_a_good_week_is_quiet)
{
    scene_good_week();
    scene_judge();
    ck_assert_int_eq(scene_report.warning_count, 0);
    ck_assert_int_eq(scene_report.verdict_m[VERDICT_PURPOSEFUL], 50000);
}
END_TEST

START_TEST(test_w1_running_on_a_painful_knee)
{
    scene_good_week();
    kit_run_pain(&scene.runs[scene.run_count - 1], SITE_KNEE, 7, 11000);
    scene_fires(WARNING_W1, SEVERITY_STOP);
    ck_assert_int_eq(scene_input(WARNING_W1, INPUT_SITE), SITE_KNEE);
    ck_assert_int_eq(scene_input(WARNING_W1, INPUT_WEEKDAY), 6);
    ck_assert_int_eq(scene_warning(WARNING_W1)->day.n, scene_day(6).n);
}
END_TEST

START_TEST(test_w1_stopped_in_time_is_quiet)
{
    scene_good_week();
    kit_run_pain(&scene.runs[scene.run_count - 1], SITE_KNEE, 7, 16600);
    scene_silent(WARNING_W1);
}
END_TEST

START_TEST(test_w1_chest_pain_at_any_number_without_a_run)
{
    scene_good_week();
    kit_pain(kit_checkin(&scene, scene_day(2)), SITE_CHEST, 1);
    scene_fires(WARNING_W1, SEVERITY_STOP);
    ck_assert_int_eq(scene_warning(WARNING_W1)->variant, 3);
}
END_TEST

START_TEST(test_w1_shoulder_is_no_stop)
{
    scene_good_week();
    kit_pain(kit_checkin(&scene, scene_day(2)), SITE_SHOULDER, 8);
    scene_silent(WARNING_W1);
}
END_TEST

START_TEST(test_w2_six_kilometres_of_junk)
{
    scene_good_week();
    kit_run_pain(&scene.runs[scene.run_count - 1], SITE_KNEE, 7, 11000);
    scene_fires(WARNING_W2, SEVERITY_CAUTION);
    ck_assert_int_eq(scene_input(WARNING_W2, INPUT_JUNK_M), 6000);
    ck_assert_ptr_nonnull(
        strstr(warning_advice(scene_warning(WARNING_W2)), "what W1 asks"));
}
END_TEST

START_TEST(test_w2_names_the_run_and_where_to_end_it)
{
    scene_good_week();
    struct run *last = &scene.runs[scene.run_count - 1];
    last->form = 2;
    last->form_from_m = 11000;
    scene_fires(WARNING_W2, SEVERITY_CAUTION);
    ck_assert_int_eq(scene_input(WARNING_W2, INPUT_WEEKDAY), 6);
    ck_assert_int_eq(scene_input(WARNING_W2, INPUT_FROM_M), 11000);
    ck_assert_ptr_nonnull(
        strstr(warning_advice(scene_warning(WARNING_W2)), "end a run like"));
}
END_TEST

/* No kilometre to end at where the day was one to skip. */
START_TEST(test_w2_of_a_day_to_skip_has_no_kilometre_to_name)
{
    scene_good_week();
    const struct run *last = &scene.runs[scene.run_count - 1];
    (void)kit_hooper(&scene, last->day, 7, 7, 4, 7);
    scene_fires(WARNING_W2, SEVERITY_CAUTION);
    ck_assert_ptr_nonnull(
        strstr(warning_advice(scene_warning(WARNING_W2)), "left out"));
}
END_TEST

START_TEST(test_w2_two_kilometres_once_are_quiet)
{
    scene_good_week();
    kit_run_pain(&scene.runs[scene.run_count - 1], SITE_KNEE, 7, 15000);
    scene_silent(WARNING_W2);
}
END_TEST

START_TEST(test_w2_a_little_in_two_weeks)
{
    scene_good_week();
    kit_run_pain(&scene.runs[scene.run_count - 1], SITE_KNEE, 7, 15000);
    kit_run_pain(&scene.runs[scene.run_count - 5], SITE_KNEE, 7, 14000);
    scene_fires(WARNING_W2, SEVERITY_CAUTION);
    ck_assert_int_eq(scene_warning(WARNING_W2)->variant % 2, 1);
}
END_TEST

START_TEST(test_w3_names_the_top_rule)
{
    scene_quick_runs(3);
    scene_fires(WARNING_W3, SEVERITY_ADVICE);
    ck_assert_int_eq(scene_input(WARNING_W3, INPUT_RULE), RULE_R11);
    ck_assert_ptr_nonnull(
        strstr(warning_advice(scene_warning(WARNING_W3)), "{weekday}"));
    ck_assert_int_eq(scene_input(WARNING_W3, INPUT_PERCENT), 66);
}
END_TEST

START_TEST(test_w3_a_fifth_is_quiet_but_in_peak)
{
    scene_quick_runs(1);
    scene_silent(WARNING_W3); /* 22 % */
    scene.plan.weeks[0].phase = PHASE_PEAK;
    scene_fires(WARNING_W3, SEVERITY_ADVICE);
}
END_TEST

START_TEST(test_w3_holds_a_week_under_way_against_its_plan)
{
    scene_quick_runs(1);
    scene.plan.weeks[0].phase = PHASE_PEAK;
    (void)kit_session(&scene, scene_day(6), PURPOSE_EASY, 15000, 0);
    scene_fires(WARNING_W3, SEVERITY_ADVICE); /* it never came: over a fifth */
    scene.today = scene_day(4);
    scene_silent(WARNING_W3); /* it may still come */
}
END_TEST

START_TEST(test_w4_three_of_four_easy_runs_too_quick)
{
    scene_quick_runs(3);
    scene_fires(WARNING_W4, SEVERITY_ADVICE);
    ck_assert_int_eq(scene_input(WARNING_W4, INPUT_RUNS), 3);
    ck_assert_int_eq(scene_input(WARNING_W4, INPUT_OF), 4);
    ck_assert_int_eq(scene_input(WARNING_W4, INPUT_SLOWER_S), 21);
}
END_TEST

START_TEST(test_w4_two_are_quiet)
{
    scene_quick_runs(2);
    scene_silent(WARNING_W4);
}
END_TEST

START_TEST(test_w5_planned_far_beyond_the_longest)
{
    scene_set(50000, 16000);
    scene.today = scene_day(0);
    kit_session(&scene, scene_day(6), PURPOSE_LONG, 22000, 0);
    scene_fires(WARNING_W5, SEVERITY_CAUTION);
    ck_assert_int_eq(scene_input(WARNING_W5, INPUT_RATIO), 137);
    scene.plan.sessions[0].dist.m = 33000;
    scene_fires(WARNING_W5, SEVERITY_STOP);
    scene.plan.sessions[0].dist.m = 20000;
    scene_fires(WARNING_W5, SEVERITY_INFO);
    scene.plan.sessions[0].dist.m = 17500;
    scene_silent(WARNING_W5);
}
END_TEST

START_TEST(test_w5_a_race_may_be_long)
{
    scene_set(50000, 16000);
    scene.today = scene_day(0);
    kit_session(&scene, scene_day(6), PURPOSE_RACE, 42195, 0);
    scene_silent(WARNING_W5);
}
END_TEST

START_TEST(test_w5_small_step_is_said_once_a_plan)
{
    scene_set(50000, 16000);
    scene.today = scene_day(-1);
    kit_session(&scene, scene_day(2), PURPOSE_LONG, 18000, 0);
    kit_session(&scene, scene_day(6), PURPOSE_LONG, 20500, 0);
    scene_fires(WARNING_W5, SEVERITY_INFO);
    kit_week(&scene, scene_day(7), PHASE_BUILD, 0);
    kit_session(&scene, scene_day(13), PURPOSE_LONG, 23000, 0);
    static struct settings set;
    set = settings_standard();
    judge_week(&scene, &set, scene_day(7), &scene_report);
    ck_assert_ptr_null(scene_warning(WARNING_W5));
}
END_TEST

START_TEST(test_w6_week_far_above_the_highest_of_four)
{
    scene_good_week();
    scene_run(2, PURPOSE_EASY, 10000, EASY, 3);
    scene_silent(WARNING_W6); /* 60 of 50: 1.20 */
    scene_run(0, PURPOSE_EASY, 5000, EASY, 3);
    scene_fires(WARNING_W6, SEVERITY_INFO);
    scene_run(4, PURPOSE_EASY, 5000, EASY, 3);
    scene_fires(WARNING_W6, SEVERITY_CAUTION);
    ck_assert_int_eq(scene_input(WARNING_W6, INPUT_RATIO), 140);
}
END_TEST

START_TEST(test_w6_counts_weeks_before_with_what_has_no_distance)
{
    scene_set(20000, 6000);
    struct run *r = scene_run(-3, PURPOSE_EASY, 6000, EASY, 3);
    r->dist.m = 0;
    r->time.s = 3600;
    for (int d = 0; d < 4; d++)
        scene_run(d, PURPOSE_EASY, 7000, EASY, 3);
    scene_silent(WARNING_W6); /* 28 of 20 and an hour */
}
END_TEST

/* An hour is ten kilometres of a runner of 6:00, not of one of 10:00. */
START_TEST(test_w6_guesses_a_time_by_the_runners_own_pace)
{
    scene_set(20000, 6000);
    for (int i = 0; i < scene.run_count; i++)
        scene.runs[i].time.s = scene.runs[i].dist.m * 600 / 1000;
    scene_run(1, PURPOSE_EASY, 6000, 600, 3);
    scene_run(3, PURPOSE_EASY, 6000, 600, 3);
    struct run *r = scene_run(5, PURPOSE_EASY, 6000, EASY, 3);
    r->dist.m = 0;
    r->time.s = 5400;
    scene_silent(WARNING_W6); /* 21 of 20, and not 27 */
    r->time.s = 10800;
    scene_fires(WARNING_W6, SEVERITY_CAUTION);
    ck_assert_ptr_nonnull(
        strstr(warning_message(scene_warning(WARNING_W6)), "guessed"));
}
END_TEST

START_TEST(test_w6_the_goal_race_is_left_out)
{
    scene_set(50000, 16000);
    scene.goals[0].day = scene.plan.goal.day = scene_day(6);
    for (int d = 0; d < 5; d++)
        scene_run(d, PURPOSE_EASY, 10000, EASY, 3);
    scene_run(6, PURPOSE_RACE, 21100, 300, 9);
    scene_silent(WARNING_W6);
}
END_TEST

START_TEST(test_w6_a_rebound_after_an_easier_week_is_quiet)
{
    scene_good_week();
    for (int i = 5; i < 9; i++) { /* the week before at half */
        scene.runs[scene.run_count - i].dist.m /= 2;
        scene.runs[scene.run_count - i].time.s /= 2;
    }
    scene_silent(WARNING_W6);
}
END_TEST

START_TEST(test_w7_heavy_and_every_day_alike)
{
    scene_set(50000, 16000);
    for (int d = 0; d < 6; d++)
        scene_run(d, PURPOSE_EASY, 11000, EASY, 5);
    scene_fires(WARNING_W7, SEVERITY_CAUTION);
    for (int i = 1; i < 7; i++)
        scene.runs[scene.run_count - i].rpe = 2; /* alike, but light */
    scene_silent(WARNING_W7);
}
END_TEST

Suite *suite_judge_warnings(void)
{
    Suite *s = suite_create("judge_warnings");
    TCase *t = tcase_create("warnings");
    tcase_add_test(t, test_a_good_week_is_quiet);
    tcase_add_test(t, test_w1_running_on_a_painful_knee);
    tcase_add_test(t, test_w1_stopped_in_time_is_quiet);
    tcase_add_test(t, test_w1_chest_pain_at_any_number_without_a_run);
    tcase_add_test(t, test_w1_shoulder_is_no_stop);
    tcase_add_test(t, test_w2_six_kilometres_of_junk);
    tcase_add_test(t, test_w2_names_the_run_and_where_to_end_it);
    tcase_add_test(t, test_w2_of_a_day_to_skip_has_no_kilometre_to_name);
    tcase_add_test(t, test_w2_two_kilometres_once_are_quiet);
    tcase_add_test(t, test_w2_a_little_in_two_weeks);
    tcase_add_test(t, test_w3_names_the_top_rule);
    tcase_add_test(t, test_w3_a_fifth_is_quiet_but_in_peak);
    tcase_add_test(t, test_w3_holds_a_week_under_way_against_its_plan);
    tcase_add_test(t, test_w4_three_of_four_easy_runs_too_quick);
    tcase_add_test(t, test_w4_two_are_quiet);
    tcase_add_test(t, test_w5_planned_far_beyond_the_longest);
    tcase_add_test(t, test_w5_a_race_may_be_long);
    tcase_add_test(t, test_w5_small_step_is_said_once_a_plan);
    tcase_add_test(t, test_w6_week_far_above_the_highest_of_four);
    tcase_add_test(t, test_w6_guesses_a_time_by_the_runners_own_pace);
    tcase_add_test(t, test_w6_the_goal_race_is_left_out);
    tcase_add_test(t, test_w6_counts_weeks_before_with_what_has_no_distance);
    tcase_add_test(t, test_w6_a_rebound_after_an_easier_week_is_quiet);
    tcase_add_test(t, test_w7_heavy_and_every_day_alike);
    suite_add_tcase(s, t);
    return s;
}
