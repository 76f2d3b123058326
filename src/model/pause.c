/* pause (model): days on which nothing is run. */
#include "milepost/model.h"

const struct pause *pause_on(const struct pause *p, int count, day_t day)
{
    for (int i = 0; i < count; i++)
        if (p[i].from.n <= day.n && day.n <= p[i].until.n)
            return &p[i];
    return NULL;
}
