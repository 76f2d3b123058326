/* Pace at easy effort: what easy kilometres slowly change. Read by pulse, else
 * by the effort that was felt; never by pace, which is what is asked for. */
#include "milepost/measure.h"

#include <math.h>

/* What is read [H]: long enough to settle, and easy by what the body said. */
#define RUN_LEAST_M 3000
#define RUNS_LEAST  3
#define DISTURBED   (FLAG_HOT | FLAG_ALTITUDE | FLAG_TREADMILL | FLAG_TRAIL)

static bool is_easy_kind(enum purpose p)
{
    return p == PURPOSE_EASY || p == PURPOSE_RECOVERY || p == PURPOSE_LONG;
}

static bool has_other_work(const struct facts *f, const struct run *r)
{
    for (int i = 0; i < r->seg_count; i++) {
        enum purpose p = f->segments[r->seg_first + i].purpose;
        if (p != PURPOSE_NONE && !is_easy_kind(p) && !purpose_is_between(p))
            return true;
    }
    return false;
}

/* Zone 1 by pulse or effort (A5); a segment without length has no pace. */
static bool was_easy(const struct zone_limits *z, const struct run *r)
{
    struct segment whole = segment_blank(r->purpose);
    whole.hr_avg = r->hr_avg;
    struct zone_reading read = zone_of(z, r, &whole);
    return read.zone == 1 && (read.source == ZONE_SOURCE_PULSE ||
                              read.source == ZONE_SOURCE_EFFORT);
}

static bool is_read(const struct facts *f, const struct run *r)
{
    return is_easy_kind(r->purpose) && r->dist.m >= RUN_LEAST_M &&
           r->time.s > 0 && (r->flags & (unsigned)DISTURBED) == 0 &&
           !has_other_work(f, r);
}

struct easy_pace easy_pace_of(const struct facts *f, day_t from, day_t to)
{
    struct easy_pace out = { .runs = 0 };
    struct zone_limits z = zone_limits_on(f, to);
    double flat_s = 0.0;
    for (int i = facts_run_from(f, from); i < f->run_count; i++) {
        const struct run *r = &f->runs[i];
        if (r->day.n > to.n)
            break;
        if (!is_read(f, r) || !was_easy(&z, r))
            continue;
        flat_s += r->time.s / grade_factor(r->climb_m, r->dist);
        out.dist.m += r->dist.m;
        out.runs++;
    }
    if (out.runs >= RUNS_LEAST)
        out.pace.s_per_km =
            (int32_t)lround(flat_s * METRES_PER_KM / out.dist.m);
    return out;
}
