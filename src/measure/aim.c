/* Race times at a fitness, a time aimed at held against them, and even
 * splits. science.md A3. */
#include "milepost/aim.h"

#include <math.h>

/* Of A3 the two-race forms (a personal exponent, Vickers and Vertosick's second
 * formula) are in measure.h and not asked here: the basis of an index is one
 * race. With two at hand they would be nearer (MSE 208 for 228). */
/* Riegel's exponent for a runner of whom only one race is known (A3), and how
 * long an effort may be for it. */
#define RIEGEL_EXPONENT 1.06
#define RIEGEL_MOST_S   (230 * 60)
/* Marathons told from less than this, and beyond four hours, are a guess. */
#define SURE_FROM_M 10000
#define SURE_TO_S   14400
/* What still is a marathon for a formula made from marathons [H]. */
#define MARATHON_MOST 43000

static double miles_a_week(const struct facts *f, const struct days *d)
{
    dist_t all = days_dist(d, day_add(f->today, -WEEK_DAYS * PREDICTION_WEEKS),
                           day_add(f->today, -1));
    return all.m / METRES_PER_MILE / PREDICTION_WEEKS;
}

/* The race's time; after a break, what it would be at the index left. */
static double race_seconds(const struct index_basis *basis)
{
    if (basis->break_days > 0)
        return index_race_seconds(basis->index, basis->dist.m);
    return basis->time.s;
}

static void set_range(struct prediction *p)
{
    double other = p->mileage_s;
    if (other <= 0.0 && p->riegel_s <= RIEGEL_MOST_S)
        other = p->riegel_s;
    p->fast_s = p->slow_s = p->equal_s;
    if (other <= 0.0)
        return;
    p->fast_s = fmin(p->equal_s, other);
    p->slow_s = fmax(p->equal_s, other);
}

struct prediction prediction_at(const struct facts *f, const struct days *d,
                                const struct index_basis *basis, dist_t dist,
                                int climb_m)
{
    struct prediction p = { .dist = dist, .climb = 1.0 };
    bool is_long = dist.m >= MARATHON_LEAST;
    if (climb_m > 0 && dist.m > 0)
        p.climb = grade_factor(climb_m, dist);
    if (basis->index <= 0.0 || dist.m <= 0)
        return p;
    p.equal_s = p.climb * index_race_seconds(basis->index, dist.m);
    if (basis->dist.m > 0) {
        double race_s = race_seconds(basis);
        p.riegel_s = p.climb * predict_riegel(race_s, basis->dist.m, dist.m,
                                              RIEGEL_EXPONENT);
        if (is_long && dist.m <= MARATHON_MOST)
            p.mileage_s = p.climb * predict_marathon_one(race_s, basis->dist.m,
                                                         miles_a_week(f, d));
    }
    p.is_unsure = p.equal_s > SURE_TO_S || dist.m > MARATHON_MOST ||
                  (is_long && basis->dist.m < SURE_FROM_M);
    set_range(&p);
    return p;
}

const char *aim_reach_word(enum aim_reach v)
{
    switch (v) {
    case AIM_REACH_UNKNOWN:
        return "unknown";
    case AIM_REACH_TODAY:
        return "today";
    case AIM_REACH_BETWEEN:
        return "between";
    case AIM_REACH_FASTER:
        return "faster";
    }
    return "unknown";
}

struct aim_check aim_check(const struct prediction *p, span_t target)
{
    span_t flat = { (int32_t)lround(target.s / p->climb) };
    struct aim_check c = {
        .asks = index_of_race(p->dist, flat),
        .pace = unit_pace(p->dist, target),
    };
    if (p->equal_s <= 0.0)
        return c;
    c.to_slow_s = target.s - (int32_t)lround(p->slow_s);
    c.to_fast_s = target.s - (int32_t)lround(p->fast_s);
    c.reach = c.to_slow_s >= 0   ? AIM_REACH_TODAY
              : c.to_fast_s >= 0 ? AIM_REACH_BETWEEN
                                 : AIM_REACH_FASTER;
    return c;
}

/* ---- even splits */

#define STEPS_EACH  10  /* units: a race so short is split at every one, */
#define STEPS_FIFTH 100 /* so long at every fifth, */
#define STEP_FIFTH  5
#define STEP_RARE   25 /* and beyond rarer still */

static int step_of(double whole)
{
    if (whole <= STEPS_EACH)
        return 1;
    return whole <= STEPS_FIFTH ? STEP_FIFTH : STEP_RARE;
}

static struct split_mark mark_at(dist_t dist, span_t time, double metres)
{
    return (struct split_mark){
        .at = { (int32_t)lround(metres) },
        .time = { (int32_t)lround(time.s * metres / dist.m) },
    };
}

int even_splits(dist_t dist, span_t time, enum units units,
                struct split_mark out[SPLITS_MAX])
{
    double unit = quantity_metres(units);
    int step = step_of(dist.m / unit);
    double half = dist.m / 2.0;
    bool has_half = dist.m >= MARATHON_LEAST;
    int n = 0;
    for (int i = step; lround(i * unit) < dist.m && n < SPLITS_MAX - 2;
         i += step) {
        double at = i * unit;
        if (has_half && at > half) {
            out[n] = mark_at(dist, time, half);
            out[n++].is_half = true;
            has_half = false;
        }
        out[n++] = mark_at(dist, time, at);
    }
    out[n++] = mark_at(dist, time, dist.m);
    return n;
}
