/* The runner's curve up to the week that was read: no more than sums of the
 * days it came with, so that it costs nothing beside it. */
#include "app/room.h"

void app_curve(const struct app *a, int count, struct curve_week *out)
{
    for (int i = 0; i < count; i++) {
        struct curve_week *w = &out[i];
        day_t monday = day_add(a->week.monday, -WEEK_DAYS * (count - 1 - i));
        day_t sunday = day_add(monday, WEEK_DAYS - 1);
        day_t last = sunday.n > a->today.n ? a->today : sunday;
        day_t first = a->facts.diary_first;
        w->monday = monday;
        w->is_known =
            day_is(first) && first.n <= sunday.n && monday.n <= a->today.n;
        w->done = days_dist(&a->days, monday, last);
        if (w->is_known)
            w->form = form_on(&a->facts, &a->days, last);
    }
}
