/* However the program ends, the terminal is as it was. */
#include "pty.h"

#include <check.h>
#include <signal.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

Suite *suite_life(void);

/* Asked to end: leaves as if by q. */
START_TEST(test_signal_to_end_restores_the_terminal)
{
    static const int ends[] = { SIGTERM, SIGHUP, SIGINT };
    struct pty *p = pty_milepost(24, 80, NULL);
    pty_wait(p, "[1 Week]");
    pty_signal(p, ends[_i]);
    int status = pty_end(p);
    ck_assert_msg(WIFEXITED(status), "wait status %d", status);
    pty_terminal_is_as_before(p);
}
END_TEST

START_TEST(test_signal_while_typing_restores_the_terminal)
{
    struct pty *p = pty_milepost(24, 80, NULL);
    pty_wait(p, "[1 Week]");
    pty_send(p, "a10k");
    pty_wait(p, "log> 10k");
    pty_signal(p, SIGTERM);
    (void)pty_end(p);
    pty_terminal_is_as_before(p);
}
END_TEST

/* A crash: dies of its signal, and still gives the terminal back. */
START_TEST(test_crash_restores_the_terminal)
{
    static const int crashes[] = { SIGSEGV, SIGABRT, SIGBUS, SIGQUIT };
    struct pty *p = pty_milepost(24, 80, NULL);
    pty_wait(p, "[1 Week]");
    pty_signal(p, crashes[_i]);
    int status = pty_end(p);
    ck_assert_msg(WIFSIGNALED(status) && WTERMSIG(status) == crashes[_i],
                  "wait status %d", status);
    pty_terminal_is_as_before(p);
}
END_TEST

START_TEST(test_closed_window_ends_the_program)
{
    struct pty *p = pty_milepost(24, 80, NULL);
    pty_wait(p, "[1 Week]");
    pty_hang_up(p);
    (void)pty_end(p);
}
END_TEST

/* A shell with job control, as only it can take a stopped program. */
static struct pty *shell(void)
{
    static const char *const argv[] = { "bash", "--norc", "--noprofile", "-i",
                                        NULL };
    static const char *const env[] = { "PS1=ready> ", "HISTFILE=/dev/null",
                                       NULL };
    struct pty_start s = { .rows = 24, .cols = 80, .argv = argv, .env = env };
    return pty_start(&s);
}

START_TEST(test_suspended_gives_the_shell_back_and_returns)
{
    char command[1400];
    char here[512];
    if (access("/bin/bash", X_OK) != 0) {
        printf("skipped: suspend, for want of bash\n");
        return;
    }
    ck_assert_ptr_nonnull(getcwd(here, sizeof here));
    (void)snprintf(command, sizeof command, "%s/s.db", pty_folder());
    pty_diary(command);
    struct pty *p = shell();
    pty_wait(p, "ready>");
    (void)snprintf(
        command, sizeof command, "%s%s%s --today 2026-11-22 -D %s/s.db\r",
        pty_program()[0] == '/' ? "" : here, pty_program()[0] == '/' ? "" : "/",
        pty_program(), pty_folder());
    pty_send(p, command);
    pty_wait(p, "[1 Week]");
    pty_send(p, "\032"); /* ^Z */
    pty_wait(p, "Stopped");
    ck_assert(!pty_is_alternate(p));
    ck_assert(pty_is_cursor_shown(p));
    pty_send(p, "echo still $((6 * 7))\r");
    pty_wait(p, "still 42");
    pty_send(p, "fg\r");
    pty_wait(p, "[1 Week]");
    ck_assert(pty_is_alternate(p));
    pty_send(p, "?");
    pty_wait(p, " Help ");
    pty_send(p, "Q");
    pty_wait_gone(p, " Help ");
    pty_send(p, "exit\r");
    (void)pty_end(p);
}
END_TEST

static struct pty *on_terminal(const char *term)
{
    static const char *argv[] = { NULL, "--today", "2026-11-22",
                                  "-D", NULL,      NULL };
    static char diary[600];
    (void)snprintf(diary, sizeof diary, "%s/t.db", pty_folder());
    argv[0] = pty_program();
    argv[4] = diary;
    pty_diary(diary);
    struct pty_start s = { .rows = 24, .cols = 80, .argv = argv, .term = term };
    return pty_start(&s);
}

START_TEST(test_terminal_nobody_described_is_drawn_on_and_said)
{
    struct pty *p = on_terminal("nobody-knows-this");
    pty_wait(p, "[1 Week]");
    pty_wait(p, "not known here");
    pty_send(p, "q");
    (void)pty_end(p);
    pty_terminal_is_as_before(p);
}
END_TEST

START_TEST(test_dumb_terminal_gets_no_screens)
{
    struct pty *p = on_terminal("dumb");
    (void)pty_end(p);
    ck_assert(!pty_is_alternate(p));
    ck_assert(!pty_shows(p, "[1 Week]"));
    ck_assert_int_gt((int)strlen(pty_row(p, 0)), 10);
    pty_terminal_is_as_before(p);
}
END_TEST

Suite *suite_life(void)
{
    Suite *s = suite_create("life");
    TCase *t = tcase_create("signals");
    tcase_set_timeout(t, 60);
    tcase_add_checked_fixture(t, NULL, pty_clean);
    tcase_add_loop_test(t, test_signal_to_end_restores_the_terminal, 0, 3);
    tcase_add_test(t, test_signal_while_typing_restores_the_terminal);
    tcase_add_loop_test(t, test_crash_restores_the_terminal, 0, 4);
    tcase_add_test(t, test_closed_window_ends_the_program);
    tcase_add_test(t, test_suspended_gives_the_shell_back_and_returns);
    tcase_add_test(t, test_terminal_nobody_described_is_drawn_on_and_said);
    tcase_add_test(t, test_dumb_terminal_gets_no_screens);
    suite_add_tcase(s, t);
    return s;
}
