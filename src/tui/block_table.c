/* The Block's table: a part a line, the block and the one beside it. */
#include "tui/ui.h"

#include <string.h>

#define LABEL_COL   1
#define OWN_COL     13
#define SHORT_BELOW 76 /* columns below which the block's own are short too */

/* Seven tenths are the block's. */
static int beside_col(struct block_box box)
{
    return box.col + box.width * 7 / 10;
}

int block_table_room(int width, bool is_split)
{
    return (is_split ? width * 7 / 10 : width) - 1 - OWN_COL;
}

static void put_part(const struct app *a, struct canvas *c, int row, int col,
                     int width, const struct block_report *b, int part,
                     bool is_short)
{
    char line[CANVAS_LINE_TEXT];
    struct text t = text_on(line, sizeof line);
    struct look look = ui_look(a, 200);
    words_block_part(&t, b, part, is_short, &look);
    canvas_put_within(c, row, col, width, t.len > 0 ? STYLE_PLAIN : STYLE_FAINT,
                      t.len > 0 ? line : "-");
}

static const int32_t *shares(const struct block_report *b)
{
    return b->done_m > 0 ? b->verdict_m : b->verdict_s;
}

/* The shares as bars, one block's under the other's number. */
static void draw_bars(const struct app *a, struct canvas *c, int row,
                      struct block_box box)
{
    const struct block_report *beside = block_beside(a);
    int middle = beside_col(box);
    canvas_bar(c, row, box.col + OWN_COL, middle - box.col - OWN_COL - 2,
               shares(&a->block_report));
    if (beside != NULL)
        canvas_bar(c, row, middle, box.col + box.width - middle - 2,
                   shares(beside));
}

static void draw_line(const struct app *a, struct canvas *c, int row,
                      struct block_box box, int part)
{
    const struct block_report *beside = block_beside(a);
    bool is_row = words_block_is_row(part);
    int room = block_table_room(box.width, is_row && beside != NULL);
    int own = box.col + OWN_COL;
    int middle = own + room;
    (void)canvas_put(c, row, box.col + LABEL_COL, STYLE_FAINT,
                     words_block_label(&a->block_report, part));
    put_part(a, c, row, own, middle - own, &a->block_report, part,
             is_row && box.width < SHORT_BELOW);
    if (is_row && beside != NULL)
        put_part(a, c, row, middle + 1, box.col + box.width - middle - 2,
                 beside, part, true);
}

void block_line_mark(struct canvas *c, int row, struct block_box box, int i,
                     int col, int cells)
{
    if (box.chosen == UNKNOWN)
        return;
    canvas_link_line(c, row, i);
    if (i != box.chosen)
        return;
    (void)canvas_put(c, row, box.col, STYLE_HEAD, ">");
    canvas_choose(c, row, box.col + col, cells);
}

void block_table_draw(const struct app *a, struct canvas *c,
                      struct block_box box)
{
    int parts[BLOCK_PARTS_MAX];
    int count = block_parts_of(a, parts);
    int row = box.from;
    bool has_bar = a->block_report.done_s + a->block_report.done_m > 0;
    if (has_bar && count + 1 <= box.to - row)
        draw_bars(a, c, row++, box);
    int at = box.chosen == UNKNOWN ? 0 : box.chosen;
    int top = ui_top(at, count, box.to - row);
    for (int i = top; i < count && row < box.to; i++, row++) {
        draw_line(a, c, row, box, parts[i]);
        block_line_mark(c, row, box, i, LABEL_COL, OWN_COL - LABEL_COL - 1);
    }
}
