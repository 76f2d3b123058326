/*
 * Days off that a pause makes, and the way back from them: so much of what was
 * run before, for as long again (science.md F6; W20, W5, W6).
 */
#include "coach/build.h"

/* What was run before is the mean of these (E6, W20), and the longest of these
 * (B6). */
#define MEAN_DAYS 28
#define LONG_DAYS 30

/* Days off: fewer are rest like any other; from so many without a run the first
 * week is the least of the way (W20); after so many no week of the four before
 * was whole (W6). */
#define GAP_LEAST 3
#define START_GAP 10
#define MONTH_OFF 20

#define START_DAYS 10 /* of that week, and some: its sessions are not even */
#define LATE_DAY   2  /* Wednesday */

/* Days without quality: after three to five days off (G8.4), and after more the
 * first three runs (W20), which few runs a week take longer for; in any case
 * while no more than this percent of before is run (F6). */
#define SOFT_DAYS    2
#define SOFT_WEEK    10
#define SOFT_WEEKS   16
#define FEW_RUNS     3
#define EASY_PERCENT 75

/* Percent of a week's days that are left: a cutback by itself (W18); the long
 * run is kept whole, and the last one before the race [H]. */
#define LIGHT_MOST  67
#define LITTLE_LOST 75
#define PEAK_LOST   50

#define NEW_WEEKS  2 /* more would be a stretch without relief (W18) */
#define NEAR_WEEKS 6 /* after the way back, as long as W6 may see the gap */

struct way {
    int days_most; /* off */
    int parts;     /* of as many days again; 0: weeks */
    int percent[5];
};

/* F6: to the day. */
static const struct way ways[] = {
    { 28, 2, { 50, 75 } },
    { 56, 3, { 33, 50, 75 } },
    { 10000, 0, { 33, 50, 70, 85, 100 } },
};
#define LONG_WAY_WEEKS 3 /* each, after more than eight weeks */

static day_t last_day(const struct build *b)
{
    return slot_day(&b->week[b->weeks - 1], 6);
}

static bool is_free(const struct build *b, day_t day)
{
    int w = day_diff(day, b->week[0].monday) / 7;
    return cap_on(b, w, day_weekday(day)) > 0;
}

/* It would be free, but for a pause. */
static bool is_taken(const struct build *b, day_t day)
{
    return b->cap_m[day_weekday(day)] > 0 && !is_free(b, day);
}

/* Ten days without a run, as W20 counts: they are some more than the days off,
 * more so where runs are few. */
static bool is_long(const struct build *b, int off)
{
    return off >= START_GAP - 1 - 7 / b->p->runs;
}

static void leave_out(struct build *b, day_t day)
{
    struct week_draft *week = &b->week[day_diff(day, b->week[0].monday) / 7];
    week->blocked |= DAY_BIT(day_weekday(day));
    if (week->long_day == day_weekday(day) && !week->is_race)
        week->long_day = week->usual_long = LONG_NONE;
}

/* After a month off and more a week's last days are no way to begin: the week
 * after would be far above them (W6). */
static bool is_late(const struct build *b, day_t day, int off)
{
    bool is_last = day_diff(last_day(b), day) < 7;
    return off >= MONTH_OFF && day_weekday(day) >= LATE_DAY && !is_last;
}

void find_gaps(struct build *b)
{
    /* Days off before a plan's first day count too. */
    int before = b->p->days_off == UNKNOWN ? 1 : b->p->days_off;
    day_t last = day_add(b->from, -int_most(1, before));
    bool is_paused = false;
    b->gap_count = 0;
    for (day_t d = b->from; d.n <= last_day(b).n; d = day_add(d, 1)) {
        is_paused = is_paused || is_taken(b, d);
        if (!is_free(b, d))
            continue;
        int off = day_diff(d, last) - 1;
        if (is_paused && is_late(b, d, off)) {
            leave_out(b, d);
            continue;
        }
        if (is_paused && off >= GAP_LEAST && b->gap_count < GAPS_MAX)
            b->gap[b->gap_count++] =
                (struct gap){ last, d, off, is_long(b, off) };
        is_paused = false;
        last = d;
    }
}

/* ---- how much of before a day may hold */

static int gap_percent(const struct gap *g, day_t day)
{
    int off = day_diff(day, g->back);
    if (g->days < GAP_BREAK || off < 0)
        return 100;
    const struct way *way = ways;
    while (g->days > way->days_most)
        way++;
    if (g->is_long && off < START_DAYS)
        return way->percent[0];
    if (way->parts > 0)
        return off < g->days ? way->percent[off * way->parts / g->days] : 100;
    int part = off / (7 * LONG_WAY_WEEKS);
    return part < (int)COUNT_OF(way->percent) ? way->percent[part] : 100;
}

/* The gap that a day is still on the way back from; NULL: none. */
static const struct gap *gap_on(const struct build *b, day_t day)
{
    const struct gap *found = NULL;
    int least = 100;
    for (int i = 0; i < b->gap_count; i++) {
        int percent = gap_percent(&b->gap[i], day);
        if (percent < least) {
            least = percent;
            found = &b->gap[i];
        }
    }
    return found;
}

int way_percent(const struct build *b, day_t day)
{
    const struct gap *g = gap_on(b, day);
    return g != NULL ? gap_percent(g, day) : 100;
}

int weeks_off(const struct build *b, const struct plan *p, day_t day)
{
    day_t last = p->session_count > 0 ? p->sessions[p->session_count - 1].day
                                      : day_add(b->from, -1);
    int most = 0;
    for (int i = 0; i < b->gap_count; i++) {
        const struct gap *g = &b->gap[i];
        if (g->back.n > last.n && g->back.n <= day.n && g->days > most)
            most = g->days;
    }
    return (most + 1) / 7;
}

bool is_way_back(const struct build *b, day_t day)
{
    return gap_on(b, day) != NULL;
}

bool is_soft(const struct build *b, day_t day)
{
    if (way_percent(b, day) <= EASY_PERCENT)
        return true;
    for (int i = 0; i < b->gap_count; i++) {
        const struct gap *g = &b->gap[i];
        int off = day_diff(day, g->back);
        int few = b->p->runs <= FEW_RUNS ? SOFT_WEEKS : SOFT_WEEK;
        int soft = g->days >= GAP_BREAK ? few : SOFT_DAYS;
        if (off >= 0 && off < soft)
            return true;
    }
    return false;
}

/* ---- what was run before */

static int32_t day_metres(const struct build *b, day_t day)
{
    const struct week_draft *week =
        &b->week[day_diff(day, b->week[0].monday) / 7];
    const struct slot *s = &week->day[day_weekday(day)];
    if (s->kind != SLOT_RACE)
        return s->dist;
    return week->is_race ? b->goal->dist.m : race_metres(week);
}

/* Mean week of the four up to a day; days before the plan as V0. */
static int32_t mean_before(const struct build *b, day_t last)
{
    int64_t sevenths = 0;
    for (int i = 0; i < MEAN_DAYS; i++) {
        day_t day = day_add(last, -i);
        bool is_planned = day.n >= b->from.n;
        sevenths += is_planned ? 7 * (int64_t)day_metres(b, day)
                               : (int64_t)b->p->weekly.m;
    }
    return (int32_t)(sevenths / MEAN_DAYS);
}

int32_t longest_in(const struct build *b, day_t first, day_t last)
{
    int32_t longest = first.n < b->from.n ? b->p->longest.m : 0;
    day_t day = first.n < b->from.n ? b->from : first;
    for (; day.n <= last.n; day = day_add(day, 1))
        longest = int_most(longest, day_metres(b, day));
    return longest;
}

int32_t long_way_back(const struct build *b, day_t day)
{
    const struct gap *g = gap_on(b, day);
    if (g == NULL)
        return NO_LIMIT;
    int32_t before = longest_in(b, day_add(g->last, 1 - LONG_DAYS), g->last);
    return (int32_t)((int64_t)before * gap_percent(g, day) / 100);
}

/* ---- a week */

/* Days blocked take their part of the runs with them, and it is not made up. */
static int days_percent(const struct build *b, int w)
{
    int usual = days_count(usual_days(b));
    int runs = usual < b->p->runs ? usual : b->p->runs;
    int free = days_count(week_days(b, w));
    return free >= runs || runs == 0 ? 100 : free * 100 / runs;
}

bool lost_little(const struct build *b, int w)
{
    int least = w == last_peak_week(b) ? PEAK_LOST : LITTLE_LOST;
    return b->week[w].blocked != 0 && days_percent(b, w) >= least;
}

static int32_t back_asked(const struct build *b, int w)
{
    int64_t sum = 0;
    const struct gap *any = NULL;
    for (int d = 0; d < 7; d++) {
        day_t day = slot_day(&b->week[w], d);
        const struct gap *g = gap_on(b, day);
        if (any == NULL && g != NULL)
            sum = 0; /* days before it were off */
        any = g != NULL ? g : any;
        if (!(b->week[w].blocked & DAY_BIT(d)))
            sum += g != NULL ? gap_percent(g, day) : 100;
    }
    return any == NULL ? NO_LIMIT
                       : (int32_t)(sum * mean_before(b, any->last) / 700);
}

int32_t week_paused(const struct build *b, int w, int32_t asked)
{
    asked = (int32_t)((int64_t)asked * days_percent(b, w) / 100);
    return int_least(asked, back_asked(b, w));
}

bool is_after_gap(const struct build *b, int w)
{
    for (int i = 0; i < b->gap_count; i++) {
        const struct gap *g = &b->gap[i];
        int days = day_diff(slot_day(&b->week[w], 6), g->back);
        if (g->days >= GAP_BREAK && days >= 0 &&
            days < g->days + 7 * NEAR_WEEKS)
            return true;
    }
    return false;
}

/* A week that a pause makes lighter by itself, or the first one back. */
static bool is_relief(const struct build *b, int w)
{
    if (w < 0 || w >= b->weeks)
        return false;
    if (days_percent(b, w) <= LIGHT_MOST)
        return true;
    for (int i = 0; i < b->gap_count; i++)
        if (b->gap[i].days >= GAP_BREAK &&
            day_monday(b->gap[i].back).n == b->week[w].monday.n)
            return true;
    return false;
}

/* One of the first weeks after the one that came back. */
static bool is_newly_back(const struct build *b, int w)
{
    for (int i = 0; i < b->gap_count; i++) {
        int days = day_diff(b->week[w].monday, day_monday(b->gap[i].back));
        if (b->gap[i].days >= GAP_BREAK && days > 0 && days <= 7 * NEW_WEEKS)
            return true;
    }
    return false;
}

bool is_beside_pause(const struct build *b, int w)
{
    return is_relief(b, w - 1) || is_relief(b, w) || is_relief(b, w + 1) ||
           is_newly_back(b, w);
}

/* ---- weeks a pause takes from those there are */

int weeks_lost(const struct build *b)
{
    int days = 0;
    for (int i = 0; i < b->ask->pause_count; i++) {
        const struct pause *p = &b->ask->pauses[i];
        int32_t first = int_most(p->from.n, b->ask->from.n);
        int32_t last = p->until.n;
        if (day_is(b->goal->day))
            last = int_least(last, b->goal->day.n);
        if (last - first + 1 >= GAP_BREAK)
            days += last - first + 1;
    }
    return days / 7;
}
