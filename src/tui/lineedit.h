/*
 * lineedit: one line of text and the keys a shell has taught: ^A ^E ^B ^F ^H
 * ^D ^W ^U ^K ^Y, words with Ctrl and an arrow, history with up and down.
 */
#ifndef MILEPOST_TUI_LINEEDIT_H
#define MILEPOST_TUI_LINEEDIT_H

#include "milepost/model.h"
#include "tui/canvas.h"
#include "tui/press.h"

#define HISTORY_LINES 32

struct history {
    int count; /* of lines held; the newest is last */
    char line[HISTORY_LINES][LINE_TEXT];
};

struct lineedit {
    char text[LINE_TEXT]; /* valid UTF-8 */
    int length;           /* bytes */
    int at;               /* byte the cursor stands on */
    char cut[LINE_TEXT];  /* what ^W ^U ^K took, for ^Y */
    int back;             /* lines back in history; 0: the one typed */
    char typed[LINE_TEXT];
};

enum line_state {
    LINE_SAME,    /* nothing but the cursor changed */
    LINE_CHANGED, /* the text is another */
    LINE_DONE,    /* Enter */
    LINE_LEFT,    /* Escape, ^C, ^G */
};

void lineedit_start(struct lineedit *l, const char *text);
/* Another text in its place, the cursor at its end. */
void lineedit_set(struct lineedit *l, const char *text);
enum line_state lineedit_press(struct lineedit *l, const struct history *h,
                               struct press p);
/* Puts text in place of the bytes from .. the cursor; false: no room. */
bool lineedit_replace(struct lineedit *l, int from, const char *text, int n);
/* Puts the cursor before a character, counted from 1. */
void lineedit_go(struct lineedit *l, int character);
/* Draws text and cursor in 'width' cells; a longer line is shown in part. */
void lineedit_draw(const struct lineedit *l, struct canvas *c, int row, int col,
                   int width);
/* Keeps a line; an empty one, or the newest again, is not kept twice. */
void history_add(struct history *h, const char *line);

#endif
