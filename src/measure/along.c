/* Curves along a run, from a series, from laps, from segments. */
#include "milepost/along.h"

#include "measure/body.h"
#include "measure/track.h"

#include <string.h>

#define LAPS_NEAR      20 /* laps add up to their run within a 20th */
#define BEYOND_PERCENT 2  /* of the paces, at either end [H] */

const char *along_basis_word(enum along_basis b)
{
    switch (b) {
    case ALONG_NONE:
        break;
    case ALONG_SERIES:
        return "watch";
    case ALONG_LAPS:
        return "laps";
    case ALONG_SEGMENTS:
        return "segments";
    }
    return "none";
}

const char *along_kind_word(enum along_kind k)
{
    static const char *const words[ALONG_KIND_COUNT] = { "pace", "pulse",
                                                         "height" };
    return k < ALONG_KIND_COUNT ? words[k] : "none";
}

int32_t along_place(const struct along *c, int point)
{
    return (int32_t)((2 * (int64_t)point + 1) * c->whole / ALONG_POINTS / 2);
}

int along_point(const struct along *c, int32_t place)
{
    if (c->whole <= 0 || place <= 0)
        return 0;
    int64_t point = (int64_t)place * ALONG_POINTS / c->whole;
    return point < ALONG_POINTS ? (int)point : ALONG_POINTS - 1;
}

bool along_range(const struct along *c, enum along_kind k, double *least,
                 double *most)
{
    bool is_known = false;
    for (int i = 0; i < ALONG_POINTS; i++) {
        double v = c->value[k][i];
        if (isnan(v))
            continue;
        *least = is_known ? fmin(*least, v) : v;
        *most = is_known ? fmax(*most, v) : v;
        is_known = true;
    }
    return is_known;
}

/* Where an axis of paces ends; false: none is known. */
static bool pace_limits(const struct along *c, double *fastest, double *slowest)
{
    double known[ALONG_POINTS];
    int n = 0;
    for (int i = 0; i < ALONG_POINTS; i++)
        if (!isnan(c->value[ALONG_PACE][i]))
            known[n++] = c->value[ALONG_PACE][i];
    if (n == 0)
        return false;
    series_sort(known, n);
    *fastest = known[n * BEYOND_PERCENT / 100];
    *slowest = known[n - 1 - n * BEYOND_PERCENT / 100];
    return true;
}

void along_held(const struct along *c, enum along_kind k,
                double out[ALONG_POINTS])
{
    double fastest, slowest;
    memcpy(out, c->value[k], sizeof c->value[k]);
    if (k != ALONG_PACE || !pace_limits(c, &fastest, &slowest))
        return;
    for (int i = 0; i < ALONG_POINTS; i++)
        if (!isnan(out[i]))
            out[i] = fmax(fastest, fmin(slowest, out[i]));
}

static void put(struct along *c, enum along_kind k, int point, double v)
{
    c->value[k][point] = v;
    c->has[k] |= !isnan(v);
}

static void begin(const struct run *r, bool is_timed, struct along *c)
{
    memset(c, 0, sizeof *c);
    c->is_timed = is_timed;
    c->whole = is_timed ? r->time.s : r->dist.m;
    for (int k = 0; k < ALONG_KIND_COUNT; k++)
        for (int i = 0; i < ALONG_POINTS; i++)
            c->value[k][i] = ALONG_UNKNOWN;
}

static bool says_anything(const struct along *c)
{
    return c->has[ALONG_PACE] || c->has[ALONG_PULSE] || c->has[ALONG_HEIGHT];
}

/* ---- from a series */

/* The pace, mean pulse and height from a moment to another. */
static void put_stretch(struct along *c, int point, const struct series *s,
                        double from_s, double to_s)
{
    double metres = track_dm(s, to_s) - track_dm(s, from_s);
    metres /= SERIES_DM_PER_M;
    double pace =
        metres > 0 ? (to_s - from_s) * METRES_PER_KM / metres : ALONG_UNKNOWN;
    put(c, ALONG_PACE, point, pace <= ALONG_SLOWEST ? pace : ALONG_UNKNOWN);
    put(c, ALONG_PULSE, point, track_pulse(s, from_s, to_s));
    put(c, ALONG_HEIGHT, point, track_height(s, from_s, to_s));
}

/* False: nothing but a pace too slow to be one. */
static bool of_series(const struct run *r, const struct series *s,
                      struct along *c)
{
    if (s->count < 2 || (r->dist.m <= 0 && r->time.s <= 0))
        return false;
    double end_s = (double)(s->count - 1) * s->step_s;
    double end_dm = s->at[s->count - 1].dist_dm;
    begin(r, r->dist.m == 0 || end_dm <= 0, c);
    c->basis = ALONG_SERIES;
    for (int i = 0; i < ALONG_POINTS; i++) {
        double from = (double)i / ALONG_POINTS;
        double to = (double)(i + 1) / ALONG_POINTS;
        double from_s = c->is_timed ? from * end_s : track_s(s, from * end_dm);
        double to_s = c->is_timed ? to * end_s : track_s(s, to * end_dm);
        double middle = (from_s + to_s) / 2;
        double half = fmax(to_s - from_s, ALONG_SMOOTH_S) / 2;
        put_stretch(c, i, s, fmax(0, middle - half),
                    fmin(end_s, middle + half));
    }
    return says_anything(c);
}

/* ---- from parts: laps, segments */

static void put_part(struct along *c, double from, double to, pace_t pace,
                     int hr)
{
    int first = (int)ceil(from / c->whole * ALONG_POINTS - 0.5);
    int end = (int)ceil(to / c->whole * ALONG_POINTS - 0.5);
    for (int i = first < 0 ? 0 : first; i < end && i < ALONG_POINTS; i++) {
        put(c, ALONG_PACE, i,
            pace.s_per_km > 0 && pace.s_per_km <= ALONG_SLOWEST
                ? pace.s_per_km
                : ALONG_UNKNOWN);
        put(c, ALONG_PULSE, i, hr == UNKNOWN ? ALONG_UNKNOWN : hr);
    }
}

static bool of_laps(const struct run *r, const struct trace *t, struct along *c)
{
    double sum = 0, at = 0;
    begin(r, r->dist.m == 0, c);
    for (int i = 0; i < t->lap_count; i++)
        sum += c->is_timed ? t->laps[i].time.s : t->laps[i].dist.m;
    if (t->lap_count < 2 || c->whole <= 0 ||
        fabs(sum - c->whole) * LAPS_NEAR > c->whole)
        return false;
    c->basis = ALONG_LAPS;
    for (int i = 0; i < t->lap_count; i++) {
        const struct lap *l = &t->laps[i];
        double size = c->is_timed ? l->time.s : l->dist.m;
        size *= c->whole / sum;
        put_part(c, at, at + size, unit_pace(l->dist, l->time), l->hr_avg);
        at += size;
    }
    return says_anything(c);
}

static bool of_segments(const struct run *r, const struct segment *s,
                        struct along *c)
{
    double at = 0;
    int told = 0;
    begin(r, r->dist.m == 0, c);
    for (int i = 0; i < r->seg_count && c->whole > 0; i++) {
        double size = c->is_timed ? s[i].time.s : s[i].dist.m;
        if (!s[i].is_estimated && size > 0) {
            told++;
            put_part(c, at, at + size, unit_pace(s[i].dist, s[i].time),
                     s[i].hr_avg);
        }
        at += size;
    }
    c->basis = ALONG_SEGMENTS;
    return told >= 2 && says_anything(c);
}

void along_of(const struct run *r, const struct segment *segments,
              const struct trace *t, struct along *out)
{
    if (!of_series(r, &t->series, out) && !of_laps(r, t, out) &&
        !of_segments(r, segments + r->seg_first, out))
        begin(r, false, out);
}
