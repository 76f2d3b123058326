/* The diary that is measured: the same to the byte in every run. */
#include "bench.h"

#include <string.h>

#define DAYS_PER_YEAR 365
#define RACE_AHEAD    70 /* days from today */

/* A day of the week, as a runner of some years fills it. */
struct habit {
    enum purpose purpose;
    int metres;
    int s_per_km;
    int rpe;
    int bouts; /* of 1 km, with 400 m jogs between; 0: a plain run */
};

// clang-format off
static const struct habit week[7] = {
    { PURPOSE_RECOVERY,   6000, 370, 2, 0 },
    { PURPOSE_THRESHOLD, 11600, 300, 7, 5 },
    { PURPOSE_EASY,       9000, 345, 3, 0 },
    { PURPOSE_INTERVAL,  10200, 290, 8, 4 },
    { PURPOSE_EASY,       7000, 350, 3, 0 },
    { PURPOSE_EASY,       8000, 345, 3, 0 },
    { PURPOSE_LONG,      18000, 350, 5, 0 },
};
// clang-format on

static const struct {
    const char *key, *value;
} athlete[] = {
    { "sex", "female" },       { "birth_year", "1986" },
    { "hr_max", "188" },       { "hr_rest", "48" },
    { "runs", "5" },           { "experience_months", "240" },
    { "fitness_index", "48" },
};

/* Numerical Recipes' LCG, 1992. */
static int chance(uint32_t *state, int least, int most)
{
    *state = *state * 1664525u + 1013904223u;
    return least + (int)((*state >> 16) % (uint32_t)(most - least + 1));
}

static struct run blank_run(day_t day)
{
    struct run r;
    memset(&r, 0, sizeof r);
    r.day = day;
    r.start_min = 390;
    r.hr_max = UNKNOWN;
    r.form = UNKNOWN;
    r.form_from_m = UNKNOWN;
    r.enjoy = UNKNOWN;
    r.source = SOURCE_FIT;
    return r;
}

static struct segment part(enum purpose purpose, int metres, int s_per_km)
{
    return (struct segment){
        .purpose = purpose,
        .dist = { metres },
        .time = { metres * s_per_km / METRES_PER_KM },
        .aim = PACE_NONE,
        .hr_avg = UNKNOWN,
    };
}

/* Warm-up, bouts with jogs between, and a cool-down that makes up the rest. */
static int split(const struct habit *h, struct segment out[RUN_SEGMENTS_MAX])
{
    int n = 0;
    int left = h->metres;
    out[n++] = part(PURPOSE_WARM_UP, 2500, 360);
    left -= 2500;
    for (int i = 0; i < h->bouts; i++) {
        out[n++] = part(h->purpose, 1000, h->s_per_km - 40);
        left -= 1000;
        if (i + 1 < h->bouts) {
            out[n++] = part(PURPOSE_JOG_REST, 400, 420);
            left -= 400;
        }
    }
    out[n++] = part(PURPOSE_COOL_DOWN, left, 360);
    return n;
}

static bool put_run(struct app *a, day_t day, uint32_t *state, struct years *y,
                    struct err *e)
{
    static struct segment segments[RUN_SEGMENTS_MAX];
    static const struct run_words words;
    const struct habit *h = &week[day_weekday(day)];
    struct run r = blank_run(day);
    r.purpose = h->purpose;
    r.rpe = h->rpe + chance(state, -1, 1);
    r.hr_avg = 130 + 4 * h->rpe;
    r.climb_m = chance(state, 10, 120);
    if (h->bouts > 0) {
        r.seg_count = split(h, segments);
        for (int i = 0; i < r.seg_count; i++) {
            r.dist.m += segments[i].dist.m;
            r.time.s += segments[i].time.s;
        }
    } else {
        r.dist.m = h->metres + chance(state, -300, 300);
        r.time.s = r.dist.m * h->s_per_km / METRES_PER_KM;
    }
    y->runs++;
    y->segments += r.seg_count;
    return store_put_run(a->store, &r, segments, &words, e);
}

static bool put_checkin(struct app *a, day_t day, uint32_t *state,
                        struct years *y, struct err *e)
{
    struct checkin c;
    memset(&c, 0, sizeof c);
    c.day = day;
    c.sleep_min = chance(state, 390, 510);
    c.sleepq = chance(state, 1, 4);
    c.fatigue = chance(state, 1, 4);
    c.stress = chance(state, 1, 4);
    c.soreness = chance(state, 1, 4);
    c.mood = chance(state, 3, 5);
    c.motivation = chance(state, 3, 5);
    c.rhr = chance(state, 46, 52);
    c.hrv_ms = chance(state, 45, 75);
    c.weight_g = UNKNOWN;
    c.illness = ILLNESS_UNKNOWN;
    y->checkins++;
    return store_put_checkin(a->store, &c, e);
}

static bool put_year(struct app *a, day_t from, uint32_t *state,
                     struct years *y, struct err *e)
{
    if (!store_begin(a->store, "a year", e))
        return false;
    for (int i = 0; i < DAYS_PER_YEAR; i++) {
        day_t day = day_add(from, i);
        if (!put_run(a, day, state, y, e) ||
            !put_checkin(a, day, state, y, e)) {
            store_rollback(a->store);
            return false;
        }
    }
    return store_commit(a->store, e);
}

static bool put_athlete(struct app *a, day_t from, struct err *e)
{
    for (size_t i = 0; i < COUNT_OF(athlete); i++)
        if (!store_put_fact(a->store, athlete[i].key, athlete[i].value, from,
                            e))
            return false;
    struct goal g = {
        .kind = GOAL_HALF,
        .dist = goal_kind_dist(GOAL_HALF),
        .day = day_add(a->today, RACE_AHEAD),
        .aim = AIM_IMPROVE,
        .priority = PRIORITY_A,
        .added = day_add(a->today, -30),
        .dropped = NO_DAY,
    };
    return store_put_goal(a->store, &g, e);
}

bool years_fill(struct app *a, struct years *out, struct err *e)
{
    uint32_t state = 1;
    memset(out, 0, sizeof *out);
    day_t from = day_add(a->today, 1 - BENCH_YEARS * DAYS_PER_YEAR);
    if (!store_begin(a->store, "who it is", e))
        return false;
    if (!put_athlete(a, from, e)) {
        store_rollback(a->store);
        return false;
    }
    if (!store_commit(a->store, e))
        return false;
    for (int i = 0; i < BENCH_YEARS; i++)
        if (!put_year(a, day_add(from, i * DAYS_PER_YEAR), &state, out, e))
            return false;
    return app_plan_propose(a, NULL, a->today, e) && app_plan_accept(a, e);
}
