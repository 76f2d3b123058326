/* measure: paces, grade, prediction, zones. science.md A2 to A5, A7. */
#include "milepost/measure.h"

#include "../tool/kit.h"

#include <check.h>
#include <math.h>
#include <stdlib.h>

static struct facts f;

#define TODAY        kit_day("2026-11-22")
#define MS(min, sec) ((min)*60 + (sec))

/* ---- A2: the pace table; ours, and the printed one where transcribed */

static const struct {
    int index;
    int slow, fast, m, t, i, r; /* s/km */
    int book_slow, book_fast, book_m, book_t;
} table[] = {
    // clang-format off
    { 30, MS(8,17), MS(7,22), MS(6,52), MS(6,24), MS(5,54), MS(5,34),
          MS(8,14), MS(7,27), MS(7,3),  MS(6,24) },
    { 40, MS(6,38), MS(5,53), MS(5,27), MS(5,6),  MS(4,41), MS(4,21),
          MS(6,38), MS(5,56), MS(5,29), MS(5,6) },
    { 45, MS(6,3),  MS(5,21), MS(4,56), MS(4,38), MS(4,16), MS(3,56),
          MS(6,3),  MS(5,23), MS(4,57), MS(4,38) },
    { 50, MS(5,34), MS(4,55), MS(4,31), MS(4,15), MS(3,55), MS(3,37),
          MS(5,34), MS(4,56), MS(4,31), MS(4,15) },
    { 60, MS(4,49), MS(4,15), MS(3,52), MS(3,40), MS(3,23), MS(3,8),
          MS(4,49), MS(4,15), MS(3,52), MS(3,40) },
    { 70, MS(4,15), MS(3,45), MS(3,24), MS(3,14), MS(2,59), MS(2,44),
          MS(4,15), MS(3,44), MS(3,24), MS(3,14) },
    { 80, MS(3,49), MS(3,22), MS(3,2),  MS(2,54), MS(2,41), MS(2,26),
          MS(3,49), MS(3,21), MS(3,1),  MS(2,54) },
    // clang-format on
};

static void near(int index, const char *pace, pace_t is, int should, int by)
{
    ck_assert_msg(abs(is.s_per_km - should) <= by, "index %d %s: %d, not %d",
                  index, pace, is.s_per_km, should);
}

START_TEST(test_pace_table_of_a2)
{
    int x = table[_i].index;
    struct paces p = paces_of(x);
    near(x, "E slow", p.easy_slow, table[_i].slow, 0);
    near(x, "E fast", p.easy_fast, table[_i].fast, 0);
    near(x, "M", p.of[PACE_MARATHON], table[_i].m, 0);
    near(x, "T", p.of[PACE_THRESHOLD], table[_i].t, 0);
    near(x, "I", p.of[PACE_INTERVAL], table[_i].i, 0);
    near(x, "R", p.of[PACE_REPETITION], table[_i].r, 0);
    bool is_slow = x < 40; /* the book adjusts these by hand */
    near(x, "E slow of the book", p.easy_slow, table[_i].book_slow,
         is_slow ? 5 : 3);
    near(x, "E fast of the book", p.easy_fast, table[_i].book_fast,
         is_slow ? 5 : 3);
    near(x, "M of the book", p.of[PACE_MARATHON], table[_i].book_m,
         is_slow ? 11 : 3);
    near(x, "T of the book", p.of[PACE_THRESHOLD], table[_i].book_t,
         is_slow ? 2 : 3);
}
END_TEST

START_TEST(test_pace_by_name_and_purpose)
{
    struct paces p = paces_of(45);
    dist_t none = { 0 };
    ck_assert_int_eq(p.of[PACE_EASY].s_per_km, 342);
    ck_assert_int_eq(p.of[PACE_MP].s_per_km, p.of[PACE_MARATHON].s_per_km);
    ck_assert_int_eq(p.of[PACE_5K].s_per_km, 262); /* 21:49 */
    ck_assert(p.of[PACE_5K].s_per_km < p.of[PACE_10K].s_per_km);
    ck_assert(p.of[PACE_10K].s_per_km < p.of[PACE_HALF].s_per_km);
    ck_assert(p.of[PACE_HALF].s_per_km < p.of[PACE_MP].s_per_km);
    ck_assert_int_eq(pace_for(&p, PURPOSE_THRESHOLD, none).s_per_km, 278);
    ck_assert_int_eq(pace_for(&p, PURPOSE_LONG, none).s_per_km, 342);
    ck_assert_int_eq(pace_for(&p, PURPOSE_RACE, (dist_t){ 5000 }).s_per_km,
                     262);
    pace_t steady = pace_for(&p, PURPOSE_STEADY, none);
    ck_assert(steady.s_per_km < p.easy_fast.s_per_km);
    ck_assert(steady.s_per_km > p.of[PACE_MARATHON].s_per_km);
}
END_TEST

START_TEST(test_pace_without_index_is_none)
{
    struct paces p = paces_of(0);
    ck_assert_int_eq(p.easy_slow.s_per_km, 0);
    for (int i = 0; i < PACE_COUNT; i++)
        ck_assert_int_eq(p.of[i].s_per_km, 0);
    for (int i = PURPOSE_NONE; i < PURPOSE_COUNT; i++)
        ck_assert_int_eq(
            pace_for(&p, (enum purpose)i, (dist_t){ 5000 }).s_per_km, 0);
}
END_TEST

/* ---- A7 */

START_TEST(test_grade_cost_of_minetti)
{
    static const struct {
        double slope, cost;
    } rows[] = { { -.45, 4.0323 }, { -.20, 1.8000 }, { -.10, 2.1517 },
                 { -.05, 2.7459 }, { 0, 3.6 },       { .02, 4.0082 },
                 { .05, 4.6852 },  { .10, 5.9682 },  { .20, 9.0067 },
                 { .45, 19.4260 }, { .60, 19.4260 }, { -.60, 4.0323 } };
    for (size_t i = 0; i < COUNT_OF(rows); i++)
        ck_assert_double_eq_tol(grade_cost(rows[i].slope), rows[i].cost, 6e-5);
}
END_TEST

START_TEST(test_grade_pace_of_a7)
{
    ck_assert_double_eq_tol(grade_pace(MS(7, 0), .10), MS(4, 13), 0.5);
    ck_assert_double_eq_tol(grade_pace(MS(5, 30), .02), MS(4, 56), 0.5);
    ck_assert_double_eq_tol(grade_pace(MS(5, 0), .05), MS(3, 51), 0.5);
    ck_assert_double_eq_tol(grade_pace(MS(5, 0), -.05), MS(6, 33), 0.5);
}
END_TEST

START_TEST(test_grade_factor_of_a_whole_run)
{
    dist_t ten = { 10000 };
    ck_assert_double_eq_tol(grade_factor(100, ten), 1.00514, 6e-6);
    ck_assert_double_eq_tol(grade_factor(150, ten), 1.01157, 6e-6);
    ck_assert_double_eq_tol(grade_factor(250, ten), 1.03210, 6e-6);
    ck_assert_double_eq_tol(grade_factor(400, ten), 1.08197, 6e-6);
    ck_assert_double_eq_tol(grade_factor(200, ten), 1.02056, 6e-6);
    ck_assert_double_eq_tol(330 / grade_factor(200, ten), MS(5, 23), 0.5);
    ck_assert_double_eq(grade_factor(UNKNOWN, ten), 1.0);
    ck_assert_double_eq(grade_factor(100, (dist_t){ 0 }), 1.0);
}
END_TEST

/* ---- A3, A4 */

#define HALF_M 21097.5

START_TEST(test_predict_riegel_of_a3)
{
    ck_assert_double_eq_tol(predict_riegel(1197, 5000, 10000, 1.06), MS(41, 36),
                            0.5);
    ck_assert_double_eq_tol(predict_riegel(2481, 10000, HALF_M, 1.06),
                            MS(91, 14), 0.5);
    static const struct {
        double k, seconds;
    } rows[] = { { 1.06, MS(190, 57) },
                 { 1.07, MS(192, 16) },
                 { 1.10, MS(196, 19) } };
    for (size_t i = 0; i < COUNT_OF(rows); i++)
        ck_assert_double_eq_tol(predict_riegel(5495, HALF_M, 42195, rows[i].k),
                                rows[i].seconds, 0.6);
    ck_assert_double_eq_tol(predict_riegel_k(2481, 10000, 5495, HALF_M), 1.0651,
                            5e-5);
    ck_assert_double_eq(predict_riegel_k(2481, 10000, 4900, HALF_M), 1.03);
    ck_assert_double_eq(predict_riegel_k(2481, 10000, 6500, HALF_M), 1.15);
}
END_TEST

START_TEST(test_predict_vickers_with_its_zero)
{
    /* 0.06423826 a ten miles: with 0.64 the first would be 2:07. */
    ck_assert_double_eq_tol(predict_marathon_one(5495, HALF_M, 25), MS(209, 20),
                            0.6);
    ck_assert_double_eq_tol(predict_marathon_one(5495, HALF_M, 40), MS(203, 30),
                            0.6);
    ck_assert_double_eq_tol(predict_marathon_two(2481, 10000, 5495, HALF_M, 40),
                            MS(202, 0), 0.6);
}
END_TEST

START_TEST(test_critical_speed_of_a4)
{
    static const double m1[] = { 1500, 3000, 5000 };
    static const double s1[] = { 324, 693, 1197 };
    struct critical_speed c = critical_speed(m1, s1, 3);
    ck_assert(c.is_known);
    ck_assert_double_eq_tol(c.m_per_s, 4.00675, 6e-6);
    ck_assert_double_eq_tol(c.d_prime_m, 209.69, 0.006);
    static const double m2[] = { 400, 800, 5000 };
    static const double s2[] = { 80, 170, 1200 };
    c = critical_speed(m2, s2, 3);
    ck_assert_double_eq_tol(c.m_per_s, 4.09486, 6e-6);
    ck_assert_double_eq_tol(c.d_prime_m, 87.48, 0.006);
    ck_assert(!critical_speed(m1, s1, 2).is_known);
    static const double same[] = { 324, 324, 324 };
    ck_assert(!critical_speed(m1, same, 3).is_known);
}
END_TEST

START_TEST(test_critical_speed_and_easy_agree_at_50)
{
    double m[] = { 1500, 3000, 5000 };
    double s[3];
    for (int i = 0; i < 3; i++)
        s[i] = index_race_seconds(50, m[i]);
    double ceiling = 1000 / (0.823 * critical_speed(m, s, 3).m_per_s);
    ck_assert_double_eq_tol(ceiling, MS(5, 3), 2.0);
    ck_assert(fabs(ceiling / paces_of(50).easy_fast.s_per_km - 1) < 0.03);
}
END_TEST

/* ---- A5 */

START_TEST(test_pulse_formulas_of_a5)
{
    static const double share[] = { .50, .60, .70, .75, .80, .88 };
    static const double bpm[] = { 120, 134, 148, 155, 162, 173.2 };
    for (size_t i = 0; i < COUNT_OF(share); i++)
        ck_assert_double_eq_tol(karvonen_bpm(50, 190, share[i]), bpm[i], 1e-9);
    ck_assert_double_eq_tol(hr_max_tanaka(40), 180.0, 1e-9);
    ck_assert_double_eq_tol(hr_max_gellish(40), 180.1, 1e-9);
}
END_TEST

/* One whole run as a segment, read with an index of 45. */
static struct zone_reading read_run(const struct run *r)
{
    struct segment out[RUN_SEGMENTS_MAX];
    struct zone_limits z = zone_limits_on(&f, TODAY);
    ck_assert_int_eq(split_run(&f, r, r->purpose, out), 1);
    return zone_of(&z, r, &out[0]);
}

static void is_zone(struct zone_reading r, int zone, enum zone_source source)
{
    ck_assert_int_eq(r.zone, zone);
    ck_assert_int_eq(r.source, source);
}

START_TEST(test_zone_by_pulse_of_a_measured_threshold)
{
    kit_clear(&f, TODAY);
    kit_index(&f, 45);
    f.athlete.hr_threshold = 170;
    f.athlete.hr_max = 200; /* less trusted */
    struct run *r = kit_run_at(&f, TODAY, PURPOSE_EASY, 8000, 300, 8);
    static const int pulse[] = { 120, 152, 153, 169, 170, 190 };
    static const int zone[] = { 1, 1, 2, 2, 3, 3 };
    for (size_t i = 0; i < COUNT_OF(pulse); i++) {
        r->hr_avg = pulse[i];
        is_zone(read_run(r), zone[i], ZONE_SOURCE_PULSE);
    }
}
END_TEST

START_TEST(test_zone_by_pulse_needs_a_stated_number)
{
    kit_clear(&f, TODAY);
    struct run *r = kit_run(&f, TODAY, PURPOSE_EASY, 8000, 2700, 3);
    r->hr_avg = 170;
    is_zone(read_run(r), 1, ZONE_SOURCE_EFFORT);
    f.athlete.hr_max = 190; /* threshold 171, zone 2 from 153.9 */
    is_zone(read_run(r), 2, ZONE_SOURCE_PULSE);
    r->hr_avg = 154;
    is_zone(read_run(r), 2, ZONE_SOURCE_PULSE);
    r->hr_avg = 153;
    is_zone(read_run(r), 1, ZONE_SOURCE_PULSE);
}
END_TEST

START_TEST(test_zone_by_pace_of_index_45)
{
    kit_clear(&f, TODAY);
    kit_index(&f, 45);
    /* E fast 321 x 0.97 = 311.4; T 278 x 0.985 = 273.8 */
    static const int pace[] = { 345, 312, 311, 274, 273, 230 };
    static const int zone[] = { 1, 1, 2, 2, 3, 3 };
    struct run *r = kit_run(&f, TODAY, PURPOSE_EASY, 8000, 0, 2);
    for (size_t i = 0; i < COUNT_OF(pace); i++) {
        r->time.s = pace[i] * 8;
        is_zone(read_run(r), zone[i], ZONE_SOURCE_PACE);
    }
}
END_TEST

START_TEST(test_zone_climb_makes_a_pace_count_faster)
{
    kit_clear(&f, TODAY);
    kit_index(&f, 45);
    struct run *r = kit_run_at(&f, TODAY, PURPOSE_EASY, 10000, 316, 3);
    is_zone(read_run(r), 1, ZONE_SOURCE_PACE);
    r->climb_m = 200; /* 316 / 1.02056 = 309.6 */
    is_zone(read_run(r), 2, ZONE_SOURCE_PACE);
}
END_TEST

START_TEST(test_zone_treadmill_never_by_pace)
{
    kit_clear(&f, TODAY);
    kit_index(&f, 45);
    struct run *r = kit_run_at(&f, TODAY, PURPOSE_EASY, 8000, 250, 3);
    is_zone(read_run(r), 3, ZONE_SOURCE_PACE);
    r->flags = FLAG_TREADMILL;
    is_zone(read_run(r), 1, ZONE_SOURCE_EFFORT);
    r->rpe = UNKNOWN;
    is_zone(read_run(r), 1, ZONE_SOURCE_PURPOSE);
}
END_TEST

START_TEST(test_zone_of_an_estimated_split_never_by_pace)
{
    kit_clear(&f, TODAY);
    kit_index(&f, 45);
    struct run *r =
        kit_run_at(&f, TODAY, PURPOSE_THRESHOLD, 10000, 330, UNKNOWN);
    struct zone_limits z = zone_limits_on(&f, TODAY);
    struct segment out[RUN_SEGMENTS_MAX];
    ck_assert_int_eq(split_run(&f, r, r->purpose, out), 4);
    is_zone(zone_of(&z, r, &out[1]), 2, ZONE_SOURCE_PURPOSE);
    r->rpe = 4;
    is_zone(zone_of(&z, r, &out[1]), 1, ZONE_SOURCE_EFFORT);
}
END_TEST

START_TEST(test_zone_by_effort_then_purpose_then_nothing)
{
    kit_clear(&f, TODAY);
    struct run *r = kit_run_at(&f, TODAY, PURPOSE_STEADY, 8000, 300, 0);
    static const int zone[] = { 1, 1, 1, 1, 1, 2, 2, 3, 3, 3, 3 };
    for (int rpe = 0; rpe <= 10; rpe++) {
        r->rpe = rpe;
        is_zone(read_run(r), zone[rpe], ZONE_SOURCE_EFFORT);
    }
    r->rpe = UNKNOWN;
    is_zone(read_run(r), 2, ZONE_SOURCE_PURPOSE);
    r->purpose = PURPOSE_NONE;
    is_zone(read_run(r), 1, ZONE_SOURCE_NONE);
}
END_TEST

START_TEST(test_zone_of_warm_up_jog_and_cool_down_is_one)
{
    kit_clear(&f, TODAY);
    kit_index(&f, 45);
    struct run *r = kit_run_at(&f, TODAY, PURPOSE_INTERVAL, 5000, 250, 9);
    struct zone_limits z = zone_limits_on(&f, TODAY);
    static const enum purpose between[] = { PURPOSE_WARM_UP, PURPOSE_JOG_REST,
                                            PURPOSE_COOL_DOWN };
    for (size_t i = 0; i < COUNT_OF(between); i++) {
        struct segment *s = kit_segment(&f, r, between[i], 1000, 240);
        is_zone(zone_of(&z, r, s), 1, ZONE_SOURCE_PURPOSE);
    }
}
END_TEST

Suite *suite_measure_pace(void);
Suite *suite_measure_pace(void)
{
    Suite *s = suite_create("measure_pace");
    TCase *c = tcase_create("pace");
    tcase_add_loop_test(c, test_pace_table_of_a2, 0, (int)COUNT_OF(table));
    tcase_add_test(c, test_pace_by_name_and_purpose);
    tcase_add_test(c, test_pace_without_index_is_none);
    tcase_add_test(c, test_grade_cost_of_minetti);
    tcase_add_test(c, test_grade_pace_of_a7);
    tcase_add_test(c, test_grade_factor_of_a_whole_run);
    tcase_add_test(c, test_predict_riegel_of_a3);
    tcase_add_test(c, test_predict_vickers_with_its_zero);
    tcase_add_test(c, test_critical_speed_of_a4);
    tcase_add_test(c, test_critical_speed_and_easy_agree_at_50);
    tcase_add_test(c, test_pulse_formulas_of_a5);
    tcase_add_test(c, test_zone_by_pulse_of_a_measured_threshold);
    tcase_add_test(c, test_zone_by_pulse_needs_a_stated_number);
    tcase_add_test(c, test_zone_by_pace_of_index_45);
    tcase_add_test(c, test_zone_climb_makes_a_pace_count_faster);
    tcase_add_test(c, test_zone_treadmill_never_by_pace);
    tcase_add_test(c, test_zone_of_an_estimated_split_never_by_pace);
    tcase_add_test(c, test_zone_by_effort_then_purpose_then_nothing);
    tcase_add_test(c, test_zone_of_warm_up_jog_and_cool_down_is_one);
    suite_add_tcase(s, c);
    return s;
}
