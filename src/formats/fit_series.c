/* The records of a FIT file as a series of even steps; its laps as they are. */
#include "formats/fit_part.h"

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

static void take_laps(const struct fit_part *p, const struct fit_session *s,
                      struct trace *out)
{
    double dist_m = 0;
    double time_s = 0;
    out->lap_count = 0;
    for (int i = 0; i < p->lap_count && !p->has_lap_over; i++) {
        const struct fit_lap *l = &p->laps[i];
        if (!fit_lap_is_of(p, s, l) || (l->timer_s <= 0 && l->dist_m <= 0))
            continue;
        dist_m += l->dist_m;
        time_s += l->timer_s;
        if (dist_m > RUN_DIST_MOST_M || time_s > RUN_TIME_MOST_S) {
            out->lap_count = 0; /* no runner's laps */
            return;
        }
        out->laps[out->lap_count++] =
            (struct lap){ fit_lap_purpose(l),
                          { (int32_t)(l->dist_m + 0.5) },
                          { (int32_t)(l->timer_s + 0.5) },
                          l->hr_avg };
    }
}

void fit_trace(const struct fit_part *p, const struct fit_session *s,
               struct trace *out)
{
    take_series(p, s, &out->series);
    take_laps(p, s, out);
}

_Static_assert(FIT_LAPS_MAX <= RUN_LAPS_MAX, "laps of a file have room");
