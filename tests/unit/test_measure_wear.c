/* measure: the signs of being worn down (science.md F5), each where it counts
 * and where the nearest innocent case does not. */
#include "../tool/kit.h"

#include <check.h>

Suite *suite_measure_wear(void);

#define TODAY "2026-11-22"

static struct facts f;
static struct wear_reading wear;

static void start(void)
{
    kit_clear(&f, kit_day(TODAY));
    kit_index(&f, 45.0);
}

static day_t ago(int days)
{
    return kit_after(TODAY, -days);
}

static int signs(void)
{
    struct settings set = settings_standard();
    wear = wear_on(&f, &set, kit_day(TODAY));
    return wear.count;
}

/* One sign and no other. */
static void only(enum wear_sign sign)
{
    ck_assert_int_eq(signs(), 1);
    ck_assert(wear.is_seen[sign]);
}

START_TEST(test_nothing_known_is_no_sign)
{
    start();
    ck_assert_int_eq(signs(), 0);
    kit_history(&f, ago(6), 8, 50000, 16000);
    ck_assert_int_eq(signs(), 0);
    ck_assert(!wear.is_down_long);
}
END_TEST

START_TEST(test_one_item_bad_for_seven_days)
{
    start();
    for (int d = 3; d < 9; d++)
        (void)kit_hooper(&f, ago(d), 4, 6, 4, 4);
    ck_assert_int_eq(signs(), 0); /* six */
    (void)kit_hooper(&f, ago(9), 4, 7, 4, 4);
    only(WEAR_HEAVY);
    ck_assert_double_eq_tol(wear.value[WEAR_HEAVY], 7.0, 1e-9);
}
END_TEST

START_TEST(test_bad_days_of_different_items_are_no_row)
{
    start();
    for (int d = 0; d < 14; d++)
        (void)kit_hooper(&f, ago(d), 4, d % 2 ? 6 : 4, d % 2 ? 4 : 6, 4);
    ck_assert_int_eq(signs(), 0);
}
END_TEST

START_TEST(test_low_mood_and_motivation_need_seven_mornings)
{
    start();
    for (int d = 0; d < 6; d++)
        kit_checkin(&f, ago(d))->mood = 2;
    ck_assert_int_eq(signs(), 0);
    kit_checkin(&f, ago(6))->mood = 2;
    only(WEAR_MOOD);
    kit_checkin(&f, ago(7))->mood = 3; /* a mean above 2 */
    ck_assert_int_eq(signs(), 0);
    for (int i = 0; i < f.checkin_count; i++) {
        f.checkins[i].mood = UNKNOWN;
        f.checkins[i].motivation = 1;
    }
    only(WEAR_MOTIVATION);
}
END_TEST

START_TEST(test_sleep_below_six_and_a_half_hours)
{
    start();
    for (int d = 0; d < 14; d++)
        kit_checkin(&f, ago(d))->sleep_min = 390;
    ck_assert_int_eq(signs(), 0);
    kit_checkin(&f, ago(0))->sleep_min = 380;
    only(WEAR_SLEEP);
}
END_TEST

START_TEST(test_effort_above_the_pace_on_three_runs)
{
    start();
    for (int d = 1; d < 6; d += 2)
        kit_run_at(&f, ago(d), PURPOSE_EASY, 8000, 350, 6);
    only(WEAR_EFFORT);
    f.runs[0].flags = FLAG_HOT; /* hard air is a reason of its own */
    ck_assert_int_eq(signs(), 0);
    f.runs[0].flags = 0;
    f.runs[0].rpe = 5;
    ck_assert_int_eq(signs(), 0);
}
END_TEST

START_TEST(test_hard_work_may_feel_hard)
{
    start();
    for (int d = 1; d < 10; d += 2)
        kit_run_at(&f, ago(d), PURPOSE_INTERVAL, 4000, 256, 9);
    ck_assert_int_eq(signs(), 0);
}
END_TEST

START_TEST(test_sessions_skipped_but_not_for_illness)
{
    start();
    (void)kit_week(&f, ago(6), PHASE_BUILD, 0);
    for (int d = 0; d < 10; d++)
        kit_session(&f, ago(d), PURPOSE_EASY, 8000, 0);
    ck_assert_int_eq(signs(), 0); /* not logged is not skipped */
    for (int d = 0; d < 3; d++)
        kit_skip(&f, ago(d), SKIP_RECOVERY);
    only(WEAR_SKIPPED);
    ck_assert_double_eq_tol(wear.value[WEAR_SKIPPED], 30.0, 1e-9);
    f.marks[0].reason = SKIP_ILL;
    ck_assert_int_eq(signs(), 0);
}
END_TEST

START_TEST(test_two_illnesses_in_thirty_days)
{
    start();
    for (int d = 20; d < 25; d++)
        kit_checkin(&f, ago(d))->illness = ILLNESS_HEAD;
    kit_checkin(&f, ago(8))->illness = ILLNESS_HEAD;
    ck_assert_int_eq(signs(), 0); /* perhaps one that never went */
    kit_run_at(&f, ago(14), PURPOSE_EASY, 5000, 350, 3);
    only(WEAR_ILL);
}
END_TEST

/* A race of 10 km so much slower than the index of 45. */
static void race(int days_ago, double percent)
{
    int s = (int)index_race_seconds(45.0 * (1.0 - percent / 100.0), 10000.0);
    kit_run(&f, ago(days_ago), PURPOSE_RACE, 10000, s, 9);
}

START_TEST(test_a_race_three_percent_below_the_best)
{
    start();
    race(60, 0.0);
    race(5, 2.5);
    ck_assert_int_eq(signs(), 0);
    race(3, 3.5);
    only(WEAR_SLOWER);
    ck_assert(!wear.is_down_long);
}
END_TEST

START_TEST(test_a_marathon_is_not_held_against_a_five)
{
    start();
    race(60, 0.0);
    kit_run(&f, ago(3), PURPOSE_RACE, 42195,
            (int)index_race_seconds(40.0, 42195.0), 9);
    ck_assert_int_eq(signs(), 0);
}
END_TEST

static void low_moods(void)
{
    for (int d = 0; d < 14; d++)
        kit_checkin(&f, ago(d))->mood = 2;
}

START_TEST(test_slower_for_over_four_weeks_and_the_mood_with_it)
{
    start();
    race(70, 0.0);
    race(40, 4.0);
    race(5, 4.0);
    (void)signs();
    ck_assert(!wear.is_down_long); /* the mood says nothing */
    low_moods();
    (void)signs();
    ck_assert(wear.is_down_long);
}
END_TEST

START_TEST(test_a_good_race_between_ends_it)
{
    start();
    race(70, 0.0);
    race(40, 4.0);
    race(20, 1.0);
    race(5, 4.0);
    low_moods();
    (void)signs();
    ck_assert(!wear.is_down_long);
}
END_TEST

START_TEST(test_pregnant_no_sign_is_read_from_pace)
{
    start();
    f.athlete.condition = CONDITION_PREGNANT;
    race(60, 0.0);
    race(3, 9.0);
    for (int d = 1; d < 6; d += 2)
        kit_run_at(&f, ago(d), PURPOSE_EASY, 8000, 350, 6);
    ck_assert_int_eq(signs(), 0);
}
END_TEST

Suite *suite_measure_wear(void)
{
    Suite *s = suite_create("measure_wear");
    TCase *t = tcase_create("signs");
    tcase_add_test(t, test_nothing_known_is_no_sign);
    tcase_add_test(t, test_one_item_bad_for_seven_days);
    tcase_add_test(t, test_bad_days_of_different_items_are_no_row);
    tcase_add_test(t, test_low_mood_and_motivation_need_seven_mornings);
    tcase_add_test(t, test_sleep_below_six_and_a_half_hours);
    tcase_add_test(t, test_effort_above_the_pace_on_three_runs);
    tcase_add_test(t, test_hard_work_may_feel_hard);
    tcase_add_test(t, test_sessions_skipped_but_not_for_illness);
    tcase_add_test(t, test_two_illnesses_in_thirty_days);
    tcase_add_test(t, test_a_race_three_percent_below_the_best);
    tcase_add_test(t, test_a_marathon_is_not_held_against_a_five);
    tcase_add_test(t, test_slower_for_over_four_weeks_and_the_mood_with_it);
    tcase_add_test(t, test_a_good_race_between_ends_it);
    tcase_add_test(t, test_pregnant_no_sign_is_read_from_pace);
    suite_add_tcase(s, t);
    return s;
}
