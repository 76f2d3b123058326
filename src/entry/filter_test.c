/* One test of a filter: a field, how it compares, and its values. */
#include "entry/filter.h"

#include <string.h>

/* ---- the text, with columns a runner can count */

void filter_skip(struct filter_reader *r, size_t bytes)
{
    for (; bytes > 0; bytes--, r->at++)
        if (((unsigned char)*r->at & 0xC0u) != 0x80u)
            r->column++;
}

void filter_skip_spaces(struct filter_reader *r)
{
    while (*r->at == ' ' || *r->at == '\t')
        filter_skip(r, 1);
}

bool filter_is_in(char c, const char *set)
{
    return c == '\0' || strchr(set, c) != NULL;
}

/* A stretch up to one of the signs of 'end'. */
static void cut(struct filter_reader *r, const char *end,
                struct piece_of_text *out)
{
    size_t n = 0;
    out->column = r->column;
    while (!filter_is_in(r->at[n], end))
        n++;
    memcpy(out->text, r->at, n);
    out->text[n] = '\0';
    filter_skip(r, n);
}

/* What stands in quotes; the reader is on the first of them. */
static bool cut_quoted(struct filter_reader *r, struct piece_of_text *out)
{
    int from = r->column;
    filter_skip(r, 1);
    cut(r, "\"", out);
    if (*r->at == '\0')
        return err_at(r->e, from, "a quote that is not closed: add \"");
    filter_skip(r, 1);
    return true;
}

static bool add(struct filter_reader *r, struct filter_step step)
{
    struct filter *f = r->out;
    if (f->count == FILTER_STEPS_MAX)
        return err_at(r->e, r->column,
                      "more than a filter holds: write a shorter one");
    f->step[f->count++] = step;
    return true;
}

bool filter_add_sign(struct filter_reader *r, enum filter_what what)
{
    return add(r, (struct filter_step){ .what = what, .column = r->column });
}

static struct filter_step test_of(int field, int column)
{
    return (struct filter_step){ .what = FILTER_TEST,
                                 .field = field,
                                 .column = column };
}

/* ---- one test */

static const struct {
    const char *sign;
    enum filter_op op;
} signs[] = {
    { "!=", OP_NOT },
    { "<=", OP_MOST },
    { ">=", OP_LEAST },
    { "==", OP_IS },
    { "=", OP_IS },
    { "<", OP_LESS },
    { ">", OP_MORE },
    { ":", OP_HAS },
    { "\xe2\x89\xa4", OP_MOST },
    { "\xe2\x89\xa5", OP_LEAST },
};

/* The sign of a comparison; blanks may stand before it, but for ':'. */
static bool take_op(struct filter_reader *r, enum filter_op *out)
{
    size_t blanks = strspn(r->at, " \t");
    for (size_t i = 0; i < COUNT_OF(signs); i++) {
        size_t n = strlen(signs[i].sign);
        if (strncmp(r->at + blanks, signs[i].sign, n) != 0 ||
            (blanks > 0 && signs[i].sign[0] == ':'))
            continue;
        filter_skip(r, blanks + n);
        *out = signs[i].op;
        return true;
    }
    return false;
}

static bool refuse_op(struct filter_reader *r, int field, int column)
{
    const struct filter_field *f = &filter_fields[field];
    enum filter_kind kind = filter_kind(field);
    if (kind == KIND_DATE)
        return err_at(r->e, column, "%s takes a day: write %s", f->name,
                      f->example);
    return err_at(r->e, column, "%s is no number: write %s or %s!=...", f->name,
                  f->example, f->name);
}

/* since and until are dates that compare by themselves. */
static bool settle_op(struct filter_reader *r, int field, int column,
                      enum filter_op *op)
{
    enum filter_kind kind = filter_kind(field);
    bool is_plain = *op == OP_IS || *op == OP_HAS;
    bool is_own = field == F_SINCE || field == F_UNTIL || field == F_ON;
    if (is_own && !is_plain)
        return refuse_op(r, field, column);
    if ((kind == KIND_WORD || kind == KIND_TEXT) && !is_plain && *op != OP_NOT)
        return refuse_op(r, field, column);
    if (field == F_SINCE)
        *op = OP_LEAST;
    if (field == F_UNTIL)
        *op = OP_MOST;
    return true;
}

static bool cut_value(struct filter_reader *r, int field,
                      struct piece_of_text *out)
{
    const struct filter_field *f = &filter_fields[field];
    if (*r->at == '"')
        return cut_quoted(r, out);
    cut(r, " \t,()|&\"", out);
    if (out->text[0] == '\0')
        return err_at(r->e, r->column, "%s: and what? write %s", f->name,
                      f->example);
    return true;
}

/* A word of a list takes all its values in one step; others are joined. */
static bool take_values(struct filter_reader *r, int field, enum filter_op op)
{
    static const enum filter_what joins[] = { FILTER_OR, FILTER_AND };
    struct piece_of_text value;
    struct filter_step step = test_of(field, r->column);
    bool is_list = filter_kind(field) == KIND_WORD;
    bool is_number = !is_list && filter_kind(field) != KIND_TEXT;
    int count = 0;
    do {
        if (count > 0)
            filter_skip(r, 1);
        if (!is_list)
            step = test_of(field, r->column);
        if (!cut_value(r, field, &value) || !filter_value(r, op, &value, &step))
            return false;
        bool is_not_here = op == OP_NOT && !(is_number && step.is_outside);
        if (!is_list &&
            (!add(r, step) ||
             (is_not_here && !filter_add_sign(r, FILTER_NOT)) ||
             (count > 0 && !filter_add_sign(r, joins[op == OP_NOT]))))
            return false;
        count++;
    } while (*r->at == ',');
    return !is_list ||
           (add(r, step) && (op != OP_NOT || filter_add_sign(r, FILTER_NOT)));
}

static bool take_field(struct filter_reader *r, int field, int column)
{
    enum filter_op op;
    const struct filter_field *f = &filter_fields[field];
    if (!take_op(r, &op))
        return err_at(r->e, column, "%s: and what? write %s", f->name,
                      f->example);
    filter_skip_spaces(r);
    return settle_op(r, field, column, &op) && take_values(r, field, op);
}

/* ":week" */
static bool take_period(struct filter_reader *r)
{
    struct piece_of_text word;
    struct days_span span;
    int column = r->column;
    filter_skip(r, 1);
    cut(r, " \t()|&", &word);
    if (!filter_period(r->c, word.text, &span))
        return err_at(r->e, column,
                      "':%s' is no span of days: write :week, :lastweek, "
                      ":month, :year, :block, :lastblock, :4w or :28d",
                      lex_quote(word.text).text);
    if (!day_is(span.first))
        return err_at(r->e, column,
                      "no plan tells a block here: write :4w or since:DATE");
    struct filter_step step = test_of(F_DATE, column);
    step.least = span.first.n;
    step.most = span.last.n;
    return add(r, step);
}

/* "+trail" and words in quotes. */
static bool take_short(struct filter_reader *r, int field)
{
    struct piece_of_text word;
    struct filter_step step = test_of(field, r->column);
    if (field == F_NOTE) {
        if (!cut_quoted(r, &word))
            return false;
    } else {
        filter_skip(r, 1);
        cut(r, " \t()|&", &word);
    }
    if (word.text[0] == '\0')
        return err_at(r->e, step.column, "a word is missing here");
    return filter_value(r, OP_IS, &word, &step) && add(r, step);
}

/* A word alone: a purpose or a verdict; "hard". */
static bool take_bare(struct filter_reader *r, const struct piece_of_text *word)
{
    const char *text = word->text;
    struct filter_step step = test_of(F_TYPE, word->column);
    if (filter_word(F_TYPE, text, &step.mask))
        return add(r, step);
    step.field = F_VERDICT;
    if (filter_word(F_VERDICT, text, &step.mask))
        return add(r, step);
    const char *near = filter_nearest(text);
    struct quote q = lex_quote(text);
    if (near == NULL)
        return err_at(r->e, word->column,
                      "'%s' is not known here: write type=easy, rpe>=6, "
                      "since:-28d; words of a note in quotes",
                      q.text);
    int field = filter_field_named(near);
    return err_at(r->e, word->column,
                  "'%s' is not known here: did you mean %s?", q.text,
                  field == UNKNOWN ? near : filter_fields[field].example);
}

bool filter_test(struct filter_reader *r)
{
    struct piece_of_text word;
    if (*r->at == ':')
        return take_period(r);
    if (*r->at == '+')
        return take_short(r, F_TAG);
    if (*r->at == '"')
        return take_short(r, F_NOTE);
    cut(r, " \t()|&!=<>:\",\xe2", &word);
    if (word.text[0] == '\0')
        return err_at(r->e, r->column,
                      "a test is missing here: write type=easy or rpe>=6");
    int field = filter_field_named(word.text);
    return field == UNKNOWN ? take_bare(r, &word)
                            : take_field(r, field, word.column);
}
