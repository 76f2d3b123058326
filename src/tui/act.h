/*
 * act: what the keys do, a function each. An act changes the state and
 * returns; the loop draws.
 */
#ifndef MILEPOST_TUI_ACT_H
#define MILEPOST_TUI_ACT_H

#include "tui/ui.h"

#define X_ACT(name) void act_##name(struct app *a, struct ui *ui);
ACT_LIST(X_ACT)
#undef X_ACT

#endif
