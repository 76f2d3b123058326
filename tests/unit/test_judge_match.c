/* judge: how runs and sessions meet, statuses, rest, sums. design.md 5. */
#include "../tool/scene.h"

#include <check.h>
#include <string.h>

Suite *suite_judge_match(void);

static enum session_status status(int i)
{
    return scene_report.sessions[i].status;
}

START_TEST(test_same_purpose_meets_before_nearest_size)
{
    scene_set(50000, 16000);
    kit_session(&scene, scene_day(1), PURPOSE_THRESHOLD, 9000, 0);
    kit_session(&scene, scene_day(1), PURPOSE_EASY, 5000, 0);
    scene_extra(1, PURPOSE_EASY, 9000, EASY, 3)->start_min = 400;
    scene_extra(1, PURPOSE_THRESHOLD, 5000, 278, 7)->start_min = 1000;
    scene_judge();
    ck_assert_int_eq(scene_report.runs[0].session, 1);
    ck_assert_int_eq(scene_report.runs[1].session, 0);
}
END_TEST

START_TEST(test_no_purpose_meets_the_nearest_size_and_takes_its_purpose)
{
    scene_set(50000, 16000);
    kit_session(&scene, scene_day(1), PURPOSE_THRESHOLD, 9000, 0);
    kit_session(&scene, scene_day(1), PURPOSE_RECOVERY, 5000, 0);
    scene_extra(1, PURPOSE_NONE, 5200, 380, 2);
    scene_judge();
    ck_assert_int_eq(scene_report.runs[0].session, 1);
    ck_assert_int_eq(scene_report.runs[0].purpose, PURPOSE_RECOVERY);
    ck_assert_int_eq(scene_report.runs[0].purpose_source,
                     PURPOSE_SOURCE_SESSION);
    ck_assert_int_eq(status(0), STATUS_MISSED);
}
END_TEST

/* Hills that were found are no one's word: the plan's is, and then only what
 * was run. */
START_TEST(test_hills_found_are_proposed_and_give_way_to_the_plan)
{
    for (int planned = 0; planned < 2; planned++) {
        scene_set(50000, 16000);
        if (planned)
            kit_session(&scene, scene_day(1), PURPOSE_INTERVAL, 9000, 0);
        struct run *r = scene_extra(1, PURPOSE_NONE, 9000, 330, 7);
        r->source = SOURCE_FIT;
        r->seg_first = scene.segment_count;
        r->seg_count = 3;
        for (int i = 0; i < 3; i++) {
            struct segment *s = &scene.segments[scene.segment_count++];
            *s = segment_blank(i == 0   ? PURPOSE_WARM_UP
                               : i == 1 ? PURPOSE_HILLS
                                        : PURPOSE_COOL_DOWN);
            s->dist.m = 3000;
            s->time.s = 990;
        }
        scene_judge();
        const struct run_reading *got = &scene_report.runs[0];
        ck_assert_int_eq(got->purpose,
                         planned ? PURPOSE_INTERVAL : PURPOSE_HILLS);
        ck_assert_int_eq(got->purpose_source, planned
                                                  ? PURPOSE_SOURCE_SESSION
                                                  : PURPOSE_SOURCE_INFERRED);
        int work = got->stretch_first + 1;
        ck_assert_int_eq(scene_report.stretches[work].purpose,
                         planned ? PURPOSE_INTERVAL : PURPOSE_NONE);
    }
}
END_TEST

START_TEST(test_left_over_takes_a_session_a_day_away)
{
    scene_set(50000, 16000);
    kit_session(&scene, scene_day(1), PURPOSE_INTERVAL, 9000, 0);
    scene_extra(2, PURPOSE_INTERVAL, 9000, 300, 8);
    scene_judge();
    ck_assert_int_eq(status(0), STATUS_MOVED);
    ck_assert_int_eq(scene_report.runs[0].unplanned_m, 0);
}
END_TEST

START_TEST(test_two_days_away_is_too_far)
{
    scene_set(50000, 16000);
    kit_session(&scene, scene_day(1), PURPOSE_INTERVAL, 9000, 0);
    scene_extra(3, PURPOSE_INTERVAL, 9000, 300, 8);
    scene_judge();
    ck_assert_int_eq(status(0), STATUS_MISSED);
    ck_assert_int_eq(scene_report.runs[0].unplanned_m, 9000);
}
END_TEST

START_TEST(test_another_week_is_too_far)
{
    scene_set(50000, 16000);
    kit_week(&scene, scene_day(7), PHASE_BUILD, 0);
    kit_session(&scene, scene_day(7), PURPOSE_INTERVAL, 9000, 0);
    scene_extra(6, PURPOSE_INTERVAL, 9000, 300, 8);
    scene_judge();
    ck_assert_int_eq(scene_report.runs[0].session, UNKNOWN);
}
END_TEST

START_TEST(test_missed_only_before_today)
{
    scene_set(50000, 16000);
    scene.today = scene_day(3);
    for (int d = 2; d < 5; d++)
        kit_session(&scene, scene_day(d), PURPOSE_EASY, 8000, 0);
    scene_judge();
    ck_assert_int_eq(status(0), STATUS_MISSED);
    ck_assert_int_eq(status(1), STATUS_PLANNED);
    ck_assert_int_eq(status(2), STATUS_PLANNED);
}
END_TEST

START_TEST(test_skipped_for_life_is_no_rest)
{
    scene_set(50000, 16000);
    for (int d = 1; d < 5; d++)
        kit_session(&scene, scene_day(d), PURPOSE_EASY, 8000, 0);
    kit_skip(&scene, scene_day(1), SKIP_LIFE);
    kit_skip(&scene, scene_day(2), SKIP_ILL);
    scene.plan.sessions[2].skipped = SKIP_RECOVERY;
    scene.plan.sessions[3].skipped = SKIP_WEATHER;
    scene_judge();
    ck_assert_int_eq(status(0), STATUS_SKIPPED);
    ck_assert_int_eq(status(1), STATUS_RESTED);
    ck_assert_int_eq(status(2), STATUS_RESTED);
    ck_assert_int_eq(status(3), STATUS_SKIPPED);
    ck_assert_int_eq(scene_report.rest_honoured, 2);
}
END_TEST

START_TEST(test_skip_day_without_a_run_is_rest_honoured)
{
    scene_set(50000, 16000);
    scene_skip(2);
    scene_judge();
    ck_assert_int_eq(scene_report.rest_honoured, 1);
    scene_extra(2, PURPOSE_EASY, 5000, EASY, 3);
    scene_judge();
    ck_assert_int_eq(scene_report.rest_honoured, 0);
}
END_TEST

START_TEST(test_unplanned_is_what_goes_beyond_a_fifth_more)
{
    scene_set(50000, 16000);
    kit_session(&scene, scene_day(1), PURPOSE_EASY, 10000, 0);
    kit_session(&scene, scene_day(2), PURPOSE_EASY, 0, 3600);
    scene_extra(1, PURPOSE_EASY, 13000, EASY, 3);
    scene_extra(2, PURPOSE_EASY, 12000, 360, 3); /* 72 min of 60 planned */
    scene_judge();
    ck_assert_int_eq(scene_report.runs[0].unplanned_m, 1000);
    ck_assert_int_eq(scene_report.runs[1].unplanned_m, 0);
}
END_TEST

START_TEST(test_strength_is_done_by_a_strength_session)
{
    scene_set(50000, 16000);
    struct session *s =
        kit_session(&scene, scene_day(1), PURPOSE_NONE, 0, 2400);
    s->activity = ACTIVITY_STRENGTH;
    scene_extra(1, PURPOSE_EASY, 8000, EASY, 3);
    scene_judge();
    ck_assert_int_eq(status(0), STATUS_MISSED);
    kit_activity(&scene, scene_day(1), ACTIVITY_STRENGTH, 2400, 5);
    scene_judge();
    ck_assert_int_eq(status(0), STATUS_DONE);
    ck_assert_int_eq(scene_report.beside[ACTIVITY_STRENGTH].done, 1);
    ck_assert_int_eq(scene_report.planned_m, 0);
    ck_assert_int_eq(scene_report.planned_s, 0);
}
END_TEST

START_TEST(test_purposes_add_up_as_whole_runs)
{
    scene_set(50000, 16000);
    scene_run(1, PURPOSE_THRESHOLD, 9000, 300, 7);
    scene_run(2, PURPOSE_EASY, 6500, EASY, 3);
    scene_run(5, PURPOSE_EASY, 9000, EASY, 3);
    scene_judge();
    ck_assert_int_eq(scene_report.purpose_done_m[PURPOSE_EASY], 15500);
    ck_assert_int_eq(scene_report.purpose_planned_m[PURPOSE_EASY], 15500);
    ck_assert_int_eq(scene_report.purpose_done_m[PURPOSE_THRESHOLD], 9000);
    ck_assert_int_eq(scene_report.planned_m, 24500);
    ck_assert_int_eq(scene_report.done_m, 24500);
}
END_TEST

START_TEST(test_goal_of_the_plan_wins_and_follows_its_edits)
{
    scene_set(50000, 16000);
    scene.goals[0].kind = GOAL_MARATHON; /* same id as the plan's */
    ck_assert_int_eq(week_context(&scene, scene_day(0)).goal.kind,
                     GOAL_MARATHON);
    kit_goal(&scene, GOAL_5K, kit_after(SCENE_MONDAY, 20));
    ck_assert_int_eq(week_context(&scene, scene_day(0)).goal.kind,
                     GOAL_MARATHON);
    scene.has_plan = false;
    ck_assert_int_eq(week_context(&scene, scene_day(0)).goal.kind, GOAL_5K);
    ck_assert(!week_context(&scene, scene_day(0)).is_planned);
}
END_TEST

START_TEST(test_plan_as_runs_is_what_lint_judges)
{
    static struct facts judged;
    scene_set(50000, 16000);
    kit_week(&scene, scene_day(7), PHASE_BUILD, 0);
    kit_session(&scene, scene_day(8), PURPOSE_EASY, 8000, 0);
    kit_session(&scene, scene_day(13), PURPOSE_LONG, 17000, 0);
    facts_with_plan(&scene, &scene.plan, scene_day(7), &judged);
    ck_assert_int_eq(judged.run_count, scene.run_count + 2);
    static struct settings set;
    set = settings_standard();
    judge_week(&judged, &set, scene_day(7), &scene_report);
    ck_assert_int_eq(scene_report.done_m, 25000);
    ck_assert_int_eq(scene_report.verdict_m[VERDICT_PURPOSEFUL], 25000);
    ck_assert_int_eq(scene_report.sessions[0].status, STATUS_DONE);
    ck_assert_int_eq(scene_report.warning_count, 0);
}
END_TEST

Suite *suite_judge_match(void)
{
    Suite *s = suite_create("judge_match");
    TCase *t = tcase_create("match");
    tcase_add_test(t, test_same_purpose_meets_before_nearest_size);
    tcase_add_test(
        t, test_no_purpose_meets_the_nearest_size_and_takes_its_purpose);
    tcase_add_test(t, test_hills_found_are_proposed_and_give_way_to_the_plan);
    tcase_add_test(t, test_left_over_takes_a_session_a_day_away);
    tcase_add_test(t, test_two_days_away_is_too_far);
    tcase_add_test(t, test_another_week_is_too_far);
    tcase_add_test(t, test_missed_only_before_today);
    tcase_add_test(t, test_skipped_for_life_is_no_rest);
    tcase_add_test(t, test_skip_day_without_a_run_is_rest_honoured);
    tcase_add_test(t, test_unplanned_is_what_goes_beyond_a_fifth_more);
    tcase_add_test(t, test_strength_is_done_by_a_strength_session);
    tcase_add_test(t, test_purposes_add_up_as_whole_runs);
    tcase_add_test(t, test_goal_of_the_plan_wins_and_follows_its_edits);
    tcase_add_test(t, test_plan_as_runs_is_what_lint_judges);
    suite_add_tcase(s, t);
    return s;
}
