/* coach: ten thousand runners and goals, and what every plan keeps. */
#include "milepost/coach.h"

#include "../tool/kit.h"
#include "../tool/plan_rules.h"
#include "../tool/runners.h"

#include <check.h>
#include <stdio.h>
#include <string.h>

Suite *suite_coach_plans(void);

#define RUNNERS 10000
#define SEED    20261122

static struct proposal made, again;

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
    ck_assert(coach_plan(&d->p,
                         &(struct plan_ask){ .goal = &later, .from = d->from },
                         &again, &e));
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
        struct drawn d = runner_draw(&g);
        ck_assert_msg(
            coach_plan(&d.p,
                       &(struct plan_ask){ .goal = &d.goal, .from = d.from },
                       &made, &e),
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
        struct drawn d = runner_draw(&g);
        memset(&made, 0xa5, sizeof made);
        memset(&again, 0x5a, sizeof again);
        ck_assert(coach_plan(
            &d.p, &(struct plan_ask){ .goal = &d.goal, .from = d.from }, &made,
            &e));
        ck_assert(coach_plan(
            &d.p, &(struct plan_ask){ .goal = &d.goal, .from = d.from }, &again,
            &e));
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
