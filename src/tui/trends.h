/*
 * trends: what the Trends screen shows, and what its files share: one curve
 * large, all of them beside it with what they say of the week under the
 * cursor. That week is ui.monday, the Week's own.
 */
#ifndef MILEPOST_TUI_TRENDS_H
#define MILEPOST_TUI_TRENDS_H

#include "milepost/keys.h"
#include "milepost/planning.h"
#include "tui/canvas.h"

struct ui;

struct trends_view {
    int longer; /* spans longer than half a year; below 0: shorter */
    int back;   /* weeks from the last one shown to the newest */
};

/* Where things stand, by the size of the terminal. */
struct trends_place {
    int top, rows;          /* of the list; the chart begins one above */
    int item;               /* rows of each of its lines */
    int small, small_width; /* columns of its small charts; 0: none */
    int value_end;          /* column after the value: of its unit */
    int chart, gutter;      /* columns of the chart, and its ticks' */
    int chart_rows;         /* of the chosen curve, its title among them */
    int second_rows;        /* of another one below it; 0: no room */
    int words, word_rows;   /* rows of the sentence */
};
struct trends_place trends_place_of(int rows, int cols);

/* The week under the cursor, in the curves; UNKNOWN of an empty diary. */
int trends_week(const struct app *a, const struct ui *ui);
/* The span, cut for a terminal so wide. */
struct curve_cut trends_cut(const struct app *a, const struct ui *ui, int cols);
int trends_span(const struct ui *ui); /* into curve_spans */
/* Moves the span so that the week under the cursor is in it. */
void trends_follow(const struct app *a, struct ui *ui);

/* trends_chart.c: the chosen curve, large, and volume below it where there is
 * room; one small in a line of the list. */
void trends_large_draw(const struct app *a, const struct ui *ui,
                       struct canvas *c, const struct trends_place *p);
void trends_small_draw(const struct app *a, const struct ui *ui,
                       struct canvas *c, const struct trends_place *p,
                       enum curve_id id, int row);

/* A cell is one of the charts'; the point a column of it shows. */
bool trends_is_chart(const struct canvas *c, int row, int col);
int trends_point_at(const struct app *a, const struct ui *ui, int col);
/* act_trends.c: the cursor goes to the column of a chart. */
void trends_click(struct app *a, struct ui *ui, int col);
/* What a key does here; false: what it does everywhere. */
bool trends_act(struct app *a, struct ui *ui, enum act act);
/* Reads older weeks, some of them; false: all are read. */
bool trends_work(struct app *a, struct ui *ui);

#endif
