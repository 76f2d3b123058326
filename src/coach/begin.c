/* What every goal's plan begins with: rows of the tables, paces, what the days
 * hold, and the peaks to lead to. science.md G2. */
#include "coach/build.h"

#include <string.h>

#define GROWTH_FACTOR  22 /* tenths: peak week over V0 (G2) */
#define GROWTH_LEAST_M 10000

/* Without an index a level's pace is supposed and may be too quick for this
 * runner: minutes then hold no more than at an easy guess. An elite's level
 * says an index itself. */
int32_t metres_in(const struct build *b, int minutes)
{
    pace_t pace = b->paces.of[PACE_EASY];
    bool is_supposed = b->p->index <= 0.0 && b->p->level != LEVEL_ELITE;
    if (is_supposed && pace.s_per_km < PACE_GUESS)
        pace.s_per_km = PACE_GUESS;
    return unit_dist((span_t){ minutes * 60 }, pace).m;
}

static int32_t day_cap(const struct build *b, int d)
{
    int minutes = b->p->minutes[d];
    if (!(b->p->days & DAY_BIT(d)))
        return 0;
    if (minutes == UNKNOWN)
        return NO_LIMIT;
    return minutes < DAY_LEAST_MIN ? 0 : metres_in(b, minutes);
}

/* Peak week and peak long run of this runner (G2). One who runs more than
 * the table's already keeps what they run. */
static void set_peaks(struct build *b)
{
    const struct profile *p = b->p;
    /* A base that is built on the way is grown from as if it were there. */
    int32_t now =
        p->weekly.m > b->row->base_week_m ? p->weekly.m : b->row->base_week_m;
    int32_t grown = now / 10 * GROWTH_FACTOR;
    if (grown < now + GROWTH_LEAST_M)
        grown = now + GROWTH_LEAST_M;
    b->v_peak = b->v_table < grown ? b->v_table : grown;
    if (b->v_peak < p->weekly.m || b->goal->kind == GOAL_MAINTAIN)
        b->v_peak = p->weekly.m;
    int32_t cap = metres_in(b, b->row->long_cap_min);
    b->l_peak = b->l_table < cap ? b->l_table : cap;
    if (b->l_peak > b->cap_m[p->long_day])
        b->l_peak = b->cap_m[p->long_day];
    b->l_peak = round_long(b->l_peak);
    b->l_goal = b->l_peak;
}

void build_begin(struct build *b, const struct profile *p,
                 const struct plan_ask *ask)
{
    const struct goal *goal = ask->goal;
    memset(b, 0, sizeof *b);
    b->p = p;
    b->ask = ask;
    b->goal = goal;
    b->own_row = goal_row_for(goal);
    b->row = &b->own_row;
    b->level = level_row(p->level);
    b->paces = paces_of(p->index > 0.0 ? p->index : b->level->index);
    b->v_table =
        b->row->week_m[p->level == LEVEL_NONE ? LEVEL_BEGINNER : p->level];
    b->l_table = goal_long(goal, p->level).m;
    b->taper_weeks = goal_kind_taper(goal->kind);
    b->has_race = b->taper_weeks > 0;
    for (int d = 0; d < 7; d++)
        b->cap_m[d] = day_cap(b, d);
    set_peaks(b);
}
