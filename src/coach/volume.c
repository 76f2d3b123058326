/* How far a week and its long run go. science.md G3, steps 5 and 6. */
#include "coach/build.h"

#define CUT_PERCENT        75   /* of the highest week, and of the long run */
#define RAMP_LEAST_M       2000 /* small weeks may grow by this much */
#define TAPER_LONG_PERCENT 60
#define LONG_RAMP          110 /* percent of the longest of 30 days (B6) */
#define LONG_WINDOW        4   /* weeks that may lie within */
#define LONG_WINDOW_DAYS   30
#define ALTERNATE_HALF     85 /* percent of the peak long run, every other */
#define ALTERNATE_MARATHON 80
#define MARATHON_PEAK_DAYS 70 /* no run at the peak before this */
#define PREVIOUS_WEEKS     3
#define BACK_RAMP          118  /* W6 is silent to 120 %, */
#define BACK_LEAST_M       4000 /* and no caution to 5 km more */

static int32_t percent(int32_t metres, int p)
{
    return (int32_t)((int64_t)metres * p / 100);
}

int first_whole(const struct build *b)
{
    return day_diff(b->from, b->week[0].monday) > 0 ? 1 : 0;
}

int32_t week_highest(const struct build *b, int w)
{
    int32_t highest = 0;
    for (int i = 0; i < w && i < b->full_weeks; i++)
        if (!b->week[i].is_cut && b->week[i].race == NULL)
            highest = int_most(highest, b->week[i].done);
    return highest > 0 ? highest : b->p->weekly.m;
}

/* The same of weeks that are run whole: what a cutback is held against. */
static int32_t highest_run(const struct build *b, int w)
{
    int32_t highest = 0;
    for (int i = first_whole(b); i < w; i++)
        highest = int_most(highest, b->week[i].done + race_metres(&b->week[i]));
    return highest > 0 ? highest : week_highest(b, w);
}

/* Highest of the three weeks before; before the plan V0 was run. After a
 * pause of four, as W6 counts. */
static int32_t previous_highest(const struct build *b, int w)
{
    int weeks = PREVIOUS_WEEKS + (is_after_gap(b, w) ? 1 : 0);
    int32_t highest = w < weeks ? b->p->weekly.m : 0;
    for (int i = int_most(first_whole(b), w - weeks); i < w; i++)
        highest = int_most(highest, b->week[i].done);
    return highest;
}

/* What a week may be, measured by those before it. A round-up of the easy runs
 * must stay inside the invariant too. On the way back it is as far as W6 lets
 * one go, for the way itself says how far; the first week after a long pause
 * has nothing to be measured by. */
static int32_t wall(const struct build *b, int w)
{
    int32_t highest = previous_highest(b, w);
    if (highest == 0)
        return NO_LIMIT;
    if (is_after_gap(b, w))
        return int_most(percent(highest, BACK_RAMP), highest + BACK_LEAST_M);
    return percent(highest, LONG_RAMP) + RAMP_LEAST_M - 500;
}

/* Pauses aside. */
static int32_t usual_asked(const struct build *b, int w)
{
    const struct week_draft *week = &b->week[w];
    int32_t highest = week_highest(b, w);
    if (week->taper > 0)
        return percent(highest, week->taper);
    if (week->is_cut)
        return percent(highest_run(b, w), CUT_PERCENT);
    if (w == 0)
        return int_least(b->v_peak, highest);
    int32_t up = int_most(percent(highest, 100 + b->level->ramp_percent),
                          highest + RAMP_LEAST_M);
    return int_least(b->v_peak, int_least(up, wall(b, w)));
}

int32_t week_asked(const struct build *b, int w)
{
    int32_t asked = usual_asked(b, w);
    if (is_after_gap(b, w))
        asked = int_least(asked, wall(b, w));
    return week_paused(b, w, asked);
}

bool long_is_run(const struct build *b, int w)
{
    const struct week_draft *week = &b->week[w];
    return week->longest > 0 &&
           day_diff(slot_day(week, week->long_day), b->from) >= 0;
}

/* The longest of four weeks that have no long run, races beside each. */
static int32_t longest_easy(const struct build *b, int w)
{
    int32_t longest = 0;
    for (int i = int_most(0, w - LONG_WINDOW); i < w; i++)
        for (int d = 0; d < 7; d++)
            if (b->week[i].day[d].kind != SLOT_RACE)
                longest = int_most(longest, b->week[i].day[d].dist);
    return longest;
}

/* What the longest run of 30 days allows. L0 counts until a long run of the
 * plan's own stands in its place. */
static int32_t ramp_allows(const struct build *b, int w)
{
    int32_t longest = 0;
    day_t day = slot_day(&b->week[w], b->week[w].long_day);
    for (int i = int_most(0, w - LONG_WINDOW); i < w; i++) {
        const struct week_draft *week = &b->week[i];
        int days = day_diff(day, slot_day(week, week->long_day));
        if (long_is_run(b, i) && days <= LONG_WINDOW_DAYS)
            longest = int_most(longest, week->longest);
    }
    bool is_old = day_diff(day, b->from) >= LONG_WINDOW_DAYS;
    if (is_after_gap(b, w))
        longest =
            int_most(longest, longest_in(b, day_add(day, -LONG_WINDOW_DAYS),
                                         day_add(b->week[w].monday, -1)));
    else if (longest == 0)
        longest = is_old ? longest_easy(b, w) : b->p->longest.m;
    int32_t allowed = longest > 0 ? percent(longest, LONG_RAMP) : NO_LIMIT;
    return int_least(allowed, long_way_back(b, day));
}

/* Neither a cutback's nor shortened beside a race. */
static bool is_full_long(const struct week_draft *week)
{
    return !week->is_cut && week->race_long == RACE_LONG_FULL;
}

static int32_t last_full_long(const struct build *b, int w)
{
    for (int i = w - 1; i >= 0; i--)
        if (is_full_long(&b->week[i]) && long_is_run(b, i))
            return b->week[i].longest;
    return b->p->longest.m;
}

int last_peak_week(const struct build *b)
{
    int w = b->weeks - 1;
    int days = (int)int_most(b->row->last_long_least, b->row->window_days);
    while (w > 0 && (b->week[w].is_race || b->week[w].long_day == LONG_NONE ||
                     b->week[w].race_long != RACE_LONG_FULL ||
                     b->week[w].days_left < days))
        w--;
    return w;
}

bool is_alternate(const struct build *b, int w)
{
    int count = 0;
    for (int i = last_peak_week(b); i > w; i--)
        count += is_full_long(&b->week[i]);
    return count % 2 == 1;
}

static bool is_first_long(const struct build *b, int w)
{
    for (int i = 0; i < w; i++)
        if (long_is_run(b, i))
            return false;
    return true;
}

/* The peak as it holds in a week: at it, below it every other week, and a
 * marathon's not too early. */
static int32_t peak_now(const struct build *b, int w, int32_t allowed)
{
    enum goal_kind kind = b->goal->kind;
    int32_t peak = b->l_peak;
    if (kind != GOAL_HALF && kind != GOAL_MARATHON)
        return peak;
    if (kind == GOAL_MARATHON && b->week[w].days_left > MARATHON_PEAK_DAYS)
        peak = percent(peak, 91) + 499; /* one ramp below, as rounded */
    if (kind == GOAL_MARATHON)
        peak -= peak % 500;
    /* A plan's first long run is no step back: the next could not step up from
     * it to the peak again. */
    if (allowed < peak || !is_alternate(b, w) || is_first_long(b, w))
        return peak;
    return percent(peak,
                   kind == GOAL_HALF ? ALTERNATE_HALF : ALTERNATE_MARATHON);
}

static int32_t taper_long(const struct build *b, int w)
{
    int32_t peak = 0;
    for (int i = 0; i < w; i++)
        if (long_is_run(b, i))
            peak = int_most(peak, b->week[i].longest);
    if (peak == 0)
        peak = int_least(b->l_peak, b->p->longest.m);
    return percent(peak, TAPER_LONG_PERCENT);
}

int32_t long_asked(const struct build *b, int w, int32_t week_m, int runs)
{
    const struct week_draft *week = &b->week[w];
    if (week->is_race || week->long_day == LONG_NONE)
        return 0;
    int32_t cap = cap_on(b, w, week->long_day);
    int32_t allowed = int_least(ramp_allows(b, w), cap);
    int share = long_share(b, runs);
    bool is_near = b->has_race && week->days_left < b->row->last_long_least;
    bool is_close = b->has_race && week->days_left < b->row->window_days;
    if (is_near || is_close)
        return round_long(int_least(taper_long(b, w), allowed));
    if (!is_full_long(week)) {
        int32_t before = int_least(last_full_long(b, w), b->l_goal);
        int32_t cut = percent(int_least(before, allowed), CUT_PERCENT);
        return round_long(int_least(cut, b->l_peak));
    }
    int32_t size = int_least(peak_now(b, w, allowed), allowed);
    /* A last peak run inside the taper is measured by the weeks before, that of
     * a week that lost a day or two by what it would be. */
    if (week->taper > 0)
        week_m = week_highest(b, w);
    else if (lost_little(b, w) && !is_after_gap(b, w))
        week_m = int_most(week_m, usual_asked(b, w));
    return round_long(int_least(size, percent(week_m, share)));
}
