/* coach: a runner's days and minutes are a hard cap: no session on a day off,
 * none over the minutes of its day, by the test's own arithmetic. */
#include "milepost/coach.h"

#include "../tool/runners.h"

#include <check.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

Suite *suite_coach_hours(void);

#define PLANS      1500
#define SEED       2026112204
#define PAUSES     2
#define ROUNDING_S 30 /* a size is in whole 100 m */

static struct proposal made;
static struct err e;

static int plans_asked(void)
{
    const char *more = getenv("MILEPOST_PLANS");
    int n = more != NULL ? atoi(more) : PLANS;
    return n > 0 ? n : PLANS;
}

/* Any days, one among them at least; minutes from 15 to 240, or not said. */
static void draw_hours(struct kit_lcg *g, struct profile *p)
{
    p->days = (unsigned)kit_between(g, 1, 127);
    p->hard_days = kit_between(g, 0, 1)
                       ? p->days
                       : p->days & (unsigned)kit_between(g, 1, 127);
    do
        p->long_day = kit_between(g, 0, 6);
    while (!(p->days & DAY_BIT(p->long_day)));
    for (int d = 0; d < 7; d++)
        p->minutes[d] =
            kit_between(g, 0, 3) == 0 ? UNKNOWN : kit_between(g, 15, 240);
    p->is_runs_asked = kit_between(g, 0, 1);
    p->runs = kit_between(g, 1, 7);
    int free = 0;
    for (int d = 0; d < 7; d++)
        free += (p->days & DAY_BIT(d)) != 0;
    if (p->runs > free)
        p->runs = free;
}

static int draw_pauses(struct kit_lcg *g, const struct drawn *d,
                       struct pause pauses[PAUSES])
{
    int n = 0;
    for (int i = kit_between(g, 0, PAUSES); i > 0; i--) {
        day_t from = day_add(d->from, kit_between(g, 0, 90));
        day_t until = day_add(from, kit_between(g, 0, 12));
        if (!day_is(d->goal.day) || until.n < d->goal.day.n)
            pauses[n++] = (struct pause){ .from = from, .until = until };
    }
    return n;
}

/* ---- how long a session takes */

/* Easy, and the named paces, as a runner of this index runs them; without one
 * as slow as is supposed of anybody. */
static int pace_of(const struct profile *p, enum pace_name name)
{
    static const double supposed[LEVEL_COUNT] = { 30, 37, 45, 54, 66 };
    bool is_known = p->index > 0.0;
    struct paces paces = paces_of(is_known ? p->index : supposed[p->level]);
    int pace = paces.of[name == PACE_NONE ? PACE_EASY : name].s_per_km;
    return pace;
}

static double step_seconds(const struct profile *p, const struct step *s)
{
    if (s->time.s > 0)
        return s->time.s;
    return s->dist.m * (double)pace_of(p, s->aim) / 1000.0;
}

static double session_seconds(const struct profile *p, const struct session *s)
{
    double sum = 0.0, times = 1.0;
    if (s->time.s > 0 && s->dist.m == 0)
        return s->time.s;
    if (s->step_count == 0)
        return s->dist.m * (double)pace_of(p, PACE_EASY) / 1000.0;
    for (int i = 0; i < s->step_count; i++) {
        const struct step *step = &made.plan.steps[s->step_first + i];
        if (step->kind == STEP_REPEAT)
            times = step->count;
        else if (step->kind == STEP_END)
            times = 1.0;
        else
            sum += times * step_seconds(p, step);
    }
    return sum;
}

static const char *over(const struct drawn *d, const struct pause *pauses,
                        int count)
{
    static char said[160], date[DAY_TEXT];
    double sum = 0.0;
    for (int i = 0; i < made.plan.session_count; i++) {
        const struct session *s = &made.plan.sessions[i];
        int weekday = day_weekday(s->day);
        int most = d->p.minutes[weekday];
        bool is_race = session_is_run(s) && s->purpose == PURPOSE_RACE;
        (void)day_format(s->day, date);
        if (is_race && s->day.n == d->goal.day.n)
            continue; /* its day is the race's */
        if (!(d->p.days & DAY_BIT(weekday)) ||
            pause_on(pauses, count, s->day) != NULL) {
            (void)snprintf(said, sizeof said, "%s on %s, not a free day",
                           session_word(s), date);
            return said;
        }
        if (i == 0 || s->day.n != s[-1].day.n)
            sum = 0.0; /* run and strength of a day together */
        sum += session_seconds(&d->p, s);
        if (most != UNKNOWN && sum > most * 60 + ROUNDING_S) {
            (void)snprintf(said, sizeof said, "%s on %s: %.0f s, %d min",
                           session_word(s), date, sum, most);
            return said;
        }
    }
    return NULL;
}

START_TEST(test_coach_hours_are_a_hard_cap)
{
    struct kit_lcg g = kit_seed(SEED);
    int asked = plans_asked();
    int goals[GOAL_COUNT] = { 0 }, levels[LEVEL_COUNT] = { 0 };
    int bad = 0;
    for (int i = 0, kept = 0; kept < asked; i++) {
        struct pause pauses[PAUSES];
        struct drawn d = runner_draw(&g);
        if (kit_between(&g, 0, 1))
            runner_made_fit(&d);
        draw_hours(&g, &d.p);
        const struct plan_ask ask = { .goal = &d.goal,
                                      .from = d.from,
                                      .pauses = pauses,
                                      .pause_count =
                                          draw_pauses(&g, &d, pauses) };
        if (!coach_plan(&d.p, &ask, &made, &e)) {
            ck_assert_msg(strstr(e.text, "free"), "%s", e.text);
            continue;
        }
        if (made.outcome != PLAN_MADE)
            continue;
        kept++;
        goals[d.goal.kind]++;
        levels[d.p.level]++;
        const char *broken = over(&d, pauses, ask.pause_count);
        if (broken == NULL)
            continue;
        bad++;
        printf("runner %d, %s, %s: %s\n", i, goal_kind_word(d.goal.kind),
               level_word(d.p.level), broken);
    }
    ck_assert_int_eq(bad, 0);
    for (int k = 0; k < GOAL_COUNT; k++)
        ck_assert_msg(goals[k] > 0, "no plan for %s",
                      goal_kind_word((enum goal_kind)k));
    for (int k = 0; k < LEVEL_COUNT; k++)
        ck_assert_int_gt(levels[k], 0);
}
END_TEST

Suite *suite_coach_hours(void)
{
    Suite *s = suite_create("coach_hours");
    TCase *t = tcase_create("hours");
    tcase_set_timeout(t, 300);
    tcase_add_test(t, test_coach_hours_are_a_hard_cap);
    suite_add_tcase(s, t);
    return s;
}
