/*
 * keys: the live keys of a place, in the footer and in the help; what they do
 * is in milepost/keys.h.
 */
#ifndef MILEPOST_TUI_KEYS_H
#define MILEPOST_TUI_KEYS_H

#include "milepost/keys.h"
#include "tui/canvas.h"

/* The live keys of a place in one line; a narrow one holds the important. */
void keys_footer(struct canvas *c, int row, const struct keymap *map,
                 unsigned place);
/* Every live key of a place with its sentence, within so many cells. */
void keys_help(struct text *out, const struct keymap *map, unsigned place,
               int width);

#endif
