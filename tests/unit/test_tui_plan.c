/* tui: the Plan, its season and its weeks, and where its keys go. */
#include "../tool/home.h"
#include "../tool/kit.h"
#include "../tool/screen.h"

#include <check.h>
#include <string.h>

Suite *suite_tui_plan(void);

static struct app *app;

static void begin(void)
{
    app = screen_open_planned();
}

START_TEST(test_season_has_a_line_a_week_and_zooms)
{
    screen_type("q");
    screen_expect("plan for half on 2026-12-20, revision 1");
    screen_expect("quality");
    screen_expect("thr");
    screen_expect("RACE");
    screen_expect("30.5"); /* kilometres of a week to come */
    screen_press(PRESS_ENTER);
    screen_expect("threshold 8.5 km");
    screen_press('h');
    screen_expect("plan for half");
    screen_press(PRESS_TAB);
    screen_expect("threshold 8.5 km");
    screen_press(PRESS_ESCAPE);
    screen_expect("plan for half");
}
END_TEST

START_TEST(test_braces_go_by_blocks_and_a_dot_to_today)
{
    screen_type("q}");
    screen_expect(">  4  7 Dec taper");
    screen_type("}");
    screen_expect(">  5 14 Dec race");
    screen_type("{{");
    screen_expect(">  1 16 Nov peak");
    screen_type(".");
    screen_expect(">. 2 23 Nov");
    screen_press(PRESS_END);
    screen_expect(">  5 14 Dec race");
    screen_press(PRESS_HOME);
    screen_press('k');
    screen_press(PRESS_DOWN);
    screen_expect(">. 2 23 Nov");
}
END_TEST

START_TEST(test_wide_terminal_shows_season_and_week)
{
    const char *both = screen_draw(40, 160);
    ck_assert_ptr_nonnull(strstr(both, "plan for half"));
    ck_assert_ptr_nonnull(strstr(both, "week 2 of 5"));
    screen_type("q");
    both = screen_draw(40, 160);
    ck_assert_ptr_nonnull(strstr(both, "threshold 8.5 km"));
}
END_TEST

START_TEST(test_over_the_end_of_a_week_lies_the_next)
{
    for (int i = 0; i < 7; i++)
        screen_press('j');
    screen_expect("week 3 of 5");
    screen_press('k');
    screen_expect("week 2 of 5");
    screen_press('.');
    screen_expect(">Mon 23.");
}
END_TEST

START_TEST(test_letters_and_arrows_find_the_day)
{
    screen_type("jmt");
    ck_assert_int_eq(day_weekday(screen_ui.trial.day), 3);
    screen_type("t");
    ck_assert_int_eq(day_weekday(screen_ui.trial.day), 1);
    screen_type("s");
    ck_assert_int_eq(day_weekday(screen_ui.trial.day), 5);
    screen_type("s");
    ck_assert_int_eq(day_weekday(screen_ui.trial.day), 6);
    screen_type("h");
    ck_assert_int_eq(day_weekday(screen_ui.trial.day), 5);
    screen_type("j");
    ck_assert_int_eq(screen_ui.trial.day.n, kit_day("2026-12-05").n);
    screen_expect("week 3 of 5");
    screen_type("k");
    ck_assert_int_eq(screen_ui.trial.day.n, kit_day("2026-11-28").n);
    screen_press(PRESS_RIGHT);
    screen_press(PRESS_DOWN);
    screen_press(PRESS_UP);
    screen_press(PRESS_LEFT);
    ck_assert_int_eq(screen_ui.trial.day.n, kit_day("2026-11-28").n);
}
END_TEST

START_TEST(test_digits_and_letters_of_the_screen_wait_while_on_trial)
{
    screen_type("jm1");
    ck_assert_int_eq(screen_ui.screen, SCREEN_plan);
    screen_type("aQ");
    ck_assert(screen_ui.is_done); /* Q quits from anywhere */
    ck_assert_int_eq(screen_ui.prompt.kind, PROMPT_NONE);
}
END_TEST

/* Keys by chance: nothing breaks, and undo brings the plan back. */
START_TEST(test_any_keys_leave_a_plan_that_undo_takes_back)
{
    static const char keys[] = "jjjkkhlmxpE+-rLbPAR mtwfs\t\r\r\r\033\033 2";
    char before[SCREEN_PLAN_TEXT];
    struct kit_lcg g = kit_seed(20261123);
    strcpy(before, screen_plan());
    for (int i = 0; i < 1500; i++) {
        int32_t c = (unsigned char)keys[kit_between(&g, 0, sizeof keys - 2)];
        screen_press(c == '\r'     ? PRESS_ENTER
                     : c == '\033' ? PRESS_ESCAPE
                     : c == '\t'   ? PRESS_TAB
                                   : c);
        if (i % 50 == 0)
            (void)screen_draw(16 + i % 30, 60 + i % 100);
        screen_ui.is_done = false;
    }
    screen_press(PRESS_ESCAPE);
    struct err e;
    struct action done;
    for (int i = 0; i < 400 && strcmp(screen_plan(), before) != 0; i++)
        ck_assert_msg(app_undo(app, &done, &e), "%s", e.text);
    ck_assert_str_eq(screen_plan(), before);
}
END_TEST

Suite *suite_tui_plan(void)
{
    Suite *s = suite_create("tui_plan");
    TCase *t = tcase_create("keys");
    tcase_set_timeout(t, 120);
    tcase_add_checked_fixture(t, begin, home_end);
    tcase_add_test(t, test_season_has_a_line_a_week_and_zooms);
    tcase_add_test(t, test_braces_go_by_blocks_and_a_dot_to_today);
    tcase_add_test(t, test_wide_terminal_shows_season_and_week);
    tcase_add_test(t, test_over_the_end_of_a_week_lies_the_next);
    tcase_add_test(t, test_letters_and_arrows_find_the_day);
    tcase_add_test(t,
                   test_digits_and_letters_of_the_screen_wait_while_on_trial);
    tcase_add_test(t, test_any_keys_leave_a_plan_that_undo_takes_back);
    suite_add_tcase(s, t);
    return s;
}
