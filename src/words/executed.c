/* What was really run, beside what it was meant to be. */
#include "words/room.h"

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

static const char *told_by(enum purpose_source source)
{
    return source == PURPOSE_SOURCE_SESSION ? "planned" : "declared";
}

void words_executed(struct text *out, const struct facts *f,
                    const struct run_reading *reading, const struct look *look)
{
    bool is_told = reading->purpose_source == PURPOSE_SOURCE_DECLARED ||
                   reading->purpose_source == PURPOSE_SOURCE_SESSION;
    if (!is_told)
        text_put(out, "nothing declared");
    else
        text_add(out, "%s %s", told_by(reading->purpose_source),
                 words_purpose(reading->purpose));
    if (reading->executed != PURPOSE_NONE)
        text_add(out, ", ran as %s",
                 is_told && reading->executed == reading->purpose
                     ? "such"
                     : words_purpose(reading->executed));
    text_put(out, ": ");
    put_zone(out, reading_run(f, reading), reading->zone, look);
}
