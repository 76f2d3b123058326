/*
 * sequence: what follows an ESC that no key of the terminal's explains. It is
 * read to its end and thrown away, so that none of its letters is a command.
 */
#ifndef MILEPOST_TUI_SEQUENCE_H
#define MILEPOST_TUI_SEQUENCE_H

#include "tui/press.h"

/* The next byte if it comes within so many milliseconds. */
typedef bool sequence_next_fn(int within_ms, uint32_t *ch);

/* Called after an ESC: PRESS_ESCAPE if nothing follows, else PRESS_NONE. */
int32_t sequence_drop(sequence_next_fn *next);

#endif
