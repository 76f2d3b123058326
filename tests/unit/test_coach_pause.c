/* coach: plans that live with pauses, for runners drawn by chance. */
#include "../tool/plan_rules.h"
#include "../tool/runners.h"
#include "milepost/words.h"

#include <check.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

Suite *suite_coach_pause(void);

#define PLANS      400
#define SEED       20261224
#define PAUSES     3
#define DAYS_MOST  500
#define W20_DAYS   10
#define W20_MEAN_M 15000

static struct facts facts, scratch;
static struct days sums;
static struct week_report report;
static struct lint_report lint;
static struct proposal made;
static struct err e;

struct paused {
    struct drawn d;
    int count;
    struct pause pauses[PAUSES];
};

static int plans_asked(void)
{
    const char *more = getenv("MILEPOST_PLANS");
    int n = more != NULL ? atoi(more) : PLANS;
    return n > 0 ? n : PLANS;
}

/* Up to three spans, short and long, wherever; never over the race. */
static void draw_pauses(struct kit_lcg *g, struct paused *x)
{
    static const int longest[] = { 1, 3, 7, 7, 14, 14, 21, 35, 63 };
    day_t end = day_is(x->d.goal.day) ? day_add(x->d.goal.day, -1)
                                      : day_add(x->d.from, 80);
    x->count = 0;
    for (int i = kit_between(g, 1, PAUSES); i > 0; i--) {
        struct pause *p = &x->pauses[x->count];
        int days = longest[kit_between(g, 0, (int)COUNT_OF(longest) - 1)];
        days = kit_between(g, 1, days);
        p->from = day_add(x->d.from, kit_between(g, 0, 120));
        p->until = day_add(p->from, days - 1);
        x->count += p->until.n <= end.n;
    }
}

static bool propose(struct paused *x)
{
    const struct plan_ask ask = {
        .goal = &x->d.goal,
        .from = x->d.from,
        .pauses = x->pauses,
        .pause_count = x->count,
    };
    ck_assert_msg(coach_plan(&x->d.p, &ask, &made, &e), "%s", e.text);
    return made.outcome == PLAN_MADE;
}

static void say(const struct paused *x)
{
    char a[DAY_TEXT], b[DAY_TEXT];
    printf("  %s %s V0 %d L0 %d from %s race %s\n",
           goal_kind_word(x->d.goal.kind), level_word(x->d.p.level),
           x->d.p.weekly.m, x->d.p.longest.m, day_format(x->d.from, a),
           day_is(x->d.goal.day) ? day_format(x->d.goal.day, b) : "-");
    for (int i = 0; i < x->count; i++)
        printf("  pause %s %s\n", day_format(x->pauses[i].from, a),
               day_format(x->pauses[i].until, b));
    for (int w = 0; w < made.plan.week_count; w++)
        printf("  week %s %-6s%s %d long %d\n",
               day_format(made.plan.weeks[w].monday, a),
               phase_word(made.plan.weeks[w].phase),
               made.plan.weeks[w].is_cutback ? " cut" : "",
               made.plan.weeks[w].target.m, made.plan.weeks[w].longest.m);
}

/* The warning, and the week it was in. */
static const char *told(const struct warning *x)
{
    static char said[400];
    char date[DAY_TEXT];
    struct text t = text_on(said, sizeof said);
    const struct look look = { UNITS_KM, true, false, 80, NULL };
    for (int w = 0; w < lint.week_count; w++)
        if (x >= lint.weeks[w].warnings &&
            x < lint.weeks[w].warnings + WEEK_WARNINGS_MAX)
            text_add(&t, "week of %s, ",
                     day_format(lint.weeks[w].monday, date));
    text_add(&t, "%s: ", warning_row(x->id)->id);
    words_warning(&t, x, &look);
    return said;
}

static const struct warning *worst(const struct drawn *d)
{
    const struct settings set = settings_standard();
    const struct warning *found = NULL;
    runner_history(d, &facts);
    coach_lint(&facts, &set, &made.plan, &scratch, &report, &lint);
    for (int w = 0; w < lint.week_count; w++)
        for (int i = 0; i < lint.weeks[w].warning_count; i++) {
            const struct warning *x = &lint.weeks[w].warnings[i];
            if (found == NULL || x->severity > found->severity)
                found = x;
        }
    return found;
}

/* ---- W20 by its own arithmetic: the days as they would be run */

static int32_t metres[DAYS_MOST];
static bool is_run[DAYS_MOST], is_work[DAYS_MOST];

static bool is_paced_work(const struct session *s)
{
    for (int i = 0; i < s->step_count; i++)
        if (made.plan.steps[s->step_first + i].purpose == PURPOSE_MARATHON)
            return true;
    return s->purpose == PURPOSE_MARATHON || s->purpose == PURPOSE_THRESHOLD ||
           s->purpose == PURPOSE_INTERVAL || s->purpose == PURPOSE_REPETITION;
}

static int spread_plan(const struct paused *x, day_t first)
{
    const struct plan *p = &made.plan;
    int n = day_diff(x->d.from, first);
    int days = n + 7 * p->week_count;
    memset(is_run, 0, sizeof is_run);
    memset(is_work, 0, sizeof is_work);
    memset(metres, 0, sizeof metres);
    ck_assert_int_lt(days, DAYS_MOST);
    for (int i = 0; i < n; i++) {
        metres[i] = x->d.p.weekly.m / 7;
        is_run[i] = i < n - x->d.p.days_off;
    }
    for (int i = 0; i < p->session_count; i++) {
        const struct session *s = &p->sessions[i];
        if (!session_is_run(s))
            continue;
        int at = day_diff(s->day, first);
        is_run[at] = true;
        metres[at] += s->purpose == PURPOSE_RACE ? 0 : s->dist.m;
        is_work[at] = is_paced_work(s);
    }
    return days;
}

static const char *back_fast(int last, int back, int days)
{
    static char said[120];
    int32_t before = 0, after = 0;
    int runs = 0;
    for (int i = last - 27; i <= last; i++)
        before += metres[i];
    int32_t mean = before / 4;
    if (mean < W20_MEAN_M)
        return NULL;
    for (int i = back; i < back + 7 && i < days; i++)
        after += metres[i];
    if (after > W20_MEAN_M && (int64_t)after * 100 > (int64_t)mean * 75) {
        (void)snprintf(said, sizeof said, "%d m after %d days off, mean %d",
                       after, back - last - 1, mean);
        return said;
    }
    for (int i = back; i < days && runs < 3; i++) {
        runs += is_run[i];
        if (is_work[i])
            return "hard work among the first three runs back";
    }
    return NULL;
}

static const char *comes_back_gently(const struct paused *x)
{
    day_t first = day_add(x->d.from, -60);
    int days = spread_plan(x, first);
    int last = UNKNOWN;
    for (int i = 0; i < days; i++) {
        if (!is_run[i])
            continue;
        bool is_back = last != UNKNOWN && i - last - 1 >= W20_DAYS &&
                       i >= day_diff(x->d.from, first);
        const char *broken = is_back ? back_fast(last, i, days) : NULL;
        if (broken != NULL)
            return broken;
        last = i;
    }
    return NULL;
}

static const char *blocked(const struct paused *x)
{
    static char said[80], date[DAY_TEXT];
    for (int i = 0; i < made.plan.session_count; i++)
        if (pause_on(x->pauses, x->count, made.plan.sessions[i].day)) {
            (void)snprintf(said, sizeof said, "a session on %s, blocked out",
                           day_format(made.plan.sessions[i].day, date));
            return said;
        }
    return NULL;
}

START_TEST(test_coach_pause_plans_live_with_pauses)
{
    struct kit_lcg g = kit_seed(SEED);
    int asked = plans_asked();
    int bad = 0;
    for (int i = 0, kept = 0; kept < asked; i++) {
        static struct paused x;
        x.d = runner_draw(&g);
        if (i % 2)
            runner_made_fit(&x.d);
        x.d.p.days_off = 1;
        runner_history(&x.d, &facts);
        days_of(&facts, &sums);
        x.d.p.week_so_far =
            days_dist(&sums, day_monday(x.d.p.today), x.d.p.today);
        draw_pauses(&g, &x);
        if (!propose(&x))
            continue;
        kept++;
        const char *broken = blocked(&x);
        if (broken == NULL)
            broken = comes_back_gently(&x);
        const struct warning *w = worst(&x.d);
        if (broken == NULL && w != NULL && w->severity >= SEVERITY_CAUTION)
            broken = told(w);
        if (broken == NULL)
            continue;
        bad++;
        printf("runner %d: %s\n", i, broken);
        say(&x);
    }
    ck_assert_int_eq(bad, 0);
}
END_TEST

Suite *suite_coach_pause(void)
{
    Suite *s = suite_create("coach_pause");
    TCase *t = tcase_create("pauses");
    tcase_set_timeout(t, 300);
    tcase_add_test(t, test_coach_pause_plans_live_with_pauses);
    suite_add_tcase(s, t);
    return s;
}
