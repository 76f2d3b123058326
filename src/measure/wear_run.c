/* Signs of being worn down that runs tell: effort above what the pace should
 * cost, and slower races. science.md F5. */
#include "measure/raced.h"
#include "measure/wear.h"

#include <math.h>

#define BEST_DAYS     (12 * 7) /* a result is held against the best of these */
#define BEST_FAR_DAYS (26 * 7)
#define ALIKE         2 /* times as long, or as short: races that compare [H] */
#define DOWN_DAYS     28 /* performance down for longer than this */

/* Where a pace can be held against one on a flat road. */
static bool is_fair(const struct run *r)
{
    const unsigned hard_air =
        FLAG_HILLY | FLAG_HOT | FLAG_ALTITUDE | FLAG_TREADMILL | FLAG_TRAIL;
    return (r->flags & hard_air) == 0;
}

/* ---- effort above what the pace should cost */

/* Planned effort of the hardest purpose of a zone (science.md E2, R5). */
static int effort_of_zone(int zone)
{
    static const int efforts[] = { 4, 7, 8 };
    return efforts[zone - 1];
}

/* Effort a run should have cost by its pace, and by what it was for; UNKNOWN
 * where its pace says nothing. */
static int effort_expected(struct zone_book *book, const struct run *r)
{
    if (r->rpe < 0 || r->time.s <= 0 || !is_fair(r) ||
        r->purpose == PURPOSE_RACE || r->purpose == PURPOSE_TEST)
        return UNKNOWN;
    const struct zone_limits *limits = zone_book_on(book, r->day);
    struct segment parts[RUN_SEGMENTS_MAX];
    struct run by_pace = *r; /* pulse and effort are what is asked about */
    by_pace.rpe = by_pace.hr_avg = UNKNOWN;
    int n = split_run(book->f, r, r->purpose, parts);
    int expected = UNKNOWN;
    for (int i = 0; i < n; i++) {
        parts[i].hr_avg = UNKNOWN;
        struct zone_reading zone = zone_of(limits, &by_pace, &parts[i]);
        if (zone.source == ZONE_SOURCE_PACE)
            expected = int_most(expected, effort_of_zone(zone.zone));
    }
    const struct purpose_row *row = purpose_row(r->purpose);
    if (expected != UNKNOWN && row != NULL)
        expected = int_most(expected, row->effort);
    return expected;
}

void wear_see_effort(struct wear_of *w)
{
    int runs = 0;
    const struct facts *f = w->f;
    for (int i = facts_run_from(f, w->from);
         i < f->run_count && f->runs[i].day.n <= w->day.n; i++) {
        int expected = effort_expected(w->zones, &f->runs[i]);
        runs += expected != UNKNOWN &&
                f->runs[i].rpe >= expected + w->v[SETTING_W14_EFFORT];
    }
    wear_see(w, WEAR_EFFORT, runs, runs >= w->v[SETTING_W14_RUNS]);
}

/* ---- races and tests */

/* A short race and a long one of the same runner differ in index. */
static bool is_alike(const struct run *a, const struct run *b)
{
    return a->dist.m <= ALIKE * b->dist.m && b->dist.m <= ALIKE * a->dist.m;
}

/* The best result of its kind in so many days before a race; 0: none. */
static double best_before(const struct facts *f, int race, int days, int *which)
{
    const struct run *r = &f->runs[race];
    double best = 0.0;
    for (int i = race - 1; i >= 0 && day_diff(r->day, f->runs[i].day) <= days;
         i--) {
        double index = is_alike(&f->runs[i], r) && f->runs[i].day.n < r->day.n
                           ? index_of_run(f, &f->runs[i])
                           : 0.0;
        if (index <= best)
            continue;
        best = index;
        *which = i;
    }
    return best;
}

/* The last fair race or test from a day to the day asked for; UNKNOWN. */
static int last_race(const struct wear_of *w, day_t from)
{
    for (int i = facts_run_from(w->f, day_add(w->day, 1)) - 1;
         i >= 0 && w->f->runs[i].day.n >= from.n; i--)
        if (is_fair(&w->f->runs[i]) && index_of_run(w->f, &w->f->runs[i]) > 0.0)
            return i;
    return UNKNOWN;
}

void wear_see_slower(struct wear_of *w)
{
    int race = last_race(w, w->from);
    int which;
    double best =
        race == UNKNOWN ? 0.0 : best_before(w->f, race, BEST_DAYS, &which);
    double down = 0.0;
    if (best > 0.0)
        down = 100.0 * (1.0 - index_of_run(w->f, &w->f->runs[race]) / best);
    wear_see(w, WEAR_SLOWER, fmax(down, 0.0),
             best > 0.0 && down >= w->v[SETTING_W14_TEST]);
}

/* Every result since the best one is lower, the first more than four weeks
 * before the last: two results are needed to say so. */
bool wear_is_down_long(const struct wear_of *w)
{
    const struct facts *f = w->f;
    int last = last_race(w, day_add(w->day, -DOWN_DAYS));
    int best_at = UNKNOWN;
    double best =
        last == UNKNOWN ? 0.0 : best_before(f, last, BEST_FAR_DAYS, &best_at);
    if (best <= 0.0)
        return false;
    double most = best * (1.0 - w->v[SETTING_W14_TEST] / 100.0);
    int first = UNKNOWN;
    for (int i = best_at + 1; i <= last; i++) {
        double index = is_alike(&f->runs[i], &f->runs[last])
                           ? index_of_run(f, &f->runs[i])
                           : 0.0;
        if (index > most)
            return false;
        if (index > 0.0 && first == UNKNOWN && is_fair(&f->runs[i]))
            first = i;
    }
    return first != UNKNOWN &&
           day_diff(f->runs[last].day, f->runs[first].day) > DOWN_DAYS;
}
