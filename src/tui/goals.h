/*
 * goals: what the Goals screen shows.
 */
#ifndef MILEPOST_TUI_GOALS_H
#define MILEPOST_TUI_GOALS_H

#include "milepost/planning.h"
#include "tui/canvas.h"

struct ui;

struct goals_view {
    bool is_loaded; /* of the diary as it is */
};

#endif
