/* tui: charts, whole, cell for cell. */
#include "tui/chart.h"

#include <check.h>
#include <string.h>

Suite *suite_tui_chart(void);

static struct canvas canvas;
static char buffer[8192];

static const char *shown(void)
{
    struct text t = text_on(buffer, sizeof buffer);
    canvas_text(&canvas, &t);
    return buffer;
}

static const char *drawn(struct chart *ch, bool utf8)
{
    canvas_clear(&canvas, ch->rows, ch->cols, utf8);
    (void)chart_scale(ch);
    chart_draw(ch, &canvas);
    return shown();
}

static void expect(struct chart ch, bool utf8, const char *picture)
{
    ck_assert_str_eq(drawn(&ch, utf8), picture);
}

static const double weeks[] = { 0, 20, 25, CHART_GAP, 40, 0.1 };
static const struct chart_series solid = { "km", weeks, CHART_COLUMN,
                                           STYLE_PLAIN, 0 };

static struct chart columns(int rows, int cols)
{
    struct chart ch = chart_blank(0, 0, rows, cols);
    ch.count = COUNT_OF(weeks);
    ch.axis.is_from_zero = true;
    chart_add(&ch, solid);
    return ch;
}

START_TEST(test_chart_columns_stand_in_eighths_of_a_cell)
{
    expect(columns(5, 21), true,
           "40┤            ██\n"
           "  │      ▄▄    ██\n"
           "20┤   ██ ██    ██\n"
           "  │   ██ ██    ██ ▁▁\n"
           " 0└──────────────────\n");
}
END_TEST

START_TEST(test_chart_columns_in_ascii)
{
    expect(columns(5, 21), false,
           "40+            ##\n"
           "  |      ##    ##\n"
           "20+   ## ##    ##\n"
           "  |   ## ##    ## ##\n"
           " 0+------------------\n");
}
END_TEST

START_TEST(test_chart_stack_shows_verdicts_by_their_signs)
{
    static const double good[] = { 30, 20 }, off[] = { 10, 19.9 },
                        junk[] = { 0, 0.1 };
    struct chart ch = chart_blank(0, 0, 5, 9);
    ch.count = 2;
    ch.axis.is_from_zero = true;
    chart_add(&ch, (struct chart_series){ "purposeful", good, CHART_COLUMN,
                                          STYLE_PURPOSEFUL, '#' });
    chart_add(&ch, (struct chart_series){ "off-target", off, CHART_COLUMN,
                                          STYLE_OFF_TARGET, '~' });
    chart_add(&ch, (struct chart_series){ "junk", junk, CHART_COLUMN,
                                          STYLE_JUNK, 'J' });
    ck_assert_str_eq(drawn(&ch, true), "40┤~~ JJ\n"
                                       "  │## ~~\n"
                                       "20┤## ~~\n"
                                       "  │## ##\n"
                                       " 0└──────\n");
    ck_assert_int_eq(canvas.cell[0][3].style, STYLE_OFF_TARGET);
    ck_assert_int_eq(canvas.cell[0][6].style, STYLE_JUNK);
}
END_TEST

START_TEST(test_chart_point_is_a_target_over_its_column)
{
    static const double target[] = { 40, 20, 10, CHART_GAP, 40, 40 };
    struct chart ch = columns(5, 21);
    chart_add(&ch, (struct chart_series){ "planned", target, CHART_POINT,
                                          STYLE_FAINT, '-' });
    ck_assert_str_eq(drawn(&ch, true), "40┤--          -- --\n"
                                       "  │      ▄▄    ██\n"
                                       "20┤   -- ██    ██\n"
                                       "  │   ██ --    ██ ▁▁\n"
                                       " 0└──────────────────\n");
}
END_TEST

static const double paces[] = { 360, 330, CHART_GAP, 300, 300, 360 };

static struct chart curve(int rows, int cols)
{
    struct chart ch = chart_blank(0, 0, rows, cols);
    ch.count = COUNT_OF(paces);
    ch.axis.unit = CHART_CLOCK;
    ch.axis.is_down = true;
    chart_add(&ch, (struct chart_series){ "pace", paces, CHART_LINE,
                                          STYLE_PLAIN, '*' });
    return ch;
}

START_TEST(test_chart_curve_breaks_where_nothing_is_known)
{
    expect(curve(4, 17), true,
           "5:00┤       ⠉⠉⢣\n"
           "5:30┤  ⢀⠄     ⠈⢆\n"
           "6:00┤ ⡠⠃       ⠘⡄\n"
           "    └────────────\n");
}
END_TEST

START_TEST(test_chart_curve_in_ascii)
{
    expect(curve(4, 17), false,
           "5:00+       ***\n"
           "5:30+  **      *\n"
           "6:00+ *         *\n"
           "    +------------\n");
}
END_TEST

START_TEST(test_chart_curves_are_told_apart_without_colour)
{
    static const double up[] = { 0, 10, 20, 30, 40 };
    static const double flat[] = { 20, 20, 20, 20, 20 };
    struct chart ch = chart_blank(0, 0, 4, 14);
    ch.count = 5;
    chart_add(&ch, (struct chart_series){ "fitness", up, CHART_LINE,
                                          STYLE_PLAIN, 'f' });
    chart_add(&ch, (struct chart_series){ "fatigue", flat, CHART_LINE,
                                          STYLE_FAINT, 't' });
    ck_assert_str_eq(drawn(&ch, true), "40┤       ⡠⠒⠁f\n"
                                       "20┤ ⠄⠄⢄⡤⠔⠍⠄⠄⠄t\n"
                                       " 0┤ ⡠⠒⠁\n"
                                       "  └──────────\n");
    ck_assert_ptr_nonnull(strstr(drawn(&ch, false), "f"));
    (void)chart_legend(&ch, &canvas, 0, 0, 14);
    ck_assert_int_eq(canvas.cell[0][0].ch, L'f');
}
END_TEST

START_TEST(test_chart_more_points_than_dots_are_drawn_as_their_means)
{
    static double many[4000];
    for (int i = 0; i < 4000; i++)
        many[i] = i < 2000 ? 9 + i % 2 * 2 : CHART_GAP;
    struct chart ch = chart_blank(0, 0, 3, 10);
    ch.count = 4000;
    ch.is_bare = true;
    chart_add(&ch,
              (struct chart_series){ "n", many, CHART_LINE, STYLE_PLAIN, '*' });
    ck_assert_str_eq(drawn(&ch, true), "\n⠤⠤⠤⠤⠤\n\n");
    ck_assert_str_eq(drawn(&ch, false), "\n*****\n\n");
}
END_TEST

START_TEST(test_chart_marks_labels_and_a_cursor)
{
    static const struct chart_mark marks[] = { { 1, 1, STYLE_PLAIN, 'R' },
                                               { 3, 4, STYLE_STOP, 'x' } };
    static const struct chart_label labels[] = { { 0, "Nov" },
                                                 { 1, "no room" },
                                                 { 5, "Dec" } };
    struct chart ch = columns(6, 21);
    ch.marks = marks;
    ch.mark_count = COUNT_OF(marks);
    ch.labels = labels;
    ch.label_count = COUNT_OF(labels);
    ch.cursor = 2;
    ck_assert_str_eq(drawn(&ch, false), "40+      |     ##\n"
                                        "  |      ##    ##\n"
                                        "20+   ## ##    ##\n"
                                        "  |   ## ##    ## ##\n"
                                        " 0+---R--^--xxxx-----\n"
                                        "   Nov            Dec\n");
    ck_assert(canvas.cell[0][9].is_chosen && canvas.cell[4][10].is_chosen);
    ck_assert(!canvas.cell[0][8].is_chosen && !canvas.cell[0][11].is_chosen);
}
END_TEST

START_TEST(test_chart_column_and_point_find_each_other)
{
    static double many[1000];
    for (int cols = 10; cols < 90; cols += 7)
        for (int count = 1; count < 1000; count = count * 3 + 1)
            for (int even = 0; even < 2; even++) {
                struct chart ch = chart_blank(0, 3, 5, cols);
                ch.count = count;
                ch.is_even = even > 0;
                chart_add(&ch, (struct chart_series){ "n", many, CHART_LINE,
                                                      STYLE_PLAIN, '*' });
                (void)chart_scale(&ch);
                for (int i = 0; i < count; i++) {
                    int col = chart_col_of(&ch, i);
                    ck_assert_int_lt(col, 3 + cols);
                    int back = chart_point_at(&ch, col);
                    ck_assert_int_eq(chart_col_of(&ch, back), col);
                }
            }
}
END_TEST

static const struct {
    const char *name;
    enum chart_unit unit;
    int rows;
    double least, most, floor_step;
    const char *ticks;
} scales[] = {
    { "kilometres", CHART_NUMBER, 9, 0, 63, 0, "0 20 40 60 80" },
    { "paces", CHART_CLOCK, 9, 292, 374, 0, "4:30 5:00 5:30 6:00 6:30" },
    { "hours", CHART_CLOCK, 5, 3000, 7100, 0, "0:00 1:00:00 2:00:00" },
    { "ratio", CHART_NUMBER, 5, 0.72, 0.86, 0, "0.7 0.8 0.9" },
    { "one value", CHART_NUMBER, 5, 7, 7, 1, "7 8" },
    { "below zero", CHART_NUMBER, 7, -14, 9, 0, "-20 -10 0 10" },
    { "whole", CHART_NUMBER, 9, 1, 3, 1, "1 2 3" },
};

START_TEST(test_chart_ticks_are_round)
{
    double v[2] = { scales[_i].least, scales[_i].most };
    struct chart ch = chart_blank(0, 0, scales[_i].rows, 30);
    ch.count = 2;
    ch.axis.unit = scales[_i].unit;
    ch.axis.floor_step = scales[_i].floor_step;
    chart_add(&ch,
              (struct chart_series){ "v", v, CHART_LINE, STYLE_PLAIN, '*' });
    (void)drawn(&ch, false);
    char ticks[200] = "";
    for (int row = ch.rows - 1; row >= 0; row--) {
        char word[16] = "";
        int n = 0;
        for (int col = 0; canvas.cell[row][col].ch < L'*' + 1 ||
                          (canvas.cell[row][col].ch != L'|' &&
                           canvas.cell[row][col].ch != L'+');
             col++)
            if (canvas.cell[row][col].ch != L' ')
                word[n++] = (char)canvas.cell[row][col].ch;
        if (n > 0 && ticks[0] != '\0')
            strcat(ticks, " ");
        strcat(ticks, word);
    }
    ck_assert_msg(strcmp(ticks, scales[_i].ticks) == 0, "%s: %s, not %s",
                  scales[_i].name, ticks, scales[_i].ticks);
}
END_TEST

START_TEST(test_chart_stays_in_its_box_at_any_size)
{
    static const double wild[] = { -1e9, 1e9, CHART_GAP, 0 };
    for (int rows = 0; rows < 8; rows++)
        for (int cols = 0; cols < 40; cols++)
            for (int utf8 = 0; utf8 < 2; utf8++) {
                struct chart ch = chart_blank(2, 2, rows, cols);
                ch.count = 4;
                ch.cursor = 3;
                chart_add(&ch, (struct chart_series){ "w", wild, CHART_COLUMN,
                                                      STYLE_PLAIN, 0 });
                chart_add(&ch, (struct chart_series){ "w", wild, CHART_LINE,
                                                      STYLE_PLAIN, 'w' });
                canvas_clear(&canvas, 12, 44, utf8 > 0);
                (void)chart_scale(&ch);
                chart_draw(&ch, &canvas);
                for (int row = 0; row < 12; row++)
                    for (int col = 0; col < 44; col++) {
                        bool is_in = row >= 2 && row < 2 + rows && col >= 2 &&
                                     col < 2 + cols;
                        ck_assert_msg(is_in || canvas.cell[row][col].ch == L' ',
                                      "%d x %d: %d, %d", rows, cols, row, col);
                    }
            }
}
END_TEST

/* A curve of paces from 4:10 to 6:20 fills its rows. */
START_TEST(test_chart_that_is_tight_has_its_ticks_inside)
{
    static const double v[] = { 380, 250, 300 };
    struct chart ch = chart_blank(0, 0, 7, 10);
    ch.count = 3;
    ch.axis.unit = CHART_CLOCK;
    ch.axis.is_down = ch.axis.is_tight = true;
    chart_add(&ch,
              (struct chart_series){ "v", v, CHART_LINE, STYLE_PLAIN, '*' });
    ck_assert_str_eq(drawn(&ch, false), "    |  *\n"
                                        "4:30+  **\n"
                                        "5:00+ *  *\n"
                                        "5:30+ *\n"
                                        "6:00+*\n"
                                        "    |*\n"
                                        "    +-----\n");
}
END_TEST

START_TEST(test_chart_of_nothing_says_so)
{
    struct chart ch = chart_blank(0, 0, 5, 20);
    ck_assert(!chart_scale(&ch));
    canvas_clear(&canvas, 5, 20, true);
    chart_draw(&ch, &canvas);
    ck_assert_ptr_nonnull(strstr(shown(), "└─"));
}
END_TEST

START_TEST(test_chart_labels_are_days_and_no_more_than_have_room)
{
    static struct chart_labels labels;
    day_t day;
    labels.count = 0;
    ck_assert(day_parse("2026-10-05", &day));
    chart_add_day(&labels, 3, day);
    ck_assert_int_eq(labels.at[0].at, 3);
    ck_assert_str_eq(labels.at[0].text, "5 Oct");
    for (int i = 0; i < 2 * CHART_LABELS_MAX; i++)
        chart_add_label(&labels, i, "%d", i);
    ck_assert_int_eq(labels.count, CHART_LABELS_MAX);
    ck_assert_str_eq(labels.at[CHART_LABELS_MAX - 1].text, "62");
}
END_TEST

Suite *suite_tui_chart(void)
{
    Suite *s = suite_create("tui_chart");
    TCase *t = tcase_create("chart");
    tcase_add_test(t, test_chart_columns_stand_in_eighths_of_a_cell);
    tcase_add_test(t, test_chart_columns_in_ascii);
    tcase_add_test(t, test_chart_stack_shows_verdicts_by_their_signs);
    tcase_add_test(t, test_chart_point_is_a_target_over_its_column);
    tcase_add_test(t, test_chart_curve_breaks_where_nothing_is_known);
    tcase_add_test(t, test_chart_curve_in_ascii);
    tcase_add_test(t, test_chart_curves_are_told_apart_without_colour);
    tcase_add_test(t,
                   test_chart_more_points_than_dots_are_drawn_as_their_means);
    tcase_add_test(t, test_chart_marks_labels_and_a_cursor);
    tcase_add_test(t, test_chart_labels_are_days_and_no_more_than_have_room);
    tcase_add_test(t, test_chart_column_and_point_find_each_other);
    tcase_add_loop_test(t, test_chart_ticks_are_round, 0, COUNT_OF(scales));
    tcase_add_test(t, test_chart_stays_in_its_box_at_any_size);
    tcase_add_test(t, test_chart_that_is_tight_has_its_ticks_inside);
    tcase_add_test(t, test_chart_of_nothing_says_so);
    suite_add_tcase(s, t);
    return s;
}
