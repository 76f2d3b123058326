/* What a length or a time likely was, where only the other is known. */
#include "milepost/model.h"

static const pace_t guess = { PACE_GUESS };

dist_t dist_likely(dist_t dist, span_t time)
{
    return dist.m > 0 ? dist : unit_dist(time, guess);
}

span_t time_likely(dist_t dist, span_t time)
{
    return time.s > 0 ? time : unit_time(dist, guess);
}
