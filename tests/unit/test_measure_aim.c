/* measure: predictions at a race's own distance, a time aimed at held against
 * them, even splits. science.md A3. */
#include "milepost/aim.h"

#include "../tool/kit.h"

#include <check.h>
#include <math.h>

Suite *suite_measure_aim(void);

static struct facts f;
static struct days d;

#define TODAY         kit_day("2026-11-22")
#define MARATHON      ((dist_t){ 42195 })
#define HALF_S        5495 /* 1:31:35, index 49.960 (A1) */
#define METRES_A_MILE 1609.344

/* A half in 1:31:35 ten days ago, and four weeks of so many miles. */
static struct prediction after_half(int miles, dist_t dist, int climb_m)
{
    kit_clear(&f, TODAY);
    int week_m = (int)(miles * METRES_A_MILE);
    for (int w = 4; w >= 1; w--) {
        int left = w == 2 ? week_m - 21098 : week_m; /* the race's are of it */
        (void)kit_run_at(&f, day_add(TODAY, -7 * w), PURPOSE_EASY, left / 2,
                         345, 3);
        (void)kit_run_at(&f, day_add(TODAY, 3 - 7 * w), PURPOSE_EASY,
                         left - left / 2, 345, 3);
    }
    (void)kit_run(&f, day_add(TODAY, -10), PURPOSE_RACE, 21098, HALF_S, 9);
    days_of(&f, &d);
    struct index_basis b = index_on(&f, TODAY);
    return prediction_at(&f, &d, &b, dist, climb_m);
}

START_TEST(test_prediction_by_mileage_has_the_vectors_of_a3)
{
    static const struct {
        int miles, seconds;
    } rows[] = { { 25, 3 * 3600 + 29 * 60 + 20 },
                 { 40, 3 * 3600 + 23 * 60 + 30 } };
    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        struct prediction p = after_half(rows[i].miles, MARATHON, 0);
        ck_assert_double_eq_tol(p.mileage_s, rows[i].seconds, 2.0);
        ck_assert_double_eq_tol(p.fast_s, p.equal_s, 1e-9);
        ck_assert_double_eq_tol(p.slow_s, p.mileage_s, 1e-9);
        ck_assert(!p.is_unsure);
    }
}
END_TEST

START_TEST(test_prediction_is_of_the_distance_and_not_of_its_kind)
{
    struct prediction p = after_half(40, (dist_t){ 15000 }, 0);
    ck_assert_double_eq_tol(p.equal_s, index_race_seconds(49.9595, 15000), 1.0);
    ck_assert_double_eq_tol(p.riegel_s, HALF_S * pow(15000.0 / 21098, 1.06),
                            0.01);
    ck_assert_double_eq(p.mileage_s, 0.0);
    p = after_half(40, (dist_t){ 25000 }, 0);
    ck_assert_double_eq_tol(p.equal_s, index_race_seconds(49.9595, 25000), 1.0);
    ck_assert_double_eq(p.mileage_s, 0.0);
    /* Beyond the marathon its formula does not hold, and little else. */
    p = after_half(40, (dist_t){ 50000 }, 0);
    ck_assert_double_eq(p.mileage_s, 0.0);
    ck_assert(p.is_unsure);
}
END_TEST

START_TEST(test_prediction_of_a_marathon_from_a_short_race_is_unsure)
{
    kit_clear(&f, TODAY);
    (void)kit_run(&f, day_add(TODAY, -3), PURPOSE_RACE, 5000, 1197, 9);
    days_of(&f, &d);
    struct index_basis b = index_on(&f, TODAY);
    ck_assert(prediction_at(&f, &d, &b, MARATHON, 0).is_unsure);
    ck_assert(!prediction_at(&f, &d, &b, (dist_t){ 10000 }, 0).is_unsure);
}
END_TEST

START_TEST(test_prediction_climbs_by_a7)
{
    struct prediction flat = after_half(40, (dist_t){ 10000 }, 0);
    struct prediction up = after_half(40, (dist_t){ 10000 }, 200);
    ck_assert_double_eq_tol(up.equal_s / flat.equal_s, 1.02056, 1e-4);
    ck_assert_double_eq_tol(up.slow_s / flat.slow_s, 1.02056, 1e-4);
    /* What it asks for is worth the same on the flat. */
    struct aim_check c = aim_check(&up, (span_t){ (int32_t)up.equal_s });
    ck_assert_double_eq_tol(c.asks, 49.96, 0.05);
}
END_TEST

START_TEST(test_prediction_after_a_break_is_of_what_is_left)
{
    kit_clear(&f, TODAY);
    (void)kit_run_at(&f, day_add(TODAY, -23), PURPOSE_EASY, 5000, 345, 3);
    (void)kit_run(&f, day_add(TODAY, -22), PURPOSE_RACE, 5000, 1197, 9);
    days_of(&f, &d);
    struct index_basis b = index_on(&f, TODAY);
    struct prediction p = prediction_at(&f, &d, &b, (dist_t){ 5000 }, 0);
    /* A6: index 50 after 21 days is 47.6; Riegel goes with it. */
    ck_assert_double_eq_tol(p.equal_s, index_race_seconds(47.554, 5000), 1.0);
    ck_assert_double_eq_tol(p.riegel_s, p.equal_s, 1.0);
}
END_TEST

START_TEST(test_aim_is_told_by_where_it_lies)
{
    static const struct {
        int seconds;
        enum aim_reach reach;
    } rows[] = {
        { 3 * 3600 + 30 * 60, AIM_REACH_TODAY },
        { 3 * 3600 + 15 * 60, AIM_REACH_BETWEEN },
        { 3 * 3600, AIM_REACH_FASTER },
    };
    struct prediction p = after_half(40, MARATHON, 0);
    for (size_t i = 0; i < COUNT_OF(rows); i++)
        ck_assert_int_eq(aim_check(&p, (span_t){ rows[i].seconds }).reach,
                         rows[i].reach);
    struct aim_check c = aim_check(&p, (span_t){ 3 * 3600 });
    ck_assert_int_eq(c.to_fast_s, 3 * 3600 - (int)lround(p.equal_s));
    ck_assert_int_eq(c.to_slow_s, 3 * 3600 - (int)lround(p.mileage_s));
    ck_assert_double_eq_tol(c.asks, index_of_race(MARATHON, (span_t){ 10800 }),
                            1e-9);
    ck_assert_int_eq(c.pace.s_per_km, 256);
    /* The predictions as shown are on the near side of each border. */
    ck_assert_int_eq(aim_check(&p, (span_t){ (int32_t)lround(p.slow_s) }).reach,
                     AIM_REACH_TODAY);
    ck_assert_int_eq(aim_check(&p, (span_t){ (int32_t)lround(p.fast_s) }).reach,
                     AIM_REACH_BETWEEN);
}
END_TEST

START_TEST(test_aim_without_a_basis_is_unknown_and_still_asks)
{
    kit_clear(&f, TODAY);
    days_of(&f, &d);
    struct index_basis b = index_on(&f, TODAY);
    struct prediction p = prediction_at(&f, &d, &b, MARATHON, 0);
    struct aim_check c = aim_check(&p, (span_t){ 13785 });
    ck_assert_int_eq(c.reach, AIM_REACH_UNKNOWN);
    ck_assert_double_eq_tol(c.asks, 39.973, 0.001); /* A1: 3:49:45 */
}
END_TEST

static void check_splits(dist_t dist, span_t time, enum units units)
{
    struct split_mark marks[SPLITS_MAX];
    int n = even_splits(dist, time, units, marks);
    ck_assert_int_ge(n, 1);
    ck_assert_int_le(n, SPLITS_MAX);
    ck_assert_int_eq(marks[n - 1].at.m, dist.m);
    ck_assert_int_eq(marks[n - 1].time.s, time.s);
    for (int i = 0; i < n; i++) {
        double even = (double)time.s * marks[i].at.m / dist.m;
        ck_assert(fabs(marks[i].time.s - even) <= 1.0);
        ck_assert(i == 0 || marks[i].at.m > marks[i - 1].at.m);
    }
}

START_TEST(test_splits_are_even_and_end_at_the_finish)
{
    for (int m = 1000; m <= 500000; m += 997)
        for (int u = UNITS_KM; u <= UNITS_MI; u++)
            check_splits((dist_t){ m }, (span_t){ m / 3 }, (enum units)u);
}
END_TEST

START_TEST(test_splits_of_a_marathon_are_at_5_km_and_half_way)
{
    static const int at[] = { 5000,  10000, 15000, 20000, 21098,
                              25000, 30000, 35000, 40000, 42195 };
    struct split_mark marks[SPLITS_MAX];
    int n = even_splits(MARATHON, (span_t){ 14400 }, UNITS_KM, marks);
    ck_assert_int_eq(n, (int)COUNT_OF(at));
    for (int i = 0; i < n; i++)
        ck_assert_int_eq(marks[i].at.m, at[i]);
    ck_assert(marks[4].is_half);
    ck_assert_int_eq(marks[4].time.s, 7200);
    /* And at miles for who runs those. */
    n = even_splits(MARATHON, (span_t){ 14400 }, UNITS_MI, marks);
    ck_assert_int_eq(marks[0].at.m, 8047);
    ck_assert_int_eq(n, 7); /* 5 10 half 15 20 25 finish */
    n = even_splits((dist_t){ 5000 }, (span_t){ 1200 }, UNITS_KM, marks);
    ck_assert_int_eq(n, 5);
    ck_assert_int_eq(marks[0].time.s, 240);
}
END_TEST

START_TEST(test_pulse_is_of_the_measured_maximum_or_threshold)
{
    struct athlete a = athlete_blank();
    int low = 0, high = 0;
    ck_assert(!pulse_for(&a, PACE_EASY, &low, &high));
    a.hr_threshold = 170; /* A5: 161.5 begins zone 4 */
    ck_assert(pulse_for(&a, PACE_THRESHOLD, &low, &high));
    ck_assert_int_eq(low, 162);
    ck_assert_int_eq(high, 168);
    a.hr_max = 190; /* A2: T 88 .. 92 % */
    ck_assert(pulse_for(&a, PACE_THRESHOLD, &low, &high));
    ck_assert_int_eq(low, 167);
    ck_assert_int_eq(high, 175);
    ck_assert(!pulse_for(&a, PACE_REPETITION, &low, &high));
}
END_TEST

Suite *suite_measure_aim(void)
{
    Suite *s = suite_create("measure_aim");
    TCase *c = tcase_create("aim");
    tcase_add_test(c, test_prediction_by_mileage_has_the_vectors_of_a3);
    tcase_add_test(c, test_prediction_is_of_the_distance_and_not_of_its_kind);
    tcase_add_test(c,
                   test_prediction_of_a_marathon_from_a_short_race_is_unsure);
    tcase_add_test(c, test_prediction_climbs_by_a7);
    tcase_add_test(c, test_prediction_after_a_break_is_of_what_is_left);
    tcase_add_test(c, test_aim_is_told_by_where_it_lies);
    tcase_add_test(c, test_aim_without_a_basis_is_unknown_and_still_asks);
    tcase_add_test(c, test_splits_are_even_and_end_at_the_finish);
    tcase_add_test(c, test_splits_of_a_marathon_are_at_5_km_and_half_way);
    tcase_add_test(c, test_pulse_is_of_the_measured_maximum_or_threshold);
    suite_add_tcase(s, c);
    return s;
}
