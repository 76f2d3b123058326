/*
 * Laps of the button without a word of what they were for. Who presses it
 * where the pace changes says where the work began; who presses it at every
 * kilometre stone, or once at a light, says nothing.
 */
#include "measure/structure.h"

#include <math.h>
#include <stdlib.h>

#define EASY_FROM  1.12 /* x the work's pace: easy running is slower [H] */
#define SLOWEST    1.4 /* x the quickest: slower, walked too, is the same [H] */
#define SAME_SHARE 50  /* laps within a 50th of each other are one length */
#define WORK_LEAST 0.10 /* of the run: less is a sprint at the end [H] */
#define WORK_MOST  0.85 /* more is a run with a pause in it [H] */

static double pace_of(const struct lap *l)
{
    return (double)l->time.s * METRES_PER_KM / l->dist.m;
}

/* By the button, or by a watch too old to say what ended a lap. */
static bool is_by_hand(const struct trace *t)
{
    int by_hand = 0;
    for (int i = 0; i < t->lap_count; i++) {
        const struct lap *l = &t->laps[i];
        if (l->dist.m <= 0 || l->time.s <= 0)
            return false;
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
        quickest = fmin(quickest, pace_of(&t->laps[i]));
    for (int i = 0; i < t->lap_count; i++) {
        double own = pace_of(&t->laps[i]), next = next_of(t, own);
        double apart = apart_at(t, own, quickest * SLOWEST);
        if (next < own * EASY_FROM || apart <= best)
            continue;
        best = apart;
        limit = (own + next) / 2;
    }
    return limit;
}

static double work_share(const struct trace *t, double easy)
{
    double work = 0, all = 0;
    for (int i = 0; i < t->lap_count; i++) {
        all += t->laps[i].dist.m;
        work += pace_of(&t->laps[i]) < easy ? t->laps[i].dist.m : 0;
    }
    return work / all;
}

bool structure_by_hand(const struct trace *t, enum purpose *purposes)
{
    if (!is_by_hand(t) || are_alike(t))
        return false;
    double easy = easy_from(t);
    double share = easy > 0 ? work_share(t, easy) : 0;
    if (share < WORK_LEAST || share > WORK_MOST)
        return false;
    int first = t->lap_count, last = UNKNOWN;
    for (int i = 0; i < t->lap_count; i++)
        if (pace_of(&t->laps[i]) < easy) {
            first = i < first ? i : first;
            last = i;
        }
    for (int i = 0; i < t->lap_count; i++)
        if (pace_of(&t->laps[i]) >= easy)
            purposes[i] = i < first  ? PURPOSE_WARM_UP
                          : i > last ? PURPOSE_COOL_DOWN
                                     : PURPOSE_JOG_REST;
    return true;
}
