/*
 * Several files of one session: track repetitions minutes apart become one
 * run. The time between was not run: it is in the elapsed time alone.
 */
#include "app/import.h"

#include <string.h>

/* By time, of those that know it; else that of the one that does. */
static int mean(int one, int seconds, int other, int other_s)
{
    if (one == UNKNOWN || other == UNKNOWN || seconds + other_s == 0)
        return one == UNKNOWN ? other : one;
    return (int)(((int64_t)one * seconds + (int64_t)other * other_s +
                  (seconds + other_s) / 2) /
                 (seconds + other_s));
}

static int sum(int one, int other)
{
    if (one == UNKNOWN || other == UNKNOWN)
        return one == UNKNOWN ? other : one;
    return one + other;
}

/* All of a run as one segment, where it has none. */
static int parts_of(const struct run *r, const struct segment *own,
                    struct segment out[RUN_SEGMENTS_MAX])
{
    if (r->seg_count > 0) {
        memcpy(out, own + r->seg_first, (size_t)r->seg_count * sizeof out[0]);
        return r->seg_count;
    }
    out[0] = segment_blank(r->purpose);
    out[0].dist = r->dist;
    out[0].time = r->time;
    out[0].hr_avg = r->hr_avg;
    return 1;
}

static bool join_parts(struct entry *there, const struct arrival *a,
                       struct err *e)
{
    static struct segment all[2][RUN_SEGMENTS_MAX];
    int one = parts_of(&there->run, there->segments, all[0]);
    int other = parts_of(&a->entry.run, a->entry.segments, all[1]);
    if (one + other > RUN_SEGMENTS_MAX)
        return err_set(e, ERR_LIMIT,
                       "joined it would have %d parts, and a run holds %d: "
                       "leave it a run of its own",
                       one + other, RUN_SEGMENTS_MAX);
    memcpy(there->segments, all[0], (size_t)one * sizeof all[0][0]);
    memcpy(there->segments + one, all[1], (size_t)other * sizeof all[1][0]);
    there->run.seg_first = 0;
    there->run.seg_count = one + other;
    return true;
}

/* Where a series is at a moving time, in steps of its own. */
static struct series_point point_at(const struct series *s, int second)
{
    int at = int_least(second / s->step_s, s->count - 1);
    struct series_point p = s->at[at];
    if (at + 1 < s->count) {
        int64_t way = s->at[at + 1].dist_dm - p.dist_dm;
        p.dist_dm += (int32_t)(way * (second % s->step_s) / s->step_s);
    }
    return p;
}

static int length_s(const struct series *s)
{
    return (s->count - 1) * s->step_s;
}

/* One after the other, in the longer of the two steps or a longer one. */
static void join_series(struct series *one, const struct series *other)
{
    static struct series all;
    if (other->count < 2 || one->count < 2) {
        one->count = 0; /* half a way is none: its curve would be short */
        return;
    }
    int whole = length_s(one) + length_s(other);
    all.step_s = int_most(one->step_s, other->step_s);
    while (whole / all.step_s + 1 > SERIES_POINTS_MAX)
        all.step_s++;
    all.count = whole / all.step_s + 1;
    int32_t end = one->at[one->count - 1].dist_dm;
    for (int i = 0; i < all.count; i++) {
        int second = i * all.step_s;
        bool is_one = second <= length_s(one);
        all.at[i] = is_one ? point_at(one, second)
                           : point_at(other, second - length_s(one));
        all.at[i].dist_dm += is_one ? 0 : end;
    }
    *one = all;
}

static void join_laps(struct trace *one, const struct trace *other)
{
    for (int i = 0; i < other->lap_count && one->lap_count < RUN_LAPS_MAX; i++)
        one->laps[one->lap_count++] = other->laps[i];
}

/* What a diary can hold of one run. */
static bool is_within(const struct run *one, const struct run *other,
                      int elapsed_s, struct err *e)
{
    if ((int64_t)one->dist.m + other->dist.m > RUN_DIST_MOST_M ||
        (int64_t)one->time.s + other->time.s > RUN_TIME_MOST_S ||
        elapsed_s > RUN_TIME_MOST_S ||
        sum(one->climb_m, other->climb_m) > RUN_CLIMB_MOST_M)
        return err_set(e, ERR_LIMIT,
                       "joined it would be longer than any run: leave it a "
                       "run of its own");
    return true;
}

bool import_join(struct app *app, int gap_s, const struct arrival *a,
                 struct err *e)
{
    struct run *t = &app->entry.run;
    const struct run *r = &a->entry.run;
    int elapsed_s = int_most(t->elapsed.s, t->time.s) + gap_s +
                    int_most(r->elapsed.s, r->time.s);
    if (!is_within(t, r, elapsed_s, e) || !join_parts(&app->entry, a, e))
        return false;
    t->hr_avg = mean(t->hr_avg, t->time.s, r->hr_avg, r->time.s);
    t->hr_max = int_most(t->hr_max, r->hr_max);
    t->climb_m = sum(t->climb_m, r->climb_m);
    t->rpe = int_most(t->rpe, r->rpe);
    t->elapsed.s = elapsed_s;
    t->dist.m += r->dist.m;
    t->time.s += r->time.s;
    t->flags |= r->flags;
    join_series(&app->trace.series, &a->trace.series);
    join_laps(&app->trace, &a->trace);
    return true;
}
