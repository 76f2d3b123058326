/*
 * The three moments of use, in a real terminal, with their keys counted: a
 * key is what a finger presses, be it a letter, Enter or Escape.
 */
#include "../tool/lived_in.h"
#include "pty.h"

#include <check.h>
#include <stdio.h>
#include <string.h>

Suite *suite_moments(void);

#define LOG_MOST    30
#define PLAN_MOST   25
#define REVIEW_MOST 10

static int keys; /* pressed so far */

static struct pty *opened(void)
{
    struct pty *p = pty_lived_in();
    keys = 0;
    return p;
}

static void press(struct pty *p, const char *typed, const char *seen)
{
    keys += (int)strlen(typed);
    pty_type(p, typed);
    pty_wait(p, seen);
}

static void end(struct pty *p, const char *moment, int most)
{
    printf("note: %s took %d keys of %d\n", moment, keys, most);
    fflush(stdout);
    ck_assert_int_le(keys, most);
    pty_quit(p);
}

START_TEST(test_a_run_is_logged)
{
    struct pty *p = opened();
    press(p, "a6k 33:10 easy rpe3", "purposeful:"); /* said before it is kept */
    press(p, "\r", "kept");
    pty_wait(p, "33:10");
    end(p, "a run logged", LOG_MOST);
}
END_TEST

START_TEST(test_a_week_is_planned_by_two_moves_and_a_skip)
{
    struct pty *p = opened();
    press(p, "l0j", ">Tue 24");
    press(p, "mm", "interval 9.8 km \u2192 Mon 23"); /* its effect first */
    press(p, "\r", "kept; u undoes it");
    press(p, "jjjjj", ">Fri 27");
    press(p, "mw", "easy 9.0 km \u2192 Wed 25");
    press(p, "\r", "kept; u undoes it");
    press(p, "js", "skip threshold");
    press(p, "r", "rested: a good call");
    end(p, "a week planned", PLAN_MOST);
}
END_TEST

/* Volume, intensity, purpose, fatigue, form, and what to carry over. */
START_TEST(test_a_block_is_reviewed)
{
    static const char *const told[] = { "distance", "intensity", "purposeful",
                                        "fatigue",  "longest",   "before" };
    struct pty *p = opened();
    press(p, "5", "[5 Block]");
    for (size_t i = 0; i < sizeof told / sizeof told[0]; i++)
        pty_wait(p, told[i]);
    press(p, "jjw", " Why "); /* what the purposeful share rests on */
    press(p, "q", ">purposeful");
    press(p, "\t", ">26 Oct"); /* week by week */
    end(p, "a block reviewed", REVIEW_MOST);
}
END_TEST

Suite *suite_moments(void)
{
    Suite *s = suite_create("moments");
    TCase *t = tcase_create("keys");
    tcase_set_timeout(t, 60);
    tcase_add_unchecked_fixture(t, lived_in_make, NULL);
    tcase_add_checked_fixture(t, NULL, pty_clean);
    tcase_add_test(t, test_a_run_is_logged);
    tcase_add_test(t, test_a_week_is_planned_by_two_moves_and_a_skip);
    tcase_add_test(t, test_a_block_is_reviewed);
    suite_add_tcase(s, t);
    return s;
}
