/* coach: a plan scored anew after an edit says what a whole lint says of it,
 * and either says what judge_week says of each week, to the byte. */
#include "milepost/coach.h"

#include "../tool/runners.h"

#include <check.h>
#include <stdio.h>
#include <string.h>

Suite *suite_coach_rescore(void);

#define PLANS 60
#define EDITS 8
#define SEED  20261123

static struct facts facts, scratch, whole_scratch;
static struct week_report report;
static struct lint_report lint, whole;
static struct proposal made;
static struct plan with;
static struct settings set;

/* Mornings with holes, so that the first weeks have a body to be judged by. */
static void add_mornings(struct kit_lcg *g, day_t today)
{
    for (int i = 60; i >= 0; i--) {
        if (kit_between(g, 0, 3) == 0)
            continue;
        struct checkin *c = kit_checkin(&facts, day_add(today, -i));
        c->sleep_min = kit_between(g, 330, 500);
        c->sleepq = kit_between(g, 1, 7);
        c->fatigue = kit_between(g, 1, 7);
        c->stress = kit_between(g, 1, 7);
        c->soreness = kit_between(g, 1, 7);
        c->hrv_ms = kit_between(g, 30, 80);
    }
}

/* A plan and a diary: some young, some of a level nobody stated. */
static bool draw(struct kit_lcg *g, struct drawn *d)
{
    struct err e;
    *d = runner_draw(g);
    if (kit_between(g, 0, 1))
        runner_made_fit(d);
    const struct plan_ask ask = { .goal = &d->goal, .from = d->from };
    if (!coach_plan(&d->p, &ask, &made, &e) || made.outcome != PLAN_MADE)
        return false;
    runner_history(d, &facts);
    if (kit_between(g, 0, 2) == 0)
        add_mornings(g, d->p.today);
    if (kit_between(g, 0, 3) == 0)
        facts.athlete.level = LEVEL_NONE;
    if (kit_between(g, 0, 9) == 0) {
        facts.run_count = 0;
        facts.diary_first = NO_DAY;
    }
    for (int i = 0; i < made.plan.session_count; i++)
        (void)snprintf(made.plan.sessions[i].id.text, ID_TEXT, "s%d", i);
    return true;
}

static void put_one(struct kit_lcg *g, day_t day)
{
    memset(&with, 0, sizeof with);
    with.session_count = 1;
    with.sessions[0] = session_blank(
        day, kit_between(g, 0, 1) ? PURPOSE_THRESHOLD : PURPOSE_LONG);
    with.sessions[0].dist.m = kit_between(g, 3000, 30000);
}

static struct plan_edit any_edit(struct kit_lcg *g, const struct plan *p)
{
    int last = p->session_count - 1;
    struct plan_edit e = {
        .kind = (enum edit_kind)kit_between(g, EDIT_MOVE, EDIT_UNLOCK),
        .session = kit_between(g, 0, last),
        .other = kit_between(g, 0, last),
        .with = &with,
    };
    e.day = day_add(p->sessions[e.session].day, kit_between(g, -6, 6));
    e.until = day_add(e.day, kit_between(g, 0, 20));
    const struct session *s = &p->sessions[e.session];
    if (s->dist.m > 0)
        e.dist.m = s->dist.m * kit_between(g, 5, 20) / 10;
    else
        e.time.s = s->time.s * kit_between(g, 5, 20) / 10;
    put_one(g, e.day);
    return e;
}

static void check_rescored(int number)
{
    coach_rescore(&facts, &set, &made.plan, &scratch, &report, &lint);
    coach_lint(&facts, &set, &made.plan, &whole_scratch, &report, &whole);
    ck_assert_msg(memcmp(&lint, &whole, sizeof lint) == 0,
                  "plan %d: an edit scored is not the plan scored", number);
}

START_TEST(test_coach_rescore_is_a_whole_lint)
{
    struct kit_lcg g = kit_seed(SEED);
    struct err e;
    int edits = 0;
    int changed = 0;
    set = settings_standard();
    for (int i = 0; i < PLANS; i++) {
        struct drawn d;
        if (!draw(&g, &d))
            continue;
        struct paces paces = paces_of(d.p.index);
        coach_lint(&facts, &set, &made.plan, &scratch, &report, &lint);
        for (int k = 0; k < EDITS; k++) {
            static struct lint_report was;
            struct plan_edit edit = any_edit(&g, &made.plan);
            was = lint;
            if (!coach_edit(&edit, &paces, d.p.today, &made.plan, &e))
                continue;
            check_rescored(i);
            edits++;
            changed += memcmp(&was, &lint, sizeof was) != 0;
        }
    }
    printf("rescore: %d edits, %d of them changed the score\n", edits, changed);
    ck_assert_int_gt(changed, PLANS);
}
END_TEST

static void check_week(const struct week_lint *own, int number)
{
    judge_week(&scratch, &set, own->monday, &report);
    ck_assert_int_eq(
        memcmp(own->verdict_m, report.verdict_m, sizeof own->verdict_m), 0);
    ck_assert_double_eq(own->load, report.load);
    ck_assert_int_eq(own->warning_count, report.warning_count);
    ck_assert_msg(
        memcmp(own->warnings, report.warnings,
               (size_t)own->warning_count * sizeof own->warnings[0]) == 0,
        "plan %d: other warnings than the week's own", number);
}

START_TEST(test_coach_lint_says_what_judge_week_says)
{
    struct kit_lcg g = kit_seed(SEED + 1);
    struct err e;
    int warnings = 0;
    int edits = 0;
    set = settings_standard();
    for (int i = 0; i < PLANS / 2; i++) {
        struct drawn d;
        if (!draw(&g, &d))
            continue;
        struct paces paces = paces_of(d.p.index);
        for (int k = 0; k < EDITS; k++) {
            struct plan_edit edit = any_edit(&g, &made.plan);
            edits += coach_edit(&edit, &paces, d.p.today, &made.plan, &e);
        }
        coach_lint(&facts, &set, &made.plan, &scratch, &report, &lint);
        for (int w = 0; w < lint.week_count; w++) {
            check_week(&lint.weeks[w], i);
            warnings += lint.weeks[w].warning_count;
        }
    }
    ck_assert_int_gt(edits, PLANS);
    ck_assert_int_gt(warnings, PLANS);
}
END_TEST

START_TEST(test_coach_rescore_of_another_plan_is_its_lint)
{
    struct kit_lcg g = kit_seed(SEED + 2);
    set = settings_standard();
    struct drawn d;
    while (!draw(&g, &d))
        ;
    coach_lint(&facts, &set, &made.plan, &scratch, &report, &lint);
    made.plan.week_count--;
    check_rescored(0);
}
END_TEST

Suite *suite_coach_rescore(void)
{
    Suite *s = suite_create("coach_rescore");
    TCase *t = tcase_create("scored");
    tcase_set_timeout(t, 120);
    tcase_add_test(t, test_coach_rescore_is_a_whole_lint);
    tcase_add_test(t, test_coach_lint_says_what_judge_week_says);
    tcase_add_test(t, test_coach_rescore_of_another_plan_is_its_lint);
    suite_add_tcase(s, t);
    return s;
}
