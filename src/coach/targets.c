/* The sizes of goals and levels: science.md G2 and G3.1, 5, 6, 7, 8. */
#include "coach/build.h"

#include <math.h>

#define NONE    PURPOSE_NONE
#define T       PURPOSE_THRESHOLD
#define I       PURPOSE_INTERVAL
#define R       PURPOSE_REPETITION
#define M       PURPOSE_MARATHON
#define HILLS   PURPOSE_HILLS
#define FARTLEK PURPOSE_FARTLEK
#define MENU(a, b, c, d, e, f, g, h)                          \
    {                                                         \
        [PHASE_BASE] = { a, b }, [PHASE_BUILD] = { c, d },    \
        [PHASE_PEAK] = { e, f }, [PHASE_TAPER] = { g, h },    \
        [PHASE_RACE] = { g, h }, [PHASE_MAINTAIN] = { c, d }, \
        [PHASE_RECOVERY] = { NONE, NONE },                    \
    }

// clang-format off
static const struct goal_row goals[GOAL_COUNT] = {
    [GOAL_5K] = { 120, { 55 }, 6, 0, 0, 0, 0, 6, 70,
        { 16000, 30000, 50000, 80000, 110000 },
        MENU(HILLS, T, R, T, I, T, I, R) },
    [GOAL_10K] = { 120, { 60 }, 8, 15000, 0, 0, 0, 6, 70,
        { 20000, 35000, 55000, 85000, 120000 },
        MENU(HILLS, T, T, I, I, T, I, T) },
    [GOAL_HALF] = { 150, { 50, 70 }, 10, 20000, 8000, 13, 15, 6, 55,
        { 32000, 40000, 60000, 85000, 130000 },
        MENU(HILLS, T, T, I, T, I, T, I) },
    [GOAL_MARATHON] = { 180, { 40, 60, 80 }, 16, 30000, 12000, 19, 23, 7, 70,
        { 48000, 58000, 80000, 105000, 160000 },
        MENU(HILLS, T, T, I, T, I, T, M) },
    [GOAL_FITNESS] = { 90, { 0 }, 0, 0, 0, 0, 0, 0, 0,
        { 15000, 25000, 35000, 45000, 60000 },
        MENU(FARTLEK, T, FARTLEK, T, FARTLEK, T, FARTLEK, T) },
    [GOAL_MAINTAIN] = { 90, { 0 }, 0, 0, 0, 0, 0, 0, 0,
        { 15000, 25000, 35000, 45000, 60000 },
        MENU(FARTLEK, T, FARTLEK, T, FARTLEK, T, FARTLEK, T) },
    [GOAL_STRESS] = { .long_cap_min = 120,
        .menu = MENU(NONE, NONE, NONE, NONE, NONE, NONE, NONE, NONE) },
    [GOAL_FIRST5K] = { .long_cap_min = 120, .weeks_safe = 8,
        .menu = MENU(NONE, NONE, NONE, NONE, NONE, NONE, NONE, NONE) },
    [GOAL_RETURN] = { .long_cap_min = 90,
        .menu = MENU(NONE, NONE, NONE, NONE, NONE, NONE, NONE, NONE) },
};

/* ramp, runs, quality (base build peak taper race recovery maintain), in a
 * cutback, shortest easy run, index supposed */
static const struct level_row levels[LEVEL_COUNT] = {
    [LEVEL_BEGINNER]     = { 10, 3, { 0, 0, 0, 0, 0, 0, 0 }, 0, 20, 30.0 },
    [LEVEL_NOVICE]       = { 10, 4, { 0, 1, 1, 1, 1, 0, 1 }, 0, 25, 37.0 },
    [LEVEL_INTERMEDIATE] = { 10, 5, { 1, 2, 2, 2, 1, 0, 1 }, 1, 25, 45.0 },
    [LEVEL_ADVANCED]     = {  8, 6, { 1, 2, 2, 2, 1, 0, 1 }, 1, 25, 54.0 },
    [LEVEL_ELITE]        = {  6, 7, { 2, 3, 3, 2, 1, 0, 1 }, 2, 25, 66.0 },
};

/* Percent of the week by runs a week; the first is for a single run. */
static const int share_by_runs[] = { 100, 100, 60, 50, 42, 36, 32, 30 };
// clang-format on
#define CLIMB_HILLY_M                                 \
    15 /* up a km: from here on a race is trained for \
          on hills [H] */
#define MARATHON_SHARE_MORE 6
#define MARATHON_SHARE_RUNS 5

const struct goal_row *goal_row(enum goal_kind kind)
{
    return &goals[kind];
}

static int32_t between(int32_t a, int32_t b, int32_t part, int32_t of)
{
    return a + (int32_t)(((int64_t)(b - a) * part + of / 2) / of);
}

struct goal_row goal_row_for(const struct goal *g)
{
    enum goal_kind low;
    int32_t part, of;
    struct goal_row row = goals[g->kind];
    if (goal_is_between(g, &low, &part, &of)) {
        const struct goal_row *a = &goals[low], *b = &goals[low + 1];
        row.weeks_safe = between(a->weeks_safe, b->weeks_safe, part, of);
        row.base_week_m = between(a->base_week_m, b->base_week_m, part, of);
        row.base_long_m = between(a->base_long_m, b->base_long_m, part, of);
        for (int i = 0; i < LEVEL_COUNT; i++)
            row.week_m[i] = between(a->week_m[i], b->week_m[i], part, of);
    }
    if (g->climb_m * METRES_PER_KM >= g->dist.m * CLIMB_HILLY_M &&
        g->climb_m > 0) {
        row.menu[PHASE_BUILD][0] = PURPOSE_HILLS;
        row.menu[PHASE_BUILD][1] = PURPOSE_THRESHOLD;
    }
    return row;
}

const struct level_row *level_row(enum level level)
{
    return &levels[level == LEVEL_NONE ? LEVEL_BEGINNER : level];
}

int long_share(const struct build *b, int runs)
{
    int share = share_by_runs[runs < 1 ? 1 : runs > 7 ? 7 : runs];
    if (b->goal->kind == GOAL_MARATHON && runs <= MARATHON_SHARE_RUNS)
        share += MARATHON_SHARE_MORE;
    int table =
        b->v_table > 0
            ? (int)(((int64_t)b->l_table * 100 + b->v_table - 1) / b->v_table)
            : 0;
    share = share > table ? share : table;
    return share > 100 ? 100 : share;
}

int coach_weeks_safe(const struct goal *g)
{
    return goal_kind_taper(g->kind) > 0 ? goal_row_for(g).weeks_safe : 0;
}

int weeks_needed(int32_t long_now, int32_t long_peak, int taper)
{
    if (long_now <= 0)
        long_now = 1;
    if (long_now >= long_peak)
        return taper + 1;
    int ramps = (int)ceil(log((double)long_peak / long_now) / log(1.10));
    return ramps + (ramps - 1) / 3 + taper;
}

int32_t round_long(int32_t metres)
{
    int32_t step = metres < 10000 ? 100 : 500;
    return metres - metres % step;
}
