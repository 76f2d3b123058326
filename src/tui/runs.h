/*
 * runs: what the Runs screen knows beside the list itself (app's a->runs): what
 * is marked, searched for, and the best efforts beside it.
 */
#ifndef MILEPOST_TUI_RUNS_H
#define MILEPOST_TUI_RUNS_H

#include "milepost/planning.h"
#include "milepost/runs.h"
#include "tui/canvas.h"
#include "tui/lineedit.h"
#include "tui/press.h"

struct ui;

#define RUNS_SIDE_COLS 144 /* from here on records and shoes stand beside */

struct runs_view {
    struct id at; /* the run under the cursor: it stays there */
    int marked_count;
    struct id marked[RUNS_MOST]; /* by id */

    char search[FILTER_TEXT];   /* what ^N looks for; "" none */
    int search_from;            /* the line it was begun on */
    char text_was[FILTER_TEXT]; /* the filter before it was typed anew */

    struct history filters; /* that were kept by Enter */

    bool is_stuck;       /* judging failed: not again before the next load */
    int64_t beside_of;   /* the list's changes that records and shoes are of */
    day_t records_from;  /* runs from this day on are among the records */
    day_t records_first; /* and are all, back to this one */
    struct record records[RECORD_COUNT];
    int shoe_count;
    struct shoe_sum shoes[SHOES_MOST];
};

bool runs_is_marked(const struct runs_view *v, struct id id);
/* Of the marked runs those that the filter does not show. */
int runs_hidden(const struct app *a, const struct runs_view *v);

/* The run under the cursor is the one to stay on; while a filter is typed it
 * is the one it was begun on. */
void runs_remember(const struct app *a, struct ui *ui);
/* Puts the cursor on that run, whatever became of the lines. */
void runs_follow(struct app *a, struct ui *ui);
/* A day further on or back, where the list is by date; else says why not. */
void runs_jump(struct app *a, struct ui *ui, int days);
/* The run of a day, or the nearest before it. */
void runs_go(struct app *a, struct ui *ui, day_t day);
/* Holds the list to a filter; the cursor stays on its run. */
MUST_USE bool runs_filter(struct app *a, struct ui *ui, const char *text,
                          struct err *e);

/*
 * Some work nobody waits for, a few milliseconds of it: judges the runs in
 * sight, those a filter asks about, and looks for records.
 *
 * Returned:  true: something was done; ask again
 */
bool runs_work(struct app *a, struct ui *ui);

/* A line of the list; the header above it. */
void runs_header_draw(const struct app *a, struct canvas *c, int row,
                      int width);
void runs_row_draw(const struct app *a, const struct runs_view *v,
                   struct canvas *c, int row, int width, int item);
/* Records and shoes from a column on. */
void runs_side_draw(const struct app *a, const struct ui *ui, struct canvas *c,
                    int col);

/* ^N and ^P while the search is typed; false: it is typed as ever. */
bool runs_search_press(struct app *a, struct ui *ui, struct press p);
/* Escape in a filter or a search: all as it was. */
void runs_prompt_left(struct app *a, struct ui *ui);

#endif
