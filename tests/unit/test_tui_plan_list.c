/*
 * tui: the season as a list: what its rows tell, what its keys ask, and what
 * an edit on trial says of the runner's own days.
 */
#include "../tool/home.h"
#include "../tool/kit.h"
#include "../tool/screen.h"

#include <check.h>
#include <string.h>

Suite *suite_tui_plan_list(void);

static struct app *app;

/* Two phases; this week's Tuesday and Thursday are still to come. */
#define PLAN                                            \
    "goal half 2026-12-20\n"                            \
    "2026-11-17 easy 6k\n"                              \
    "2026-11-24 threshold wu 2k, 5k @T, cd 1.5k\n"      \
    "2026-11-26 easy 8k\n"                              \
    "2026-11-29 long 14k\n"                             \
    "2026-12-03 interval wu 2k, 4x1k @I r400m, cd 1k\n" \
    "2026-12-06 long 15k\n"                             \
    "2026-12-13 long 10k\n"                             \
    "2026-12-20 race 21.1k\n"

static void setup(void)
{
    app = screen_open("2026-11-23", PLAN);
    (void)screen_draw(24, 80);
    screen_type("2");
}

static void teardown(void)
{
    home_end();
}

static int times(const char *text, const char *what)
{
    int n = 0;
    for (const char *at = strstr(text, what); at != NULL;
         at = strstr(at + 1, what))
        n++;
    return n;
}

START_TEST(test_a_phase_is_named_where_it_begins)
{
    const struct plan *p = &app->plan;
    int begun = 0;
    for (int i = 0; i < p->week_count; i++)
        begun += i == 0 || p->weeks[i].phase != p->weeks[i - 1].phase;
    ck_assert_int_gt(p->week_count, begun);
    const char *shown = strstr(screen_draw(24, 80), "phase");
    int named = 0;
    for (int i = 0; i < PHASE_COUNT; i++)
        named += times(shown, phase_word((enum phase)i));
    ck_assert_int_eq(named, begun);
}
END_TEST

/* Where the list shows a part of the season a row shows all of it. */
START_TEST(test_a_season_too_long_for_the_list_stands_in_one_row)
{
    screen_expect_none("season ");
    home_end();
    app = screen_open_lived_in();
    screen_type("2");
    const char *row = strstr(screen_draw(24, 80), "season ");
    ck_assert_ptr_nonnull(row);
    const char *end = strchr(row, '\n');
    const char *race = strchr(row, 'R');
    ck_assert(race != NULL && race < end);
    ck_assert_ptr_null(strstr(screen_draw(60, 80), "season "));
}
END_TEST

START_TEST(test_the_cursors_week_has_its_sessions_below)
{
    screen_expect("Tue threshold 8.5  Thu easy 8.0  Sun long 14.0");
    screen_type("j");
    screen_expect("Thu interval");
    screen_expect_none("Tue threshold 8.5");
}
END_TEST

START_TEST(test_severities_have_signs_of_their_own)
{
    for (int i = 0; i < SEVERITY_COUNT; i++)
        for (int k = 0; k < i; k++)
            ck_assert_str_ne(plan_lint_sign((enum severity)i),
                             plan_lint_sign((enum severity)k));
}
END_TEST

START_TEST(test_a_session_key_asks_which_one)
{
    static const struct {
        const char *key, *then;
    } keys[] = { { "m", "move: threshold of Tue 24" },
                 { "E", "ease: threshold of Tue 24" },
                 { "s", "skip threshold" } };
    for (size_t i = 0; i < COUNT_OF(keys); i++) {
        screen_type("2");
        screen_type(keys[i].key);
        screen_expect("which session?");
        screen_expect("week 2 of 5");
        screen_type(keys[i].key);
        screen_expect(keys[i].then);
        screen_press(PRESS_ESCAPE);
    }
}
END_TEST

START_TEST(test_without_a_plan_the_keys_say_so)
{
    screen_type("u");
    screen_expect("no plan yet");
    screen_type("m");
    screen_expect("no plan yet, so nothing to move");
}
END_TEST

START_TEST(test_a_day_off_is_said_before_it_is_kept)
{
    struct err e;
    err_clear(&e);
    ck_assert(app_athlete_set(app, "days", "tue,thu,sun", app->today, &e));
    ck_assert(app_athlete_set(app, "minutes_thu", "50", app->today, &e));
    screen_type("mml");
    screen_expect("Wed 25 Nov 2026 is none of your running days");
    screen_type("l");
    screen_expect_none("running days");
    screen_expect("Thu 26 Nov 2026 takes");
    screen_expect("and you have 50");
    screen_press(PRESS_ENTER);
    screen_expect("kept; u undoes it");
    ck_assert(screen_plan_has("2026-11-26 threshold"));
}
END_TEST

START_TEST(test_the_race_is_asked_about_by_name)
{
    screen_press(PRESS_END);
    screen_type("s");
    screen_expect("which session?");
    screen_type("s");
    screen_expect("skip the race itself:");
}
END_TEST

/* Beside the season the edit's week shows what it was. */
START_TEST(test_an_edit_shows_the_week_before_and_after)
{
    char was[QUANTITY_TEXT + 1] = "<", is[QUANTITY_TEXT];
    screen_type("jm");
    (void)quantity_dist(was + 1, app->plan.weeks[2].target, UNITS_KM);
    screen_type("+");
    (void)quantity_dist(is, app->plan.weeks[2].target, UNITS_KM);
    ck_assert_str_ne(was + 1, is);
    ck_assert_ptr_nonnull(strstr(screen_draw(24, 140), is));
    ck_assert_ptr_nonnull(strstr(screen_draw(24, 140), was));
    screen_press(PRESS_ESCAPE);
    ck_assert_ptr_null(strstr(screen_draw(24, 140), was));
}
END_TEST

/* There is room for what the lint says of weeks the cursor is not on. */
START_TEST(test_a_tall_screen_tells_what_comes)
{
    static const char said[] = "week 3  !W8";
    ck_assert_ptr_nonnull(strstr(screen_draw(40, 160), "the weeks to come"));
    ck_assert_ptr_null(strstr(screen_draw(40, 160), said));
    screen_type(":plan add 2026-12-02 threshold wu 2k, 5k @T, cd 1k");
    screen_press(PRESS_ENTER);
    screen_type("q"); /* what the command said */
    ck_assert_ptr_nonnull(strstr(screen_draw(40, 160), said));
}
END_TEST

Suite *suite_tui_plan_list(void)
{
    Suite *s = suite_create("tui_plan_list");
    TCase *t = tcase_create("season");
    tcase_add_checked_fixture(t, setup, teardown);
    tcase_add_test(t, test_a_phase_is_named_where_it_begins);
    tcase_add_test(t, test_a_season_too_long_for_the_list_stands_in_one_row);
    tcase_add_test(t, test_the_cursors_week_has_its_sessions_below);
    tcase_add_test(t, test_severities_have_signs_of_their_own);
    tcase_add_test(t, test_a_session_key_asks_which_one);
    tcase_add_test(t, test_without_a_plan_the_keys_say_so);
    tcase_add_test(t, test_a_day_off_is_said_before_it_is_kept);
    tcase_add_test(t, test_the_race_is_asked_about_by_name);
    tcase_add_test(t, test_a_tall_screen_tells_what_comes);
    tcase_add_test(t, test_an_edit_shows_the_week_before_and_after);
    suite_add_tcase(s, t);
    return s;
}
