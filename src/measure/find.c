/* Binary searches in lists that are kept by day. */
#include "measure/find.h"

#include <math.h>

#define SAME_INDEX 1e-9 /* far below what moves a pace by a second */

int find_run(const struct facts *f, day_t day)
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

int find_checkin(const struct facts *f, day_t day)
{
    int low = 0;
    int high = f->checkin_count;
    while (low < high) {
        int mid = (low + high) / 2;
        if (f->checkins[mid].day.n < day.n)
            low = mid + 1;
        else
            high = mid;
    }
    return low;
}

int find_activity(const struct facts *f, day_t day)
{
    int low = 0;
    int high = f->activity_count;
    while (low < high) {
        int mid = (low + high) / 2;
        if (f->activities[mid].day.n < day.n)
            low = mid + 1;
        else
            high = mid;
    }
    return low;
}

const struct zone_limits *week_zones_at(struct week_zones *w,
                                        const struct facts *f, day_t day)
{
    day_t monday = day_monday(day);
    if (w->monday.n == monday.n)
        return &w->limits;
    double index = index_on(f, monday).index;
    bool is_same =
        day_is(w->monday) && fabs(index - w->limits.paces.index) < SAME_INDEX;
    if (!is_same) /* race paces are dear, and most weeks change nothing */
        w->limits = zone_limits_of(f, index);
    w->monday = monday;
    return &w->limits;
}
