/*
 * What is no bout though it is fast: a surge, the way there and back; what is
 * no rest though it is slow: a road crossed, a few steps behind a bad GPS.
 */
#include "measure/body.h"
#include "measure/structure_search.h"

#include <math.h>
#include <string.h>

#define REST_S      25 /* s; less, and a tenth of a bout, is no rest [H] */
#define REST_SHARE  10
#define SURGE_S     30 /* s; such a bout among long ones is none [H] ... */
#define LONG_S      90 /* ... of so many s [H]; nor is ... */
#define SURGE_SHARE 4  /* ... one of a quarter of the middle one [H] */

int search_steps(const struct search *q, int seconds)
{
    int n = seconds / q->v->step_s;
    return n > 0 ? n : 1;
}

int search_seconds(const struct search *q, struct bout b)
{
    return (b.to - b.from) * q->v->step_s;
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

int search_shortest(const struct search *q, const struct bouts *b)
{
    int shortest = search_longest(q, b);
    for (int i = 0; i < b->count; i++)
        if (search_seconds(q, b->at[i]) < shortest)
            shortest = search_seconds(q, b->at[i]);
    return shortest;
}

int search_middle(const struct search *q, const struct bouts *b)
{
    double seconds[BOUTS_MAX];
    if (b->count == 0)
        return 0;
    for (int i = 0; i < b->count; i++)
        seconds[i] = search_seconds(q, b->at[i]);
    return (int)series_at(seconds, b->count, (b->count - 1) / 2);
}

static void join_short_rests(const struct search *q, struct bouts *b)
{
    for (int i = 0; i + 1 < b->count;) {
        struct bout rest = { b->at[i].to, b->at[i + 1].from };
        int one = search_seconds(q, b->at[i]),
            two = search_seconds(q, b->at[i + 1]);
        int pause = search_seconds(q, rest);
        if (pause < REST_S && pause * REST_SHARE < one + two) {
            b->at[i].to = b->at[i + 1].to;
            take_out(b, i + 1);
        } else {
            i++;
        }
    }
}

static void drop_shorter(const struct search *q, struct bouts *b, int least)
{
    for (int i = b->count - 1; i >= 0; i--)
        if (search_seconds(q, b->at[i]) < least)
            take_out(b, i);
}

/* Neither a few steps among long bouts, nor a strong wind behind a runner. */
static void drop_surges(struct search *q, struct bouts *b)
{
    if (search_longest(q, b) >= LONG_S)
        drop_shorter(q, b, SURGE_S);
    q->unevenness = evidence_unevenness(q, b);
    drop_shorter(q, b, search_middle(q, b) / SURGE_SHARE);
}

static double speed_of(const struct search *q, struct bout b)
{
    double sum = 0;
    int n = 0;
    for (int i = b.from; i < b.to; i++) {
        if (q->v->raw[i] < SPEED_STANDS)
            continue;
        sum += (double)q->speed[i];
        n++;
    }
    return n > 0 ? sum / n : 0;
}

/* What the bouts of a span are at the least, to be told from a run in. */
struct least {
    double speed;
    int seconds;
};

static struct least least_of(const struct search *q, const struct bouts *b,
                             int from, int to)
{
    struct least out = { HUGE_VAL, 0 };
    for (int i = from; i < to; i++) {
        int seconds = search_seconds(q, b->at[i]);
        out.speed = fmin(out.speed, speed_of(q, b->at[i]));
        out.seconds = seconds > out.seconds ? seconds : out.seconds;
    }
    return out;
}

/* Slower than each of them, and longer. */
static bool is_run_in(const struct search *q, struct bout part,
                      struct least bouts)
{
    return speed_of(q, part) * RUN_IN_RATIO <= bouts.speed &&
           search_seconds(q, part) > bouts.seconds;
}

/*
 * A run in without a rest behind it is parted from the first bout, where its
 * levels say so; a run out from the last one. False: there is none.
 */
static bool part_run_in(const struct search *q, struct bout *b,
                        struct least bouts, bool is_out)
{
    bool is_parted = false;
    struct bout whole = *b;
    for (int i = 0; i + 1 < q->level_count; i++) {
        int at = q->step[q->levels[i].to - 1] + 1;
        struct bout one = { whole.from, at }, two = { at, whole.to };
        struct bout run = is_out ? two : one, rest = is_out ? one : two;
        if (at <= whole.from || at >= whole.to || !is_run_in(q, run, bouts) ||
            speed_of(q, rest) * RUN_IN_RATIO < bouts.speed)
            continue;
        *b = rest;
        is_parted = true;
        if (is_out)
            break;
    }
    return is_parted;
}

/* Who jogs or walks the rests runs in, and out, faster than that. */
static void drop_run_in(const struct search *q, struct bouts *b)
{
    int n = b->count;
    if (n < 3)
        return;
    struct least inner = least_of(q, b, 1, n > 3 ? n - 1 : n);
    bool is_in = !part_run_in(q, &b->at[0], inner, false) &&
                 is_run_in(q, b->at[0], inner);
    inner = least_of(q, b, n > 3 || is_in ? 1 : 0, n - 1);
    if (!part_run_in(q, &b->at[n - 1], inner, true) &&
        is_run_in(q, b->at[n - 1], inner))
        take_out(b, n - 1);
    if (is_in)
        take_out(b, 0);
}

void search_trim(struct search *q, struct bouts *b)
{
    join_short_rests(q, b);
    drop_run_in(q, b);
    drop_surges(q, b);
}
