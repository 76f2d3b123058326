/* A note in $VISUAL: what was written is in the diary or in a file. */
#include "../tool/folder.h"
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
    char text[200];
    (void)snprintf(path, sizeof path, "%s/ed", pty_folder());
    (void)snprintf(text, sizeof text, "#!/bin/sh\n%s\n", script);
    file_put(path, text, strlen(text));
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
    pty_quit(p);
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
    pty_quit(p);
}
END_TEST

/* 127 is also what a script's last command may leave. */
static const struct {
    const char *script, *said, *left;
} others[] = {
    { "true", "the note is as it was", "" },
    { "echo half a > \"$1\"; exit 3",
      "the editor failed: the note is as it was; what you wrote", "half a\n" },
    { "echo half a > \"$1\"; kill -9 $$", "what you wrote is in", "half a\n" },
    { "echo tempo felt easy > \"$1\"; exit 127", "what you wrote is in",
      "tempo felt easy\n" },
    { "printf 'calm\\000 and windy\\n' > \"$1\"", "cannot be read as text",
      "calm" },
};

START_TEST(test_note_that_cannot_be_kept_is_in_its_file)
{
    struct pty *p = opened(editor(others[_i].script));
    pty_send(p, "n");
    pty_wait(p, others[_i].said);
    ck_assert_str_eq(left_over(), others[_i].left);
    pty_quit(p);
}
END_TEST

START_TEST(test_note_that_is_too_long_is_in_its_file)
{
    struct pty *p = opened(editor("seq 1 400 > \"$1\""));
    pty_send(p, "n");
    pty_wait(p, "the note is longer than 511 bytes; it is kept in");
    ck_assert_int_gt((int)strlen(left_over()), 100);
    pty_quit(p);
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
    pty_quit(p);
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
    pty_quit(p);
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
    tcase_add_loop_test(t, test_note_that_cannot_be_kept_is_in_its_file, 0,
                        (int)(sizeof others / sizeof others[0]));
    tcase_add_test(t, test_note_that_is_too_long_is_in_its_file);
    tcase_add_test(t, test_note_without_an_editor_is_typed_here);
    tcase_add_test(t, test_note_editor_may_be_interrupted);
    suite_add_tcase(s, t);
    return s;
}
