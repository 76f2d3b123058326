/* judge: what stands beside the running is credited, and never kilometres. */
#include "../tool/scene.h"

#include <check.h>

static void planned(int weekday, enum activity_kind kind, int seconds)
{
    kit_session(&scene, scene_day(weekday), PURPOSE_NONE, 0, seconds)
        ->activity = kind;
}

static void expect(int which, int sessions, int done, int seconds)
{
    const struct beside *b = &scene_report.beside[which];
    ck_assert_int_eq(b->planned, sessions);
    ck_assert_int_eq(b->done, done);
    ck_assert_int_eq(b->done_s, seconds);
}

START_TEST(test_each_kind_is_summed_by_itself)
{
    scene_set(50000, 16000);
    planned(1, ACTIVITY_STRENGTH, 1800);
    planned(3, ACTIVITY_STRENGTH, 1800);
    planned(4, ACTIVITY_MOBILITY, 900);
    kit_activity(&scene, scene_day(1), ACTIVITY_STRENGTH, 2400, 5);
    kit_activity(&scene, scene_day(4), ACTIVITY_MOBILITY, 600, UNKNOWN);
    kit_activity(&scene, scene_day(5), ACTIVITY_MOBILITY, 900, UNKNOWN);
    kit_activity(&scene, scene_day(7), ACTIVITY_XT, 3600, 3); /* next week */
    scene_judge();
    expect(ACTIVITY_STRENGTH, 2, 1, 2400);
    expect(ACTIVITY_MOBILITY, 1, 2, 1500);
    expect(ACTIVITY_XT, 0, 0, 0);
    expect(BESIDE_DRILLS, 0, 0, 0);
    ck_assert_int_eq(scene_report.done_m, 0);
    ck_assert_int_eq(scene_report.planned_m, 0);
    ck_assert_int_eq(scene_report.beside[ACTIVITY_STRENGTH].planned_s, 3600);
}
END_TEST

START_TEST(test_drills_count_as_run_and_as_part_of_one)
{
    scene_set(50000, 16000);
    kit_session(&scene, scene_day(2), PURPOSE_DRILLS, 0, 600);
    kit_run(&scene, scene_day(2), PURPOSE_DRILLS, 0, 540, UNKNOWN);
    struct run *r = kit_run(&scene, scene_day(4), PURPOSE_EASY, 8000, 2760, 3);
    kit_segment(&scene, r, PURPOSE_DRILLS, 500, 300);
    kit_segment(&scene, r, PURPOSE_EASY, 7500, 2460);
    scene_judge();
    expect(BESIDE_DRILLS, 1, 2, 840);
    ck_assert_int_eq(scene_report.done_m, 8000);
}
END_TEST

START_TEST(test_body_is_the_mean_of_the_days_that_say_it)
{
    scene_set(50000, 16000);
    kit_hooper(&scene, scene_day(0), 3, 2, 3, 4)->sleep_min = 420;
    kit_hooper(&scene, scene_day(2), 3, 5, 3, 5)->sleep_min = 450;
    scene_run(1, PURPOSE_EASY, 8000, EASY, 3)->form = 4;
    scene_run(3, PURPOSE_EASY, 8000, EASY, 3)->form = 3;
    scene_run(5, PURPOSE_EASY, 8000, EASY, 3);
    scene_judge();
    const struct body_means *w = &scene_report.body;
    ck_assert_int_eq(w->sleep_min.count, 2);
    ck_assert_double_eq_tol(mean_of(&w->sleep_min), 435, 1e-9);
    ck_assert_double_eq_tol(mean_of(&w->fatigue), 3.5, 1e-9);
    ck_assert_double_eq_tol(mean_of(&w->soreness), 4.5, 1e-9);
    ck_assert_int_eq(w->mood.count, 0);
    ck_assert_int_eq(w->form.count, 2);
    ck_assert_double_eq_tol(mean_of(&w->form), 3.5, 1e-9);
}
END_TEST

Suite *suite_judge_beside(void);
Suite *suite_judge_beside(void)
{
    Suite *s = suite_create("judge_beside");
    TCase *t = tcase_create("beside");
    tcase_add_test(t, test_each_kind_is_summed_by_itself);
    tcase_add_test(t, test_drills_count_as_run_and_as_part_of_one);
    tcase_add_test(t, test_body_is_the_mean_of_the_days_that_say_it);
    suite_add_tcase(s, t);
    return s;
}
