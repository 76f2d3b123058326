/* What the files of the chart share among themselves. */
#ifndef MILEPOST_TUI_CHART_PARTS_H
#define MILEPOST_TUI_CHART_PARTS_H

#include "tui/chart.h"

#define CHART_TICK_TEXT 24

/* The cells of the plot itself. */
struct chart_plot {
    int row, col, rows, cols;
    int slots;    /* whole points or, where they are too many, groups of them */
    int slot;     /* cells of each, a gap among them; 0: uneven */
    bool is_room; /* else the box is too small for anything */
};
struct chart_plot chart_plot_of(const struct chart *ch);
/* How many ticks an axis has (0: no step), and each, the lowest first. */
int chart_ticks(const struct chart_axis *y);
double chart_tick(const struct chart_axis *y, int i);
/* What a tick says. */
const char *chart_tick_text(const struct chart_axis *y, double v,
                            char out[CHART_TICK_TEXT]);
/* Where a value stands between the bottom (0) and the top (1). */
double chart_share(const struct chart_axis *y, double v);
/* Mean of the known values of points from .. to - 1; CHART_GAP. */
double chart_mean(const struct chart_series *s, int from, int to);
int chart_count_of(const struct chart *ch, enum chart_form form);
/* First point of a part of so many: of a slot, of a column of dots. */
int chart_first_of(const struct chart *ch, int part, int parts);
/* Cells a column takes of its slot; the rest is a gap. */
int chart_width(const struct chart_plot *p);
/* What a cell shows; 0 outside the canvas. */
wchar_t chart_sign_at(const struct canvas *c, int row, int col);

/* chart_line.c: all curves, in braille or in their signs. */
void chart_lines(const struct chart *ch, const struct chart_plot *p,
                 struct canvas *c);
/* chart_axis.c: ticks, marks, labels; the cursor's column. */
void chart_frame(const struct chart *ch, const struct chart_plot *p,
                 struct canvas *c);
void chart_cursor(const struct chart *ch, const struct chart_plot *p,
                  struct canvas *c);

#endif
