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

static bool is_read(const struct facts *f, const struct run *r, enum purpose p)
{
    return is_easy_kind(p) && r->dist.m >= RUN_LEAST_M && r->time.s > 0 &&
           (r->flags & (unsigned)DISTURBED) == 0 && !has_other_work(f, r);
}

bool easy_add(struct easy_sum *sum, const struct facts *f,
              const struct zone_limits *z, const struct run *r,
              enum purpose purpose)
{
    if (!is_read(f, r, purpose) || !was_easy(z, r))
        return false;
    sum->flat_s += r->time.s / grade_factor(r->climb_m, r->dist);
    sum->dist.m += r->dist.m;
    sum->runs++;
    return true;
}

pace_t easy_mean(const struct easy_sum *sum)
{
    pace_t none = { 0 };
    return sum->runs > 0
               ? unit_pace(sum->dist, (span_t){ (int32_t)lround(sum->flat_s) })
               : none;
}

struct easy_pace easy_pace_of(const struct facts *f, day_t from, day_t to)
{
    struct easy_sum sum = { .runs = 0 };
    struct zone_limits z = zone_limits_on(f, to);
    for (int i = facts_run_from(f, from); i < f->run_count; i++) {
        const struct run *r = &f->runs[i];
        if (r->day.n > to.n)
            break;
        (void)easy_add(&sum, f, &z, r, r->purpose);
    }
    struct easy_pace out = { .dist = sum.dist, .runs = sum.runs };
    if (sum.runs >= RUNS_LEAST)
        out.pace = easy_mean(&sum);
    return out;
}
