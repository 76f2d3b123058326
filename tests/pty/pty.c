/* forkpty and libvterm. */
#include "pty_parts.h"

#include "../tool/folder.h"

#include <check.h>
#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <pty.h>
#include <signal.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/wait.h>
#include <termios.h>
#include <time.h>
#include <unistd.h>
#include <utmp.h>

#define SCREEN_BYTES (200 * 400 * 4)
#define ENV_MOST     24

extern char **environ;

static struct pty the_pty;
static char screen_text[SCREEN_BYTES];

/* ---- the terminal's side */

static int on_property(VTermProp property, VTermValue *value, void *with)
{
    struct pty *p = with;
    if (property == VTERM_PROP_ALTSCREEN)
        p->left += p->is_alternate && !value->boolean;
    if (property == VTERM_PROP_ALTSCREEN)
        p->is_alternate = value->boolean != 0;
    if (property == VTERM_PROP_CURSORVISIBLE)
        p->is_cursor_shown = value->boolean != 0;
    return 1;
}

static const VTermScreenCallbacks callbacks = { .settermprop = on_property };

static void open_screen(struct pty *p)
{
    p->vt = vterm_new(p->rows, p->cols);
    vterm_set_utf8(p->vt, 1);
    p->screen = vterm_obtain_screen(p->vt);
    p->is_cursor_shown = true;
    vterm_screen_set_callbacks(p->screen, &callbacks, p);
    vterm_screen_enable_altscreen(p->screen, 1);
    vterm_screen_reset(p->screen, 1);
}

int64_t pty_now_ms(void)
{
    struct timespec t;
    (void)clock_gettime(CLOCK_MONOTONIC, &t);
    return (int64_t)t.tv_sec * 1000 + t.tv_nsec / 1000000;
}

void pty_note_end(struct pty *p)
{
    if (!p->has_ended && waitpid(p->pid, &p->status, WNOHANG) == p->pid)
        p->has_ended = true;
}

/* Takes what the program wrote within some time; false if it wrote nothing. */
bool pty_take(struct pty *p, int within_ms)
{
    char bytes[8192];
    struct pollfd in = { .fd = p->master, .events = POLLIN };
    if (p->master < 0 || poll(&in, 1, within_ms) <= 0)
        return false;
    ssize_t n = read(p->master, bytes, sizeof bytes);
    if (n <= 0) {
        /* Nobody holds the other side: do not spin on it. */
        (void)poll(NULL, 0, within_ms < 10 ? within_ms : 10);
        return false;
    }
    (void)vterm_input_write(p->vt, bytes, (size_t)n);
    vterm_screen_flush_damage(p->screen);
    return true;
}

void pty_take_all(struct pty *p)
{
    while (pty_take(p, 0))
        ;
}

/* ---- starting */

static struct folder folder; /* this test's own */

const char *pty_folder(void)
{
    if (folder.path[0] == '\0')
        folder_make(&folder);
    return folder.path;
}

static void close_screen(struct pty *p)
{
    if (p->vt != NULL)
        vterm_free(p->vt);
    p->vt = NULL;
    if (p->master > 0)
        (void)close(p->master);
    p->master = -1;
}

void pty_clean(void)
{
    if (the_pty.pid > 0 && !the_pty.has_ended) {
        (void)kill(the_pty.pid, SIGKILL);
        (void)waitpid(the_pty.pid, NULL, 0);
    }
    close_screen(&the_pty);
    folder_remove(&folder);
}

const char *pty_program(void)
{
    static char path[1024];
    const char *build = getenv("MILEPOST_BUILD");
    (void)snprintf(path, sizeof path, "%s/milepost",
                   build != NULL ? build : "build/gcc-plain");
    return path;
}

/* An environment that is the same everywhere. */
static void set_env(const struct pty_start *s, char *env[ENV_MOST])
{
    static char fixed[8][600];
    int n = 0;
    (void)snprintf(fixed[n++], 600, "PATH=%s",
                   getenv("PATH") != NULL ? getenv("PATH") : "/usr/bin:/bin");
    (void)snprintf(fixed[n++], 600, "TERM=%s",
                   s->term != NULL ? s->term : "xterm-256color");
    (void)snprintf(fixed[n++], 600, "LC_ALL=%s",
                   s->locale != NULL ? s->locale : "C.UTF-8");
    (void)snprintf(fixed[n++], 600, "TZ=UTC");
    (void)snprintf(fixed[n++], 600, "HOME=%s", pty_folder());
    (void)snprintf(fixed[n++], 600, "XDG_CONFIG_HOME=%s", pty_folder());
    (void)snprintf(fixed[n++], 600, "XDG_DATA_HOME=%s", pty_folder());
    (void)snprintf(fixed[n++], 600, "TMPDIR=%s", pty_folder());
    for (int i = 0; i < n; i++)
        env[i] = fixed[i];
    for (int i = 0; s->env != NULL && s->env[i] != NULL; i++) {
        ck_assert_int_lt(n, ENV_MOST - 1);
        env[n++] = (char *)(uintptr_t)s->env[i];
    }
    env[n] = NULL;
}

static void become(int slave, const struct pty_start *s, char **env)
{
    sigset_t none;
    (void)sigemptyset(&none);
    (void)sigprocmask(SIG_SETMASK, &none, NULL);
    for (int i = 1; i < 32; i++)
        (void)signal(i, SIG_DFL);
    if (login_tty(slave) != 0)
        _exit(126);
    environ = env;
    (void)execvp(s->argv[0], (char *const *)(uintptr_t)s->argv);
    _exit(127);
}

struct pty *pty_start(const struct pty_start *s)
{
    struct pty *p = &the_pty;
    char *env[ENV_MOST];
    int slave;
    struct winsize size = { .ws_row = (unsigned short)s->rows,
                            .ws_col = (unsigned short)s->cols };
    close_screen(p);
    memset(p, 0, sizeof *p);
    p->rows = s->rows;
    p->cols = s->cols;
    set_env(s, env);
    ck_assert_int_eq(openpty(&p->master, &slave, NULL, NULL, &size), 0);
    ck_assert_int_eq(tcgetattr(slave, &p->before), 0);
    (void)fcntl(p->master, F_SETFD, FD_CLOEXEC);
    open_screen(p);
    p->pid = fork();
    ck_assert_int_ge(p->pid, 0);
    if (p->pid == 0)
        become(slave, s, env);
    /* Held open here it would hide the program's end. */
    (void)close(slave);
    return p;
}

/* ---- fingers */

void pty_send(struct pty *p, const char *keys)
{
    size_t left = strlen(keys);
    while (left > 0) {
        ssize_t n = write(p->master, keys, left);
        ck_assert_msg(n > 0 || errno == EINTR, "the terminal took no keys");
        if (n > 0) {
            keys += n;
            left -= (size_t)n;
        }
    }
}

void pty_resize(struct pty *p, int rows, int cols)
{
    struct winsize size = { .ws_row = (unsigned short)rows,
                            .ws_col = (unsigned short)cols };
    pty_take_all(p);
    p->rows = rows;
    p->cols = cols;
    vterm_set_size(p->vt, rows, cols);
    ck_assert_int_eq(ioctl(p->master, TIOCSWINSZ, &size), 0);
}

void pty_signal(struct pty *p, int signal_number)
{
    ck_assert_int_eq(kill(p->pid, signal_number), 0);
}

void pty_hang_up(struct pty *p)
{
    (void)close(p->master);
    p->master = -1;
}

/* ---- eyes */

static size_t put_cell(const VTermScreenCell *cell, char *out)
{
    size_t n = 0;
    for (int i = 0; i < VTERM_MAX_CHARS_PER_CELL && cell->chars[i] != 0; i++) {
        uint32_t c = cell->chars[i];
        if (c < 0x80) {
            out[n++] = (char)c;
        } else if (c < 0x800) {
            out[n++] = (char)(unsigned char)(0xC0u | c >> 6);
            out[n++] = (char)(unsigned char)(0x80u | (c & 0x3Fu));
        } else {
            out[n++] = (char)(unsigned char)(0xE0u | (c >> 12 & 0xFu));
            out[n++] = (char)(unsigned char)(0x80u | (c >> 6 & 0x3Fu));
            out[n++] = (char)(unsigned char)(0x80u | (c & 0x3Fu));
        }
    }
    if (n == 0)
        out[n++] = ' ';
    return n;
}

static size_t put_row(struct pty *p, int row, char *out)
{
    size_t n = 0;
    for (int col = 0; col < p->cols;) {
        VTermScreenCell cell;
        VTermPos at = { .row = row, .col = col };
        if (vterm_screen_get_cell(p->screen, at, &cell) == 0)
            break;
        n += put_cell(&cell, out + n);
        col += cell.width > 0 ? cell.width : 1;
    }
    while (n > 0 && out[n - 1] == ' ')
        n--;
    return n;
}

const char *pty_screen(struct pty *p)
{
    size_t n = 0;
    for (int row = 0; row < p->rows; row++) {
        n += put_row(p, row, screen_text + n);
        screen_text[n++] = '\n';
    }
    screen_text[n] = '\0';
    return screen_text;
}

const char *pty_row(struct pty *p, int row)
{
    screen_text[put_row(p, row, screen_text)] = '\0';
    return screen_text;
}

bool pty_shows(struct pty *p, const char *text)
{
    pty_take_all(p);
    return strstr(pty_screen(p), text) != NULL;
}

static bool wait_for(struct pty *p, const char *text, bool is_there)
{
    int64_t until = pty_now_ms() + WAIT_MS;
    while (pty_now_ms() < until) {
        if (pty_shows(p, text) == is_there)
            return true;
        pty_note_end(p);
        if (!pty_take(p, 50) && p->has_ended)
            return pty_shows(p, text) == is_there;
    }
    return false;
}

void pty_wait(struct pty *p, const char *text)
{
    if (!wait_for(p, text, true))
        ck_abort_msg("'%s' did not come; the screen is%s:\n%s", text,
                     p->has_ended ? " (the program has ended)" : "",
                     pty_screen(p));
}

void pty_wait_gone(struct pty *p, const char *text)
{
    if (!wait_for(p, text, false))
        ck_abort_msg("'%s' did not go; the screen is:\n%s", text,
                     pty_screen(p));
}

int pty_end(struct pty *p)
{
    int64_t until = pty_now_ms() + WAIT_MS;
    while (!p->has_ended && pty_now_ms() < until) {
        (void)pty_take(p, 20);
        pty_note_end(p);
        if (p->master < 0)
            (void)poll(NULL, 0, 10);
    }
    if (!p->has_ended) {
        (void)kill(p->pid, SIGKILL);
        ck_abort_msg("the program did not end; the screen is:\n%s",
                     pty_screen(p));
    }
    pty_take_all(p);
    return p->status;
}

bool pty_has_color(struct pty *p)
{
    for (int row = 0; row < p->rows; row++)
        for (int col = 0; col < p->cols; col++) {
            VTermScreenCell cell;
            VTermPos at = { .row = row, .col = col };
            if (vterm_screen_get_cell(p->screen, at, &cell) != 0 &&
                (!VTERM_COLOR_IS_DEFAULT_FG(&cell.fg) ||
                 !VTERM_COLOR_IS_DEFAULT_BG(&cell.bg)))
                return true;
        }
    return false;
}

bool pty_is_alternate(struct pty *p)
{
    return p->is_alternate;
}

bool pty_is_cursor_shown(struct pty *p)
{
    return p->is_cursor_shown;
}

bool pty_is_mode_restored(struct pty *p)
{
    struct termios now;
    return tcgetattr(p->master, &now) == 0 &&
           now.c_iflag == p->before.c_iflag &&
           now.c_oflag == p->before.c_oflag &&
           now.c_lflag == p->before.c_lflag &&
           memcmp(now.c_cc, p->before.c_cc, sizeof now.c_cc) == 0;
}
