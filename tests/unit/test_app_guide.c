/* app: the guide's answers are a plan, kept and undone as one step. */
#include "milepost/begin.h"

#include "../tool/home.h"
#include "../tool/kit.h"
#include "../tool/suite_of.h"

#include <check.h>
#include <stdio.h>
#include <string.h>

Suite *suite_app_guide(void);

#define TODAY "2026-11-22"

static struct app *app;
static struct guide g;
static struct err e;

static void setup(void)
{
    app = home_open(TODAY);
    err_clear(&e);
    ck_assert_msg(app_guide(app, &g, &e), "%s", e.text);
}

static void answer_all(const char *const *lines, int count)
{
    for (int i = 0; i < count; i++)
        ck_assert_msg(app_guide_answer(app, &g, lines[i], &e), "%s: %s",
                      lines[i], e.text);
    ck_assert_int_eq(g.at, GUIDE_COUNT);
}

static bool is_blank(void)
{
    bool blank = false;
    ck_assert_msg(app_is_blank(app, &blank, &e), "%s", e.text);
    return blank;
}

static int facts(void)
{
    struct athlete_fact all[32];
    int count;
    ck_assert(app_facts_of_athlete(app, all, 32, &count, &e));
    return count;
}

static int goals(void)
{
    struct goal all[FACTS_GOALS_MAX];
    int count;
    ck_assert(app_goals(app, all, FACTS_GOALS_MAX, &count, &e));
    return count;
}

static int revision(void)
{
    ck_assert(app_plan(app, &e));
    return app->plan.revision;
}

static const char *const runner[] = {
    "half 2027-05-09 1:45:00", "40", "14", "tue thu sat sun", "10k 47:00", "sun"
};

START_TEST(test_answers_are_kept_as_one_step_that_undo_takes_back)
{
    struct action done;
    ck_assert(is_blank());
    answer_all(runner, (int)COUNT_OF(runner));
    ck_assert_msg(app_guide_keep(app, &g, &e), "%s", e.text);
    ck_assert_int_eq(app->proposal.outcome, PLAN_MADE);
    ck_assert_int_eq(revision(), 1);
    ck_assert_int_eq(app->plan.goal.kind, GOAL_HALF);
    ck_assert_int_eq(facts(), 5);
    ck_assert_int_eq(goals(), 1);
    ck_assert(!is_blank());
    ck_assert(app_undo(app, &done, &e));
    ck_assert_str_eq(done.label, "begin half 2027-05-09");
    ck_assert(is_blank());
    ck_assert_int_eq(revision(), 0);
    ck_assert(app_redo(app, &done, &e));
    ck_assert_int_eq(revision(), 1);
    home_end();
}
END_TEST

START_TEST(test_no_session_is_on_a_day_that_was_not_named)
{
    answer_all(runner, (int)COUNT_OF(runner));
    ck_assert(app_guide_keep(app, &g, &e));
    ck_assert_int_eq(revision(), 1);
    for (int i = 0; i < app->plan.session_count; i++) {
        const struct session *s = &app->plan.sessions[i];
        int d = day_weekday(s->day);
        ck_assert_msg(!session_is_run(s) || d == 1 || d == 3 || d >= 5,
                      "a run on weekday %d", d);
        ck_assert(s->purpose != PURPOSE_LONG || d == 6);
    }
    home_end();
}
END_TEST

struct seen {
    int revision, weeks, facts;
    double index;
};

static bool look(void *with, struct app *a, struct err *err)
{
    struct seen *s = with;
    if (!app_season(a, err) || !app_week(a, a->today, err))
        return false;
    s->revision = a->plan.revision;
    s->weeks = a->lint.week_count;
    s->facts = facts();
    s->index = a->week.basis.index;
    return true;
}

START_TEST(test_as_if_shows_all_and_keeps_nothing)
{
    struct seen seen = { .revision = 0 };
    struct action done;
    answer_all(runner, (int)COUNT_OF(runner));
    ck_assert_msg(app_guide_as_if(app, &g, look, &seen, &e), "%s", e.text);
    ck_assert_int_eq(seen.revision, 1);
    ck_assert_int_gt(seen.weeks, 20);
    ck_assert_int_eq(seen.facts, 5);
    ck_assert(seen.index > 40 && seen.index < 50);
    ck_assert(is_blank());
    memset(&done, 0, sizeof done);
    ck_assert(app_undo(app, &done, &e));
    ck_assert_str_eq(done.id.text, "");
    home_end();
}
END_TEST

static bool no_look(void *with, struct app *a, struct err *err)
{
    (void)with;
    (void)a;
    return err_set(err, ERR_STORE, "seen enough");
}

START_TEST(test_a_look_that_fails_keeps_nothing_either)
{
    answer_all(runner, (int)COUNT_OF(runner));
    ck_assert(!app_guide_as_if(app, &g, no_look, NULL, &e));
    ck_assert_str_eq(e.text, "seen enough");
    ck_assert(is_blank());
    home_end();
}
END_TEST

START_TEST(test_a_beginner_who_presses_enter_has_a_plan)
{
    static const char *const nothing[] = { "", "", "" };
    answer_all(nothing, (int)COUNT_OF(nothing));
    ck_assert_msg(app_guide_keep(app, &g, &e), "%s", e.text);
    ck_assert_int_eq(app->proposal.outcome, PLAN_MADE);
    ck_assert_int_gt(app->proposal.plan.session_count, 0);
    ck_assert_int_eq(facts(), 0); /* nothing was said */
    home_end();
}
END_TEST

START_TEST(test_first_5k_begins_with_run_and_walk)
{
    static const char *const lines[] = { "first5k", "0", "tue thu sat" };
    answer_all(lines, (int)COUNT_OF(lines));
    ck_assert_msg(app_guide_keep(app, &g, &e), "%s", e.text);
    ck_assert_int_eq(app->proposal.outcome, PLAN_MADE);
    ck_assert(app->proposal.is_ladder);
    home_end();
}
END_TEST

/* A marathon from 20 km a week: the goal is refused, and what is offered in
 * its place makes a plan. */
START_TEST(test_offers_in_place_of_what_cannot_be_make_a_plan)
{
    static const char *const lines[] = {
        "marathon 2027-02-28", "20", "8", "all", "", ""
    };
    int taken = 0;
    answer_all(lines, (int)COUNT_OF(lines));
    ck_assert(app_guide_as_if(app, &g, look, &(struct seen){ 0 }, &e));
    ck_assert_int_ne(app->proposal.outcome, PLAN_MADE);
    const struct guide asked = g;
    struct proposal *p = &app->proposal;
    static struct offer offers[3];
    int count = p->offer_count;
    memcpy(offers, p->offers, sizeof offers);
    ck_assert_int_gt(count, 0);
    for (int i = 0; i < count; i++) {
        if (!offers[i].is_possible)
            continue;
        g = asked;
        app_guide_take_offer(&g, &offers[i]);
        ck_assert_msg(app_guide_as_if(app, &g, look, &(struct seen){ 0 }, &e),
                      "%s", e.text);
        ck_assert_int_eq(app->proposal.outcome, PLAN_MADE);
        taken++;
    }
    ck_assert_int_gt(taken, 0);
    home_end();
}
END_TEST

START_TEST(test_without_a_plan_what_was_said_is_kept_all_the_same)
{
    static const char *const lines[] = {
        "marathon 2026-12-20", "20", "8", "all", "", ""
    };
    answer_all(lines, (int)COUNT_OF(lines));
    ck_assert_msg(app_guide_keep(app, &g, &e), "%s", e.text);
    ck_assert_int_ne(app->proposal.outcome, PLAN_MADE);
    ck_assert_int_eq(goals(), 1);
    ck_assert_int_eq(facts(), 3);
    ck_assert_int_eq(revision(), 0);
    home_end();
}
END_TEST

START_TEST(test_what_no_plan_can_be_made_of_is_refused_at_its_question)
{
    ck_assert(!app_guide_answer(app, &g, "half 2028-05-09", &e));
    ck_assert_ptr_nonnull(strstr(e.text, "weeks off and a plan holds 53"));
    ck_assert_int_eq(g.at, GUIDE_GOAL);
    ck_assert(app_guide_answer(app, &g, "fitness", &e));
    ck_assert(app_guide_answer(app, &g, "30", &e));
    ck_assert(app_guide_answer(app, &g, "10", &e));
    ck_assert(app_guide_answer(app, &g, "all", &e));
    ck_assert(!app_guide_answer(app, &g, "1k 3:20", &e));
    ck_assert_ptr_nonnull(strstr(e.text, "paces are told from"));
    ck_assert_int_eq(g.at, GUIDE_RESULT);
    home_end();
}
END_TEST

/* Opened again: the goal there is is changed, not doubled. */
START_TEST(test_opened_again_it_knows_the_runner_and_doubles_no_goal)
{
    static const char *const again[] = {
        "", "2027-05-09 1:40:00", "", "", "", "", ""
    };
    answer_all(runner, (int)COUNT_OF(runner));
    ck_assert(app_guide_keep(app, &g, &e));
    ck_assert(app_guide(app, &g, &e));
    answer_all(again, (int)COUNT_OF(again));
    ck_assert_int_eq(g.weekly.m, 40000);
    ck_assert_msg(app_guide_keep(app, &g, &e), "%s", e.text);
    ck_assert_int_eq(goals(), 1);
    ck_assert_int_eq(facts(), 5);
    ck_assert_int_eq(revision(), 2);
    ck_assert_int_eq(app->plan.goal.target.s, 6000);
    home_end();
}
END_TEST

START_TEST(test_a_race_takes_the_place_of_fitness)
{
    static const char *const first[] = { "fitness", "30", "10", "all", "", "" };
    struct goal now;
    bool has;
    answer_all(first, (int)COUNT_OF(first));
    ck_assert(app_guide_keep(app, &g, &e));
    ck_assert(app_guide(app, &g, &e));
    static const char *const then[] = { "10k 2027-03-07", "", "", "", "", "" };
    answer_all(then, (int)COUNT_OF(then));
    ck_assert_msg(app_guide_keep(app, &g, &e), "%s", e.text);
    ck_assert(app_goal(app, app->today, &now, &has, &e));
    ck_assert_int_eq(now.kind, GOAL_10K);
    struct goal all[FACTS_GOALS_MAX];
    int count;
    ck_assert(app_goals(app, all, FACTS_GOALS_MAX, &count, &e));
    ck_assert_int_eq(count, 2);
    for (int i = 0; i < count; i++)
        ck_assert(all[i].kind == GOAL_10K || day_is(all[i].dropped));
    home_end();
}
END_TEST

START_TEST(test_it_knows_the_race_of_the_diary)
{
    ck_assert(!(g.known.index > 0.0));
    home_log("2026-11-08 10k 50:00 race");
    ck_assert(app_guide(app, &g, &e));
    ck_assert_int_eq(g.known.result.dist.m, 10000);
    ck_assert_int_eq(g.known.result.time.s, 3000);
    ck_assert_int_eq(g.known.result.day.n, kit_day("2026-11-08").n);
    struct paces p = app_guide_paces(&g);
    ck_assert_int_gt(p.easy_slow.s_per_km, p.easy_fast.s_per_km);
    ck_assert_int_gt(p.easy_fast.s_per_km, 300);
    home_end();
}
END_TEST

/* What is said of a race so near is what the coach then does. */
START_TEST(test_no_plan_is_made_where_only_the_taper_is_left)
{
    static const char *const kinds[] = { "5k", "10k", "half", "marathon" };
    for (size_t i = 0; i < COUNT_OF(kinds); i++) {
        for (int days = 1; days < 120; days += 6) {
            char date[DAY_TEXT], line[40], said[400];
            struct text t = text_on(said, sizeof said);
            (void)snprintf(line, sizeof line, "%s %s", kinds[i],
                           day_format(day_add(app->today, days), date));
            const char *const lines[] = { line, "50", "20", "all", "", "" };
            ck_assert(app_guide(app, &g, &e));
            answer_all(lines, (int)COUNT_OF(lines));
            words_goal_near(&t, &g.goal, app->today);
            ck_assert(app_guide_as_if(app, &g, look, &(struct seen){ 0 }, &e));
            bool is_made = app->proposal.outcome == PLAN_MADE;
            if (strstr(said, "only the taper") != NULL)
                ck_assert_msg(!is_made, "%s:%s", line, said);
            if (said[0] == '\0')
                ck_assert_msg(is_made, "%s has no plan", line);
        }
    }
    home_end();
}
END_TEST

Suite *suite_app_guide(void)
{
    const TTest *const tests[] = {
        test_answers_are_kept_as_one_step_that_undo_takes_back,
        test_no_session_is_on_a_day_that_was_not_named,
        test_as_if_shows_all_and_keeps_nothing,
        test_a_look_that_fails_keeps_nothing_either,
        test_a_beginner_who_presses_enter_has_a_plan,
        test_first_5k_begins_with_run_and_walk,
        test_offers_in_place_of_what_cannot_be_make_a_plan,
        test_without_a_plan_what_was_said_is_kept_all_the_same,
        test_what_no_plan_can_be_made_of_is_refused_at_its_question,
        test_opened_again_it_knows_the_runner_and_doubles_no_goal,
        test_a_race_takes_the_place_of_fitness,
        test_it_knows_the_race_of_the_diary,
        test_no_plan_is_made_where_only_the_taper_is_left,
    };
    return suite_of("app_guide", tests, COUNT_OF(tests), setup, NULL);
}
