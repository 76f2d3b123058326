/* judge: every rule has a scene in which it speaks and the nearest innocent
 * one in which it is silent: a walk over all of them, so that none can come
 * without. */
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

static void r1_fires(void)
{
    knee_hurts(6);
}

static void r1_silent(void)
{
    knee_hurts(5);
}

static void work_on_knee(int level)
{
    scene_set(50000, 16000);
    kit_run_pain(scene_run(1, PURPOSE_THRESHOLD, 5000, 278, 7), SITE_KNEE,
                 level, UNKNOWN);
}

static void r1b_fires(void)
{
    work_on_knee(3);
}

static void r1b_silent(void)
{
    work_on_knee(2);
}

static void next_morning(int level)
{
    scene_set(50000, 16000);
    kit_pain(kit_checkin(&scene, scene_day(2)), SITE_KNEE, 2);
    scene_run(2, PURPOSE_EASY, 8000, EASY, 3);
    kit_pain(kit_checkin(&scene, scene_day(3)), SITE_KNEE, level);
}

static void r2_fires(void)
{
    next_morning(4);
}

static void r2_silent(void)
{
    next_morning(3);
}

static void ill(enum illness illness)
{
    scene_set(50000, 16000);
    kit_checkin(&scene, scene_day(2))->illness = illness;
    scene_run(2, PURPOSE_EASY, 5000, EASY, 3);
}

static void r3_fires(void)
{
    ill(ILLNESS_SYSTEMIC);
}

static void r3_silent(void)
{
    ill(ILLNESS_HEAD);
}

static void tired_day(int metres, int soreness)
{
    scene_set(50000, 16000);
    struct checkin *c = kit_checkin(&scene, scene_day(3));
    c->fatigue = 7;
    c->soreness = soreness;
    scene_run(3, PURPOSE_EASY, metres, 360, 4);
}

static void r4_fires(void)
{
    tired_day(10000, 7);
}

static void r4_silent(void)
{
    tired_day(4900, 7); /* within the half hour */
}

static void r4b_fires(void)
{
    tired_day(4900, 7);
}

static void r4b_silent(void)
{
    tired_day(4900, 6);
}

static void work_on_short_sleep(int s_per_km, int rpe)
{
    scene_set(50000, 16000);
    scene_ease(1);
    scene_run(1, PURPOSE_THRESHOLD, 5000, s_per_km, rpe);
}

static void r5_fires(void)
{
    work_on_short_sleep(296, 8);
}

static void r5_silent(void)
{
    work_on_short_sleep(290, 7);
}

static void form_at_the_end(int form)
{
    scene_set(50000, 17000);
    struct run *r = scene_run(6, PURPOSE_LONG, 18000, EASY, 4);
    r->form = form;
    r->form_from_m = 14000;
}

static void r6_fires(void)
{
    form_at_the_end(2);
}

static void r6_silent(void)
{
    form_at_the_end(3);
}

/* ---- sizes */

static void long_for_5_km(int metres)
{
    scene_set(50000, 22000);
    scene_goal(GOAL_5K, PHASE_BASE);
    scene_run(6, PURPOSE_LONG, metres, 360, 4);
}

static void r7_fires(void)
{
    long_for_5_km(20500);
}

static void r7_silent(void)
{
    long_for_5_km(20000); /* two hours */
}

static void long_after_16(int metres)
{
    scene_set(50000, 16000);
    scene_run(6, PURPOSE_LONG, metres, EASY, 4);
}

static void r10_fires(void)
{
    long_after_16(19700);
}

static void r10_silent(void)
{
    long_after_16(19500); /* 1.9 km over 1.1 x 16 */
}

static void threshold_of(int metres)
{
    scene_set(50000, 16000);
    struct run *r = scene_run(1, PURPOSE_THRESHOLD, metres, 278, 7);
    kit_segment(&scene, r, PURPOSE_THRESHOLD, metres, r->time.s);
}

static void r8_fires(void)
{
    threshold_of(6100);
}

static void r8_silent(void)
{
    threshold_of(5900);
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

static void r9_fires(void)
{
    unplanned(4500);
}

static void r9_silent(void)
{
    unplanned(4000);
}

static void more_in_taper(int metres)
{
    scene_set(50000, 16000);
    scene_goal(GOAL_HALF, PHASE_TAPER);
    (void)kit_session(&scene, scene_day(1), PURPOSE_EASY, 6000, 0);
    scene_extra(1, PURPOSE_EASY, metres, EASY, 3);
}

static void r9t_fires(void)
{
    more_in_taper(8500);
}

static void r9t_silent(void)
{
    more_in_taper(8000);
}

/* ---- aims */

/* A half marathon costs eight days. */
static void after_a_half(int weekday)
{
    scene_set(50000, 16000);
    scene_extra(-6, PURPOSE_RACE, 21100, 290, 9);
    scene_run(weekday, PURPOSE_INTERVAL, 4000, 256, 8);
}

static void r16_fires(void)
{
    after_a_half(2);
}

static void r16_silent(void)
{
    after_a_half(3);
}

static void easy_at(int s_per_km, int rpe)
{
    scene_set(50000, 16000);
    scene_run(1, PURPOSE_EASY, 8000, s_per_km, rpe);
}

static void r11_fires(void)
{
    easy_at(305, 5);
}

static void r11_silent(void)
{
    easy_at(313, 4);
}

static void threshold_at(int s_per_km, int rpe)
{
    scene_set(50000, 16000);
    scene_run(1, PURPOSE_THRESHOLD, 5000, s_per_km, rpe);
}

static void r12_fires(void)
{
    threshold_at(325, 5);
}

static void r12_silent(void)
{
    threshold_at(288, 7); /* 3.6 % slower */
}

static void r12b_fires(void)
{
    threshold_at(268, 9);
}

static void r12b_silent(void)
{
    threshold_at(268, 8);
}

static void steady_for_5_km(enum phase phase)
{
    scene_set(50000, 16000);
    scene_goal(GOAL_5K, phase);
    scene_run(1, PURPOSE_STEADY, 8000, 310, 5);
}

static void r13_fires(void)
{
    steady_for_5_km(PHASE_PEAK);
}

static void r13_silent(void)
{
    steady_for_5_km(PHASE_BASE);
}

static void r13b_fires(void)
{
    scene_set(50000, 14000);
    scene_goal(GOAL_5K, PHASE_BUILD);
    scene_run(6, PURPOSE_LONG, 14000, EASY, 4);
}

static void r13b_silent(void)
{
    r13b_fires();
    scene_extra(-14, PURPOSE_INTERVAL, 4000, 256, 8);
}

static void r14_fires(void)
{
    scene_set(50000, 16000);
    scene_run(1, PURPOSE_EASY, 3300, EASY, 3);
}

static void r14_silent(void)
{
    scene_set(50000, 16000);
    scene_run(1, PURPOSE_EASY, 3500, EASY, 3);
}

static void r15_fires(void)
{
    r11_silent();
}

static void r15_silent(void)
{
    r11_fires();
}

// clang-format off
static const struct pair {
    void (*fires)(void);
    void (*silent)(void);
    enum verdict verdict; /* of a piece it gives where it fires */
} pairs[RULE_COUNT] = {
    [RULE_R1]   = { r1_fires,   r1_silent,   VERDICT_JUNK },
    [RULE_R1B]  = { r1b_fires,  r1b_silent,  VERDICT_OFF_TARGET },
    [RULE_R2]   = { r2_fires,   r2_silent,   VERDICT_OFF_TARGET },
    [RULE_R3]   = { r3_fires,   r3_silent,   VERDICT_JUNK },
    [RULE_R4]   = { r4_fires,   r4_silent,   VERDICT_JUNK },
    [RULE_R4B]  = { r4b_fires,  r4b_silent,  VERDICT_OFF_TARGET },
    [RULE_R5]   = { r5_fires,   r5_silent,   VERDICT_JUNK },
    [RULE_R6]   = { r6_fires,   r6_silent,   VERDICT_JUNK },
    [RULE_R7]   = { r7_fires,   r7_silent,   VERDICT_OFF_TARGET },
    [RULE_R10]  = { r10_fires,  r10_silent,  VERDICT_OFF_TARGET },
    [RULE_R8]   = { r8_fires,   r8_silent,   VERDICT_OFF_TARGET },
    [RULE_R9]   = { r9_fires,   r9_silent,   VERDICT_OFF_TARGET },
    [RULE_R9T]  = { r9t_fires,  r9t_silent,  VERDICT_OFF_TARGET },
    [RULE_R16]  = { r16_fires,  r16_silent,  VERDICT_OFF_TARGET },
    [RULE_R11]  = { r11_fires,  r11_silent,  VERDICT_OFF_TARGET },
    [RULE_R12]  = { r12_fires,  r12_silent,  VERDICT_OFF_TARGET },
    [RULE_R12B] = { r12b_fires, r12b_silent, VERDICT_OFF_TARGET },
    [RULE_R13]  = { r13_fires,  r13_silent,  VERDICT_OFF_TARGET },
    [RULE_R13B] = { r13b_fires, r13b_silent, VERDICT_OFF_TARGET },
    [RULE_R14]  = { r14_fires,  r14_silent,  VERDICT_PURPOSEFUL },
    [RULE_R15]  = { r15_fires,  r15_silent,  VERDICT_PURPOSEFUL },
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
    ck_assert_msg(p->fires != NULL && p->silent != NULL, "%s has no pair",
                  rule_row(rule)->id);
    p->fires();
    ck_assert_msg(given_by(rule, p->verdict) > 0, "%s is silent: %s",
                  rule_row(rule)->id, scene_pieces());
    p->silent();
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
