/* cli: block sums up what week says, for a phase, a date or a span. */
#include "../tool/ask.h"
#include "../tool/corpus.h"
#include "../tool/home.h"
#include "../tool/kit.h"

#include <check.h>
#include <stdio.h>
#include <string.h>

Suite *suite_cli_block(void);

#define TODAY "2026-11-22"

static struct app *app;

static void open_demo(void)
{
    struct err e;
    app = home_open(TODAY);
    ck_assert_msg(app_demo(app, &e), "%s", e.text);
}

/* ---- the same sums as the weeks, one by one */

static const char *const sums[] = { "planned_m", "done_m",        "planned_s",
                                    "done_s",    "rest_honoured", NULL };
static const char *const parts[][4] = {
    { "verdict", "purposeful_m", "off_target_m", "junk_m" },
    { "verdict_s", "purposeful_s", "off_target_s", "junk_s" },
    { "intensity", "z1_s", "z2_s", "z3_s" },
};
#define SUMS_MAX 32

struct weeks {
    json_int_t sum[SUMS_MAX];
    json_int_t purposes, runs, skips, warned;
};

static void add_week(struct weeks *all, json_t *week)
{
    int n = 0;
    for (; sums[n] != NULL; n++)
        all->sum[n] += number(week, sums[n]);
    for (size_t i = 0; i < COUNT_OF(parts); i++)
        for (int k = 1; k < 4; k++)
            all->sum[n++] += number(member(week, parts[i][0]), parts[i][k]);
    size_t at;
    json_t *one;
    json_array_foreach(member(week, "by_purpose"), at, one) all->purposes +=
        number(one, "done_m");
    json_array_foreach(member(week, "readiness"), at, one) all->skips +=
        strcmp(word(one, "readiness"), "skip") == 0;
    json_array_foreach(member(week, "warnings"), at, one) all->warned +=
        strcmp(word(one, "id"), "W2") == 0;
    all->runs += (json_int_t)json_array_size(member(week, "runs"));
}

static void expect_sums(const struct weeks *all, json_t *block)
{
    int n = 0;
    json_int_t purposes = 0, rules = 0, warned = 0;
    size_t at;
    json_t *one;
    for (; sums[n] != NULL; n++)
        ck_assert_msg(number(block, sums[n]) == all->sum[n], "%s", sums[n]);
    for (size_t i = 0; i < COUNT_OF(parts); i++)
        for (int k = 1; k < 4; k++)
            ck_assert_msg(number(member(block, parts[i][0]), parts[i][k]) ==
                              all->sum[n++],
                          "%s.%s", parts[i][0], parts[i][k]);
    json_array_foreach(member(block, "by_purpose"), at, one) purposes +=
        number(one, "done_m");
    json_array_foreach(member(block, "by_rule"), at, one) rules +=
        number(one, "junk_m");
    json_array_foreach(member(block, "warnings"), at,
                       one) if (strcmp(word(one, "id"), "W2") == 0) warned +=
        number(one, "weeks");
    ck_assert_int_eq(purposes, all->purposes);
    ck_assert_int_eq(rules, number(member(block, "verdict"), "junk_m"));
    ck_assert_int_eq(warned, all->warned);
    ck_assert_int_eq(number(block, "run_count"), all->runs);
    ck_assert_int_eq(number(member(block, "readiness"), "skip"), all->skips);
}

static void check_block(json_t *block)
{
    struct weeks all = { .runs = 0 };
    char words[64];
    char date[DAY_TEXT];
    day_t first = kit_day(word(block, "from"));
    day_t last = kit_day(word(block, "to"));
    for (day_t d = first; d.n <= last.n; d = day_add(d, 7)) {
        struct text t = text_on(words, sizeof words);
        text_add(&t, "week %s --json", day_format(d, date));
        json_t *week = ask_object(app, words);
        add_week(&all, week);
        json_decref(week);
    }
    expect_sums(&all, block);
}

START_TEST(test_block_json_is_the_sum_of_its_weeks)
{
    open_demo();
    json_t *block = ask_object(app, "block build --json");
    ck_assert_int_gt(number(member(block, "verdict"), "junk_m"), 0);
    check_block(block);
    json_t *before = member(block, "before");
    ck_assert_str_eq(word(before, "phase"), "base");
    check_block(before);
    ck_assert_ptr_null(json_object_get(before, "before"));
    json_decref(block);
    home_end();
}
END_TEST

START_TEST(test_block_json_has_its_keys)
{
    open_demo();
    json_t *block = ask_object(app, "block --json");
    HAS(block, "from", "to", "phase", "goal", "weeks", "planned_m", "ahead_m",
        "done_m", "verdict", "by_purpose", "by_rule", "intensity", "load",
        "fitness", "sessions", "quality", "strength", "rest_honoured",
        "readiness", "body", "pain", "warnings", "aim", "carry_over", "before");
    HAS(member(block, "sessions"), "due", "done", "rested", "kept_percent",
        "kept_with_rest_percent");
    HAS(member(block, "body"), "sleep_s", "fatigue", "form_long");
    HAS(member(block, "intensity"), "label", "polarization_index");
    HAS(member(block, "carry_over"), "worked", "cost", "often", "sentence");
    json_decref(block);
    home_end();
}
END_TEST

/* ---- which weeks */

static void expect_span(const char *words, const char *from, const char *to)
{
    json_t *block = ask_object(app, words);
    ck_assert_msg(strcmp(word(block, "from"), from) == 0 &&
                      strcmp(word(block, "to"), to) == 0,
                  "%s: %s to %s", words, word(block, "from"),
                  word(block, "to"));
    json_decref(block);
}

START_TEST(test_block_finds_its_weeks)
{
    open_demo();
    expect_span("block --json", "2026-10-26", "2026-11-22");
    expect_span("block base --json", "2026-08-03", "2026-09-13");
    expect_span("block 2026-09-30 --json", "2026-09-14", "2026-10-25");
    expect_span("block 2026-08-05 2026-09-22 --json", "2026-08-03",
                "2026-09-27");
    expect_span("block taper --json", "2026-12-07", "2026-12-13");
    expect_span("block 2026-07-20 --json", "2026-06-29", "2026-07-26");
    home_end();
}
END_TEST

START_TEST(test_block_keeps_to_a_phase_across_revisions)
{
    app = home_open("2026-09-07");
    ck_assert_int_eq(ask(app, "athlete level intermediate weekly_km 40 "
                              "longest_km 14 fitness_index 45"),
                     0);
    ck_assert_int_eq(ask(app, "goal add half 2027-01-24"), 0);
    ck_assert_int_eq(ask(app, "plan new --accept"), 0);
    expect_span("block base --json", "2026-09-07", "2026-09-13");
    app->today = kit_day("2026-09-28");
    ck_assert_int_eq(ask(app, "plan new --accept"), 0);
    app->today = kit_day("2026-10-11");
    expect_span("block base --json", "2026-09-07", "2026-10-11");
    expect_span("block 2026-09-15 --json", "2026-09-07", "2026-10-11");
    home_end();
}
END_TEST

START_TEST(test_block_without_a_plan_is_four_weeks)
{
    app = home_open(TODAY);
    home_log("2026-11-01 8k 46:00 easy rpe3");
    home_log("2026-11-20 8k 46:00 easy rpe3");
    json_t *block = ask_object(app, "block --json");
    ck_assert_str_eq(word(block, "from"), "2026-10-26");
    ck_assert_int_eq(number(block, "week_count"), 4);
    ck_assert_int_eq(number(block, "done_m"), 16000);
    ck_assert(json_is_null(member(block, "before")));
    ck_assert(json_is_null(member(member(block, "sessions"), "kept_percent")));
    json_decref(block);
    home_end();
}
END_TEST

START_TEST(test_block_refuses_what_is_no_span)
{
    app = home_open(TODAY);
    ck_assert_int_eq(ask(app, "block bases"), 1);
    ck_assert_ptr_nonnull(strstr(ask_page(), "is not a date"));
    ck_assert_int_eq(ask(app, "block base"), 1);
    ck_assert_ptr_nonnull(strstr(ask_page(), "no plan has a base phase"));
    ck_assert_int_eq(ask(app, "block 2026-11-01 2026-10-01"), 1);
    ck_assert_ptr_nonnull(strstr(ask_page(), "ends before it begins"));
    ck_assert_int_eq(ask(app, "block 2024-11-01 2026-10-01"), 1);
    ck_assert_ptr_nonnull(strstr(ask_page(), "at most 53 weeks"));
    home_end();
}
END_TEST

/* ---- real diaries */

static void every_month(const char *name)
{
    char path[CORPUS_PATH];
    char words[64];
    char date[DAY_TEXT];
    day_t first;
    day_t last;
    struct err e;
    app = home_open(TODAY);
    home_log_file(corpus_path(path, name));
    ck_assert(app_span(app, &first, &last, &e));
    for (day_t d = first; d.n <= last.n; d = day_add(d, 28)) {
        struct text t = text_on(words, sizeof words);
        text_add(&t, "block %s --json", day_format(d, date));
        json_t *block = ask_object(app, words);
        check_block(block);
        json_decref(block);
    }
    home_end();
}

START_TEST(test_block_of_two_real_diaries_adds_up)
{
    if (corpus_skips("blocks of two real diaries as JSON"))
        return;
    every_month("diary/p08.log");
    every_month("diary/p02.log");
}
END_TEST

Suite *suite_cli_block(void)
{
    Suite *s = suite_create("cli_block");
    TCase *t = tcase_create("block");
    tcase_set_timeout(t, 60);
    tcase_add_test(t, test_block_json_is_the_sum_of_its_weeks);
    tcase_add_test(t, test_block_json_has_its_keys);
    tcase_add_test(t, test_block_finds_its_weeks);
    tcase_add_test(t, test_block_keeps_to_a_phase_across_revisions);
    tcase_add_test(t, test_block_without_a_plan_is_four_weeks);
    tcase_add_test(t, test_block_refuses_what_is_no_span);
    tcase_add_test(t, test_block_of_two_real_diaries_adds_up);
    suite_add_tcase(s, t);
    return s;
}
