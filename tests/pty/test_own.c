/* Keys and themes of one's own, on a terminal. */
#include "pty.h"

#include <check.h>
#include <stddef.h>
#include <sys/wait.h>

Suite *suite_own(void);

static const char *const demo[] = { "demo", NULL };

/* The demo's diary, which itself is shown without anyone's settings. */
static void fill(void)
{
    struct pty *p = pty_milepost(24, 80, demo);
    pty_wait(p, "q quit");
    pty_quit(p);
}

START_TEST(test_own_keys_act_and_are_shown)
{
    fill();
    pty_config("[keys]\nhelp = H\nquit = X\nback = Backspace\n");
    struct pty *p = pty_milepost(24, 80, NULL);
    pty_wait(p, "H help");
    pty_send(p, "?qQ");
    pty_send(p, "H");
    pty_wait(p, " Help ");
    pty_wait(p, "Backspace back");
    pty_send(p, "\177");
    pty_wait_gone(p, " Help ");
    pty_send(p, "X");
    ck_assert(WIFEXITED(pty_end(p)));
}
END_TEST

START_TEST(test_own_keys_that_clash_are_said_before_anything_is_drawn)
{
    static const char *argv[] = { NULL, "--today", "2026-11-22", NULL };
    pty_config("[keys]\nhelp = a\n");
    argv[0] = pty_program();
    struct pty_start start = { .rows = 24, .cols = 200, .argv = argv };
    struct pty *p = pty_start(&start);
    int status = pty_end(p);
    ck_assert(WIFEXITED(status) && WEXITSTATUS(status) == 1);
    ck_assert(pty_shows(p, "keys.help: a is the key of add already"));
    ck_assert(!pty_is_alternate(p));
}
END_TEST

START_TEST(test_mono_theme_has_no_colour)
{
    fill();
    pty_config("[ui]\ntheme = mono\n");
    struct pty *p = pty_milepost(24, 80, NULL);
    pty_wait(p, "q quit");
    ck_assert(!pty_has_color(p));
    pty_quit(p);
    pty_config("[ui]\ntheme = dark\n");
    p = pty_milepost(24, 80, NULL);
    pty_wait(p, "q quit");
    ck_assert(pty_has_color(p));
    pty_quit(p);
}
END_TEST

START_TEST(test_history_is_there_after_a_restart)
{
    struct pty *p = pty_milepost(24, 80, demo);
    pty_wait(p, "q quit");
    pty_send(p, "a2026-11-20 5k 30:00 recovery\r");
    pty_wait(p, "kept");
    pty_quit(p);
    p = pty_milepost(24, 80, NULL);
    pty_wait(p, "q quit");
    pty_send(p, "a\033[A");
    pty_wait(p, "log> 2026-11-20 5k 30:00 recovery");
    pty_send(p, "\025thre\t");
    pty_wait(p, "log> threshold");
    pty_send(p, "\033");
    pty_wait_gone(p, "log>");
    pty_quit(p);
}
END_TEST

Suite *suite_own(void)
{
    Suite *s = suite_create("own");
    TCase *t = tcase_create("own");
    tcase_set_timeout(t, 60);
    tcase_add_checked_fixture(t, NULL, pty_clean);
    tcase_add_test(t, test_own_keys_act_and_are_shown);
    tcase_add_test(t,
                   test_own_keys_that_clash_are_said_before_anything_is_drawn);
    tcase_add_test(t, test_mono_theme_has_no_colour);
    tcase_add_test(t, test_history_is_there_after_a_restart);
    suite_add_tcase(s, t);
    return s;
}
