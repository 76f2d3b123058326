/* One line of text under the fingers of someone used to a shell. */
#include "tui/lineedit.h"

#include <string.h>
#include <wchar.h>

void lineedit_set(struct lineedit *l, const char *text)
{
    (void)text_copy(l->text, sizeof l->text, text);
    l->length = (int)strlen(l->text);
    l->at = l->length;
}

void lineedit_start(struct lineedit *l, const char *text)
{
    l->cut[0] = l->typed[0] = '\0';
    l->back = 0;
    lineedit_set(l, text);
}

static uint32_t code_at(const struct lineedit *l, int at)
{
    const char *p = l->text + at;
    return utf8_next(&p);
}

/* Combining accents go with the character before them. */
static bool is_joined(const struct lineedit *l, int at)
{
    uint32_t code = code_at(l, at);
    return code >= 0x300 && wcwidth((wchar_t)code) == 0;
}

static int code_before(const struct lineedit *l, int at)
{
    int before = at > 0 ? at - 1 : 0;
    for (; before > 0; before--)
        if (((unsigned char)l->text[before] & 0xC0u) != 0x80u)
            break;
    return before;
}

static int sign_before(const struct lineedit *l, int at)
{
    while (at > 0) {
        at = code_before(l, at);
        if (!is_joined(l, at))
            break;
    }
    return at;
}

static int sign_after(const struct lineedit *l, int at)
{
    if (at >= l->length)
        return l->length;
    const char *p = l->text + at;
    do
        (void)utf8_next(&p);
    while (*p != '\0' && is_joined(l, (int)(p - l->text)));
    return (int)(p - l->text);
}

static int word_before(const struct lineedit *l, int at)
{
    while (at > 0 && l->text[at - 1] == ' ')
        at--;
    while (at > 0 && l->text[at - 1] != ' ')
        at--;
    return at;
}

static int word_after(const struct lineedit *l, int at)
{
    while (at < l->length && l->text[at] == ' ')
        at++;
    while (at < l->length && l->text[at] != ' ')
        at++;
    return at;
}

static enum line_state move(struct lineedit *l, int to)
{
    l->at = to;
    return LINE_SAME;
}

static enum line_state take_out(struct lineedit *l, int from, int to)
{
    if (from == to)
        return LINE_SAME;
    memmove(l->text + from, l->text + to, (size_t)(l->length - to) + 1);
    l->length -= to - from;
    l->at = from;
    return LINE_CHANGED;
}

static enum line_state cut_out(struct lineedit *l, int from, int to)
{
    if (from == to)
        return LINE_SAME;
    memcpy(l->cut, l->text + from, (size_t)(to - from));
    l->cut[to - from] = '\0';
    return take_out(l, from, to);
}

/* What does not fit is not taken; nothing of a character is ever half kept. */
static enum line_state put_in(struct lineedit *l, const char *bytes, int n)
{
    if (n == 0 || l->length + n >= LINE_TEXT)
        return LINE_SAME;
    memmove(l->text + l->at + n, l->text + l->at,
            (size_t)(l->length - l->at) + 1);
    memcpy(l->text + l->at, bytes, (size_t)n);
    l->length += n;
    l->at += n;
    return LINE_CHANGED;
}

bool lineedit_replace(struct lineedit *l, int from, const char *text, int n)
{
    if (l->length + n - (l->at - from) >= LINE_TEXT)
        return false;
    (void)take_out(l, from, l->at);
    (void)put_in(l, text, n);
    return true;
}

static enum line_state put_sign_in(struct lineedit *l, int32_t code)
{
    char bytes[4];
    if (code < 0 || code >= PRESS_NONE || utf8_is_unsafe((uint32_t)code))
        return LINE_SAME;
    return put_in(l, bytes, utf8_put((uint32_t)code, bytes));
}

static enum line_state recall(struct lineedit *l, const struct history *h,
                              int step)
{
    int back = l->back + step;
    if (back < 0 || back > h->count)
        return LINE_SAME;
    if (l->back == 0)
        memcpy(l->typed, l->text, sizeof l->typed);
    l->back = back;
    lineedit_set(l, back == 0 ? l->typed : h->line[h->count - back]);
    return LINE_CHANGED;
}

static enum line_state press_control(struct lineedit *l,
                                     const struct history *h, int32_t code)
{
    switch (code) {
    case CONTROL('A'):
    case PRESS_HOME:
        return move(l, 0);
    case CONTROL('E'):
    case PRESS_END:
        return move(l, l->length);
    case CONTROL('B'):
    case PRESS_LEFT:
        return move(l, sign_before(l, l->at));
    case CONTROL('F'):
    case PRESS_RIGHT:
        return move(l, sign_after(l, l->at));
    case PRESS_WORD_LEFT:
        return move(l, word_before(l, l->at));
    case PRESS_WORD_RIGHT:
        return move(l, word_after(l, l->at));
    case PRESS_BACKSPACE:
    case CONTROL('H'):
        return take_out(l, sign_before(l, l->at), l->at);
    case PRESS_DELETE:
    case CONTROL('D'):
        return take_out(l, l->at, sign_after(l, l->at));
    case CONTROL('W'):
        return cut_out(l, word_before(l, l->at), l->at);
    case CONTROL('U'):
        return cut_out(l, 0, l->at);
    case CONTROL('K'):
        return cut_out(l, l->at, l->length);
    case CONTROL('Y'):
        return put_in(l, l->cut, (int)strlen(l->cut));
    case CONTROL('P'):
    case PRESS_UP:
        return recall(l, h, 1);
    case CONTROL('N'):
    case PRESS_DOWN:
        return recall(l, h, -1);
    default:
        return put_sign_in(l, code);
    }
}

enum line_state lineedit_press(struct lineedit *l, const struct history *h,
                               struct press p)
{
    if (p.is_pasted) {
        bool is_gap = p.code == '\n' || p.code == '\r' || p.code == '\t' ||
                      p.code == PRESS_ENTER || p.code == PRESS_TAB;
        return put_sign_in(l, is_gap ? ' ' : p.code);
    }
    if (p.code == PRESS_ENTER || p.code == '\r' || p.code == '\n')
        return LINE_DONE;
    if (p.code == PRESS_ESCAPE || p.code == CONTROL('C') ||
        p.code == CONTROL('G'))
        return LINE_LEFT;
    return press_control(l, h, p.code);
}

void lineedit_go(struct lineedit *l, int character)
{
    l->at = 0;
    for (int i = 1; i < character && l->at < l->length; i++) {
        const char *p = l->text + l->at;
        (void)utf8_next(&p);
        l->at = (int)(p - l->text);
    }
}

/* Cells of a stretch of the text, as the canvas will draw it. */
static int cells(const struct lineedit *l, int from, int to, bool utf8)
{
    int width = 0;
    for (int at = from; at < to;) {
        const char *p = l->text + at;
        uint32_t code = utf8_next(&p);
        int w = code < 0x80 || !utf8 ? 1 : wcwidth((wchar_t)code);
        width += w < 0 ? 0 : w;
        at = (int)(p - l->text);
    }
    return width;
}

void lineedit_draw(const struct lineedit *l, struct canvas *c, int row, int col,
                   int width)
{
    int from = 0;
    while (from < l->at && cells(l, from, l->at, c->utf8) >= width)
        from = sign_after(l, from);
    canvas_put_within(c, row, col, width, STYLE_PLAIN, l->text + from);
    c->cursor_row = row;
    c->cursor_col = col + cells(l, from, l->at, c->utf8);
}

void history_add(struct history *h, const char *line)
{
    if (line[0] == '\0' ||
        (h->count > 0 && strcmp(h->line[h->count - 1], line) == 0))
        return;
    if (h->count == HISTORY_LINES) {
        memmove(h->line[0], h->line[1], sizeof h->line - sizeof h->line[0]);
        h->count--;
    }
    (void)text_copy(h->line[h->count++], LINE_TEXT, line);
}
