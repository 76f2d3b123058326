/* cli: load where a runner sees it, and the long curves. */
#include "../tool/ask.h"
#include "../tool/home.h"

#include <check.h>
#include <stdio.h>
#include <string.h>

Suite *suite_cli_trend(void);

#define TODAY "2026-11-22"

static struct app *app;

static double real(json_t *object, const char *key)
{
    json_t *value = member(object, key);
    ck_assert_msg(json_is_number(value), "%s is no number", key);
    return json_number_value(value);
}

static void says(const char *words, const char *part)
{
    ck_assert_int_eq(ask(app, words), 0);
    ck_assert_msg(strstr(ask_page(), part) != NULL, "no '%s' in\n%s", part,
                  ask_page());
}

START_TEST(test_run_and_week_show_load_by_pulse_and_pace)
{
    app = home_open(TODAY);
    ck_assert_int_eq(
        ask(app, "athlete sex male hr_rest 60 hr_max 190 fitness_index 45"), 0);
    home_log("2026-11-17 10k 50:00 easy rpe4");
    home_log("2026-11-20 12k 45:00 easy rpe4 hr150");
    home_log("2026-11-21 40min easy rpe3");
    json_t *week = ask_object(app, "week --json");
    json_t *run = json_array_get(member(week, "runs"), 1);
    ck_assert_double_eq_tol(real(run, "trimp"), 75.3, 1e-9);
    ck_assert_double_eq_tol(real(run, "spike"), 1.2, 1e-9);
    ck_assert_int_eq(number(run, "longest_before_m"), 10000);
    ck_assert_str_eq(word(run, "stress_source"), "pace");
    json_t *bare = json_array_get(member(week, "runs"), 2);
    ck_assert_str_eq(word(bare, "stress_source"), "effort");
    ck_assert_double_eq_tol(real(bare, "stress"), 40 * 2 / 3.0, 0.051);
    ck_assert(json_is_null(member(bare, "trimp")));
    ck_assert(json_is_null(member(bare, "spike")));
    json_t *load = member(week, "load");
    ck_assert_double_eq_tol(real(load, "trimp"), 75.3, 1e-9);
    ck_assert_int_eq(number(load, "trimp_runs"), 1);
    ck_assert_int_eq(number(load, "stress_runs"), 3);
    ck_assert_double_gt(real(load, "stress"), real(run, "stress"));
    char words[32];
    (void)snprintf(words, sizeof words, "run %s", word(run, "id"));
    says(words, "TRIMP 75, stress score ");
    says(words, "(from pace), 1.20 x the longest of 30 days");
    (void)snprintf(words, sizeof words, "run %s", word(bare, "id"));
    says(words, "  stress score 27 (from effort)\n");
    json_decref(week);
    home_end();
}
END_TEST

/* ---- trend */

static void demo(void)
{
    struct err e;
    app = home_open(TODAY);
    ck_assert_msg(app_demo(app, &e), "%s", e.text);
}

/* Every line within 80 cells, no blank at its end; lines of weeks. */
static int week_lines(bool is_ascii)
{
    int weeks = 0;
    for (const char *at = ask_page(); *at != '\0';) {
        char line[512];
        size_t n = strcspn(at, "\n");
        ck_assert_uint_lt(n, sizeof line);
        memcpy(line, at, n);
        line[n] = '\0';
        ck_assert_msg(utf8_width(line) <= 80, "%d cells: %s", utf8_width(line),
                      line);
        ck_assert_msg(n == 0 || line[n - 1] != ' ', "blank at the end: %s",
                      line);
        for (size_t i = 0; is_ascii && i < n; i++)
            ck_assert_msg((unsigned char)line[i] < 0x80, "not ASCII: %s", line);
        weeks += strncmp(line, " 2026-", 6) == 0;
        at += n + (at[n] == '\n');
    }
    return weeks;
}

static void silent(const char *part)
{
    ck_assert_msg(strstr(ask_page(), part) == NULL, "'%s' in\n%s", part,
                  ask_page());
}

START_TEST(test_trend_text_keeps_to_80_columns_a_line_a_week)
{
    demo();
    app->look.utf8 = true;
    says("trend", "week of");
    ck_assert_int_eq(week_lines(false), 2 * 17);
    says("trend", "\xE2\x96\x88");
    says("trend", "( ) before day 42");
    says("trend", "zones by session");
    says("trend", "count as zero");
    app->look.utf8 = false;
    says("trend", "#####");
    ck_assert_int_eq(week_lines(true), 2 * 17);
    app->look.units = UNITS_MI;
    says("trend 4w", "pace per mi");
    ck_assert_int_eq(week_lines(true), 2 * 4);
    home_end();
}
END_TEST

START_TEST(test_trend_shows_acute_chronic_only_when_asked)
{
    demo();
    says("trend", " > ");
    silent("acute");
    says("trend --details", "coupled 1.");
    says("trend --details", "is used in no verdict");
    json_t *plain = ask_object(app, "trend --json");
    ck_assert_ptr_null(json_object_get(plain, "acute_chronic"));
    json_decref(plain);
    json_t *full = ask_object(app, "trend --details --json");
    HAS(member(full, "acute_chronic"), "coupled", "uncoupled", "ewma", "note");
    json_decref(full);
    home_end();
}
END_TEST

static void same_member(json_t *a, json_t *b, const char *key)
{
    ck_assert_msg(json_equal(member(a, key), member(b, key)), "%s differs",
                  key);
}

START_TEST(test_trend_weeks_are_those_of_the_week_command)
{
    static const char *const sums[] = { "monday",  "phase",     "cutback",
                                        "planned", "planned_m", "done_m",
                                        "verdict", "verdict_s", "planned_s",
                                        "done_s",  "intensity" };
    static const char *const loads[] = { "week",    "monotony", "strain",
                                         "fitness", "fatigue",  "freshness",
                                         "is_grey" };
    demo();
    json_t *trend = ask_object(app, "trend all --json");
    json_t *weeks = member(trend, "weeks");
    ck_assert_uint_eq(json_array_size(weeks), 17);
    for (size_t w = 0; w < json_array_size(weeks); w++) {
        json_t *own = json_array_get(weeks, w);
        char words[32];
        (void)snprintf(words, sizeof words, "week %s --json",
                       word(own, "monday"));
        json_t *week = ask_object(app, words);
        for (size_t i = 0; i < COUNT_OF(sums); i++)
            same_member(own, week, sums[i]);
        for (size_t i = 0; i < COUNT_OF(loads); i++)
            same_member(member(own, "load"), member(week, "load"), loads[i]);
        json_decref(week);
    }
    json_decref(trend);
    home_end();
}
END_TEST

START_TEST(test_trend_of_an_empty_diary)
{
    app = home_open(TODAY);
    says("trend", "nothing logged yet");
    ck_assert_int_eq(week_lines(true), 0);
    json_t *trend = ask_object(app, "trend --json");
    ck_assert_uint_eq(json_array_size(member(trend, "weeks")), 0);
    ck_assert(json_is_null(member(trend, "from")));
    ck_assert(json_is_null(member(trend, "intensity_28d")));
    json_decref(trend);
    home_log("2026-11-17 10k 55:00 easy rpe3");
    says("trend 2025", "nothing is logged in that span");
    says("trend 2030", "nothing is logged in that span");
    home_end();
}
END_TEST

START_TEST(test_trend_names_races_and_injuries)
{
    app = home_open(TODAY);
    home_log("2026-11-08 21.1k 1:45:00 race rpe9");
    home_log("2026-11-20 8k 46:00 easy rpe3");
    ck_assert_int_eq(ask(app, "injury start calf 2026-11-10"), 0);
    says("trend", " week of Mon 2 Nov 2026: race half marathon 1:45:00 on Sun "
                  "8 Nov 2026\n week of Mon 9 Nov 2026: injury calf\n\n");
    json_t *trend = ask_object(app, "trend --json");
    json_t *weeks = member(trend, "weeks");
    json_t *race = json_array_get(member(json_array_get(weeks, 0), "races"), 0);
    ck_assert_str_eq(word(race, "date"), "2026-11-08");
    ck_assert_int_eq(number(race, "distance_m"), 21100);
    ck_assert_int_eq(number(race, "duration_s"), 6300);
    json_t *last = json_array_get(weeks, 2);
    ck_assert_str_eq(
        json_string_value(json_array_get(member(last, "injuries"), 0)), "calf");
    json_t *easy = json_array_get(member(last, "by_purpose"), 0);
    ck_assert_str_eq(word(easy, "purpose"), "easy");
    ck_assert_int_eq(number(easy, "done_m"), 8000);
    json_decref(trend);
    home_end();
}
END_TEST

START_TEST(test_trend_shows_one_curve)
{
    demo();
    app->look.utf8 = false;
    says("trend 4w --curve volume", " volume, km\n 2026-10-26");
    says("trend 4w --curve volume", "\n 4 weeks, 26 Oct to 22 Nov 2026: ");
    ck_assert_int_eq(week_lines(true), 4);
    says("trend --curve easy_pace --every 4", " easy pace, per km, 4 weeks a");
    ck_assert_int_eq(week_lines(true), 5);
    app->look.units = UNITS_MI;
    says("trend --curve longest", " longest run, mi\n");
    says("trend --curve intensity", " intensity, %\n");
    says("trend --curve soreness", " soreness\n");
    app->look.units = UNITS_KM;
    json_t *curve = ask_object(app, "trend --curve volume --every 4 --json");
    ck_assert_str_eq(word(curve, "curve"), "volume");
    ck_assert_str_eq(word(curve, "unit"), "m");
    json_t *points = member(curve, "points");
    ck_assert_uint_eq(json_array_size(points), 5);
    json_t *last = json_array_get(points, 4);
    ck_assert_str_eq(word(last, "from"), "2026-10-26");
    ck_assert_str_eq(word(last, "to"), "2026-11-22");
    double sum = 0.0;
    const char *key;
    json_t *part;
    json_object_foreach(member(last, "parts"), key, part) sum +=
        json_number_value(part);
    ck_assert_double_eq_tol(sum, real(last, "value"), 0.05);
    json_decref(curve);
    static const char *const bad[] = { "trend --curve speed", "trend --every 4",
                                       "trend --curve load --every 0",
                                       "trend --curve load --every x" };
    for (size_t i = 0; i < COUNT_OF(bad); i++)
        ck_assert_msg(ask(app, bad[i]) == 1, "%s", bad[i]);
    home_end();
}
END_TEST

START_TEST(test_trend_of_three_days)
{
    app = home_open(TODAY);
    home_log("2026-11-20 8k 46:00 easy rpe3");
    home_log("2026-11-21 5k 30:00 easy rpe3");
    home_log("2026-11-22 10k 58:00 easy rpe4 hr140");
    says("trend", "(");
    ck_assert_int_eq(week_lines(true), 2);
    says("trend", "fewer than 4 whole weeks");
    says("trend", "too little for a label");
    says("trend --details", "needs 28 days");
    json_t *trend = ask_object(app, "trend --json");
    json_t *week = json_array_get(member(trend, "weeks"), 0);
    ck_assert_int_eq(number(week, "done_m"), 23000);
    ck_assert(json_is_true(member(member(week, "load"), "is_grey")));
    ck_assert(json_is_null(member(trend, "fitness_change_per_week")));
    ck_assert(json_is_null(member(week, "ramp")));
    json_decref(trend);
    home_end();
}
END_TEST

START_TEST(test_trend_of_runs_without_distance_only)
{
    app = home_open(TODAY);
    home_log("2026-11-09 40min easy rpe3");
    home_log("2026-11-17 35min easy rpe3");
    home_log("2026-11-19 40min easy rpe3");
    says("trend", "1:15 h");
    says("trend", "t some time without distance");
    ck_assert_int_eq(week_lines(true), 4);
    json_t *trend = ask_object(app, "trend --json");
    json_t *week = json_array_get(member(trend, "weeks"), 1);
    ck_assert_int_eq(number(week, "without_distance_s"), 4500);
    ck_assert_int_eq(number(week, "done_m"), 0);
    ck_assert_double_eq(real(week, "purposeful_percent"), 100.0);
    ck_assert(json_is_null(member(week, "easy_pace_s_per_km")));
    ck_assert(json_is_null(member(trend, "best_week")));
    json_decref(trend);
    home_end();
}
END_TEST

START_TEST(test_trend_says_so_where_all_days_are_equal)
{
    app = home_open(TODAY);
    for (int day = 16; day <= 22; day++) {
        char line[48];
        (void)snprintf(line, sizeof line, "2026-11-%d 8k 50:00 easy rpe3", day);
        home_log(line);
    }
    says("trend", "n/a, all days equal");
    json_t *trend = ask_object(app, "trend --json");
    json_t *load = member(json_array_get(member(trend, "weeks"), 0), "load");
    ck_assert_double_eq(real(load, "monotony"), 10.0);
    ck_assert(json_is_true(member(load, "all_days_equal")));
    json_decref(trend);
    home_end();
}
END_TEST

START_TEST(test_trend_spans)
{
    static const struct {
        const char *words;
        size_t weeks;
    } rows[] = { { "trend --json", 17 },
                 { "trend 4w --json", 4 },
                 { "trend 1w --json", 1 },
                 { "trend 2y --json", 17 },
                 { "trend 2026 --json", 17 },
                 { "trend 2026-09-15 2026-10-02 --json", 3 },
                 { "trend 2026-09-15 today --json", 10 },
                 { "trend 1990-01-01 2026-08-01 --json", 1 } };
    demo();
    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        json_t *trend = ask_object(app, rows[i].words);
        ck_assert_uint_eq(json_array_size(member(trend, "weeks")),
                          rows[i].weeks);
        json_decref(trend);
    }
    static const char *const bad[] = {
        "trend w",   "trend 0w", "trend soon", "trend 26",
        "trend 26x", "trend 0y", "trend 100y", "trend 2026-10-02 2026-09-15"
    };
    for (size_t i = 0; i < COUNT_OF(bad); i++)
        ck_assert_msg(ask(app, bad[i]) == 1, "%s", bad[i]);
    home_end();
}
END_TEST

Suite *suite_cli_trend(void)
{
    Suite *s = suite_create("cli_trend");
    TCase *c = tcase_create("load");
    tcase_add_test(c, test_run_and_week_show_load_by_pulse_and_pace);
    suite_add_tcase(s, c);
    c = tcase_create("trend");
    tcase_set_timeout(c, 30);
    tcase_add_test(c, test_trend_text_keeps_to_80_columns_a_line_a_week);
    tcase_add_test(c, test_trend_shows_acute_chronic_only_when_asked);
    tcase_add_test(c, test_trend_weeks_are_those_of_the_week_command);
    tcase_add_test(c, test_trend_of_an_empty_diary);
    tcase_add_test(c, test_trend_names_races_and_injuries);
    tcase_add_test(c, test_trend_shows_one_curve);
    tcase_add_test(c, test_trend_of_three_days);
    tcase_add_test(c, test_trend_of_runs_without_distance_only);
    tcase_add_test(c, test_trend_says_so_where_all_days_are_equal);
    tcase_add_test(c, test_trend_spans);
    suite_add_tcase(s, c);
    return s;
}
