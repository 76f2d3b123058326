/*
 * The stretches of a run that may be bouts: its levels in two classes, fast
 * and slow, as far apart as they come (Otsu 1979).
 */
#include "measure/structure_search.h"

#include <math.h>
#include <string.h>

#define STANDS_S   15 /* s stood; less is a road crossed [H] */
#define REST_S     25 /* s; less, and a tenth of a bout, is no rest [H] */
#define REST_SHARE 10
#define SURGE_S    30 /* s; such a bout among long ones is none ... */
#define LONG_S     90 /* ... of so many s [H] */

int search_steps(const struct search *q, int seconds)
{
    int n = seconds / q->v->step_s;
    return n > 0 ? n : 1;
}

int search_seconds(const struct search *q, struct bout b)
{
    return (b.to - b.from) * q->v->step_s;
}

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

static bool find_limit(struct search *q)
{
    double least = floor_of(q), best = 0;
    for (int i = 0; least > 0 && i < q->level_count; i++) {
        double apart = apart_at(q, q->levels[i].speed, least);
        if (q->levels[i].speed >= least && apart > best) {
            best = apart;
            q->limit = q->levels[i].speed;
        }
    }
    return best > 0;
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

static void take_out(struct bouts *b, int at)
{
    memmove(&b->at[at], &b->at[at + 1],
            (size_t)(b->count - at - 1) * sizeof b->at[0]);
    b->count--;
}

int search_longest(const struct search *q, const struct bouts *b)
{
    int longest = 0;
    for (int i = 0; i < b->count; i++)
        if (search_seconds(q, b->at[i]) > longest)
            longest = search_seconds(q, b->at[i]);
    return longest;
}

static void join_short_rests(const struct search *q, struct bouts *b)
{
    for (int i = 0; i + 1 < b->count;) {
        struct bout rest = { b->at[i].to, b->at[i + 1].from };
        int one = search_seconds(q, b->at[i]),
            two = search_seconds(q, b->at[i + 1]);
        int bout = one < two ? one : two;
        int pause = search_seconds(q, rest);
        if (pause < REST_S && pause * REST_SHARE < bout) {
            b->at[i].to = b->at[i + 1].to;
            take_out(b, i + 1);
        } else {
            i++;
        }
    }
}

static void drop_surges(const struct search *q, struct bouts *b)
{
    if (search_longest(q, b) < LONG_S)
        return;
    for (int i = b->count - 1; i >= 0; i--)
        if (search_seconds(q, b->at[i]) < SURGE_S)
            take_out(b, i);
}

static bool search(struct search *q, struct bouts *b)
{
    take_moving(q);
    q->level_count = plateaus_of(q->moving, q->n, q->v->step_s, q->levels);
    if (q->level_count < 2 || !find_limit(q) || !find_speeds(q))
        return false;
    mark_work(q);
    if (!collect(q, b))
        return false;
    join_short_rests(q, b);
    drop_surges(q, b);
    return b->count > 0;
}

void bouts_of(const struct series *s, const struct speeds *v, struct bouts *out)
{
    struct search q;
    q.s = s;
    q.v = v;
    q.speed = v->raw;
    out->are_strides = false;
    if (search(&q, out) && bouts_are_believed(&q, out))
        return;
    q.speed = v->flat;
    out->are_strides = false;
    if (!v->has_flat || !search(&q, out) || !bouts_are_hills(&q, out))
        out->count = 0;
}
