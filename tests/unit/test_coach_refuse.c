/* coach: goals that are refused, and what is offered in their place. */
#include "coach/build.h"

#include "../tool/kit.h"

#include <check.h>
#include <string.h>

Suite *suite_coach_refuse(void);

static struct proposal made;
static struct err e;

static struct profile runner(int week_m, int long_m)
{
    struct profile p;
    memset(&p, 0, sizeof p);
    p.today = kit_day("2026-03-01");
    p.weekly.m = p.usual.m = week_m;
    p.longest.m = long_m;
    p.level = LEVEL_NOVICE;
    p.index = 40.0;
    p.age = UNKNOWN;
    p.days = p.hard_days = DAY_BIT(1) | DAY_BIT(3) | DAY_BIT(5) | DAY_BIT(6);
    for (int d = 0; d < 7; d++)
        p.minutes[d] = UNKNOWN;
    p.long_day = 6;
    p.runs = 4;
    p.days_off = 1;
    return p;
}

static bool ask_for(const struct profile *p, enum goal_kind kind,
                    int32_t metres, int weeks, enum aim aim)
{
    struct goal g;
    memset(&g, 0, sizeof g);
    g.kind = kind;
    g.dist.m = metres;
    g.day = kit_after("2026-03-02", 7 * weeks - 1);
    g.aim = aim;
    g.dropped = NO_DAY;
    return coach_plan(
        p, &(struct plan_ask){ .goal = &g, .from = kit_day("2026-03-02") },
        &made, &e);
}

static bool ask(const struct profile *p, enum goal_kind kind, int weeks,
                enum aim aim)
{
    return ask_for(p, kind, goal_kind_dist(kind).m, weeks, aim);
}

struct vector {
    int long_now, long_peak, taper, ramps, weeks;
};

/* science.md G2, weeks needed. */
static const struct vector g2[] = {
    { 12000, 26000, 3, 9, 14 }, { 12000, 32000, 3, 11, 17 },
    { 16000, 30000, 3, 7, 12 }, { 10000, 32000, 3, 13, 20 },
    { 6000, 10000, 1, 6, 8 },
};

START_TEST(test_coach_refuse_weeks_needed_of_g2)
{
    const struct vector *v = &g2[_i];
    ck_assert_int_eq(weeks_needed(v->long_now, v->long_peak, v->taper),
                     v->weeks);
    ck_assert_int_eq(weeks_needed(v->long_now, v->long_peak, 0),
                     v->ramps + (v->ramps - 1) / 3);
}
END_TEST

/* Peak long run at 180 minutes and index 36: 26.0 km (G2). */
START_TEST(test_coach_refuse_long_cap_in_minutes)
{
    static struct build b;
    struct profile p = runner(40000, 15000);
    struct goal g;
    memset(&g, 0, sizeof g);
    g.kind = GOAL_MARATHON;
    p.index = 36.0;
    build_begin(&b, &p, &(struct plan_ask){ .goal = &g });
    ck_assert_int_eq(round_long(metres_in(&b, 180)), 26000);
    ck_assert_int_eq(b.l_peak, 26000);
}
END_TEST

START_TEST(test_coach_refuse_too_near_with_three_offers)
{
    struct profile p = runner(25000, 10000);
    ck_assert(ask(&p, GOAL_HALF, 8, AIM_IMPROVE));
    ck_assert_int_eq(made.outcome, PLAN_TOO_SHORT);
    ck_assert_int_eq(made.weeks_given, 8);
    ck_assert_int_gt(made.weeks_needed, 8);
    ck_assert_int_eq(made.plan.session_count, 0);
    ck_assert_int_eq(made.offer_count, 3);
    ck_assert_int_eq(made.offers[0].kind, OFFER_LATER_RACE);
    ck_assert(made.offers[0].is_possible);
    ck_assert_int_eq(day_weekday(made.offers[0].day), 6);
    ck_assert_int_eq(made.offers[1].kind, OFFER_SHORTER_GOAL);
    ck_assert_int_eq(made.offers[1].goal, GOAL_10K);
    ck_assert(made.offers[1].is_possible);
    ck_assert_int_eq(made.offers[2].kind, OFFER_FINISH);
    ck_assert(made.offers[2].is_possible);
    ck_assert_int_lt(made.offers[2].longest.m, 18000);
}
END_TEST

/* The finish plan is made when it is asked for; its ramp is no steeper. */
START_TEST(test_coach_refuse_finish_is_made_when_asked)
{
    struct profile p = runner(25000, 10000);
    ck_assert(ask(&p, GOAL_HALF, 8, AIM_FINISH));
    ck_assert_int_eq(made.outcome, PLAN_MADE);
    ck_assert(made.is_finish_only);
    ck_assert_int_lt(made.peak_long.m, 18000);
    int32_t longest = p.longest.m;
    for (int w = 0; w < made.plan.week_count; w++) {
        int32_t now = made.plan.weeks[w].longest.m;
        ck_assert_int_le(now, longest + longest / 10);
        if (now > longest)
            longest = now;
    }
}
END_TEST

START_TEST(test_coach_refuse_without_entry_base)
{
    struct profile p = runner(16000, 7000);
    ck_assert(ask(&p, GOAL_MARATHON, 18, AIM_IMPROVE));
    ck_assert_int_eq(made.outcome, PLAN_NO_BASE);
    ck_assert_int_eq(made.offer_count, 3);
    ck_assert(made.offers[0].is_possible);
    ck_assert_int_gt(
        day_diff(made.offers[0].day, kit_after("2026-03-02", 7 * 18 - 1)), 0);
    ck_assert(made.offers[1].is_possible);
    ck_assert(!made.offers[2].is_possible);
}
END_TEST

START_TEST(test_coach_refuse_a_fit_runner_is_not_refused)
{
    struct profile p = runner(40000, 18000);
    ck_assert(ask(&p, GOAL_HALF, 7, AIM_TIME));
    ck_assert_int_eq(made.outcome, PLAN_MADE);
}
END_TEST

START_TEST(test_coach_refuse_pregnant_and_postpartum)
{
    struct profile p = runner(40000, 18000);
    for (int kind = 0; kind < GOAL_COUNT; kind++) {
        p.condition = kind % 2 ? CONDITION_PREGNANT : CONDITION_POSTPARTUM;
        ck_assert(ask(&p, (enum goal_kind)kind, 18, AIM_FINISH));
        ck_assert_int_eq(made.outcome, PLAN_NOT_NOW);
        ck_assert_int_eq(made.plan.session_count, 0);
    }
}
END_TEST

START_TEST(test_coach_refuse_the_young)
{
    struct profile p = runner(40000, 18000);
    p.age = 15;
    ck_assert(ask(&p, GOAL_10K, 16, AIM_IMPROVE));
    ck_assert_int_eq(made.outcome, PLAN_MADE);
    ck_assert(ask(&p, GOAL_HALF, 16, AIM_IMPROVE));
    ck_assert_int_eq(made.outcome, PLAN_NOT_NOW);
    ck_assert(made.is_too_young);
    ck_assert_int_eq(made.offers[0].goal, GOAL_10K);
    ck_assert(ask_for(&p, GOAL_10K, 15000, 16, AIM_IMPROVE));
    ck_assert_int_eq(made.outcome, PLAN_NOT_NOW); /* judged as 10 km */
    p.age = 17;
    ck_assert(ask(&p, GOAL_HALF, 16, AIM_IMPROVE));
    ck_assert_int_eq(made.outcome, PLAN_MADE);
    ck_assert(ask(&p, GOAL_MARATHON, 20, AIM_IMPROVE));
    ck_assert_int_eq(made.outcome, PLAN_NOT_NOW);
    p.age = 18;
    ck_assert(ask(&p, GOAL_MARATHON, 20, AIM_IMPROVE));
    ck_assert_int_eq(made.outcome, PLAN_MADE);
}
END_TEST

START_TEST(test_coach_refuse_a_long_day_that_holds_no_long_run)
{
    struct profile p = runner(40000, 18000);
    p.minutes[6] = 45;
    ck_assert(ask(&p, GOAL_MARATHON, 20, AIM_FINISH));
    ck_assert_int_eq(made.outcome, PLAN_TOO_SHORT);
    ck_assert(made.is_day_too_short);
    ck_assert(!made.offers[0].is_possible);
    ck_assert(!made.offers[2].is_possible);
}
END_TEST

START_TEST(test_coach_refuse_goal_in_the_past)
{
    struct profile p = runner(40000, 18000);
    ck_assert(!ask(&p, GOAL_HALF, 0, AIM_IMPROVE));
    ck_assert_int_eq(e.code, ERR_INPUT);
    ck_assert_ptr_nonnull(strstr(e.text, "2026-03-01"));
}
END_TEST

START_TEST(test_coach_refuse_no_free_days)
{
    struct profile p = runner(40000, 18000);
    for (int d = 0; d < 7; d++)
        p.minutes[d] = 0;
    ck_assert(!ask(&p, GOAL_HALF, 16, AIM_IMPROVE));
    ck_assert_int_eq(e.code, ERR_INPUT);
    ck_assert_ptr_nonnull(strstr(e.text, "no day is free"));
}
END_TEST

START_TEST(test_coach_refuse_a_goal_beyond_what_a_plan_holds)
{
    struct profile p = runner(40000, 18000);
    ck_assert(!ask(&p, GOAL_HALF, 60, AIM_IMPROVE));
    ck_assert_int_eq(e.code, ERR_INPUT);
}
END_TEST

Suite *suite_coach_refuse(void)
{
    Suite *s = suite_create("coach_refuse");
    TCase *t = tcase_create("refused");
    tcase_add_loop_test(t, test_coach_refuse_weeks_needed_of_g2, 0,
                        (int)COUNT_OF(g2));
    tcase_add_test(t, test_coach_refuse_long_cap_in_minutes);
    tcase_add_test(t, test_coach_refuse_too_near_with_three_offers);
    tcase_add_test(t, test_coach_refuse_finish_is_made_when_asked);
    tcase_add_test(t, test_coach_refuse_without_entry_base);
    tcase_add_test(t, test_coach_refuse_a_fit_runner_is_not_refused);
    tcase_add_test(t, test_coach_refuse_pregnant_and_postpartum);
    tcase_add_test(t, test_coach_refuse_the_young);
    tcase_add_test(t, test_coach_refuse_a_long_day_that_holds_no_long_run);
    tcase_add_test(t, test_coach_refuse_goal_in_the_past);
    tcase_add_test(t, test_coach_refuse_no_free_days);
    tcase_add_test(t, test_coach_refuse_a_goal_beyond_what_a_plan_holds);
    suite_add_tcase(s, t);
    return s;
}
