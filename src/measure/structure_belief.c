/*
 * Which of them are bouts of work. A bout is faster than the easy running of
 * the same run, begins and ends at once, and the pulse goes with it where there
 * is one. What only drifts, as a progression or a tired end does, or follows
 * the hills, is none: better a session not found than one invented.
 */
#include "measure/structure_search.h"

#include <math.h>

/* x the speed of the easy running: where the pulse speaks for it, and where
 * nothing does; of one bout to the end of the run; of strides [H]. */
#define CONTRAST_PULSE  1.08
#define CONTRAST_ALONE  1.16
#define CONTRAST_UNSURE 1.25 /* the pulse hardly rises */
#define CONTRAST_OPEN   1.10 /* more, x */
#define CONTRAST_STRIDE 1.30
#define CONTRAST_FLAT   1.06 /* what is left of it with the hills taken out */
#define CONTRAST_HILLS  1.15
#define CONTRAST_DOWN   0.95 /* jogged down, not run */

#define SHARP_S     30   /* s to either side of an edge */
#define SHARP_SHARE 0.5  /* of the whole change lies within them ... */
#define SHARP_EDGES 0.75 /* ... at so many of the edges */
#define TAIL        0.15 /* of each kind may lie anywhere [H] */
#define GAP_SHARE   0.5  /* of the whole change, free between the others [H] */
#define GAP_RATIO   1.15 /* between the two is enough by itself [H] */
#define WORK_MOST   0.85 /* of the run; more is a run with a stop in it */
#define STRIDE_MOST 30   /* s; strides are 15 to 20 (science.md D) */
#define STRIDES     3    /* one or two are chance */
#define PAIR_S      90   /* s of each of two bouts */
#define SINGLE_S    300  /* s of one, with easy running on both sides ... */
#define ASIDE_S     120  /* ... of so many s; on one side: */
#define BEFORE_S    300
#define PULSE_LAG_S 45  /* s it takes to follow, most of the way [H] */
#define WANDER_S    60  /* s of which a mean is taken ... */
#define WANDERS     4.0 /* ... the bouts are so much x its wander faster */
#define PULSE_UP    5.0 /* bpm it rises at least, to speak for a bout */
#define PULSE_FLAT  1.0 /* bpm; less speaks against it */
#define UNEVEN_CV   0.4 /* of a fartlek at most, if it is walked between [H] */
#define HIKE_SHARE  0.4
#define EVEN_CV     0.25 /* of the bouts' times, sd over mean */

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

static bool are_edges_sharp(const struct search *q)
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
static bool are_apart(const struct search *q)
{
    double fast = quantile(q, true, TAIL);
    double slow = quantile(q, false, 1 - TAIL);
    return fast >= GAP_RATIO * slow ||
           fast - slow >= GAP_SHARE * (q->fast - q->slow);
}

/* bpm the pulse is higher in the work than in the easy running, both without
 * their beginnings, as it takes a minute to follow; NAN: not known. */
static double pulse_rise(const struct search *q, const struct bouts *b)
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
static double wander_of(const struct search *q)
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
static double contrast_by(const struct search *q, const float *speed,
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

static double work_share(const struct search *q, const struct bouts *b)
{
    int work = 0;
    for (int i = 0; i < b->count; i++)
        work += b->at[i].to - b->at[i].from;
    return (double)work / q->v->count;
}

/* Sd over mean of the bouts' times. */
static double unevenness(const struct search *q, const struct bouts *b)
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

/* Of what is not work, share; standing counts. */
static double walked_share(const struct search *q, const struct bouts *b)
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

/* A hike that is run where it can be: nobody set these bouts. Nor are a few
 * steps down a slope strides, which stand in an easy run. */
static bool is_hike(const struct search *q, const struct bouts *b)
{
    return (b->are_strides || unevenness(q, b) > UNEVEN_CV) &&
           walked_share(q, b) > HIKE_SHARE;
}

/* Long and many enough; by how much they have to be faster, x; 0: never. */
static double asked_of(const struct search *q, struct bouts *b, double least)
{
    int longest = search_longest(q, b);
    int before = b->at[0].from * q->v->step_s;
    int after = (q->v->count - b->at[b->count - 1].to) * q->v->step_s;
    b->are_strides = longest <= STRIDE_MOST;
    if (b->are_strides)
        return b->count >= STRIDES ? CONTRAST_STRIDE : 0;
    if (b->count >= 3 || (b->count == 2 && longest >= PAIR_S))
        return least;
    if (b->count == 1 && longest >= SINGLE_S && before >= ASIDE_S &&
        after >= ASIDE_S)
        return least;
    if (b->count == 1 && longest >= SINGLE_S && before >= BEFORE_S)
        return least * CONTRAST_OPEN;
    return 0;
}

bool bouts_are_believed(const struct search *q, struct bouts *b)
{
    double contrast = q->fast / q->slow;
    double rise = pulse_rise(q, b);
    double least = isnan(rise)       ? CONTRAST_ALONE
                   : rise < PULSE_UP ? CONTRAST_UNSURE
                                     : CONTRAST_PULSE;
    double asked = asked_of(q, b, least);
    return asked > 0 && contrast >= asked && !is_hike(q, b) &&
           contrast - 1 >= WANDERS * wander_of(q) && !(rise < PULSE_FLAT) &&
           work_share(q, b) <= WORK_MOST && are_edges_sharp(q) &&
           are_apart(q) &&
           (!q->v->has_flat || contrast_by(q, q->v->flat, b) >= CONTRAST_FLAT);
}

bool bouts_are_hills(const struct search *q, const struct bouts *b)
{
    double rise = pulse_rise(q, b);
    return b->count >= STRIDES && q->fast / q->slow >= CONTRAST_HILLS &&
           contrast_by(q, q->v->raw, b) >= CONTRAST_DOWN && rise >= PULSE_UP &&
           unevenness(q, b) <= EVEN_CV &&
           q->fast / q->slow - 1 >= WANDERS * wander_of(q) &&
           work_share(q, b) <= WORK_MOST && are_edges_sharp(q) && are_apart(q);
}
