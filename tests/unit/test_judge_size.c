/* judge: R7 to R9T, each where it fires and where the nearest innocent case
 * stays silent. */
#include "../tool/scene.h"

#include <check.h>

Suite *suite_judge_size(void);

/* ---- R7 */

START_TEST(test_r7_beyond_the_cap_of_a_5_km)
{
    scene_set(70000, 22000);
    scene_goal(GOAL_5K, PHASE_BASE);
    scene_run(6, PURPOSE_LONG, 20000, 400, 4); /* 133 min, the cap is 120 */
    scene_says("18.0 P R15 + 2.0 L R7");
}
END_TEST

START_TEST(test_r7_the_same_for_a_half_is_fine)
{
    scene_set(70000, 22000);
    scene_run(6, PURPOSE_LONG, 20000, 400, 4);
    scene_says("20.0 P R15");
}
END_TEST

START_TEST(test_r7_junk_needs_a_witness)
{
    scene_set(90000, 24000);
    scene_goal(GOAL_10K, PHASE_BASE);
    struct run *r = scene_run(6, PURPOSE_LONG, 24000, 400, 4); /* 160 min */
    scene_says("18.0 P R15 + 6.0 L R7");
    kit_run_pain(r, SITE_FOOT, 3, UNKNOWN);
    scene_says("18.0 P R15 + 6.0 J R7");
}
END_TEST

START_TEST(test_r7_no_cap_on_trail_nor_without_a_goal)
{
    scene_set(90000, 24000);
    scene_goal(GOAL_10K, PHASE_BASE);
    scene_run(6, PURPOSE_LONG, 24000, 400, 4)->flags = FLAG_TRAIL;
    scene_says("24.0 P R15");
    scene_set(90000, 24000);
    scene_goal(GOAL_FITNESS, PHASE_BASE);
    scene_run(6, PURPOSE_LONG, 24000, 400, 4);
    scene_says("24.0 P R15");
}
END_TEST

START_TEST(test_r7_the_cap_of_a_marathon_follows_the_race)
{
    scene_set(110000, 34000);
    scene_goal(GOAL_MARATHON, PHASE_BASE);
    scene_run(6, PURPOSE_LONG, 30000, 355, 4); /* 177.5 min */
    scene_says("30.0 P R15");
    scene.runs[scene.run_count - 1].time.s = 200 * 60;
    scene_says("27.0 P R15 + 3.0 L R7"); /* 0.70 x 3:28 lies below 180 */
}
END_TEST

/* ---- R10 */

START_TEST(test_r10_up_to_1_10_is_fine)
{
    scene_set(50000, 16000);
    scene_run(6, PURPOSE_LONG, 17600, EASY, 4);
    scene_says("17.6 P R15");
}
END_TEST

START_TEST(test_r10_small_excess_is_let_pass)
{
    scene_set(50000, 16000);
    scene_run(6, PURPOSE_LONG, 19500, EASY, 4);
    scene_says("19.5 P R15");
}
END_TEST

START_TEST(test_r10_of_a_short_longest_speaks_by_ratio)
{
    scene_set(20000, 6000);
    scene_run(6, PURPOSE_LONG, 8100, EASY, 4); /* 1.35, only 1.5 km more */
    scene_says("6.6 P R15 + 1.5 L R10");
}
END_TEST

START_TEST(test_r10_is_silent_where_a_longer_run_has_no_distance)
{
    scene_set(20000, 6000);
    struct run *r = scene_run(-3, PURPOSE_EASY, 6000, EASY, 3);
    r->dist.m = 0;
    r->time.s = 4800; /* 1:20 h on a watch without a signal */
    scene_run(6, PURPOSE_LONG, 9700, EASY, 4);
    scene_says("9.7 P R15");
}
END_TEST

START_TEST(test_r10_a_race_may_be_long)
{
    scene_set(30000, 9000);
    scene_run(6, PURPOSE_RACE, 21100, 300, 9);
    scene_says("21.1 P R15");
}
END_TEST

START_TEST(test_r10_a_beginner_is_never_junk)
{
    scene_set(40000, 10000);
    scene.athlete.level = LEVEL_BEGINNER;
    scene_run(6, PURPOSE_LONG, 21000, EASY, 4);
    scene_says("11.0 P R15 + 10.0 L R10");
}
END_TEST

START_TEST(test_r10_young_diary_is_silent_and_says_so)
{
    scene_set(50000, 16000);
    kit_clear(&scene, scene_day(6));
    kit_history(&scene, scene_day(0), 1, 20000, 6000);
    scene_extra(6, PURPOSE_LONG, 15000, EASY, 4);
    scene_says("15.0 P R15");
    ck_assert_int_eq(scene_report.spike_speaks_from.n,
                     kit_after(SCENE_MONDAY, -6 + 21).n);
    scene.athlete.longest = (dist_t){ 10000 };
    scene_says("11.0 P R15 + 4.0 L R10");
    ck_assert(!day_is(scene_report.spike_speaks_from));
}
END_TEST

START_TEST(test_r10_two_runs_within_two_hours_are_one)
{
    scene_set(50000, 16000);
    scene_run(6, PURPOSE_LONG, 14000, EASY, 4)->start_min = 480;
    scene_run(6, PURPOSE_EASY, 7000, EASY, 3)->start_min = 600;
    scene_says("3.6 P R15 + 3.4 L R10");
    scene.runs[scene.run_count - 1].start_min = 1000;
    scene_says("7.0 P R15");
}
END_TEST

/* ---- R8 */

START_TEST(test_r8_threshold_beyond_what_the_week_absorbs)
{
    scene_set(50000, 16000);
    struct run *r = scene_run(2, PURPOSE_THRESHOLD, 10000, 278, 7);
    kit_segment(&scene, r, PURPOSE_THRESHOLD, 10000, 2780);
    scene_says("5.5 P R15 + 4.5 L R8");
}
END_TEST

START_TEST(test_r8_half_a_kilometre_is_let_pass)
{
    scene_set(50000, 16000);
    struct run *r = scene_run(2, PURPOSE_THRESHOLD, 5900, 278, 7);
    kit_segment(&scene, r, PURPOSE_THRESHOLD, 5900, 1640);
    scene_says("5.9 P R15");
}
END_TEST

START_TEST(test_r8_never_of_an_estimated_split)
{
    scene_set(50000, 16000);
    scene_run(2, PURPOSE_THRESHOLD, 14000, 300, 7);
    scene_says("14.0 P R15");
}
END_TEST

START_TEST(test_r8_junk_needs_effort_and_the_next_day)
{
    scene_set(50000, 16000);
    struct run *r = scene_run(2, PURPOSE_INTERVAL, 8000, 256, 9);
    kit_segment(&scene, r, PURPOSE_INTERVAL, 8000, 2048);
    scene_says("4.4 P R15 + 3.6 L R8");
    kit_checkin(&scene, scene_day(3))->fatigue = 6;
    scene_says("4.4 P R15 + 3.6 J R8");
}
END_TEST

START_TEST(test_r8_without_a_week_is_silent)
{
    kit_clear(&scene, scene_day(6));
    kit_index(&scene, 45.0);
    struct run *r = scene_extra(2, PURPOSE_THRESHOLD, 10000, 278, 7);
    kit_segment(&scene, r, PURPOSE_THRESHOLD, 10000, 2780);
    scene_says("10.0 P R15");
    scene.athlete.weekly = (dist_t){ 50000 };
    scene_says("5.5 P R15 + 4.5 L R8");
}
END_TEST

/* ---- R9, R9T */

/* 56 km of 60 that the week may hold, planned and run. */
static void full_week(enum phase phase)
{
    scene_set(50000, 16000);
    scene_goal(GOAL_HALF, phase);
    for (int day = 0; day < 5; day++)
        scene_run(day, PURPOSE_EASY, 10000, EASY, 3)->dist.m = 11200;
}

START_TEST(test_r9_within_the_ceiling_is_fine)
{
    full_week(PHASE_BUILD);
    scene_extra(6, PURPOSE_EASY, 4000, EASY, 3);
    scene_says("4.0 P R15");
}
END_TEST

START_TEST(test_r9_no_plan_is_silent)
{
    full_week(PHASE_BUILD);
    scene.has_plan = false;
    scene_extra(6, PURPOSE_EASY, 10000, EASY, 3);
    scene_says("10.0 P R15");
}
END_TEST

START_TEST(test_r9_is_silent_in_the_week_a_plan_was_made_in)
{
    full_week(PHASE_BUILD);
    scene.plan.made = scene_day(6); /* the runs were there before it */
    scene_extra(6, PURPOSE_EASY, 10000, EASY, 3);
    scene_says("10.0 P R15");
}
END_TEST

START_TEST(test_r9_fitness_is_never_off_target)
{
    full_week(PHASE_BUILD);
    scene.goals[0].kind = scene.plan.goal.kind = GOAL_FITNESS;
    scene_extra(6, PURPOSE_EASY, 10000, EASY, 3);
    scene_says("10.0 P R15");
}
END_TEST

START_TEST(test_r9_with_recovery_going_down_is_junk)
{
    full_week(PHASE_BUILD);
    for (int d = -28; d < 0; d++)
        kit_hooper(&scene, scene_day(d), 2, 3, 2, 3);
    for (int d = 0; d < 7; d++)
        kit_hooper(&scene, scene_day(d), 3, 3, 3, 3);
    scene_extra(6, PURPOSE_EASY, 10000, EASY, 3);
    scene_says("4.0 P R15 + 6.0 J R9");
}
END_TEST

START_TEST(test_r9_newest_run_first)
{
    full_week(PHASE_BUILD);
    scene_extra(5, PURPOSE_EASY, 5000, EASY, 3);
    scene_extra(6, PURPOSE_EASY, 5000, EASY, 3);
    scene_says("5.0 L R9");
    ck_assert_str_eq(scene_pieces_of(5), "4.0 P R15 + 1.0 L R9");
}
END_TEST

START_TEST(test_r9t_more_than_the_taper_asked)
{
    scene_set(50000, 16000);
    scene_goal(GOAL_HALF, PHASE_TAPER);
    kit_session(&scene, scene_day(2), PURPOSE_EASY, 8000, 0);
    scene_extra(2, PURPOSE_EASY, 11000, EASY, 3);
    scene_says("8.0 P R15 + 3.0 L R9T");
}
END_TEST

START_TEST(test_r9t_two_kilometres_are_let_pass)
{
    scene_set(50000, 16000);
    scene_goal(GOAL_HALF, PHASE_TAPER);
    kit_session(&scene, scene_day(2), PURPOSE_EASY, 8000, 0);
    scene_extra(2, PURPOSE_EASY, 10000, EASY, 3);
    scene_says("10.0 P R15");
}
END_TEST

START_TEST(test_r9t_in_build_is_silent)
{
    scene_set(50000, 16000);
    kit_session(&scene, scene_day(2), PURPOSE_EASY, 8000, 0);
    scene_extra(2, PURPOSE_EASY, 11000, EASY, 3);
    scene_says("11.0 P R15");
}
END_TEST

START_TEST(test_r9t_a_moved_session_is_no_extra)
{
    scene_set(50000, 16000);
    scene_goal(GOAL_HALF, PHASE_TAPER);
    kit_session(&scene, scene_day(2), PURPOSE_EASY, 8000, 0);
    scene_extra(3, PURPOSE_EASY, 8000, EASY, 3);
    scene_says("8.0 P R15");
    ck_assert_int_eq(scene_report.sessions[0].status, STATUS_MOVED);
}
END_TEST

Suite *suite_judge_size(void)
{
    Suite *s = suite_create("judge_size");
    TCase *t = tcase_create("run");
    tcase_add_test(t, test_r7_beyond_the_cap_of_a_5_km);
    tcase_add_test(t, test_r7_the_same_for_a_half_is_fine);
    tcase_add_test(t, test_r7_junk_needs_a_witness);
    tcase_add_test(t, test_r7_no_cap_on_trail_nor_without_a_goal);
    tcase_add_test(t, test_r7_the_cap_of_a_marathon_follows_the_race);
    tcase_add_test(t, test_r10_up_to_1_10_is_fine);
    tcase_add_test(t, test_r10_small_excess_is_let_pass);
    tcase_add_test(t, test_r10_of_a_short_longest_speaks_by_ratio);
    tcase_add_test(t, test_r10_a_race_may_be_long);
    tcase_add_test(t, test_r10_is_silent_where_a_longer_run_has_no_distance);
    tcase_add_test(t, test_r10_a_beginner_is_never_junk);
    tcase_add_test(t, test_r10_young_diary_is_silent_and_says_so);
    tcase_add_test(t, test_r10_two_runs_within_two_hours_are_one);
    tcase_add_test(t, test_r8_threshold_beyond_what_the_week_absorbs);
    tcase_add_test(t, test_r8_half_a_kilometre_is_let_pass);
    tcase_add_test(t, test_r8_never_of_an_estimated_split);
    tcase_add_test(t, test_r8_junk_needs_effort_and_the_next_day);
    tcase_add_test(t, test_r8_without_a_week_is_silent);
    suite_add_tcase(s, t);
    t = tcase_create("week");
    tcase_add_test(t, test_r9_within_the_ceiling_is_fine);
    tcase_add_test(t, test_r9_no_plan_is_silent);
    tcase_add_test(t, test_r9_is_silent_in_the_week_a_plan_was_made_in);
    tcase_add_test(t, test_r9_fitness_is_never_off_target);
    tcase_add_test(t, test_r9_with_recovery_going_down_is_junk);
    tcase_add_test(t, test_r9_newest_run_first);
    tcase_add_test(t, test_r9t_more_than_the_taper_asked);
    tcase_add_test(t, test_r9t_two_kilometres_are_let_pass);
    tcase_add_test(t, test_r9t_in_build_is_silent);
    tcase_add_test(t, test_r9t_a_moved_session_is_no_extra);
    suite_add_tcase(s, t);
    return s;
}
