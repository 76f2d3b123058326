/*
 * One week: its long run, its quality, its easy runs, until they add up.
 * science.md G3, steps 6 to 11.
 */
#include "coach/build.h"

#define LOWERED_MOST 3
#define PASSES_MOST  32
#define MANY_RUNS    6     /* a week of fewer has days enough that differ */
#define EVERY_DAY_M  75000 /* under it a day of rest, for elites too (W9) */
#define LEFT_OVER_M  500   /* less than this the days did hold */
#define TEST_EVERY   8     /* weeks, where there is no race (G3b) */
#define TEST_M       5000
#define TEST_PERCENT 35 /* of the week at most, all of the session */

/* Runs of a week, the race's among them. */
static int runs_of(const struct build *b, int w)
{
    const struct week_draft *week = &b->week[w];
    int days = 0;
    for (int d = 0; d < 7; d++)
        if (d == race_weekday(week) ||
            (cap_on(b, w, d) > 0 && (!week->is_race || d < week->long_day)))
            days++;
    if (week->is_race)
        days++;
    int runs = days < b->p->runs ? days : b->p->runs;
    bool is_small = week->asked < EVERY_DAY_M && !b->p->is_runs_asked;
    return runs == 7 && is_small ? 6 : runs;
}

/* 10 km: threshold comes late in the base (G3b). */
static bool is_late_base(const struct build *b, int w)
{
    return b->goal->kind == GOAL_10K && w + 1 < b->weeks &&
           b->week[w + 1].phase != PHASE_BASE;
}

static int menu_start(const struct build *b, int w)
{
    const struct week_draft *week = &b->week[w];
    if (week->phase == PHASE_BASE)
        return is_late_base(b, w) ? 1 : 0;
    if (week->phase_day == 0)
        return 0;
    int k = week[-1].menu_at;
    for (int d = 0; d < 7; d++)
        k += week[-1].day[d].kind == SLOT_QUALITY;
    return k;
}

static struct slot test_slot(int32_t limit, int32_t week_m)
{
    struct slot s = {
        .kind = SLOT_QUALITY,
        .purpose = PURPOSE_TEST,
        .warm = 1500,
        .cool = 1000,
        .work = TEST_M,
    };
    s.dist = s.warm + s.work + s.cool;
    bool is_small = s.dist <= limit && s.dist * 100 <= week_m * TEST_PERCENT;
    return is_small ? s : (struct slot){ .kind = SLOT_EASY };
}

static struct slot quality_slot(const struct build *b, int w, int k, int day,
                                int32_t week_m)
{
    int32_t limit = cap_on(b, w, day);
    int32_t longest = b->week[w].longest;
    if (longest > 0 && longest < limit)
        limit = longest;
    bool is_test =
        !b->has_race && b->week[w].race == NULL && (w + 1) % TEST_EVERY == 0;
    if (is_test) {
        struct slot s = test_slot(limit, week_m);
        if (s.dist > 0)
            return s;
    }
    return size_quality(b, w, menu_item(b, w, k), week_m, limit);
}

static struct slot race_slot(const struct week_draft *week)
{
    int32_t metres = week->is_race ? 0 : race_metres(week);
    return (struct slot){
        .kind = SLOT_RACE,
        .purpose = PURPOSE_RACE,
        .dist = metres,
        .work = metres,
    };
}

static void set_days(struct build *b, int w, const struct placement *at,
                     const struct slot *longest, int32_t week_m)
{
    struct week_draft *week = &b->week[w];
    int k = 0;
    week->runs = at->runs;
    for (int d = 0; d < 7; d++) {
        struct slot *s = &week->day[d];
        *s = (struct slot){ .kind = SLOT_REST };
        if (!(at->runs & DAY_BIT(d)))
            continue;
        bool is_own = d == week->long_day && week->is_race;
        if (is_own || d == race_weekday(week))
            *s = race_slot(week);
        else if (d == week->long_day)
            *s = *longest;
        else if (at->quality & DAY_BIT(d))
            *s = quality_slot(b, w, k++, d, week_m);
        else
            *s = (struct slot){ .kind = SLOT_EASY };
        if (s->kind == SLOT_EASY)
            s->purpose = PURPOSE_EASY;
    }
}

/* Drafts a week of so many kilometres on so many days; false: too little
 * for them. */
static bool draft(struct build *b, int w, int32_t week_m, int runs)
{
    struct week_draft *week = &b->week[w];
    week->longest = long_asked(b, w, week_m, runs);
    struct slot longest = long_slot(b, w, week_m, week->longest);
    bool has_block = b->goal->kind == GOAL_MARATHON && longest.work > 0;
    int quality = quality_count(b, w, runs, has_block);
    struct placement at = { 0 };
    while (!week_place(b, w, runs, quality, &at) && quality > 0)
        quality--;
    set_days(b, w, &at, &longest, week_m);
    return week_fill(b, w, week_m, runs);
}

/* A step further apart, then a run less. */
static bool draw_apart(struct build *b, int w, int *runs)
{
    struct week_draft *week = &b->week[w];
    bool is_taper = week->taper > 0 && !is_after_gap(b, w);
    if (*runs < MANY_RUNS || is_taper || !is_too_even(b, w))
        return false;
    if (week->spread < SPREAD_MOST)
        week->spread++;
    else
        (*runs)--;
    return true;
}

static void add_strides(struct build *b, int w)
{
    struct week_draft *week = &b->week[w];
    if (b->p->level < LEVEL_NOVICE || week->is_cut)
        return;
    for (int d = 0; d < 7; d++) {
        bool is_free = !(w == 0 && b->p->is_back_from_injury) &&
                       !is_way_back(b, slot_day(week, d));
        if (week->day[d].kind == SLOT_EASY && is_free) {
            week->day[d].has_strides = true;
            return;
        }
    }
}

/* Work sized from what was asked may be too much for what came out. */
static bool is_over_cap(const struct week_draft *week)
{
    for (int d = 0; d < 7; d++)
        if (week_for_work(&week->day[d]) > week->done)
            return true;
    return false;
}

/* Sizes a week until it is what its days and its own parts allow. */
static void fit_week(struct build *b, int w)
{
    struct week_draft *week = &b->week[w];
    int runs = runs_of(b, w);
    int lowered = 0;
    int fixed = week->race != NULL && week->long_day != LONG_NONE ? 2 : 1;
    int32_t size = week->asked;
    for (int pass = 0; pass < PASSES_MOST; pass++) {
        if (!draft(b, w, size, runs) && runs > fixed) {
            runs--;
            continue;
        }
        bool is_full = week->done + LEFT_OVER_M > size;
        bool is_over = is_over_cap(week);
        bool is_settled = week->taper > 0 ||
                          (!is_over && (is_full || lowered >= LOWERED_MOST));
        if (is_settled && draw_apart(b, w, &runs))
            continue;
        if (is_settled)
            break;
        lowered += !is_over;
        bool is_usual =
            !week->is_cut && week->blocked == 0 && !is_after_gap(b, w);
        b->is_lowered = b->is_lowered || (!is_full && is_usual);
        size = week->done;
    }
}

void build_week(struct build *b, int w)
{
    struct week_draft *week = &b->week[w];
    week->whole = week_asked(b, w);
    week->asked = race_leaves(b, w);
    week->menu_at = menu_start(b, w);
    week->spread = 0;
    fit_week(b, w);
    if (week->is_race && days_count(week->runs) == 0)
        week->day[week->long_day].kind = SLOT_RACE;
    if (week->race != NULL)
        week->day[race_weekday(week)] = race_slot(week);
    add_strides(b, w);
}
