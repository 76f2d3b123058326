/* judge: pregnant or postpartum, what measures by kilometres and paces is
 * silent and all else goes on speaking (science.md F4b). Generated diaries,
 * seed printed; each is judged twice, with and without. */
#include "../tool/any_diary.h"

#include <check.h>

Suite *suite_judge_by_effort(void);

#define WEEKS 1500
#define SEED  20261140

static const enum rule_id rules_off[] = { RULE_R7,   RULE_R8,   RULE_R9,
                                          RULE_R9T,  RULE_R10,  RULE_R11,
                                          RULE_R12,  RULE_R12B, RULE_R13,
                                          RULE_R13B, RULE_R16 };
static const enum rule_id rules_on[] = { RULE_R1, RULE_R1B, RULE_R2,
                                         RULE_R3, RULE_R4,  RULE_R4B,
                                         RULE_R5, RULE_R6,  RULE_R14 };
/* W18 to W20 are not of F4b's list, and are told apart in warnings.c. */
static const enum warning_id warnings_off[] = {
    WARNING_W3,  WARNING_W4,  WARNING_W5,  WARNING_W6, WARNING_W10,
    WARNING_W11, WARNING_W18, WARNING_W19, WARNING_W20
};
static const enum warning_id warnings_on[] = { WARNING_W1,  WARNING_W2,
                                               WARNING_W8,  WARNING_W12,
                                               WARNING_W13, WARNING_W14,
                                               WARNING_W15, WARNING_W16 };

static uint32_t rules_seen, warnings_seen;

static void judge(enum condition condition)
{
    scene.athlete.condition = condition;
    scene_judge();
    rules_seen = warnings_seen = 0;
    for (int i = 0; i < scene_report.piece_count; i++)
        rules_seen |= scene_report.pieces[i].rules;
    for (int i = 0; i < scene_report.warning_count; i++)
        warnings_seen |= 1u << scene_report.warnings[i].id;
}

START_TEST(test_what_measures_is_silent_and_the_body_is_heard)
{
    struct kit_lcg g = kit_seed(SEED);
    uint32_t rules_before = 0, rules_with = 0;
    uint32_t warnings_before = 0, warnings_with = 0;
    for (int i = 0; i < WEEKS; i++) {
        any_diary(&g);
        judge(CONDITION_NONE);
        rules_before |= rules_seen;
        warnings_before |= warnings_seen;
        judge(i % 2 ? CONDITION_PREGNANT : CONDITION_POSTPARTUM);
        rules_with |= rules_seen;
        warnings_with |= warnings_seen;
    }
    for (size_t i = 0; i < COUNT_OF(rules_off); i++) {
        const char *id = rule_row(rules_off[i])->id;
        ck_assert_msg(rules_before & (1u << rules_off[i]), "%s unseen", id);
        ck_assert_msg(!(rules_with & (1u << rules_off[i])), "%s speaks", id);
    }
    for (size_t i = 0; i < COUNT_OF(rules_on); i++)
        ck_assert_msg(rules_with & (1u << rules_on[i]), "%s is silent",
                      rule_row(rules_on[i])->id);
    for (size_t i = 0; i < COUNT_OF(warnings_off); i++)
        ck_assert_msg(!(warnings_with & (1u << warnings_off[i])), "%s speaks",
                      warning_row(warnings_off[i])->id);
    for (size_t i = 0; i < COUNT_OF(warnings_on); i++)
        ck_assert_msg(warnings_with & (1u << warnings_on[i]), "%s is silent",
                      warning_row(warnings_on[i])->id);
    ck_assert_msg(warnings_before & (1u << WARNING_W6), "W6 unseen");
}
END_TEST

/* Weeks of growth without relief end in a race week run in full after which
 * comes a break: W18, W19, W20 have their reasons, and are silent. */
START_TEST(test_growth_taper_and_return_are_not_measured)
{
    kit_clear(&scene, scene_day(6));
    kit_index(&scene, 45.0);
    scene.athlete.level = LEVEL_INTERMEDIATE;
    for (int w = -12; w <= 0; w++)
        for (int d = 0; d < 4; d++)
            kit_run_at(&scene, scene_day(7 * w + 2 * d - (d == 3)),
                       d == 3 ? PURPOSE_LONG : PURPOSE_EASY, 13000 + 300 * w,
                       EASY, 3);
    struct goal *g = kit_goal(&scene, GOAL_HALF, scene_day(6));
    g->added = scene.first;
    judge(CONDITION_NONE);
    ck_assert(warnings_seen & (1u << WARNING_W19));
    judge(CONDITION_PREGNANT);
    ck_assert(!(warnings_seen & (1u << WARNING_W19)));
    g->day = scene_day(60);
    judge(CONDITION_NONE);
    static struct settings set;
    set = settings_standard();
    int said = 0;
    for (int pass = 0; pass < 2; pass++)
        for (int w = -8; w <= 0; w++) {
            scene.athlete.condition =
                pass ? CONDITION_POSTPARTUM : CONDITION_NONE;
            judge_week(&scene, &set, scene_day(7 * w), &scene_report);
            bool speaks = scene_warning(WARNING_W18) != NULL;
            said += speaks;
            ck_assert(pass == 0 || !speaks);
        }
    ck_assert_int_eq(said, 1);
}
END_TEST

START_TEST(test_no_paces_are_asked_for)
{
    scene_good_week();
    judge(CONDITION_NONE);
    ck_assert_int_gt(scene_report.paces.easy_slow.s_per_km, 0);
    judge(CONDITION_PREGNANT);
    ck_assert_int_eq(scene_report.paces.easy_slow.s_per_km, 0);
}
END_TEST

START_TEST(test_every_day_alike_is_effort_and_is_heard)
{
    scene_set(50000, 16000);
    scene.athlete.condition = CONDITION_PREGNANT;
    for (int d = 0; d < 6; d++)
        scene_run(d, PURPOSE_EASY, 11000, EASY, 5);
    scene_fires(WARNING_W7, SEVERITY_CAUTION);
}
END_TEST

Suite *suite_judge_by_effort(void)
{
    Suite *s = suite_create("judge_by_effort");
    TCase *t = tcase_create("condition");
    tcase_set_timeout(t, 120);
    tcase_add_test(t, test_what_measures_is_silent_and_the_body_is_heard);
    tcase_add_test(t, test_growth_taper_and_return_are_not_measured);
    tcase_add_test(t, test_no_paces_are_asked_for);
    tcase_add_test(t, test_every_day_alike_is_effort_and_is_heard);
    suite_add_tcase(s, t);
    return s;
}
