/* Training paces from the index, and what a slope costs. science.md A2, A7. */
#include "milepost/measure.h"

#include <math.h>

/* Shares of the index whose speeds are the training paces: least squares to
 * the pace table of Daniels' Running Formula, 3rd ed. */
#define SHARE_EASY_SLOW 0.630
#define SHARE_EASY_FAST 0.735
#define SHARE_STEADY    0.790 /* middle of 0.75 .. 0.83, science.md D */
#define SHARE_THRESHOLD 0.880
#define SHARE_INTERVAL  0.975

/* Repetitions are run so much faster than intervals, s/km. */
#define REPETITION_STEP_MOST  20.0
#define REPETITION_STEP_LEAST 15.0
#define REPETITION_STEP_INDEX 45.0

#define M_PER_KM           1000.0
#define SECONDS_PER_MINUTE 60.0
#define RACE_5K_M          5000.0
#define RACE_10K_M         10000.0
#define RACE_HALF_M        21097.5
#define RACE_MARATHON_M    42195.0

/* Minetti 2002, J Appl Physiol 93:1039: measured to 45 % up and down. */
#define SLOPE_MOST 0.45
#define COST_FLAT  3.6

static double share_pace(double index, double share)
{
    return M_PER_KM * SECONDS_PER_MINUTE / index_speed(share * index);
}

static pace_t rounded(double s_per_km)
{
    return (pace_t){ (int32_t)lround(s_per_km) };
}

static pace_t race_pace(double index, double metres)
{
    return rounded(index_race_seconds(index, metres) * M_PER_KM / metres);
}

static double repetition_step(double index)
{
    double step = REPETITION_STEP_MOST - (index - REPETITION_STEP_INDEX) / 2.0;
    return fmin(fmax(step, REPETITION_STEP_LEAST), REPETITION_STEP_MOST);
}

struct paces paces_of(double index)
{
    struct paces p = { .index = index };
    if (index <= 0.0)
        return (struct paces){ .index = 0.0 };
    double slow = share_pace(index, SHARE_EASY_SLOW);
    double fast = share_pace(index, SHARE_EASY_FAST);
    double interval = share_pace(index, SHARE_INTERVAL);
    p.easy_slow = rounded(slow);
    p.easy_fast = rounded(fast);
    p.of[PACE_EASY] = rounded((slow + fast) / 2.0);
    p.of[PACE_MARATHON] = race_pace(index, RACE_MARATHON_M);
    p.of[PACE_THRESHOLD] = rounded(share_pace(index, SHARE_THRESHOLD));
    p.of[PACE_INTERVAL] = rounded(interval);
    p.of[PACE_REPETITION] = rounded(interval - repetition_step(index));
    p.of[PACE_5K] = race_pace(index, RACE_5K_M);
    p.of[PACE_10K] = race_pace(index, RACE_10K_M);
    p.of[PACE_HALF] = race_pace(index, RACE_HALF_M);
    p.of[PACE_MP] = p.of[PACE_MARATHON];
    return p;
}

/* Between two paces, for what is run at both. */
static pace_t middle(pace_t a, pace_t b)
{
    return (pace_t){ (a.s_per_km + b.s_per_km) / 2 };
}

pace_t pace_for(const struct paces *p, enum purpose purpose, dist_t dist)
{
    if (p->index <= 0.0)
        return (pace_t){ 0 };
    switch (purpose) {
    case PURPOSE_RECOVERY:
    case PURPOSE_JOG_REST:
    case PURPOSE_RUN_WALK:
        return p->easy_slow;
    case PURPOSE_STEADY:
        return rounded(share_pace(p->index, SHARE_STEADY));
    case PURPOSE_MARATHON:
        return p->of[PACE_MARATHON];
    case PURPOSE_THRESHOLD:
        return p->of[PACE_THRESHOLD];
    case PURPOSE_INTERVAL:
    case PURPOSE_HILLS:
        return p->of[PACE_INTERVAL];
    case PURPOSE_REPETITION:
        return p->of[PACE_REPETITION];
    case PURPOSE_FARTLEK:
        return middle(p->of[PACE_EASY], p->of[PACE_THRESHOLD]);
    case PURPOSE_RACE:
    case PURPOSE_TEST:
        return race_pace(p->index, dist.m > 0 ? dist.m : RACE_5K_M);
    case PURPOSE_NONE:
    case PURPOSE_EASY:
    case PURPOSE_LONG:
    case PURPOSE_STRIDES:
    case PURPOSE_DRILLS:
    case PURPOSE_WARM_UP:
    case PURPOSE_COOL_DOWN:
    case PURPOSE_ENJOYMENT:
    case PURPOSE_COUNT:
        break;
    }
    return p->of[PACE_EASY];
}

double grade_cost(double slope)
{
    double i = fmin(fmax(slope, -SLOPE_MOST), SLOPE_MOST);
    return ((((155.4 * i - 30.4) * i - 43.3) * i + 46.3) * i + 19.5) * i +
           COST_FLAT;
}

double grade_pace(double s_per_km, double slope)
{
    return s_per_km * COST_FLAT / grade_cost(slope);
}

double grade_factor(int climb_m, dist_t dist)
{
    if (climb_m <= 0 || dist.m <= 0)
        return 1.0;
    double slope = 2.0 * climb_m / dist.m; /* half the way up, half down */
    return (grade_cost(slope) + grade_cost(-slope)) / (2.0 * COST_FLAT);
}
