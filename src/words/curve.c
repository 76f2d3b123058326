/* One of the long curves: its numbers, and a sentence of a week or of many. */
#include "words/room.h"

#include <math.h>
#include <stdio.h>

/* A race this near to a known one has its name: a watch measures short. */
#define NAMED_PERCENT 3

/* ---- numbers */

double words_curve_scale(enum curve_id id, double value,
                         const struct look *look)
{
    switch (curve_row(id)->unit) {
    case UNIT_METRES:
        return value / quantity_metres(look->units);
    case UNIT_PACE:
        return value * quantity_metres(look->units) / METRES_PER_KM;
    case UNIT_HOURS:
        return value / 60.0;
    case UNIT_COUNT_OF:
    case UNIT_SECONDS:
    case UNIT_PERCENT:
    case UNIT_HUNDREDTH:
    case UNIT_DAY:
    case UNIT_SITE:
    case UNIT_PURPOSE:
    case UNIT_GOAL:
    case UNIT_FAMILY:
    case UNIT_WEEKDAY:
    case UNIT_RULE:
    case UNIT_TENTH:
    case UNIT_LEVEL:
    case UNIT_PHASE:
    case UNIT_READINESS:
    case UNIT_YESNO:
        break;
    }
    return value;
}

const char *words_curve_unit(enum curve_id id, const struct look *look)
{
    bool is_km = look->units == UNITS_KM;
    enum input_unit unit = curve_row(id)->unit;
    if (id == CURVE_RESTING_PULSE)
        return " bpm";
    return unit == UNIT_METRES    ? is_km ? " km" : " mi"
           : unit == UNIT_PACE    ? is_km ? "/km" : "/mi"
           : unit == UNIT_HOURS   ? " h"
           : unit == UNIT_PERCENT ? "%"
                                  : "";
}

static void put_clock(struct text *t, double value)
{
    int n = (int)lround(value);
    text_add(t, "%d:%02d", n / 60, n % 60);
}

/* One number of a curve, in its unit and without its name. */
static void put_number(struct text *t, enum curve_id id, double value,
                       const struct look *look)
{
    const struct curve_row *row = curve_row(id);
    double v = words_curve_scale(id, value, look);
    if (row->unit == UNIT_PACE || row->unit == UNIT_HOURS)
        put_clock(t, v);
    else if (row->is_signed)
        text_add(t, "%+.0f", lround(v) == 0 ? 0.0 : v);
    else if (row->unit == UNIT_METRES || row->unit == UNIT_TENTH)
        text_add(t, "%.1f", v);
    else
        text_add(t, "%.*f", row->unit == UNIT_HUNDREDTH ? 2 : 0, v);
}

/* Whole percents that add up. */
static void percents_of(const struct curve_point *p, int n,
                        int percent[CURVE_PARTS_MAX])
{
    int32_t part[CURVE_PARTS_MAX];
    for (int i = 0; i < n; i++)
        part[i] = (int32_t)lround(1000.0 * p->part[i]);
    words_percents(part, n, percent);
}

void words_curve_value(struct text *out, enum curve_id id,
                       const struct curve_point *p, const struct look *look)
{
    int percent[CURVE_PARTS_MAX];
    if (!p->is_known) {
        text_put(out, "-");
        return;
    }
    text_put(out, p->is_grey ? "(" : "");
    if (curve_row(id)->sum != CURVE_SHARE) {
        put_number(out, id, p->value, look);
    } else {
        percents_of(p, curve_row(id)->part_count, percent);
        if (id == CURVE_PURPOSEFUL)
            text_add(out, "%d", percent[0]);
        else
            text_add(out, "%d/%d/%d", percent[0], percent[1], percent[2]);
    }
    text_put(out, p->is_grey ? ")" : "");
}

/* ---- the sentence: which weeks */

static void put_day(struct text *t, day_t day, bool has_year)
{
    struct civil c = day_civil(day);
    text_add(t, "%d %s", c.mday, day_month_short(c.month));
    if (has_year)
        text_add(t, " %d", c.year);
}

static void put_weeks(struct text *t, const struct trend_report *r, int first,
                      int count)
{
    const struct trend_week *w = &r->weeks[first];
    day_t last = day_add(r->weeks[first + count - 1].monday, WEEK_DAYS - 1);
    if (count == 1) {
        text_put(t, "week of ");
        put_day(t, w->monday, true);
        text_put(t, w->is_under_way ? ", under way: " : ": ");
        return;
    }
    text_add(t, "%d weeks, ", count);
    put_day(t, w->monday, day_civil(w->monday).year != day_civil(last).year);
    text_put(t, " to ");
    put_day(t, last, true);
    text_put(t, ": ");
}

/* ---- of one week */

static void put_purposes(struct text *t, const struct trend_week *w,
                         const struct look *look)
{
    char q[QUANTITY_TEXT];
    const char *between = ": ";
    for (int p = 0; p < PURPOSE_COUNT; p++) {
        if (w->purpose_m[p] <= 0)
            continue;
        text_add(t, "%s%s %s", between, purpose_label((enum purpose)p),
                 quantity_dist(q, (dist_t){ w->purpose_m[p] }, look->units));
        between = ", ";
    }
    if (w->none_m > 0)
        text_add(t, "%sno purpose %s", between,
                 quantity_dist(q, (dist_t){ w->none_m }, look->units));
}

static void put_volume(struct text *t, const struct trend_week *w,
                       const struct look *look)
{
    char q[QUANTITY_TEXT];
    if (w->done_m > 0 || w->bare_s == 0)
        text_put(t, quantity_dist_unit(q, (dist_t){ w->done_m }, look->units));
    if (w->bare_s > 0)
        text_add(t, "%s%s without distance", w->done_m > 0 ? " and " : "",
                 quantity_hours(q, (span_t){ w->bare_s }));
    if (w->planned_m > 0)
        text_add(t, " of %s planned",
                 quantity_dist(q, (dist_t){ w->planned_m }, look->units));
    if (w->runs > 0)
        text_add(t, " in %d run%s", w->runs, w->runs == 1 ? "" : "s");
    put_purposes(t, w, look);
}

/* ---- of any weeks */

static void put_parts(struct text *t, enum curve_id id,
                      const struct curve_point *p, const struct look *look)
{
    const struct curve_row *row = curve_row(id);
    int percent[CURVE_PARTS_MAX];
    const char *between = "";
    percents_of(p, row->part_count, percent);
    for (int i = 0; i < row->part_count; i++) {
        if (p->part[i] <= 0.0)
            continue;
        text_put(t, between);
        if (row->sum == CURVE_SHARE) {
            text_add(t, "%d%% %s", percent[i], row->part[i]);
        } else {
            text_add(t, "%s ", row->part[i]);
            put_number(t, id, p->part[i], look);
        }
        between = ", ";
    }
}

/* What stands behind the number, for it is read without its name. */
static const char *const behind[CURVE_COUNT] = {
    [CURVE_VOLUME] = " a week",
    [CURVE_LOAD] = " of load a week",
    [CURVE_FITNESS] = " of fitness",
    [CURVE_FATIGUE] = " of fatigue",
    [CURVE_FRESHNESS] = " of freshness",
    [CURVE_MONOTONY] = " of monotony",
    [CURVE_LONGEST] = " in the longest run",
    [CURVE_EASY_PACE] = " at easy effort, on the flat",
    [CURVE_SLEEP] = " of sleep a night",
    [CURVE_SORENESS] = " of 7, soreness (1 is very good)",
    [CURVE_RESTING_PULSE] = ", resting pulse",
};

static const char *const silent[CURVE_COUNT] = {
    [CURVE_VOLUME] = "not read yet",
    [CURVE_PURPOSEFUL] = "no running",
    [CURVE_INTENSITY] = "no running with a time",
    [CURVE_LOAD] = "not read yet",
    [CURVE_FITNESS] = "not read yet",
    [CURVE_FATIGUE] = "not read yet",
    [CURVE_FRESHNESS] = "not read yet",
    [CURVE_MONOTONY] = "no monotony: it needs four days, not all alike",
    [CURVE_LONGEST] = "no run with a distance",
    [CURVE_EASY_PACE] = "no run of 3 km that pulse or effort calls easy",
    [CURVE_SLEEP] = "no check-in says the sleep",
    [CURVE_SORENESS] = "no check-in says the soreness",
    [CURVE_RESTING_PULSE] = "no check-in says the resting pulse",
};

static void put_range(struct text *t, enum curve_id id,
                      const struct curve_point *p, const struct look *look)
{
    text_put(t, p->weeks > 1 ? ", weeks from " : "");
    if (p->weeks <= 1)
        return;
    put_number(t, id, p->least, look);
    text_put(t, " to ");
    put_number(t, id, p->most, look);
}

static void put_point(struct text *t, enum curve_id id,
                      const struct curve_point *p, const struct look *look)
{
    if (curve_row(id)->sum == CURVE_SHARE) {
        put_parts(t, id, p, look);
        return;
    }
    put_number(t, id, p->value, look);
    text_add(t, "%s%s", words_curve_unit(id, look), behind[id]);
    put_range(t, id, p, look);
    if (curve_row(id)->part_count > 0 && p->value > 0.0) {
        text_put(t, "; ");
        put_parts(t, id, p, look);
    }
    if (p->is_grey)
        text_put(t, "; before day 42 the curve is still finding its level");
}

void words_curve(struct text *out, const struct trend_report *t,
                 enum curve_id id, int first, int count,
                 const struct look *look)
{
    struct curve_point p;
    const struct trend_week *w = &t->weeks[first];
    curve_read(t, id, first, count, &p);
    put_weeks(out, t, first, count);
    if (!p.is_known && count == 1 && id == CURVE_MONOTONY &&
        w->is_monotony_capped)
        text_put(out, "monotony n/a, all days equal");
    else if (!p.is_known)
        text_put(out, w->is_read ? silent[id] : "not read yet");
    else if (id == CURVE_VOLUME && count == 1)
        put_volume(out, w, look);
    else
        put_point(out, id, &p, look);
}

/* ---- races and injuries */

static void put_race(struct text *t, const struct trend_race *r,
                     const struct look *look)
{
    char q[QUANTITY_TEXT];
    enum goal_kind kind = goal_kind_nearest(r->dist);
    int32_t off = r->dist.m - goal_kind_dist(kind).m;
    text_put(t, "race ");
    if (r->dist.m > 0 &&
        (off < 0 ? -off : off) * 100 <= goal_kind_dist(kind).m * NAMED_PERCENT)
        text_add(t, "%s ", goal_label(kind));
    else if (r->dist.m > 0)
        text_add(t, "%s ", quantity_dist_unit(q, r->dist, look->units));
    if (r->time.s > 0)
        text_add(t, "%s ", quantity_time(q, r->time));
    text_put(t, "on ");
    words_date(t, r->day);
}

void words_curve_marks(struct text *out, const struct trend_report *t,
                       int first, int count, int most, const struct look *look)
{
    uint64_t sites = 0;
    int races = 0;
    const char *between = "";
    for (int i = first; i < first + count; i++) {
        const struct trend_week *w = &t->weeks[i];
        sites |= w->sites;
        for (int r = 0; r < w->race_count; r++, races++) {
            if (races >= most)
                continue;
            text_put(out, between);
            put_race(out, &w->races[r], look);
            between = "; ";
        }
    }
    if (races > most)
        text_add(out, ", and %d more", races - most);
    if (sites != 0)
        text_add(out, "%sinjury", between);
    between = " ";
    for (int s = 0; s < SITE_COUNT; s++) {
        if ((sites >> s & 1u) == 0 || most-- <= 0)
            continue;
        text_add(out, "%s%s", between, site_word((enum site)s));
        between = ", ";
    }
}
