/* The mouse on every screen: lines, tabs, the keys of the footer, the wheel. */
#include "../tool/home.h"
#include "../tool/lived_in.h"
#include "../tool/screen.h"

#include <check.h>
#include <string.h>

Suite *suite_tui_mouse(void);

static struct app *app;

static void opened(void)
{
    app = screen_open_lived_in();
    (void)screen_draw(24, 80);
}

static const char screen_keys[] = "123456";

/* A row that shows another line than the cursor's; UNKNOWN. */
static int other_row(void)
{
    const struct canvas *c = screen_canvas();
    for (int row = 1; row < c->rows - 1; row++)
        if (c->line_of[row] != UNKNOWN &&
            c->line_of[row] != ui_line(app, &screen_ui))
            return row;
    return UNKNOWN;
}

START_TEST(test_mouse_puts_the_cursor_on_a_line_of_every_screen)
{
    opened();
    for (const char *key = screen_keys; *key != '\0'; key++) {
        screen_press(*key);
        (void)screen_draw(24, 80);
        int row = other_row();
        ck_assert_msg(row != UNKNOWN, "screen %c has no line to click", *key);
        int line = screen_canvas()->line_of[row];
        screen_click(row, 10);
        ck_assert_msg(ui_line(app, &screen_ui) == line, "screen %c", *key);
        ck_assert_int_eq(screen_ui.overlay_count, 0);
    }
}
END_TEST

START_TEST(test_mouse_opens_the_line_that_has_the_cursor)
{
    opened();
    screen_press('3');
    (void)screen_draw(24, 80);
    int row = other_row();
    screen_click(row, 10);
    (void)screen_draw(24, 80);
    screen_click(row, 10);
    (void)screen_draw(24, 80);
    ck_assert_int_eq(screen_ui.overlay_count, 1);
    ck_assert_int_eq(screen_ui.overlay[0].kind, OVERLAY_RUN);
}
END_TEST

/* The column of a text in a row of the last screen_draw; fails without. */
static int column_of(int row, const char *text)
{
    const struct canvas *c = screen_canvas();
    for (int col = 0; col + (int)strlen(text) <= c->cols; col++) {
        int n = 0;
        while (text[n] != '\0' && c->cell[row][col + n].ch == (wchar_t)text[n])
            n++;
        if (text[n] == '\0')
            return col;
    }
    ck_abort_msg("row %d has no '%s'", row, text);
    return UNKNOWN;
}

START_TEST(test_mouse_presses_the_keys_of_the_footer)
{
    opened();
    for (const char *key = screen_keys; *key != '\0'; key++) {
        screen_press(*key);
        (void)screen_draw(24, 80);
        screen_click(23, column_of(23, "? help") + 3);
        ck_assert_int_eq(screen_ui.overlay_count, 1);
        ck_assert_int_eq(screen_ui.overlay[0].kind, OVERLAY_HELP);
        (void)screen_draw(24, 80);
        screen_click(23, column_of(23, "q back"));
        ck_assert_int_eq(screen_ui.overlay_count, 0);
    }
    (void)screen_draw(24, 80);
    screen_click(23, 0); /* beside them */
    ck_assert(!screen_ui.is_done);
    ck_assert_int_eq(screen_ui.overlay_count, 0);
}
END_TEST

START_TEST(test_mouse_opens_a_tab)
{
    opened();
    screen_click(0, column_of(0, "3 Runs"));
    ck_assert_int_eq(screen_ui.screen, SCREEN_runs);
}
END_TEST

START_TEST(test_wheel_goes_up_and_down_whatever_the_keys)
{
    opened();
    int line = ui_line(app, &screen_ui);
    app->manners.keys.code[ACT_up][0] = 'Z';
    screen_wheel(PRESS_WHEEL_UP);
    ck_assert_int_eq(ui_line(app, &screen_ui), line - 1);
    screen_wheel(PRESS_WHEEL_DOWN);
    ck_assert_int_eq(ui_line(app, &screen_ui), line);
    screen_press('?');
    screen_wheel(PRESS_WHEEL_DOWN);
    ck_assert_int_eq(screen_ui.overlay[0].scroll, 1);
    app->manners.keys.code[ACT_up][0] = 0;
}
END_TEST

/* A hand that rests on the mouse must not change what is typed. */
START_TEST(test_mouse_does_nothing_while_a_line_is_typed)
{
    opened();
    int line = ui_line(app, &screen_ui);
    screen_type("a10k");
    (void)screen_draw(24, 80);
    for (int row = 0; row < 24; row++)
        screen_click(row, 3);
    screen_wheel(PRESS_WHEEL_UP);
    ck_assert_str_eq(screen_ui.prompt.line.text, "10k");
    ck_assert_int_eq(screen_ui.prompt.kind, PROMPT_ADD);
    screen_press(PRESS_ESCAPE);
    ck_assert_int_eq(ui_line(app, &screen_ui), line);
}
END_TEST

/* What was clicked is not there any more: nothing of the list now is meant. */
START_TEST(test_click_on_a_frame_older_than_the_keys_does_nothing)
{
    opened();
    screen_press('3');
    (void)screen_draw(24, 80);
    int row = other_row();
    screen_press('2');
    int line = ui_line(app, &screen_ui);
    screen_click(row, 10);
    ck_assert_int_eq(ui_line(app, &screen_ui), line);
    screen_press_more('6');
    screen_press_more(PRESS_TAB);
    screen_click(row, 10);
    ck_assert_int_eq(ui_line(app, &screen_ui), 0);
    screen_click(23, column_of(23, "? help"));
    ck_assert_int_eq(screen_ui.overlay_count, 0);
    (void)screen_draw(24, 80);
    screen_click(23, column_of(23, "? help"));
    ck_assert_int_eq(screen_ui.overlay_count, 1);
}
END_TEST

/* Both of a quick pair are meant for the frame they were made on. */
START_TEST(test_two_clicks_on_a_line_open_it)
{
    opened();
    screen_press('3');
    (void)screen_draw(24, 80);
    int row = other_row();
    screen_click(row, 10);
    screen_click(row, 10);
    ck_assert_int_eq(screen_ui.overlay_count, 1);
}
END_TEST

Suite *suite_tui_mouse(void)
{
    Suite *s = suite_create("tui_mouse");
    TCase *t = tcase_create("tui_mouse");
    tcase_set_timeout(t, 60);
    tcase_add_checked_fixture(t, NULL, home_end);
    tcase_add_test(t, test_mouse_puts_the_cursor_on_a_line_of_every_screen);
    tcase_add_test(t, test_mouse_opens_the_line_that_has_the_cursor);
    tcase_add_test(t, test_mouse_presses_the_keys_of_the_footer);
    tcase_add_test(t, test_mouse_opens_a_tab);
    tcase_add_test(t, test_wheel_goes_up_and_down_whatever_the_keys);
    tcase_add_test(t, test_mouse_does_nothing_while_a_line_is_typed);
    tcase_add_test(t, test_click_on_a_frame_older_than_the_keys_does_nothing);
    tcase_add_test(t, test_two_clicks_on_a_line_open_it);
    suite_add_tcase(s, t);
    return s;
}
