/* The values of a filter: in the units of an entry, as ranges of what is
 * shown. */
#include "entry/filter.h"

#include <string.h>

#define CLOCK_LEAST  300 /* s: "1:38" was meant as hours */
#define SHOWN_PART   10  /* of a km or mile: to one decimal */
#define MS_PER_S     1000
#define SCORE_MOST   10
#define PULSE_LOWEST 30
#define PULSE_MOST   250

/* What one value stands for, both in. */
struct range {
    int32_t least, most;
};

/* ---- days and sizes */

static bool read_date(const struct filter_reader *r, const char *word,
                      struct range *out)
{
    struct days_span span;
    if (!filter_calendar(word, &span) && !filter_period(r->c, word, &span)) {
        if (!entry_date(word, r->c->today, &span.first))
            return false;
        span.last = span.first;
    }
    *out = (struct range){ span.first.n, span.last.n };
    return day_is(span.first);
}

/* Bare "5:15" of a pace is in the runner's units, as in an entry. */
static bool read_pace(const struct filter_reader *r, const char *word,
                      struct range *out)
{
    int64_t ms;
    if (!size_pace(word[0] == '@' ? word + 1 : word, r->c->units, &ms))
        return false;
    int32_t s = (int32_t)((ms + MS_PER_S / 2) / MS_PER_S);
    *out = (struct range){ s, s };
    return s > 0;
}

/* 10k is what is shown as 10.0, half a tenth either way. */
static bool read_dist(const char *word, struct range *out)
{
    struct size s = size_read(word);
    if (s.kind == SIZE_METRES) {
        *out = (struct range){ (int32_t)s.n, (int32_t)s.n };
        return s.n <= RUN_METRES_MOST;
    }
    if (s.kind != SIZE_DIST || s.n > RUN_METRES_MOST)
        return false;
    bool is_miles = strchr(word, 'i') != NULL || strchr(word, 'I') != NULL;
    double unit = quantity_metres(is_miles ? UNITS_MI : UNITS_KM);
    int32_t half = (int32_t)(unit / SHOWN_PART / 2);
    *out = (struct range){ (int32_t)s.n - half, (int32_t)s.n + half - 1 };
    return true;
}

static bool read_time(const char *word, struct range *out)
{
    struct size s = size_read(word);
    bool is_time =
        s.kind == SIZE_TIME || (s.kind == SIZE_CLOCK && s.n >= CLOCK_LEAST);
    if (!is_time || s.n > RUN_SECONDS_MOST)
        return false;
    *out = (struct range){ (int32_t)s.n, (int32_t)s.n };
    return true;
}

static bool read_whole(const char *word, int least, int most, struct range *out)
{
    int n;
    if (!size_whole(word, &n) || n < least || n > most)
        return false;
    *out = (struct range){ n, n };
    return true;
}

/* "180m", "+180m" or "180". */
static bool read_climb(const char *word, struct range *out)
{
    const char *at = word[0] == '+' ? word + 1 : word;
    struct size s = size_read(at);
    if ((s.kind != SIZE_METRES && s.kind != SIZE_BARE) || s.n > RUN_METRES_MOST)
        return false;
    *out = (struct range){ (int32_t)s.n, (int32_t)s.n };
    return true;
}

static bool read_number(const struct filter_reader *r, int field,
                        const char *word, struct range *out)
{
    switch (filter_kind(field)) {
    case KIND_SCORE:
        return read_whole(word, 0, SCORE_MOST, out);
    case KIND_PULSE:
        return read_whole(word, PULSE_LOWEST, PULSE_MOST, out);
    case KIND_DIST:
        return read_dist(word, out);
    case KIND_TIME:
        return read_time(word, out);
    case KIND_PACE:
        return read_pace(r, word, out);
    case KIND_CLIMB:
        return read_climb(word, out);
    case KIND_DATE:
        return read_date(r, word, out);
    case KIND_WORD:
    case KIND_TEXT:
        break;
    }
    return false;
}

/* ---- what is wrong with a value, and what to write */

static bool refuse_number(const struct filter_reader *r, int field,
                          const struct piece_of_text *v)
{
    struct quote q = lex_quote(v->text);
    struct size s = size_read(v->text);
    const struct filter_field *f = &filter_fields[field];
    enum filter_kind kind = filter_kind(field);
    if (kind == KIND_DIST && s.kind == SIZE_BARE)
        return err_at(r->e, v->column, "%s: write %sk or %smi", q.text, q.text,
                      q.text);
    if (kind == KIND_TIME && s.kind == SIZE_BARE)
        return err_at(r->e, v->column, "%s: write %smin or %sh", q.text, q.text,
                      q.text);
    if (kind == KIND_TIME && s.kind == SIZE_CLOCK)
        return err_at(r->e, v->column,
                      "%s is minutes and seconds: write %s:00 for hours",
                      q.text, q.text);
    return err_at(r->e, v->column, "'%s' is nothing %s can be: %s, as in %s",
                  q.text, f->name, f->sentence, f->example);
}

/* "rpe>6..": of a span's two ends none is the one to compare with. */
static bool is_compared_span(enum filter_op op, const char *value)
{
    bool is_equal = op == OP_IS || op == OP_HAS || op == OP_NOT;
    return !is_equal && strstr(value, "..") != NULL;
}

static bool refuse_span(const struct filter_reader *r, int field,
                        const struct piece_of_text *v)
{
    struct quote q = lex_quote(v->text);
    const char *name = filter_kind(field) == KIND_DATE
                           ? filter_fields[F_DATE].name
                           : filter_fields[field].name;
    return err_at(r->e, v->column, "'%s' is from one to another: write %s=%s",
                  q.text, name, q.text);
}

static bool refuse_word(const struct filter_reader *r, int field,
                        const struct piece_of_text *v)
{
    struct quote q = lex_quote(v->text);
    const struct filter_field *f = &filter_fields[field];
    const char *near = filter_nearest_word(field, q.text);
    if (near != NULL)
        return err_at(r->e, v->column,
                      "'%s' is nothing %s can be: did you mean %s?", q.text,
                      f->name, near);
    return err_at(r->e, v->column, "'%s' is nothing %s can be: write %s",
                  q.text, f->name, f->example);
}

/* ---- a value laid on a step */

/* "6..8", "6..", "..8"; one number is both ends. */
static bool read_range(struct filter_reader *r, int field,
                       const struct piece_of_text *v, struct range *out)
{
    char head[FILTER_TEXT];
    struct range tail;
    const char *dots = strstr(v->text, "..");
    *out = (struct range){ INT32_MIN, INT32_MAX };
    if (dots == NULL)
        return read_number(r, field, v->text, out);
    (void)text_copy(head, (size_t)(dots - v->text) + 1, v->text);
    if (head[0] == '\0' && dots[2] == '\0')
        return false;
    if (head[0] != '\0' && !read_number(r, field, head, out))
        return false;
    if (head[0] == '\0')
        out->least = INT32_MIN;
    out->most = INT32_MAX;
    if (dots[2] == '\0')
        return true;
    if (!read_number(r, field, dots + 2, &tail))
        return false;
    out->most = tail.most;
    return out->least <= out->most;
}

static void lay_range(struct filter_step *s, enum filter_op op, struct range v)
{
    s->least = INT32_MIN;
    s->most = INT32_MAX;
    switch (op) {
    case OP_NOT:
    case OP_IS:
    case OP_HAS:
        s->least = v.least;
        s->most = v.most;
        break;
    case OP_LESS:
        s->most = v.least - 1;
        break;
    case OP_MOST:
        s->most = v.most;
        break;
    case OP_MORE:
        s->least = v.most + 1;
        break;
    case OP_LEAST:
        s->least = v.least;
        break;
    }
    s->is_outside = op == OP_NOT;
}

static bool take_text(struct filter_reader *r, enum filter_op op,
                      const struct piece_of_text *v, struct filter_step *s)
{
    struct filter *f = r->out;
    size_t n = strlen(v->text) + 1;
    s->word = f->used;
    s->is_has = op == OP_HAS || s->field == F_NOTE;
    if ((size_t)f->used + n > sizeof f->words)
        return err_at(r->e, v->column, "too many words: write fewer");
    memcpy(f->words + f->used, v->text, n);
    f->used += (int)n;
    return true;
}

static bool take_word(struct filter_reader *r, const struct piece_of_text *v,
                      struct filter_step *s)
{
    uint64_t mask = FILTER_NONE_BIT;
    if (!text_is(v->text, "none") && !filter_word(s->field, v->text, &mask))
        return refuse_word(r, s->field, v);
    s->mask |= mask;
    return true;
}

bool filter_value(struct filter_reader *r, enum filter_op op,
                  const struct piece_of_text *value, struct filter_step *step)
{
    struct range range;
    enum filter_kind kind = filter_kind(step->field);
    bool is_number = value->text[0] >= '0' && value->text[0] <= '9';
    bool is_none = text_is(value->text, "none");
    if (kind == KIND_WORD || (step->field == F_PAIN && !is_number && !is_none &&
                              value->text[0] != '.'))
        return take_word(r, value, step);
    step->is_none = is_none;
    if (is_none)
        return true;
    if (kind == KIND_TEXT)
        return take_text(r, op, value, step);
    if (is_compared_span(op, value->text))
        return refuse_span(r, step->field, value);
    if (!read_range(r, step->field, value, &range))
        return refuse_number(r, step->field, value);
    lay_range(step, op, range);
    return true;
}
