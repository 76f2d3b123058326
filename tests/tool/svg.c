/* Cells as a picture; see svg.h. Sizes are in tenths of a pixel. */
#include "svg.h"

#include "milepost/theme.h"

#include <check.h>
#include <stdio.h>
#include <string.h>

#define CELL_W   84
#define CELL_H   170
#define BASELINE 128 /* of a row, from its top */
#define MARGIN   100
#define FONT     "ui-monospace,'DejaVu Sans Mono',Menlo,Consolas,monospace"
#define PAPER    "#16181d"

#define WHITE      "#d8d8d8" /* the terminal's own */
#define COLOR_TEXT 8

/* Colour of 256 as xterm has it: 16 of their own, a cube, greys. */
static const char *color_of(int index, char out[COLOR_TEXT])
{
    static const int basic[16] = {
        0x000000, 0xcd3131, 0x2fae5a, 0xc8a415, 0x3c7fd6, 0xc061b0,
        0x2fa8b8, 0xd8d8d8, 0x8a8a8a, 0xf14c4c, 0x4fd07a, 0xe8c84a,
        0x5aa0f0, 0xe07bc0, 0x58c8d8, 0xffffff,
    };
    static const int step[6] = { 0x00, 0x5f, 0x87, 0xaf, 0xd7, 0xff };
    if (index == COLOR_OWN)
        return WHITE;
    int cube = index - 16;
    int grey = 8 + 10 * (index - 232);
    int rgb = index < 16    ? basic[index]
              : index < 232 ? step[cube / 36] << 16 | step[cube / 6 % 6] << 8 |
                                  step[cube % 6]
                            : grey << 16 | grey << 8 | grey;
    (void)snprintf(out, COLOR_TEXT, "#%06x", (unsigned)rgb & 0xFFFFFFu);
    return out;
}

static const struct paint *paint_of(const struct cell *at)
{
    static struct theme theme;
    theme = theme_of(THEME_DARK); /* as the paper is */
    return &theme.paint[at->style];
}

static bool is_bold(const struct cell *at)
{
    return (paint_of(at)->with & PAINT_BOLD) != 0;
}

static bool is_reverse(const struct cell *at)
{
    return at->is_chosen != ((paint_of(at)->with & PAINT_REVERSE) != 0);
}

static const char *front_of(const struct cell *at, char out[COLOR_TEXT])
{
    return color_of(paint_of(at)->color[DEPTH_256], out);
}

static const char *ink_of(const struct cell *at, char out[COLOR_TEXT])
{
    return is_reverse(at) ? PAPER : front_of(at, out);
}

static bool is_alike(const struct cell *a, const struct cell *b)
{
    return a->style == b->style && a->is_chosen == b->is_chosen;
}

/* Tenths, without a point where none is needed. */
static void add_tenths(struct text *out, int tenths)
{
    if (tenths % 10 == 0)
        text_add(out, "%d", tenths / 10);
    else
        text_add(out, "%d.%d", tenths / 10, tenths % 10);
}

static void add_attribute(struct text *out, const char *name, int tenths)
{
    text_add(out, " %s=\"", name);
    add_tenths(out, tenths);
    text_put(out, "\"");
}

static void add_rect(struct text *out, int x, int y, int w, int h)
{
    text_put(out, "M");
    add_tenths(out, x);
    text_put(out, " ");
    add_tenths(out, y);
    text_put(out, "h");
    add_tenths(out, w);
    text_put(out, "v");
    add_tenths(out, h);
    text_put(out, "h-");
    add_tenths(out, w);
    text_put(out, "z");
}

/* ---- signs that are drawn */

static void draw_braille(struct text *out, int x, int y, int dots)
{
    static const int column[8] = { 0, 0, 0, 1, 1, 1, 0, 1 };
    static const int row[8] = { 0, 1, 2, 0, 1, 2, 3, 3 };
    for (int i = 0; i < 8; i++)
        if ((dots >> i & 1) != 0)
            add_rect(out, x + 10 + 42 * column[i], y + 10 + 42 * row[i], 24,
                     24);
}

/* A sign that is drawn, within its cell; false: it is text. */
static bool draw_sign(struct text *out, int x, int y, wchar_t ch)
{
    if (ch >= 0x2581 && ch <= 0x2588) { /* lower eighths */
        int height = CELL_H * (int)(ch - 0x2580) / 8;
        add_rect(out, x, y + CELL_H - height, CELL_W, height);
    } else if (ch >= 0x2589 && ch <= 0x258F) { /* left eighths */
        add_rect(out, x, y, CELL_W * (int)(0x2590 - ch) / 8, CELL_H);
    } else if (ch == 0x2580) {
        add_rect(out, x, y, CELL_W, CELL_H / 2);
    } else if (ch == 0x2500) {
        add_rect(out, x, y + CELL_H / 2 - 5, CELL_W, 10);
    } else if (ch == 0x2502) {
        add_rect(out, x + CELL_W / 2 - 5, y, 10, CELL_H);
    } else if (ch > 0x2800 && ch <= 0x28FF) {
        draw_braille(out, x, y, (int)(ch - 0x2800));
    } else {
        return false;
    }
    return true;
}

static bool is_drawn(wchar_t ch)
{
    char bytes[512];
    struct text none = text_on(bytes, sizeof bytes);
    return draw_sign(&none, 0, 0, ch);
}

/* ---- a row: paper behind what is reversed, then signs, then text */

static int x_of(int col)
{
    return MARGIN + CELL_W * col;
}

static int y_of(int row)
{
    return MARGIN + CELL_H * row;
}

static void add_paper(const struct canvas *c, int row, struct text *out)
{
    char color[COLOR_TEXT];
    const struct cell *at = c->cell[row];
    for (int col = 0; col < c->cols;) {
        int from = col;
        while (col < c->cols && is_alike(&at[from], &at[col]))
            col++;
        if (!is_reverse(&at[from]))
            continue;
        text_add(out, "<path shape-rendering=\"crispEdges\" fill=\"%s\" d=\"",
                 front_of(&at[from], color));
        add_rect(out, x_of(from), y_of(row), CELL_W * (col - from), CELL_H);
        text_put(out, "\"/>\n");
    }
}

static void add_signs(const struct canvas *c, int row, struct text *out)
{
    const struct cell *at = c->cell[row];
    char ink[COLOR_TEXT] = "";
    char color[COLOR_TEXT];
    for (int col = 0; col < c->cols; col++) {
        if (!is_drawn(at[col].ch))
            continue;
        if (strcmp(ink, ink_of(&at[col], color)) != 0) {
            if (ink[0] != '\0')
                text_put(out, "\"/>\n");
            (void)strcpy(ink, ink_of(&at[col], color));
            text_add(out,
                     "<path shape-rendering=\"crispEdges\" fill=\"%s\" d=\"",
                     ink);
        }
        (void)draw_sign(out, x_of(col), y_of(row), at[col].ch);
    }
    if (ink[0] != '\0')
        text_put(out, "\"/>\n");
}

static void add_sign(struct text *out, wchar_t ch)
{
    char bytes[5] = { 0 };
    (void)utf8_put((uint32_t)ch, bytes);
    text_put(out, ch == L'&'   ? "&amp;"
                  : ch == L'<' ? "&lt;"
                  : ch == L'>' ? "&gt;"
                               : bytes);
}

static bool is_blank(const struct cell *at)
{
    return at->ch == L' ' || is_drawn(at->ch);
}

/* Text of one style ends before two blanks: what comes then has its own x. */
static int run_end(const struct canvas *c, const struct cell *at, int from)
{
    int col = from;
    while (
        col < c->cols && is_alike(&at[from], &at[col]) &&
        !is_drawn(at[col].ch) &&
        !(is_blank(&at[col]) && (col + 1 == c->cols || is_blank(&at[col + 1]) ||
                                 !is_alike(&at[from], &at[col + 1]))))
        col++;
    return col;
}

static void add_words(const struct canvas *c, int row, struct text *out)
{
    char color[COLOR_TEXT];
    const struct cell *at = c->cell[row];
    for (int col = 0; col < c->cols;) {
        if (is_blank(&at[col])) {
            col++;
            continue;
        }
        int end = run_end(c, at, col);
        text_put(out, "<text");
        add_attribute(out, "x", x_of(col));
        add_attribute(out, "y", y_of(row) + BASELINE);
        add_attribute(out, "textLength", CELL_W * (end - col));
        if (strcmp(ink_of(&at[col], color), WHITE) != 0)
            text_add(out, " fill=\"%s\"", ink_of(&at[col], color));
        text_put(out, is_bold(&at[col]) ? " class=\"b\">" : ">");
        for (; col < end; col++) {
            if (at[col].ch != 0)
                add_sign(out, at[col].ch);
            if (at[col].mark != 0)
                add_sign(out, at[col].mark);
        }
        text_put(out, "</text>\n");
    }
}

void svg_write(const struct canvas *c, const char *title, struct text *out)
{
    int width = (2 * MARGIN + CELL_W * c->cols + 9) / 10;
    int height = (2 * MARGIN + CELL_H * c->rows + 9) / 10;
    text_add(out,
             "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%d\" "
             "height=\"%d\" viewBox=\"0 0 %d %d\" xml:space=\"preserve\" "
             "font-family=\"%s\" font-size=\"14\" fill=\"%s\">\n",
             width, height, width, height, FONT, WHITE);
    text_add(out, "<title>%s</title>\n", title);
    text_put(out, "<style>.b{font-weight:bold}</style>\n");
    text_add(out, "<rect width=\"%d\" height=\"%d\" rx=\"6\" fill=\"%s\"/>\n",
             width, height, PAPER);
    for (int row = 0; row < c->rows; row++) {
        add_paper(c, row, out);
        add_signs(c, row, out);
        add_words(c, row, out);
    }
    text_put(out, "</svg>\n");
    ck_assert(!out->is_cut);
}
