/*
 * The weeks of a plan, counted back from its end: phases, cutbacks, tapers,
 * and on which day of each week the long run lies. science.md G3, steps 2 to
 * 4; the races that are not on a Sunday are ours.
 */
#include "coach/build.h"

#define CUT_EVERY             4  /* three weeks up, one back */
#define CUT_EVERY_GENTLE      3  /* from 60, or back from injury */
#define CUT_LATEST            6  /* weeks after a break */
#define CUT_FROM_END          2  /* nearer to the taper there is none */
#define GENTLE_AGE            60 /* years */
#define EARLY_RACE            2  /* race weekday up to Wednesday */
#define ROTATED_GAP_LEAST     3  /* days between two long runs when one moves */
#define BASE_PERCENT          35 /* of the weeks before the taper */
#define BASE_PERCENT_SHORT    20
#define BASE_PERCENT_BEGINNER 60
/* Nearer to the race there is no long run [H]: 5 and 10 km, and from half. */
#define TAPER_LONG_DAYS      4
#define TAPER_LONG_DAYS_HALF 6

day_t slot_day(const struct week_draft *w, int weekday)
{
    return day_add(w->monday, weekday);
}

static bool in_window(const struct goal_row *row, int days)
{
    return days >= row->last_long_least && days <= row->last_long_most;
}

/* Where the last weeks' long runs lie, and whether the taper comes a week
 * earlier because the race is early in its week. */
struct ending {
    int shift; /* weeks */
    int day;   /* weekday of the long runs from the last full week on */
};

/* Another weekday for the last long runs, so that the race finds them at
 * their distance; false where none will do. */
static bool rotate(const struct build *b, int race, struct ending *out)
{
    const struct goal_row *row = b->row;
    int usual = b->p->long_day;
    for (int shift = 0; shift <= (race <= EARLY_RACE ? 1 : 0); shift++)
        for (int days = row->last_long_least; days <= row->last_long_most;
             days++) {
            int d = 7 * (b->taper_weeks + shift) + race - days;
            int w = b->weeks - 1 - b->taper_weeks - shift;
            int32_t cap = d < 0 || d > 6 || w < 0 ? 0 : cap_on(b, w, d);
            if (cap == 0)
                continue;
            bool holds = cap >= b->l_peak || cap >= b->cap_m[usual];
            if (!holds || 7 + d - usual < ROTATED_GAP_LEAST)
                continue;
            *out = (struct ending){ shift, d };
            return true;
        }
    return false;
}

/* The usual day of the long run, so many weeks before the race. */
static bool is_open(const struct build *b, int weeks)
{
    int w = b->weeks - 1 - weeks;
    return w < 0 || cap_on(b, w, b->p->long_day) > 0;
}

static struct ending ending_of(const struct build *b, int race)
{
    const struct goal_row *row = b->row;
    int usual = b->p->long_day;
    struct ending e = { race <= EARLY_RACE ? 1 : 0, usual };
    if (row->last_long_most == 0)
        return e;
    int weeks = b->taper_weeks;
    int days = 7 * weeks + race - usual;
    if ((in_window(row, days) && is_open(b, weeks)) ||
        (in_window(row, days - 7) && is_open(b, weeks - 1)))
        return (struct ending){ 0, usual };
    if (in_window(row, days + 7) && is_open(b, weeks + 1))
        return (struct ending){ 1, usual };
    (void)rotate(b, race, &e);
    return e;
}

/* Of G3.4 left out: "from 50 if asked", for nothing asks; and two SKIPs a week,
 * which a replan answers at once with a lighter week (G8.8). */
static bool is_gentle(const struct profile *p)
{
    return p->is_back_from_injury ||
           (p->age != UNKNOWN && p->age >= GENTLE_AGE);
}

/* Week w of n, both counted from 1 as in G3.4, so many weeks after the last
 * lighter one. */
static bool is_due(const struct profile *p, int w, int n, int since)
{
    if (is_gentle(p))
        return since >= CUT_EVERY_GENTLE - 1 && (n - w) % CUT_EVERY_GENTLE == 2;
    return since >= CUT_EVERY - 1 && (n - w) % CUT_EVERY == 3;
}

static bool is_cut(const struct profile *p, int w, int n)
{
    return is_due(p, w, n, w);
}

/* The first lighter week after a break: the break was one, so three weeks of
 * running again go before it (G8.7), but no more than five (W18). 0: none. */
static int first_cut(const struct build *b, int n)
{
    for (int w = 1; w + CUT_FROM_END <= n; w++) {
        int since = w + b->ask->weeks_back;
        bool is_in_turn = is_due(b->p, w, n, since) ||
                          (since == CUT_EVERY && is_cut(b->p, w - 1, n));
        if (since >= CUT_EVERY && (is_in_turn || since >= CUT_LATEST))
            return w;
    }
    return 0;
}

static bool is_cut_week(const struct build *b, int w, int n)
{
    if (!b->ask->is_under_way)
        return is_cut(b->p, w, n);
    int first = first_cut(b, n);
    bool is_later = first > 0 && w >= first + CUT_EVERY_GENTLE;
    return first > 0 && (w == first || (is_later && is_cut(b->p, w, n)));
}

static int base_weeks(const struct build *b, int n)
{
    const struct profile *p = b->p;
    if (n <= 3)
        return n;
    if (p->level == LEVEL_BEGINNER)
        return (n * BASE_PERCENT_BEGINNER + 50) / 100;
    bool is_fit =
        p->level >= LEVEL_INTERMEDIATE && p->weekly.m * 10 >= b->v_peak * 8;
    int base = (n * (is_fit ? BASE_PERCENT_SHORT : BASE_PERCENT) + 50) / 100;
    return base < 2 ? 2 : base;
}

/* Weeks of a whole plan that are still to come: base, and from 'late' on
 * peak. Where there are fewer, the build gives way first, for I and IV come
 * before II and III (Daniels, science.md G1). */
static void phases_left(const struct build *b, int n, int *base, int *late)
{
    int all = n + b->ask->weeks_behind;
    int begun = base_weeks(b, all);
    int peak = all - begun - (all - begun + 1) / 2;
    *base = begun > b->ask->weeks_behind ? begun - b->ask->weeks_behind : 0;
    if (*base > n)
        *base = n;
    *late = n - (peak < n - *base ? peak : n - *base);
}

static enum phase phase_of(const struct build *b, int w, int base, int late)
{
    int n = b->full_weeks;
    if (b->goal->kind == GOAL_MAINTAIN || b->goal->kind == GOAL_STRESS)
        return PHASE_MAINTAIN;
    if (w >= n)
        return b->week[w].is_race ? PHASE_RACE : PHASE_TAPER;
    if (w < base)
        return PHASE_BASE;
    bool is_late = b->has_race && b->p->level != LEVEL_BEGINNER && w >= late;
    return is_late ? PHASE_PEAK : PHASE_BUILD;
}

/* Made anew beside the plan in force, it goes on in the phases of that one. */
static void go_on(const struct build *b, struct week_draft *week)
{
    const struct plan *going = b->ask->going;
    if (b->ask->weeks_behind == 0 || going == NULL)
        return;
    for (int i = 0; i < going->week_count; i++) {
        enum phase was = going->weeks[i].phase;
        bool is_full =
            was == PHASE_BASE || was == PHASE_BUILD || was == PHASE_PEAK;
        if (going->weeks[i].monday.n == week->monday.n && is_full)
            week->phase = was;
    }
}

static void lay_phases(struct build *b)
{
    int n = b->full_weeks;
    int base = base_weeks(b, n);
    int late = base + (n - base + 1) / 2;
    if (b->ask->is_under_way)
        phases_left(b, n, &base, &late);
    for (int w = 0; w < b->weeks; w++) {
        struct week_draft *week = &b->week[w];
        week->phase = phase_of(b, w, base, late);
        if (w < n)
            go_on(b, week);
        bool is_same = w > 0 && week->phase == week[-1].phase;
        week->phase_day = is_same ? week[-1].phase_day + 1 : 0;
        week->is_cut =
            w < n && is_cut_week(b, w + 1, n) && !is_beside_pause(b, w);
    }
}

static int taper_percent(const struct build *b, int weeks_left)
{
    if (weeks_left < 0)
        weeks_left = 0;
    return weeks_left < b->taper_weeks ? b->row->taper_percent[weeks_left] : 0;
}

/* The day of a week's long run: where it is blocked out, another free one that
 * holds most, the nearest of them. */
static int long_day_free(const struct build *b, int w)
{
    int usual = b->week[w].long_day;
    int before = w > 0 ? b->week[w - 1].long_day : LONG_NONE;
    int best = LONG_NONE;
    int32_t most = 0;
    if (usual < 0 || cap_on(b, w, usual) > 0)
        return usual;
    for (int d = 6; d >= 0; d--) {
        int32_t holds = int_least(cap_on(b, w, d), b->l_peak);
        bool is_near =
            before != LONG_NONE && 7 + d - before < ROTATED_GAP_LEAST;
        bool may_hard = (b->p->hard_days & DAY_BIT(d)) ||
                        !(b->p->hard_days & DAY_BIT(usual));
        if (holds <= most || is_near || !may_hard)
            continue;
        best = d;
        most = holds;
    }
    return best;
}

static void lay_race(struct build *b, day_t race)
{
    struct ending end = ending_of(b, day_weekday(race));
    b->full_weeks = b->weeks - b->taper_weeks - end.shift;
    if (b->full_weeks < 0)
        b->full_weeks = 0;
    int nearest =
        b->row->last_long_most > 0 ? TAPER_LONG_DAYS_HALF : TAPER_LONG_DAYS;
    for (int w = 0; w < b->weeks; w++) {
        struct week_draft *week = &b->week[w];
        week->is_race = w == b->weeks - 1;
        week->taper = taper_percent(b, b->weeks - 1 - w - end.shift);
        if (w >= b->full_weeks - 1)
            week->long_day = end.day;
        week->usual_long = week->long_day = long_day_free(b, w);
        if (week->long_day == LONG_NONE && w < b->weeks - 1)
            continue;
        week->days_left = day_diff(race, slot_day(week, week->long_day));
        if (week->is_race)
            week->long_day = day_weekday(race);
        else if (week->days_left < nearest)
            week->long_day = LONG_NONE;
        week->usual_long = week->long_day;
    }
}

/* The weekdays that a pause takes from a week. */
unsigned days_blocked(const struct build *b, day_t monday)
{
    unsigned blocked = 0;
    for (int d = 0; d < 7; d++)
        if (pause_on(b->ask->pauses, b->ask->pause_count, day_add(monday, d)))
            blocked |= DAY_BIT(d);
    return blocked;
}

void plan_lay_out(struct build *b, day_t from, day_t end)
{
    day_t first = day_monday(from);
    b->from = from;
    b->weeks = day_diff(day_monday(end), first) / 7 + 1;
    b->full_weeks = b->weeks;
    for (int w = 0; w < b->weeks; w++) {
        b->week[w] = (struct week_draft){
            .monday = day_add(first, 7 * w),
            .long_day = b->p->long_day,
            .usual_long = b->p->long_day,
            .days_left = FAR_FROM_RACE,
            .blocked = days_blocked(b, day_add(first, 7 * w)),
        };
    }
    if (b->has_race)
        lay_race(b, end);
    else
        for (int w = 0; w < b->weeks; w++)
            b->week[w].usual_long = b->week[w].long_day = long_day_free(b, w);
    find_gaps(b);
    lay_phases(b);
}
