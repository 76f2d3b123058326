/* tui: a check-in by four digits; a session logged as it was planned. */
#include "../tool/home.h"
#include "../tool/screen.h"

#include <check.h>
#include <string.h>

#define TODAY "2026-11-20" /* a Friday */

static const char plan_text[] = "goal half 2027-02-28\n"
                                "2026-11-18 threshold wu 2k, 5k @T, cd 1.5k\n"
                                "2026-11-20 easy 8k\n"
                                "2026-11-21 strength 30min\n"
                                "2026-11-22 long 16k\n";

static struct app *app;

static void begin(void)
{
    app = screen_open(TODAY, plan_text);
    (void)screen_draw(24, 80);
}

static const char *typed(void)
{
    return screen_ui.prompt.line.text;
}

static void go(const char *day)
{
    screen_press('g');
    screen_type(day);
    screen_press(PRESS_ENTER);
}

/* ---- check-in */

START_TEST(test_four_digits_and_enter)
{
    begin();
    screen_type("c");
    screen_expect("1 of 4   how was your sleep?");
    screen_expect("1 very good .. 7 very bad");
    screen_type("2");
    screen_expect("2 of 4   how tired are you?");
    screen_type("431");
    ck_assert_str_eq(typed(), "sleepq2 fatigue4 stress3 sore1 ");
    screen_expect("Enter keeps");
    screen_press(PRESS_ENTER);
    ck_assert_int_eq(screen_ui.prompt.kind, PROMPT_NONE);
    const struct facts *f = &app->facts;
    const struct checkin *c = &f->checkins[f->checkin_count - 1];
    ck_assert_int_eq(c->day.n, app->today.n);
    ck_assert_int_eq(c->sleepq, 2);
    ck_assert_int_eq(c->fatigue, 4);
    ck_assert_int_eq(c->stress, 3);
    ck_assert_int_eq(c->soreness, 1);
}
END_TEST

START_TEST(test_a_digit_that_answers_nothing_says_which_do)
{
    begin();
    screen_type("c9");
    screen_expect("9 answers nothing: a digit from 1 to 7 does");
    screen_press(PRESS_ENTER);
    screen_expect("9 answers nothing");
    ck_assert_int_eq(screen_ui.prompt.kind, PROMPT_CHECKIN);
    screen_press(PRESS_BACKSPACE);
    screen_type("3");
    ck_assert_str_eq(typed(), "sleepq3 ");
}
END_TEST

/* "easy run", and a second date behind the one the cursor's day put there. */
START_TEST(test_a_run_may_be_called_one_and_has_one_date)
{
    begin();
    screen_type("aeasy run 8k 46:00 rpe3");
    screen_expect("easy");
    ck_assert(!screen_ui.prompt.is_bad);
    screen_press(CONTROL('U'));
    screen_type("tue thu 8k");
    screen_expect("thu: the date stands first in the line, and is one");
}
END_TEST

START_TEST(test_readiness_is_seen_while_it_is_typed)
{
    begin();
    screen_type("c11");
    screen_expect("the day would be: go");
    screen_type("7");
    screen_press(PRESS_BACKSPACE);
    ck_assert_str_eq(typed(), "sleepq1 fatigue1 ");
    screen_type("77 ill:systemic");
    ck_assert_str_eq(typed(), "sleepq1 fatigue1 stress7 sore7 ill:systemic");
    screen_expect("the day would be: skip");
}
END_TEST

START_TEST(test_words_may_stand_anywhere)
{
    begin();
    screen_type("csleep7.5 21");
    ck_assert_str_eq(typed(), "sleep7.5 sleepq2 fatigue1 ");
    screen_press(PRESS_HOME);
    screen_type("4"); /* not at the end: a character like any other */
    ck_assert_str_eq(typed(), "4sleep7.5 sleepq2 fatigue1 ");
}
END_TEST

START_TEST(test_a_day_before_is_asked_too)
{
    begin();
    go("2026-11-18");
    screen_type("c");
    ck_assert_str_eq(typed(), "2026-11-18 ");
    screen_expect("1 of 4");
    screen_expect_none("add");
    screen_type("1234");
    screen_press(PRESS_ENTER);
    const struct facts *f = &app->facts;
    ck_assert_int_eq(f->checkins[f->checkin_count - 1].day.n,
                     day_add(app->today, -2).n);
}
END_TEST

/* ---- as planned */

START_TEST(test_one_key_and_enter_log_the_session)
{
    begin();
    go("today");
    screen_type("D");
    ck_assert_str_eq(typed(), "easy 8k ");
    screen_expect("8.0 km");
    screen_press(PRESS_ENTER);
    ck_assert_int_eq(app->week.run_count, 1);
    const struct run *r = &app->facts.runs[app->week.runs[0].run];
    ck_assert_int_eq(r->dist.m, 8000);
    ck_assert_int_eq(r->time.s, 0);
    screen_expect("kept");
    screen_type("D"); /* not twice */
    ck_assert_int_eq(screen_ui.prompt.kind, PROMPT_NONE);
    screen_expect("done already");
}
END_TEST

START_TEST(test_a_time_and_an_effort_are_typed_behind)
{
    begin();
    go("2026-11-18");
    screen_type("D44:10 rpe7");
    ck_assert_str_eq(typed(),
                     "2026-11-18 threshold (wu 2k, 5k @T, cd 1.5k) 44:10 rpe7");
    screen_press(PRESS_ENTER);
    ck_assert_int_eq(app->week.run_count, 1);
    const struct run *r = &app->facts.runs[app->week.runs[0].run];
    ck_assert_int_eq(r->dist.m, 8500);
    ck_assert_int_eq(r->time.s, 44 * 60 + 10);
    ck_assert_int_eq(r->seg_count, 3);
    ck_assert_int_eq(app->week.sessions[0].status, STATUS_DONE);
}
END_TEST

START_TEST(test_what_is_ahead_is_not_logged)
{
    begin();
    go("today");
    screen_type("jjD");
    ck_assert_int_eq(screen_ui.prompt.kind, PROMPT_NONE);
    screen_expect("the long is on Sun 2026-11-22: it can be logged then");
}
END_TEST

START_TEST(test_a_day_without_a_session_says_so)
{
    begin();
    go("2026-11-17");
    screen_type("D");
    ck_assert_int_eq(screen_ui.prompt.kind, PROMPT_NONE);
    screen_expect("no planned session on this line");
}
END_TEST

Suite *suite_tui_log(void);
Suite *suite_tui_log(void)
{
    Suite *s = suite_create("tui_log");
    TCase *c = tcase_create("check-in");
    tcase_add_checked_fixture(c, NULL, home_end);
    tcase_add_test(c, test_four_digits_and_enter);
    tcase_add_test(c, test_a_digit_that_answers_nothing_says_which_do);
    tcase_add_test(c, test_a_run_may_be_called_one_and_has_one_date);
    tcase_add_test(c, test_readiness_is_seen_while_it_is_typed);
    tcase_add_test(c, test_words_may_stand_anywhere);
    tcase_add_test(c, test_a_day_before_is_asked_too);
    suite_add_tcase(s, c);
    c = tcase_create("as planned");
    tcase_add_checked_fixture(c, NULL, home_end);
    tcase_add_test(c, test_one_key_and_enter_log_the_session);
    tcase_add_test(c, test_a_time_and_an_effort_are_typed_behind);
    tcase_add_test(c, test_what_is_ahead_is_not_logged);
    tcase_add_test(c, test_a_day_without_a_session_says_so);
    suite_add_tcase(s, c);
    return s;
}
