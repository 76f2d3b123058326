/* Runners and goals by chance; see runners.h. */
#include "runners.h"

#include <string.h>

/* Lower bound of each level's week, and the entry base of each goal. */
static const int32_t level_week_m[LEVEL_COUNT] = { 8000, 15000, 30000, 60000,
                                                   100000 };
static const int32_t base_week_m[GOAL_COUNT] = { [GOAL_5K] = 10000,
                                                 [GOAL_10K] = 15000,
                                                 [GOAL_HALF] = 20000,
                                                 [GOAL_MARATHON] = 30000 };
static const int32_t race_m[GOAL_COUNT] = { [GOAL_5K] = 5000,
                                            [GOAL_10K] = 10000,
                                            [GOAL_HALF] = 21098,
                                            [GOAL_MARATHON] = 42195,
                                            [GOAL_FIRST5K] = 5000 };

static unsigned draw_days(struct kit_lcg *g, int count)
{
    unsigned days = 0;
    while (count > 0) {
        unsigned bit = DAY_BIT(kit_between(g, 0, 6));
        count -= (days & bit) == 0;
        days |= bit;
    }
    return days;
}

static int draw_day_of(struct kit_lcg *g, unsigned days)
{
    int d;
    do
        d = kit_between(g, 0, 6);
    while (!(days & DAY_BIT(d)));
    return d;
}

static void draw_week(struct kit_lcg *g, struct profile *p)
{
    static const int most_runs[LEVEL_COUNT] = { 3, 4, 5, 6, 7 };
    int count = kit_between(g, 3, 7);
    p->days = draw_days(g, count);
    p->long_day = draw_day_of(g, p->days);
    p->hard_days = kit_between(g, 0, 3) > 0
                       ? p->days
                       : p->days & draw_days(g, kit_between(g, 3, 6));
    for (int d = 0; d < 7; d++)
        p->minutes[d] =
            kit_between(g, 0, 2) > 0 ? UNKNOWN : kit_between(g, 20, 150);
    if (kit_between(g, 0, 1))
        p->minutes[p->long_day] = UNKNOWN;
    p->runs = count < most_runs[p->level] ? count : most_runs[p->level];
}

static void draw_runner(struct kit_lcg *g, enum goal_kind kind,
                        struct profile *p)
{
    memset(p, 0, sizeof *p);
    p->level = (enum level)kit_between(g, 0, LEVEL_COUNT - 1);
    int32_t least = level_week_m[p->level];
    if (least < base_week_m[kind])
        least = base_week_m[kind];
    p->weekly.m = (int32_t)(least * (1.0 + 0.6 * kit_share(g)));
    if (kit_between(g, 0, 19) == 0)
        p->weekly.m /= 3;
    p->longest.m = (int32_t)(p->weekly.m * (0.25 + 0.25 * kit_share(g)));
    if (kind == GOAL_HALF && p->longest.m < 8000)
        p->longest.m = 8000;
    if (kind == GOAL_MARATHON && p->longest.m < 12000)
        p->longest.m = 12000;
    p->usual = p->weekly;
    p->index = kit_between(g, 0, 3) ? kit_between(g, 28, 70) : 0.0;
    p->age = kit_between(g, 0, 2) ? kit_between(g, 14, 75) : UNKNOWN;
    p->is_back_from_injury = kit_between(g, 0, 9) == 0;
    p->days_off = kit_between(g, 0, 9) == 0 ? 12 : 1;
    p->condition =
        kit_between(g, 0, 99) == 0 ? CONDITION_PREGNANT : CONDITION_NONE;
    draw_week(g, p);
}

struct drawn runner_draw(struct kit_lcg *g)
{
    struct drawn d;
    memset(&d, 0, sizeof d);
    d.goal.kind = (enum goal_kind)kit_between(g, 0, GOAL_COUNT - 1);
    draw_runner(g, d.goal.kind, &d.p);
    d.from = day_add(kit_day("2026-01-05"), kit_between(g, 0, 300));
    d.p.today = day_add(d.from, -1);
    if (kit_between(g, 0, 1))
        d.p.week_so_far.m = d.p.weekly.m / 7 * day_weekday(d.from);
    int weeks = kit_between(g, 6, 30);
    day_t last = day_add(day_monday(d.from), 7 * (weeks - 1));
    d.goal.day = day_add(last, kit_between(g, 0, 6));
    d.goal.dist.m = race_m[d.goal.kind];
    if (d.goal.dist.m == 0 && kit_between(g, 0, 1))
        d.goal.day = NO_DAY;
    d.goal.aim = kit_between(g, 0, 3) ? AIM_IMPROVE : AIM_FINISH;
    d.goal.dropped = NO_DAY;
    return d;
}

#define HISTORY_WEEKS 10

void runner_made_fit(struct drawn *d)
{
    struct profile *p = &d->p;
    int32_t least = level_week_m[p->level];
    if (least < base_week_m[d->goal.kind])
        least = base_week_m[d->goal.kind];
    p->weekly.m = p->usual.m = least;
    p->longest.m = least * 4 / 10;
    if (d->goal.kind == GOAL_HALF && p->longest.m < 8000)
        p->longest.m = 8000;
    if (d->goal.kind == GOAL_MARATHON && p->longest.m < 12000)
        p->longest.m = 12000;
    p->condition = CONDITION_NONE;
    p->age = UNKNOWN;
    p->days_off = 1;
    p->is_back_from_injury = false;
    for (int i = 0; i < 7; i++)
        p->minutes[i] = UNKNOWN;
    if (p->index <= 0.0)
        p->index = 45.0;
}

void runner_history(const struct drawn *d, struct facts *f)
{
    const struct profile *p = &d->p;
    kit_clear(f, p->today);
    if (p->index > 0.0)
        kit_index(f, p->index);
    f->athlete.level = p->level;
    int32_t rest = p->weekly.m - p->longest.m;
    int others = p->runs > 1 ? p->runs - 1 : 1;
    int pace =
        paces_of(p->index > 0.0 ? p->index : 40.0).of[PACE_EASY].s_per_km;
    for (int w = HISTORY_WEEKS; w >= 1; w--)
        for (int k = 0; k < p->runs; k++) {
            bool is_long = k == p->runs - 1;
            day_t day = day_add(d->from, -7 * w + 7 * k / p->runs);
            kit_run_at(f, day, is_long ? PURPOSE_LONG : PURPOSE_EASY,
                       is_long ? p->longest.m : rest / others, pace, 3);
        }
    struct goal *goal = kit_goal(f, d->goal.kind, d->goal.day);
    goal->dist = d->goal.dist;
    goal->priority = PRIORITY_A;
}
