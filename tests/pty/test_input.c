/* What comes in that is not a key: pastes, sequences, noise. */
#include "pty.h"

#include <check.h>
#include <stddef.h>
#include <string.h>

Suite *suite_input(void);

static struct pty *opened(void)
{
    struct pty *p = pty_milepost(24, 80, NULL);
    pty_wait(p, "[1 Week]");
    pty_wait(p, "q quit");
    return p;
}

START_TEST(test_paste_into_the_line_is_text)
{
    struct pty *p = opened();
    pty_send(p, "a");
    pty_wait(p, "log>");
    pty_send(p, "\033[200~10k 55:00\reasy\003 rpe3\033[201~");
    pty_wait(p, "log> 10k 55:00 easy rpe3");
    pty_send(p, "\r");
    pty_wait(p, "kept");
    pty_wait(p, "55:00");
    pty_quit(p);
}
END_TEST

START_TEST(test_paste_beside_a_line_does_nothing)
{
    struct pty *p = opened();
    pty_send(p, "\033[200~qQ a10k 55:00 easy\r:undo\r\033[201~");
    pty_send(p, "?"); /* still there, and still the Week's */
    pty_wait(p, " Help ");
    pty_send(p, "q");
    pty_wait_gone(p, " Help ");
    ck_assert(!pty_shows(p, "55:00"));
    ck_assert(!pty_shows(p, "log>"));
    pty_quit(p);
}
END_TEST

START_TEST(test_unknown_sequences_never_act)
{
    static const char *const sequences[] = {
        "\033[I",         "\033[O",       "\033[27;5;9~",
        "\033[1;2P",      "\033[<0;9;9M", "\033[M !!",
        "\033[[A",        "\033Oq",       "\033]11;rgb:00/qq/dd\007",
        "\033[?62;4;22c", "\033q",        "\033Pqqdd\033\\",
    };
    struct pty *p = opened();
    for (size_t i = 0; i < sizeof sequences / sizeof sequences[0]; i++) {
        pty_send(p, sequences[i]);
        pty_send(p, "?");
        pty_wait(p, " Help ");
        pty_send(p, "q");
        pty_wait_gone(p, " Help ");
        pty_wait(p, "q quit");
        ck_assert(!pty_shows(p, "y: yes"));
    }
    pty_quit(p);
}
END_TEST

/* What is on the screen after each key is what a whole repaint gives. */
START_TEST(test_no_key_leaves_anything_behind)
{
    static const char *const keys[] = { "j", "j", "k",  "h", "l", "\t",
                                        "?", "q", "\r", "q", "2", "j",
                                        "3", "6", "1",  "w", "q" };
    static char before[80 * 24 * 4 + 100];
    static const char *const demo[] = { "demo", NULL };
    struct pty *p = pty_milepost(24, 80, demo);
    pty_wait(p, "[1 Week]");
    for (size_t i = 0; i < sizeof keys / sizeof keys[0]; i++) {
        pty_send(p, keys[i]);
        if (strcmp(keys[i], "?") == 0 || strcmp(keys[i], "\r") == 0 ||
            strcmp(keys[i], "w") == 0)
            continue; /* over the screen no line is typed: after q */
        /* The line editor's answer shows that the key has been drawn. */
        pty_send(p, "g");
        pty_wait(p, "go to>");
        pty_send(p, "\033");
        pty_wait_gone(p, "go to>");
        pty_wait(p, "q quit");
        strcpy(before, pty_screen(p));
        pty_send(p, "\014"); /* ^L paints every cell */
        pty_send(p, "g");
        pty_wait(p, "go to>");
        pty_send(p, "\033");
        pty_wait_gone(p, "go to>");
        pty_wait(p, "q quit");
        ck_assert_str_eq(pty_screen(p), before);
    }
    pty_quit(p);
}
END_TEST

START_TEST(test_mouse_is_taken_where_it_is_asked_for)
{
    pty_config("[ui]\nmouse = yes\n");
    struct pty *p = opened();
    pty_wait(p, ">Sun 22");
    pty_send(p, "\033[<0;20;4M\033[<0;20;4m"); /* row 4, column 20 */
    pty_wait(p, ">Tue 17");
    pty_send(p, "\033[<65;20;4M"); /* the wheel, down */
    pty_wait(p, ">Wed 18");
    pty_send(p, "\033[<0;13;1M"); /* the second tab */
    pty_wait(p, "[2 Plan]");
    pty_quit(p);
}
END_TEST

START_TEST(test_noise_does_not_end_the_program)
{
    struct pty *p = opened();
    unsigned state = 20261122;
    for (int i = 0; i < 600; i++) {
        char key[2] = { 0 };
        state = state * 1103515245u + 12345u;
        key[0] = (char)(1 + (state >> 16) % 126);
        /* Not the keys that end or stop it, nor ^\. */
        if (strchr("qQ\003\032\034", key[0]) == NULL)
            pty_send(p, key);
    }
    pty_send(p, "\033");
    pty_wait(p, "W");
    pty_send(p, "\003\003\003\003");
    (void)pty_end(p);
    ck_assert(!pty_is_alternate(p));
}
END_TEST

Suite *suite_input(void)
{
    Suite *s = suite_create("input");
    TCase *t = tcase_create("bytes");
    tcase_set_timeout(t, 60);
    tcase_add_checked_fixture(t, NULL, pty_clean);
    tcase_add_test(t, test_paste_into_the_line_is_text);
    tcase_add_test(t, test_paste_beside_a_line_does_nothing);
    tcase_add_test(t, test_unknown_sequences_never_act);
    tcase_add_test(t, test_no_key_leaves_anything_behind);
    tcase_add_test(t, test_mouse_is_taken_where_it_is_asked_for);
    tcase_add_test(t, test_noise_does_not_end_the_program);
    suite_add_tcase(s, t);
    return s;
}
