/* Laps as the watch counted them, a line each. */
#include "words/room.h"

#define LAPS_LEAST 2 /* one lap is the run */

void words_laps(struct text *out, const struct trace *t,
                const struct look *look)
{
    char size[QUANTITY_TEXT], time[QUANTITY_TEXT], pace[QUANTITY_TEXT];
    if (t->lap_count < LAPS_LEAST)
        return;
    text_add(out, "  laps, in %s and min\n", quantity_unit(look->units));
    for (int i = 0; i < t->lap_count; i++) {
        const struct lap *l = &t->laps[i];
        pace_t p = unit_pace(l->dist, l->time);
        text_add(out, "  %4d  %6s  %7s", i + 1,
                 quantity_dist(size, l->dist, look->units),
                 quantity_time(time, l->time));
        if (p.s_per_km > 0)
            text_add(out, "  %s", quantity_pace_unit(pace, p, look->units));
        if (l->hr_avg != UNKNOWN)
            text_add(out, "  pulse %d", l->hr_avg);
        if (l->purpose != PURPOSE_NONE)
            text_add(out, "  %s", words_purpose(l->purpose));
        text_put(out, "\n");
    }
}
