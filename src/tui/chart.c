/* A chart's scale, and where its points stand. chart_draw.c fills the cells. */
#include "tui/chart_parts.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

/* Steps of a clock, seconds: seconds to minutes to hours. */
static const double clock_steps[] = { 1,   2,    5,    10,   15,
                                      30,  60,   120,  300,  600,
                                      900, 1800, 3600, 7200, 18000 };
/* Steps of a number, in each power of ten. */
static const double number_steps[] = { 1, 2, 5 };

#define NUMBER_FINEST 0.01 /* no tick has more than two decimals */
#define NEARLY        1e-9 /* of a step: what a quotient may be off */
#define GAP_FROM      2    /* cells of a column, from here on one is its gap */
#define SLOT_MOST     9    /* cells: four weeks on a wide terminal */

struct chart chart_blank(int row, int col, int rows, int cols)
{
    struct chart ch;
    memset(&ch, 0, sizeof ch);
    ch.row = row;
    ch.col = col;
    ch.rows = rows;
    ch.cols = cols;
    ch.cursor = UNKNOWN;
    return ch;
}

void chart_add(struct chart *ch, struct chart_series s)
{
    if (ch->series_count < CHART_SERIES_MAX)
        ch->series[ch->series_count++] = s;
}

void chart_add_label(struct chart_labels *l, int at, const char *format, ...)
{
    if (l->count == CHART_LABELS_MAX)
        return;
    char *text = l->text[l->count];
    va_list args;
    va_start(args, format);
    (void)vsnprintf(text, sizeof l->text[0], format, args);
    va_end(args);
    l->at[l->count++] = (struct chart_label){ at, text };
}

void chart_add_day(struct chart_labels *l, int at, day_t day)
{
    struct civil d = day_civil(day);
    chart_add_label(l, at, "%d %s", d.mday, day_month_short(d.month));
}

void chart_take_labels(struct chart *ch, const struct chart_labels *l)
{
    ch->labels = l->at;
    ch->label_count = l->count;
}

int chart_count_of(const struct chart *ch, enum chart_form form)
{
    int count = 0;
    for (int i = 0; i < ch->series_count; i++)
        count += ch->series[i].form == form ? 1 : 0;
    return count;
}

double chart_mean(const struct chart_series *s, int from, int to)
{
    double sum = 0;
    int known = 0;
    for (int i = from; i < to; i++) {
        if (isnan(s->value[i]))
            continue;
        sum += s->value[i];
        known++;
    }
    return known > 0 ? sum / known : CHART_GAP;
}

/* ---- scale */

struct range {
    double least, most;
    bool is_known;
};

static void range_take(struct range *r, double v)
{
    if (isnan(v))
        return;
    r->least = r->is_known ? fmin(r->least, v) : v;
    r->most = r->is_known ? fmax(r->most, v) : v;
    r->is_known = true;
}

static struct range range_of(const struct chart *ch)
{
    struct range r = { 0, 0, false };
    for (int i = 0; i < ch->count; i++) {
        double stack = CHART_GAP;
        for (int k = 0; k < ch->series_count; k++) {
            double v = ch->series[k].value[i];
            if (ch->series[k].form != CHART_COLUMN)
                range_take(&r, v);
            else if (!isnan(v))
                stack = isnan(stack) ? v : stack + v;
        }
        range_take(&r, stack);
    }
    return r;
}

/* The step after 'step', which is 0 before the first. */
static double next_step(enum chart_unit unit, double step)
{
    if (unit == CHART_CLOCK) {
        for (size_t i = 0; i < COUNT_OF(clock_steps); i++)
            if (clock_steps[i] > step + NEARLY)
                return clock_steps[i];
        return step * 2;
    }
    double power = NUMBER_FINEST;
    while (true) {
        for (size_t i = 0; i < COUNT_OF(number_steps); i++)
            if (number_steps[i] * power > step * (1 + NEARLY))
                return number_steps[i] * power;
        power *= 10;
    }
}

/* Rows under the plot: the axis and its labels. */
static int rows_below(const struct chart *ch)
{
    return ch->is_bare ? 0 : ch->label_count > 0 ? 2 : 1;
}

static int plot_rows(const struct chart *ch)
{
    return int_most(1, ch->rows - rows_below(ch));
}

/* A tick every other row; where there are but three, one a row. */
static int ticks_most(int rows)
{
    return int_most(2, int_most(int_least(rows, 3), rows / 2 + 1));
}

double chart_tick(const struct chart_axis *y, int i)
{
    return (ceil(y->least / y->step - NEARLY) + i) * y->step;
}

/* How many there are; a step far too fine has more than an int holds. */
static double count_ticks(const struct chart_axis *y)
{
    return floor((y->most - chart_tick(y, 0)) / y->step + NEARLY) + 1;
}

int chart_ticks(const struct chart_axis *y)
{
    return y->step > 0 ? (int)count_ticks(y) : 0;
}

/* The edges for a step, and how many ticks there are between them. */
static double ticks_of(struct chart_axis *y, const struct range *r)
{
    y->least = floor(r->least / y->step + NEARLY) * y->step;
    y->most = ceil(r->most / y->step - NEARLY) * y->step;
    if (y->most < y->least + y->step / 2)
        y->most = y->least + y->step; /* all the values are one */
    if (y->is_tight && r->most - r->least >= y->step) {
        y->least = r->least;
        y->most = r->most;
    }
    return count_ticks(y);
}

bool chart_scale(struct chart *ch)
{
    struct chart_axis *y = &ch->axis;
    struct range r = range_of(ch);
    if (!r.is_known)
        r.most = 1;
    if (y->is_from_zero) {
        r.least = fmin(r.least, 0);
        r.most = fmax(r.most, 0);
    }
    int most = ticks_most(plot_rows(ch));
    y->step = 0;
    do {
        y->step = next_step(y->unit, y->step);
    } while (y->step < y->floor_step - NEARLY || ticks_of(y, &r) > most);
    return r.is_known;
}

const char *chart_tick_text(const struct chart_axis *y, double v,
                            char out[CHART_TICK_TEXT])
{
    int s = (int)fmin(round(fabs(v)), INT32_MAX);
    const char *sign = v < -NEARLY ? "-" : "";
    if (y->unit == CHART_NUMBER) {
        int decimals = y->step < 0.1 - NEARLY ? 2 : y->step < 1 ? 1 : 0;
        (void)snprintf(out, CHART_TICK_TEXT, "%s%.*f", sign, decimals, fabs(v));
    } else if (s < 3600) {
        (void)snprintf(out, CHART_TICK_TEXT, "%s%d:%02d", sign, s / 60, s % 60);
    } else {
        (void)snprintf(out, CHART_TICK_TEXT, "%s%d:%02d:%02d", sign, s / 3600,
                       s / 60 % 60, s % 60);
    }
    return out;
}

double chart_share(const struct chart_axis *y, double v)
{
    double span = y->most - y->least;
    double share = span > 0 ? (v - y->least) / span : 0;
    share = fmax(0, fmin(1, share));
    return y->is_down ? 1 - share : share;
}

/* ---- places */

int chart_first_of(const struct chart *ch, int part, int parts)
{
    return (int)(((int64_t)part * ch->count + parts - 1) / parts);
}

int chart_width(const struct chart_plot *p)
{
    return p->slot >= GAP_FROM ? p->slot - 1 : 1;
}

wchar_t chart_sign_at(const struct canvas *c, int row, int col)
{
    bool is_there = row >= 0 && row < c->rows && col >= 0 && col < c->cols;
    return is_there ? c->cell[row][col].ch : L'\0';
}

/* Cells of the ticks and of the line beside them. */
static int gutter_of(const struct chart *ch)
{
    char text[CHART_TICK_TEXT];
    const struct chart_axis *y = &ch->axis;
    if (ch->is_bare)
        return 0;
    int width = ch->gutter - 1;
    for (int i = 0; i < chart_ticks(y); i++)
        width = int_most(
            width, (int)strlen(chart_tick_text(y, chart_tick(y, i), text)));
    return int_most(width, 0) + 1;
}

struct chart_plot chart_plot_of(const struct chart *ch)
{
    int gutter = gutter_of(ch);
    int ends = !ch->is_bare && chart_count_of(ch, CHART_LINE) > 1 ? 1 : 0;
    int cols = ch->cols - gutter - ends;
    struct chart_plot p = {
        ch->row, ch->col + gutter, plot_rows(ch), int_most(1, cols), 0, 0, false
    };
    p.is_room = cols > 0 && ch->rows > rows_below(ch);
    p.slots = int_most(1, int_least(ch->count, p.cols));
    if (ch->is_even || chart_count_of(ch, CHART_COLUMN) > 0)
        p.slot = int_least(p.cols / p.slots, SLOT_MOST);
    return p;
}

int chart_col_of(const struct chart *ch, int point)
{
    struct chart_plot p = chart_plot_of(ch);
    int count = int_most(1, ch->count);
    int at = int_most(0, int_least(point, count - 1));
    if (p.slot > 0)
        return p.col + (int)((int64_t)at * p.slots / count) * p.slot;
    return p.col + (int)((2 * (int64_t)at + 1) * p.cols / count / 2);
}

int chart_point_at(const struct chart *ch, int col)
{
    struct chart_plot p = chart_plot_of(ch);
    int count = int_most(1, ch->count);
    int at = int_most(0, int_least(col - p.col, p.cols - 1));
    if (p.slot == 0)
        return (int)((2 * (int64_t)at + 1) * count / p.cols / 2);
    return chart_first_of(ch, int_least(at / p.slot, p.slots - 1), p.slots);
}
