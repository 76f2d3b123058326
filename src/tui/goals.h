/*
 * goals: what the Goals screen shows: what the miles are for, and who runs.
 * On a wide terminal the two panes stand side by side, else Tab turns over.
 */
#ifndef MILEPOST_TUI_GOALS_H
#define MILEPOST_TUI_GOALS_H

#include "milepost/outlook.h"
#include "tui/canvas.h"

struct ui;
struct box;

enum goals_pane { GOALS_PANE_GOALS, GOALS_PANE_ATHLETE };
struct goals_view {
    struct outlook outlook;
    enum goals_pane pane;
    int line_of_other; /* of the pane that has no cursor: see goals_line_of */
    bool has_plan;     /* in force: */
    struct goal plan;  /* what it is for */
    struct id edited;  /* the goal that is written anew */
    int fact;          /* row of athlete.def that is */
};

/* Panes side by side. */
bool goals_is_wide(const struct ui *ui);
/* Where the cursor is in a pane, or will be once Tab turns to it; 0 of none. */
int goals_line_of(const struct ui *ui, enum goals_pane pane);
/* What the cursor is on; NULL, UNKNOWN: not such a thing. */
const struct goal *goals_chosen(const struct app *a, const struct ui *ui);
int goals_fact(const struct app *a, const struct ui *ui);
void goals_turn(struct ui *ui);                /* Tab */
void goals_open(struct app *a, struct ui *ui); /* Enter */

void goals_draw_goals(const struct app *a, const struct ui *ui,
                      struct canvas *c, const struct box *box);
void goals_draw_athlete(const struct app *a, const struct ui *ui,
                        struct canvas *c, const struct box *box);

#endif
