/*
 * When no plan is made, and what is offered in its place: a later race, a
 * shorter goal, or to finish on a shorter long run. Never a compressed ramp.
 * science.md G2, F4b.
 */
#include "coach/build.h"

#define YOUNG_AGE 16 /* under it nothing beyond 10 km, whatever its kind */
#define YOUNG_M   10000
#define ADULT_AGE 18 /* under it no marathon */
/* Of peak week and peak long: with so much the ramp lies behind one. */
#define FIT_PERCENT    80
#define DAY_PERCENT    60 /* of the goal's long run the long day must hold [H] */
#define ROUND_M        500
#define FINISH_WEEKS   4  /* before the taper, at least [H] */
#define FINISH_PERCENT 80 /* of the goal's long run, or half the race [H] */

/* The goal's long run as this runner may run it, days aside (G2). */
static int32_t long_wanted(const struct build *b)
{
    int32_t cap = metres_in(b, b->row->long_cap_min);
    return b->l_table < cap ? b->l_table : cap;
}

static bool is_long_race(const struct build *b)
{
    return b->goal->kind == GOAL_HALF || b->goal->kind == GOAL_MARATHON;
}

/* Minutes of the long run's day that no half or marathon can be built on. */
static bool is_day_too_short(const struct build *b)
{
    return is_long_race(b) && (int64_t)b->cap_m[b->p->long_day] * 100 <
                                  (int64_t)long_wanted(b) * DAY_PERCENT;
}

/* The shortest longest run that lets one finish: half the race, or most of
 * the long run if that is less. */
static bool is_finish(const struct build *b, int32_t longest)
{
    int32_t race = b->goal->dist.m / 2;
    if (b->ask->is_under_way)
        race -= race % ROUND_M; /* as long runs are */
    int32_t most = (int32_t)((int64_t)long_wanted(b) * FINISH_PERCENT / 100);
    return longest >= (race > 0 && race < most ? race : most);
}

static bool is_ready(const struct build *b)
{
    return b->p->weekly.m >= b->row->base_week_m &&
           b->p->longest.m >= b->row->base_long_m;
}

static int needed(const struct build *b)
{
    if (needs_ladder(b)) {
        if (b->goal->kind != GOAL_5K && b->goal->kind != GOAL_FIRST5K)
            return 0;
        int runs = days_count(spread_days(usual_days(b), LADDER_RUNS, false));
        int stages = goal_row(GOAL_FIRST5K)->weeks_safe;
        int weeks =
            runs == 0 ? stages : (stages * LADDER_RUNS + runs - 1) / runs;
        return weeks + 2 * weeks_lost(b); /* a stage again for each week */
    }
    if (!b->has_race)
        return 0;
    int weeks = weeks_needed(b->p->longest.m, b->l_peak, b->taper_weeks) +
                weeks_lost(b);
    bool is_fit =
        (int64_t)b->p->weekly.m * 100 >= (int64_t)b->v_peak * FIT_PERCENT &&
        (int64_t)b->p->longest.m * 100 >= (int64_t)b->l_peak * FIT_PERCENT;
    bool is_enough =
        is_fit || b->ask->is_under_way || weeks > b->row->weeks_safe;
    return is_enough ? weeks : b->row->weeks_safe;
}

/* Weeks whose long run is still to come; a first week begun after its own
 * does not count. */
static int given(const struct build *b, day_t from)
{
    bool is_late = day_weekday(from) > b->p->long_day;
    return b->weeks - (is_late ? 1 : 0);
}

/* Field by field: what C leaves between them must not tell two proposals
 * apart. */
static void put_offer(struct proposal *out, struct offer o)
{
    struct offer *to = &out->offers[out->offer_count++];
    to->kind = o.kind;
    to->goal = o.goal;
    to->day = o.day;
    to->longest = o.longest;
    to->is_possible = o.is_possible;
}

/* Weeks until the entry base stands, at +10 % with cutbacks. */
static int base_weeks(const struct build *b)
{
    int weeks = 0;
    const struct goal_row *row = b->row;
    int week = row->base_week_m > 0
                   ? weeks_needed(b->p->weekly.m < 5000 ? 5000 : b->p->weekly.m,
                                  row->base_week_m, 0)
                   : 0;
    int longest =
        row->base_long_m > 0
            ? weeks_needed(b->p->longest.m < 3000 ? 3000 : b->p->longest.m,
                           row->base_long_m, 0)
            : 0;
    weeks = week > longest ? week : longest;
    /* Who hardly runs yet climbs the ladder first. */
    if (b->p->weekly.m < 5000)
        weeks += goal_row(GOAL_FIRST5K)->weeks_safe;
    return weeks;
}

/* Would a plan to this day hold a long run that lets one finish? */
static bool holds(const struct build *b, enum goal_kind kind, day_t from,
                  day_t end)
{
    struct goal goal = *b->goal;
    struct plan_ask ask = *b->ask;
    struct build other;
    goal.kind = kind;
    goal.day = end;
    ask.goal = &goal;
    build_begin(&other, b->p, &ask);
    if (needs_ladder(&other) || !is_long_race(&other))
        return true;
    plan_lay_out(&other, from, end);
    int32_t last = plan_settle(&other);
    return is_finish(&other, last);
}

static struct offer later(const struct build *b, day_t from, int weeks)
{
    int late = day_weekday(from) > b->p->long_day ? 1 : 0;
    day_t monday = day_add(day_monday(from), 7 * (weeks - 1 + late));
    struct offer o = {
        .kind = OFFER_LATER_RACE,
        .goal = b->goal->kind,
        .day = day_add(monday, day_weekday(b->goal->day)),
    };
    o.is_possible = weeks + late <= PLAN_WEEKS_MAX && !is_day_too_short(b) &&
                    holds(b, o.goal, from, o.day);
    return o;
}

static bool fits(const struct build *b, enum goal_kind kind, day_t from)
{
    struct goal goal = *b->goal;
    struct plan_ask ask = *b->ask;
    struct build other;
    goal.kind = kind;
    ask.goal = &goal;
    build_begin(&other, b->p, &ask);
    other.weeks = b->weeks;
    if (ask.is_under_way)
        return !needs_ladder(&other) &&
               b->p->weekly.m >= other.row->base_week_m &&
               b->weeks > other.taper_weeks &&
               holds(b, kind, from, b->goal->day);
    return (needs_ladder(&other) || is_ready(&other)) &&
           !is_day_too_short(&other) && given(&other, from) >= needed(&other) &&
           holds(b, kind, from, b->goal->day);
}

static struct offer shorter(const struct build *b, day_t from)
{
    struct offer o = {
        .kind = OFFER_SHORTER_GOAL,
        .goal = GOAL_5K,
        .day = b->goal->day,
    };
    int kind = b->goal->kind == GOAL_FIRST5K ? GOAL_5K : (int)b->goal->kind;
    while (kind > GOAL_5K && !o.is_possible) {
        kind--;
        o.goal = (enum goal_kind)kind;
        o.is_possible = fits(b, o.goal, from);
    }
    return o;
}

static bool can_finish(const struct build *b, int32_t last)
{
    return is_ready(b) && !is_day_too_short(b) &&
           b->full_weeks >= FINISH_WEEKS && is_finish(b, last);
}

static struct offer finish(const struct build *b)
{
    struct offer o = {
        .kind = OFFER_FINISH,
        .goal = b->goal->kind,
        .day = b->goal->day,
    };
    if (!b->has_race || needs_ladder(b))
        return o;
    struct build other = *b; /* as it would be planned, not as it might be */
    int32_t last = plan_settle_races(&other);
    o.longest.m = plan_longest(&other);
    o.is_possible = can_finish(b, last);
    return o;
}

static bool is_too_young(const struct build *b)
{
    enum goal_kind kind = b->goal->kind;
    int age = b->p->age;
    if (age == UNKNOWN)
        return false;
    return (age < YOUNG_AGE && b->goal->dist.m > YOUNG_M) ||
           (age < ADULT_AGE && kind == GOAL_MARATHON);
}

/* While an injury is open only the ladder back is planned (F6), and running
 * without targets. */
static bool is_hurt(const struct build *b)
{
    return b->p->is_hurt && b->goal->kind != GOAL_RETURN;
}

static bool refuse_for_now(const struct build *b, day_t from,
                           struct proposal *out)
{
    out->outcome = PLAN_NOT_NOW;
    out->is_hurt = is_hurt(b);
    out->hurt = b->p->hurt;
    if (!is_too_young(b))
        return true;
    out->is_too_young = true;
    struct offer o = shorter(b, from);
    if (b->p->age < YOUNG_AGE && o.goal == GOAL_HALF) {
        o.goal = GOAL_10K;
        o.is_possible = fits(b, GOAL_10K, from);
    }
    put_offer(out, o);
    return true;
}

bool plan_is_finish(const struct build *b, int32_t longest)
{
    return !is_long_race(b) || is_finish(b, longest);
}

bool plan_refuse_days(const struct build *b, day_t from, int32_t longest,
                      struct proposal *out)
{
    if (plan_is_finish(b, longest))
        return false;
    out->outcome = PLAN_TOO_SHORT;
    out->is_blocked_out = b->gap_count > 0;
    out->is_day_too_short = !out->is_blocked_out;
    struct offer none = later(b, from, out->weeks_needed);
    none.is_possible = false;
    put_offer(out, none);
    put_offer(out, shorter(b, from));
    struct offer end = finish(b);
    end.is_possible = false;
    end.longest.m = longest;
    put_offer(out, end);
    return true;
}

/* Of a plan that was begun the safe weeks are not asked for again. */
static bool is_cut_short(const struct build *b)
{
    struct build other = *b; /* as it would be planned */
    return b->has_race &&
           (b->full_weeks < 1 || !plan_is_finish(b, plan_settle_races(&other)));
}

bool plan_refuse(const struct build *b, day_t from, struct proposal *out)
{
    out->weeks_needed = needed(b);
    out->weeks_given = given(b, from);
    out->is_blocked_out = weeks_lost(b) > 0 &&
                          out->weeks_given + weeks_lost(b) >= out->weeks_needed;
    if (b->p->condition != CONDITION_NONE || is_too_young(b) || is_hurt(b))
        return refuse_for_now(b, from, out);
    /* Where there is time for it, the base is built on the way [H]. */
    bool is_open = !needs_ladder(b) && !is_ready(b) &&
                   out->weeks_given < out->weeks_needed + base_weeks(b);
    out->is_day_too_short = is_day_too_short(b);
    bool is_short =
        out->weeks_given < out->weeks_needed || out->is_day_too_short;
    if (b->ask->is_under_way) {
        is_open = false;
        is_short = is_cut_short(b);
    }
    if (!is_open && !is_short)
        return false;
    struct offer end = finish(b);
    bool is_asked = b->goal->aim == AIM_FINISH && end.is_possible;
    if (!is_open && is_asked && !b->ask->is_under_way)
        return false;
    out->outcome = is_open ? PLAN_NO_BASE : PLAN_TOO_SHORT;
    out->is_taper_left =
        b->ask->is_under_way && b->ask->going != NULL && b->full_weeks < 1;
    if (out->is_taper_left)
        return true;
    int weeks = out->weeks_needed + (is_open ? base_weeks(b) : 0);
    put_offer(out, later(b, from, weeks));
    put_offer(out, shorter(b, from));
    put_offer(out, end);
    return true;
}
