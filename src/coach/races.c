/*
 * Races along the way: which of them a plan holds, and what each does to the
 * weeks around it. science.md G6, G7; which are left out is ours.
 */
#include "coach/build.h"

#include <string.h>

#define HALF_M            21000 /* from here on no long run that week (G6) */
#define TEN_M             10000
#define BEFORE_LONG_DAYS  14 /* to the plan's own race, a half or longer, */
#define BEFORE_SHORT_DAYS 7  /* and else: nearer there is no other race */
#define MINI_TAPER_DAYS   5  /* before a B race no long run (G6: 5 to 7) */
#define GAP_LEAST         2  /* between hard days */
#define QUALITY_DAYS      4  /* last quality before a B race, as the A race */
#define TUNE_UP_PERCENT   85 /* of the week, before a half or longer (G6) */
#define MINI_PERCENT      72 /* of the week of a B race: -25 to -30 % (G6) */
#define EASY_PERCENT      30 /* of the week at least is run beside it [H] */
#define FIT_PERCENT       67 /* of the week at most is one race [H] */
#define A_APART_DAYS      56 /* two A races at least; marathons 84 (G6) */
#define A_MARATHON_DAYS   84
#define TUNE_UP_DAYS      21 /* before a half or longer: 5 to 10 km no nearer, */
#define TUNE_UP_DAYS_HALF 28   /* and a half (G6) */
#define EASY_DAY_M        3000 /* a day of easy running each (G7) */

/* Of easy running after it, 1 per 3 km (G7). */
static int easy_days(const struct goal *race)
{
    return (goal_effort(race).m + EASY_DAY_M - 1) / EASY_DAY_M;
}

static bool is_same_goal(const struct goal *a, const struct goal *b)
{
    if (a->id.text[0] != '\0' || b->id.text[0] != '\0')
        return strcmp(a->id.text, b->id.text) == 0;
    return a->day.n == b->day.n && a->dist.m == b->dist.m;
}

static bool is_race_to_run(const struct goal *g, day_t today)
{
    return g->dist.m > 0 && day_is(g->day) &&
           (!day_is(g->dropped) || g->dropped.n > today.n);
}

static bool is_long_goal(const struct build *b)
{
    return b->goal->kind == GOAL_HALF || b->goal->kind == GOAL_MARATHON;
}

/* Of two that cannot both be run the one that matters less, then the shorter,
 * then the later. */
static bool gives_way(const struct race_draft *a, const struct race_draft *b)
{
    if (a->goal->priority != b->goal->priority)
        return a->goal->priority > b->goal->priority;
    if (a->goal->dist.m != b->goal->dist.m)
        return a->goal->dist.m < b->goal->dist.m;
    return a->goal->day.n > b->goal->day.n;
}

static bool is_crowded(const struct race_draft *a, const struct race_draft *b)
{
    const struct goal *first = a->goal, *next = b->goal;
    bool is_week = day_monday(first->day).n == day_monday(next->day).n;
    int days = day_diff(next->day, first->day);
    return is_week || days < GAP_LEAST || days <= easy_days(first);
}

static enum race_fate fate_of(const struct build *b, const struct goal *g)
{
    if (day_diff(g->day, b->from) < 0)
        return RACE_PAST;
    if (!b->has_race)
        return RACE_PLANNED;
    int days = day_diff(b->goal->day, g->day);
    int least = is_long_goal(b) ? BEFORE_LONG_DAYS : BEFORE_SHORT_DAYS;
    bool is_near = days < least || days <= easy_days(g);
    return is_near ? RACE_TOO_NEAR : RACE_PLANNED;
}

static bool lies_late(const struct build *b, const struct goal *g)
{
    int least = g->dist.m >= HALF_M ? TUNE_UP_DAYS_HALF : TUNE_UP_DAYS;
    return is_long_goal(b) && day_diff(b->goal->day, g->day) < least;
}

bool coach_races_near(const struct goal *first, const struct goal *next)
{
    bool is_marathon =
        first->kind == GOAL_MARATHON && next->kind == GOAL_MARATHON;
    return day_is(first->day) && day_is(next->day) &&
           day_diff(next->day, first->day) <
               (is_marathon ? A_MARATHON_DAYS : A_APART_DAYS);
}

static void take(struct build *b, const struct goal *g)
{
    struct race_draft r = {
        .goal = g,
        .as = g->priority == PRIORITY_C ? PRIORITY_C : PRIORITY_B,
        .fate = fate_of(b, g),
        .is_late = lies_late(b, g),
        .is_a_too_near =
            g->priority == PRIORITY_A && coach_races_near(g, b->goal),
    };
    int at = b->race_count++;
    for (; at > 0 && b->race[at - 1].goal->day.n > g->day.n; at--)
        b->race[at] = b->race[at - 1];
    b->race[at] = r;
}

static void thin_out(struct build *b)
{
    for (int i = 0; i < b->race_count; i++)
        for (int k = i + 1; k < b->race_count; k++) {
            struct race_draft *a = &b->race[i], *z = &b->race[k];
            if (a->fate != RACE_PLANNED || z->fate != RACE_PLANNED ||
                !is_crowded(a, z))
                continue;
            *(gives_way(a, z) ? &a->fate : &z->fate) = RACE_CROWDED;
        }
}

void races_take(struct build *b, const struct plan_ask *ask)
{
    day_t last = slot_day(&b->week[b->weeks - 1], 6);
    if (b->has_race)
        last = b->goal->day;
    for (int i = 0; i < ask->race_count; i++) {
        const struct goal *g = &ask->races[i];
        if (!is_race_to_run(g, b->p->today) || is_same_goal(g, b->goal) ||
            g->day.n > last.n || b->race_count == PLAN_RACES_MAX ||
            day_diff(b->from, g->day) > easy_days(g))
            continue;
        take(b, g);
    }
    thin_out(b);
    races_lay(b);
}

/* ---- what they do to the weeks */

static bool is_run(const struct race_draft *r)
{
    return r->fate == RACE_PLANNED;
}

static enum race_long long_beside(const struct race_draft *r, day_t day)
{
    int after = day_diff(day, r->goal->day); /* the long run after the race */
    if (r->fate != RACE_PLANNED && r->fate != RACE_PAST)
        return RACE_LONG_FULL;
    bool is_week = day_monday(day).n == day_monday(r->goal->day).n;
    bool is_mini = r->as == PRIORITY_B && after < 0 &&
                   -after <= MINI_TAPER_DAYS && is_run(r);
    if ((after < GAP_LEAST && -after < GAP_LEAST) || is_mini ||
        (is_week && r->goal->dist.m >= HALF_M))
        return RACE_LONG_NONE;
    bool is_easy = after > 0 && after <= easy_days(r->goal);
    return is_week || is_easy ? RACE_LONG_SHORT : RACE_LONG_FULL;
}

void races_lay(struct build *b)
{
    for (int w = 0; w < b->weeks; w++) {
        struct week_draft *week = &b->week[w];
        week->race = NULL;
        week->race_long = RACE_LONG_FULL;
        if (!week->is_race)
            week->long_day = week->usual_long;
        for (int i = 0; i < b->race_count; i++) {
            const struct race_draft *r = &b->race[i];
            int d = day_diff(r->goal->day, week->monday);
            if (is_run(r) && d >= 0 && d < 7)
                week->race = r;
            if (week->is_race || week->usual_long == LONG_NONE)
                continue;
            enum race_long now = long_beside(r, slot_day(week, week->long_day));
            week->race_long = now > week->race_long ? now : week->race_long;
        }
        if (week->race_long == RACE_LONG_NONE && !week->is_race)
            week->long_day = LONG_NONE;
    }
}

int race_weekday(const struct week_draft *w)
{
    return w->race == NULL ? LONG_NONE : day_weekday(w->race->goal->day);
}

int32_t race_metres(const struct week_draft *w)
{
    return w->race == NULL ? 0 : w->race->goal->dist.m;
}

unsigned race_open_days(const struct build *b, int w)
{
    unsigned out = DAY_BIT(7) - 1;
    for (int i = 0; i < b->race_count; i++)
        for (int d = 0; d < 7; d++) {
            const struct race_draft *r = &b->race[i];
            int after = day_diff(slot_day(&b->week[w], d), r->goal->day);
            int before = r->as == PRIORITY_C ? GAP_LEAST : QUALITY_DAYS;
            bool is_easy = after >= 0 && after <= easy_days(r->goal) &&
                           (is_run(r) || r->fate == RACE_PAST);
            if (is_easy || (is_run(r) && after < 0 && -after < before))
                out &= ~DAY_BIT(d);
        }
    return out;
}

bool race_is_next_day(const struct build *b, day_t day)
{
    if (b->has_race && day_diff(b->goal->day, day) == 1)
        return true;
    for (int i = 0; i < b->race_count; i++)
        if (is_run(&b->race[i]) && day_diff(b->race[i].goal->day, day) == 1)
            return true;
    return false;
}

int32_t race_leaves(const struct build *b, int w)
{
    const struct week_draft *week = &b->week[w];
    int32_t all = week->whole, race = race_metres(week);
    if (race == 0)
        return all;
    int percent = 100;
    if (week->race->as == PRIORITY_B)
        percent = MINI_PERCENT;
    else if (is_long_goal(b))
        percent = TUNE_UP_PERCENT;
    if (week->is_cut || week->taper > 0)
        percent = 100; /* lighter already */
    int32_t left = (int32_t)((int64_t)all * percent / 100) - race;
    return int_most(left, (int32_t)((int64_t)all * EASY_PERCENT / 100));
}

static bool is_race_fit(const struct build *b, int w)
{
    const struct week_draft *week = &b->week[w];
    int32_t race = race_metres(week);
    bool is_begun = w == 0 && b->p->week_so_far.m > 0 &&
                    week->monday.n == day_monday(b->p->today).n;
    if (race > 0 && is_begun && race + b->p->week_so_far.m > b->p->weekly.m)
        return false;
    return (int64_t)race * 100 <= (int64_t)week->whole * FIT_PERCENT;
}

bool races_fit(struct build *b)
{
    bool is_same = true;
    for (int w = 0; w < b->weeks; w++) {
        const struct week_draft *week = &b->week[w];
        if (is_race_fit(b, w))
            continue;
        for (int i = 0; i < b->race_count; i++)
            if (&b->race[i] == week->race)
                b->race[i].fate = RACE_TOO_LONG;
        is_same = false;
    }
    if (!is_same)
        races_lay(b);
    return is_same;
}

bool races_drop(struct build *b)
{
    bool is_any = false;
    for (int i = 0; i < b->race_count; i++)
        if (is_run(&b->race[i])) {
            b->race[i].fate = RACE_NO_ROOM;
            is_any = true;
        }
    if (is_any)
        races_lay(b);
    return is_any;
}

void races_tell_tired(const struct plan_ask *ask, day_t today, day_t until,
                      struct proposal *out)
{
    for (int i = 0; i < ask->race_count; i++) {
        const struct goal *g = &ask->races[i];
        if (!is_race_to_run(g, today) || is_same_goal(g, ask->goal) ||
            g->day.n < ask->from.n || g->day.n >= until.n ||
            out->race_count == PLAN_RACES_MAX)
            continue;
        int at = 0;
        while (at < out->race_count && out->races[at].goal.day.n <= g->day.n)
            at++;
        memmove(&out->races[at + 1], &out->races[at],
                (size_t)(out->race_count++ - at) * sizeof out->races[0]);
        memset(&out->races[at], 0, sizeof out->races[at]);
        out->races[at].goal = *g;
        out->races[at].fate = RACE_CROWDED;
    }
}

void races_tell(const struct build *b, struct proposal *out)
{
    for (int i = 0; i < b->race_count; i++) {
        const struct race_draft *r = &b->race[i];
        if (r->fate == RACE_PAST)
            continue;
        struct planned_race *to = &out->races[out->race_count++];
        to->goal = *r->goal;
        to->fate = r->fate;
        to->is_late = r->is_late;
        to->is_a_too_near = r->is_a_too_near;
    }
}
