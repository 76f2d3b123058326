/* The setting of science.md E5; see scene.h. */
#include "scene.h"

#include <stdio.h>
#include <string.h>

struct facts scene;
struct week_report scene_report;

#define HISTORY_WEEKS 10

day_t scene_day(int weekday)
{
    return kit_after(SCENE_MONDAY, weekday);
}

void scene_set(int week_m, int long_m)
{
    kit_clear(&scene, scene_day(6));
    kit_index(&scene, 45.0);
    scene.athlete.level = LEVEL_INTERMEDIATE;
    kit_history(&scene, scene_day(0), HISTORY_WEEKS, week_m, long_m);
    scene_goal(GOAL_HALF, PHASE_BUILD);
}

void scene_goal(enum goal_kind kind, enum phase phase)
{
    scene.goal_count = 0;
    struct goal *g = kit_goal(&scene, kind, kit_after(SCENE_MONDAY, 55));
    scene.plan.week_count = 0;
    (void)kit_week(&scene, scene_day(0), phase, 0);
    scene.plan.goal = *g;
}

struct run *scene_extra(int weekday, enum purpose p, int metres, int s_per_km,
                        int rpe)
{
    return kit_run_at(&scene, scene_day(weekday), p, metres, s_per_km, rpe);
}

struct run *scene_run(int weekday, enum purpose p, int metres, int s_per_km,
                      int rpe)
{
    (void)kit_session(&scene, scene_day(weekday), p, metres, 0);
    return scene_extra(weekday, p, metres, s_per_km, rpe);
}

void scene_skip(int weekday)
{
    struct checkin *c = kit_checkin(&scene, scene_day(weekday));
    c->fatigue = 7;
    c->soreness = 7;
}

void scene_ease(int weekday)
{
    kit_checkin(&scene, scene_day(weekday))->sleep_min = 5 * 60;
}

void scene_judge_by(const struct settings *set)
{
    facts_meet(&scene);
    judge_week(&scene, set, scene_day(0), &scene_report);
}

void scene_judge(void)
{
    static struct settings set;
    set = settings_standard();
    scene_judge_by(&set);
}

const char *scene_pieces_of(int reading)
{
    static char line[512];
    static const char letter[VERDICT_COUNT] = { 'P', 'L', 'J' };
    const struct run_reading *r = &scene_report.runs[reading];
    size_t len = 0;
    line[0] = '\0';
    for (int i = r->piece_first; i < r->piece_first + r->piece_count; i++) {
        const struct piece *p = &scene_report.pieces[i];
        double size = p->from_m == UNKNOWN ? (p->to_s - p->from_s) / 60.0
                                           : (p->to_m - p->from_m) / 1000.0;
        len += (size_t)snprintf(line + len, sizeof line - len, "%s%.1f %c %s",
                                i == r->piece_first ? "" : " + ", size,
                                letter[p->verdict], rule_row(p->rule)->id);
    }
    return line;
}

const char *scene_pieces(void)
{
    scene_judge();
    return scene_pieces_of(scene_report.run_count - 1);
}

const struct warning *scene_warning(enum warning_id id)
{
    for (int i = 0; i < scene_report.warning_count; i++)
        if (scene_report.warnings[i].id == id)
            return &scene_report.warnings[i];
    return NULL;
}

int32_t scene_input(enum warning_id id, enum input_id input)
{
    return inputs_get(&scene_warning(id)->inputs, input, -1);
}

void scene_good_week(void)
{
    scene_set(50000, 16000);
    scene_run(1, PURPOSE_EASY, 11000, EASY, 3);
    scene_run(3, PURPOSE_EASY, 11000, EASY, 3);
    scene_run(5, PURPOSE_EASY, 11000, EASY, 3);
    scene_run(6, PURPOSE_LONG, 17000, EASY, 4);
}

void scene_quick_runs(int count)
{
    scene_good_week();
    for (int i = 0; i < count; i++) {
        struct run *r = &scene.runs[scene.run_count - 4 + i];
        r->time.s = r->dist.m * 300 / 1000;
        r->rpe = 5;
    }
}
