/* What a runner should look at before it comes in. */
#include "app/import.h"

#include <stdlib.h>
#include <string.h>

#define ODD_FAST_S      120 /* s/km, over a kilometre (formats.md) */
#define ODD_SLOW_S      1800
#define ODD_FROM_M      1000
#define LEFT_ON_S       (15 * 60) /* at the end, without a step [H] */
#define LEFT_ON_CLIMB_M 20  /* up or down: that was no rest, but a wall [H] */
#define LEFT_ON_DM      500 /* decimetres a lost position wanders meanwhile */

/* Of the watch that was not stopped: moving time, hardly any way. */
static bool is_left_on(const struct series *s)
{
    if (s->count < 2)
        return false;
    int points = LEFT_ON_S / s->step_s;
    if (points < 1 || points >= s->count)
        return false;
    const struct series_point *last = &s->at[s->count - 1];
    bool has_height = last->height_m != SERIES_NO_HEIGHT &&
                      last[-points].height_m != SERIES_NO_HEIGHT;
    /* A treadmill's has a pulse and no way at all. */
    return last->dist_dm > 0 &&
           last->dist_dm - last[-points].dist_dm <= LEFT_ON_DM &&
           (!has_height ||
            abs(last->height_m - last[-points].height_m) <= LEFT_ON_CLIMB_M);
}

unsigned import_odd(const struct arrival *a, day_t today)
{
    unsigned odd = a->odd;
    const struct run *r = &a->entry.run;
    /* It was in a diary: the runner has decided. */
    if (strcmp(a->service, "milepost") == 0)
        return 0;
    if (a->entry.day.n > today.n)
        odd |= 1u << ODD_AHEAD;
    if (a->entry.kind != ENTRY_RUN)
        return odd;
    /* By the whole run: a pace is rounded. */
    int64_t of_km = (int64_t)r->time.s * METRES_PER_KM;
    if (r->dist.m >= ODD_FROM_M && of_km > 0) {
        odd |= of_km < (int64_t)r->dist.m * ODD_FAST_S ? 1u << ODD_FAST : 0;
        odd |= of_km > (int64_t)r->dist.m * ODD_SLOW_S ? 1u << ODD_SLOW : 0;
    }
    if (is_left_on(&a->trace.series))
        odd |= 1u << ODD_LEFT_ON;
    return odd;
}

bool odd_is_asked(unsigned odd)
{
    return (odd & (1u << ODD_FAST | 1u << ODD_SLOW | 1u << ODD_LEFT_ON |
                   1u << ODD_AHEAD | 1u << ODD_UNNAMED)) != 0;
}

void odd_tell(unsigned odd, char *out, size_t size)
{
    struct text t = text_on(out, size);
    for (int i = 0; i < ODD_COUNT; i++)
        if (odd & 1u << i)
            text_add(&t, "%s%s", t.len > 0 ? "; " : "", odd_words((enum odd)i));
}
