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

void replan_lines(const struct plan *was, struct replan *r)
{
    r->line_count = 0;
    for (int i = 0; i < r->change_count; i++)
        r->lines[r->line_count++] = (struct replan_line){
            .first = i,
            .count = 1,
            .day = change_day(was, r, &r->changes[i]),
        };
}

/* ---- taken */

static bool put(struct plan *out, const struct plan *from, int session)
{
    const struct session *s = &from->sessions[session];
    if (out->session_count >= PLAN_SESSIONS_MAX ||
        out->step_count + s->step_count > PLAN_STEPS_MAX)
        return false;
    struct session *to = &out->sessions[out->session_count++];
    *to = *s;
    to->step_first = out->step_count;
    memcpy(&out->steps[out->step_count], &from->steps[s->step_first],
           (size_t)s->step_count * sizeof from->steps[0]);
    out->step_count += s->step_count;
    return true;
}

/* What a week is for goes with its line. */
static void take_week(const struct replan *r, day_t monday, struct plan *out)
{
    for (int w = 0; w < out->week_count; w++)
        for (int k = 0; k < r->plan.week_count; k++)
            if (out->weeks[w].monday.n == monday.n &&
                r->plan.weeks[k].monday.n == monday.n)
                out->weeks[w] = r->plan.weeks[k];
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
    bool ok = true;
    set_fates(r, take, fate);
    for (int i = 0; i < was->session_count && ok; i++)
        if (fate[i] == STAYS)
            ok = put(out, was, i);
        else if (fate[i] != UNKNOWN)
            ok = put(out, &r->plan, fate[i]);
    for (int l = 0; l < r->line_count; l++)
        for (int i = 0; take[l] && ok && i < r->lines[l].count; i++) {
            const struct plan_change *c =
                &r->changes[r->lines[l].first + i].what;
            if (c->before == UNKNOWN)
                ok = put(out, &r->plan, c->after);
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
