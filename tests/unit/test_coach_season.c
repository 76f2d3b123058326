/* coach: one goal after another (G6), recovery first. */
#include "milepost/coach.h"

#include "../tool/kit.h"
#include "../tool/plan_rules.h"
#include "../tool/runners.h"

#include <check.h>
#include <string.h>

Suite *suite_coach_season(void);

static struct proposal first, next, again;

static struct profile runner(day_t today)
{
    struct profile p;
    memset(&p, 0, sizeof p);
    p.today = today;
    p.weekly.m = p.usual.m = 38000;
    p.longest.m = 13000;
    p.index = 45.0;
    p.level = LEVEL_INTERMEDIATE;
    p.age = 40;
    p.days = p.hard_days = DAY_BIT(7) - 1;
    p.long_day = 6;
    p.runs = 5;
    p.days_off = 1;
    for (int d = 0; d < 7; d++)
        p.minutes[d] = UNKNOWN;
    return p;
}

static struct goal race(const char *id, enum goal_kind kind, const char *day)
{
    struct goal g = {
        .kind = kind,
        .dist = goal_kind_dist(kind),
        .day = kit_day(day),
        .aim = AIM_FINISH,
        .added = NO_DAY,
        .dropped = NO_DAY,
    };
    (void)text_copy(g.id.text, sizeof g.id.text, id);
    return g;
}

static void make(const struct profile *p, const struct plan_ask *ask,
                 struct proposal *out)
{
    struct err e;
    ck_assert_msg(coach_plan(p, ask, out, &e), "%s", e.text);
    ck_assert_int_eq(out->outcome, PLAN_MADE);
}

static struct goal goals[2];

/* A half in ten weeks, a marathon nineteen weeks after it. */
static void make_season(void)
{
    day_t from = kit_day("2026-01-05");
    struct profile p = runner(day_add(from, -1));
    goals[0] = race("aaaaaaaaaaaaa", GOAL_HALF, "2026-03-15");
    goals[1] = race("bbbbbbbbbbbbb", GOAL_MARATHON, "2026-07-26");
    make(&p,
         &(struct plan_ask){
             .goal = &goals[0], .from = from, .races = goals, .race_count = 2 },
         &first);
    /* Three weeks in: one long run was put by hand. */
    struct session *s = &first.plan.sessions[40];
    s->is_edited = s->is_locked = true;
    s->dist.m += 700;
    p.today = day_add(from, 21);
    make(&p,
         &(struct plan_ask){ .goal = &goals[1],
                             .from = p.today,
                             .races = goals,
                             .race_count = 2,
                             .going = &first.plan },
         &next);
}

START_TEST(test_coach_season_keeps_the_weeks_up_to_the_race)
{
    make_season();
    const struct plan *a = &first.plan, *b = &next.plan;
    ck_assert(next.is_going_on);
    ck_assert_int_eq(b->goal.kind, GOAL_MARATHON);
    ck_assert_int_eq(memcmp(a->weeks, b->weeks, 10 * sizeof a->weeks[0]), 0);
    int same = 0;
    for (; a->sessions[same].day.n <= goals[0].day.n; same++)
        ck_assert(session_same(a, &a->sessions[same], b, &b->sessions[same]));
    ck_assert_int_gt(same, 40);
    ck_assert(b->sessions[40].is_edited && b->sessions[40].is_locked);
    ck_assert_int_eq(a->sessions[same - 1].purpose, PURPOSE_RACE);
}
END_TEST

START_TEST(test_coach_season_recovers_then_builds_up_again)
{
    make_season();
    const struct plan *p = &next.plan;
    int32_t highest = first.peak_week.m;
    ck_assert_int_eq(p->weeks[9].phase, PHASE_RACE);
    for (int w = 10; w < 12; w++) {
        int percent = w == 10 ? 40 : 70;
        ck_assert_int_eq(p->weeks[w].phase, PHASE_RECOVERY);
        ck_assert_int_le(p->weeks[w].target.m * 100, highest * percent);
        ck_assert_int_ge(p->weeks[w].target.m * 100, highest * (percent - 5));
    }
    ck_assert_int_eq(p->weeks[12].phase, PHASE_BASE);
    /* V0 is the last recovery week, L0 six tenths of the half's longest. */
    ck_assert_int_le(p->weeks[12].target.m, p->weeks[11].target.m * 11 / 10);
    ck_assert_int_le(p->weeks[12].longest.m, first.peak_long.m * 66 / 100);
    for (int w = 0; w < p->week_count; w++)
        ck_assert_int_eq(day_diff(p->weeks[w].monday, p->weeks[0].monday),
                         7 * w);
    for (int i = 1; i < p->session_count; i++)
        ck_assert_int_ge(p->sessions[i].day.n, p->sessions[i - 1].day.n);
    for (int i = 0; i < p->session_count; i++) {
        int days = day_diff(p->sessions[i].day, goals[0].day);
        if (days > 0 && days <= 14)
            ck_assert_int_eq(p->sessions[i].purpose, PURPOSE_EASY);
    }
}
END_TEST

START_TEST(test_coach_season_made_again_keeps_the_same_weeks)
{
    make_season();
    struct profile p = runner(kit_day("2026-02-02"));
    make(&p,
         &(struct plan_ask){ .goal = &goals[1],
                             .from = p.today,
                             .races = goals,
                             .race_count = 2,
                             .going = &next.plan },
         &again);
    const struct plan *a = &first.plan, *b = &again.plan;
    ck_assert(again.is_going_on);
    ck_assert_int_eq(again.race_count, 0);
    ck_assert_int_eq(memcmp(a->weeks, b->weeks, 10 * sizeof a->weeks[0]), 0);
    for (int i = 0; a->sessions[i].day.n <= goals[0].day.n; i++)
        ck_assert(session_same(a, &a->sessions[i], b, &b->sessions[i]));
}
END_TEST

START_TEST(test_coach_season_after_a_race_run_recovers_first)
{
    day_t raced = kit_day("2026-03-15");
    struct profile p = runner(day_add(raced, 2));
    p.longest.m = 21098;
    p.usual.m = 50000;
    goals[0] = race("aaaaaaaaaaaaa", GOAL_HALF, "2026-03-15");
    goals[1] = race("bbbbbbbbbbbbb", GOAL_10K, "2026-06-14");
    make(&p,
         &(struct plan_ask){ .goal = &goals[1],
                             .from = p.today,
                             .races = goals,
                             .race_count = 2 },
         &next);
    const struct plan *w = &next.plan;
    ck_assert_int_eq(w->weeks[0].phase, PHASE_RECOVERY);
    ck_assert_int_eq(w->weeks[0].monday.n, day_add(raced, 1).n);
    ck_assert_int_le(w->weeks[0].target.m, 20000);
    ck_assert_int_eq(w->weeks[1].phase, PHASE_RECOVERY);
    ck_assert_int_eq(w->weeks[2].phase, PHASE_BASE);
    for (int i = 0; i < w->session_count; i++) {
        int days = day_diff(w->sessions[i].day, raced);
        ck_assert_int_gt(days, 2);
        if (days <= 14)
            ck_assert_int_eq(w->sessions[i].purpose, PURPOSE_EASY);
    }
}
END_TEST

/* The race and all before it are out of the 30 days by then: the last weeks of
 * recovery lead to the first long run (W5), the first is two short runs. */
START_TEST(test_coach_season_after_a_marathon_the_first_long_run_is_no_jump)
{
    day_t from = kit_day("2026-01-05");
    struct profile p = runner(day_add(from, -1));
    int32_t longest = 0;
    p.longest.m = 16000;
    p.index = 48.0;
    goals[0] = race("aaaaaaaaaaaaa", GOAL_MARATHON, "2026-05-24");
    goals[1] = race("bbbbbbbbbbbbb", GOAL_HALF, "2026-09-27");
    struct plan_ask ask = {
        .goal = &goals[0], .from = from, .races = goals, .race_count = 2
    };
    make(&p, &ask, &first);
    ask = (struct plan_ask){ .goal = &goals[1],
                             .from = from,
                             .races = goals,
                             .race_count = 2,
                             .going = &first.plan };
    make(&p, &ask, &next);
    for (int i = 0; i < next.plan.session_count; i++) {
        const struct session *s = &next.plan.sessions[i];
        int days = day_diff(s->day, goals[0].day);
        if (days > 0 && days <= 7)
            ck_assert_int_le(s->dist.m, 7500); /* 40 min */
        if (days > 5 && days <= 35 && s->dist.m > longest)
            longest = s->dist.m;
        if (days > 35 && days <= 42)
            ck_assert_int_le(s->dist.m, longest * 11 / 10);
    }
    ck_assert_int_gt(longest, 15000);
}
END_TEST

START_TEST(test_coach_season_refuses_a_goal_while_a_race_is_in_the_legs)
{
    struct err e;
    struct profile p = runner(kit_day("2026-04-20"));
    goals[0] = race("aaaaaaaaaaaaa", GOAL_MARATHON, "2026-04-19");
    goals[1] = race("bbbbbbbbbbbbb", GOAL_10K, "2026-05-17");
    ck_assert(!coach_plan(&p,
                          &(struct plan_ask){ .goal = &goals[1],
                                              .from = p.today,
                                              .races = goals,
                                              .race_count = 2 },
                          &next, &e));
    ck_assert_int_eq(e.code, ERR_INPUT);
    ck_assert_ptr_nonnull(strstr(e.text, "2026-05-25"));
}
END_TEST

START_TEST(test_coach_season_an_a_race_too_near_is_run_as_b)
{
    day_t from = kit_day("2026-01-05");
    struct profile p = runner(day_add(from, -1));
    goals[0] = race("aaaaaaaaaaaaa", GOAL_10K, "2026-03-15");
    goals[1] = race("bbbbbbbbbbbbb", GOAL_HALF, "2026-04-26");
    make(&p,
         &(struct plan_ask){
             .goal = &goals[1], .from = from, .races = goals, .race_count = 2 },
         &next);
    ck_assert_int_eq(next.race_count, 1);
    ck_assert_int_eq(next.races[0].fate, RACE_PLANNED);
    ck_assert(next.races[0].is_a_too_near);
    struct rules_case c = { &p, &goals[1], from, &next };
    const char *broken = rules_broken(&c);
    ck_assert_msg(broken == NULL, "%s", broken);
}
END_TEST

Suite *suite_coach_season(void)
{
    Suite *s = suite_create("coach_season");
    TCase *t = tcase_create("season");
    tcase_add_test(t, test_coach_season_keeps_the_weeks_up_to_the_race);
    tcase_add_test(t, test_coach_season_made_again_keeps_the_same_weeks);
    tcase_add_test(t, test_coach_season_recovers_then_builds_up_again);
    tcase_add_test(t, test_coach_season_after_a_race_run_recovers_first);
    tcase_add_test(
        t, test_coach_season_after_a_marathon_the_first_long_run_is_no_jump);
    tcase_add_test(
        t, test_coach_season_refuses_a_goal_while_a_race_is_in_the_legs);
    tcase_add_test(t, test_coach_season_an_a_race_too_near_is_run_as_b);
    suite_add_tcase(s, t);
    return s;
}
