/*
 * life: the signals a program on a terminal meets, and how it leaves the
 * terminal when it dies of one.
 */
#ifndef MILEPOST_TUI_LIFE_H
#define MILEPOST_TUI_LIFE_H

#include "milepost/base.h"

/* Keeps how the terminal is now; false if it is none. */
MUST_USE bool life_remember(void);
/* Adds to what a crash writes to the terminal. */
void life_farewell(const char *sequence);
/* Takes the signals. To be called once, after curses took its own. */
void life_begin(void);
/* The terminal is ours (to be restored by a crash) or the shell's. */
void life_own(bool is_ours);
/* Asked to end, or the terminal is gone. */
bool life_is_over(void);
/* Asked to stop since the last time this was asked. */
bool life_take_stop(void);
/* The terminal has another size since the last time this was asked. */
bool life_take_resize(void);
/* The terminal's signals are another program's meanwhile: what is typed to end
 * or stop that one is not for us, but we stop with it. */
void life_lend(bool is_lent);
/* Between fork and exec: signals as any program finds them. */
void life_child(void);
/* Stops the program, with all of its pipeline, until SIGCONT. */
void life_stop(void);

#endif
