/* store: plans are revisions, and each week has its own in force. */
#include "../tool/diary.h"

#include <check.h>
#include <stdio.h>
#include <string.h>

static struct store *st;
static struct err e;
static struct facts f; /* 0.7 MB: not on the stack */
static struct plan plan;

static void setup(void)
{
    st = diary_open();
    diary_ok(store_begin(st, "test", &e), &e);
}

static void teardown(void)
{
    store_close(st);
}

static void read_facts(const char *monday, const char *today)
{
    diary_ok(store_facts(st, diary_day(monday), diary_day(today), &f, &e), &e);
}

/* A plan of 'weeks' weeks, one session of 'metres' each Tuesday. */
static void put_plan(const char *made, const char *monday, int weeks,
                     int metres)
{
    memset(&plan, 0, sizeof plan);
    plan.goal.kind = GOAL_HALF;
    plan.goal.day = diary_day("2026-12-27");
    plan.goal.added = plan.made = diary_day(made);
    plan.goal.dropped = NO_DAY;
    plan.week_count = plan.session_count = weeks;
    for (int i = 0; i < weeks; i++) {
        day_t week = day_add(diary_day(monday), 7 * i);
        plan.weeks[i] = (struct plan_week){
            week, PHASE_BUILD, i == 3, { 40000 }, { 14000 }
        };
        plan.sessions[i].day = day_add(week, 1);
        plan.sessions[i].purpose = PURPOSE_THRESHOLD;
        plan.sessions[i].dist.m = metres;
        plan.sessions[i].skipped = SKIP_NONE;
        plan.sessions[i].step_first = plan.step_count;
        plan.sessions[i].step_count = i % 3;
        for (int j = 0; j < i % 3; j++)
            plan.steps[plan.step_count++] =
                (struct step){ j ? STEP_END : STEP_REPEAT,
                               PURPOSE_NONE,
                               { 1000 },
                               { 0 },
                               PACE_THRESHOLD,
                               { 0 },
                               j ? 0 : 5 };
    }
    diary_ok(store_put_plan(st, &plan, &e), &e);
}

START_TEST(test_plan_comes_back_whole)
{
    static struct plan back;
    put_plan("2026-11-15", "2026-11-16", 6, 9000);
    ck_assert_int_eq(plan.revision, 1);
    diary_ok(store_skip_session(st, plan.sessions[2].id, SKIP_ILL, &e), &e);
    plan.sessions[2].skipped = SKIP_ILL;
    for (int i = 0; i < plan.session_count; i++)
        if (plan.sessions[i].step_count == 0)
            plan.sessions[i].step_first = 0; /* of no steps: none */
    diary_ok(store_plan(st, 0, &back, &e), &e);
    ck_assert_mem_eq(&back, &plan, sizeof plan);
    diary_ok(store_plan(st, 7, &back, &e), &e);
    ck_assert_int_eq(back.revision, 0);
    diary_ok(store_skip_session(st, plan.sessions[2].id, SKIP_NONE, &e), &e);
    diary_ok(store_plan(st, 1, &back, &e), &e);
    ck_assert_int_eq(back.sessions[2].skipped, SKIP_NONE);
}
END_TEST

START_TEST(test_revisions_stand_side_by_side)
{
    struct revision all[4];
    static struct plan first;
    int count;
    put_plan("2026-11-01", "2026-11-02", 8, 9000);
    first = plan;
    put_plan("2026-11-15", "2026-11-16", 6, 10000);
    ck_assert_int_eq(plan.revision, 2);
    ck_assert_str_ne(plan.sessions[0].id.text, first.sessions[2].id.text);
    diary_ok(store_plan(st, 1, &plan, &e), &e);
    ck_assert_int_eq(plan.sessions[2].dist.m, 9000);
    diary_ok(store_revisions(st, all, 4, &count, &e), &e);
    ck_assert_int_eq(count, 2);
    ck_assert_int_eq(all[0].revision, 2);
    ck_assert_int_eq(all[0].weeks, 6);
    ck_assert_int_eq(all[0].goal.kind, GOAL_HALF);
    ck_assert_int_eq(all[1].made.n, diary_day("2026-11-01").n);
}
END_TEST

START_TEST(test_plan_in_force_is_the_one_of_its_week)
{
    static const struct {
        const char *monday;
        int revision;
        bool has_plan;
    } wanted[] = {
        { "2026-10-19", 0, false }, /* before any was made */
        { "2026-11-02", 1, true },
        { "2026-11-09", 1, true }, /* 2 was made on its Sunday, for later */
        { "2026-11-16", 2, true },
        { "2026-11-23", 3, true }, /* made on its Wednesday, and has it */
        { "2026-11-30", 3, true },
    };
    put_plan("2026-11-01", "2026-11-02", 8, 9000);
    put_plan("2026-11-15", "2026-11-16", 6, 10000);
    put_plan("2026-11-25", "2026-11-23", 5, 11000);
    for (size_t i = 0; i < COUNT_OF(wanted); i++) {
        read_facts(wanted[i].monday, "2026-12-24");
        ck_assert_msg(f.plan_revision == wanted[i].revision &&
                          f.has_plan == wanted[i].has_plan,
                      "%s: revision %d", wanted[i].monday, f.plan_revision);
        ck_assert_int_eq(f.plan.revision, f.plan_revision);
    }
    ck_assert_int_eq(f.plan.session_count, 5); /* all of it */
}
END_TEST

START_TEST(test_plan_of_too_many_steps_is_refused)
{
    memset(&plan, 0, sizeof plan);
    plan.goal.day = plan.goal.added = plan.goal.dropped = NO_DAY;
    plan.made = diary_day("2026-11-15");
    plan.session_count = 1;
    plan.sessions[0].day = plan.made;
    plan.sessions[0].step_count = SESSION_STEPS_MAX + 1;
    ck_assert(!store_put_plan(st, &plan, &e));
    ck_assert_int_eq(e.code, ERR_LIMIT);
    ck_assert_int_eq(plan.revision, 0);
    ck_assert_str_eq(diary_ask(st, "SELECT count(*) FROM plan"), "0");
    ck_assert(
        !store_skip_session(st, (struct id){ "bbbbbbbbbbbbb" }, SKIP_ILL, &e));
    ck_assert_int_eq(e.code, ERR_INPUT);
}
END_TEST

START_TEST(test_span_is_of_everything)
{
    day_t first;
    day_t last;
    diary_ok(store_span(st, &first, &last, &e), &e);
    ck_assert(!day_is(first));
    ck_assert(!day_is(last));
    diary_ok(store_put_note(st, diary_day("2024-02-29"), "leap", &e), &e);
    put_plan("2026-11-15", "2026-11-16", 6, 9000);
    diary_ok(store_span(st, &first, &last, &e), &e);
    ck_assert_int_eq(first.n, diary_day("2024-02-29").n);
    ck_assert_int_eq(last.n, diary_day("2026-12-22").n);
}
END_TEST

Suite *suite_store_plan(void);
Suite *suite_store_plan(void)
{
    Suite *s = suite_create("store_plan");
    TCase *t = tcase_create("plan");
    tcase_add_checked_fixture(t, setup, teardown);
    suite_add_tcase(s, t);
    tcase_add_test(t, test_plan_comes_back_whole);
    tcase_add_test(t, test_revisions_stand_side_by_side);
    tcase_add_test(t, test_plan_in_force_is_the_one_of_its_week);
    tcase_add_test(t, test_plan_of_too_many_steps_is_refused);
    tcase_add_test(t, test_span_is_of_everything);
    return s;
}
