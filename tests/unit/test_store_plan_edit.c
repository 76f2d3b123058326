/* store: sessions changed by hand, beside the plan as it was accepted. */
#include "../tool/diary.h"
#include "milepost/coach.h"

#include <check.h>
#include <string.h>

Suite *suite_store_plan_edit(void);

static struct store *st;
static struct err e;
static struct plan plan, now;

/* Two weeks: threshold on Tuesdays with two steps, long on Sundays. */
static void setup(void)
{
    st = diary_open();
    memset(&plan, 0, sizeof plan);
    plan.goal.kind = GOAL_HALF;
    plan.goal.day = diary_day("2026-12-27");
    plan.goal.added = plan.made = diary_day("2026-11-15");
    plan.goal.dropped = NO_DAY;
    plan.week_count = 2;
    for (int w = 0; w < 2; w++) {
        day_t monday = day_add(diary_day("2026-11-16"), 7 * w);
        plan.weeks[w] = (struct plan_week){
            monday, PHASE_BUILD, false, { 23000 }, { 14000 }
        };
        struct session t = session_blank(day_add(monday, 1), PURPOSE_THRESHOLD);
        struct session l = session_blank(day_add(monday, 6), PURPOSE_LONG);
        t.dist.m = 9000;
        l.dist.m = 14000;
        t.step_first = plan.step_count;
        t.step_count = 2;
        for (int i = 0; i < 2; i++)
            plan.steps[plan.step_count++] =
                (struct step){ STEP_RUN, PURPOSE_NONE,   { 2000 + i },
                               { 0 },    PACE_THRESHOLD, { 0 },
                               0 };
        plan.sessions[plan.session_count++] = t;
        plan.sessions[plan.session_count++] = l;
    }
    diary_ok(store_begin(st, "plan", &e), &e);
    diary_ok(store_put_plan(st, &plan, &e), &e);
    diary_ok(store_commit(st, &e), &e);
    diary_ok(store_begin(st, "edit", &e), &e);
}

static void teardown(void)
{
    store_close(st);
}

static void read_now(void)
{
    diary_ok(store_plan(st, 0, &now, &e), &e);
}

START_TEST(test_store_plan_edit_stands_for_the_session_and_its_week)
{
    struct session s = plan.sessions[1]; /* the long run, to Saturday */
    s.day = day_add(s.day, -1);
    s.dist.m = 12000;
    diary_ok(store_edit_session(st, plan.id, &s, NULL, &e), &e);
    read_now();
    ck_assert_int_eq(now.session_count, 4);
    ck_assert_int_eq(now.sessions[1].day.n, s.day.n);
    ck_assert_int_eq(now.sessions[1].dist.m, 12000);
    ck_assert(now.sessions[1].is_edited);
    ck_assert(!now.sessions[0].is_edited);
    ck_assert_int_eq(now.weeks[0].target.m, 21000);
    ck_assert_int_eq(now.weeks[0].longest.m, 12000);
    ck_assert_int_eq(now.weeks[1].target.m, 23000);
    ck_assert_str_eq(diary_ask(st, "SELECT sum(dist_m) FROM session"), "46000");
}
END_TEST

START_TEST(test_store_plan_edit_has_its_own_steps)
{
    struct session s = plan.sessions[0];
    struct step one = plan.steps[0];
    one.dist.m = 5000;
    s.step_count = 1;
    diary_ok(store_edit_session(st, plan.id, &s, &one, &e), &e);
    diary_ok(store_edit_session(st, plan.id, &s, &one, &e), &e); /* again */
    read_now();
    ck_assert_int_eq(now.step_count, 3);
    ck_assert_int_eq(now.sessions[0].step_count, 1);
    ck_assert_int_eq(now.steps[now.sessions[0].step_first].dist.m, 5000);
    ck_assert_int_eq(now.sessions[2].step_count, 2);
    ck_assert_int_eq(now.steps[now.sessions[2].step_first].dist.m, 2000);
}
END_TEST

START_TEST(test_store_plan_edit_drops_and_adds)
{
    struct session s = session_blank(diary_day("2026-11-20"), PURPOSE_EASY);
    s.dist.m = 6000;
    diary_ok(store_drop_session(st, &plan.sessions[0], &e), &e);
    diary_ok(store_edit_session(st, plan.id, &s, NULL, &e), &e);
    ck_assert_uint_eq(strlen(s.id.text), ID_TEXT - 1);
    read_now();
    ck_assert_int_eq(now.session_count, 4);
    ck_assert_int_eq(now.sessions[0].purpose, PURPOSE_EASY);
    ck_assert_int_eq(now.weeks[0].target.m, 20000);
    diary_ok(store_skip_session(st, s.id, SKIP_RECOVERY, &e), &e);
    diary_ok(store_drop_session(st, &s, &e), &e);
    read_now();
    ck_assert_int_eq(now.session_count, 3);
    ck_assert_int_eq(now.weeks[0].target.m, 14000);
}
END_TEST

START_TEST(test_store_plan_edit_leaves_the_plan_as_accepted)
{
    struct session s = plan.sessions[0], added = plan.sessions[1];
    s.day = day_add(s.day, 1);
    s.step_count = 0;
    added.id.text[0] = '\0';
    added.step_count = 0;
    diary_ok(store_edit_session(st, plan.id, &s, NULL, &e), &e);
    diary_ok(store_edit_session(st, plan.id, &added, NULL, &e), &e);
    diary_ok(store_drop_session(st, &plan.sessions[2], &e), &e);
    diary_ok(store_skip_session(st, plan.sessions[3].id, SKIP_LIFE, &e), &e);
    read_now();
    ck_assert_int_eq(now.weeks[0].target.m, 37000);
    diary_ok(store_plan_accepted(st, 1, &now, &e), &e);
    ck_assert_int_eq(now.session_count, plan.session_count);
    ck_assert_int_eq(now.step_count, plan.step_count);
    for (int i = 0; i < plan.session_count; i++) {
        ck_assert(
            session_same(&plan, &plan.sessions[i], &now, &now.sessions[i]));
        ck_assert(!now.sessions[i].is_edited);
    }
    ck_assert_int_eq(now.weeks[0].target.m, 23000);
}
END_TEST

START_TEST(test_store_revisions_tell_what_made_them)
{
    struct revision r[4];
    struct session s = plan.sessions[0];
    struct action said;
    int count, revision;
    diary_ok(store_edit_session(st, plan.id, &s, plan.steps, &e), &e);
    diary_ok(store_commit(st, &e), &e);
    struct id was = plan.sessions[0].id;
    diary_ok(store_begin(st, "replan G8.7", &e), &e);
    diary_ok(store_put_plan(st, &plan, &e), &e);
    diary_ok(store_commit(st, &e), &e);
    diary_ok(store_revisions(st, r, 4, &count, &e), &e);
    ck_assert_int_eq(count, 2);
    ck_assert_str_eq(r[0].label, "replan G8.7");
    ck_assert_str_eq(r[1].label, "plan");
    ck_assert_int_eq(r[0].by_hand, 0);
    ck_assert_int_eq(r[1].by_hand, 1);
    /* A session of the second came from one that was edited in the first. */
    ck_assert_str_eq(plan.sessions[0].from.text, was.text);
    diary_ok(store_session_edit(st, plan.sessions[0].id, &said, &e), &e);
    ck_assert_str_eq(said.label, "edit");
    diary_ok(store_session_edit(st, plan.sessions[1].id, &said, &e), &e);
    ck_assert_str_eq(said.id.text, "");
    diary_ok(store_session_revision(st, was.text, &revision, &e), &e);
    ck_assert_int_eq(revision, 1);
}
END_TEST

START_TEST(test_store_plan_edit_of_no_such_session_is_refused)
{
    struct session s = plan.sessions[0];
    strcpy(s.id.text, "zzzzzzzzzzzzz");
    ck_assert(!store_edit_session(st, plan.id, &s, plan.steps, &e));
    ck_assert_ptr_nonnull(strstr(e.text, "no session zzzzzzzzzzzzz"));
}
END_TEST

Suite *suite_store_plan_edit(void)
{
    Suite *s = suite_create("store_plan_edit");
    TCase *t = tcase_create("edits");
    tcase_add_checked_fixture(t, setup, teardown);
    suite_add_tcase(s, t);
    tcase_add_test(t, test_store_plan_edit_stands_for_the_session_and_its_week);
    tcase_add_test(t, test_store_plan_edit_has_its_own_steps);
    tcase_add_test(t, test_store_plan_edit_drops_and_adds);
    tcase_add_test(t, test_store_plan_edit_of_no_such_session_is_refused);
    tcase_add_test(t, test_store_plan_edit_leaves_the_plan_as_accepted);
    tcase_add_test(t, test_store_revisions_tell_what_made_them);
    return s;
}
