/*
 * From a goal to a plan: checked, laid out in weeks counted back from the
 * race, built week by week, written down. science.md G3.
 */
#include "coach/build.h"

#include <string.h>

#define OPEN_WEEKS 12 /* of a goal without a date */

static day_t end_of(const struct build *b, day_t from)
{
    if (day_is(b->goal->day))
        return b->goal->day;
    return day_add(day_monday(from), 7 * OPEN_WEEKS - 1);
}

/* A race on a day blocked out, and no day left to run on. */
static bool check_pauses(const struct build *b, day_t from, struct err *e)
{
    char first[DAY_TEXT], last[DAY_TEXT];
    const struct plan_ask *ask = b->ask;
    day_t end = end_of(b, from);
    const struct pause *p = pause_on(ask->pauses, ask->pause_count, end);
    if (day_is(b->goal->day) && b->goal->dist.m > 0 && p != NULL)
        return err_set(e, ERR_INPUT,
                       "the race of %s is blocked out: 'plan unpause %s' frees "
                       "the day",
                       day_format(end, first), day_format(end, last));
    for (day_t d = from; d.n <= end.n; d = day_add(d, 1))
        if (b->cap_m[day_weekday(d)] > 0 &&
            !pause_on(ask->pauses, ask->pause_count, d))
            return true;
    return err_set(e, ERR_INPUT,
                   "no day from %s to %s is free: 'plan pauses' lists what is "
                   "blocked out",
                   day_format(from, first), day_format(end, last));
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
    if (usual_days(b) == 0)
        return err_set(e, ERR_INPUT,
                       "no day is free for a run of %d minutes: name one, as "
                       "in athlete days tue,thu,sun",
                       DAY_LEAST_MIN);
    if (!check_pauses(b, from, e))
        return false;
    int weeks = day_diff(day_monday(end_of(b, from)), day_monday(from)) / 7 + 1;
    if (weeks > PLAN_WEEKS_MAX)
        return err_set(e, ERR_INPUT,
                       "the goal is %d weeks away and a plan holds %d: let it "
                       "begin later",
                       weeks, PLAN_WEEKS_MAX);
    return true;
}

#define REACHED_VOLUME_PERCENT 97 /* of the peak week */
#define REACHED_PERCENT        90 /* of the goal's long run: not a finish plan yet */

/* Days from the last full long run to the race, where a pause keeps it out of
 * the days it belongs to; 0: it is where it belongs. */
static int early_long(const struct build *b)
{
    const struct goal_row *row = b->row;
    const struct week_draft *last = &b->week[last_peak_week(b)];
    if (row->last_long_most == 0 || b->ask->pause_count == 0 ||
        last->longest == 0 || last->days_left <= row->last_long_most)
        return 0;
    return last->days_left;
}

int32_t plan_settle_races(struct build *b)
{
    int32_t peak = b->l_peak;
    int32_t last = plan_settle(b);
    while (!plan_is_finish(b, last) && races_drop(b)) {
        b->l_peak = peak;
        last = plan_settle(b);
    }
    return last;
}

static int32_t highest_done(const struct build *b)
{
    int32_t highest = 0;
    for (int w = 0; w < b->weeks; w++)
        highest = int_most(highest, b->week[w].done);
    return highest;
}

static bool race_plan(struct build *b, day_t from, struct proposal *out,
                      struct err *e)
{
    int32_t last = plan_settle_races(b);
    int32_t longest = plan_longest(b);
    if (out->outcome == PLAN_MADE && plan_refuse_days(b, from, last, out))
        return true;
    if (b->has_race)
        ease_race_window(b);
    for (int w = 0; w < b->weeks; w++)
        add_strength(b, w);
    if (b->has_race)
        recovery_after(b);
    out->is_finish_only =
        b->has_race && longest * 100 < b->l_table * REACHED_PERCENT;
    /* A single week that came out smaller below a peak that is reached is no
     * news (G3.10). */
    out->is_volume_lowered =
        b->is_lowered && (int64_t)highest_done(b) * 100 <
                             (int64_t)b->v_peak * REACHED_VOLUME_PERCENT;
    out->last_long_days = early_long(b);
    out->peak_long.m = longest;
    return plan_write_weeks(b, from, &out->plan, e);
}

static bool make(struct build *b, day_t from, struct proposal *out,
                 struct err *e)
{
    bool is_by_minutes = needs_ladder(b) || b->goal->kind == GOAL_RETURN ||
                         b->goal->kind == GOAL_STRESS;
    if (is_by_minutes)
        (void)races_drop(b);
    if (needs_ladder(b))
        return ladder_plan(b, from, out, e);
    if (b->goal->kind == GOAL_RETURN)
        return return_plan(b, from, out, e);
    if (b->goal->kind == GOAL_STRESS)
        return stress_plan(b, out, e);
    return race_plan(b, from, out, e);
}

/* A plan under way that no longer leads to its race: what is left of it steps
 * up from what was run all the same, never from what was planned (G8.5). */
static bool is_made_still(const struct build *b, const struct proposal *out)
{
    return b->ask->is_under_way && out->outcome == PLAN_TOO_SHORT &&
           b->full_weeks >= 1;
}

bool plan_alone(const struct profile *p, const struct plan_ask *ask,
                struct proposal *out, struct err *e)
{
    struct build b;
    const struct goal *goal = ask->goal;
    day_t from = ask->from;
    memset(out, 0, sizeof *out);
    build_begin(&b, p, ask);
    if (!check(&b, from, e))
        return false;
    out->plan.goal = *goal;
    out->plan.made = p->today;
    plan_lay_out(&b, from, end_of(&b, from));
    races_take(&b, ask);
    if (plan_refuse(&b, from, out) && !is_made_still(&b, out))
        return true;
    if (!make(&b, from, out, e))
        return false;
    races_tell(&b, out);
    for (int w = 0; w < out->plan.week_count; w++)
        if (out->plan.weeks[w].target.m > out->peak_week.m)
            out->peak_week = out->plan.weeks[w].target;
    return true;
}
