/*
 * week: the Week's lines, and what its files draw for one another.
 */
#ifndef MILEPOST_TUI_WEEK_H
#define MILEPOST_TUI_WEEK_H

#include "milepost/planning.h"
#include "tui/canvas.h"

struct ui;

/* Days, then warnings. */
struct week_line {
    day_t day;
    bool is_first;              /* of its day */
    int session;                /* into facts.plan.sessions; UNKNOWN */
    enum session_status status; /* of that session */
    int moved_to; /* its run of another day, into facts.runs; UNKNOWN */
    int reading;  /* into week.runs */
    int activity; /* into facts.activities */
    int mark;     /* into facts.marks */
};
#define WEEK_LINES_MAX  128
#define WEEK_ROOMY_ROWS 22 /* from here on blank rows and a bar of shares */

int week_lines_of(const struct app *a, struct week_line out[WEEK_LINES_MAX]);
int week_day_lines(const struct app *a); /* how many; warnings come after */
void week_line_draw(const struct app *a, const struct ui *ui,
                    const struct week_line *l, struct canvas *c, int row,
                    int width);
/* Totals of the week from a row on; returns the row after them. */
int week_totals_draw(const struct app *a, struct canvas *c, int row, int width);
/* Rows they take on a terminal of so many rows. */
int week_totals_rows(int rows);
/* Warnings in rows from .. to - 1; 'chosen' is the cursor's, UNKNOWN. */
void week_warnings_draw(const struct app *a, struct canvas *c, int from, int to,
                        int width, int chosen);
/* Rows they must have: a stop is shown with what to do about it. */
int week_warnings_least(const struct app *a, int width);
/* The weeks beside: what was run before, what is planned next. */
void week_side_draw(const struct app *a, struct canvas *c, int col);

#endif
