/* tui: the Block: table and weeks, any two spans beside each other, why. */
#include "../tool/home.h"
#include "../tool/screen.h"

#include <check.h>
#include <stdio.h>
#include <string.h>

#define TODAY "2026-11-22" /* a Sunday */
#define WEEKS 9

/* Nine weeks to today: the last four are of the plan, build and then peak. */
static const char plan_text[] = "goal half 2026-12-20\n"
                                "2026-10-27 easy 10k\n"
                                "2026-11-05 easy 10k\n"
                                "2026-11-12 easy 10k\n"
                                "2026-11-17 easy 10k\n"
                                "2026-12-20 race 21.1k\n";

static struct app *app;

static void begin(void)
{
    app = screen_open(TODAY, plan_text);
    for (int i = 0; i < WEEKS * 3; i++) {
        char line[64];
        char day[DAY_TEXT];
        int back = 1 + i / 3 * 7 + i % 3 * 2;
        (void)snprintf(line, sizeof line, "%s 10k 55:00 easy rpe3",
                       day_format(day_add(app->today, -back), day));
        home_log(line);
    }
    (void)screen_draw(24, 80);
    screen_press('5');
}

static void go(char key, const char *line)
{
    screen_press(key);
    screen_type(line);
    screen_press(PRESS_ENTER);
}

START_TEST(test_any_weeks_beside_any_other)
{
    begin();
    go('g', "2026-11-02 2026-11-22");
    screen_expect("2-22 Nov 2026");
    screen_expect("before: 12 Oct-1 Nov");
    go('b', "2026-09-21 2026-10-04");
    screen_expect("2-22 Nov 2026");
    screen_expect("before: 21 Sep-4 Oct 2026");
    go('g', "2026-09-21 2026-10-04");
    go('b', "2026-11-02 2026-11-22");
    screen_expect("beside: 2-22 Nov 2026");
    go('b', "");
    screen_expect_none("beside:");
}
END_TEST

START_TEST(test_a_line_that_names_no_block_stays)
{
    begin();
    go('g', "bsae");
    screen_expect("'bsae' is not a date");
    ck_assert_int_eq(screen_ui.prompt.kind, PROMPT_BLOCK);
    screen_press(PRESS_ESCAPE);
    ck_assert(!screen_ui.block.is_asked);
}
END_TEST

START_TEST(test_a_block_is_seen_while_it_is_typed)
{
    begin();
    screen_type("g2026-11-02 2026-11-22");
    screen_expect("2-22 Nov 2026");
    screen_expect("10 runs");
}
END_TEST

START_TEST(test_back_and_on_by_as_many_weeks)
{
    begin();
    go('g', "2026-11-09 2026-11-22");
    screen_type("h");
    screen_expect("26 Oct-8 Nov 2026");
    screen_type("h");
    screen_expect("12-25 Oct 2026");
    screen_type("ll");
    screen_expect("9-22 Nov 2026");
    screen_type("+");
    screen_expect("2-22 Nov 2026");
    screen_type("----");
    screen_expect("16-22 Nov 2026");
    screen_expect("a block has a week at least");
    screen_type(".");
    ck_assert(!screen_ui.block.is_asked);
}
END_TEST

START_TEST(test_the_end_of_the_diary_is_said)
{
    begin();
    go('g', "2026-09-21 2026-10-04");
    screen_type("hhhhhhhh");
    screen_expect("the diary and the plan begin with these weeks");
}
END_TEST

/* Each line of the table has something to say to w. */
START_TEST(test_why_on_every_line_of_the_table)
{
    int parts[BLOCK_PARTS_MAX];
    begin();
    go('g', "2026-10-19 2026-11-22");
    int count = block_parts_of(app, parts);
    ck_assert_int_gt(count, 10);
    for (int i = 0; i < count; i++) {
        screen_type("w");
        ck_assert_int_eq(screen_ui.overlay_count, 1);
        screen_expect(words_block_label(&app->block_report, parts[i]));
        screen_expect("19 Oct-22 Nov 2026");
        screen_expect_none("nothing was decided");
        screen_type("qj");
    }
}
END_TEST

START_TEST(test_why_tells_the_weeks_of_both)
{
    begin();
    go('g', "2026-11-09 2026-11-22");
    screen_type("w");
    screen_expect("by week    9 Nov 40.0, 16 Nov 30.0 km");
    screen_expect("by week    26 Oct 30.0, 2 Nov 30.0 km");
}
END_TEST

START_TEST(test_tab_goes_to_the_weeks_and_enter_opens_one)
{
    begin();
    go('g', "2026-11-02 2026-11-22");
    screen_type("jj");
    screen_press(PRESS_TAB);
    screen_expect("> 2 Nov");
    screen_type("j");
    screen_expect("> 9 Nov");
    screen_type("w");
    screen_expect("purposeful, week of Mon 9 Nov 2026");
    screen_type("q");
    screen_press(PRESS_TAB);
    ck_assert_int_eq(screen_ui.line[SCREEN_block], 2); /* where it was */
    screen_press(PRESS_TAB);
    screen_press(PRESS_ENTER);
    ck_assert_int_eq(screen_ui.screen, SCREEN_week);
    screen_expect("9-15 Nov 2026");
}
END_TEST

START_TEST(test_wide_terminals_show_both)
{
    begin();
    go('g', "2026-11-02 2026-11-22");
    const char *drawn = screen_draw(40, 160);
    ck_assert_ptr_nonnull(strstr(drawn, "distance"));
    ck_assert_ptr_nonnull(strstr(drawn, "16 Nov"));
    ck_assert_ptr_nonnull(strstr(drawn, "* fitness"));
}
END_TEST

START_TEST(test_an_empty_diary_has_a_block_too)
{
    struct err e;
    app = home_open(TODAY);
    ui_begin(&screen_ui, app);
    ck_assert(ui_switch(&screen_ui, '5'));
    ck_assert_msg(block_gather(app, &screen_ui, &e), "%s", e.text);
    ck_assert_int_ge(block_lines(app, &screen_ui), 0);
}
END_TEST

Suite *suite_tui_block(void);
Suite *suite_tui_block(void)
{
    Suite *s = suite_create("tui_block");
    TCase *c = tcase_create("block");
    tcase_set_timeout(c, 60);
    tcase_add_checked_fixture(c, NULL, home_end);
    tcase_add_test(c, test_any_weeks_beside_any_other);
    tcase_add_test(c, test_a_line_that_names_no_block_stays);
    tcase_add_test(c, test_a_block_is_seen_while_it_is_typed);
    tcase_add_test(c, test_back_and_on_by_as_many_weeks);
    tcase_add_test(c, test_the_end_of_the_diary_is_said);
    tcase_add_test(c, test_why_on_every_line_of_the_table);
    tcase_add_test(c, test_why_tells_the_weeks_of_both);
    tcase_add_test(c, test_tab_goes_to_the_weeks_and_enter_opens_one);
    tcase_add_test(c, test_wide_terminals_show_both);
    tcase_add_test(c, test_an_empty_diary_has_a_block_too);
    suite_add_tcase(s, c);
    return s;
}
