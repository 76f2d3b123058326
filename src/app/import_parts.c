/* What an arriving run was made of, and what it was likely for. */
#include "app/import.h"

#include "milepost/structure.h"

void import_parts(struct import *im)
{
    struct entry *en = &im->arrival.entry;
    const struct entry_context c = { .today = im->app->today,
                                     .units = im->app->look.units };
    if (en->kind != ENTRY_RUN || en->run.seg_count > 0)
        return;
    if (structure_of(&en->run, &im->arrival.trace, en->segments) ==
        STRUCTURE_NONE)
        en->run.seg_count =
            entry_title(&c, im->arrival.title, &en->run, en->segments);
}

enum purpose import_purpose(const struct import *im, const struct arrival *a)
{
    const struct run *r = &a->entry.run;
    if (a->entry.kind != ENTRY_RUN || r->purpose != PURPOSE_NONE)
        return a->entry.kind == ENTRY_RUN ? r->purpose : PURPOSE_NONE;
    struct zone_limits z = zone_limits_on(&im->app->facts, r->day);
    struct purpose_reading p = purpose_propose(&z, r, a->entry.segments);
    return p.bouts > 0 ? p.purpose : PURPOSE_NONE;
}
