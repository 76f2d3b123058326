/*
 * Trends: the long curves. One of them large, over the span asked for; all of
 * them in a list, with what they say of the week under the cursor; below, the
 * same in words.
 */
#include "tui/ui.h"

#include <stdio.h>

#define SPAN_USUAL 2   /* half a year, in curve_spans */
#define COLS_ROOMY 100 /* from here on the list has small charts */
#define NAME_CELLS 13
#define LIST_CELLS                                         \
    18 /* of a name and its value: no long name has a long \
          value */
#define VALUE_CELLS 8
#define UNIT_CELLS  4
#define SMALL_MOST  26
#define SMALL_LEAST 12
#define ITEM_MOST   3  /* rows of a line of the list */
#define COLS_NARROW 72 /* below it words take a row more */
#define WORDS_MOST  4
#define WORDS_USUAL 3
#define ROWS_ROOMY  17
#define MARKS_MOST  4 /* races told by name */
#define SENTENCE    1024
#define SECOND_FROM 30 /* rows of the list, and of the chart beside it */

bool trends_gather(struct app *a, struct ui *ui, struct err *e)
{
    if (!app_curves_open(a, e))
        return false;
    const struct curves *cs = &a->curves;
    if (cs->read_from > 0 && cs->read_from == cs->trend.week_count &&
        !app_curves_more(a, e))
        return false;
    trends_follow(a, ui);
    return true;
}

int trends_lines(const struct app *a, const struct ui *ui)
{
    (void)ui;
    return a->curves.trend.week_count > 0 ? CURVE_COUNT : 0;
}

struct spot trends_spot(const struct app *a, const struct ui *ui, int line)
{
    struct spot s = SPOT_NOWHERE;
    int week = trends_week(a, ui);
    if (week != UNKNOWN)
        s.day = a->curves.trend.weeks[week].monday;
    s.figure = (int)curve_row((enum curve_id)line)->figure;
    return s;
}

/* ---- the span and its cursor */

int trends_week(const struct app *a, const struct ui *ui)
{
    return trend_week_at(&a->curves.trend, ui->monday);
}

int trends_span(const struct ui *ui)
{
    return int_most(
        0, int_least(curve_span_count - 1, SPAN_USUAL + ui->trends.longer));
}

struct curve_cut trends_cut(const struct app *a, const struct ui *ui, int cols)
{
    const struct trend_report *t = &a->curves.trend;
    struct trends_place p = trends_place_of(ui->rows, cols);
    return curve_cut_of(t, curve_spans[trends_span(ui)].weeks,
                        t->week_count - 1 - ui->trends.back,
                        cols - p.chart - p.gutter);
}

/* Whole spans lie in the diary, whatever was asked for. */
static int back_within(const struct app *a, const struct ui *ui, int back)
{
    int all = a->curves.trend.week_count;
    int weeks = int_least(curve_spans[trends_span(ui)].weeks, all);
    return int_most(0, int_least(back, all - weeks));
}

void trends_follow(const struct app *a, struct ui *ui)
{
    int *back = &ui->trends.back;
    int week = trends_week(a, ui);
    *back = back_within(a, ui, *back);
    struct curve_cut c = trends_cut(a, ui, ui->cols);
    int before = c.first - week;
    int after = week - (c.first + c.weeks - 1);
    int aside = c.weeks / 2; /* who jumps sees what was before and after */
    if (week == UNKNOWN || c.count == 0)
        return;
    if (before > c.per)
        before += aside;
    if (after > c.per)
        after += aside;
    if (before > 0)
        *back += (before + c.per - 1) / c.per * c.per;
    else if (after > 0)
        *back -= (after + c.per - 1) / c.per * c.per;
    *back = back_within(a, ui, *back);
}

/* ---- where things stand */

struct trends_place trends_place_of(int rows, int cols)
{
    struct trends_place p = { .top = 3, .gutter = 5 };
    int all = rows - 3; /* rows of the screen, from row 1 on */
    p.word_rows =
        all >= ROWS_ROOMY && cols < COLS_NARROW ? WORDS_MOST : WORDS_USUAL;
    p.words = 1 + all - p.word_rows;
    p.rows = p.words - p.top;
    p.second_rows = p.rows >= SECOND_FROM ? p.rows * 2 / 5 : 0;
    p.chart_rows = p.rows + 1 - p.second_rows;
    p.item = int_most(1, int_least(ITEM_MOST, p.rows / CURVE_COUNT));
    p.small = 1 + NAME_CELLS + 1;
    p.value_end = 1 + LIST_CELLS;
    if (cols >= COLS_ROOMY) {
        p.small_width =
            int_least(SMALL_MOST, SMALL_LEAST + (cols - COLS_ROOMY) / 4);
        p.value_end = p.small + p.small_width + VALUE_CELLS;
    }
    p.chart = p.value_end + UNIT_CELLS;
    return p;
}

/* ---- the heading */

static void put_day(struct text *t, day_t day, bool has_year)
{
    struct civil d = day_civil(day);
    text_add(t, "%d %s", d.mday, day_month_short(d.month));
    if (has_year)
        text_add(t, " %d", d.year);
}

static int draw_spans(const struct ui *ui, struct canvas *c)
{
    int chosen = trends_span(ui);
    int width = 0;
    for (int i = 0; i < curve_span_count; i++)
        width += utf8_width(curve_spans[i].name) + 1;
    int col = c->cols - width - 2;
    int from = col;
    for (int i = 0; i < curve_span_count; i++) {
        bool is_on = i == chosen;
        col = canvas_put(c, 1, col, is_on ? STYLE_HEAD : STYLE_FAINT,
                         is_on             ? "["
                         : i == chosen + 1 ? "]"
                                           : " ");
        col = canvas_put(c, 1, col, is_on ? STYLE_HEAD : STYLE_FAINT,
                         curve_spans[i].name);
    }
    if (chosen == curve_span_count - 1)
        (void)canvas_put(c, 1, col, STYLE_HEAD, "]");
    return from;
}

static void draw_heading(const struct app *a, const struct ui *ui,
                         struct canvas *c, const struct curve_cut *cut)
{
    const struct trend_report *t = &a->curves.trend;
    day_t from = t->weeks[cut->first].monday;
    day_t to =
        day_add(t->weeks[cut->first + cut->weeks - 1].monday, WEEK_DAYS - 1);
    char text[96];
    struct text out = text_on(text, sizeof text);
    put_day(&out, from, day_civil(from).year != day_civil(to).year);
    text_put(&out, " to ");
    put_day(&out, to, true);
    text_add(&out, ", %d week%s", cut->weeks, cut->weeks == 1 ? "" : "s");
    if (cut->per > 1)
        text_add(&out, ", %d a column", cut->per);
    int end = draw_spans(ui, c);
    canvas_put_within(c, 1, 1, end - 2, STYLE_HEAD, text);
}

/* ---- the list */

static void draw_line(const struct app *a, const struct ui *ui,
                      struct canvas *c, const struct trends_place *p,
                      enum curve_id id, int top)
{
    struct look look = ui_look(a, c->cols);
    struct curve_cut cut = trends_cut(a, ui, c->cols);
    struct curve_point point;
    char value[32];
    struct text v = text_on(value, sizeof value);
    int first;
    int count;
    int row = top + int_most(0, p->item - 2);
    bool is_chosen = ui_line(a, ui) == (int)id;
    curve_cut_weeks(&cut, curve_cut_point(&cut, trends_week(a, ui)), &first,
                    &count);
    curve_read(&a->curves.trend, id, first, count, &point);
    words_curve_value(&v, id, &point, &look);
    (void)canvas_put(c, row, 0, STYLE_HEAD, is_chosen ? ">" : " ");
    (void)canvas_put(c, row, 1, is_chosen ? STYLE_HEAD : STYLE_PLAIN,
                     curve_row(id)->name);
    canvas_put_right(c, row, p->value_end, STYLE_PLAIN, value);
    if (point.is_known)
        (void)canvas_put(c, row, p->value_end, STYLE_FAINT,
                         words_curve_unit(id, &look));
    if (p->small_width > 0)
        trends_small_draw(a, ui, c, p, id, top);
    if (is_chosen)
        canvas_choose(c, row, 1, NAME_CELLS);
    for (int i = 0; i < p->item; i++)
        canvas_link_line(c, top + i, (int)id);
}

static void draw_list(const struct app *a, const struct ui *ui,
                      struct canvas *c, const struct trends_place *p)
{
    int shown = int_least(CURVE_COUNT, p->rows / p->item);
    int first = ui_top(ui_line(a, ui), CURVE_COUNT, shown);
    for (int i = 0; i < shown; i++)
        draw_line(a, ui, c, p, (enum curve_id)(first + i),
                  p->top + i * p->item);
}

/* ---- the words */

static void draw_words(const struct app *a, const struct ui *ui,
                       struct canvas *c, const struct trends_place *p)
{
    const struct trend_report *t = &a->curves.trend;
    struct look look = ui_look(a, c->cols - 2);
    struct curve_cut cut = trends_cut(a, ui, c->cols);
    char sentence[SENTENCE];
    struct text out = text_on(sentence, sizeof sentence);
    int first;
    int count;
    curve_cut_weeks(&cut, curve_cut_point(&cut, trends_week(a, ui)), &first,
                    &count);
    words_curve(&out, t, (enum curve_id)ui_line(a, ui), first, count, &look);
    char marks[SENTENCE];
    struct text m = text_on(marks, sizeof marks);
    words_curve_marks(&m, t, first, count, MARKS_MOST, &look);
    int rows = p->word_rows - (m.len > 0 ? 1 : 0);
    int used = canvas_lines(c, p->words, 1, rows, c->cols - 2, 0, sentence);
    canvas_put_within(c, p->words + int_least(used, rows), 1, c->cols - 2,
                      STYLE_HEAD, marks);
}

void trends_draw(const struct app *a, const struct ui *ui, struct canvas *c)
{
    struct trends_place p = trends_place_of(c->rows, c->cols);
    char line[120];
    if (a->curves.trend.week_count == 0) {
        (void)canvas_put(c, 2, 1, STYLE_PLAIN,
                         "nothing logged yet, so there are no curves");
        (void)canvas_put(
            c, 4, 1, STYLE_PLAIN,
            ui_keyed(a, ui,
                     "{add} logs a run; {import} takes files; {help} helps",
                     line, sizeof line));
        return;
    }
    struct curve_cut cut = trends_cut(a, ui, c->cols);
    draw_heading(a, ui, c, &cut);
    trends_large_draw(a, ui, c, &p);
    draw_list(a, ui, c, &p);
    draw_words(a, ui, c, &p);
}
