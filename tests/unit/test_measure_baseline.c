/* measure: a day against the runner's own usual. science.md F1 to F3. */
#include "measure/body.h"

#include "../tool/morning.h"

#include <check.h>
#include <math.h>

/* ---- one of many, by its place */

START_TEST(test_a_value_is_found_by_its_place)
{
    struct kit_lcg chance = kit_seed(7);
    for (int n = 1; n <= 60; n++)
        for (int k = 0; k < n; k++) {
            double sorted[60];
            double any[60];
            for (int i = 0; i < n; i++) /* many are alike */
                sorted[i] = any[i] = kit_between(&chance, 0, 20);
            series_sort(sorted, n);
            ck_assert_double_eq(series_at(any, n, k), sorted[k]);
        }
}
END_TEST

/* ---- Hooper */

START_TEST(test_hooper_sum_needs_all_four)
{
    struct checkin *c = morning_begin();
    c->sleepq = c->fatigue = c->stress = 4;
    ck_assert_int_eq(hooper_sum(c), UNKNOWN);
    c->soreness = 4;
    ck_assert_int_eq(hooper_sum(c), 16);
}
END_TEST

START_TEST(test_hooper_z_vector_of_f1)
{
    static const double base[] = { 9,  10, 12, 8, 11, 10, 9,
                                   13, 10, 11, 9, 10, 12, 10 };
    ck_assert_double_eq_tol(hooper_z(base, 14, 13), 1.81, 0.005);
    ck_assert_double_eq_tol(hooper_z(base, 14, 15), 3.14, 0.005);
    ck_assert_double_eq_tol(hooper_z(base, 14, 17), 4.48, 0.005);
    /* A wide baseline is not floored: sample SD of 4, 12 is 5.657. */
    static const double wide[] = { 4, 12 };
    ck_assert_double_eq_tol(hooper_z(wide, 2, 16), 8 / 5.65685, 1e-4);
}
END_TEST

/* A day of that sum, its items as even as can be. */
static void hooper_day(day_t day, int sum)
{
    int each = sum / 4;
    int left = sum % 4;
    (void)kit_hooper(&morning, day, each + (left > 0), each + (left > 1),
                     each + (left > 2), each);
}

static void hooper_history(int days)
{
    static const int base[] = { 9,  10, 12, 8, 11, 10, 9,
                                13, 10, 11, 9, 10, 12, 10 };
    kit_clear(&morning, TODAY);
    for (int i = 0; i < days; i++)
        hooper_day(day_add(TODAY, i - 28), base[i]);
    for (int i = 7; i > 0; i--) /* the last week is not the baseline */
        hooper_day(day_add(TODAY, -i), 19);
}

START_TEST(test_readiness_hooper_by_own_baseline)
{
    static const struct {
        int sum;
        enum readiness readiness;
    } rows[] = { { 12, READINESS_GO },        { 13, READINESS_EASY_ONLY },
                 { 15, READINESS_EASY_ONLY }, { 16, READINESS_EASY_ONLY },
                 { 17, READINESS_SKIP },      { 24, READINESS_SKIP } };
    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        hooper_history(14);
        hooper_day(TODAY, rows[i].sum);
        if (rows[i].readiness == READINESS_GO)
            morning_reads_go();
        else
            morning_reads(rows[i].readiness, REASON_HOOPER);
    }
}
END_TEST

START_TEST(test_readiness_hooper_by_sum_until_fourteen_values)
{
    static const struct {
        int sum;
        enum readiness readiness;
    } rows[] = { { 16, READINESS_GO },
                 { 20, READINESS_GO },
                 { 21, READINESS_EASY_ONLY },
                 { 24, READINESS_EASY_ONLY },
                 { 25, READINESS_SKIP } };
    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        hooper_history(13);
        hooper_day(TODAY, rows[i].sum);
        if (rows[i].readiness == READINESS_GO)
            morning_reads_go();
        else
            morning_reads(rows[i].readiness, REASON_HOOPER_SUM);
    }
}
END_TEST

START_TEST(test_readiness_two_items_of_seven)
{
    struct checkin *c = morning_begin();
    c->soreness = 7;
    morning_reads_go(); /* one, and no sum without the others */
    c->fatigue = 7;
    morning_reads(READINESS_SKIP, REASON_ITEMS_SEVEN);
}
END_TEST

/* ---- sleep */

static void slept(int minutes, int nights_before, int minutes_before)
{
    morning_begin()->sleep_min = minutes;
    for (int i = nights_before; i > 0; i--)
        kit_checkin(&morning, day_add(TODAY, -i))->sleep_min = minutes_before;
}

START_TEST(test_readiness_sleep_against_the_own_median)
{
    slept(360, 0, 0);
    morning_reads_go();
    slept(359, 0, 0);
    morning_reads(READINESS_EASY_ONLY, REASON_SLEEP_SHORT);
    slept(359, 13, 390); /* too few nights: six hours it is */
    morning_reads(READINESS_EASY_ONLY, REASON_SLEEP_SHORT);
    slept(330, 14, 390); /* a short sleeper */
    morning_reads_go();
    slept(329, 14, 390);
    morning_reads(READINESS_EASY_ONLY, REASON_SLEEP_SHORT);
    ck_assert_double_eq_tol(morning_read(TODAY).reasons[0].value, 329 / 60.0,
                            1e-9);
    ck_assert_double_eq_tol(morning_read(TODAY).reasons[0].limit, 5.5, 1e-9);
    slept(239, 14, 290); /* under four hours for anybody */
    morning_reads(READINESS_EASY_ONLY, REASON_SLEEP_SHORT);
    slept(240, 14, 290);
    morning_reads_go();
    slept(365, 28, 540); /* six hours are enough for a long sleeper too */
    morning_reads_go();
}
END_TEST

START_TEST(test_readiness_two_nights_under_four_hours)
{
    slept(230, 1, 239);
    morning_reads(READINESS_SKIP, REASON_SLEEP_TWO_NIGHTS);
    slept(230, 1, 240);
    morning_reads(READINESS_EASY_ONLY, REASON_SLEEP_SHORT);
}
END_TEST

/* ---- pulse and its variability */

START_TEST(test_hrv_lower_limit_of_f2)
{
    double limit = hrv_lower_limit(4.1000, .06182);
    ck_assert_double_eq_tol(limit, 4.0691, 6e-5);
    ck_assert_double_eq_tol(exp(limit), 58.5, 0.05);
}
END_TEST

/* Four weeks about 60 ms, then a week of 'late' ms to today. */
static void hrv_history(int late)
{
    kit_clear(&morning, TODAY);
    for (int i = 34; i >= 7; i--)
        kit_checkin(&morning, day_add(TODAY, -i))->hrv_ms = i % 2 ? 56 : 64;
    for (int i = 6; i >= 0; i--)
        kit_checkin(&morning, day_add(TODAY, -i))->hrv_ms = late;
}

START_TEST(test_readiness_hrv_below_its_range)
{
    hrv_history(59); /* limit 57.8 ms */
    morning_reads_go();
    hrv_history(57);
    morning_reads(READINESS_EASY_ONLY, REASON_HRV_LOW);
    ck_assert_double_eq_tol(morning_read(TODAY).reasons[0].value, 57.0, 1e-9);
    ck_assert_double_eq_tol(morning_read(TODAY).reasons[0].limit, 57.8, 0.1);
    /* Three days of a week are enough, two are not. */
    for (int i = 6; i >= 3; i--)
        morning.checkins[morning.checkin_count - 1 - i].hrv_ms = UNKNOWN;
    morning_reads(READINESS_EASY_ONLY, REASON_HRV_LOW);
    morning.checkins[morning.checkin_count - 2].hrv_ms = UNKNOWN;
    morning_reads_go();
}
END_TEST

START_TEST(test_readiness_resting_pulse_seven_above_usual)
{
    morning_begin()->rhr = 60;
    morning_reads_go(); /* nothing to hold it against */
    morning.athlete.hr_rest = 53;
    morning_reads(READINESS_EASY_ONLY, REASON_RHR_HIGH);
    morning.athlete.hr_rest = 54;
    morning_reads_go();
    for (int i = 14; i > 0; i--)
        kit_checkin(&morning, day_add(TODAY, -i))->rhr = 50;
    morning_reads(READINESS_EASY_ONLY, REASON_RHR_HIGH);
    ck_assert_double_eq_tol(morning_read(TODAY).reasons[0].value, 10, 1e-9);
    ck_assert_double_eq_tol(morning_read(TODAY).reasons[0].limit, 7, 1e-9);
}
END_TEST

START_TEST(test_readiness_autonomic_red_needs_a_third_witness)
{
    hrv_history(50);
    morning.athlete.hr_rest = 45;
    struct checkin *c = &morning.checkins[morning.checkin_count - 1];
    c->rhr = 60;
    struct readiness_reading r = morning_read(TODAY);
    ck_assert_int_eq(r.readiness, READINESS_EASY_ONLY);
    ck_assert_int_eq(r.body_amber, 1);
    ck_assert_int_eq(r.reason_count, 2);
    c->mood = c->motivation = 2;
    r = morning_read(TODAY);
    ck_assert_int_eq(r.readiness, READINESS_SKIP);
    ck_assert_int_eq(r.reasons[0].id, REASON_AUTONOMIC_BOTH);
    ck_assert(!r.is_pain_or_illness_alone);
}
END_TEST

Suite *suite_measure_baseline(void);
Suite *suite_measure_baseline(void)
{
    Suite *s = suite_create("measure_baseline");
    TCase *c = tcase_create("baseline");
    tcase_add_test(c, test_a_value_is_found_by_its_place);
    tcase_add_test(c, test_hooper_sum_needs_all_four);
    tcase_add_test(c, test_hooper_z_vector_of_f1);
    tcase_add_test(c, test_readiness_hooper_by_own_baseline);
    tcase_add_test(c, test_readiness_hooper_by_sum_until_fourteen_values);
    tcase_add_test(c, test_readiness_two_items_of_seven);
    tcase_add_test(c, test_readiness_sleep_against_the_own_median);
    tcase_add_test(c, test_readiness_two_nights_under_four_hours);
    tcase_add_test(c, test_hrv_lower_limit_of_f2);
    tcase_add_test(c, test_readiness_hrv_below_its_range);
    tcase_add_test(c, test_readiness_resting_pulse_seven_above_usual);
    tcase_add_test(c, test_readiness_autonomic_red_needs_a_third_witness);
    suite_add_tcase(s, c);
    return s;
}
