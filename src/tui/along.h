/*
 * along: the curve of one run in a box of the canvas, wherever it stands.
 */
#ifndef MILEPOST_TUI_ALONG_H
#define MILEPOST_TUI_ALONG_H

#include "milepost/along.h"
#include "tui/chart.h"

struct along_look {
    enum along_kind kind;
    enum units units;
    int cursor;      /* the point that is read; UNKNOWN */
    int gutter;      /* cells left of the plot at least; 0 */
    bool has_labels; /* kilometres, or minutes, under the axis */
    bool is_bare;    /* the plot alone */
    int mark_count;
    const struct chart_mark *marks; /* by points of the curve */
};

void along_draw(const struct along *w, const struct along_look *l,
                struct canvas *c, int row, int col, int rows, int cols);
/* "5:14/km", "148", "122 m" at a point; "-" where it is not known. */
void along_value(const struct along *w, enum along_kind k, int point,
                 enum units units, struct text *out);
/* "6.2 km", or "31:40" along time. */
void along_where(const struct along *w, int point, enum units units,
                 struct text *out);

#endif
