/*
 * press: what a finger did, and where.
 */
#ifndef MILEPOST_TUI_PRESS_H
#define MILEPOST_TUI_PRESS_H

#include "milepost/keys.h"

struct press {
    int32_t code;
    bool is_pasted; /* came with a paste: text, never a command */
    int row, col;   /* of a click */
};

#endif
