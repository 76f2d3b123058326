/* The long curves: what each reads of a week, and what weeks come to. */
#include "milepost/curve.h"

#include <limits.h>
#include <math.h>
#include <string.h>

// clang-format off
static const struct curve_row rows[CURVE_COUNT] = {
    [CURVE_VOLUME] = { "volume", "volume", FIGURE_DONE, UNIT_METRES,
        CURVE_MEAN, false, VOLUME_COUNT,
        { "easy", "long", "moderate", "hard", "none" } },
    [CURVE_PURPOSEFUL] = { "purposeful", "purposeful", FIGURE_PURPOSEFUL,
        UNIT_PERCENT, CURVE_SHARE, false, VERDICT_COUNT,
        { "purposeful", "off-target", "junk" } },
    [CURVE_INTENSITY] = { "intensity", "intensity", FIGURE_INTENSITY,
        UNIT_PERCENT, CURVE_SHARE, false, 3,
        { "zone 1", "zone 2", "zone 3" } },
    [CURVE_LOAD] = { .id = "load", .name = "load", .figure = FIGURE_LOAD,
        .unit = UNIT_COUNT_OF, .sum = CURVE_MEAN },
    [CURVE_FITNESS] = { .id = "fitness", .name = "fitness",
        .figure = FIGURE_FITNESS, .unit = UNIT_COUNT_OF, .sum = CURVE_MEAN },
    [CURVE_FATIGUE] = { .id = "fatigue", .name = "fatigue",
        .figure = FIGURE_FATIGUE, .unit = UNIT_COUNT_OF, .sum = CURVE_MEAN },
    [CURVE_FRESHNESS] = { .id = "freshness", .name = "freshness",
        .figure = FIGURE_FRESHNESS, .unit = UNIT_COUNT_OF, .sum = CURVE_MEAN,
        .is_signed = true },
    [CURVE_MONOTONY] = { .id = "monotony", .name = "monotony",
        .figure = FIGURE_MONOTONY, .unit = UNIT_HUNDREDTH, .sum = CURVE_MEAN },
    [CURVE_LONGEST] = { .id = "longest", .name = "longest run",
        .figure = FIGURE_SPIKE, .unit = UNIT_METRES, .sum = CURVE_MOST },
    [CURVE_EASY_PACE] = { .id = "easy_pace", .name = "easy pace",
        .figure = FIGURE_EASY_RUNS, .unit = UNIT_PACE, .sum = CURVE_MEAN },
    [CURVE_SLEEP] = { .id = "sleep", .name = "sleep", .figure = FIGURE_SLEEP,
        .unit = UNIT_HOURS, .sum = CURVE_MEAN },
    [CURVE_SORENESS] = { .id = "soreness", .name = "soreness",
        .figure = FIGURE_SORENESS, .unit = UNIT_TENTH, .sum = CURVE_MEAN,
         },
    [CURVE_RESTING_PULSE] = { .id = "resting_pulse", .name = "resting pulse",
        .figure = FIGURE_RESTING_PULSE, .unit = UNIT_COUNT_OF,
        .sum = CURVE_MEAN },
};

const struct curve_span curve_spans[] = {
    { "4w", 4 },   { "12w", 12 }, { "26w", 26 },    { "52w", 52 },
    { "2y", 104 }, { "5y", 261 }, { "all", INT_MAX },
};
// clang-format on
const int curve_span_count = (int)COUNT_OF(curve_spans);

const struct curve_row *curve_row(enum curve_id id)
{
    return &rows[id];
}

bool curve_from(const char *text, enum curve_id *out)
{
    for (int i = 0; i < CURVE_COUNT; i++)
        if (text_is(text, rows[i].id) || text_is(text, rows[i].name)) {
            *out = (enum curve_id)i;
            return true;
        }
    return false;
}

/* ---- what a week says */

static enum volume_part part_of(enum purpose p)
{
    // clang-format off
#define X(e, word, letter, label, zone, ...) [PURPOSE_##e] = zone,
    static const int zone[PURPOSE_COUNT] = { PURPOSE_LIST(X) };
#undef X
    // clang-format on
    if (p == PURPOSE_LONG)
        return VOLUME_LONG;
    return zone[p] == 1   ? VOLUME_EASY
           : zone[p] == 2 ? VOLUME_MODERATE
                          : VOLUME_HARD;
}

/* Parts of a week, in metres or seconds; false: it has none. */
static bool parts_of(const struct trend_week *w, enum curve_id id,
                     double part[CURVE_PARTS_MAX])
{
    memset(part, 0, CURVE_PARTS_MAX * sizeof part[0]);
    if (id == CURVE_VOLUME) {
        for (int p = 0; p < PURPOSE_COUNT; p++)
            part[part_of((enum purpose)p)] += w->purpose_m[p];
        part[VOLUME_NONE] = w->none_m;
        return true;
    }
    if (id == CURVE_INTENSITY) {
        for (int z = 0; z < 3; z++)
            part[z] = w->intensity.zone_s[z];
        return part[0] + part[1] + part[2] > 0.0;
    }
    const int32_t *sum = w->done_m > 0 ? w->verdict_m : w->verdict_s;
    for (int v = 0; v < VERDICT_COUNT; v++)
        part[v] = sum[v];
    return part[0] + part[1] + part[2] > 0.0;
}

static bool known(double v, double *out)
{
    *out = v;
    return v > 0.0;
}

/* The one value of a week; false: it says none. */
static bool value_of(const struct trend_week *w, enum curve_id id, double *out)
{
    *out = 0.0;
    switch (id) {
    case CURVE_LOAD:
        *out = w->load;
        return true;
    case CURVE_FITNESS:
        *out = w->form.fitness;
        return true;
    case CURVE_FATIGUE:
        *out = w->form.fatigue;
        return true;
    case CURVE_FRESHNESS:
        *out = w->form.freshness;
        return true;
    case CURVE_MONOTONY: /* of equal days it is a ceiling, and says nothing */
        return !w->is_monotony_capped && known(w->monotony, out);
    case CURVE_LONGEST:
        return known(w->longest.m, out);
    case CURVE_EASY_PACE:
        return known(w->easy.s_per_km, out);
    case CURVE_SLEEP:
        return known(w->sleep_s, out);
    case CURVE_SORENESS:
        return known(w->soreness, out);
    case CURVE_RESTING_PULSE:
        return known(w->rhr_bpm, out);
    case CURVE_VOLUME:
    case CURVE_PURPOSEFUL:
    case CURVE_INTENSITY:
    case CURVE_COUNT:
        break;
    }
    return false;
}

static bool is_curve_of_form(enum curve_id id)
{
    return id == CURVE_FITNESS || id == CURVE_FATIGUE || id == CURVE_FRESHNESS;
}

/* One week alone. */
static void read_week(const struct trend_week *w, enum curve_id id,
                      struct curve_point *out)
{
    const struct curve_row *row = &rows[id];
    memset(out, 0, sizeof *out);
    out->is_grey = is_curve_of_form(id) && w->form.is_grey;
    if (row->part_count == 0) {
        out->is_known = value_of(w, id, &out->value);
    } else {
        out->is_known = parts_of(w, id, out->part);
        for (int i = 0; i < row->part_count; i++)
            out->value += out->part[i];
    }
    out->weeks = out->is_known ? 1 : 0;
}

/* ---- what weeks come to */

static void add(struct curve_point *sum, const struct curve_point *one,
                double value)
{
    sum->least = sum->weeks == 0 ? value : fmin(sum->least, value);
    sum->most = sum->weeks == 0 ? value : fmax(sum->most, value);
    sum->is_grey |= one->is_grey;
    sum->is_known = true;
    sum->value += one->value;
    for (int i = 0; i < CURVE_PARTS_MAX; i++)
        sum->part[i] += one->part[i];
    sum->weeks++;
}

/* Parts of 100; what is read of them is the first. */
static void share(struct curve_point *p)
{
    double all = p->value;
    for (int i = 0; i < CURVE_PARTS_MAX; i++)
        p->part[i] *= 100.0 / all;
    p->value = p->part[0];
}

static void finish(struct curve_point *p, enum curve_sum sum)
{
    if (!p->is_known)
        return;
    switch (sum) {
    case CURVE_SHARE:
        share(p);
        break;
    case CURVE_MOST:
        p->value = p->most;
        break;
    case CURVE_MEAN:
        p->value /= p->weeks;
        for (int i = 0; i < CURVE_PARTS_MAX; i++)
            p->part[i] /= p->weeks;
        break;
    }
}

void curve_read(const struct trend_report *t, enum curve_id id, int first,
                int count, struct curve_point *out)
{
    enum curve_sum sum = rows[id].sum;
    memset(out, 0, sizeof *out);
    for (int i = first; i < first + count; i++) {
        struct curve_point one;
        if (i < 0 || i >= t->week_count || !t->weeks[i].is_read ||
            (count > 1 && t->weeks[i].is_under_way && sum == CURVE_MEAN))
            continue;
        read_week(&t->weeks[i], id, &one);
        if (one.is_known)
            add(out, &one,
                sum == CURVE_SHARE ? 100.0 * one.part[0] / one.value
                                   : one.value);
    }
    finish(out, sum);
}

struct curve_marks curve_marks_of(const struct trend_report *t, int first,
                                  int count)
{
    struct curve_marks out = { false, false };
    for (int i = first; i < first + count; i++) {
        if (i < 0 || i >= t->week_count)
            continue;
        out.is_race |= t->weeks[i].is_race;
        out.is_injury |= t->weeks[i].is_injury;
    }
    return out;
}

/* ---- spans */

static int per_of(int weeks, int room)
{
    /* What a runner thinks in: months, quarters, years. */
    static const int steps[] = { 1, 2, 3, 4, 6, 8, 13, 26, 52 };
    int per = 1;
    for (size_t i = 0; i < COUNT_OF(steps); i++) {
        per = steps[i];
        if ((weeks + per - 1) / per <= room)
            return per;
    }
    while ((weeks + per - 1) / per > room)
        per += 52;
    return per;
}

struct curve_cut curve_cut_of(const struct trend_report *t, int weeks, int last,
                              int room)
{
    struct curve_cut c = { .per = 1 };
    last = int_most(UNKNOWN, int_least(last, t->week_count - 1));
    c.weeks = int_least(weeks, last + 1);
    c.first = last + 1 - c.weeks;
    c.per = per_of(c.weeks, int_most(1, room));
    c.count = (c.weeks + c.per - 1) / c.per;
    return c;
}

void curve_cut_weeks(const struct curve_cut *c, int point, int *first,
                     int *count)
{
    int end = c->first + c->weeks - (c->count - 1 - point) * c->per;
    *first = int_most(c->first, end - c->per);
    *count = end - *first;
}

int curve_cut_point(const struct curve_cut *c, int week)
{
    int from_end = (c->first + c->weeks - 1 - week) / c->per;
    return int_most(0, int_least(c->count - 1, c->count - 1 - from_end));
}
