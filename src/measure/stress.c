/* Load of one run by pulse and by pace, beside session-RPE. science.md B2, B3.
 */
#include "milepost/measure.h"

#define SECONDS_PER_MINUTE 60.0
#define SECONDS_PER_HOUR   3600.0

const char *stress_source_word(enum stress_source v)
{
    static const char *const words[] = { "none", "pace", "effort" };
    return words[v];
}

double trimp_of(const struct athlete *a, const struct run *r)
{
    if (r->time.s <= 0 || r->hr_avg <= 0 || a->hr_rest <= 0 || a->hr_max <= 0 ||
        r->hr_avg <= a->hr_rest)
        return UNKNOWN;
    double score = trimp(r->time.s / SECONDS_PER_MINUTE, r->hr_avg, a->hr_rest,
                         a->hr_max, a->sex);
    return score > 0.0 ? score : UNKNOWN;
}

/* Some part was measured: an estimated split has no pace of its own. */
static bool is_measured(const struct segment *s, int n)
{
    for (int i = 0; i < n; i++)
        if (!s[i].is_estimated && s[i].dist.m > 0 && s[i].time.s > 0)
            return true;
    return false;
}

/* Speed over the whole, m/s on the flat; 0 where it is not known. */
static double speed_of(const struct run *r, const struct segment *s, int n)
{
    double speed[RUN_SEGMENTS_MAX];
    double seconds[RUN_SEGMENTS_MAX];
    int count = 0;
    if (r->dist.m <= 0 || r->time.s <= 0)
        return 0.0;
    double flat = grade_factor(r->climb_m, r->dist);
    for (int i = 0; i < n && is_measured(s, n); i++) {
        if (s[i].dist.m <= 0 || s[i].time.s <= 0)
            continue;
        speed[count] = flat * s[i].dist.m / s[i].time.s;
        seconds[count++] = s[i].time.s;
    }
    return count > 0 ? normalised_speed(speed, seconds, count)
                     : flat * r->dist.m / r->time.s;
}

struct stress_reading stress_of(const struct zone_limits *z,
                                const struct run *r, const struct segment *s,
                                int n)
{
    bool is_belt =
        r->flags & (unsigned)FLAG_TREADMILL; /* its pace is its own */
    int32_t t_pace =
        z->paces.index > 0.0 ? z->paces.of[PACE_THRESHOLD].s_per_km : 0;
    double speed = is_belt || t_pace <= 0 ? 0.0 : speed_of(r, s, n);
    if (speed > 0.0)
        return (struct stress_reading){
            stress_score(r->time.s, speed, (double)METRES_PER_KM / t_pace),
            STRESS_SOURCE_PACE,
        };
    if (r->rpe >= 0 && r->time.s > 0)
        return (struct stress_reading){
            stress_per_hour_rpe(r->rpe) * r->time.s / SECONDS_PER_HOUR,
            STRESS_SOURCE_EFFORT,
        };
    return (struct stress_reading){ UNKNOWN, STRESS_SOURCE_NONE };
}
