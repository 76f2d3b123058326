/* cli: what holds of any week, through grammar, store and JSON: sums, order of
 * entry, units. Generated diaries, seed printed; MILEPOST_TEST_MORE=N runs N
 * times as many. */
#include "../tool/any_diary.h"
#include "../tool/any_lines.h"
#include "../tool/ask.h"
#include "../tool/home.h"

#include <check.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

Suite *suite_cli_weeks(void);

#define SEED    20261201
#define DIARIES 110 /* of up to nine weeks each */
#define PAIRS   20

static struct app *app;

/* A diary of those lines, opened in those units. */
static void keep(const struct any_lines *l, enum units units)
{
    static const char *const who[] = { "fitness_index", "45", "level",
                                       "intermediate" };
    struct err e;
    struct log_result r;
    err_clear(&e);
    app = home_open("2026-09-01");
    app->look.units = units;
    ck_assert(app_athlete_set_all(app, 4, who, app->today, &e));
    app->today = kit_after(SCENE_MONDAY, -1);
    if (l->plan != NULL)
        ck_assert_msg(app_plan_read(app, l->plan, &e) && app_plan_keep(app, &e),
                      "%s\n%s", e.text, l->plan);
    app->today = kit_after(SCENE_MONDAY, 13);
    ck_assert_msg(
        app_log(app, l->line, l->count, false, false, NULL, NULL, &r, &e), "%s",
        e.text);
}

static json_t *week_of(int week)
{
    char line[64];
    char date[DAY_TEXT];
    (void)snprintf(line, sizeof line, "week %s --json",
                   day_format(kit_after(SCENE_MONDAY, 7 * week), date));
    return ask_object(app, line);
}

#define FIRST_WEEK (-7)
#define LAST_WEEK  1

/* ---- sums, and a reason for everything */

static void check_purposes(json_t *week)
{
    json_int_t done = 0;
    json_int_t planned = 0;
    size_t i;
    json_t *row;
    json_array_foreach(member(week, "by_purpose"), i, row)
    {
        done += number(row, "done_m");
        planned += number(row, "planned_m");
    }
    ck_assert_int_eq(number(week, "planned_m"), planned);
    ck_assert_int_le(done, number(week, "done_m"));
}

static void check_zones(json_t *week)
{
    json_t *zones = member(week, "intensity");
    json_int_t sum =
        number(zones, "z1_s") + number(zones, "z2_s") + number(zones, "z3_s");
    ck_assert_int_le(sum, number(week, "done_s"));
    ck_assert_int_ge(number(zones, "z1_s"), 0);
}

static void check_rules(json_t *week)
{
    size_t i, k;
    json_t *run, *piece;
    enum rule_id rule;
    json_array_foreach(member(week, "runs"), i, run)
        json_array_foreach(member(run, "pieces"), k, piece)
    {
        json_t *rules = member(piece, "rules");
        bool is_among = false;
        size_t n;
        json_t *one;
        ck_assert(rule_from(word(piece, "rule"), &rule));
        json_array_foreach(rules, n, one) is_among |=
            strcmp(json_string_value(one), word(piece, "rule")) == 0;
        ck_assert(is_among);
    }
}

static void check_warnings(json_t *week)
{
    size_t i;
    json_t *w;
    enum warning_id id;
    json_array_foreach(member(week, "warnings"), i, w)
    {
        HAS(w, "severity", "evidence", "message", "advice", "inputs");
        ck_assert(warning_from(word(w, "id"), &id));
        ck_assert_uint_gt(json_object_size(member(w, "inputs")), 0);
        ck_assert(strpbrk(word(w, "message"), "{}") == NULL);
        ck_assert(strpbrk(word(w, "advice"), "{}") == NULL);
    }
}

START_TEST(test_any_week_adds_up_and_has_its_reasons)
{
    struct kit_lcg g = kit_seed(SEED);
    int diaries = any_times(DIARIES);
    int runs = 0;
    for (int i = 0; i < diaries; i++) {
        any_diary(&g);
        keep(any_lines(UNITS_KM), UNITS_KM);
        for (int w = FIRST_WEEK; w <= LAST_WEEK; w++) {
            json_t *week = week_of(w);
            check_week(week);
            check_purposes(week);
            check_zones(week);
            check_rules(week);
            check_warnings(week);
            ck_assert_uint_eq(json_array_size(member(week, "readiness")), 7);
            runs += (int)json_array_size(member(week, "runs"));
            json_decref(week);
        }
        home_end();
    }
    ck_assert_int_gt(runs, 10 * diaries);
}
END_TEST

/* ---- two diaries that should say the same */

static bool is_one_of(const char *key, const char *const *words)
{
    for (; *words != NULL; words++)
        if (strcmp(*words, key) == 0)
            return true;
    return false;
}

/* Takes members of those names away, at any depth. */
static void without(json_t *value, const char *const *words)
{
    size_t i;
    json_t *one;
    const char *key;
    void *next;
    if (json_is_array(value))
        json_array_foreach(value, i, one) without(one, words);
    if (!json_is_object(value))
        return;
    json_object_foreach_safe(value, next, key, one)
    {
        if (is_one_of(key, words))
            (void)json_object_del(value, key);
        else
            without(one, words);
    }
}

static json_t *weeks_of(const struct any_lines *l, enum units units,
                        const char *const *words)
{
    json_t *all = json_array();
    keep(l, units);
    for (int w = FIRST_WEEK; w <= LAST_WEEK; w++)
        (void)json_array_append_new(all, week_of(w));
    home_end();
    without(all, words);
    return all;
}

/* Says where they differ first. */
static void same_weeks(json_t *a, json_t *b, int diary)
{
    for (size_t i = 0; i < json_array_size(a); i++) {
        json_t *one = json_array_get(a, i);
        json_t *two = json_array_get(b, i);
        const char *key;
        json_t *value;
        json_object_foreach(one, key, value)
        {
            json_t *other = json_object_get(two, key);
            char *was = json_dumps(value, JSON_COMPACT | JSON_ENCODE_ANY);
            char *is = json_dumps(other, JSON_COMPACT | JSON_ENCODE_ANY);
            ck_assert_msg(strcmp(was, is) == 0,
                          "diary %d, week %zu: %s\n%.900s\n%.900s", diary, i,
                          key, was, is);
            free(was);
            free(is);
        }
    }
    json_decref(a);
    json_decref(b);
}

START_TEST(test_order_of_entry_changes_nothing_but_ids)
{
    static const char *const ids[] = { "id", "run_id", "session_id", NULL };
    struct kit_lcg g = kit_seed(SEED + 1);
    int pairs = any_times(PAIRS);
    for (int i = 0; i < pairs; i++) {
        any_diary(&g);
        struct any_lines *l = any_lines(UNITS_KM);
        json_t *typed = weeks_of(l, UNITS_KM, ids);
        any_lines_shuffle(l, &g);
        same_weeks(typed, weeks_of(l, UNITS_KM, ids), i);
    }
}
END_TEST

/* Everything but the sentences, which are in the runner's units. */
START_TEST(test_miles_or_kilometres_change_no_verdict)
{
    static const char *const said[] = { "id",      "run_id",  "session_id",
                                        "why",     "message", "advice",
                                        "reasons", NULL };
    struct kit_lcg g = kit_seed(SEED + 2);
    int pairs = any_times(PAIRS);
    for (int i = 0; i < pairs; i++) {
        any_diary(&g);
        json_t *km = weeks_of(any_lines(UNITS_KM), UNITS_KM, said);
        same_weeks(km, weeks_of(any_lines(UNITS_MI), UNITS_MI, said), i);
    }
}
END_TEST

Suite *suite_cli_weeks(void)
{
    Suite *s = suite_create("cli_weeks");
    TCase *t = tcase_create("any_week");
    tcase_set_timeout(t, 600);
    tcase_add_test(t, test_any_week_adds_up_and_has_its_reasons);
    tcase_add_test(t, test_order_of_entry_changes_nothing_but_ids);
    tcase_add_test(t, test_miles_or_kilometres_change_no_verdict);
    suite_add_tcase(s, t);
    return s;
}
