/* coach: ten thousand runners and goals, and what every plan keeps. */
#include "milepost/coach.h"

#include "../tool/kit.h"
#include "../tool/plan_rules.h"

#include <check.h>
#include <stdio.h>
#include <string.h>

Suite *suite_coach_plans(void);

#define RUNNERS 10000
#define SEED    20261122

static struct proposal made, again;

/* Lower bound of each level's week, and the entry base of each goal. */
static const int32_t level_week_m[LEVEL_COUNT] = { 8000, 15000, 30000, 60000,
                                                   100000 };
static const int32_t base_week_m[GOAL_COUNT] = { [GOAL_5K] = 10000,
                                                 [GOAL_10K] = 15000,
                                                 [GOAL_HALF] = 20000,
                                                 [GOAL_MARATHON] = 30000 };
static const int32_t race_m[GOAL_COUNT] = { [GOAL_5K] = 5000,
                                            [GOAL_10K] = 10000,
                                            [GOAL_HALF] = 21098,
                                            [GOAL_MARATHON] = 42195,
                                            [GOAL_FIRST5K] = 5000 };

struct drawn {
    struct profile p;
    struct goal goal;
    day_t from;
};

static unsigned draw_days(struct kit_lcg *g, int count)
{
    unsigned days = 0;
    while (count > 0) {
        unsigned bit = DAY_BIT(kit_between(g, 0, 6));
        count -= (days & bit) == 0;
        days |= bit;
    }
    return days;
}

static int draw_day_of(struct kit_lcg *g, unsigned days)
{
    int d;
    do
        d = kit_between(g, 0, 6);
    while (!(days & DAY_BIT(d)));
    return d;
}

static void draw_week(struct kit_lcg *g, struct profile *p)
{
    static const int most_runs[LEVEL_COUNT] = { 3, 4, 5, 6, 7 };
    int count = kit_between(g, 3, 7);
    p->days = draw_days(g, count);
    p->long_day = draw_day_of(g, p->days);
    p->hard_days = kit_between(g, 0, 3) > 0
                       ? p->days
                       : p->days & draw_days(g, kit_between(g, 3, 6));
    for (int d = 0; d < 7; d++)
        p->minutes[d] =
            kit_between(g, 0, 2) > 0 ? UNKNOWN : kit_between(g, 20, 150);
    if (kit_between(g, 0, 1))
        p->minutes[p->long_day] = UNKNOWN;
    p->runs = count < most_runs[p->level] ? count : most_runs[p->level];
}

static void draw_runner(struct kit_lcg *g, enum goal_kind kind,
                        struct profile *p)
{
    memset(p, 0, sizeof *p);
    p->level = (enum level)kit_between(g, 0, LEVEL_COUNT - 1);
    int32_t least = level_week_m[p->level];
    if (least < base_week_m[kind])
        least = base_week_m[kind];
    p->weekly.m = (int32_t)(least * (1.0 + 0.6 * kit_share(g)));
    if (kit_between(g, 0, 19) == 0)
        p->weekly.m /= 3;
    p->longest.m = (int32_t)(p->weekly.m * (0.25 + 0.25 * kit_share(g)));
    if (kind == GOAL_HALF && p->longest.m < 8000)
        p->longest.m = 8000;
    if (kind == GOAL_MARATHON && p->longest.m < 12000)
        p->longest.m = 12000;
    p->usual = p->weekly;
    p->index = kit_between(g, 0, 3) ? kit_between(g, 28, 70) : 0.0;
    p->age = kit_between(g, 0, 2) ? kit_between(g, 14, 75) : UNKNOWN;
    p->is_back_from_injury = kit_between(g, 0, 9) == 0;
    p->days_off = kit_between(g, 0, 9) == 0 ? 12 : 1;
    p->condition =
        kit_between(g, 0, 99) == 0 ? CONDITION_PREGNANT : CONDITION_NONE;
    draw_week(g, p);
}

static struct drawn draw(struct kit_lcg *g)
{
    struct drawn d;
    memset(&d, 0, sizeof d);
    d.goal.kind = (enum goal_kind)kit_between(g, 0, GOAL_COUNT - 1);
    draw_runner(g, d.goal.kind, &d.p);
    d.from = day_add(kit_day("2026-01-05"), kit_between(g, 0, 300));
    d.p.today = day_add(d.from, -1);
    if (kit_between(g, 0, 1))
        d.p.week_so_far.m = d.p.weekly.m / 7 * day_weekday(d.from);
    int weeks = kit_between(g, 6, 30);
    day_t last = day_add(day_monday(d.from), 7 * (weeks - 1));
    d.goal.day = day_add(last, kit_between(g, 0, 6));
    d.goal.dist.m = race_m[d.goal.kind];
    if (d.goal.dist.m == 0 && kit_between(g, 0, 1))
        d.goal.day = NO_DAY;
    d.goal.aim = kit_between(g, 0, 3) ? AIM_IMPROVE : AIM_FINISH;
    d.goal.dropped = NO_DAY;
    return d;
}

static void check_offers(const struct drawn *d, int number)
{
    struct err e;
    ck_assert_int_eq(made.plan.session_count, 0);
    if (made.outcome == PLAN_NOT_NOW)
        return;
    ck_assert_msg(made.offer_count == 3, "runner %d: %d offers", number,
                  made.offer_count);
    const struct offer *o = &made.offers[0];
    ck_assert_int_eq(o->kind, OFFER_LATER_RACE);
    ck_assert_msg(!o->is_possible || day_diff(o->day, d->goal.day) > 0,
                  "runner %d: not later", number);
    if (made.outcome != PLAN_TOO_SHORT || !o->is_possible)
        return;
    struct goal later = d->goal;
    later.day = o->day;
    ck_assert(coach_plan(&d->p, &later, d->from, &again, &e));
    ck_assert_msg(again.outcome == PLAN_MADE,
                  "runner %d: the later race offered is refused (%d)", number,
                  (int)again.outcome);
}

START_TEST(test_coach_plans_keep_every_invariant)
{
    struct kit_lcg g = kit_seed(SEED);
    struct err e;
    int outcomes[4] = { 0 };
    for (int i = 0; i < RUNNERS; i++) {
        struct drawn d = draw(&g);
        ck_assert_msg(coach_plan(&d.p, &d.goal, d.from, &made, &e),
                      "runner %d: %s", i, e.text);
        outcomes[made.outcome]++;
        if (made.outcome != PLAN_MADE) {
            check_offers(&d, i);
            continue;
        }
        struct rules_case c = { &d.p, &d.goal, d.from, &made };
        const char *broken = rules_broken(&c);
        ck_assert_msg(broken == NULL, "runner %d, %s, %s, %d runs: %s", i,
                      goal_kind_word(d.goal.kind), level_word(d.p.level),
                      d.p.runs, broken);
    }
    printf("plans: %d made, %d too short, %d without base, %d not now\n",
           outcomes[PLAN_MADE], outcomes[PLAN_TOO_SHORT],
           outcomes[PLAN_NO_BASE], outcomes[PLAN_NOT_NOW]);
}
END_TEST

START_TEST(test_coach_plans_are_the_same_bytes_again)
{
    struct kit_lcg g = kit_seed(SEED + 1);
    struct err e;
    for (int i = 0; i < 300; i++) {
        struct drawn d = draw(&g);
        memset(&made, 0xa5, sizeof made);
        memset(&again, 0x5a, sizeof again);
        ck_assert(coach_plan(&d.p, &d.goal, d.from, &made, &e));
        ck_assert(coach_plan(&d.p, &d.goal, d.from, &again, &e));
        ck_assert_int_eq(memcmp(&made, &again, sizeof made), 0);
    }
}
END_TEST

Suite *suite_coach_plans(void)
{
    Suite *s = suite_create("coach_plans");
    TCase *t = tcase_create("drawn");
    tcase_set_timeout(t, 120);
    tcase_add_test(t, test_coach_plans_keep_every_invariant);
    tcase_add_test(t, test_coach_plans_are_the_same_bytes_again);
    suite_add_tcase(s, t);
    return s;
}
