/* A line cut into words, with columns a runner can count. */
#include "entry/lex.h"

#include <string.h>

#define NO_BREAK_SPACE      0xA0u /* comes along with text pasted from pages */
#define MULTIPLICATION_SIGN 0xD7u /* "5×1k" is "5x1k" */

struct cutter {
    struct lex *l;
    const char *at;
    int column; /* of 'at' */
    struct err *e;
};

struct quote lex_quote(const char *word)
{
    struct quote q = { "" };
    if (!text_copy(q.text, sizeof q.text - 3, word))
        memcpy(q.text + strlen(q.text), "...", 4);
    return q;
}

static bool is_line_end(const char *at)
{
    while (*at == '\r' || *at == '\n')
        at++;
    return *at == '\0';
}

static uint32_t peek(const struct cutter *c, const char **next)
{
    *next = c->at;
    return is_line_end(c->at) ? 0 : utf8_next(next);
}

static bool is_space(uint32_t code)
{
    return code == ' ' || code == '\t' || code == NO_BREAK_SPACE;
}

static bool is_digit(char c)
{
    return c >= '0' && c <= '9';
}

/* Every character of the line is one that may be shown. */
static bool check_safe(const char *line, struct err *e)
{
    bool is_note = false;
    int column = 1;
    char before = ' ';
    const char *at = line;
    while (!is_line_end(at)) {
        const char *start = at;
        uint32_t code = utf8_next(&at);
        bool is_tab = code == '\t' && !is_note;
        if (code == 0xFFFDu)
            return err_at(e, column,
                          "this is not UTF-8 text: write the character again");
        if (utf8_is_unsafe(code) && !is_tab)
            return err_at(e, column,
                          "a control character (U+%04X) stands here%s: take "
                          "it out",
                          (unsigned)code, is_note ? ", in the note" : "");
        if (start[0] == '-' && start[1] == '-' &&
            (before == ' ' || before == '\t') &&
            (start[2] == ' ' || start[2] == '\t'))
            is_note = true;
        before = *start;
        column++;
    }
    return true;
}

static bool add_token(struct cutter *c, enum lex_kind kind, int column,
                      const char *text)
{
    struct lex *l = c->l;
    if (l->count == LEX_TOKENS_MAX)
        return err_at(c->e, column,
                      "more than %d words in a line: write a shorter one",
                      LEX_TOKENS_MAX);
    l->tokens[l->count++] = (struct lex_token){ kind, column, text };
    return true;
}

/* "2,5k": a comma that was meant as a decimal point. */
static bool is_decimal_comma(const char *word, const char *at)
{
    const char *w = word;
    while ((*w >= 'a' && *w <= 'z') || (*w >= 'A' && *w <= 'Z'))
        w++;
    if (!is_digit(*w))
        return false;
    while (is_digit(*w))
        w++;
    return *w == '\0' && at[0] == ',' && is_digit(at[1]);
}

static void put(struct lex *l, const char *bytes, size_t n)
{
    memcpy(l->bytes + l->used, bytes, n);
    l->used += n;
}

/* One word, up to a space or sign; "5x1k@3:55" is cut before its '@'. */
static bool cut_word(struct cutter *c)
{
    struct lex *l = c->l;
    char *word = l->bytes + l->used;
    int column = c->column;
    const char *next;
    for (uint32_t code = peek(c, &next); code != 0; code = peek(c, &next)) {
        bool is_first = l->bytes + l->used == word;
        if (is_space(code) || code == ',' || code == '(' || code == ')' ||
            (code == '@' && !is_first && is_digit(*word)))
            break;
        if (code == MULTIPLICATION_SIGN)
            put(l, "x", 1);
        else
            put(l, c->at, (size_t)(next - c->at));
        c->at = next;
        c->column++;
    }
    put(l, "", 1);
    if (is_decimal_comma(word, c->at))
        return err_at(c->e, column,
                      "%s,%c: write decimals with a point, as in 10.2k",
                      lex_quote(word).text, c->at[1]);
    return add_token(c, LEX_WORD, column, word);
}

static void take_note(struct cutter *c)
{
    const char *next = c->at;
    for (uint32_t code = peek(c, &next); is_space(code);
         code = peek(c, &next)) {
        c->at = next;
        c->column++;
    }
    struct lex *l = c->l;
    l->note = l->bytes + l->used;
    l->note_column = c->column;
    size_t n = strcspn(c->at, "\r\n");
    while (n > 0 && c->at[n - 1] == ' ')
        n--;
    put(l, c->at, n);
    put(l, "", 1);
}

static bool cut_sign(struct cutter *c, uint32_t code)
{
    enum lex_kind kind = code == ','   ? LEX_COMMA
                         : code == '(' ? LEX_OPEN
                                       : LEX_CLOSE;
    const char *text = code == ',' ? "," : code == '(' ? "(" : ")";
    c->at++;
    return add_token(c, kind, c->column++, text);
}

/* True if "--" stands here as a word of its own. */
static bool is_note_sign(const char *at)
{
    return at[0] == '-' && at[1] == '-' &&
           (at[2] == ' ' || at[2] == '\t' || is_line_end(at + 2));
}

static bool cut(struct cutter *c, bool has_comments)
{
    const char *next;
    for (uint32_t code = peek(c, &next); code != 0; code = peek(c, &next)) {
        if (is_space(code)) {
            c->at = next;
            c->column++;
        } else if (is_note_sign(c->at)) {
            c->at += 2;
            c->column += 2;
            take_note(c);
            return true;
        } else if (code == '#' && has_comments) {
            return true;
        } else if (code == ',' || code == '(' || code == ')') {
            if (!cut_sign(c, code))
                return false;
        } else if (!cut_word(c)) {
            return false;
        }
    }
    return true;
}

bool lex_line(struct lex *l, const char *line, bool has_comments, struct err *e)
{
    l->count = 0;
    l->used = 0;
    l->note = NULL;
    l->note_column = 0;
    l->tokens[0] = (struct lex_token){ LEX_END, 1, "" };
    if (strlen(line) >= LINE_TEXT)
        return err_at(e, LINE_TEXT,
                      "a line holds at most %d bytes: write a shorter one",
                      LINE_TEXT - 1);
    if (!check_safe(line, e))
        return false;
    struct cutter c = { l, line, 1, e };
    if (!cut(&c, has_comments))
        return false;
    l->tokens[l->count] = (struct lex_token){ LEX_END, c.column, "" };
    return true;
}
