/* Goals: whether they hold, which comes first; and a race between the four that
 * have tables: how hard it is, and how far the long run before it goes. */
#include "milepost/model.h"

#define CLIMB_PER_M                                           \
    10 /* metres of flat running that a metre up costs: 100 m \
          are 1 km, as mountain races count their effort */

bool goal_holds(const struct goal *g, day_t day)
{
    bool is_over = day_is(g->day) && g->day.n < day.n;
    bool is_dropped = day_is(g->dropped) && g->dropped.n <= day.n;
    return !is_over && !is_dropped;
}

bool goal_comes_first(const struct goal *g, const struct goal *than)
{
    if (g->priority != than->priority)
        return g->priority < than->priority;
    if (day_is(g->day) != day_is(than->day))
        return day_is(g->day);
    return g->day.n < than->day.n;
}

dist_t goal_effort(const struct goal *g)
{
    return (dist_t){ g->dist.m + CLIMB_PER_M * g->climb_m };
}

bool goal_is_between(const struct goal *g, enum goal_kind *low, int32_t *part,
                     int32_t *of)
{
    int32_t effort = goal_effort(g).m;
    *low = GOAL_5K;
    if (g->dist.m <= 0 || g->kind > GOAL_MARATHON)
        return false;
    while (*low < GOAL_HALF &&
           effort >= goal_kind_dist((enum goal_kind)(*low + 1)).m)
        *low = (enum goal_kind)(*low + 1);
    int32_t from = goal_kind_dist(*low).m;
    *part = effort - from;
    *of = goal_kind_dist((enum goal_kind)(*low + 1)).m - from;
    return *part > 0 && *part < *of;
}

dist_t goal_long(const struct goal *g, enum level level)
{
    enum goal_kind low;
    int32_t part, of;
    if (!goal_is_between(g, &low, &part, &of))
        return goal_kind_long(g->kind, level);
    int32_t a = goal_kind_long(low, level).m;
    int32_t b = goal_kind_long((enum goal_kind)(low + 1), level).m;
    return (dist_t){ a + (int32_t)((int64_t)(b - a) * part / of) };
}
