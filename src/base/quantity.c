/* Numbers as a runner reads them. Miles live here and in the entry only. */
#include "milepost/base.h"

#include <math.h>
#include <stdio.h>

#define UNKNOWN_TEXT "-"

double quantity_metres(enum units u)
{
    return u == UNITS_MI ? METRES_PER_MILE : (double)METRES_PER_KM;
}

const char *quantity_unit(enum units u)
{
    return u == UNITS_MI ? "mi" : "km";
}

const char *quantity_dist(char out[QUANTITY_TEXT], dist_t d, enum units u)
{
    (void)snprintf(out, QUANTITY_TEXT, "%.1f", d.m / quantity_metres(u));
    return out;
}

const char *quantity_dist_unit(char out[QUANTITY_TEXT], dist_t d, enum units u)
{
    (void)snprintf(out, QUANTITY_TEXT, "%.1f %s", d.m / quantity_metres(u),
                   quantity_unit(u));
    return out;
}

const char *quantity_time(char out[QUANTITY_TEXT], span_t t)
{
    if (t.s <= 0)
        (void)snprintf(out, QUANTITY_TEXT, UNKNOWN_TEXT);
    else if (t.s < 3600)
        (void)snprintf(out, QUANTITY_TEXT, "%d:%02d", t.s / 60, t.s % 60);
    else
        (void)snprintf(out, QUANTITY_TEXT, "%d:%02d:%02d", t.s / 3600,
                       t.s / 60 % 60, t.s % 60);
    return out;
}

const char *quantity_hours(char out[QUANTITY_TEXT], span_t t)
{
    int minutes = (t.s + 30) / 60;
    (void)snprintf(out, QUANTITY_TEXT, "%d:%02d h", minutes / 60, minutes % 60);
    return out;
}

static int pace_seconds(pace_t p, enum units u)
{
    double per_unit = p.s_per_km * quantity_metres(u) / METRES_PER_KM;
    return (int)lround(per_unit);
}

const char *quantity_pace(char out[QUANTITY_TEXT], pace_t p, enum units u)
{
    if (p.s_per_km <= 0) {
        (void)snprintf(out, QUANTITY_TEXT, UNKNOWN_TEXT);
        return out;
    }
    int s = pace_seconds(p, u);
    (void)snprintf(out, QUANTITY_TEXT, "%d:%02d", s / 60, s % 60);
    return out;
}

const char *quantity_pace_unit(char out[QUANTITY_TEXT], pace_t p, enum units u)
{
    char bare[QUANTITY_TEXT];
    (void)quantity_pace(bare, p, u);
    (void)snprintf(out, QUANTITY_TEXT, "%.10s/%s", bare, quantity_unit(u));
    return out;
}
