/* Any size, any locale, with and without colour. */
#include "pty.h"

#include <check.h>
#include <stddef.h>
#include <stdio.h>
#include <string.h>

Suite *suite_size(void);

static const char *const demo[] = { "demo", NULL };

START_TEST(test_resize_at_any_moment)
{
    static const int sizes[][2] = { { 16, 60 },  { 10, 40 }, { 1, 1 },
                                    { 60, 200 }, { 5, 200 }, { 100, 20 },
                                    { 24, 80 } };
    struct pty *p = pty_milepost(24, 80, demo);
    pty_wait(p, "[1 Week]");
    pty_send(p, "a10k 5");
    pty_wait(p, "log> 10k 5");
    for (size_t i = 0; i < sizeof sizes / sizeof sizes[0]; i++)
        pty_resize(p, sizes[i][0], sizes[i][1]);
    pty_wait(p, "log> 10k 5"); /* what was typed is still there */
    pty_send(p, "\033");
    pty_wait_gone(p, "log>");
    pty_send(p, "w");
    pty_wait(p, " Why ");
    for (size_t i = 0; i < sizeof sizes / sizeof sizes[0]; i++)
        pty_resize(p, sizes[i][0], sizes[i][1]);
    pty_wait(p, " Why ");
    pty_send(p, "q");
    pty_wait(p, "q quit");
    pty_quit(p);
}
END_TEST

START_TEST(test_small_terminal_says_so_and_acts_on_nothing)
{
    struct pty *p = pty_milepost(10, 40, demo);
    pty_wait(p, "too small");
    pty_send(p, "dya10k 55:00\r");
    pty_resize(p, 24, 80);
    pty_wait(p, "[1 Week]");
    ck_assert(!pty_shows(p, "55:00"));
    pty_resize(p, 10, 40);
    pty_wait(p, "too small");
    pty_send(p, "q");
    (void)pty_end(p);
}
END_TEST

START_TEST(test_least_size_shows_the_week)
{
    struct pty *p = pty_milepost(16, 60, demo);
    pty_wait(p, "[1 Week]");
    pty_wait(p, "purposeful");
    pty_wait(p, "q quit");
    pty_wait(p, "Sun 22");
    pty_quit(p);
}
END_TEST

START_TEST(test_wide_terminal_shows_the_weeks_beside)
{
    struct pty *p = pty_milepost(40, 140, demo);
    pty_wait(p, "[1 Week]");
    pty_wait(p, "week before");
    pty_wait(p, "next week");
    pty_quit(p);
}
END_TEST

static struct pty *with(const char *locale, const char *const *env,
                        const char *term)
{
    static char diary[600];
    static const char *argv[] = { NULL, "--today", "2026-11-22", "-D",
                                  NULL, "demo",    NULL };
    (void)snprintf(diary, sizeof diary, "%s/w.db", pty_folder());
    argv[0] = pty_program();
    argv[4] = diary;
    struct pty_start s = { .rows = 24,
                           .cols = 80,
                           .argv = argv,
                           .env = env,
                           .locale = locale,
                           .term = term };
    return pty_start(&s);
}

START_TEST(test_plain_locale_gets_plain_signs)
{
    struct pty *p = with("C", NULL, NULL);
    pty_wait(p, "[1 Week]");
    pty_wait(p, "q quit");
    for (const char *s = pty_screen(p); *s != '\0'; s++)
        ck_assert_msg((unsigned char)*s < 0x80, "not ASCII at: %.20s", s);
    ck_assert(pty_shows(p, "16-22 Nov 2026"));
    pty_quit(p);
}
END_TEST

START_TEST(test_colour_is_there_and_no_color_takes_it_away)
{
    static const char *const env[] = { "NO_COLOR=1", NULL };
    static char colored[80 * 24 * 4 + 100];
    struct pty *p = with(NULL, NULL, NULL);
    pty_wait(p, "[1 Week]");
    pty_wait(p, "q quit");
    ck_assert(pty_has_color(p));
    strcpy(colored, pty_screen(p));
    pty_quit(p);
    p = with(NULL, env, NULL);
    pty_wait(p, "[1 Week]");
    pty_wait(p, "q quit");
    ck_assert(!pty_has_color(p));
    /* Nothing was said by colour alone: the signs are all the same. */
    ck_assert_str_eq(pty_screen(p), colored);
    pty_quit(p);
}
END_TEST

START_TEST(test_other_terminals_show_the_week)
{
    static const char *const terms[] = { "xterm", "screen-256color", "linux",
                                         "vt100" };
    struct pty *p = with(NULL, NULL, terms[_i]);
    pty_wait(p, "[1 Week]");
    pty_wait(p, "q quit");
    pty_send(p, "j");
    pty_quit(p);
}
END_TEST

Suite *suite_size(void)
{
    Suite *s = suite_create("size");
    TCase *t = tcase_create("looks");
    tcase_set_timeout(t, 60);
    tcase_add_checked_fixture(t, NULL, pty_clean);
    tcase_add_test(t, test_resize_at_any_moment);
    tcase_add_test(t, test_small_terminal_says_so_and_acts_on_nothing);
    tcase_add_test(t, test_least_size_shows_the_week);
    tcase_add_test(t, test_wide_terminal_shows_the_weeks_beside);
    tcase_add_test(t, test_plain_locale_gets_plain_signs);
    tcase_add_test(t, test_colour_is_there_and_no_color_takes_it_away);
    tcase_add_loop_test(t, test_other_terminals_show_the_week, 0, 4);
    suite_add_tcase(s, t);
    return s;
}
