/*
 * term: the terminal. The only file behind this page that knows curses. It
 * sends a canvas, waits for a key, and leaves the terminal as it was however
 * the program ends.
 */
#ifndef MILEPOST_TUI_TERM_H
#define MILEPOST_TUI_TERM_H

#include "tui/canvas.h"
#include "tui/press.h"

struct term_wants {
    bool utf8; /* the locale can show it */
    bool color;
    bool mouse; /* clicks and the wheel; the terminal's own selecting stops */
    const struct theme *theme; /* stays the caller's */
};

/*
 * Takes the terminal.
 *
 * Returned:  note   what the runner should know, or NULL
 * Status:    false + ERR_USAGE where nothing can be drawn on it
 */
MUST_USE bool term_open(const struct term_wants *wants, const char **note,
                        struct err *e);
void term_close(void);
void term_size(int *rows, int *cols);
void term_show(const struct canvas *c);
/* The next key; PRESS_NONE after a second without one. */
struct press term_press(void);
/* Something was typed that was not read yet. */
bool term_is_waiting(void);
/* The terminal has another size since the last key or this was asked; nobody
 * else hears of it. */
bool term_take_resize(void);
/* The terminal is gone, or the program was asked to end. */
bool term_is_over(void);
/* Gives the terminal to another program, and takes it again. */
void term_lend(void);
void term_retake(void);
/* Gives the terminal back and stops until the shell says fg. */
void term_suspend(void);
/* The next term_show paints every cell. */
void term_repaint(void);

#endif
