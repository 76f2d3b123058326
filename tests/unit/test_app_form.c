/* app: what a new race or test does to the index, and how it is declined. */
#include "../tool/home.h"
#include "../tool/kit.h"

#include <check.h>
#include <stdio.h>
#include <string.h>

Suite *suite_app_form(void);

static struct app *app;

#define TODAY "2026-11-22"

static void season(void)
{
    app = home_open(TODAY);
    home_log("-60d 10k 50:00 race");
    for (int i = 55; i > 0; i -= 5) {
        char line[48];
        (void)snprintf(line, sizeof line, "-%dd 8k 46:00 easy", i);
        home_log(line);
    }
}

static struct index_change log_line(const char *line, bool is_dry)
{
    struct err e;
    struct log_result r;
    ck_assert_msg(app_log(app, &line, 1, false, is_dry, NULL, NULL, &r, &e),
                  "%s", e.text);
    return r.index;
}

static double index_now(void)
{
    struct err e;
    ck_assert_msg(app_week(app, app->today, &e), "%s", e.text);
    return app->week.basis.index;
}

START_TEST(test_a_better_result_sets_the_index_and_is_asked_about)
{
    season();
    struct index_change c = log_line("yesterday 5k 22:30 race", true);
    ck_assert(index_is_asked(&c)); /* a dry run knows, and keeps nothing */
    ck_assert_double_eq_tol(index_now(), 40.0, 0.06);
    c = log_line("yesterday 5k 22:30 race", false);
    ck_assert(index_is_changed(&c));
    ck_assert(index_is_asked(&c));
    ck_assert_double_eq_tol(c.before.index, 40.0, 0.06);
    ck_assert_double_eq_tol(c.after.index, index_now(), 1e-9);
    ck_assert_int_eq(c.after.dist.m, 5000);
    home_end();
}
END_TEST

START_TEST(test_no_is_a_stated_index_and_one_undo_step)
{
    struct err e;
    struct index_change c;
    struct action done;
    season();
    double old = index_now();
    (void)log_line("yesterday 5k 22:30 race", false);
    double better = index_now();
    ck_assert_msg(app_index_keep(app, &c, &e), "%s", e.text);
    ck_assert_double_eq_tol(index_now(), old, 0.006);
    ck_assert(app->week.basis.is_stated);
    /* What the race says is still there to be taken. */
    struct index_offer o = index_offered(&app->facts, app->today);
    ck_assert_double_eq_tol(o.index, better, 1e-9);
    ck_assert(!o.is_lower);
    ck_assert(app_undo(app, &done, &e));
    ck_assert_str_eq(done.label, "paces keep");
    ck_assert_double_eq_tol(index_now(), better, 1e-9);
    ck_assert(app_redo(app, &done, &e));
    ck_assert_msg(app_index_take(app, &c, &e), "%s", e.text);
    ck_assert_double_eq_tol(index_now(), better, 1e-9);
    ck_assert(!app->week.basis.is_stated);
    home_end();
}
END_TEST

/* G6: one worse race lowers nothing, two are offered, and not taken. */
START_TEST(test_worse_once_is_nothing_and_twice_an_offer)
{
    struct err e;
    struct index_change c;
    season();
    (void)log_line("-20d 5k 22:30 race", false);
    double best = index_now();
    c = log_line("-9d 5k 24:40 race", false);
    ck_assert(!index_is_asked(&c));
    ck_assert_double_eq_tol(index_now(), best, 1e-9);
    c = log_line("-4d 10k 50:30 race +hilly", false);
    ck_assert(!index_is_asked(&c)); /* hills are no fitness */
    c = log_line("-3d 5k 24:30 test", false);
    ck_assert(!index_is_asked(&c)); /* nor is the one before on fair ground */
    c = log_line("-2d 5k 24:45 test", false);
    ck_assert(index_is_asked(&c));
    ck_assert(c.offer.is_lower);
    ck_assert(!index_is_changed(&c));
    ck_assert_double_eq_tol(index_now(), best, 1e-9);
    ck_assert_msg(app_index_take(app, &c, &e), "%s", e.text);
    ck_assert_double_eq_tol(
        index_now(), index_of_race((dist_t){ 5000 }, (span_t){ 1470 }), 0.006);
    home_end();
}
END_TEST

START_TEST(test_a_race_logged_after_a_figure_of_today_speaks_last)
{
    struct err e;
    app = home_open(TODAY);
    ck_assert(app_athlete_set(app, "fitness_index", "45", app->today, &e));
    (void)log_line("-10d 5k 19:57 race", false);
    ck_assert_double_eq_tol(index_now(), 49.952, 0.01);
    ck_assert(app_athlete_set(app, "fitness_index", "46", app->today, &e));
    ck_assert_double_eq_tol(index_now(), 46.0, 1e-9);
    /* The same line again says nothing new. */
    (void)log_line("-10d 5k 19:57 race", false);
    ck_assert_double_eq_tol(index_now(), 46.0, 1e-9);
    home_end();
}
END_TEST

START_TEST(test_nothing_to_keep_or_take_is_a_sentence)
{
    struct err e;
    struct index_change c;
    app = home_open(TODAY);
    ck_assert(!app_index_keep(app, &c, &e));
    ck_assert_ptr_nonnull(strstr(e.text, "no race or test"));
    ck_assert(!app_index_take(app, &c, &e));
    ck_assert_int_eq(e.code, ERR_INPUT);
    (void)log_line("5k 19:57 race", false);
    ck_assert(!app_index_keep(app, &c, &e));
    ck_assert_ptr_nonnull(strstr(e.text, "no index before"));
    home_end();
}
END_TEST

Suite *suite_app_form(void)
{
    Suite *s = suite_create("app_form");
    TCase *c = tcase_create("form");
    tcase_add_test(c, test_a_better_result_sets_the_index_and_is_asked_about);
    tcase_add_test(c, test_no_is_a_stated_index_and_one_undo_step);
    tcase_add_test(c, test_worse_once_is_nothing_and_twice_an_offer);
    tcase_add_test(c, test_a_race_logged_after_a_figure_of_today_speaks_last);
    tcase_add_test(c, test_nothing_to_keep_or_take_is_a_sentence);
    suite_add_tcase(s, c);
    return s;
}
