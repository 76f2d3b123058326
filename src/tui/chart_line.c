/* The curves of a chart: dots of braille or, in ASCII, a sign a cell. */
#include "tui/chart_parts.h"

#include <stdlib.h>

#define BRAILLE      0x2800
#define BRAILLE_LAST 0x28FF
#define DOT_COLS     2 /* of a cell of braille */
#define DOT_ROWS     4

/* Bits of the dots of a cell, by row and column from the top left. */
static const unsigned char dot_bits[DOT_ROWS][DOT_COLS] = {
    { 0x01, 0x08 }, { 0x02, 0x10 }, { 0x04, 0x20 }, { 0x40, 0x80 }
};

/* Dots of a plot: those of braille, or its cells. */
struct grid {
    struct canvas *c;
    struct chart_plot plot;
    int cols, rows; /* dots in all */
    int stride;     /* every so many dots are drawn: without colour a second
                       curve is told by its dots */
    int step;       /* dots of this curve so far */
    const struct chart_series *s;
};

static void grid_dot(struct grid *g, int x, int y)
{
    if (g->step++ % g->stride != 0)
        return;
    if (!g->c->utf8) {
        if (chart_sign_at(g->c, g->plot.row + y, g->plot.col + x) == L' ')
            canvas_fill(g->c, g->plot.row + y, g->plot.col + x, 1,
                        (wchar_t)g->s->sign, g->s->style);
        return;
    }
    int row = g->plot.row + y / DOT_ROWS, col = g->plot.col + x / DOT_COLS;
    wchar_t sign = chart_sign_at(g->c, row, col);
    wchar_t bit = (wchar_t)dot_bits[y % DOT_ROWS][x % DOT_COLS];
    if (sign >= BRAILLE && sign <= BRAILLE_LAST) /* the first one's colour */
        g->c->cell[row][col].ch |= bit;
    else if (sign == L' ')
        canvas_fill(g->c, row, col, 1, BRAILLE | bit, g->s->style);
}

/* From a point, which is drawn already, to another one. */
static void grid_join(struct grid *g, int x, int y, int to_x, int to_y)
{
    int dx = abs(to_x - x), dy = -abs(to_y - y);
    int sx = x < to_x ? 1 : -1, sy = y < to_y ? 1 : -1;
    int off = dx + dy;
    while (x != to_x || y != to_y) {
        int twice = 2 * off;
        if (twice >= dy) {
            off += dy;
            x += sx;
        }
        if (twice <= dx) {
            off += dx;
            y += sy;
        }
        grid_dot(g, x, y);
    }
}

/* Returns the row of its last dot in cells of the plot; UNKNOWN: no dot. */
static int draw_line(const struct chart *ch, struct grid *g)
{
    int parts = int_least(ch->count, g->cols);
    int x = 0, y = UNKNOWN, last = UNKNOWN;
    for (int i = 0; i < parts; i++) {
        int from = chart_first_of(ch, i, parts);
        double v = chart_mean(g->s, from, chart_first_of(ch, i + 1, parts));
        if (isnan(v)) {
            y = UNKNOWN;
            continue;
        }
        int at_x = (int)((2 * (int64_t)i + 1) * g->cols / parts / 2);
        if (g->plot.slot > 0) /* in the middle of its cells */
            at_x = (int)((2 * (int64_t)i + 1) * g->cols * g->plot.slots *
                         g->plot.slot / g->plot.cols / parts / 2);
        int at_y = (int)lround((1 - chart_share(&ch->axis, v)) * (g->rows - 1));
        if (y == UNKNOWN)
            grid_dot(g, at_x, at_y);
        else
            grid_join(g, x, y, at_x, at_y);
        x = at_x;
        y = last = at_y;
    }
    return last == UNKNOWN ? UNKNOWN : last / (g->rows / g->plot.rows);
}

void chart_lines(const struct chart *ch, const struct chart_plot *p,
                 struct canvas *c)
{
    bool is_named = !ch->is_bare && chart_count_of(ch, CHART_LINE) > 1;
    int lines = 0;
    for (int k = 0; k < ch->series_count; k++) {
        const struct chart_series *s = &ch->series[k];
        if (s->form != CHART_LINE)
            continue;
        struct grid g = { c, *p, p->cols, p->rows, 1, 0, s };
        if (c->utf8) {
            g.cols *= DOT_COLS;
            g.rows *= DOT_ROWS;
            g.stride = ++lines;
        }
        int row = draw_line(ch, &g);
        int end = p->col + p->cols;
        if (row == UNKNOWN || !is_named)
            continue;
        while (row > 0 && chart_sign_at(c, p->row + row, end) != L' ')
            row--; /* another curve ends there */
        canvas_fill(c, p->row + row, end, 1, (wchar_t)s->sign, s->style);
    }
}
