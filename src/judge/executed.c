/*
 * What was really run: the zone of each stretch, and the purpose that zone is
 * of. It describes; verdicts are the rules' (science.md A5, C).
 */
#include "judge/engine.h"

/* Purposes that are a zone; the others are run by feel, or all out. */
static bool is_of_a_zone(enum purpose p)
{
    return p == PURPOSE_RECOVERY || p == PURPOSE_EASY || p == PURPOSE_LONG ||
           p == PURPOSE_STEADY || purpose_is_paced_work(p);
}

/* A pulse lags in short work: where the pace was met, the work was done. */
static bool is_on_pace(const struct subject *s, enum purpose p)
{
    struct pace_reading pace;
    return purpose_is_paced_work(p) && subject_pace(s, p, &pace) &&
           fabs(pace.ratio - 1.0) * 100.0 <=
               bench_limit(s->b, SETTING_R12_SLOW);
}

enum purpose executed_as(const struct subject *s, int segment)
{
    struct zone_reading zone = s->zone[segment];
    enum purpose told = s->seg[segment].purpose;
    bool is_read =
        zone.source != ZONE_SOURCE_NONE && zone.source != ZONE_SOURCE_PURPOSE;
    if (told == PURPOSE_NONE)
        return is_read ? purpose_of_zone(zone.zone) : PURPOSE_NONE;
    if (!is_read || !is_of_a_zone(told) ||
        purpose_row(told)->zone == zone.zone || is_on_pace(s, told))
        return told;
    return purpose_of_zone(zone.zone);
}

static void stretch_of(const struct subject *s, int segment,
                       struct run_stretch *out)
{
    const struct segment *g = &s->seg[segment];
    out->purpose = g->purpose;
    out->executed = executed_as(s, segment);
    out->zone = s->zone[segment];
    out->from_m = s->is_by_time ? UNKNOWN : s->at[segment];
    out->to_m = s->is_by_time ? UNKNOWN : s->at[segment + 1];
    out->time_s = s->took[segment].s;
    out->is_estimated = g->is_estimated;
}

/* The longest stretch of the work; the first where there is none. */
static int longest_work(const struct subject *s)
{
    int at = 0;
    int32_t longest = 0;
    for (int i = 0; i < s->seg_count; i++) {
        int32_t size = s->at[i + 1] - s->at[i];
        if (!subject_is_work(s, i) || size <= longest)
            continue;
        longest = size;
        at = i;
    }
    return at;
}

void executed_of(const struct subject *s, struct run_reading *own,
                 struct week_report *r)
{
    int at = longest_work(s);
    own->zone = s->zone[at];
    own->executed = executed_as(s, at);
    own->stretch_first = r->stretch_count;
    for (int i = 0; i < s->seg_count && r->stretch_count < WEEK_STRETCHES_MAX;
         i++)
        stretch_of(s, i, &r->stretches[r->stretch_count++]);
    own->stretch_count = r->stretch_count - own->stretch_first;
}
