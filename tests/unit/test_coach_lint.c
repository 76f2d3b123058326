/* coach: plans of our own are scored without a caution; a bad one is not. */
#include "milepost/coach.h"

#include "../tool/runners.h"

#include <check.h>
#include <stdio.h>
#include <string.h>

Suite *suite_coach_lint(void);

#define PLANS 300
#define SEED  4711

static struct facts facts, scratch;
static struct days days;
static struct week_report report;
static struct lint_report lint;
static struct proposal made;

static void score(const struct drawn *d)
{
    struct settings set = settings_standard();
    runner_history(d, &facts);
    coach_lint(&facts, &set, &made.plan, &scratch, &report, &lint);
}

/* What was run in the week the plan begins in, as coach_profile reads it. */
static void count_week_so_far(struct drawn *d)
{
    runner_history(d, &facts);
    days_of(&facts, &days);
    d->p.week_so_far = days_dist(&days, day_monday(d->p.today), d->p.today);
}

static const struct warning *worst(void)
{
    const struct warning *found = NULL;
    for (int w = 0; w < lint.week_count; w++)
        for (int i = 0; i < lint.weeks[w].warning_count; i++) {
            const struct warning *x = &lint.weeks[w].warnings[i];
            if (found == NULL || x->severity > found->severity)
                found = x;
        }
    return found;
}

START_TEST(test_coach_lint_own_plans_give_no_caution)
{
    struct kit_lcg g = kit_seed(SEED);
    struct err e;
    int scored = 0;
    for (int i = 0; scored < PLANS; i++) {
        struct drawn d = runner_draw(&g);
        if (i % 2)
            runner_made_fit(&d);
        count_week_so_far(&d);
        ck_assert(coach_plan(
            &d.p, &(struct plan_ask){ .goal = &d.goal, .from = d.from }, &made,
            &e));
        if (made.outcome != PLAN_MADE)
            continue;
        scored++;
        score(&d);
        const struct warning *x = worst();
        ck_assert_int_eq(lint.week_count, made.plan.week_count);
        ck_assert_msg(x == NULL || x->severity < SEVERITY_CAUTION,
                      "runner %d, %s, %s: %s", i, goal_kind_word(d.goal.kind),
                      level_word(d.p.level), warning_row(x->id)->id);
        for (int w = 0; w < lint.week_count; w++)
            ck_assert_int_eq(lint.weeks[w].verdict_m[VERDICT_JUNK], 0);
    }
}
END_TEST

static void make_half(struct drawn *d)
{
    struct err e;
    struct kit_lcg g = { 1 };
    *d = runner_draw(&g);
    d->from = kit_day("2026-01-05");
    d->p.today = day_add(d->from, -1);
    d->p.level = LEVEL_INTERMEDIATE;
    d->goal.kind = GOAL_HALF;
    d->goal.dist.m = 21098;
    d->goal.day = day_add(d->from, 7 * 14 - 1);
    runner_made_fit(d);
    d->p.index = 45.0;
    d->p.days = d->p.hard_days = DAY_BIT(7) - 1;
    d->p.long_day = 6;
    d->p.runs = 5;
    d->p.week_so_far.m = 0;
    ck_assert(coach_plan(
        &d->p, &(struct plan_ask){ .goal = &d->goal, .from = d->from }, &made,
        &e));
    ck_assert_int_eq(made.outcome, PLAN_MADE);
}

/* The long run of a week, counted from 0. */
static struct session *long_of(int week)
{
    for (int i = 0; i < made.plan.session_count; i++) {
        struct session *s = &made.plan.sessions[i];
        if (s->purpose == PURPOSE_LONG &&
            day_monday(s->day).n == made.plan.weeks[week].monday.n)
            return s;
    }
    return NULL;
}

START_TEST(test_coach_lint_names_a_long_run_raised_by_half)
{
    struct drawn d;
    make_half(&d);
    struct session *s = long_of(3);
    ck_assert_ptr_nonnull(s);
    s->dist.m = s->dist.m * 3 / 2;
    score(&d);
    bool is_named = false;
    for (int i = 0; i < lint.weeks[3].warning_count; i++) {
        const struct warning *x = &lint.weeks[3].warnings[i];
        is_named = is_named ||
                   (x->id == WARNING_W5 && x->severity >= SEVERITY_CAUTION);
    }
    ck_assert(is_named);
}
END_TEST

START_TEST(test_coach_lint_leaves_what_was_run_alone)
{
    struct drawn d;
    make_half(&d);
    struct settings set = settings_standard();
    runner_history(&d, &facts);
    kit_run_at(&facts, d.p.today, PURPOSE_EASY, 6000, 345, 3);
    int before = facts.run_count;
    coach_lint(&facts, &set, &made.plan, &scratch, &report, &lint);
    ck_assert_int_eq(facts.run_count, before);
    ck_assert_int_gt(scratch.run_count, before);
    for (int i = 0; i < before; i++)
        ck_assert_int_eq(scratch.runs[i].dist.m, facts.runs[i].dist.m);
}
END_TEST

START_TEST(test_coach_lint_of_no_plan_is_empty)
{
    struct settings set = settings_standard();
    memset(&made, 0, sizeof made);
    kit_clear(&facts, kit_day("2026-01-04"));
    coach_lint(&facts, &set, &made.plan, &scratch, &report, &lint);
    ck_assert_int_eq(lint.week_count, 0);
}
END_TEST

Suite *suite_coach_lint(void)
{
    Suite *s = suite_create("coach_lint");
    TCase *t = tcase_create("scored");
    tcase_set_timeout(t, 120);
    tcase_add_test(t, test_coach_lint_own_plans_give_no_caution);
    tcase_add_test(t, test_coach_lint_names_a_long_run_raised_by_half);
    tcase_add_test(t, test_coach_lint_leaves_what_was_run_alone);
    tcase_add_test(t, test_coach_lint_of_no_plan_is_empty);
    suite_add_tcase(s, t);
    return s;
}
