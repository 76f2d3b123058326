/* What a run nobody declared was likely for. science.md A2, D, E1. */
#include "measure/body.h"
#include "milepost/structure.h"

#include <string.h>

#define SHORT_S     120  /* s; a pulse lags too far in a shorter bout [H] */
#define REPEAT_S    100  /* s; D has 2 min at most: 400 m of the slow [H] */
#define REPEAT_REST 1.5  /* x the bout: rested so long, it is repeated [H] */
#define INTERVAL_S  390  /* s; D has 5 min, a slow mile takes 6:30 [H] */
#define MARATHON_S  1500 /* s at marathon pace; less is steady [H] */
#define UNEVEN      3    /* the longest over the shortest: played with [H] */
#define UNEVEN_FROM 4    /* bouts; fewer are a ladder's rungs [H] */
#define WALKS_MPS   1.75 /* and slower is a walk [H] */
#define WALK_FROM   3    /* bouts with walks between; G5 begins with 8 ... */
#define WALK_LEAST  45   /* s of a bout; G5: 1 to 12 min */
#define WALK_MOST   720

enum purpose purpose_of_zone(int zone)
{
    return zone == 1   ? PURPOSE_EASY
           : zone == 2 ? PURPOSE_STEADY
                       : PURPOSE_THRESHOLD;
}

/* Bouts and rests of a run, and all of its work as one segment. */
struct work {
    int bouts, rests, strides, hills;
    int easy, walked; /* all that is no bout, and what of it was walked */
    int32_t bout_s[RUN_SEGMENTS_MAX];
    int32_t bout_m[RUN_SEGMENTS_MAX];
    int32_t rest_s[RUN_SEGMENTS_MAX];
    struct segment all;
    int64_t beats; /* pulse x seconds */
    int32_t hr_s;
};

static int32_t middle(const int32_t *list, int n)
{
    double sorted[RUN_SEGMENTS_MAX];
    for (int i = 0; i < n; i++)
        sorted[i] = list[i];
    return n == 0 ? 0 : (int32_t)series_at(sorted, n, n / 2);
}

static void add_bout(struct work *w, const struct segment *s)
{
    w->bout_s[w->bouts] = s->time.s;
    w->bout_m[w->bouts++] = s->dist.m;
    w->all.dist.m += s->dist.m;
    w->all.time.s += s->time.s;
    if (s->hr_avg == UNKNOWN)
        return;
    w->beats += (int64_t)s->hr_avg * s->time.s;
    w->hr_s += s->time.s;
}

static bool was_walked(const struct segment *s)
{
    return s->dist.m > 0 && s->dist.m <= WALKS_MPS * s->time.s;
}

static void work_of(const struct run *r, const struct segment *s,
                    struct work *w)
{
    memset(w, 0, sizeof *w);
    w->all = segment_blank(PURPOSE_NONE);
    for (int i = 0; i < r->seg_count && i < RUN_SEGMENTS_MAX; i++) {
        bool is_hill = segment_is_proposed(r, &s[i]);
        w->hills += is_hill;
        if (s[i].purpose == PURPOSE_NONE || is_hill)
            add_bout(w, &s[i]);
        else if (s[i].purpose == PURPOSE_JOG_REST)
            w->rest_s[w->rests++] = s[i].time.s;
        else if (s[i].purpose == PURPOSE_STRIDES)
            w->strides++;
        w->easy += purpose_is_between(s[i].purpose);
        w->walked += purpose_is_between(s[i].purpose) && was_walked(&s[i]);
        w->all.is_estimated |= s[i].is_estimated;
    }
    if (w->hr_s > 0)
        w->all.hr_avg = (int)(w->beats / w->hr_s);
}

/* Something easier than the work was named beside it. */
static bool has_bouts(const struct run *r, const struct work *w)
{
    return w->bouts > 0 && w->strides == 0 && r->seg_count > w->bouts;
}

/* ---- one piece */

static void propose_whole(const struct zone_limits *z, const struct run *r,
                          struct purpose_reading *out)
{
    struct segment whole = segment_blank(PURPOSE_NONE);
    whole.dist = r->dist;
    whole.time = r->time;
    whole.hr_avg = r->hr_avg;
    out->zone = zone_of(z, r, &whole);
    out->pace = unit_pace(r->dist, r->time);
    if (out->zone.source != ZONE_SOURCE_NONE)
        out->purpose = purpose_of_zone(out->zone.zone);
}

/* ---- bouts */

static bool is_faster(int32_t pace, pace_t one, pace_t two)
{
    return 2 * pace <= one.s_per_km + two.s_per_km;
}

/* The training pace it is nearest to, seen from the fast side. */
static enum purpose by_pace(const struct paces *p,
                            const struct purpose_reading *o, int32_t pace,
                            int32_t work_s)
{
    const pace_t *of = p->of;
    bool is_short = o->bout.s <= REPEAT_S;
    if (is_short && is_faster(pace, of[PACE_REPETITION], of[PACE_INTERVAL]))
        return PURPOSE_REPETITION;
    if (is_faster(pace, of[PACE_INTERVAL], of[PACE_THRESHOLD]))
        return o->bout.s <= INTERVAL_S ? PURPOSE_INTERVAL : PURPOSE_THRESHOLD;
    if (is_faster(pace, of[PACE_THRESHOLD], of[PACE_MARATHON]))
        return PURPOSE_THRESHOLD;
    if (is_faster(pace, of[PACE_MARATHON], p->easy_fast))
        return work_s >= MARATHON_S ? PURPOSE_MARATHON : PURPOSE_STEADY;
    return o->bouts >= UNEVEN_FROM ? PURPOSE_FARTLEK : PURPOSE_EASY;
}

static enum purpose by_length(const struct purpose_reading *o)
{
    if (o->bout.s <= REPEAT_S && o->rest.s >= REPEAT_REST * o->bout.s)
        return PURPOSE_REPETITION;
    return o->bout.s <= INTERVAL_S ? PURPOSE_INTERVAL : PURPOSE_THRESHOLD;
}

static enum purpose by_zone(const struct purpose_reading *o)
{
    if (o->zone.zone == 3)
        return by_length(o);
    if (o->zone.zone == 2)
        return o->bout.s > INTERVAL_S ? PURPOSE_THRESHOLD : PURPOSE_FARTLEK;
    return o->bouts >= UNEVEN_FROM ? PURPOSE_FARTLEK : PURPOSE_STEADY;
}

static bool is_uneven(const struct work *w)
{
    int32_t least = w->bout_s[0];
    int32_t most = w->bout_s[0];
    for (int i = 1; i < w->bouts; i++) {
        least = w->bout_s[i] < least ? w->bout_s[i] : least;
        most = w->bout_s[i] > most ? w->bout_s[i] : most;
    }
    return w->bouts >= UNEVEN_FROM && most > UNEVEN * least;
}

/* Walked between, and before or after too: who only walks the rests of
 * repetitions jogs the way there. */
static bool is_run_walk(const struct work *w, const struct purpose_reading *o)
{
    return w->bouts >= WALK_FROM && w->easy > w->rests && w->rests > 0 &&
           w->walked == w->easy && o->bout.s >= WALK_LEAST &&
           o->bout.s <= WALK_MOST;
}

static void propose_bouts(const struct zone_limits *z, const struct run *r,
                          struct work *w, struct purpose_reading *out)
{
    bool is_read = w->all.hr_avg != UNKNOWN && z->threshold_bpm > 0;
    out->bouts = w->bouts;
    out->bout.s = middle(w->bout_s, w->bouts);
    out->bout_dist.m = middle(w->bout_m, w->bouts);
    out->rest.s = middle(w->rest_s, w->rests);
    if (!w->all.is_estimated)
        out->pace = unit_pace(w->all.dist, w->all.time);
    out->zone = zone_of(z, r, &w->all);
    struct segment bare = w->all;
    bare.hr_avg = UNKNOWN;
    struct zone_reading pace = zone_of(z, r, &bare);
    out->is_by_pace = pace.source == ZONE_SOURCE_PACE;
    out->is_by_ground = w->hills == w->bouts;
    out->is_walked =
        is_run_walk(w, out) &&
        (!out->is_by_pace || !is_faster(pace.value, z->paces.of[PACE_MARATHON],
                                        z->paces.easy_fast));
    if (out->is_by_ground)
        out->purpose = PURPOSE_HILLS;
    else if (out->is_walked)
        out->purpose = PURPOSE_RUN_WALK;
    else if (is_uneven(w))
        out->purpose = PURPOSE_FARTLEK;
    else if (out->is_by_pace)
        out->purpose = by_pace(&z->paces, out, pace.value, w->all.time.s);
    else if (is_read && out->bout.s >= SHORT_S)
        out->purpose = by_zone(out);
    else
        out->purpose = by_length(out);
}

struct purpose_reading purpose_propose(const struct zone_limits *z,
                                       const struct run *r,
                                       const struct segment *segments)
{
    struct purpose_reading out;
    struct work w;
    memset(&out, 0, sizeof out);
    out.purpose = PURPOSE_NONE;
    work_of(r, segments, &w);
    out.strides = w.strides;
    if (has_bouts(r, &w))
        propose_bouts(z, r, &w, &out);
    else
        propose_whole(z, r, &out);
    return out;
}
