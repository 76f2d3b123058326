/* measure: fitness index and paces. science.md A1, A2, A6, A7. */
#include "milepost/measure.h"

#include "../tool/kit.h"

#include <check.h>
#include <math.h>

static struct facts f;

static double race(int metres, int h, int m, int s)
{
    return index_of_race((dist_t){ metres }, (span_t){ (h * 60 + m) * 60 + s });
}

START_TEST(test_index_scalars_of_a1)
{
    static const struct {
        double minutes, fraction;
    } fractions[] = { { 10, 1.01000 }, { 20, 0.95298 },  { 30, 0.93003 },
                      { 60, 0.88801 }, { 120, 0.84088 }, { 240, 0.80882 } };
    for (size_t i = 0; i < COUNT_OF(fractions); i++)
        ck_assert_double_eq_tol(index_fraction(fractions[i].minutes),
                                fractions[i].fraction, 5e-6);
    static const struct {
        double speed, vo2;
    } costs[] = {
        { 150, 25.0787 }, { 200, 36.0116 }, { 250, 47.4645 }, { 300, 59.4374 }
    };
    for (size_t i = 0; i < COUNT_OF(costs); i++) {
        ck_assert_double_eq_tol(index_vo2(costs[i].speed), costs[i].vo2, 5e-5);
        ck_assert_double_eq_tol(index_speed(costs[i].vo2), costs[i].speed,
                                1e-3);
    }
    ck_assert_double_eq_tol(index_speed(50), 260.7720, 5e-5);
    /* The closed form of GoldenCheetah agrees to 0.1 m/min. */
    ck_assert_double_eq_tol(29.54 + 5.000663 * 50 - 0.007546 * 2500,
                            index_speed(50), 0.1);
}
END_TEST

START_TEST(test_index_independent_notebook_5k_in_24_34)
{
    double index = race(5000, 0, 24, 34);
    ck_assert_double_eq_tol(index, 39.11039839652726, 5e-4);
    ck_assert_double_eq_tol(index_race_seconds(index, 10000), 50 * 60 + 59,
                            1.0);
    ck_assert_double_eq_tol(index_race_seconds(index, 42195),
                            3 * 3600 + 53 * 60 + 55, 1.0);
}
END_TEST

/* The printed table of Daniels' Running Formula, 3rd ed., as transcribed. */
static const struct {
    const char *race;
    int metres, h, m, s;
    double formula, table;
    double slower; /* predicted from the table's index, minus the time */
} races[] = {
    // clang-format off
    { "5k 30:40",         5000, 0, 30, 40, 30.017, 30, 0.9 },
    { "10k 63:46",       10000, 1,  3, 46, 30.027, 30, 2.9 },
    { "marathon 4:49",   42195, 4, 49, 17, 30.069, 30, 31.9 },
    { "5k 24:08",         5000, 0, 24,  8, 39.942, 40, -1.8 },
    { "10k 50:03",       10000, 0, 50,  3, 39.965, 40, -2.2 },
    { "marathon 3:49",   42195, 3, 49, 45, 39.973, 40, -7.6 },
    { "5k 21:50",         5000, 0, 21, 50, 44.942, 45, -1.4 },
    { "half 1:40:20",    21098, 1, 40, 20, 44.950, 45, -5.8 },
    { "mile 5:50",        1609, 0,  5, 50, 49.968, 50, -0.2 },
    { "5k 19:57",         5000, 0, 19, 57, 49.952, 50, -1.0 },
    { "10k 41:21",       10000, 0, 41, 21, 49.967, 50, -1.4 },
    { "half 1:31:35",    21098, 1, 31, 35, 49.960, 50, -3.8 },
    { "5k 17:03",         5000, 0, 17,  3, 59.985, 60, -0.2 },
    { "marathon 2:43",   42195, 2, 43, 25, 59.982, 60, -2.5 },
    { "5k 14:55",         5000, 0, 14, 55, 70.047, 70, 0.5 },
    { "marathon 2:07",   42195, 2,  7, 38, 80.064, 80, 5.2 },
    // clang-format on
};

START_TEST(test_index_of_each_race_of_the_table)
{
    int t = _i;
    double index = race(races[t].metres, races[t].h, races[t].m, races[t].s);
    /* Whole metres cost the mile and the half up to 0.02. */
    ck_assert_msg(fabs(index - races[t].formula) <= 0.02, "%s: %f",
                  races[t].race, index);
    ck_assert_msg(fabs(index - races[t].table) <= 0.10, "%s: %f", races[t].race,
                  index);
    double seconds = index_race_seconds(races[t].table, races[t].metres);
    double given = (races[t].h * 60 + races[t].m) * 60 + races[t].s;
    ck_assert_msg(fabs(seconds - given - races[t].slower) <= 0.2, "%s: %f",
                  races[t].race, seconds - given);
}
END_TEST

START_TEST(test_index_outside_its_range_is_none)
{
    ck_assert_double_eq(race(1500, 0, 3, 29), 0.0); /* under 3.5 min */
    ck_assert(race(1500, 0, 3, 40) > 70.0);
    ck_assert_double_eq(race(42195, 5, 0, 1), 0.0);  /* over 5 h */
    ck_assert_double_eq(race(5000, 0, 48, 0), 0.0);  /* below 20 */
    ck_assert_double_eq(race(10000, 0, 24, 0), 0.0); /* above 90 */
    ck_assert_double_eq(race(0, 0, 30, 0), 0.0);
    ck_assert_double_eq(race(5000, 0, 0, 0), 0.0);
    ck_assert_double_eq(index_race_seconds(0.0, 5000), 0.0);
}
END_TEST

START_TEST(test_index_falls_as_time_grows)
{
    for (int s = 900; s < 2400; s += 7)
        ck_assert(race(5000, 0, 0, s) > race(5000, 0, 0, s + 7));
}
END_TEST

START_TEST(test_index_break_factors_of_a6)
{
    static const struct {
        int days;
        double plain, cross;
    } rows[] = {
        { 0, 1, 1 },         { 5, 1, 1 },        { 6, .997, .998 },
        { 7, .994, .997 },   { 10, .985, .992 }, { 14, .973, .986 },
        { 21, .952, .976 },  { 28, .931, .965 }, { 42, .889, .944 },
        { 56, .847, .923 },  { 70, .805, .902 }, { 72, .800, .900 },
        { 100, .800, .900 },
    };
    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        ck_assert_double_eq_tol(index_break_factor(rows[i].days, false),
                                rows[i].plain, 0.00051);
        ck_assert_double_eq_tol(index_break_factor(rows[i].days, true),
                                rows[i].cross, 0.00051);
    }
    double worn = 50 * index_break_factor(21, false);
    ck_assert_double_eq_tol(worn, 47.6, 1e-9);
    ck_assert_int_eq(paces_of(50).of[PACE_THRESHOLD].s_per_km, 255);
    ck_assert_int_eq(paces_of(worn).of[PACE_THRESHOLD].s_per_km, 266);
}
END_TEST

#define TODAY kit_day("2026-11-22")

START_TEST(test_index_on_takes_the_best_race_of_twelve_weeks)
{
    kit_clear(&f, TODAY);
    for (int i = 100; i >= 1; i -= 3)
        (void)kit_run_at(&f, day_add(TODAY, -i), PURPOSE_EASY, 8000, 345, 3);
    (void)kit_run(&f, day_add(TODAY, -85), PURPOSE_RACE, 5000, 1023, 9);
    (void)kit_run(&f, day_add(TODAY, -84), PURPOSE_RACE, 5000, 1448, 9);
    (void)kit_run(&f, day_add(TODAY, -40), PURPOSE_TEST, 5000, 1310, 9);
    (void)kit_run(&f, day_add(TODAY, -10), PURPOSE_RACE, 10000, 3003, 9);
    (void)kit_run(&f, day_add(TODAY, -9), PURPOSE_EASY, 5000, 1197, 9);
    (void)kit_run(&f, day_add(TODAY, -8), PURPOSE_RACE, 1400, 230, 9);
    (void)kit_run(&f, day_add(TODAY, 5), PURPOSE_RACE, 5000, 1023, 9);
    kit_index(&f, 55.0);
    f.athlete.fitness_day = day_add(TODAY, -99); /* before the races */
    struct index_basis b = index_on(&f, day_add(TODAY, 6));
    ck_assert_double_eq_tol(b.index, 44.942, 0.001);
    ck_assert(!b.is_stated);
    ck_assert_int_eq(b.day.n, day_add(TODAY, -40).n);
    ck_assert_int_eq(f.runs[b.run].time.s, 1310);
    ck_assert_int_eq(b.break_days, 0);
    /* Not yet run, not yet known. */
    b = index_on(&f, day_add(TODAY, -41));
    ck_assert_double_eq_tol(b.index, 59.985, 0.001);
}
END_TEST

START_TEST(test_index_on_is_worn_by_a_break_since)
{
    kit_clear(&f, TODAY);
    (void)kit_run_at(&f, day_add(TODAY, -23), PURPOSE_EASY, 5000, 345, 3);
    (void)kit_run(&f, day_add(TODAY, -22), PURPOSE_RACE, 5000, 1197, 9);
    struct index_basis b = index_on(&f, TODAY);
    ck_assert_double_eq_tol(b.index, 49.952 * 0.952, 0.001);
    ck_assert_int_eq(b.break_days, 21);
    /* A run again does not bring it back. */
    (void)kit_run_at(&f, day_add(TODAY, -1), PURPOSE_EASY, 5000, 345, 3);
    ck_assert_double_eq_tol(index_on(&f, TODAY).index, 49.952 * 0.955, 0.001);
    for (int i = 0; i < 3; i++)
        (void)kit_activity(&f, day_add(TODAY, -20 + 6 * i), ACTIVITY_XT, 3600,
                           4);
    ck_assert_double_eq_tol(index_on(&f, TODAY).index,
                            49.952 * index_break_factor(20, true), 0.001);
}
END_TEST

/* An old race, logged to set the paces, and then the first runs: what lay
 * between was not written down, and is no break. */
START_TEST(test_index_on_takes_no_break_from_the_first_day_of_a_diary)
{
    kit_clear(&f, TODAY);
    (void)kit_run(&f, day_add(TODAY, -60), PURPOSE_RACE, 5000, 1197, 9);
    (void)kit_run_at(&f, day_add(TODAY, -3), PURPOSE_EASY, 5000, 345, 3);
    struct index_basis b = index_on(&f, TODAY);
    ck_assert_double_eq_tol(b.index, 49.952, 0.001);
    ck_assert_int_eq(b.break_days, 0);
    /* A break after that is one. */
    b = index_on(&f, day_add(TODAY, 18));
    ck_assert_double_eq_tol(b.index, 49.952 * index_break_factor(20, false),
                            0.001);
    /* The same of a figure stated before that first day. */
    f.runs[0].purpose = PURPOSE_EASY;
    kit_index(&f, 45.0);
    f.athlete.fitness_day = day_add(TODAY, -90);
    ck_assert_double_eq_tol(index_on(&f, TODAY).index, 45.0, 1e-9);
}
END_TEST

START_TEST(test_index_on_takes_the_raced_part_of_a_race_day)
{
    kit_clear(&f, TODAY);
    struct run *r = kit_run(&f, TODAY, PURPOSE_RACE, 8000, 2300, 9);
    (void)kit_segment(&f, r, PURPOSE_WARM_UP, 2000, 760);
    (void)kit_segment(&f, r, PURPOSE_RACE, 5000, 1197);
    (void)kit_segment(&f, r, PURPOSE_COOL_DOWN, 1000, 343);
    ck_assert_double_eq_tol(index_on(&f, TODAY).index, 49.952, 0.001);
}
END_TEST

/* What the runner said last holds (design.md 5): against the races before it,
 * in the place of one of that day, and until the next one. */
START_TEST(test_index_on_takes_what_was_stated_since_the_last_race)
{
    kit_clear(&f, TODAY);
    for (int i = 60; i >= 0; i -= 3)
        (void)kit_run_at(&f, day_add(TODAY, -i), PURPOSE_EASY, 8000, 345, 3);
    (void)kit_run(&f, day_add(TODAY, -40), PURPOSE_RACE, 5000, 1197, 9);
    kit_index(&f, 45.0);
    f.athlete.fitness_day = day_add(TODAY, -20);
    struct index_basis b = index_on(&f, TODAY);
    ck_assert(b.is_stated);
    ck_assert_double_eq_tol(b.index, 45.0, 1e-9);
    ck_assert_int_eq(b.day.n, day_add(TODAY, -20).n);
    ck_assert_int_eq(b.dist.m, 0);
    /* The day before it was said, the race still held. */
    ck_assert_double_eq_tol(index_on(&f, day_add(TODAY, -21)).index, 49.952,
                            0.001);
    /* A race of that same day: the figure stands for it among the results. */
    (void)kit_run(&f, day_add(TODAY, -20), PURPOSE_RACE, 5000, 1023, 9);
    ck_assert_double_eq_tol(index_on(&f, TODAY).index, 45.0, 1e-9);
    (void)kit_run(&f, day_add(TODAY, -6), PURPOSE_RACE, 5000, 1448, 9);
    b = index_on(&f, TODAY); /* 39.942: one worse does not lower it */
    ck_assert(b.is_stated);
    ck_assert_double_eq_tol(b.index, 45.0, 1e-9);
    (void)kit_run(&f, day_add(TODAY, -3), PURPOSE_RACE, 5000, 1197, 9);
    b = index_on(&f, TODAY);
    ck_assert(!b.is_stated);
    ck_assert_double_eq_tol(b.index, 49.952, 0.001);
    ck_assert_int_eq(b.dist.m, 5000);
    ck_assert_int_eq(b.time.s, 1197);
}
END_TEST

/* A guess gives way to a measure, also to a lower one. */
START_TEST(test_index_on_takes_a_race_after_a_stated_guess)
{
    kit_clear(&f, TODAY);
    for (int i = 60; i >= 0; i -= 3)
        (void)kit_run_at(&f, day_add(TODAY, -i), PURPOSE_EASY, 8000, 345, 3);
    kit_index(&f, 55.0);
    f.athlete.fitness_day = day_add(TODAY, -20);
    (void)kit_run(&f, day_add(TODAY, -6), PURPOSE_TEST, 5000, 1310, 9);
    ck_assert_double_eq_tol(index_on(&f, TODAY).index, 44.942, 0.001);
}
END_TEST

START_TEST(test_index_on_falls_back_to_the_stated_figure)
{
    kit_clear(&f, TODAY);
    ck_assert_double_eq(index_on(&f, TODAY).index, 0.0);
    kit_index(&f, 45.0);
    struct index_basis b = index_on(&f, TODAY);
    ck_assert(b.is_stated);
    ck_assert_int_eq(b.run, UNKNOWN);
    ck_assert_double_eq_tol(b.index, 45.0, 1e-9);
    /* Stated long ago, and no diary yet: nothing is known of a break. */
    f.athlete.fitness_day = day_add(TODAY, -200);
    (void)kit_run_at(&f, day_add(TODAY, -1), PURPOSE_EASY, 5000, 345, 3);
    ck_assert_double_eq_tol(index_on(&f, TODAY).index, 45.0, 1e-9);
    (void)kit_run_at(&f, day_add(TODAY, -23), PURPOSE_EASY, 5000, 345, 3);
    (void)kit_run_at(&f, day_add(TODAY, -24), PURPOSE_EASY, 5000, 345, 3);
    ck_assert_double_eq_tol(index_on(&f, TODAY).index,
                            45.0 * index_break_factor(21, false), 1e-9);
    /* Stated within the break: what came before was known then. */
    f.athlete.fitness_day = day_add(TODAY, -12);
    ck_assert_double_eq_tol(index_on(&f, TODAY).index,
                            45.0 * index_break_factor(10, false), 1e-9);
}
END_TEST

Suite *suite_measure_index(void);
Suite *suite_measure_index(void)
{
    Suite *s = suite_create("measure_index");
    TCase *c = tcase_create("index");
    tcase_add_test(c, test_index_scalars_of_a1);
    tcase_add_test(c, test_index_independent_notebook_5k_in_24_34);
    tcase_add_loop_test(c, test_index_of_each_race_of_the_table, 0,
                        (int)COUNT_OF(races));
    tcase_add_test(c, test_index_outside_its_range_is_none);
    tcase_add_test(c, test_index_falls_as_time_grows);
    tcase_add_test(c, test_index_break_factors_of_a6);
    tcase_add_test(c, test_index_on_takes_the_best_race_of_twelve_weeks);
    tcase_add_test(c, test_index_on_is_worn_by_a_break_since);
    tcase_add_test(c,
                   test_index_on_takes_no_break_from_the_first_day_of_a_diary);
    tcase_add_test(c, test_index_on_takes_the_raced_part_of_a_race_day);
    tcase_add_test(c, test_index_on_takes_what_was_stated_since_the_last_race);
    tcase_add_test(c, test_index_on_takes_a_race_after_a_stated_guess);
    tcase_add_test(c, test_index_on_falls_back_to_the_stated_figure);
    suite_add_tcase(s, c);
    return s;
}
