/* Units: the arithmetic between a length, a time and a pace. */
#include "milepost/base.h"

int32_t int_least(int32_t a, int32_t b)
{
    return a < b ? a : b;
}

int32_t int_most(int32_t a, int32_t b)
{
    return a > b ? a : b;
}

pace_t unit_pace(dist_t dist, span_t time)
{
    if (dist.m <= 0 || time.s <= 0)
        return (pace_t){ 0 };
    int64_t s = ((int64_t)time.s * METRES_PER_KM + dist.m / 2) / dist.m;
    return (pace_t){ s > INT32_MAX ? INT32_MAX : (int32_t)s };
}

span_t unit_time(dist_t dist, pace_t pace)
{
    if (dist.m <= 0 || pace.s_per_km <= 0)
        return (span_t){ 0 };
    int64_t s =
        ((int64_t)dist.m * pace.s_per_km + METRES_PER_KM / 2) / METRES_PER_KM;
    return (span_t){ s > INT32_MAX ? INT32_MAX : (int32_t)s };
}

dist_t unit_dist(span_t time, pace_t pace)
{
    if (time.s <= 0 || pace.s_per_km <= 0)
        return (dist_t){ 0 };
    int64_t m =
        ((int64_t)time.s * METRES_PER_KM + pace.s_per_km / 2) / pace.s_per_km;
    return (dist_t){ m > INT32_MAX ? INT32_MAX : (int32_t)m };
}
