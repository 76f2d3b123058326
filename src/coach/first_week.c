/*
 * A plan begun in the middle of a week: what was run since Monday counts in
 * it, so that the week as a whole stays within the ramp (science.md E6, W6).
 */
#include "coach/build.h"

#define RAMP_PERCENT 110
#define RAMP_M       2000
#define SHORTEST_M   3000
#define STEP_M       500

static int32_t left_of_week(const struct build *b)
{
    int32_t sum = 0;
    for (int d = 0; d < 7; d++)
        if (day_diff(slot_day(&b->week[0], d), b->from) >= 0)
            sum += b->week[0].day[d].dist;
    return sum;
}

/* The one to give way first: the largest easy run, then quality, then the
 * long run. */
static struct slot *first_to_go(struct build *b)
{
    static const enum slot_kind order[] = { SLOT_EASY, SLOT_QUALITY,
                                            SLOT_LONG };
    struct slot *found = NULL;
    for (size_t k = 0; k < COUNT_OF(order) && found == NULL; k++)
        for (int d = 0; d < 7; d++) {
            struct slot *s = &b->week[0].day[d];
            bool is_left = day_diff(slot_day(&b->week[0], d), b->from) >= 0;
            if (is_left && s->kind == order[k] &&
                (found == NULL || s->dist > found->dist))
                found = s;
        }
    return found;
}

void trim_first_week(struct build *b)
{
    struct week_draft *week = &b->week[0];
    int32_t so_far = b->p->week_so_far.m;
    int32_t most =
        (int32_t)((int64_t)b->p->weekly.m * RAMP_PERCENT / 100) + RAMP_M;
    if (so_far <= 0 || week->monday.n != day_monday(b->p->today).n)
        return;
    while (left_of_week(b) + so_far > most) {
        struct slot *s = first_to_go(b);
        if (s == NULL)
            return;
        bool is_short = s->kind != SLOT_EASY || s->dist <= SHORTEST_M;
        s->dist -= is_short ? s->dist : STEP_M;
        if (s->dist > 0)
            continue;
        if (s->kind == SLOT_LONG)
            week->longest = 0;
        *s = (struct slot){ .kind = SLOT_REST };
    }
}
