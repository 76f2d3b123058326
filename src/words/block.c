/*
 * A block as text: a table beside the block before, then what it was for,
 * what to carry over, and one sentence. At most 24 lines of 80 columns.
 */
#include "words/room.h"

#include <string.h>

#define BLOCK_LINES 24
#define BLOCK_TEXT  4096
#define LABEL_CELLS 12 /* with the blank before it */
#define BEFORE_AT   56 /* where the column beside begins */
#define LINES_EACH  2  /* of a sentence below the table */
#define CUT_CELLS   3  /* of " .." */
#define NO_VALUE    "-"
#define RANK_EMPTY  100 /* above any row's */
#define ROWS_MAX    32

/* ---- header */

static void put_span(struct text *t, day_t first, day_t last, bool has_year)
{
    struct civil a = day_civil(first);
    struct civil b = day_civil(last);
    text_add(t, "%d", a.mday);
    if (a.month != b.month || a.year != b.year)
        text_add(t, " %s", day_month_short(a.month));
    if (a.year != b.year)
        text_add(t, " %d", a.year);
    text_add(t, "-%d %s", b.mday, day_month_short(b.month));
    if (has_year)
        text_add(t, " %d", b.year);
}

/* "peak 4/6", "base, 7 weeks", "4 weeks, mostly build" */
static void put_phase(struct text *t, const struct block_report *b)
{
    int n = b->week_count;
    const char *phase = phase_word(b->phase);
    if (b->planned_weeks == 0 && !b->has_goal)
        text_add(t, "%d week%s", n, n == 1 ? "" : "s");
    else if (!b->is_one_phase)
        text_add(t, "%d weeks, most of them %s", n, phase);
    else if (n == b->phase_week && b->phase_weeks > n)
        text_add(t, "%s %d/%d", phase, n, b->phase_weeks);
    else
        text_add(t, "%s, %d week%s", phase, n, n == 1 ? "" : "s");
}

void words_block_name(struct text *out, const struct block_report *b,
                      const struct look *look)
{
    char span[64];
    struct text s = text_on(span, sizeof span);
    put_span(&s, b->first, b->last, true);
    paint_put(out, look, PAINT_STRONG, span);
    text_put(out, "   ");
    put_phase(out, b);
}

static void put_header(struct text *t, const struct block_report *b,
                       const struct block_report *before,
                       const struct look *look)
{
    char date[DAY_TEXT];
    text_put(t, " ");
    words_block_name(t, b, look);
    if (b->has_goal) {
        text_add(t, "%s%s", words_dot(look), goal_label(b->goal.kind));
        if (day_is(b->goal.day))
            text_add(t, " on %s", day_format(b->goal.day, date));
    }
    text_put(t, "\n");
    if (before == NULL)
        return;
    char head[64];
    struct text h = text_on(head, sizeof head);
    text_put(&h, before->first.n < b->first.n ? "before: " : "beside: ");
    put_span(&h, before->first, before->last, false);
    int room = words_width(look) - text_column(&h); /* less where a year is */
    text_add(t, "%*s%s\n", int_least(BEFORE_AT - 1, room), "", head);
}

/* ---- the table */

static void row_text(char out[SENTENCE_TEXT], const struct block_row *row,
                     const struct block_report *b, bool is_short,
                     const struct look *look)
{
    struct text t = text_on(out, SENTENCE_TEXT);
    if (b != NULL)
        row->put(&t, b, is_short, look);
}

/* The cells are counted without colour: it comes in last. */
static void put_row(struct text *t, const struct block_row *row,
                    const char *own, const char *before,
                    const struct look *look)
{
    char line[SENTENCE_TEXT];
    struct text l = text_on(line, sizeof line);
    int gap = int_most(BEFORE_AT - 1 - LABEL_CELLS - utf8_width(own), 2);
    int cells = utf8_width(own) + gap + utf8_width(before);
    text_put(&l, own);
    if (before[0] != '\0' && cells <= WORDS_WIDTH - LABEL_CELLS)
        text_add(&l, "%*s%s", gap, "", before); /* whole, or a number lies */
    text_put(t, " ");
    paint_cell(t, look, PAINT_QUIET, LABEL_CELLS - 1, row->label);
    paint_cell(t, look, PAINT_PLAIN, WORDS_WIDTH - LABEL_CELLS, line);
    words_end_line(t);
}

struct table {
    char own[ROWS_MAX][SENTENCE_TEXT / 4];
    char before[ROWS_MAX][SENTENCE_TEXT / 4];
    bool is_kept[ROWS_MAX];
    int count;
};

static void table_make(struct table *tb, const struct block_report *b,
                       const struct block_report *before,
                       const struct look *look)
{
    char line[SENTENCE_TEXT];
    tb->count = 0;
    for (int i = 0; i < block_row_count; i++) {
        row_text(line, &block_rows[i], b, false, look);
        (void)text_copy(tb->own[i], sizeof tb->own[i], line);
        row_text(line, &block_rows[i], before, true, look);
        (void)text_copy(tb->before[i], sizeof tb->before[i], line);
        tb->is_kept[i] = tb->own[i][0] != '\0' || tb->before[i][0] != '\0';
        if (tb->own[i][0] == '\0')
            (void)text_copy(tb->own[i], sizeof tb->own[i], NO_VALUE);
        tb->count += tb->is_kept[i];
    }
}

/* Of least worth: the block has nothing to say there, else by its row. */
static int worst_row(const struct table *tb)
{
    int worst = UNKNOWN;
    int highest = UNKNOWN;
    for (int i = 0; i < block_row_count; i++) {
        bool is_empty = text_is(tb->own[i], NO_VALUE);
        int rank = block_rows[i].rank + (is_empty ? RANK_EMPTY : 0);
        if (!tb->is_kept[i] || rank <= highest)
            continue;
        worst = i;
        highest = rank;
    }
    return worst;
}

/* Leaves out what matters least until the rest fits. */
static void table_fit(struct table *tb, int most)
{
    for (; tb->count > most; tb->count--)
        tb->is_kept[worst_row(tb)] = false;
}

/* ---- sentences below it */

/* A label and a sentence of at most LINES_EACH lines. */
static void put_line(struct text *t, const char *label, const char *sentence,
                     const struct look *look)
{
    char lines[SENTENCE_TEXT];
    struct text l = text_on(lines, sizeof lines);
    if (sentence[0] == '\0')
        return;
    text_wrap(&l, sentence, WORDS_WIDTH - LABEL_CELLS, 0);
    if (text_lines(lines) > LINES_EACH) { /* with room for its " .." */
        l = text_on(lines, sizeof lines);
        text_wrap(&l, sentence, WORDS_WIDTH - LABEL_CELLS - CUT_CELLS, 0);
    }
    text_put(t, " ");
    paint_cell(t, look, PAINT_QUIET, LABEL_CELLS - 1, label);
    char *p = lines;
    for (int n = 1; *p != '\0'; n++) {
        size_t size = strcspn(p, "\n");
        bool is_last = p[size] == '\0';
        text_add(t, "%.*s%s\n", (int)size, p,
                 n == LINES_EACH && !is_last ? " .." : "");
        if (is_last || n == LINES_EACH)
            break;
        text_add(t, "%*s", LABEL_CELLS, "");
        p += size + 1;
    }
}

static void put_lines(struct text *t, const struct block_report *b,
                      const struct look *look)
{
    for (int i = 0; i < block_sentence_count; i++) {
        char sentence[SENTENCE_TEXT];
        struct text s = text_on(sentence, sizeof sentence);
        block_sentences[i].put(&s, b, look);
        put_line(t, block_sentence_label(b, i), sentence, look);
    }
}

static void put_end(struct text *t, const struct block_report *b,
                    const struct look *look)
{
    char sentence[SENTENCE_TEXT];
    struct text s = text_on(sentence, sizeof sentence);
    words_block_end(&s, b, look);
    text_put(t, " > ");
    text_wrap(t, sentence, WORDS_WIDTH, 3);
    text_put(t, "\n");
}

void words_block(struct text *out, const struct block_report *b,
                 const struct block_report *before, const struct look *look)
{
    char below[BLOCK_TEXT];
    struct text t = text_on(below, sizeof below);
    struct table tb;
    if (b->run_count == 0)
        before = NULL; /* nothing to hold beside it */
    put_lines(&t, b, look);
    put_end(&t, b, look);
    table_make(&tb, b, before, look);
    int room = BLOCK_LINES - 1 - (before != NULL) - (text_lines(below) - 1);
    table_fit(&tb, room);
    put_header(out, b, before, look);
    for (int i = 0; i < block_row_count; i++)
        if (tb.is_kept[i])
            put_row(out, &block_rows[i], tb.own[i], tb.before[i], look);
    if (tb.count < room && tb.count > 0)
        text_put(out, "\n");
    text_put(out, below);
}
