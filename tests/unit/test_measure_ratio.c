/* measure: a run by pulse and pace, and the ratios. science.md B2, B3, B6-B8,
 * C. */
#include "milepost/measure.h"

#include "../tool/kit.h"

#include <check.h>

static struct facts f;
static struct days d;

#define TODAY kit_day("2026-11-22")

/* ---- B2, B3 of a run */

START_TEST(test_trimp_of_a_run_needs_pulse_rest_and_max)
{
    struct athlete a = athlete_blank();
    struct run r = run_blank(TODAY);
    r.time = (span_t){ 2700 };
    r.hr_avg = 150;
    ck_assert_double_lt(trimp_of(&a, &r), 0);
    a.hr_rest = 60;
    ck_assert_double_lt(trimp_of(&a, &r), 0);
    a.hr_max = 190;
    a.sex = SEX_MALE;
    ck_assert_double_eq_tol(trimp_of(&a, &r), 75.330, 6e-4);
    a.sex = SEX_FEMALE;
    ck_assert_double_eq_tol(trimp_of(&a, &r), 85.138, 6e-4);
    a.sex = SEX_NONE;
    ck_assert_double_eq_tol(trimp_of(&a, &r), 75.330, 6e-4);
    r.hr_avg = 60;
    ck_assert_double_lt(trimp_of(&a, &r), 0);
    r.hr_avg = UNKNOWN;
    ck_assert_double_lt(trimp_of(&a, &r), 0);
    r.hr_avg = 150;
    r.time = (span_t){ 0 };
    ck_assert_double_lt(trimp_of(&a, &r), 0);
}
END_TEST

/* Limits that know one pace: T. */
static struct zone_limits limits_t(int s_per_km)
{
    struct zone_limits z = { .paces = { .index = s_per_km > 0 ? 45 : 0 } };
    z.paces.of[PACE_THRESHOLD] = (pace_t){ s_per_km };
    return z;
}

static struct run run_of(int metres, int seconds)
{
    struct run r = run_blank(TODAY);
    r.dist = (dist_t){ metres };
    r.time = (span_t){ seconds };
    return r;
}

static struct segment part(enum purpose purpose, int metres, int seconds)
{
    struct segment s = segment_blank(purpose);
    s.dist = (dist_t){ metres };
    s.time = (span_t){ seconds };
    return s;
}

START_TEST(test_stress_of_a_run_from_pace)
{
    static const struct {
        int metres, seconds, t;
        double score, tol;
    } rows[] = {
        { 13333, 3600, 270, 100.0, 0.01 }, /* an hour at T */
        { 6000, 1800, 270, 40.5, 1e-9 },   /* 30 min at 5:00 */
        { 13473, 4500, 255, 72.861, 0.01 } /* 75 min at 5:34 */
    };
    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        struct zone_limits z = limits_t(rows[i].t);
        struct run r = run_of(rows[i].metres, rows[i].seconds);
        struct stress_reading s = stress_of(&z, &r, NULL, 0);
        ck_assert_int_eq(s.source, STRESS_SOURCE_PACE);
        ck_assert_double_eq_tol(s.score, rows[i].score, rows[i].tol);
    }
}
END_TEST

START_TEST(test_stress_of_a_tempo_day_from_its_segments)
{
    /* 12' at 5:45, 25' at 4:38, 10' at 5:45; T 4:38. */
    struct segment s[] = { part(PURPOSE_WARM_UP, 2087, 720),
                           part(PURPOSE_THRESHOLD, 5396, 1500),
                           part(PURPOSE_COOL_DOWN, 1739, 600) };
    struct zone_limits z = limits_t(278);
    struct run r = run_of(9222, 2820);
    ck_assert_double_eq_tol(stress_of(&z, &r, s, 3).score, 66.894, 0.02);
    /* An estimated split has no pace of its own: one stretch. */
    for (int i = 0; i < 3; i++)
        s[i].is_estimated = true;
    double whole = stress_of(&z, &r, NULL, 0).score;
    ck_assert_double_eq(stress_of(&z, &r, s, 3).score, whole);
    ck_assert_double_lt(whole, 66.0);
}
END_TEST

START_TEST(test_stress_of_a_hilly_run_is_that_of_its_flat_pace)
{
    struct zone_limits z = limits_t(270);
    struct run r = run_of(10000, 3300);
    double flat = stress_of(&z, &r, NULL, 0).score;
    r.climb_m = 300;
    double factor = grade_factor(300, r.dist);
    ck_assert_double_gt(factor, 1.0);
    ck_assert_double_eq_tol(stress_of(&z, &r, NULL, 0).score,
                            flat * factor * factor, 1e-9);
}
END_TEST

START_TEST(test_stress_of_a_run_from_effort_where_no_pace_is)
{
    struct zone_limits none = limits_t(0);
    struct zone_limits z = limits_t(270);
    struct run r = run_of(10000, 3600);
    r.rpe = 4;
    struct stress_reading s = stress_of(&none, &r, NULL, 0);
    ck_assert_int_eq(s.source, STRESS_SOURCE_EFFORT);
    ck_assert_double_eq(s.score, 50.0);
    r.flags = (unsigned)FLAG_TREADMILL;
    s = stress_of(&z, &r, NULL, 0);
    ck_assert_int_eq(s.source, STRESS_SOURCE_EFFORT);
    r.flags = 0;
    r.dist = (dist_t){ 0 };
    s = stress_of(&z, &r, NULL, 0);
    ck_assert_int_eq(s.source, STRESS_SOURCE_EFFORT);
    r.rpe = UNKNOWN;
    s = stress_of(&z, &r, NULL, 0);
    ck_assert_int_eq(s.source, STRESS_SOURCE_NONE);
    ck_assert_double_lt(s.score, 0);
}
END_TEST

/* ---- B6 */

START_TEST(test_spike_of_b6)
{
    static const struct {
        int longest, session;
        double ratio;
    } rows[] = { { 17000, 18000, 1.059 },
                 { 16000, 20000, 1.25 },
                 { 10000, 21000, 2.10 },
                 { 3000, 4900, 0 }, /* below 5 km: ignored */
                 { 0, 12000, 0 } }; /* no run in 30 days */
    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        kit_clear(&f, TODAY);
        (void)kit_run(&f, day_add(TODAY, -31), PURPOSE_LONG, 40000, 14400, 5);
        if (rows[i].longest > 0)
            (void)kit_run(&f, day_add(TODAY, -30), PURPOSE_LONG,
                          rows[i].longest, 5400, 4);
        days_of(&f, &d);
        struct spike_reading s =
            spike_of(&d, TODAY, (dist_t){ rows[i].session });
        ck_assert_double_eq_tol(s.ratio, rows[i].ratio, 6e-4);
        ck_assert_int_eq(s.longest.m, rows[i].longest);
        ck_assert_int_eq(s.session.m, rows[i].session);
    }
}
END_TEST

/* ---- B7 */

START_TEST(test_acute_chronic_of_b7)
{
    double load[28];
    for (int i = 0; i < 28; i++)
        load[i] = i < 21 ? 40 : 60;
    struct acute_chronic a = acute_chronic_of(load, 28);
    ck_assert(a.is_known);
    ck_assert_double_eq_tol(a.coupled, 1.3333, 6e-5);
    ck_assert_double_eq_tol(a.uncoupled, 1.5000, 6e-5);
    ck_assert_double_eq_tol(a.ewma, 1.1976, 6e-5);

    static const double steady[7] = { 10, 0, 12, 0, 8, 0, 20 };
    static const double last[7] = { 12, 0, 15, 0, 10, 0, 26 };
    for (int i = 0; i < 28; i++)
        load[i] = i < 21 ? steady[i % 7] : last[i - 21];
    a = acute_chronic_of(load, 28);
    ck_assert_double_eq_tol(a.coupled, 1.1831, 6e-5);
    ck_assert_double_eq_tol(a.uncoupled, 1.2600, 6e-5);
    ck_assert_double_eq_tol(a.ewma, 1.2592, 6e-5);
}
END_TEST

START_TEST(test_acute_chronic_is_not_known_before_28_days_or_after_a_rest)
{
    double load[56] = { 0 };
    ck_assert(!acute_chronic_of(load, 56).is_known);
    for (int i = 0; i < 56; i++)
        load[i] = 50;
    ck_assert(!acute_chronic_of(load, 27).is_known);
    ck_assert(acute_chronic_of(load, 28).is_known);
    /* Months: only the last 28 days are in the means. */
    for (int i = 0; i < 28; i++)
        load[i] = 500;
    ck_assert_double_eq(acute_chronic_of(load, 56).coupled, 1.0);
}
END_TEST

START_TEST(test_acute_chronic_on_a_day_counts_days_without_a_run)
{
    kit_clear(&f, TODAY);
    day_t first = day_add(TODAY, -27);
    for (int i = 0; i < 28; i += 7) {
        (void)kit_run(&f, day_add(first, i), PURPOSE_EASY, 8000, 3000, 2);
        (void)kit_run(&f, day_add(first, i + 6), PURPOSE_EASY, 8000, 3000, 4);
    }
    f.diary_first = first;
    days_of(&f, &d);
    struct acute_chronic a = acute_chronic_on(&f, &d, TODAY);
    ck_assert(a.is_known);
    ck_assert_double_eq_tol(a.coupled, 1.0, 1e-9);
    ck_assert_double_eq_tol(a.uncoupled, 1.0, 1e-9);
    f.diary_first = day_add(first, 1);
    ck_assert(!acute_chronic_on(&f, &d, TODAY).is_known);
    f.diary_first = NO_DAY;
    ck_assert(!acute_chronic_on(&f, &d, TODAY).is_known);
}
END_TEST

/* ---- B8 */

START_TEST(test_ramp_is_over_the_highest_of_four_weeks)
{
    dist_t before[RAMP_WEEKS] = { { 30000 }, { 33000 }, { 36000 }, { 27000 } };
    /* After a cutback: against the week before it would be 1.44. */
    ck_assert_double_eq_tol(ramp_of((dist_t){ 39000 }, before), 1.083, 6e-4);
    static const dist_t none[RAMP_WEEKS] = { { 0 }, { 0 }, { 0 }, { 0 } };
    ck_assert_double_eq(ramp_of((dist_t){ 39000 }, none), 0.0);
}
END_TEST

/* ---- C */

START_TEST(test_sessions_by_the_zone_of_their_purpose)
{
    /* The worked week: 3 easy, one threshold, one interval session. */
    static const enum purpose week[] = { PURPOSE_EASY, PURPOSE_LONG,
                                         PURPOSE_RECOVERY, PURPOSE_THRESHOLD,
                                         PURPOSE_INTERVAL };
    struct intensity_sessions s = { { 0, 0, 0 }, 0 };
    for (size_t i = 0; i < COUNT_OF(week); i++)
        intensity_session(&s, week[i]);
    intensity_session(&s, PURPOSE_NONE);
    ck_assert_int_eq(s.zone[0], 3);
    ck_assert_int_eq(s.zone[1], 1);
    ck_assert_int_eq(s.zone[2], 1);
    ck_assert_int_eq(s.unstated, 1);
}
END_TEST

Suite *suite_measure_ratio(void);
Suite *suite_measure_ratio(void)
{
    Suite *s = suite_create("measure_ratio");
    TCase *c = tcase_create("ratio");
    tcase_add_test(c, test_trimp_of_a_run_needs_pulse_rest_and_max);
    tcase_add_test(c, test_stress_of_a_run_from_pace);
    tcase_add_test(c, test_stress_of_a_tempo_day_from_its_segments);
    tcase_add_test(c, test_stress_of_a_hilly_run_is_that_of_its_flat_pace);
    tcase_add_test(c, test_stress_of_a_run_from_effort_where_no_pace_is);
    tcase_add_test(c, test_spike_of_b6);
    tcase_add_test(c, test_acute_chronic_of_b7);
    tcase_add_test(
        c, test_acute_chronic_is_not_known_before_28_days_or_after_a_rest);
    tcase_add_test(c, test_acute_chronic_on_a_day_counts_days_without_a_run);
    tcase_add_test(c, test_ramp_is_over_the_highest_of_four_weeks);
    tcase_add_test(c, test_sessions_by_the_zone_of_their_purpose);
    suite_add_tcase(s, c);
    return s;
}
