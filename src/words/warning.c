/* Warnings in words: what was seen, and the cheapest thing to do about it. */
#include "words/room.h"

#include <string.h>

// clang-format off
/* Cells of " ! W4  advice   3 of 4 easy runs were above easy effort  [C]" */
enum { HEAD = 16, SENTENCE = 60 };
// clang-format on
#define LINES_MOST 2 /* of one warning; a stop is never cut */
#define LINES_ROOM 12

void words_warning(struct text *out, const struct warning *w,
                   const struct look *look)
{
    words_fill(out, warning_message(w), &w->inputs, look);
}

void words_warning_advice(struct text *out, const struct warning *w,
                          const struct look *look)
{
    words_fill(out, warning_advice(w), &w->inputs, look);
}

/* A sentence broken into lines that fit beside the head. */
struct lines {
    char text[SENTENCE_TEXT];
    const char *at[LINES_ROOM];
    int count;
};

static void break_lines(struct lines *l, const char *sentence)
{
    struct text t = text_on(l->text, sizeof l->text);
    text_wrap(&t, sentence, SENTENCE, 0);
    l->count = 0;
    char *p = l->text;
    while (p != NULL && l->count < LINES_ROOM) {
        l->at[l->count++] = p;
        p = strchr(p, '\n');
        if (p != NULL)
            *p++ = '\0';
    }
}

/* Message and advice as one sentence; the message alone where the advice is
 * the week's last sentence. */
static void warning_sentence(struct text *t, const struct warning *w,
                             bool is_told, const struct look *look)
{
    words_warning(t, w, look);
    if (is_told)
        return;
    size_t message = t->len;
    text_put(t, strchr(t->at, ':') != NULL ? "; " : ": ");
    words_warning_advice(t, w, look);
    if (t->len == message + 2) {
        t->len = message;
        t->at[message] = '\0';
    }
}

static int lines_kept(const struct warning *w, const struct lines *l)
{
    if (w->severity == SEVERITY_STOP || l->count < LINES_MOST)
        return l->count;
    return LINES_MOST;
}

static void warning_lines(const struct week_report *r, int i,
                          const struct look *look, struct lines *l)
{
    char whole[SENTENCE_TEXT];
    struct text t = text_on(whole, sizeof whole);
    warning_sentence(&t, &r->warnings[i], i == week_end_warning(r), look);
    break_lines(l, whole);
}

static void put_warning(struct text *t, const struct warning *w,
                        const struct lines *l, const struct look *look)
{
    const struct warning_row *row = warning_row(w->id);
    int kept = lines_kept(w, l);
    text_add(t, " %c %-4s", severity_mark(w->severity), row->id);
    paint_cell(t, look, paint_severity(w->severity), HEAD - 7,
               severity_word(w->severity));
    for (int i = 0; i < kept; i++) {
        char one[SENTENCE_TEXT];
        bool is_cut = i == kept - 1 && kept < l->count;
        struct text line = text_on(one, sizeof one);
        text_add(&line, "%s%s", l->at[i], is_cut ? " .." : "");
        if (i > 0)
            text_add(t, "%*s", HEAD, "");
        if (i == 0)
            paint_cell(t, look, PAINT_PLAIN, SENTENCE, one);
        else
            text_put(t, one);
        if (i == 0)
            text_add(t, " [%s]", grade_word(row->grade));
        text_put(t, "\n");
    }
}

int week_warnings_lines(const struct week_report *r, const struct look *look)
{
    int n = 0;
    for (int i = 0; i < r->warning_count; i++) {
        struct lines l;
        warning_lines(r, i, look, &l);
        n += lines_kept(&r->warnings[i], &l);
    }
    return n;
}

int week_warnings(struct text *t, const struct week_report *r, int most,
                  const struct look *look)
{
    int used = 0;
    bool has_room = week_warnings_lines(r, look) <= most;
    for (int i = 0; i < r->warning_count; i++) {
        struct lines l;
        warning_lines(r, i, look, &l);
        int kept = lines_kept(&r->warnings[i], &l);
        if (!has_room && used + kept > most - 1) {
            text_add(t, "   and %d more: milepost why\n", r->warning_count - i);
            return used + 1;
        }
        put_warning(t, &r->warnings[i], &l, look);
        used += kept;
    }
    return used;
}
