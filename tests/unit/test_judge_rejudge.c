/* judge: runs that something said later has judged otherwise. */
#include "../tool/scene.h"
#include "milepost/words.h"

#include <check.h>

static struct verdicts before, after;
static struct rejudged out[REJUDGED_MAX];
static const struct id nobody = { "" };
static const struct look plain = { UNITS_KM, true, false, 80, NULL };

/* A week of which Tuesday's knee is known to have been fine that morning. */
static struct run *a_week(void)
{
    scene_good_week();
    kit_pain(kit_checkin(&scene, scene_day(1)), SITE_KNEE, 0);
    scene_judge();
    before.count = after.count = 0;
    verdicts_add(&before, &scene, &scene_report);
    return &scene.runs[scene_report.runs[0].run];
}

static int changed(struct id own)
{
    scene_judge();
    after.count = 0;
    verdicts_add(&after, &scene, &scene_report);
    return verdicts_changed(&before, &after, own, out);
}

static const char *told(const struct rejudged *r)
{
    static char line[200];
    struct text t = text_on(line, sizeof line);
    words_rejudged(&t, r, &plain);
    return line;
}

START_TEST(test_nothing_said_changes_nothing)
{
    (void)a_week();
    ck_assert_int_eq(changed(nobody), 0);
}
END_TEST

START_TEST(test_next_morning_changes_the_run_before_alone)
{
    (void)a_week();
    kit_pain(kit_checkin(&scene, scene_day(2)), SITE_KNEE, 3);
    ck_assert_int_eq(changed(nobody), 1);
    ck_assert_str_eq(told(&out[0]), "Tuesday's run: 11.0 km purposeful -> "
                                    "off-target (R2 pain next morning)");
    ck_assert_int_eq(piece_rejudged_by(&scene, &scene_report.pieces[0]).n,
                     scene_day(2).n);
    ck_assert(!day_is(piece_rejudged_by(&scene, &scene_report.pieces[1])));
}
END_TEST

START_TEST(test_what_is_better_is_told_too)
{
    (void)a_week();
    kit_pain(kit_checkin(&scene, scene_day(2)), SITE_KNEE, 5);
    (void)changed(nobody);
    before = after;
    for (int i = 0; i < scene.checkin_count; i++)
        if (scene.checkins[i].day.n == scene_day(2).n)
            scene.checkins[i].pain_count = 0;
    ck_assert_int_eq(changed(nobody), 1);
    ck_assert_str_eq(told(&out[0]),
                     "Tuesday's run: 11.0 km junk -> purposeful");
}
END_TEST

START_TEST(test_run_that_was_changed_itself_is_no_news)
{
    struct run *r = a_week();
    struct id own = r->id;
    r->rpe = 9;
    r->time.s = r->time.s * 8 / 10;
    ck_assert_int_ge(changed(nobody), 1);
    ck_assert_int_eq(changed(own), 0);
    r->dist.m += 500;
    ck_assert_int_eq(changed(nobody), 0);
}
END_TEST

START_TEST(test_parts_of_a_run_are_told_by_size)
{
    struct rejudged r = { .after = { .rule = RULE_R6, .day = scene_day(6) } };
    r.before.sum[VERDICT_PURPOSEFUL] = 15000;
    r.after.sum[VERDICT_PURPOSEFUL] = 11000;
    r.after.sum[VERDICT_JUNK] = 4000;
    ck_assert_str_eq(told(&r), "Sunday's run: 15.0 km purposeful -> 11.0 km "
                               "purposeful, 4.0 km junk (R6 form gone)");
}
END_TEST

Suite *suite_judge_rejudge(void);
Suite *suite_judge_rejudge(void)
{
    Suite *s = suite_create("judge_rejudge");
    TCase *t = tcase_create("rejudge");
    tcase_add_test(t, test_nothing_said_changes_nothing);
    tcase_add_test(t, test_next_morning_changes_the_run_before_alone);
    tcase_add_test(t, test_what_is_better_is_told_too);
    tcase_add_test(t, test_run_that_was_changed_itself_is_no_news);
    tcase_add_test(t, test_parts_of_a_run_are_told_by_size);
    suite_add_tcase(s, t);
    return s;
}
