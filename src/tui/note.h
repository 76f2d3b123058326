/* note: a day's note in the runner's own editor. */
#ifndef MILEPOST_TUI_NOTE_H
#define MILEPOST_TUI_NOTE_H

#include "tui/ui.h"

/* Runs the editor on the note of ui->noting and keeps what comes of it. The
 * terminal is the editor's; without one that starts, the line is typed here. */
void note_write(struct app *a, struct ui *ui);

#endif
