/*
 * tui: the screens. Pure functions draw state onto a canvas of cells; only
 * term.c knows curses. The loop is: load, draw, key, act.
 */
#ifndef MILEPOST_TUI_H
#define MILEPOST_TUI_H

#include "milepost/app.h"

/* Runs the screens until the runner quits; returns the exit code. */
int tui_run(struct app *a);

#endif
