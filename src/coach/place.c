/*
 * On which days a week is run and on which of them it is hard: every way is
 * tried, at most some hundreds. science.md G3, step 9.
 */
#include "coach/build.h"

#define HARD_GAP_LEAST 2
#define SPEED_DAYS     4  /* last intervals or repetitions before a race */
#define THRESHOLD_DAYS 3  /* last threshold */
#define SHORT_DAY      20 /* score lost by a day that holds little [H] */
#define NONE_YET       (-1000)

/* What the week's surroundings allow. */
struct bounds {
    unsigned days;    /* that can be run on */
    unsigned hard;    /* that can be hard */
    unsigned small;   /* that hold little */
    unsigned fixed;   /* long run and races: run on in any case */
    bool is_open;     /* a week with a race along the way is not a circle */
    int anchor;       /* long run or the goal's race; LONG_NONE */
    int hard_before;  /* last hard day of the week before, -7 .. -1 */
    int anchor_after; /* long run or race of the week after, 7 .. 13 */
};

static int last_hard(const struct week_draft *w)
{
    for (int d = 6; d >= 0; d--)
        if (w->day[d].kind >= SLOT_LONG)
            return d - 7;
    return NONE_YET;
}

static unsigned far_from_race(const struct build *b, int w, int quality)
{
    enum purpose only = quality == 1 ? menu_item(b, w, 0) : PURPOSE_NONE;
    int days = only == PURPOSE_THRESHOLD ? THRESHOLD_DAYS : SPEED_DAYS;
    unsigned out = race_open_days(b, w);
    for (int d = 0; d < 7 && b->has_race; d++)
        if (day_diff(b->goal->day, slot_day(&b->week[w], d)) < days)
            out &= ~DAY_BIT(d);
    return out;
}

static struct bounds bounds_of(const struct build *b, int w, int quality)
{
    const struct week_draft *week = &b->week[w];
    struct bounds s = {
        .anchor = week->long_day,
        .hard_before = w > 0 ? last_hard(week - 1) : NONE_YET,
        .anchor_after = -NONE_YET,
        .is_open = week->race != NULL,
    };
    unsigned soft = 0;
    for (int d = 0; d < 7; d++) {
        bool is_over = week->is_race && d >= week->long_day;
        if (cap_on(b, w, d) > 0 && !is_over)
            s.days |= DAY_BIT(d);
        if (is_soft(b, slot_day(week, d)))
            soft |= DAY_BIT(d);
    }
    s.hard = s.days & b->p->hard_days & ~soft & far_from_race(b, w, quality);
    if (s.anchor != LONG_NONE)
        s.fixed |= DAY_BIT(s.anchor);
    if (week->race != NULL)
        s.fixed |= DAY_BIT(race_weekday(week));
    s.days |= s.fixed;
    s.hard &= ~s.fixed;
    if (w + 1 == b->weeks)
        return s;
    if (week[1].long_day != LONG_NONE)
        s.anchor_after = 7 + week[1].long_day;
    if (week[1].race != NULL)
        s.anchor_after = int_least(s.anchor_after, 7 + race_weekday(&week[1]));
    return s;
}

/* Least distance between two days of a set, going round the week where it is
 * closed; 7 if there is but one. */
static int least_gap(unsigned days, bool is_open)
{
    int first = -1, previous = -1, gap = 7;
    for (int d = 0; d < 7; d++) {
        if (!(days & DAY_BIT(d)))
            continue;
        if (first < 0)
            first = d;
        else if (d - previous < gap)
            gap = d - previous;
        previous = d;
    }
    if (first != previous && !is_open && first + 7 - previous < gap)
        gap = first + 7 - previous;
    return gap;
}

static int most_gap(unsigned days)
{
    int first = -1, previous = -1, gap = 0;
    for (int d = 0; d < 7; d++) {
        if (!(days & DAY_BIT(d)))
            continue;
        if (first < 0)
            first = d;
        else if (d - previous > gap)
            gap = d - previous;
        previous = d;
    }
    if (first >= 0 && first + 7 - previous > gap)
        gap = first + 7 - previous;
    return gap;
}

/* Hard days must stand apart from those of the weeks on either side too. */
static bool stands_apart(const struct bounds *s, unsigned quality)
{
    for (int d = 0; d < 7; d++) {
        if (!(quality & DAY_BIT(d)))
            continue;
        if (d - s->hard_before < HARD_GAP_LEAST ||
            s->anchor_after - d < HARD_GAP_LEAST)
            return false;
    }
    return true;
}

static bool has_day(unsigned days, int weekday)
{
    return (days & DAY_BIT((weekday + 7) % 7)) != 0;
}

/* Days whose minutes hold less than a fair part of the week. */
static unsigned short_days(const struct build *b, int w, int runs)
{
    int32_t fair = b->week[w].asked / (runs + 1);
    unsigned out = 0;
    for (int d = 0; d < 7; d++)
        if (cap_on(b, w, d) < fair)
            out |= DAY_BIT(d);
    return out;
}

static int score(const struct bounds *s, unsigned runs, unsigned quality)
{
    int gap = least_gap(quality | s->fixed, s->is_open);
    if (gap < HARD_GAP_LEAST || !stands_apart(s, quality))
        return NONE_YET;
    int sum = 100 * gap - 3 * most_gap(runs);
    sum -= SHORT_DAY * days_count(runs & s->small);
    sum -= SHORT_DAY * days_count(quality & s->small);
    if (s->anchor != LONG_NONE) {
        sum += has_day(runs, s->anchor - 1) ? 0 : 8;
        sum += has_day(runs, s->anchor + 1) ? 0 : 6;
    }
    if (days_count(quality) > 1)
        sum += 4 * least_gap(quality, s->is_open);
    return sum;
}

bool week_place(const struct build *b, int w, int runs, int quality,
                struct placement *out)
{
    struct bounds s = bounds_of(b, w, quality);
    s.small = short_days(b, w, runs);
    int best = NONE_YET;
    for (unsigned r = 1; r < DAY_BIT(7); r++) {
        if ((r & ~s.days) || (r & s.fixed) != s.fixed || days_count(r) != runs)
            continue;
        unsigned may = r & s.hard;
        /* Every subset of the days that may be hard, smallest first. */
        for (unsigned q = 0; q <= may; q = ((q | ~may) + 1) & may) {
            if (days_count(q) == quality) {
                int now = score(&s, r, q);
                if (now > best) {
                    best = now;
                    *out = (struct placement){ r, q };
                }
            }
            if (q == may)
                break;
        }
    }
    return best > NONE_YET;
}
