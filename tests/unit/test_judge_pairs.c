/* judge: every rule has a scene in which it speaks and the nearest innocent
 * one in which it is silent: a walk over all of them, so that none can come
 * without. A scene takes the one number in which the two differ. */
#include "../tool/scene.h"

#include <check.h>

Suite *suite_judge_pairs(void);

/* ---- the body */

static void knee_hurts(int level)
{
    scene_set(50000, 16000);
    kit_run_pain(scene_run(6, PURPOSE_LONG, 16000, EASY, 4), SITE_KNEE, level,
                 11000);
}

static void work_on_knee(int level)
{
    scene_set(50000, 16000);
    kit_run_pain(scene_run(1, PURPOSE_THRESHOLD, 5000, 278, 7), SITE_KNEE,
                 level, UNKNOWN);
}

static void next_morning(int level)
{
    scene_set(50000, 16000);
    kit_pain(kit_checkin(&scene, scene_day(2)), SITE_KNEE, 2);
    scene_run(2, PURPOSE_EASY, 8000, EASY, 3);
    kit_pain(kit_checkin(&scene, scene_day(3)), SITE_KNEE, level);
}

static void ill(int illness)
{
    scene_set(50000, 16000);
    kit_checkin(&scene, scene_day(2))->illness = (enum illness)illness;
    scene_run(2, PURPOSE_EASY, 5000, EASY, 3);
}

static void on_a_skip_day(int metres)
{
    scene_set(50000, 16000);
    scene_skip(3);
    scene_run(3, PURPOSE_EASY, metres, 360, 4);
}

static void tired_and_sore(int soreness)
{
    scene_set(50000, 16000);
    struct checkin *c = kit_checkin(&scene, scene_day(3));
    c->fatigue = 7;
    c->soreness = soreness;
    scene_run(3, PURPOSE_EASY, 4900, 360, 4);
}

static void work_on_short_sleep(int s_per_km)
{
    scene_set(50000, 16000);
    scene_ease(1);
    scene_run(1, PURPOSE_THRESHOLD, 5000, s_per_km, 7);
}

static void form_at_the_end(int form)
{
    scene_set(50000, 17000);
    struct run *r = scene_run(6, PURPOSE_LONG, 18000, EASY, 4);
    r->form = form;
    r->form_from_m = 14000;
}

/* ---- sizes */

static void long_for_5_km(int metres)
{
    scene_set(50000, 22000);
    scene_goal(GOAL_5K, PHASE_BASE);
    scene_run(6, PURPOSE_LONG, metres, 360, 4);
}

static void long_after_16_km(int metres)
{
    scene_set(50000, 16000);
    scene_run(6, PURPOSE_LONG, metres, EASY, 4);
}

static void threshold_of(int metres)
{
    scene_set(50000, 16000);
    struct run *r = scene_run(1, PURPOSE_THRESHOLD, metres, 278, 7);
    kit_segment(&scene, r, PURPOSE_THRESHOLD, metres, r->time.s);
}

/* 56 of the 60 km the week may hold are planned and run. */
static void unplanned(int metres)
{
    scene_set(50000, 16000);
    for (int day = 0; day < 5; day++) {
        scene_run(day, PURPOSE_EASY, 10000, EASY, 3);
        struct run *r = &scene.runs[scene.run_count - 1];
        r->dist.m = 11200;
        r->time.s = 11200 * EASY / 1000;
    }
    scene_extra(6, PURPOSE_EASY, metres, EASY, 3);
}

/* Six kilometres are planned. */
static void run_in_taper(int metres)
{
    scene_set(50000, 16000);
    scene_goal(GOAL_HALF, PHASE_TAPER);
    (void)kit_session(&scene, scene_day(1), PURPOSE_EASY, 6000, 0);
    scene_extra(1, PURPOSE_EASY, metres, EASY, 3);
}

/* ---- aims */

/* A half marathon costs eight days. */
static void intervals_after_a_half(int weekday)
{
    scene_set(50000, 16000);
    scene_extra(-6, PURPOSE_RACE, 21100, 290, 9);
    scene_run(weekday, PURPOSE_INTERVAL, 4000, 256, 8);
}

static void easy_at(int s_per_km)
{
    scene_set(50000, 16000);
    scene_run(1, PURPOSE_EASY, 8000, s_per_km, 5);
}

static void threshold_at(int s_per_km)
{
    scene_set(50000, 16000);
    scene_run(1, PURPOSE_THRESHOLD, 5000, s_per_km, 6);
}

static void quick_threshold_at_effort(int rpe)
{
    scene_set(50000, 16000);
    scene_run(1, PURPOSE_THRESHOLD, 5000, 268, rpe);
}

static void steady_for_5_km(int phase)
{
    scene_set(50000, 16000);
    scene_goal(GOAL_5K, (enum phase)phase);
    scene_run(1, PURPOSE_STEADY, 8000, 310, 5);
}

/* A long run on Sunday, and intervals that weekday, weeks ago. */
static void long_after_intervals(int weekday)
{
    scene_set(50000, 14000);
    scene_goal(GOAL_5K, PHASE_BUILD);
    scene_extra(weekday, PURPOSE_INTERVAL, 4000, 256, 8);
    scene_run(6, PURPOSE_LONG, 14000, EASY, 4);
}

static void easy_of(int metres)
{
    scene_set(50000, 16000);
    scene_run(1, PURPOSE_EASY, metres, EASY, 3);
}

// clang-format off
static const struct pair {
    void (*scene)(int);
    int fires, silent;
    enum verdict verdict; /* of a piece it gives where it fires */
} pairs[RULE_COUNT] = {
    [RULE_R1]   = { knee_hurts,                6, 5,         VERDICT_JUNK },
    [RULE_R1B]  = { work_on_knee,              3, 2,         VERDICT_OFF_TARGET },
    [RULE_R2]   = { next_morning,              4, 3,         VERDICT_OFF_TARGET },
    [RULE_R3]   = { ill, ILLNESS_SYSTEMIC, ILLNESS_HEAD,     VERDICT_JUNK },
    [RULE_R4]   = { on_a_skip_day,             10000, 4900,  VERDICT_JUNK },
    [RULE_R4B]  = { tired_and_sore,            7, 6,         VERDICT_OFF_TARGET },
    [RULE_R5]   = { work_on_short_sleep,       296, 290,     VERDICT_OFF_TARGET },
    [RULE_R6]   = { form_at_the_end,           2, 3,         VERDICT_JUNK },
    [RULE_R7]   = { long_for_5_km,             20500, 20000, VERDICT_OFF_TARGET },
    [RULE_R10]  = { long_after_16_km,          19700, 19500, VERDICT_OFF_TARGET },
    [RULE_R8]   = { threshold_of,              6100, 5900,   VERDICT_OFF_TARGET },
    [RULE_R9]   = { unplanned,                 4500, 4000,   VERDICT_OFF_TARGET },
    [RULE_R9T]  = { run_in_taper,              8500, 8000,   VERDICT_OFF_TARGET },
    [RULE_R16]  = { intervals_after_a_half,    2, 3,         VERDICT_OFF_TARGET },
    [RULE_R11]  = { easy_at,                   305, 313,     VERDICT_OFF_TARGET },
    [RULE_R12]  = { threshold_at,              325, 288,     VERDICT_OFF_TARGET },
    [RULE_R12B] = { quick_threshold_at_effort, 9, 8,         VERDICT_OFF_TARGET },
    [RULE_R13]  = { steady_for_5_km, PHASE_PEAK, PHASE_BASE, VERDICT_OFF_TARGET },
    [RULE_R13B] = { long_after_intervals,      -16, -14,     VERDICT_OFF_TARGET },
    [RULE_R14]  = { easy_of,                   3300, 3500,   VERDICT_PURPOSEFUL },
    [RULE_R15]  = { easy_at,                   313, 305,     VERDICT_PURPOSEFUL },
};
// clang-format on

/* Pieces of the week that a rule gave; with that verdict. */
static int given_by(enum rule_id rule, enum verdict verdict)
{
    int n = 0;
    scene_judge();
    for (int i = 0; i < scene_report.piece_count; i++)
        n += scene_report.pieces[i].rule == rule &&
             scene_report.pieces[i].verdict == verdict;
    return n;
}

/* Not even beside another rule's verdict. */
static bool is_mentioned(enum rule_id rule)
{
    scene_judge();
    for (int i = 0; i < scene_report.piece_count; i++)
        if (scene_report.pieces[i].rule == rule ||
            (scene_report.pieces[i].rules & (1u << rule)) != 0)
            return true;
    return false;
}

START_TEST(test_rule_fires_and_its_nearest_innocent_is_silent)
{
    enum rule_id rule = (enum rule_id)_i;
    const struct pair *p = &pairs[_i];
    ck_assert_msg(p->scene != NULL, "%s has no pair", rule_row(rule)->id);
    p->scene(p->fires);
    ck_assert_msg(given_by(rule, p->verdict) > 0, "%s is silent: %s",
                  rule_row(rule)->id, scene_pieces());
    p->scene(p->silent);
    ck_assert_msg(!is_mentioned(rule), "%s speaks: %s", rule_row(rule)->id,
                  scene_pieces());
}
END_TEST

Suite *suite_judge_pairs(void)
{
    Suite *s = suite_create("judge_pairs");
    TCase *t = tcase_create("rules");
    tcase_add_loop_test(t, test_rule_fires_and_its_nearest_innocent_is_silent,
                        0, RULE_COUNT);
    suite_add_tcase(s, t);
    return s;
}
