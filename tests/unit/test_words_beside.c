/* words: what a week holds beside its kilometres and its verdicts' reasons. */
#include "../tool/scene.h"
#include "milepost/words.h"

#include <check.h>
#include <string.h>

static char page[8192];
static const struct look plain = { UNITS_KM, true, false, 80, NULL };

static const char *week_text(void)
{
    struct text t = text_on(page, sizeof page);
    scene_judge();
    words_week(&t, &scene, &scene_report, &plain);
    ck_assert(!t.is_cut);
    return page;
}

static void says(const char *part)
{
    ck_assert_msg(strstr(page, part) != NULL, "no '%s' in\n%s", part, page);
}

static void silent_on(const char *part)
{
    ck_assert_msg(strstr(page, part) == NULL, "'%s' in\n%s", part, page);
}

static int count_of(const char *part)
{
    int n = 0;
    for (const char *p = page; (p = strstr(p, part)) != NULL; p++)
        n++;
    return n;
}

static void strength(int weekday)
{
    kit_session(&scene, scene_day(weekday), PURPOSE_NONE, 0, 1800)->activity =
        ACTIVITY_STRENGTH;
}

START_TEST(test_one_quiet_line_for_what_is_beside)
{
    scene_good_week();
    strength(1);
    strength(3);
    kit_activity(&scene, scene_day(1), ACTIVITY_STRENGTH, 1800, 5);
    kit_activity(&scene, scene_day(2), ACTIVITY_MOBILITY, 1800, UNKNOWN);
    kit_run(&scene, scene_day(2), PURPOSE_DRILLS, 0, 600, UNKNOWN);
    kit_hooper(&scene, scene_day(1), 3, 2, 3, 3)->sleep_min = 440;
    (void)week_text();
    says(" beside: strength 1 of 2, drills 1, mobility 0:30 h   "
         "sleep 7:20 (1 night)");
}
END_TEST

START_TEST(test_week_of_only_strength_reads_well)
{
    scene_set(50000, 16000);
    kit_activity(&scene, scene_day(1), ACTIVITY_STRENGTH, 1800, 5);
    kit_activity(&scene, scene_day(3), ACTIVITY_XT, 3600, 3);
    (void)week_text();
    says(" nothing run this week\n");
    says(" beside: strength 1, cross-training 1:00 h\n");
    says("strength 30:00 r5");
}
END_TEST

START_TEST(test_week_without_any_of_it_has_no_such_line)
{
    scene_good_week();
    (void)week_text();
    silent_on("beside:");
    silent_on("body:");
}
END_TEST

START_TEST(test_purposes_stand_done_beside_planned)
{
    scene_set(50000, 16000);
    scene_run(1, PURPOSE_THRESHOLD, 9000, 300, 7);
    scene_run(2, PURPOSE_EASY, 8000, EASY, 3);
    kit_session(&scene, scene_day(3), PURPOSE_EASY, 6000, 0);
    kit_session(&scene, scene_day(6), PURPOSE_LONG, 16000, 0);
    (void)week_text();
    says(" long 0/16.0  easy 8.0/14.0  threshold 9.0  intensity ");
}
END_TEST

START_TEST(test_purposes_without_a_plan_stand_in_percent)
{
    scene_set(50000, 16000);
    scene.has_plan = false;
    scene.plan.session_count = 0;
    scene_extra(2, PURPOSE_EASY, 8000, EASY, 3);
    (void)week_text();
    says(" easy 100%  intensity ");
}
END_TEST

START_TEST(test_off_target_says_what_it_still_gave)
{
    scene_quick_runs(2);
    (void)week_text();
    says(" by R11, grey zone: still gave aerobic work, at more cost than "
         "easy\n");
    ck_assert_int_eq(count_of("still gave"), 1);
}
END_TEST

START_TEST(test_junk_says_why_in_one_line)
{
    scene_good_week();
    struct run *r = scene_extra(6, PURPOSE_EASY, 16000, EASY, 5);
    r->pain_count = 1;
    r->pains[0] = (struct pain){ SITE_KNEE, 6, 11000 };
    (void)week_text();
    says("\n J ");
    says(" on Sun by R1: pain in the knee reached 6/10 at 11.0 km");
}
END_TEST

/* The advice that ends the week is not given twice. */
START_TEST(test_first_advice_stands_at_the_end_alone)
{
    scene_quick_runs(4);
    (void)week_text();
    ck_assert_int_gt(scene_report.warning_count, 0);
    char advice[400];
    char flat[sizeof page];
    struct text t = text_on(advice, sizeof advice);
    words_warning_advice(&t, &scene_report.warnings[0], &plain);
    (void)text_copy(flat, sizeof flat, page);
    char *to = page; /* lines joined, blanks once */
    for (const char *p = flat; *p != '\0'; p++)
        if ((*p != ' ' && *p != '\n') || (to > page && to[-1] != ' '))
            *to++ = *p == '\n' ? ' ' : *p;
    *to = '\0';
    ck_assert_msg(count_of(advice) == 1, "%d times '%s' in\n%s",
                  count_of(advice), advice, flat);
}
END_TEST

/* Its line is made of the row: the widest must still fit. */
START_TEST(test_every_rule_that_calls_off_target_says_what_it_gave)
{
    for (int i = 0; i < RULE_COUNT; i++) {
        const struct rule *r = rule_row((enum rule_id)i);
        if (r->sentence[VERDICT_OFF_TARGET] == NULL) {
            ck_assert_ptr_null(r->gave);
            continue;
        }
        ck_assert_msg(r->gave != NULL, "%s", r->id);
        char line[200];
        struct text t = text_on(line, sizeof line);
        text_add(&t, " ~ 123.4 km by %s, %s: still gave %s", r->id, r->name,
                 r->gave);
        ck_assert_msg(text_column(&t) <= 80, "%d: %s", text_column(&t), line);
    }
}
END_TEST

static const char *today_text(int weekday)
{
    struct text t = text_on(page, sizeof page);
    scene.today = scene_day(weekday);
    scene_judge();
    words_today(&t, &scene, &scene_report, &plain);
    return page;
}

START_TEST(test_today_names_what_is_planned_beside_the_run)
{
    scene_set(50000, 16000);
    kit_session(&scene, scene_day(2), PURPOSE_DRILLS, 0, 600);
    kit_session(&scene, scene_day(2), PURPOSE_EASY, 8000, 0);
    kit_session(&scene, scene_day(2), PURPOSE_NONE, 0, 900)->activity =
        ACTIVITY_MOBILITY;
    strength(4);
    (void)today_text(2);
    says("go (no check-in yet) \xC2\xB7 easy 8.0 km");
    says(" \xC2\xB7 also drills 10:00, mobility 15:00\n");
    (void)today_text(4);
    says(" \xC2\xB7 also strength 30:00\n");
    kit_activity(&scene, scene_day(4), ACTIVITY_STRENGTH, 1800, 5);
    (void)today_text(4);
    silent_on("also");
}
END_TEST

START_TEST(test_day_to_rest_asks_for_no_strength)
{
    scene_set(50000, 16000);
    strength(3);
    kit_session(&scene, scene_day(3), PURPOSE_NONE, 0, 900)->activity =
        ACTIVITY_MOBILITY;
    scene_skip(3);
    (void)today_text(3);
    says("rest today");
    says("also mobility 15:00\n");
    silent_on("strength");
}
END_TEST

Suite *suite_words_beside(void);
Suite *suite_words_beside(void)
{
    Suite *s = suite_create("words_beside");
    TCase *t = tcase_create("beside");
    tcase_add_test(t, test_one_quiet_line_for_what_is_beside);
    tcase_add_test(t, test_week_of_only_strength_reads_well);
    tcase_add_test(t, test_week_without_any_of_it_has_no_such_line);
    tcase_add_test(t, test_purposes_stand_done_beside_planned);
    tcase_add_test(t, test_purposes_without_a_plan_stand_in_percent);
    tcase_add_test(t, test_off_target_says_what_it_still_gave);
    tcase_add_test(t, test_junk_says_why_in_one_line);
    tcase_add_test(t, test_first_advice_stands_at_the_end_alone);
    tcase_add_test(t, test_every_rule_that_calls_off_target_says_what_it_gave);
    tcase_add_test(t, test_today_names_what_is_planned_beside_the_run);
    tcase_add_test(t, test_day_to_rest_asks_for_no_strength);
    suite_add_tcase(s, t);
    return s;
}
