/* words: the level, and what it was read from, in a sentence. */
#include "../tool/ask.h"
#include "../tool/home.h"
#include "../tool/kit.h"
#include "milepost/words.h"

#include <check.h>
#include <string.h>

Suite *suite_words_level(void);

static const struct look plain = { UNITS_KM, true, false, 80, NULL };
static struct facts f;
static struct days d;

static void says(const char *expected)
{
    char line[400];
    struct text t = text_on(line, sizeof line);
    days_of(&f, &d);
    struct level_reading r = level_on(&f, &d, kit_day("2026-11-16"));
    words_level(&t, &r, &plain);
    ck_assert_str_eq(line, expected);
}

static void weeks_of_km(int km, int months)
{
    kit_clear(&f, kit_day("2026-11-22"));
    f.athlete.experience_months = months;
    kit_history(&f, kit_day("2026-11-16"), 20, km * 1000, km * 300);
}

START_TEST(test_level_sentence_names_what_holds_it)
{
    weeks_of_km(42, UNKNOWN);
    says("intermediate: 42.0 km a week over 12 weeks; experience not said, "
         "held at intermediate");
    f.athlete.experience_months = 8;
    says("novice: running for 8 months (intermediate from 24); 42.0 km a week "
         "over 12 weeks");
    f.athlete.experience_months = 60;
    says("intermediate: 42.0 km a week over 12 weeks (advanced from 66.0 km); "
         "running for 60 months");
    weeks_of_km(20, UNKNOWN);
    says("novice: 20.0 km a week over 12 weeks (intermediate from 33.0 km); "
         "experience not said");
    weeks_of_km(120, 60);
    kit_index(&f, 60);
    says("advanced: 120.0 km a week over 12 weeks; elite from a fitness index "
         "of 68");
}
END_TEST

START_TEST(test_level_sentence_of_what_was_said)
{
    kit_clear(&f, kit_day("2026-11-22"));
    says("beginner: nothing is known yet; four weeks of runs, or 'milepost "
         "athlete weekly_km 40', will tell");
    f.athlete.weekly.m = 40000;
    says("intermediate: 40.0 km a week by your own word; experience not said, "
         "held at "
         "intermediate");
    f.athlete.level = LEVEL_INTERMEDIATE;
    says("intermediate: as you said; 40.0 km a week by your own word");
    f.athlete.level = LEVEL_ADVANCED;
    says("advanced: as you said; not said it would be intermediate: 40.0 km a "
         "week by your own word; experience not said, held at intermediate");
}
END_TEST

START_TEST(test_athlete_shows_the_level_and_why)
{
    struct app *a = home_open("2026-11-22");
    ck_assert_int_eq(ask(a, "athlete weekly_km 40 experience_months 60"), 0);
    ck_assert_ptr_nonnull(strstr(ask_page(), "judged as intermediate: 40.0 km "
                                             "a week"));
    json_t *all = ask_object(a, "athlete --json");
    json_t *level = member(all, "level");
    ck_assert_str_eq(word(level, "level"), "intermediate");
    ck_assert(json_is_false(member(level, "is_stated")));
    ck_assert_int_eq(number(level, "weekly_m"), 40000);
    ck_assert_int_eq(number(level, "months"), 60);
    ck_assert_ptr_nonnull(strstr(word(level, "why"), "running for 60 months"));
    json_decref(all);
    ck_assert_int_eq(ask(a, "athlete level novice"), 0);
    all = ask_object(a, "athlete --json");
    ck_assert(json_is_true(member(member(all, "level"), "is_stated")));
    ck_assert_str_eq(word(member(all, "level"), "level"), "novice");
    json_decref(all);
    home_end();
}
END_TEST

Suite *suite_words_level(void)
{
    Suite *s = suite_create("words_level");
    TCase *t = tcase_create("sentences");
    tcase_add_test(t, test_level_sentence_names_what_holds_it);
    tcase_add_test(t, test_level_sentence_of_what_was_said);
    tcase_add_test(t, test_athlete_shows_the_level_and_why);
    suite_add_tcase(s, t);
    return s;
}
