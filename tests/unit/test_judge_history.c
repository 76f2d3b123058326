/* judge: little history. A reference that is not there silences its rule, and
 * what the runner said stands in for it (science.md E1). */
#include "../tool/scene.h"

#include <check.h>

Suite *suite_judge_history(void);

/* A diary of so many days before the week, an easy run every other day. */
static void young(int days, int metres)
{
    kit_clear(&scene, scene_day(6));
    kit_index(&scene, 45.0);
    scene.athlete.level = LEVEL_INTERMEDIATE;
    for (int d = -days; d < 0; d += 2)
        kit_run_at(&scene, scene_day(d), PURPOSE_EASY, metres, EASY, 3);
    scene_goal(GOAL_10K, PHASE_BUILD);
}

static void threshold(int metres)
{
    struct run *r = scene_run(2, PURPOSE_THRESHOLD, metres, 278, 7);
    kit_segment(&scene, r, PURPOSE_THRESHOLD, metres, metres * 278 / 1000);
}

/* ---- W of R8 */

START_TEST(test_r8_first_days_of_a_plan_ask_the_runner)
{
    young(2, 8000);
    scene.plan.weeks[0].target = (dist_t){ 12000 }; /* it began on Thursday */
    threshold(5500);
    scene_says("4.7 P R15 + 0.8 L R8"); /* 20 min is the least */
    scene.athlete.weekly = (dist_t){ 50000 };
    scene_says("5.5 P R15");
}
END_TEST

START_TEST(test_r8_three_weeks_of_diary_still_ask_the_runner)
{
    young(21, 8000); /* 28 km a week */
    threshold(6600);
    scene_says("4.7 P R15 + 1.9 L R8");
    scene.athlete.weekly = (dist_t){ 60000 };
    scene_says("6.6 P R15");
}
END_TEST

START_TEST(test_r8_four_weeks_of_diary_speak_for_themselves)
{
    young(28, 8000);
    scene.athlete.weekly = (dist_t){ 60000 };
    threshold(6600);
    scene_says("4.7 P R15 + 1.9 L R8");
}
END_TEST

/* ---- R13b */

START_TEST(test_r13b_does_not_hold_the_base_against_the_build)
{
    scene_set(50000, 14000);
    scene_goal(GOAL_5K, PHASE_BUILD);
    scene_run(6, PURPOSE_LONG, 14000, EASY, 4);
    scene_says("14.0 L R13b");
    scene.plan.week_count = 0;
    kit_week(&scene, scene_day(-14), PHASE_BASE, 0);
    kit_week(&scene, scene_day(-7), PHASE_BUILD, 0);
    kit_week(&scene, scene_day(0), PHASE_BUILD, 0);
    scene_says("14.0 P R15");
    scene.plan.weeks[0].phase = PHASE_BUILD;
    scene_says("14.0 L R13b");
}
END_TEST

START_TEST(test_r13b_three_weeks_must_be_known)
{
    young(12, 8000);
    scene_run(6, PURPOSE_LONG, 8000, EASY, 4);
    scene_says("8.0 P R15");
    young(22, 8000);
    scene_run(6, PURPOSE_LONG, 8000, EASY, 4);
    scene_says("8.0 L R13b");
}
END_TEST

/* ---- W9 */

static void every_day(int days, int metres)
{
    kit_clear(&scene, scene_day(6));
    for (int d = 6; d > 6 - days; d--)
        kit_run_at(&scene, scene_day(d), PURPOSE_EASY, metres, EASY, 3);
}

START_TEST(test_w9_a_month_is_as_long_as_the_diary)
{
    every_day(14, 6000);
    scene_fires(WARNING_W9, SEVERITY_ADVICE);
    every_day(14, 9000); /* 63 km a week: who runs that much knows */
    scene_silent(WARNING_W9);
}
END_TEST

/* ---- W19 */

static void race_after(int days)
{
    young(days, 6000);
    scene_goal(GOAL_HALF, PHASE_RACE);
    scene.goals[0].day = scene.plan.goal.day = scene_day(6);
    for (int d = 0; d < 5; d += 2)
        scene_run(d, PURPOSE_EASY, 8000, EASY, 3);
    scene_run(6, PURPOSE_RACE, 21100, 300, 9);
}

START_TEST(test_w19_a_diary_begun_last_week_shows_no_peak)
{
    race_after(6);
    scene_silent(WARNING_W19);
    race_after(35);
    scene_fires(WARNING_W19, SEVERITY_CAUTION);
}
END_TEST

/* ---- a pain of nought is no pain */

START_TEST(test_w1_a_chest_at_nought_is_no_stop)
{
    scene_good_week();
    kit_pain(kit_checkin(&scene, scene_day(2)), SITE_CHEST, 0);
    kit_run_pain(&scene.runs[scene.run_count - 1], SITE_FAINT, 0, UNKNOWN);
    scene_silent(WARNING_W1);
    kit_run_pain(&scene.runs[scene.run_count - 1], SITE_CHEST, 1, UNKNOWN);
    scene_fires(WARNING_W1, SEVERITY_STOP);
}
END_TEST

Suite *suite_judge_history(void)
{
    Suite *s = suite_create("judge_history");
    TCase *t = tcase_create("history");
    tcase_add_test(t, test_r8_first_days_of_a_plan_ask_the_runner);
    tcase_add_test(t, test_r8_three_weeks_of_diary_still_ask_the_runner);
    tcase_add_test(t, test_r8_four_weeks_of_diary_speak_for_themselves);
    tcase_add_test(t, test_r13b_does_not_hold_the_base_against_the_build);
    tcase_add_test(t, test_r13b_three_weeks_must_be_known);
    tcase_add_test(t, test_w9_a_month_is_as_long_as_the_diary);
    tcase_add_test(t, test_w19_a_diary_begun_last_week_shows_no_peak);
    tcase_add_test(t, test_w1_a_chest_at_nought_is_no_stop);
    suite_add_tcase(s, t);
    return s;
}
