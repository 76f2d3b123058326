/* coach: one half marathon, and what a pause makes of its plan. */
#include "milepost/coach.h"

#include "../tool/runners.h"

#include <check.h>
#include <string.h>

Suite *suite_coach_pause_half(void);

static struct proposal made;
static struct err e;

/* The worked half of G5b, 14 weeks, with a pause or without. */
static void half_with(const char *from, const char *until)
{
    struct drawn d;
    struct pause p;
    struct kit_lcg g = { 1 };
    d = runner_draw(&g);
    d.from = kit_day("2026-01-05");
    d.p.today = day_add(d.from, -1);
    d.p.level = LEVEL_INTERMEDIATE;
    d.goal.kind = GOAL_HALF;
    d.goal.dist.m = 21098;
    d.goal.day = kit_day("2026-04-12");
    d.goal.aim = AIM_IMPROVE;
    runner_made_fit(&d);
    d.p.weekly.m = d.p.usual.m = 38000;
    d.p.longest.m = 13000;
    d.p.index = 45.0;
    d.p.days = d.p.hard_days = DAY_BIT(7) - 1;
    d.p.long_day = 6;
    d.p.runs = 5;
    d.p.week_so_far.m = 0;
    if (from != NULL)
        p = (struct pause){ .from = kit_day(from), .until = kit_day(until) };
    const struct plan_ask ask = {
        .goal = &d.goal,
        .from = d.from,
        .pauses = &p,
        .pause_count = from != NULL,
    };
    ck_assert(coach_plan(&d.p, &ask, &made, &e));
    ck_assert_int_eq(made.outcome, PLAN_MADE);
}

static const struct plan_week *week_of(const char *monday)
{
    for (int w = 0; w < made.plan.week_count; w++)
        if (made.plan.weeks[w].monday.n == kit_day(monday).n)
            return &made.plan.weeks[w];
    ck_abort_msg("no week of %s", monday);
    return NULL;
}

static const struct session *long_in(const char *monday)
{
    for (int i = 0; i < made.plan.session_count; i++) {
        const struct session *s = &made.plan.sessions[i];
        if (s->purpose == PURPOSE_LONG &&
            day_monday(s->day).n == kit_day(monday).n)
            return s;
    }
    return NULL;
}

static int cutbacks(void)
{
    int n = 0;
    for (int w = 0; w < made.plan.week_count; w++)
        n += made.plan.weeks[w].is_cutback;
    return n;
}

START_TEST(test_coach_pause_moves_the_long_run_to_a_free_day)
{
    half_with("2026-02-14", "2026-02-15"); /* Saturday and Sunday */
    const struct session *s = long_in("2026-02-09");
    ck_assert_ptr_nonnull(s);
    ck_assert_int_eq(s->day.n, kit_day("2026-02-13").n);
    ck_assert_int_eq(day_weekday(long_in("2026-02-02")->day), 6);
    ck_assert_int_eq(day_weekday(long_in("2026-02-16")->day), 6);
}
END_TEST

/* F6: seven days off, then half for as long and three quarters. */
START_TEST(test_coach_pause_of_a_week_comes_back_by_half)
{
    half_with(NULL, NULL);
    int cuts = cutbacks();
    ck_assert(week_of("2026-02-02")->is_cutback);
    half_with("2026-02-09", "2026-02-15");
    int32_t before = week_of("2026-02-02")->target.m;
    const struct plan_week *off = week_of("2026-02-09");
    const struct plan_week *back = week_of("2026-02-16");
    ck_assert(!week_of("2026-02-02")->is_cutback);
    ck_assert_int_eq(off->target.m, 0);
    ck_assert_int_eq(off->longest.m, 0);
    ck_assert_int_gt(back->target.m, before * 40 / 100);
    ck_assert_int_lt(back->target.m, before * 70 / 100);
    ck_assert_int_gt(back->longest.m, 0);
    ck_assert_int_le(back->longest.m,
                     week_of("2026-02-02")->longest.m * 75 / 100);
    ck_assert_int_gt(week_of("2026-02-23")->target.m, back->target.m);
    ck_assert_int_lt(cutbacks(), cuts); /* not one more beside it */
}
END_TEST

START_TEST(test_coach_pause_keeps_phases_where_they_were)
{
    enum phase phases[PLAN_WEEKS_MAX];
    half_with(NULL, NULL);
    for (int w = 0; w < made.plan.week_count; w++)
        phases[w] = made.plan.weeks[w].phase;
    half_with("2026-02-09", "2026-02-15");
    for (int w = 0; w < made.plan.week_count; w++)
        ck_assert_int_eq(made.plan.weeks[w].phase, phases[w]);
}
END_TEST

/* The last long run belongs 13 to 15 days before a half. */
START_TEST(test_coach_pause_says_where_the_last_long_run_went)
{
    half_with(NULL, NULL);
    ck_assert_int_eq(made.last_long_days, 0);
    half_with("2026-03-28", "2026-03-29"); /* moves it within its week */
    ck_assert_int_eq(long_in("2026-03-23")->day.n, kit_day("2026-03-27").n);
    ck_assert_int_eq(made.last_long_days, 16);
    half_with("2026-03-23", "2026-03-29");
    ck_assert_int_ge(made.last_long_days, 21);
}
END_TEST

struct ask_case {
    const char *from, *until; /* of the pause */
    const char *says;         /* of the error; NULL: refused with offers */
};

static const struct ask_case cannot[] = {
    { "2026-04-12", "2026-04-12", "the race of 2026-04-12 is blocked out" },
    { "2026-01-05", "2026-04-11", NULL },
    { "2026-01-12", "2026-03-29", NULL },
};

START_TEST(test_coach_pause_that_leaves_too_little_is_refused)
{
    const struct ask_case *c = &cannot[_i];
    half_with(NULL, NULL);
    struct goal goal = made.plan.goal;
    struct drawn d;
    struct pause p;
    struct kit_lcg g = { 1 };
    d = runner_draw(&g);
    runner_made_fit(&d);
    d.goal = goal;
    d.from = kit_day("2026-01-05");
    d.p.today = day_add(d.from, -1);
    d.p.longest.m = 13000;
    p = (struct pause){ .from = kit_day(c->from), .until = kit_day(c->until) };
    const struct plan_ask ask = {
        .goal = &d.goal, .from = d.from, .pauses = &p, .pause_count = 1
    };
    bool ok = coach_plan(&d.p, &ask, &made, &e);
    ck_assert(ok == (c->says == NULL));
    if (!ok) {
        ck_assert_msg(strstr(e.text, c->says), "%s", e.text);
        return;
    }
    ck_assert_int_eq(made.outcome, PLAN_TOO_SHORT);
    ck_assert(made.is_blocked_out);
    ck_assert_int_eq(made.offer_count, 3);
    ck_assert_int_eq(made.plan.session_count, 0);
}
END_TEST

START_TEST(test_coach_pause_without_a_free_day_is_said)
{
    struct drawn d;
    struct pause p;
    struct kit_lcg g = { 7 };
    do
        d = runner_draw(&g);
    while (d.goal.kind != GOAL_FITNESS || day_is(d.goal.day));
    p = (struct pause){ .from = d.from, .until = day_add(d.from, 120) };
    const struct plan_ask ask = {
        .goal = &d.goal, .from = d.from, .pauses = &p, .pause_count = 1
    };
    ck_assert(!coach_plan(&d.p, &ask, &made, &e));
    ck_assert_msg(strstr(e.text, "is free: 'plan pauses' lists"), "%s", e.text);
}
END_TEST

Suite *suite_coach_pause_half(void)
{
    Suite *s = suite_create("coach_pause_half");
    TCase *t = tcase_create("half");
    tcase_add_test(t, test_coach_pause_moves_the_long_run_to_a_free_day);
    tcase_add_test(t, test_coach_pause_of_a_week_comes_back_by_half);
    tcase_add_test(t, test_coach_pause_keeps_phases_where_they_were);
    tcase_add_test(t, test_coach_pause_says_where_the_last_long_run_went);
    tcase_add_loop_test(t, test_coach_pause_that_leaves_too_little_is_refused,
                        0, COUNT_OF(cannot));
    tcase_add_test(t, test_coach_pause_without_a_free_day_is_said);
    suite_add_tcase(s, t);
    return s;
}
