/* Easy runs and the body, as the long curves show them. */
#include "judge/figures.h"

void figure_easy_runs(const struct bench *b, const struct week_report *r,
                      struct figure_reading *out)
{
    double seconds = 0.0;
    double metres = 0.0;
    for (int i = 0; i < r->run_count; i++) {
        const struct run *own = &b->f->runs[r->runs[i].run];
        if (!run_is_easy(own, &r->runs[i]))
            continue;
        double flat = own->time.s / grade_factor(own->climb_m, own->dist);
        seconds += flat;
        metres += own->dist.m;
        ground_add(&out->grounds, "pace_on_the_flat", UNIT_PACE,
                   flat * METRES_PER_KM / own->dist.m, own->day);
    }
    if (metres > 0.0)
        ground_of(&out->values, "pace", UNIT_PACE,
                  seconds * METRES_PER_KM / metres);
    else
        out->remark = "No easy run in zone 1 with distance and time.";
}

/* The mean of what the days of the week say; 'of' reads a check-in. */
static void figure_mean(const struct bench *b, enum input_unit unit,
                        int (*of)(const struct checkin *),
                        struct figure_reading *out)
{
    double sum = 0.0;
    int n = 0;
    for (int i = 0; i < WEEK_DAYS; i++) {
        int value = of(&b->body[i]);
        if (value < 0)
            continue;
        sum += value;
        n++;
        ground_add(&out->grounds, "noted", unit,
                   unit == UNIT_TENTH ? 10.0 * value : value,
                   day_add(b->monday, i));
    }
    if (n == 0)
        out->remark = "No check-in of this week says it.";
    else
        ground_of(&out->values, "mean", unit,
                  (unit == UNIT_TENTH ? 10.0 : 1.0) * sum / n);
}

static int sleep_s(const struct checkin *c)
{
    return c->sleep_min < 0 ? UNKNOWN : c->sleep_min * MINUTE_S;
}

static int soreness(const struct checkin *c)
{
    return c->soreness;
}

static int resting_pulse(const struct checkin *c)
{
    return c->rhr;
}

void figure_sleep(const struct bench *b, const struct week_report *r,
                  struct figure_reading *out)
{
    (void)r;
    figure_mean(b, UNIT_HOURS, sleep_s, out);
}

void figure_soreness(const struct bench *b, const struct week_report *r,
                     struct figure_reading *out)
{
    (void)r;
    figure_mean(b, UNIT_TENTH, soreness, out);
}

void figure_resting_pulse(const struct bench *b, const struct week_report *r,
                          struct figure_reading *out)
{
    (void)r;
    figure_mean(b, UNIT_TENTH, resting_pulse, out);
}
