/* Where a runner was in a series; a run cut into segments by it. */
#include "measure/track.h"

#include "milepost/along.h"

#include <math.h>
#include <string.h>

#define CUT_NEAR 0.02 /* of the run: so far off its end segments may stop */

double track_dm(const struct series *s, double seconds)
{
    double place = seconds / s->step_s;
    if (place <= 0)
        return s->at[0].dist_dm;
    if (place >= s->count - 1)
        return s->at[s->count - 1].dist_dm;
    int i = (int)place;
    int32_t from = s->at[i].dist_dm;
    return from + (place - i) * (s->at[i + 1].dist_dm - from);
}

/* The first point at a place or beyond it. */
static int point_at(const struct series *s, double dm)
{
    int low = 0, high = s->count - 1;
    while (low < high) {
        int middle = (low + high) / 2;
        if (s->at[middle].dist_dm < dm)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

double track_s(const struct series *s, double dm)
{
    int i = point_at(s, dm);
    double at = (double)i * s->step_s;
    if (i == 0 || s->at[i].dist_dm < dm)
        return at;
    double span = s->at[i].dist_dm - s->at[i - 1].dist_dm;
    return at - (s->at[i].dist_dm - dm) / span * s->step_s;
}

enum column { COLUMN_PULSE, COLUMN_HEIGHT };

static double mean_of(const struct series *s, enum column which, double from_s,
                      double to_s)
{
    double sum = 0;
    int known = 0;
    int first = (int)fmax(0, floor(from_s / s->step_s));
    int last = (int)fmin(s->count - 1, ceil(to_s / s->step_s));
    for (int i = first; i <= last; i++) {
        const struct series_point *p = &s->at[i];
        bool is_known = which == COLUMN_PULSE ? p->hr != UNKNOWN
                                              : p->height_m != SERIES_NO_HEIGHT;
        if (!is_known)
            continue;
        sum += which == COLUMN_PULSE ? p->hr : p->height_m;
        known++;
    }
    return known > 0 ? sum / known : ALONG_UNKNOWN;
}

double track_pulse(const struct series *s, double from_s, double to_s)
{
    return mean_of(s, COLUMN_PULSE, from_s, to_s);
}

double track_height(const struct series *s, double from_s, double to_s)
{
    return mean_of(s, COLUMN_HEIGHT, from_s, to_s);
}

/* ---- cutting: the series is stretched to the run's own length and time */

struct cut {
    const struct series *t;
    double dm, s;           /* of the series, in all */
    double metres, seconds; /* of the run */
};

static double seconds_at(const struct cut *c, double metres)
{
    return track_s(c->t, metres / c->metres * c->dm) / c->s * c->seconds;
}

static double metres_at(const struct cut *c, double seconds)
{
    return track_dm(c->t, seconds / c->seconds * c->s) / c->dm * c->metres;
}

/* Ends of all segments; false: they do not end where the run does. */
static bool ends_of(const struct cut *c, const struct segment *s, int n,
                    double metres[RUN_SEGMENTS_MAX],
                    double seconds[RUN_SEGMENTS_MAX])
{
    double m = 0, at = 0;
    int open = UNKNOWN;
    for (int i = 0; i < n && open == UNKNOWN; i++) {
        if (s[i].dist.m == 0 && s[i].time.s == 0)
            open = i;
        if (s[i].dist.m > 0)
            at = seconds_at(c, m += s[i].dist.m);
        else
            m = metres_at(c, at += s[i].time.s);
        metres[i] = m;
        seconds[i] = at;
    }
    if (open == UNKNOWN)
        return fabs(m - c->metres) <= CUT_NEAR * c->metres &&
               fabs(at - c->seconds) <= CUT_NEAR * c->seconds;
    double last_m = metres[open], last_s = seconds[open];
    m = c->metres;
    at = c->seconds;
    for (int i = n - 1; i >= open; i--) { /* what follows it, from the end */
        metres[i] = m;
        seconds[i] = at;
        if (i > open && s[i].dist.m == 0 && s[i].time.s == 0)
            return false;
        if (s[i].dist.m > 0)
            at = seconds_at(c, m -= s[i].dist.m);
        else
            m = metres_at(c, at -= s[i].time.s);
    }
    return metres[open] > last_m && seconds[open] > last_s;
}

/* Boundaries are rounded, not lengths; a segment has a metre and a second. */
static bool place(const struct cut *c, struct segment *s, int n,
                  const double *metres, const double *seconds)
{
    struct segment made[RUN_SEGMENTS_MAX];
    int32_t m = 0, at = 0;
    memcpy(made, s, (size_t)n * sizeof made[0]);
    for (int i = 0; i < n; i++) {
        bool is_last = i == n - 1;
        int32_t to_m = (int32_t)lround(is_last ? c->metres : metres[i]);
        int32_t to_s = (int32_t)lround(is_last ? c->seconds : seconds[i]);
        if (to_m <= m || to_s <= at)
            return false;
        double hr =
            track_pulse(c->t, at / c->seconds * c->s, to_s / c->seconds * c->s);
        made[i].dist.m = to_m - m;
        made[i].time.s = to_s - at;
        made[i].hr_avg = isnan(hr) ? UNKNOWN : (int)lround(hr);
        made[i].is_estimated = false;
        m = to_m;
        at = to_s;
    }
    memcpy(s, made, (size_t)n * sizeof made[0]);
    return true;
}

bool along_cut(const struct series *t, dist_t whole, span_t time,
               struct segment *s, int n)
{
    double metres[RUN_SEGMENTS_MAX], seconds[RUN_SEGMENTS_MAX];
    if (t->count < 2 || whole.m == 0 || time.s == 0 || n < 1 ||
        n > RUN_SEGMENTS_MAX || t->at[t->count - 1].dist_dm <= 0)
        return false;
    struct cut c = { t, t->at[t->count - 1].dist_dm,
                     (double)(t->count - 1) * t->step_s, whole.m, time.s };
    return ends_of(&c, s, n, metres, seconds) &&
           place(&c, s, n, metres, seconds);
}
