/* Load of one session, by effort, pulse and pace. science.md B1 to B3, B5. */
#include "measure/split.h"
#include "milepost/measure.h"

#include <math.h>

#define SECONDS_PER_MINUTE 60.0
#define SECONDS_PER_HOUR   3600.0

/* Efforts put in for a run without one, by zone (B4) [H]. */
static const double effort_of_zone[] = { 3.0, 5.5, 7.5 };
#define EFFORT_OF_RACE 9.0

/* Banister's TRIMP; the women's 0.86 is Banister's own, others use 0.64. */
#define TRIMP_MEN            0.64
#define TRIMP_MEN_EXPONENT   1.92
#define TRIMP_WOMEN          0.86
#define TRIMP_WOMEN_EXPONENT 1.67

#define MONOTONY_MOST 10.0

/* Stress score an hour at an effort of 0 .. 10 (Friel). */
static const double stress_hours[] = { 0,  20, 30,  40,  50, 60,
                                       70, 80, 100, 120, 140 };

double load_session(double rpe, double minutes)
{
    return rpe * minutes;
}

static double effort_of(const struct zone_limits *z, const struct run *r,
                        const struct segment *s)
{
    if (s->purpose == PURPOSE_RACE || s->purpose == PURPOSE_TEST)
        return EFFORT_OF_RACE;
    return effort_of_zone[zone_of(z, r, s).zone - 1];
}

/* Seconds of a run whose own time is not known: of its parts what they say,
 * the rest at the pace of their purpose. */
static double likely_seconds(const struct facts *f, const struct run *r,
                             const struct paces *paces)
{
    struct segment whole = segment_blank(r->purpose);
    whole.dist = r->dist;
    const struct segment *parts =
        r->seg_count > 0 ? &f->segments[r->seg_first] : &whole;
    int n = r->seg_count > 0 ? r->seg_count : 1;
    double seconds = 0.0;
    for (int i = 0; i < n; i++)
        seconds += parts[i].time.s > 0
                       ? parts[i].time.s
                       : parts[i].dist.m / (double)METRES_PER_KM *
                             split_guess(&parts[i], paces);
    return seconds;
}

/* Zones as of that week's Monday: a week is read with one measure. */
double load_run_by(struct zone_book *book, const struct run *r,
                   bool *is_estimated)
{
    const struct facts *f = book->f;
    *is_estimated = r->rpe < 0 || r->time.s <= 0;
    if (r->rpe >= 0 && r->time.s > 0)
        return load_session(r->rpe, r->time.s / SECONDS_PER_MINUTE);
    const struct zone_limits *z = zone_book_on(book, day_monday(r->day));
    if (r->rpe >= 0)
        return load_session(r->rpe, likely_seconds(f, r, &z->paces) /
                                        SECONDS_PER_MINUTE);
    struct segment parts[RUN_SEGMENTS_MAX];
    int n = split_run(f, r, r->purpose, parts);
    double load = 0.0;
    for (int i = 0; i < n; i++)
        load += load_session(effort_of(z, r, &parts[i]),
                             parts[i].time.s / SECONDS_PER_MINUTE);
    return load;
}

double load_run(const struct facts *f, const struct run *r, bool *is_estimated)
{
    struct zone_book book;
    zone_book_open(&book, f);
    return load_run_by(&book, r, is_estimated);
}

double load_activity(const struct activity *a, bool *is_estimated)
{
    *is_estimated = a->rpe < 0;
    return load_session(a->rpe < 0 ? activity_effort(a->kind) : a->rpe,
                        a->time.s / SECONDS_PER_MINUTE);
}

double trimp(double minutes, double bpm, double rest, double max, enum sex sex)
{
    if (max <= rest)
        return 0.0;
    double x = (bpm - rest) / (max - rest);
    if (sex == SEX_FEMALE)
        return minutes * x * TRIMP_WOMEN * exp(TRIMP_WOMEN_EXPONENT * x);
    return minutes * x * TRIMP_MEN * exp(TRIMP_MEN_EXPONENT * x);
}

double stress_score(double seconds, double speed, double threshold_speed)
{
    if (threshold_speed <= 0.0)
        return 0.0;
    double share = speed / threshold_speed;
    return seconds / SECONDS_PER_HOUR * share * share * 100.0;
}

double normalised_speed(const double *speed, const double *seconds, int n)
{
    double sum = 0.0;
    double time = 0.0;
    for (int i = 0; i < n; i++) {
        sum += seconds[i] * pow(speed[i], 4.0);
        time += seconds[i];
    }
    return time > 0.0 ? pow(sum / time, 0.25) : 0.0;
}

double stress_per_hour_rpe(int rpe)
{
    return rpe >= 0 && rpe < (int)COUNT_OF(stress_hours) ? stress_hours[rpe]
                                                         : 0.0;
}

double monotony_of(const double *load, int n)
{
    double mean = 0.0;
    for (int i = 0; i < n; i++)
        mean += load[i] / n;
    double variance = 0.0; /* of the population: divided by n, not n - 1 */
    for (int i = 0; i < n; i++)
        variance += (load[i] - mean) * (load[i] - mean) / n;
    if (mean <= 0.0)
        return 0.0;
    double sd = sqrt(variance);
    return sd * MONOTONY_MOST > mean ? mean / sd : MONOTONY_MOST;
}

double monotony(const double load[7])
{
    return monotony_of(load, WEEK_DAYS);
}
