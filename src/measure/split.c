/* The segments a run is judged by. science.md D. */
#include "measure/split.h"

#include <math.h>

/* An estimated split: warm-up and cool-down as shares of the total, within
 * limits; a run below 'least' is all work. */
struct split_size {
    int32_t least;
    int32_t warm_least, warm_most;
    int32_t cool_least, cool_most;
};
#define WARM_SHARE 0.20
#define COOL_SHARE 0.15
static const struct split_size by_metres = { 6000, 1500, 3000, 1000, 2000 };
/* The same at 6:00/km, for a run that has only a time [H]. */
static const struct split_size by_seconds = { 2160, 540, 1080, 360, 720 };

/* Jogging between the bouts, as a share of the work; UNKNOWN: not split. */
static double jog_share(enum purpose p)
{
    switch (p) {
    case PURPOSE_THRESHOLD:
        return 0.10;
    case PURPOSE_INTERVAL:
        return 0.50;
    case PURPOSE_REPETITION:
    case PURPOSE_HILLS: /* down again as far as up */
        return 1.00;
    case PURPOSE_NONE:
    case PURPOSE_RECOVERY:
    case PURPOSE_EASY:
    case PURPOSE_LONG:
    case PURPOSE_STEADY:
    case PURPOSE_MARATHON:
    case PURPOSE_STRIDES:
    case PURPOSE_DRILLS:
    case PURPOSE_FARTLEK:
    case PURPOSE_WARM_UP:
    case PURPOSE_COOL_DOWN:
    case PURPOSE_JOG_REST:
    case PURPOSE_RUN_WALK:
    case PURPOSE_RACE:
    case PURPOSE_TEST:
    case PURPOSE_ENJOYMENT:
    case PURPOSE_COUNT:
        break;
    }
    return UNKNOWN;
}

static int32_t share_of(int32_t total, double share, int32_t least,
                        int32_t most)
{
    int32_t part = (int32_t)lround(share * total);
    return part < least ? least : part > most ? most : part;
}

/* Cuts 'other' (the times of a run by distance) where 'size' is cut. */
static int32_t along(int32_t other, int32_t size, int32_t at)
{
    return (int32_t)((int64_t)other * at / size);
}

/* Ends of warm-up, work, jog and cool-down within a total. */
static void split_ends(const struct split_size *size, int32_t total, double jog,
                       int32_t end[4])
{
    int32_t warm =
        share_of(total, WARM_SHARE, size->warm_least, size->warm_most);
    int32_t cool =
        share_of(total, COOL_SHARE, size->cool_least, size->cool_most);
    int32_t work = (int32_t)lround((total - warm - cool) / (1.0 + jog));
    end[0] = warm;
    end[1] = warm + work;
    end[2] = total - cool;
    end[3] = total;
}

int split_estimate(dist_t dist, span_t time, enum purpose purpose,
                   struct segment out[4])
{
    double jog = jog_share(purpose);
    bool has_dist = dist.m > 0;
    const struct split_size *size = has_dist ? &by_metres : &by_seconds;
    int32_t total = has_dist ? dist.m : time.s;
    out[0] = split_part(purpose, dist.m, time.s);
    if (jog < 0.0 || total < size->least)
        return 1;
    int32_t end[4];
    split_ends(size, total, jog, end);
    const enum purpose of[4] = { PURPOSE_WARM_UP, purpose, PURPOSE_JOG_REST,
                                 PURPOSE_COOL_DOWN };
    int32_t from = 0;
    for (int i = 0; i < 4; i++) {
        int32_t s = along(time.s, total, end[i]) - along(time.s, total, from);
        out[i] = split_part(of[i], has_dist ? end[i] - from : 0, s);
        out[i].is_estimated = true;
        from = end[i];
    }
    return 4;
}

/* Its own segments, their holes filled and made to add up to the run. */
static int split_own(const struct facts *f, const struct run *r,
                     enum purpose purpose, struct segment out[RUN_SEGMENTS_MAX])
{
    int n = r->seg_count < RUN_SEGMENTS_MAX ? r->seg_count : RUN_SEGMENTS_MAX;
    for (int i = 0; i < n; i++)
        out[i] = f->segments[r->seg_first + i];
    if (jog_share(purpose) >= 0.0)
        split_name_laps(out, n, purpose);
    for (int i = 0; i < n; i++)
        if (out[i].purpose == PURPOSE_NONE || segment_is_proposed(r, &out[i]))
            out[i].purpose = purpose;
    struct paces none = { .index = 0.0 };
    const struct paces *p = &none;
    struct paces known;
    if (split_has_holes(out, n)) {
        known = paces_of(index_on(f, r->day).index);
        p = &known;
    }
    return split_fit(out, n, r->dist, r->time, p);
}

int split_run(const struct facts *f, const struct run *r, enum purpose purpose,
              struct segment out[RUN_SEGMENTS_MAX])
{
    if (r->seg_count > 0)
        return split_own(f, r, purpose, out);
    int n = split_estimate(r->dist, r->time, purpose, out);
    if (n == 1)
        out[0].hr_avg = r->hr_avg;
    return n;
}
