/*
 * Laps as segments. A lap a kilometre says nothing of what the run was for,
 * so laps become segments only where a workout wrote them: by intensity
 * (warm-up, rest ...) or as steps of it.
 */
#include "formats/fit_part.h"
#include "formats/fit_terms.h"

#define SLACK_SHARE 0.02 /* laps may differ from their session by 2 % ... */
#define SLACK_M     20.0 /* ... and m */
#define SLACK_S     5.0  /* ... or s */

enum purpose fit_lap_purpose(const struct fit_lap *l)
{
    static const enum purpose of[INTENSITY_COUNT] = {
        [INTENSITY_ACTIVE] = PURPOSE_NONE,
        [INTENSITY_REST] = PURPOSE_JOG_REST,
        [INTENSITY_WARM_UP] = PURPOSE_WARM_UP,
        [INTENSITY_COOL_DOWN] = PURPOSE_COOL_DOWN,
        [INTENSITY_RECOVERY] = PURPOSE_JOG_REST,
        [INTENSITY_INTERVAL] = PURPOSE_NONE,
        [INTENSITY_OTHER] = PURPOSE_NONE,
    };
    if (l->intensity < 0 || l->intensity >= INTENSITY_COUNT)
        return PURPOSE_NONE;
    return of[l->intensity];
}

bool fit_lap_is_of(const struct fit_part *p, const struct fit_session *s,
                   const struct fit_lap *l)
{
    if (p->session_count <= 1)
        return true;
    return l->start >= s->start && (s->end == 0 || l->start < s->end);
}

static bool is_structured(const struct fit_part *p, const struct fit_session *s)
{
    int step = UNKNOWN;
    for (int i = 0; i < p->lap_count; i++) {
        const struct fit_lap *l = &p->laps[i];
        if (!fit_lap_is_of(p, s, l))
            continue;
        if (fit_lap_purpose(l) != PURPOSE_NONE ||
            l->intensity == INTENSITY_INTERVAL)
            return true;
        if (step != UNKNOWN && l->step != UNKNOWN && l->step != step)
            return true;
        if (l->step != UNKNOWN)
            step = l->step;
    }
    return false;
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

static void add_lap(struct stretch *t, const struct fit_lap *l)
{
    t->time_s += l->timer_s;
    t->dist_m += l->dist_m;
    if (l->hr_avg != UNKNOWN) {
        t->hr_s += l->hr_avg * l->timer_s;
        t->hr_time_s += l->timer_s;
    }
}

/*
 * Joins laps of one step, and, if 'is_coarse', all neighbours of one purpose.
 * Returns how many stretches there are, of which 'out' holds the first ones.
 */
static int join(const struct fit_part *p, const struct fit_session *s,
                bool is_coarse, struct stretch out[RUN_SEGMENTS_MAX])
{
    int n = 0;
    struct stretch last = { .purpose = PURPOSE_NONE };
    for (int i = 0; i < p->lap_count; i++) {
        const struct fit_lap *l = &p->laps[i];
        if (!fit_lap_is_of(p, s, l) || (l->timer_s <= 0 && l->dist_m <= 0))
            continue;
        enum purpose purpose = fit_lap_purpose(l);
        bool is_same =
            n > 0 && purpose == last.purpose &&
            (is_coarse || (l->step != UNKNOWN && l->step == last.step));
        if (!is_same) {
            last = (struct stretch){ .purpose = purpose, .step = l->step };
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
    double apart = sum > whole ? sum - whole : whole - sum;
    return apart <= whole * SLACK_SHARE + slack;
}

static bool adds_up(const struct stretch *t, int n, const struct run *r)
{
    double time_s = 0;
    double dist_m = 0;
    for (int i = 0; i < n; i++) {
        time_s += t[i].time_s;
        dist_m += t[i].dist_m;
    }
    return is_near(time_s, r->time.s, SLACK_S) &&
           is_near(dist_m, r->dist.m, SLACK_M);
}

/* Where a stretch ends: rounded, after the one before, and with one unit left
 * for each still to come. A rest stood through gets a metre, as 0 would mean
 * that its length is not known. */
static int32_t ends_at(double at, int32_t before, int32_t whole, int to_come)
{
    if (whole == 0)
        return 0;
    int32_t end = (int32_t)(at + 0.5);
    int32_t most = whole - to_come;
    if (to_come == 0 || end > most)
        end = most;
    return end > before ? end : before + 1;
}

/* Boundaries are rounded, not lengths: segments add up to their run. */
static void place(const struct stretch *t, int n, struct entry *out)
{
    double time_s = 0;
    double dist_m = 0;
    int32_t time = 0;
    int32_t dist = 0;
    for (int i = 0; i < n; i++) {
        time_s += t[i].time_s;
        dist_m += t[i].dist_m;
        int32_t time_before = time;
        int32_t dist_before = dist;
        int to_come = n - 1 - i;
        time = ends_at(time_s, time, out->run.time.s, to_come);
        dist = ends_at(dist_m, dist, out->run.dist.m, to_come);
        out->segments[i] = (struct segment){
            .purpose = t[i].purpose,
            .dist = { dist - dist_before },
            .time = { time - time_before },
            .aim = PACE_NONE,
            .hr_avg = t[i].hr_time_s > 0
                          ? (int)(t[i].hr_s / t[i].hr_time_s + 0.5)
                          : UNKNOWN,
        };
    }
    out->run.seg_count = n;
}

static bool is_long_enough(const struct run *r, int n)
{
    return r->time.s >= n && (r->dist.m == 0 || r->dist.m >= n);
}

void fit_segments(const struct fit_part *p, const struct fit_session *s,
                  struct entry *out)
{
    out->run.seg_count = 0;
    if (p->has_lap_over || !is_structured(p, s))
        return;
    struct stretch stretches[RUN_SEGMENTS_MAX];
    int n = join(p, s, false, stretches);
    if (n > RUN_SEGMENTS_MAX)
        n = join(p, s, true, stretches);
    /* Still too many, or not of this run: the run stands as one. */
    if (n >= 2 && n <= RUN_SEGMENTS_MAX && is_long_enough(&out->run, n) &&
        adds_up(stretches, n, &out->run))
        place(stretches, n, out);
}
