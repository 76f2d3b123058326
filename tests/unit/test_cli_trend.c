/* cli: load where a runner sees it. */
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
    says(words, "(from pace), 1.20 x the longest of 30 days (10.0");
    (void)snprintf(words, sizeof words, "run %s", word(bare, "id"));
    says(words, "  stress score 27 (from effort)\n");
    json_decref(week);
    home_end();
}
END_TEST

Suite *suite_cli_trend(void)
{
    Suite *s = suite_create("cli_trend");
    TCase *c = tcase_create("load");
    tcase_add_test(c, test_run_and_week_show_load_by_pulse_and_pace);
    suite_add_tcase(s, c);
    return s;
}
