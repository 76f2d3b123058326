/*
 * Laps as segments. A lap a kilometre says nothing of what the run was for,
 * so laps become segments only where a workout or the button wrote them.
 */
#include "measure/structure.h"

#include <math.h>

/* Laps may be off their run by what a watch rounds, and loses at a stop [H]. */
#define SLACK_SHARE 0.02
#define SLACK_M     20.0 /* m beyond the share */
#define SLACK_S     5.0  /* s beyond it */
#define TWICE_S     5    /* s; a shorter lap is a button pressed twice [H] */

static bool is_nothing(const struct lap *l)
{
    return l->time.s <= 0 && l->dist.m <= 0;
}

bool structure_is_sliver(const struct lap *l)
{
    return l->time.s < TWICE_S;
}

/*
 * A workout wrote them: work and something else by their intensities, or more
 * steps than one. Watches of these years call each lap of any run an interval,
 * and some accounts call each a rest: an intensity that all have says nothing.
 */
static bool is_workout(const struct trace *t)
{
    int step = 0;
    bool has_work = false, has_other = false, has_steps = false;
    for (int i = 0; i < t->lap_count; i++) {
        const struct lap *l = &t->laps[i];
        if (is_nothing(l))
            continue;
        has_work |= l->purpose == PURPOSE_NONE;
        has_other |= l->purpose != PURPOSE_NONE;
        has_steps |= step != 0 && l->step != 0 && l->step != step;
        if (l->step != 0)
            step = l->step;
    }
    return has_steps || (has_work && has_other);
}

/* One stretch of the workout: a lap, or the laps of one step. */
struct stretch {
    enum purpose purpose;
    int step;
    double time_s;
    double dist_m;
    double hr_s; /* pulse times seconds, of the laps that had one */
    double hr_time_s;
};

static void add_lap(struct stretch *s, const struct lap *l)
{
    s->time_s += l->time.s;
    s->dist_m += l->dist.m;
    if (l->hr_avg != UNKNOWN) {
        s->hr_s += (double)l->hr_avg * l->time.s;
        s->hr_time_s += l->time.s;
    }
}

static bool is_same(const struct stretch *last, enum purpose purpose, int step,
                    bool is_coarse)
{
    if (purpose != last->purpose)
        return false;
    return is_coarse || purpose != PURPOSE_NONE ||
           (step != 0 && step == last->step);
}

/*
 * Joins laps of one step, neighbours that are no work, and, if 'is_coarse', all
 * neighbours of one purpose; a button pressed twice is of the lap before.
 * Returns how many stretches there are, of which 'out' holds the first ones.
 */
static int join(const struct trace *t, const enum purpose *purposes,
                bool is_coarse, struct stretch out[RUN_SEGMENTS_MAX])
{
    int n = 0;
    struct stretch last = { .purpose = PURPOSE_NONE };
    for (int i = 0; i < t->lap_count; i++) {
        const struct lap *l = &t->laps[i];
        if (is_nothing(l))
            continue;
        bool is_on = n > 0 && (structure_is_sliver(l) ||
                               is_same(&last, purposes[i], l->step, is_coarse));
        if (!is_on) {
            last = (struct stretch){ .purpose = purposes[i], .step = l->step };
            n++;
        }
        add_lap(&last, l);
        if (n <= RUN_SEGMENTS_MAX)
            out[n - 1] = last;
    }
    return n;
}

static bool is_near(double sum, double whole, double slack)
{
    return fabs(sum - whole) <= whole * SLACK_SHARE + slack;
}

static bool adds_up(const struct trace *t, const struct run *r)
{
    double time_s = 0;
    double dist_m = 0;
    for (int i = 0; i < t->lap_count; i++) {
        time_s += t->laps[i].time.s;
        dist_m += t->laps[i].dist.m;
    }
    return is_near(time_s, r->time.s, SLACK_S) &&
           is_near(dist_m, r->dist.m, SLACK_M);
}

static int place(const struct run *r, const struct stretch *t, int n,
                 struct segment out[RUN_SEGMENTS_MAX])
{
    double time_s[RUN_SEGMENTS_MAX], dist_m[RUN_SEGMENTS_MAX];
    double s = 0, m = 0;
    for (int i = 0; i < n; i++) {
        time_s[i] = s += t[i].time_s;
        dist_m[i] = m += t[i].dist_m;
        out[i] = segment_blank(t[i].purpose);
        if (t[i].hr_time_s > 0)
            out[i].hr_avg = (int)lround(t[i].hr_s / t[i].hr_time_s);
    }
    structure_place(r, time_s, dist_m, n, out);
    return n;
}

int structure_by_laps(const struct run *r, const struct trace *t,
                      struct segment out[RUN_SEGMENTS_MAX])
{
    enum purpose purposes[RUN_LAPS_MAX];
    struct stretch stretches[RUN_SEGMENTS_MAX];
    if (t->lap_count < 2 || t->lap_count > RUN_LAPS_MAX || !adds_up(t, r))
        return 0;
    for (int i = 0; i < t->lap_count; i++)
        purposes[i] = t->laps[i].purpose;
    if (!is_workout(t) && !structure_by_hand(t, purposes))
        return 0;
    int n = join(t, purposes, false, stretches);
    if (n > RUN_SEGMENTS_MAX)
        n = join(t, purposes, true, stretches);
    /* Still too many: the run stands as one. */
    if (n < 2 || n > RUN_SEGMENTS_MAX || !structure_has_room(r, n))
        return 0;
    return place(r, stretches, n, out);
}
