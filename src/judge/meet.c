/*
 * What runs learn from the sessions they met, once for all that reads them:
 * load, intensity and readiness look at a run's purpose and segments, and
 * know no plan.
 */
#include "judge/engine.h"

#include <stdlib.h>

#define SAME_PART                                               \
    20 /* %: a lap this near to a part of the session is it [H] \
        */

/* Takes back what was learnt before; the places of its segments, at the end
 * of the list, are free again. */
static void forget(struct facts *f)
{
    int end = 0;
    for (int i = 0; i < f->run_count; i++) {
        struct run *r = &f->runs[i];
        if (r->is_of_session)
            r->purpose = PURPOSE_NONE;
        if (r->is_cut_as_session) {
            r->seg_first = r->lap_first;
            r->seg_count = r->lap_count;
        }
        r->is_of_session = r->is_cut_as_session = false;
        if (r->seg_count > 0 && r->seg_first + r->seg_count > end)
            end = r->seg_first + r->seg_count;
    }
    f->segment_count = end;
}

/* Laps that have no names, one for each part of the session, take theirs. */
static int name_laps(const struct facts *f, const struct run *r,
                     const struct session *s, const struct paces *paces,
                     struct segment parts[RUN_SEGMENTS_MAX])
{
    int n = split_session(&f->plan, s, paces, parts);
    if (n != r->seg_count || r->purpose != s->purpose)
        return 0;
    for (int i = 0; i < n; i++) {
        struct segment lap = f->segments[r->seg_first + i];
        int32_t planned = parts[i].dist.m;
        if (lap.purpose != PURPOSE_NONE || lap.dist.m <= 0 ||
            abs(lap.dist.m - planned) * 100 > planned * SAME_PART)
            return 0;
        lap.purpose = parts[i].purpose;
        if (lap.target.s_per_km == 0 && lap.aim == PACE_NONE)
            lap.target = parts[i].target;
        parts[i] = lap;
    }
    return n;
}

static void cut_run(struct facts *f, struct run *r, const struct session *s,
                    const struct paces *paces)
{
    struct segment parts[RUN_SEGMENTS_MAX];
    int n = r->seg_count > 0 ? name_laps(f, r, s, paces, parts)
                             : split_as_session(r, &f->plan, s, paces, parts);
    if (n == 0 || f->segment_count + n > FACTS_SEGMENTS_MAX)
        return;
    r->lap_first = r->seg_first;
    r->lap_count = r->seg_count;
    r->seg_first = f->segment_count;
    r->seg_count = n;
    r->is_cut_as_session = true;
    for (int i = 0; i < n; i++)
        f->segments[f->segment_count++] = parts[i];
}

static void meet_week(struct facts *f, day_t monday)
{
    struct week_match m;
    match_pairs(f, monday, &m);
    if (m.run_count == 0)
        return;
    struct paces paces = paces_of(index_on(f, monday).index);
    for (int i = 0; i < m.run_count; i++) {
        struct run *r = &f->runs[m.runs[i]];
        if (m.roles[i].session == UNKNOWN)
            continue;
        const struct session *s = &f->plan.sessions[m.roles[i].session];
        if (m.roles[i].purpose == PURPOSE_NONE) {
            r->purpose = s->purpose;
            r->is_of_session = true;
        }
        cut_run(f, r, s, &paces);
    }
}

void facts_meet(struct facts *f)
{
    forget(f);
    for (int w = 0; f->has_plan && w < f->plan.week_count; w++)
        meet_week(f, f->plan.weeks[w].monday);
}
