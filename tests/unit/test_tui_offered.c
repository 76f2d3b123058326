/* tui: what is new in [import] path is offered in a line, opened by its key. */
#include "../tool/folder.h"
#include "../tool/home.h"
#include "../tool/screen.h"

#include <check.h>
#include <stdio.h>

Suite *suite_tui_offered(void);

static struct app *app;
static struct folder folder;
static char watched[512]; /* [import] path */

/* A run of a minute for each kilometre's name: another file, another run. */
static void put(const char *name, const char *day)
{
    char bytes[400];
    struct text t = text_on(bytes, sizeof bytes);
    text_add(&t,
             "<TrainingCenterDatabase><Activities>"
             "<Activity Sport=\"Running\"><Id>%sT06:00:00Z</Id>"
             "<Lap StartTime=\"%sT06:00:00Z\">"
             "<TotalTimeSeconds>3000</TotalTimeSeconds>"
             "<DistanceMeters>9000</DistanceMeters></Lap></Activity>"
             "</Activities></TrainingCenterDatabase>\n",
             day, day);
    ck_assert(!t.is_cut);
    folder_put(&folder, name, t.at, t.len);
}

/* The screens as they are just opened, on the same diary. */
static void start(void)
{
    ui_begin(&screen_ui, app);
    ck_assert(text_copy(app->manners.import_path,
                        sizeof app->manners.import_path, watched));
    (void)screen_draw(24, 80);
    screen_rest();
}

static void begin(void)
{
    app = screen_open("2026-11-22", "goal fitness\nw1 tue easy 8k\n");
    folder_make(&folder);
    (void)snprintf(watched, sizeof watched, "%s", folder.path);
}

static void end(void)
{
    import_forget(&screen_ui.import);
    offered_forget(&screen_ui.offered);
    home_end();
    folder_remove(&folder);
}

START_TEST(test_what_is_new_is_offered_and_opened_by_its_key)
{
    put("a.tcx", "2026-11-19");
    put("b.tcx", "2026-11-20");
    start();
    screen_expect("2 new files in ");
    screen_expect(": I looks at them");
    screen_type("I");
    screen_expect(" Import: 2 of 2 marked; nothing is kept yet ");
    screen_press(PRESS_ENTER);
    screen_expect("kept: 2 runs");
    ck_assert_int_eq(home_runs(), 3);
    screen_type("I"); /* nothing is new any more: it asks where */
    screen_expect("import>");
    screen_press(PRESS_ESCAPE);
    start();
    screen_expect_none(" new file");
    put("c.tcx", "2026-11-21");
    start();
    screen_expect("1 new file in ");
    screen_expect(": I looks at it");
    screen_type("I");
    screen_expect(" Import: 1 of 1 marked");
}
END_TEST

START_TEST(test_what_was_left_is_not_offered_again)
{
    put("a.tcx", "2026-11-19");
    start();
    screen_type("I");
    screen_press(PRESS_ESCAPE);
    screen_expect("left: nothing was kept");
    ck_assert_int_eq(home_runs(), 1);
    start();
    screen_expect_none(" new file");
}
END_TEST

START_TEST(test_what_was_offered_and_not_looked_at_is_offered_again)
{
    put("a.tcx", "2026-11-19");
    start();
    screen_type("j");
    screen_expect_none(" new file");
    screen_idle();
    screen_expect_none(" new file"); /* once is enough */
    start();
    screen_expect("1 new file in ");
}
END_TEST

START_TEST(test_a_look_that_was_stopped_has_not_seen_them)
{
    put("a.tcx", "2026-11-19");
    put("b.tcx", "2026-11-20");
    start();
    app->pulse.beat = home_stop_at_last;
    screen_type("I");
    app->pulse.beat = NULL;
    screen_expect("stopped at 1 of 2 files");
    screen_press(PRESS_ESCAPE);
    start();
    screen_expect("2 new files in ");
}
END_TEST

START_TEST(test_what_was_named_by_hand_is_no_news)
{
    char line[700];
    put("a.tcx", "2026-11-19");
    put("b.tcx", "2026-11-20");
    start();
    (void)snprintf(line, sizeof line, ":import %s/a.tcx", folder.path);
    screen_type(line);
    screen_press(PRESS_ENTER);
    screen_press(PRESS_ENTER);
    screen_expect("kept: 1 run");
    start();
    screen_expect("1 new file in ");
    screen_type(":import"); /* the folder, whole */
    screen_press(PRESS_ENTER);
    screen_expect(" Import: 1 of 2 marked");
    screen_press(PRESS_ESCAPE);
    start();
    screen_expect_none(" new file");
}
END_TEST

START_TEST(test_a_folder_that_is_not_there_stops_nothing)
{
    (void)snprintf(watched, sizeof watched, "%s/unplugged", folder.path);
    start();
    screen_expect("is not there");
    ck_assert(!screen_ui.is_status_bad);
    screen_type("j");
    start();
    screen_expect_none("is not there");
}
END_TEST

START_TEST(test_the_line_waits_for_what_is_being_said)
{
    put("a.tcx", "2026-11-19");
    ui_begin(&screen_ui, app);
    ck_assert(text_copy(app->manners.import_path,
                        sizeof app->manners.import_path, watched));
    ui_say(&screen_ui, false, "no mouse here");
    (void)screen_draw(24, 80);
    screen_rest();
    screen_expect("no mouse here");
    screen_type("j");
    screen_expect("1 new file in ");
}
END_TEST

Suite *suite_tui_offered(void)
{
    Suite *s = suite_create("tui_offered");
    TCase *t = tcase_create("offered");
    tcase_set_timeout(t, 60);
    tcase_add_checked_fixture(t, begin, end);
    tcase_add_test(t, test_what_is_new_is_offered_and_opened_by_its_key);
    tcase_add_test(t, test_what_was_left_is_not_offered_again);
    tcase_add_test(t, test_what_was_offered_and_not_looked_at_is_offered_again);
    tcase_add_test(t, test_a_look_that_was_stopped_has_not_seen_them);
    tcase_add_test(t, test_what_was_named_by_hand_is_no_news);
    tcase_add_test(t, test_a_folder_that_is_not_there_stops_nothing);
    tcase_add_test(t, test_the_line_waits_for_what_is_being_said);
    suite_add_tcase(s, t);
    return s;
}
