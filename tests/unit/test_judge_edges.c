/* judge: the deciding numbers of the rules (science.md E2), each tried just
 * inside and just outside its limit. */
#include "../tool/scene.h"

#include <check.h>

Suite *suite_judge_edges(void);

static struct run *last_run(void)
{
    return &scene.runs[scene.run_count - 1];
}

static const char *easy_with_pain(int level, int from_m)
{
    scene_set(50000, 16000);
    kit_run_pain(scene_run(3, PURPOSE_EASY, 10000, EASY, 3), SITE_KNEE, level,
                 from_m);
    return scene_pieces();
}

START_TEST(test_r1_from_6_of_10_and_beyond_500_m)
{
    ck_assert_str_eq(easy_with_pain(5, 5000), "10.0 P R15");
    ck_assert_str_eq(easy_with_pain(6, 5000), "5.0 P R15 + 5.0 J R1");
    ck_assert_str_eq(easy_with_pain(6, 9500), "9.5 P R15 + 0.5 P R1");
    ck_assert_str_eq(easy_with_pain(6, 9499), "9.5 P R15 + 0.5 J R1");
    kit_pain(kit_checkin(&scene, scene_day(3)), SITE_KNEE, 4);
    last_run()->pains[0].from_m = UNKNOWN;
    scene_says("10.0 J R1");
    scene.checkins[0].pains[0].level = 3; /* and rising: R1b before it */
    scene_says("5.0 L R1b + 5.0 J R1");
}
END_TEST

/* A run between two mornings. */
static const char *mornings(int before, int after)
{
    scene_set(50000, 16000);
    scene_run(3, PURPOSE_EASY, 10000, EASY, 3);
    kit_pain(kit_checkin(&scene, scene_day(3)), SITE_CALF, before);
    kit_pain(kit_checkin(&scene, scene_day(4)), SITE_CALF, after);
    return scene_pieces();
}

START_TEST(test_r2_from_3_and_2_more_than_before)
{
    ck_assert_str_eq(mornings(0, 2), "10.0 P R15");
    ck_assert_str_eq(mornings(1, 3), "10.0 L R2");
    ck_assert_str_eq(mornings(2, 3), "10.0 P R15");
    ck_assert_str_eq(mornings(2, 4), "10.0 L R2");
    ck_assert_str_eq(mornings(3, 5), "10.0 J R2");
    ck_assert_str_eq(mornings(4, 5), "10.0 P R15");
}
END_TEST

START_TEST(test_r4_from_an_effort_of_4)
{
    scene_set(50000, 16000);
    scene_skip(3);
    scene_run(3, PURPOSE_EASY, 10000, 360, 3);
    scene_says("5.0 L R4b + 5.0 L R4");
    last_run()->rpe = 4;
    scene_says("5.0 L R4b + 5.0 J R4");
}
END_TEST

static const char *tired_threshold(int s_per_km, int rpe)
{
    scene_set(50000, 16000);
    scene_ease(3);
    scene_run(3, PURPOSE_THRESHOLD, 5000, s_per_km, rpe);
    return scene_pieces();
}

START_TEST(test_r5_beyond_5_percent_and_1_more_of_effort)
{
    ck_assert_str_eq(tired_threshold(291, 7), "5.0 P R15");
    ck_assert_str_eq(tired_threshold(292, 7), "5.0 L R5");
    ck_assert_str_eq(tired_threshold(291, 8), "5.0 L R5");
    ck_assert_str_eq(tired_threshold(292, 8), "5.0 J R5");
    ck_assert_str_eq(tired_threshold(345, 4), "5.0 P R5");
    ck_assert_str_eq(tired_threshold(345, 5), "5.0 L R5");
}
END_TEST

static const char *ragged(int from_m)
{
    scene_set(50000, 16000);
    struct run *r = scene_run(3, PURPOSE_EASY, 12000, 360, 3);
    r->form = 2;
    r->form_from_m = from_m;
    return scene_pieces();
}

START_TEST(test_r6_from_20_minutes_or_15_with_a_witness)
{
    ck_assert_str_eq(ragged(8660), "8.7 P R15 + 3.3 J R6"); /* 20:02 */
    ck_assert_str_eq(ragged(8680), "8.7 P R15 + 3.3 L R6"); /* 19:55 */
    scene_ease(3);
    scene_says("8.7 P R15 + 3.3 J R6");
    last_run()->form_from_m = 9520; /* 14:53 */
    scene_says("9.5 P R15 + 2.5 L R6");
}
END_TEST

static const char *long_of(int metres, int longest)
{
    scene_set(longest * 4, longest);
    scene.plan.weeks[0].phase = PHASE_BASE;
    scene_run(6, PURPOSE_LONG, metres, 360, 4);
    return scene_pieces();
}

START_TEST(test_r10_by_2_km_or_1_33_and_junk_beyond_2)
{
    ck_assert_str_eq(long_of(19500, 16000), "19.5 P R15");
    ck_assert_str_eq(long_of(19600, 16000), "17.6 P R15 + 2.0 L R10");
    ck_assert_str_eq(long_of(7970, 6000), "8.0 P R15");
    ck_assert_str_eq(long_of(7990, 6000), "6.6 P R15 + 1.4 L R10");
    ck_assert_str_eq(long_of(20000, 10000), "11.0 P R15 + 9.0 L R10");
    ck_assert_str_eq(long_of(20100, 10000),
                     "11.0 P R15 + 9.0 L R10 + 0.1 J R10");
}
END_TEST

static const char *easy_at(int s_per_km, int rpe)
{
    scene_set(50000, 16000);
    scene_run(3, PURPOSE_EASY, 8000, s_per_km, rpe);
    return scene_pieces();
}

START_TEST(test_r11_beyond_3_percent_and_from_an_effort_of_4)
{
    ck_assert_str_eq(easy_at(312, 5), "8.0 P R15");
    ck_assert_str_eq(easy_at(311, 5), "8.0 L R11");
    ck_assert_str_eq(easy_at(311, 4), "8.0 L R11");
    ck_assert_str_eq(easy_at(311, 3), "8.0 P R15");
}
END_TEST

START_TEST(test_r12b_beyond_3_percent_and_from_an_effort_of_9)
{
    scene_set(50000, 16000);
    scene_run(3, PURPOSE_THRESHOLD, 5000, 270, 9);
    scene_says("5.0 P R15");
    last_run()->time.s = 5 * 269;
    scene_says("5.0 L R12b");
    last_run()->rpe = 8;
    scene_says("5.0 P R15");
}
END_TEST

static void race_before(int days, int metres)
{
    scene_set(50000, 16000);
    scene_extra(5 - days, PURPOSE_RACE, metres, 285, 9);
    scene_run(5, PURPOSE_THRESHOLD, 5000, 278, 7);
}

START_TEST(test_r16_a_day_for_each_3_km)
{
    race_before(4, 10000);
    scene_says("5.0 L R16");
    race_before(5, 10000);
    scene_says("5.0 P R15");
    race_before(8, 21097);
    scene_says("5.0 L R16");
    race_before(9, 21097);
    scene_says("5.0 P R15");
    race_before(7, 42195);
    scene_says("5.0 J R16");
    race_before(15, 42195);
    scene_says("5.0 L R16");
    race_before(16, 42195);
    scene_says("5.0 P R15");
}
END_TEST

static const char *long_minutes(enum goal_kind goal, int minutes)
{
    scene_set(120000, 36000);
    scene_goal(goal, PHASE_BASE);
    struct run *r = scene_run(6, PURPOSE_LONG, 24000, EASY, 3);
    r->time.s = minutes * 60;
    return scene_pieces();
}

START_TEST(test_r7_beyond_120_150_and_180_minutes)
{
    ck_assert_str_eq(long_minutes(GOAL_10K, 120), "24.0 P R15");
    ck_assert_str_eq(long_minutes(GOAL_10K, 121), "23.8 P R15 + 0.2 L R7");
    ck_assert_str_eq(long_minutes(GOAL_HALF, 150), "24.0 P R15");
    ck_assert_str_eq(long_minutes(GOAL_HALF, 151), "23.8 P R15 + 0.2 L R7");
    ck_assert_str_eq(long_minutes(GOAL_MARATHON, 180), "24.0 P R15");
    ck_assert_str_eq(long_minutes(GOAL_MARATHON, 181), "23.9 P R15 + 0.1 L R7");
    (void)long_minutes(GOAL_10K, 143);
    last_run()->form = 2;
    scene_judge();
    ck_assert_int_eq(scene_report.verdict_m[VERDICT_JUNK], 0);
    last_run()->time.s = 144 * 60;
    scene_judge();
    ck_assert_int_eq(scene_report.verdict_m[VERDICT_JUNK], 4000);
}
END_TEST

/* Work with laps, so that it is measured. */
static const char *work_of(enum purpose p, int metres, int s_per_km)
{
    scene_set(60000, 16000);
    struct run *r = scene_run(3, p, metres, s_per_km, 7);
    (void)kit_segment(&scene, r, p, metres, r->time.s);
    return scene_pieces();
}

START_TEST(test_r8_a_tenth_more_and_half_a_kilometre)
{
    /* of 60 km: 6 km of threshold, 4.8 of intervals, 3 of R, 15 of M */
    ck_assert_str_eq(work_of(PURPOSE_THRESHOLD, 7090, 278), "7.1 P R15");
    ck_assert_str_eq(work_of(PURPOSE_THRESHOLD, 7100, 278),
                     "6.6 P R15 + 0.5 L R8");
    ck_assert_str_eq(work_of(PURPOSE_INTERVAL, 5770, 256), "5.8 P R15");
    ck_assert_str_eq(work_of(PURPOSE_INTERVAL, 5780, 256),
                     "5.3 P R15 + 0.5 L R8");
    ck_assert_str_eq(work_of(PURPOSE_REPETITION, 3790, 236), "3.8 P R15");
    ck_assert_str_eq(work_of(PURPOSE_REPETITION, 3800, 236),
                     "3.3 P R15 + 0.5 L R8");
    ck_assert_str_eq(work_of(PURPOSE_MARATHON, 16990, 296), "17.0 P R15");
    ck_assert_str_eq(work_of(PURPOSE_MARATHON, 17000, 296),
                     "16.5 P R15 + 0.5 L R8");
}
END_TEST

static const char *long_in_peak(enum goal_kind goal, int metres)
{
    scene_set(50000, 24000);
    scene_goal(goal, PHASE_PEAK);
    scene_run(2, PURPOSE_INTERVAL, 4000, 256, 8);
    scene_run(6, PURPOSE_LONG, metres, 270, 4)->flags = FLAG_TREADMILL;
    return scene_pieces();
}

START_TEST(test_r13_beyond_1_15_of_the_peak_long)
{
    ck_assert_str_eq(long_in_peak(GOAL_5K, 16100), "16.1 P R15");
    ck_assert_str_eq(long_in_peak(GOAL_5K, 16200), "16.1 P R15 + 0.1 L R13");
    ck_assert_str_eq(long_in_peak(GOAL_10K, 18400), "18.4 P R15");
    ck_assert_str_eq(long_in_peak(GOAL_10K, 18500), "18.4 P R15 + 0.1 L R13");
    ck_assert_str_eq(long_in_peak(GOAL_HALF, 23000), "23.0 P R15");
    ck_assert_str_eq(long_in_peak(GOAL_HALF, 23100), "23.0 P R15 + 0.1 L R13");
}
END_TEST

Suite *suite_judge_edges(void)
{
    Suite *s = suite_create("judge_edges");
    TCase *rules = tcase_create("rules");
    tcase_add_test(rules, test_r1_from_6_of_10_and_beyond_500_m);
    tcase_add_test(rules, test_r2_from_3_and_2_more_than_before);
    tcase_add_test(rules, test_r4_from_an_effort_of_4);
    tcase_add_test(rules, test_r5_beyond_5_percent_and_1_more_of_effort);
    tcase_add_test(rules, test_r6_from_20_minutes_or_15_with_a_witness);
    tcase_add_test(rules, test_r10_by_2_km_or_1_33_and_junk_beyond_2);
    tcase_add_test(rules, test_r11_beyond_3_percent_and_from_an_effort_of_4);
    tcase_add_test(rules, test_r12b_beyond_3_percent_and_from_an_effort_of_9);
    tcase_add_test(rules, test_r16_a_day_for_each_3_km);
    tcase_add_test(rules, test_r7_beyond_120_150_and_180_minutes);
    tcase_add_test(rules, test_r8_a_tenth_more_and_half_a_kilometre);
    tcase_add_test(rules, test_r13_beyond_1_15_of_the_peak_long);
    suite_add_tcase(s, rules);
    return s;
}
