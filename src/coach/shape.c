/* A week of a plan in one line: how much, how hard, how well spaced, and how
 * much of it is for the goal. */
#include "coach/lint.h"
#include "milepost/finding.h"

#include <string.h>

#define YOUNG_DAYS 21      /* of a diary (E1) */
#define LOOK_DAYS  (2 * 7) /* from the Monday before on */

/* Runs of the days first .. first + n - 1. */
struct span_runs {
    int from, end; /* into facts->runs */
};

static struct span_runs runs_of(const struct facts *f, day_t first, int n)
{
    return (struct span_runs){ facts_run_from(f, first),
                               facts_run_from(f, day_add(first, n)) };
}

/* ---- how much */

/* Kilometres of a race that is the week's goal: B8 leaves them out. */
static int32_t race_m(const struct facts *f, const struct goal *g, day_t monday)
{
    int32_t sum = 0;
    struct span_runs r = runs_of(f, monday, 7);
    for (int i = r.from; i < r.end; i++)
        if (f->runs[i].purpose == PURPOSE_RACE && f->runs[i].day.n == g->day.n)
            sum += f->runs[i].dist.m;
    return sum;
}

static bool is_known_for_four(const struct facts *f, day_t monday)
{
    return day_is(f->diary_first) &&
           day_diff(monday, day_monday(day_add(f->diary_first, 6))) >=
               7 * RAMP_WEEKS;
}

static double ramp_of_week(const struct facts *f, const struct days *days,
                           day_t monday, int32_t metres)
{
    dist_t before[RAMP_WEEKS];
    if (!is_known_for_four(f, monday))
        return 0.0;
    for (int i = 0; i < RAMP_WEEKS; i++) {
        day_t first = day_add(monday, -7 * (i + 1));
        before[i] = days_dist(days, first, day_add(first, 6));
    }
    return ramp_of((dist_t){ metres }, before);
}

/* While a diary is too young for W5 the runner's own word on their longest run
 * stands in, and without it nothing is said (science.md E1). */
static double spike_known(const struct facts *f, const struct days *days,
                          const struct run *run)
{
    struct spike_reading s = spike_of(days, run->day, run->dist);
    int32_t stated = f->athlete.longest.m;
    bool is_young = !day_is(f->diary_first) ||
                    day_diff(run->day, f->diary_first) < YOUNG_DAYS;
    if (s.ratio <= 0.0 || (is_young && stated <= 0))
        return 0.0;
    bool is_stated = is_young && stated > s.longest.m;
    return is_stated ? (double)run->dist.m / stated : s.ratio;
}

static void find_longest(const struct facts *f, const struct days *days,
                         day_t monday, struct week_shape *out)
{
    struct span_runs r = runs_of(f, monday, 7);
    for (int i = r.from; i < r.end; i++) {
        const struct run *run = &f->runs[i];
        if (run->purpose == PURPOSE_RACE)
            continue;
        out->longest_s.s = int_most(out->longest_s.s, run->time.s);
        if (run->dist.m <= out->longest.m)
            continue;
        out->longest = run->dist;
        out->spike = spike_known(f, days, run);
    }
}

/* ---- how hard, and for what */

static void add_segments(const struct settings *set, const struct facts *f,
                         const struct run *run, enum goal_kind goal,
                         struct week_shape *out)
{
    struct segment parts[RUN_SEGMENTS_MAX];
    int n = split_run(f, run, run->purpose, parts);
    for (int i = 0; i < n; i++) {
        int32_t s = time_likely(parts[i].dist, parts[i].time).s;
        bool is_for_goal =
            specificity(set, goal, parts[i].purpose) == SPECIFICITY_MOST;
        out->likely_s += s;
        out->specific_s += is_for_goal ? s : 0;
    }
}

/* Quality work of some size, or a long run, as W8 has it. */
static bool is_hard(const struct settings *set, const struct facts *f,
                    const struct run *run)
{
    struct segment parts[RUN_SEGMENTS_MAX];
    int n = split_run(f, run, run->purpose, parts);
    int32_t work = 0;
    for (int i = 0; i < n; i++)
        if (purpose_is_quality(parts[i].purpose))
            work += dist_likely(parts[i].dist, parts[i].time).m;
    return run->purpose == PURPOSE_LONG || work >= set->v[SETTING_W8_WORK];
}

static void space_hard_days(const struct settings *set, const struct facts *f,
                            day_t monday, struct week_shape *out)
{
    bool hard[LOOK_DAYS] = { false };
    day_t first = day_add(monday, -7);
    struct span_runs r = runs_of(f, first, LOOK_DAYS);
    int last = UNKNOWN;
    for (int i = r.from; i < r.end; i++)
        hard[day_diff(f->runs[i].day, first)] |= is_hard(set, f, &f->runs[i]);
    out->hard_gap = UNKNOWN;
    for (int d = 0; d < LOOK_DAYS; d++) {
        if (!hard[d])
            continue;
        bool is_now = d >= 7;
        out->hard_days += is_now;
        if (is_now && last != UNKNOWN &&
            (out->hard_gap == UNKNOWN || d - last < out->hard_gap))
            out->hard_gap = d - last;
        last = d;
    }
}

static void shape_week(const struct facts *f, const struct settings *set,
                       const struct days *days, day_t monday,
                       struct week_shape *out)
{
    struct week_context c = week_context(f, monday);
    enum goal_kind goal = c.has_goal ? c.goal.kind : GOAL_NONE;
    struct span_runs r = runs_of(f, monday, 7);
    for (int i = r.from; i < r.end; i++) {
        out->done_m += f->runs[i].dist.m;
        out->done_s += f->runs[i].time.s;
        out->bare_s += f->runs[i].dist.m > 0 ? 0 : f->runs[i].time.s;
        add_segments(set, f, &f->runs[i], goal, out);
    }
    int32_t race = c.has_goal ? race_m(f, &c.goal, monday) : 0;
    out->ramp = ramp_of_week(f, days, monday, out->done_m - race);
    find_longest(f, days, monday, out);
    out->intensity = intensity_of(f, monday, day_add(monday, 6), false);
    space_hard_days(set, f, monday, out);
    for (int d = 0; d < 7; d++)
        out->rest_days += days_row(days, day_add(monday, d))->runs == 0;
}

void coach_shapes(const struct facts *f, const struct settings *set,
                  const struct plan *p, struct mend_room *room,
                  struct week_shape out[PLAN_WEEKS_MAX])
{
    memset(out, 0, PLAN_WEEKS_MAX * sizeof out[0]);
    if (p->week_count == 0)
        return;
    facts_with_plan(f, p, lint_from(f, p), &room->facts);
    days_of(&room->facts, &room->days);
    for (int w = 0; w < p->week_count; w++)
        shape_week(&room->facts, set, &room->days, p->weeks[w].monday, &out[w]);
}
