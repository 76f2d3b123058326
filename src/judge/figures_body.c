/* Easy runs and the body, as the long curves show them. */
#include "judge/figures.h"

void figure_easy_runs(const struct bench *b, const struct week_report *r,
                      struct figure_reading *out)
{
    struct zone_limits z = zone_limits_on(b->f, b->sunday);
    struct easy_sum sum = { .runs = 0 };
    for (int i = 0; i < r->run_count; i++) {
        const struct run *own = &b->f->runs[r->runs[i].run];
        struct easy_sum one = { .runs = 0 };
        if (!easy_add(&one, b->f, &z, own, r->runs[i].purpose))
            continue;
        (void)easy_add(&sum, b->f, &z, own, r->runs[i].purpose);
        ground_add(&out->grounds, "pace_on_the_flat", UNIT_PACE,
                   easy_mean(&one).s_per_km, own->day);
    }
    if (sum.runs > 0)
        ground_of(&out->values, "pace", UNIT_PACE, easy_mean(&sum).s_per_km);
    else
        out->remark = "No easy run of 3 km and more that pulse or effort "
                      "calls easy.";
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
