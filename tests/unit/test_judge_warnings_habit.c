/* judge: warnings of a body worn down and of habits (W14, W16, W17), where
 * each fires and where the nearest innocent case stays silent. */
#include "../tool/scene.h"

#include <check.h>

Suite *suite_judge_warnings_habit(void);

/* Two weeks of low mood, low motivation and short nights. */
static void worn(void)
{
    scene_good_week();
    for (int d = -7; d <= 6; d++) {
        struct checkin *c = kit_hooper(&scene, scene_day(d), 4, 4, 4, 4);
        c->mood = c->motivation = 2;
        c->sleep_min = 380;
    }
}

START_TEST(test_w14_three_signs_are_a_caution_each_with_its_number)
{
    worn();
    scene_fires(WARNING_W14, SEVERITY_CAUTION);
    ck_assert_int_eq(scene_input(WARNING_W14, INPUT_SIGNS), 3);
    ck_assert_int_eq(scene_input(WARNING_W14, INPUT_MOOD), 200);
    ck_assert_int_eq(scene_input(WARNING_W14, INPUT_MOTIVATION), 200);
    ck_assert_int_eq(scene_input(WARNING_W14, INPUT_SLEEP_S), 380 * 60);
}
END_TEST

START_TEST(test_w14_two_signs_are_quiet)
{
    worn();
    for (int i = 0; i < scene.checkin_count; i++)
        scene.checkins[i].sleep_min = 450;
    scene_silent(WARNING_W14);
}
END_TEST

START_TEST(test_w14_five_signs_are_a_stop)
{
    worn();
    for (int i = 0; i < scene.checkin_count; i++)
        scene.checkins[i].fatigue = 6;
    for (int d = 0; d < 5; d += 2)
        scene_extra(d, PURPOSE_EASY, 8000, 350, 6);
    scene_fires(WARNING_W14, SEVERITY_STOP);
    ck_assert_int_eq(scene_input(WARNING_W14, INPUT_SIGNS), 5);
}
END_TEST

START_TEST(test_w14_slower_for_weeks_with_low_mood_is_a_stop)
{
    worn();
    static const int at[] = { -70, -40, 0 };
    for (size_t i = 0; i < COUNT_OF(at); i++)
        kit_run(&scene, scene_day(at[i]), PURPOSE_RACE, 10000,
                i == 0 ? 2700 : 2850, 9);
    scene_fires(WARNING_W14, SEVERITY_STOP);
    ck_assert_int_eq(scene_warning(WARNING_W14)->variant, 2);
}
END_TEST

/* The long run of the week, or of a week before it: each has four runs. */
static struct run *long_run(int back)
{
    return &scene.runs[scene.run_count - 1 - 4 * back];
}

START_TEST(test_w16_form_falls_on_two_of_three_long_runs)
{
    scene_good_week();
    long_run(0)->form = 2;
    long_run(0)->form_from_m = 14000;
    long_run(2)->form = 1;
    long_run(2)->form_from_m = 12000;
    scene_fires(WARNING_W16, SEVERITY_ADVICE);
    ck_assert_int_eq(scene_input(WARNING_W16, INPUT_FROM_M), 12000);
    ck_assert_int_eq(scene_input(WARNING_W16, INPUT_RUNS), 2);
    long_run(0)->form = 3; /* better now */
    scene_silent(WARNING_W16);
}
END_TEST

START_TEST(test_w16_once_or_long_ago_or_on_a_trail_is_quiet)
{
    scene_good_week();
    long_run(0)->form = 2;
    long_run(3)->form = 2;
    scene_silent(WARNING_W16);
    long_run(1)->form = 2;
    long_run(1)->flags = FLAG_TRAIL;
    scene_silent(WARNING_W16);
}
END_TEST

START_TEST(test_w16_without_a_place_it_says_a_fifth)
{
    scene_good_week();
    long_run(0)->form = long_run(1)->form = 2;
    scene_fires(WARNING_W16, SEVERITY_ADVICE);
    ck_assert_int_eq(scene_warning(WARNING_W16)->variant, 1);
}
END_TEST

static void judge_with_strength(void)
{
    static struct settings set;
    set = settings_standard();
    set.v[SETTING_W17_STRENGTH] = 1.0;
    judge_week(&scene, &set, scene_day(0), &scene_report);
}

START_TEST(test_w17_is_said_to_who_asked)
{
    scene_good_week();
    scene_silent(WARNING_W17);
    judge_with_strength();
    ck_assert_ptr_nonnull(scene_warning(WARNING_W17));
    kit_activity(&scene, scene_day(-9), ACTIVITY_STRENGTH, 1800, 5);
    judge_with_strength();
    ck_assert_int_eq(scene_input(WARNING_W17, INPUT_DAYS), 15);
}
END_TEST

START_TEST(test_w17_within_two_weeks_or_in_a_taper_is_quiet)
{
    scene_good_week();
    scene.plan.weeks[0].phase = PHASE_TAPER;
    judge_with_strength();
    ck_assert_ptr_null(scene_warning(WARNING_W17));
    scene.plan.weeks[0].phase = PHASE_BUILD;
    kit_activity(&scene, scene_day(-7), ACTIVITY_STRENGTH, 1800, 5);
    judge_with_strength();
    ck_assert_ptr_null(scene_warning(WARNING_W17));
}
END_TEST

START_TEST(test_w17_a_planned_session_will_do)
{
    static struct facts made;
    scene_good_week();
    struct session *s =
        kit_session(&scene, scene_day(2), PURPOSE_NONE, 0, 1800);
    s->activity = ACTIVITY_STRENGTH;
    judge_with_strength(); /* it was planned, and did not come */
    ck_assert_ptr_nonnull(scene_warning(WARNING_W17));
    scene.today = scene_day(1);
    judge_with_strength();
    ck_assert_ptr_null(scene_warning(WARNING_W17));
    facts_with_plan(&scene, &scene.plan, scene_day(0), &made);
    scene = made; /* lint: as if it had been done */
    judge_with_strength();
    ck_assert_ptr_null(scene_warning(WARNING_W17));
}
END_TEST

Suite *suite_judge_warnings_habit(void)
{
    Suite *s = suite_create("judge_warnings_habit");
    TCase *t = tcase_create("habit");
    tcase_add_test(t, test_w14_three_signs_are_a_caution_each_with_its_number);
    tcase_add_test(t, test_w14_two_signs_are_quiet);
    tcase_add_test(t, test_w14_five_signs_are_a_stop);
    tcase_add_test(t, test_w14_slower_for_weeks_with_low_mood_is_a_stop);
    tcase_add_test(t, test_w16_form_falls_on_two_of_three_long_runs);
    tcase_add_test(t, test_w16_once_or_long_ago_or_on_a_trail_is_quiet);
    tcase_add_test(t, test_w16_without_a_place_it_says_a_fifth);
    tcase_add_test(t, test_w17_is_said_to_who_asked);
    tcase_add_test(t, test_w17_within_two_weeks_or_in_a_taper_is_quiet);
    tcase_add_test(t, test_w17_a_planned_session_will_do);
    suite_add_tcase(s, t);
    return s;
}
