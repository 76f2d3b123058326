/* What results say of fitness that does not hold, and what a new one changed.
 * science.md G6: "if better, or if worse twice". */
#include "measure/raced.h"

#include <math.h>

/* A result is worse from a point on, which is what one race is good to [H]. */
#define INDEX_WORSE 1.0

int index_result(const struct facts *f, day_t day, int before)
{
    day_t oldest = day_add(day, -INDEX_HOLD_DAYS);
    for (int i = before - 1; i >= 0 && f->runs[i].day.n >= oldest.n; i--)
        if (f->runs[i].day.n <= day.n && f->runs[i].day.n <= f->today.n &&
            index_of_run(f, &f->runs[i]) > 0.0)
            return i;
    return UNKNOWN;
}

/* Where hills, heat or a treadmill made it slow, it says nothing of fitness. */
static double worse_index(const struct facts *f, int run, double in_force)
{
    const struct run *r = &f->runs[run];
    bool is_fair = (r->flags & (FLAG_HILLY | FLAG_HOT | FLAG_ALTITUDE |
                                FLAG_TREADMILL | FLAG_TRAIL)) == 0;
    double index = index_of_run(f, r);
    return is_fair && index + INDEX_WORSE <= in_force ? index : 0.0;
}

struct index_offer index_offered(const struct facts *f, day_t day)
{
    struct index_offer none = { .day = NO_DAY };
    struct index_basis now = index_on(f, day);
    int last = index_result(f, day, f->run_count);
    if (last == UNKNOWN)
        return none;
    day_t of = f->runs[last].day;
    day_t stated = stated_by(f, day);
    if (day_is(stated) && stated.n >= of.n) {
        struct index_basis raced = basis_raced(f, day, NO_DAY);
        bool is_same = fabs(raced.index - now.index) < INDEX_SAME;
        return is_same ? none
                       : (struct index_offer){ raced.index, raced.day, false };
    }
    int second = index_result(f, day, last);
    double one = worse_index(f, last, now.index);
    double two = second != UNKNOWN ? worse_index(f, second, now.index) : 0.0;
    bool is_newer = second != UNKNOWN && f->runs[second].day.n > now.day.n;
    if (one <= 0.0 || two <= 0.0 || !is_newer)
        return none;
    return (struct index_offer){ fmax(one, two), of, true };
}

bool index_is_changed(const struct index_change *c)
{
    return fabs(c->before.index - c->after.index) >= INDEX_SAME;
}

bool index_is_asked(const struct index_change *c)
{
    bool is_of_result = c->after.index > 0.0 && !c->after.is_stated &&
                        c->after.day.n == c->day.n;
    return (index_is_changed(c) && is_of_result && c->before.index > 0.0) ||
           c->offer.index > 0.0;
}
