/*
 * trends: what the Trends screen shows.
 */
#ifndef MILEPOST_TUI_TRENDS_H
#define MILEPOST_TUI_TRENDS_H

#include "milepost/planning.h"
#include "tui/canvas.h"

struct ui;

struct trends_view {
    bool is_loaded; /* of the diary as it is */
};

#endif
