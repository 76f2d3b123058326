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

static struct plan_week *week_of(struct plan *p, day_t monday)
{
    for (int w = 0; w < p->week_count; w++)
        if (p->weeks[w].monday.n == monday.n)
            return &p->weeks[w];
    return NULL;
}

void plan_sum_week(struct plan *p, day_t day)
{
    day_t monday = day_monday(day);
    struct plan_week *week = week_of(p, monday);
    if (week == NULL)
        return;
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
