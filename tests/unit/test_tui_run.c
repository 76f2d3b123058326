/* tui: one run, open: its curves, a cursor that reads them, a split. */
#include "../tool/home.h"
#include "../tool/screen.h"

#include <check.h>
#include <math.h>
#include <string.h>

Suite *suite_tui_run(void);

#define TODAY "2026-11-22"
static struct app *app;
static struct err e;
static struct trace trace;

/* 10 km: 2 at 6:00/km, 6 at 4:30 with a pulse that rises, 2 at 6:00. */
static void put_watch(struct id run)
{
    double m = 0;
    memset(&trace, 0, sizeof trace);
    trace.series.step_s = 5;
    trace.series.count = 3060 / 5 + 1;
    for (int i = 0; i < trace.series.count; i++) {
        bool is_work = i >= 144 && i < 468;
        trace.series.at[i] =
            (struct series_point){ (int32_t)lround(m * 10),
                                   (int16_t)(is_work ? 150 + i / 20 : 130),
                                   (int16_t)(100 + 20 * sin(i / 40.0)) };
        m += 5000.0 / (is_work ? 270 : 360);
    }
    trace.lap_count = 10;
    for (int i = 0; i < 10; i++)
        trace.laps[i] = (struct lap){ .purpose = PURPOSE_NONE,
                                      .dist = { 1000 },
                                      .time = { i < 2 || i > 7 ? 360 : 270 },
                                      .hr_avg = i < 2 || i > 7 ? 130 : 165 };
    ck_assert_msg(store_begin(app->store, "watch", &e), "%s", e.text);
    ck_assert_msg(store_put_trace(app->store, run, &trace, &e), "%s", e.text);
    ck_assert_msg(store_commit(app->store, &e), "%s", e.text);
}

/* Today's run, open; with what a watch wrote of it or without. */
static void open_run(const char *line, bool has_watch)
{
    app = screen_open(TODAY, "goal half 2027-02-28\n2027-02-28 race 21.1k\n");
    home_log(line);
    ck_assert_msg(app_week(app, app->today, &e), "%s", e.text);
    if (has_watch)
        put_watch(app->facts.runs[app->week.runs[0].run].id);
    screen_type(".");
    (void)screen_draw(24, 80);
    screen_press(PRESS_ENTER);
}

#define WATCHED "today 07:00 10k 51:00 threshold rpe7 -- along the river"

START_TEST(test_run_open_has_its_curve)
{
    open_run(WATCHED, true);
    app->look.utf8 = true;
    screen_golden("run_80x24", screen_draw(24, 80));
    (void)screen_draw(45, 160);
    screen_type("lllllllllll");
    screen_golden("run_160x45", screen_draw(45, 160));
    home_end();
}
END_TEST

START_TEST(test_run_open_in_ascii)
{
    open_run(WATCHED, true);
    screen_golden("run_60x20_ascii", screen_draw(20, 60));
    home_end();
}
END_TEST

START_TEST(test_run_cursor_reads_the_curve_from_both_ends)
{
    open_run(WATCHED, true);
    (void)screen_draw(24, 80);
    screen_type("h"); /* the first press comes in from its side */
    screen_expect("pace  6:00/km  at 10.0 km");
    screen_type("l"); /* and no further */
    screen_expect("pace  6:00/km  at 10.0 km");
    for (int i = 0; i < 35; i++)
        screen_type("h");
    screen_expect("pace  4:30/km  at 5");
    screen_press(PRESS_TAB);
    screen_expect("pulse  16");
    screen_press(PRESS_TAB);
    screen_expect("height  ");
    screen_press(PRESS_TAB);
    screen_expect("pace  4:30/km");
    for (int i = 0; i < 300; i++)
        screen_press(PRESS_LEFT);
    screen_expect("pace  6:00/km  at 0.0 km");
    home_end();
}
END_TEST

START_TEST(test_run_splits_at_the_cursor_by_its_watch)
{
    open_run(WATCHED, true);
    (void)screen_draw(24, 80);
    screen_type("l");
    for (int i = 0; i < 16; i++)
        screen_type("l");
    screen_type("S");
    screen_expect("edit> threshold 2.0k, threshold 8.0k");
    screen_press(CONTROL('A'));
    screen_press(CONTROL('K'));
    screen_type("wu 2k, threshold 6k, cd 2k");
    screen_expect("2.0 km  12:00  6:00/km  pulse 130  warm-up");
    screen_expect("6.0 km  27:00  4:30/km");
    screen_press(PRESS_ENTER);
    screen_expect("changed; u undoes it");
    screen_expect("0.0 -   2.0 km  warm-up        12:00  6:00/km");
    /* What it became is what the next split begins with; 2.0 is a cut. */
    screen_type("S");
    screen_expect("edit> wu 2.0k, threshold 6.0k, cd 2.0k");
    screen_press(PRESS_ESCAPE);
    screen_type("llS");
    screen_expect("edit> wu 2.0k, threshold 0.3k, threshold 5.7k, cd 2.0k");
    screen_press(PRESS_ESCAPE);
    screen_type("u");
    screen_expect_none("warm-up        12:00");
    home_end();
}
END_TEST

/* Ten kilometres by hand, a strap without distance: the curve is along time,
 * and so is what it is cut by. */
START_TEST(test_run_on_a_treadmill_is_cut_by_time)
{
    app = screen_open(TODAY, "goal half 2027-02-28\n2027-02-28 race 21.1k\n");
    home_log("today 07:00 rpe7 threshold wu 2k @6:00, 8k @4:30");
    ck_assert_msg(app_week(app, app->today, &e), "%s", e.text);
    memset(&trace, 0, sizeof trace);
    trace.series.step_s = 5;
    trace.series.count = 2880 / 5 + 1;
    for (int i = 0; i < trace.series.count; i++)
        trace.series.at[i] = (struct series_point){ 0, 140, SERIES_NO_HEIGHT };
    ck_assert_msg(store_begin(app->store, "watch", &e), "%s", e.text);
    ck_assert_msg(store_put_trace(app->store,
                                  app->facts.runs[app->week.runs[0].run].id,
                                  &trace, &e),
                  "%s", e.text);
    ck_assert_msg(store_commit(app->store, &e), "%s", e.text);
    screen_type(".");
    (void)screen_draw(24, 80);
    screen_press(PRESS_ENTER);
    screen_type("l");
    screen_expect("pulse  140  at 0:06, warm-up");
    screen_type("h");
    for (int i = 0; i < 40; i++)
        screen_type("l");
    screen_expect("threshold");
    screen_type("S");
    screen_expect("edit> wu 0:12:00, threshold 0:");
    home_end();
}
END_TEST

START_TEST(test_run_without_a_watch_is_words_and_told_parts)
{
    open_run("today 07:00 10k 51:00 easy rpe3", false);
    screen_expect("10.0 km");
    screen_expect_none("pace  ");
    screen_expect_none("l along"); /* no key for a curve that is not there */
    screen_type("S");
    screen_expect("edit> easy 10.0k");
    home_end();
    open_run("today threshold rpe7 wu 2k @6:00, 6k @4:30, cd 2k @6:00", false);
    screen_expect("pace by segments");
    screen_expect("l along");
    screen_type("l");
    screen_expect("pace by segments  6:00/km  at 0.0 km, warm-up");
    home_end();
}
END_TEST

/* As tests/pty/keys.def comes to it: logged, Enter, Enter. */
START_TEST(test_run_just_logged_opens_with_its_parts)
{
    (void)screen_open_lived_in();
    screen_type("atoday rpe7 threshold wu 2k @6:00, 6k @4:30");
    screen_press(PRESS_ENTER);
    screen_press(PRESS_ENTER);
    screen_expect(" Run ");
    screen_type("h");
    screen_expect("at 8.0 km, threshold");
    screen_press(PRESS_TAB);
    screen_expect("pace first");
    screen_type("S");
    screen_expect("edit> wu 2.0k, threshold 6.0k");
    screen_press(PRESS_ESCAPE);
    screen_type("?");
    screen_expect("next curve first");
    screen_type("q");
    screen_type("u");
    screen_expect("undone: log");
    home_end();
}
END_TEST

START_TEST(test_run_is_edited_noted_and_deleted_from_there)
{
    open_run(WATCHED, true);
    screen_type("erpe5");
    screen_expect("RPE 5");
    screen_press(PRESS_ENTER);
    screen_expect("RPE 5");
    screen_type("n");
    screen_expect("edit> -- along the river");
    screen_type(", windy");
    screen_press(PRESS_ENTER);
    screen_type("jj");
    screen_expect("note: along the river, windy");
    screen_type("w");
    screen_expect("Why");
    screen_press(PRESS_ESCAPE);
    screen_type("q");
    screen_expect("Run");
    screen_type("dy");
    screen_expect("deleted; u brings it back");
    screen_expect("Mon 16");
    screen_type("u");
    screen_press(PRESS_ENTER);
    screen_expect("threshold");
    screen_expect("pace");
    /* Its logging undone, it is open no more. */
    screen_type("uuuu");
    screen_expect("Mon 16");
    home_end();
}
END_TEST

Suite *suite_tui_run(void)
{
    TCase *c = tcase_create("run");
    tcase_add_test(c, test_run_open_has_its_curve);
    tcase_add_test(c, test_run_open_in_ascii);
    tcase_add_test(c, test_run_cursor_reads_the_curve_from_both_ends);
    tcase_add_test(c, test_run_splits_at_the_cursor_by_its_watch);
    tcase_add_test(c, test_run_on_a_treadmill_is_cut_by_time);
    tcase_add_test(c, test_run_without_a_watch_is_words_and_told_parts);
    tcase_add_test(c, test_run_just_logged_opens_with_its_parts);
    tcase_add_test(c, test_run_is_edited_noted_and_deleted_from_there);
    Suite *s = suite_create("tui_run");
    suite_add_tcase(s, c);
    return s;
}
