/* Waiting without a text to wait for; see pty.h. */
#include "pty_parts.h"

#include <check.h>
#include <fcntl.h>
#include <poll.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/syscall.h>
#include <unistd.h>

#define ESCAPE_MS 60 /* more than the program waits for a sequence */

/* The system call a process is in, by its number; -1: it runs, or nobody
 * knows. */
static long call_of(pid_t pid)
{
    char path[64], text[32] = "";
    (void)snprintf(path, sizeof path, "/proc/%d/syscall", (int)pid);
    FILE *f = fopen(path, "r");
    bool is_read = f != NULL && fgets(text, sizeof text, f) != NULL;
    if (f != NULL)
        (void)fclose(f);
    return is_read && text[0] >= '0' && text[0] <= '9' ? strtol(text, NULL, 10)
                                                       : -1;
}

static bool is_waiting(const struct pty *p)
{
    long call = call_of(p->pid);
    int unread = 0;
    int slave = open(ptsname(p->master), O_RDONLY | O_NOCTTY | O_NONBLOCK);
    if (slave < 0)
        return true;
    (void)ioctl(slave, FIONREAD, &unread);
    (void)close(slave);
    return unread == 0 && (call == SYS_poll || call == SYS_read ||
                           call == SYS_ppoll || call == SYS_pselect6);
}

/* Reads it has made so far; -1: nobody knows. */
static long reads_of(pid_t pid)
{
    char path[64], line[80];
    long reads = -1;
    (void)snprintf(path, sizeof path, "/proc/%d/io", (int)pid);
    FILE *f = fopen(path, "r");
    while (f != NULL && fgets(line, sizeof line, f) != NULL)
        if (strncmp(line, "syscr: ", 7) == 0)
            reads = strtol(line + 7, NULL, 10);
    if (f != NULL)
        (void)fclose(f);
    return reads;
}

/* The terminal may hand a key over a while after it was sent. */
static void wait_read(struct pty *p, long before)
{
    int64_t until = pty_now_ms() + WAIT_MS;
    while (!p->has_ended && before >= 0 && pty_now_ms() < until &&
           reads_of(p->pid) <= before) {
        (void)pty_take(p, 1);
        pty_note_end(p);
    }
}

/* A program that computes is not in a call, or only for a moment. */
static bool is_still(struct pty *p)
{
    for (int i = 0; i < 2; i++)
        if (!is_waiting(p) || pty_take(p, 1))
            return false;
    return true;
}

void pty_settle(struct pty *p)
{
    int64_t until = pty_now_ms() + WAIT_MS;
    while (pty_now_ms() < until) {
        pty_take_all(p);
        pty_note_end(p);
        if (p->has_ended)
            return;
        /* Where it cannot be seen, silence has to do. */
        if (access("/proc/self/syscall", R_OK) != 0 && !pty_take(p, 80))
            return;
        if (is_still(p))
            return;
    }
}

void pty_type(struct pty *p, const char *keys)
{
    for (; *keys != '\0'; keys++) {
        char one[2] = { *keys, '\0' };
        long before = reads_of(p->pid);
        pty_send(p, one);
        wait_read(p, before);
        if (*keys == '\033') /* alone only after a while */
            (void)poll(NULL, 0, ESCAPE_MS);
        pty_settle(p);
    }
}

bool pty_has_ended(struct pty *p)
{
    pty_note_end(p);
    pty_take_all(p);
    return p->has_ended;
}

void pty_wait_given_back(struct pty *p)
{
    int64_t until = pty_now_ms() + WAIT_MS;
    int before = p->left;
    while (p->left == before && pty_now_ms() < until)
        (void)pty_take(p, 20);
    ck_assert_msg(p->left > before, "the terminal was not given back:\n%s",
                  pty_screen(p));
}

void pty_scribble(struct pty *p, const char *text)
{
    char bytes[200];
    pty_settle(p);
    (void)snprintf(bytes, sizeof bytes, "\0337\033[%d;10H%s\0338", p->rows / 2,
                   text);
    (void)vterm_input_write(p->vt, bytes, strlen(bytes));
    vterm_screen_flush_damage(p->screen);
    ck_assert(strstr(pty_screen(p), text) != NULL);
}
