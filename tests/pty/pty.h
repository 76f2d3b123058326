/*
 * pty: a program in a real terminal, read cell by cell. Nothing sleeps for a
 * fixed time: a test waits for a text, and fails when it does not come.
 */
#ifndef MILEPOST_TESTS_PTY_H
#define MILEPOST_TESTS_PTY_H

#include <stdbool.h>

struct pty;

struct pty_start {
    int rows, cols;
    const char *term;        /* TERM; NULL: xterm-256color */
    const char *locale;      /* LC_ALL; NULL: C.UTF-8 */
    const char *const *env;  /* "NAME=VALUE" more, ended by NULL; or NULL */
    const char *const *argv; /* ended by NULL */
};

/* Starts a program; one at a time. Ends the test where it cannot. */
struct pty *pty_start(const struct pty_start *s);
/* Starts milepost with these words, on a diary of its own that --today fixes
 * at 2026-11-22, in a terminal of so many rows and columns. */
struct pty *pty_milepost(int rows, int cols, const char *const *words);
/* The same, the diary as it comes: where it is empty the guide opens. */
struct pty *pty_blank(int rows, int cols, const char *const *words);
/* On the diary of lived_in.h, in 24 x 80, its Week drawn. */
struct pty *pty_lived_in(void);
/* Quits it by its key, and it ended well. */
void pty_quit(struct pty *p);
/* Waits until milepost has ended as it should, the terminal as it was. */
void pty_ended_well(struct pty *p);
void pty_terminal_is_as_before(struct pty *p);
/* Its config.ini, for the next start. */
void pty_config(const char *text);
/* A diary of somebody who said a thing already, so that no guide asks. */
void pty_diary(const char *path);
/* The path of the program under test, and of this test's own folder. */
const char *pty_program(void);
const char *pty_folder(void);
/* Ends what still runs and takes the folder away: each test's last step. */
void pty_clean(void);

void pty_send(struct pty *p, const char *keys);
void pty_resize(struct pty *p, int rows, int cols);
void pty_signal(struct pty *p, int signal_number);

/* Waits until the screen shows a text, or no longer does; fails the test
 * with the screen as it is if that does not come. */
void pty_wait(struct pty *p, const char *text);
void pty_wait_gone(struct pty *p, const char *text);
/* A key at a time: what each does is drawn before the next is sent. */
void pty_type(struct pty *p, const char *keys);
/* Waits until the program sleeps for want of a key, all it wrote taken. */
void pty_settle(struct pty *p);
/* Waits until the program has left the alternate screen since the last key,
 * be it for a moment. */
void pty_wait_given_back(struct pty *p);
/* Writes over the screen as another program on the terminal would. */
void pty_scribble(struct pty *p, const char *text);
/* Waits until the program has ended; its status as wait(2) gives it. */
int pty_end(struct pty *p);
/* It ended already; what it wrote last is taken. */
bool pty_has_ended(struct pty *p);
/* Closes our side of the terminal, as a window that is closed. */
void pty_hang_up(struct pty *p);

/* The screen as lines of UTF-8, good until the next call. */
const char *pty_screen(struct pty *p);
const char *pty_row(struct pty *p, int row);
bool pty_shows(struct pty *p, const char *text);
bool pty_has_color(struct pty *p);
bool pty_is_alternate(struct pty *p);
bool pty_is_cursor_shown(struct pty *p);
/* The terminal's mode is what it was before the program started. */
bool pty_is_mode_restored(struct pty *p);

#endif
