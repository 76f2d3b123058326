/* The weeks of a scored plan, a line each. */
#include "words/room.h"

#include <math.h>

/* Cells of a column, to the right of the one before. */
enum {
    CELLS_WEEK = 4,
    CELLS_DATE = 8,
    CELLS_KM = 7,
    CELLS_RAMP = 6,
    CELLS_ZONES = 11,
    CELLS_LONG = 6,
    CELLS_SPIKE = 6,
    CELLS_HARD = 5,
    CELLS_GAP = 4,
    CELLS_REST = 5,
    CELLS_GOAL = 5,
    CELLS_LOAD = 6,
    CELLS_OFF = 6,
};

static void put_cell(struct text *out, int cells, const char *plain)
{
    text_add(out, "%*s", cells, plain);
}

void lint_head(struct text *out, const struct look *look)
{
    static const struct {
        int cells;
        const char *name;
    } columns[] = {
        { CELLS_WEEK, "wk" },       { CELLS_DATE, "from" },
        { CELLS_KM, NULL },         { CELLS_RAMP, "vs 4w" },
        { CELLS_ZONES, "e/m/h %" }, { CELLS_LONG, "long" },
        { CELLS_SPIKE, "vs 30" },   { CELLS_HARD, "hard" },
        { CELLS_GAP, "gap" },       { CELLS_REST, "rest" },
        { CELLS_GOAL, "goal" },     { CELLS_LOAD, "load" },
        { CELLS_OFF, "off" },
    };
    char line[128];
    struct text t = text_on(line, sizeof line);
    for (size_t i = 0; i < COUNT_OF(columns); i++)
        put_cell(&t, columns[i].cells,
                 columns[i].name != NULL ? columns[i].name
                                         : quantity_unit(look->units));
    paint_put(out, look, PAINT_QUIET, line);
    text_put(out, "\n");
}

void lint_legend(struct text *out, const struct look *look)
{
    static const char *const lines[] = {
        " vs 4w: the highest of four weeks before, vs 30: the longest run of "
        "30 "
        "days;",
        " e/m/h: time easy, moderate, hard; gap: days between hard ones; goal: "
        "its work",
    };
    for (size_t i = 0; i < COUNT_OF(lines); i++) {
        paint_put(out, look, PAINT_QUIET, lines[i]);
        text_put(out, "\n");
    }
}

/* Kilometres, or hours where there are none, or not of every run. */
static void put_amount(struct text *out, int cells, int32_t m, int32_t s,
                       const struct look *look)
{
    char q[QUANTITY_TEXT], cell[QUANTITY_TEXT];
    struct text t = text_on(cell, sizeof cell);
    if (m > 0)
        text_put(&t, quantity_dist(q, (dist_t){ m }, look->units));
    else if (s > 0)
        text_add(&t, "%d:%02dh", (int)(s / 3600), (int)(s / 60 % 60));
    else
        text_put(&t, "-");
    put_cell(out, cells, cell);
}

/* "+12%"; 0 is not known. */
static void put_change(struct text *out, int cells, double ratio)
{
    char cell[16];
    struct text t = text_on(cell, sizeof cell);
    if (ratio > 0.0)
        text_add(&t, "%+.0f%%", 100.0 * (ratio - 1.0));
    else
        text_put(&t, "-");
    put_cell(out, cells, cell);
}

static void put_zones(struct text *out, const struct intensity *zones)
{
    int percent[3];
    words_percents(zones->zone_s, 3, percent);
    if (percent[0] + percent[1] + percent[2] == 0)
        put_cell(out, CELLS_ZONES, "-");
    else
        text_add(out, "  %3d/%2d/%2d", percent[0], percent[1], percent[2]);
}

static void put_spacing(struct text *out, const struct week_shape *s)
{
    text_add(out, "%*d", CELLS_HARD, s->hard_days);
    if (s->hard_gap == UNKNOWN)
        put_cell(out, CELLS_GAP, "-");
    else
        text_add(out, "%*dd", CELLS_GAP - 1, s->hard_gap);
    text_add(out, "%*d", CELLS_REST, s->rest_days);
}

bool lint_is_known(double load)
{
    return load >= 0.5; /* as shown */
}

static void put_load(struct text *out, double load)
{
    if (lint_is_known(load))
        text_add(out, "%*.0f", CELLS_LOAD, load);
    else
        put_cell(out, CELLS_LOAD, "-");
}

/* What serves the goal as work of its own kind; off target, or worse. */
static void put_use(struct text *out, const struct week_lint *w,
                    const struct week_shape *s, const struct look *look)
{
    char q[QUANTITY_TEXT];
    int32_t junk = w->verdict_m[VERDICT_JUNK];
    int32_t off = w->verdict_m[VERDICT_OFF_TARGET];
    if (s->likely_s > 0)
        text_add(out, "%*.0f%%", CELLS_GOAL - 1,
                 100.0 * s->specific_s / s->likely_s);
    else
        put_cell(out, CELLS_GOAL, "-");
    put_load(out, w->load);
    if (junk + off == 0)
        return;
    enum verdict worst = junk > 0 ? VERDICT_JUNK : VERDICT_OFF_TARGET;
    put_cell(out, CELLS_OFF,
             quantity_dist(q, (dist_t){ junk + off }, look->units));
    paint_on(out, look, paint_verdict(worst));
    text_put(out, junk > 0 ? "J" : "");
    paint_off(out, look, paint_verdict(worst));
}

/* A week that one of the findings names. */
static enum severity worst_of(const struct findings *all, int week)
{
    enum severity worst = SEVERITY_INFO;
    for (int i = 0; i < all->count; i++) {
        const struct finding *x = &all->at[i];
        if (week >= x->first && week <= x->last && x->warning.severity > worst)
            worst = x->warning.severity;
    }
    return worst;
}

void lint_week(struct text *out, const struct lint_page *page, int i,
               const struct look *look)
{
    const struct week_lint *w = &page->lint->weeks[i];
    const struct week_shape *s = &page->shapes[i];
    struct civil c = day_civil(w->monday);
    enum severity worst = worst_of(page->findings, i);
    char mark[2] = { severity_mark(worst), '\0' };
    paint_put(out, look, paint_severity(worst), mark);
    text_add(out, " %2d  %2d %s", i + 1, c.mday, day_month_short(c.month));
    put_amount(out, CELLS_KM, s->bare_s > 0 ? 0 : s->done_m, s->likely_s, look);
    put_change(out, CELLS_RAMP, s->ramp);
    put_zones(out, &s->intensity);
    put_amount(out, CELLS_LONG, s->longest.m, s->longest_s.s, look);
    put_change(out, CELLS_SPIKE, s->spike);
    put_spacing(out, s);
    put_use(out, w, s, look);
    words_end_line(out);
}
