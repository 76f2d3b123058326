/*
 * work: long work goes on while the screen says how far it is and Esc stops it.
 */
#ifndef MILEPOST_TUI_WORK_H
#define MILEPOST_TUI_WORK_H

#include "tui/ui.h"

/* From now on a command of ':' that takes its time shows a->pulse on the canvas
 * of the last frame. */
void work_begin(struct app *a, struct ui *ui, struct canvas *c);
/* No longer. */
void work_end(struct app *a);

/* The row that says so: "import 120 of 843 files ####----", and what
 * Esc does. */
void work_draw(struct canvas *c, const char *what, int done, int of,
               const char *stop);

#endif
