/* tui: the guide of a runner who has runs already lets them in first. */
#include "../tool/diary.h"
#include "../tool/home.h"
#include "../tool/screen.h"

#include <check.h>
#include <stdio.h>
#include <string.h>

Suite *suite_tui_guide(void);

static struct app *app;
static char file[512];

static void begin(void)
{
    app = screen_open_empty("2026-11-22");
    (void)snprintf(file, sizeof file, "%s", diary_path("ten years.csv"));
    FILE *f = fopen(file, "wb");
    ck_assert_ptr_nonnull(f);
    (void)fprintf(f, "date,distance_km,duration\n"
                     "2026-11-17,10.0,0:58:00\n"
                     "2026-11-19,12.0,1:10:00\n");
    ck_assert_int_eq(fclose(f), 0);
    guide_open(app, &screen_ui);
    (void)screen_draw(24, 80);
}

static void end(void)
{
    import_forget(&screen_ui.import);
    home_end();
    diary_remove();
}

static void line(const char *before)
{
    screen_type(before);
    screen_type(file);
    screen_press(PRESS_ENTER);
}

START_TEST(test_guide_names_import_at_every_size)
{
    static const int size[][2] = { { 16, 60 }, { 24, 80 }, { 60, 200 } };
    for (size_t i = 0; i < COUNT_OF(size); i++) {
        const char *shown = screen_draw(size[i][0], size[i][1]);
        ck_assert_msg(strstr(shown, "import PATH") != NULL, "%s", shown);
        ck_assert_msg(strstr(shown, "marathon") != NULL, "%s", shown);
    }
}
END_TEST

START_TEST(test_import_in_the_guide_is_kept_and_the_questions_go_on)
{
    line("import ");
    screen_expect(" Import: 2 of 2 marked; nothing is kept yet ");
    screen_press(PRESS_ENTER);
    screen_expect("What are the miles for?");
    screen_expect(" kept: 2 runs");
    screen_type("fitness");
    screen_press(PRESS_ENTER);
    screen_expect("How many km do you run in a usual week");
    screen_expect_none("Enter takes: 0");
}
END_TEST

START_TEST(test_import_with_a_colon_is_taken_and_left_again)
{
    screen_type("half 2027-05-09");
    screen_press(PRESS_ENTER);
    line(":import ");
    screen_expect(" Import: 2 of 2 marked");
    screen_press(PRESS_ESCAPE);
    screen_expect(" left: nothing was kept");
    screen_expect("What are the miles for?");
}
END_TEST

START_TEST(test_import_alone_asks_for_the_path)
{
    screen_type("import");
    screen_press(PRESS_ENTER);
    screen_expect("import>");
    screen_press(PRESS_ESCAPE);
    screen_expect("What are the miles for?");
}
END_TEST

START_TEST(test_what_is_not_there_is_said_and_the_line_stays)
{
    screen_type("import /nowhere/at/all");
    screen_expect("the runs you have come in first");
    screen_press(PRESS_ENTER);
    screen_expect("/nowhere/at/all is not there");
    screen_expect("> import /nowhere/at/all");
    screen_expect("What are the miles for?");
}
END_TEST

START_TEST(test_other_commands_are_refused_as_such)
{
    screen_type(":week");
    screen_press(PRESS_ENTER);
    screen_expect("of commands import PATH alone is taken here");
    screen_press(CONTROL('C'));
    screen_expect("[1 Week]");
}
END_TEST

Suite *suite_tui_guide(void)
{
    Suite *s = suite_create("tui_guide");
    TCase *t = tcase_create("guide");
    tcase_add_checked_fixture(t, begin, end);
    tcase_add_test(t, test_guide_names_import_at_every_size);
    tcase_add_test(t, test_import_in_the_guide_is_kept_and_the_questions_go_on);
    tcase_add_test(t, test_import_with_a_colon_is_taken_and_left_again);
    tcase_add_test(t, test_import_alone_asks_for_the_path);
    tcase_add_test(t, test_what_is_not_there_is_said_and_the_line_stays);
    tcase_add_test(t, test_other_commands_are_refused_as_such);
    suite_add_tcase(s, t);
    return s;
}
