/* Binary searches in the lists that are kept by day. */
#include "milepost/measure.h"

#include <stddef.h>
#include <string.h>

/* The first of 'count' items, each 'size' bytes with its day 'at' bytes in,
 * that lies on the day or after it. */
static inline int first_from(const void *items, int count, size_t size,
                             size_t at, day_t day)
{
    int low = 0;
    int high = count;
    while (low < high) {
        int mid = (low + high) / 2;
        day_t own;
        memcpy(&own, (const char *)items + (size_t)mid * size + at, sizeof own);
        if (own.n < day.n)
            low = mid + 1;
        else
            high = mid;
    }
    return low;
}

#define FIRST_FROM(list, count, type, day) \
    first_from(list, count, sizeof(type), offsetof(type, day), day)

int facts_run_from(const struct facts *f, day_t day)
{
    return FIRST_FROM(f->runs, f->run_count, struct run, day);
}

int facts_checkin_from(const struct facts *f, day_t day)
{
    return FIRST_FROM(f->checkins, f->checkin_count, struct checkin, day);
}

int facts_activity_from(const struct facts *f, day_t day)
{
    return FIRST_FROM(f->activities, f->activity_count, struct activity, day);
}

int plan_session_from(const struct plan *p, day_t day)
{
    return FIRST_FROM(p->sessions, p->session_count, struct session, day);
}

int pain_at(const struct checkin *c, enum site site)
{
    int worst = UNKNOWN;
    for (int i = 0; i < c->pain_count; i++)
        if (c->pains[i].site == site && c->pains[i].level > worst)
            worst = c->pains[i].level;
    return worst;
}
