/* milepost in a terminal, on a diary of the test's own. */
#include "pty.h"

#include <check.h>
#include <stdio.h>
#include <stdlib.h>
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

struct pty *pty_milepost(int rows, int cols, const char *const *words)
{
    if (words == NULL)
        pty_diary(own_diary());
    return pty_blank(rows, cols, words);
}
