/*
 * The last days before a race hold no more than W19 allows: an easy run is
 * shortened, then dropped, wherever in the last two weeks it lies.
 * science.md G3.12, G4, E6.
 */
#include "coach/build.h"

#define WEEKS_BEFORE 9
#define ROUNDS       6
#define SHORTEST_M   3000
#define STEP_M       500

static bool is_before_window(const struct build *b, int w)
{
    day_t sunday = slot_day(&b->week[w], 6);
    return day_diff(b->goal->day, sunday) > b->row->window_days;
}

static int32_t allowed(const struct build *b)
{
    int first = b->weeks - 1 - WEEKS_BEFORE;
    int whole = first_whole(b);
    int32_t highest = 0;
    for (int w = first < whole ? whole : first; w < b->full_weeks; w++)
        if (is_before_window(b, w) && b->week[w].done > highest)
            highest = b->week[w].done;
    if (highest == 0)
        highest = b->p->weekly.m;
    return (int32_t)((int64_t)highest * b->row->window_percent / 100);
}

/* Kilometres of the window; its largest easy run, its long run if none. */
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
            bool is_first = *largest == NULL || (*largest)->kind == SLOT_LONG;
            bool is_larger = s->kind == SLOT_EASY &&
                             (is_first || s->dist >= (*largest)->dist);
            if (!is_larger && !(s->kind == SLOT_LONG && *largest == NULL))
                continue;
            *largest = s;
            *at = &b->week[w];
        }
    return sum;
}

static void shorten(struct week_draft *week, struct slot *s)
{
    int32_t step = s->dist > SHORTEST_M ? STEP_M : s->dist;
    s->dist -= step;
    week->done -= step;
    if (s->kind == SLOT_LONG)
        week->longest = s->dist;
    if (s->dist == 0)
        *s = (struct slot){ .kind = SLOT_REST };
}

/* A week that was shortened holds less work. */
static void mend_work(struct build *b, int w)
{
    struct week_draft *week = &b->week[w];
    for (int d = 0; d < 7; d++) {
        struct slot *s = &week->day[d];
        while (s->kind == SLOT_QUALITY && week_for_work(s) > week->done) {
            int32_t before = s->dist;
            *s =
                size_quality(b, w, s->purpose, week->done - STEP_M, before - 1);
            if (s->kind == SLOT_EASY) {
                s->dist = before / 2 / STEP_M * STEP_M;
                s->purpose = PURPOSE_EASY;
            }
            week->done += s->dist - before;
        }
    }
}

void ease_race_window(struct build *b)
{
    struct week_draft *at = NULL;
    struct slot *s;
    /* A week that is shortened may itself have been the highest, and what is
     * then over its cap makes it lower again. */
    for (int round = 0; round < ROUNDS; round++) {
        for (int w = 0; w < b->full_weeks; w++)
            mend_work(b, w);
        while (window_sum(b, &at, &s) > allowed(b) && s != NULL)
            shorten(at, s);
    }
}
