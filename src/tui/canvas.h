/*
 * canvas: our own cells. Screens draw here; term.c sends them to the
 * terminal, tests read them as text. Everything clips; nothing fails.
 */
#ifndef MILEPOST_TUI_CANVAS_H
#define MILEPOST_TUI_CANVAS_H

#include "milepost/terms.h"
#include "milepost/theme.h"

#include <wchar.h>

#define CANVAS_ROWS_MAX  128 /* a bigger terminal is drawn this far */
#define CANVAS_COLS_MAX  320
#define CANVAS_LINE_TEXT 4096 /* bytes of one line of a text, and its end */

enum style style_of_verdict(enum verdict v);
enum style style_of_readiness(enum readiness r);
enum style style_of_severity(enum severity s);

struct cell {
    wchar_t ch;   /* 0: second half of a wide character */
    wchar_t mark; /* a combining accent; 0: none */
    unsigned char style;
    bool is_chosen; /* on the cursor's line */
};

struct canvas {
    int rows, cols;
    bool utf8;                  /* else what is not ASCII becomes ASCII */
    int cursor_row, cursor_col; /* of the text being typed; UNKNOWN: hidden */
    /* What a click is on: a line of the screen's list, or UNKNOWN; the key
     * of a tab in row 0, or 0. */
    int line_of[CANVAS_ROWS_MAX];
    int32_t key_of[CANVAS_COLS_MAX];
    int32_t foot_of[CANVAS_COLS_MAX]; /* the same of the last row */
    struct cell cell[CANVAS_ROWS_MAX][CANVAS_COLS_MAX];
};

/* Part of a canvas. */
struct box {
    int row, col, height, width;
    bool has_focus; /* the cursor is here */
};

/* An empty canvas of a size, cut to what a canvas holds. */
void canvas_clear(struct canvas *c, int rows, int cols, bool utf8);
/* Writes UTF-8 from a cell on; returns the column after it. Characters that
 * must never reach a terminal are left out. */
int canvas_put(struct canvas *c, int row, int col, enum style style,
               const char *text);
int canvas_print(struct canvas *c, int row, int col, enum style style,
                 const char *format, ...) PRINTF_LIKE(5, 6);
/* Text within 'width' cells: cut short with a sign where it does not fit. */
void canvas_put_within(struct canvas *c, int row, int col, int width,
                       enum style style, const char *text);
/* Text that ends before column 'end'. */
void canvas_put_right(struct canvas *c, int row, int end, enum style style,
                      const char *text);
/* 'width' cells of one character. */
void canvas_fill(struct canvas *c, int row, int col, int width, wchar_t ch,
                 enum style style);
/* Empties rows from..to, all columns. */
void canvas_blank(struct canvas *c, int from, int to);
/* Lines of a text from line 'skip' on, in a box of cells; a line too long is
 * broken at its spaces. Returns how many lines the text has, broken so. */
int canvas_lines(struct canvas *c, int row, int col, int height, int width,
                 int skip, const char *text);
/* Gives a whole row one style. */
void canvas_restyle(struct canvas *c, int row, enum style style);
/* A row shows a line of the screen's list; cells of row 0 stand for a key. */
void canvas_link_line(struct canvas *c, int row, int line);
void canvas_link_key(struct canvas *c, int col, int width, int32_t key);
void canvas_link_foot(struct canvas *c, int col, int width, int32_t key);
/* Marks a stretch of a row as the cursor's. */
void canvas_choose(struct canvas *c, int row, int col, int width);
/* A bar of verdict signs; shares add up, a share above 0 has a cell. */
void canvas_bar(struct canvas *c, int row, int col, int width,
                const int32_t share[VERDICT_COUNT]);
/* Cells a bar gives each share; they add up to width, or to 0. */
void bar_cells(int width, const int32_t share[VERDICT_COUNT],
               int cells[VERDICT_COUNT]);
/* The canvas as lines of UTF-8 without spaces at their ends. */
void canvas_text(const struct canvas *c, struct text *out);

#endif
