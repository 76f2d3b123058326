/* The records of a FIT file as a series of even steps; its laps as they are. */
#include "formats/arrive.h"
#include "formats/fit_part.h"
#include "formats/fit_terms.h"

/* Samples of the session: first, and behind the last. */
static void stretch_of(const struct fit_part *p, const struct fit_session *s,
                       int *first, int *end)
{
    const struct samples *all = &p->samples;
    *first = 0;
    *end = all->count;
    if (p->session_count <= 1)
        return;
    while (*first < *end && all->at[*first].time < s->start)
        ++*first;
    while (s->end != 0 && *end > *first && all->at[*end - 1].time > s->end)
        --*end;
}

static void take_series(const struct fit_part *p, const struct fit_session *s,
                        struct series *out)
{
    int first, end;
    stretch_of(p, s, &first, &end);
    samples_series(&p->samples, first, end, out);
}

static enum purpose purpose_of(const struct fit_lap *l)
{
    static const enum purpose of[INTENSITY_COUNT] = {
        [INTENSITY_ACTIVE] = PURPOSE_NONE,
        [INTENSITY_REST] = PURPOSE_JOG_REST,
        [INTENSITY_WARM_UP] = PURPOSE_WARM_UP,
        [INTENSITY_COOL_DOWN] = PURPOSE_COOL_DOWN,
        [INTENSITY_RECOVERY] = PURPOSE_JOG_REST,
        [INTENSITY_INTERVAL] = PURPOSE_NONE,
        [INTENSITY_OTHER] = PURPOSE_NONE,
    };
    if (l->intensity < 0 || l->intensity >= INTENSITY_COUNT)
        return PURPOSE_NONE;
    return of[l->intensity];
}

static enum lap_trigger trigger_of(const struct fit_lap *l)
{
    static const enum lap_trigger of[TRIGGER_COUNT] = {
        [TRIGGER_MANUAL] = LAP_BY_HAND,
        [TRIGGER_TIME] = LAP_BY_TIME,
        [TRIGGER_DISTANCE] = LAP_BY_DISTANCE,
        [TRIGGER_START_LINE] = LAP_BY_PLACE,
        [TRIGGER_LAP_LINE] = LAP_BY_PLACE,
        [TRIGGER_WAYPOINT] = LAP_BY_PLACE,
        [TRIGGER_MARKED] = LAP_BY_PLACE,
        [TRIGGER_SESSION_END] = LAP_BY_END,
    };
    if (l->trigger < 0 || l->trigger >= TRIGGER_COUNT)
        return LAP_BY_NOTHING;
    return of[l->trigger];
}

static bool is_of(const struct fit_part *p, const struct fit_session *s,
                  const struct fit_lap *l)
{
    if (p->session_count <= 1)
        return true;
    return l->start >= s->start && (s->end == 0 || l->start < s->end);
}

static struct lap lap_of(const struct fit_lap *l)
{
    return (struct lap){
        .purpose = purpose_of(l),
        .dist = { (int32_t)(l->dist_m + 0.5) },
        .time = { (int32_t)(l->timer_s + 0.5) },
        .hr_avg = l->hr_avg,
        .is_bout = l->intensity == INTENSITY_INTERVAL,
        .trigger = trigger_of(l),
        .step = l->step == UNKNOWN ? 0 : l->step + 1,
    };
}

static void take_laps(const struct fit_part *p, const struct fit_session *s,
                      struct trace *out)
{
    double dist_m = 0;
    double time_s = 0;
    out->lap_count = 0;
    for (int i = 0; i < p->lap_count && !p->has_lap_over; i++) {
        const struct fit_lap *l = &p->laps[i];
        if (!is_of(p, s, l) || (l->timer_s <= 0 && l->dist_m <= 0))
            continue;
        dist_m += l->dist_m;
        time_s += l->timer_s;
        if (dist_m > RUN_DIST_MOST_M || time_s > RUN_TIME_MOST_S) {
            out->lap_count = 0; /* no runner's laps */
            return;
        }
        out->laps[out->lap_count++] = lap_of(l);
    }
}

void fit_trace(const struct fit_part *p, const struct fit_session *s,
               struct trace *out)
{
    take_series(p, s, &out->series);
    take_laps(p, s, out);
}

_Static_assert(FIT_LAPS_MAX <= RUN_LAPS_MAX, "laps of a file have room");
