/* model: the words of the field and the facts of an athlete. */
#include "milepost/arrival.h"

#include <check.h>
#include <string.h>

START_TEST(test_purpose_words_read_back)
{
    for (int i = 0; i < PURPOSE_COUNT; i++) {
        enum purpose back = PURPOSE_NONE;
        ck_assert(purpose_from(purpose_word((enum purpose)i), &back));
        ck_assert_int_eq(back, i);
    }
    enum purpose p = PURPOSE_NONE;
    ck_assert(purpose_from("Tempo", &p));
    ck_assert_int_eq(p, PURPOSE_THRESHOLD);
    ck_assert(!purpose_from("tempoo", &p));
    ck_assert_str_eq(purpose_word(PURPOSE_NONE), "none");
}
END_TEST

START_TEST(test_odd_distances_are_judged_as_the_nearest)
{
    ck_assert_int_eq(goal_kind_nearest((dist_t){ 3000 }), GOAL_5K);
    ck_assert_int_eq(goal_kind_nearest((dist_t){ 7500 }), GOAL_5K);
    ck_assert_int_eq(goal_kind_nearest((dist_t){ 15000 }), GOAL_10K);
    ck_assert_int_eq(goal_kind_nearest((dist_t){ 25000 }), GOAL_HALF);
    ck_assert_int_eq(goal_kind_nearest((dist_t){ 50000 }), GOAL_MARATHON);
}
END_TEST

START_TEST(test_a_race_between_two_kinds_has_a_long_run_between_theirs)
{
    struct goal g = { .kind = GOAL_10K, .dist = { 15000 } };
    ck_assert_int_eq(goal_effort(&g).m, 15000);
    ck_assert_int_eq(goal_long(&g, LEVEL_INTERMEDIATE).m, 17802);
    g.climb_m = 610; /* 15 km and 610 m up are as hard as a half */
    ck_assert_int_eq(goal_effort(&g).m, 21100);
    ck_assert_int_eq(goal_long(&g, LEVEL_INTERMEDIATE).m, 20001);
    struct goal own = { .kind = GOAL_HALF, .dist = goal_kind_dist(GOAL_HALF) };
    ck_assert_int_eq(goal_long(&own, LEVEL_INTERMEDIATE).m, 20000);
    struct goal short_ = { .kind = GOAL_5K, .dist = { 3000 } };
    ck_assert_int_eq(goal_long(&short_, LEVEL_NOVICE).m, 10000);
    struct goal ultra = { .kind = GOAL_MARATHON, .dist = { 50000 } };
    ck_assert_int_eq(goal_long(&ultra, LEVEL_ELITE).m, 35000);
    struct goal open = { .kind = GOAL_FITNESS };
    ck_assert_int_eq(goal_long(&open, LEVEL_ELITE).m, 16000);
}
END_TEST

START_TEST(test_sites_know_their_class)
{
    ck_assert(site_is_running(SITE_KNEE));
    ck_assert(site_is_running(SITE_SHIN));
    ck_assert(!site_is_running(SITE_BLISTER));
    ck_assert(!site_is_running(SITE_ELBOW));
    ck_assert_int_eq(site_class(SITE_CHEST), SITE_CLASS_EMERGENCY);
}
END_TEST

START_TEST(test_athlete_takes_every_key)
{
    static const char *const facts[][2] = {
        { "sex", "female" },
        { "birth_year", "1986" },
        { "level", "intermediate" },
        { "hr_max", "188" },
        { "hr_rest", "48" },
        { "hr_threshold", "170" },
        { "fitness_index", "45.5" },
        { "weekly_km", "42.5" },
        { "longest_km", "16" },
        { "status", "postpartum" },
        { "days", "tue,thu,sun" },
        { "minutes_mon", "60" },
        { "minutes_tue", "61" },
        { "minutes_wed", "62" },
        { "minutes_thu", "63" },
        { "minutes_fri", "64" },
        { "minutes_sat", "65" },
        { "minutes_sun", "150" },
        { "long_day", "sun" },
        { "hard_days", "tue,sun" },
        { "runs", "4" },
        { "experience_months", "30" },
    };
    ck_assert_int_eq((int)COUNT_OF(facts), ATHLETE_COUNT);
    struct athlete a = athlete_blank();
    struct err e;
    for (size_t i = 0; i < COUNT_OF(facts); i++)
        ck_assert_msg(
            athlete_take(&a, facts[i][0], facts[i][1], (day_t){ 20000 }, &e),
            "%s", e.text);
    ck_assert_int_eq(a.sex, SEX_FEMALE);
    ck_assert_int_eq(a.weekly.m, 42500);
    ck_assert_uint_eq(a.days, DAY_BIT(1) | DAY_BIT(3) | DAY_BIT(6));
    for (int i = 0; i < 6; i++)
        ck_assert_int_eq(a.minutes[i], 60 + i);
    ck_assert_int_eq(a.minutes[6], 150);
    ck_assert_int_eq(a.birth_year, 1986);
    ck_assert_int_eq(a.level, LEVEL_INTERMEDIATE);
    ck_assert_int_eq(a.hr_max, 188);
    ck_assert_int_eq(a.hr_rest, 48);
    ck_assert_int_eq(a.hr_threshold, 170);
    ck_assert_int_eq(a.longest.m, 16000);
    ck_assert_int_eq(a.condition, CONDITION_POSTPARTUM);
    ck_assert_uint_eq(a.hard_days, DAY_BIT(1) | DAY_BIT(6));
    ck_assert_int_eq(a.runs, 4);
    ck_assert_int_eq(a.experience_months, 30);
    ck_assert_int_eq(a.long_day, 6);
    ck_assert_double_eq_tol(a.fitness_index, 45.5, 1e-12);
    ck_assert_int_eq(a.fitness_day.n, 20000);
}
END_TEST

START_TEST(test_athlete_refuses_with_a_sentence)
{
    static const char *const bad[][3] = {
        { "hr_mx", "180", "hr_max" },   { "hr_max", "800", "100 to 230" },
        { "hr_max", "18o", "number" },  { "days", "tue,xyz", "tue,thu" },
        { "sex", "x", "female" },       { "runs", "2.5", "whole number" },
        { "days", "", "days you can" }, { "fitness_index", "nan", "20 to 90" },
    };
    for (size_t i = 0; i < COUNT_OF(bad); i++) {
        struct athlete a = athlete_blank();
        struct err e;
        ck_assert(!athlete_take(&a, bad[i][0], bad[i][1], (day_t){ 0 }, &e));
        ck_assert_msg(strstr(e.text, bad[i][2]) != NULL, "%s", e.text);
    }
}
END_TEST

START_TEST(test_settings_rows_hold_their_own_standard)
{
    for (int i = 0; i < SETTING_COUNT; i++) {
        const struct setting_row *r = &setting_rows[i];
        ck_assert_msg(r->standard >= r->least && r->standard <= r->most,
                      "%s.%s", r->section, r->key);
        ck_assert(r->sentence[0] != '\0');
        ck_assert((r->kind == SETTING_KIND_CHOICE) == (r->choices[0] != '\0'));
    }
}
END_TEST

static const struct {
    struct extent one, other;
    bool is_same;
} extents[] = {
    { { { 10000 }, { 3000 }, { 0 } }, { { 10101 }, { 3000 }, { 0 } }, true },
    { { { 10000 }, { 3000 }, { 0 } }, { { 10102 }, { 3000 }, { 0 } }, false },
    { { { 10102 }, { 3000 }, { 0 } }, { { 10000 }, { 3000 }, { 0 } }, false },
    { { { 10000 }, { 3000 }, { 0 } },
      { { 10000 }, { 9000 }, { 0 } },
      true }, /* paused */
    { { { 0 }, { 3000 }, { 0 } }, { { 10000 }, { 3030 }, { 0 } }, true },
    { { { 0 }, { 3000 }, { 0 } }, { { 10000 }, { 3031 }, { 0 } }, false },
};

START_TEST(test_two_are_one_within_a_hundredth_of_their_metres)
{
    ck_assert(extent_is_same(extents[_i].one, extents[_i].other) ==
              extents[_i].is_same);
}
END_TEST

static const struct {
    struct extent one, other;
    bool is_about;
} abouts[] = {
    { { { 10000 }, { 3000 }, { 3000 } }, { { 10300 }, { 2900 }, { 3020 } }, 1 },
    { { { 10000 }, { 3000 }, { 3300 } }, { { 10300 }, { 3010 }, { 0 } }, 1 },
    { { { 10000 }, { 3000 }, { 3300 } }, { { 10300 }, { 3100 }, { 3400 } }, 0 },
    { { { 10000 }, { 3000 }, { 3000 } }, { { 11200 }, { 3000 }, { 3000 } }, 0 },
    { { { 0 }, { 3000 }, { 3000 } }, { { 10000 }, { 3000 }, { 3000 } }, 0 },
    { { { 10000 }, { 0 }, { 0 } }, { { 10300 }, { 0 }, { 0 } }, 0 },
};

START_TEST(test_two_may_be_one_that_was_measured_twice)
{
    ck_assert(extent_is_about(abouts[_i].one, abouts[_i].other) ==
              abouts[_i].is_about);
}
END_TEST

START_TEST(test_two_began_at_once_within_a_minute_that_is_known)
{
    ck_assert(start_is_same(1000, 1060));
    ck_assert(start_is_same(1060, 1000));
    ck_assert(!start_is_same(1000, 1061));
    ck_assert(!start_is_same(NO_MOMENT, NO_MOMENT));
    ck_assert(!start_is_same(1000, NO_MOMENT));
}
END_TEST

Suite *suite_model(void);
Suite *suite_model(void)
{
    Suite *s = suite_create("model");
    TCase *t = tcase_create("model");
    suite_add_tcase(s, t);
    tcase_add_test(t, test_purpose_words_read_back);
    tcase_add_test(t, test_odd_distances_are_judged_as_the_nearest);
    tcase_add_test(t,
                   test_a_race_between_two_kinds_has_a_long_run_between_theirs);
    tcase_add_test(t, test_sites_know_their_class);
    tcase_add_test(t, test_athlete_takes_every_key);
    tcase_add_test(t, test_athlete_refuses_with_a_sentence);
    tcase_add_test(t, test_settings_rows_hold_their_own_standard);
    tcase_add_loop_test(t, test_two_are_one_within_a_hundredth_of_their_metres,
                        0, (int)COUNT_OF(extents));
    tcase_add_loop_test(t, test_two_may_be_one_that_was_measured_twice, 0,
                        (int)COUNT_OF(abouts));
    tcase_add_test(t, test_two_began_at_once_within_a_minute_that_is_known);
    return s;
}
