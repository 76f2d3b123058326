/* A season by the coach's plan; see season.h. */
#include "season.h"
#include "runners.h"

#include "milepost/coach.h"

#include <check.h>
#include <stdio.h>
#include <string.h>

#define HISTORY_WEEKS 12
#define BREAK_DAYS    21 /* before a return */
#define OPEN_WEEKS    12 /* lived of a plan without a date */

struct plan season_made;
day_t season_start;
int season_weeks;
int season_whole;
struct days season_days;
struct settings season_set;

/* What each level runs, and the index it is likely to have. */
static const struct {
    double index;
    int week_m, long_m;
} levels[LEVEL_COUNT] = {
    [LEVEL_BEGINNER] = { 30, 12000, 5000 },
    [LEVEL_NOVICE] = { 37, 31000, 12500 },
    [LEVEL_INTERMEDIATE] = { 45, 42000, 14000 },
    [LEVEL_ADVANCED] = { 54, 70000, 20000 },
    [LEVEL_ELITE] = { 66, 105000, 26000 },
};

/* Weeks to the race, and the entry base of the goal (science.md G2). */
static const struct {
    int weeks;
    int race_m;
    int base_week_m, base_long_m;
} goals[GOAL_COUNT] = {
    [GOAL_5K] = { 12, 5000, 10000, 4000 },
    [GOAL_10K] = { 12, 10000, 15000, 6000 },
    [GOAL_HALF] = { 14, 21098, 20000, 8000 },
    [GOAL_MARATHON] = { 20, 42195, 30000, 12000 },
};

const char *season_name(const struct season *s)
{
    static char name[80];
    (void)snprintf(name, sizeof name, "%s, %s%s", goal_kind_word(s->goal),
                   level_word(s->level), s->has_index ? "" : ", no index");
    return name;
}

day_t season_monday(int week)
{
    return day_add(season_start, 7 * week);
}

struct paces season_paces(const struct season *s, day_t day)
{
    double known = index_on(&scene, day).index;
    return paces_of(known > 0.0 ? known : levels[s->level].index);
}

/* ---- before the plan */

static bool is_no_runner_yet(const struct season *s)
{
    return s->goal == GOAL_FIRST5K && s->level == LEVEL_BEGINNER;
}

static void add_history(const struct season *s)
{
    int off = s->goal == GOAL_RETURN ? BREAK_DAYS : 0;
    day_t end = day_add(season_start, -off);
    int week_m = int_most(levels[s->level].week_m, goals[s->goal].base_week_m);
    int long_m = int_most(levels[s->level].long_m, goals[s->goal].base_long_m);
    pace_t easy = paces_of(levels[s->level].index).of[PACE_EASY];
    kit_history(&scene, end, HISTORY_WEEKS, week_m, long_m);
    for (int i = 0; i < scene.run_count; i++)
        scene.runs[i].time = unit_time(scene.runs[i].dist, easy);
    if (off > 0)
        scene.injuries[scene.injury_count++] = (struct injury){
            .site = SITE_KNEE,
            .start = end,
            .end = day_add(season_start, -2),
        };
}

static struct goal *add_goal(const struct season *s, int weeks)
{
    day_t race = goals[s->goal].race_m > 0
                     ? day_add(season_start, 7 * weeks - 1)
                     : NO_DAY;
    scene.goal_count = 0;
    struct goal *g = kit_goal(&scene, s->goal, race);
    g->dist.m = goals[s->goal].race_m;
    g->added = scene.today;
    return g;
}

/* ---- the plan */

static struct proposal made;

/* What recovers from the race comes after the season. */
static int weeks_to_race(const struct plan *p)
{
    int weeks = p->week_count;
    while (weeks > 0 && p->weeks[weeks - 1].phase == PHASE_RECOVERY)
        weeks--;
    return weeks;
}

static bool plan_of(const struct season *s, int weeks)
{
    struct err e;
    struct goal *g = add_goal(s, weeks);
    struct profile p = coach_profile(&scene, &season_days);
    ck_assert_msg(
        coach_plan(&p, &(struct plan_ask){ .goal = g, .from = season_start },
                   &made, &e),
        "%s: %s", season_name(s), e.text);
    return made.outcome == PLAN_MADE;
}

void season_plan(const struct season *s)
{
    season_start = kit_day("2026-01-05");
    season_set = settings_standard();
    kit_clear(&scene, day_add(season_start, -1));
    scene.athlete.level = s->level;
    if (s->has_index)
        kit_index(&scene, levels[s->level].index);
    if (!is_no_runner_yet(s))
        add_history(s);
    days_of(&scene, &season_days);
    int weeks = goals[s->goal].weeks;
    if (!plan_of(s, weeks) && made.outcome == PLAN_TOO_SHORT)
        (void)plan_of(s, made.weeks_needed);
    ck_assert_msg(made.outcome == PLAN_MADE, "%s: no plan, outcome %d",
                  season_name(s), (int)made.outcome);
    scene.plan = season_made = made.plan;
    scene.has_plan = true;
    season_weeks = weeks_to_race(&made.plan);
    season_whole = 0;
    ck_assert_int_ge(season_weeks, OPEN_WEEKS);
}

bool season_draw(struct kit_lcg *g, struct season *out)
{
    struct err e;
    struct drawn d = runner_draw(g);
    runner_made_fit(&d);
    season_set = settings_standard();
    runner_history(&d, &scene);
    days_of(&scene, &season_days);
    *out = (struct season){ d.goal.kind, d.p.level, true };
    ck_assert_msg(
        coach_plan(&d.p, &(struct plan_ask){ .goal = &d.goal, .from = d.from },
                   &made, &e),
        "%s", e.text);
    if (made.outcome != PLAN_MADE)
        return false;
    scene.plan = season_made = made.plan;
    scene.has_plan = true;
    season_start = made.plan.weeks[0].monday;
    season_weeks = weeks_to_race(&made.plan);
    season_whole = day_diff(d.from, season_start) > 0;
    return true;
}

/* ---- run just so */

static void run_session(const struct session *s, enum telling telling,
                        const struct paces *paces)
{
    struct segment parts[RUN_SEGMENTS_MAX];
    int n = split_session(&scene.plan, s, paces, parts);
    int m = 0;
    int took = 0;
    for (int i = 0; i < n; i++) {
        m += parts[i].dist.m;
        took += parts[i].time.s;
    }
    bool is_told = telling != TELL_NOTHING && telling != TELL_TOTALS;
    struct run *r = kit_run(
        &scene, s->day, is_told ? s->purpose : PURPOSE_NONE, m, took,
        telling == TELL_TOTALS ? UNKNOWN : purpose_row(s->purpose)->effort);
    bool has_laps = telling == TELL_ALL || telling == TELL_LAPS;
    for (int i = 0; has_laps && i < n; i++) {
        struct segment *lap = kit_segment(&scene, r, PURPOSE_NONE,
                                          parts[i].dist.m, parts[i].time.s);
        if (telling == TELL_ALL)
            *lap = parts[i];
    }
}

void season_live(const struct season *s, int week, enum telling telling)
{
    day_t monday = season_monday(week);
    struct paces paces = season_paces(s, monday);
    for (int d = 0; d < 7; d++)
        kit_hooper(&scene, day_add(monday, d), 4, 4, 4, 4)->sleep_min = 450;
    for (int i = 0; i < scene.plan.session_count; i++) {
        const struct session *own = &scene.plan.sessions[i];
        if (day_monday(own->day).n != monday.n)
            continue;
        if (!session_is_run(own))
            kit_activity(&scene, own->day, own->activity, own->time.s, 4);
        else
            run_session(own, telling, &paces);
    }
    scene.today = day_add(monday, 6);
}

void season_live_all(const struct season *s, int first, int last,
                     enum telling telling)
{
    for (int w = first; w <= last; w++)
        season_live(s, w, telling);
}

void season_judge(int week)
{
    facts_meet(&scene);
    judge_week(&scene, &season_set, season_monday(week), &scene_report);
}
