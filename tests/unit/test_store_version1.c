/*
 * store: a diary of version 1, as that milepost left it, opened by this one.
 * Its rows are those told in the new words, and so is what can be undone.
 */
#include "../tool/diary.h"

#include "store/migrate.h"

#include <check.h>
#include <stdlib.h>
#include <string.h>

static struct err e;
static char path[512];
static struct store *st;

#define PLAN_ID   "'paaaaaaaaaaaa'"
#define ACTION(n) "'caaaaaaaaaaa" n "'"

/* A plan of an easy run and of strength, then strength done. */
static const char version1_rows[] =
    "PRAGMA application_id = 1296649285; PRAGMA user_version = 1;"
    "INSERT INTO device VALUES (1, 'daaaaaaaaaaaa');"
    "INSERT INTO action VALUES (" ACTION(
        "a") ", 100, 'daaaaaaaaaaaa', 'plan',"
             " 'done', 100);"
             "INSERT INTO plan (id, revision, made_day, goal_aim, "
             "goal_priority) VALUES"
             " (" PLAN_ID ", 1, '2026-11-01', 'finish', 'A');"
             "INSERT INTO session VALUES ('saaaaaaaaaaaa', " PLAN_ID
             ", 0, '2026-11-17',"
             " 'easy', 0, 8000, NULL, NULL, 1, 0);"
             "INSERT INTO session VALUES ('saaaaaaaaaaab', " PLAN_ID
             ", 1, '2026-11-18',"
             " NULL, 1, NULL, 1800, NULL, 0, 0);"
             "INSERT INTO step VALUES ('saaaaaaaaaaaa', 0, 'run', NULL, 8000, "
             "NULL,"
             " 'E', NULL, NULL);"
             "INSERT INTO change (action_id, table_name, before, after) SELECT"
             " " ACTION(
                 "a") ", 'plan', NULL, json_object('id', id, 'revision',"
                      " revision, 'made_day', made_day, 'goal_id', NULL, "
                      "'goal_kind', NULL,"
                      " 'goal_dist_m', NULL, 'goal_day', NULL, 'goal_aim', "
                      "goal_aim,"
                      " 'goal_target_s', NULL, 'goal_priority', goal_priority, "
                      "'goal_added_day',"
                      " NULL, 'goal_dropped_day', NULL) FROM plan;"
                      "INSERT INTO change (action_id, table_name, before, "
                      "after) SELECT"
                      " " ACTION(
                          "a") ", 'session', NULL, json_object('id', id, "
                               "'plan_id',"
                               " plan_id, 'position', position, 'day', day, "
                               "'purpose', purpose,"
                               " 'is_strength', is_strength, 'dist_m', dist_m, "
                               "'time_s', time_s,"
                               " 'target_s_per_km', target_s_per_km, "
                               "'has_strides', has_strides,"
                               " 'is_locked', is_locked) FROM session;"
                               "INSERT INTO change (action_id, table_name, "
                               "before, after) VALUES"
                               " (" ACTION(
                                   "a") ", 'step', NULL, "
                                        "'{\"session_id\":\"saaaaaaaaaaaa\","
                                        "\"position\":0,\"kind\":\"run\","
                                        "\"purpose\":null,\"dist_m\":8000,"
                                        "\"time_s\":null,\"aim\":\"E\",\"pace_"
                                        "s_per_km\":null,\"count\":null}');"
                                        "INSERT INTO action VALUES (" ACTION(
                                            "b") ", 200, 'daaaaaaaaaaaa',"
                                                 " 'strength', 'done', 200);"
                                                 "INSERT INTO activity VALUES "
                                                 "('aaaaaaaaaaaaa', "
                                                 "'2026-11-18', NULL,"
                                                 " 'strength', 2400, 5, "
                                                 "'manual');"
                                                 "INSERT INTO change "
                                                 "(action_id, table_name, "
                                                 "before, after) VALUES"
                                                 " (" ACTION(
                                                     "b") ", 'activity', NULL, "
                                                          "'{\"id\":"
                                                          "\"aaaaaaaaaaaaa\","
                                                          "\"day\":"
                                                          "\"2026-11-18\","
                                                          "\"start_min\":null,"
                                                          "\"kind\":"
                                                          "\"strength\",\"time_"
                                                          "s\":2400,"
                                                          "\"rpe\":5,"
                                                          "\"source\":"
                                                          "\"manual\"}');";

static void setup(void)
{
    int count;
    strcpy(path, diary_path("diary.db"));
    diary_raw(path, (const char *)migrations(&count)[0].sql);
    diary_raw(path, version1_rows);
    st = diary_open_at(path);
}

static void teardown(void)
{
    store_close(st);
    diary_remove();
}

START_TEST(test_sessions_and_activities_come_over)
{
    static struct plan p;
    ck_assert_int_gt(store_schema_version(), 1);
    diary_ok(store_plan(st, 0, &p, &e), &e);
    ck_assert_int_eq(p.session_count, 2);
    ck_assert(session_is_run(&p.sessions[0]));
    ck_assert_int_eq(p.sessions[0].purpose, PURPOSE_EASY);
    ck_assert_int_eq(p.sessions[0].step_count, 1);
    ck_assert(p.sessions[0].has_strides);
    ck_assert_int_eq(p.sessions[1].activity, ACTIVITY_STRENGTH);
    ck_assert_int_eq(p.sessions[1].time.s, 1800);
    ck_assert_str_eq(diary_ask(st, "SELECT kind || rpe FROM activity"),
                     "strength5");
}
END_TEST

/* What went with the old tables is there again. */
START_TEST(test_index_and_guard_are_made_again)
{
    ck_assert_str_eq(
        diary_ask(st, "SELECT count(*) FROM sqlite_schema WHERE name IN"
                      " ('activity_day', 'session_day')"),
        "2");
    ck_assert_ptr_nonnull(strstr(diary_try(st, "UPDATE session SET dist_m = 1"),
                                 "never rewritten"));
    ck_assert_str_eq(diary_ask(st, "SELECT count(*) FROM sqlite_schema"
                                   " WHERE name LIKE '%~_new' ESCAPE '~'"),
                     "0");
}
END_TEST

START_TEST(test_undo_and_redo_reach_back_over_the_change)
{
    struct action a;
    char *before = diary_dump(st);
    diary_ok(store_undo(st, &a, &e), &e);
    ck_assert_str_eq(a.label, "strength");
    diary_ok(store_undo(st, &a, &e), &e);
    ck_assert_str_eq(a.label, "plan");
    ck_assert_str_eq(diary_ask(st, "SELECT count(*) FROM session"), "0");
    ck_assert_str_eq(diary_ask(st, "SELECT count(*) FROM activity"), "0");
    diary_ok(store_redo(st, &a, &e), &e);
    diary_ok(store_redo(st, &a, &e), &e);
    diary_expect(st, before);
    free(before);
}
END_TEST

START_TEST(test_mobility_can_be_written_after_it)
{
    struct activity a = { .day = diary_day("2026-11-19"),
                          .start_min = UNKNOWN,
                          .kind = ACTIVITY_MOBILITY,
                          .time = { 900 },
                          .rpe = UNKNOWN };
    diary_ok(store_begin(st, "mobility", &e), &e);
    diary_ok(store_put_activity(st, &a, &e), &e);
    diary_ok(store_commit(st, &e), &e);
    ck_assert_str_eq(diary_ask(st, "SELECT count(*) FROM activity WHERE"
                                   " kind = 'mobility'"),
                     "1");
}
END_TEST

Suite *suite_store_version1(void);
Suite *suite_store_version1(void)
{
    Suite *s = suite_create("store_version1");
    TCase *t = tcase_create("version 1");
    tcase_add_checked_fixture(t, setup, teardown);
    tcase_set_timeout(t, 30);
    suite_add_tcase(s, t);
    tcase_add_test(t, test_sessions_and_activities_come_over);
    tcase_add_test(t, test_index_and_guard_are_made_again);
    tcase_add_test(t, test_undo_and_redo_reach_back_over_the_change);
    tcase_add_test(t, test_mobility_can_be_written_after_it);
    return s;
}
