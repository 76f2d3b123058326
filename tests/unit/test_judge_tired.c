/* judge: R3 to R6, each where it fires and where the nearest innocent case
 * stays silent. */
#include "../tool/scene.h"

#include <check.h>
#include <string.h>

Suite *suite_judge_tired(void);

/* ---- R3 */

START_TEST(test_r3_head_cold_is_no_fever)
{
    scene_set(50000, 16000);
    kit_checkin(&scene, scene_day(2))->illness = ILLNESS_HEAD;
    scene_run(2, PURPOSE_EASY, 5000, EASY, 3);
    scene_says("5.0 P R15");
}
END_TEST

START_TEST(test_r3_first_noticed_after_the_run_is_no_verdict)
{
    scene_set(50000, 16000);
    kit_evening(&scene, scene_day(2))->illness = ILLNESS_SYSTEMIC;
    scene_run(2, PURPOSE_EASY, 5000, EASY, 3);
    scene_says("5.0 P R15");
}
END_TEST

START_TEST(test_r3_in_a_race_too)
{
    scene_set(50000, 16000);
    scene_run(5, PURPOSE_RACE, 10000, 256, 9)->is_ill = true;
    scene_says("10.0 J R3");
}
END_TEST

/* ---- R4, R4b */

START_TEST(test_r4_easy_beyond_half_an_hour_is_off_target)
{
    scene_set(50000, 16000);
    scene_skip(3);
    scene_run(3, PURPOSE_EASY, 10000, 360, 3);
    scene_says("5.0 L R4b + 5.0 L R4");
}
END_TEST

START_TEST(test_r4_go_is_innocent)
{
    scene_set(50000, 16000);
    kit_hooper(&scene, scene_day(3), 3, 3, 3, 3);
    scene_run(3, PURPOSE_EASY, 10000, 360, 4);
    scene_says("10.0 P R15");
}
END_TEST

START_TEST(test_r4_pain_alone_has_its_own_rules)
{
    scene_set(50000, 16000);
    kit_pain(kit_checkin(&scene, scene_day(3)), SITE_KNEE, 6);
    scene_run(3, PURPOSE_EASY, 10000, 360, 4);
    scene_says("10.0 P R15");
    ck_assert_int_eq(scene_report.readiness[3].readiness, READINESS_SKIP);
}
END_TEST

START_TEST(test_r4_the_half_hour_is_the_days)
{
    scene_set(50000, 16000);
    scene_skip(3);
    scene_run(3, PURPOSE_EASY, 4000, 360, 3)->start_min = 420;
    scene_run(3, PURPOSE_EASY, 5000, 360, 4)->start_min = 1080;
    scene_says("1.0 L R4b + 4.0 J R4");
    ck_assert_str_eq(scene_pieces_of(0), "4.0 L R4b");
}
END_TEST

/* ---- R5 */

START_TEST(test_r5_slow_and_hard_on_a_tired_day_is_junk)
{
    scene_set(50000, 16000);
    scene_ease(3);
    scene_run(3, PURPOSE_THRESHOLD, 5000, 295, 8);
    scene_says("5.0 J R5");
}
END_TEST

START_TEST(test_r5_one_alone_is_off_target)
{
    scene_set(50000, 16000);
    scene_ease(3);
    scene_run(3, PURPOSE_THRESHOLD, 5000, 278, 8);
    scene_says("5.0 L R5");
}
END_TEST

START_TEST(test_r5_heat_and_hills_excuse)
{
    scene_set(50000, 16000);
    scene_ease(3);
    scene_run(3, PURPOSE_THRESHOLD, 5000, 295, 8)->flags = FLAG_HOT;
    scene_says("5.0 P R15");
}
END_TEST

START_TEST(test_r5_run_easy_instead_is_eased_as_advised)
{
    scene_set(50000, 16000);
    scene_ease(3);
    scene_run(3, PURPOSE_THRESHOLD, 5000, 360, 3);
    scene_says("5.0 P R5");
    ck_assert(scene_report.pieces[0].is_eased);
    ck_assert_int_eq(scene_report.pieces[0].purpose, PURPOSE_EASY);
}
END_TEST

START_TEST(test_r5_the_same_on_a_go_day_is_missed)
{
    scene_set(50000, 16000);
    scene_run(3, PURPOSE_THRESHOLD, 5000, 360, 3);
    scene_says("5.0 L R12");
}
END_TEST

START_TEST(test_r5_warm_up_takes_the_works_verdict)
{
    scene_set(50000, 16000);
    scene_ease(3);
    struct run *r = scene_run(3, PURPOSE_THRESHOLD, 9000, 310, 8);
    kit_segment(&scene, r, PURPOSE_WARM_UP, 2000, 700);
    kit_segment(&scene, r, PURPOSE_THRESHOLD, 5000, 1475);
    kit_segment(&scene, r, PURPOSE_COOL_DOWN, 2000, 615);
    scene_says("9.0 J R5");
}
END_TEST

/* ---- R6 */

static struct run *ragged(int metres, int from_m, enum level level)
{
    scene_set(60000, 20000);
    scene.athlete.level = level;
    struct run *r = scene_run(5, PURPOSE_EASY, metres, EASY, 3);
    r->form = 2;
    r->form_from_m = from_m;
    return r;
}

START_TEST(test_r6_form_of_three_is_fine)
{
    ragged(10000, 2000, LEVEL_INTERMEDIATE)->form = 3;
    scene_says("10.0 P R15");
}
END_TEST

START_TEST(test_r6_without_onset_the_last_fifth_is_off_target)
{
    ragged(10000, UNKNOWN, LEVEL_INTERMEDIATE);
    scene_says("8.0 P R15 + 2.0 L R6");
}
END_TEST

START_TEST(test_r6_fifteen_minutes_are_junk_with_a_witness)
{
    struct run *r = ragged(10000, 7000, LEVEL_INTERMEDIATE);
    scene_says("7.0 P R15 + 3.0 L R6");
    kit_run_pain(r, SITE_FOOT, 3, UNKNOWN);
    scene_says("7.0 P R15 + 3.0 J R6");
}
END_TEST

START_TEST(test_r6_beginner_without_pain_is_fine)
{
    ragged(10000, 2000, LEVEL_BEGINNER);
    scene_says("10.0 P R15");
}
END_TEST

START_TEST(test_r6_elite_needs_a_witness)
{
    ragged(10000, 2000, LEVEL_ELITE);
    scene_says("10.0 P R15");
    scene_ease(5);
    scene_says("2.0 P R15 + 8.0 J R6");
}
END_TEST

START_TEST(test_r6_trail_may_look_ragged)
{
    ragged(10000, 2000, LEVEL_INTERMEDIATE)->flags = FLAG_TRAIL;
    scene_says("10.0 P R15");
}
END_TEST

Suite *suite_judge_tired(void)
{
    Suite *s = suite_create("judge_tired");
    TCase *t = tcase_create("tired");
    tcase_add_test(t, test_r3_head_cold_is_no_fever);
    tcase_add_test(t, test_r3_first_noticed_after_the_run_is_no_verdict);
    tcase_add_test(t, test_r3_in_a_race_too);
    tcase_add_test(t, test_r4_easy_beyond_half_an_hour_is_off_target);
    tcase_add_test(t, test_r4_go_is_innocent);
    tcase_add_test(t, test_r4_pain_alone_has_its_own_rules);
    tcase_add_test(t, test_r4_the_half_hour_is_the_days);
    tcase_add_test(t, test_r5_slow_and_hard_on_a_tired_day_is_junk);
    tcase_add_test(t, test_r5_one_alone_is_off_target);
    tcase_add_test(t, test_r5_heat_and_hills_excuse);
    tcase_add_test(t, test_r5_run_easy_instead_is_eased_as_advised);
    tcase_add_test(t, test_r5_the_same_on_a_go_day_is_missed);
    tcase_add_test(t, test_r5_warm_up_takes_the_works_verdict);
    tcase_add_test(t, test_r6_form_of_three_is_fine);
    tcase_add_test(t, test_r6_without_onset_the_last_fifth_is_off_target);
    tcase_add_test(t, test_r6_fifteen_minutes_are_junk_with_a_witness);
    tcase_add_test(t, test_r6_beginner_without_pain_is_fine);
    tcase_add_test(t, test_r6_elite_needs_a_witness);
    tcase_add_test(t, test_r6_trail_may_look_ragged);
    suite_add_tcase(s, t);
    return s;
}
