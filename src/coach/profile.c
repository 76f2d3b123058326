/* Where the runner is now, from the diary and from what they said. */
#include "coach/build.h"

#define MONTH_DAYS   28
#define LONGEST_DAYS 30
#define BACK_DAYS    90  /* an injury that ended so lately still counts [H] */
#define RUNS_MOST    6   /* below elite: a day of rest (G3.1) */
#define USUAL_DAYS   182 /* where the usual week is looked for */

/* Days free where the runner has not said, by level [H]. */
static const unsigned days_by_level[LEVEL_COUNT] = {
    [LEVEL_BEGINNER] = DAY_BIT(1) | DAY_BIT(3) | DAY_BIT(6),
    [LEVEL_NOVICE] = DAY_BIT(1) | DAY_BIT(3) | DAY_BIT(5) | DAY_BIT(6),
    [LEVEL_INTERMEDIATE] =
        DAY_BIT(1) | DAY_BIT(2) | DAY_BIT(3) | DAY_BIT(5) | DAY_BIT(6),
    [LEVEL_ADVANCED] = DAY_BIT(1) | DAY_BIT(2) | DAY_BIT(3) | DAY_BIT(4) |
                       DAY_BIT(5) | DAY_BIT(6),
    [LEVEL_ELITE] = DAY_BIT(7) - 1,
};

static dist_t weekly_of(const struct facts *f, const struct days *d)
{
    day_t last =
        days_row(d, f->today)->runs > 0 ? f->today : day_add(f->today, -1);
    if (!day_is(f->diary_first))
        return f->athlete.weekly;
    int held = day_diff(last, f->diary_first) + 1;
    if (held < MONTH_DAYS && f->athlete.weekly.m > 0)
        return f->athlete.weekly;
    if (held < WEEK_DAYS)
        held = WEEK_DAYS;
    if (held > MONTH_DAYS)
        held = MONTH_DAYS;
    int32_t sum = days_dist(d, day_add(last, 1 - MONTH_DAYS), last).m;
    return (dist_t){ (int32_t)((int64_t)sum * WEEK_DAYS / held) };
}

/* As stated while the diary is young; where it is not stated, the mean run of
 * the stated week: the longest is no shorter than that [H]. */
static dist_t longest_of(const struct facts *f, const struct days *d, int runs)
{
    const struct athlete *a = &f->athlete;
    dist_t longest =
        days_longest(d, day_add(f->today, 1 - LONGEST_DAYS), f->today);
    bool is_young = !day_is(f->diary_first) ||
                    day_diff(f->today, f->diary_first) < LONGEST_DAYS;
    dist_t stated =
        a->longest.m > 0 ? a->longest : (dist_t){ a->weekly.m / runs };
    return is_young && stated.m > longest.m ? stated : longest;
}

static dist_t usual_of(const struct facts *f, const struct days *d)
{
    int32_t best = 0;
    for (int back = 0; back + MONTH_DAYS <= USUAL_DAYS; back += WEEK_DAYS) {
        day_t last = day_add(f->today, -back);
        int32_t sum = days_dist(d, day_add(last, 1 - MONTH_DAYS), last).m;
        if (sum > best)
            best = sum;
    }
    best = best / (MONTH_DAYS / WEEK_DAYS);
    return (dist_t){ best > f->athlete.weekly.m ? best : f->athlete.weekly.m };
}

static int days_off(const struct facts *f, const struct days *d)
{
    for (int back = 0; back < FACTS_DAYS; back++) {
        day_t day = day_add(f->today, -back);
        if (day_diff(day, d->first) < 0)
            break;
        if (days_row(d, day)->runs > 0)
            return back;
    }
    return UNKNOWN;
}

static bool is_back(const struct facts *f)
{
    for (int i = 0; i < f->injury_count; i++) {
        const struct injury *n = &f->injuries[i];
        bool is_begun = day_diff(f->today, n->start) >= 0;
        if (is_begun &&
            (!day_is(n->end) || day_diff(f->today, n->end) <= BACK_DAYS))
            return true;
    }
    return false;
}

static unsigned days_free(const struct athlete *a, enum level level)
{
    unsigned days = a->days != 0 ? a->days : days_by_level[level];
    if (a->days == 0 && a->runs > days_count(days))
        days = DAY_BIT(7) - 1;
    /* A day said to be long is a day one can run on. */
    if (a->days == 0 && a->long_day != UNKNOWN)
        days |= DAY_BIT(a->long_day);
    for (int d = 0; d < 7; d++)
        if (a->minutes[d] == 0)
            days &= ~DAY_BIT(d);
    return days;
}

/* The day said; else the one with most time, Sunday first. */
static int long_day_of(const struct athlete *a, unsigned days)
{
    if (a->long_day != UNKNOWN && (days & DAY_BIT(a->long_day)))
        return a->long_day;
    int best = 6;
    int32_t most = -1;
    for (int d = 6; d >= 0; d--) {
        int32_t time = a->minutes[d] == UNKNOWN ? NO_LIMIT : a->minutes[d];
        if ((days & DAY_BIT(d)) && time > most) {
            most = time;
            best = d;
        }
    }
    return best;
}

static int runs_of(const struct athlete *a, enum level level, unsigned days)
{
    int runs = a->runs != UNKNOWN ? a->runs : level_row(level)->runs;
    int free = days_count(days);
    if (level != LEVEL_ELITE && runs > RUNS_MOST)
        runs = RUNS_MOST;
    if (runs > free)
        runs = free;
    return runs < 1 ? 1 : runs;
}

struct profile coach_profile(const struct facts *f, const struct days *d)
{
    const struct athlete *a = &f->athlete;
    const struct injury *hurt = injury_open_on(f, f->today);
    struct profile p = {
        .today = f->today,
        .weekly = weekly_of(f, d),
        .usual = usual_of(f, d),
        .week_so_far = days_dist(d, day_monday(f->today), f->today),
        .index = index_on(f, f->today).index,
        .level = level_on(f, d, day_monday(f->today)).level,
        .age = UNKNOWN,
        .is_back_from_injury = is_back(f),
        .is_hurt = hurt != NULL,
        .hurt = hurt != NULL ? hurt->site : SITE_NONE,
        .is_runs_asked = a->runs != UNKNOWN,
        .days_off = days_off(f, d),
        .condition = a->condition,
    };
    if (p.level == LEVEL_NONE)
        p.level = LEVEL_BEGINNER;
    if (a->birth_year != UNKNOWN)
        p.age = day_civil(f->today).year - a->birth_year;
    p.days = days_free(a, p.level);
    for (int i = 0; i < 7; i++)
        p.minutes[i] = a->minutes[i];
    p.long_day = long_day_of(a, p.days);
    p.hard_days = a->hard_days != 0 ? a->hard_days & p.days : p.days;
    p.runs = runs_of(a, p.level, p.days);
    p.longest = longest_of(f, d, p.runs);
    return p;
}
