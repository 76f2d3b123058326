/*
 * coach: runners made fit for their goal, of all goals, levels, days and weeks
 * (issue 4). V0 is the goal's entry base (science.md G2) or the lower bound of
 * the level's week (section 0: 15, 30, 60, 100 km), the higher; a beginner's
 * is none, and the 5 km's entry base of 3 x 20 min, 8 km, stands in for it.
 */
#include "milepost/coach.h"

#include "../tool/any_lines.h"
#include "../tool/plan_rules.h"
#include "../tool/runners.h"

#include <check.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

Suite *suite_coach_fit(void);

#define RUNNERS    5000
#define SEED       20261124
#define DAYS_LEAST 3
#define DAYS_MOST  7
#define OFFERS     3
#define SHOWN_M    1000 /* a week's sessions are so near its target, as shown */
#define MINUTE_S   60

static struct facts facts, scratch;
static struct days days;
static struct week_report report;
static struct lint_report lint;
static struct proposal made, other;
static struct settings set;

/* What became of the runners of a goal. */
static struct tally {
    int drawn, made, ladders, too_short;
    int possible[OFFERS]; /* offers of those refused */
} tally[GOAL_COUNT];

/* ---- one plan */

static const char *name_of(const struct drawn *d, int number)
{
    static char name[160];
    char from[DAY_TEXT], race[DAY_TEXT];
    (void)snprintf(name, sizeof name, "runner %d, %s, %s, from %s to %s",
                   number, goal_kind_word(d->goal.kind), level_word(d->p.level),
                   day_format(d->from, from),
                   day_is(d->goal.day) ? day_format(d->goal.day, race)
                                       : "open");
    return name;
}

/* Metres as a page shows them, to a tenth of a kilometre or mile. */
static int shown_m(dist_t d, enum units units)
{
    char q[QUANTITY_TEXT];
    double unit = units == UNITS_MI ? METRES_PER_MILE : METRES_PER_KM;
    return (int)(strtod(quantity_dist(q, d, units), NULL) * unit);
}

static bool is_in(const struct session *s, const struct plan_week *w)
{
    return session_is_run(s) && s->purpose != PURPOSE_RACE &&
           day_monday(s->day).n == w->monday.n;
}

static void check_week_shown(const struct plan *p, const struct plan_week *w,
                             enum units units, const char *name)
{
    int sum = 0;
    for (int i = 0; i < p->session_count; i++)
        if (is_in(&p->sessions[i], w))
            sum += shown_m(p->sessions[i].dist, units);
    int target = shown_m(w->target, units);
    ck_assert_msg(abs(sum - target) <= SHOWN_M,
                  "%s: sessions of %d m in a week of %d m", name, sum, target);
}

static int step_seconds(const struct plan *p, const struct session *s)
{
    int sum = 0;
    int times = 1;
    for (int i = 0; i < s->step_count; i++) {
        const struct step *t = &p->steps[s->step_first + i];
        times = t->kind == STEP_REPEAT ? t->count
                : t->kind == STEP_END  ? 1
                                       : times;
        sum += times * t->time.s;
    }
    return sum;
}

/* A ladder's sessions are minutes, which their steps add up to. */
static void check_ladder(const struct plan *p, const char *name)
{
    for (int w = 0; w < p->week_count; w++)
        ck_assert_msg(p->weeks[w].target.m == 0, "%s: kilometres", name);
    for (int i = 0; i < p->session_count; i++) {
        const struct session *s = &p->sessions[i];
        if (!session_is_run(s) || s->purpose == PURPOSE_RACE)
            continue;
        int sum = step_seconds(p, s);
        ck_assert_msg(s->dist.m == 0 && s->time.s > 0, "%s: not in time", name);
        ck_assert_msg(s->step_count == 0 || abs(sum - s->time.s) <= MINUTE_S,
                      "%s: steps of %d s in %d s", name, sum, s->time.s);
    }
}

static void check_scored(const struct drawn *d, const struct proposal *m,
                         const char *name)
{
    char date[DAY_TEXT];
    runner_history(d, &facts);
    coach_lint(&facts, &set, &m->plan, &scratch, &report, &lint);
    for (int w = 0; w < lint.week_count; w++)
        for (int i = 0; i < lint.weeks[w].warning_count; i++) {
            const struct warning *x = &lint.weeks[w].warnings[i];
            ck_assert_msg(x->severity < SEVERITY_CAUTION,
                          "%s: %s in the week of %s", name,
                          warning_row(x->id)->id,
                          day_format(lint.weeks[w].monday, date));
        }
}

static void check_made(const struct drawn *d, const struct proposal *m,
                       const char *name)
{
    struct rules_case c = { &d->p, &d->goal, d->from, m };
    const char *broken = rules_broken(&c);
    ck_assert_msg(broken == NULL, "%s: %s", name, broken);
    if (m->is_ladder)
        check_ladder(&m->plan, name);
    for (int w = 0; w < m->plan.week_count && !m->is_ladder; w++) {
        check_week_shown(&m->plan, &m->plan.weeks[w], UNITS_KM, name);
        check_week_shown(&m->plan, &m->plan.weeks[w], UNITS_MI, name);
    }
    check_scored(d, m, name);
}

/* ---- what is offered in the place of one */

/* The runner who takes an offer. */
static struct drawn taken(const struct drawn *d, const struct offer *o)
{
    struct drawn out = *d;
    switch (o->kind) {
    case OFFER_LATER_RACE:
        out.goal.day = o->day;
        break;
    case OFFER_SHORTER_GOAL:
        out.goal.kind = o->goal;
        out.goal.dist = goal_kind_dist(o->goal);
        break;
    case OFFER_FINISH:
        out.goal.aim = AIM_FINISH;
        break;
    }
    return out;
}

static void check_offer(const struct drawn *d, const struct offer *o,
                        const char *name)
{
    struct err e;
    struct drawn then = taken(d, o);
    const struct plan_ask ask = { .goal = &then.goal, .from = then.from };
    ck_assert_msg(coach_plan(&then.p, &ask, &other, &e), "%s: %s", name,
                  e.text);
    ck_assert_msg(other.outcome == PLAN_MADE, "%s: offer %d is refused (%d)",
                  name, (int)o->kind, (int)other.outcome);
    ck_assert_msg(o->kind != OFFER_FINISH ||
                      abs(other.peak_long.m - o->longest.m) <= SHOWN_M,
                  "%s: to finish on %d m, and the plan has %d", name,
                  (int)o->longest.m, (int)other.peak_long.m);
    check_made(&then, &other, name);
}

static void check_offers(const struct drawn *d, struct tally *t,
                         const char *name)
{
    ck_assert_msg(made.outcome == PLAN_TOO_SHORT, "%s: refused as %d", name,
                  (int)made.outcome);
    ck_assert_int_eq(made.offer_count, OFFERS);
    t->too_short++;
    for (int i = 0; i < OFFERS; i++) {
        ck_assert_int_eq(made.offers[i].kind, (enum offer_kind)i);
        if (!made.offers[i].is_possible)
            continue;
        t->possible[i]++;
        check_offer(d, &made.offers[i], name);
    }
}

/* ---- all of them */

static int count_of(unsigned set_of_days)
{
    int n = 0;
    for (int d = 0; d < WEEK_DAYS; d++)
        n += (set_of_days & DAY_BIT(d)) != 0;
    return n;
}

/* What was run in the week the plan begins in, as coach_profile reads it. */
static struct drawn fit_runner(struct kit_lcg *g)
{
    struct drawn d = runner_draw(g);
    runner_made_fit(&d);
    runner_history(&d, &facts);
    days_of(&facts, &days);
    d.p.week_so_far = days_dist(&days, day_monday(d.p.today), d.p.today);
    return d;
}

static void draw_one(struct kit_lcg *g, int number)
{
    struct err e;
    struct drawn d = fit_runner(g);
    struct tally *t = &tally[d.goal.kind];
    const char *name = name_of(&d, number);
    const struct plan_ask ask = { .goal = &d.goal, .from = d.from };
    ck_assert_msg(coach_plan(&d.p, &ask, &made, &e), "%s: %s", name, e.text);
    t->drawn++;
    if (made.outcome != PLAN_MADE) {
        check_offers(&d, t, name);
        return;
    }
    t->made++;
    t->ladders += made.is_ladder;
    check_made(&d, &made, name);
}

static void print_tally(int runners)
{
    int too_short = 0;
    for (int k = 0; k < GOAL_COUNT; k++)
        too_short += tally[k].too_short;
    printf("fit: %d runners, %.1f %% refused as too short\n", runners,
           100.0 * too_short / runners);
    for (int k = 0; k < GOAL_COUNT; k++) {
        const struct tally *t = &tally[k];
        printf("fit: %-8s %4d drawn, %4d made (%d run-walk), %3d too short; "
               "possible then: later %d, shorter %d, finish %d\n",
               goal_kind_word((enum goal_kind)k), t->drawn, t->made, t->ladders,
               t->too_short, t->possible[OFFER_LATER_RACE],
               t->possible[OFFER_SHORTER_GOAL], t->possible[OFFER_FINISH]);
    }
}

START_TEST(test_coach_fit_plans_draw_no_caution)
{
    struct kit_lcg g = kit_seed(SEED);
    int runners = any_times(RUNNERS);
    set = settings_standard();
    for (int i = 0; i < runners; i++)
        draw_one(&g, i);
    print_tally(runners);
}
END_TEST

/* Who has run the usual week by Thursday runs again from Monday on. */
START_TEST(test_coach_fit_late_stress_week_is_no_second_one)
{
    struct kit_lcg g = kit_seed(SEED);
    struct err e;
    struct drawn d = runner_draw(&g);
    d.goal.kind = GOAL_STRESS;
    d.goal.day = NO_DAY;
    d.from = kit_day("2026-05-14");
    d.p.today = day_add(d.from, -1);
    runner_made_fit(&d);
    d.p.week_so_far = d.p.weekly;
    const struct plan_ask ask = { .goal = &d.goal, .from = d.from };
    ck_assert(coach_plan(&d.p, &ask, &made, &e));
    ck_assert_int_gt(made.plan.session_count, 0);
    ck_assert_int_ge(made.plan.sessions[0].day.n, kit_day("2026-05-18").n);
    d.p.week_so_far.m = 0;
    ck_assert(coach_plan(&d.p, &ask, &made, &e));
    ck_assert_int_lt(made.plan.sessions[0].day.n, kit_day("2026-05-18").n);
}
END_TEST

/* The 5,000 are of every goal, level and count of days. */
START_TEST(test_coach_fit_runners_are_of_all_kinds)
{
    static int drawn[GOAL_COUNT][LEVEL_COUNT][DAYS_MOST + 1];
    struct kit_lcg g = kit_seed(SEED);
    for (int i = 0; i < RUNNERS; i++) {
        struct drawn d = runner_draw(&g);
        drawn[d.goal.kind][d.p.level][count_of(d.p.days)]++;
    }
    for (int k = 0; k < GOAL_COUNT; k++)
        for (int l = 0; l < LEVEL_COUNT; l++)
            for (int n = DAYS_LEAST; n <= DAYS_MOST; n++)
                ck_assert_msg(drawn[k][l][n] > 0, "no %s, %s of %d days",
                              goal_kind_word((enum goal_kind)k),
                              level_word((enum level)l), n);
}
END_TEST

Suite *suite_coach_fit(void)
{
    Suite *s = suite_create("coach_fit");
    TCase *t = tcase_create("drawn");
    tcase_set_timeout(t, 600);
    tcase_add_test(t, test_coach_fit_plans_draw_no_caution);
    tcase_add_test(t, test_coach_fit_late_stress_week_is_no_second_one);
    tcase_add_test(t, test_coach_fit_runners_are_of_all_kinds);
    suite_add_tcase(s, t);
    return s;
}
