/*
 * The last days before a race hold no more than W19 allows: an easy run is
 * shortened, then dropped, wherever in the last two weeks it lies.
 * science.md G3.12, G4, E6.
 */
#include "coach/build.h"

#define WEEKS_BEFORE 9
#define SHORTEST_M   3000
#define STEP_M       500

static int32_t highest_week(const struct build *b)
{
    int first = b->weeks - 1 - WEEKS_BEFORE;
    int32_t highest = first < 0 ? b->p->weekly.m : 0;
    for (int w = first < 0 ? 0 : first; w < b->full_weeks; w++)
        if (b->week[w].done > highest)
            highest = b->week[w].done;
    return highest;
}

/* Kilometres of the window, and the largest easy run in it. */
static int32_t window_sum(struct build *b, struct week_draft **at,
                          struct slot **largest)
{
    int32_t sum = 0;
    *largest = NULL;
    for (int w = b->weeks > 2 ? b->weeks - 3 : 0; w < b->weeks; w++)
        for (int d = 0; d < 7; d++) {
            struct slot *s = &b->week[w].day[d];
            int days = day_diff(b->goal->day, slot_day(&b->week[w], d));
            if (days < 1 || days > b->row->window_days)
                continue;
            sum += s->dist;
            bool is_larger = *largest == NULL || s->dist >= (*largest)->dist;
            if (s->kind != SLOT_EASY || !is_larger)
                continue;
            *largest = s;
            *at = &b->week[w];
        }
    return sum;
}

void ease_race_window(struct build *b)
{
    int32_t most =
        (int32_t)((int64_t)highest_week(b) * b->row->window_percent / 100);
    struct week_draft *at = NULL;
    struct slot *s;
    while (window_sum(b, &at, &s) > most && s != NULL) {
        int32_t step = s->dist > SHORTEST_M ? STEP_M : s->dist;
        s->dist -= step;
        at->done -= step;
        if (s->dist == 0)
            *s = (struct slot){ .kind = SLOT_REST };
    }
}
