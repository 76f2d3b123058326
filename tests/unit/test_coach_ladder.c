/* coach: the ladders of science.md G5 and F6, minute by minute. */
#include "milepost/coach.h"

#include "../tool/kit.h"

#include <check.h>
#include <string.h>

Suite *suite_coach_ladder(void);

#define WALK_S 300 /* before and after */

static struct proposal made;

static struct profile runner(enum level level, unsigned days)
{
    struct profile p;
    memset(&p, 0, sizeof p);
    p.today = kit_day("2026-03-01");
    p.level = level;
    p.age = UNKNOWN;
    p.days = p.hard_days = days;
    for (int d = 0; d < 7; d++)
        p.minutes[d] = UNKNOWN;
    p.long_day = 5;
    p.runs = 3;
    p.days_off = UNKNOWN;
    return p;
}

static void make(const struct profile *p, enum goal_kind kind, day_t race,
                 int metres)
{
    struct err e;
    struct goal g;
    memset(&g, 0, sizeof g);
    g.kind = kind;
    g.day = race;
    g.dist.m = metres;
    g.dropped = NO_DAY;
    ck_assert(coach_plan(
        p, &(struct plan_ask){ .goal = &g, .from = kit_day("2026-03-02") },
        &made, &e));
}

static const unsigned tue_thu_sat = DAY_BIT(1) | DAY_BIT(3) | DAY_BIT(5);

/* Rung: so many times run and walk, and the week's running minutes. */
struct rung {
    int reps, run_s, walk_s, week_min;
};

// clang-format off
static const struct rung g5[] = {
    { 8, 60, 90, 24 },   { 6, 90, 120, 27 },  { 5, 120, 120, 30 },
    { 4, 180, 120, 36 }, { 4, 240, 120, 48 }, { 3, 360, 120, 54 },
    { 3, 420, 90, 63 },  { 2, 600, 120, 60 }, { 2, 720, 90, 72 },
    { 1, 1200, 0, 60 },  { 1, 1500, 0, 75 },  { 1, 1800, 0, 90 },
};
// clang-format on

/* Seconds of running in a session, repeats unrolled. */
static int running(const struct session *s, int *walk_s)
{
    int sum = 0, times = 1;
    *walk_s = 0;
    for (int i = 0; i < s->step_count; i++) {
        const struct step *t = &made.plan.steps[s->step_first + i];
        if (t->kind == STEP_REPEAT)
            times = t->count;
        if (t->kind == STEP_END)
            times = 1;
        bool is_walk =
            t->purpose == PURPOSE_WARM_UP || t->purpose == PURPOSE_COOL_DOWN;
        if (t->kind == STEP_RUN && !is_walk)
            sum += times * t->time.s;
        if (t->kind == STEP_REST)
            *walk_s = t->time.s;
    }
    return sum;
}

START_TEST(test_coach_ladder_g5_week)
{
    struct profile p = runner(LEVEL_BEGINNER, tue_thu_sat);
    make(&p, GOAL_FIRST5K, NO_DAY, 5000);
    ck_assert_int_eq(made.outcome, PLAN_MADE);
    ck_assert(made.is_ladder);
    ck_assert_int_eq(made.plan.week_count, 12);
    ck_assert_int_eq(made.plan.session_count, 36);
    const struct rung *r = &g5[_i];
    int sum = 0;
    for (int k = 0; k < 3; k++) {
        const struct session *s = &made.plan.sessions[3 * _i + k];
        int walk;
        int run = running(s, &walk);
        ck_assert_int_eq(run, r->reps * r->run_s);
        ck_assert_int_eq(walk, r->walk_s);
        ck_assert_int_eq(s->time.s,
                         2 * WALK_S + r->reps * (r->run_s + r->walk_s));
        ck_assert_int_eq(s->purpose,
                         r->walk_s > 0 ? PURPOSE_RUN_WALK : PURPOSE_EASY);
        ck_assert(tue_thu_sat & DAY_BIT(day_weekday(s->day)));
        sum += run;
    }
    ck_assert_int_eq(sum, 60 * r->week_min);
    ck_assert_int_eq(made.plan.weeks[_i].target.m, 0);
}
END_TEST

START_TEST(test_coach_ladder_ten_weeks_reach_twenty_minutes)
{
    struct profile p = runner(LEVEL_BEGINNER, tue_thu_sat);
    make(&p, GOAL_5K, kit_after("2026-03-02", 7 * 10 - 1), 5000);
    ck_assert_int_eq(made.outcome, PLAN_MADE);
    ck_assert(made.is_ladder);
    const struct session *race =
        &made.plan.sessions[made.plan.session_count - 1];
    ck_assert_int_eq(race->purpose, PURPOSE_RACE);
    int walk;
    ck_assert_int_eq(running(race - 1, &walk), 1200);
    /* The day before the race is free. */
    ck_assert_int_ge(day_diff(race->day, race[-1].day), 2);
}
END_TEST

START_TEST(test_coach_ladder_too_near_is_refused)
{
    struct profile p = runner(LEVEL_BEGINNER, tue_thu_sat);
    make(&p, GOAL_FIRST5K, kit_after("2026-03-02", 7 * 7 - 1), 5000);
    ck_assert_int_eq(made.outcome, PLAN_TOO_SHORT);
    ck_assert_int_eq(made.weeks_needed, 8);
    ck_assert_int_eq(made.weeks_given, 7);
    ck_assert_int_eq(made.plan.session_count, 0);
}
END_TEST

START_TEST(test_coach_ladder_keeps_to_the_days_minutes)
{
    struct profile p = runner(LEVEL_BEGINNER, tue_thu_sat);
    p.minutes[1] = 25;
    make(&p, GOAL_FIRST5K, NO_DAY, 5000);
    for (int i = 0; i < made.plan.session_count; i++)
        if (day_weekday(made.plan.sessions[i].day) == 1)
            ck_assert_int_le(made.plan.sessions[i].time.s, 25 * 60);
}
END_TEST

/* F6: level k is three times walk 10 - k and run k minutes, twice each. */
START_TEST(test_coach_ladder_return_climbs_by_a_minute)
{
    struct profile p =
        runner(LEVEL_INTERMEDIATE, DAY_BIT(0) | DAY_BIT(2) | DAY_BIT(4));
    p.usual.m = 40000;
    make(&p, GOAL_RETURN, NO_DAY, 0);
    ck_assert_int_eq(made.outcome, PLAN_MADE);
    ck_assert(made.is_ladder);
    for (int i = 0; i < 20; i++) {
        const struct session *s = &made.plan.sessions[i];
        int k = i / 2 + 1, walk;
        ck_assert_int_eq(running(s, &walk), 3 * 60 * k);
        ck_assert_int_eq(walk, k < 10 ? 60 * (10 - k) : 0);
        ck_assert_int_eq(s->time.s, 2 * WALK_S + 30 * 60);
        if (i > 0)
            ck_assert_int_ge(day_diff(s->day, s[-1].day), 2);
    }
}
END_TEST

/* Distance before speed: easy, then strides, threshold last of all. */
START_TEST(test_coach_ladder_return_speeds_up_last)
{
    struct profile p =
        runner(LEVEL_INTERMEDIATE, DAY_BIT(0) | DAY_BIT(2) | DAY_BIT(4));
    p.usual.m = 30000;
    make(&p, GOAL_RETURN, kit_after("2026-03-02", 7 * 20 - 1), 0);
    int strides = UNKNOWN, threshold = UNKNOWN, longest = 0;
    for (int i = 0; i < made.plan.session_count; i++) {
        const struct session *s = &made.plan.sessions[i];
        if (s->has_strides && strides == UNKNOWN)
            strides = i;
        if (s->purpose == PURPOSE_THRESHOLD && threshold == UNKNOWN)
            threshold = i;
        if (s->time.s > longest)
            longest = s->time.s;
    }
    ck_assert_int_gt(strides, 20);
    ck_assert_int_gt(threshold, strides);
    ck_assert_int_le(longest, 60 * 60);
}
END_TEST

/* Three runs of a 70 % week: 30 km at 5:42 are 171 minutes. */
START_TEST(test_coach_ladder_return_ends_at_seventy_percent)
{
    struct profile p =
        runner(LEVEL_INTERMEDIATE, DAY_BIT(0) | DAY_BIT(2) | DAY_BIT(4));
    p.usual.m = 30000;
    p.index = 45.0;
    make(&p, GOAL_RETURN, kit_after("2026-03-02", 7 * 24 - 1), 0);
    int most = 0;
    for (int i = 2; i < made.plan.session_count; i++) {
        const struct session *s = &made.plan.sessions[i];
        if (s->step_count == 0 && s->time.s > most)
            most = s->time.s;
    }
    ck_assert_int_le(3 * most, 171 * 60 * 70 / 100);
}
END_TEST

START_TEST(test_coach_ladder_stress_plans_days_not_kilometres)
{
    struct profile p = runner(LEVEL_NOVICE, tue_thu_sat | DAY_BIT(6));
    p.weekly.m = p.usual.m = 20000;
    make(&p, GOAL_STRESS, NO_DAY, 0);
    ck_assert_int_eq(made.outcome, PLAN_MADE);
    int32_t week_s = 0;
    for (int i = 0; i < made.plan.session_count; i++) {
        const struct session *s = &made.plan.sessions[i];
        ck_assert_int_eq(s->dist.m, 0);
        ck_assert_int_gt(s->time.s, 0);
        ck_assert(s->purpose == PURPOSE_EASY ||
                  s->purpose == PURPOSE_ENJOYMENT);
        if (day_diff(s->day, made.plan.weeks[0].monday) < 7)
            week_s += s->time.s;
    }
    struct paces paces = paces_of(37.0);
    int usual = unit_time(p.usual, paces.of[PACE_EASY]).s;
    ck_assert_int_le(week_s, usual * 11 / 10);
}
END_TEST

Suite *suite_coach_ladder(void)
{
    Suite *s = suite_create("coach_ladder");
    TCase *t = tcase_create("ladders");
    tcase_add_loop_test(t, test_coach_ladder_g5_week, 0, 12);
    tcase_add_test(t, test_coach_ladder_ten_weeks_reach_twenty_minutes);
    tcase_add_test(t, test_coach_ladder_too_near_is_refused);
    tcase_add_test(t, test_coach_ladder_keeps_to_the_days_minutes);
    tcase_add_test(t, test_coach_ladder_return_climbs_by_a_minute);
    tcase_add_test(t, test_coach_ladder_return_speeds_up_last);
    tcase_add_test(t, test_coach_ladder_return_ends_at_seventy_percent);
    tcase_add_test(t, test_coach_ladder_stress_plans_days_not_kilometres);
    suite_add_tcase(s, t);
    return s;
}
