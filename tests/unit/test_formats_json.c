/* formats: JSON, token by token; Garmin's summaries, and our own. */
#include "formats/pull.h"

#include "../tool/account_writer.h"
#include "milepost/formats.h"

#include <check.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

Suite *suite_formats_json(void);

#define START_S    1763361003 /* 2025-11-17 06:30:03 UTC */
#define TAKEN_MOST 8

static struct arrival taken[TAKEN_MOST];
static int taken_count, problem_count;
static struct format_result result;
static struct format_ask ask;

static bool take(void *with, const struct arrival *a, struct err *e)
{
    (void)with;
    (void)e;
    if (a->problem[0] != '\0') {
        problem_count++;
        return true;
    }
    if (taken_count < TAKEN_MOST)
        taken[taken_count] = *a;
    taken_count++;
    return true;
}

static void read_named(const char *name, const char *text)
{
    struct err e = { 0 };
    const struct document d = { .name = name,
                                .bytes = (const unsigned char *)text,
                                .size = strlen(text) };
    taken_count = problem_count = 0;
    ck_assert(format_read(&d, &ask, take, NULL, &result, &e));
    ck_assert_int_eq(result.entries, taken_count);
}

static void read_text(const char *text)
{
    read_named("a.json", text);
}

static void says(enum file_status status, const char *words)
{
    ck_assert_msg(result.status == status, "%s", result.message);
    ck_assert_msg(strstr(result.message, words) != NULL, "%s", result.message);
}

/* ---- tokens */

static struct pull pull;

static void expect(enum pull_token token, const char *key, const char *text)
{
    ck_assert_int_eq(pull_next(&pull), token);
    ck_assert_str_eq(pull.key, key);
    if (text != NULL)
        ck_assert_str_eq(pull.text, text);
}

START_TEST(test_tokens_come_one_after_the_other)
{
    const char text[] = " {\"a\": [1, -2.5e3 ,true,\nfalse,null, {}],"
                        "\"b\\n\":\"x\\u00e9\\ud83c\\udfc3\\\"\\ud83c!\"}\n";
    pull_begin(&pull, text, sizeof text - 1);
    expect(PULL_OBJECT, "", NULL);
    expect(PULL_LIST, "a", NULL);
    expect(PULL_NUMBER, "", "1");
    expect(PULL_NUMBER, "", "-2.5e3");
    expect(PULL_TRUE, "", NULL);
    expect(PULL_FALSE, "", NULL);
    ck_assert_int_eq(pull.line, 2);
    expect(PULL_NULL, "", NULL);
    expect(PULL_OBJECT, "", NULL);
    expect(PULL_OBJECT_END, "", NULL);
    expect(PULL_LIST_END, "", NULL);
    expect(PULL_TEXT_VALUE, "b\n", "xé🏃\"\xEF\xBF\xBD!");
    expect(PULL_OBJECT_END, "", NULL);
    expect(PULL_END, "", NULL);
    expect(PULL_END, "", NULL);
}
END_TEST

static const char *const wrong[] = {
    "",          "{",     "[1,]",       "{\"a\"}",
    "{\"a\":}",  "[1 2]", "{1:2}",      "[\"a",
    "[\"\\x\"]", "[tru]", "[1]]",       "[1] 2",
    "{,}",       "[,1]",  "{\"a\":1,}", "[\"\\u12\"]",
    "]",         "[}",    "[nul",       "{\"a\":1 \"b\":2}",
};

START_TEST(test_what_is_no_json_is_broken)
{
    pull_begin(&pull, wrong[_i], strlen(wrong[_i]));
    enum pull_token token = pull_next(&pull);
    for (int i = 0; i < 20 && token != PULL_BROKEN; i++) {
        ck_assert_msg(token != PULL_END, "%s", wrong[_i]);
        token = pull_next(&pull);
    }
    ck_assert_int_eq(token, PULL_BROKEN);
    ck_assert_ptr_nonnull(pull.why);
    ck_assert_int_eq(pull_next(&pull), PULL_BROKEN);
}
END_TEST

START_TEST(test_deep_lists_and_long_texts_end_in_bounds)
{
    static char deep[100000];
    memset(deep, '[', sizeof deep - 1);
    read_text(deep);
    says(FILE_FAILED, "deeper in lists");
    static char text[3 * PULL_TEXT];
    (void)snprintf(text, sizeof text, "{\"%0*d\":\"%0*dé\"}", 2 * PULL_KEY, 0,
                   PULL_TEXT - 2, 0);
    pull_begin(&pull, text, strlen(text));
    expect(PULL_OBJECT, "", NULL);
    ck_assert_int_eq(pull_next(&pull), PULL_TEXT_VALUE);
    ck_assert_uint_eq(strlen(pull.key), PULL_KEY - 1);
    ck_assert_uint_lt(strlen(pull.text), PULL_TEXT);
    ck_assert_int_eq(pull.text[strlen(pull.text) - 1], '0');
    expect(PULL_OBJECT_END, "", NULL);
}
END_TEST

/* ---- Garmin */

START_TEST(test_garmin_counts_centimetres_and_milliseconds)
{
    char page[4096];
    struct text t = text_on(page, sizeof page);
    struct made_run runs[2] = { made_run(START_S), made_run(START_S + 86400) };
    summary_write(&t, runs, 2);
    read_text(page);
    says(FILE_IMPORTED, "");
    ck_assert_int_eq(taken_count, 2);
    const struct arrival *a = &taken[0];
    ck_assert_int_eq(a->entry.kind, ENTRY_RUN);
    ck_assert_int_eq(a->start_s, START_S);
    ck_assert_int_eq(a->entry.run.start_min, 6 * 60 + 30);
    ck_assert_int_eq(a->entry.run.dist.m, made_dist_m(&runs[0]));
    ck_assert_int_eq(a->entry.run.time.s, made_time_s(&runs[0]));
    ck_assert_int_eq(a->entry.run.hr_avg, made_hr(&runs[0]));
    ck_assert_str_eq(a->service, "garmin");
    ck_assert_str_ne(a->key, "");
    ck_assert_int_eq(a->line, 1);
}
END_TEST

static int32_t an_hour_ahead(int64_t utc_s)
{
    (void)utc_s;
    return 3600;
}

/* A run far from home is of the day it was there. */
START_TEST(test_garmin_s_local_start_is_the_runners_clock)
{
    static const struct {
        int local_s; /* ahead of UTC, or of nobody's clock */
        const char *day;
        int start_min;
    } cases[] = {
        { 2 * 3600, "2025-11-17", 8 * 60 + 30 },
        { -10 * 3600, "2025-11-16", 20 * 60 + 30 },
        { 14 * 3600, "2025-11-17", 20 * 60 + 30 },
        { 20 * 3600, "2025-11-17", 7 * 60 + 30 }, /* the runner's of now */
        { -START_S, "2025-11-17", 7 * 60 + 30 },
    };
    char page[512], day[DAY_TEXT];
    ask.zone_s = an_hour_ahead;
    for (size_t i = 0; i < COUNT_OF(cases); i++) {
        (void)snprintf(page, sizeof page,
                       "[{\"summarizedActivitiesExport\":[{\"activityType\":"
                       "\"running\",\"startTimeGmt\":%d000.0,"
                       "\"startTimeLocal\":%lld.0,\"distance\":1000000,"
                       "\"duration\":3000000}]}]",
                       START_S, ((long long)START_S + cases[i].local_s) * 1000);
        read_text(page);
        ck_assert_int_eq(taken_count, 1);
        ck_assert_int_eq(taken[0].start_s, START_S);
        ck_assert_str_eq(day_format(taken[0].entry.run.day, day), cases[i].day);
        ck_assert_int_eq(taken[0].entry.run.start_min, cases[i].start_min);
    }
    ask.zone_s = NULL;
}
END_TEST

START_TEST(test_garmin_s_other_sports_and_holes)
{
    read_text("[{\"summarizedActivitiesExport\":[\n"
              "{\"activityType\":\"lap_swimming\",\"beginTimestamp\":"
              "1763361003000,\"distance\":150000,\"duration\":1800000,"
              "\"splits\":[{\"distance\":1,\"duration\":1}]},\n"
              "{\"activityType\":\"trail_running\",\"name\":\"\\u001b[2J\","
              "\"duration\":1800000},\n"
              "{\"activityType\":\"treadmill_running\",\"beginTimestamp\":"
              "1763361003000,\"duration\":1800000,\"distance\":null}]}]");
    ck_assert_int_eq(taken_count, 2);
    ck_assert_int_eq(taken[0].entry.kind, ENTRY_ACTIVITY);
    ck_assert_int_eq(taken[0].entry.activity.time.s, 1800);
    ck_assert_int_eq(taken[1].entry.run.dist.m, 0);
    ck_assert_uint_eq(taken[1].entry.run.flags, FLAG_TREADMILL);
    says(FILE_IMPORTED, "line 3: has no date");
}
END_TEST

/* A triathlon as slow as a run: its sum is no run, and its legs are listed
 * beside it. */
START_TEST(test_of_garmin_s_multi_sport_the_legs_come_in)
{
    read_text("[{\"summarizedActivitiesExport\":[\n"
              "{\"activityType\":\"multi_sport\",\"parent\":true,"
              "\"beginTimestamp\":1763361003000,\"distance\":2575000,"
              "\"duration\":6300000},\n"
              "{\"activityType\":\"transition_v2\",\"parent\":false,"
              "\"beginTimestamp\":1763362003000,\"distance\":25000,"
              "\"duration\":90000},\n"
              "{\"activityType\":\"running\",\"beginTimestamp\":1763365803000,"
              "\"parent\":false,\"distance\":500000,\"duration\":1500000}]}]");
    says(FILE_IMPORTED, "");
    ck_assert_int_eq(taken_count, 1);
    ck_assert_int_eq(taken[0].entry.kind, ENTRY_RUN);
    ck_assert_int_eq(taken[0].entry.run.dist.m, 5000);
}
END_TEST

START_TEST(test_a_cut_summary_keeps_what_came_before)
{
    read_text("[{\"summarizedActivitiesExport\":[{\"activityType\":\"running\","
              "\"beginTimestamp\":1763361003000,\"distance\":1000000,"
              "\"duration\":3150000},{\"activityType\":\"runn");
    ck_assert_int_eq(taken_count, 1);
    says(FILE_IMPORTED, "never closed: what came before is in");
}
END_TEST

/* 200,000 activities: no more than one of them is ever held. */
START_TEST(test_a_summary_of_tens_of_megabytes_is_read)
{
    static const char one[] =
        "{\"activityId\":1,\"activityType\":\"running\",\"beginTimestamp\":"
        "1763361003000,\"distance\":1000000,\"duration\":3150000,\"x\":"
        "\"..........................................................\"},\n";
    const size_t count = 200000;
    const size_t size = count * (sizeof one - 1);
    char *text = malloc(size + 64);
    ck_assert_ptr_nonnull(text);
    char *at = text;
    at += snprintf(at, 64, "[{\"summarizedActivitiesExport\":[");
    for (size_t i = 0; i < count; i++, at += sizeof one - 1)
        memcpy(at, one, sizeof one - 1);
    (void)snprintf(at - 2, 16, "]}]");
    read_text(text);
    ck_assert_int_eq(taken_count, (int)count);
    free(text);
}
END_TEST

/* ---- our own */

START_TEST(test_runs_as_the_command_tells_them_come_in)
{
    read_text("{\"runs\":[{\"id\":\"k3f9k3f9k3f9k\",\"date\":\"2026-11-17\","
              "\"start\":\"06:30\",\"purpose\":\"threshold\",\"distance_m\":"
              "9100,\"duration_s\":2840,\"rpe\":7,\"source\":\"manual\","
              "\"purpose_source\":\"declared\",\"segments\":["
              "{\"purpose\":\"warm_up\",\"from_m\":0,\"to_m\":2000,"
              "\"duration_s\":720,\"executed\":{\"purpose\":\"easy\"}},"
              "{\"purpose\":\"threshold\",\"from_m\":2000,\"to_m\":9100,"
              "\"duration_s\":2120}],\"pieces\":[{\"from_m\":0}],"
              "\"session_id\":null}]}");
    says(FILE_IMPORTED, "");
    const struct entry *en = &taken[0].entry;
    ck_assert_int_eq(en->run.purpose, PURPOSE_THRESHOLD);
    ck_assert_int_eq(en->run.dist.m, 9100);
    ck_assert_int_eq(en->run.source, SOURCE_MANUAL);
    ck_assert_int_eq(en->run.seg_count, 2);
    ck_assert_int_eq(en->segments[0].purpose, PURPOSE_WARM_UP);
    ck_assert_int_eq(en->segments[1].dist.m, 7100);
    ck_assert_str_eq(taken[0].key, "k3f9k3f9k3f9k");
    ck_assert_str_eq(taken[0].service, "milepost");
}
END_TEST

/* What the judge took it for is not the runner's word. */
START_TEST(test_an_inferred_purpose_is_not_taken)
{
    read_text("{\"runs\":[{\"date\":\"2026-11-17\",\"purpose\":\"easy\","
              "\"duration_s\":2840,\"purpose_source\":\"inferred\","
              "\"segments\":[{\"purpose\":\"easy\",\"from_m\":null,"
              "\"to_m\":null,\"duration_s\":2840}]}]}");
    ck_assert_int_eq(taken_count, 1);
    ck_assert_int_eq(taken[0].entry.run.purpose, PURPOSE_NONE);
    ck_assert_int_eq(taken[0].entry.run.seg_count, 0);
}
END_TEST

static const struct {
    const char *text, *words;
} refused[] = {
    { "{\"runs\":[{\"distance_m\":5000}]}", "has no date" },
    { "[{\"summarizedActivitiesExport\":[{\"activityType\":\"running\","
      "\"beginTimestamp\":3600000,\"duration\":1800000,\"distance\":500000}]}]",
      "has no date" },
    { "{\"runs\":[{\"date\":\"2026-11-17\"}]}", "neither a distance nor" },
    { "{\"runs\":[{\"date\":\"2026-11-31\",\"distance_m\":1}]}",
      "'2026-11-31' is no date" },
    { "{\"runs\":[{\"date\":\"2026-11-17\",\"distance_m\":-5}]}",
      "'-5' is no distance_m" },
    { "{\"runs\":[{\"date\":\"2026-11-17\",\"distance_m\":5,\"rpe\":11}]}",
      "'11' is no rpe" },
    { "{\"runs\":[{\"date\":\"2026-11-17\",\"distance_m\":5,"
      "\"pains\":\"soul:3\"}]}",
      "'soul:3' is no pains" },
    { "{\"marks\":[{\"date\":\"2026-11-17\",\"skip\":\"lazy\"}]}",
      "'lazy' is no skip" },
};

START_TEST(test_what_is_no_value_of_ours_is_told)
{
    read_text(refused[_i].text);
    ck_assert_int_eq(taken_count, 0);
    says(FILE_FAILED, refused[_i].words);
}
END_TEST

START_TEST(test_json_that_is_none_of_runs_is_passed_over)
{
    read_text("{\"sleep\":[{\"date\":\"2026-11-17\"}]}");
    says(FILE_SKIPPED, "JSON without activities");
    read_text("[{\"summarizedActivitiesExport\":[]}]");
    says(FILE_SKIPPED, "holds no activity");
    read_named("settings.ini", "[judge]\nr10_from = 3\n");
    says(FILE_SKIPPED, "not a kind of file");
}
END_TEST

Suite *suite_formats_json(void)
{
    Suite *s = suite_create("formats_json");
    TCase *t = tcase_create("json");
    tcase_add_test(t, test_tokens_come_one_after_the_other);
    tcase_add_loop_test(t, test_what_is_no_json_is_broken, 0, COUNT_OF(wrong));
    tcase_add_test(t, test_deep_lists_and_long_texts_end_in_bounds);
    tcase_add_test(t, test_garmin_counts_centimetres_and_milliseconds);
    tcase_add_test(t, test_garmin_s_local_start_is_the_runners_clock);
    tcase_add_test(t, test_garmin_s_other_sports_and_holes);
    tcase_add_test(t, test_of_garmin_s_multi_sport_the_legs_come_in);
    tcase_add_test(t, test_a_cut_summary_keeps_what_came_before);
    tcase_add_test(t, test_a_summary_of_tens_of_megabytes_is_read);
    tcase_add_test(t, test_runs_as_the_command_tells_them_come_in);
    tcase_add_test(t, test_an_inferred_purpose_is_not_taken);
    tcase_add_loop_test(t, test_what_is_no_value_of_ours_is_told, 0,
                        COUNT_OF(refused));
    tcase_add_test(t, test_json_that_is_none_of_runs_is_passed_over);
    suite_add_tcase(s, t);
    return s;
}
