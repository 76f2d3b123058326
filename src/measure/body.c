/* The day's body: the morning's word, else the evening before's. F1, F2. */
#include "measure/body.h"

#include "milepost/measure.h"

#include <math.h>

#define HOOPER_SD_LEAST 1.5
/* Half the own spread below the own mean is worth noticing (Plews 2014). */
#define HRV_SPREAD 0.5

static void lay(int *field, int value)
{
    if (value >= 0)
        *field = value;
}

static void lay_pain(struct checkin *on, const struct pain *p)
{
    for (int i = 0; i < on->pain_count; i++) {
        if (on->pains[i].site == p->site) {
            on->pains[i] = *p;
            return;
        }
    }
    if (on->pain_count < RUN_PAINS_MAX)
        on->pains[on->pain_count++] = *p;
}

/* Lays a check-in over another: what it says replaces, what it does not say
 * stays. Sharp and limp belong to the pains of the last that named one. */
static void lay_over(struct checkin *on, const struct checkin *c)
{
    lay(&on->sleep_min, c->sleep_min);
    lay(&on->sleepq, c->sleepq);
    lay(&on->fatigue, c->fatigue);
    lay(&on->stress, c->stress);
    lay(&on->soreness, c->soreness);
    lay(&on->mood, c->mood);
    lay(&on->motivation, c->motivation);
    lay(&on->rhr, c->rhr);
    lay(&on->hrv_ms, c->hrv_ms);
    lay(&on->weight_g, c->weight_g);
    if (c->illness != ILLNESS_UNKNOWN)
        on->illness = c->illness;
    if (c->pain_count > 0) {
        on->is_sharp = false;
        on->is_limp = false;
    }
    on->is_sharp |= c->is_sharp;
    on->is_limp |= c->is_limp;
    for (int i = 0; i < c->pain_count; i++)
        lay_pain(on, &c->pains[i]);
}

/* The body of a day, from a check-in on that no earlier one counts for. */
static struct checkin body_from(const struct facts *f, int first, day_t day)
{
    struct checkin body = checkin_blank(day, false);
    for (int i = first; i < f->checkin_count; i++) {
        const struct checkin *c = &f->checkins[i];
        if (c->day.n > day.n)
            break;
        bool is_evening_before = c->day.n < day.n && c->is_evening;
        bool is_morning = c->day.n == day.n && !c->is_evening;
        if (is_evening_before || is_morning)
            lay_over(&body, c);
    }
    return body;
}

struct checkin body_on(const struct facts *f, day_t day)
{
    return body_from(f, facts_checkin_from(f, day_add(day, -1)), day);
}

bool body_is_known(const struct checkin *c)
{
    return c->sleep_min >= 0 || c->sleepq >= 0 || c->fatigue >= 0 ||
           c->stress >= 0 || c->soreness >= 0 || c->mood >= 0 ||
           c->motivation >= 0 || c->rhr >= 0 || c->hrv_ms >= 0 ||
           c->illness != ILLNESS_UNKNOWN || c->pain_count > 0 || c->is_sharp ||
           c->is_limp;
}

int hooper_sum(const struct checkin *c)
{
    if (c->sleepq < 0 || c->stress < 0 || c->fatigue < 0 || c->soreness < 0)
        return UNKNOWN;
    return c->sleepq + c->stress + c->fatigue + c->soreness;
}

double series_mean(const double *v, int n)
{
    double sum = 0.0;
    for (int i = 0; i < n; i++)
        sum += v[i];
    return n > 0 ? sum / n : 0.0;
}

double series_sd(const double *v, int n)
{
    if (n < 2)
        return 0.0;
    double mean = series_mean(v, n);
    double sum = 0.0;
    for (int i = 0; i < n; i++)
        sum += (v[i] - mean) * (v[i] - mean);
    return sqrt(sum / (n - 1));
}

double series_median(double *v, int n)
{
    for (int i = 1; i < n; i++) { /* by insertion: at most 60 values */
        double x = v[i];
        int j = i;
        for (; j > 0 && v[j - 1] > x; j--)
            v[j] = v[j - 1];
        v[j] = x;
    }
    if (n == 0)
        return 0.0;
    return n % 2 ? v[n / 2] : (v[n / 2 - 1] + v[n / 2]) / 2.0;
}

double hooper_z(const double *baseline, int n, double today)
{
    double sd = series_sd(baseline, n);
    if (sd < HOOPER_SD_LEAST)
        sd = HOOPER_SD_LEAST;
    return (today - series_mean(baseline, n)) / sd;
}

double hrv_lower_limit(double mean_ln, double sd_ln)
{
    return mean_ln - HRV_SPREAD * sd_ln;
}

static double value_of(const struct checkin *c, enum body_field field)
{
    switch (field) {
    case BODY_HOOPER:
        return hooper_sum(c);
    case BODY_SLEEP:
        return c->sleep_min;
    case BODY_RHR:
        return c->rhr;
    case BODY_HRV:
        return c->hrv_ms > 0 ? log(c->hrv_ms) : UNKNOWN;
    case BODY_MOOD:
        return c->mood;
    case BODY_MOTIVATION:
        return c->motivation;
    }
    return UNKNOWN;
}

/* One walk over the check-ins: days of which nobody said anything are passed
 * over, and of a plan's all are. */
int body_series(const struct facts *f, enum body_field field, day_t from,
                day_t to, double out[BODY_SERIES_MAX])
{
    int n = 0;
    int at = facts_checkin_from(f, day_add(from, -1));
    for (day_t day = from; day.n <= to.n && n < BODY_SERIES_MAX; day.n++) {
        while (at < f->checkin_count && f->checkins[at].day.n < day.n - 1)
            at++;
        if (at == f->checkin_count)
            break;
        if (f->checkins[at].day.n > day.n)
            continue;
        struct checkin c = body_from(f, at, day);
        double value = value_of(&c, field);
        if (value >= 0.0)
            out[n++] = value;
    }
    return n;
}
