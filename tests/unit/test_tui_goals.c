/*
 * tui: the Goals screen: goals and facts are written in place, refused in
 * words, dropped and brought back; a plan is shown before it is kept.
 */
#include "../tool/home.h"
#include "../tool/kit.h"
#include "../tool/screen.h"
#include "../tool/suite_of.h"

#include <check.h>
#include <string.h>

Suite *suite_tui_goals(void);

#define PLAN                 \
    "goal half 2027-02-28\n" \
    "2026-11-24 easy 8k\n"   \
    "2026-11-29 long 14k\n"  \
    "2027-02-28 race 21.1k\n"

static struct app *app;

static void setup(void)
{
    app = screen_open("2026-11-23", PLAN);
    (void)screen_draw(24, 80);
    screen_type("6");
}

static void teardown(void)
{
    home_end();
}

static void line(const char *text)
{
    screen_type(text);
    screen_press(PRESS_ENTER);
}

START_TEST(test_without_a_goal_it_says_what_to_do)
{
    screen_expect("No goal yet");
    screen_type("e");
    screen_expect("no goal yet: A adds one");
    screen_type("d");
    screen_expect("no goal here to drop");
    screen_type("P");
    screen_expect("a plan is made for a goal");
}
END_TEST

START_TEST(test_goal_is_added_changed_and_dropped_in_place)
{
    screen_type("A");
    screen_expect("--climb");
    line("half 12w 1:45:00");
    screen_expect("added; P makes a plan for it");
    screen_expect(
        ">half marathon            2027-02-21      1:45:00  A   90 d");
    screen_type("e");
    screen_press(CONTROL('W'));
    line("B");
    screen_expect("1:45:00  B");
    screen_type("d");
    screen_expect("dropped");
    screen_expect("No goal yet");
    screen_type("u");
    screen_expect("1:45:00  B");
    screen_type("uu");
    screen_expect("No goal yet");
}
END_TEST

START_TEST(test_goal_is_refused_in_words_and_the_line_stays)
{
    screen_type("A");
    line("half 2025-05-09");
    screen_expect("is past");
    screen_expect("goal> half 2025-05-09");
    screen_press(PRESS_ESCAPE);
    screen_expect("No goal yet");
}
END_TEST

START_TEST(test_facts_tell_what_they_are_and_refuse_nonsense)
{
    screen_press(PRESS_TAB);
    screen_expect("[athlete]");
    screen_type("jjj");
    screen_expect(">hr max");
    screen_expect("not said");
    screen_expect("e: write a whole number from 100 to 230 bpm");
    screen_expect("for: pulse zones");
    screen_type("e");
    screen_expect("hr_max: write a whole number");
    line("900");
    screen_expect("hr_max is '900'; write a whole number from 100 to 230 bpm");
    screen_press(CONTROL('U'));
    line("186");
    screen_expect("kept from today on");
    screen_expect("2026-11-23");
    screen_type("d");
    screen_expect("hr_max is no longer said");
    screen_type("d");
    screen_expect("hr_max was not said");
    screen_type("u");
    screen_expect("186");
}
END_TEST

START_TEST(test_what_is_not_said_is_reckoned_and_marked_so)
{
    screen_press(PRESS_TAB);
    screen_type("jj");
    screen_expect(">level");
    screen_expect("reckoned");
}
END_TEST

START_TEST(test_status_is_kept_with_what_it_asks_for)
{
    screen_press(PRESS_TAB);
    for (int i = 0; i < 9; i++)
        screen_press('j');
    screen_expect(">status");
    screen_type("e");
    line("pregnant");
    screen_expect("talk test");
    screen_type("q");
    screen_expect("pregnant");
}
END_TEST

START_TEST(test_panes_keep_their_lines_and_stand_side_by_side)
{
    screen_press(PRESS_TAB);
    screen_type("jjj");
    screen_press(PRESS_TAB);
    screen_expect("[goals and races]");
    screen_press(PRESS_TAB);
    screen_expect(">hr max");
    const char *wide = screen_draw(60, 200);
    ck_assert_ptr_nonnull(strstr(wide, "No goal yet"));
    ck_assert_ptr_nonnull(strstr(wide, ">hr max"));
    ck_assert_ptr_nonnull(strstr(wide, "experience months"));
}
END_TEST

START_TEST(test_plan_is_shown_before_it_is_kept)
{
    static const char *const facts[] = { "weekly_km", "40", "longest_km",
                                         "14" };
    struct err e;
    ck_assert(app_athlete_set_all(app, 4, facts, app->today, &e));
    screen_type("A");
    line("10k 2027-03-07 52:00");
    screen_type("P");
    screen_expect("proposed: nothing is kept yet");
    screen_expect("plan for 10k");
    ck_assert(screen_plan_has("goal half 2027-02-28"));
    screen_type("1");
    screen_expect("this plan needs no other goal");
    screen_type("b");
    screen_expect("no question led here");
    screen_press(PRESS_ESCAPE);
    screen_expect("[6 Goals]");
    ck_assert(screen_plan_has("goal half 2027-02-28"));
    screen_type("P");
    screen_press(PRESS_ENTER);
    screen_expect("kept; u takes it back");
    ck_assert(screen_plan_has("goal 10k 2027-03-07"));
    screen_type("u");
    ck_assert(screen_plan_has("goal half 2027-02-28"));
}
END_TEST

START_TEST(test_enter_on_a_race_tells_its_splits)
{
    screen_type("A");
    line("10k 2027-03-07 50:00");
    screen_press(PRESS_ENTER);
    screen_expect("even splits, 10k in 50:00");
    screen_type("q");
    screen_expect("[6 Goals]");
}
END_TEST

START_TEST(test_guide_opens_by_its_key_and_leaves_no_trace)
{
    screen_type("G");
    screen_expect("What are the miles for?");
    screen_press(CONTROL('C'));
    screen_expect("nothing was kept");
    screen_expect("[6 Goals]");
}
END_TEST

START_TEST(test_guide_says_which_race_of_the_diary_the_paces_come_from)
{
    home_log("2026-11-08 10k 50:00 race");
    screen_type("G");
    line("fitness");
    line("30");
    line("10");
    line("all");
    screen_expect("Enter takes: the 10.0 km in 50:00 on 2026-11-08");
    line("");
    screen_expect("10.0 km in 50:00 on 2026-11-08: easy is");
    screen_expect_none("by effort");
}
END_TEST

/* Taken all the same, but not without a word. */
START_TEST(test_guide_says_what_a_plan_for_a_race_so_near_can_be)
{
    screen_type("G");
    screen_type("10k 2026-11-27");
    screen_expect("near to build up for: so late there is only the taper");
    line("");
    screen_expect("How many km");
    screen_expect("only the taper");
    screen_press(CONTROL('C'));
    screen_type("G");
    line("10k");
    screen_type("2026-12-18");
    screen_expect("8 weeks to build up to safely and 4 are there");
    line("");
    screen_expect("nearly enough already");
    screen_press(PRESS_UP);
    screen_type("2027-02-21");
    screen_expect_none("safely");
}
END_TEST

Suite *suite_tui_goals(void)
{
    const TTest *const tests[] = {
        test_without_a_goal_it_says_what_to_do,
        test_goal_is_added_changed_and_dropped_in_place,
        test_goal_is_refused_in_words_and_the_line_stays,
        test_facts_tell_what_they_are_and_refuse_nonsense,
        test_what_is_not_said_is_reckoned_and_marked_so,
        test_status_is_kept_with_what_it_asks_for,
        test_panes_keep_their_lines_and_stand_side_by_side,
        test_plan_is_shown_before_it_is_kept,
        test_enter_on_a_race_tells_its_splits,
        test_guide_opens_by_its_key_and_leaves_no_trace,
        test_guide_says_which_race_of_the_diary_the_paces_come_from,
        test_guide_says_what_a_plan_for_a_race_so_near_can_be,
    };
    return suite_of("tui_goals", tests, COUNT_OF(tests), setup, teardown);
}
