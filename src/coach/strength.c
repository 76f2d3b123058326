/*
 * Strength beside the running: after quality, never the day before quality
 * or the long run, none in the last seven days. science.md F7.
 */
#include "coach/build.h"

#define STRENGTH_MIN       30
#define STRENGTH_LIGHT_MIN 20
#define LAST_DAYS          7 /* before a race: none */
#define APART_DAYS         2

static int count_of(const struct week_draft *w)
{
    switch (w->phase) {
    case PHASE_BASE:
    case PHASE_BUILD:
        return 2;
    case PHASE_PEAK:
    case PHASE_TAPER:
    case PHASE_MAINTAIN:
        return 1;
    case PHASE_RACE:
    case PHASE_RECOVERY:
    case PHASE_COUNT:
        break;
    }
    return 0;
}

static bool is_hard_next(const struct build *b, int w, int d)
{
    if (d < 6)
        return b->week[w].day[d + 1].kind >= SLOT_LONG;
    return w + 1 < b->weeks && b->week[w + 1].day[0].kind >= SLOT_LONG;
}

static bool has_time(const struct build *b, const struct slot *s, int d,
                     int minutes)
{
    int most = b->p->minutes[d];
    if (most == UNKNOWN)
        return true;
    int32_t run = unit_time((dist_t){ s->dist }, b->paces.of[PACE_EASY]).s;
    return run + minutes * 60 <= most * 60;
}

static bool is_apart(const struct week_draft *week, int d)
{
    for (int i = 0; i < 7; i++) {
        int gap = i > d ? i - d : d - i;
        if (week->day[i].strength_min > 0 && gap < APART_DAYS)
            return false;
    }
    return true;
}

static bool is_free(const struct build *b, int w, int d, int minutes)
{
    const struct week_draft *week = &b->week[w];
    const struct slot *s = &week->day[d];
    bool is_late =
        b->has_race && day_diff(b->goal->day, slot_day(week, d)) <= LAST_DAYS;
    return cap_on(b, w, d) > 0 && s->kind != SLOT_LONG &&
           s->kind != SLOT_RACE && !is_late && !is_hard_next(b, w, d) &&
           is_apart(week, d) && has_time(b, s, d, minutes);
}

void add_strength(struct build *b, int w)
{
    static const enum slot_kind order[] = { SLOT_QUALITY, SLOT_EASY,
                                            SLOT_REST };
    struct week_draft *week = &b->week[w];
    int left = count_of(week);
    int minutes =
        week->phase == PHASE_TAPER ? STRENGTH_LIGHT_MIN : STRENGTH_MIN;
    for (size_t k = 0; k < COUNT_OF(order); k++)
        for (int d = 0; d < 7 && left > 0; d++)
            if (week->day[d].kind == order[k] && is_free(b, w, d, minutes)) {
                week->day[d].strength_min = minutes;
                left--;
            }
}
