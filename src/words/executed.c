/* What was really run, beside what it was meant to be. */
#include "words/room.h"

#include "milepost/structure.h"

/* "pulse 158 is zone 2 (from pulse)". */
static void put_zone(struct text *out, const struct run *run,
                     struct zone_reading zone, const struct look *look)
{
    char q[QUANTITY_TEXT];
    switch (zone.source) {
    case ZONE_SOURCE_PULSE:
        text_add(out, "pulse %d is zone %d (from pulse)", (int)zone.value,
                 zone.zone);
        return;
    case ZONE_SOURCE_PACE:
        text_put(out,
                 quantity_pace_unit(q, (pace_t){ zone.value }, look->units));
        text_add(out,
                 run->climb_m > 0
                     ? " on the flat is zone %d (from pace and climb)"
                     : " is zone %d (from pace)",
                 zone.zone);
        return;
    case ZONE_SOURCE_EFFORT:
        text_add(out, "RPE %d is zone %d (from effort)", (int)zone.value,
                 zone.zone);
        return;
    case ZONE_SOURCE_PURPOSE:
        text_add(out, "zone %d, believed of the purpose alone", zone.zone);
        return;
    case ZONE_SOURCE_NONE:
    case ZONE_SOURCE_COUNT:
        break;
    }
    text_put(out, "no zone is known; an effort tells it, a pulse beside "
                  "hr_threshold or hr_max, a pace beside a race");
}

/* "5 bouts of 4:00 (1.0 km) at 4:01/km, 2:00 of rest". */
static void put_bouts(struct text *out, const struct purpose_reading *p,
                      const struct look *look)
{
    char q[QUANTITY_TEXT];
    if (p->bouts > 1)
        text_add(out, "%d bouts of ", p->bouts);
    text_put(out, quantity_time(q, p->bout));
    if (p->bout_dist.m > 0)
        text_add(out, " (%s)",
                 quantity_dist_unit(q, p->bout_dist, look->units));
    if (p->pace.s_per_km > 0)
        text_add(out, " at %s", quantity_pace_unit(q, p->pace, look->units));
    if (p->rest.s > 0)
        text_add(out, ", %s of rest", quantity_time(q, p->rest));
}

/* Nobody said what it was for; true: the run's own parts propose something. */
static bool put_proposed(struct text *out, const struct facts *f,
                         const struct run *run, const struct look *look)
{
    struct zone_limits z = zone_limits_on(f, run->day);
    struct purpose_reading p =
        purpose_propose(&z, run, &f->segments[run->seg_first]);
    if (p.bouts == 0)
        return false;
    text_add(out, "nothing declared, proposed %s: ", words_purpose(p.purpose));
    put_bouts(out, &p, look);
    text_put(out, p.is_by_ground ? ", each up a hill and down again after it"
                  : p.is_walked  ? ", walked between them and around them"
                  : p.is_by_pace ? ", nearest to that pace"
                                 : ", by their length and effort");
    return true;
}

static const char *told_by(enum purpose_source source)
{
    return source == PURPOSE_SOURCE_SESSION ? "planned" : "declared";
}

void words_executed(struct text *out, const struct facts *f,
                    const struct run_reading *reading, const struct look *look)
{
    bool is_told = reading->purpose_source == PURPOSE_SOURCE_DECLARED ||
                   reading->purpose_source == PURPOSE_SOURCE_SESSION;
    const struct run *run = reading_run(f, reading);
    bool is_proposed = !is_told && put_proposed(out, f, run, look);
    if (!is_told && !is_proposed)
        text_put(out, "nothing declared");
    else if (is_told)
        text_add(out, "%s %s", told_by(reading->purpose_source),
                 words_purpose(reading->purpose));
    if (reading->executed != PURPOSE_NONE)
        text_add(out, ", ran as %s",
                 is_told && reading->executed == reading->purpose
                     ? "such"
                     : words_purpose(reading->executed));
    text_put(out, is_proposed ? "; " : ": ");
    put_zone(out, run, reading->zone, look);
}
