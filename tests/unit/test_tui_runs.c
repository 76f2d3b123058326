/* tui: the Runs, over the lived-in diary. */
#include "../tool/home.h"
#include "../tool/lived_in.h"
#include "../tool/screen.h"

#include <check.h>
#include <string.h>

Suite *suite_tui_runs(void);

static struct app *app;

static void begin(void)
{
    app = screen_open_lived_in();
    screen_press('3');
    screen_expect("> Sun 2026-11-22 long");
}

START_TEST(test_each_key_is_seen_to_act)
{
    static const struct {
        const char *keys; /* \016 and \020: ^N and ^P */
        const char *shows;
    } rows[] = {
        { "j", "> Sat 2026-11-21" },
        { "h", "> Sun 2026-11-15" },
        { "hl", "> Sun 2026-11-22" },
        { "<", "> Sun 2026-10-25" },
        { "<>", "> Sun 2026-11-22" },
        { "jjj.", "> Sun 2026-11-22" },
        { "s", "type ^" },
        { "sss", "time v" },
        { "S", "by shoe" },
        { "i", "date ^" },
        { "ii", "date v" },
        { "v", "* 1 marked" },
        { "vv", "* 2 marked" },
        { "V", "* 269 marked" },
        { "r", "Treadmills are left out" },
        { "/threshold\r", "> Wed 2026-11-11 threshold" },
        { "/threshold\r\016", "> Tue 2026-11-03 threshold" },
        { "/threshold\r\016\020", "> Wed 2026-11-11 threshold" },
        { "/threshold\016\016\r", "> Tue 2026-10-27 threshold" },
        { "/nowhere", "no run shown has 'nowhere'" },
        { "\016", "nothing searched for yet" },
        { "frpe>=8\r", "> Tue 2026-11-17 interval" },
        { "fjunk\r", "> Sun 2026-11-22" },
        { "frpr>8\r", "'rpr' is not known here: did you mean rpe>=6?" },
        { "fdist>90k\r", "no run is meant by this filter" },
        { "g2026-09-30\r", "> Wed 2026-09-30" },
        { "ssh", "the list is by dist: s goes on" },
        { "\r", " Run " },
        { "w", " Why " },
        { "jjd", "delete Fri 2026-11-20, 35:00?" },
    };
    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        begin();
        for (const char *k = rows[i].keys; *k != '\0'; k++)
            screen_press(*k == '\r' ? PRESS_ENTER : *k);
        screen_expect(rows[i].shows);
        home_end();
    }
}
END_TEST

START_TEST(test_a_filter_holds_while_it_is_typed_and_escape_takes_it_back)
{
    begin();
    screen_type("ftype=race");
    screen_expect("race");
    screen_expect_none("> Sun 2026-11-22");
    screen_type(" rpr"); /* not one yet: the list stays as it was */
    screen_expect("is not known here");
    screen_expect_none("> Sun 2026-11-22");
    screen_press(PRESS_ESCAPE);
    screen_expect(" 269 runs ");
    screen_expect("> Sun 2026-11-22");
    screen_type("ftype=race");
    screen_press(PRESS_ENTER);
    screen_type("F");
    screen_expect(" 269 runs ");
}
END_TEST

START_TEST(test_the_cursor_stays_on_its_run)
{
    begin();
    screen_type("jjjj"); /* the interval of Tuesday 17 */
    screen_expect("> Tue 2026-11-17 interval");
    screen_type("frpe>=7");
    screen_press(PRESS_ENTER);
    screen_expect("> Tue 2026-11-17 interval");
    screen_type("F");
    screen_expect("> Tue 2026-11-17 interval");
    screen_type("jj"); /* and where it went since, once all is read anew */
    screen_press(CONTROL('L'));
    screen_expect("> Sat 2026-11-14 easy");
}
END_TEST

START_TEST(test_marked_runs_are_tagged_and_one_undo_takes_it_back)
{
    begin();
    screen_type("vvvt+canal");
    screen_expect("for 3 runs");
    screen_press(PRESS_ENTER);
    screen_expect("changed 3 of 3 runs; u undoes it");
    screen_type("f+canal");
    screen_expect("3 of 269 runs");
    screen_press(PRESS_ENTER);
    screen_type("u");
    screen_expect("undone: tag 3 runs: +canal");
    screen_expect(" 0 of 269 runs");
}
END_TEST

START_TEST(test_marks_out_of_sight_are_told_of)
{
    begin();
    screen_type("vvfrpe>=8");
    screen_press(PRESS_ENTER);
    screen_type("t+x");
    screen_expect("for 2 runs, 2 of them not shown");
}
END_TEST

START_TEST(test_what_another_command_lists_leaves_the_screen_alone)
{
    begin();
    screen_type("ftype=race");
    screen_press(PRESS_ENTER);
    (void)screen_draw(24, 80);
    int shown = app->runs->shown_count;
    screen_type(":runs long --sort dist");
    screen_press(PRESS_ENTER);
    screen_press('q');
    ck_assert_int_eq(app->runs->shown_count, shown);
    ck_assert_str_eq(app->runs->text, "type=race");
    ck_assert_int_eq(app->runs->column, RUN_COLUMN_DATE);
}
END_TEST

START_TEST(test_every_width_shows_the_run_whole)
{
    begin();
    for (int cols = UI_COLS_LEAST; cols <= 220; cols += 5) {
        const char *drawn = screen_draw(24, cols);
        ck_assert(strstr(drawn, "> Sun 2026-11-22 long") != NULL);
        ck_assert(strstr(drawn, "1:38:02   5:46    6") != NULL);
        ck_assert_msg(strstr(drawn, "####J") != NULL, "%d:\n%s", cols, drawn);
        ck_assert_int_eq(strstr(drawn, "Records") != NULL,
                         cols >= RUNS_SIDE_COLS);
    }
}
END_TEST

START_TEST(test_records_and_shoes_stand_beside_where_there_is_room)
{
    begin();
    const char *drawn = screen_draw(60, 200);
    ck_assert(strstr(drawn, "marathon") == NULL);
    ck_assert(strstr(drawn, "10 km ") != NULL);
    ck_assert(strstr(drawn, "Records ...") == NULL); /* all are found */
    ck_assert(strstr(drawn, "Shoes") != NULL);
}
END_TEST

START_TEST(test_a_deleted_run_leaves_the_cursor_near)
{
    begin();
    screen_type("jjd");
    screen_press('y');
    screen_expect("deleted; u brings it back");
    screen_expect(" 268 runs");
    screen_type("u");
    screen_expect(" 269 runs");
}
END_TEST

Suite *suite_tui_runs(void)
{
    Suite *s = suite_create("tui_runs");
    TCase *t = tcase_create("runs");
    tcase_set_timeout(t, 60);
    tcase_add_unchecked_fixture(t, lived_in_make, NULL);
    tcase_add_test(t, test_each_key_is_seen_to_act);
    tcase_add_test(
        t, test_a_filter_holds_while_it_is_typed_and_escape_takes_it_back);
    tcase_add_test(t, test_the_cursor_stays_on_its_run);
    tcase_add_test(t, test_marked_runs_are_tagged_and_one_undo_takes_it_back);
    tcase_add_test(t, test_marks_out_of_sight_are_told_of);
    tcase_add_test(t, test_what_another_command_lists_leaves_the_screen_alone);
    tcase_add_test(t, test_every_width_shows_the_run_whole);
    tcase_add_test(t, test_records_and_shoes_stand_beside_where_there_is_room);
    tcase_add_test(t, test_a_deleted_run_leaves_the_cursor_near);
    suite_add_tcase(s, t);
    return s;
}
