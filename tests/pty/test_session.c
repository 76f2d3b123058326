/* A session at the screens, from the first key to the last. */
#include "pty.h"

#include <check.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>

Suite *suite_session(void);

static const char *const demo[] = { "demo", NULL };

/* The whole of it: open, log, verdict, why, undo, redo, resize, quit. */
START_TEST(test_a_run_is_logged_judged_explained_undone_and_redone)
{
    struct pty *p = pty_milepost(24, 80, demo);
    pty_wait(p, "[1 Week]");
    pty_wait(p, "q quit");
    ck_assert(pty_is_alternate(p));
    ck_assert(!pty_is_cursor_shown(p));

    pty_send(p, "a");
    pty_wait(p, "log>");
    ck_assert(pty_is_cursor_shown(p));
    pty_send(p, "4.2k 25:12 easy rpe3");
    pty_wait(p, "4.2 km");      /* what was understood ... */
    pty_wait(p, "purposeful:"); /* ... and what the judge will say */
    pty_send(p, "\r");
    pty_wait(p, "kept");
    pty_wait(p, "4.2   25:12");

    pty_send(p, "w");
    pty_wait(p, " Why ");
    pty_wait(p, "evidence");
    pty_send(p, "q");
    pty_wait_gone(p, " Why ");

    pty_send(p, "u");
    pty_wait(p, "undone: log 4.2k");
    pty_wait_gone(p, "4.2   25:12");
    pty_send(p, "\022"); /* ^R */
    pty_wait(p, "redone: log 4.2k");
    pty_wait(p, "4.2   25:12");

    pty_resize(p, 10, 40);
    pty_wait(p, "too small");
    pty_resize(p, 24, 80);
    pty_wait(p, "[1 Week]");
    pty_wait(p, "4.2   25:12");
    pty_send(p, "q");
    pty_ended_well(p);
}
END_TEST

/* A test sets the paces, asked first; no is an undo step of its own. */
START_TEST(test_a_new_result_asks_before_its_paces_are_taken)
{
    struct pty *p = pty_milepost(24, 80, demo);
    pty_wait(p, "[1 Week]");
    pty_send(p, "a3k 9:30 test rpe9\r");
    pty_wait(p, "y take it");
    pty_send(p, "n");
    pty_wait(p, "the paces stay as they were");
    pty_send(p, "u");
    pty_wait(p, "undone: paces keep");
    pty_send(p, "u");
    pty_wait(p, "undone: log 3k");
    pty_send(p, "a3k 9:30 test rpe9\r");
    pty_wait(p, "y take it");
    pty_send(p, "y");
    pty_wait(p, "the new paces hold");
    pty_send(p, "q");
    pty_ended_well(p);
}
END_TEST

START_TEST(test_checkin_sets_the_day)
{
    struct pty *p = pty_milepost(24, 80, NULL);
    pty_wait(p, "[1 Week]");
    pty_send(p, "c");
    pty_wait(p, "check-in>");
    pty_send(p, "sleep4 pain:knee7");
    pty_wait(p, "the day would be: skip");
    pty_send(p, "\r");
    pty_wait(p, "kept");
    pty_wait(p, "skip");
    pty_quit(p);
}
END_TEST

START_TEST(test_bad_line_is_refused_in_words_and_stays)
{
    struct pty *p = pty_milepost(24, 80, NULL);
    pty_wait(p, "[1 Week]");
    pty_send(p, "a10m easy\r");
    pty_wait(p, "metres or minutes");
    pty_wait(p, "log> 10m easy");
    /* The cursor stands where the trouble begins: mend it there. */
    pty_send(p, "\013"); /* ^K */
    pty_send(p, "10k 55:00 easy\r");
    pty_wait(p, "kept");
    pty_wait(p, "55:00");
    pty_send(p, "q");
    pty_ended_well(p);
}
END_TEST

START_TEST(test_escape_leaves_a_line_and_keeps_nothing)
{
    struct pty *p = pty_milepost(24, 80, NULL);
    pty_wait(p, "[1 Week]");
    pty_send(p, "a10k 55:00");
    pty_wait(p, "10.0 km");
    pty_send(p, "\033");
    pty_wait_gone(p, "log>");
    pty_wait_gone(p, "55:00");
    pty_wait(p, "nothing run");
    pty_send(p, "q");
    pty_ended_well(p);
}
END_TEST

START_TEST(test_run_is_opened_edited_and_deleted_after_asking)
{
    struct pty *p = pty_milepost(24, 80, NULL);
    pty_wait(p, "[1 Week]");
    pty_send(p, "a10k 55:00 easy rpe3\r");
    pty_wait(p, "kept");
    pty_send(p, "\r");
    pty_wait(p, " Run ");
    pty_send(p, "q");
    pty_wait_gone(p, " Run ");
    pty_send(p, "e");
    pty_wait(p, "edit>");
    pty_send(p, "rpe5\r");
    pty_wait(p, "changed");
    pty_wait(p, " r5");
    pty_send(p, "d");
    pty_wait(p, "y: yes");
    pty_send(p, "x");
    pty_wait(p, "nothing was deleted");
    pty_wait(p, " r5");
    pty_send(p, "d");
    pty_wait(p, "y: yes");
    pty_send(p, "y");
    pty_wait(p, "deleted");
    pty_wait_gone(p, " r5");
    pty_send(p, "u");
    pty_wait(p, " r5");
    pty_send(p, "q");
    pty_ended_well(p);
}
END_TEST

START_TEST(test_skip_for_recovery_is_a_good_call)
{
    struct pty *p = pty_milepost(24, 80, NULL);
    pty_wait(p, "[1 Week]");
    pty_send(p, "s"); /* there is no plan */
    pty_wait(p, "nothing is planned here to skip");
    pty_send(p, "askip recovery\r");
    pty_wait(p, "rested: recovery");
    pty_wait(p, "good call");
    pty_send(p, "q");
    pty_ended_well(p);
}
END_TEST

START_TEST(test_weeks_dates_help_command_and_note)
{
    struct pty *p = pty_milepost(24, 80, demo);
    pty_wait(p, "Nov 2026");
    pty_send(p, "h");
    pty_wait(p, "9\xE2\x80\x93"
                "15 Nov 2026");
    pty_send(p, "l");
    pty_wait(p, "16\xE2\x80\x93"
                "22 Nov 2026");
    pty_send(p, "g");
    pty_wait(p, "go to>");
    pty_send(p, "2026-10-07\r");
    pty_wait(p, "5\xE2\x80\x93"
                "11 Oct 2026");
    pty_send(p, ".");
    pty_wait(p, "16\xE2\x80\x93"
                "22 Nov 2026");
    pty_send(p, "?");
    pty_wait(p, " Help ");
    pty_wait(p, "log a run");
    pty_send(p, "q");
    pty_wait_gone(p, " Help ");
    pty_send(p, "n");
    pty_wait(p, "note>");
    pty_send(p, "wind from the east\r");
    pty_wait(p, "note kept");
    pty_wait(p, "note: wind from the east");
    pty_send(p, ":explain R5\r");
    pty_wait(p, "R5");
    pty_wait(p, " Output ");
    pty_send(p, "qq");
    pty_ended_well(p);
}
END_TEST

/* Its run appears without a key being pressed. */
START_TEST(test_other_process_is_noticed)
{
    char command[2400];
    struct pty *p = pty_milepost(24, 80, NULL);
    pty_wait(p, "[1 Week]");
    (void)snprintf(command, sizeof command,
                   "HOME='%s' XDG_CONFIG_HOME='%s' '%s' --today 2026-11-22 "
                   "-D '%s/diary.db' log 7.7k 44:44 easy > /dev/null",
                   pty_folder(), pty_folder(), pty_program(), pty_folder());
    ck_assert_int_eq(system(command), 0);
    pty_wait(p, "44:44");
    pty_send(p, "q");
    pty_ended_well(p);
}
END_TEST

START_TEST(test_every_screen_opens)
{
    struct pty *p = pty_milepost(24, 80, demo);
    pty_wait(p, "[1 Week]");
    pty_send(p, "2");
    pty_wait(p, "plan for half");
    pty_send(p, "3");
    pty_wait(p, "[3 Runs]");
    pty_send(p, "\r");
    pty_wait(p, " Run ");
    pty_send(p, "w");
    pty_wait(p, " Why ");
    pty_send(p, "q");
    pty_wait(p, " Run ");
    pty_send(p, "q4");
    pty_wait(p, "resting pulse");
    pty_send(p, "5");
    pty_wait(p, "[5 Block]");
    pty_send(p, "6");
    pty_wait(p, "fitness index");
    pty_send(p, "1");
    pty_wait(p, "[1 Week]");
    pty_send(p, "q");
    pty_ended_well(p);
}
END_TEST

Suite *suite_session(void)
{
    Suite *s = suite_create("session");
    TCase *t = tcase_create("keys");
    tcase_set_timeout(t, 60);
    tcase_add_checked_fixture(t, NULL, pty_clean);
    tcase_add_test(t, test_a_run_is_logged_judged_explained_undone_and_redone);
    tcase_add_test(t, test_checkin_sets_the_day);
    tcase_add_test(t, test_bad_line_is_refused_in_words_and_stays);
    tcase_add_test(t, test_escape_leaves_a_line_and_keeps_nothing);
    tcase_add_test(t, test_run_is_opened_edited_and_deleted_after_asking);
    tcase_add_test(t, test_skip_for_recovery_is_a_good_call);
    tcase_add_test(t, test_a_new_result_asks_before_its_paces_are_taken);
    tcase_add_test(t, test_weeks_dates_help_command_and_note);
    tcase_add_test(t, test_other_process_is_noticed);
    tcase_add_test(t, test_every_screen_opens);
    suite_add_tcase(s, t);
    return s;
}
