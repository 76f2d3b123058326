/*
 * week: the Week's lines, and what its files draw for one another.
 */
#ifndef MILEPOST_TUI_WEEK_H
#define MILEPOST_TUI_WEEK_H

#include "milepost/planning.h"
#include "tui/canvas.h"

struct ui;

/* Days; warnings come after them, then numbers. */
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
#define WEEK_SIDE_FROM  120 /* columns from which the neighbours fit */
#define WEEK_ROOMY_ROWS 22  /* from here on blank rows and a bar of shares */

int week_lines_of(const struct app *a, struct week_line out[WEEK_LINES_MAX]);
int week_day_lines(const struct app *a); /* how many */
void week_line_draw(const struct app *a, const struct ui *ui,
                    const struct week_line *l, struct canvas *c, int row,
                    int width);
/* Columns the week itself has of a terminal. */
int week_width(int cols);
/* "16-22 Nov 2026" */
void week_span(day_t monday, char *out, size_t size);

/* ---- the week's numbers, each a cell the cursor may be on */

#define WEEK_CELLS_MAX 24
#define WEEK_HEADING   (-1) /* its row: above the days */
struct week_cell {
    int row, col;     /* row: from the totals' first */
    int figure;       /* enum figure_id: what tells its reason */
    enum style style; /* of 'what'; the value is plain */
    char what[40], value[80];
};
struct week_cells {
    int count;
    struct week_cell at[WEEK_CELLS_MAX];
};
/* Those a terminal of so many rows, a week of so many columns shows: totals,
 * then the heading's. Returns how many. */
int week_cells_of(const struct app *a, int rows, int width,
                  struct week_cells *out);
/* The line of the first of them: they come after days and warnings. */
int week_cell_line(const struct app *a);
/* The cell the cursor is on; UNKNOWN: on none. */
int week_cell_at(const struct app *a, const struct ui *ui);
/* Totals from a row on, and the heading's numbers; returns the row after. */
int week_totals_draw(const struct app *a, struct canvas *c, int row, int width,
                     int chosen);
/* Rows they take on a terminal of so many rows. */
int week_totals_rows(int rows);
/* Warnings in rows from .. to - 1. */
struct week_warning_box {
    int from, to, width;
    int chosen; /* the cursor's; UNKNOWN */
};
void week_warnings_draw(const struct app *a, struct canvas *c,
                        struct week_warning_box box);
/* Rows they must have: a stop is shown with what to do about it. */
int week_warnings_least(const struct app *a, int width);
/* The weeks beside: what was run before, what is planned next, and the
 * runner's curve. */
#define WEEK_SIDE_WIDTH 40 /* of one of them */
void week_side_draw(const struct app *a, struct canvas *c, int col);
/* Fitness, fatigue and kilometres of the weeks up to it, from a row on. */
void week_curve_draw(const struct app *a, struct canvas *c, int row, int col);

#endif
