/*
 * block: the block that is reviewed, what it is held against, and what the
 * screen's files draw for one another.
 */
#ifndef MILEPOST_TUI_BLOCK_H
#define MILEPOST_TUI_BLOCK_H

#include "milepost/planning.h"
#include "tui/canvas.h"

struct ui;

struct block_view {
    bool is_asked; /* else the block that holds today */
    struct block_ask ask;
    bool is_of_weeks; /* the cursor is in the weeks, else in the table */
    int other_line;   /* it had in the other of the two */
};

/* Parts of the report that have something to say, of it or of what stands
 * beside; returns how many. */
#define BLOCK_PARTS_MAX 32
int block_parts_of(const struct app *a, int out[BLOCK_PARTS_MAX]);
/* What the block is held against; NULL: nothing. */
const struct block_report *block_beside(const struct app *a);

/* Rows from .. to - 1 of so many columns from 'col' on; 'chosen' is the line
 * of the cursor, UNKNOWN: it is elsewhere. */
struct block_box {
    int from, to, col, width, chosen;
};
/* Columns a part's own words have in a table of so many; is_split: the other
 * block's stand beside them. */
int block_table_room(int width, bool is_split);
/* Line i of a list stands on a row: it can be chosen where 'chosen' is known,
 * and is marked where it is, so many cells from column 'col' of the box on. */
void block_line_mark(struct canvas *c, int row, struct block_box box, int i,
                     int col, int cells);
void block_table_draw(const struct app *a, struct canvas *c,
                      struct block_box box);
/* A week a line, then its kilometres as columns and its form as curves. */
void block_weeks_draw(const struct app *a, struct canvas *c,
                      struct block_box box);

/* The block after it (1), before it (-1); the one of today. */
void block_step(struct app *a, struct ui *ui, int by);
void block_today(struct ui *ui);
/* From the table to the weeks and back. */
void block_pane(struct ui *ui);

#endif
