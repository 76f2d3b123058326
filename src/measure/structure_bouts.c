/*
 * The stretches of a run that may be bouts: its levels in two classes, fast
 * and slow, as far apart as they come (Otsu 1979).
 */
#include "measure/structure_search.h"

#include <math.h>
#include <string.h>

#define STANDS_S    15  /* s stood; less is a road crossed [H] */
#define APART_SHARE 0.5 /* of the best limit's; less is no limit [H] */
#define LIMITS_MOST 24  /* tried: what a run of bad speeds may cost [H] */

static void take_moving(struct search *q)
{
    q->n = 0;
    for (int i = 0; i < q->v->count; i++)
        if (q->v->raw[i] >= SPEED_STANDS) {
            q->moving[q->n] = q->speed[i];
            q->step[q->n++] = (int16_t)i;
        }
}

/* ---- two classes of speeds */

/* Walking is as slow as the slowest running: it tells no work from easy. */
static double floor_of(const struct search *q)
{
    double least = 0;
    for (int i = 0; i < q->level_count; i++) {
        double speed = q->levels[i].speed;
        if (speed > (double)SPEED_WALKS && (least <= 0 || speed < least))
            least = speed;
    }
    return least;
}

struct class
{
    double seconds;
    double sum; /* of the logarithms, x seconds */
};

static void add_level(struct class *c, const struct plateau *l, double least)
{
    double w = l->to - l->from;
    c->seconds += w;
    c->sum += w * log(fmax(l->speed, least));
}

/* How far apart the levels above and below a limit are (Otsu 1979). */
static double apart_at(const struct search *q, double limit, double least)
{
    struct class fast = { 0, 0 }, slow = { 0, 0 };
    for (int i = 0; i < q->level_count; i++)
        add_level(q->levels[i].speed > limit ? &fast : &slow, &q->levels[i],
                  least);
    if (fast.seconds <= 0 || slow.seconds <= 0)
        return 0;
    double gap = fast.sum / fast.seconds - slow.sum / slow.seconds;
    return fast.seconds * slow.seconds * gap * gap;
}

/*
 * The next best limit: of those less apart than 'under', the one that is the
 * most. The best may part the walking from the running, or the fastest of three
 * kinds of running from the other two.
 */
static double next_limit(struct search *q, double under)
{
    double least = floor_of(q), best = 0;
    for (int i = 0; least > 0 && i < q->level_count; i++) {
        double apart = apart_at(q, q->levels[i].speed, least);
        if (q->levels[i].speed >= least && apart > best && apart < under) {
            best = apart;
            q->limit = q->levels[i].speed;
        }
    }
    return best;
}

/* Means of the work and of the easy running. */
static bool find_speeds(struct search *q)
{
    double fast = 0, slow = 0, fast_n = 0, slow_n = 0;
    for (int i = 0; i < q->level_count; i++) {
        const struct plateau *l = &q->levels[i];
        double n = l->to - l->from;
        if (l->speed > q->limit) {
            fast += l->speed * n;
            fast_n += n;
        } else if (l->speed > (double)SPEED_WALKS) {
            slow += l->speed * n;
            slow_n += n;
        }
    }
    if (fast_n <= 0 || slow_n <= 0)
        return false;
    q->fast = fast / fast_n;
    q->slow = slow / slow_n;
    return true;
}

/* ---- bouts */

/* Standing within work is a rest, unless it is short. */
static void mark_work(struct search *q)
{
    memset(q->is_work, 0, sizeof q->is_work);
    for (int i = 0; i < q->level_count; i++) {
        const struct plateau *l = &q->levels[i];
        for (int k = l->from; l->speed > q->limit && k < l->to; k++) {
            int to = k + 1 < l->to ? q->step[k + 1] : q->step[k] + 1;
            bool is_stop = (to - q->step[k] - 1) * q->v->step_s >= STANDS_S;
            for (int at = q->step[k]; at < (is_stop ? q->step[k] + 1 : to);
                 at++)
                q->is_work[at] = 1;
        }
    }
}

static bool collect(const struct search *q, struct bouts *b)
{
    b->count = 0;
    for (int i = 0; i < q->v->count; i++) {
        if (!q->is_work[i])
            continue;
        if (i > 0 && q->is_work[i - 1]) {
            b->at[b->count - 1].to = i + 1;
            continue;
        }
        if (b->count == BOUTS_MAX)
            return false;
        b->at[b->count++] = (struct bout){ i, i + 1 };
    }
    return b->count > 0;
}

typedef bool believe_fn(const struct search *q, struct bouts *b);

static bool try_limit(struct search *q, struct bouts *b, believe_fn *believe)
{
    b->are_strides = false;
    if (!find_speeds(q))
        return false;
    mark_work(q);
    if (!collect(q, b))
        return false;
    search_trim(q, b);
    return b->count > 0 && believe(q, b);
}

static bool search(struct search *q, const float *speed, struct bouts *b,
                   believe_fn *believe)
{
    q->speed = speed;
    take_moving(q);
    q->level_count = plateaus_of(q->moving, q->n, q->v->step_s, q->levels);
    double best = next_limit(q, HUGE_VAL);
    double at = best;
    for (int i = 0; i < LIMITS_MOST; i++) {
        if (at <= 0 || at < APART_SHARE * best)
            return false;
        q->is_second = i > 0;
        if (try_limit(q, b, believe))
            return true;
        at = next_limit(q, at);
    }
    return false;
}

void bouts_of(const struct series *s, const struct speeds *v, struct bouts *out)
{
    struct search q = { .s = s, .v = v };
    out->are_hills = false;
    if (search(&q, v->raw, out, bouts_are_believed))
        out->are_hills = bouts_climb(&q, out);
    else if (v->has_flat && search(&q, v->flat, out, bouts_are_hills))
        out->are_hills = true;
    else
        out->count = 0;
}
