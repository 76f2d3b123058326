/* Round a chart's plot: ticks, the axis with its marks, labels, the cursor. */
#include "tui/chart_parts.h"

#define LINE_DOWN   0x2502
#define LINE_ALONG  0x2500
#define LINE_CORNER 0x2514
#define LINE_TICK   0x2524
#define SIGN_CURSOR '^'
#define FINE        4    /* dots of a cell: a tick stands where a curve does */
#define NEARLY      1e-6 /* of a row */

/* Row of a tick; that of the axis for the bottom of columns. */
static int tick_row(const struct chart *ch, const struct chart_plot *p,
                    double v)
{
    double share = chart_share(&ch->axis, v);
    if (chart_count_of(ch, CHART_COLUMN) > 0)
        return p->row + p->rows - (int)ceil(share * p->rows - NEARLY);
    return p->row + (int)lround((1 - share) * (p->rows * FINE - 1)) / FINE;
}

static void draw_ticks(const struct chart *ch, const struct chart_plot *p,
                       struct canvas *c)
{
    char text[CHART_TICK_TEXT];
    const struct chart_axis *y = &ch->axis;
    for (int row = p->row; row < p->row + p->rows; row++)
        canvas_fill(c, row, p->col - 1, 1, LINE_DOWN, STYLE_FRAME);
    canvas_fill(c, p->row + p->rows, p->col - 1, 1, LINE_CORNER, STYLE_FRAME);
    int last = UNKNOWN;
    for (int i = 0; i < chart_ticks(y); i++) {
        double v = chart_tick(y, i);
        int row = tick_row(ch, p, v);
        if (row == last)
            continue;
        last = row;
        canvas_put_right(c, row, p->col - 1, STYLE_FAINT,
                         chart_tick_text(y, v, text));
        if (row < p->row + p->rows)
            canvas_fill(c, row, p->col - 1, 1, LINE_TICK, STYLE_FRAME);
    }
}

static void draw_marks(const struct chart *ch, const struct chart_plot *p,
                       struct canvas *c)
{
    int row = p->row + p->rows;
    canvas_fill(c, row, p->col, p->cols, LINE_ALONG, STYLE_FRAME);
    for (int i = 0; i < ch->mark_count && ch->count > 0; i++) {
        const struct chart_mark *m = &ch->marks[i];
        int from = chart_col_of(ch, m->from), to = chart_col_of(ch, m->to);
        if (m->from < ch->count && m->to >= 0)
            canvas_fill(c, row, from, int_most(1, to - from + 1),
                        (wchar_t)m->sign, m->style);
    }
}

/* A label that has no room is left out; the last ones are shifted left. */
static void draw_labels(const struct chart *ch, const struct chart_plot *p,
                        struct canvas *c)
{
    int row = p->row + p->rows + 1, clear = p->col, end = p->col + p->cols;
    for (int i = 0; i < ch->label_count && ch->count > 0; i++) {
        int width = utf8_width(ch->labels[i].text);
        int col = int_least(chart_col_of(ch, ch->labels[i].at), end - width);
        if (col < clear)
            continue;
        clear = canvas_put(c, row, col, STYLE_FAINT, ch->labels[i].text) + 1;
    }
}

void chart_frame(const struct chart *ch, const struct chart_plot *p,
                 struct canvas *c)
{
    draw_ticks(ch, p, c);
    draw_marks(ch, p, c);
    draw_labels(ch, p, c);
}

void chart_cursor(const struct chart *ch, const struct chart_plot *p,
                  struct canvas *c)
{
    if (ch->cursor < 0 || ch->cursor >= ch->count)
        return;
    int col = chart_col_of(ch, ch->cursor);
    int width = p->slot > 0 ? chart_width(p) : 1;
    for (int row = p->row; row < p->row + p->rows; row++) {
        if (chart_sign_at(c, row, col) == L' ')
            canvas_fill(c, row, col, 1, LINE_DOWN, STYLE_FRAME);
        canvas_choose(c, row, col, width);
    }
    if (ch->is_bare)
        return;
    wchar_t along = chart_sign_at(c, p->row + p->rows, col);
    if (along == LINE_ALONG || along == L'-')
        canvas_fill(c, p->row + p->rows, col, 1, SIGN_CURSOR, STYLE_KEY);
    canvas_choose(c, p->row + p->rows, col, width);
}
