/*
 * Speeds as levels: of all ways to cut a run into stretches of one speed, the
 * one whose squared errors, with a price for each stretch, are the least. Found
 * exactly, by dynamic programming (Jackson and others, IEEE Signal Processing
 * Letters 12, 2005).
 */
#include "measure/body.h"
#include "measure/structure_parts.h"

#include <math.h>
#include <string.h>

#define LEAST_S 15 /* s a level lasts; a stride has 15 to 20 (science.md D) */
#define PRICE_NOISE                                                           \
    4.0                  /* x variance x ln n; twice Schwarz's, as the errors \
                            of a GPS go together [H] */
#define PRICE_LEAST 1.0  /* (m/s)^2 steps; a pace wanders [H] */
#define PRICE_MOST  5.0  /* dearer, and strides would be lost [H] */
#define SAME_RATIO  1.06 /* neighbours nearer than this are one level [H] */
#define MAD_SIGMA   1.4826 /* a normal deviation's over its median */

/* Variance of one speed, from how neighbours differ: what is no noise of the
 * watch, a change of pace, is rare among them. */
static double variance_of(const float *v, int n)
{
    double apart[SERIES_POINTS_MAX];
    if (n < 2)
        return 0;
    for (int i = 0; i + 1 < n; i++)
        apart[i] = fabs((double)v[i + 1] - (double)v[i]);
    double sigma = MAD_SIGMA * series_at(apart, n - 1, (n - 1) / 2);
    return sigma * sigma / 2; /* of a difference: of two speeds */
}

static double price_of(const float *v, int n)
{
    double price = PRICE_NOISE * variance_of(v, n) * log(n);
    return fmax(PRICE_LEAST, fmin(PRICE_MOST, price));
}

struct cuts {
    double sum[SERIES_POINTS_MAX + 1];   /* of the speeds before a step */
    double best[SERIES_POINTS_MAX + 1];  /* of all ways to cut what is before */
    int16_t last[SERIES_POINTS_MAX + 1]; /* where its last level begins */
    int count;                           /* beginnings that may still be best */
    int16_t from[SERIES_POINTS_MAX + 1];
};

static double gain_of(const struct cuts *c, int from, int to)
{
    double sum = c->sum[to] - c->sum[from];
    return c->best[from] + sum * sum / (to - from);
}

/* A beginning that is worse than a cut here, before its price, stays worse
 * (Killick and others, JASA 107, 2012), once a level from the cut on is long
 * enough. */
static void prune(struct cuts *c, int to)
{
    int kept = 0;
    for (int i = 0; i < c->count; i++)
        if (c->from[i] >= to || gain_of(c, c->from[i], to) >= c->best[to])
            c->from[kept++] = c->from[i];
    c->count = kept;
}

/* Errors squared are least where the sums squared over the counts are most. */
static void cut(struct cuts *c, const float *v, int n, int least, double price)
{
    c->sum[0] = c->best[0] = 0;
    c->count = 0;
    for (int i = 1; i <= n; i++) {
        c->sum[i] = c->sum[i - 1] + (double)v[i - 1];
        c->best[i] = -HUGE_VAL;
        c->last[i] = 0;
        if (i < least)
            continue;
        c->from[c->count++] = (int16_t)(i - least);
        for (int k = 0; k < c->count; k++) {
            double gain = gain_of(c, c->from[k], i) - price;
            if (gain > c->best[i]) {
                c->best[i] = gain;
                c->last[i] = c->from[k];
            }
        }
        if (i >= 2 * least)
            prune(c, i - least);
    }
}

/* From the last level to the first; then turned about. */
static int collect(const struct cuts *c, int n,
                   struct plateau out[PLATEAUS_MAX])
{
    int count = 0;
    for (int to = n; to > 0; to = c->last[to]) {
        if (count == PLATEAUS_MAX)
            return 0;
        int from = c->last[to];
        out[count++] =
            (struct plateau){ from, to,
                              (c->sum[to] - c->sum[from]) / (to - from) };
    }
    for (int i = 0; i < count / 2; i++) {
        struct plateau swap = out[i];
        out[i] = out[count - 1 - i];
        out[count - 1 - i] = swap;
    }
    return count;
}

static double ratio_of(const struct plateau *a, const struct plateau *b)
{
    double slow = fmax(fmin(a->speed, b->speed), (double)SPEED_STANDS);
    return fmax(a->speed, b->speed) / slow;
}

static void merge(struct plateau *l, int at, int count)
{
    int one = l[at].to - l[at].from, two = l[at + 1].to - l[at + 1].from;
    l[at].speed = (l[at].speed * one + l[at + 1].speed * two) / (one + two);
    l[at].to = l[at + 1].to;
    memmove(&l[at + 1], &l[at + 2], (size_t)(count - at - 2) * sizeof l[0]);
}

/* The nearest neighbours first. */
static int merge_alike(struct plateau *l, int count)
{
    while (count > 1) {
        int at = 0;
        for (int i = 1; i + 1 < count; i++)
            if (ratio_of(&l[i], &l[i + 1]) < ratio_of(&l[at], &l[at + 1]))
                at = i;
        if (ratio_of(&l[at], &l[at + 1]) >= SAME_RATIO)
            break;
        merge(l, at, count--);
    }
    return count;
}

int plateaus_of(const float *v, int n, int step_s,
                struct plateau out[PLATEAUS_MAX])
{
    struct cuts c;
    int least = (LEAST_S + step_s - 1) / step_s;
    if (n < 2 * least || n > SERIES_POINTS_MAX)
        return 0;
    cut(&c, v, n, least, price_of(v, n));
    return merge_alike(out, collect(&c, n, out));
}
