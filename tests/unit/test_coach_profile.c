/* coach: where the runner is now, read from the diary and what they said. */
#include "milepost/coach.h"

#include "../tool/kit.h"

#include <check.h>

Suite *suite_coach_profile(void);

static struct facts facts;
static struct days days;

static struct profile read_profile(void)
{
    days_of(&facts, &days);
    return coach_profile(&facts, &days);
}

START_TEST(test_coach_profile_of_a_steady_diary)
{
    day_t monday = kit_day("2026-03-02");
    kit_clear(&facts, day_add(monday, -1));
    kit_history(&facts, monday, 12, 38000, 13000);
    facts.athlete.weekly.m = 60000; /* said, but the diary knows */
    struct profile p = read_profile();
    ck_assert_int_eq(p.weekly.m, 38000);
    ck_assert_int_le(p.longest.m, 13010);
    ck_assert_int_ge(p.longest.m, 12990);
    ck_assert_int_eq(p.week_so_far.m, 38000);
    ck_assert_int_eq(p.days_off, 0);
    ck_assert_int_eq(p.age, UNKNOWN);
}
END_TEST

START_TEST(test_coach_profile_of_an_empty_diary)
{
    kit_clear(&facts, kit_day("2026-03-01"));
    facts.athlete.weekly.m = 22000;
    facts.athlete.longest.m = 9000;
    facts.athlete.level = LEVEL_NOVICE;
    facts.athlete.birth_year = 1990;
    struct profile p = read_profile();
    ck_assert_int_eq(p.weekly.m, 22000);
    ck_assert_int_eq(p.longest.m, 9000);
    ck_assert_int_eq(p.days_off, UNKNOWN);
    ck_assert_int_eq(p.age, 36);
    ck_assert_int_eq(p.level, LEVEL_NOVICE);
}
END_TEST

/* Who says a week and no longest run has run the mean of it at least. */
START_TEST(test_coach_profile_without_a_longest_run)
{
    kit_clear(&facts, kit_day("2026-03-01"));
    facts.athlete.weekly.m = 24000;
    facts.athlete.level = LEVEL_NOVICE;
    ck_assert_int_eq(read_profile().longest.m, 6000);
    facts.athlete.runs = 3;
    ck_assert_int_eq(read_profile().longest.m, 8000);
    kit_run(&facts, kit_day("2026-02-27"), PURPOSE_EASY, 9000, 3240, 3);
    ck_assert_int_eq(read_profile().longest.m, 9000);
}
END_TEST

START_TEST(test_coach_profile_defaults_by_level)
{
    static const int runs[LEVEL_COUNT] = { 3, 4, 5, 6, 7 };
    kit_clear(&facts, kit_day("2026-03-01"));
    for (int l = 0; l < LEVEL_COUNT; l++) {
        facts.athlete.level = (enum level)l;
        struct profile p = read_profile();
        ck_assert_int_eq(p.runs, runs[l]);
        ck_assert_int_eq(p.long_day, 6);
        ck_assert(p.days & DAY_BIT(6));
        ck_assert_uint_eq(p.hard_days, p.days);
    }
}
END_TEST

START_TEST(test_coach_profile_long_day_lies_on_a_free_day)
{
    kit_clear(&facts, kit_day("2026-03-01"));
    facts.athlete.days = DAY_BIT(1) | DAY_BIT(3) | DAY_BIT(5);
    facts.athlete.long_day = 6;
    ck_assert_int_eq(read_profile().long_day, 5);
    facts.athlete.minutes[1] = 150;
    facts.athlete.minutes[3] = 45;
    facts.athlete.minutes[5] = 60;
    ck_assert_int_eq(read_profile().long_day, 1);
    facts.athlete.minutes[1] = 0;
    ck_assert(!(read_profile().days & DAY_BIT(1)));
}
END_TEST

START_TEST(test_coach_profile_runs_below_elite_leave_a_day_of_rest)
{
    kit_clear(&facts, kit_day("2026-03-01"));
    facts.athlete.level = LEVEL_ADVANCED;
    facts.athlete.days = DAY_BIT(7) - 1;
    facts.athlete.runs = 7;
    ck_assert_int_eq(read_profile().runs, 6);
    facts.athlete.level = LEVEL_ELITE;
    ck_assert_int_eq(read_profile().runs, 7);
}
END_TEST

START_TEST(test_coach_profile_after_a_break)
{
    day_t today = kit_day("2026-03-01");
    kit_clear(&facts, today);
    kit_history(&facts, day_add(day_monday(today), -14), 12, 40000, 14000);
    struct profile p = read_profile();
    ck_assert_int_eq(p.days_off, 21);
    ck_assert_int_lt(p.weekly.m, 20000);
    ck_assert_int_eq(p.usual.m, 40000);
}
END_TEST

static void hurt(enum site site, day_t start, day_t end)
{
    facts.injuries[facts.injury_count++] =
        (struct injury){ .site = site, .start = start, .end = end };
}

START_TEST(test_coach_profile_hurt_while_an_injury_is_open)
{
    day_t today = kit_day("2026-03-01");
    kit_clear(&facts, today);
    ck_assert(!read_profile().is_hurt);
    hurt(SITE_CALF, day_add(today, -200), day_add(today, -91));
    ck_assert(!read_profile().is_back_from_injury);
    hurt(SITE_KNEE, day_add(today, -20), today); /* over as of today */
    ck_assert(read_profile().is_back_from_injury);
    ck_assert(!read_profile().is_hurt);
    ck_assert_ptr_nonnull(injury_open_on(&facts, day_add(today, -1)));
    ck_assert_ptr_null(injury_open_on(&facts, today));
    hurt(SITE_FOOT, day_add(today, 3), NO_DAY); /* not begun */
    ck_assert(!read_profile().is_hurt);
    hurt(SITE_SHIN, today, NO_DAY);
    ck_assert(read_profile().is_hurt);
    ck_assert_int_eq(read_profile().hurt, SITE_SHIN);
}
END_TEST

Suite *suite_coach_profile(void)
{
    Suite *s = suite_create("coach_profile");
    TCase *t = tcase_create("read");
    tcase_add_test(t, test_coach_profile_of_a_steady_diary);
    tcase_add_test(t, test_coach_profile_of_an_empty_diary);
    tcase_add_test(t, test_coach_profile_without_a_longest_run);
    tcase_add_test(t, test_coach_profile_defaults_by_level);
    tcase_add_test(t, test_coach_profile_long_day_lies_on_a_free_day);
    tcase_add_test(t, test_coach_profile_runs_below_elite_leave_a_day_of_rest);
    tcase_add_test(t, test_coach_profile_after_a_break);
    tcase_add_test(t, test_coach_profile_hurt_while_an_injury_is_open);
    suite_add_tcase(s, t);
    return s;
}
