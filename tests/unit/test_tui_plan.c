/*
 * tui: the Plan, and what its keys do to a diary: an edit is shown before it
 * is kept, kept as one step, or left without a trace.
 */
#include "../tool/home.h"
#include "../tool/kit.h"
#include "tui/ui.h"

#include <check.h>
#include <stdlib.h>
#include <string.h>

Suite *suite_tui_plan(void);

#define SCREEN_TEXT (CANVAS_ROWS_MAX * CANVAS_COLS_MAX * 4)
#define PLAN_TEXT   (16 * 1024)

static struct app *app;
static struct ui ui;
static struct canvas canvas;
static char shown[SCREEN_TEXT];

static const char *draw(int rows, int cols)
{
    ui.rows = rows;
    ui.cols = cols;
    canvas_clear(&canvas, rows, cols, app->look.utf8);
    ui_draw(app, &ui, &canvas);
    struct text t = text_on(shown, sizeof shown);
    canvas_text(&canvas, &t);
    return shown;
}

static void press(int32_t code)
{
    ui_catch_up(app, &ui);
    ui_press(app, &ui, (struct press){ .code = code });
    ui_catch_up(app, &ui);
}

static void type(const char *keys)
{
    for (; *keys != '\0'; keys++)
        press((unsigned char)*keys);
}

static void expect(const char *text)
{
    ck_assert_msg(strstr(draw(24, 80), text) != NULL,
                  "'%s' is not on the screen:\n%s", text, shown);
}

/* The plan in force, as text; good until the next call but one. */
static const char *plan_text(void)
{
    static char texts[2][PLAN_TEXT];
    static int turn;
    struct err e;
    static struct plan kept;
    turn = 1 - turn;
    struct text t = text_on(texts[turn], PLAN_TEXT);
    kept = app->plan;
    ck_assert_msg(app_plan(app, &e), "%s", e.text);
    plan_write(&app->plan, UNITS_KM, &t);
    app->plan = kept;
    return texts[turn];
}

/* The plan with "2026-11-25 threshold" and the like in it. */
static bool has(const char *line)
{
    return strstr(plan_text(), line) != NULL;
}

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
    struct err e;
    err_clear(&e);
    app = home_open("2026-11-23");
    home_log("2026-11-10 10k 52:30 easy rpe4");
    ck_assert_msg(app_plan_read(app, PLAN_OF_TWO_WEEKS, &e), "%s", e.text);
    ck_assert_msg(app_plan_keep(app, &e), "%s", e.text);
    ui_begin(&ui, app);
    (void)draw(24, 80);
    type("2l"); /* into this week, the second of the plan */
    expect("week 2 of 5");
}

static void teardown(void)
{
    home_end();
}

START_TEST(test_season_has_a_line_a_week_and_zooms)
{
    type("q");
    expect("plan for half on 2026-12-20, revision 1");
    expect("quality");
    expect("thr");
    expect("RACE");
    expect("30.5"); /* kilometres of a week to come */
    press(PRESS_ENTER);
    expect("threshold 8.5 km");
    press('h');
    expect("plan for half");
    press(PRESS_TAB);
    expect("threshold 8.5 km");
    press(PRESS_ESCAPE);
    expect("plan for half");
}
END_TEST

START_TEST(test_wide_terminal_shows_season_and_week)
{
    const char *both = draw(40, 160);
    ck_assert_ptr_nonnull(strstr(both, "plan for half"));
    ck_assert_ptr_nonnull(strstr(both, "week 2 of 5"));
    type("q");
    both = draw(40, 160);
    ck_assert_ptr_nonnull(strstr(both, "threshold 8.5 km"));
}
END_TEST

START_TEST(test_over_the_end_of_a_week_lies_the_next)
{
    for (int i = 0; i < 7; i++)
        press('j');
    expect("week 3 of 5");
    press('k');
    expect("week 2 of 5");
    press('.');
    expect(">Mon 23.");
}
END_TEST

START_TEST(test_move_shows_first_keeps_on_enter_and_is_one_step)
{
    char before[PLAN_TEXT];
    strcpy(before, plan_text());
    type("jm");
    expect("where to?");
    type("f");
    expect("Fri 27 Nov");
    expect("no warning comes or goes");
    expect(">Fri 27");
    ck_assert_str_eq(plan_text(), before); /* only shown */
    press(PRESS_ENTER);
    expect("kept; u undoes it");
    ck_assert(has("2026-11-27 threshold"));
    ck_assert(!has("2026-11-24"));
    expect("*  threshold");
    type("u");
    expect("undone: plan move 2026-11-24 threshold 2026-11-27");
    ck_assert_str_eq(plan_text(), before);
    press(CONTROL('R'));
    ck_assert(has("2026-11-27 threshold"));
}
END_TEST

START_TEST(test_escape_leaves_the_plan_as_it_was)
{
    char before[PLAN_TEXT];
    struct err e;
    int64_t version, then;
    strcpy(before, plan_text());
    ck_assert(app_data_version(app, &then, &e));
    type("jml");
    expect(">Wed 25");
    press(PRESS_ESCAPE);
    expect("nothing was changed");
    expect("Tue 24      threshold");
    ck_assert_str_eq(plan_text(), before);
    ck_assert(app_data_version(app, &version, &e));
    ck_assert(version == then);
}
END_TEST

START_TEST(test_letters_and_arrows_find_the_day)
{
    type("jmt");
    ck_assert_int_eq(day_weekday(ui.trial.day), 3);
    type("t");
    ck_assert_int_eq(day_weekday(ui.trial.day), 1);
    type("s");
    ck_assert_int_eq(day_weekday(ui.trial.day), 5);
    type("s");
    ck_assert_int_eq(day_weekday(ui.trial.day), 6);
    type("h");
    ck_assert_int_eq(day_weekday(ui.trial.day), 5);
    type("j");
    ck_assert_int_eq(ui.trial.day.n, kit_day("2026-12-05").n);
    expect("week 3 of 5");
    type("k");
    ck_assert_int_eq(ui.trial.day.n, kit_day("2026-11-28").n);
    press(PRESS_RIGHT);
    press(PRESS_DOWN);
    press(PRESS_UP);
    press(PRESS_LEFT);
    ck_assert_int_eq(ui.trial.day.n, kit_day("2026-11-28").n);
}
END_TEST

START_TEST(test_what_may_not_be_is_said_and_not_kept)
{
    char before[PLAN_TEXT];
    strcpy(before, plan_text());
    type("jmhhh"); /* the Saturday before today */
    expect("is past: a plan bends from today on");
    press(PRESS_ENTER);
    expect("is past");
    ck_assert(ui.trial.is_on);
    press(PRESS_ESCAPE);
    ck_assert_str_eq(plan_text(), before);
}
END_TEST

START_TEST(test_cut_is_put_on_a_free_day_and_trades_on_a_taken_one)
{
    type("p");
    expect("nothing is taken up");
    type("jx");
    expect("threshold of Tue 24 taken up");
    expect("x threshold");
    type("p");
    expect("it stands here already");
    type("jp"); /* Wednesday is free */
    press(PRESS_ENTER);
    ck_assert(has("2026-11-25 threshold"));
    type("xjp"); /* Thursday has its easy run */
    expect("trade places");
    press(PRESS_ENTER);
    ck_assert(has("2026-11-26 threshold"));
    ck_assert(has("2026-11-25 easy 8k"));
    type("xx");
    expect("left where it is");
    type("p");
    expect("nothing is taken up");
}
END_TEST

START_TEST(test_trade_can_be_said_while_moving)
{
    type("jmlx");
    type("l");
    expect("trade places");
    press(PRESS_ENTER);
    ck_assert(has("2026-11-26 threshold"));
    ck_assert(has("2026-11-24 easy 8k"));
}
END_TEST

START_TEST(test_longer_and_shorter_by_a_kilometre_or_five_minutes)
{
    type("jjj+");
    expect("8.0 km");
    expect("9.0 km");
    type("+--");
    expect("as it was");
    type("-");
    press(PRESS_ENTER);
    ck_assert(has("2026-11-26 easy 7k"));
    type("jjjj"); /* the next week */
    type("jj+");
    press(PRESS_ENTER);
    ck_assert(has("2026-12-02 easy 45min"));
    for (int i = 0; i < 12; i++)
        type("-");
    expect("is no size");
    press(PRESS_ENTER);
    ck_assert(has("2026-12-02 easy 45min"));
}
END_TEST

START_TEST(test_ease_rest_and_lock)
{
    type("jE");
    expect("week 2 of 5");
    press(PRESS_ENTER);
    ck_assert(has("2026-11-24 easy"));
    type("r");
    press(PRESS_ENTER);
    ck_assert(!has("2026-11-24"));
    expect("rest, blocked out");
    type("r");
    expect("free again: Tue 24 Nov 2026");
    type("jjL");
    ck_assert(has("2026-11-26 easy 8k +locked"));
    expect("L*  easy");
    type("m");
    type("l");
    expect("is locked");
    press(PRESS_ESCAPE);
    type("L");
    ck_assert(has("2026-11-26 easy 8k\n"));
    expect("free again");
}
END_TEST

START_TEST(test_replace_add_and_block_are_read_while_typed)
{
    type("jR");
    expect("instead> threshold");
    press(CONTROL('U'));
    type("easy 5");
    ck_assert(ui.prompt.is_bad);
    type("k");
    expect("easy 5.0 km");
    press(PRESS_ENTER);
    ck_assert(has("2026-11-24 easy 5k"));
    type("jA");
    type("strength 30min");
    expect("new strength");
    press(PRESS_ENTER);
    ck_assert(has("2026-11-25 strength 30min"));
    type("b");
    expect("block> 2026-11-25");
    type("2026-11-29");
    expect("rest");
    ck_assert(has("2026-11-29"));
    press(PRESS_ENTER);
    ck_assert(has("2026-11-24 easy 5k"));
    ck_assert(!has("2026-11-26"));
    ck_assert(!has("2026-11-29"));
}
END_TEST

START_TEST(test_the_week_bends_too)
{
    type("1");
    expect("[1 Week]");
    type("jml");
    expect("move: threshold of Tue 24");
    press(PRESS_ENTER);
    ck_assert(has("2026-11-25 threshold"));
    expect("Wed 25  *threshold");
    type("L");
    expect("Wed 25  Lthreshold");
    type("Lx");
    expect("Wed 25  xthreshold");
    type("jp");
    press(PRESS_ENTER);
    ck_assert(has("2026-11-26 threshold"));
    type("-");
    press(PRESS_ENTER);
    expect("threshold 7.5");
    type("+");
    press(PRESS_ENTER);
    expect("threshold 8.5");
    type("E");
    press(PRESS_ENTER);
    ck_assert(!has("2026-11-26 threshold"));
    type("r");
    press(PRESS_ENTER);
    ck_assert(!has("2026-11-26"));
}
END_TEST

START_TEST(test_skip_and_note_work_from_the_plan)
{
    type("js");
    expect("skip threshold");
    type("w");
    expect("skipped: weather");
    type("n");
    type("ice on the track");
    press(PRESS_ENTER);
    expect("note kept");
    type("w");
    expect(" Why ");
    press('q');
    press(PRESS_ENTER);
    expect(" Session ");
}
END_TEST

START_TEST(test_digits_and_letters_of_the_screen_wait_while_on_trial)
{
    type("jm1");
    ck_assert_int_eq(ui.screen, SCREEN_plan);
    type("aQ");
    ck_assert(ui.is_done); /* Q quits from anywhere */
    ck_assert_int_eq(ui.prompt.kind, PROMPT_NONE);
}
END_TEST

/* Keys by chance: nothing breaks, and undo brings the plan back. */
START_TEST(test_any_keys_leave_a_plan_that_undo_takes_back)
{
    static const char keys[] = "jjjkkhlmxpE+-rLbPAR mtwfs\t\r\r\r\033\033 2";
    char before[PLAN_TEXT];
    struct kit_lcg g = kit_seed(20261123);
    strcpy(before, plan_text());
    for (int i = 0; i < 1500; i++) {
        int32_t c = (unsigned char)keys[kit_between(&g, 0, sizeof keys - 2)];
        press(c == '\r'     ? PRESS_ENTER
              : c == '\033' ? PRESS_ESCAPE
              : c == '\t'   ? PRESS_TAB
                            : c);
        if (i % 50 == 0)
            (void)draw(16 + i % 30, 60 + i % 100);
        ui.is_done = false;
    }
    press(PRESS_ESCAPE);
    struct err e;
    struct action done;
    for (int i = 0; i < 400 && strcmp(plan_text(), before) != 0; i++)
        ck_assert_msg(app_undo(app, &done, &e), "%s", e.text);
    ck_assert_str_eq(plan_text(), before);
}
END_TEST

Suite *suite_tui_plan(void)
{
    Suite *s = suite_create("tui_plan");
    TCase *t = tcase_create("keys");
    tcase_set_timeout(t, 120);
    tcase_add_checked_fixture(t, setup, teardown);
    tcase_add_test(t, test_season_has_a_line_a_week_and_zooms);
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
    tcase_add_test(t, test_the_week_bends_too);
    tcase_add_test(t, test_skip_and_note_work_from_the_plan);
    tcase_add_test(t,
                   test_digits_and_letters_of_the_screen_wait_while_on_trial);
    tcase_add_test(t, test_any_keys_leave_a_plan_that_undo_takes_back);
    suite_add_tcase(s, t);
    return s;
}
