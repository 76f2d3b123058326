/*
 * runs: what the Runs screen shows of the diary.
 */
#ifndef MILEPOST_TUI_RUNS_H
#define MILEPOST_TUI_RUNS_H

#include "milepost/planning.h"
#include "tui/canvas.h"

struct ui;

struct runs_view {
    bool is_loaded; /* of the diary as it is */
};

#endif
