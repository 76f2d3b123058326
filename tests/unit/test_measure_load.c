/* measure: load, days, fitness and fatigue. science.md B. */
#include "milepost/measure.h"

#include "../tool/kit.h"

#include <check.h>
#include <math.h>

static struct facts f;
static struct days d;

#define TODAY kit_day("2026-11-22")

START_TEST(test_load_session_rpe_of_b1)
{
    ck_assert_double_eq_tol(load_session(5, 50), 250, 1e-9);
    ck_assert_double_eq_tol(load_session(4, 90), 360, 1e-9);
    static const double week[] = { 0, 240, 300, 240, 450, 180, 720 };
    double sum = 0;
    for (size_t i = 0; i < COUNT_OF(week); i++)
        sum += week[i];
    ck_assert_double_eq_tol(sum, 2130, 1e-9);
}
END_TEST

START_TEST(test_trimp_of_b2)
{
    ck_assert_double_eq_tol(trimp(45, 150, 60, 190, SEX_MALE), 75.330, 6e-4);
    ck_assert_double_eq_tol(trimp(45, 150, 60, 190, SEX_FEMALE), 85.138, 6e-4);
    /* With 0.64 for women too it would be 63.358. */
    ck_assert_double_eq_tol(trimp(45, 150, 60, 190, SEX_FEMALE) * 0.64 / 0.86,
                            63.358, 6e-4);
    ck_assert_double_eq_tol(trimp(60, 160, 50, 190, SEX_MALE), 136.383, 6e-4);
    ck_assert_double_eq(trimp(60, 160, 190, 190, SEX_MALE), 0.0);
}
END_TEST

START_TEST(test_stress_score_of_b3)
{
    double t430 = 1000.0 / 270, t415 = 1000.0 / 255, t438 = 1000.0 / 278;
    ck_assert_double_eq_tol(stress_score(3600, t430, t430), 100.0, 1e-9);
    ck_assert_double_eq_tol(stress_score(1800, 1000.0 / 300, t430), 40.5, 1e-9);
    ck_assert_double_eq_tol(t415 > 0 ? 1000.0 / 334 / t415 : 0, .76346, 6e-5);
    ck_assert_double_eq_tol(stress_score(4500, 1000.0 / 334, t415), 72.861,
                            6e-3);
    const double speed[] = { 1000.0 / 345, t438, 1000.0 / 345 };
    const double seconds[] = { 720, 1500, 600 };
    double v = normalised_speed(speed, seconds, 3);
    ck_assert_double_eq_tol(v, 3.32411, 6e-6);
    ck_assert_double_eq_tol(v / t438, .92410, 6e-6);
    ck_assert_double_eq_tol(stress_score(2820, v, t438), 66.894, 6e-4);
    double plain = 0;
    for (int i = 0; i < 3; i++)
        plain += stress_score(seconds[i], speed[i], t438);
    ck_assert_double_eq_tol(plain, 65.475, 6e-4);
    ck_assert_double_eq(stress_score(3600, 3, 0), 0.0);
    ck_assert_double_eq(normalised_speed(speed, seconds, 0), 0.0);
}
END_TEST

START_TEST(test_stress_per_hour_by_effort)
{
    static const double hours[] = {
        0, 20, 30, 40, 50, 60, 70, 80, 100, 120, 140
    };
    for (int rpe = 0; rpe <= 10; rpe++)
        ck_assert_double_eq(stress_per_hour_rpe(rpe), hours[rpe]);
    ck_assert_double_eq(stress_per_hour_rpe(UNKNOWN), 0.0);
    ck_assert_double_eq(stress_per_hour_rpe(11), 0.0);
}
END_TEST

START_TEST(test_monotony_and_strain_of_b5)
{
    static const struct {
        double load[7], mono, strain, sample;
    } rows[] = {
        { { 0, 240, 300, 240, 450, 180, 720 }, 1.4451, 3078.0, 1.3378 },
        { { 200, 200, 200, 200, 200, 200, 0 }, 2.4495, 2939.4, 2.2678 },
        { { 0, 180, 420, 180, 0, 180, 600 }, 1.1026, 1720.1, 0 },
        { { 300, 300, 300, 300, 300, 300, 300 }, 10, 21000, 0 },
        { { 0, 0, 0, 0, 0, 0, 0 }, 0, 0, 0 },
    };
    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        double sum = 0;
        for (int k = 0; k < 7; k++)
            sum += rows[i].load[k];
        double mono = monotony(rows[i].load);
        ck_assert_double_eq_tol(mono, rows[i].mono, 6e-5);
        ck_assert_double_eq_tol(sum * mono, rows[i].strain, 0.06);
        /* Not the sample deviation, which lies 8 % lower. */
        if (rows[i].sample > 0)
            ck_assert_double_eq_tol(mono * sqrt(6.0 / 7.0), rows[i].sample,
                                    1e-4);
    }
}
END_TEST

START_TEST(test_monotony_of_the_days_so_far)
{
    static const double days[7] = { 0, 240, 300, 240, 0, 0, 0 };
    ck_assert_double_eq_tol(monotony_of(days, 4), 195 / 115.2172, 1e-4);
    ck_assert_double_eq(monotony_of(days, 7), monotony(days));
    static const double equal[4] = { 200, 200, 200, 200 };
    ck_assert_double_eq(monotony_of(equal, 4), 10.0);
}
END_TEST

/* ---- B4 */

static const double seven[] = { 100, 0, 80, 60, 0, 120, 50 };

START_TEST(test_form_trainingpeaks_of_b4)
{
    static const double curve[7][3] = {
        { 2.3810, 14.2857, 0 },        { 2.3243, 12.2449, -11.9048 },
        { 4.1737, 21.9242, -9.9206 },  { 5.5029, 27.3636, -17.7505 },
        { 5.3719, 23.4545, -21.8607 }, { 8.1011, 37.2467, -18.0827 },
        { 9.0987, 39.0686, -29.1456 },
    };
    struct form_curve c = { .fitness = 0 };
    for (int i = 0; i < 7; i++) {
        c = form_step(c, seven[i]);
        ck_assert_double_eq_tol(c.fitness, curve[i][0], 6e-5);
        ck_assert_double_eq_tol(c.fatigue, curve[i][1], 6e-5);
        ck_assert_double_eq_tol(c.freshness, curve[i][2], 6e-5);
    }
}
END_TEST

START_TEST(test_form_steady_month_and_rest_week_of_b4)
{
    struct form_curve c = { .fitness = 0 };
    for (int i = 0; i < 28; i++)
        c = form_step(c, 50);
    ck_assert_double_eq_tol(c.fitness, 24.5353, 6e-5);
    ck_assert_double_eq_tol(c.fatigue, 49.3325, 6e-5);
    c = (struct form_curve){ .fitness = 50, .fatigue = 50 };
    for (int i = 0; i < 7; i++)
        c = form_step(c, 0);
    ck_assert_double_eq_tol(c.fitness, 42.239, 6e-4);
    ck_assert_double_eq_tol(c.fatigue, 16.996, 6e-4);
    ck_assert_double_eq_tol(c.freshness, 23.441, 6e-4);
    ck_assert_double_eq_tol(form_step(c, 0).freshness, 25.243, 6e-4);
}
END_TEST

START_TEST(test_form_seeded_by_the_first_fortnight)
{
    kit_clear(&f, TODAY);
    day_t first = day_add(TODAY, -60);
    for (int i = 0; i < 61; i += 2)
        (void)kit_run(&f, day_add(first, i), PURPOSE_EASY, 8000, 3000, 4);
    days_of(&f, &d); /* 200 every other day: seven in fourteen days */
    struct form_curve c = form_on(&f, &d, first);
    ck_assert_double_eq_tol(c.freshness, 0.0, 1e-9);
    ck_assert_double_eq_tol(c.fitness, 100 + (200 - 100) / 42.0, 1e-9);
    ck_assert(c.is_grey);
    ck_assert(form_on(&f, &d, day_add(first, 41)).is_grey);
    ck_assert(!form_on(&f, &d, day_add(first, 42)).is_grey);
    struct form_curve evening = form_on(&f, &d, day_add(TODAY, -1));
    ck_assert_double_eq_tol(form_on(&f, &d, TODAY).freshness,
                            evening.fitness - evening.fatigue, 1e-9);
    ck_assert_double_eq_tol(form_on(&f, &d, TODAY).fitness, 100, 3.0);
}
END_TEST

START_TEST(test_form_seeded_by_stated_kilometres)
{
    kit_clear(&f, TODAY);
    f.athlete.weekly = (dist_t){ 42000 };
    days_of(&f, &d);
    struct form_curve c = form_on(&f, &d, TODAY);
    /* 42 km at 6:00 and effort 3: 756 a week. */
    ck_assert_double_eq_tol(c.fitness, 108.0, 1e-9);
    ck_assert_double_eq_tol(c.freshness, 0.0, 1e-9);
    ck_assert(c.is_grey);
    (void)kit_run(&f, TODAY, PURPOSE_EASY, 8000, 3000, 4);
    days_of(&f, &d);
    c = form_on(&f, &d, TODAY);
    ck_assert_double_eq_tol(c.fitness, 108 + (200 - 108) / 42.0, 1e-9);
}
END_TEST

START_TEST(test_form_of_an_empty_diary_is_nothing)
{
    kit_clear(&f, TODAY);
    days_of(&f, &d);
    struct form_curve c = form_on(&f, &d, TODAY);
    ck_assert_double_eq(c.fitness, 0.0);
    ck_assert(c.is_grey);
}
END_TEST

START_TEST(test_form_reads_nothing_older_than_a_year)
{
    kit_clear(&f, TODAY);
    for (int i = 0; i < 400; i += 3)
        (void)kit_run(&f, day_add(TODAY, -i), PURPOSE_EASY, 8000, 3000, 4);
    days_of(&f, &d);
    struct form_curve all = form_on(&f, &d, TODAY);
    for (int i = 0; i < f.run_count; i++)
        if (f.runs[i].day.n < TODAY.n - 365)
            f.runs[i].rpe = 10;
    days_of(&f, &d);
    ck_assert_double_eq(form_on(&f, &d, TODAY).fitness, all.fitness);
    ck_assert(!all.is_grey);
}
END_TEST

/* ---- load of runs, and the days they add up to */

START_TEST(test_load_run_estimated_by_zone)
{
    kit_clear(&f, TODAY);
    kit_index(&f, 45);
    static const struct {
        enum purpose purpose;
        int pace;
        double effort;
    } rows[] = { { PURPOSE_EASY, 345, 3 },
                 { PURPOSE_EASY, 300, 5.5 },
                 { PURPOSE_STEADY, 260, 7.5 },
                 { PURPOSE_RACE, 345, 9 },
                 { PURPOSE_TEST, 270, 9 } };
    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        struct run *r =
            kit_run_at(&f, TODAY, rows[i].purpose, 8000, rows[i].pace, UNKNOWN);
        bool is_estimated = false;
        ck_assert_double_eq_tol(load_run(&f, r, &is_estimated),
                                rows[i].effort * rows[i].pace * 8 / 60.0, 1e-6);
        ck_assert(is_estimated);
    }
    struct run *r = kit_run(&f, TODAY, PURPOSE_EASY, 8000, 3000, 5);
    bool is_estimated = true;
    ck_assert_double_eq_tol(load_run(&f, r, &is_estimated), 250, 1e-9);
    ck_assert(!is_estimated);
}
END_TEST

START_TEST(test_load_run_estimated_by_segments)
{
    kit_clear(&f, TODAY);
    kit_index(&f, 45);
    struct run *r = kit_run(&f, TODAY, PURPOSE_THRESHOLD, 8500, 2730, UNKNOWN);
    (void)kit_segment(&f, r, PURPOSE_WARM_UP, 2000, 720);
    (void)kit_segment(&f, r, PURPOSE_THRESHOLD, 5000, 1390);
    (void)kit_segment(&f, r, PURPOSE_COOL_DOWN, 1500, 620);
    bool is_estimated;
    ck_assert_double_eq_tol(load_run(&f, r, &is_estimated),
                            (3 * (720 + 620) + 5.5 * 1390) / 60, 1e-6);
}
END_TEST

START_TEST(test_load_run_without_a_time_is_estimated)
{
    bool is_estimated = false;
    kit_clear(&f, TODAY);
    struct run *r = kit_run(&f, TODAY, PURPOSE_EASY, 10000, 0, 4);
    /* No index: 6:00/km, so an hour at effort 4. */
    ck_assert_double_eq_tol(load_run(&f, r, &is_estimated), 240, 1e-9);
    ck_assert(is_estimated);
}
END_TEST

START_TEST(test_days_add_up_and_flag_estimates)
{
    kit_clear(&f, TODAY);
    day_t before = day_add(TODAY, -1);
    (void)kit_run(&f, before, PURPOSE_EASY, 8000, 3000, 5);
    (void)kit_run(&f, TODAY, PURPOSE_EASY, 5000, 1800, UNKNOWN);
    (void)kit_run(&f, TODAY, PURPOSE_EASY, 0, 600, 2);
    (void)kit_activity(&f, TODAY, ACTIVITY_STRENGTH, 2400, 5);
    (void)kit_activity(&f, day_add(TODAY, 1), ACTIVITY_XT, 3600, UNKNOWN);
    (void)kit_run(&f, day_add(f.first, -1), PURPOSE_EASY, 90000, 30000, 9);
    days_of(&f, &d);
    const struct day_row *row = days_row(&d, TODAY);
    ck_assert_int_eq(row->dist_m, 5000);
    ck_assert_int_eq(row->time_s, 2400);
    ck_assert_int_eq(row->runs, 2);
    ck_assert_double_eq_tol(row->load, 90 + 20 + 200, 1e-9);
    ck_assert(row->is_load_estimated);
    ck_assert(!days_row(&d, before)->is_load_estimated);
    ck_assert_double_eq_tol(days_row(&d, day_add(TODAY, 1))->load, 180, 1e-9);
    ck_assert_int_eq(days_dist(&d, before, TODAY).m, 13000);
    ck_assert_int_eq(days_dist(&d, before, before).m, 8000);
    ck_assert_double_eq_tol(days_load(&d, before, TODAY), 560, 1e-9);
    ck_assert_int_eq(
        days_dist(&d, day_add(f.first, -99), day_add(f.last, 99)).m, 13000);
    ck_assert_int_eq(days_row(&d, day_add(f.last, 1))->runs, 0);
    ck_assert_int_eq(days_row(&d, day_add(f.first, -1))->longest, UNKNOWN);
}
END_TEST

START_TEST(test_drills_alone_are_time_and_no_run)
{
    kit_clear(&f, TODAY);
    (void)kit_run(&f, TODAY, PURPOSE_DRILLS, 0, 600, 3);
    days_of(&f, &d);
    ck_assert_int_eq(days_row(&d, TODAY)->runs, 0);
    ck_assert_int_eq(days_row(&d, TODAY)->time_s, 600);
    ck_assert_double_eq_tol(days_row(&d, TODAY)->load, 30, 1e-9);
    (void)kit_run(&f, TODAY, PURPOSE_DRILLS, 2000, 700, 3);
    days_of(&f, &d);
    ck_assert_int_eq(days_row(&d, TODAY)->runs, 1);
}
END_TEST

/* Mobility loosens: without an effort it counts as 1, strength as 3. */
START_TEST(test_activity_without_effort_counts_by_its_kind)
{
    struct activity a = { .time = { 1800 }, .rpe = UNKNOWN };
    static const double expected[] = {
        [ACTIVITY_STRENGTH] = 90, [ACTIVITY_XT] = 90, [ACTIVITY_MOBILITY] = 30
    };
    for (int kind = 0; kind < ACTIVITY_COUNT; kind++) {
        bool is_estimated = false;
        a.kind = (enum activity_kind)kind;
        ck_assert_double_eq_tol(load_activity(&a, &is_estimated),
                                expected[kind], 1e-9);
        ck_assert(is_estimated);
    }
}
END_TEST

static struct run *run_at(int hour, int minute, int metres, int seconds)
{
    struct run *r = kit_run(&f, TODAY, PURPOSE_EASY, metres, seconds, 3);
    r->start_min = hour * 60 + minute;
    return r;
}

START_TEST(test_days_longest_joins_runs_within_two_hours)
{
    kit_clear(&f, TODAY);
    (void)kit_run(&f, TODAY, PURPOSE_EASY, 7000, 2400, 3); /* no start */
    (void)run_at(7, 0, 6000, 1800);
    (void)run_at(9, 29, 5000, 1500);  /* 1 h 59 after */
    (void)run_at(11, 54, 9000, 3000); /* 2 h after: another */
    days_of(&f, &d);
    ck_assert_int_eq(days_longest(&d, TODAY, TODAY).m, 11000);
    ck_assert_int_eq(days_row(&d, TODAY)->longest, 1);
    f.runs[3].start_min--; /* 1 h 59: all three are one */
    days_of(&f, &d);
    ck_assert_int_eq(days_longest(&d, TODAY, TODAY).m, 20000);
    ck_assert_int_eq(days_row(&d, TODAY)->longest, 3);
    f.runs[3].start_min += 20;
    f.runs[2].elapsed.s = 3600; /* stood about, and stopped later */
    days_of(&f, &d);
    ck_assert_int_eq(days_longest(&d, TODAY, TODAY).m, 20000);
}
END_TEST

START_TEST(test_days_longest_counts_each_run_without_start_alone)
{
    kit_clear(&f, TODAY);
    (void)kit_run(&f, TODAY, PURPOSE_EASY, 7000, 2400, 3);
    (void)kit_run(&f, TODAY, PURPOSE_EASY, 8000, 2400, 3);
    (void)kit_run(&f, day_add(TODAY, 1), PURPOSE_EASY, 6000, 2400, 3);
    days_of(&f, &d);
    ck_assert_int_eq(days_longest(&d, TODAY, day_add(TODAY, 9)).m, 8000);
    ck_assert_int_eq(days_row(&d, TODAY)->longest, 1);
    ck_assert_int_eq(days_longest(&d, day_add(TODAY, 2), TODAY).m, 0);
}
END_TEST

Suite *suite_measure_load(void);
Suite *suite_measure_load(void)
{
    Suite *s = suite_create("measure_load");
    TCase *c = tcase_create("load");
    tcase_add_test(c, test_load_session_rpe_of_b1);
    tcase_add_test(c, test_trimp_of_b2);
    tcase_add_test(c, test_stress_score_of_b3);
    tcase_add_test(c, test_stress_per_hour_by_effort);
    tcase_add_test(c, test_monotony_and_strain_of_b5);
    tcase_add_test(c, test_monotony_of_the_days_so_far);
    tcase_add_test(c, test_form_trainingpeaks_of_b4);
    tcase_add_test(c, test_form_steady_month_and_rest_week_of_b4);
    tcase_add_test(c, test_form_seeded_by_the_first_fortnight);
    tcase_add_test(c, test_form_seeded_by_stated_kilometres);
    tcase_add_test(c, test_form_of_an_empty_diary_is_nothing);
    tcase_add_test(c, test_form_reads_nothing_older_than_a_year);
    tcase_add_test(c, test_load_run_estimated_by_zone);
    tcase_add_test(c, test_load_run_estimated_by_segments);
    tcase_add_test(c, test_load_run_without_a_time_is_estimated);
    tcase_add_test(c, test_days_add_up_and_flag_estimates);
    tcase_add_test(c, test_drills_alone_are_time_and_no_run);
    tcase_add_test(c, test_activity_without_effort_counts_by_its_kind);
    tcase_add_test(c, test_days_longest_joins_runs_within_two_hours);
    tcase_add_test(c, test_days_longest_counts_each_run_without_start_alone);
    suite_add_tcase(s, c);
    return s;
}
