/*
 * Running against stress: days are planned, not kilometres; easy or for the
 * joy of it, by feel, never far above the usual week. science.md G2, G3b.
 */
#include "coach/build.h"

#define SHORTEST_MIN    20
#define LONGEST_MIN     60
#define STEP_MIN        5
#define CEILING_PERCENT 110 /* of the usual week */

static int usual_minutes(const struct build *b)
{
    int32_t usual = b->p->usual.m > 0 ? b->p->usual.m : b->p->weekly.m;
    return unit_time((dist_t){ usual }, b->paces.of[PACE_EASY]).s / 60;
}

/* Minutes of each of so many runs, and no more runs than the usual week
 * holds at twenty minutes. */
static int run_minutes(int usual, int *runs)
{
    int most = usual * CEILING_PERCENT / 100 / SHORTEST_MIN;
    int n = *runs < most ? *runs : most;
    if (n < 1)
        n = 1;
    *runs = n;
    int minutes = usual / n / STEP_MIN * STEP_MIN;
    if (minutes > LONGEST_MIN)
        return LONGEST_MIN;
    return minutes < SHORTEST_MIN ? SHORTEST_MIN : minutes;
}

static bool stress_week(const struct build *b, int w, day_t from, int minutes,
                        unsigned days, struct plan *p)
{
    bool is_joy = false;
    for (int d = 0; d < 7; d++) {
        day_t day = slot_day(&b->week[w], d);
        if (!(days & DAY_BIT(d)) || day_diff(day, from) < 0)
            continue;
        int most = b->p->minutes[d];
        struct session *s =
            plan_add(p, day, is_joy ? PURPOSE_ENJOYMENT : PURPOSE_EASY);
        if (s == NULL)
            return false;
        s->time.s = 60 * (most != UNKNOWN && most < minutes ? most : minutes);
        is_joy = !is_joy;
    }
    return true;
}

bool stress_plan(const struct build *b, day_t from, struct proposal *out,
                 struct err *e)
{
    int runs = b->p->runs;
    int usual = usual_minutes(b);
    int minutes = run_minutes(usual > 0 ? usual : SHORTEST_MIN * runs, &runs);
    for (int w = 0; w < b->weeks; w++) {
        struct plan_week *week = &out->plan.weeks[out->plan.week_count++];
        week->monday = b->week[w].monday;
        week->phase = PHASE_MAINTAIN;
        unsigned days = spread_days(week_days(b, w), runs, false);
        if (!stress_week(b, w, from, minutes, days, &out->plan))
            return plan_is_full(e);
    }
    return true;
}
