/* judge: R11 to R16, each where it fires and where the nearest innocent case
 * stays silent; and who is left alone by level, phase, goal and condition. */
#include "../tool/scene.h"

#include <check.h>

Suite *suite_judge_aim(void);

/* ---- R11 */

static struct run *quick_easy(void)
{
    scene_set(50000, 16000);
    return scene_run(1, PURPOSE_EASY, 8000, 300, 5);
}

START_TEST(test_r11_low_effort_believes_the_effort)
{
    quick_easy()->rpe = 3;
    scene_says("8.0 P R15");
}
END_TEST

START_TEST(test_r11_without_effort_the_pace_is_believed)
{
    quick_easy()->rpe = UNKNOWN;
    scene_says("8.0 L R11");
}
END_TEST

START_TEST(test_r11_hills_heat_and_height_excuse)
{
    static const unsigned flags[] = { FLAG_HILLY, FLAG_HOT, FLAG_ALTITUDE };
    for (size_t i = 0; i < COUNT_OF(flags); i++) {
        quick_easy()->flags = flags[i];
        scene_says("8.0 P R15");
    }
}
END_TEST

START_TEST(test_r11_fitness_on_three_runs_a_week_is_fine)
{
    kit_clear(&scene, scene_day(6));
    kit_index(&scene, 45.0);
    scene.athlete.level = LEVEL_INTERMEDIATE;
    for (int d = -70; d < 0; d += 7)
        for (int k = 1; k < 6; k += 2)
            kit_run_at(&scene, kit_after(SCENE_MONDAY, d + k), PURPOSE_EASY,
                       10000, EASY, 3);
    scene_goal(GOAL_FITNESS, PHASE_BASE);
    scene_run(1, PURPOSE_EASY, 8000, 300, 5);
    scene_says("8.0 P R15");
    scene_goal(GOAL_10K, PHASE_BASE);
    scene_says("8.0 L R11");
}
END_TEST

START_TEST(test_r11_never_of_an_inferred_purpose)
{
    scene_set(50000, 16000);
    scene_extra(1, PURPOSE_NONE, 8000, 300, 5);
    scene_says("8.0 P R15");
    ck_assert_int_eq(scene_report.runs[0].purpose, PURPOSE_STEADY);
    ck_assert_int_eq(scene_report.runs[0].purpose_source,
                     PURPOSE_SOURCE_INFERRED);
}
END_TEST

START_TEST(test_r11_pulse_is_trusted_before_pace)
{
    struct run *r = quick_easy();
    scene.athlete.hr_threshold = 170;
    r->hr_avg = 140;
    scene_says("8.0 P R15");
    r->hr_avg = 156;
    r->time.s = 8 * 360;
    scene_says("8.0 L R11");
}
END_TEST

START_TEST(test_r11_pulse_may_drift_late_in_a_long_run)
{
    scene_set(50000, 18000);
    scene.athlete.hr_threshold = 170;
    struct run *r = scene_run(6, PURPOSE_LONG, 18000, EASY, 4);
    kit_segment(&scene, r, PURPOSE_LONG, 12000, 4140)->hr_avg = 145;
    kit_segment(&scene, r, PURPOSE_LONG, 6000, 2070)->hr_avg = 155;
    scene_says("18.0 P R15");
    scene.segments[0].hr_avg = 155;
    scene_says("12.0 L R11 + 6.0 P R15");
}
END_TEST

START_TEST(test_r11_belt_is_judged_by_effort)
{
    quick_easy()->flags = FLAG_TREADMILL;
    scene_says("8.0 L R11"); /* RPE 5 */
    scene.runs[scene.run_count - 1].rpe = 4;
    scene_says("8.0 P R15");
}
END_TEST

/* ---- R12, R12b */

START_TEST(test_r12_within_four_percent_is_fine)
{
    scene_set(50000, 16000);
    scene_run(1, PURPOSE_THRESHOLD, 5000, 288, 7);
    scene_says("5.0 P R15");
}
END_TEST

START_TEST(test_r12_marked_hot_is_fine)
{
    scene_set(50000, 16000);
    scene_run(1, PURPOSE_THRESHOLD, 5000, 325, 5)->flags = FLAG_HOT;
    scene_says("5.0 P R15");
}
END_TEST

START_TEST(test_r12_fitness_asks_for_no_pace)
{
    scene_set(50000, 16000);
    scene_goal(GOAL_MAINTAIN, PHASE_BASE);
    scene_run(1, PURPOSE_THRESHOLD, 5000, 325, 5);
    scene_says("5.0 P R15");
}
END_TEST

START_TEST(test_r12_never_of_an_estimated_split)
{
    scene_set(50000, 16000);
    scene_run(1, PURPOSE_THRESHOLD, 9000, 330, 5);
    scene_says("9.0 P R15");
}
END_TEST

START_TEST(test_r12b_raced_the_workout)
{
    scene_set(50000, 16000);
    scene_run(1, PURPOSE_THRESHOLD, 5000, 265, 9);
    scene_says("5.0 L R12b");
}
END_TEST

START_TEST(test_r12b_quick_but_in_hand_is_fine)
{
    scene_set(50000, 16000);
    scene_run(1, PURPOSE_THRESHOLD, 5000, 265, 8);
    scene_says("5.0 P R15");
}
END_TEST

/* ---- R13, R13b */

START_TEST(test_r13_steady_for_a_5_km_in_peak)
{
    scene_set(50000, 16000);
    scene_goal(GOAL_5K, PHASE_PEAK);
    scene_run(1, PURPOSE_STEADY, 8000, 315, 5);
    scene_says("8.0 L R13");
    ck_assert_int_eq(inputs_get(&scene_report.pieces[0].inputs, INPUT_SWAP, -1),
                     PURPOSE_INTERVAL);
}
END_TEST

START_TEST(test_r13_softened_by_phase_level_and_goal)
{
    static const struct {
        enum goal_kind goal;
        enum phase phase;
        enum level level;
    } soft[] = {
        { GOAL_5K, PHASE_BASE, LEVEL_INTERMEDIATE },
        { GOAL_5K, PHASE_TAPER, LEVEL_INTERMEDIATE },
        { GOAL_5K, PHASE_RECOVERY, LEVEL_INTERMEDIATE },
        { GOAL_5K, PHASE_PEAK, LEVEL_NOVICE },
        { GOAL_5K, PHASE_PEAK, LEVEL_BEGINNER },
        { GOAL_HALF, PHASE_PEAK, LEVEL_INTERMEDIATE },
    };
    for (size_t i = 0; i < COUNT_OF(soft); i++) {
        scene_set(50000, 16000);
        scene_goal(soft[i].goal, soft[i].phase);
        scene.athlete.level = soft[i].level;
        scene_run(1, PURPOSE_STEADY, 8000, 315, 5);
        scene_says("8.0 P R15");
    }
}
END_TEST

static void slow_season(void)
{
    kit_clear(&scene, scene_day(6));
    kit_index(&scene, 45.0);
    scene.athlete.level = LEVEL_INTERMEDIATE;
    for (int d = -56; d < 7; d += 2)
        kit_run_at(&scene, kit_after(SCENE_MONDAY, d), PURPOSE_LONG, 12000, 360,
                   4);
    scene_goal(GOAL_5K, PHASE_BUILD);
}

START_TEST(test_r13b_one_specific_session_in_three_weeks_is_enough)
{
    slow_season();
    kit_run_at(&scene, scene_day(-13), PURPOSE_INTERVAL, 4000, 256, 8);
    scene_says("12.0 P R15");
}
END_TEST

START_TEST(test_r13b_a_half_is_served_by_long_runs)
{
    slow_season();
    scene_goal(GOAL_HALF, PHASE_BUILD);
    scene_says("12.0 P R15");
}
END_TEST

/* ---- R14 */

START_TEST(test_r14_short_keeps_the_habit)
{
    scene_set(50000, 16000);
    scene_run(1, PURPOSE_EASY, 3000, EASY, 3);
    scene_says("3.0 P R14");
    scene.athlete.level = LEVEL_BEGINNER;
    scene_says("3.0 P R15");
}
END_TEST

/* ---- R16 */

static void raced(int days_before, int metres)
{
    scene_set(50000, 16000);
    kit_run_at(&scene, kit_after(SCENE_MONDAY, 3 - days_before), PURPOSE_RACE,
               metres, 285, 9);
}

START_TEST(test_r16_intervals_days_after_a_half)
{
    raced(8, 21100);
    scene_run(3, PURPOSE_THRESHOLD, 5000, 278, 7);
    scene_says("5.0 L R16");
    ck_assert_int_eq(inputs_get(&scene_report.pieces[0].inputs, INPUT_UNTIL, 0),
                     scene_day(3).n);
}
END_TEST

START_TEST(test_r16_a_day_later_is_fine)
{
    raced(9, 21100);
    scene_run(3, PURPOSE_THRESHOLD, 5000, 278, 7);
    scene_says("5.0 P R15");
}
END_TEST

START_TEST(test_r16_easy_running_is_fine)
{
    raced(3, 21100);
    scene_run(3, PURPOSE_EASY, 8000, EASY, 3);
    scene_says("8.0 P R15");
}
END_TEST

START_TEST(test_r16_a_5_km_leaves_no_debt)
{
    raced(1, 5000);
    scene_run(3, PURPOSE_THRESHOLD, 5000, 278, 7);
    scene_says("5.0 P R15");
}
END_TEST

START_TEST(test_r16_within_a_week_of_a_marathon_is_junk)
{
    raced(7, 42300);
    scene_run(3, PURPOSE_THRESHOLD, 5000, 278, 7);
    scene_says("5.0 J R16");
}
END_TEST

START_TEST(test_r16_on_a_race_day_too)
{
    raced(4, 21100);
    scene_run(3, PURPOSE_RACE, 5000, 256, 9);
    scene_says("5.0 L R16");
}
END_TEST

/* ---- who needs other advice (F4b), stress relief, time alone */

START_TEST(test_pregnant_is_judged_by_effort_alone)
{
    quick_easy();
    scene.athlete.condition = CONDITION_PREGNANT;
    scene_says("8.0 P R15");
    scene_run(6, PURPOSE_LONG, 30000, 300, 4);
    scene_says("30.0 P R15");
}
END_TEST

START_TEST(test_pregnant_pain_still_stops)
{
    struct run *r = quick_easy();
    scene.athlete.condition = CONDITION_PREGNANT;
    kit_run_pain(r, SITE_PELVIS, 6, 4000);
    scene_says("4.0 P R15 + 4.0 J R1");
}
END_TEST

START_TEST(test_stress_relief_a_better_mood_is_a_purpose)
{
    scene_set(50000, 16000);
    scene_goal(GOAL_STRESS, PHASE_BASE);
    kit_checkin(&scene, scene_day(6))->mood = 3;
    kit_evening(&scene, scene_day(6))->mood = 3;
    scene_run(6, PURPOSE_LONG, 20000, EASY, 4);
    scene_says("20.0 P R15");
    scene.checkins[scene.checkin_count - 1].mood = 2;
    scene_says("17.6 P R15 + 2.4 L R10");
    scene.checkins[scene.checkin_count - 1].mood = UNKNOWN;
    scene_says("20.0 P R15"); /* what is missing never makes it worse */
}
END_TEST

START_TEST(test_run_without_distance_is_judged_in_seconds)
{
    scene_set(50000, 16000);
    scene_skip(3);
    (void)kit_run(&scene, scene_day(3), PURPOSE_EASY, 0, 3000, 4);
    scene_says("30.0 L R4b + 20.0 J R4");
    const struct piece *p = &scene_report.pieces[1];
    ck_assert_int_eq(p->from_m, UNKNOWN);
    ck_assert_int_eq(p->to_m, UNKNOWN);
    ck_assert_int_eq(p->from_s, 1800);
    ck_assert_int_eq(p->to_s, 3000);
    ck_assert_int_eq(scene_report.done_m, 0);
    ck_assert_int_eq(scene_report.bare_s, 3000);
    ck_assert_int_eq(scene_report.verdict_s[VERDICT_JUNK], 1200);
}
END_TEST

START_TEST(test_without_a_plan_the_calendar_gives_the_phase)
{
    static const struct {
        int weeks;
        enum phase phase;
    } at[] = { { 0, PHASE_TAPER }, { 1, PHASE_TAPER }, { 2, PHASE_PEAK },
               { 5, PHASE_PEAK },  { 6, PHASE_BUILD }, { 11, PHASE_BUILD },
               { 12, PHASE_BASE } };
    for (size_t i = 0; i < COUNT_OF(at); i++) {
        kit_clear(&scene, scene_day(6));
        kit_goal(&scene, GOAL_HALF,
                 kit_after(SCENE_MONDAY, 7 * at[i].weeks + 6));
        ck_assert_int_eq(week_context(&scene, scene_day(0)).phase, at[i].phase);
    }
    kit_clear(&scene, scene_day(6));
    ck_assert_int_eq(week_context(&scene, scene_day(0)).phase, PHASE_MAINTAIN);
}
END_TEST

Suite *suite_judge_aim(void)
{
    Suite *s = suite_create("judge_aim");
    TCase *t = tcase_create("aim");
    tcase_add_test(t, test_r11_low_effort_believes_the_effort);
    tcase_add_test(t, test_r11_without_effort_the_pace_is_believed);
    tcase_add_test(t, test_r11_hills_heat_and_height_excuse);
    tcase_add_test(t, test_r11_fitness_on_three_runs_a_week_is_fine);
    tcase_add_test(t, test_r11_never_of_an_inferred_purpose);
    tcase_add_test(t, test_r11_pulse_is_trusted_before_pace);
    tcase_add_test(t, test_r11_pulse_may_drift_late_in_a_long_run);
    tcase_add_test(t, test_r11_belt_is_judged_by_effort);
    tcase_add_test(t, test_r12_within_four_percent_is_fine);
    tcase_add_test(t, test_r12_marked_hot_is_fine);
    tcase_add_test(t, test_r12_fitness_asks_for_no_pace);
    tcase_add_test(t, test_r12_never_of_an_estimated_split);
    tcase_add_test(t, test_r12b_raced_the_workout);
    tcase_add_test(t, test_r12b_quick_but_in_hand_is_fine);
    tcase_add_test(t, test_r13_steady_for_a_5_km_in_peak);
    tcase_add_test(t, test_r13_softened_by_phase_level_and_goal);
    tcase_add_test(t, test_r13b_one_specific_session_in_three_weeks_is_enough);
    tcase_add_test(t, test_r13b_a_half_is_served_by_long_runs);
    tcase_add_test(t, test_r14_short_keeps_the_habit);
    tcase_add_test(t, test_r16_intervals_days_after_a_half);
    tcase_add_test(t, test_r16_a_day_later_is_fine);
    tcase_add_test(t, test_r16_easy_running_is_fine);
    tcase_add_test(t, test_r16_a_5_km_leaves_no_debt);
    tcase_add_test(t, test_r16_within_a_week_of_a_marathon_is_junk);
    tcase_add_test(t, test_r16_on_a_race_day_too);
    suite_add_tcase(s, t);
    t = tcase_create("who");
    tcase_add_test(t, test_pregnant_is_judged_by_effort_alone);
    tcase_add_test(t, test_pregnant_pain_still_stops);
    tcase_add_test(t, test_stress_relief_a_better_mood_is_a_purpose);
    tcase_add_test(t, test_run_without_distance_is_judged_in_seconds);
    tcase_add_test(t, test_without_a_plan_the_calendar_gives_the_phase);
    suite_add_tcase(s, t);
    return s;
}
