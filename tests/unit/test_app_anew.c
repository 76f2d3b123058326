/* app: a plan made anew weeks into it goes on from where the runner is. */
#include "../tool/home.h"
#include "../tool/kit.h"

#include <check.h>
#include <stdio.h>
#include <string.h>

Suite *suite_app_anew(void);

#define BEGUN        "2026-11-09" /* a Monday */
#define RACE         "2027-02-28" /* a Sunday, 16 weeks later */
#define FOUR_TO_GO   "2027-02-01"
#define TAPER_LEFT   "2027-02-15"
#define EASY_S_PER_M 0.36

static struct app *app;
static struct err e;

static void setup(void)
{
    static const char *const facts[] = { "level",         "intermediate",
                                         "weekly_km",     "40",
                                         "longest_km",    "14",
                                         "fitness_index", "45" };
    static const char *const words[] = { "half", RACE };
    struct goal g;
    app = home_open(BEGUN);
    ck_assert(
        app_athlete_set_all(app, (int)COUNT_OF(facts), facts, app->today, &e));
    ck_assert(app_goal_add(app, 2, words, &g, &e));
    ck_assert(app_plan_propose(app, NULL, kit_day(BEGUN), &e));
    ck_assert_msg(app_plan_accept(app, &e), "%s", e.text);
}

/* Runs what is planned up to a day, which is today then. */
static void live_to(const char *date)
{
    static struct plan p;
    ck_assert(app_plan(app, &e));
    p = app->plan;
    app->today = kit_day(date);
    for (int i = 0; i < p.session_count; i++) {
        const struct session *s = &p.sessions[i];
        char line[96], day[DAY_TEXT];
        if (s->day.n >= app->today.n || s->dist.m == 0)
            continue;
        int seconds = (int)(s->dist.m * EASY_S_PER_M);
        (void)snprintf(line, sizeof line, "%s %d.%02dk %d:%02d:%02d easy",
                       day_format(s->day, day), s->dist.m / 1000,
                       s->dist.m % 1000 / 10, seconds / 3600, seconds / 60 % 60,
                       seconds % 60);
        home_log(line);
    }
}

START_TEST(test_anew_four_weeks_out_does_not_begin_with_base)
{
    setup();
    live_to(FOUR_TO_GO);
    ck_assert_msg(app_plan_propose(app, NULL, app->today, &e), "%s", e.text);
    ck_assert_int_eq(app->proposal.outcome, PLAN_MADE);
    const struct plan *p = &app->proposal.plan;
    ck_assert_int_eq(p->weeks[0].phase, PHASE_PEAK);
    for (int i = 0; i < p->session_count; i++)
        ck_assert_int_ne(p->sessions[i].purpose, PURPOSE_HILLS);
    home_end();
}
END_TEST

START_TEST(test_anew_after_a_missed_week_is_not_refused_for_safe_weeks)
{
    setup();
    live_to("2027-01-25");
    app->today = kit_day(FOUR_TO_GO);
    ck_assert_msg(app_plan_propose(app, NULL, app->today, &e), "%s", e.text);
    ck_assert_int_eq(app->proposal.outcome, PLAN_MADE);
    home_end();
}
END_TEST

START_TEST(test_anew_in_the_taper_leaves_the_plan_and_says_so)
{
    static char page[2048];
    struct text t = text_on(page, sizeof page);
    setup();
    live_to(TAPER_LEFT);
    ck_assert_msg(app_plan_propose(app, NULL, app->today, &e), "%s", e.text);
    ck_assert_int_eq(app->proposal.outcome, PLAN_TOO_SHORT);
    ck_assert(app->proposal.is_taper_left);
    ck_assert_int_eq(app->proposal.offer_count, 0);
    ck_assert(app_plan(app, &e));
    words_refusal(&t, &app->proposal, &app->plan.goal, &app->look);
    ck_assert_ptr_nonnull(strstr(page, "stays as it is"));
    home_end();
}
END_TEST

/* Nothing of it was run: the weeks that passed built nothing. */
START_TEST(test_anew_of_a_plan_not_run_is_a_first_plan)
{
    setup();
    app->today = kit_day(FOUR_TO_GO);
    ck_assert_msg(app_plan_propose(app, NULL, app->today, &e), "%s", e.text);
    ck_assert(!app->proposal.is_taper_left);
    ck_assert(app->proposal.outcome != PLAN_MADE ||
              app->proposal.plan.weeks[0].phase == PHASE_BASE);
    home_end();
}
END_TEST

/* The day before its first Monday a plan is in force as it is on that day: the
 * marathon it leads to is not lost to a half that comes after it. */
static bool keeps_the_marathon(const char *today)
{
    static const char *const facts[] = { "level",         "intermediate",
                                         "weekly_km",     "60",
                                         "longest_km",    "22",
                                         "fitness_index", "48" };
    static const char *const marathon[] = { "marathon", "2027-03-14" };
    static const char *const half[] = { "half", "2027-06-20" };
    struct goal g;
    bool has_race = false;
    app = home_open("2026-11-02");
    ck_assert(
        app_athlete_set_all(app, (int)COUNT_OF(facts), facts, app->today, &e));
    ck_assert(app_goal_add(app, 2, marathon, &g, &e));
    ck_assert_msg(app_plan_propose(app, NULL, kit_day(BEGUN), &e), "%s",
                  e.text);
    ck_assert_msg(app_plan_accept(app, &e), "%s", e.text);
    app->today = kit_day(today);
    ck_assert(app_goal_add(app, 2, half, &g, &e));
    ck_assert_msg(app_plan_propose(app, "half", app->today, &e), "%s", e.text);
    ck_assert_int_eq(app->proposal.outcome, PLAN_MADE);
    const struct plan *p = &app->proposal.plan;
    for (int i = 0; i < p->session_count; i++)
        has_race =
            has_race || (p->sessions[i].purpose == PURPOSE_RACE &&
                         p->sessions[i].day.n == kit_day("2027-03-14").n);
    has_race = has_race && p->weeks[0].monday.n >= kit_day(BEGUN).n;
    home_end();
    return has_race;
}

START_TEST(test_a_plan_that_begins_tomorrow_keeps_its_race)
{
    ck_assert(keeps_the_marathon(BEGUN));
    ck_assert(keeps_the_marathon("2026-11-08")); /* the Sunday before */
    ck_assert(keeps_the_marathon("2026-11-03"));
}
END_TEST

Suite *suite_app_anew(void)
{
    Suite *s = suite_create("app_anew");
    TCase *t = tcase_create("anew");
    suite_add_tcase(s, t);
    tcase_add_test(t, test_anew_four_weeks_out_does_not_begin_with_base);
    tcase_add_test(t,
                   test_anew_after_a_missed_week_is_not_refused_for_safe_weeks);
    tcase_add_test(t, test_anew_in_the_taper_leaves_the_plan_and_says_so);
    tcase_add_test(t, test_anew_of_a_plan_not_run_is_a_first_plan);
    tcase_add_test(t, test_a_plan_that_begins_tomorrow_keeps_its_race);
    return s;
}
