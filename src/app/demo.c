/*
 * demo: sixteen made-up weeks towards a half marathon, ending today, the same
 * for the same date. A runner who mostly does what was planned, and what
 * happens to runners: the scenes below. Everything else follows the plan, so
 * the weeks without a scene are good weeks and must stay quiet.
 */
#include "app/room.h"

#include <stdio.h>
#include <string.h>

#define DEMO_WEEKS      16
#define DEMO_RACE_WEEKS 4 /* from this week to the week of the race */
#define DEMO_AGE        38

struct scene {
    int week;         /* 1 .. DEMO_WEEKS; the last is this week */
    int weekday;      /* 0 Monday */
    const char *line; /* a run or a skip stands for the planned session */
};

// clang-format off
static const struct scene scenes[] = {
    { 2, 3, "3k 17:20 easy rpe2 -- between two meetings" },
    /* An eager week: every easy run a little too quick. */
    { 4, 1, "8.5k @4:58 easy rpe5" },
    { 4, 3, "6k @5:00 easy rpe5" },
    { 4, 5, "8.5k @4:59 easy rpe5" },
    /* A flu: one run too many, then the right thing. */
    { 5, 1, "sleep6 sleepq5 fatigue5 stress3 sore4 mood2 ill:systemic" },
    { 5, 1, "5k @5:50 easy rpe5 -- thought it would pass" },
    { 5, 2, "sleep8 sleepq5 fatigue6 stress3 sore4 mood2 ill:systemic" },
    { 5, 2, "skip ill" },
    { 5, 3, "sleep9 sleepq4 fatigue5 stress3 sore3 mood3 ill:head" },
    { 5, 3, "skip ill" },
    { 5, 5, "sleep8 sleepq3 fatigue3 stress2 sore2 mood3" },
    { 5, 5, "5k @5:55 easy rpe3" },
    { 5, 6, "12k @5:50 long rpe4" },
    /* Back, and the threshold is not there yet. */
    { 7, 2, "7.5k 41:00 wu 2k, 4k @5:16, cd 1.5k threshold rpe5" },
    /* A long way round with friends. */
    { 8, 6, "25k @5:44 long rpe6 enjoy5 -- the lake with the club" },
    /* A bad night and the session forced anyway; then two hard days. */
    { 9, 1, "sleep4.8 sleepq4 fatigue3 stress3 sore3 mood3 motivation3" },
    { 9, 1, "9.8k 52:40 wu 2k, 7x600m @4:33 r300m, cd 1.5k interval rpe9" },
    { 9, 2, "8.5k 43:30 wu 2k, 5k @4:36, cd 1.5k threshold rpe7" },
    { 9, 3, "6k @5:50 easy rpe3" },
    /* A race on the way, and intervals too soon after it. */
    { 10, 6, "10k 45:05 race rpe9 enjoy5" },
    /* Form goes on the long run. */
    { 11, 6, "15k @5:45 long rpe7 form2@11k" },
    /* Work eats the nights: a run on a day that said rest, then rest. */
    { 12, 2, "sleep3.5 sleepq7 fatigue7 stress7 sore5 mood2 motivation2" },
    { 12, 2, "10k @5:55 easy rpe5" },
    { 12, 3, "sleep3.8 sleepq7 fatigue7 stress6 sore5 mood2 motivation2" },
    { 12, 3, "skip recovery" },
    { 12, 5, "sleep8.5 sleepq3 fatigue4 stress3 sore3 mood3" },
    /* Too much of a good thing, and a Sunday with the family. */
    { 14, 1, "12.5k 1:02:30 wu 2k, 9k @4:38, cd 1.5k threshold rpe8" },
    { 14, 6, "skip life" },
    /* A calf that speaks during the work. */
    { 15, 2, "8.5k 43:40 wu 2k, 5k @4:38, cd 1.5k threshold rpe7 "
             "pain:calf3@4k" },
    /* This week. */
    { 16, 2, "7k @5:01 easy rpe5 -- felt good" },
    { 16, 3, "sleep5.5 sleepq6 fatigue7 stress5 sore7 mood3" },
    { 16, 3, "skip recovery" },
    { 16, 6, "17k @5:46 long rpe6 pain:knee6@14.6k" },
};

static const char *const athlete[][2] = {
    { "sex", "female" },       { "hr_max", "186" },
    { "hr_rest", "50" },       { "weekly_km", "38" },
    { "longest_km", "13" },    { "days", "mon,tue,wed,thu,sat,sun" },
    { "long_day", "sun" },     { "runs", "5" },
    { "experience_months", "40" },
};
// clang-format on

/* The demo's own chance; Numerical Recipes' LCG, 1992. */
struct chance {
    uint32_t state;
};

static int chance_in(struct chance *c, int least, int most)
{
    c->state = c->state * 1664525u + 1013904223u;
    return least + (int)((c->state >> 16) % (uint32_t)(most - least + 1));
}

static const struct scene *scene_next(int week, int weekday, int *from)
{
    for (; *from < (int)COUNT_OF(scenes); (*from)++) {
        const struct scene *s = &scenes[*from];
        if (s->week == week && s->weekday == weekday) {
            (*from)++;
            return s;
        }
    }
    return NULL;
}

/* ---- who, and what for */

static bool set_athlete(struct app *a, struct err *e)
{
    char year[16];
    for (size_t i = 0; i < COUNT_OF(athlete); i++)
        if (!store_put_fact(a->store, athlete[i][0], athlete[i][1], a->today,
                            e))
            return false;
    (void)snprintf(year, sizeof year, "%d",
                   day_civil(a->today).year - DEMO_AGE);
    return store_put_fact(a->store, "birth_year", year, a->today, e);
}

static bool put_line(struct app *a, const char *line, struct err *e)
{
    struct entry_context c = { .today = a->today, .units = UNITS_KM };
    enum log_outcome outcome;
    return entry_read(&c, line, &a->entry, e) &&
           app_keep_entry(a, &a->entry, &outcome, e);
}

/* Who she is, the race that says how fit, the goal and its plan. */
static bool begin_season(struct app *a, day_t start, struct err *e)
{
    char date[DAY_TEXT], race[DAY_TEXT], line[64];
    struct goal g;
    day_t race_day = day_add(start, 7 * (DEMO_WEEKS + DEMO_RACE_WEEKS) - 1);
    (void)snprintf(line, sizeof line, "%s 5k 21:50 race rpe9",
                   day_format(day_add(start, -2), date));
    if (!store_begin(a->store, "demo: a runner", e))
        return false;
    if (!app_end(a, set_athlete(a, e) && put_line(a, line, e), e))
        return false;
    const char *const words[] = { "half",       day_format(race_day, race),
                                  "--aim",      "1:39:00",
                                  "--priority", "A" };
    return app_goal_add(a, (int)COUNT_OF(words), words, &g, e) &&
           app_plan_propose(a, NULL, start, e) && app_plan_accept(a, e);
}

/* ---- days */

static bool put_morning(struct app *a, struct chance *c, struct err *e)
{
    char line[128];
    int sleep = chance_in(c, 70, 82);
    int fatigue = chance_in(c, 2, 3);
    int soreness = chance_in(c, 2, 3);
    int rhr = chance_in(c, 49, 51);
    if (chance_in(c, 1, 8) == 1)
        return true; /* forgotten */
    (void)snprintf(line, sizeof line,
                   "sleep%d.%d sleepq%d fatigue%d stress%d sore%d mood4 "
                   "motivation4 rhr%d",
                   sleep / 10, sleep % 10, chance_in(c, 2, 3), fatigue,
                   chance_in(c, 2, 3), soreness, rhr);
    return put_line(a, line, e);
}

static pace_t usual_pace(const struct paces *p, enum purpose purpose)
{
    int32_t middle = (p->easy_slow.s_per_km + p->easy_fast.s_per_km) / 2;
    bool is_slow = purpose == PURPOSE_RECOVERY || purpose == PURPOSE_JOG_REST ||
                   purpose == PURPOSE_WARM_UP || purpose == PURPOSE_COOL_DOWN;
    return (pace_t){ middle + (is_slow ? 10 : 0) };
}

/* Fills what a planned segment leaves open, and lets it vary a little. */
static void run_segment(struct segment *s, const struct paces *p,
                        struct chance *c)
{
    pace_t pace = s->target;
    bool is_work = purpose_is_quality(s->purpose) && pace.s_per_km > 0;
    if (!is_work)
        pace = usual_pace(p, s->purpose);
    pace.s_per_km += is_work ? chance_in(c, -1, 2) : chance_in(c, -6, 8);
    if (s->dist.m > 0)
        s->time = unit_time(s->dist, pace);
    else
        s->dist = unit_dist(s->time, pace);
}

static void add_up(struct entry *en)
{
    en->run.dist.m = 0;
    en->run.time.s = 0;
    for (int i = 0; i < en->run.seg_count; i++) {
        en->run.dist.m += en->segments[i].dist.m;
        en->run.time.s += en->segments[i].time.s;
    }
}

static bool put_session(struct app *a, const struct session *s,
                        const struct paces *p, struct chance *c, struct err *e)
{
    struct entry *en = &a->entry;
    enum log_outcome outcome;
    char line[64], date[DAY_TEXT];
    struct entry_context context = { .today = a->today, .units = UNITS_KM };
    if (!session_is_run(s))
        (void)snprintf(line, sizeof line, "%s %s 30min rpe5",
                       day_format(s->day, date), session_word(s));
    else
        (void)snprintf(line, sizeof line, "%s 1k %s rpe%d",
                       day_format(s->day, date), purpose_word(s->purpose),
                       purpose_row(s->purpose)->effort);
    if (!entry_read(&context, line, en, e))
        return false;
    if (session_is_run(s)) {
        en->run.seg_count = split_session(&a->plan, s, p, en->segments);
        for (int i = 0; i < en->run.seg_count; i++)
            run_segment(&en->segments[i], p, c);
        add_up(en);
        if (en->run.seg_count == 1)
            en->run.seg_count = 0;
        en->words.line[0] = '\0';
    }
    en->run.source = SOURCE_DEMO;
    return app_keep_entry(a, en, &outcome, e);
}

/* What the scenes of a day leave of an ordinary one. */
struct day_left {
    bool morning;
    bool run;
    bool strength;
};

static bool put_scenes(struct app *a, int week, struct day_left *left,
                       struct err *e)
{
    int from = 0;
    const struct scene *s;
    *left = (struct day_left){ true, true, true };
    while ((s = scene_next(week, day_weekday(a->today), &from)) != NULL) {
        if (!put_line(a, s->line, e))
            return false;
        if (a->entry.kind == ENTRY_CHECKIN)
            left->morning = false;
        else
            left->run = false;
        if (a->entry.kind == ENTRY_MARK)
            left->strength = false;
    }
    return true;
}

static bool put_day(struct app *a, int week, const struct paces *p,
                    struct chance *c, struct err *e)
{
    struct day_left left;
    if (!put_scenes(a, week, &left, e) ||
        (left.morning && !put_morning(a, c, e)))
        return false;
    for (int i = 0; i < a->plan.session_count; i++) {
        const struct session *s = &a->plan.sessions[i];
        bool is_on = session_is_run(s) ? left.run : left.strength;
        if (is_on && s->day.n == a->today.n && !put_session(a, s, p, c, e))
            return false;
    }
    return true;
}

static bool live_season(struct app *a, day_t start, day_t today, struct err *e)
{
    struct chance c = { 20260510u };
    struct entry_context context;
    if (!app_context(a, &context, e) || !app_plan(a, e) ||
        !store_begin(a->store, "demo: sixteen weeks", e))
        return false;
    bool ok = true;
    for (day_t d = start; ok && d.n <= today.n; d = day_add(d, 1)) {
        a->today = d;
        ok = put_day(a, day_diff(d, start) / 7 + 1, &context.paces, &c, e);
    }
    a->today = today;
    return app_end(a, ok, e);
}

bool app_demo(struct app *a, struct err *e)
{
    day_t today = a->today;
    day_t start = day_add(day_monday(today), -7 * (DEMO_WEEKS - 1));
    a->today = start;
    bool ok = begin_season(a, start, e) && live_season(a, start, today, e);
    a->today = today;
    return ok;
}
