/*
 * block: the block that is reviewed.
 */
#ifndef MILEPOST_TUI_BLOCK_H
#define MILEPOST_TUI_BLOCK_H

#include "milepost/planning.h"
#include "tui/canvas.h"

struct ui;

struct block_view {
    bool is_loaded; /* of the diary as it is */
};

#endif
