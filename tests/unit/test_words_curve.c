/* words: a curve's numbers, and what it was in a week or in many. */
#include "../tool/kit.h"
#include "milepost/words.h"

#include <check.h>
#include <string.h>

Suite *suite_words_curve(void);

static struct trend_report t;
static struct look look;
static char page[1024];

static void weeks(int count)
{
    look = (struct look){ UNITS_KM, true, false, 80, NULL };
    trend_begin(&t, kit_day("2026-11-22"));
    trend_open(&t, kit_after("2026-11-16", -7 * (count - 1)),
               kit_day("2026-11-22"), kit_day("2026-11-22"));
    for (int i = 0; i < count; i++) {
        t.weeks[i].is_read = true;
        t.weeks[i].sleep_s = t.weeks[i].soreness = t.weeks[i].rhr_bpm = UNKNOWN;
    }
}

static void says(enum curve_id id, int first, int count, const char *words)
{
    struct text out = text_on(page, sizeof page);
    words_curve(&out, &t, id, first, count, &look);
    ck_assert_str_eq(page, words);
}

static void value(enum curve_id id, const char *words)
{
    struct curve_point p;
    struct text out = text_on(page, sizeof page);
    curve_read(&t, id, t.week_count - 1, 1, &p);
    words_curve_value(&out, id, &p, &look);
    ck_assert_str_eq(page, words);
}

static void fill(struct trend_week *w)
{
    w->runs = 3;
    w->done_m = 42300;
    w->planned_m = 51000;
    w->verdict_m[VERDICT_PURPOSEFUL] = 32900;
    w->verdict_m[VERDICT_OFF_TARGET] = 7000;
    w->verdict_m[VERDICT_JUNK] = 2400;
    w->purpose_m[PURPOSE_EASY] = 16200;
    w->purpose_m[PURPOSE_LONG] = 17000;
    w->none_m = 9100;
    w->intensity.zone_s[0] = 7900;
    w->intensity.zone_s[1] = 1500;
    w->intensity.zone_s[2] = 600;
    w->load = 1257;
    w->form = (struct form_curve){ 161.2, 170.1, -8.9, false };
    w->monotony = 0.89;
    w->longest.m = 17000;
    w->easy.s_per_km = 342;
    w->sleep_s = 25920;
    w->soreness = 2.4;
    w->rhr_bpm = 48;
}

START_TEST(test_values_of_a_week)
{
    static const char *const row[CURVE_COUNT] = {
        "42.3", "78",   "79/15/6", "1257", "161", "170", "-9",
        "0.89", "17.0", "5:42",    "7:12", "2.4", "48",
    };
    static const char *const none[CURVE_COUNT] = {
        "0.0", "-", "-", "0", "0", "0", "+0", "-", "-", "-", "-", "-", "-",
    };
    weeks(1);
    for (int i = 0; i < CURVE_COUNT; i++)
        value((enum curve_id)i, none[i]);
    fill(&t.weeks[0]);
    for (int i = 0; i < CURVE_COUNT; i++)
        value((enum curve_id)i, row[i]);
    t.weeks[0].form.is_grey = true;
    value(CURVE_FRESHNESS, "(-9)");
    look.units = UNITS_MI;
    value(CURVE_VOLUME, "26.3");
    value(CURVE_EASY_PACE, "9:10");
    ck_assert_str_eq(words_curve_unit(CURVE_EASY_PACE, &look), "/mi");
    ck_assert_str_eq(words_curve_unit(CURVE_VOLUME, &look), " mi");
}
END_TEST

START_TEST(test_sentence_of_a_week)
{
    weeks(1);
    fill(&t.weeks[0]);
    says(CURVE_VOLUME, 0, 1,
         "week of 16 Nov 2026: 42.3 km of 51.0 planned in 3 runs: easy 16.2, "
         "long 17.0, no purpose 9.1");
    says(CURVE_PURPOSEFUL, 0, 1,
         "week of 16 Nov 2026: 78% purposeful, 16% off-target, 6% junk");
    says(CURVE_INTENSITY, 0, 1,
         "week of 16 Nov 2026: 79% zone 1, 15% zone 2, 6% zone 3");
    says(CURVE_EASY_PACE, 0, 1,
         "week of 16 Nov 2026: 5:42/km at easy effort, on the flat");
    says(CURVE_SLEEP, 0, 1, "week of 16 Nov 2026: 7:12 h of sleep a night");
    says(CURVE_RESTING_PULSE, 0, 1,
         "week of 16 Nov 2026: 48 bpm, resting pulse");
    t.weeks[0].is_under_way = true;
    says(CURVE_FRESHNESS, 0, 1,
         "week of 16 Nov 2026, under way: -9 of freshness");
    t.weeks[0].form.is_grey = true;
    says(CURVE_FITNESS, 0, 1,
         "week of 16 Nov 2026, under way: 161 of fitness; before day 42 the "
         "curve is still finding its level");
}
END_TEST

START_TEST(test_sentence_of_many_weeks)
{
    weeks(13);
    fill(&t.weeks[12]);
    t.weeks[0].none_m = t.weeks[0].done_m = 10000;
    says(CURVE_VOLUME, 0, 13,
         "13 weeks, 24 Aug to 22 Nov 2026: 4.0 km a week, weeks from 0.0 to "
         "42.3; easy 1.2, long 1.3, none 1.5");
    says(CURVE_LONGEST, 0, 13,
         "13 weeks, 24 Aug to 22 Nov 2026: 17.0 km in the longest run");
    weeks(52);
    says(CURVE_SLEEP, 0, 52,
         "52 weeks, 24 Nov 2025 to 22 Nov 2026: no check-in says the sleep");
}
END_TEST

START_TEST(test_sentence_of_nothing)
{
    weeks(1);
    says(CURVE_VOLUME, 0, 1, "week of 16 Nov 2026: 0.0 km");
    says(CURVE_PURPOSEFUL, 0, 1, "week of 16 Nov 2026: no running");
    t.weeks[0].bare_s = 2700;
    t.weeks[0].runs = 1;
    says(CURVE_VOLUME, 0, 1,
         "week of 16 Nov 2026: 0:45 h without distance in 1 run");
    t.weeks[0].monotony = 10;
    t.weeks[0].is_monotony_capped = true;
    says(CURVE_MONOTONY, 0, 1,
         "week of 16 Nov 2026: monotony n/a, all days equal");
    t.weeks[0].is_read = false;
    says(CURVE_SORENESS, 0, 1, "week of 16 Nov 2026: not read yet");
}
END_TEST

START_TEST(test_races_and_injuries_have_their_names)
{
    weeks(3);
    struct trend_week *w = &t.weeks[1];
    struct text out = text_on(page, sizeof page);
    words_curve_marks(&out, &t, 0, 3, 2, &look);
    ck_assert_str_eq(page, "");
    w->race_count = 2;
    w->races[0] = (struct trend_race){ kit_day("2026-11-14"), { 8000 }, { 0 } };
    w->races[1] =
        (struct trend_race){ kit_day("2026-11-15"), { 21000 }, { 6300 } };
    w->sites = (uint64_t)1 << SITE_CALF | (uint64_t)1 << SITE_OTHER;
    words_curve_marks(&out, &t, 0, 3, 2, &look);
    ck_assert_str_eq(page, "race 8.0 km on Sat 14 Nov 2026; race half marathon "
                           "1:45:00 on Sun 15 Nov 2026; injury calf, other");
    out = text_on(page, sizeof page);
    words_curve_marks(&out, &t, 0, 3, 1, &look);
    ck_assert_str_eq(page, "race 8.0 km on Sat 14 Nov 2026, and 1 more; injury "
                           "calf");
}
END_TEST

Suite *suite_words_curve(void)
{
    Suite *s = suite_create("words_curve");
    TCase *c = tcase_create("curve");
    tcase_add_test(c, test_values_of_a_week);
    tcase_add_test(c, test_sentence_of_a_week);
    tcase_add_test(c, test_sentence_of_many_weeks);
    tcase_add_test(c, test_sentence_of_nothing);
    tcase_add_test(c, test_races_and_injuries_have_their_names);
    suite_add_tcase(s, c);
    return s;
}
