/* Samples of any spacing as a series of even steps. */
#include "formats/samples.h"

#include "formats/arrive.h"

void samples_begin(struct samples *all)
{
    all->count = all->passed = 0;
    all->stride = 1;
}

/* Every second one goes, and from now on every second one comes. */
static void thin_out(struct samples *all)
{
    all->count /= 2;
    for (int i = 0; i < all->count; i++)
        all->at[i] = all->at[(size_t)i * 2];
    all->stride *= 2;
}

void samples_take(struct samples *all, const struct sample *s)
{
    /* A clock that jumps back is not followed. */
    if (all->count > 0 && s->time < all->at[all->count - 1].time)
        return;
    if (all->passed++ % all->stride != 0)
        return;
    if (all->count == SAMPLES_MAX)
        thin_out(all);
    /* Nor is a way that is suddenly shorter: another counter spoke. */
    double so_far = all->count > 0 ? all->at[all->count - 1].dist_m : 0;
    all->at[all->count] = *s;
    if (s->dist_m < so_far)
        all->at[all->count].dist_m = so_far;
    all->count++;
}

int16_t sample_height(double m)
{
    return m >= SERIES_LOWEST && m <= SERIES_HIGHEST ? (int16_t)m
                                                     : SERIES_NO_HEIGHT;
}

static int step_of(double total_s)
{
    int step = SERIES_STEP_LEAST;
    while (total_s / step >= SERIES_POINTS_MAX - 1)
        step++;
    return step;
}

/* Where one was between two samples. */
static struct series_point between(const struct sample *a,
                                   const struct sample *b, double moving_s,
                                   double from_m)
{
    double span = b->moving_s - a->moving_s;
    double share = span > 0 ? (moving_s - a->moving_s) / span : 0;
    double dist = a->dist_m + (b->dist_m - a->dist_m) * share - from_m;
    const struct sample *near = share < 0.5 ? a : b;
    return (struct series_point){ (int32_t)(dist * SERIES_DM_PER_M + 0.5),
                                  near->hr, near->height_m };
}

static bool says_anything(const struct series *s)
{
    bool has = s->at[s->count - 1].dist_dm > 0;
    for (int i = 0; i < s->count; i++)
        has |= s->at[i].hr != UNKNOWN || s->at[i].height_m != SERIES_NO_HEIGHT;
    return has;
}

void samples_series(const struct samples *all, int first, int end,
                    struct series *out)
{
    const struct sample *at = all->at;
    out->count = 0;
    if (end - first < 2)
        return;
    double total = at[end - 1].moving_s - at[first].moving_s;
    double dist = at[end - 1].dist_m - at[first].dist_m;
    if (total < SERIES_STEP_LEAST || total > RUN_TIME_MOST_S ||
        dist > RUN_DIST_MOST_M)
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
