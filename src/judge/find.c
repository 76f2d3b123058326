/* Places in the facts' ordered lists. */
#include "judge/engine.h"

int facts_run_from(const struct facts *f, day_t day)
{
    int low = 0;
    int high = f->run_count;
    while (low < high) {
        int mid = (low + high) / 2;
        if (f->runs[mid].day.n < day.n)
            low = mid + 1;
        else
            high = mid;
    }
    return low;
}

const struct session *week_sessions(const struct facts *f, day_t monday,
                                    int *count)
{
    const struct plan *p = &f->plan;
    int low = 0;
    int high = f->has_plan ? p->session_count : 0;
    int end = high;
    while (low < high) {
        int mid = (low + high) / 2;
        if (p->sessions[mid].day.n < monday.n)
            low = mid + 1;
        else
            high = mid;
    }
    int n = 0;
    while (low + n < end && p->sessions[low + n].day.n < monday.n + WEEK_DAYS)
        n++;
    *count = n < WEEK_SESSIONS_MAX ? n : WEEK_SESSIONS_MAX;
    return &p->sessions[low];
}

int body_pain(const struct checkin *c, enum site site)
{
    int worst = UNKNOWN;
    for (int i = 0; i < c->pain_count; i++)
        if (c->pains[i].site == site && c->pains[i].level > worst)
            worst = c->pains[i].level;
    return worst;
}
