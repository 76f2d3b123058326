/*
 * chart: columns and curves on the canvas, in blocks and braille or in ASCII.
 * Pure drawing: values come in, cells go out; nothing is kept.
 *
 * A chart is a box of cells: at its left the ticks of y, then the plot, under
 * it the axis with its marks, under that the labels of x.
 *
 *     40│      ▃▃
 *     20│▅▅ ▆▆ ██ ▂▂
 *      0└───────R───
 *        Nov    Dec
 */
#ifndef MILEPOST_TUI_CHART_H
#define MILEPOST_TUI_CHART_H

#include "tui/canvas.h"

#include <math.h>

#define CHART_GAP        ((double)NAN) /* no value at this point */
#define CHART_SERIES_MAX 24            /* a stack may have all purposes */

enum chart_form {
    CHART_COLUMN, /* from the bottom up; several of them are one stack */
    CHART_LINE,
    CHART_POINT /* its sign at the value, as wide as a column: a target */
};

struct chart_series {
    const char *name;    /* of the legend */
    const double *value; /* as many as the chart has points; CHART_GAP */
    enum chart_form form;
    enum style style;
    wchar_t sign; /* tells it from the others without colour. A COLUMN of 0 is
                     solid, in eighths of a cell; one with a sign is of it */
};

enum chart_unit {
    CHART_NUMBER, /* ticks at 1, 2 or 5 times a power of ten */
    CHART_CLOCK   /* seconds, as 5:30 and 1:02:00; ticks as a clock has them */
};

/* From edge to edge of the plot. */
struct chart_axis {
    enum chart_unit unit;
    bool is_down;       /* least on top: a pace */
    bool is_from_zero;  /* 0 is shown, whatever the values are */
    bool is_tight;      /* the edges are the values' own, ticks lie between */
    double floor_step;  /* no tick finer than this: whole numbers with 1; 0 */
    double least, most; /* chart_scale finds these */
    double step;        /* from tick to tick */
};

struct chart_mark {
    int from, to; /* points, both among them */
    enum style style;
    char sign; /* on the axis: R a race, x an injury */
};

struct chart_label {
    int at;
    const char *text;
};

struct chart {
    int row, col, rows, cols; /* cells of the canvas, the box */
    int count;                /* points along x */
    struct chart_axis axis;
    int series_count;
    struct chart_series series[CHART_SERIES_MAX];
    int mark_count, label_count;
    const struct chart_mark *marks;
    const struct chart_label *labels; /* from left to right */
    int gutter;   /* cells left of the plot at least: charts one above another
                     stand in line; 0: as many as the ticks take */
    int cursor;   /* point that is read; UNKNOWN: none */
    bool is_bare; /* the plot alone: a small one beside something */
    bool is_even; /* every point as many whole cells as the next; so it is
                     anyhow where there is a COLUMN */
};

/* An empty chart of a box, without a cursor. */
struct chart chart_blank(int row, int col, int rows, int cols);
/* One more series, of chart.count values; one too many is left out. */
void chart_add(struct chart *ch, struct chart_series s);

/*
 * Finds the edges and the step of y: round ticks that hold all values, a stack
 * at its full height, as many as there is room for.
 *
 * Given:     axis.unit, is_down, is_from_zero, floor_step; rows; the series
 * Returned:  false where no value is known: 0 to 1 then
 */
bool chart_scale(struct chart *ch);

void chart_draw(const struct chart *ch, struct canvas *c);
/* "# purposeful  ~ off-target" from a cell on, within a width; returns the
 * column after it. */
int chart_legend(const struct chart *ch, struct canvas *c, int row, int col,
                 int width);

/* Labels with their words, added from left to right; one too many is left
 * out. A chart points into them. */
#define CHART_LABELS_MAX 64
struct chart_labels {
    int count;
    struct chart_label at[CHART_LABELS_MAX];
    char text[CHART_LABELS_MAX][16];
};
void chart_add_label(struct chart_labels *l, int at, const char *format, ...)
    PRINTF_LIKE(3, 4);
/* "5 Oct" */
void chart_add_day(struct chart_labels *l, int at, day_t day);
void chart_take_labels(struct chart *ch, const struct chart_labels *l);

/* The canvas column a point is at (the first of its cells); a point a canvas
 * column shows; cut to what there is. */
int chart_col_of(const struct chart *ch, int point);
int chart_point_at(const struct chart *ch, int col);

#endif
