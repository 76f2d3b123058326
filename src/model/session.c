/* A planned session: a run with a purpose, or what is done beside running; and
 * what a week of them adds up to. */
#include "milepost/model.h"

#include <string.h>

struct session session_blank(day_t day, enum purpose purpose)
{
    struct session s;
    memset(&s, 0, sizeof s);
    s.day = day;
    s.purpose = purpose;
    s.activity = ACTIVITY_NONE;
    s.skipped = SKIP_NONE;
    s.was_day = NO_DAY;
    s.was = PURPOSE_NONE;
    return s;
}

bool session_is_run(const struct session *s)
{
    return s->activity == ACTIVITY_NONE;
}

bool session_is_hard(const struct session *s)
{
    return session_is_run(s) && s->skipped == SKIP_NONE &&
           purpose_is_hard(s->purpose);
}

const char *session_word(const struct session *s)
{
    return session_is_run(s) ? purpose_word(s->purpose)
                             : activity_word(s->activity);
}

const char *session_label(const struct session *s)
{
    return session_is_run(s) ? purpose_label(s->purpose)
                             : activity_label(s->activity);
}

int plan_week_at(const struct plan *p, day_t monday)
{
    for (int w = 0; w < p->week_count; w++)
        if (p->weeks[w].monday.n == monday.n)
            return w;
    return UNKNOWN;
}

void plan_sum_week(struct plan *p, day_t day)
{
    day_t monday = day_monday(day);
    int at = plan_week_at(p, monday);
    if (at == UNKNOWN)
        return;
    struct plan_week *week = &p->weeks[at];
    week->target.m = week->longest.m = 0;
    for (int i = 0; i < p->session_count; i++) {
        const struct session *s = &p->sessions[i];
        if (day_monday(s->day).n != monday.n || s->purpose == PURPOSE_RACE)
            continue;
        week->target.m += s->dist.m;
        if (s->purpose == PURPOSE_LONG && s->dist.m > week->longest.m)
            week->longest = s->dist;
    }
}

struct session *plan_append(struct plan *p, const struct plan *from,
                            const struct session *s)
{
    if (p->session_count >= PLAN_SESSIONS_MAX ||
        p->step_count + s->step_count > PLAN_STEPS_MAX)
        return NULL;
    struct session *own = &p->sessions[p->session_count++];
    *own = *s;
    own->step_first = p->step_count;
    memcpy(&p->steps[p->step_count], &from->steps[s->step_first],
           (size_t)s->step_count * sizeof p->steps[0]);
    p->step_count += s->step_count;
    return own;
}

/* Sessions of one day keep their order. */
void plan_sort(struct plan *p, int *from)
{
    for (int i = 0; i < p->session_count; i++) {
        struct session s = p->sessions[i];
        int at = i;
        for (; at > 0 && p->sessions[at - 1].day.n > s.day.n; at--) {
            p->sessions[at] = p->sessions[at - 1];
            if (from != NULL)
                from[at] = from[at - 1];
        }
        p->sessions[at] = s;
        if (from != NULL)
            from[at] = i;
    }
}
