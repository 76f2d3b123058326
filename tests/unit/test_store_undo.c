/* store: every change can be undone to the same bytes, also tomorrow. */
#include "../tool/diary.h"
#include "milepost/origin.h"
#include <check.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static struct store *st;
static struct err e;

static struct id run_id, checkin_id, goal_id, injury_id, mark_id, activity_id;
static struct id session_id;

static void setup(void)
{
    static const struct id none = { "" };
    run_id = checkin_id = goal_id = injury_id = mark_id = none;
    activity_id = session_id = none;
    st = diary_open();
}

static void teardown(void)
{
    store_close(st);
    diary_remove();
}

static void begin(const char *label)
{
    diary_ok(store_begin(st, label, &e), &e);
}

static void commit(void)
{
    diary_ok(store_commit(st, &e), &e);
}

static struct action undo(void)
{
    struct action a;
    diary_ok(store_undo(st, &a, &e), &e);
    return a;
}

static struct action redo(void)
{
    struct action a;
    diary_ok(store_redo(st, &a, &e), &e);
    return a;
}

static void expect_dump(const char *wanted)
{
    char *now = diary_dump(st);
    ck_assert_str_eq(now, wanted);
    free(now);
}

/* ---- one of each kind of change; 'round' 0 makes, 1 changes */

static void do_run(int round)
{
    static struct segment s[3];
    static struct run_words w;
    struct run r = diary_run("2026-11-17", PURPOSE_LONG, 20000 + round, 7000);
    r.id = run_id;
    r.seg_count = 3 - round;
    for (int i = 0; i < 3; i++)
        s[i] = (struct segment){ PURPOSE_EASY, { 5000 }, { 0 }, { 0 },
                                 PACE_NONE,    UNKNOWN,  false };
    r.pain_count = round;
    r.pains[0] = (struct pain){ SITE_KNEE, 3, 11000 };
    strcpy(w.note, "a \"b\" 'c' \\ {\"d\": 1} \x02 \xE6\x9D\xB1");
    diary_ok(store_put_run(st, &r, s, &w, &e), &e);
    run_id = r.id;
}

static void do_trace(int round)
{
    static struct trace t;
    t.series.step_s = 5;
    t.series.count = 2 + round;
    t.series.at[1].dist_dm = t.series.at[2].dist_dm = 150;
    t.lap_count = 1;
    t.laps[0] = (struct lap){ .purpose = PURPOSE_JOG_REST,
                              .dist = { 1000 + round },
                              .time = { 300 },
                              .hr_avg = 140 };
    diary_ok(store_put_trace(st, run_id, &t, &e), &e);
}

static void do_origin(int round)
{
    static struct origin o;
    o.run = run_id;
    o.start_s = 1795500000 + round;
    diary_ok(store_put_origin(st, &o, &e), &e);
}

static void do_checkin(int round)
{
    struct checkin c = diary_checkin("2026-11-17", false);
    c.id = checkin_id;
    c.fatigue = 3 + round;
    c.pain_count = 1 - round;
    c.pains[0] = (struct pain){ SITE_CALF, 2, UNKNOWN };
    diary_ok(store_put_checkin(st, &c, &e), &e);
    checkin_id = c.id;
}

static void do_activity(int round)
{
    struct activity a = { .id = activity_id,
                          .day = diary_day("2026-11-18"),
                          .start_min = UNKNOWN,
                          .time = { 2400 },
                          .rpe = 5 + round };
    diary_ok(store_put_activity(st, &a, &e), &e);
    activity_id = a.id;
}

static void do_mark(int round)
{
    struct day_mark m = { .id = mark_id,
                          .day = diary_day("2026-11-19"),
                          .is_skip = round == 0,
                          .reason = round == 0 ? SKIP_RECOVERY : SKIP_NONE };
    diary_ok(store_put_mark(st, &m, &e), &e);
    mark_id = m.id;
}

static void do_goal(int round)
{
    struct goal g = { .id = goal_id,
                      .kind = GOAL_HALF,
                      .dist = { 21098 },
                      .day = diary_day("2026-12-27"),
                      .aim = AIM_TIME,
                      .target = { 6300 - 60 * round },
                      .added = diary_day("2026-09-01"),
                      .dropped = round ? diary_day("2026-11-01") : NO_DAY };
    diary_ok(store_put_goal(st, &g, &e), &e);
    goal_id = g.id;
}

static void do_injury(int round)
{
    struct injury i = { .id = injury_id,
                        .site = SITE_SHIN,
                        .start = diary_day("2026-10-01"),
                        .end = round ? diary_day("2026-10-20") : NO_DAY };
    diary_ok(store_put_injury(st, &i, &e), &e);
    injury_id = i.id;
}

static void do_fact(int round)
{
    diary_ok(store_put_fact(st, "hr_max", round ? "187" : "185",
                            diary_day("2026-01-01"), &e),
             &e);
}

static void do_note(int round)
{
    diary_ok(
        store_put_note(st, diary_day("2026-11-17"), round ? "" : "new job", &e),
        &e);
}

static void do_plan(int round)
{
    static struct plan p;
    memset(&p, 0, sizeof p);
    p.goal.kind = GOAL_FITNESS;
    p.goal.day = p.goal.added = p.goal.dropped = NO_DAY;
    p.made = diary_day("2026-11-15");
    p.week_count = p.session_count = 1;
    p.step_count = 1 + round;
    p.weeks[0].monday = diary_day("2026-11-16");
    p.sessions[0].day = diary_day("2026-11-17");
    p.sessions[0].purpose = PURPOSE_EASY;
    p.sessions[0].time.s = 2400;
    p.sessions[0].skipped = SKIP_NONE;
    p.sessions[0].step_count = p.step_count;
    for (int i = 0; i < p.step_count; i++)
        p.steps[i] = (struct step){ STEP_RUN,  PURPOSE_NONE, { 0 }, { 600 },
                                    PACE_EASY, { 0 },        0 };
    diary_ok(store_put_plan(st, &p, &e), &e);
    session_id = p.sessions[0].id;
}

static void do_skip(int round)
{
    diary_ok(
        store_skip_session(st, session_id, round ? SKIP_NONE : SKIP_LIFE, &e),
        &e);
}

/* Eased, then planned no more; one more session stays beside it. */
static void do_edit(int round)
{
    static struct plan p;
    diary_ok(store_plan(st, 0, &p, &e), &e);
    struct session added = session_blank(diary_day("2026-11-19"), PURPOSE_LONG);
    struct session *s = &p.sessions[0];
    added.time.s = 3600;
    s->time.s = 1800;
    if (round)
        diary_ok(store_drop_session(st, s, &e), &e);
    else
        diary_ok(store_edit_session(st, p.id, s, p.steps, &e) &&
                     store_edit_session(st, p.id, &added, NULL, &e),
                 &e);
}

static void do_delete(int round)
{
    diary_ok(store_delete(st, round ? ROW_RUN : ROW_CHECKIN,
                          round ? run_id : checkin_id, &e),
             &e);
}

static const struct {
    const char *label;
    void (*run)(int round);
} kinds[] = {
    { "run", do_run },           { "trace", do_trace },
    { "origin", do_origin },     { "check-in", do_checkin },
    { "strength", do_activity }, { "skip", do_mark },
    { "goal", do_goal },         { "injury", do_injury },
    { "athlete", do_fact },      { "note", do_note },
    { "plan", do_plan },         { "session", do_skip },
    { "edit", do_edit },         { "delete", do_delete },
};
#define KINDS ((int)COUNT_OF(kinds))

/* The diary after each action, first to last. */
static char *dumps[2 * (int)COUNT_OF(kinds) + 1];

static int do_everything(void)
{
    int n = 0;
    dumps[n++] = diary_dump(st);
    for (int i = 0; i < KINDS; i++) {
        for (int round = 0; round < 2; round++) {
            begin(kinds[i].label);
            kinds[i].run(round);
            commit();
            dumps[n++] = diary_dump(st);
            ck_assert_str_ne(dumps[n - 1], dumps[n - 2]);
        }
    }
    return n;
}

static void free_dumps(int n)
{
    while (n > 0)
        free(dumps[--n]);
}

START_TEST(test_every_kind_of_change_goes_back_and_forth)
{
    int n = do_everything();
    for (int i = n - 2; i >= 0; i--) {
        struct action a = undo();
        ck_assert_str_eq(a.label, kinds[i / 2].label);
        ck_assert_int_gt(a.changes, 0);
        expect_dump(dumps[i]);
    }
    ck_assert_str_eq(undo().id.text, "");
    for (int i = 1; i < n; i++) {
        ck_assert_str_eq(redo().label, kinds[(i - 1) / 2].label);
        expect_dump(dumps[i]);
    }
    ck_assert_str_eq(redo().id.text, "");
    free_dumps(n);
}
END_TEST

START_TEST(test_undo_survives_a_restart)
{
    char path[512];
    strcpy(path, diary_path("restart.db"));
    store_close(st);
    st = diary_open_at(path);
    int n = do_everything();
    for (int i = n - 2; i >= 0; i--) {
        store_close(st);
        st = diary_open_at(path);
        ck_assert_str_eq(undo().label, kinds[i / 2].label);
        expect_dump(dumps[i]);
    }
    store_close(st);
    st = diary_open_at(path);
    ck_assert_str_eq(redo().label, kinds[0].label);
    expect_dump(dumps[1]);
    free_dumps(n);
}
END_TEST

START_TEST(test_redo_is_dropped_by_something_new)
{
    struct action all[4];
    int count;
    begin("first");
    do_goal(0);
    commit();
    (void)undo();
    begin("second");
    do_run(0);
    commit();
    ck_assert_str_eq(redo().id.text, "");
    diary_ok(store_history(st, all, 4, &count, &e), &e);
    ck_assert_int_eq(count, 1);
    ck_assert_str_eq(all[0].label, "second");
    ck_assert_str_eq(undo().label, "second");
    ck_assert_str_eq(undo().id.text, "");
}
END_TEST

START_TEST(test_action_without_change_is_no_step)
{
    begin("goal");
    do_goal(0);
    commit();
    (void)undo();
    begin("nothing");
    commit();
    begin("the same again");
    diary_ok(store_put_note(st, diary_day("2026-11-17"), "", &e), &e);
    commit();
    ck_assert_str_eq(redo().label, "goal");
    begin("the same goal");
    do_goal(0); /* put again as it is */
    commit();
    ck_assert_str_eq(undo().label, "goal");
}
END_TEST

START_TEST(test_rollback_leaves_nothing)
{
    char *before = diary_dump(st);
    begin("lost");
    do_run(0);
    do_plan(0);
    store_rollback(st);
    store_rollback(st); /* fine where none is open */
    expect_dump(before);
    ck_assert_str_eq(diary_ask(st, "SELECT count(*) FROM action"), "0");
    ck_assert_str_eq(diary_ask(st, "SELECT count(*) FROM change"), "0");
    free(before);
}
END_TEST

START_TEST(test_history_is_newest_first_with_its_clock)
{
    struct action all[4];
    int count;
    begin("one\nwith a \033[2J");
    do_goal(0);
    commit();
    begin("two");
    do_run(0);
    commit();
    (void)undo();
    diary_ok(store_history(st, all, 4, &count, &e), &e);
    ck_assert_int_eq(count, 2);
    ck_assert_str_eq(all[0].label, "two");
    ck_assert(all[0].is_undone);
    ck_assert_int_eq(all[0].changes, 4); /* the run and three segments */
    ck_assert_str_eq(all[1].label, "one with a ?[2J");
    ck_assert(!all[1].is_undone);
    ck_assert_int_eq(all[1].at_ms, diary_clock());
    diary_ok(store_history(st, all, 1, &count, &e), &e);
    ck_assert_int_eq(count, 1);
}
END_TEST

START_TEST(test_changes_outside_an_action_are_refused)
{
    struct goal g = { .kind = GOAL_5K, .day = NO_DAY };
    ck_assert(!store_put_goal(st, &g, &e));
    begin("goal");
    do_goal(0);
    commit();
    ck_assert_str_ne(diary_try(st, "DELETE FROM goal"), "");
    ck_assert_str_eq(diary_ask(st, "SELECT count(*) FROM goal"), "1");
}
END_TEST

START_TEST(test_row_changed_by_others_is_not_undone_blindly)
{
    struct action a;
    char path[512];
    struct err why;
    strcpy(path, diary_path("hand.db"));
    store_close(st);
    st = diary_open_at(path);
    begin("goal");
    do_goal(0);
    commit();
    store_close(st);
    st = diary_open_at(path); /* has written nothing yet: no triggers */
    ck_assert_str_eq(diary_try(st, "UPDATE goal SET target_s = 6000"), "");
    ck_assert(!store_undo(st, &a, &why));
    ck_assert_ptr_nonnull(strstr(why.text, "goal"));
    ck_assert_str_eq(diary_ask(st, "SELECT target_s FROM goal"), "6000");
}
END_TEST

START_TEST(test_log_keeps_every_table_whole)
{
    int n = do_everything();
    /* Each table of the runner's has a row in the log, and that row has each of
     * its columns. Pauses and templates have no put yet; of series only whose
     * they are is logged, and files that were seen are no fact. */
    const char *missing = diary_ask(
        st, "SELECT group_concat(s.name) FROM sqlite_schema s WHERE"
            " s.type = 'table' AND s.name NOT IN ('action', 'change', 'device',"
            " 'series', 'seen_file', 'pause', 'template') AND NOT EXISTS "
            "(SELECT 1 FROM change "
            "c WHERE"
            " c.table_name = s.name AND c.after IS NOT NULL AND NOT EXISTS"
            " (SELECT 1 FROM pragma_table_info(s.name) t WHERE"
            " json_type(c.after, '$.' || t.name) IS NULL))");
    ck_assert_str_eq(missing, "");
    free_dumps(n);
}
END_TEST

Suite *suite_store_undo(void);
Suite *suite_store_undo(void)
{
    Suite *s = suite_create("store_undo");
    TCase *t = tcase_create("undo");
    tcase_add_checked_fixture(t, setup, teardown);
    suite_add_tcase(s, t);
    tcase_add_test(t, test_every_kind_of_change_goes_back_and_forth);
    tcase_add_test(t, test_undo_survives_a_restart);
    tcase_add_test(t, test_redo_is_dropped_by_something_new);
    tcase_add_test(t, test_action_without_change_is_no_step);
    tcase_add_test(t, test_rollback_leaves_nothing);
    tcase_add_test(t, test_history_is_newest_first_with_its_clock);
    tcase_add_test(t, test_changes_outside_an_action_are_refused);
    tcase_add_test(t, test_row_changed_by_others_is_not_undone_blindly);
    tcase_add_test(t, test_log_keeps_every_table_whole);
    return s;
}
