/* How a run, a week and a month compare with those before. science.md B6-B8. */
#include "milepost/measure.h"

#define SPIKE_DAYS    30
#define SPIKE_LEAST_M 5000 /* shorter sessions are ignored [H] */

#define ACUTE_DAYS   7
#define CHRONIC_DAYS 28

/* Williams et al. 2017, Br J Sports Med 51:209: lambda = 2 / (N + 1). */
#define LAMBDA(days) (2.0 / ((days) + 1.0))

struct spike_reading spike_of(const struct days *d, day_t day, dist_t session)
{
    struct spike_reading out = {
        .session = session,
        .longest = days_longest(d, day_add(day, -SPIKE_DAYS), day_add(day, -1)),
    };
    if (session.m >= SPIKE_LEAST_M && out.longest.m > 0)
        out.ratio = (double)session.m / out.longest.m;
    return out;
}

static double sum_of(const double *load, int n)
{
    double sum = 0.0;
    for (int i = 0; i < n; i++)
        sum += load[i];
    return sum;
}

static double ewma(const double *load, int n, double lambda)
{
    double e = load[0];
    for (int i = 1; i < n; i++)
        e += lambda * (load[i] - e);
    return e;
}

struct acute_chronic acute_chronic_of(const double *load, int n)
{
    struct acute_chronic out = { .is_known = false };
    if (n < CHRONIC_DAYS)
        return out;
    double acute = sum_of(load + n - ACUTE_DAYS, ACUTE_DAYS);
    double before = sum_of(load + n - CHRONIC_DAYS, CHRONIC_DAYS - ACUTE_DAYS);
    double slow = ewma(load, n, LAMBDA(CHRONIC_DAYS));
    if (before <= 0.0 || slow <= 0.0)
        return out;
    out.is_known = true;
    out.coupled = acute / ACUTE_DAYS / ((acute + before) / CHRONIC_DAYS);
    out.uncoupled = acute / ACUTE_DAYS / (before / (CHRONIC_DAYS - ACUTE_DAYS));
    out.ewma = ewma(load, n, LAMBDA(ACUTE_DAYS)) / slow;
    return out;
}

struct acute_chronic acute_chronic_on(const struct facts *f,
                                      const struct days *d, day_t day)
{
    double load[FACTS_DAYS];
    int n = 0;
    day_t from = d->first;
    if (day_is(f->diary_first) && f->diary_first.n > from.n)
        from = f->diary_first;
    for (day_t at = from;
         day_is(f->diary_first) && at.n <= day.n && n < FACTS_DAYS;
         at = day_add(at, 1))
        load[n++] = days_row(d, at)->load;
    return acute_chronic_of(load, n);
}

double ramp_of(dist_t week, const dist_t before[RAMP_WEEKS])
{
    int32_t most = 0;
    for (int i = 0; i < RAMP_WEEKS; i++)
        most = int_most(most, before[i].m);
    return most > 0 ? (double)week.m / most : 0.0;
}
