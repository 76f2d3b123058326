/* Who runs: what was said of the athlete, what is reckoned with where nothing
 * was. */
#include "milepost/outlook.h"

#include "app/room.h"

#include <string.h>

/* What facts that were not said are read off. */
struct reckoning {
    struct profile profile;
    double index; /* of today; 0: none */
};

static void put_days(unsigned days, struct text *t)
{
    for (int d = 0; d < WEEK_DAYS; d++)
        if (days & DAY_BIT(d))
            text_add(t, "%s%s", t->len > 0 ? "," : "",
                     day_short((day_t){ 4 + d })); /* 1970-01-05, a Monday */
}

static void put_km(dist_t dist, struct text *t)
{
    if (dist.m > 0)
        text_add(t, "%.1f", dist.m / (double)METRES_PER_KM);
}

static void put_level(const struct reckoning *r, struct text *t)
{
    text_put(t, level_word(r->profile.level));
}

static void put_index(const struct reckoning *r, struct text *t)
{
    if (r->index > 0.0)
        text_add(t, "%.1f", r->index);
}

static void put_weekly(const struct reckoning *r, struct text *t)
{
    put_km(r->profile.weekly, t);
}

static void put_longest(const struct reckoning *r, struct text *t)
{
    put_km(r->profile.longest, t);
}

static void put_status(const struct reckoning *r, struct text *t)
{
    text_put(t, condition_word(r->profile.condition));
}

static void put_running_days(const struct reckoning *r, struct text *t)
{
    put_days(r->profile.days, t);
}

static void put_long_day(const struct reckoning *r, struct text *t)
{
    put_days(DAY_BIT(r->profile.long_day), t);
}

static void put_hard_days(const struct reckoning *r, struct text *t)
{
    put_days(r->profile.hard_days, t);
}

static void put_runs(const struct reckoning *r, struct text *t)
{
    text_add(t, "%d", r->profile.runs);
}

/* Those that are; nobody reckons a pulse or a year of birth. */
typedef void reckon_fn(const struct reckoning *r, struct text *t);
static reckon_fn *const reckoned[ATHLETE_COUNT] = {
    [ATHLETE_LEVEL] = put_level,       [ATHLETE_FITNESS_INDEX] = put_index,
    [ATHLETE_WEEKLY_KM] = put_weekly,  [ATHLETE_LONGEST_KM] = put_longest,
    [ATHLETE_STATUS] = put_status,     [ATHLETE_DAYS] = put_running_days,
    [ATHLETE_LONG_DAY] = put_long_day, [ATHLETE_HARD_DAYS] = put_hard_days,
    [ATHLETE_RUNS] = put_runs,
};

bool outlook_who(struct app *a, struct outlook *out, struct err *e)
{
    static struct athlete_fact said[ATHLETE_COUNT];
    int count;
    const struct reckoning r = { coach_profile(&a->facts, &a->days),
                                 index_on(&a->facts, a->today).index };
    if (!store_athlete_facts(a->store, a->today, said, ATHLETE_COUNT, &count,
                             e))
        return false;
    for (int i = 0; i < ATHLETE_COUNT; i++) {
        struct outlook_fact *f = &out->facts[i];
        memset(f, 0, sizeof *f);
        f->from = NO_DAY;
        struct text t = text_on(f->reckoned, sizeof f->reckoned);
        if (reckoned[i] != NULL)
            reckoned[i](&r, &t);
        for (int k = 0; k < count; k++) {
            if (!text_is(said[k].key, athlete_rows[i].key))
                continue;
            (void)text_copy(f->value, sizeof f->value, said[k].value);
            f->from = said[k].from;
        }
    }
    return true;
}
