/*
 * tui: the Plan, and what its keys do to a diary: an edit is shown before it
 * is kept, kept as one step, or left without a trace.
 */
#include "../tool/home.h"
#include "../tool/kit.h"
#include "../tool/screen.h"

#include <check.h>
#include <stdlib.h>
#include <string.h>

Suite *suite_tui_plan(void);

static struct app *app;

#define PLAN_OF_TWO_WEEKS                               \
    "goal half 2026-12-20\n"                            \
    "2026-11-16 easy 6k\n"                              \
    "2026-11-24 threshold wu 2k, 5k @T, cd 1.5k\n"      \
    "2026-11-26 easy 8k\n"                              \
    "2026-11-29 long 14k\n"                             \
    "2026-12-02 easy 40min\n"                           \
    "2026-12-03 interval wu 2k, 4x1k @I r400m, cd 1k\n" \
    "2026-12-06 long 15k\n"                             \
    "2026-12-20 race 21.1k\n"

static void setup(void)
{
    app = screen_open("2026-11-23", PLAN_OF_TWO_WEEKS);
    (void)screen_draw(24, 80);
    screen_type("2l"); /* into this week, the second of the plan */
    screen_expect("week 2 of 5");
}

static void teardown(void)
{
    home_end();
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

START_TEST(test_move_shows_first_keeps_on_enter_and_is_one_step)
{
    char before[SCREEN_PLAN_TEXT];
    strcpy(before, screen_plan());
    screen_type("jm");
    screen_expect("where to?");
    screen_type("f");
    screen_expect("Fri 27 Nov");
    screen_expect("no warning comes or goes");
    screen_expect(">Fri 27");
    ck_assert_str_eq(screen_plan(), before); /* only shown */
    screen_press(PRESS_ENTER);
    screen_expect("kept; u undoes it");
    ck_assert(screen_plan_has("2026-11-27 threshold"));
    ck_assert(!screen_plan_has("2026-11-24"));
    screen_expect("*  threshold");
    screen_type("u");
    screen_expect("undone: plan move 2026-11-24 threshold 2026-11-27");
    ck_assert_str_eq(screen_plan(), before);
    screen_press(CONTROL('R'));
    ck_assert(screen_plan_has("2026-11-27 threshold"));
}
END_TEST

START_TEST(test_escape_leaves_the_plan_as_it_was)
{
    char before[SCREEN_PLAN_TEXT];
    struct err e;
    int64_t version, then;
    strcpy(before, screen_plan());
    ck_assert(app_data_version(app, &then, &e));
    screen_type("jml");
    screen_expect(">Wed 25");
    screen_press(PRESS_ESCAPE);
    screen_expect("nothing was changed");
    screen_expect("Tue 24      threshold");
    ck_assert_str_eq(screen_plan(), before);
    ck_assert(app_data_version(app, &version, &e));
    ck_assert(version == then);
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

START_TEST(test_what_may_not_be_is_said_and_not_kept)
{
    char before[SCREEN_PLAN_TEXT];
    strcpy(before, screen_plan());
    screen_type("jmhhh"); /* the Saturday before today */
    screen_expect("is past: a plan bends from today on");
    screen_press(PRESS_ENTER);
    screen_expect("is past");
    ck_assert(screen_ui.trial.is_on);
    screen_press(PRESS_ESCAPE);
    ck_assert_str_eq(screen_plan(), before);
}
END_TEST

START_TEST(test_cut_is_put_on_a_free_day_and_trades_on_a_taken_one)
{
    screen_type("p");
    screen_expect("nothing is taken up");
    screen_type("jx");
    screen_expect("threshold of Tue 24 taken up");
    screen_expect("x threshold");
    screen_type("p");
    screen_expect("it stands here already");
    screen_type("jp"); /* Wednesday is free */
    screen_press(PRESS_ENTER);
    ck_assert(screen_plan_has("2026-11-25 threshold"));
    screen_type("xjp"); /* Thursday has its easy run */
    screen_expect("trade places");
    screen_press(PRESS_ENTER);
    ck_assert(screen_plan_has("2026-11-26 threshold"));
    ck_assert(screen_plan_has("2026-11-25 easy 8k"));
    screen_type("xx");
    screen_expect("left where it is");
    screen_type("p");
    screen_expect("nothing is taken up");
}
END_TEST

START_TEST(test_trade_can_be_said_while_moving)
{
    screen_type("jmlx");
    screen_type("l");
    screen_expect("trade places");
    screen_press(PRESS_ENTER);
    ck_assert(screen_plan_has("2026-11-26 threshold"));
    ck_assert(screen_plan_has("2026-11-24 easy 8k"));
}
END_TEST

START_TEST(test_longer_and_shorter_by_a_kilometre_or_five_minutes)
{
    screen_type("jjj+");
    screen_expect("8.0 km");
    screen_expect("9.0 km");
    screen_type("+--");
    screen_expect("as it was");
    screen_type("-");
    screen_press(PRESS_ENTER);
    ck_assert(screen_plan_has("2026-11-26 easy 7k"));
    screen_type("jjjj"); /* the next week */
    screen_type("jj+");
    screen_press(PRESS_ENTER);
    ck_assert(screen_plan_has("2026-12-02 easy 45min"));
    for (int i = 0; i < 12; i++)
        screen_type("-");
    screen_expect("is no size");
    screen_press(PRESS_ENTER);
    ck_assert(screen_plan_has("2026-12-02 easy 45min"));
}
END_TEST

START_TEST(test_ease_rest_and_lock)
{
    screen_type("jE");
    screen_expect("week 2 of 5");
    screen_press(PRESS_ENTER);
    ck_assert(screen_plan_has("2026-11-24 easy"));
    screen_type("r");
    screen_press(PRESS_ENTER);
    ck_assert(!screen_plan_has("2026-11-24"));
    screen_expect("rest, blocked out");
    screen_type("r");
    screen_expect("free again: Tue 24 Nov 2026");
    screen_type("jjL");
    ck_assert(screen_plan_has("2026-11-26 easy 8k +locked"));
    screen_expect("L*  easy");
    screen_type("m");
    screen_type("l");
    screen_expect("is locked");
    screen_press(PRESS_ESCAPE);
    screen_type("L");
    ck_assert(screen_plan_has("2026-11-26 easy 8k\n"));
    screen_expect("free again");
}
END_TEST

START_TEST(test_replace_add_and_block_are_read_while_typed)
{
    screen_type("jR");
    screen_expect("instead> threshold");
    screen_press(CONTROL('U'));
    screen_type("easy 5");
    ck_assert(screen_ui.prompt.is_bad);
    screen_type("k");
    screen_expect("easy 5.0 km");
    screen_press(PRESS_ENTER);
    ck_assert(screen_plan_has("2026-11-24 easy 5k"));
    screen_type("jA");
    screen_type("strength 30min");
    screen_expect("new strength");
    screen_press(PRESS_ENTER);
    ck_assert(screen_plan_has("2026-11-25 strength 30min"));
    screen_type("b");
    screen_expect("days off> 2026-11-25");
    screen_type("2026-11-29");
    screen_expect("rest");
    ck_assert(screen_plan_has("2026-11-29"));
    screen_press(PRESS_ENTER);
    ck_assert(screen_plan_has("2026-11-24 easy 5k"));
    ck_assert(!screen_plan_has("2026-11-26"));
    ck_assert(!screen_plan_has("2026-11-29"));
}
END_TEST

START_TEST(test_three_days_are_not_blocked_by_the_first_two)
{
    screen_type("2b2027-01-04 2027-01-06");
    screen_expect("more than a first and a last day");
    screen_press(PRESS_ENTER);
    ck_assert_int_eq(screen_ui.prompt.kind, PROMPT_PAUSE);
    ck_assert_int_eq(app->facts.pause_count, 0);
}
END_TEST

START_TEST(test_the_week_bends_too)
{
    screen_type("1");
    screen_expect("[1 Week]");
    screen_type("jml");
    screen_expect("move: threshold of Tue 24");
    screen_press(PRESS_ENTER);
    ck_assert(screen_plan_has("2026-11-25 threshold"));
    screen_expect("Wed 25  *threshold");
    screen_type("L");
    screen_expect("Wed 25  Lthreshold");
    screen_type("Lx");
    screen_expect("Wed 25  xthreshold");
    screen_type("jp");
    screen_press(PRESS_ENTER);
    ck_assert(screen_plan_has("2026-11-26 threshold"));
    screen_type("-");
    screen_press(PRESS_ENTER);
    screen_expect("threshold 7.5");
    screen_type("+");
    screen_press(PRESS_ENTER);
    screen_expect("threshold 8.5");
    screen_type("E");
    screen_press(PRESS_ENTER);
    ck_assert(!screen_plan_has("2026-11-26 threshold"));
    screen_type("r");
    screen_press(PRESS_ENTER);
    ck_assert(!screen_plan_has("2026-11-26"));
}
END_TEST

START_TEST(test_mend_is_shown_and_kept)
{
    screen_type("M");
    screen_expect("nothing that another order");
    ck_assert(!screen_ui.trial.is_on);
    screen_type("jjA");
    screen_type("interval wu 2k, 4x1k @I r400m, cd 1k");
    screen_expect("W8 caution comes in week 2");
    screen_press(PRESS_ENTER);
    screen_expect("!W8");
    screen_type("M");
    screen_expect("mend: week of 23 Nov");
    screen_expect("W8 caution goes in week 2");
    screen_press(PRESS_ENTER);
    screen_expect("kept; u undoes it");
    screen_expect_none("!W8");
    screen_type("u");
    screen_expect("undone: plan mend W8 week of 2026-11-23");
    screen_expect("!W8");
}
END_TEST

START_TEST(test_skip_and_note_work_from_the_plan)
{
    screen_type("js");
    screen_expect(" without it ");
    screen_expect("Tue 24: threshold 8.5 km -> left out");
    screen_press(PRESS_ESCAPE);
    screen_expect_none("without it");
    screen_type("s");
    screen_expect("skip threshold");
    screen_type("w");
    screen_expect("skipped: weather");
    screen_type("n");
    screen_type("ice on the track");
    screen_press(PRESS_ENTER);
    screen_expect("note kept");
    screen_type("w");
    screen_expect(" Why ");
    screen_press('q');
    screen_press(PRESS_ENTER);
    screen_expect(" Session ");
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
    tcase_add_checked_fixture(t, setup, teardown);
    tcase_add_test(t, test_season_has_a_line_a_week_and_zooms);
    tcase_add_test(t, test_braces_go_by_blocks_and_a_dot_to_today);
    tcase_add_test(t, test_wide_terminal_shows_season_and_week);
    tcase_add_test(t, test_over_the_end_of_a_week_lies_the_next);
    tcase_add_test(t, test_move_shows_first_keeps_on_enter_and_is_one_step);
    tcase_add_test(t, test_escape_leaves_the_plan_as_it_was);
    tcase_add_test(t, test_letters_and_arrows_find_the_day);
    tcase_add_test(t, test_what_may_not_be_is_said_and_not_kept);
    tcase_add_test(t, test_cut_is_put_on_a_free_day_and_trades_on_a_taken_one);
    tcase_add_test(t, test_trade_can_be_said_while_moving);
    tcase_add_test(t, test_longer_and_shorter_by_a_kilometre_or_five_minutes);
    tcase_add_test(t, test_ease_rest_and_lock);
    tcase_add_test(t, test_replace_add_and_block_are_read_while_typed);
    tcase_add_test(t, test_three_days_are_not_blocked_by_the_first_two);
    tcase_add_test(t, test_the_week_bends_too);
    tcase_add_test(t, test_mend_is_shown_and_kept);
    tcase_add_test(t, test_skip_and_note_work_from_the_plan);
    tcase_add_test(t,
                   test_digits_and_letters_of_the_screen_wait_while_on_trial);
    tcase_add_test(t, test_any_keys_leave_a_plan_that_undo_takes_back);
    suite_add_tcase(s, t);
    return s;
}
