/* Diaries by chance; see any_diary.h. */
#include "any_diary.h"

static int maybe(struct kit_lcg *g, int least, int most, int percent)
{
    return kit_between(g, 0, 99) < percent ? kit_between(g, least, most)
                                           : UNKNOWN;
}

/* What is rare by chance alone is drawn on purpose. */
enum kind {
    ANY,
    PLAIN, /* every run easy, long or recovery: the first four below */
    SORE,  /* one knee hurts in most runs and mornings */
    FULL,  /* weeks of small runs, then a full one; every morning told */
    KINDS
};
static enum kind kind;
#define PLAIN_PURPOSES 4

static enum purpose any_purpose(struct kit_lcg *g)
{
    static const enum purpose usual[] = {
        PURPOSE_EASY,     PURPOSE_EASY,       PURPOSE_LONG,
        PURPOSE_RECOVERY, PURPOSE_THRESHOLD,  PURPOSE_INTERVAL,
        PURPOSE_STEADY,   PURPOSE_REPETITION, PURPOSE_NONE,
        PURPOSE_RACE,     PURPOSE_ENJOYMENT,  PURPOSE_MARATHON,
        PURPOSE_HILLS,    PURPOSE_FARTLEK,    PURPOSE_RUN_WALK,
    };
    int last = kind == PLAIN ? PLAIN_PURPOSES : (int)COUNT_OF(usual);
    return usual[kit_between(g, 0, last - 1)];
}

static void add_pain(struct kit_lcg *g, struct run *r)
{
    static const enum site sites[] = { SITE_KNEE, SITE_SHIN, SITE_CALF,
                                       SITE_STITCH, SITE_SHOULDER };
    int often = kind == SORE ? 70 : 20;
    int n = kit_between(g, 0, 99) < often ? kit_between(g, 1, 2) : 0;
    for (int i = 0; i < n; i++)
        kit_run_pain(r, sites[kind == SORE ? 0 : kit_between(g, 0, 4)],
                     kit_between(g, 0, 9),
                     r->dist.m > 0 ? maybe(g, 0, r->dist.m, 60) : UNKNOWN);
    r->is_sharp = n > 0 && kit_between(g, 0, 9) == 0;
    r->is_limp = n > 0 && kit_between(g, 0, 9) == 0;
}

/* Half of the runs in three laps, their purposes given or not. */
static void add_segments(struct kit_lcg *g, struct run *r)
{
    if (r->dist.m < 5000 || r->time.s == 0 || kit_between(g, 0, 1) == 0)
        return;
    int m = r->dist.m / 3;
    int s = r->time.s / 3;
    bool is_session = kit_between(g, 0, 1) == 0;
    kit_segment(&scene, r, is_session ? PURPOSE_WARM_UP : PURPOSE_NONE, m, s);
    kit_segment(&scene, r, PURPOSE_NONE, m, s);
    kit_segment(&scene, r, is_session ? PURPOSE_COOL_DOWN : PURPOSE_NONE,
                r->dist.m - 2 * m, r->time.s - 2 * s);
}

static void any_run(struct kit_lcg *g, int day)
{
    bool is_long = kit_between(g, 0, 9) == 0;
    int m = kit_between(g, 0, 14) == 0
                ? 0
                : kit_between(g, 1000, is_long ? 40000 : 16000);
    if (kind == FULL && m > 0)
        m = day < 0 ? 4000 + m / 4 : 8000 + m / 2;
    int pace = kit_between(g, 240, 420);
    bool has_time = m == 0 || kit_between(g, 0, 19) > 0;
    int s = m == 0 ? kit_between(g, 600, 9000) : (int)(m * (long)pace / 1000);
    struct run *r = kit_run(&scene, scene_day(day), any_purpose(g), m,
                            has_time ? s : 0, maybe(g, 1, 10, 70));
    r->start_min = maybe(g, 300, 1300, 40);
    r->hr_avg = maybe(g, 110, 185, 30);
    r->form = maybe(g, 1, 5, 30);
    r->form_from_m = r->form > 0 && m > 0 ? maybe(g, 0, m, 50) : UNKNOWN;
    r->climb_m = maybe(g, 0, 600, 20);
    if (kit_between(g, 0, 9) == 0)
        r->flags = 1u << kit_between(g, 0, FLAG_COUNT - 1);
    r->is_ill = kit_between(g, 0, 49) == 0;
    add_pain(g, r);
    add_segments(g, r);
}

static void any_body(struct kit_lcg *g, int day)
{
    struct checkin *c = kit_checkin(&scene, scene_day(day));
    c->sleep_min = maybe(g, 180, 560, 80);
    int said = kind == FULL ? 97 : 80;
    int worst = kind == FULL ? 4 : 7;
    c->sleepq = maybe(g, 1, worst, said);
    c->fatigue = maybe(g, 1, worst, said);
    c->stress = maybe(g, 1, worst, said);
    c->soreness = maybe(g, 1, worst, said);
    c->mood = maybe(g, 1, 5, 50);
    c->motivation = maybe(g, 1, 5, 50);
    c->rhr = maybe(g, 45, 60, 30);
    c->hrv_ms = maybe(g, 30, 80, 30);
    if (kit_between(g, 0, 19) == 0)
        c->illness = kit_between(g, 0, 1) ? ILLNESS_HEAD : ILLNESS_SYSTEMIC;
    if (kind == SORE ? kit_between(g, 0, 4) > 0 : kit_between(g, 0, 4) == 0)
        kit_pain(c,
                 kind == SORE || kit_between(g, 0, 1) ? SITE_KNEE : SITE_SHIN,
                 kit_between(g, 0, 7));
}

/* As it comes on a run's line: counts from the next day on. */
static void any_evening(struct kit_lcg *g, int day)
{
    struct checkin *c = kit_evening(&scene, scene_day(day));
    c->fatigue = maybe(g, 1, 7, 30);
    c->soreness = maybe(g, 1, 7, 30);
    c->mood = maybe(g, 1, 5, 60);
    if (kit_between(g, 0, 9) == 0)
        kit_pain(c, SITE_KNEE, kit_between(g, 0, 7));
}

static void any_plan(struct kit_lcg *g)
{
    static const enum goal_kind goals[] = { GOAL_5K,      GOAL_10K,
                                            GOAL_HALF,    GOAL_MARATHON,
                                            GOAL_FITNESS, GOAL_STRESS };
    enum goal_kind goal = goals[kit_between(g, 0, 5)];
    scene_goal(goal, (enum phase)kit_between(g, 0, PHASE_COUNT - 1));
    for (int d = 0; d < 7; d++)
        if (kit_between(g, 0, 1))
            kit_session(&scene, scene_day(d), any_purpose(g),
                        kit_between(g, 3000, kind == FULL ? 5000 : 22000), 0);
    for (int i = 0; i < scene.plan.session_count; i++)
        if (scene.plan.sessions[i].purpose == PURPOSE_NONE)
            scene.plan.sessions[i].purpose = PURPOSE_EASY;
    scene.has_plan = kind == FULL || kit_between(g, 0, 3) > 0;
}

void any_diary(struct kit_lcg *g)
{
    kit_clear(&scene, scene_day(kit_between(g, 0, 13)));
    if (kit_between(g, 0, 3) > 0)
        kit_index(&scene, kit_between(g, 30, 65));
    scene.athlete.level = (enum level)kit_between(g, -1, LEVEL_COUNT - 1);
    scene.athlete.hr_threshold = maybe(g, 160, 180, 30);
    kind = (enum kind)kit_between(g, 0, 9);
    kind = kind < KINDS ? kind : ANY;
    int first = -7 * (kind == FULL ? 7 : kit_between(g, 0, 7));
    for (int d = first; d < 8; d++) {
        int runs = kit_between(g, 0, 9);
        runs = runs < 4 ? 0 : runs < 9 ? 1 : 2;
        for (int i = 0; i < runs; i++)
            any_run(g, d);
        if (kind == FULL || kit_between(g, 0, 3) > 0)
            any_body(g, d);
        if (runs > 0 && kit_between(g, 0, 3) == 0)
            any_evening(g, d);
        if (kit_between(g, 0, 29) == 0)
            kit_skip(&scene, scene_day(d), SKIP_RECOVERY);
    }
    any_plan(g);
}
