/*
 * tui: what the keys of the Plan do to a diary: an edit is shown before it is
 * kept, kept as one step, or left without a trace.
 */
#include "../tool/home.h"
#include "../tool/screen.h"
#include "../tool/suite_of.h"

#include <check.h>
#include <stdlib.h>
#include <string.h>

Suite *suite_tui_plan_edit(void);

static struct app *app;

static void begin(void)
{
    app = screen_open_planned();
}

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

Suite *suite_tui_plan_edit(void)
{
    const TTest *const tests[] = {
        test_move_shows_first_keeps_on_enter_and_is_one_step,
        test_escape_leaves_the_plan_as_it_was,
        test_what_may_not_be_is_said_and_not_kept,
        test_cut_is_put_on_a_free_day_and_trades_on_a_taken_one,
        test_trade_can_be_said_while_moving,
        test_longer_and_shorter_by_a_kilometre_or_five_minutes,
        test_ease_rest_and_lock,
        test_replace_add_and_block_are_read_while_typed,
        test_three_days_are_not_blocked_by_the_first_two,
        test_the_week_bends_too,
        test_mend_is_shown_and_kept,
        test_skip_and_note_work_from_the_plan,
    };
    return suite_of("tui_plan_edit", tests, COUNT_OF(tests), begin, home_end);
}
