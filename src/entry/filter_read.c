/* Tests joined by and, or, not, in the order of their working. */
#include "entry/filter.h"

#include <string.h>

#define DEPTH_MOST 16 /* parentheses in parentheses */

/* The word (any case) stands here, and ends here. */
static bool is_word(const struct filter_reader *r, const char *word)
{
    return text_begins(r->at, word) &&
           filter_is_in(r->at[strlen(word)], " \t(");
}

static bool take_word(struct filter_reader *r, const char *word)
{
    if (!is_word(r, word))
        return false;
    filter_skip(r, strlen(word));
    return true;
}

static bool take_sign(struct filter_reader *r, char sign, const char *word)
{
    filter_skip_spaces(r);
    if (*r->at != sign)
        return take_word(r, word);
    filter_skip(r, 1);
    if (*r->at == sign && sign != '!')
        filter_skip(r, 1); /* "||" and "&&" */
    return true;
}

/* Parentheses hold what they stand in, DEPTH_MOST deep.
 * NOLINTBEGIN(misc-no-recursion) */
static bool take_any(struct filter_reader *r);

static bool take_part(struct filter_reader *r)
{
    bool is_not = false;
    while (take_sign(r, '!', "not"))
        is_not = !is_not;
    int column = r->column;
    bool is_group = *r->at == '(';
    if (is_group) {
        filter_skip(r, 1);
        if (++r->depth > DEPTH_MOST)
            return err_at(r->e, column, "too many parentheses: use fewer");
    }
    if (!(is_group ? take_any(r) : filter_test(r)))
        return false;
    if (is_group) {
        filter_skip_spaces(r);
        if (*r->at != ')')
            return err_at(r->e, column,
                          "a parenthesis that is not closed: add )");
        filter_skip(r, 1);
        r->depth--;
    }
    return !is_not || filter_add_sign(r, FILTER_NOT);
}

static bool is_at_end(struct filter_reader *r)
{
    filter_skip_spaces(r);
    return filter_is_in(*r->at, ")|") || is_word(r, "or");
}

static bool take_all(struct filter_reader *r)
{
    if (!take_part(r))
        return false;
    while (take_sign(r, '&', "and") || !is_at_end(r))
        if (!take_part(r) || !filter_add_sign(r, FILTER_AND))
            return false;
    return true;
}

static bool take_any(struct filter_reader *r)
{
    if (!take_all(r))
        return false;
    while (take_sign(r, '|', "or"))
        if (!take_all(r) || !filter_add_sign(r, FILTER_OR))
            return false;
    return true;
}
/* NOLINTEND(misc-no-recursion) */

/* Every character may be shown: words are quoted in sentences. */
static bool check_safe(const char *text, struct err *e)
{
    int column = 1;
    for (const char *at = text; *at != '\0'; column++) {
        uint32_t code = utf8_next(&at);
        if (utf8_is_unsafe(code) && code != '\t')
            return err_at(e, column,
                          "a character that cannot be shown (U+%04X): take "
                          "it out",
                          (unsigned)code);
    }
    return true;
}

bool filter_read(const struct filter_context *c, const char *text,
                 struct filter *out, struct err *e)
{
    out->count = 0;
    out->used = 0;
    if (strlen(text) >= FILTER_TEXT)
        return err_at(e, FILTER_TEXT,
                      "a filter holds at most %d bytes: write a shorter one",
                      FILTER_TEXT - 1);
    if (!check_safe(text, e))
        return false;
    struct filter_reader r = {
        .c = c, .at = text, .column = 1, .out = out, .e = e
    };
    filter_skip_spaces(&r);
    if (*r.at == '\0')
        return true;
    if (!take_any(&r))
        return false;
    if (*r.at != '\0')
        return err_at(e, r.column, "a ) without its (: take it out");
    return true;
}

bool filter_asks_block(const char *text)
{
    return filter_has_words(text, "block");
}
