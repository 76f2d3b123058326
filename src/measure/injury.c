/* Injuries with their days, as the runner marked them. science.md F4, F6. */
#include "milepost/measure.h"

const struct injury *injury_open_on(const struct facts *f, day_t day)
{
    const struct injury *found = NULL;
    for (int i = 0; i < f->injury_count; i++) {
        const struct injury *own = &f->injuries[i];
        bool is_open =
            own->start.n <= day.n && (!day_is(own->end) || own->end.n > day.n);
        if (is_open && (found == NULL || own->start.n > found->start.n))
            found = own;
    }
    return found;
}
