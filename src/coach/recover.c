/*
 * The weeks after a race: easy running only, a little more each week, and no
 * running at all at first. science.md G6, G7.
 */
#include "coach/build.h"

#define RECOVERY_WEEKS_MAX 5
#define RUNS_MOST          5  /* a week: days too much alike tire (B5) */
#define MOST_MIN           60 /* of a run [H] */
#define MOST_OF_LONG       50 /* percent of the longest run [H] */
/* Of a run six days after a marathon: 40 min did no harm (Martinez-Navarro et
 * al., 2021, seen as an abstract only; G7). */
#define MARATHON_FIRST_MIN 40
#define LONGER_FROM        3   /* weeks after a marathon: a longer run again, */
#define LONGER_OF_LONG     55  /* percent: 1.10 times it is G6's L0 of .6 Lpk */
#define EASY_OF_LONGER     75  /* percent at most beside it (G3.10) */
#define STEP_PERCENT       125 /* of the week before at most (W6) */
#define LONGER_OF_WEEK     40  /* at most so much of the week [H] */
#define COARSE_WEEK_M      20000
#define COARSE_M           500
#define FINE_M             100
#define RAMP_DAYS          30
#define RAMP_PERCENT       110
#define RAMP_LEAST_M       2000 /* G3.5 */
#define LOOK_WEEKS         4

struct recovery_row {
    int weeks;
    int percent[RECOVERY_WEEKS_MAX]; /* of the highest week */
    int rest_days;                   /* without a run, G7: 3 to 7 */
};

// clang-format off
static const struct recovery_row rows[GOAL_COUNT] = {
    [GOAL_5K]       = { 1, { 60 }, 1 },
    [GOAL_10K]      = { 1, { 60 }, 1 },
    [GOAL_HALF]     = { 2, { 40, 70 }, 2 },
    [GOAL_MARATHON] = { 5, { 24, 42, 47, 55, 64 }, 4 },
};
// clang-format on

int recovery_weeks(enum goal_kind kind)
{
    return rows[kind].weeks;
}

int recovery_percent(enum goal_kind kind, int week)
{
    return rows[kind].percent[week];
}

/* Days of the week that may be run on again. */
static unsigned free_days(const struct build *b, int w, const struct goal *race)
{
    unsigned free = week_days(b, w);
    for (int d = 0; d < 7; d++) {
        day_t day = slot_day(&b->week[w], d);
        if (day_diff(day, race->day) <= rows[race->kind].rest_days ||
            day_diff(day, b->from) < 0)
            free &= ~DAY_BIT(d);
    }
    return free;
}

/* The longest run of 30 days and a tenth (B6); no limit where the plan does not
 * reach back so far. */
static int32_t ramp_on(const struct build *b, int w, day_t day)
{
    int32_t longest = 0;
    if (day_diff(day, b->week[0].monday) < RAMP_DAYS)
        return NO_LIMIT;
    for (int i = w; i >= 0 && i >= w - RAMP_DAYS / 7 - 1; i--)
        for (int d = 0; d < 7; d++) {
            const struct slot *s = &b->week[i].day[d];
            int days = day_diff(day, slot_day(&b->week[i], d));
            if (days >= 1 && days <= RAMP_DAYS && s->kind != SLOT_RACE)
                longest = int_most(longest, s->dist);
        }
    return (int32_t)((int64_t)longest * RAMP_PERCENT / 100);
}

/* Whole weeks of recovery before this one. */
static int weeks_since(const struct build *b, int w, const struct goal *race)
{
    return day_diff(b->week[w].monday, day_monday(race->day)) / 7 - 1;
}

/* Minutes of a run at most. */
static int most_min(const struct build *b, int w, const struct goal *race)
{
    bool is_first = weeks_since(b, w, race) == 0;
    return is_first && race->kind == GOAL_MARATHON ? MARATHON_FIRST_MIN
                                                   : MOST_MIN;
}

/* Of a day's run at most: 'part' by the week, 'most' by the clock. */
static int32_t size_on(const struct build *b, int w, int weekday, int32_t part,
                       int32_t most)
{
    int32_t step = part * RUNS_MOST < COARSE_WEEK_M ? FINE_M : COARSE_M;
    int32_t size = int_least(part, cap_on(b, w, weekday));
    size = int_least(size, most);
    size = int_least(size, ramp_on(b, w, slot_day(&b->week[w], weekday)));
    return size - size % step;
}

/* The long run's day, else the last that is run on. */
static int longer_day(const struct build *b, int w)
{
    int day = b->p->long_day;
    for (int d = 0; d < 7 && !(b->week[w].runs & DAY_BIT(day)); d++)
        day = b->week[w].runs & DAY_BIT(6 - d) ? 6 - d : day;
    return day;
}

/* In the last weeks after a marathon one run is longer: the next goal's first
 * long run is measured by the longest of 30 days, and by then neither the race
 * nor what came before it is among them (G6, W5). 0: none. */
static int32_t longer_run(const struct build *b, int w, const struct goal *race,
                          int32_t week_m, int32_t longest)
{
    int day = longer_day(b, w);
    day_t monday = b->week[w].monday;
    int weeks = weeks_since(b, w, race);
    /* Where the week before was small the step would be too great (W6). */
    if (weeks < LONGER_FROM || w == 0 ||
        week_m > b->week[w - 1].done / 100 * STEP_PERCENT)
        return 0;
    int32_t size = (int32_t)((int64_t)longest * LONGER_OF_LONG / 100);
    size = int_least(size, cap_on(b, w, day));
    size = int_least(size, (int32_t)((int64_t)week_m * LONGER_OF_WEEK / 100));
    if (day_diff(day_add(monday, day), race->day) > RAMP_DAYS)
        size = int_least(size, ramp_on(b, w, day_add(monday, day)));
    return size - size % COARSE_M;
}

void recovery_week(struct build *b, int w, const struct goal *race,
                   int32_t week_m, int32_t longest)
{
    struct week_draft *week = &b->week[w];
    int32_t least = int_least(metres_in(b, b->level->easy_least_min),
                              longest * MOST_OF_LONG / 100);
    unsigned free = free_days(b, w, race);
    int count = b->p->runs < RUNS_MOST ? b->p->runs : RUNS_MOST;
    while (count > 1 && week_m / count < least)
        count--;
    week->runs = free == 0 ? 0 : spread_days(free, count, false);
    int runs = days_count(week->runs);
    int32_t longer = runs > 1 ? longer_run(b, w, race, week_m, longest) : 0;
    int32_t beside = longer / 100 * EASY_OF_LONGER;
    if (longer * runs <= week_m || longer + (runs - 1) * beside < week_m)
        longer = 0; /* no longer than the others, or they would be too short */
    int32_t most = int_least(metres_in(b, most_min(b, w, race)),
                             (int32_t)((int64_t)longest * MOST_OF_LONG / 100));
    if (longer > 0)
        most = int_least(most, beside);
    for (int d = 0; d < 7; d++) {
        week->day[d] = (struct slot){ .kind = SLOT_REST };
        if (!(week->runs & DAY_BIT(d)))
            continue;
        int32_t part =
            longer > 0 ? (week_m - longer) / (runs - 1) : week_m / runs;
        bool is_longer = longer > 0 && d == longer_day(b, w);
        int32_t size = is_longer ? longer : size_on(b, w, d, part, most);
        if (size > 0)
            week->day[d] = (struct slot){
                .kind = is_longer ? SLOT_LONG : SLOT_EASY,
                .purpose = is_longer ? PURPOSE_LONG : PURPOSE_EASY,
                .dist = size,
            };
        if (is_longer)
            week->longest = size;
        week->done += size;
    }
}

void recovery_lay(struct build *b, int w, day_t monday)
{
    b->week[w] = (struct week_draft){
        .monday = monday,
        .phase = PHASE_RECOVERY,
        .long_day = LONG_NONE,
        .usual_long = LONG_NONE,
        .blocked = days_blocked(b, monday),
    };
}

/* Of the weeks that are run whole; V0 where there is none. */
static int32_t highest_of(const struct build *b)
{
    int32_t highest = 0;
    for (int w = first_whole(b); w < b->weeks; w++)
        highest = int_most(highest, b->week[w].done);
    return highest > 0 ? highest : b->p->weekly.m;
}

/* After days off the highest of the four weeks before holds it back (W6). */
static int32_t week_held(const struct build *b, int w, int32_t week_m)
{
    int32_t highest = 0;
    if (b->gap_count == 0)
        return week_m;
    for (int i = w - 1; i >= 0 && i >= w - LOOK_WEEKS; i--)
        highest = int_most(highest, b->week[i].done);
    int32_t most = (int32_t)((int64_t)highest * RAMP_PERCENT / 100);
    return int_least(week_m, int_most(most, highest + RAMP_LEAST_M));
}

void recovery_after(struct build *b)
{
    enum goal_kind kind = b->goal->kind;
    int32_t highest = highest_of(b);
    int32_t longest = plan_longest(b);
    int room = PLAN_WEEKS_MAX - b->weeks;
    int weeks = rows[kind].weeks < room ? rows[kind].weeks : room;
    for (int i = 0; i < weeks; i++) {
        int w = b->weeks++;
        recovery_lay(b, w, day_add(b->week[w - 1].monday, 7));
        int32_t week_m =
            (int32_t)((int64_t)highest * rows[kind].percent[i] / 100);
        recovery_week(b, w, b->goal, week_held(b, w, week_m), longest);
    }
}
