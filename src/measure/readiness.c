/* How a day may be run: families of signs, the worst wins. science.md F3. */
#include "measure/body.h"
#include "measure/hurt.h"
#include "measure/ill.h"
#include "milepost/measure.h"

#include <math.h>
#include <string.h>

/* ---- limits of the table, each with its family */

#define PAIN_AMBER       3 /* of 10; Silbernagel 2007 and practice */
#define PAIN_RISE        2
#define Z_AMBER          1.5
#define Z_RED            2.5
#define Z_RED_SUM        17 /* four neutral answers are already 16 */
#define SUM_AMBER        21 /* until there is a baseline */
#define SUM_RED          25
#define ITEM_WORST       7
#define ITEMS_WORST      2
#define BASELINE_LEAST   14 /* values */
#define BASELINE_DAYS    28
#define BASELINE_SKIP    7
#define SLEEP_AMBER      360 /* minutes */
#define SLEEP_BELOW_OWN  60
#define SLEEP_USUAL      450 /* until 14 nights are known */
#define SLEEP_RED        240
#define MINUTES_PER_HOUR 60.0
#define HRV_DAYS         7
#define HRV_LEAST        3
#define HRV_BASELINE     60
#define RHR_RISE         7 /* bpm */
#define MOOD_LOW         2
#define BODY_FAMILIES    3 /* so many amber are one red */
#define MARATHON_REST    14

/* ---- the reading while it is made */

struct reading {
    const struct facts *f;
    day_t day;
    struct checkin body;
    bool is_amber[FAMILY_COUNT];
    bool is_red[FAMILY_COUNT];
    struct readiness_reading *out;
};

static void add(struct reading *r, struct reason reason)
{
    if (reason.is_red)
        r->is_red[reason.family] = true;
    else
        r->is_amber[reason.family] = true;
    if (r->out->reason_count < READINESS_REASONS_MAX)
        r->out->reasons[r->out->reason_count++] = reason;
}

static void amber(struct reading *r, enum family family, enum reason_id id,
                  double value, double limit)
{
    add(r, (struct reason){ value, limit, id, family, SITE_NONE, false });
}

static void red(struct reading *r, enum family family, enum reason_id id,
                double value, double limit)
{
    add(r, (struct reason){ value, limit, id, family, SITE_NONE, true });
}

/* ---- pain: foot to back; elsewhere it is a note */

static void read_pain(struct reading *r, const struct pain *p,
                      const struct checkin *before)
{
    struct reason why = { p->level,    hurt_limit(p->site),
                          REASON_PAIN, FAMILY_PAIN,
                          p->site,     true };
    int was = pain_at(before, p->site);
    bool is_rising =
        was >= 0 && p->level >= PAIN_AMBER && p->level - was >= PAIN_RISE;
    if (r->body.is_sharp || r->body.is_limp)
        why.id = REASON_PAIN_SHARP;
    else if (p->level > why.limit)
        why.id = REASON_PAIN;
    else if (is_rising) {
        why.id = REASON_PAIN_RISING;
        why.limit = was;
    } else {
        why.is_red = false;
        why.limit = PAIN_AMBER;
    }
    if (why.is_red || p->level >= PAIN_AMBER)
        add(r, why);
}

static void family_pain(struct reading *r)
{
    const struct checkin *b = &r->body;
    struct checkin before = body_on(r->f, day_add(r->day, -1));
    for (int i = 0; i < b->pain_count; i++) {
        const struct pain *p = &b->pains[i];
        if (site_class(p->site) == SITE_CLASS_EMERGENCY && p->level > 0)
            add(r, (struct reason){ p->level, 0.0, REASON_EMERGENCY,
                                    FAMILY_PAIN, p->site, true });
    }
    for (int i = 0; i < b->pain_count; i++)
        if (site_is_running(b->pains[i].site))
            read_pain(r, &b->pains[i], &before);
    if ((b->is_sharp || b->is_limp) && b->pain_count == 0)
        add(r,
            (struct reason){ UNKNOWN, hurt_limit(SITE_NONE), REASON_PAIN_SHARP,
                             FAMILY_PAIN, SITE_NONE, true });
}

/* What hurt on the two days before. */
static void family_hurt(struct reading *r)
{
    struct reason lately[RUN_PAINS_MAX];
    int n = hurt_lately(r->f, r->day, lately, RUN_PAINS_MAX);
    for (int i = 0; i < n; i++) {
        bool is_said = false;
        for (int k = 0; k < r->out->reason_count; k++)
            is_said |= r->out->reasons[k].is_red &&
                       r->out->reasons[k].site == lately[i].site;
        if (!is_said)
            add(r, lately[i]);
    }
}

/* ---- the other families of the body */

/* The easy days after an illness stop quality and nothing else, as load does:
 * they are no sign of today's, and count with none. */
static void ease_after(struct reading *r, int days)
{
    r->is_amber[FAMILY_LOAD] = true;
    r->out->is_after_illness = true;
    if (r->out->reason_count < READINESS_REASONS_MAX)
        r->out->reasons[r->out->reason_count++] = (struct reason){
            .id = REASON_ILL_BEFORE, .family = FAMILY_ILLNESS, .value = days
        };
}

static void family_illness(struct reading *r)
{
    struct ill_lately before = ill_lately(r->f, r->day);
    if (r->body.illness == ILLNESS_SYSTEMIC)
        red(r, FAMILY_ILLNESS, REASON_ILL_SYSTEMIC, 0.0, 0.0);
    else if (before.is_yesterday)
        red(r, FAMILY_ILLNESS, REASON_ILL_YESTERDAY, before.days, 0.0);
    else if (r->body.illness == ILLNESS_HEAD)
        amber(r, FAMILY_ILLNESS, REASON_ILL_HEAD, 0.0, 0.0);
    else if (before.is_easing)
        ease_after(r, before.days);
}

static int items_worst(const struct checkin *b)
{
    return (b->sleepq == ITEM_WORST) + (b->fatigue == ITEM_WORST) +
           (b->stress == ITEM_WORST) + (b->soreness == ITEM_WORST);
}

static void hooper_by_sum(struct reading *r, int sum)
{
    if (sum >= SUM_RED)
        red(r, FAMILY_HOOPER, REASON_HOOPER_SUM, sum, SUM_RED);
    else if (sum >= SUM_AMBER)
        amber(r, FAMILY_HOOPER, REASON_HOOPER_SUM, sum, SUM_AMBER);
}

static void hooper_by_z(struct reading *r, int sum, double z)
{
    if (z >= Z_RED && sum >= Z_RED_SUM)
        red(r, FAMILY_HOOPER, REASON_HOOPER, z, Z_RED);
    else if (z >= Z_AMBER)
        amber(r, FAMILY_HOOPER, REASON_HOOPER, z, Z_AMBER);
}

static void family_hooper(struct reading *r)
{
    int worst = items_worst(&r->body);
    if (worst >= ITEMS_WORST)
        red(r, FAMILY_HOOPER, REASON_ITEMS_SEVEN, worst, ITEMS_WORST);
    int sum = hooper_sum(&r->body);
    if (sum < 0)
        return;
    double base[BODY_SERIES_MAX];
    int n = body_series(r->f, BODY_HOOPER, day_add(r->day, -BASELINE_DAYS),
                        day_add(r->day, -BASELINE_SKIP - 1), base);
    if (n >= BASELINE_LEAST)
        hooper_by_z(r, sum, hooper_z(base, n, sum));
    else
        hooper_by_sum(r, sum);
}

/* The own median of the 28 nights before, or the usual one. */
static double usual(const struct reading *r, enum body_field field,
                    double until_known)
{
    double v[BODY_SERIES_MAX];
    int n = body_series(r->f, field, day_add(r->day, -BASELINE_DAYS),
                        day_add(r->day, -1), v);
    return n >= BASELINE_LEAST ? series_median(v, n) : until_known;
}

static void family_sleep(struct reading *r)
{
    int slept = r->body.sleep_min;
    if (slept < 0)
        return;
    struct checkin before = body_on(r->f, day_add(r->day, -1));
    if (slept < SLEEP_RED && before.sleep_min >= 0 &&
        before.sleep_min < SLEEP_RED) {
        red(r, FAMILY_SLEEP, REASON_SLEEP_TWO_NIGHTS, slept / MINUTES_PER_HOUR,
            SLEEP_RED / MINUTES_PER_HOUR);
        return;
    }
    double limit = usual(r, BODY_SLEEP, SLEEP_USUAL) - SLEEP_BELOW_OWN;
    if (limit > SLEEP_AMBER)
        limit = SLEEP_AMBER;
    if (limit < SLEEP_RED)
        limit = SLEEP_RED;
    if (slept < limit)
        amber(r, FAMILY_SLEEP, REASON_SLEEP_SHORT, slept / MINUTES_PER_HOUR,
              limit / MINUTES_PER_HOUR);
}

/* Seven-day mean of ln rMSSD below the own lower limit; the baseline is what
 * the 60 days hold before those seven. */
static bool is_hrv_low(struct reading *r, double *mean, double *limit)
{
    double week[BODY_SERIES_MAX];
    double base[BODY_SERIES_MAX];
    day_t start = day_add(r->day, 1 - HRV_DAYS);
    if (r->body.hrv_ms <= 0)
        return false;
    int n = body_series(r->f, BODY_HRV, start, r->day, week);
    int held = body_series(r->f, BODY_HRV, day_add(r->day, 1 - HRV_BASELINE),
                           day_add(start, -1), base);
    if (n < HRV_LEAST || held < BASELINE_LEAST)
        return false;
    *mean = series_mean(week, n);
    *limit = hrv_lower_limit(series_mean(base, held), series_sd(base, held));
    return *mean < *limit;
}

/* Beats above the own usual, where there is one. */
static double rhr_rise(const struct reading *r)
{
    double rest = usual(r, BODY_RHR, r->f->athlete.hr_rest);
    return rest > 0.0 && r->body.rhr > 0 ? r->body.rhr - rest : 0.0;
}

static bool is_any_amber(const struct reading *r)
{
    return r->is_amber[FAMILY_PAIN] || r->is_amber[FAMILY_ILLNESS] ||
           r->is_amber[FAMILY_HOOPER] || r->is_amber[FAMILY_SLEEP] ||
           r->is_amber[FAMILY_MOOD];
}

static bool is_mood_low(const struct checkin *b)
{
    return b->mood >= 0 && b->mood <= MOOD_LOW && b->motivation >= 0 &&
           b->motivation <= MOOD_LOW;
}

/* Red by both signs only together with another family's amber, of mood too,
 * which is read after it. */
static void family_autonomic(struct reading *r)
{
    double mean = 0.0;
    double limit = 0.0;
    bool is_low = is_hrv_low(r, &mean, &limit);
    double rise = rhr_rise(r);
    bool is_high = rise >= RHR_RISE;
    if (is_low && is_high && (is_any_amber(r) || is_mood_low(&r->body)))
        red(r, FAMILY_AUTONOMIC, REASON_AUTONOMIC_BOTH, rise, RHR_RISE);
    if (is_low)
        amber(r, FAMILY_AUTONOMIC, REASON_HRV_LOW, exp(mean), exp(limit));
    if (is_high)
        amber(r, FAMILY_AUTONOMIC, REASON_RHR_HIGH, rise, RHR_RISE);
}

static void family_mood(struct reading *r)
{
    if (is_mood_low(&r->body))
        amber(r, FAMILY_MOOD, REASON_MOOD_LOW, r->body.mood, MOOD_LOW);
}

/* ---- load: the plan's own rhythm; it stops quality only */

static bool is_marathon(const struct run *r)
{
    return (r->purpose == PURPOSE_RACE || r->purpose == PURPOSE_TEST) &&
           r->dist.m >= MARATHON_LEAST;
}

static void family_load(struct reading *r)
{
    const struct facts *f = r->f;
    day_t yesterday = day_add(r->day, -1);
    bool is_marathon_told = false;
    bool is_hard_told = false;
    for (int i = facts_run_from(f, r->day) - 1; i >= 0; i--) {
        const struct run *run = &f->runs[i];
        int ago = day_diff(r->day, run->day);
        if (ago >= MARATHON_REST)
            break;
        if (run->day.n == yesterday.n && !is_hard_told &&
            (purpose_is_quality(run->purpose) ||
             run->purpose == PURPOSE_LONG)) {
            amber(r, FAMILY_LOAD, REASON_HARD_YESTERDAY, run->purpose, 0.0);
            is_hard_told = true;
        }
        if (is_marathon(run) && !is_marathon_told) {
            amber(r, FAMILY_LOAD, REASON_MARATHON_LATELY, ago, MARATHON_REST);
            is_marathon_told = true;
        }
    }
}

/* ---- how they combine */

static void combine(struct reading *r)
{
    struct readiness_reading *out = r->out;
    bool is_any_red = false;
    bool is_other_red = false;
    for (int i = 0; i < FAMILY_COUNT; i++) {
        bool is_body = i != FAMILY_LOAD;
        out->body_amber += is_body && r->is_amber[i] && !r->is_red[i];
        is_any_red |= r->is_red[i];
        is_other_red |= r->is_red[i] && i != FAMILY_PAIN && i != FAMILY_ILLNESS;
    }
    bool is_many = out->body_amber >= BODY_FAMILIES;
    bool is_load = r->is_amber[FAMILY_LOAD];
    out->is_pain_or_illness_alone = is_any_red && !is_other_red && !is_many;
    out->is_load_alone = is_load && !is_any_red && out->body_amber == 0;
    out->is_known = body_is_known(&r->body) || is_load || is_any_red;
    if (is_any_red || is_many)
        out->readiness = READINESS_SKIP;
    else if (out->body_amber > 0 || is_load)
        out->readiness = READINESS_EASY_ONLY;
}

struct readiness_reading readiness_on(const struct facts *f,
                                      const struct days *d, day_t day)
{
    struct readiness_reading out;
    memset(&out, 0, sizeof out);
    out.day = day;
    out.readiness = READINESS_GO;
    (void)d; /* no rule of today reads the daily sums */
    struct reading r = { .f = f, .day = day, .out = &out };
    r.body = body_on(f, day);
    family_pain(&r);
    family_hurt(&r);
    family_illness(&r);
    family_hooper(&r);
    family_sleep(&r);
    family_autonomic(&r);
    family_mood(&r);
    family_load(&r);
    combine(&r);
    return out;
}
