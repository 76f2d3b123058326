/* measure: intensity and level. science.md C and 0. */
#include "milepost/measure.h"

#include "../tool/kit.h"

#include <check.h>
#include <string.h>

static struct facts f;
static struct days d;

#define TODAY  kit_day("2026-11-22")
#define MONDAY kit_day("2026-11-16")

/* ---- C */

START_TEST(test_polarization_index_of_c)
{
    static const struct {
        double z1, z2, z3, index;
    } rows[] = {
        { .80, .06, .14, 2.271 }, { .80, .10, .10, 1.903 },
        { .77, .03, .20, 2.710 }, { .75, .07, .18, 2.285 },
        { .46, .35, .19, 1.397 }, { .82, .14, .04, 1.370 },
        { .40, .50, .10, 0.903 }, { .95, .05, .00, 0.000 },
        { .80, .00, .20, 3.182 }, /* log10(.80 / .01 x .19 x 100) */
        { .99, .00, .01, 0.000 }, { .30, .30, .40, 0.000 },
    };
    for (size_t i = 0; i < COUNT_OF(rows); i++)
        ck_assert_double_eq_tol(
            polarization_index(rows[i].z1, rows[i].z2, rows[i].z3),
            rows[i].index, 6e-4);
}
END_TEST

START_TEST(test_intensity_labels)
{
    static const struct {
        int z1, z2, z3;
        const char *label;
    } rows[] = {
        { 80, 6, 14, "polarized" },
        { 80, 10, 10, "pyramidal" },
        { 77, 3, 20, "polarized" },
        { 46, 35, 19, "threshold" },
        { 40, 50, 10, "threshold" },
        { 82, 14, 4, "pyramidal" },
        { 95, 5, 0, "base" },
        { 100, 0, 0, "base" },
        { 30, 20, 50, "high-intensity" },
        { 75, 12, 13, "mixed" },
    };
    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        struct intensity in = { { rows[i].z1 * 108, rows[i].z2 * 108,
                                  rows[i].z3 * 108 } };
        ck_assert_str_eq(intensity_label(in), rows[i].label);
        for (int z = 0; z < 3; z++)
            in.zone_s[z] /= 2; /* under three hours: nothing is said */
        ck_assert_str_eq(intensity_label(in), "");
    }
}
END_TEST

START_TEST(test_intensity_worked_week_of_c)
{
    kit_clear(&f, TODAY);
    kit_index(&f, 45);
    (void)kit_run_at(&f, MONDAY, PURPOSE_EASY, 29300, 342, 3);
    (void)kit_run_at(&f, day_add(MONDAY, 3), PURPOSE_LONG, 20000, 342, 4);
    struct run *t =
        kit_run(&f, day_add(MONDAY, 1), PURPOSE_THRESHOLD, 6000, 1668, 7);
    (void)kit_segment(&f, t, PURPOSE_THRESHOLD, 6000, 1668);
    struct run *i =
        kit_run(&f, day_add(MONDAY, 2), PURPOSE_INTERVAL, 4500, 1152, 8);
    (void)kit_segment(&f, i, PURPOSE_INTERVAL, 4500, 1152);
    struct intensity in = intensity_of(&f, MONDAY, day_add(MONDAY, 6), false);
    ck_assert_double_eq_tol(in.zone_s[0] / 60.0, 281.0, 0.05);
    ck_assert_double_eq_tol(in.zone_s[1] / 60.0, 27.8, 0.05);
    ck_assert_double_eq_tol(in.zone_s[2] / 60.0, 19.2, 0.05);
    double sum = in.zone_s[0] + in.zone_s[1] + in.zone_s[2];
    double z1 = in.zone_s[0] / sum, z2 = in.zone_s[1] / sum;
    double z3 = in.zone_s[2] / sum;
    ck_assert_double_eq_tol(z1, .857, 6e-4);
    ck_assert_double_eq_tol(z2, .085, 6e-4);
    ck_assert_double_eq_tol(z3, .059, 6e-4);
    ck_assert_double_eq_tol(polarization_index(z1, z2, z3), 1.772, 6e-4);
    ck_assert_str_eq(intensity_label(in), "pyramidal");
}
END_TEST

START_TEST(test_polarization_needs_three_hours_and_more_easy_than_hard)
{
    struct intensity three = { { 8640, 648, 1512 } }; /* .80 .06 .14 */
    struct intensity short_ = { { 8639, 648, 1512 } };
    struct intensity hard = { { 5000, 700, 5100 } };
    ck_assert_double_eq_tol(polarization_of(three), 2.271, 1e-3);
    ck_assert_double_eq(polarization_of(short_), POLARIZATION_NONE);
    ck_assert_double_eq(polarization_of(hard), POLARIZATION_NONE);
    /* All of it moderate: an index, and below 0. */
    struct intensity steady = { { 540, 9840, 420 } };
    ck_assert_double_eq_tol(polarization_of(steady), -0.671, 1e-3);
}
END_TEST

START_TEST(test_intensity_leaves_races_out_if_asked)
{
    kit_clear(&f, TODAY);
    kit_index(&f, 45);
    (void)kit_run_at(&f, MONDAY, PURPOSE_EASY, 8000, 345, 3);
    struct run *r = kit_run(&f, TODAY, PURPOSE_RACE, 7000, 2040, 9);
    (void)kit_segment(&f, r, PURPOSE_WARM_UP, 2000, 720);
    (void)kit_segment(&f, r, PURPOSE_RACE, 5000, 1320);
    (void)kit_run_at(&f, day_add(TODAY, 1), PURPOSE_EASY, 9000, 345, 3);
    struct intensity all = intensity_of(&f, MONDAY, TODAY, false);
    struct intensity less = intensity_of(&f, MONDAY, TODAY, true);
    ck_assert_int_eq(all.zone_s[0], 2760 + 720);
    ck_assert_int_eq(all.zone_s[2], 1320);
    ck_assert_int_eq(less.zone_s[0], 2760 + 720);
    ck_assert_int_eq(less.zone_s[2], 0);
}
END_TEST

/* ---- level */

static struct level_reading read_level(void)
{
    days_of(&f, &d);
    return level_on(&f, &d, MONDAY);
}

/* Weeks of so many kilometres up to the Monday, all known to be years in. */
static void weeks_of_km(int weeks, int km)
{
    kit_clear(&f, TODAY);
    f.athlete.experience_months = 60;
    kit_history(&f, MONDAY, weeks, km * 1000, km * 300);
}

START_TEST(test_level_by_weekly_kilometres)
{
    static const struct {
        int km;
        enum level level;
    } rows[] = { { 10, LEVEL_BEGINNER },     { 14, LEVEL_BEGINNER },
                 { 15, LEVEL_NOVICE },       { 29, LEVEL_NOVICE },
                 { 30, LEVEL_INTERMEDIATE }, { 59, LEVEL_INTERMEDIATE },
                 { 60, LEVEL_ADVANCED },     { 100, LEVEL_ADVANCED } };
    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        weeks_of_km(20, rows[i].km);
        struct level_reading r = read_level();
        ck_assert_int_eq(r.level, rows[i].level);
        ck_assert_int_eq(r.weekly.m, rows[i].km * 1000);
        ck_assert(!r.is_stated && !r.is_unknown);
        ck_assert_int_eq(r.months, 60);
    }
}
END_TEST

START_TEST(test_level_takes_the_lower_of_experience_and_volume)
{
    static const struct {
        int months;
        enum level level;
    } rows[] = { { 5, LEVEL_BEGINNER },          { 6, LEVEL_NOVICE },
                 { 23, LEVEL_NOVICE },           { 24, LEVEL_INTERMEDIATE },
                 { 35, LEVEL_INTERMEDIATE },     { 36, LEVEL_ADVANCED },
                 { UNKNOWN, LEVEL_INTERMEDIATE } };
    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        weeks_of_km(20, 70);
        f.athlete.experience_months = rows[i].months;
        ck_assert_int_eq(read_level().level, rows[i].level);
    }
    /* A diary older than what was stated knows better. */
    weeks_of_km(56, 70);
    f.athlete.experience_months = 3;
    ck_assert_int_eq(read_level().months, 12);
    ck_assert_int_eq(read_level().level, LEVEL_NOVICE);
}
END_TEST

START_TEST(test_level_elite_needs_the_index_too)
{
    weeks_of_km(20, 120);
    ck_assert_int_eq(read_level().level, LEVEL_ADVANCED);
    kit_index(&f, 67);
    ck_assert_int_eq(read_level().level, LEVEL_ADVANCED);
    kit_index(&f, 68);
    ck_assert_int_eq(read_level().level, LEVEL_ELITE);
    kit_index(&f, 60);
    f.athlete.sex = SEX_FEMALE;
    ck_assert_int_eq(read_level().level, LEVEL_ELITE);
    f.athlete.sex = SEX_MALE;
    ck_assert_int_eq(read_level().level, LEVEL_ADVANCED);
}
END_TEST

START_TEST(test_level_volume_is_the_higher_of_two_means)
{
    kit_clear(&f, TODAY);
    f.athlete.experience_months = 60;
    kit_history(&f, day_add(MONDAY, -28), 12, 40000, 12000);
    kit_history(&f, MONDAY, 4, 10000, 4000); /* a quiet month */
    ck_assert_int_eq(read_level().weekly.m, 40000);
    ck_assert_int_eq(read_level().level, LEVEL_INTERMEDIATE);
    kit_clear(&f, TODAY); /* twelve weeks are the stretch, not its best */
    kit_history(&f, day_add(MONDAY, -28), 6, 40000, 12000);
    kit_history(&f, day_add(MONDAY, -70), 6, 20000, 8000);
    kit_history(&f, MONDAY, 4, 10000, 4000);
    ck_assert_int_eq(read_level().weekly.m, 30000);
    kit_clear(&f, TODAY); /* the good months were over half a year ago */
    f.athlete.experience_months = 60;
    kit_history(&f, day_add(MONDAY, -7 * 26), 12, 40000, 12000);
    kit_history(&f, MONDAY, 26, 10000, 4000);
    ck_assert_int_eq(read_level().weekly.m, 10000);
    ck_assert_int_eq(read_level().level, LEVEL_BEGINNER);
}
END_TEST

START_TEST(test_level_changes_only_past_its_limit_by_a_tenth)
{
    static const struct {
        int before, after;
        enum level level;
    } rows[] = {
        { 28, 32, LEVEL_NOVICE }, /* up from 33.0 on */
        { 28, 33, LEVEL_INTERMEDIATE },
        { 56, 65, LEVEL_INTERMEDIATE },
        { 56, 66, LEVEL_ADVANCED },
    };
    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        kit_clear(&f, TODAY);
        f.athlete.experience_months = 60;
        kit_history(&f, day_add(MONDAY, -28), 16, rows[i].before * 1000, 8000);
        kit_history(&f, MONDAY, 4, rows[i].after * 1000, 8000);
        ck_assert_int_eq(read_level().level, rows[i].level);
    }
}
END_TEST

/* Down from 32 km: the best twelve weeks of 26 must fall below 27. */
START_TEST(test_level_falls_only_past_its_limit_by_a_tenth)
{
    static const struct {
        int after;
        enum level level;
    } rows[] = { { 28, LEVEL_INTERMEDIATE }, { 26, LEVEL_NOVICE } };
    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        kit_clear(&f, TODAY);
        f.athlete.experience_months = 60;
        kit_history(&f, day_add(MONDAY, -7 * 26), 26, 32000, 10000);
        kit_history(&f, MONDAY, 26, rows[i].after * 1000, 10000);
        ck_assert_int_eq(read_level().level, rows[i].level);
        ck_assert_int_eq(read_level().weekly.m, rows[i].after * 1000);
    }
}
END_TEST

START_TEST(test_level_unknown_is_beginner_and_said_so)
{
    kit_clear(&f, TODAY);
    ck_assert_int_eq(read_level().level, LEVEL_BEGINNER);
    ck_assert(read_level().is_unknown);
    kit_history(&f, MONDAY, 3, 70000, 20000); /* not yet 28 days */
    ck_assert_int_eq(read_level().level, LEVEL_BEGINNER);
    ck_assert(read_level().is_unknown);
    f.athlete.weekly = (dist_t){ 40000 }; /* their own word */
    ck_assert_int_eq(read_level().level, LEVEL_INTERMEDIATE);
    ck_assert(!read_level().is_unknown);
}
END_TEST

START_TEST(test_level_says_what_holds_it)
{
    weeks_of_km(20, 42);
    struct level_reading r = read_level();
    ck_assert_int_eq(r.hold, LEVEL_HOLD_VOLUME);
    ck_assert_int_eq(r.weeks, 12);
    ck_assert_int_eq(r.next.m, 66000);
    ck_assert_int_eq(r.kept.m, 0);
    f.athlete.experience_months = 8;
    r = read_level();
    ck_assert_int_eq(r.hold, LEVEL_HOLD_MONTHS);
    ck_assert_int_eq(r.inferred, LEVEL_NOVICE);
    ck_assert_int_eq(r.next_months, 24);
    f.athlete.experience_months = UNKNOWN;
    ck_assert_int_eq(read_level().hold, LEVEL_HOLD_NOT_SAID);
    f.athlete.level = LEVEL_ELITE; /* stated: what it would be is kept */
    ck_assert_int_eq(read_level().level, LEVEL_ELITE);
    ck_assert_int_eq(read_level().inferred, LEVEL_INTERMEDIATE);
    weeks_of_km(20, 120);
    kit_index(&f, 67);
    ck_assert_int_eq(read_level().hold, LEVEL_HOLD_INDEX);
    ck_assert_int_eq(read_level().next_index, 68);
}
END_TEST

START_TEST(test_level_stated_wins)
{
    weeks_of_km(20, 70);
    f.athlete.level = LEVEL_NOVICE;
    struct level_reading r = read_level();
    ck_assert_int_eq(r.level, LEVEL_NOVICE);
    ck_assert(r.is_stated);
    kit_clear(&f, TODAY);
    f.athlete.level = LEVEL_ELITE;
    r = read_level();
    ck_assert_int_eq(r.level, LEVEL_ELITE);
    ck_assert(!r.is_unknown);
}
END_TEST

Suite *suite_measure_level(void);
Suite *suite_measure_level(void)
{
    Suite *s = suite_create("measure_level");
    TCase *c = tcase_create("level");
    tcase_add_test(c, test_polarization_index_of_c);
    tcase_add_test(c, test_intensity_labels);
    tcase_add_test(c, test_intensity_worked_week_of_c);
    tcase_add_test(c,
                   test_polarization_needs_three_hours_and_more_easy_than_hard);
    tcase_add_test(c, test_intensity_leaves_races_out_if_asked);
    tcase_add_test(c, test_level_by_weekly_kilometres);
    tcase_add_test(c, test_level_takes_the_lower_of_experience_and_volume);
    tcase_add_test(c, test_level_elite_needs_the_index_too);
    tcase_add_test(c, test_level_volume_is_the_higher_of_two_means);
    tcase_add_test(c, test_level_changes_only_past_its_limit_by_a_tenth);
    tcase_add_test(c, test_level_falls_only_past_its_limit_by_a_tenth);
    tcase_add_test(c, test_level_unknown_is_beginner_and_said_so);
    tcase_add_test(c, test_level_says_what_holds_it);
    tcase_add_test(c, test_level_stated_wins);
    suite_add_tcase(s, c);
    return s;
}
