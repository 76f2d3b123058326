/* words: whatever a week holds, its text keeps to its page. */
#include "../tool/kit.h"
#include "../tool/page.h"
#include "milepost/words.h"

#include <check.h>
#include <string.h>

Suite *suite_words_page(void);

#define MONDAY "2026-11-16"

static struct facts facts;
static struct week_report week;
static char page[8192];

static void random_runs(struct kit_lcg *g)
{
    int runs = kit_between(g, 0, WEEK_RUNS_MAX);
    for (int i = 0; i < runs; i++) {
        bool has_dist = kit_between(g, 0, 5) > 0;
        int metres = has_dist ? kit_between(g, 200, 60000) : 0;
        int seconds = kit_between(g, 0, 9) == 0 && has_dist
                          ? 0
                          : kit_between(g, 60, has_dist ? metres : 30000);
        struct run *r = kit_run(
            &facts, kit_after(MONDAY, kit_between(g, 0, 6)),
            (enum purpose)kit_between(g, PURPOSE_NONE, PURPOSE_COUNT - 1),
            metres, seconds, kit_between(g, UNKNOWN, 10));
        r->form = kit_between(g, 0, 1) ? kit_between(g, 1, 5) : UNKNOWN;
        if (kit_between(g, 0, 4) > 0)
            continue;
        r->pain_count = 1;
        r->pains[0] =
            (struct pain){ (enum site)kit_between(g, 0, SITE_COUNT - 1),
                           kit_between(g, 0, 10),
                           has_dist ? kit_between(g, 0, metres) : UNKNOWN };
    }
}

static void random_beside(struct kit_lcg *g)
{
    for (int i = kit_between(g, 0, 9); i > 0; i--)
        (void)kit_activity(
            &facts, kit_after(MONDAY, kit_between(g, 0, 6)),
            (enum activity_kind)kit_between(g, 0, ACTIVITY_COUNT - 1),
            kit_between(g, 60, 9000), kit_between(g, UNKNOWN, 10));
}

static void random_body(struct kit_lcg *g)
{
    for (int d = 0; d < 7; d++) {
        if (kit_between(g, 0, 2) == 0)
            continue;
        struct checkin *c = kit_hooper(
            &facts, kit_after(MONDAY, d), kit_between(g, 1, 7),
            kit_between(g, 1, 7), kit_between(g, 1, 7), kit_between(g, 1, 7));
        c->sleep_min = kit_between(g, UNKNOWN, 700);
        c->mood = kit_between(g, 1, 5);
        if (kit_between(g, 0, 3) == 0)
            kit_pain(c, (enum site)kit_between(g, 0, SITE_COUNT - 1),
                     kit_between(g, 0, 10));
    }
}

static void random_plan(struct kit_lcg *g)
{
    if (kit_between(g, 0, 2) == 0)
        return;
    (void)kit_goal(&facts, (enum goal_kind)kit_between(g, 0, GOAL_COUNT - 1),
                   kit_after(MONDAY, kit_between(g, 0, 100)));
    (void)kit_week(&facts, kit_day(MONDAY),
                   (enum phase)kit_between(g, 0, PHASE_COUNT - 1),
                   kit_between(g, 0, 150000));
    facts.plan.weeks[0].is_cutback = kit_between(g, 0, 1) > 0;
    for (int d = 0; d < 7; d++)
        for (int i = kit_between(g, 0, 2); i > 0; i--)
            (void)kit_session(
                &facts, kit_after(MONDAY, d),
                (enum purpose)kit_between(g, 0, PURPOSE_COUNT - 1),
                kit_between(g, 0, 40000), kit_between(g, 60, 9000));
    for (int i = kit_between(g, 0, 4); i > 0; i--)
        kit_session(&facts, kit_after(MONDAY, kit_between(g, 0, 6)),
                    PURPOSE_NONE, 0, kit_between(g, 0, 5400))
            ->activity =
            (enum activity_kind)kit_between(g, 0, ACTIVITY_COUNT - 1);
}

START_TEST(test_week_keeps_to_its_page_whatever_is_in_it)
{
    struct kit_lcg g = kit_seed(1122);
    struct settings set = settings_standard();
    for (int i = 0; i < 300; i++) {
        kit_clear(&facts, kit_after(MONDAY, kit_between(&g, -3, 9)));
        if (kit_between(&g, 0, 1))
            kit_history(&facts, kit_day(MONDAY), 8, 40000, 14000);
        random_plan(&g);
        random_runs(&g);
        random_body(&g);
        random_beside(&g);
        struct look look = { UNITS_KM, true, false, 80, NULL };
        look.units = kit_between(&g, 0, 1) ? UNITS_MI : UNITS_KM;
        judge_week(&facts, &set, kit_day(MONDAY), &week);
        struct text p = text_on(page, sizeof page);
        words_week(&p, &facts, &week, &look);
        ck_assert(!p.is_cut);
        page_check(page);
        char end[1024];
        struct text t = text_on(end, sizeof end);
        words_week_end(&t, &facts, &week, &look);
        ck_assert(t.len > 0);
        ck_assert_msg(strpbrk(page, "{}") == NULL, "%s", page);
    }
}
END_TEST

Suite *suite_words_page(void)
{
    Suite *s = suite_create("words_page");
    TCase *t = tcase_create("page");
    tcase_set_timeout(t, 60);
    tcase_add_test(t, test_week_keeps_to_its_page_whatever_is_in_it);
    suite_add_tcase(s, t);
    return s;
}
