/* A note in $VISUAL: what was written is in the diary or in a file. */
#include "pty.h"

#include <check.h>
#include <stddef.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>

Suite *suite_note(void);

/* A script as the editor; its first word is the file. */
static const char *editor(const char *script)
{
    static char path[600];
    (void)snprintf(path, sizeof path, "%s/ed", pty_folder());
    FILE *f = fopen(path, "w");
    ck_assert_ptr_nonnull(f);
    (void)fprintf(f, "#!/bin/sh\n%s\n", script);
    ck_assert_int_eq(fclose(f), 0);
    ck_assert_int_eq(chmod(path, 0700), 0);
    return path;
}

static struct pty *opened(const char *visual)
{
    static char variable[700];
    static char diary[600];
    static const char *argv[] = { NULL, "--today", "2026-11-22", "-D",
                                  NULL, "demo",    NULL };
    static const char *const env[] = { variable, "EDITOR=false", NULL };
    (void)snprintf(variable, sizeof variable, "VISUAL=%s", visual);
    (void)snprintf(diary, sizeof diary, "%s/n.db", pty_folder());
    argv[0] = pty_program();
    argv[4] = diary;
    struct pty_start s = { .rows = 24, .cols = 80, .argv = argv, .env = env };
    struct pty *p = pty_start(&s);
    pty_wait(p, "[1 Week]");
    pty_wait(p, "q quit");
    return p;
}

static void quit(struct pty *p)
{
    pty_send(p, "Q");
    (void)pty_end(p);
    ck_assert(pty_is_mode_restored(p));
}

/* The file of a failed note; "" where there is none. */
static const char *left_over(void)
{
    static char text[200];
    char command[700];
    (void)snprintf(command, sizeof command,
                   "cat %s/milepost-note-* 2>/dev/null", pty_folder());
    FILE *f = popen(command, "r");
    ck_assert_ptr_nonnull(f);
    size_t n = fread(text, 1, sizeof text - 1, f);
    text[n] = '\0';
    (void)pclose(f);
    return text;
}

START_TEST(test_note_is_written_in_the_editor)
{
    struct pty *p =
        opened(editor("printf 'new shoes,\\n  flat legs\\n' > \"$1\""));
    pty_send(p, "n");
    pty_wait(p, "note kept; u undoes it");
    ck_assert(pty_is_alternate(p));
    pty_wait(p, "new shoes, flat legs");
    ck_assert_str_eq(left_over(), "");
    pty_send(p, "u");
    pty_wait_gone(p, "new shoes, flat legs");
    quit(p);
}
END_TEST

/* The terminal is the editor's: lines, echo, its own screen. */
START_TEST(test_note_editor_has_the_terminal)
{
    struct pty *p =
        opened(editor("echo what was it; read line; echo \"$line\" > \"$1\""));
    pty_send(p, "n");
    pty_wait(p, "what was it");
    ck_assert(!pty_is_alternate(p));
    ck_assert(pty_is_mode_restored(p));
    pty_resize(p, 30, 100);
    pty_send(p, "windy\r");
    pty_wait(p, "note kept");
    pty_wait(p, "windy");
    ck_assert(pty_is_alternate(p));
    pty_send(p, "?");
    pty_wait(p, " Help ");
    quit(p);
}
END_TEST

START_TEST(test_note_left_as_it_was_is_no_change)
{
    struct pty *p = opened(editor("true"));
    pty_send(p, "n");
    pty_wait(p, "the note is as it was");
    ck_assert_str_eq(left_over(), "");
    quit(p);
}
END_TEST

START_TEST(test_note_of_an_editor_that_fails_is_in_its_file)
{
    struct pty *p = opened(editor("echo half a > \"$1\"; exit 3"));
    pty_send(p, "n");
    pty_wait(p, "the editor failed: the note is as it was; what you wrote");
    ck_assert_str_eq(left_over(), "half a\n");
    quit(p);
}
END_TEST

START_TEST(test_note_of_an_editor_that_was_killed_is_in_its_file)
{
    struct pty *p = opened(editor("echo half a > \"$1\"; kill -9 $$"));
    pty_send(p, "n");
    pty_wait(p, "what you wrote is in");
    ck_assert_str_eq(left_over(), "half a\n");
    quit(p);
}
END_TEST

/* 127 is also what a script's last command may leave. */
START_TEST(test_note_of_an_editor_that_ends_as_if_not_found_is_in_its_file)
{
    struct pty *p = opened(editor("echo tempo felt easy > \"$1\"; exit 127"));
    pty_send(p, "n");
    pty_wait(p, "what you wrote is in");
    ck_assert_str_eq(left_over(), "tempo felt easy\n");
    quit(p);
}
END_TEST

START_TEST(test_note_that_is_no_text_is_in_its_file)
{
    struct pty *p = opened(editor("printf 'calm\\000 and windy\\n' > \"$1\""));
    pty_send(p, "n");
    pty_wait(p, "cannot be read as text");
    ck_assert_str_ne(left_over(), "");
    quit(p);
}
END_TEST

START_TEST(test_note_that_is_too_long_is_in_its_file)
{
    struct pty *p = opened(editor("seq 1 400 > \"$1\""));
    pty_send(p, "n");
    pty_wait(p, "the note is longer than 511 bytes; it is kept in");
    ck_assert_int_gt((int)strlen(left_over()), 100);
    quit(p);
}
END_TEST

START_TEST(test_note_without_an_editor_is_typed_here)
{
    struct pty *p = opened("/no/such/editor");
    pty_send(p, "n");
    pty_wait(p, "cannot be started; write it here");
    pty_wait(p, "note>");
    pty_send(p, "windy\r");
    pty_wait(p, "note kept");
    ck_assert_str_eq(left_over(), "");
    quit(p);
}
END_TEST

/* ^C ends the editor, not the program behind it. It waits within the shell:
 * a ^C between two programs of a script is lost on some shells. */
START_TEST(test_note_editor_may_be_interrupted)
{
    struct pty *p = opened(editor("echo waiting; read line"));
    pty_send(p, "n");
    pty_wait(p, "waiting");
    pty_send(p, "\003");
    pty_wait(p, "failed: the note is as it was");
    ck_assert_str_eq(left_over(), "");
    quit(p);
}
END_TEST

Suite *suite_note(void)
{
    Suite *s = suite_create("note");
    TCase *t = tcase_create("note");
    tcase_set_timeout(t, 60);
    tcase_add_checked_fixture(t, NULL, pty_clean);
    tcase_add_test(t, test_note_is_written_in_the_editor);
    tcase_add_test(t, test_note_editor_has_the_terminal);
    tcase_add_test(t, test_note_left_as_it_was_is_no_change);
    tcase_add_test(t, test_note_of_an_editor_that_fails_is_in_its_file);
    tcase_add_test(t, test_note_of_an_editor_that_was_killed_is_in_its_file);
    tcase_add_test(
        t, test_note_of_an_editor_that_ends_as_if_not_found_is_in_its_file);
    tcase_add_test(t, test_note_that_is_no_text_is_in_its_file);
    tcase_add_test(t, test_note_that_is_too_long_is_in_its_file);
    tcase_add_test(t, test_note_without_an_editor_is_typed_here);
    tcase_add_test(t, test_note_editor_may_be_interrupted);
    suite_add_tcase(s, t);
    return s;
}
