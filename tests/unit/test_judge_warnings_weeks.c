/* judge: warnings about days and weeks (W8 on), where each fires and where the
 * nearest innocent case stays silent. */
#include "../tool/scene.h"

#include <check.h>

Suite *suite_judge_warnings_weeks(void);

START_TEST(test_w8_work_on_two_days_in_a_row)
{
    scene_set(50000, 16000);
    scene_run(1, PURPOSE_THRESHOLD, 5000, 278, 7);
    scene_run(2, PURPOSE_INTERVAL, 4000, 256, 8);
    scene_fires(WARNING_W8, SEVERITY_CAUTION);
    ck_assert_int_eq(scene_warning(WARNING_W8)->variant, 0);
    ck_assert_int_eq(scene_input(WARNING_W8, INPUT_WEEKDAY), 2);
}
END_TEST

START_TEST(test_w8_one_easy_day_between_is_enough)
{
    scene_set(50000, 16000);
    scene_run(1, PURPOSE_THRESHOLD, 5000, 278, 7);
    scene_run(3, PURPOSE_INTERVAL, 4000, 256, 8);
    scene_run(6, PURPOSE_LONG, 16000, EASY, 4);
    scene_silent(WARNING_W8);
}
END_TEST

START_TEST(test_w8_beside_the_long_run_once_is_info)
{
    scene_set(50000, 16000);
    scene_run(5, PURPOSE_THRESHOLD, 5000, 278, 7);
    scene_run(6, PURPOSE_LONG, 16000, EASY, 4);
    scene_fires(WARNING_W8, SEVERITY_INFO);
    kit_run_at(&scene, kit_after(SCENE_MONDAY, -2), PURPOSE_THRESHOLD, 5000,
               278, 7);
    scene_fires(WARNING_W8, SEVERITY_CAUTION);
    ck_assert_int_eq(scene_warning(WARNING_W8)->variant, 3);
}
END_TEST

START_TEST(test_w8_race_pace_the_day_before_the_long_run_is_allowed)
{
    scene_set(50000, 16000);
    scene_run(5, PURPOSE_MARATHON, 5000, 296, 6);
    scene_run(6, PURPOSE_LONG, 16000, EASY, 4);
    scene_silent(WARNING_W8);
}
END_TEST

START_TEST(test_w9_no_day_off_in_14)
{
    kit_clear(&scene, scene_day(6));
    for (int d = -40; d < 7; d++)
        kit_run_at(&scene, kit_after(SCENE_MONDAY, d), PURPOSE_EASY, 6000, EASY,
                   3);
    scene_fires(WARNING_W9, SEVERITY_ADVICE);
    for (int i = 0; i < scene.run_count; i++)
        scene.runs[i].dist.m = 9000;
    scene_silent(WARNING_W9); /* 63 km a week: who runs that much knows */
}
END_TEST

START_TEST(test_w9_a_day_off_is_enough)
{
    kit_clear(&scene, scene_day(6));
    for (int d = -40; d < 7; d++)
        if ((d + 42) % 13 != 0)
            kit_run_at(&scene, kit_after(SCENE_MONDAY, d), PURPOSE_EASY, 6000,
                       EASY, 3);
    scene_silent(WARNING_W9);
}
END_TEST

START_TEST(test_w15_rest_taken_is_a_credit)
{
    scene_set(50000, 16000);
    kit_skip(&scene, scene_day(2), SKIP_RECOVERY);
    scene_fires(WARNING_W15, SEVERITY_INFO);
    ck_assert_int_eq(scene_input(WARNING_W15, INPUT_DAYS), 1);
}
END_TEST

START_TEST(test_w15_skipped_for_weather_is_not)
{
    scene_set(50000, 16000);
    kit_skip(&scene, scene_day(2), SKIP_WEATHER);
    scene_silent(WARNING_W15);
}
END_TEST

/* Weeks that grow by 3 %, one of them eased. */
static void growing(int eased)
{
    kit_clear(&scene, scene_day(6));
    for (int w = 0; w < 12; w++) {
        double share = w == eased ? 0.7 : 1.0;
        for (int d = 0; d < 4; d++)
            kit_run_at(&scene, kit_after(SCENE_MONDAY, 7 * (w - 11) + 2 * d),
                       d == 3 ? PURPOSE_LONG : PURPOSE_EASY,
                       (int)(share * (9000 + 300 * w)), EASY, 3);
    }
}

static int relief_weeks(void)
{
    int said = 0;
    static struct settings set;
    set = settings_standard();
    for (int w = 0; w < 12; w++) {
        judge_week(&scene, &set, kit_after(SCENE_MONDAY, 7 * (w - 11)),
                   &scene_report);
        said += scene_warning(WARNING_W18) != NULL;
    }
    return said;
}

START_TEST(test_w18_twelve_weeks_of_growth_said_once)
{
    growing(-1);
    ck_assert_int_eq(relief_weeks(), 1);
}
END_TEST

START_TEST(test_w18_an_easier_week_is_relief)
{
    growing(6);
    ck_assert_int_eq(relief_weeks(), 0);
}
END_TEST

START_TEST(test_w18_small_weeks_need_none)
{
    growing(-1);
    for (int i = 0; i < scene.run_count; i++)
        scene.runs[i].dist.m /= 2;
    ck_assert_int_eq(relief_weeks(), 0);
}
END_TEST

/* Race week of a half: its last six days at a share of a 50 km week. */
static void race_week(int each_m)
{
    scene_set(50000, 16000);
    scene.goals[0].day = scene.plan.goal.day = scene_day(6);
    scene.goals[0].priority = PRIORITY_A;
    for (int d = 0; d < 3; d++)
        scene_run(2 * d, PURPOSE_EASY, each_m, EASY, 3);
    scene_run(6, PURPOSE_RACE, 21100, 300, 9);
}

START_TEST(test_w19_no_taper_before_an_a_race)
{
    race_week(10000);
    scene_fires(WARNING_W19, SEVERITY_CAUTION);
    ck_assert_int_eq(scene_input(WARNING_W19, INPUT_PERCENT), 60);
}
END_TEST

START_TEST(test_w19_half_the_week_is_a_taper)
{
    race_week(8000);
    scene_silent(WARNING_W19);
}
END_TEST

START_TEST(test_w19_a_b_race_needs_none)
{
    race_week(10000);
    scene.goals[0].priority = scene.plan.goal.priority = PRIORITY_B;
    scene_silent(WARNING_W19);
}
END_TEST

START_TEST(test_most_severe_first_then_by_id)
{
    scene_quick_runs(3);
    kit_run_pain(&scene.runs[scene.run_count - 1], SITE_KNEE, 7, 5000);
    kit_skip(&scene, scene_day(2), SKIP_RECOVERY);
    scene_judge();
    ck_assert_int_ge(scene_report.warning_count, 4);
    for (int i = 1; i < scene_report.warning_count; i++) {
        const struct warning *a = &scene_report.warnings[i - 1];
        const struct warning *b = &scene_report.warnings[i];
        ck_assert(a->severity > b->severity ||
                  (a->severity == b->severity && a->id <= b->id));
    }
}
END_TEST

START_TEST(test_pregnant_weeks_are_not_measured)
{
    scene_quick_runs(3);
    scene.athlete.condition = CONDITION_PREGNANT;
    scene_run(2, PURPOSE_EASY, 30000, EASY, 3);
    scene_judge();
    static const enum warning_id off[] = { WARNING_W3, WARNING_W4, WARNING_W5,
                                           WARNING_W6, WARNING_W10 };
    for (size_t i = 0; i < COUNT_OF(off); i++)
        ck_assert_ptr_null(scene_warning(off[i]));
}
END_TEST

Suite *suite_judge_warnings_weeks(void)
{
    Suite *s = suite_create("judge_warnings_weeks");
    TCase *t = tcase_create("weeks");
    tcase_add_test(t, test_w8_work_on_two_days_in_a_row);
    tcase_add_test(t, test_w8_one_easy_day_between_is_enough);
    tcase_add_test(t, test_w8_beside_the_long_run_once_is_info);
    tcase_add_test(t, test_w8_race_pace_the_day_before_the_long_run_is_allowed);
    tcase_add_test(t, test_w9_no_day_off_in_14);
    tcase_add_test(t, test_w9_a_day_off_is_enough);
    tcase_add_test(t, test_w15_rest_taken_is_a_credit);
    tcase_add_test(t, test_w15_skipped_for_weather_is_not);
    tcase_add_test(t, test_w18_twelve_weeks_of_growth_said_once);
    tcase_add_test(t, test_w18_an_easier_week_is_relief);
    tcase_add_test(t, test_w18_small_weeks_need_none);
    tcase_add_test(t, test_w19_no_taper_before_an_a_race);
    tcase_add_test(t, test_w19_half_the_week_is_a_taper);
    tcase_add_test(t, test_w19_a_b_race_needs_none);
    tcase_add_test(t, test_most_severe_first_then_by_id);
    tcase_add_test(t, test_pregnant_weeks_are_not_measured);
    suite_add_tcase(s, t);
    return s;
}
