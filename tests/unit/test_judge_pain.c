/* judge: R1 to R2, each where it fires and where the nearest innocent case
 * stays silent. */
#include "../tool/scene.h"

#include <check.h>
#include <string.h>

Suite *suite_judge_pain(void);

/* ---- R1 */

START_TEST(test_r1_pain_of_five_is_no_stop)
{
    scene_set(50000, 16000);
    struct run *r = scene_run(3, PURPOSE_EASY, 10000, EASY, 3);
    kit_run_pain(r, SITE_KNEE, 5, 4000);
    scene_says("10.0 P R15");
}
END_TEST

START_TEST(test_r1_stopped_within_500_m_is_in_time)
{
    scene_set(50000, 16000);
    struct run *r = scene_run(3, PURPOSE_EASY, 10000, EASY, 3);
    kit_run_pain(r, SITE_KNEE, 7, 9500);
    scene_says("9.5 P R15 + 0.5 P R1");
    ck_assert(scene_report.pieces[1].is_eased);
    r->pains[0].from_m = 9499;
    scene_says("9.5 P R15 + 0.5 J R1");
}
END_TEST

START_TEST(test_r1_limp_stops_at_any_number)
{
    scene_set(50000, 16000);
    struct run *r = scene_run(3, PURPOSE_EASY, 10000, EASY, 3);
    kit_run_pain(r, SITE_CALF, 2, 6000);
    scene_says("10.0 P R15");
    r->is_limp = true;
    scene_says("6.0 P R15 + 4.0 J R1");
}
END_TEST

START_TEST(test_r1_unknown_onset_is_the_second_half)
{
    scene_set(50000, 16000);
    struct run *r = scene_run(3, PURPOSE_EASY, 10000, EASY, 3);
    kit_run_pain(r, SITE_KNEE, 7, UNKNOWN);
    scene_says("5.0 P R15 + 5.0 J R1");
}
END_TEST

START_TEST(test_r1_unknown_onset_is_the_whole_run_if_it_hurt_before)
{
    scene_set(50000, 16000);
    kit_pain(kit_checkin(&scene, scene_day(3)), SITE_KNEE, 4);
    struct run *r = scene_run(3, PURPOSE_EASY, 10000, EASY, 3);
    kit_run_pain(r, SITE_KNEE, 7, UNKNOWN);
    scene_says("10.0 J R1");
}
END_TEST

START_TEST(test_r1_never_of_a_stitch_a_blister_or_a_shoulder)
{
    static const enum site sites[] = { SITE_STITCH, SITE_BLISTER, SITE_CHAFING,
                                       SITE_SHOULDER };
    for (size_t i = 0; i < COUNT_OF(sites); i++) {
        scene_set(50000, 16000);
        struct run *r = scene_run(3, PURPOSE_EASY, 10000, EASY, 3);
        kit_run_pain(r, sites[i], 9, 4000);
        r->is_sharp = true;
        scene_says("10.0 P R15");
    }
}
END_TEST

START_TEST(test_r1_race_stops_only_by_a_sharp_pain_or_a_limp)
{
    scene_set(50000, 16000);
    struct run *r = scene_run(5, PURPOSE_RACE, 10000, 256, 9);
    kit_run_pain(r, SITE_KNEE, 7, 6000);
    scene_says("10.0 P R15");
    r->is_sharp = true;
    scene_says("6.0 P R15 + 4.0 J R1");
}
END_TEST

START_TEST(test_r1_warm_up_of_an_aborted_session_stays)
{
    scene_set(50000, 16000);
    struct run *r = scene_run(2, PURPOSE_THRESHOLD, 9000, 300, 7);
    kit_segment(&scene, r, PURPOSE_WARM_UP, 2000, 700);
    kit_segment(&scene, r, PURPOSE_THRESHOLD, 5000, 1390);
    kit_segment(&scene, r, PURPOSE_COOL_DOWN, 2000, 610);
    kit_run_pain(r, SITE_CALF, 7, 3000);
    scene_says("3.0 P R15 + 6.0 J R1");
    /* What is said of the first piece is said of the work in it. */
    ck_assert_int_eq(scene_report.pieces[0].purpose, PURPOSE_THRESHOLD);
}
END_TEST

START_TEST(test_r1_chest_pain_counts_at_any_number)
{
    scene_set(50000, 16000);
    struct run *r = scene_run(3, PURPOSE_EASY, 10000, EASY, 3);
    kit_run_pain(r, SITE_CHEST, 2, 4000);
    scene_says("4.0 P R15 + 6.0 J R1");
    const struct warning *w = scene_warning(WARNING_W1);
    ck_assert_ptr_nonnull(w);
    ck_assert_int_eq(w->severity, SEVERITY_STOP);
    ck_assert_int_eq(w->variant, 3);
    /* No word of 5/10 or of next time: a doctor first. */
    struct piece p = { .rule = RULE_R1, .verdict = VERDICT_JUNK };
    p.inputs = (struct inputs){
        2, { { INPUT_SITE, SITE_CHEST, NO_DAY }, { INPUT_PAIN, 2, NO_DAY } }
    };
    ck_assert_ptr_nonnull(strstr(piece_sentence(&p), "emergency services"));
    ck_assert_ptr_nonnull(strstr(piece_change(&p), "doctor"));
    p.inputs.at[0].value = SITE_KNEE;
    ck_assert_ptr_null(strstr(piece_sentence(&p), "doctor"));
}
END_TEST

/* ---- R1b */

START_TEST(test_r1b_work_on_a_painful_day_is_off_target)
{
    scene_set(50000, 16000);
    kit_pain(kit_checkin(&scene, scene_day(2)), SITE_ACHILLES, 3);
    scene_run(2, PURPOSE_THRESHOLD, 5000, 278, 7);
    scene_says("5.0 L R1b");
}
END_TEST

START_TEST(test_r1b_easy_running_on_it_is_fine)
{
    scene_set(50000, 16000);
    kit_pain(kit_checkin(&scene, scene_day(2)), SITE_ACHILLES, 3);
    scene_run(2, PURPOSE_EASY, 8000, EASY, 3);
    scene_says("8.0 P R15");
}
END_TEST

START_TEST(test_r1b_pain_of_two_is_fine)
{
    scene_set(50000, 16000);
    struct run *r = scene_run(2, PURPOSE_THRESHOLD, 5000, 278, 7);
    kit_run_pain(r, SITE_ACHILLES, 2, 1000);
    scene_says("5.0 P R15");
}
END_TEST

START_TEST(test_r1b_from_the_onset_on)
{
    scene_set(50000, 16000);
    struct run *r = scene_run(2, PURPOSE_THRESHOLD, 5000, 278, 7);
    kit_run_pain(r, SITE_ACHILLES, 4, 3000);
    scene_says("3.0 P R15 + 2.0 L R1b");
}
END_TEST

START_TEST(test_r1b_worse_the_next_morning_is_junk)
{
    scene_set(50000, 16000);
    kit_pain(kit_checkin(&scene, scene_day(2)), SITE_ACHILLES, 3);
    kit_pain(kit_checkin(&scene, scene_day(3)), SITE_ACHILLES, 5);
    scene_run(2, PURPOSE_THRESHOLD, 5000, 278, 7);
    scene_says("5.0 J R1b");
}
END_TEST

START_TEST(test_r1b_effort_of_seven_is_hard_too)
{
    scene_set(50000, 16000);
    struct run *r = scene_run(2, PURPOSE_EASY, 8000, EASY, 3);
    kit_run_pain(r, SITE_HIP, 3, UNKNOWN);
    scene_says("8.0 P R15");
    r->rpe = 7;
    scene_says("8.0 L R1b");
}
END_TEST

/* ---- R2 */

static void next_morning(int before, int after)
{
    scene_set(50000, 16000);
    if (before != UNKNOWN)
        kit_pain(kit_checkin(&scene, scene_day(2)), SITE_KNEE, before);
    kit_pain(kit_checkin(&scene, scene_day(3)), SITE_KNEE, after);
    struct run *r = scene_run(2, PURPOSE_EASY, 8000, EASY, 3);
    kit_run_pain(r, SITE_KNEE, 2, UNKNOWN);
}

START_TEST(test_r2_worse_the_next_morning)
{
    next_morning(1, 3);
    scene_says("8.0 L R2");
    next_morning(2, 5);
    scene_says("8.0 J R2");
}
END_TEST

START_TEST(test_r2_up_by_one_is_fine)
{
    next_morning(2, 3);
    scene_says("8.0 P R15");
    next_morning(0, 2);
    scene_says("8.0 P R15");
}
END_TEST

START_TEST(test_r2_not_entered_is_not_nought)
{
    next_morning(UNKNOWN, 5);
    scene_says("8.0 P R15");
    ck_assert(scene_report.pieces[0].rules & (1u << RULE_R2)); /* a note */
}
END_TEST

START_TEST(test_r2_of_two_runs_the_one_that_hurt)
{
    next_morning(1, 3);
    scene_run(2, PURPOSE_EASY, 5000, EASY, 3);
    scene_judge();
    ck_assert_str_eq(scene_pieces_of(0), "5.0 P R15");
    ck_assert_str_eq(scene_pieces_of(1), "8.0 L R2");
}
END_TEST

Suite *suite_judge_pain(void)
{
    Suite *s = suite_create("judge_pain");
    TCase *t = tcase_create("pain");
    tcase_add_test(t, test_r1_pain_of_five_is_no_stop);
    tcase_add_test(t, test_r1_stopped_within_500_m_is_in_time);
    tcase_add_test(t, test_r1_limp_stops_at_any_number);
    tcase_add_test(t, test_r1_unknown_onset_is_the_second_half);
    tcase_add_test(t, test_r1_unknown_onset_is_the_whole_run_if_it_hurt_before);
    tcase_add_test(t, test_r1_never_of_a_stitch_a_blister_or_a_shoulder);
    tcase_add_test(t, test_r1_race_stops_only_by_a_sharp_pain_or_a_limp);
    tcase_add_test(t, test_r1_warm_up_of_an_aborted_session_stays);
    tcase_add_test(t, test_r1_chest_pain_counts_at_any_number);
    tcase_add_test(t, test_r1b_work_on_a_painful_day_is_off_target);
    tcase_add_test(t, test_r1b_easy_running_on_it_is_fine);
    tcase_add_test(t, test_r1b_pain_of_two_is_fine);
    tcase_add_test(t, test_r1b_from_the_onset_on);
    tcase_add_test(t, test_r1b_worse_the_next_morning_is_junk);
    tcase_add_test(t, test_r1b_effort_of_seven_is_hard_too);
    tcase_add_test(t, test_r2_worse_the_next_morning);
    tcase_add_test(t, test_r2_up_by_one_is_fine);
    tcase_add_test(t, test_r2_not_entered_is_not_nought);
    tcase_add_test(t, test_r2_of_two_runs_the_one_that_hurt);
    suite_add_tcase(s, t);
    return s;
}
