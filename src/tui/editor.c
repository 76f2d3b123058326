/* The runner's editor, run as a program of its own. */
#include "tui/editor.h"

#include "tui/life.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#define NOT_FOUND 127 /* of a shell: no such program */

/* ---- the file */

static bool write_all(int fd, const char *text)
{
    size_t n = strlen(text);
    return write(fd, text, n) == (ssize_t)n && write(fd, "\n", 1) == 1;
}

void editor_forget(struct editor *ed)
{
    if (ed->path[0] != '\0')
        (void)unlink(ed->path);
    ed->path[0] = '\0';
}

static bool make_file(struct editor *ed, const char *text, struct err *e)
{
    const char *folder =
        ed->folder != NULL && ed->folder[0] == '/' ? ed->folder : "/tmp";
    struct text t = text_on(ed->path, sizeof ed->path);
    text_add(&t, "%s/milepost-note-", folder);
    for (int i = 0; i < 6; i++)
        text_put(&t, "X");                      /* what mkstemp fills in */
    int fd = t.is_cut ? -1 : mkstemp(ed->path); /* 0600 */
    if (fd < 0)
        ed->path[0] = '\0';
    if (fd < 0)
        return err_set(e, ERR_STORE, "%.200s: no file can be made for the note",
                       folder);
    bool ok = text[0] == '\0' || write_all(fd, text);
    if (close(fd) == 0 && ok)
        return true;
    (void)err_set(e, ERR_STORE, "%.200s: cannot be written", ed->path);
    editor_forget(ed);
    return false;
}

enum reading { READ_WHOLE, READ_TOO_LONG, READ_NO_TEXT };

/* One line: what is no letter between words becomes a blank. */
static enum reading read_line(FILE *f, char *out, size_t size)
{
    size_t n = 0;
    bool is_gap = false;
    for (int ch = getc(f); ch != EOF; ch = getc(f)) {
        if (ch == ' ' || ch == '\n' || ch == '\r' || ch == '\t') {
            is_gap = n > 0;
            continue;
        }
        if (ch == '\0') /* would end the note here */
            return READ_NO_TEXT;
        if (n + 2 + (is_gap ? 1 : 0) > size)
            return READ_TOO_LONG;
        if (is_gap)
            out[n++] = ' ';
        is_gap = false;
        out[n++] = (char)ch;
    }
    out[n] = '\0';
    return ferror(f) ? READ_NO_TEXT : READ_WHOLE;
}

static bool read_file(const struct editor *ed, char *out, size_t size,
                      struct err *e)
{
    FILE *f = fopen(ed->path, "rb");
    if (f == NULL)
        return err_set(e, ERR_STORE, "%.200s: the editor took it away",
                       ed->path);
    enum reading how = read_line(f, out, size);
    (void)fclose(f);
    if (how == READ_TOO_LONG)
        return err_set(e, ERR_LIMIT,
                       "the note is longer than %zu bytes; it is kept in "
                       "%.200s",
                       size - 1, ed->path);
    return how == READ_WHOLE ||
           err_set(e, ERR_INPUT,
                   "the note cannot be read as text; it is in %.200s",
                   ed->path);
}

/* ---- the program */

static int run(const struct editor *ed)
{
    char command[EDITOR_PATH];
    struct text t = text_on(command, sizeof command);
    text_add(&t, "%s \"$1\"", ed->command);
    if (t.is_cut)
        return NOT_FOUND;
    life_lend(true);
    pid_t child = fork();
    if (child == 0) {
        life_child();
        (void)execl("/bin/sh", "sh", "-c", command, "sh", ed->path,
                    (char *)NULL);
        _exit(NOT_FOUND);
    }
    int status = NOT_FOUND << 8;
    while (child > 0 && waitpid(child, &status, 0) < 0 && errno == EINTR)
        ;
    life_lend(false);
    return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

static bool is_changed(const struct editor *ed, const char *text, size_t size)
{
    static char now[4096];
    struct err unused;
    return size <= sizeof now &&
           (!read_file(ed, now, size, &unused) || strcmp(now, text) != 0);
}

/* It failed: what it left is the runner's still. */
static bool fail(struct editor *ed, const char *text, size_t size, int status,
                 struct err *e)
{
    bool is_new = is_changed(ed, text, size);
    if (!is_new)
        editor_forget(ed);
    if (status == NOT_FOUND && !is_new)
        return err_set(e, ERR_STORE, "the editor '%.80s' cannot be started",
                       ed->command);
    return err_set(e, ERR_INPUT,
                   "the editor failed: the note is as it was%s%.200s",
                   is_new ? "; what you wrote is in " : "", ed->path);
}

bool editor_run(struct editor *ed, char *text, size_t size, bool *is_same,
                struct err *e)
{
    static char now[4096];
    *is_same = false;
    if (!make_file(ed, text, e))
        return false;
    int status = run(ed);
    if (status != 0)
        return fail(ed, text, size, status, e);
    if (!read_file(ed, now, size < sizeof now ? size : sizeof now, e))
        return false;
    *is_same = strcmp(now, text) == 0;
    if (*is_same)
        editor_forget(ed);
    return text_copy(text, size, now);
}

void editor_hold(const struct editor *ed, struct err *e)
{
    char why[200];
    (void)text_copy(why, sizeof why, e->text);
    (void)err_set(e, e->code, "%s; what you wrote is in %.200s", why, ed->path);
}
