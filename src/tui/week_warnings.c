/* The Week's warnings: grade, severity and sentence; advice where it fits. */
#include "tui/ui.h"

#include <stdio.h>
#include <string.h>

#define SENTENCE_TEXT   1024
#define SENTENCE_COLUMN 15 /* after " ! W15 caution " */
#define GRADE_WIDTH     4  /* "[C]" and a blank */
#define WARNINGS_KEPT   2  /* rows they have however many days' lines */
#define STOP_ROWS_MOST  5  /* kept for what to stop for, and what to do */

/* Lines a sentence takes when broken to a width. */
static int broken(char *out, size_t size, const char *sentence, int width)
{
    struct text t = text_on(out, size);
    int lines = 1;
    text_wrap(&t, sentence, width, 0);
    for (const char *at = strchr(out, '\n'); at != NULL;
         at = strchr(at + 1, '\n'))
        lines++;
    return lines;
}

struct warning_text {
    char message[SENTENCE_TEXT];
    char advice[SENTENCE_TEXT];
    int message_lines, advice_lines;
};

static void warning_text(const struct app *a, const struct warning *w,
                         int width, struct warning_text *out)
{
    char sentence[SENTENCE_TEXT];
    struct look look = ui_look(a, width);
    struct text t = text_on(sentence, sizeof sentence);
    words_warning(&t, w, &look);
    out->message_lines =
        broken(out->message, sizeof out->message, sentence, width);
    t = text_on(sentence, sizeof sentence);
    words_warning_advice(&t, w, &look);
    out->advice_lines =
        sentence[0] == '\0'
            ? 0
            : broken(out->advice, sizeof out->advice, sentence, width);
}

static int sentence_width(int width)
{
    return width - SENTENCE_COLUMN - GRADE_WIDTH;
}

static int lines_of(const struct app *a, const struct warning *w, int width)
{
    struct warning_text t;
    warning_text(a, w, sentence_width(width), &t);
    return t.message_lines + t.advice_lines;
}

static void put_lines(struct canvas *c, int row, int end, int width,
                      enum style style, char *text)
{
    for (char *at = text; at != NULL && row < end; row++) {
        char *stop = strchr(at, '\n');
        /* The last row there is shows that there would be more. */
        if (stop != NULL && row + 1 < end)
            *stop = '\0';
        else if (stop != NULL)
            *stop = ' ';
        canvas_put_within(c, row, SENTENCE_COLUMN, width, style, at);
        at = stop == NULL || row + 1 >= end ? NULL : stop + 1;
    }
}

/* One warning in rows from .. end - 1; returns the row after it. */
static int draw_one(const struct app *a, const struct warning *w,
                    struct canvas *c, int from, int end, int width)
{
    const struct warning_row *row = warning_row(w->id);
    enum style style = style_of_severity(w->severity);
    struct warning_text t;
    int room = sentence_width(width);
    warning_text(a, w, room, &t);
    (void)canvas_print(c, from, 1, style, "%c %-3s %s",
                       severity_mark(w->severity), row->id,
                       severity_word(w->severity));
    (void)canvas_print(c, from, width - GRADE_WIDTH, STYLE_FAINT, "[%s]",
                       grade_word(row->grade));
    int message_end = from + t.message_lines;
    put_lines(c, from, message_end < end ? message_end : end, room, STYLE_PLAIN,
              t.message);
    if (message_end >= end || t.advice_lines == 0)
        return message_end < end ? message_end : end;
    put_lines(c, message_end, end, room, STYLE_FAINT, t.advice);
    int after = message_end + t.advice_lines;
    return after < end ? after : end;
}

/* All they want fits. */
static bool is_roomy(const struct app *a, int width, int room)
{
    int lines = 0;
    for (int i = 0; i < a->week.warning_count; i++)
        lines += lines_of(a, &a->week.warnings[i], width);
    return lines <= room;
}

/* Where not all fit each has one line, but a stop: what to do about it is
 * never left out for less. */
static int lines_given(const struct app *a, const struct warning *w, int width,
                       bool is_full)
{
    return is_full || w->severity == SEVERITY_STOP ? lines_of(a, w, width) : 1;
}

int week_warnings_least(const struct app *a, int width)
{
    const struct week_report *w = &a->week;
    int least =
        w->warning_count < WARNINGS_KEPT ? w->warning_count : WARNINGS_KEPT;
    int stop = 0;
    for (int i = 0; i < w->warning_count; i++)
        if (w->warnings[i].severity == SEVERITY_STOP)
            stop += lines_of(a, &w->warnings[i], width);
    if (stop > STOP_ROWS_MOST)
        stop = STOP_ROWS_MOST;
    return stop > least ? stop : least;
}

/* The first that is drawn, so that the chosen one is seen whole. */
static int first_of(const struct app *a, int width, int room, int chosen)
{
    int lines = 0;
    int first = chosen == UNKNOWN ? 0 : chosen;
    for (int i = first; i >= 0; i--) {
        lines += lines_given(a, &a->week.warnings[i], width, false);
        if (lines > room)
            break;
        first = i;
    }
    return first;
}

/* How many more there are: on a line of advice it has the grade's place. */
static void draw_hidden(struct canvas *c, int row, int width, int hidden,
                        bool is_advice)
{
    if (hidden > 0 && is_advice)
        (void)canvas_print(c, row, width - GRADE_WIDTH, STYLE_FAINT, "+%d",
                           hidden);
    else if (hidden > 0)
        (void)canvas_print(c, row, width - 14, STYLE_FAINT, " %d more ",
                           hidden);
}

void week_warnings_draw(const struct app *a, struct canvas *c,
                        struct week_warning_box box)
{
    const struct week_report *w = &a->week;
    int from = box.from, to = box.to, width = box.width, chosen = box.chosen;
    int room = to - from;
    int days = week_day_lines(a);
    if (room <= 0 || w->warning_count == 0)
        return;
    bool is_full = is_roomy(a, width, room);
    int i = is_full ? 0 : first_of(a, width, room, chosen);
    bool is_advice = false;
    for (; i < w->warning_count && from < to; i++) {
        int given = lines_given(a, &w->warnings[i], width, is_full);
        int end = from + given < to ? from + given : to;
        int after = draw_one(a, &w->warnings[i], c, from, end, width);
        for (int row = from; row < after; row++)
            canvas_link_line(c, row, days + i);
        if (i == chosen) {
            (void)canvas_put(c, from, 0, STYLE_HEAD, ">");
            canvas_choose(c, from, 1, SENTENCE_COLUMN - 2);
        }
        is_advice = after > from + 1;
        from = after;
    }
    draw_hidden(c, to - 1, width, w->warning_count - i, is_advice);
}
