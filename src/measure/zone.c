/* Which of three zones a stretch was run in. science.md A5. */
#include "milepost/measure.h"

#include <math.h>

/* By pulse: shares of the threshold pulse (Friel's zones, three of them). */
#define PULSE_Z2 0.90
#define PULSE_Z3 1.00
/* Threshold pulse as a share of a stated maximum, where none is measured. */
#define THRESHOLD_OF_MAX 0.90
/* By pace: so much faster than easy, than threshold (times per km) [H]. */
#define PACE_Z2 0.97
#define PACE_Z3 0.985
/* By effort: cut points 1-4, 5-6, 7-10 (Sanders et al.). */
#define EFFORT_Z2 5
#define EFFORT_Z3 7

#define SAME_INDEX 1e-9 /* far below what moves a pace by a second */

static struct zone_limits limits_of(const struct facts *f, double index)
{
    struct zone_limits z = { .threshold_bpm = 0.0 };
    if (f->athlete.hr_threshold > 0)
        z.threshold_bpm = f->athlete.hr_threshold;
    else if (f->athlete.hr_max > 0)
        z.threshold_bpm = THRESHOLD_OF_MAX * f->athlete.hr_max;
    z.paces = paces_of(index);
    return z;
}

struct zone_limits zone_limits_on(const struct facts *f, day_t day)
{
    return limits_of(f, index_on(f, day).index);
}

#define NOT_ASKED (-1.0)

void zone_book_open(struct zone_book *z, const struct facts *f)
{
    z->f = f;
    for (int i = 0; i < FACTS_DAYS; i++)
        z->index[i] = NOT_ASKED;
    z->kept = limits_of(f, 0.0);
}

static double index_kept(struct zone_book *z, day_t day)
{
    int at = day_is(z->f->first) ? day_diff(day, z->f->first) : UNKNOWN;
    if (at < 0 || at >= FACTS_DAYS)
        return index_on(z->f, day).index;
    if (z->index[at] < 0.0)
        z->index[at] = index_on(z->f, day).index;
    return z->index[at];
}

const struct zone_limits *zone_book_on(struct zone_book *z, day_t day)
{
    double index = index_kept(z, day);
    if (fabs(index - z->kept.paces.index) >= SAME_INDEX)
        z->kept = limits_of(z->f, index);
    return &z->kept;
}

static int zone_by_pulse(double share)
{
    return share >= PULSE_Z3 ? 3 : share >= PULSE_Z2 ? 2 : 1;
}

static int zone_by_pace(const struct paces *p, double flat_s_per_km)
{
    if (flat_s_per_km < PACE_Z3 * p->of[PACE_THRESHOLD].s_per_km)
        return 3;
    return flat_s_per_km < PACE_Z2 * p->easy_fast.s_per_km ? 2 : 1;
}

static int zone_by_effort(int rpe)
{
    return rpe >= EFFORT_Z3 ? 3 : rpe >= EFFORT_Z2 ? 2 : 1;
}

/* A belt shows its own pace, and an estimated split has none of its own. */
static bool is_pace_known(const struct zone_limits *z, const struct run *r,
                          const struct segment *s)
{
    return z->paces.index > 0.0 && s->dist.m > 0 && s->time.s > 0 &&
           !s->is_estimated && !(r->flags & (unsigned)FLAG_TREADMILL);
}

struct zone_reading zone_of(const struct zone_limits *z, const struct run *r,
                            const struct segment *s)
{
    enum purpose purpose = s->purpose == PURPOSE_NONE ? r->purpose : s->purpose;
    if (purpose_is_between(purpose)) /* zone 1, science.md C */
        return (struct zone_reading){ 1, ZONE_SOURCE_PURPOSE, 0 };
    if (z->threshold_bpm > 0.0 && s->hr_avg > 0)
        return (
            struct zone_reading){ zone_by_pulse(s->hr_avg / z->threshold_bpm),
                                  ZONE_SOURCE_PULSE, s->hr_avg };
    if (is_pace_known(z, r, s)) {
        double s_per_km = (double)s->time.s * METRES_PER_KM / s->dist.m;
        double flat = s_per_km / grade_factor(r->climb_m, r->dist);
        return (struct zone_reading){ zone_by_pace(&z->paces, flat),
                                      ZONE_SOURCE_PACE, (int32_t)lround(flat) };
    }
    if (r->rpe >= 0)
        return (struct zone_reading){ zone_by_effort(r->rpe),
                                      ZONE_SOURCE_EFFORT, r->rpe };
    const struct purpose_row *row = purpose_row(purpose);
    if (row)
        return (struct zone_reading){ row->zone, ZONE_SOURCE_PURPOSE, 0 };
    return (struct zone_reading){ 1, ZONE_SOURCE_NONE, 0 };
}

static int nominal_zone(const struct segment *s)
{
    const struct purpose_row *row = purpose_row(s->purpose);
    return row ? row->zone : 0;
}

void zones_of(const struct zone_limits *z, const struct run *r,
              const struct segment *s, int n,
              struct zone_reading out[RUN_SEGMENTS_MAX])
{
    int hardest = 0;
    for (int i = 0; i < n; i++)
        if (nominal_zone(&s[i]) > hardest)
            hardest = nominal_zone(&s[i]);
    for (int i = 0; i < n; i++) {
        int own = nominal_zone(&s[i]);
        out[i] = zone_of(z, r, &s[i]);
        if (out[i].source == ZONE_SOURCE_EFFORT && own > 0 && own < hardest)
            out[i] = (struct zone_reading){ own, ZONE_SOURCE_PURPOSE, 0 };
    }
}

double karvonen_bpm(double rest, double max, double share)
{
    return rest + share * (max - rest);
}

/* Tanaka et al. 2001, J Am Coll Cardiol 37:153. */
double hr_max_tanaka(double age)
{
    return 208.0 - 0.7 * age;
}

/* Gellish et al. 2007, Med Sci Sports Exerc 39:822. */
double hr_max_gellish(double age)
{
    return 206.9 - 0.67 * age;
}
