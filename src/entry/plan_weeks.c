/* The weeks of a plan that was read: size, long run, phase, cutback. */
#include "entry/plan.h"

#define CUTBACK_PERCENT 85 /* of the highest week before, science.md G3.4 */

static enum phase phase_of(const struct goal *g, day_t monday)
{
    if (!day_is(g->day))
        return PHASE_MAINTAIN;
    int left = day_diff(day_monday(g->day), monday) / 7;
    if (left < 0)
        return PHASE_RECOVERY;
    if (left == 0)
        return PHASE_RACE;
    return goal_kind_phase(g->kind, left);
}

static void add_size(struct plan_week *w, const struct session *s)
{
    if (!session_is_run(s) || s->purpose == PURPOSE_RACE)
        return;
    w->target.m += s->dist.m;
    if (s->purpose == PURPOSE_LONG && s->dist.m > w->longest.m)
        w->longest = s->dist;
}

static void mark_cutbacks(struct plan *p)
{
    int32_t highest = 0;
    for (int i = 0; i < p->week_count; i++) {
        struct plan_week *w = &p->weeks[i];
        bool may_be = w->phase == PHASE_BASE || w->phase == PHASE_BUILD ||
                      w->phase == PHASE_PEAK || w->phase == PHASE_MAINTAIN;
        w->is_cutback =
            may_be && w->target.m > 0 &&
            (int64_t)w->target.m * 100 <= (int64_t)highest * CUTBACK_PERCENT;
        if (!w->is_cutback && w->target.m > highest)
            highest = w->target.m;
    }
}

bool plan_fill_weeks(struct plan *p, struct err *e)
{
    day_t first = day_monday(p->sessions[0].day);
    day_t last = day_monday(p->sessions[p->session_count - 1].day);
    int count = day_diff(last, first) / 7 + 1;
    char from[DAY_TEXT];
    char to[DAY_TEXT];
    if (count > PLAN_WEEKS_MAX)
        return err_set(e, ERR_LIMIT,
                       "the sessions reach from %s to %s, %d weeks: a plan "
                       "holds %d",
                       day_format(p->sessions[0].day, from),
                       day_format(p->sessions[p->session_count - 1].day, to),
                       count, PLAN_WEEKS_MAX);
    p->week_count = count;
    for (int i = 0; i < count; i++) {
        day_t monday = day_add(first, 7 * i);
        p->weeks[i] = (struct plan_week){ .monday = monday,
                                          .phase = phase_of(&p->goal, monday) };
    }
    for (int i = 0; i < p->session_count; i++) {
        const struct session *s = &p->sessions[i];
        add_size(&p->weeks[day_diff(s->day, first) / 7], s);
    }
    mark_cutbacks(p);
    return true;
}
