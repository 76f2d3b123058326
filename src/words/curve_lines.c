/* One of the long curves as a table: what its chart shows, in numbers. */
#include "words/room.h"

#include <math.h>

#define BAR_CELLS   40
#define VALUE_CELLS 10

/* A bar says something of what counts from 0 alone. */
static bool has_bar(enum curve_id id)
{
    enum input_unit unit = curve_row(id)->unit;
    return unit == UNIT_METRES || unit == UNIT_PERCENT || id == CURVE_LOAD;
}

static void put_line(struct text *t, const struct trend_report *r,
                     enum curve_id id, int first, int count, double most,
                     const struct look *look)
{
    char date[DAY_TEXT];
    char cell[32];
    struct curve_point p;
    struct text value = text_on(cell, sizeof cell);
    curve_read(r, id, first, count, &p);
    words_curve_value(&value, id, &p, look);
    text_add(t, " %s%c%*s  ", day_format(r->weeks[first].monday, date),
             r->weeks[first + count - 1].is_under_way ? '*' : ' ', VALUE_CELLS,
             cell);
    if (has_bar(id))
        words_bar(t, p.is_known ? p.value : 0.0, most, BAR_CELLS, look);
    struct curve_marks marks = curve_marks_of(r, first, count);
    text_put(t, marks.is_race ? " R" : "");
    text_put(t, marks.is_injury ? " i" : "");
    words_end_line(t);
}

static double most_of(const struct trend_report *r, enum curve_id id,
                      const struct curve_cut *cut)
{
    double most = curve_row(id)->sum == CURVE_SHARE ? 100.0 : 0.0;
    for (int i = 0; i < cut->count; i++) {
        struct curve_point p;
        int first;
        int count;
        curve_cut_weeks(cut, i, &first, &count);
        curve_read(r, id, first, count, &p);
        most = fmax(most, p.value);
    }
    return most;
}

void words_curve_lines(struct text *out, const struct trend_report *t,
                       enum curve_id id, int weeks, const struct look *look)
{
    const char *unit = words_curve_unit(id, look);
    struct curve_cut cut = { .weeks = t->week_count, .per = weeks };
    cut.count = (cut.weeks + weeks - 1) / weeks;
    double most = most_of(t, id, &cut);
    char sentence[SENTENCE_TEXT];
    struct text line = text_on(sentence, sizeof sentence);
    text_add(out, " %s%s%s", curve_row(id)->name, unit[0] != '\0' ? "," : "",
             unit[0] == '%'   ? " %"
             : unit[0] == '/' ? " per "
                              : unit);
    if (unit[0] == '/')
        text_put(out, unit + 1);
    if (weeks > 1)
        text_add(out, ", %d weeks a line", weeks);
    text_put(out, "\n");
    for (int i = 0; i < cut.count; i++) {
        int first;
        int count;
        curve_cut_weeks(&cut, i, &first, &count);
        put_line(out, t, id, first, count, most, look);
    }
    trend_named(out, t, look);
    text_put(out, "\n ");
    words_curve(&line, t, id, 0, t->week_count, look);
    words_line(out, sentence, 1, look);
}
