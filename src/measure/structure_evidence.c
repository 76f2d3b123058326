/*
 * What speaks for bouts and against them: how sharp their edges are, how far
 * they are apart from the easy running, what the pulse does, how alike they
 * are.
 */
#include "measure/structure_search.h"

#include <math.h>

#define SHARP_S     30   /* s to either side of an edge: a watch smooths [H] */
#define SHARP_SHARE 0.5  /* of the whole change lies within them [H] ... */
#define SHARP_EDGES 0.75 /* ... at so many of the edges; one may hide [H] */
#define TAIL        0.15 /* of each kind may lie anywhere [H] */
#define GAP_SHARE   0.5  /* of the whole change, free between the others [H] */
#define GAP_RATIO   1.15 /* between the two is enough by itself [H] */
#define PULSE_LAG_S 45   /* s it takes to follow, most of the way [H] */
#define WANDER_S    60   /* s of which a mean is taken: no noise is left [H] */

static double mean_moving(const struct search *q, int from, int to)
{
    double sum = 0;
    for (int i = from; i < to; i++)
        sum += (double)q->moving[i];
    return sum / (to - from);
}

static bool is_of(const struct search *q, int level, bool is_work)
{
    double speed = q->levels[level].speed;
    return is_work ? speed > q->limit
                   : speed <= q->limit && speed > (double)SPEED_WALKS;
}

/* The change lies at the edge, and is no drift. */
static bool is_sharp(const struct search *q, int left)
{
    const struct plateau *a = &q->levels[left], *b = &q->levels[left + 1];
    int reach = search_steps(q, SHARP_S);
    int from = a->to - a->from < reach ? a->from : a->to - reach;
    int to = b->to - b->from < reach ? b->to : b->from + reach;
    double change = mean_moving(q, b->from, to) - mean_moving(q, from, a->to);
    return fabs(change) >= SHARP_SHARE * (q->fast - q->slow);
}

bool evidence_is_sharp(const struct search *q)
{
    int edges = 0, sharp = 0;
    for (int i = 0; i + 1 < q->level_count; i++) {
        bool one = q->levels[i].speed > q->limit;
        bool two = q->levels[i + 1].speed > q->limit;
        if (one == two)
            continue;
        edges++;
        sharp += is_sharp(q, i);
    }
    return edges > 0 && sharp >= SHARP_EDGES * edges;
}

/* The speed that so much of the work, or of the easy running, is slower than;
 * the levels are few, and walked again for each. */
static double quantile(const struct search *q, bool is_work, double share)
{
    double all = 0, below = 0, at = 0;
    for (int i = 0; i < q->level_count; i++)
        if (is_of(q, i, is_work))
            all += q->levels[i].to - q->levels[i].from;
    while (below < share * all) {
        double next = HUGE_VAL;
        for (int i = 0; i < q->level_count; i++)
            if (is_of(q, i, is_work) && q->levels[i].speed > at)
                next = fmin(next, q->levels[i].speed);
        if (next == HUGE_VAL)
            break;
        at = next;
        for (int i = 0; i < q->level_count; i++)
            if (is_of(q, i, is_work) && q->levels[i].speed <= at &&
                q->levels[i].speed >= at)
                below += q->levels[i].to - q->levels[i].from;
    }
    return at;
}

/* Work and easy running are two kinds, with a gap between them: of a pace that
 * wanders the faster half is no work. */
bool evidence_is_apart(const struct search *q)
{
    double fast = quantile(q, true, TAIL);
    double slow = quantile(q, false, 1 - TAIL);
    return fast >= GAP_RATIO * slow ||
           fast - slow >= GAP_SHARE * (q->fast - q->slow);
}

/* bpm the pulse is higher in the work than in the easy running, both without
 * their beginnings, which it lags behind; NAN: not known. */
double evidence_pulse(const struct search *q, const struct bouts *b)
{
    double sum[2] = { 0, 0 };
    int n[2] = { 0, 0 }, since = 0, lag = search_steps(q, PULSE_LAG_S);
    for (int i = 0, bout = 0; i < q->v->count; i++) {
        while (bout < b->count && i >= b->at[bout].to)
            bout++;
        bool is_in = bout < b->count && i >= b->at[bout].from;
        bool is_edge = bout < b->count && i == b->at[bout].from;
        since =
            is_edge || (bout > 0 && i == b->at[bout - 1].to) ? 0 : since + 1;
        if (since < lag || q->s->at[i].hr == UNKNOWN ||
            (!is_in && q->v->raw[i] < SPEED_WALKS))
            continue;
        sum[is_in] += q->s->at[i].hr;
        n[is_in]++;
    }
    return n[0] > 0 && n[1] > 0 ? sum[1] / n[1] - sum[0] / n[0] : (double)NAN;
}

/* How far a minute's mean is from that of its level, share: a pace that
 * wanders makes levels that are no bouts. */
double evidence_wander(const struct search *q)
{
    double sum = 0;
    int n = 0, block = search_steps(q, WANDER_S);
    for (int i = 0; i < q->level_count; i++) {
        const struct plateau *l = &q->levels[i];
        if (l->speed < (double)SPEED_WALKS)
            continue;
        for (int k = l->from; k + block <= l->to; k += block) {
            double off = mean_moving(q, k, k + block) / l->speed - 1;
            bool is_own = l->to - l->from < 2 * block;
            sum += is_own ? 0 : off * off;
            n += !is_own;
        }
    }
    return n > 0 ? sqrt(sum / n) : 0;
}

/* Work over easy running, by other speeds than it was found by. */
double evidence_contrast(const struct search *q, const float *speed,
                         const struct bouts *b)
{
    double sum[2] = { 0, 0 };
    int n[2] = { 0, 0 };
    for (int i = 0, bout = 0; i < q->v->count; i++) {
        while (bout < b->count && i >= b->at[bout].to)
            bout++;
        bool is_in = bout < b->count && i >= b->at[bout].from;
        if (!is_in && q->v->raw[i] < SPEED_WALKS)
            continue;
        sum[is_in] += (double)speed[i];
        n[is_in]++;
    }
    return n[0] > 0 && n[1] > 0 ? sum[1] / n[1] / (sum[0] / n[0]) : 0;
}

double evidence_share(const struct search *q, const struct bouts *b)
{
    int work = 0;
    for (int i = 0; i < b->count; i++)
        work += b->at[i].to - b->at[i].from;
    return (double)work / q->v->count;
}

double evidence_unevenness(const struct search *q, const struct bouts *b)
{
    double sum = 0, squares = 0;
    for (int i = 0; i < b->count; i++) {
        double s = search_seconds(q, b->at[i]);
        sum += s;
        squares += s * s;
    }
    double mean = sum / b->count;
    return sqrt(fmax(0, squares / b->count - mean * mean)) / mean;
}

/* Of the time from the first to the last of them, share. */
double evidence_density(const struct bouts *b)
{
    int work = 0;
    for (int i = 0; i < b->count; i++)
        work += b->at[i].to - b->at[i].from;
    return (double)work / (b->at[b->count - 1].to - b->at[0].from);
}

/* Of what is not work, share; standing counts. */
double evidence_walked(const struct search *q, const struct bouts *b)
{
    int walked = 0, slow = 0;
    for (int i = 0, bout = 0; i < q->v->count; i++) {
        while (bout < b->count && i >= b->at[bout].to)
            bout++;
        if (bout < b->count && i >= b->at[bout].from)
            continue;
        walked += q->v->raw[i] < SPEED_WALKS;
        slow++;
    }
    return slow > 0 ? (double)walked / slow : 0;
}

/* Sd over mean of the times between them. */
double evidence_rests(const struct search *q, const struct bouts *b)
{
    struct bouts rests = { .count = b->count - 1 };
    for (int i = 0; i < rests.count; i++)
        rests.at[i] = (struct bout){ b->at[i].to, b->at[i + 1].from };
    return rests.count > 0 ? evidence_unevenness(q, &rests) : 0;
}
