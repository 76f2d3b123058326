/* Values of which nothing is known yet: what a reader fills in. */
#include "milepost/model.h"

#include <string.h>

struct segment segment_blank(enum purpose purpose)
{
    return (struct segment){
        .purpose = purpose,
        .aim = PACE_NONE,
        .hr_avg = UNKNOWN,
    };
}

bool segment_is_proposed(const struct run *r, const struct segment *s)
{
    return s->purpose == PURPOSE_HILLS && r->source != SOURCE_MANUAL &&
           (r->purpose == PURPOSE_NONE || r->is_of_session);
}

struct run run_blank(day_t day)
{
    struct run r;
    memset(&r, 0, sizeof r);
    r.day = day;
    r.purpose = PURPOSE_NONE;
    r.start_min = r.rpe = r.hr_avg = r.hr_max = r.climb_m = UNKNOWN;
    r.form = r.enjoy = UNKNOWN;
    r.form_from_m = UNKNOWN;
    r.source = SOURCE_MANUAL;
    return r;
}

struct checkin checkin_blank(day_t day, bool is_evening)
{
    struct checkin c;
    memset(&c, 0, sizeof c);
    c.day = day;
    c.is_evening = is_evening;
    c.sleep_min = c.sleepq = c.fatigue = c.stress = c.soreness = UNKNOWN;
    c.mood = c.motivation = c.rhr = c.hrv_ms = c.weight_g = UNKNOWN;
    c.illness = ILLNESS_UNKNOWN;
    return c;
}
