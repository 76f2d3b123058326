/* The curves of the Trends screen as charts, large and small. */
#include "tui/chart.h"
#include "tui/ui.h"

#include <float.h>
#include <math.h>

#define TITLE_CELLS 50 /* a name and a legend go into so many */

/* How a part of a column is drawn: the harder the denser. */
struct shade {
    wchar_t sign;
    char ascii;
    enum style style;
};

/* How a curve is drawn; what it is stands in curve_row. */
struct drawn {
    enum chart_form form;
    enum chart_unit unit;
    bool is_down, is_from_zero;
    double floor_step;
    enum curve_id also; /* points beside a line; COUNT: none */
    struct shade part[CURVE_PARTS_MAX];
};

// clang-format off
#define COLUMNS(...) { CHART_COLUMN, CHART_NUMBER, false, true, 0, \
                       CURVE_COUNT, { __VA_ARGS__ } }
#define LINE(unit, down, zero, step, also) \
    { CHART_LINE, unit, down, zero, step, also, { { '*', '*', STYLE_HEAD } } }
#define SOLID { 0, 0, STYLE_PLAIN }
static const struct drawn drawn[CURVE_COUNT] = {
    [CURVE_VOLUME] = COLUMNS(
        { 0x2591, '.', STYLE_RUN_EASY }, { 0x2592, 'o', STYLE_RUN_LONG },
        { 0x2593, '+', STYLE_RUN_MODERATE }, { 0x2588, 'X', STYLE_RUN_HARD },
        { '?', '?', STYLE_FAINT }),
    [CURVE_PURPOSEFUL] = COLUMNS(
        { '#', '#', STYLE_PURPOSEFUL }, { '~', '~', STYLE_OFF_TARGET },
        { 'J', 'J', STYLE_JUNK }),
    [CURVE_INTENSITY] = COLUMNS(
        { 0x2591, '1', STYLE_RUN_EASY }, { 0x2593, '2', STYLE_RUN_MODERATE },
        { 0x2588, '3', STYLE_RUN_HARD }),
    [CURVE_LOAD] = COLUMNS(SOLID),
    [CURVE_LONGEST] = COLUMNS(SOLID),
    [CURVE_FITNESS] = LINE(CHART_NUMBER, false, true, 1, CURVE_FATIGUE),
    [CURVE_FATIGUE] = LINE(CHART_NUMBER, false, true, 1, CURVE_FITNESS),
    [CURVE_FRESHNESS] = LINE(CHART_NUMBER, false, true, 1, CURVE_COUNT),
    [CURVE_MONOTONY] = LINE(CHART_NUMBER, false, true, 0, CURVE_COUNT),
    [CURVE_EASY_PACE] = LINE(CHART_CLOCK, true, false, 1, CURVE_COUNT),
    [CURVE_SLEEP] = LINE(CHART_CLOCK, false, false, 15, CURVE_COUNT),
    [CURVE_SORENESS] = LINE(CHART_NUMBER, false, false, 1, CURVE_COUNT),
    [CURVE_RESTING_PULSE] = LINE(CHART_NUMBER, false, false, 1, CURVE_COUNT),
};
// clang-format on

/* What the points of a chart are; a chart holds no values itself. */
struct values {
    int count;
    double whole[CANVAS_COLS_MAX];
    double part[CURVE_PARTS_MAX][CANVAS_COLS_MAX];
    double also[CANVAS_COLS_MAX];
};

static void read_points(const struct app *a, const struct curve_cut *cut,
                        enum curve_id id, struct values *v)
{
    struct look look = ui_look(a, 80);
    const struct curve_row *row = curve_row(id);
    enum curve_id also = drawn[id].also;
    v->count = int_least(cut->count, CANVAS_COLS_MAX);
    for (int i = 0; i < v->count; i++) {
        struct curve_point p;
        int first;
        int count;
        curve_cut_weeks(cut, i, &first, &count);
        curve_read(&a->curves.trend, id, first, count, &p);
        v->whole[i] =
            p.is_known ? words_curve_scale(id, p.value, &look) : CHART_GAP;
        for (int k = 0; k < row->part_count; k++)
            v->part[k][i] = p.is_known ? words_curve_scale(id, p.part[k], &look)
                                       : CHART_GAP;
        if (also == CURVE_COUNT)
            continue;
        curve_read(&a->curves.trend, also, first, count, &p);
        v->also[i] = p.is_known ? p.value : CHART_GAP;
    }
}

/* A part that no week has is not in the legend. */
static const char *name_of(enum curve_id id, int part, const struct values *v)
{
    for (int i = 0; i < v->count; i++)
        if (v->part[part][i] > 0)
            return curve_row(id)->part[part];
    return NULL;
}

static void add_series(const struct app *a, struct chart *ch, enum curve_id id,
                       const struct values *v)
{
    const struct drawn *d = &drawn[id];
    const struct curve_row *row = curve_row(id);
    const char *name = d->also != CURVE_COUNT ? row->name : NULL;
    if (d->also != CURVE_COUNT)
        chart_add(ch, (struct chart_series){ curve_row(d->also)->name, v->also,
                                             CHART_POINT, STYLE_FAINT, 'o' });
    for (int k = 0; k < row->part_count; k++) {
        const struct shade *s = &d->part[k];
        chart_add(ch, (struct chart_series){
                          name_of(id, k, v), v->part[k], d->form, s->style,
                          a->look.utf8 ? s->sign : (wchar_t)s->ascii });
    }
    if (row->part_count == 0)
        chart_add(ch,
                  (struct chart_series){ name, v->whole, d->form,
                                         d->part[0].style, d->part[0].sign });
}

/* A small chart shows how it moves, not how high it stands. */
static void add_small(struct chart *ch, enum curve_id id,
                      const struct values *v)
{
    bool is_column =
        drawn[id].form == CHART_COLUMN && curve_row(id)->unit != UNIT_PERCENT;
    ch->axis.is_from_zero = is_column;
    ch->axis.least = is_column ? 0.0 : DBL_MAX;
    ch->axis.most = is_column ? 0.0 : -DBL_MAX;
    for (int i = 0; i < v->count; i++) {
        ch->axis.least = fmin(ch->axis.least, v->whole[i]); /* not of a gap */
        ch->axis.most = fmax(ch->axis.most, v->whole[i]);
    }
    chart_add(ch, (struct chart_series){ NULL, v->whole,
                                         is_column ? CHART_COLUMN : CHART_LINE,
                                         STYLE_PLAIN, is_column ? 0 : '*' });
    if (!(ch->axis.least < ch->axis.most))
        (void)chart_scale(ch); /* one height, or none */
}

static struct chart chart_of(const struct app *a, const struct curve_cut *cut,
                             enum curve_id id, struct values *v,
                             struct chart ch)
{
    const struct drawn *d = &drawn[id];
    read_points(a, cut, id, v);
    ch.count = v->count;
    ch.is_even = true;
    ch.axis = (struct chart_axis){ .unit = d->unit,
                                   .is_down = d->is_down,
                                   .is_from_zero = d->is_from_zero,
                                   .floor_step = d->floor_step };
    if (ch.is_bare)
        add_small(&ch, id, v);
    else
        add_series(a, &ch, id, v);
    return ch;
}

/* ---- along the bottom: races, injuries, months or years */

#define MARKS_MOST (2 * CANVAS_COLS_MAX)

/* Injuries first: a race is drawn over them. */
static int marks_of(const struct app *a, const struct curve_cut *cut,
                    struct chart_mark *out)
{
    int n = 0;
    for (int kind = 0; kind < 2; kind++)
        for (int i = 0; i < cut->count && n < MARKS_MOST; i++) {
            int first;
            int count;
            curve_cut_weeks(cut, i, &first, &count);
            struct curve_marks m =
                curve_marks_of(&a->curves.trend, first, count);
            if (kind == 0 && m.is_injury)
                out[n++] = (struct chart_mark){ i, i, STYLE_CAUTION, 'i' };
            if (kind == 1 && m.is_race)
                out[n++] = (struct chart_mark){ i, i, STYLE_HEAD, 'R' };
        }
    return n;
}

/* Where a year begins or, of a span of two years and less, a month. */
static void labels_of(const struct app *a, const struct curve_cut *cut,
                      struct chart_labels *out)
{
    bool has_months = cut->weeks <= 104;
    int before = UNKNOWN;
    out->count = 0;
    for (int i = 0; i < cut->count; i++) {
        int first;
        int count;
        curve_cut_weeks(cut, i, &first, &count);
        struct civil d = day_civil(a->curves.trend.weeks[first].monday);
        int now = has_months ? d.month : d.year;
        bool is_new = now != before && (before != UNKNOWN || d.mday <= 7);
        before = now;
        if (!is_new)
            continue;
        if (!has_months || d.month == 1)
            chart_add_label(out, i, "%d", d.year);
        else
            chart_add_label(out, i, "%s", day_month_short(d.month));
    }
}

/* ---- drawing */

static void draw_title(const struct app *a, const struct chart *ch,
                       struct canvas *c, enum curve_id id)
{
    struct look look = ui_look(a, c->cols);
    const char *unit = words_curve_unit(id, &look);
    const char *before = unit[0] == '/'    ? ", per "
                         : unit[0] != '\0' ? ", "
                                           : "";
    int row = ch->row - 1;
    int col = ch->col + 1;
    bool is_legend = ch->series_count > 1;
    if (!is_legend || ch->cols >= TITLE_CELLS) /* the list has the name too */
        col =
            canvas_print(c, row, col, STYLE_HEAD, "%s%s%s", curve_row(id)->name,
                         before, unit + (unit[0] == ' ' || unit[0] == '/')) +
            2;
    if (is_legend)
        (void)chart_legend(ch, c, row, col, c->cols - col);
}

/* A curve with its title in the rows from 'row' on. */
static void draw_curve(const struct app *a, const struct ui *ui,
                       struct canvas *c, struct chart box, enum curve_id id)
{
    struct curve_cut cut = trends_cut(a, ui, c->cols);
    struct values v;
    struct chart_mark marks[MARKS_MOST];
    struct chart_labels labels;
    struct chart ch = chart_of(a, &cut, id, &v, box);
    ch.mark_count = marks_of(a, &cut, marks);
    ch.marks = marks;
    labels_of(a, &cut, &labels);
    chart_take_labels(&ch, &labels);
    ch.cursor = curve_cut_point(&cut, trends_week(a, ui));
    (void)chart_scale(&ch);
    draw_title(a, &ch, c, id);
    chart_draw(&ch, c);
}

static struct chart box_of(const struct trends_place *p, int cols)
{
    struct chart box =
        chart_blank(p->top, p->chart, p->chart_rows - 1, cols - p->chart);
    box.gutter = p->gutter;
    box.is_even = true;
    return box;
}

bool trends_is_chart(const struct canvas *c, int row, int col)
{
    struct trends_place p = trends_place_of(c->rows, c->cols);
    return row >= p.top && row < p.words && col >= p.chart + p.gutter;
}

int trends_point_at(const struct app *a, const struct ui *ui, int col)
{
    struct trends_place p = trends_place_of(ui->rows, ui->cols);
    struct chart box = box_of(&p, ui->cols);
    box.count = trends_cut(a, ui, ui->cols).count;
    return chart_point_at(&box, col);
}

void trends_large_draw(const struct app *a, const struct ui *ui,
                       struct canvas *c, const struct trends_place *p)
{
    enum curve_id id = (enum curve_id)ui_line(a, ui);
    struct chart box = box_of(p, c->cols);
    draw_curve(a, ui, c, box, id);
    if (p->second_rows == 0)
        return;
    box.row += p->chart_rows;
    box.rows = p->second_rows - 1;
    draw_curve(a, ui, c, box,
               id == CURVE_VOLUME ? CURVE_PURPOSEFUL : CURVE_VOLUME);
}

void trends_small_draw(const struct app *a, const struct ui *ui,
                       struct canvas *c, const struct trends_place *p,
                       enum curve_id id, int row)
{
    struct curve_cut all = trends_cut(a, ui, c->cols);
    struct curve_cut cut = curve_cut_of(
        &a->curves.trend, all.weeks, all.first + all.weeks - 1, p->small_width);
    struct values v;
    struct chart ch =
        chart_blank(row, p->small, int_most(1, p->item - 1), p->small_width);
    ch.is_bare = true;
    ch = chart_of(a, &cut, id, &v, ch);
    chart_draw(&ch, c);
}
