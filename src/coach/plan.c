/*
 * From a goal to a plan: checked, laid out in weeks counted back from the
 * race, built week by week, written down. science.md G3.
 */
#include "coach/build.h"

#include <string.h>

#define OPEN_WEEKS     12 /* of a goal without a date */
#define DAY_LEAST_MIN  20 /* a day that has less is not run on [H] */
#define GROWTH_FACTOR  22 /* tenths: peak week over V0 (G2) */
#define GROWTH_LEAST_M 10000

int32_t metres_in(const struct build *b, int minutes)
{
    return unit_dist((span_t){ minutes * 60 }, b->paces.of[PACE_EASY]).m;
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
    enum level level = p->level == LEVEL_NONE ? LEVEL_BEGINNER : p->level;
    const struct target_size *at = &b->row->at[level];
    /* A base that is built on the way is grown from as if it were there. */
    int32_t now =
        p->weekly.m > b->row->base_week_m ? p->weekly.m : b->row->base_week_m;
    int32_t grown = now / 10 * GROWTH_FACTOR;
    if (grown < now + GROWTH_LEAST_M)
        grown = now + GROWTH_LEAST_M;
    b->v_peak = at->week_m < grown ? at->week_m : grown;
    if (b->v_peak < p->weekly.m || b->goal->kind == GOAL_MAINTAIN)
        b->v_peak = p->weekly.m;
    int32_t cap = metres_in(b, b->row->long_cap_min);
    b->l_peak = at->long_m < cap ? at->long_m : cap;
    if (b->l_peak > b->cap_m[p->long_day])
        b->l_peak = b->cap_m[p->long_day];
    b->l_peak = round_long(b->l_peak);
    b->l_goal = b->l_peak;
}

void build_begin(struct build *b, const struct profile *p,
                 const struct goal *goal)
{
    memset(b, 0, sizeof *b);
    b->p = p;
    b->goal = goal;
    b->row = goal_row(goal->kind);
    b->level = level_row(p->level);
    b->paces = paces_of(p->index > 0.0 ? p->index : b->level->index);
    b->has_race = b->row->taper_weeks > 0;
    for (int d = 0; d < 7; d++)
        b->cap_m[d] = day_cap(b, d);
    set_peaks(b);
}

static bool is_free_day(const struct build *b)
{
    for (int d = 0; d < 7; d++)
        if (b->cap_m[d] > 0)
            return true;
    return false;
}

static day_t end_of(const struct build *b, day_t from)
{
    if (day_is(b->goal->day))
        return b->goal->day;
    return day_add(day_monday(from), 7 * OPEN_WEEKS - 1);
}

static bool check(const struct build *b, day_t from, struct err *e)
{
    char text[DAY_TEXT], start[DAY_TEXT];
    const struct goal *g = b->goal;
    if (b->has_race && !day_is(g->day))
        return err_set(e, ERR_INPUT,
                       "a %s goal needs the day of the race: give its date",
                       goal_kind_word(g->kind));
    if (day_is(g->day) && day_diff(g->day, from) < 0)
        return err_set(e, ERR_INPUT,
                       "the goal's day %s is before the plan's first day %s: "
                       "give a date after it",
                       day_format(g->day, text), day_format(from, start));
    if (!is_free_day(b))
        return err_set(e, ERR_INPUT,
                       "no day is free for a run of %d minutes: name one, as "
                       "in athlete days tue,thu,sun",
                       DAY_LEAST_MIN);
    int weeks = day_diff(day_monday(end_of(b, from)), day_monday(from)) / 7 + 1;
    if (weeks > PLAN_WEEKS_MAX)
        return err_set(e, ERR_INPUT,
                       "the goal is %d weeks away and a plan holds %d: let it "
                       "begin later",
                       weeks, PLAN_WEEKS_MAX);
    return true;
}

static void build_all(struct build *b)
{
    b->is_lowered = false;
    for (int w = 0; w < b->weeks; w++) {
        build_week(b, w);
        if (w == 0)
            trim_first_week(b);
    }
}

static int32_t longest_of(const struct build *b)
{
    int32_t longest = 0;
    for (int w = 0; w < b->weeks; w++)
        if (long_is_run(b, w) && b->week[w].longest > longest)
            longest = b->week[w].longest;
    return longest;
}

#define PEAK_PASSES     24
#define REACHED_PERCENT 90 /* of the goal's long run: not a finish plan yet */

int32_t settle(struct build *b)
{
    build_all(b);
    int32_t last = b->week[last_peak_week(b)].longest;
    /* What the last peak run reaches is the peak: none is longer, and the
     * weeks alternate below it. */
    for (int pass = 0; b->has_race && pass < PEAK_PASSES; pass++) {
        bool is_found = longest_of(b) == last && last == b->l_peak;
        if (is_found || last < b->l_peak / 8)
            break;
        b->l_peak = last;
        build_all(b);
        last = b->week[last_peak_week(b)].longest;
    }
    return last;
}

static bool race_plan(struct build *b, day_t from, struct proposal *out,
                      struct err *e)
{
    int32_t last = settle(b);
    int32_t longest = longest_of(b);
    if (refuse_days(b, from, last, out))
        return true;
    if (b->has_race)
        ease_race_window(b);
    for (int w = 0; w < b->weeks; w++)
        add_strength(b, w);
    enum level level = b->p->level == LEVEL_NONE ? LEVEL_BEGINNER : b->p->level;
    out->is_finish_only =
        b->has_race &&
        longest * 100 < b->row->at[level].long_m * REACHED_PERCENT;
    out->is_volume_lowered = b->is_lowered;
    out->peak_long.m = longest;
    return write_weeks(b, from, &out->plan, e);
}

static bool make(struct build *b, day_t from, struct proposal *out,
                 struct err *e)
{
    if (needs_ladder(b))
        return ladder_plan(b, from, out, e);
    if (b->goal->kind == GOAL_RETURN)
        return return_plan(b, from, out, e);
    if (b->goal->kind == GOAL_STRESS)
        return stress_plan(b, from, out, e);
    return race_plan(b, from, out, e);
}

bool coach_plan(const struct profile *p, const struct goal *goal, day_t from,
                struct proposal *out, struct err *e)
{
    struct build b;
    memset(out, 0, sizeof *out);
    build_begin(&b, p, goal);
    if (!check(&b, from, e))
        return false;
    out->plan.goal = *goal;
    out->plan.made = p->today;
    lay_out(&b, from, end_of(&b, from));
    if (refuse(&b, from, out))
        return true;
    if (!make(&b, from, out, e))
        return false;
    for (int w = 0; w < out->plan.week_count; w++)
        if (out->plan.weeks[w].target.m > out->peak_week.m)
            out->peak_week = out->plan.weeks[w].target;
    return true;
}
