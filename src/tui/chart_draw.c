/* A chart from its parts; its columns and points, and the legend. */
#include "tui/chart_parts.h"

#define BLOCK_FULL  0x2588
#define BLOCK_LEAST 0x2581 /* one eighth; one more with each code after it */
#define BLOCK_PARTS 8
#define SIGN_SOLID  '#' /* a solid column in ASCII */

/* ---- columns */

static void solid_column(const struct chart_plot *p, struct canvas *c, int col,
                         enum style style, double share)
{
    int parts = c->utf8 ? BLOCK_PARTS : 1;
    int height = (int)lround(share * p->rows * parts);
    if (height == 0 && share > 0)
        height = 1;
    for (int up = 0; up < p->rows && height > 0; up++, height -= parts) {
        int filled = int_least(height, parts);
        wchar_t sign =
            c->utf8 ? (wchar_t)(BLOCK_LEAST + filled - 1) : (wchar_t)SIGN_SOLID;
        canvas_fill(c, p->row + p->rows - 1 - up, col, chart_width(p), sign,
                    style);
    }
}

/* Cells of each part of a stack: in all as high as the stack is, and a part
 * that is there is seen. */
static void stack_cells(const double part[CHART_SERIES_MAX], int count,
                        int height, int cells[CHART_SERIES_MAX])
{
    double sum = 0;
    int widest = 0, given = 0;
    for (int k = 0; k < count; k++) {
        sum += part[k];
        widest = part[k] > part[widest] ? k : widest;
    }
    for (int k = 0; k < count; k++) {
        cells[k] = sum > 0 ? (int)(part[k] * height / sum + 0.5) : 0;
        if (part[k] > 0 && cells[k] == 0 && height >= count)
            cells[k] = 1;
        given += cells[k];
    }
    if (count > 0 && cells[widest] + height - given >= 0)
        cells[widest] += height - given;
}

static void stack_column(const struct chart *ch, const struct chart_plot *p,
                         struct canvas *c, int slot)
{
    double part[CHART_SERIES_MAX], sum = 0;
    int cells[CHART_SERIES_MAX], of[CHART_SERIES_MAX], count = 0;
    int from = chart_first_of(ch, slot, p->slots);
    int to = chart_first_of(ch, slot + 1, p->slots);
    for (int k = 0; k < ch->series_count; k++) {
        if (ch->series[k].form != CHART_COLUMN)
            continue;
        double v = chart_mean(&ch->series[k], from, to);
        of[count] = k;
        part[count] = isnan(v) ? 0 : fmax(v, 0);
        sum += part[count++];
    }
    int height = (int)lround(chart_share(&ch->axis, sum) * p->rows);
    if (height == 0 && sum > 0)
        height = 1;
    stack_cells(part, count, height, cells);
    int row = p->row + p->rows;
    for (int k = 0; k < count; k++)
        for (int i = 0; i < cells[k]; i++) {
            const struct chart_series *s = &ch->series[of[k]];
            if (--row >= p->row)
                canvas_fill(c, row, p->col + slot * p->slot, chart_width(p),
                            (wchar_t)(s->sign != 0 ? s->sign : SIGN_SOLID),
                            s->style);
        }
}

static void draw_columns(const struct chart *ch, const struct chart_plot *p,
                         struct canvas *c)
{
    const struct chart_series *only = NULL;
    for (int k = 0; k < ch->series_count; k++)
        if (ch->series[k].form == CHART_COLUMN)
            only = &ch->series[k];
    if (only == NULL || ch->count == 0)
        return;
    bool is_stack = only->sign != 0 || chart_count_of(ch, CHART_COLUMN) > 1;
    for (int slot = 0; slot < p->slots; slot++) {
        double v = chart_mean(only, chart_first_of(ch, slot, p->slots),
                              chart_first_of(ch, slot + 1, p->slots));
        if (is_stack)
            stack_column(ch, p, c, slot);
        else if (!isnan(v))
            solid_column(p, c, p->col + slot * p->slot, only->style,
                         chart_share(&ch->axis, v));
    }
}

static void draw_points(const struct chart *ch, const struct chart_plot *p,
                        struct canvas *c, const struct chart_series *s)
{
    for (int slot = 0; slot < p->slots && ch->count > 0; slot++) {
        int from = chart_first_of(ch, slot, p->slots);
        double v = chart_mean(s, from, chart_first_of(ch, slot + 1, p->slots));
        if (isnan(v))
            continue;
        int up = (int)ceil(chart_share(&ch->axis, v) * p->rows) - 1;
        canvas_fill(c, p->row + p->rows - 1 - int_most(up, 0),
                    chart_col_of(ch, from), chart_width(p), (wchar_t)s->sign,
                    s->style);
    }
}

void chart_draw(const struct chart *ch, struct canvas *c)
{
    struct chart_plot p = chart_plot_of(ch);
    if (!p.is_room)
        return;
    draw_columns(ch, &p, c);
    for (int k = 0; k < ch->series_count; k++)
        if (ch->series[k].form == CHART_POINT)
            draw_points(ch, &p, c, &ch->series[k]);
    chart_lines(ch, &p, c);
    if (!ch->is_bare)
        chart_frame(ch, &p, c);
    chart_cursor(ch, &p, c);
}

/* ---- the legend */

/* What a series is drawn with, as far as one cell can show it. */
static wchar_t legend_sign(const struct chart_series *s, const struct canvas *c)
{
    if (s->sign != 0)
        return (wchar_t)s->sign;
    return c->utf8 ? BLOCK_FULL : (wchar_t)SIGN_SOLID;
}

int chart_legend(const struct chart *ch, struct canvas *c, int row, int col,
                 int width)
{
    int end = col + width;
    for (int k = 0; k < ch->series_count; k++) {
        const struct chart_series *s = &ch->series[k];
        if (s->name == NULL || col + 2 + utf8_width(s->name) > end)
            continue;
        canvas_fill(c, row, col, 1, legend_sign(s, c), s->style);
        col = canvas_put(c, row, col + 2, STYLE_PLAIN, s->name) + 2;
    }
    return col;
}
