/*
 * Running against stress: days are planned, not kilometres; easy or for the
 * joy of it, by feel, never far above the usual week. science.md G2, G3b.
 */
#include "coach/build.h"

#define SHORTEST_MIN    20
#define LONGEST_MIN     60
#define STEP_MIN        5
#define CEILING_PERCENT 110 /* of the usual week */
#define BACK_RUNS       4   /* after a pause, days that differ (W7), */
#define LATER_RUNS      5
#define BACK_PERCENT    33 /* and so much above the highest of the four */
#define BACK_MIN        20 /* weeks before, or minutes (W6) */
#define LOOK_WEEKS      4

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

/* Minutes of a week, those before the plan as the usual one. */
struct weeks {
    int usual;
    int done[PLAN_WEEKS_MAX];
};

/* What a week of a plan with a pause may hold, by the four before it (W6). */
static int week_most(const struct build *b, const struct weeks *m, int w)
{
    int highest = 0;
    if (b->gap_count == 0)
        return INT32_MAX;
    for (int i = w - LOOK_WEEKS; i < w; i++) {
        int minutes = i < 0 ? m->usual : m->done[i];
        highest = minutes > highest ? minutes : highest;
    }
    int more = highest * BACK_PERCENT / 100;
    return highest == 0 ? INT32_MAX
                        : highest + (more > BACK_MIN ? more : BACK_MIN);
}

static bool add_run(day_t day, int minutes, bool is_joy, struct plan *p)
{
    struct session *s =
        plan_add(p, day, is_joy ? PURPOSE_ENJOYMENT : PURPOSE_EASY);
    if (s == NULL)
        return false;
    s->time.s = 60 * minutes;
    return true;
}

/* Minutes of one run: as usual, on the way back less, and what the day holds.
 */
static int minutes_on(const struct build *b, day_t day, int minutes)
{
    int most = b->p->minutes[day_weekday(day)];
    int now = way_percent(b, day) * minutes / 100;
    now = now > SHORTEST_MIN ? now - now % STEP_MIN : SHORTEST_MIN;
    return most != UNKNOWN && most < now ? most : now;
}

/* What a week begun late still holds beside what was run of it. */
static int minutes_left(const struct build *b, int usual)
{
    int run = unit_time(b->p->week_so_far, b->paces.of[PACE_EASY]).s / 60;
    return usual * CEILING_PERCENT / 100 - run;
}

static bool stress_week(const struct build *b, int w, int minutes, int most,
                        unsigned days, struct weeks *m, struct plan *p)
{
    bool is_joy = false;
    for (int d = 0; d < 7; d++) {
        day_t day = slot_day(&b->week[w], d);
        int now = minutes_on(b, day, minutes);
        if (!(days & DAY_BIT(d)) || day_diff(day, b->from) < 0 ||
            m->done[w] + now > most)
            continue;
        if (!add_run(day, now, is_joy, p))
            return false;
        m->done[w] += now;
        is_joy = !is_joy;
    }
    return true;
}

bool stress_plan(const struct build *b, struct proposal *out, struct err *e)
{
    int runs = b->p->runs;
    int usual = usual_minutes(b);
    if (usual <= 0)
        usual = SHORTEST_MIN * runs;
    int minutes = run_minutes(usual, &runs);
    struct weeks m = { .usual = usual };
    for (int w = 0; w < b->weeks; w++) {
        struct plan_week *week = &out->plan.weeks[out->plan.week_count++];
        int most = is_after_gap(b, w) ? BACK_RUNS : LATER_RUNS;
        most = b->gap_count == 0 || runs < most ? runs : most;
        unsigned days = spread_days(week_days(b, w), most, false);
        week->monday = b->week[w].monday;
        week->phase = PHASE_MAINTAIN;
        bool is_late = w == 0 && day_weekday(b->from) > 0;
        int holds = week_most(b, &m, w);
        int left = is_late ? minutes_left(b, usual) : holds;
        if (!stress_week(b, w, minutes, left < holds ? left : holds, days, &m,
                         &out->plan))
            return plan_is_full(e);
    }
    return true;
}
