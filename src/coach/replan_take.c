/*
 * A replan's lines: what is told as one, and a plan with some of them taken.
 */
#include "coach/replan.h"

#include <string.h>

/* ---- lines */

static day_t change_day(const struct plan *was, const struct replan *r,
                        const struct replan_change *c)
{
    return c->what.before != UNKNOWN ? was->sessions[c->what.before].day
                                     : r->plan.sessions[c->what.after].day;
}

static bool is_of_week(enum replan_id id)
{
    return id == REPLAN_REBUILT || id == REPLAN_LADDER ||
           id == REPLAN_CUT_OFF || id == REPLAN_CUT_ON;
}

static bool is_ramp(enum replan_id id)
{
    return id == REPLAN_REPEAT || id == REPLAN_LONG;
}

/* A week ahead of which only the ramp has changed, more than one session: it
 * is told as the week it becomes, and not again a run a line. */
static bool is_ramp_week(const struct plan *was, const struct replan *r,
                         day_t monday, day_t today)
{
    int count = 0;
    if (monday.n <= today.n)
        return false;
    for (int i = 0; i < r->change_count; i++) {
        if (day_monday(change_day(was, r, &r->changes[i])).n != monday.n)
            continue;
        if (!is_ramp(r->changes[i].id))
            return false;
        count++;
    }
    return count > 1;
}

void replan_lines(const struct plan *was, day_t today, struct replan *r)
{
    r->line_count = 0;
    for (int i = 0; i < r->change_count; i++) {
        day_t day = change_day(was, r, &r->changes[i]);
        bool is_week = is_of_week(r->changes[i].id) ||
                       is_ramp_week(was, r, day_monday(day), today);
        struct replan_line *last =
            r->line_count > 0 ? &r->lines[r->line_count - 1] : NULL;
        if (is_week && last != NULL && last->is_week &&
            last->day.n == day_monday(day).n)
            last->count++;
        else
            r->lines[r->line_count++] = (struct replan_line){
                .first = i,
                .count = 1,
                .is_week = is_week,
                .day = is_week ? day_monday(day) : day,
            };
    }
}

/* ---- changes: what differs in the end, and why */

static int find_after(const struct adapt *a, int before)
{
    for (int k = 0; k < a->out->plan.session_count; k++)
        if (a->at[k] == before)
            return k;
    return UNKNOWN;
}

static bool is_same(const struct adapt *a, int before, int after)
{
    return after != UNKNOWN &&
           session_same(&a->f->plan, &a->f->plan.sessions[before],
                        &a->out->plan, &a->out->plan.sessions[after]);
}

/* A day that was planned anew says why; its first reason stands no more. */
static void tell_anew(struct adapt *a, struct replan_change *c)
{
    day_t day = change_day(&a->f->plan, a->out, c);
    bool is_ladder =
        a->is_ladder && day.n >= a->today.n && day.n <= a->ladder_until.n;
    if (!is_ladder && !(a->is_rebuilt && day.n >= a->anew_from.n))
        return;
    c->id = is_ladder ? REPLAN_LADDER : REPLAN_REBUILT;
    c->inputs.count = 0;
    adapt_input(&c->inputs, INPUT_DAYS, a->days_off);
    if (a->over != NULL)
        adapt_input(&c->inputs, INPUT_SITE, (int32_t)a->over->site);
    adapt_input(&c->inputs, INPUT_WEEK_M, a->from_week_m);
    adapt_input(&c->inputs, INPUT_LONGEST_M, a->from_long_m);
    if (c->what.after != UNKNOWN) {
        struct session *s = &a->out->plan.sessions[c->what.after];
        (void)text_copy(s->rule, sizeof s->rule, replan_row(c->id)->rule);
    }
}

static void add_change(struct adapt *a, int before, int after)
{
    struct replan *r = a->out;
    if (r->change_count < REPLAN_CHANGES_MAX)
        r->changes[r->change_count++] =
            (struct replan_change){ .what = { before, after } };
}

static void sort_changes(const struct plan *was, struct replan *r)
{
    for (int i = 1; i < r->change_count; i++) {
        struct replan_change c = r->changes[i];
        int32_t day = change_day(was, r, &c).n;
        int at = i;
        for (; at > 0 && change_day(was, r, &r->changes[at - 1]).n > day; at--)
            r->changes[at] = r->changes[at - 1];
        r->changes[at] = c;
    }
}

void replan_changes(struct adapt *a)
{
    struct replan *r = a->out;
    bool is_told[PLAN_SESSIONS_MAX] = { false };
    int from[PLAN_SESSIONS_MAX] = { 0 };
    int before[PLAN_SESSIONS_MAX];
    memcpy(before, a->at, sizeof before);
    plan_sort(&r->plan, from);
    for (int i = 0; i < r->plan.session_count; i++)
        a->at[i] = before[from[i]];
    int kept = 0;
    for (int i = 0; i < r->change_count; i++) {
        struct replan_change c = r->changes[i];
        c.what.after = find_after(a, c.what.before);
        is_told[c.what.before] = true;
        if (!is_same(a, c.what.before, c.what.after))
            r->changes[kept++] = c;
    }
    r->change_count = kept;
    for (int i = 0; i < a->f->plan.session_count; i++) {
        int after = find_after(a, i);
        if (!is_told[i] && !is_same(a, i, after))
            add_change(a, i, after);
    }
    for (int k = 0; k < r->plan.session_count; k++)
        if (a->at[k] == UNKNOWN)
            add_change(a, UNKNOWN, k);
    for (int i = 0; i < r->change_count; i++)
        tell_anew(a, &r->changes[i]);
    sort_changes(&a->f->plan, r);
}

/* ---- taken */

/* What a week is for goes with its line. */
static void take_week(const struct replan *r, day_t monday, struct plan *out)
{
    int at = plan_week_at(out, monday);
    int from = plan_week_at(&r->plan, monday);
    if (at != UNKNOWN && from != UNKNOWN)
        out->weeks[at] = r->plan.weeks[from];
}

#define STAYS (-2) /* beside UNKNOWN, which is gone */

/* What each session becomes: itself, one of the replan's, or nothing. */
static void set_fates(const struct replan *r, const bool *take,
                      int fate[PLAN_SESSIONS_MAX])
{
    for (int i = 0; i < PLAN_SESSIONS_MAX; i++)
        fate[i] = STAYS;
    for (int l = 0; l < r->line_count; l++)
        for (int i = 0; take[l] && i < r->lines[l].count; i++) {
            const struct plan_change *c =
                &r->changes[r->lines[l].first + i].what;
            if (c->before != UNKNOWN)
                fate[c->before] = c->after;
        }
}

static bool put_sessions(const struct plan *was, const struct replan *r,
                         const bool *take, struct plan *out)
{
    int fate[PLAN_SESSIONS_MAX];
    const struct plan *is = &r->plan;
    bool ok = true;
    set_fates(r, take, fate);
    for (int i = 0; i < was->session_count && ok; i++)
        if (fate[i] == STAYS)
            ok = plan_append(out, was, &was->sessions[i]) != NULL;
        else if (fate[i] != UNKNOWN)
            ok = plan_append(out, is, &is->sessions[fate[i]]) != NULL;
    for (int l = 0; l < r->line_count; l++)
        for (int i = 0; take[l] && ok && i < r->lines[l].count; i++) {
            const struct plan_change *c =
                &r->changes[r->lines[l].first + i].what;
            if (c->before == UNKNOWN)
                ok = plan_append(out, is, &is->sessions[c->after]) != NULL;
        }
    return ok;
}

static void sum_line(const struct plan *was, const struct replan *r,
                     const struct replan_line *line, struct plan *out)
{
    if (line->is_week)
        take_week(r, line->day, out);
    for (int i = line->first; i < line->first + line->count; i++) {
        const struct plan_change *c = &r->changes[i].what;
        if (c->before != UNKNOWN)
            plan_sum_week(out, was->sessions[c->before].day);
        if (c->after != UNKNOWN)
            plan_sum_week(out, r->plan.sessions[c->after].day);
    }
}

bool coach_replan_take(const struct plan *was, const struct replan *r,
                       const bool *take, struct plan *out, struct err *e)
{
    *out = take == NULL ? r->plan : *was;
    if (take == NULL)
        return true;
    out->session_count = out->step_count = 0;
    if (!put_sessions(was, r, take, out))
        return err_set(e, ERR_LIMIT,
                       "both plans together are more than a plan holds: take "
                       "all of it, or fewer lines");
    plan_sort(out, NULL);
    for (int l = 0; l < r->line_count; l++)
        if (take[l])
            sum_line(was, r, &r->lines[l], out);
    return true;
}
