/* Speeds along a series, as run and as they would have been on the flat. */
#include "measure/structure_parts.h"

#include "milepost/measure.h"

#include <math.h>

#define FASTEST       8.0f /* m/s; faster is a leap of the GPS [H] */
#define SLOPE_S       15 /* s to either side: heights are of whole metres [H] */
#define SLOPE_M       15.0 /* m; over less, one metre of height is a wall [H] */
#define SLOPE_MOST    0.25 /* steeper is walked, or a wrong height [H] */
#define DOWN_LEAST    0.85 /* of the cost on the flat (science.md A7 [H]) */
#define HEIGHTS_LEAST 90   /* % of the points know theirs, or none [H] */

/*
 * A watch that lost the sky stands, then leaps to where it is: the leap is
 * shared out over the standing before it.
 */
static void mend_leaps(struct speeds *v)
{
    for (int i = 0; i < v->count; i++) {
        if (v->raw[i] <= FASTEST)
            continue;
        float sum = v->raw[i];
        int from = i;
        while (from > 0 && v->raw[from - 1] < SPEED_STANDS)
            sum += v->raw[--from];
        float mean = fminf(sum / (float)(i - from + 1), FASTEST);
        for (int k = from; k <= i; k++)
            v->raw[k] = mean;
    }
}

static double slope_at(const struct series *s, int step)
{
    int reach = SLOPE_S / s->step_s > 0 ? SLOPE_S / s->step_s : 1;
    int from = step - reach < 0 ? 0 : step - reach;
    int to = step + reach >= s->count ? s->count - 1 : step + reach;
    const struct series_point *a = &s->at[from], *b = &s->at[to];
    double metres = (b->dist_dm - a->dist_dm) / (double)SERIES_DM_PER_M;
    if (metres < SLOPE_M || a->height_m == SERIES_NO_HEIGHT ||
        b->height_m == SERIES_NO_HEIGHT)
        return 0;
    return fmax(-SLOPE_MOST,
                fmin(SLOPE_MOST, (b->height_m - a->height_m) / metres));
}

static bool has_heights(const struct series *s)
{
    int known = 0;
    for (int i = 0; i < s->count; i++)
        known += s->at[i].height_m != SERIES_NO_HEIGHT;
    return known * 100 >= s->count * HEIGHTS_LEAST;
}

void speeds_of(const struct series *s, struct speeds *out)
{
    out->count = s->count > 0 ? s->count - 1 : 0;
    out->step_s = s->step_s;
    out->has_flat = has_heights(s);
    for (int i = 0; i < out->count; i++)
        out->raw[i] = (float)(s->at[i + 1].dist_dm - s->at[i].dist_dm) /
                      (float)SERIES_DM_PER_M / (float)s->step_s;
    mend_leaps(out);
    for (int i = 0; i < out->count; i++) {
        double cost =
            out->has_flat ? grade_cost(slope_at(s, i)) / grade_cost(0) : 1;
        out->flat[i] = out->raw[i] * (float)fmax(DOWN_LEAST, cost);
    }
}
