/* coach: races along the way, and what comes after one (G6, G7). */
#include "milepost/coach.h"

#include "../tool/kit.h"
#include "../tool/plan_rules.h"
#include "../tool/runners.h"

#include <check.h>
#include <stdio.h>
#include <string.h>

Suite *suite_coach_races(void);

#define RUNNERS 4000
#define SCORED  400
#define SEED    1896

static struct proposal made;
static struct facts facts, scratch;
static struct week_report report;
static struct lint_report lint;
static struct days days;

/* A week of the plan drawn, and one to three races in it. */
static int draw_races(struct kit_lcg *g, const struct drawn *d,
                      struct goal races[3])
{
    static const struct {
        enum goal_kind kind;
        int32_t m;
    } kinds[] = { { GOAL_5K, 3000 },    { GOAL_5K, 5000 },
                  { GOAL_10K, 10000 },  { GOAL_10K, 15000 },
                  { GOAL_HALF, 21098 }, { GOAL_MARATHON, 42195 } };
    int count = kit_between(g, 1, 3);
    int span = day_is(d->goal.day) ? day_diff(d->goal.day, d->from) : 80;
    for (int i = 0; i < count; i++) {
        int k = kit_between(g, 0, kit_between(g, 0, 3) ? 3 : 5);
        races[i] = (struct goal){
            .kind = kinds[k].kind,
            .dist.m = kinds[k].m,
            .day = day_add(d->from, kit_between(g, -4, span)),
            .priority = (enum priority)kit_between(g, 0, 2),
            .aim = AIM_IMPROVE,
            .added = NO_DAY,
            .dropped = NO_DAY,
        };
        if (races[i].priority == PRIORITY_A)
            races[i].priority = (enum priority)kit_between(g, 0, 2);
    }
    return count;
}

static bool plan_with(const struct drawn *d, const struct goal *races,
                      int count)
{
    struct err e;
    return coach_plan(&d->p,
                      &(struct plan_ask){ .goal = &d->goal,
                                          .from = d->from,
                                          .races = races,
                                          .race_count = count },
                      &made, &e);
}

START_TEST(test_coach_races_keep_every_invariant)
{
    struct kit_lcg g = kit_seed(SEED);
    int fates[RACE_PAST + 1] = { 0 };
    for (int i = 0; i < RUNNERS; i++) {
        struct drawn d = runner_draw(&g);
        struct goal races[3];
        if (i % 2)
            runner_made_fit(&d);
        int count = draw_races(&g, &d, races);
        ck_assert(plan_with(&d, races, count));
        if (made.outcome != PLAN_MADE)
            continue;
        for (int k = 0; k < made.race_count; k++)
            fates[made.races[k].fate]++;
        struct rules_case c = { &d.p, &d.goal, d.from, &made };
        const char *broken = rules_broken(&c);
        ck_assert_msg(broken == NULL, "runner %d, %s, %s, %d runs: %s", i,
                      goal_kind_word(d.goal.kind), level_word(d.p.level),
                      d.p.runs, broken);
    }
    printf("races: %d planned, %d too near, %d too long, %d crowded, %d "
           "without room\n",
           fates[RACE_PLANNED], fates[RACE_TOO_NEAR], fates[RACE_TOO_LONG],
           fates[RACE_CROWDED], fates[RACE_NO_ROOM]);
    for (int f = 0; f < RACE_PAST; f++)
        ck_assert_int_gt(fates[f], 0);
    ck_assert_int_eq(fates[RACE_PAST], 0);
}
END_TEST

static const struct warning *worst(int *week)
{
    const struct warning *found = NULL;
    for (int w = 0; w < lint.week_count; w++)
        for (int i = 0; i < lint.weeks[w].warning_count; i++) {
            const struct warning *x = &lint.weeks[w].warnings[i];
            if (found != NULL && x->severity <= found->severity)
                continue;
            found = x;
            *week = w + 1;
        }
    return found;
}

START_TEST(test_coach_races_are_no_fault_of_the_plan)
{
    struct kit_lcg g = kit_seed(SEED + 1);
    struct settings set = settings_standard();
    for (int i = 0, scored = 0; scored < SCORED; i++) {
        struct drawn d = runner_draw(&g);
        struct goal races[3];
        if (i % 2)
            runner_made_fit(&d);
        int count = draw_races(&g, &d, races);
        for (int k = 0; k < count; k++)
            if (day_diff(races[k].day, d.from) < 0)
                races[k].day = d.from;
        runner_history(&d, &facts);
        days_of(&facts, &days);
        d.p.week_so_far = days_dist(&days, day_monday(d.p.today), d.p.today);
        ck_assert(plan_with(&d, races, count));
        if (made.outcome != PLAN_MADE)
            continue;
        scored++;
        coach_lint(&facts, &set, &made.plan, &scratch, &report, &lint);
        int week = 0;
        const struct warning *x = worst(&week);
        ck_assert_msg(x == NULL || x->severity < SEVERITY_CAUTION,
                      "runner %d, %s, %s: %s in week %d", i,
                      goal_kind_word(d.goal.kind), level_word(d.p.level),
                      warning_row(x->id)->id, week);
        for (int w = 0; w < lint.week_count; w++)
            ck_assert_msg(lint.weeks[w].verdict_m[VERDICT_JUNK] == 0,
                          "runner %d, junk in week %d", i, w + 1);
    }
}
END_TEST

/* ---- distances between the four, and races that climb */

static int32_t peak_of(int32_t metres, int climb)
{
    struct drawn d;
    struct kit_lcg g = { 1 };
    d = runner_draw(&g);
    d.from = kit_day("2026-01-05");
    d.p.today = day_add(d.from, -1);
    d.p.level = LEVEL_INTERMEDIATE;
    d.goal = (struct goal){ .dist = { metres },
                            .climb_m = climb,
                            .day = day_add(d.from, 7 * 22 - 1),
                            .aim = AIM_IMPROVE,
                            .added = NO_DAY,
                            .dropped = NO_DAY };
    d.goal.kind = goal_kind_nearest(goal_effort(&d.goal));
    runner_made_fit(&d);
    d.p.index = 48.0;
    d.p.weekly.m = d.p.usual.m = 45000;
    d.p.longest.m = 16000;
    d.p.days = d.p.hard_days = DAY_BIT(7) - 1;
    d.p.long_day = 6;
    d.p.runs = 5;
    d.p.week_so_far.m = 0;
    ck_assert(plan_with(&d, NULL, 0));
    ck_assert_int_eq(made.outcome, PLAN_MADE);
    struct rules_case c = { &d.p, &d.goal, d.from, &made };
    const char *broken = climb == 0 ? rules_broken(&c) : NULL;
    ck_assert_msg(broken == NULL, "%d m: %s", (int)metres, broken);
    return made.peak_long.m;
}

static int count_of(enum purpose purpose)
{
    int count = 0;
    for (int i = 0; i < made.plan.session_count; i++)
        count += session_is_run(&made.plan.sessions[i]) &&
                 made.plan.sessions[i].purpose == purpose;
    return count;
}

START_TEST(test_coach_races_of_odd_distances_lie_between_the_tables)
{
    int32_t five = peak_of(5000, 0), ten = peak_of(10000, 0);
    ck_assert_int_eq(peak_of(3000, 0), five);
    int32_t fifteen = peak_of(15000, 0), half = peak_of(21098, 0);
    int32_t thirty = peak_of(30000, 0);
    ck_assert_int_eq(ten, 16000);
    ck_assert_int_eq(fifteen, 17500);
    ck_assert_int_eq(half, 20000);
    ck_assert_int_eq(thirty, 25000);
}
END_TEST

START_TEST(test_coach_races_that_climb_are_trained_for_on_hills)
{
    int32_t flat = peak_of(25000, 0);
    int hills = count_of(PURPOSE_HILLS), fast = count_of(PURPOSE_INTERVAL);
    ck_assert_int_gt(peak_of(25000, 1200), flat);
    ck_assert_int_gt(count_of(PURPOSE_HILLS), hills);
    ck_assert_int_lt(count_of(PURPOSE_INTERVAL), fast);
}
END_TEST

Suite *suite_coach_races(void)
{
    Suite *s = suite_create("coach_races");
    TCase *t = tcase_create("drawn");
    tcase_set_timeout(t, 240);
    tcase_add_test(t, test_coach_races_keep_every_invariant);
    tcase_add_test(t, test_coach_races_are_no_fault_of_the_plan);
    tcase_add_test(t, test_coach_races_of_odd_distances_lie_between_the_tables);
    tcase_add_test(t, test_coach_races_that_climb_are_trained_for_on_hills);
    suite_add_tcase(s, t);
    return s;
}
