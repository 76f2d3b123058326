/* Fitness, fatigue and freshness from the daily loads. science.md B4. */
#include "milepost/measure.h"

/* Time constants of the TrainingPeaks form, days. */
#define FITNESS_DAYS 42.0
#define FATIGUE_DAYS 7.0

#define READ_DAYS 365 /* nothing older is read */
#define GREY_DAYS 42  /* too young to be read as more than a start */
#define SEED_DAYS 14

/* A stated weekly distance as a load: easy effort, and this pace where none
 * is known [H]. */
#define SEED_EFFORT 3.0

struct form_curve form_step(struct form_curve yesterday, double load)
{
    struct form_curve c = yesterday;
    c.freshness = yesterday.fitness - yesterday.fatigue;
    c.fitness += (load - yesterday.fitness) / FITNESS_DAYS;
    c.fatigue += (load - yesterday.fatigue) / FATIGUE_DAYS;
    return c;
}

/* The first day of the log within the year before; NO_DAY if there is none. */
static day_t first_logged(const struct facts *f, const struct days *d,
                          day_t day)
{
    day_t from = day_add(day, -READ_DAYS);
    if (day_is(f->diary_first) && f->diary_first.n <= from.n)
        return from;
    for (; from.n <= day.n; from.n++) {
        const struct day_row *row = days_row(d, from);
        if (row->runs > 0 || row->load > 0.0)
            return from;
    }
    return NO_DAY;
}

static double stated_load(const struct facts *f, day_t day)
{
    struct paces p = paces_of(index_on(f, day).index);
    double s_per_km = p.index > 0.0 ? p.of[PACE_EASY].s_per_km : PACE_GUESS;
    double minutes =
        f->athlete.weekly.m / (double)METRES_PER_KM * s_per_km / 60.0;
    return load_session(SEED_EFFORT, minutes) / 7.0;
}

/* Mean of the first 14 days, fewer in a younger diary. All that is known by
 * 'known' counts, so that a curve does not begin anew with each day. */
static double first_load(const struct days *d, day_t first, day_t known)
{
    int n = day_diff(known, first) + 1;
    if (n > SEED_DAYS)
        n = SEED_DAYS;
    return days_load(d, first, day_add(first, n - 1)) / n;
}

static bool is_young(const struct facts *f, day_t first, day_t day)
{
    day_t began = first;
    if (day_is(f->diary_first) && f->diary_first.n < first.n)
        began = f->diary_first;
    return day_diff(day, began) < GREY_DAYS;
}

struct form_curve form_on(const struct facts *f, const struct days *d,
                          day_t day)
{
    struct form_curve c = { .is_grey = true };
    day_t first = first_logged(f, d, day);
    bool is_stated = f->athlete.weekly.m > 0;
    if (is_stated)
        c.fitness = c.fatigue = stated_load(f, day_is(first) ? first : day);
    if (!day_is(first))
        return c;
    if (!is_stated)
        c.fitness = c.fatigue =
            first_load(d, first, day.n > f->today.n ? day : f->today);
    c.is_grey = is_young(f, first, day);
    for (day_t at = first; at.n <= day.n; at.n++)
        c = form_step(c, days_row(d, at)->load);
    return c;
}
