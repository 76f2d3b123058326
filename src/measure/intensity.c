/* How hard the time was: three zones. science.md C. */
#include "measure/week_zones.h"

#include <math.h>

#define POLARIZED_FROM 2.00 /* Treff 2019, Front Physiol 10:707 */
#define EMPTY_ZONE     0.01 /* stands in for no time at all in zone 2 */

/* Labels: shares of all time [H]. */
#define BASE_SHARE      0.95
#define THRESHOLD_OF_Z1 0.5
#define LABEL_SECONDS   (3 * 3600) /* less says nothing */

double polarization_index(double z1, double z2, double z3)
{
    if (z1 <= 0.0 || z3 <= 0.0 || z3 > z1)
        return 0.0;
    if (z2 > 0.0)
        return log10(z1 / z2 * z3 * 100.0);
    if (z3 <= EMPTY_ZONE)
        return 0.0;
    return log10(z1 / EMPTY_ZONE * (z3 - EMPTY_ZONE) * 100.0);
}

static double seconds_of(struct intensity i)
{
    return (double)i.zone_s[0] + i.zone_s[1] + i.zone_s[2];
}

double polarization_of(struct intensity i)
{
    const int32_t *z = i.zone_s;
    double sum = seconds_of(i);
    if (sum < LABEL_SECONDS || z[2] > z[0])
        return POLARIZATION_NONE;
    return polarization_index(z[0] / sum, z[1] / sum, z[2] / sum);
}

static bool is_any(enum purpose p)
{
    (void)p;
    return true;
}

static bool is_no_race(enum purpose p)
{
    return p != PURPOSE_RACE;
}

static bool is_meant_easy(enum purpose p)
{
    return p == PURPOSE_RECOVERY || p == PURPOSE_EASY || p == PURPOSE_LONG ||
           p == PURPOSE_WARM_UP || p == PURPOSE_COOL_DOWN;
}

/* Seconds by zone of the parts that count. */
static struct intensity sum_of(const struct facts *f, day_t from, day_t to,
                               bool (*counts)(enum purpose))
{
    struct intensity out = { { 0, 0, 0 } };
    struct week_zones zones = { .monday = NO_DAY };
    for (int i = facts_run_from(f, from); i < f->run_count; i++) {
        const struct run *r = &f->runs[i];
        if (r->day.n > to.n)
            break;
        struct segment parts[RUN_SEGMENTS_MAX];
        const struct zone_limits *z = week_zones_at(&zones, f, r->day);
        struct zone_reading read[RUN_SEGMENTS_MAX];
        int n = split_run(f, r, r->purpose, parts);
        zones_of(z, r, parts, n, read);
        for (int s = 0; s < n; s++)
            if (counts(parts[s].purpose))
                out.zone_s[read[s].zone - 1] += parts[s].time.s;
    }
    return out;
}

struct intensity intensity_of(const struct facts *f, day_t from, day_t to,
                              bool without_races)
{
    return sum_of(f, from, to, without_races ? is_no_race : is_any);
}

struct intensity intensity_of_easy(const struct facts *f, day_t from, day_t to)
{
    return sum_of(f, from, to, is_meant_easy);
}

void intensity_session(struct intensity_sessions *out, enum purpose purpose)
{
    const struct purpose_row *row = purpose_row(purpose);
    if (row != NULL)
        out->zone[row->zone - 1]++;
    else
        out->unstated++;
}

const char *intensity_label(struct intensity i)
{
    double sum = seconds_of(i);
    if (sum < LABEL_SECONDS)
        return "";
    double z1 = i.zone_s[0] / sum;
    double z2 = i.zone_s[1] / sum;
    double z3 = i.zone_s[2] / sum;
    if (z1 >= BASE_SHARE)
        return "base";
    if (z1 > z3 && z3 > z2 && polarization_index(z1, z2, z3) > POLARIZED_FROM)
        return "polarized";
    if (z3 > z1 && z3 > z2)
        return "high-intensity";
    if (z2 >= z1 * THRESHOLD_OF_Z1)
        return "threshold";
    return z2 >= z3 ? "pyramidal" : "mixed";
}
