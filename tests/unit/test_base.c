/* base: days, units, text, errors. */
#include "milepost/base.h"

#include <check.h>
#include <string.h>

START_TEST(test_day_round_trip)
{
    struct civil c = { 1996, 2, 28 };
    day_t d;
    ck_assert(day_from_civil(c, &d));
    for (int i = 0; i < 40000; i++) {
        char text[DAY_TEXT];
        day_t back;
        day_t day = day_add(d, i);
        ck_assert(day_parse(day_format(day, text), &back));
        ck_assert_int_eq(back.n, day.n);
    }
}
END_TEST

START_TEST(test_day_known_values)
{
    day_t d;
    ck_assert(day_parse("1970-01-01", &d));
    ck_assert_int_eq(d.n, 0);
    ck_assert_int_eq(day_weekday(d), 3);
    ck_assert(day_parse("2026-11-22", &d));
    ck_assert_str_eq(day_short(d), "Sun");
    char text[DAY_TEXT];
    ck_assert_str_eq(day_format(day_monday(d), text), "2026-11-16");
}
END_TEST

START_TEST(test_day_refuses_dates_that_are_not)
{
    static const char *const bad[] = {
        "2026-02-29", "2026-02-31", "2026-13-01", "2026-00-10",
        "2026-1-01",  "26-01-01",   "2026-04-31", "2026-01-01x",
        "",           "1899-12-31", "2200-01-01", "2026/01/01",
    };
    for (size_t i = 0; i < COUNT_OF(bad); i++) {
        day_t d = { 7 };
        ck_assert_msg(!day_parse(bad[i], &d), "%s", bad[i]);
        ck_assert_int_eq(d.n, 7);
    }
}
END_TEST

START_TEST(test_unit_two_give_the_third)
{
    ck_assert_int_eq(unit_pace((dist_t){ 10000 }, (span_t){ 3150 }).s_per_km,
                     315);
    ck_assert_int_eq(unit_time((dist_t){ 5000 }, (pace_t){ 278 }).s, 1390);
    ck_assert_int_eq(unit_dist((span_t){ 1800 }, (pace_t){ 360 }).m, 5000);
    ck_assert_int_eq(unit_pace((dist_t){ 0 }, (span_t){ 3150 }).s_per_km, 0);
}
END_TEST

START_TEST(test_text_is_cut_whole)
{
    char out[6];
    ck_assert(!text_copy(out, sizeof out, "caf\xC3\xA9s"));
    ck_assert_str_eq(out, "caf\xC3\xA9");
    ck_assert(!text_copy(out, 5, "caf\xC3\xA9s"));
    ck_assert_str_eq(out, "caf");
    char small[8];
    struct text t = text_on(small, sizeof small);
    text_put(&t, "12345");
    ck_assert(!t.is_cut);
    text_put(&t, "6789");
    ck_assert(t.is_cut);
    ck_assert_str_eq(small, "1234567");
}
END_TEST

START_TEST(test_a_part_of_a_text_is_copied_where_it_fits)
{
    char out[4] = "old";
    ck_assert(text_part(out, sizeof out, "12@14k", 2));
    ck_assert_str_eq(out, "12");
    ck_assert(text_part(out, sizeof out, "123", 3));
    ck_assert_str_eq(out, "123");
    ck_assert(!text_part(out, sizeof out, "1234", 4));
    ck_assert_str_eq(out, "123");
}
END_TEST

START_TEST(test_a_text_begins_in_any_case)
{
    ck_assert(text_begins("Shoe:pegs", "shoe:"));
    ck_assert(text_begins("shoe:", "shoe:"));
    ck_assert(!text_begins("shoe", "shoe:"));
    ck_assert(text_begins("any", ""));
}
END_TEST

START_TEST(test_text_distance_counts_edits)
{
    ck_assert_int_eq(text_distance("easy", "easy"), 0);
    ck_assert_int_eq(text_distance("eassy", "easy"), 1);
    ck_assert_int_eq(text_distance("tresold", "threshold"), 2);
    ck_assert_int_eq(text_distance("", "run"), 3);
}
END_TEST

START_TEST(test_utf8_clean_takes_what_could_act)
{
    char out[64];
    utf8_clean(out, sizeof out,
               "a\033[2Jb\nc\xE2\x80\xAE"
               "d\x7F\xC2\x9B"
               "e");
    ck_assert_str_eq(out, "a?[2Jb cd??e");
    utf8_clean(out, sizeof out, "\xFF\xC3 ok \xE6\x9D\xB1");
    ck_assert_str_eq(out, " ok \xE6\x9D\xB1");
}
END_TEST

START_TEST(test_quantity_prints_both_units)
{
    char out[QUANTITY_TEXT];
    ck_assert_str_eq(quantity_dist_unit(out, (dist_t){ 16093 }, UNITS_MI),
                     "10.0 mi");
    ck_assert_str_eq(quantity_pace_unit(out, (pace_t){ 300 }, UNITS_MI),
                     "8:03/mi");
    ck_assert_str_eq(quantity_time(out, (span_t){ 5890 }), "1:38:10");
    ck_assert_str_eq(quantity_time(out, (span_t){ 2840 }), "47:20");
    ck_assert_str_eq(quantity_hours(out, (span_t){ 4500 }), "1:15 h");
}
END_TEST

START_TEST(test_text_wraps_and_keeps_a_unit_with_its_number)
{
    char out[80];
    struct text t = text_on(out, sizeof out);
    text_wrap(&t, "your usual is 7:00 h a night", 17, 1);
    ck_assert_str_eq(out, "your usual is\n 7:00 h a night");
    t = text_on(out, sizeof out);
    text_wrap(&t, "the last 4 weeks held it", 10, 0);
    ck_assert_str_eq(out, "the last 4\nweeks held\nit");
}
END_TEST

START_TEST(test_err_adds_context_on_the_way_up)
{
    struct err e;
    err_clear(&e);
    ck_assert(!err_at(&e, 5, "10m: %s", "metres or minutes?"));
    ck_assert(!err_wrap(&e, "line %d", 3));
    ck_assert_str_eq(e.text, "line 3: 10m: metres or minutes?");
    ck_assert_int_eq(e.column, 5);
    ck_assert_int_eq(err_exit_code(&e), 1);
}
END_TEST

Suite *suite_base(void);
Suite *suite_base(void)
{
    Suite *s = suite_create("base");
    TCase *t = tcase_create("base");
    suite_add_tcase(s, t);
    tcase_add_test(t, test_day_round_trip);
    tcase_add_test(t, test_day_known_values);
    tcase_add_test(t, test_day_refuses_dates_that_are_not);
    tcase_add_test(t, test_unit_two_give_the_third);
    tcase_add_test(t, test_text_is_cut_whole);
    tcase_add_test(t, test_a_part_of_a_text_is_copied_where_it_fits);
    tcase_add_test(t, test_a_text_begins_in_any_case);
    tcase_add_test(t, test_text_distance_counts_edits);
    tcase_add_test(t, test_utf8_clean_takes_what_could_act);
    tcase_add_test(t, test_quantity_prints_both_units);
    tcase_add_test(t, test_text_wraps_and_keeps_a_unit_with_its_number);
    tcase_add_test(t, test_err_adds_context_on_the_way_up);
    return s;
}
