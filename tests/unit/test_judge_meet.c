/* judge: what runs learn from the sessions they met, for load, intensity and
 * the readiness of the day after. */
#include "../tool/scene.h"

#include <check.h>

Suite *suite_judge_meet(void);

/* A session of 2 km warm-up, work and 1.5 km cool-down. */
static void plan_work(int weekday, enum purpose p, int work_m)
{
    struct session *s =
        kit_session(&scene, scene_day(weekday), p, work_m + 3500, 0);
    kit_step(&scene, s, STEP_RUN, PURPOSE_WARM_UP, 2000, 0);
    kit_step(&scene, s, STEP_RUN, PURPOSE_NONE, work_m, 0);
    kit_step(&scene, s, STEP_RUN, PURPOSE_COOL_DOWN, 1500, 0);
}

START_TEST(test_quality_nobody_declared_eases_the_day_after)
{
    scene_set(50000, 16000);
    plan_work(1, PURPOSE_THRESHOLD, 5000);
    scene_extra(1, PURPOSE_NONE, 8500, 310, 7);
    scene_judge();
    ck_assert_int_eq(scene_report.runs[0].purpose, PURPOSE_THRESHOLD);
    ck_assert_int_eq(scene_report.runs[0].purpose_source,
                     PURPOSE_SOURCE_SESSION);
    ck_assert_int_eq(scene_report.readiness[2].readiness, READINESS_EASY_ONLY);
    ck_assert(scene_report.readiness[2].is_load_alone);
}
END_TEST

START_TEST(test_long_run_nobody_declared_eases_the_day_after)
{
    scene_set(50000, 16000);
    kit_session(&scene, scene_day(3), PURPOSE_LONG, 16000, 0);
    scene_extra(3, PURPOSE_NONE, 16000, EASY, 4);
    scene_judge();
    ck_assert_int_eq(scene_report.readiness[4].readiness, READINESS_EASY_ONLY);
    ck_assert_int_eq(scene_report.readiness[3].readiness, READINESS_GO);
}
END_TEST

START_TEST(test_one_total_is_cut_where_its_session_is)
{
    scene_set(50000, 16000);
    plan_work(1, PURPOSE_THRESHOLD, 1500); /* race week: 5 km in all */
    scene_extra(1, PURPOSE_THRESHOLD, 5000, 325, 7);
    scene_says("5.0 P R15"); /* the whole was no threshold run missed */
    ck_assert_int_gt(scene_report.intensity.zone_s[0],
                     scene_report.intensity.zone_s[2]);
}
END_TEST

START_TEST(test_another_run_is_not_cut_as_that_session)
{
    scene_set(50000, 16000);
    plan_work(1, PURPOSE_THRESHOLD, 5000);
    scene_extra(1, PURPOSE_THRESHOLD, 5000, 325, 5); /* only the work */
    scene_says("5.0 L R12");
}
END_TEST

START_TEST(test_meeting_again_is_meeting_once)
{
    scene_set(50000, 16000);
    plan_work(1, PURPOSE_THRESHOLD, 5000);
    struct run *r = scene_extra(1, PURPOSE_NONE, 8500, 310, 7);
    facts_meet(&scene);
    ck_assert_int_eq(r->seg_count, 3);
    ck_assert_int_eq(scene.segment_count, 3);
    facts_meet(&scene);
    ck_assert_int_eq(r->purpose, PURPOSE_THRESHOLD);
    ck_assert_int_eq(scene.segment_count, 3);
    scene.has_plan = false; /* what was learnt is not kept */
    facts_meet(&scene);
    ck_assert_int_eq(r->purpose, PURPOSE_NONE);
    ck_assert_int_eq(r->seg_count, 0);
}
END_TEST

/* Effort is of the whole run: the easy part of a hard one was not grey. */
START_TEST(test_r11_easy_part_beside_work_is_not_read_by_effort)
{
    scene_set(50000, 16000);
    scene.athlete.fitness_index = 0.0;
    struct run *r = scene_run(3, PURPOSE_FARTLEK, 8000, EASY, 6);
    kit_segment(&scene, r, PURPOSE_FARTLEK, 5000, 1600);
    kit_segment(&scene, r, PURPOSE_EASY, 3000, 1160);
    scene_says("8.0 P R15");
    r = scene_run(4, PURPOSE_EASY, 8000, EASY, 6);
    scene_says("8.0 L R11");
}
END_TEST

Suite *suite_judge_meet(void)
{
    Suite *s = suite_create("judge_meet");
    TCase *t = tcase_create("meet");
    tcase_add_test(t, test_quality_nobody_declared_eases_the_day_after);
    tcase_add_test(t, test_long_run_nobody_declared_eases_the_day_after);
    tcase_add_test(t, test_one_total_is_cut_where_its_session_is);
    tcase_add_test(t, test_another_run_is_not_cut_as_that_session);
    tcase_add_test(t, test_meeting_again_is_meeting_once);
    tcase_add_test(t, test_r11_easy_part_beside_work_is_not_read_by_effort);
    suite_add_tcase(s, t);
    return s;
}
