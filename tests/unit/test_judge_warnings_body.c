/* judge: warnings about the body (W12, W13), where each fires and
 * where the nearest innocent case stays silent. */
#include "../tool/scene.h"

#include <check.h>
#include <string.h>

Suite *suite_judge_warnings_body(void);

/* Nights of so many minutes on days from..to of the scene's week. */
static void sleep_of(int from, int to, int minutes)
{
    for (int d = from; d <= to; d++)
        kit_checkin(&scene, scene_day(d))->sleep_min = minutes;
}

static int weeks_of_w12(int first, int last)
{
    static struct settings set;
    set = settings_standard();
    int said = 0;
    for (int w = first; w <= last; w++) {
        judge_week(&scene, &set, scene_day(7 * w), &scene_report);
        said += scene_warning(WARNING_W12) != NULL;
    }
    return said;
}

START_TEST(test_w12_four_nights_of_five_hours)
{
    scene_good_week();
    sleep_of(-49, 0, 450);
    sleep_of(1, 4, 300);
    sleep_of(5, 6, 450);
    scene_fires(WARNING_W12, SEVERITY_ADVICE);
    ck_assert_int_eq(scene_warning(WARNING_W12)->variant, 1);
    ck_assert_int_eq(scene_input(WARNING_W12, INPUT_USUAL_S), 450 * 60);
}
END_TEST

START_TEST(test_w12_one_bad_night_is_quiet)
{
    scene_good_week();
    sleep_of(-49, 6, 450);
    scene.checkins[scene.checkin_count - 3].sleep_min = 180;
    scene_silent(WARNING_W12); /* 0.64 h below the usual */
}
END_TEST

START_TEST(test_w12_short_even_where_that_is_usual)
{
    scene_good_week();
    sleep_of(-2, 6, 350);
    scene_fires(WARNING_W12, SEVERITY_ADVICE);
    ck_assert_int_eq(scene_warning(WARNING_W12)->variant, 0);
    ck_assert_int_eq(scene_input(WARNING_W12, INPUT_SLEEP_S), 350 * 60);
}
END_TEST

START_TEST(test_w12_three_noted_nights_say_nothing)
{
    scene_good_week();
    sleep_of(2, 4, 240);
    scene_silent(WARNING_W12);
    sleep_of(5, 5, 240);
    scene_fires(WARNING_W12, SEVERITY_ADVICE);
}
END_TEST

START_TEST(test_w12_is_said_once_in_28_days)
{
    scene_good_week();
    sleep_of(-83, 6, 330); /* twelve weeks of it */
    ck_assert_int_eq(weeks_of_w12(-11, 0), 3);
    ck_assert_int_eq(weeks_of_w12(-8, -5), 1);
}
END_TEST

START_TEST(test_w13_the_same_knee_on_three_days)
{
    scene_good_week();
    for (int d = 1; d <= 3; d++)
        kit_pain(kit_checkin(&scene, scene_day(d)), SITE_KNEE, 3);
    scene_fires(WARNING_W13, SEVERITY_CAUTION);
    ck_assert_int_eq(scene_warning(WARNING_W13)->variant, 0);
    ck_assert_int_eq(scene_input(WARNING_W13, INPUT_DAYS), 3);
    ck_assert_int_eq(scene_input(WARNING_W13, INPUT_SITE), SITE_KNEE);
}
END_TEST

START_TEST(test_w13_three_sites_on_three_days_are_quiet)
{
    static const enum site sites[] = { SITE_KNEE, SITE_CALF, SITE_HEEL };
    scene_good_week();
    for (int d = 0; d < 3; d++)
        kit_pain(kit_checkin(&scene, scene_day(d)), sites[d], 3);
    scene_silent(WARNING_W13);
}
END_TEST

START_TEST(test_w13_a_stiff_neck_and_a_little_ache_are_quiet)
{
    scene_good_week();
    for (int d = 0; d < 5; d++) {
        struct checkin *c = kit_checkin(&scene, scene_day(d));
        kit_pain(c, SITE_NECK, 5);
        kit_pain(c, SITE_KNEE, 2);
    }
    scene_silent(WARNING_W13);
}
END_TEST

START_TEST(test_w13_rises_from_week_to_week)
{
    scene_good_week();
    kit_pain(kit_checkin(&scene, scene_day(-3)), SITE_KNEE, 2);
    kit_pain(kit_checkin(&scene, scene_day(3)), SITE_KNEE, 4);
    scene_fires(WARNING_W13, SEVERITY_CAUTION);
    ck_assert_int_eq(scene_warning(WARNING_W13)->variant, 1);
    ck_assert_int_eq(scene_input(WARNING_W13, INPUT_PAIN_BEFORE), 2);
}
END_TEST

/* F4: above 5/10 "stop where it rises" is too little. */
START_TEST(test_w13_red_pain_asks_for_days_off)
{
    scene_good_week();
    kit_pain(kit_checkin(&scene, scene_day(-3)), SITE_KNEE, 4);
    kit_pain(kit_checkin(&scene, scene_day(3)), SITE_KNEE, 6);
    scene_fires(WARNING_W13, SEVERITY_CAUTION);
    ck_assert_ptr_nonnull(
        strstr(warning_advice(scene_warning(WARNING_W13)), "2 days at least"));
    kit_pain(kit_checkin(&scene, scene_day(5)), SITE_KNEE, 3); /* easing */
    scene_fires(WARNING_W13, SEVERITY_CAUTION);
    ck_assert_ptr_null(
        strstr(warning_advice(scene_warning(WARNING_W13)), "2 days at least"));
}
END_TEST

START_TEST(test_w13_steady_or_not_noted_before_is_quiet)
{
    scene_good_week();
    kit_pain(kit_checkin(&scene, scene_day(3)), SITE_KNEE, 4);
    scene_silent(WARNING_W13); /* of the week before nothing is known */
    kit_pain(kit_checkin(&scene, scene_day(-3)), SITE_KNEE, 4);
    scene_silent(WARNING_W13);
}
END_TEST

START_TEST(test_w13_two_weeks_are_for_a_clinician)
{
    scene_good_week();
    for (int d = -7; d <= 5; d += 2)
        kit_pain(kit_checkin(&scene, scene_day(d)), SITE_ACHILLES, 3);
    scene_fires(WARNING_W13, SEVERITY_CAUTION);
    ck_assert_int_eq(scene_warning(WARNING_W13)->variant, 2);
}
END_TEST

START_TEST(test_w13_a_shin_is_not_run_on)
{
    scene_good_week();
    for (int d = 1; d <= 3; d++)
        kit_run_pain(scene_extra(d, PURPOSE_EASY, 5000, EASY, 3), SITE_SHIN, 3,
                     UNKNOWN);
    scene_fires(WARNING_W13, SEVERITY_CAUTION);
    ck_assert_int_eq(scene_warning(WARNING_W13)->variant, 3);
}
END_TEST

START_TEST(test_w13_pain_that_is_over_is_quiet)
{
    scene_good_week();
    for (int d = -4; d <= -1; d++)
        kit_pain(kit_checkin(&scene, scene_day(d)), SITE_KNEE, 4);
    scene_silent(WARNING_W13);
}
END_TEST

Suite *suite_judge_warnings_body(void)
{
    Suite *s = suite_create("judge_warnings_body");
    TCase *t = tcase_create("body");
    tcase_add_test(t, test_w12_four_nights_of_five_hours);
    tcase_add_test(t, test_w12_one_bad_night_is_quiet);
    tcase_add_test(t, test_w12_short_even_where_that_is_usual);
    tcase_add_test(t, test_w12_three_noted_nights_say_nothing);
    tcase_add_test(t, test_w12_is_said_once_in_28_days);
    tcase_add_test(t, test_w13_red_pain_asks_for_days_off);
    tcase_add_test(t, test_w13_the_same_knee_on_three_days);
    tcase_add_test(t, test_w13_three_sites_on_three_days_are_quiet);
    tcase_add_test(t, test_w13_a_stiff_neck_and_a_little_ache_are_quiet);
    tcase_add_test(t, test_w13_rises_from_week_to_week);
    tcase_add_test(t, test_w13_steady_or_not_noted_before_is_quiet);
    tcase_add_test(t, test_w13_two_weeks_are_for_a_clinician);
    tcase_add_test(t, test_w13_a_shin_is_not_run_on);
    tcase_add_test(t, test_w13_pain_that_is_over_is_quiet);
    suite_add_tcase(s, t);
    return s;
}
