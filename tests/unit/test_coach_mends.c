/* coach: the mends of faults drawn by chance, in plans drawn by chance: what is
 * offered is proven, and touches nothing it may not. */
#include "../tool/season.h"
#include "milepost/finding.h"

#include <check.h>
#include <stdio.h>
#include <string.h>

Suite *suite_coach_mends(void);

#define PLANS 60
#define SEED  2204

static struct facts scratch;
static struct lint_report lint, after_lint;
static struct mend_room room;
static struct findings found;
static struct plan spoilt, mended;

/* ---- faults */

static bool is_run(const struct session *s)
{
    return session_is_run(s) && s->purpose != PURPOSE_RACE;
}

static int any_week(struct kit_lcg *g)
{
    return kit_between(g, 0, spoilt.week_count - 1);
}

static bool is_in_week(const struct session *s, int week)
{
    return day_monday(s->day).n == spoilt.weeks[week].monday.n;
}

static void spoil_sizes(struct kit_lcg *g)
{
    int week = any_week(g);
    int percent = kit_between(g, 120, 230);
    bool is_long_only = kit_between(g, 0, 1) == 1;
    for (int i = 0; i < spoilt.session_count; i++) {
        struct session *s = &spoilt.sessions[i];
        if (!is_in_week(s, week) || !is_run(s) || s->step_count > 0 ||
            (is_long_only && s->purpose != PURPOSE_LONG))
            continue;
        s->dist.m = s->dist.m / 100 * percent;
        s->time.s = s->time.s / 100 * percent;
    }
}

/* Hard sessions of two weeks a day later or earlier. */
static void spoil_days(struct kit_lcg *g)
{
    int week = any_week(g);
    int by = kit_between(g, 0, 1) * 2 - 1;
    for (int i = 0; i < spoilt.session_count; i++) {
        struct session *s = &spoilt.sessions[i];
        int to = day_weekday(s->day) + by;
        bool is_near = is_in_week(s, week) || (week + 1 < spoilt.week_count &&
                                               is_in_week(s, week + 1));
        if (is_near && is_run(s) && purpose_is_quality(s->purpose) && to >= 0 &&
            to < 7)
            s->day = day_add(s->day, by);
    }
    plan_sort(&spoilt, NULL);
}

static void spoil_paces(struct kit_lcg *g)
{
    int week = any_week(g);
    for (int i = 0; i < spoilt.session_count; i++) {
        struct session *s = &spoilt.sessions[i];
        if (s->purpose == PURPOSE_EASY && s->step_count == 0 &&
            s->day.n >= spoilt.weeks[week].monday.n &&
            s->day.n < spoilt.weeks[week].monday.n + 14)
            s->target.s_per_km =
                season_paces(
                    &(struct season){ GOAL_HALF, LEVEL_INTERMEDIATE, true },
                    scene.today)
                    .of[PACE_MARATHON]
                    .s_per_km;
    }
}

static void spoil_cutbacks(struct kit_lcg *g)
{
    int percent = kit_between(g, 128, 140);
    for (int i = 0; i < spoilt.session_count; i++) {
        struct session *s = &spoilt.sessions[i];
        const struct plan_week *w =
            &spoilt.weeks[day_diff(s->day, spoilt.weeks[0].monday) / 7];
        if (w->is_cutback && is_run(s) && s->step_count == 0)
            s->dist.m = s->dist.m / 100 * percent;
    }
}

static void spoil(struct kit_lcg *g)
{
    static void (*const faults[])(struct kit_lcg * g) = {
        spoil_sizes, spoil_sizes, spoil_days, spoil_paces, spoil_cutbacks
    };
    spoilt = season_made;
    for (int n = kit_between(g, 1, 3); n > 0; n--)
        faults[kit_between(g, 0, (int)COUNT_OF(faults) - 1)](g);
    for (int i = 0; i < spoilt.session_count; i++)
        spoilt.sessions[i].is_locked = kit_between(g, 0, 14) == 0;
    /* Half of them are under way. */
    if (kit_between(g, 0, 1) == 1)
        scene.today = day_add(season_start, kit_between(g, 0, 30));
    scene.athlete.days = 0;
    for (int i = 0; i < spoilt.session_count; i++)
        scene.athlete.days |= DAY_BIT(day_weekday(spoilt.sessions[i].day));
}

/* ---- what holds of every mend */

static int severity_in(const struct lint_report *l, int week,
                       enum warning_id id)
{
    for (int i = 0; i < l->weeks[week].warning_count; i++)
        if (l->weeks[week].warnings[i].id == id)
            return (int)l->weeks[week].warnings[i].severity;
    return UNKNOWN;
}

static void check_silent(int plan, const struct finding *x)
{
    for (int w = x->first; w <= x->last; w++)
        ck_assert_msg(severity_in(&after_lint, w, x->warning.id) == UNKNOWN,
                      "plan %d: %s still speaks in week %d", plan,
                      warning_row(x->warning.id)->id, w + 1);
}

static bool touches(const struct mend *m, int week)
{
    for (int i = 0; i < m->count; i++)
        if (m->changes[i].week == week)
            return true;
    return false;
}

/* But for what it says that it unveils. */
static void check_nothing_new(int plan, const struct finding *x)
{
    for (int w = 0; w < after_lint.week_count; w++)
        for (int i = 0; i < after_lint.weeks[w].warning_count; i++) {
            const struct warning *y = &after_lint.weeks[w].warnings[i];
            bool is_unveiled = x->mend.is_unveiling && !touches(&x->mend, w);
            ck_assert_msg(y->severity < x->warning.severity ||
                              y->id == WARNING_W15 || is_unveiled ||
                              severity_in(&lint, w, y->id) >= (int)y->severity,
                          "plan %d: mending %s brings %s to week %d", plan,
                          warning_row(x->warning.id)->id,
                          warning_row(y->id)->id, w + 1);
        }
}

static void check_touched(int plan, const struct mend *m)
{
    for (int i = 0; i < m->count; i++) {
        const struct mend_change *c = &m->changes[i];
        ck_assert_msg(c->before.day.n >= scene.today.n &&
                          c->after.day.n >= scene.today.n &&
                          !c->before.is_locked && is_run(&c->before),
                      "plan %d: a session that may not be touched", plan);
        ck_assert_msg(
            c->after.day.n == c->before.day.n ||
                (scene.athlete.days & DAY_BIT(day_weekday(c->after.day))) != 0,
            "plan %d: a session on a day off", plan);
        ck_assert(c->after.dist.m <= c->before.dist.m);
        ck_assert(c->after.time.s <= c->before.time.s);
    }
}

static int sessions_but(const struct plan *p, const struct mend *m,
                        bool is_after)
{
    int n = 0;
    for (int i = 0; i < p->session_count; i++) {
        bool is_of_mend = !session_is_run(&p->sessions[i]);
        for (int k = 0; k < m->count; k++) {
            const struct session *s =
                is_after ? &m->changes[k].after : &m->changes[k].before;
            is_of_mend |= p->sessions[i].day.n == s->day.n &&
                          p->sessions[i].purpose == s->purpose &&
                          p->sessions[i].dist.m == s->dist.m;
        }
        n += !is_of_mend;
    }
    return n;
}

static void check_mend(int plan, const struct finding *x, int at)
{
    struct err e;
    struct paces paces = paces_of(index_on(&scene, scene.today).index);
    mended = spoilt;
    ck_assert_msg(coach_mend(&x->mend, &paces, scene.today, &mended, &e),
                  "plan %d: %s", plan, e.text);
    coach_lint(&scene, &season_set, &mended, &scratch, &scene_report,
               &after_lint);
    check_silent(plan, x);
    check_nothing_new(plan, x);
    check_touched(plan, &x->mend);
    ck_assert_int_ge(sessions_but(&mended, &x->mend, true),
                     sessions_but(&spoilt, &x->mend, false));
    for (int i = 0; i < found.count; i++)
        if (found.at[i].follows == at)
            check_silent(plan, &found.at[i]);
}

START_TEST(test_mends_of_drawn_faults_hold)
{
    struct kit_lcg g = kit_seed(SEED);
    int faults = 0;
    int mends = 0;
    for (int i = 0; i < PLANS; i++) {
        struct season s;
        if (!season_draw(&g, &s))
            continue;
        spoil(&g);
        coach_lint(&scene, &season_set, &spoilt, &scratch, &scene_report,
                   &lint);
        coach_findings(&scene, &season_set, &spoilt, &lint, &room, &found);
        ck_assert(!found.is_cut_short);
        for (int k = 0; k < found.count; k++) {
            const struct finding *x = &found.at[k];
            bool is_own = x->follows == UNKNOWN;
            ck_assert(is_own || x->mend.kind == MEND_NONE);
            ck_assert(is_own || found.at[x->follows].follows == UNKNOWN);
            faults += is_own && x->warning.severity >= SEVERITY_ADVICE;
            if (x->mend.kind == MEND_NONE)
                continue;
            mends += x->warning.severity >= SEVERITY_ADVICE;
            check_mend(i, x, k);
        }
    }
    printf("note: %d faults of their own, %d with a mend\n", faults, mends);
    ck_assert_int_gt(faults, PLANS / 2);
    ck_assert_int_gt(mends, faults * 2 / 3);
}
END_TEST

Suite *suite_coach_mends(void)
{
    Suite *s = suite_create("coach_mends");
    TCase *t = tcase_create("drawn");
    tcase_set_timeout(t, 120);
    tcase_add_test(t, test_mends_of_drawn_faults_hold);
    suite_add_tcase(s, t);
    return s;
}
