/* The Plan in a real terminal: an edit seen before it is kept. */
#include "pty.h"

#include <check.h>
#include <signal.h>
#include <stddef.h>
#include <stdio.h>
#include <string.h>

Suite *suite_plan(void);

static const char *const demo[] = { "demo", NULL };

/* The week after this one, the cursor on its Tuesday of intervals. */
static struct pty *opened(int rows, int cols)
{
    struct pty *p = pty_milepost(rows, cols, demo);
    pty_wait(p, "[1 Week]");
    pty_send(p, "2");
    pty_wait(p, "plan for half");
    pty_send(p, "jl");
    pty_wait(p, "week 17 of 22");
    pty_send(p, "j");
    pty_wait(p, ">Tue 24");
    return p;
}

START_TEST(test_session_is_moved_seen_kept_undone)
{
    struct pty *p = opened(24, 80);
    pty_send(p, "m");
    pty_wait(p, "where to?");
    pty_send(p, "f");
    pty_wait(p, "W8 caution comes in week 17");
    pty_wait(p, ">Fri 27   *  interval");
    pty_send(p, "\r");
    pty_wait(p, "kept; u undoes it");
    pty_send(p, "u");
    pty_wait(p, "undone: plan move 2026-11-24 interval 2026-11-27");
    pty_wait(p, "Tue 24      interval");
    pty_send(p, "mf");
    pty_wait(p, "W8 caution");
    pty_send(p, "\033");
    pty_wait(p, "nothing was changed");
    pty_wait(p, "Tue 24      interval");
    pty_quit(p);
}
END_TEST

START_TEST(test_resize_and_kill_while_on_trial)
{
    struct pty *p = opened(24, 80);
    pty_send(p, "+");
    pty_wait(p, "interval 10.8 km");
    pty_resize(p, 10, 40);
    pty_wait(p, "too small");
    pty_send(p, "\r"); /* nothing is kept that cannot be seen */
    pty_resize(p, 16, 60);
    pty_wait(p, "longer or shorter");
    pty_resize(p, 50, 180);
    pty_wait(p, "plan for half");
    pty_wait(p, "longer or shorter");
    pty_signal(p, SIGTERM);
    (void)pty_end(p);
    ck_assert(!pty_is_alternate(p));
    ck_assert(pty_is_mode_restored(p));
    p = pty_milepost(24, 80, NULL);
    pty_wait(p, "[1 Week]");
    pty_send(p, "2jlj");
    pty_wait(p, "interval 9.8 km");
    pty_quit(p);
}
END_TEST

START_TEST(test_replan_is_taken_line_by_line)
{
    static char diary[600];
    static const char *argv[] = { NULL, "--today", "2026-11-29",
                                  "-D", NULL,      NULL };
    struct pty *p = pty_milepost(24, 80, demo);
    pty_wait(p, "[1 Week]");
    pty_quit(p);
    (void)snprintf(diary, sizeof diary, "%s/diary.db", pty_folder());
    argv[0] = pty_program();
    argv[4] = diary;
    struct pty_start s = { .rows = 24, .cols = 80, .argv = argv };
    p = pty_start(&s); /* a week without a run later */
    pty_wait(p, "[1 Week]");
    pty_send(p, ":plan replan\r");
    pty_wait(p, "changes taken");
    pty_wait(p, ">[x]");
    pty_send(p, " ");
    pty_wait(p, ">[ ]");
    pty_send(p, "q");
    pty_wait_gone(p, "changes taken");
    pty_send(p, "P");
    pty_wait(p, ">[x]");
    pty_wait(p, "load ");
    int taken, of;
    char kept[40];
    ck_assert_int_eq(sscanf(strstr(pty_row(p, 1), "Replan: "),
                            "Replan: %d of %d", &taken, &of),
                     2);
    ck_assert_int_eq(taken, of);
    pty_send(p, " ");
    pty_wait(p, ">[ ]");
    (void)snprintf(kept, sizeof kept, "kept, %d change", of - 1);
    pty_send(p, "\r");
    pty_wait(p, kept);
    pty_send(p, "u");
    pty_wait(p, "undone: replan");
    pty_quit(p);
}
END_TEST

START_TEST(test_plain_locale_gets_plain_signs)
{
    static char diary[600];
    static const char *argv[] = { NULL, "--today", "2026-11-22", "-D",
                                  NULL, "demo",    NULL };
    (void)snprintf(diary, sizeof diary, "%s/diary.db", pty_folder());
    argv[0] = pty_program();
    argv[4] = diary;
    struct pty_start s = {
        .rows = 30, .cols = 150, .argv = argv, .locale = "C"
    };
    struct pty *p = pty_start(&s);
    pty_wait(p, "[1 Week]");
    pty_send(p, "2jljmf");
    pty_wait(p, "W8 caution comes");
    for (const char *at = pty_screen(p); *at != '\0'; at++)
        ck_assert_msg((unsigned char)*at < 0x80, "not ASCII at: %.20s", at);
    ck_assert(!pty_shows(p, "?"));
    pty_quit(p);
}
END_TEST

Suite *suite_plan(void)
{
    Suite *s = suite_create("plan");
    TCase *t = tcase_create("screen");
    tcase_set_timeout(t, 60);
    tcase_add_checked_fixture(t, NULL, pty_clean);
    tcase_add_test(t, test_session_is_moved_seen_kept_undone);
    tcase_add_test(t, test_resize_and_kill_while_on_trial);
    tcase_add_test(t, test_replan_is_taken_line_by_line);
    tcase_add_test(t, test_plain_locale_gets_plain_signs);
    suite_add_tcase(s, t);
    return s;
}
