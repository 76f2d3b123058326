/* milepost in a terminal, on a diary of the test's own. */
#include "../tool/folder.h"
#include "../tool/lived_in.h"
#include "pty.h"

#include <check.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

void pty_diary(const char *path)
{
    int status = 0;
    if (access(path, F_OK) == 0)
        return;
    pid_t pid = fork();
    ck_assert_int_ge(pid, 0);
    if (pid == 0) {
        (void)unsetenv("MILEPOST_CONFIG");
        (void)setenv("XDG_CONFIG_HOME", pty_folder(), 1);
        if (freopen("/dev/null", "w", stdout) != NULL)
            (void)execl(pty_program(), "milepost", "--today", "2026-11-22",
                        "-D", path, "athlete", "birth_year", "1980",
                        (char *)NULL);
        _exit(127);
    }
    ck_assert_int_eq(waitpid(pid, &status, 0), pid);
    ck_assert_int_eq(status, 0);
}

static const char *own_diary(void)
{
    static char diary[600];
    (void)snprintf(diary, sizeof diary, "%s/diary.db", pty_folder());
    return diary;
}

struct pty *pty_blank(int rows, int cols, const char *const *words)
{
    static const char *argv[24];
    int n = 0;
    argv[n++] = pty_program();
    argv[n++] = "--today";
    argv[n++] = "2026-11-22";
    argv[n++] = "-D";
    argv[n++] = own_diary();
    for (int i = 0; words != NULL && words[i] != NULL; i++)
        argv[n++] = words[i];
    argv[n] = NULL;
    struct pty_start s = { .rows = rows, .cols = cols, .argv = argv };
    return pty_start(&s);
}

void pty_terminal_is_as_before(struct pty *p)
{
    ck_assert_msg(!pty_is_alternate(p), "left in the alternate screen");
    ck_assert_msg(pty_is_cursor_shown(p), "left without a cursor");
    ck_assert_msg(pty_is_mode_restored(p), "left in raw mode");
}

void pty_ended_well(struct pty *p)
{
    int status = pty_end(p);
    ck_assert_msg(WIFEXITED(status) && WEXITSTATUS(status) == 0,
                  "wait status %#x; the screen is:\n%s", (unsigned)status,
                  pty_screen(p));
    pty_terminal_is_as_before(p);
}

void pty_quit(struct pty *p)
{
    pty_send(p, "Q");
    pty_ended_well(p);
}

void pty_config(const char *text)
{
    char path[600];
    (void)snprintf(path, sizeof path, "%s/milepost", pty_folder());
    (void)mkdir(path, 0700); /* or it is there */
    (void)snprintf(path, sizeof path, "%s/milepost/config.ini", pty_folder());
    file_put(path, text, strlen(text));
}

struct pty *pty_milepost(int rows, int cols, const char *const *words)
{
    if (words == NULL)
        pty_diary(own_diary());
    return pty_blank(rows, cols, words);
}

struct pty *pty_lived_in(void)
{
    lived_in_write(own_diary());
    struct pty *p = pty_milepost(24, 80, NULL);
    pty_wait(p, ">Sun 22");
    pty_wait(p, "q quit");
    return p;
}
