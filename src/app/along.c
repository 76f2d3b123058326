/* The way of a run: its curve, and parts that take their times from it. */
#include "app/room.h"

#include <string.h>

bool app_along(struct app *a, int run, struct err *e)
{
    const struct run *r = &a->facts.runs[run];
    if (!store_trace(a->store, r->id, &a->trace, e))
        return false;
    along_of(r, a->facts.segments, &a->trace, &a->along);
    return true;
}

/* The parts that were named, with the times and the pulse the watch had in
 * them; where it had none, or they are not the run's, the shares stand. */
static bool cut_by_watch(struct app *a, const struct entry_context *c,
                         const char *words, struct err *e)
{
    struct segment s[RUN_SEGMENTS_MAX];
    struct entry *en = &a->entry;
    int n = 0;
    if (!entry_segments(c, words, en->run.purpose, s, &n, e) ||
        !store_trace(a->store, en->run.id, &a->trace, e))
        return false;
    if (n == 0 || n != en->run.seg_count ||
        !along_cut(&a->trace.series, en->run.dist, en->run.time, s, n))
        return true;
    for (int i = 0; i < n; i++) {
        struct segment *g = &en->segments[i];
        g->dist = s[i].dist;
        g->time = s[i].time;
        g->hr_avg = s[i].hr_avg;
        g->is_estimated = false;
    }
    return true;
}

bool app_amend(struct app *a, const struct entry_context *c, const char *words,
               struct err *e)
{
    return entry_amend(c, words, &a->entry, e) &&
           (a->entry.kind != ENTRY_RUN || cut_by_watch(a, c, words, e));
}
