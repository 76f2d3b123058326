/* The guide on the terminal: what was said, the question, the line. */
#include "tui/ui.h"

#include <stdio.h>
#include <string.h>

#define TOLD_MOST  7
#define COLS_ROOMY 70
#define ROWS_ROOMY 22

/* "{unit}" of a question is km or mi. */
static void write_question(const struct app *a, const char *from, char *out,
                           size_t size)
{
    struct text t = text_on(out, size);
    const char *place = strstr(from, "{unit}");
    if (place == NULL) {
        text_put(&t, from);
        return;
    }
    text_add(&t, "%.*s%s%s", (int)(place - from), from,
             quantity_unit(a->look.units), place + strlen("{unit}"));
}

static int paragraph(struct canvas *c, int row, enum style style,
                     const char *text)
{
    int width = int_least(c->cols - 2, 96);
    int height = c->rows - 4 - row;
    if (height <= 0)
        return row;
    int lines = canvas_lines(c, row, 1, height, width, 0, text);
    for (int i = row; i < row + int_least(lines, height); i++)
        canvas_restyle(c, i, style);
    return row + int_least(lines, height);
}

static void draw_head(const struct guide *g, struct canvas *c)
{
    char number[48];
    int of;
    int n = guide_number(g, &of);
    (void)snprintf(number, sizeof number, "question %d of %s%d", n,
                   (int)g->at <= GUIDE_WEEKLY ? "at most " : "", of);
    (void)canvas_put(c, 0, 1, STYLE_TAB, "[milepost]");
    if (c->cols >= COLS_ROOMY)
        (void)canvas_put(c, 0, 13, STYLE_HEAD, "a plan in a few answers");
    canvas_put_right(c, 0, c->cols - 1, STYLE_PLAIN, number);
}

/* The race's day says what it is for, too. */
static bool is_told(const struct guide *g, int q)
{
    return guide_asks(g, (enum guide_question)q) &&
           (q != GUIDE_GOAL || (int)g->at <= GUIDE_RACE ||
            !guide_asks(g, GUIDE_RACE));
}

/* What was said so far, a line each, or two where a race is near; on a low
 * terminal the last of it. */
static int draw_told(const struct app *a, const struct guide *g,
                     struct canvas *c, int row, int most)
{
    int height = most == TOLD_MOST ? 2 : 1;
    int count = 0;
    int shown = 0;
    for (int q = 0; q < (int)g->at; q++)
        count += is_told(g, q);
    for (int q = 0; q < (int)g->at; q++) {
        char line[400];
        struct text t = text_on(line, sizeof line);
        if (!is_told(g, q) || count-- > most)
            continue;
        guide_tell(a, g, (enum guide_question)q, &t);
        if (height > 1 && utf8_width(line) > c->cols - 2)
            shown += paragraph(c, row + shown, STYLE_FAINT, line) - row - shown;
        else
            canvas_put_within(c, row + shown++, 1, c->cols - 2, STYLE_FAINT,
                              line);
    }
    return row + shown;
}

/* Where there is little room, what may be answered comes before a welcome. */
static int draw_welcome(const struct guide_view *v, struct canvas *c, int row)
{
    if (v->news[0] != '\0')
        row = paragraph(c, row, STYLE_PLAIN, v->news);
    else if (c->rows >= ROWS_ROOMY)
        row = paragraph(c, row, STYLE_PLAIN,
                        "Up to seven questions, and a plan is on the screen. "
                        "Nothing is kept before you have seen it, and "
                        "anything can be changed later.");
    return paragraph(c, row, STYLE_FAINT, words_care_first());
}

static void draw_keys(struct canvas *c, int row, bool is_first)
{
    static const struct {
        const char *key, *name;
    } keys[] = { { "Enter", "answer" },
                 { "Esc", "pass over" },
                 { "Up", "back" },
                 { "^C", "leave" } };
    int col = 1;
    for (size_t i = 0; i < COUNT_OF(keys); i++) {
        if (is_first && i == 2)
            continue;
        col = canvas_put(c, row, col, STYLE_KEY, keys[i].key);
        col = canvas_put(c, row, col + 1, STYLE_FAINT, keys[i].name) + 2;
    }
}

static void draw_line(const struct guide_view *v, struct canvas *c)
{
    int row = c->rows - 2;
    int lines = canvas_lines(c, 0, 0, 0, c->cols - 2, 0, v->reading);
    int height = int_least(lines, 3);
    int top = row - height;
    enum style style = v->is_refused                      ? STYLE_ERROR
                       : v->is_bad || v->line.length == 0 ? STYLE_FAINT
                                                          : STYLE_PLAIN;
    canvas_blank(c, top - 1, c->rows);
    canvas_fill(c, top - 1, 0, c->cols, 0x2500, STYLE_FRAME);
    (void)canvas_lines(c, top, 1, height, c->cols - 2, 0, v->reading);
    for (int i = top; i < row; i++)
        canvas_restyle(c, i, style);
    int col = canvas_put(c, row, 1, STYLE_HEAD, "> ");
    lineedit_draw(&v->line, c, row, col, c->cols - col);
}

void guide_draw(const struct app *a, const struct ui *ui, struct canvas *c)
{
    const struct guide_view *v = &ui->guide;
    const struct guide *g = &v->guide;
    const struct guide_row *q = &guide_rows[g->at];
    bool is_first = g->at == GUIDE_GOAL;
    bool is_roomy = c->rows >= ROWS_ROOMY;
    char ask[200];
    int row = 2;
    draw_head(g, c);
    if (is_first)
        row = draw_welcome(v, c, is_roomy ? row : 1) + is_roomy;
    else
        row = draw_told(a, g, c, row, is_roomy ? TOLD_MOST : 3) + 1;
    write_question(a, q->ask, ask, sizeof ask);
    row = paragraph(c, row, STYLE_HEAD, ask);
    row = paragraph(c, row, STYLE_FAINT, q->why) + is_roomy;
    if (row < c->rows - 4)
        (void)canvas_lines(c, row, 3, c->rows - 4 - row, c->cols - 4, 0,
                           q->accepts);
    draw_line(v, c);
    draw_keys(c, c->rows - 1, is_first);
}
