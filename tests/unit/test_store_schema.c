/* store: the schema's CHECKs hold, and its words are those of terms.h. */
#include "../tool/diary.h"

#include <check.h>
#include <stdio.h>
#include <string.h>

static struct store *st;

static void setup(void)
{
    st = diary_open();
    ck_assert_str_eq(diary_try(st, diary_rows), "");
}

static void teardown(void)
{
    store_close(st);
}

static void expect(const char *table, const char *column, const char *value,
                   bool wanted)
{
    diary_column(st, table, column, value, wanted);
}

/* Calls fn for every column whose name is like the pattern (GLOB). */
static int each_column(const char *like, void (*fn)(const char *, const char *))
{
    int n = 0;
    for (;; n++) {
        char sql[500];
        char name[80];
        (void)snprintf(sql, sizeof sql,
                       "SELECT s.name || '.' || c.name FROM sqlite_schema s,"
                       " pragma_table_info(s.name) c WHERE s.type = 'table'"
                       " AND s.name NOT IN ('action', 'change', 'device')"
                       " AND s.name NOT LIKE 'sqlite%%'"
                       " AND c.name GLOB '%s' LIMIT 1 OFFSET %d",
                       like, n);
        (void)text_copy(name, sizeof name, diary_ask(st, sql));
        char *dot = strchr(name, '.');
        if (!dot)
            return n;
        *dot = '\0';
        fn(name, dot + 1);
    }
}

START_TEST(test_every_table_is_strict_and_has_a_row)
{
    ck_assert_str_eq(
        diary_ask(st, "SELECT group_concat(name) FROM pragma_table_list"
                      " WHERE schema = 'main' AND type = 'table'"
                      " AND name NOT LIKE 'sqlite%' AND strict = 0"),
        "");
    /* Else the tests below would try nothing. */
    ck_assert_str_eq(diary_ask(st, "SELECT (SELECT count(*) FROM athlete_fact)"
                                   " * (SELECT count(*) FROM lap)"
                                   " * (SELECT count(*) FROM checkin_pain)"
                                   " * (SELECT count(*) FROM note)"),
                     "1");
}
END_TEST

static void refuses_no_days(const char *table, const char *column)
{
    static const char *const bad[] = {
        "'2026-02-31'", "'2026-02-29'",  "'2026-04-31'",
        "'2026-13-01'", "'2026-00-10'",  "'2026-1-01'",
        "'20261116'",   "'2026-11-16 '", "''",
        "'now'",        "'today'",       "'1899-12-31'",
        "'2200-01-01'", "20261116",      "'2026-11-16 10:00'",
    };
    bool is_monday = strcmp(column, "monday") == 0;
    for (size_t i = 0; i < COUNT_OF(bad); i++)
        expect(table, column, bad[i], false);
    expect(table, column, is_monday ? "'2024-02-26'" : "'2024-02-29'", true);
    if (is_monday)
        expect(table, column, "'2024-02-29'", false);
}

START_TEST(test_days_exist)
{
    int n = each_column("*day", refuses_no_days);
    ck_assert_int_eq(n, 23);
}
END_TEST

static void is_yes_or_no(const char *table, const char *column)
{
    expect(table, column, "0", true);
    expect(table, column, "1", true);
    expect(table, column, "2", false);
    expect(table, column, "-1", false);
    expect(table, column, "NULL", false);
    expect(table, column, "'yes'", false);
}

START_TEST(test_claims_are_yes_or_no)
{
    ck_assert_int_gt(each_column("is_*", is_yes_or_no), 10);
    ck_assert_int_eq(each_column("has_*", is_yes_or_no), 2);
}
END_TEST

static void is_an_id(const char *table, const char *column)
{
    expect(table, column, "'bcdefghijk234'", true);
    expect(table, column, "'bcdefghijk23'", false);
    expect(table, column, "'bcdefghijk2345'", false);
    expect(table, column, "'Bcdefghijk234'", false);
    expect(table, column, "'bcdefghijk1-4'", false);
    expect(table, column, "NULL", false);
}

START_TEST(test_ids_are_of_their_alphabet)
{
    (void)diary_try(st, "PRAGMA foreign_keys = OFF");
    ck_assert_int_eq(each_column("id", is_an_id), 12);
}
END_TEST

/* ---- numbers */

static const struct {
    const char *table, *column;
    int least, most;
} ranges[] = {
    { "goal", "dist_m", 1, 1000000 },
    { "goal", "target_s", 1, 1000000 },
    { "session", "position", 0, PLAN_SESSIONS_MAX - 1 },
    { "session", "dist_m", 1, 1000000 },
    { "session", "time_s", 1, 1000000 },
    { "session", "target_s_per_km", 60, 7200 },
    { "step", "position", 0, SESSION_STEPS_MAX - 1 },
    { "step", "count", 2, 50 },
    { "step_edit", "position", 0, SESSION_STEPS_MAX - 1 },
    { "step_edit", "count", 2, 50 },
    { "run", "start_min", 0, 1439 },
    { "run", "dist_m", 1, 1000000 },
    { "run", "time_s", 1, 1000000 },
    { "run", "rpe", 0, 10 },
    { "run", "hr_avg_bpm", 20, 300 },
    { "run", "hr_max_bpm", 20, 300 },
    { "run", "climb_m", 0, 100000 },
    { "run", "form", 1, 5 },
    { "run", "form_from_m", 0, 1000000 },
    { "run", "enjoy", 1, 5 },
    { "segment", "position", 0, RUN_SEGMENTS_MAX - 1 },
    { "segment", "dist_m", 1, 1000000 },
    { "segment", "time_s", 1, 1000000 },
    { "segment", "target_s_per_km", 60, 7200 },
    { "run_pain", "position", 0, RUN_PAINS_MAX - 1 },
    { "run_pain", "level", 0, 10 },
    { "activity", "time_s", 1, 1000000 },
    { "activity", "rpe", 0, 10 },
    { "checkin", "sleep_min", 0, 1440 },
    { "checkin", "sleep_quality", 1, 7 },
    { "checkin", "fatigue", 1, 7 },
    { "checkin", "stress", 1, 7 },
    { "checkin", "soreness", 1, 7 },
    { "checkin", "mood", 1, 5 },
    { "checkin", "motivation", 1, 5 },
    { "checkin", "rhr_bpm", 20, 150 },
    { "checkin", "hrv_ms", 1, 300 },
    { "checkin", "weight_g", 20000, 300000 },
    { "checkin_pain", "position", 0, RUN_PAINS_MAX - 1 },
    { "checkin_pain", "level", 0, 10 },
};

static void expect_number(size_t i, int v, bool wanted)
{
    char value[20];
    (void)snprintf(value, sizeof value, "%d", v);
    expect(ranges[i].table, ranges[i].column, value, wanted);
}

START_TEST(test_numbers_are_within_their_ranges)
{
    for (size_t i = 0; i < COUNT_OF(ranges); i++) {
        expect_number(i, ranges[i].least, true);
        expect_number(i, ranges[i].most, true);
        expect_number(i, ranges[i].least - 1, false);
        expect_number(i, ranges[i].most + 1, false);
        expect(ranges[i].table, ranges[i].column, "'many'", false);
        expect(ranges[i].table, ranges[i].column, "1.5", false);
    }
}
END_TEST

START_TEST(test_rows_make_sense_as_a_whole)
{
    expect("run", "dist_m", "NULL", true);
    expect("run", "dist_m", "NULL, time_s = NULL", false);
    expect("goal", "aim", "'time', target_s = NULL", false);
    expect("goal", "dropped_day", "'1899-12-31'", false);
    expect("injury", "end_day", "NULL", true);
    expect("injury", "start_day", "'2026-11-17'", false); /* after its end */
    expect("day_mark", "kind", "'rest'", false);          /* with a reason */
    expect("step", "count", "NULL", false); /* a repeat of nothing */
    expect("step", "kind", "'run'", false); /* counted, but no repeat */
    expect("note", "note", "''", false);
    expect("note", "note", "printf('%.511c', 'x')", true);
    expect("note", "note", "printf('%.512c', 'x')", false);
    expect("run", "line", "printf('%.1023c', 'x')", true);
    expect("run", "line", "printf('%.1024c', 'x')", false);
}
END_TEST

START_TEST(test_one_checkin_a_moment_and_one_note_a_day)
{
    ck_assert_ptr_nonnull(
        strstr(diary_try(st, "INSERT INTO checkin SELECT 'baaaaaaaaaaaa', day,"
                             " moment, 1, 1, 1, 1, 1, 1, 1, NULL, NULL, NULL,"
                             " NULL, 0, 0 FROM checkin"),
               "UNIQUE"));
    ck_assert_ptr_nonnull(
        strstr(diary_try(st, "INSERT INTO note SELECT 'baaaaaaaaaaaa', day,"
                             " 'b' FROM note"),
               "UNIQUE"));
}
END_TEST

START_TEST(test_parts_belong_to_a_whole)
{
    ck_assert_ptr_nonnull(
        strstr(diary_try(st, "DELETE FROM run"), "FOREIGN KEY"));
    ck_assert_ptr_nonnull(
        strstr(diary_try(st, "DELETE FROM checkin"), "FOREIGN KEY"));
    ck_assert_ptr_nonnull(
        strstr(diary_try(st, "DELETE FROM plan"), "FOREIGN KEY"));
}
END_TEST

START_TEST(test_accepted_plan_is_never_rewritten)
{
    static const char *const updates[] = {
        "UPDATE plan SET made_day = '2026-11-17'",
        "UPDATE plan_week SET target_m = 1000",
        "UPDATE session SET dist_m = 1000",
        "UPDATE step SET dist_m = 1000",
    };
    struct store *fresh = diary_open();
    ck_assert_str_eq(diary_try(fresh, strstr(diary_rows, "INSERT")), "");
    for (size_t i = 0; i < COUNT_OF(updates); i++)
        ck_assert_str_eq(diary_try(fresh, updates[i]),
                         "a plan once accepted is never rewritten");
    store_close(fresh);
}
END_TEST

START_TEST(test_views_read)
{
    (void)diary_try(st, "UPDATE run SET purpose = 'race'");
    ck_assert_str_eq(diary_ask(st, "SELECT dist_m FROM result"), "8000");
    (void)diary_try(st, "UPDATE run SET dist_m = 1499");
    ck_assert_str_eq(diary_ask(st, "SELECT count(*) FROM result"), "0");
    ck_assert_str_eq(diary_ask(st, "SELECT monday FROM v_week"), "2026-11-16");
    ck_assert_str_eq(diary_ask(st, "SELECT km FROM v_run"), "1.5");
    ck_assert_str_eq(diary_ask(st, "SELECT count(*) FROM v_history"), "0");
}
END_TEST

Suite *suite_store_schema(void);
Suite *suite_store_schema(void)
{
    Suite *s = suite_create("store_schema");
    TCase *t = tcase_create("schema");
    tcase_add_checked_fixture(t, setup, teardown);
    suite_add_tcase(s, t);
    tcase_add_test(t, test_every_table_is_strict_and_has_a_row);
    tcase_add_test(t, test_days_exist);
    tcase_add_test(t, test_claims_are_yes_or_no);
    tcase_add_test(t, test_ids_are_of_their_alphabet);
    tcase_add_test(t, test_numbers_are_within_their_ranges);
    tcase_add_test(t, test_rows_make_sense_as_a_whole);
    tcase_add_test(t, test_one_checkin_a_moment_and_one_note_a_day);
    tcase_add_test(t, test_parts_belong_to_a_whole);
    tcase_add_test(t, test_accepted_plan_is_never_rewritten);
    tcase_add_test(t, test_views_read);
    return s;
}
