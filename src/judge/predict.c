/* Race times at a fitness: equal fitness, Riegel, and the mileage of a
 * marathon runner. science.md A3. */
#include "judge/figures.h"

/* Riegel's exponent for a runner of whom only one race is known (A3). */
#define RIEGEL_EXPONENT 1.06
/* Marathons told from less than this, and beyond four hours, are a guess. */
#define SURE_FROM_M 10000
#define SURE_TO_S   14400

static double miles_a_week(const struct facts *f, const struct days *d)
{
    dist_t all = days_dist(d, day_add(f->today, -WEEK_DAYS * PREDICTION_WEEKS),
                           day_add(f->today, -1));
    return all.m / METRES_PER_MILE / PREDICTION_WEEKS;
}

struct prediction prediction_of(const struct facts *f, const struct days *d,
                                const struct index_basis *basis,
                                enum goal_kind kind)
{
    double to_m = goal_kind_dist(kind).m;
    struct prediction p = { .kind = kind };
    p.equal_s = index_race_seconds(basis->index, to_m);
    double race_m = 0.0;
    if (!basis->is_stated && basis->run != UNKNOWN) {
        const struct run *r = &f->runs[basis->run];
        race_m = r->dist.m;
        p.riegel_s = predict_riegel(r->time.s, race_m, to_m, RIEGEL_EXPONENT);
        if (kind == GOAL_MARATHON)
            p.mileage_s =
                predict_marathon_one(r->time.s, race_m, miles_a_week(f, d));
    }
    p.is_unsure = p.equal_s > SURE_TO_S ||
                  (kind == GOAL_MARATHON && race_m < SURE_FROM_M);
    return p;
}
