/*
 * Laps of the button without a word of what they were for. Who presses it
 * where the pace changes says where the work began; who presses it at every
 * kilometre stone, or once at a light, says nothing.
 */
#include "measure/structure.h"

#include "measure/structure_parts.h"

#include <math.h>
#include <stdlib.h>

#define EASY_FROM    1.12 /* x the work's pace: easy running is slower [H] */
#define SLOWEST      1.4  /* x the quickest; slower is as slow: walked [H] */
#define RUN_IN_TIMES 3    /* x as long as the longest bout is no bout [H] */
#define SAME_SHARE   50   /* laps within a 50th are of one length: stones [H] */
#define WORK_LEAST   0.10 /* of the time: less is a sprint at the end [H] */

static double pace_of(const struct lap *l)
{
    return (double)l->time.s * METRES_PER_KM / l->dist.m;
}

/* Says nothing of a pace. */
static bool is_mute(const struct lap *l)
{
    return structure_is_sliver(l) || l->dist.m <= 0;
}

/* By the button, or by a watch too old to say what ended a lap. */
static bool is_by_hand(const struct trace *t)
{
    int by_hand = 0;
    for (int i = 0; i < t->lap_count; i++) {
        const struct lap *l = &t->laps[i];
        if (l->trigger != LAP_BY_HAND && l->trigger != LAP_BY_END &&
            l->trigger != LAP_BY_NOTHING)
            return false;
        by_hand += l->trigger != LAP_BY_END;
    }
    return by_hand >= 2;
}

/* All but the last, which is what was left. */
static bool are_alike(const struct trace *t)
{
    for (int i = 1; i + 1 < t->lap_count; i++)
        if (abs(t->laps[i].dist.m - t->laps[0].dist.m) * SAME_SHARE >
            t->laps[0].dist.m)
            return false;
    return true;
}

/* How far apart the paces on the two sides of a limit are (Otsu 1979), by the
 * clock. */
static double apart_at(const struct trace *t, double limit, double slowest)
{
    double seconds[2] = { 0, 0 }, sum[2] = { 0, 0 };
    for (int i = 0; i < t->lap_count; i++) {
        if (is_mute(&t->laps[i]))
            continue;
        double pace = pace_of(&t->laps[i]);
        bool is_easy = pace > limit;
        seconds[is_easy] += t->laps[i].time.s;
        sum[is_easy] += t->laps[i].time.s * log(fmin(pace, slowest));
    }
    if (seconds[0] <= 0 || seconds[1] <= 0)
        return 0;
    double gap = sum[1] / seconds[1] - sum[0] / seconds[0];
    return seconds[0] * seconds[1] * gap * gap;
}

/* The next slower pace; 0: none is. */
static double next_of(const struct trace *t, double own)
{
    double next = 0;
    for (int k = 0; k < t->lap_count; k++) {
        if (is_mute(&t->laps[k]))
            continue;
        double pace = pace_of(&t->laps[k]);
        if (pace > own && (next <= 0 || pace < next))
            next = pace;
    }
    return next;
}

/* Pace beyond which a lap is easy: between the two kinds of paces that are
 * farthest apart; 0: there are no two. */
static double easy_from(const struct trace *t)
{
    double quickest = HUGE_VAL, best = 0, limit = 0;
    for (int i = 0; i < t->lap_count; i++)
        if (!is_mute(&t->laps[i]))
            quickest = fmin(quickest, pace_of(&t->laps[i]));
    for (int i = 0; i < t->lap_count; i++) {
        if (is_mute(&t->laps[i]))
            continue;
        double own = pace_of(&t->laps[i]), next = next_of(t, own);
        double apart = apart_at(t, own, quickest * SLOWEST);
        if (next < own * EASY_FROM || apart <= best)
            continue;
        best = apart;
        limit = (own + next) / 2;
    }
    return limit;
}

/* A stood rest has time and no distance: it is slow. */
static bool is_work(const struct lap *l, double easy)
{
    return !is_mute(l) && pace_of(l) < easy;
}

/* Who hikes has quick laps, too: none of them is a bout. */
static bool is_walked(const struct trace *t, double easy)
{
    bool walks = false;
    for (int i = 0; i < t->lap_count; i++)
        walks |= is_work(&t->laps[i], easy) &&
                 pace_of(&t->laps[i]) > METRES_PER_KM / (double)SPEED_WALKS;
    return walks;
}

struct span {
    int from, to; /* laps; to: the last of them. from > to: none */
};

static struct span work_of(const struct trace *t, double easy)
{
    struct span work = { 0, t->lap_count - 1 };
    while (work.from <= work.to && !is_work(&t->laps[work.from], easy))
        work.from++;
    while (work.to >= work.from && !is_work(&t->laps[work.to], easy))
        work.to--;
    return work;
}

/* From the first rest within the work to the last. */
static struct span within(const struct trace *t, double easy, struct span work)
{
    while (work.from <= work.to && is_work(&t->laps[work.from], easy))
        work.from++;
    while (work.to >= work.from && is_work(&t->laps[work.to], easy))
        work.to--;
    return work;
}

/* What is known of the bouts with a rest on both sides. */
struct inner {
    double slowest; /* pace; 0: there are none */
    double mean;
    int longest; /* s */
};

static struct inner inner_of(const struct trace *t, double easy,
                             struct span inner)
{
    struct inner out = { 0, 0, 0 };
    double time = 0, dist = 0;
    for (int i = inner.from; i <= inner.to; i++) {
        const struct lap *l = &t->laps[i];
        if (!is_work(l, easy))
            continue;
        out.slowest = fmax(out.slowest, pace_of(l));
        out.longest = l->time.s > out.longest ? l->time.s : out.longest;
        time += l->time.s;
        dist += l->dist.m;
    }
    out.mean = dist > 0 ? time * METRES_PER_KM / dist : 0;
    return out;
}

/* Who jogs or walks the rests runs in, and out, faster than that: longer than
 * any bout and slower than each, or far longer and slower than most. */
static bool is_run_in(const struct lap *l, const struct inner *b)
{
    if (structure_is_sliver(l))
        return true;
    double pace = is_mute(l) ? HUGE_VAL : pace_of(l);
    return (pace >= b->slowest * RUN_IN_RATIO && l->time.s > b->longest) ||
           (pace >= b->mean * RUN_IN_RATIO &&
            l->time.s >= b->longest * RUN_IN_TIMES);
}

static struct span without_run_in(const struct trace *t, double easy,
                                  struct span work)
{
    struct span rests = within(t, easy, work);
    struct inner b = inner_of(t, easy, rests);
    if (b.slowest <= 0)
        return work;
    while (work.from < rests.from && is_run_in(&t->laps[work.from], &b))
        work.from++;
    while (work.to > rests.to && is_run_in(&t->laps[work.to], &b))
        work.to--;
    while (!is_work(&t->laps[work.from], easy))
        work.from++;
    while (!is_work(&t->laps[work.to], easy))
        work.to--;
    return work;
}

/* Work within a span, of the time of all. */
static double work_share(const struct trace *t, double easy, struct span in)
{
    double work = 0, all = 0;
    for (int i = 0; i < t->lap_count; i++) {
        bool is_in = i >= in.from && i <= in.to;
        all += t->laps[i].time.s;
        work += is_in && is_work(&t->laps[i], easy) ? t->laps[i].time.s : 0;
    }
    return work / all;
}

/* Where work begins after what was none. */
static int bouts_within(const struct trace *t, double easy, struct span in)
{
    int bouts = 0;
    for (int i = in.from; i <= in.to; i++)
        bouts += is_work(&t->laps[i], easy) &&
                 (i == in.from || !is_work(&t->laps[i - 1], easy));
    return bouts;
}

/* Work, and enough of it, and not just a run that was begun too fast. */
static bool is_session(const struct trace *t, double easy, struct span work)
{
    double share = work_share(t, easy, work);
    int bouts = bouts_within(t, easy, work);
    if (share > WORK_MOST || is_walked(t, easy))
        return false;
    return bouts > 2 || (share >= WORK_LEAST && (bouts == 2 || work.from > 0));
}

bool structure_by_hand(const struct trace *t, enum purpose *purposes)
{
    double easy = is_by_hand(t) && !are_alike(t) ? easy_from(t) : 0;
    if (easy <= 0)
        return false;
    struct span work = without_run_in(t, easy, work_of(t, easy));
    if (!is_session(t, easy, work))
        return false;
    for (int i = 0; i < t->lap_count; i++)
        purposes[i] = i < work.from                ? PURPOSE_WARM_UP
                      : i > work.to                ? PURPOSE_COOL_DOWN
                      : is_work(&t->laps[i], easy) ? PURPOSE_NONE
                                                   : PURPOSE_JOG_REST;
    return true;
}
