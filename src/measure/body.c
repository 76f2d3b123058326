/* The day's body: the morning's word, else the evening before's. F1, F2. */
#include "measure/body.h"

#include "milepost/measure.h"

#include <math.h>
#include <stddef.h>
#include <string.h>

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

/* The evening before, and the morning: of two days, none before them. */
static bool counts_on(const struct checkin *c, day_t day)
{
    return c->is_evening ? c->day.n < day.n : c->day.n == day.n;
}

/* The body of a day, from a check-in on that no earlier one counts for. */
static struct checkin body_from(const struct facts *f, int first, day_t day)
{
    struct checkin body = checkin_blank(day, false);
    for (int i = first; i < f->checkin_count; i++) {
        const struct checkin *c = &f->checkins[i];
        if (c->day.n > day.n)
            break;
        if (counts_on(c, day))
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

void series_sort(double *v, int n)
{
    for (int i = 1; i < n; i++) {
        double x = v[i];
        int j = i;
        for (; j > 0 && v[j - 1] > x; j--)
            v[j] = v[j - 1];
        v[j] = x;
    }
}

static void swap(double *a, double *b)
{
    double x = *a;
    *a = *b;
    *b = x;
}

double series_at(double *v, int n, int k)
{
    int first = 0;
    int last = n - 1;
    while (first < last) {
        double middle = v[first + (last - first) / 2];
        int i = first;
        int j = last;
        while (i <= j) {
            for (; v[i] < middle; i++)
                ;
            for (; v[j] > middle; j--)
                ;
            if (i <= j)
                swap(&v[i++], &v[j--]);
        }
        if (k > j && k < i)
            break;
        if (k <= j)
            last = j;
        else
            first = i;
    }
    return v[k];
}

double series_median(double *v, int n)
{
    series_sort(v, n);
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

/* One item of a day's body, from a check-in on: the last word on it. */
static int item_from(const struct facts *f, int first, day_t day, size_t item)
{
    int value = UNKNOWN;
    for (int i = first; i < f->checkin_count; i++) {
        const struct checkin *c = &f->checkins[i];
        int own;
        if (c->day.n > day.n)
            break;
        if (!counts_on(c, day))
            continue;
        memcpy(&own, (const char *)c + item, sizeof own);
        lay(&value, own);
    }
    return value;
}

static const size_t items[] = {
    [BODY_SLEEP] = offsetof(struct checkin, sleep_min),
    [BODY_RHR] = offsetof(struct checkin, rhr),
    [BODY_HRV] = offsetof(struct checkin, hrv_ms),
    [BODY_MOOD] = offsetof(struct checkin, mood),
    [BODY_MOTIVATION] = offsetof(struct checkin, motivation),
};

static int sum_from(const struct facts *f, int first, day_t day)
{
    static const size_t four[] = {
        offsetof(struct checkin, sleepq),
        offsetof(struct checkin, stress),
        offsetof(struct checkin, fatigue),
        offsetof(struct checkin, soreness),
    };
    int sum = 0;
    for (size_t i = 0; i < COUNT_OF(four); i++) {
        int own = item_from(f, first, day, four[i]);
        if (own < 0)
            return UNKNOWN;
        sum += own;
    }
    return sum;
}

static double value_from(const struct facts *f, int first, day_t day,
                         enum body_field field)
{
    if (field == BODY_HOOPER)
        return sum_from(f, first, day);
    int own = item_from(f, first, day, items[field]);
    if (field == BODY_HRV)
        return own > 0 ? log(own) : UNKNOWN;
    return own;
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
        double value = value_from(f, at, day, field);
        if (value >= 0.0)
            out[n++] = value;
    }
    return n;
}
