/*
 * run: one run, open over a screen: what is known of it as text, its curves
 * beside or below, a cursor that reads them.
 */
#ifndef MILEPOST_TUI_RUN_H
#define MILEPOST_TUI_RUN_H

#include "milepost/along.h"
#include "tui/canvas.h"

struct app;
struct ui;

struct run_view {
    struct id id;         /* of the run the rest is about */
    enum along_kind kind; /* whose curve comes first */
    int point;            /* of the curve that is read; UNKNOWN */
    bool has_curve;
};

/* Reads the run that is open, and the way of it: ui->words, a->along. */
MUST_USE bool run_open_load(struct app *a, struct ui *ui, struct err *e);
void run_draw(const struct app *a, const struct ui *ui, struct canvas *c);
/* Lines its text can be scrolled by. */
int run_scroll_most(const struct app *a, const struct ui *ui);
/* Points of the curve from one column to the next. */
int run_step(const struct app *a, const struct ui *ui);

#endif
