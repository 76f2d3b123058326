/* Cells, and the few ways to fill them. */
#include "tui/canvas.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

/* What stands for a sign of ours where the terminal has only ASCII. */
static const struct {
    wchar_t sign;
    char ascii;
} plain_signs[] = {
    { 0x00B7, '-' },                                   /* middle dot */
    { 0x2013, '-' },                                   /* en dash */
    { 0x2026, '.' },                                   /* ellipsis */
    { 0x2500, '-' },                                   /* box: horizontal */
    { 0x2502, '|' },                                   /* box: vertical */
    { 0x2514, '+' }, { 0x2524, '+' },                  /* box: of an axis */
    { 0x2586, '=' },                                   /* lower 3/4 block */
    { 0x2581, '_' },                                   /* lower 1/8 block */
    { 0x2191, '^' },                                   /* arrows */
    { 0x2193, 'v' }, { 0x2192, '>' }, { 0x00D7, 'x' }, /* times */
};

enum style style_of_verdict(enum verdict v)
{
    return STYLE_PURPOSEFUL + (enum style)v;
}

enum style style_of_readiness(enum readiness r)
{
    return STYLE_GO + (enum style)r;
}

enum style style_of_severity(enum severity s)
{
    return STYLE_INFO + (enum style)s;
}

static int between(int value, int least, int most)
{
    return value < least ? least : value > most ? most : value;
}

void canvas_clear(struct canvas *c, int rows, int cols, bool utf8)
{
    c->rows = between(rows, 1, CANVAS_ROWS_MAX);
    c->cols = between(cols, 1, CANVAS_COLS_MAX);
    c->utf8 = utf8;
    c->cursor_row = c->cursor_col = UNKNOWN;
    for (int row = 0; row < c->rows; row++)
        c->line_of[row] = UNKNOWN;
    memset(c->key_of, 0, sizeof c->key_of);
    memset(c->foot_of, 0, sizeof c->foot_of);
    canvas_blank(c, 0, c->rows);
}

void canvas_blank(struct canvas *c, int from, int to)
{
    static const struct cell empty = { L' ', 0, STYLE_PLAIN, false };
    for (int row = between(from, 0, c->rows); row < between(to, 0, c->rows);
         row++)
        for (int col = 0; col < c->cols; col++)
            c->cell[row][col] = empty;
}

static wchar_t plain_sign(wchar_t ch)
{
    for (size_t i = 0; i < COUNT_OF(plain_signs); i++)
        if (plain_signs[i].sign == ch)
            return (wchar_t)plain_signs[i].ascii;
    return L'?';
}

/* Overwriting half a wide character leaves the other half a space. */
static void part(struct cell *row, int cols, int col)
{
    if (row[col].ch == 0 && col > 0)
        row[col - 1].ch = L' ';
    if (col + 1 < cols && row[col + 1].ch == 0)
        row[col + 1].ch = L' ';
}

/* One character; returns the column after it. */
static int put_sign(struct canvas *c, int row, int col, enum style style,
                    wchar_t ch)
{
    int width = 1;
    if (ch >= 0x80 && !c->utf8)
        ch = plain_sign(ch);
    else if (ch >= 0x80)
        width = wcwidth(ch);
    if (width < 0)
        return col;
    bool is_seen = row >= 0 && row < c->rows;
    if (width == 0) {
        if (is_seen && col > 0 && col <= c->cols)
            c->cell[row][col - 1].mark = ch;
        return col;
    }
    if (!is_seen || col < 0 || col + width > c->cols)
        return col + width;
    struct cell *at = c->cell[row];
    for (int i = 0; i < width; i++) {
        part(at, c->cols, col + i);
        at[col + i] =
            (struct cell){ i == 0 ? ch : 0, 0, (unsigned char)style, false };
    }
    return col + width;
}

int canvas_put(struct canvas *c, int row, int col, enum style style,
               const char *text)
{
    for (uint32_t code = utf8_next(&text); code != 0; code = utf8_next(&text))
        if (!utf8_is_unsafe(code))
            col = put_sign(c, row, col, style, (wchar_t)code);
    return col;
}

int canvas_print(struct canvas *c, int row, int col, enum style style,
                 const char *format, ...)
{
    char text[CANVAS_COLS_MAX * 4];
    va_list args;
    va_start(args, format);
    (void)vsnprintf(text, sizeof text, format, args);
    va_end(args);
    return canvas_put(c, row, col, style, text);
}

static int sign_width(const struct canvas *c, uint32_t code)
{
    if (utf8_is_unsafe(code))
        return 0;
    int width = code < 0x80 || !c->utf8 ? 1 : wcwidth((wchar_t)code);
    return width < 0 ? 0 : width;
}

static int text_width(const struct canvas *c, const char *text)
{
    int width = 0;
    for (uint32_t code = utf8_next(&text); code != 0; code = utf8_next(&text))
        width += sign_width(c, code);
    return width;
}

void canvas_put_within(struct canvas *c, int row, int col, int width,
                       enum style style, const char *text)
{
    if (width <= 0)
        return;
    bool is_cut = text_width(c, text) > width;
    int end = col + width - (is_cut ? 1 : 0);
    for (uint32_t code = utf8_next(&text); code != 0; code = utf8_next(&text)) {
        if (col + sign_width(c, code) > end)
            break;
        if (!utf8_is_unsafe(code))
            col = put_sign(c, row, col, style, (wchar_t)code);
    }
    if (is_cut)
        (void)put_sign(c, row, col, style, 0x2026);
}

void canvas_put_right(struct canvas *c, int row, int end, enum style style,
                      const char *text)
{
    int col = end - text_width(c, text);
    (void)canvas_put(c, row, col < 0 ? 0 : col, style, text);
}

void canvas_fill(struct canvas *c, int row, int col, int width, wchar_t ch,
                 enum style style)
{
    for (int i = 0; i < width; i++)
        (void)put_sign(c, row, col + i, style, ch);
}

/* A text on its way into a box of cells. */
struct flow {
    struct canvas *canvas;
    int row, col, height, width;
    int skip; /* lines above the box */
    int line; /* lines so far */
};

static void flow_line(struct flow *f, const char *line)
{
    int at = f->line++ - f->skip;
    if (at >= 0 && at < f->height)
        canvas_put_within(f->canvas, f->row + at, f->col, f->width, STYLE_PLAIN,
                          line);
}

/* Where to break a line that is too long: behind the last blank that leaves
 * its words whole within 'width'; a word longer than that is cut. */
static const char *break_of(const struct canvas *c, const char *line, int width)
{
    const char *at = line;
    const char *blank = NULL;
    const char *full = NULL;
    int cells = 0;
    while (*at != '\0') {
        const char *before = at;
        uint32_t code = utf8_next(&at);
        cells += sign_width(c, code);
        if (code == ' ')
            blank = at;
        if (cells > width) {
            full = before;
            break;
        }
    }
    if (full == NULL)
        return at;
    return blank != NULL ? blank : full > line ? full : at;
}

/* The rest of a line too long is indented as far as its beginning was. */
static void flow_broken(struct flow *f, const char *line)
{
    char one[CANVAS_LINE_TEXT];
    int indent = (int)strspn(line, " ");
    if (indent > f->width / 2)
        indent = 0;
    line += indent;
    while (*line != '\0') {
        const char *end = break_of(f->canvas, line, f->width - indent);
        int bytes = (int)(end - line);
        while (bytes > 0 && line[bytes - 1] == ' ')
            bytes--;
        (void)snprintf(one, sizeof one, "%*s%.*s", indent, "", bytes, line);
        flow_line(f, one);
        line = end + strspn(end, " ");
    }
}

int canvas_lines(struct canvas *c, int row, int col, int height, int width,
                 int skip, const char *text)
{
    struct flow f = { c, row, col, height, width, skip, 0 };
    while (*text != '\0') {
        char one[CANVAS_LINE_TEXT / 2];
        size_t n = strcspn(text, "\n");
        size_t kept = n < sizeof one ? n : sizeof one - 1;
        memcpy(one, text, kept);
        one[kept] = '\0';
        if (text_width(c, one) <= width)
            flow_line(&f, one);
        else
            flow_broken(&f, one);
        text += n + (text[n] == '\n' ? 1 : 0);
    }
    return f.line;
}

void canvas_restyle(struct canvas *c, int row, enum style style)
{
    if (row < 0 || row >= c->rows)
        return;
    for (int col = 0; col < c->cols; col++)
        c->cell[row][col].style = (unsigned char)style;
}

void canvas_link_line(struct canvas *c, int row, int line)
{
    if (row >= 0 && row < c->rows)
        c->line_of[row] = line;
}

static void link(const struct canvas *c, int32_t key_of[CANVAS_COLS_MAX],
                 int col, int width, int32_t key)
{
    for (int i = between(col, 0, c->cols); i < between(col + width, 0, c->cols);
         i++)
        key_of[i] = key;
}

void canvas_link_key(struct canvas *c, int col, int width, int32_t key)
{
    link(c, c->key_of, col, width, key);
}

void canvas_link_foot(struct canvas *c, int col, int width, int32_t key)
{
    link(c, c->foot_of, col, width, key);
}

void canvas_choose(struct canvas *c, int row, int col, int width)
{
    if (row < 0 || row >= c->rows)
        return;
    for (int i = between(col, 0, c->cols); i < between(col + width, 0, c->cols);
         i++)
        c->cell[row][i].is_chosen = true;
}

void bar_cells(int width, const int32_t share[VERDICT_COUNT],
               int cells[VERDICT_COUNT])
{
    int64_t sum = 0;
    int given = 0;
    for (int v = 0; v < VERDICT_COUNT; v++)
        sum += share[v];
    int widest = 0;
    for (int v = 0; v < VERDICT_COUNT; v++) {
        cells[v] = sum > 0 ? (int)((int64_t)share[v] * width / sum) : 0;
        if (share[v] > 0 && cells[v] == 0 && width >= VERDICT_COUNT)
            cells[v] = 1;
        given += cells[v];
        if (share[v] > share[widest])
            widest = v;
    }
    /* What rounding left over, or took too much, is the widest one's. */
    if (sum > 0)
        cells[widest] += width - given;
}

void canvas_bar(struct canvas *c, int row, int col, int width,
                const int32_t share[VERDICT_COUNT])
{
    int cells[VERDICT_COUNT];
    bar_cells(width, share, cells);
    for (int v = 0; v < VERDICT_COUNT; v++) {
        canvas_fill(c, row, col, cells[v],
                    (wchar_t)verdict_mark((enum verdict)v),
                    style_of_verdict((enum verdict)v));
        col += cells[v];
    }
}

static void add_sign(struct text *out, wchar_t ch)
{
    char bytes[5] = { 0 };
    (void)utf8_put((uint32_t)ch, bytes);
    text_put(out, bytes);
}

void canvas_text(const struct canvas *c, struct text *out)
{
    for (int row = 0; row < c->rows; row++) {
        const struct cell *at = c->cell[row];
        int end = c->cols;
        while (end > 0 && at[end - 1].ch == L' ')
            end--;
        for (int col = 0; col < end; col++) {
            if (at[col].ch != 0)
                add_sign(out, at[col].ch);
            if (at[col].mark != 0)
                add_sign(out, at[col].mark);
        }
        text_put(out, "\n");
    }
}
