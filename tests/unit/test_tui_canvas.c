/* tui: the canvas of cells. */
#include "tui/canvas.h"

#include <check.h>
#include <string.h>

Suite *suite_tui_canvas(void);

static struct canvas canvas;
static char buffer[8192];

static const char *shown(void)
{
    struct text t = text_on(buffer, sizeof buffer);
    canvas_text(&canvas, &t);
    return buffer;
}

START_TEST(test_canvas_writes_and_says_where_it_stopped)
{
    canvas_clear(&canvas, 2, 10, true);
    ck_assert_int_eq(canvas_put(&canvas, 0, 2, STYLE_HEAD, "ab"), 4);
    ck_assert_str_eq(shown(), "  ab\n\n");
    ck_assert_int_eq(canvas.cell[0][3].style, STYLE_HEAD);
}
END_TEST

START_TEST(test_canvas_clips_at_every_edge)
{
    canvas_clear(&canvas, 1, 5, true);
    (void)canvas_put(&canvas, 0, 3, STYLE_PLAIN, "abcdef");
    (void)canvas_put(&canvas, 0, -2, STYLE_PLAIN, "xyz");
    (void)canvas_put(&canvas, 1, 0, STYLE_PLAIN, "below");
    (void)canvas_put(&canvas, -1, 0, STYLE_PLAIN, "above");
    ck_assert_str_eq(shown(), "z  ab\n");
}
END_TEST

START_TEST(test_canvas_wide_character_takes_two_cells_or_none)
{
    canvas_clear(&canvas, 1, 5, true);
    ck_assert_int_eq(canvas_put(&canvas, 0, 0, STYLE_PLAIN, "東ab"), 4);
    ck_assert_str_eq(shown(), "東ab\n");
    (void)canvas_put(&canvas, 0, 4, STYLE_PLAIN, "東");
    ck_assert_str_eq(shown(), "東ab\n");
    /* Half of it overwritten: the other half is a space. */
    (void)canvas_put(&canvas, 0, 1, STYLE_PLAIN, "x");
    ck_assert_str_eq(shown(), " xab\n");
}
END_TEST

START_TEST(test_canvas_keeps_a_combining_accent)
{
    canvas_clear(&canvas, 1, 5, true);
    ck_assert_int_eq(canvas_put(&canvas, 0, 0, STYLE_PLAIN, "e\xCC\x81z"), 2);
    ck_assert_str_eq(shown(), "e\xCC\x81z\n");
}
END_TEST

START_TEST(test_canvas_lets_no_control_through)
{
    canvas_clear(&canvas, 1, 20, true);
    (void)canvas_put(&canvas, 0, 0, STYLE_PLAIN,
                     "a\033[2Jb\xE2\x80\xAE"
                     "c\x7F\x9B"
                     "d");
    ck_assert_str_eq(shown(), "a[2Jbcd\n");
}
END_TEST

START_TEST(test_canvas_in_ascii_has_only_ascii)
{
    canvas_clear(&canvas, 1, 20, false);
    (void)canvas_put(&canvas, 0, 0, STYLE_PLAIN, "a · 1–2 é 東");
    ck_assert_str_eq(shown(), "a - 1-2 ? ?\n");
}
END_TEST

START_TEST(test_canvas_cuts_text_with_a_sign)
{
    canvas_clear(&canvas, 1, 20, true);
    canvas_put_within(&canvas, 0, 0, 5, STYLE_PLAIN, "abcdefgh");
    canvas_put_within(&canvas, 0, 10, 5, STYLE_PLAIN, "abcde");
    ck_assert_str_eq(shown(), "abcd…     abcde\n");
}
END_TEST

START_TEST(test_canvas_puts_right)
{
    canvas_clear(&canvas, 1, 10, true);
    canvas_put_right(&canvas, 0, 9, STYLE_PLAIN, "km");
    ck_assert_str_eq(shown(), "       km\n");
}
END_TEST

START_TEST(test_canvas_lines_can_be_scrolled)
{
    canvas_clear(&canvas, 2, 10, true);
    ck_assert_int_eq(
        canvas_lines(&canvas, 0, 0, 2, 10, 1, "one\ntwo\nthree\nfour"), 4);
    ck_assert_str_eq(shown(), "two\nthree\n");
    ck_assert_int_eq(canvas_lines(&canvas, 0, 0, 2, 10, 0, ""), 0);
}
END_TEST

START_TEST(test_canvas_breaks_a_long_line_at_its_blanks)
{
    canvas_clear(&canvas, 4, 20, true);
    /* "abcde fghij" fills its line to the last cell. */
    ck_assert_int_eq(canvas_lines(&canvas, 0, 0, 4, 11, 0, "abcde fghij klm"),
                     2);
    ck_assert_str_eq(shown(), "abcde fghij\nklm\n\n\n");
    canvas_clear(&canvas, 4, 20, true);
    /* The columns before the break stay; what follows is indented alike. */
    ck_assert_int_eq(
        canvas_lines(&canvas, 0, 0, 4, 12, 0, "  a  b  c defgh ij"), 2);
    ck_assert_str_eq(shown(), "  a  b  c\n  defgh ij\n\n\n");
    canvas_clear(&canvas, 4, 20, true);
    ck_assert_int_eq(canvas_lines(&canvas, 0, 0, 4, 4, 0, "abcdefghij"), 3);
    ck_assert_str_eq(shown(), "abcd\nefgh\nij\n\n");
}
END_TEST

START_TEST(test_bar_shows_each_verdict_by_sign)
{
    canvas_clear(&canvas, 1, 12, true);
    static const int32_t share[VERDICT_COUNT] = { 6000, 3000, 1000 };
    canvas_bar(&canvas, 0, 1, 10, share);
    ck_assert_str_eq(shown(), " ######~~~J\n");
    ck_assert_int_eq(canvas.cell[0][1].style, STYLE_PURPOSEFUL);
    ck_assert_int_eq(canvas.cell[0][7].style, STYLE_OFF_TARGET);
    ck_assert_int_eq(canvas.cell[0][10].style, STYLE_JUNK);
}
END_TEST

START_TEST(test_bar_cells_add_up_and_hide_no_share)
{
    for (int width = VERDICT_COUNT; width < 40; width++)
        for (int32_t junk = 0; junk < 4000; junk += 37) {
            int32_t share[VERDICT_COUNT] = { 42000, 4000 - junk, junk };
            int cells[VERDICT_COUNT];
            bar_cells(width, share, cells);
            ck_assert_int_eq(cells[0] + cells[1] + cells[2], width);
            ck_assert(junk == 0 || cells[2] > 0);
            ck_assert(cells[0] > 0);
        }
    static const int32_t none[VERDICT_COUNT] = { 0, 0, 0 };
    int cells[VERDICT_COUNT];
    bar_cells(10, none, cells);
    ck_assert_int_eq(cells[0] + cells[1] + cells[2], 0);
}
END_TEST

START_TEST(test_canvas_is_no_larger_than_it_can_hold)
{
    canvas_clear(&canvas, 9999, 9999, true);
    ck_assert_int_eq(canvas.rows, CANVAS_ROWS_MAX);
    ck_assert_int_eq(canvas.cols, CANVAS_COLS_MAX);
    canvas_clear(&canvas, 0, -1, true);
    ck_assert_int_eq(canvas.rows, 1);
    ck_assert_int_eq(canvas.cols, 1);
    (void)canvas_put(&canvas, 0, 0, STYLE_PLAIN, "wide 東");
    canvas_choose(&canvas, 0, -3, 100);
    ck_assert_str_eq(shown(), "w\n");
}
END_TEST

Suite *suite_tui_canvas(void)
{
    Suite *s = suite_create("tui_canvas");
    TCase *t = tcase_create("cells");
    tcase_add_test(t, test_canvas_writes_and_says_where_it_stopped);
    tcase_add_test(t, test_canvas_clips_at_every_edge);
    tcase_add_test(t, test_canvas_wide_character_takes_two_cells_or_none);
    tcase_add_test(t, test_canvas_keeps_a_combining_accent);
    tcase_add_test(t, test_canvas_lets_no_control_through);
    tcase_add_test(t, test_canvas_in_ascii_has_only_ascii);
    tcase_add_test(t, test_canvas_cuts_text_with_a_sign);
    tcase_add_test(t, test_canvas_puts_right);
    tcase_add_test(t, test_canvas_lines_can_be_scrolled);
    tcase_add_test(t, test_canvas_breaks_a_long_line_at_its_blanks);
    tcase_add_test(t, test_bar_shows_each_verdict_by_sign);
    tcase_add_test(t, test_bar_cells_add_up_and_hide_no_share);
    tcase_add_test(t, test_canvas_is_no_larger_than_it_can_hold);
    suite_add_tcase(s, t);
    return s;
}
