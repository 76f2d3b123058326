/*
 * press: what a finger did. A character is its code point; what has no
 * character has a number above them all.
 */
#ifndef MILEPOST_TUI_PRESS_H
#define MILEPOST_TUI_PRESS_H

#include "milepost/base.h"

#define CONTROL(letter) ((letter)&0x1F)

enum {
    PRESS_NONE = 0x110000, /* nothing, or a sequence we do not know */
    PRESS_UP,
    PRESS_DOWN,
    PRESS_LEFT,
    PRESS_RIGHT,
    PRESS_HOME,
    PRESS_END,
    PRESS_PAGE_UP,
    PRESS_PAGE_DOWN,
    PRESS_DELETE,
    PRESS_BACKSPACE,
    PRESS_ENTER,
    PRESS_TAB,
    PRESS_TAB_BACK,
    PRESS_ESCAPE,
    PRESS_WORD_LEFT,
    PRESS_WORD_RIGHT,
    PRESS_RESIZE,
    PRESS_SUSPEND, /* asked for from outside */
    PRESS_CLICK,   /* of the mouse, on a cell */
};

struct press {
    int32_t code;
    bool is_pasted; /* came with a paste: text, never a command */
    int row, col;   /* of a click */
};

#endif
