/* The records of a FIT file as a series of even steps; its laps as they are. */
#include "formats/fit_part.h"

#define DIST_MOST_M 1000000.0 /* m; the diary holds no more */
#define TIME_MOST_S 1000000.0 /* s */

/* Every second one goes, and from now on every second one comes. */
static void thin_out(struct fit_samples *all)
{
    all->count /= 2;
    for (int i = 0; i < all->count; i++)
        all->at[i] = all->at[(size_t)i * 2];
    all->stride *= 2;
}

void fit_samples_take(struct fit_samples *all, const struct fit_sample *s)
{
    /* A clock that jumps back is not followed. */
    if (all->count > 0 && s->time < all->at[all->count - 1].time)
        return;
    if (all->passed++ % all->stride != 0)
        return;
    if (all->count == FIT_SAMPLES_MAX)
        thin_out(all);
    all->at[all->count++] = *s;
}

/* Samples of the session: first, and behind the last. */
static void stretch_of(const struct fit_part *p, const struct fit_session *s,
                       int *first, int *end)
{
    const struct fit_samples *all = &p->samples;
    *first = 0;
    *end = all->count;
    if (p->session_count <= 1)
        return;
    while (*first < *end && all->at[*first].time < s->start)
        ++*first;
    while (s->end != 0 && *end > *first && all->at[*end - 1].time > s->end)
        --*end;
}

static int step_of(double total_s)
{
    int step = SERIES_STEP_LEAST;
    while (total_s / step >= SERIES_POINTS_MAX - 1)
        step++;
    return step;
}

/* Where one was between two samples. */
static struct series_point between(const struct fit_sample *a,
                                   const struct fit_sample *b, double moving_s,
                                   double from_m)
{
    double span = b->moving_s - a->moving_s;
    double share = span > 0 ? (moving_s - a->moving_s) / span : 0;
    double dist = a->dist_m + (b->dist_m - a->dist_m) * share - from_m;
    const struct fit_sample *near = share < 0.5 ? a : b;
    return (struct series_point){ (int32_t)(dist * 10 + 0.5), near->hr,
                                  near->height_m };
}

static bool says_anything(const struct series *s)
{
    bool has = s->at[s->count - 1].dist_dm > 0;
    for (int i = 0; i < s->count; i++)
        has |= s->at[i].hr != UNKNOWN || s->at[i].height_m != SERIES_NO_HEIGHT;
    return has;
}

static void take_series(const struct fit_part *p, const struct fit_session *s,
                        struct series *out)
{
    int first, end;
    const struct fit_sample *at = p->samples.at;
    out->count = 0;
    stretch_of(p, s, &first, &end);
    if (end - first < 2)
        return;
    double total = at[end - 1].moving_s - at[first].moving_s;
    double dist = at[end - 1].dist_m - at[first].dist_m;
    if (total < SERIES_STEP_LEAST || total > TIME_MOST_S || dist > DIST_MOST_M)
        return;
    out->step_s = step_of(total);
    int count = (int)(total / out->step_s) + 1;
    int i = first;
    for (; out->count < count; out->count++) {
        double moving = at[first].moving_s + out->count * (double)out->step_s;
        while (i + 2 < end && at[i + 1].moving_s <= moving)
            i++;
        out->at[out->count] =
            between(&at[i], &at[i + 1], moving, at[first].dist_m);
    }
    if (!says_anything(out))
        out->count = 0;
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
        if (dist_m > DIST_MOST_M || time_s > TIME_MOST_S) {
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
