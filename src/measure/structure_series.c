/* Bouts found in a series as the segments of a run. */
#include "measure/structure.h"
#include "measure/structure_parts.h"

#include "measure/track.h"

#include <math.h>

/* Segments as they are put together: where each ends, in steps. */
struct spans {
    int count;
    int to[RUN_SEGMENTS_MAX];
    enum purpose purpose[RUN_SEGMENTS_MAX];
};

static bool put_span(struct spans *p, int to, enum purpose purpose)
{
    int from = p->count > 0 ? p->to[p->count - 1] : 0;
    if (to <= from)
        return true;
    if (p->count == RUN_SEGMENTS_MAX)
        return false;
    p->to[p->count] = to;
    p->purpose[p->count++] = purpose;
    return true;
}

/* Hills are told by the ground, which nobody sees once the run is in. */
static enum purpose work_of(const struct bouts *b)
{
    return b->are_hills ? PURPOSE_HILLS : PURPOSE_NONE;
}

/* An easy run with strides is an easy run: what is around them is the run. */
static bool span_of(const struct bouts *b, int steps, struct spans *out)
{
    bool are_strides = b->are_strides;
    enum purpose first = are_strides ? PURPOSE_NONE : PURPOSE_WARM_UP;
    enum purpose last = are_strides ? PURPOSE_NONE : PURPOSE_COOL_DOWN;
    enum purpose work = are_strides ? PURPOSE_STRIDES : work_of(b);
    bool ok = true;
    out->count = 0;
    for (int i = 0; ok && i < b->count; i++)
        ok = put_span(out, b->at[i].from, i == 0 ? first : PURPOSE_JOG_REST) &&
             put_span(out, b->at[i].to, work);
    return ok && put_span(out, steps, last);
}

/* Too many for a run: the work with its rests is one. */
static void span_coarse(const struct bouts *b, int steps, struct spans *out)
{
    out->count = 0;
    (void)put_span(out, b->at[0].from, PURPOSE_WARM_UP);
    (void)put_span(out, b->at[b->count - 1].to, work_of(b));
    (void)put_span(out, steps, PURPOSE_COOL_DOWN);
}

static int place(const struct run *r, const struct series *s,
                 const struct spans *p, struct segment *out)
{
    double time_s[RUN_SEGMENTS_MAX], dist_m[RUN_SEGMENTS_MAX];
    double from = 0;
    for (int i = 0; i < p->count; i++) {
        time_s[i] = (double)p->to[i] * s->step_s;
        dist_m[i] = (double)s->at[p->to[i]].dist_dm / SERIES_DM_PER_M;
        out[i] = segment_blank(p->purpose[i]);
        double hr = track_pulse(s, from, time_s[i]);
        if (!isnan(hr))
            out[i].hr_avg = (int)lround(hr);
        from = time_s[i];
    }
    structure_place(r, time_s, dist_m, p->count, out);
    return p->count;
}

/* Steps to compare, and a way and a time to give to segments. */
static bool is_worth_it(const struct run *r, const struct series *s)
{
    return s->count > 2 && r->dist.m > 0 && r->time.s > 0 &&
           s->at[s->count - 1].dist_dm > 0;
}

int structure_by_series(const struct run *r, const struct series *s,
                        struct segment out[RUN_SEGMENTS_MAX])
{
    struct speeds v;
    struct bouts b;
    struct spans p;
    if (!is_worth_it(r, s))
        return 0;
    speeds_of(s, &v);
    bouts_of(s, &v, &b);
    if (b.count == 0)
        return 0;
    if (!span_of(&b, v.count, &p))
        span_coarse(&b, v.count, &p);
    if (p.count < 2 || !structure_has_room(r, p.count))
        return 0;
    return place(r, s, &p, out);
}
