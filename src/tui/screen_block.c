/*
 * Block: what a phase or any weeks did, beside another; every part says why,
 * every week opens.
 */
#include "tui/ui.h"

#include <string.h>

#define WIDE_FROM   124 /* columns from which both panes stand side by side */
#define TABLE_MOST  100
#define PANE_GAP    3
#define HEAD_ROWS   3 /* tabs, the block, what is beside it */
#define DETAIL_ROWS 2
#define ROOMY_ROWS  20

bool block_gather(struct app *a, struct ui *ui, struct err *e)
{
    struct block_view *v = &ui->block;
    if (!v->is_asked)
        v->ask = (struct block_ask){ a->today, NO_DAY, NO_DAY, NO_DAY };
    return app_block_beside(a, &v->ask, e);
}

const struct block_report *block_beside(const struct app *a)
{
    return a->has_block_before && a->block_report.run_count > 0
               ? &a->block_before
               : NULL;
}

/* ---- lines */

static bool says(const struct block_report *b, int part, bool is_short,
                 const struct look *look)
{
    char line[CANVAS_LINE_TEXT];
    struct text t = text_on(line, sizeof line);
    if (b != NULL)
        words_block_part(&t, b, part, is_short, look);
    return b != NULL && t.len > 0;
}

int block_parts_of(const struct app *a, int out[BLOCK_PARTS_MAX])
{
    struct look look = ui_look(a, 200);
    int count = 0;
    for (int i = 0; i < words_block_parts() && count < BLOCK_PARTS_MAX; i++)
        if (says(&a->block_report, i, false, &look) ||
            says(block_beside(a), i, true, &look))
            out[count++] = i;
    return count;
}

int block_lines(const struct app *a, const struct ui *ui)
{
    int parts[BLOCK_PARTS_MAX];
    return ui->block.is_of_weeks ? a->block_report.week_count
                                 : block_parts_of(a, parts);
}

struct spot block_spot(const struct app *a, const struct ui *ui, int line)
{
    int parts[BLOCK_PARTS_MAX];
    struct spot s = SPOT_NOWHERE;
    if (ui->block.is_of_weeks) {
        s.day = a->block_report.weeks[line].monday;
        s.figure = FIGURE_PURPOSEFUL;
    } else if (line < block_parts_of(a, parts)) {
        s.part = parts[line];
    }
    return s;
}

/* ---- drawing */

static int table_width(int cols)
{
    return cols < WIDE_FROM ? cols : int_least(TABLE_MOST, cols * 3 / 5);
}

static void draw_head(const struct app *a, struct canvas *c)
{
    char line[200];
    struct text t = text_on(line, sizeof line);
    struct look look = ui_look(a, c->cols);
    const struct block_report *b = &a->block_report;
    const struct block_report *beside = block_beside(a);
    words_block_name(&t, b, &look);
    (void)canvas_put(c, 1, 1, STYLE_HEAD, line);
    t = text_on(line, sizeof line);
    if (beside == NULL) {
        text_put(&t, b->run_count == 0
                         ? "nothing run in it yet"
                         : "nothing before it to hold it against");
    } else {
        text_put(&t, beside->first.n < b->first.n ? "before: " : "beside: ");
        words_block_name(&t, beside, &look);
    }
    canvas_put_right(c, 2, c->cols - 1, STYLE_FAINT, line);
}

/* Its line cannot hold it. */
static bool is_cut(const struct app *a, int part, int width, const char *text)
{
    bool is_row = words_block_is_row(part) && block_beside(a) != NULL;
    return utf8_width(text) > block_table_room(width, is_row);
}

/* The chosen part in full where its line cannot hold it, else what to take
 * along. */
static void draw_detail(const struct app *a, const struct ui *ui,
                        struct canvas *c, int from)
{
    char text[CANVAS_LINE_TEXT];
    struct text t = text_on(text, sizeof text);
    struct look look = ui_look(a, c->cols - 4);
    struct spot s = ui_spot(a, ui);
    if (s.part != UNKNOWN)
        words_block_part(&t, &a->block_report, s.part, false, &look);
    if (s.part == UNKNOWN || !is_cut(a, s.part, table_width(c->cols), text)) {
        t = text_on(text, sizeof text);
        text_put(&t, "> ");
        words_block_end(&t, &a->block_report, &look);
    }
    int lines = canvas_lines(c, from, 1, DETAIL_ROWS, c->cols - 3, 0, text);
    if (lines > DETAIL_ROWS)
        (void)canvas_put(c, from + DETAIL_ROWS - 1, c->cols - 2, STYLE_FAINT,
                         "\xE2\x80\xA6");
}

void block_draw(const struct app *a, const struct ui *ui, struct canvas *c)
{
    const struct block_view *v = &ui->block;
    int at = ui_line(a, ui);
    int detail = c->rows - 2 - DETAIL_ROWS;
    int end = detail - (c->rows < ROOMY_ROWS ? 0 : 1);
    bool is_wide = c->cols >= WIDE_FROM;
    int width = table_width(c->cols);
    struct block_box table = { HEAD_ROWS, end, 0, width,
                               v->is_of_weeks ? UNKNOWN : at };
    struct block_box weeks = { HEAD_ROWS, end, 0, c->cols,
                               v->is_of_weeks ? at : UNKNOWN };
    draw_head(a, c);
    if (is_wide) {
        weeks.col = width + PANE_GAP;
        weeks.width = int_least(TABLE_MOST, c->cols - weeks.col);
    }
    if (is_wide || !v->is_of_weeks)
        block_table_draw(a, c, table);
    if (is_wide || v->is_of_weeks)
        block_weeks_draw(a, c, weeks);
    draw_detail(a, ui, c, detail);
}
