/*
 * offered: files that are new in [import] path. Found between keys, told of in
 * one line, opened by the key of the import.
 */
#ifndef MILEPOST_TUI_OFFERED_H
#define MILEPOST_TUI_OFFERED_H

#include "milepost/fresh.h"

struct ui;

struct offered_view {
    bool is_begun, is_told;
    struct fresh fresh;
};

/* A little of the folder, or the line itself; false: there is nothing to do. */
bool offered_work(struct app *a, struct ui *ui);
/* Looks at what is new; false: there is nothing. */
bool offered_open(struct app *a, struct ui *ui);
/* What the preview is of is not offered again. */
void offered_see(struct app *a, struct ui *ui);
void offered_forget(struct offered_view *v);

#endif
