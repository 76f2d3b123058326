/* tui: the Trends, what its keys do and what is told of the week. */
#include "../tool/home.h"
#include "../tool/kit.h"
#include "../tool/screen.h"

#include <check.h>
#include <stdio.h>
#include <string.h>

Suite *suite_tui_trends(void);

#define TODAY "2026-11-22"
#define WEEKS 130 /* two years and a half */

static struct app *app;

/* A run a week, a kilometre longer each of eight weeks; a race, an injury. */
static void put_years(void)
{
    struct err e;
    ck_assert(store_begin(app->store, "years", &e));
    for (int i = 0; i < WEEKS; i++) {
        struct run r = run_blank(kit_after("2026-11-18", -7 * i));
        r.purpose = i == 40 ? PURPOSE_RACE : PURPOSE_EASY;
        r.dist.m = i == 40 ? 10000 : 5000 + 1000 * (i % 8);
        r.time.s = r.dist.m * 36 / 100;
        r.rpe = 3;
        ck_assert(store_put_run(app->store, &r, NULL, NULL, &e));
    }
    struct checkin c = checkin_blank(kit_day("2026-11-19"), false);
    c.sleep_min = 432;
    ck_assert(store_put_checkin(app->store, &c, &e));
    ck_assert(store_commit(app->store, &e));
    ck_assert(app_injury(app, SITE_CALF, kit_day("2026-09-01"), true, &e));
    ck_assert(app_injury(app, SITE_CALF, kit_day("2026-09-20"), false, &e));
}

static void setup(void)
{
    app = screen_open_empty(TODAY);
    put_years();
    screen_press('4');
}

static void empty(void)
{
    app = screen_open_empty(TODAY);
    screen_press('4');
}

START_TEST(test_trends_tell_the_week_under_the_cursor)
{
    screen_expect("[4 Trends]");
    screen_expect("25 May to 22 Nov 2026, 26 weeks");
    screen_expect(">volume         5.0 km");
    screen_expect("week of 16 Nov 2026: 5.0 km in 1 run: easy 5.0");
    screen_type("h");
    screen_expect("week of 9 Nov 2026: 6.0 km in 1 run");
    screen_expect(">volume         6.0 km");
    screen_type("ll");
    screen_expect("week of 16 Nov 2026");
    screen_type("<");
    screen_expect("week of 19 Oct 2026: 9.0 km");
    screen_type(">>");
    screen_expect("week of 16 Nov 2026");
}
END_TEST

START_TEST(test_trends_choose_a_curve)
{
    screen_type("k");
    screen_expect(">volume");
    for (int i = 0; i < CURVE_SLEEP; i++)
        screen_type("j");
    screen_expect(">sleep         7:12 h");
    screen_expect("week of 16 Nov 2026: 7:12 h of sleep a night");
    screen_type("h");
    screen_expect("no check-in says the sleep");
    screen_type("jjjjjj");
    screen_expect(">resting pulse");
}
END_TEST

START_TEST(test_trends_span_is_made_longer_and_shorter)
{
    static const char *const spans[] = { "[52w]", "[2y]", "[5y]", "[all]" };
    for (size_t i = 0; i < COUNT_OF(spans); i++) {
        screen_type("+");
        screen_expect(spans[i]);
    }
    screen_expect("27 May 2024 to 22 Nov 2026, 130 weeks, 3 a column");
    screen_expect("3 weeks, 2 Nov to 22 Nov 2026: 6.0 km a week, weeks from "
                  "5.0 to 7.0");
    screen_type("+");
    screen_expect("these are all the weeks there are");
    screen_type("------");
    screen_expect("[4w]");
    screen_type("-");
    screen_expect("four weeks are the shortest span");
    screen_type("+");
    screen_expect("[12w]");
}
END_TEST

START_TEST(test_trends_many_weeks_are_a_step_where_a_column_holds_many)
{
    screen_type("++++h");
    screen_expect("3 weeks, 12 Oct to 1 Nov 2026");
    screen_press(PRESS_HOME);
    screen_expect("week of 27 May 2024");
    screen_type("h");
    screen_expect("week of 27 May 2024");
    screen_press(PRESS_END);
    screen_expect("3 weeks, 2 Nov to 22 Nov 2026");
}
END_TEST

START_TEST(test_trends_span_follows_the_cursor_off_its_edge)
{
    screen_type("--hhh"); /* four weeks */
    screen_expect("26 Oct to 22 Nov 2026, 4 weeks");
    screen_type("h");
    screen_expect("week of 19 Oct 2026");
    screen_expect("19 Oct to 15 Nov 2026, 4 weeks");
    screen_type("llll");
    screen_expect("week of 16 Nov 2026");
    screen_expect("26 Oct to 22 Nov 2026, 4 weeks");
    screen_type("g2025-03-06");
    screen_press(PRESS_ENTER);
    screen_expect("week of 3 Mar 2025");
    screen_expect("17 Feb to 16 Mar 2025, 4 weeks"); /* in its middle */
    screen_type(".");
    screen_expect("week of 16 Nov 2026");
}
END_TEST

START_TEST(test_trends_take_a_click_on_a_week_or_a_curve)
{
    (void)screen_draw(24, 80);
    screen_click(10, 28); /* two cells a week: the first */
    screen_expect("week of 25 May 2026");
    screen_click(10, 28 + 2 * 25 + 1);
    screen_expect("week of 16 Nov 2026");
    screen_click(10, 28 + 2 * 24);
    screen_expect("week of 9 Nov 2026");
    screen_click(4, 5);
    screen_expect(">purposeful");
    screen_expect("week of 9 Nov 2026");
    screen_click(22, 40); /* words are no chart */
    screen_expect("week of 9 Nov 2026");
}
END_TEST

START_TEST(test_trends_turn_a_page_of_the_span)
{
    screen_type("--h");
    screen_press(PRESS_PAGE_UP);
    screen_expect("28 Sep to 25 Oct 2026, 4 weeks");
    screen_expect("week of 12 Oct 2026");
    screen_type("  ");
    screen_expect("26 Oct to 22 Nov 2026, 4 weeks");
    screen_expect("week of 16 Nov 2026");
    for (int i = 0; i < WEEKS; i++)
        screen_press(CONTROL('U'));
    screen_expect("27 May to 23 Jun 2024, 4 weeks");
    screen_expect("week of 27 May 2024");
}
END_TEST

START_TEST(test_trends_go_to_races_and_injuries)
{
    screen_press(CONTROL('P'));
    screen_expect("week of 31 Aug 2026");
    screen_expect("injury calf");
    screen_press(CONTROL('P'));
    screen_expect("week of 9 Feb 2026");
    screen_expect("race 10 km 1:00:00 on Wed 11 Feb 2026");
    screen_press(CONTROL('P'));
    screen_expect("no earlier race or injury");
    screen_press(CONTROL('N'));
    screen_expect("week of 31 Aug 2026");
    screen_press(CONTROL('N'));
    screen_expect("no later race or injury");
}
END_TEST

START_TEST(test_trends_open_the_week_and_come_back)
{
    screen_type("jhh");
    screen_press(PRESS_ENTER);
    screen_expect("[1 Week]");
    screen_expect("2-8 Nov 2026");
    screen_type("q");
    screen_expect("[4 Trends]");
    screen_expect(">purposeful");
    screen_expect("week of 2 Nov 2026");
    screen_press(PRESS_ENTER);
    screen_type("14");
    screen_type("1q"); /* by its own key: the top */
    ck_assert(screen_ui.is_done);
}
END_TEST

START_TEST(test_trends_tell_why_of_the_number)
{
    screen_type("hw");
    screen_expect("done, week of Mon 9 Nov 2026");
    screen_type("qjjjjjjjjj");
    screen_expect(">easy pace");
    screen_type("w");
    screen_expect("pace of the easy runs");
    screen_expect("week of Mon 9 Nov 2026");
    screen_type("q");
    screen_expect("week of 9 Nov 2026: 6:00/km at easy effort");
}
END_TEST

START_TEST(test_trends_show_a_run_that_was_logged_here)
{
    screen_type("a8k 46:00 easy rpe3");
    screen_press(PRESS_ENTER);
    screen_expect("week of 16 Nov 2026: 13.0 km in 2 runs: easy 13.0");
    screen_type("u");
    screen_expect("week of 16 Nov 2026: 5.0 km in 1 run");
}
END_TEST

START_TEST(test_trends_read_older_weeks_between_two_keys)
{
    struct err e;
    ck_assert(app_note(app, app->today, "another", &e));
    screen_ui.is_stale = true;
    ui_catch_up(app, &screen_ui);
    ck_assert_int_eq(app->curves.read_from, WEEKS - 26);
    int bits = 0;
    while (trends_work(app, &screen_ui))
        bits++;
    ck_assert_int_eq(bits, 4);
    screen_type("hl+-");
    ck_assert(!trends_work(app, &screen_ui));
    screen_type("1");
    ck_assert(app_note(app, app->today, "one more", &e));
    screen_ui.is_stale = true;
    ui_catch_up(app, &screen_ui);
    ck_assert(!trends_work(app, &screen_ui)); /* nobody looks at them */
}
END_TEST

/* Every curve and span in every size, in both kinds of signs. */
START_TEST(test_trends_keep_to_any_terminal)
{
    static const int sizes[][2] = { { 16, 60 },  { 20, 60 },  { 24, 80 },
                                    { 30, 99 },  { 43, 132 }, { 60, 200 },
                                    { 128, 320 } };
    for (int ascii = 0; ascii < 2; ascii++)
        for (size_t s = 0; s < COUNT_OF(sizes); s++)
            for (int i = 0; i < CURVE_COUNT * 7; i++) {
                app->look.utf8 = ascii == 0;
                screen_ui.line[SCREEN_trends] = i % CURVE_COUNT;
                screen_ui.trends.longer = i / CURVE_COUNT - 2;
                const char *drawn = screen_draw(sizes[s][0], sizes[s][1]);
                ck_assert(strstr(drawn, "week") != NULL);
                for (const char *at = drawn; ascii && *at != '\0'; at++)
                    ck_assert_uint_lt((unsigned char)*at, 0x80);
            }
}
END_TEST

START_TEST(test_trends_of_an_empty_diary)
{
    screen_expect("nothing logged yet");
    screen_type("jkhl<>{}+-.w");
    screen_press(PRESS_ESCAPE);
    screen_press(PRESS_ENTER);
    screen_press(CONTROL('N'));
    screen_press(PRESS_HOME);
    screen_expect("nothing logged yet");
    screen_type("a8k 46:00 easy rpe3");
    screen_press(PRESS_ENTER);
    screen_expect("16 Nov to 22 Nov 2026, 1 week");
}
END_TEST

START_TEST(test_trends_without_colour_tell_parts_apart)
{
    app->look.utf8 = false;
    screen_expect(". easy");
    (void)screen_draw(24, 80);
    app->look.utf8 = true;
    screen_expect("\xE2\x96\x91 easy");
    screen_press(CONTROL('P'));
    screen_press(CONTROL('P'));
    screen_expect("\xE2\x96\x88 hard");
}
END_TEST

Suite *suite_tui_trends(void)
{
    Suite *s = suite_create("tui_trends");
    TCase *c = tcase_create("years");
    tcase_set_timeout(c, 60);
    tcase_add_checked_fixture(c, setup, home_end);
    tcase_add_test(c, test_trends_tell_the_week_under_the_cursor);
    tcase_add_test(c, test_trends_choose_a_curve);
    tcase_add_test(c, test_trends_span_is_made_longer_and_shorter);
    tcase_add_test(c,
                   test_trends_many_weeks_are_a_step_where_a_column_holds_many);
    tcase_add_test(c, test_trends_span_follows_the_cursor_off_its_edge);
    tcase_add_test(c, test_trends_take_a_click_on_a_week_or_a_curve);
    tcase_add_test(c, test_trends_turn_a_page_of_the_span);
    tcase_add_test(c, test_trends_go_to_races_and_injuries);
    tcase_add_test(c, test_trends_open_the_week_and_come_back);
    tcase_add_test(c, test_trends_tell_why_of_the_number);
    tcase_add_test(c, test_trends_show_a_run_that_was_logged_here);
    tcase_add_test(c, test_trends_read_older_weeks_between_two_keys);
    tcase_add_test(c, test_trends_keep_to_any_terminal);
    tcase_add_test(c, test_trends_without_colour_tell_parts_apart);
    suite_add_tcase(s, c);
    c = tcase_create("nothing");
    tcase_add_checked_fixture(c, empty, home_end);
    tcase_add_test(c, test_trends_of_an_empty_diary);
    suite_add_tcase(s, c);
    return s;
}
