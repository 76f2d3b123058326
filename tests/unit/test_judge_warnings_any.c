/* judge: what holds of the warnings of any week. Generated diaries, seed
 * printed. */
#include "../tool/any_diary.h"

#include <check.h>

Suite *suite_judge_warnings_any(void);

#define WEEKS 1500
#define SEED  20261150

/* W1 says each of its reasons once; any other is said once a week. */
START_TEST(test_each_is_said_once_a_week)
{
    struct kit_lcg g = kit_seed(SEED);
    for (int i = 0; i < WEEKS; i++) {
        unsigned said[WARNING_COUNT] = { 0 };
        any_diary(&g);
        scene_judge();
        for (int k = 0; k < scene_report.warning_count; k++) {
            const struct warning *w = &scene_report.warnings[k];
            unsigned bit = w->id == WARNING_W1 ? 1u << w->variant : 1u;
            ck_assert_msg(!(said[w->id] & bit), "%s twice",
                          warning_row(w->id)->id);
            said[w->id] |= bit;
        }
    }
}
END_TEST

static void forget_the_body(void)
{
    scene.checkin_count = 0;
    for (int i = 0; i < scene.run_count; i++) {
        struct run *r = &scene.runs[i];
        r->pain_count = 0;
        r->is_sharp = r->is_limp = r->is_ill = false;
        r->form = r->form_from_m = UNKNOWN;
    }
}

START_TEST(test_a_body_that_says_nothing_is_not_spoken_of)
{
    static const enum warning_id body[] = { WARNING_W1, WARNING_W12,
                                            WARNING_W13, WARNING_W16 };
    struct kit_lcg g = kit_seed(SEED + 1);
    uint32_t before = 0;
    for (int i = 0; i < WEEKS; i++) {
        any_diary(&g);
        scene_judge();
        for (size_t k = 0; k < COUNT_OF(body); k++)
            before |= scene_warning(body[k]) ? 1u << body[k] : 0u;
        forget_the_body();
        scene_judge();
        for (size_t k = 0; k < COUNT_OF(body); k++)
            ck_assert_msg(scene_warning(body[k]) == NULL, "%s speaks",
                          warning_row(body[k])->id);
    }
    for (size_t k = 0; k < COUNT_OF(body); k++)
        ck_assert_msg(before & (1u << body[k]), "%s never spoke",
                      warning_row(body[k])->id);
}
END_TEST

/* Days to come have no sleep, no pain and no form yet. */
START_TEST(test_a_week_ahead_is_not_spoken_of_by_the_body)
{
    static const enum warning_id body[] = { WARNING_W12, WARNING_W13,
                                            WARNING_W14, WARNING_W16,
                                            WARNING_W17 };
    struct kit_lcg g = kit_seed(SEED + 2);
    struct settings set = settings_standard();
    set.v[SETTING_W17_STRENGTH] = 1.0;
    for (int i = 0; i < WEEKS / 5; i++) {
        any_diary(&g);
        scene.today = scene_day(13);
        judge_week(&scene, &set, scene_day(14), &scene_report);
        for (size_t k = 0; k < COUNT_OF(body); k++)
            ck_assert_ptr_null(scene_warning(body[k]));
    }
}
END_TEST

Suite *suite_judge_warnings_any(void)
{
    Suite *s = suite_create("judge_warnings_any");
    TCase *t = tcase_create("any");
    tcase_set_timeout(t, 120);
    tcase_add_test(t, test_each_is_said_once_a_week);
    tcase_add_test(t, test_a_body_that_says_nothing_is_not_spoken_of);
    tcase_add_test(t, test_a_week_ahead_is_not_spoken_of_by_the_body);
    suite_add_tcase(s, t);
    return s;
}
