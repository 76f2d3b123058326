/* app: a plan kept as a template and used again; each an undo step. */
#include "../tool/home.h"
#include "../tool/kit.h"

#include <check.h>
#include <string.h>

Suite *suite_app_template(void);

#define TODAY "2026-11-22"

static struct app *app;
static struct err e;
static struct plan first;

static void setup(void)
{
    app = home_open_planned(TODAY, TODAY);
    ck_assert(app_plan(app, &e));
    first = app->plan;
}

static void save(const char *name)
{
    bool is_new;
    ck_assert_msg(app_template_save(app, name, false, &is_new, &e), "%s",
                  e.text);
}

static int templates(void)
{
    static struct template_row rows[TEMPLATES_MOST];
    int count = 0;
    ck_assert(app_templates(app, rows, TEMPLATES_MOST, &count, &e));
    return count;
}

static void undo(const char *label)
{
    struct action done;
    ck_assert(app_undo(app, &done, &e));
    ck_assert_str_eq(done.label, label);
}

/* By their lines: what a step of a long run is called is not in them. */
static void check_same(const struct session *a, const struct session *b)
{
    char now[256];
    char was[256];
    struct text t = text_on(now, sizeof now);
    struct text u = text_on(was, sizeof was);
    session_write(&app->plan, a, UNITS_KM, &t);
    session_write(&first, b, UNITS_KM, &u);
    ck_assert_str_eq(now, was);
}

START_TEST(test_template_for_the_same_runner_and_day_is_the_same_plan)
{
    setup();
    save("spring");
    ck_assert_msg(app_template_use(app, "spring", NO_DAY, app->today, &e), "%s",
                  e.text);
    ck_assert_int_eq(app->plan.session_count, first.session_count);
    for (int i = 0; i < first.session_count; i++)
        check_same(&app->plan.sessions[i], &first.sessions[i]);
    ck_assert_int_eq(app->template_fit.moved + app->template_fit.dropped, 0);
    ck_assert_msg(app_template_accept(app, "spring", &e), "%s", e.text);
    ck_assert(app_plan(app, &e));
    ck_assert_int_eq(app->plan.revision, 2);
    undo("plan use spring");
    home_end();
}
END_TEST

static const struct session *race_of(const struct plan *p)
{
    int i = 0;
    while (p->sessions[i].purpose != PURPOSE_RACE)
        ck_assert_int_lt(++i, p->session_count);
    return &p->sessions[i];
}

START_TEST(test_template_of_another_day_brings_its_goal_with_it)
{
    struct goal goals[8];
    int count = 0;
    setup();
    save("spring");
    day_t saturday = kit_day("2027-03-27");
    ck_assert_msg(app_template_use(app, "spring", saturday, app->today, &e),
                  "%s", e.text);
    const struct plan *p = &app->plan;
    ck_assert_int_eq(race_of(p)->day.n, saturday.n);
    ck_assert_int_gt(app->template_fit.weeks_own, 0);
    for (int w = 0; w < app->lint.week_count; w++)
        for (int i = 0; i < app->lint.weeks[w].warning_count; i++)
            ck_assert_int_lt(app->lint.weeks[w].warnings[i].severity,
                             SEVERITY_CAUTION);
    ck_assert_msg(app_template_accept(app, "spring", &e), "%s", e.text);
    ck_assert(app_goals(app, goals, 8, &count, &e));
    ck_assert_int_eq(count, 2);
    undo("plan use spring"); /* the goal with it */
    ck_assert(app_goals(app, goals, 8, &count, &e));
    ck_assert_int_eq(count, 1);
    home_end();
}
END_TEST

/* Less time cuts the first weeks, and squeezes none of the rest. */
START_TEST(test_template_with_less_time_loses_its_first_weeks)
{
    setup();
    save("spring");
    day_t day = kit_day("2027-02-14");
    ck_assert_msg(app_template_use(app, "spring", day, app->today, &e), "%s",
                  e.text);
    ck_assert_int_eq(app->template_fit.weeks_cut, 2);
    ck_assert_int_eq(app->plan.week_count, first.week_count - 2);
    ck_assert_int_le(app->template_fit.longest.m,
                     app->proposal.peak_long.m + 500);
    home_end();
}
END_TEST

START_TEST(test_template_is_saved_forgotten_and_each_undone)
{
    bool is_new;
    const char *text;
    setup();
    save("spring");
    ck_assert_int_eq(templates(), 1);
    ck_assert(app_template_text(app, "spring", &text, &e));
    ck_assert_int_eq(strncmp(text, "goal half\nw-", 12), 0);
    ck_assert(app_template_save(app, "spring", false, &is_new, &e));
    ck_assert(!is_new);
    ck_assert(app_template_forget(app, "spring", &e));
    ck_assert_int_eq(templates(), 0);
    undo("plan forget spring");
    ck_assert_int_eq(templates(), 1);
    /* Saved again it was the same: nothing changed, no step of its own. */
    undo("plan save spring");
    ck_assert_int_eq(templates(), 0);
    home_end();
}
END_TEST

START_TEST(test_template_nonsense_is_refused)
{
    char long_one[] = "a2345678901234567890123456789012345678901";
    const char *const names[] = { "",     "1st",        "a b",
                                  "../x", "sp\x01ring", long_one };
    bool is_new;
    setup();
    for (size_t i = 0; i < COUNT_OF(names); i++) {
        ck_assert(!app_template_save(app, names[i], false, &is_new, &e));
        ck_assert_ptr_nonnull(strstr(e.text, "is no name"));
    }
    ck_assert(!app_template_use(app, "spring", NO_DAY, app->today, &e));
    ck_assert_ptr_nonnull(strstr(e.text, "no template is called"));
    save("spring");
    ck_assert(!app_template_use(app, "spring", kit_day("2026-11-01"),
                                app->today, &e));
    ck_assert_ptr_nonnull(strstr(e.text, "is past"));
    /* Three weeks are too few for the own plan, and so for any. */
    ck_assert(
        app_template_use(app, "spring", kit_day("2026-12-13"), app->today, &e));
    ck_assert_int_ne(app->proposal.outcome, PLAN_MADE);
    /* Another goal in force is not silently the template's. */
    static const char *const ten[] = { "10k", "2027-01-31" };
    struct goal g;
    ck_assert(app_goal_add(app, 2, ten, &g, &e));
    ck_assert(!app_template_use(app, "spring", NO_DAY, app->today, &e));
    ck_assert_ptr_nonnull(strstr(e.text, "--date"));
    home_end();
}
END_TEST

START_TEST(test_template_needs_a_plan_in_kilometres)
{
    static const char *const words[] = { "first5k", "fitness" };
    bool is_new;
    struct goal g;
    app = home_open(TODAY);
    ck_assert(!app_template_save(app, "spring", false, &is_new, &e));
    ck_assert_ptr_nonnull(strstr(e.text, "no plan yet"));
    ck_assert(app_goal_add(app, 1, words, &g, &e));
    ck_assert(app_plan_propose(app, NULL, app->today, &e));
    ck_assert(app_plan_accept(app, &e));
    ck_assert(!app_template_save(app, "spring", false, &is_new, &e));
    ck_assert_ptr_nonnull(strstr(e.text, "in minutes"));
    home_end();
}
END_TEST

Suite *suite_app_template(void)
{
    Suite *s = suite_create("app_template");
    TCase *c = tcase_create("template");
    tcase_add_test(c,
                   test_template_for_the_same_runner_and_day_is_the_same_plan);
    tcase_add_test(c, test_template_of_another_day_brings_its_goal_with_it);
    tcase_add_test(c, test_template_with_less_time_loses_its_first_weeks);
    tcase_add_test(c, test_template_is_saved_forgotten_and_each_undone);
    tcase_add_test(c, test_template_nonsense_is_refused);
    tcase_add_test(c, test_template_needs_a_plan_in_kilometres);
    suite_add_tcase(s, c);
    return s;
}
