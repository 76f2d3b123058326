/* judge: the deciding numbers of the warnings (science.md E6), each tried just
 * inside and just outside its limit. */
#include "../tool/scene.h"

#include <check.h>

Suite *suite_judge_edges_weeks(void);

START_TEST(test_w2_and_w3_without_a_plan_wait_for_the_week)
{
    scene_set(50000, 16000);
    scene.has_plan = false;
    scene.plan.week_count = 0;
    struct run *r = scene_extra(1, PURPOSE_EASY, 11000, 300, 5);
    scene.today = scene_day(1);
    scene_silent(WARNING_W3); /* 11 km of a week of 50 */
    scene.today = scene_day(6);
    scene_fires(WARNING_W3, SEVERITY_ADVICE); /* no more came */
    r->time.s = 11 * 345;
    kit_run_pain(r, SITE_KNEE, 7, 8000);
    scene_fires(WARNING_W2, SEVERITY_CAUTION);
    scene.today = scene_day(1);
    scene_silent(WARNING_W2); /* 3 km of a week of 50 */
}
END_TEST

/* Every day so many metres, up to today, a day of the week. */
static void every_day(int metres, int today)
{
    kit_clear(&scene, scene_day(today));
    for (int d = -40; d <= today; d++)
        scene_extra(d, PURPOSE_EASY, metres, EASY, 3);
}

START_TEST(test_w9_below_60_km_also_in_a_week_under_way)
{
    every_day(8560, 6);
    scene_fires(WARNING_W9, SEVERITY_ADVICE); /* 59.9 km */
    every_day(8580, 6);
    scene_silent(WARNING_W9); /* 60.1 km */
    every_day(8560, 1);
    scene_fires(WARNING_W9, SEVERITY_ADVICE);
    every_day(8580, 1);
    scene_silent(WARNING_W9); /* what is still to come is no smaller week */
}
END_TEST

static void sleep_of(int from, int to, int minutes)
{
    for (int d = from; d <= to; d++)
        kit_checkin(&scene, scene_day(d))->sleep_min = minutes;
}

static void planned_long(int metres)
{
    scene_set(40000, 10000);
    scene.today = scene_day(0);
    kit_session(&scene, scene_day(6), PURPOSE_LONG, metres, 0);
}

START_TEST(test_w5_beyond_1_10_and_1_33_and_2)
{
    planned_long(11000);
    scene_silent(WARNING_W5);
    planned_long(11100);
    scene_fires(WARNING_W5, SEVERITY_INFO);
    planned_long(13300);
    scene_fires(WARNING_W5, SEVERITY_INFO);
    planned_long(13400);
    scene_fires(WARNING_W5, SEVERITY_CAUTION);
    planned_long(20000);
    scene_fires(WARNING_W5, SEVERITY_CAUTION);
    planned_long(20100);
    scene_fires(WARNING_W5, SEVERITY_STOP);
}
END_TEST

static void week_of(int before, int now)
{
    scene_set(before, before / 4);
    for (int d = 1; d <= 4; d++)
        scene_run(d, PURPOSE_EASY, now / 4, EASY, 3);
}

START_TEST(test_w6_beyond_1_20_and_1_35_and_by_5_km)
{
    week_of(40000, 48000);
    scene_silent(WARNING_W6);
    week_of(40000, 48400);
    scene_fires(WARNING_W6, SEVERITY_INFO);
    week_of(40000, 54000);
    scene_fires(WARNING_W6, SEVERITY_INFO);
    week_of(40000, 54400);
    scene_fires(WARNING_W6, SEVERITY_CAUTION);
    week_of(12000, 16800);
    scene_fires(WARNING_W6, SEVERITY_INFO); /* 1.40, but by 4.8 km */
}
END_TEST

/* A peak of a half or a marathon with a longest run of so many minutes. */
static void longest_in_peak(enum goal_kind goal, int minutes)
{
    scene_set(50000, 12500);
    scene_goal(goal, PHASE_PEAK);
    scene_run(6, PURPOSE_LONG, 16000, EASY, 4)->time.s = minutes * 60;
}

START_TEST(test_w11_below_90_and_110_minutes)
{
    longest_in_peak(GOAL_HALF, 90);
    scene_silent(WARNING_W11);
    longest_in_peak(GOAL_HALF, 89);
    scene_fires(WARNING_W11, SEVERITY_ADVICE);
    longest_in_peak(GOAL_MARATHON, 110);
    scene_silent(WARNING_W11);
    longest_in_peak(GOAL_MARATHON, 109);
    scene_fires(WARNING_W11, SEVERITY_ADVICE);
}
END_TEST

/* Days of so much before an A race on the Sunday, after weeks of 50 km. */
static void taper_of(enum goal_kind goal, int from, int metres)
{
    scene_set(50000, 12500);
    scene_goal(goal, PHASE_RACE);
    scene.goals[0].day = scene.plan.goal.day = scene_day(6);
    scene_run(from, PURPOSE_EASY, metres / 2, EASY, 3);
    scene_run(from + 2, PURPOSE_EASY, metres / 2, EASY, 3);
}

START_TEST(test_w19_beyond_55_and_70_percent)
{
    taper_of(GOAL_HALF, 0, 27500);
    scene_silent(WARNING_W19);
    taper_of(GOAL_HALF, 0, 27600);
    scene_fires(WARNING_W19, SEVERITY_CAUTION);
    taper_of(GOAL_10K, 0, 35000);
    scene_silent(WARNING_W19);
    taper_of(GOAL_10K, 0, 35200);
    scene_fires(WARNING_W19, SEVERITY_CAUTION);
    taper_of(GOAL_MARATHON, 0, 22400); /* and 12.5 of the Sunday before */
    scene_silent(WARNING_W19);
    taper_of(GOAL_MARATHON, 0, 22600);
    scene_fires(WARNING_W19, SEVERITY_CAUTION);
}
END_TEST

START_TEST(test_w12_below_6_h_or_three_quarters_of_an_hour_down)
{
    scene_good_week();
    sleep_of(0, 6, 360);
    scene_silent(WARNING_W12);
    scene_good_week();
    sleep_of(0, 6, 359);
    scene_fires(WARNING_W12, SEVERITY_ADVICE);
    scene_good_week();
    sleep_of(-42, -1, 450);
    sleep_of(0, 6, 406);
    scene_silent(WARNING_W12);
    scene_good_week();
    sleep_of(-42, -1, 450);
    sleep_of(0, 6, 405);
    scene_fires(WARNING_W12, SEVERITY_ADVICE);
}
END_TEST

START_TEST(test_w13_from_3_of_10_on_3_of_7_days)
{
    static const int on[] = { 0, 3, 6 };
    scene_good_week();
    for (int i = 0; i < 3; i++)
        kit_pain(kit_checkin(&scene, scene_day(on[i])), SITE_CALF, 3);
    scene_fires(WARNING_W13, SEVERITY_CAUTION);
    scene.checkins[1].pains[0].level = 2;
    scene_silent(WARNING_W13);
    scene_good_week();
    kit_pain(kit_checkin(&scene, scene_day(-1)), SITE_CALF, 3);
    kit_pain(kit_checkin(&scene, scene_day(3)), SITE_CALF, 3);
    kit_pain(kit_checkin(&scene, scene_day(6)), SITE_CALF, 3);
    scene_silent(WARNING_W13); /* eight days apart */
}
END_TEST

START_TEST(test_w2_from_2_km_and_above_a_tenth)
{
    scene_set(50000, 16000);
    struct run *r = scene_run(3, PURPOSE_EASY, 15000, EASY, 3);
    kit_run_pain(r, SITE_KNEE, 7, 13000);
    scene_fires(WARNING_W2, SEVERITY_CAUTION);
    r->pains[0].from_m = 13010;
    scene_silent(WARNING_W2); /* 1.99 km */
    r->dist.m = 20000;
    r->pains[0].from_m = 18000;
    scene_silent(WARNING_W2); /* a tenth */
    r->pains[0].from_m = 17990;
    scene_fires(WARNING_W2, SEVERITY_CAUTION);
}
END_TEST

/* Threshold on two days in a row, the second so long. */
START_TEST(test_w8_from_a_kilometre_and_a_half_of_work)
{
    scene_set(50000, 16000);
    scene_run(1, PURPOSE_THRESHOLD, 5000, 278, 7);
    struct run *r = scene_run(2, PURPOSE_THRESHOLD, 1500, 278, 7);
    scene_fires(WARNING_W8, SEVERITY_CAUTION);
    r->dist.m = 1490;
    scene_silent(WARNING_W8);
}
END_TEST

/* Four weeks of so many easy minutes each, and so many steady ones. */
static void share_of(int easy_minutes, int hard_minutes)
{
    kit_clear(&scene, scene_day(6));
    kit_index(&scene, 45.0);
    scene.athlete.level = LEVEL_INTERMEDIATE;
    scene_goal(GOAL_HALF, PHASE_BUILD);
    for (int w = -3; w <= 0; w++) {
        kit_run(&scene, scene_day(7 * w + 1), PURPOSE_EASY, 0,
                easy_minutes * 60, 3);
        kit_run(&scene, scene_day(7 * w + 3), PURPOSE_STEADY, 0,
                hard_minutes * 60, 6);
    }
}

START_TEST(test_w10_below_70_and_65_percent)
{
    share_of(70, 30);
    scene_silent(WARNING_W10);
    share_of(69, 31);
    scene_fires(WARNING_W10, SEVERITY_ADVICE);
    share_of(65, 35);
    scene_fires(WARNING_W10, SEVERITY_ADVICE);
    share_of(64, 36);
    scene_fires(WARNING_W10, SEVERITY_CAUTION);
}
END_TEST

/* Weeks of 40 km that ended so many days ago, and the first runs since. */
static void back_after(int days, int metres)
{
    kit_clear(&scene, scene_day(6));
    kit_index(&scene, 45.0);
    scene.athlete.level = LEVEL_INTERMEDIATE;
    kit_history(&scene, scene_day(-days), 10, 40000, 13000);
    scene_goal(GOAL_HALF, PHASE_BASE);
    for (int i = 0; i < 4; i++)
        scene_extra(2 * i, PURPOSE_EASY, metres / 4, EASY, 3);
}

START_TEST(test_w20_from_10_days_and_beyond_three_quarters)
{
    back_after(9, 32000);
    scene_silent(WARNING_W20);
    back_after(10, 32000);
    scene_fires(WARNING_W20, SEVERITY_CAUTION);
    back_after(10, 30000);
    scene_silent(WARNING_W20);
    back_after(10, 30040);
    scene_fires(WARNING_W20, SEVERITY_CAUTION);
}
END_TEST

START_TEST(test_w17_from_14_days)
{
    static struct settings set;
    set = settings_standard();
    set.v[SETTING_W17_STRENGTH] = 1.0;
    for (int days = 13; days <= 14; days++) {
        scene_good_week();
        kit_activity(&scene, scene_day(6 - days), ACTIVITY_STRENGTH, 1800, 5);
        scene_judge_by(&set);
        ck_assert_int_eq(scene_warning(WARNING_W17) != NULL, days == 14);
    }
}
END_TEST

Suite *suite_judge_edges_weeks(void)
{
    Suite *s = suite_create("judge_edges_weeks");
    TCase *warnings = tcase_create("warnings");
    tcase_add_test(warnings, test_w2_and_w3_without_a_plan_wait_for_the_week);
    tcase_add_test(warnings, test_w9_below_60_km_also_in_a_week_under_way);
    tcase_add_test(warnings,
                   test_w12_below_6_h_or_three_quarters_of_an_hour_down);
    tcase_add_test(warnings, test_w13_from_3_of_10_on_3_of_7_days);
    tcase_add_test(warnings, test_w5_beyond_1_10_and_1_33_and_2);
    tcase_add_test(warnings, test_w6_beyond_1_20_and_1_35_and_by_5_km);
    tcase_add_test(warnings, test_w11_below_90_and_110_minutes);
    tcase_add_test(warnings, test_w19_beyond_55_and_70_percent);
    tcase_add_test(warnings, test_w2_from_2_km_and_above_a_tenth);
    tcase_add_test(warnings, test_w8_from_a_kilometre_and_a_half_of_work);
    tcase_add_test(warnings, test_w10_below_70_and_65_percent);
    tcase_add_test(warnings, test_w17_from_14_days);
    tcase_add_test(warnings, test_w20_from_10_days_and_beyond_three_quarters);
    suite_add_tcase(s, warnings);
    return s;
}
