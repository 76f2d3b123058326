/* judge: the scenarios of science.md E5 and the sentences of the seed. */
#include "../tool/scene.h"

#include <check.h>
#include <string.h>

Suite *suite_judge_scenarios(void);

START_TEST(test_e5_1_easy_run_is_purposeful)
{
    scene_set(50000, 16000);
    scene_run(1, PURPOSE_EASY, 8000, 350, 3);
    scene_says("8.0 P R15");
}
END_TEST

START_TEST(test_e5_2_easy_run_above_easy_is_off_target)
{
    scene_set(50000, 16000);
    scene_run(1, PURPOSE_EASY, 8000, 300, 5);
    scene_says("8.0 L R11");
}
END_TEST

START_TEST(test_e5_3_the_same_of_a_beginner_is_purposeful)
{
    scene_set(50000, 16000);
    scene.athlete.level = LEVEL_BEGINNER;
    scene_run(1, PURPOSE_EASY, 8000, 300, 5);
    scene_says("8.0 P R15");
}
END_TEST

START_TEST(test_e5_5_long_run_in_reach_is_purposeful)
{
    scene_set(50000, 17000);
    scene_run(6, PURPOSE_LONG, 18000, EASY, 4);
    scene_says("18.0 P R15");
}
END_TEST

START_TEST(test_e5_6_long_run_beyond_the_longest)
{
    scene_set(50000, 16000);
    scene_run(6, PURPOSE_LONG, 20000, EASY, 4);
    scene_says("17.6 P R15 + 2.4 L R10");
}
END_TEST

START_TEST(test_e5_7_long_run_beyond_twice_the_longest)
{
    scene_set(40000, 10000);
    scene_run(6, PURPOSE_LONG, 21000, EASY, 4);
    scene_says("11.0 P R15 + 9.0 L R10 + 1.0 J R10");
}
END_TEST

START_TEST(test_e5_8_threshold_on_target)
{
    scene_set(50000, 16000);
    scene_run(1, PURPOSE_THRESHOLD, 5000, 278, 7);
    scene_says("5.0 P R15");
}
END_TEST

START_TEST(test_e5_10_threshold_missed)
{
    scene_set(50000, 16000);
    scene_run(1, PURPOSE_THRESHOLD, 5000, 325, 5);
    scene_says("5.0 L R12");
}
END_TEST

START_TEST(test_e5_12_intervals_done_well_on_a_tired_day)
{
    scene_set(50000, 16000);
    scene_ease(3);
    scene_run(3, PURPOSE_INTERVAL, 4000, 256, 8);
    scene_says("4.0 P R15");
    ck_assert_int_eq(scene_report.readiness[3].readiness, READINESS_EASY_ONLY);
}
END_TEST

START_TEST(test_e5_13_easy_run_on_a_skip_day)
{
    scene_set(50000, 16000);
    scene_skip(3);
    scene_run(3, PURPOSE_EASY, 10000, 360, 4);
    scene_says("5.0 L R4b + 5.0 J R4");
    ck_assert_int_eq(scene_report.readiness[3].readiness, READINESS_SKIP);
}
END_TEST

START_TEST(test_e5_14_short_recovery_on_a_skip_day)
{
    scene_set(50000, 16000);
    scene_skip(3);
    scene_run(3, PURPOSE_RECOVERY, 4000, 380, 2);
    scene_says("4.0 L R4b");
}
END_TEST

START_TEST(test_e5_15_pain_at_seven_from_11_km_on)
{
    scene_set(50000, 16000);
    struct run *r = scene_run(6, PURPOSE_LONG, 16000, EASY, 4);
    kit_run_pain(r, SITE_KNEE, 7, 11000);
    scene_says("11.0 P R15 + 5.0 J R1");
}
END_TEST

START_TEST(test_e5_18_form_gone_for_23_minutes)
{
    scene_set(50000, 17000);
    struct run *r = scene_run(6, PURPOSE_LONG, 18000, EASY, 4);
    r->form = 2;
    r->form_from_m = 14000;
    scene_says("14.0 P R15 + 4.0 J R6");
}
END_TEST

START_TEST(test_e5_19_form_gone_for_the_last_kilometre)
{
    scene_set(50000, 16000);
    struct run *r = scene_run(2, PURPOSE_EASY, 6000, EASY, 3);
    r->form = 2;
    r->form_from_m = 5000;
    scene_says("5.0 P R15 + 1.0 L R6");
}
END_TEST

START_TEST(test_e5_21_long_run_beyond_what_a_5_km_asks)
{
    scene_set(50000, 20000);
    scene_goal(GOAL_5K, PHASE_PEAK);
    scene_run(1, PURPOSE_INTERVAL, 4000, 256, 8);
    scene_run(6, PURPOSE_LONG, 20000, EASY, 4);
    scene_says("16.1 P R15 + 3.9 L R13");
}
END_TEST

/* Five planned runs of 10 km, each a little longer: 56 of 60 km are full. */
static void full_week(void)
{
    scene_set(50000, 16000);
    for (int day = 0; day < 5; day++) {
        scene_run(day, PURPOSE_EASY, 10000, EASY, 3);
        scene.runs[scene.run_count - 1].dist.m = 11200;
        scene.runs[scene.run_count - 1].time.s = 11200 * EASY / 1000;
    }
}

START_TEST(test_e5_24_unplanned_run_over_the_ceiling)
{
    full_week();
    scene_extra(6, PURPOSE_EASY, 10000, EASY, 3);
    scene_says("4.0 P R15 + 6.0 L R9");
}
END_TEST

START_TEST(test_e5_26_the_same_run_for_enjoyment)
{
    full_week();
    scene_extra(6, PURPOSE_ENJOYMENT, 10000, EASY, 3)->enjoy = 5;
    scene_says("10.0 P R15");
}
END_TEST

START_TEST(test_e5_29_easy_run_with_fever)
{
    scene_set(50000, 16000);
    kit_checkin(&scene, scene_day(2))->illness = ILLNESS_SYSTEMIC;
    scene_run(2, PURPOSE_EASY, 5000, EASY, 3);
    scene_says("5.0 J R3");
}
END_TEST

/* ---- the seed's own sentences (issue 2, "It must show") */

START_TEST(test_seed_a_beginners_easy_weeks_hold_no_junk)
{
    kit_clear(&scene, scene_day(6));
    scene.athlete.level = LEVEL_BEGINNER;
    kit_history(&scene, scene_day(0), 8, 14000, 5000);
    kit_goal(&scene, GOAL_5K, kit_after(SCENE_MONDAY, 55));
    static struct settings set;
    set = settings_standard();
    for (int w = -6; w <= 0; w++) {
        judge_week(&scene, &set, kit_after(SCENE_MONDAY, 7 * w), &scene_report);
        ck_assert_int_eq(scene_report.verdict_m[VERDICT_JUNK], 0);
        ck_assert_int_eq(scene_report.verdict_m[VERDICT_OFF_TARGET], 0);
    }
}
END_TEST

START_TEST(test_seed_slow_long_runs_alone_for_a_5_km_are_off_target)
{
    kit_clear(&scene, scene_day(6));
    kit_index(&scene, 45.0);
    scene.athlete.level = LEVEL_INTERMEDIATE;
    for (int d = -56; d < 7; d += 2)
        kit_run_at(&scene, kit_after(SCENE_MONDAY, d), PURPOSE_LONG, 12000, 360,
                   4);
    scene_goal(GOAL_5K, PHASE_BUILD);
    scene_says("12.0 L R13b");
    ck_assert_int_eq(scene_report.verdict_m[VERDICT_JUNK], 0);
    ck_assert_int_eq(scene_report.verdict_m[VERDICT_OFF_TARGET],
                     scene_report.done_m);
}
END_TEST

START_TEST(test_seed_the_knee_at_seven_is_junk_from_where_it_hurt)
{
    scene_set(50000, 16000);
    struct run *r = scene_run(3, PURPOSE_EASY, 10000, EASY, 3);
    kit_run_pain(r, SITE_KNEE, 7, 4000);
    scene_says("4.0 P R15 + 6.0 J R1");
}
END_TEST

START_TEST(test_seed_the_same_run_rested_is_a_good_decision)
{
    scene_set(50000, 16000);
    kit_session(&scene, scene_day(3), PURPOSE_EASY, 10000, 0);
    kit_skip(&scene, scene_day(3), SKIP_PAIN);
    scene_judge();
    ck_assert_int_eq(scene_report.sessions[0].status, STATUS_RESTED);
    ck_assert_int_eq(scene_report.rest_honoured, 1);
    ck_assert_int_eq(scene_report.verdict_m[VERDICT_JUNK], 0);
    ck_assert_ptr_nonnull(scene_warning(WARNING_W15));
}
END_TEST

START_TEST(test_seed_a_run_skipped_for_recovery_is_credited)
{
    scene_set(50000, 16000);
    kit_skip(&scene, scene_day(3), SKIP_RECOVERY);
    scene_judge();
    ck_assert_int_eq(scene_report.rest_honoured, 1);
    ck_assert_int_eq(scene_warning(WARNING_W15)->severity, SEVERITY_INFO);
}
END_TEST

START_TEST(test_seed_enjoyment_stays_purposeful)
{
    scene_set(50000, 16000);
    struct run *r = scene_extra(3, PURPOSE_EASY, 21000, 290, 9);
    r->flags = FLAG_JOY;
    r->form = 1;
    scene_says("21.0 P R15");
    uint32_t rules = scene_report.pieces[0].rules;
    ck_assert(rules & (1u << RULE_R11)); /* kept as notes */
}
END_TEST

START_TEST(test_seed_enjoyment_but_for_pain)
{
    scene_set(50000, 16000);
    struct run *r = scene_extra(3, PURPOSE_ENJOYMENT, 10000, EASY, 3);
    kit_run_pain(r, SITE_SHIN, 6, 5000);
    scene_says("5.0 P R15 + 5.0 J R1");
}
END_TEST

START_TEST(test_seed_enjoyment_but_for_illness)
{
    scene_set(50000, 16000);
    scene_extra(3, PURPOSE_ENJOYMENT, 10000, EASY, 3)->is_ill = true;
    scene_says("10.0 J R3");
}
END_TEST

START_TEST(test_seed_enjoyment_but_for_a_skip_day)
{
    scene_set(50000, 16000);
    scene_skip(3);
    scene_extra(3, PURPOSE_ENJOYMENT, 10000, 360, 4);
    scene_says("5.0 L R4b + 5.0 J R4");
}
END_TEST

Suite *suite_judge_scenarios(void)
{
    Suite *s = suite_create("judge_scenarios");
    TCase *t = tcase_create("e5");
    tcase_add_test(t, test_e5_1_easy_run_is_purposeful);
    tcase_add_test(t, test_e5_2_easy_run_above_easy_is_off_target);
    tcase_add_test(t, test_e5_3_the_same_of_a_beginner_is_purposeful);
    tcase_add_test(t, test_e5_5_long_run_in_reach_is_purposeful);
    tcase_add_test(t, test_e5_6_long_run_beyond_the_longest);
    tcase_add_test(t, test_e5_7_long_run_beyond_twice_the_longest);
    tcase_add_test(t, test_e5_8_threshold_on_target);
    tcase_add_test(t, test_e5_10_threshold_missed);
    tcase_add_test(t, test_e5_12_intervals_done_well_on_a_tired_day);
    tcase_add_test(t, test_e5_13_easy_run_on_a_skip_day);
    tcase_add_test(t, test_e5_14_short_recovery_on_a_skip_day);
    tcase_add_test(t, test_e5_15_pain_at_seven_from_11_km_on);
    tcase_add_test(t, test_e5_18_form_gone_for_23_minutes);
    tcase_add_test(t, test_e5_19_form_gone_for_the_last_kilometre);
    tcase_add_test(t, test_e5_21_long_run_beyond_what_a_5_km_asks);
    tcase_add_test(t, test_e5_24_unplanned_run_over_the_ceiling);
    tcase_add_test(t, test_e5_26_the_same_run_for_enjoyment);
    tcase_add_test(t, test_e5_29_easy_run_with_fever);
    suite_add_tcase(s, t);
    t = tcase_create("seed");
    tcase_add_test(t, test_seed_a_beginners_easy_weeks_hold_no_junk);
    tcase_add_test(t, test_seed_slow_long_runs_alone_for_a_5_km_are_off_target);
    tcase_add_test(t, test_seed_the_knee_at_seven_is_junk_from_where_it_hurt);
    tcase_add_test(t, test_seed_the_same_run_rested_is_a_good_decision);
    tcase_add_test(t, test_seed_a_run_skipped_for_recovery_is_credited);
    tcase_add_test(t, test_seed_enjoyment_stays_purposeful);
    tcase_add_test(t, test_seed_enjoyment_but_for_pain);
    tcase_add_test(t, test_seed_enjoyment_but_for_illness);
    tcase_add_test(t, test_seed_enjoyment_but_for_a_skip_day);
    suite_add_tcase(s, t);
    return s;
}
