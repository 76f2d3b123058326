/* coach: a plan of one's own fitted to a runner and a race. */
#include "milepost/coach.h"
#include "milepost/entry.h"

#include "../tool/runners.h"

#include <check.h>
#include <stdio.h>
#include <stdlib.h>

Suite *suite_coach_template(void);

#define PLANS 400
#define SEED  20261122

static struct facts facts, scratch;
static struct days days;
static struct week_report report;
static struct lint_report lint;
static struct proposal own, other;
static struct plan fitted;
static struct template_fit fit;

static bool draw(struct kit_lcg *g, struct drawn *d, struct proposal *out)
{
    struct err e;
    *d = runner_draw(g);
    if (kit_between(g, 0, 1))
        runner_made_fit(d); /* and has no minutes to keep to */
    runner_history(d, &facts);
    days_of(&facts, &days);
    d->p.week_so_far = days_dist(&days, day_monday(d->p.today), d->p.today);
    struct plan_ask ask = { .goal = &d->goal, .from = d->from };
    ck_assert(coach_plan(&d->p, &ask, out, &e));
    return out->outcome == PLAN_MADE && !out->is_ladder && out->peak_week.m > 0;
}

static void put(const struct drawn *d, struct plan *form)
{
    struct err e;
    struct plan_ask ask = { .goal = &d->goal, .from = d->from };
    ck_assert_msg(
        coach_template(&d->p, &ask, &own.plan, form, &fitted, &fit, &e), "%s",
        e.text);
}

/* The days of a plan, counted from another race. */
static void shift(struct plan *p, const struct goal *to)
{
    int by = day_diff(day_monday(to->day), day_monday(p->goal.day));
    for (int i = 0; i < p->session_count; i++)
        p->sessions[i].day = day_add(p->sessions[i].day, by);
    for (int w = 0; w < p->week_count; w++)
        p->weeks[w].monday = day_add(p->weeks[w].monday, by);
}

static void check_same(int i, const struct session *a, const struct session *b)
{
    char now[256];
    char was[256];
    struct text t = text_on(now, sizeof now);
    struct text u = text_on(was, sizeof was);
    session_write(&fitted, a, UNITS_KM, &t);
    session_write(&own.plan, b, UNITS_KM, &u);
    ck_assert_msg(session_same(&fitted, a, &own.plan, b),
                  "runner %d: %s, was %s", i, now, was);
}

START_TEST(test_template_of_the_own_plan_is_the_own_plan)
{
    struct kit_lcg g = kit_seed(SEED);
    printf("seed: %d\n", SEED);
    int tried = 0;
    for (int i = 0; tried < PLANS; i++) {
        struct drawn d;
        if (!draw(&g, &d, &own))
            continue;
        tried++;
        other = own;
        put(&d, &other.plan);
        ck_assert_int_eq(fit.weeks_cut + fit.weeks_own, 0);
        ck_assert_msg(fit.moved + fit.eased + fit.shortened + fit.dropped == 0,
                      "runner %d %s %s: %d moved %d eased %d short %d dropped",
                      i, goal_kind_word(d.goal.kind), level_word(d.p.level),
                      fit.moved, fit.eased, fit.shortened, fit.dropped);
        ck_assert_int_eq(fitted.session_count, own.plan.session_count);
        for (int s = 0; s < fitted.session_count; s++)
            check_same(i, &fitted.sessions[s], &own.plan.sessions[s]);
        for (int w = 0; w < fitted.week_count; w++)
            ck_assert_int_le(
                abs(fitted.weeks[w].target.m - own.plan.weeks[w].target.m),
                1000);
    }
}
END_TEST

/* Minutes as the coach counts them: at easy pace, slow where none is known. */
static int32_t cap_of(const struct drawn *d, int weekday)
{
    if (!(d->p.days & DAY_BIT(weekday)))
        return 0;
    if (d->p.minutes[weekday] == UNKNOWN)
        return INT32_MAX;
    struct paces p = paces_of(d->p.index);
    int32_t pace = p.index > 0.0 ? p.of[PACE_EASY].s_per_km : 0;
    return pace > 0 ? d->p.minutes[weekday] * 60000 / pace + 100 : INT32_MAX;
}

static void check_days(const struct drawn *d, int i)
{
    for (int k = 0; k < fitted.session_count; k++) {
        const struct session *s = &fitted.sessions[k];
        bool is_race = s->purpose == PURPOSE_RACE;
        int32_t cap = cap_of(d, day_weekday(s->day));
        ck_assert_msg(is_race || (cap > 0 && s->dist.m <= cap),
                      "runner %d: %d m on a day of %d m", i, s->dist.m, cap);
        ck_assert(s->day.n >= d->from.n);
        bool is_race_week = day_is(d->goal.day) &&
                            day_monday(s->day).n == day_monday(d->goal.day).n;
        ck_assert_msg(!is_race_week || s->day.n <= d->goal.day.n,
                      "runner %d: %s %d days after the race", i,
                      session_word(s), day_diff(s->day, d->goal.day));
    }
}

static void check_gaps(int i)
{
    day_t hard = NO_DAY;
    for (int k = 0; k < fitted.session_count; k++) {
        const struct session *s = &fitted.sessions[k];
        bool is_hard = session_is_run(s) && (s->purpose == PURPOSE_LONG ||
                                             purpose_is_quality(s->purpose));
        if (!is_hard)
            continue;
        ck_assert_msg(!day_is(hard) || day_diff(s->day, hard) >= 2,
                      "runner %d: hard days next to each other", i);
        hard = s->day;
    }
}

static const struct warning *caution(const struct drawn *d, int *week)
{
    struct settings set = settings_standard();
    runner_history(d, &facts);
    coach_lint(&facts, &set, &fitted, &scratch, &report, &lint);
    for (int w = 0; w < lint.week_count; w++)
        for (int i = 0; i < lint.weeks[w].warning_count; i++)
            if (lint.weeks[w].warnings[i].severity >= SEVERITY_CAUTION) {
                *week = w;
                return &lint.weeks[w].warnings[i];
            }
    return NULL;
}

/* One runner's plan for another, of any level, days, minutes and weeks. */
START_TEST(test_template_fits_any_runner_without_a_caution)
{
    struct kit_lcg g = kit_seed(SEED + 1);
    printf("seed: %d\n", SEED + 1);
    int tried = 0;
    int cautions = 0;
    for (int i = 0; tried < PLANS; i++) {
        struct drawn from, d;
        int week = 0;
        if (!draw(&g, &from, &other) || !day_is(from.goal.day) ||
            !draw(&g, &d, &own) || from.goal.dist.m == 0 || d.goal.dist.m == 0)
            continue;
        tried++;
        other.plan.goal = from.goal;
        shift(&other.plan, &d.goal);
        put(&d, &other.plan);
        check_days(&d, i);
        check_gaps(i);
        for (int w = 0; w < fitted.week_count; w++)
            ck_assert_int_le(fitted.weeks[w].target.m, own.peak_week.m + 1000);
        const struct warning *x = caution(&d, &week);
        if (x != NULL) {
            cautions++;
            printf("runner %d, %s plan of %s for %s, week %d of %d: %s\n", i,
                   goal_kind_word(d.goal.kind), level_word(from.p.level),
                   level_word(d.p.level), week + 1, fitted.week_count,
                   warning_row(x->id)->id);
        }
    }
    ck_assert_int_eq(cautions, 0);
}
END_TEST

Suite *suite_coach_template(void)
{
    Suite *s = suite_create("coach_template");
    TCase *c = tcase_create("template");
    tcase_set_timeout(c, 120);
    tcase_add_test(c, test_template_of_the_own_plan_is_the_own_plan);
    tcase_add_test(c, test_template_fits_any_runner_without_a_caution);
    suite_add_tcase(s, c);
    return s;
}
