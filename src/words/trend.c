/*
 * Months and years as text: two tables, of a line a week each. What was run
 * and what it was for; what it asked of the body. Every bar has its number.
 */
#include "words/room.h"

#include <math.h>
#include <stdio.h>

#define BAR_CELLS   9
#define EIGHTHS     8
#define CELL_TEXT   24
#define DATE_CELLS  12 /* with the mark of a week under way */
#define MARKS_SHOWN 4

/* What a week is marked with. */
// clang-format off
enum mark { MARK_UNDER_WAY, MARK_RACE, MARK_INJURY, MARK_CUTBACK, MARK_BARE,
            MARK_GUESS, MARK_COUNT };
// clang-format on
static const struct {
    char sign;
    const char *sentence;
} marks[MARK_COUNT] = {
    [MARK_UNDER_WAY] = { '*', "under way" },
    [MARK_RACE] = { 'R', "race" },
    [MARK_INJURY] = { 'i', "injury" },
    [MARK_CUTBACK] = { 'c', "cutback" },
    [MARK_BARE] = { 't', "some time without distance" },
    [MARK_GUESS] = { 'e', "some load estimated" },
};

static bool is_marked(const struct trend_week *w, enum mark m)
{
    switch (m) {
    case MARK_UNDER_WAY:
        return w->is_under_way;
    case MARK_RACE:
        return w->is_race;
    case MARK_INJURY:
        return w->is_injury;
    case MARK_CUTBACK:
        return w->is_cutback;
    case MARK_BARE:
        return w->bare_s > 0;
    case MARK_GUESS:
        return w->is_load_estimated;
    case MARK_COUNT:
        break;
    }
    return false;
}

/* ---- parts of a line */

void words_bar(struct text *t, double value, double most, int cells,
               const struct look *look)
{
    int end = text_column(t) + cells;
    double share = most > 0.0 && value > 0.0 ? value / most : 0.0;
    int eighths = (int)lround(share * cells * EIGHTHS);
    int full = eighths / EIGHTHS;
    if (!look->utf8) {
        full = (int)lround(share * cells);
        full = share > 0.0 && full == 0 ? 1 : full;
        eighths = 0;
    }
    for (int i = 0; i < full; i++)
        text_put(t, look->utf8 ? "\xE2\x96\x88" : "#");
    if (eighths % EIGHTHS > 0) { /* U+2588 is 8 of 8, U+258F is 1 of 8 */
        char block[5] = { 0 };
        (void)utf8_put(0x2590u - (uint32_t)(eighths % EIGHTHS), block);
        text_put(t, block);
    }
    text_pad(t, end);
}

static void put_date(struct text *t, const struct trend_week *w)
{
    char date[DAY_TEXT];
    text_add(t, " %s%c", day_format(w->monday, date),
             w->is_under_way ? marks[MARK_UNDER_WAY].sign : ' ');
}

/* A number that may not be known: "-". */
static void put_number(struct text *t, int width, int decimals, double value,
                       bool is_known)
{
    if (is_known)
        text_add(t, "%*.*f", width, decimals, value);
    else
        text_add(t, "%*s", width, "-");
}

/* Grey numbers stand in brackets: a curve before day 42 is no more than its
 * start. */
static void put_curve(struct text *t, int width, const char *format,
                      double value, bool is_grey)
{
    char number[CELL_TEXT];
    char cell[CELL_TEXT + 2];
    struct text n = text_on(number, sizeof number);
    if (format[0] == '+')
        text_add(&n, "%+.0f", value);
    else
        text_add(&n, "%.0f", value);
    (void)snprintf(cell, sizeof cell, is_grey ? "(%s)" : "%s", number);
    text_add(t, "%*s", width, cell);
}

static void put_dist(struct text *t, int width, int32_t metres,
                     const struct look *look)
{
    char q[QUANTITY_TEXT];
    text_add(t, "%*s", width,
             metres > 0 ? quantity_dist(q, (dist_t){ metres }, look->units)
                        : "-");
}

/* Kilometres, or hours of a week that has only time. */
static void put_done(struct text *t, int width, const struct trend_week *w,
                     const struct look *look)
{
    char q[QUANTITY_TEXT];
    if (w->done_m == 0 && w->bare_s > 0)
        text_add(t, "%*s", width, quantity_hours(q, (span_t){ w->bare_s }));
    else
        put_dist(t, width, w->done_m, look);
}

static void put_marks(struct text *t, const struct trend_week *w)
{
    char signs[MARK_COUNT + 1];
    int n = 0;
    for (int m = MARK_RACE; m < MARK_COUNT && n < MARKS_SHOWN; m++)
        if (is_marked(w, (enum mark)m))
            signs[n++] = marks[m].sign;
    signs[n] = '\0';
    text_add(t, " %s", signs);
}

/* ---- what was run, and what it was for */

static void put_shares(struct text *t, const struct trend_week *w)
{
    int percent[VERDICT_COUNT];
    words_percents(w->done_m > 0 ? w->verdict_m : w->verdict_s, VERDICT_COUNT,
                   percent);
    for (int v = 0; v < VERDICT_COUNT; v++)
        put_number(t, 5, 0, percent[v], w->done_s > 0 || w->done_m > 0);
}

static void put_zones(struct text *t, const struct trend_week *w)
{
    static const int width[3] = { 6, 4, 4 };
    int percent[3];
    const int32_t *z = w->intensity.zone_s;
    words_percents(z, 3, percent);
    for (int i = 0; i < 3; i++)
        put_number(t, width[i], 0, percent[i], z[0] + z[1] + z[2] > 0);
}

static void put_run_line(struct text *t, const struct trend_week *w,
                         int32_t most_m, const struct look *look)
{
    char q[QUANTITY_TEXT];
    put_date(t, w);
    put_done(t, 7, w, look);
    text_put(t, " ");
    words_bar(t, w->done_m, most_m, BAR_CELLS, look);
    put_dist(t, 6, w->planned_m, look);
    put_shares(t, w);
    put_zones(t, w);
    put_dist(t, 6, w->longest.m, look);
    text_add(t, "%6s", quantity_pace(q, w->easy, look->units));
    put_marks(t, w);
    words_end_line(t);
}

static void put_runs(struct text *t, const struct trend_report *r,
                     const struct look *look)
{
    int32_t most = 0;
    for (int i = 0; i < r->week_count; i++)
        most = int_most(most, r->weeks[i].done_m);
    text_add(t, " %-*s%7s%*s%6s%5s%5s%5s%6s%4s%4s%6s%6s\n", DATE_CELLS - 1,
             "week of", "done", BAR_CELLS + 1, "", "plan", "purp", "off",
             "junk", "z1", "z2", "z3", "long", "easy");
    for (int i = 0; i < r->week_count; i++)
        put_run_line(t, &r->weeks[i], most, look);
}

static void put_legend(struct text *t, const struct trend_report *r,
                       const struct look *look)
{
    text_add(t,
             " done, plan and long in %s, the rest in %% of it; z1 to z3 in %% "
             "of the time;\n easy: pace per %s of easy runs, on the flat\n",
             quantity_unit(look->units), quantity_unit(look->units));
    for (int m = 0; m < MARK_COUNT; m++)
        for (int i = 0; i < r->week_count; i++) {
            if (!is_marked(&r->weeks[i], (enum mark)m))
                continue;
            text_add(t, " %s%c %s", text_column(t) > 0 ? " " : "",
                     marks[m].sign, marks[m].sentence);
            break;
        }
    if (text_column(t) > 0)
        text_put(t, "\n");
}

void trend_named(struct text *t, const struct trend_report *r,
                 const struct look *look)
{
    uint64_t before = 0;
    for (int i = 0; i < r->week_count; i++) {
        const struct trend_week *w = &r->weeks[i];
        if (w->race_count > 0 || (w->sites & ~before) != 0) {
            text_put(t, " week of ");
            words_date(t, w->monday);
            text_put(t, ": ");
            words_curve_marks(t, r, i, 1, TREND_RACES_MAX, look);
            text_put(t, "\n");
        }
        before = w->sites;
    }
}

/* ---- what it asked of the body */

static void put_monotony(struct text *t, const struct trend_week *w)
{
    if (w->is_monotony_capped) {
        text_add(t, "%6s%7s", "n/a", "n/a");
        return;
    }
    put_number(t, 6, 2, w->monotony, w->monotony > 0.0);
    put_number(t, 7, 0, w->strain, w->monotony > 0.0);
}

static void put_sleep(struct text *t, int width, double seconds)
{
    int minutes = (int)lround(seconds / 60.0);
    if (seconds < 0.0)
        text_add(t, "%*s", width, "-");
    else
        text_add(t, "%*d:%02d", width - 3, minutes / 60, minutes % 60);
}

static void put_body_line(struct text *t, const struct trend_week *w,
                          double most, const struct look *look)
{
    bool is_grey = w->form.is_grey;
    put_date(t, w);
    put_number(t, 7, 0, w->load, true);
    put_monotony(t, w);
    put_curve(t, 7, "", w->form.fitness, is_grey);
    text_put(t, " ");
    words_bar(t, w->form.fitness, most, BAR_CELLS, look);
    put_curve(t, 7, "", w->form.fatigue, is_grey);
    put_curve(t, 7, "+", w->form.freshness, is_grey);
    put_sleep(t, 7, w->sleep_s);
    put_number(t, 5, 1, w->soreness, w->soreness >= 0.0);
    put_number(t, 4, 0, w->rhr_bpm, w->rhr_bpm >= 0.0);
    words_end_line(t);
}

/* What a number hides, said where it is shown (science.md B4, B5). */
static void put_traps(struct text *t, const struct trend_report *r)
{
    bool is_equal = false;
    bool is_grey = false;
    for (int i = 0; i < r->week_count; i++) {
        is_equal |= r->weeks[i].is_monotony_capped;
        is_grey |= r->weeks[i].form.is_grey;
    }
    text_put(t, " days without training count as zero, in monotony and in the "
                "curves\n");
    if (is_equal)
        text_put(t, " n/a, all days equal: monotony and strain cannot be "
                    "told\n");
    if (is_grey)
        text_put(t, " ( ) before day 42 the curves are still finding their "
                    "level\n");
}

static void put_body(struct text *t, const struct trend_report *r,
                     const struct look *look)
{
    double most = 0.0;
    for (int i = 0; i < r->week_count; i++)
        most = fmax(most, r->weeks[i].form.fitness);
    text_add(t, " %-*s%7s%6s%7s%7s%*s%7s%7s%7s%5s%4s\n", DATE_CELLS - 1,
             "week of", "load", "mono", "strain", "fitn.", BAR_CELLS + 1, "",
             "fatig.", "fresh", "sleep", "sore", "rhr");
    for (int i = 0; i < r->week_count; i++)
        put_body_line(t, &r->weeks[i], most, look);
}

void words_trend(struct text *out, const struct trend_report *t,
                 bool has_details, const struct look *look)
{
    if (t->week_count > 0) {
        put_runs(out, t, look);
        put_legend(out, t, look);
        trend_named(out, t, look);
        text_put(out, "\n");
        put_body(out, t, look);
        put_traps(out, t);
        text_put(out, "\n");
    }
    trend_sums(out, t, has_details, look);
}
