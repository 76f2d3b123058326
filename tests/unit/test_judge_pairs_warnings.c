/* judge: every warning has a scene in which it speaks and the nearest innocent
 * one in which it is silent: a walk over all of them, so that none can come
 * without. The opt-in W17 is asked for. */
#include "../tool/scene.h"

#include <check.h>

Suite *suite_judge_pairs_warnings(void);

static void knee_from(int from_m)
{
    scene_good_week();
    kit_run_pain(&scene.runs[scene.run_count - 1], SITE_KNEE, 7, from_m);
}

static void long_ahead(int metres)
{
    scene_set(50000, 16000);
    scene.today = scene_day(0);
    kit_session(&scene, scene_day(6), PURPOSE_LONG, metres, 0);
}

static void more_than_usual(int metres)
{
    scene_good_week();
    scene_run(2, PURPOSE_EASY, metres, EASY, 3);
}

static void six_days_alike(int rpe)
{
    scene_set(50000, 16000);
    for (int d = 0; d < 6; d++)
        scene_run(d, PURPOSE_EASY, 11000, EASY, rpe);
}

static void work_and_work_on(int weekday)
{
    scene_set(50000, 16000);
    scene_run(1, PURPOSE_THRESHOLD, 5000, 278, 7);
    scene_run(weekday, PURPOSE_INTERVAL, 4000, 256, 8);
}

static void runs_but_one_day_in(int days)
{
    kit_clear(&scene, scene_day(6));
    for (int d = -42; d < 7; d++)
        if ((d + 42) % days != 0)
            kit_run_at(&scene, scene_day(d), PURPOSE_EASY, 6000, EASY, 3);
}

static void quick_month(int every)
{
    scene_good_week();
    for (int i = 1; i <= 16; i++)
        if (i % every == 0)
            scene.runs[scene.run_count - i].time.s =
                scene.runs[scene.run_count - i].dist.m * 300 / 1000;
}

/* The last week of a half marathon's peak. */
static void peak_with_long_of(int metres)
{
    scene_set(45000, metres);
    scene_goal(GOAL_HALF, PHASE_PEAK);
    scene_run(6, PURPOSE_LONG, metres, EASY, 4);
}

static void four_nights_of(int minutes)
{
    scene_good_week();
    for (int d = -42; d < 7; d++)
        kit_checkin(&scene, scene_day(d))->sleep_min =
            d >= 1 && d <= 4 ? minutes : 450;
}

static void knee_mornings(int level)
{
    scene_good_week();
    for (int d = 0; d < 6; d += 2)
        kit_pain(kit_checkin(&scene, scene_day(d)), SITE_KNEE, level);
}

/* Short sleep and no drive for two weeks, and a mood. */
static void worn_and_mood(int mood)
{
    scene_good_week();
    for (int d = -28; d < 7; d++) {
        struct checkin *c = kit_checkin(&scene, scene_day(d));
        bool is_late = d >= -7;
        c->sleep_min = is_late ? 380 : 450;
        c->motivation = is_late ? 2 : 4;
        c->mood = is_late ? mood : 4;
    }
}

static void skipped(int reason)
{
    scene_set(50000, 16000);
    kit_skip(&scene, scene_day(2), (enum skip_reason)reason);
}

static void form_before_this(int form)
{
    scene_good_week();
    scene.runs[scene.run_count - 5].form = form;
    scene.runs[scene.run_count - 1].form = 2;
}

static void strength_on(int day)
{
    scene_good_week();
    kit_activity(&scene, scene_day(day), ACTIVITY_STRENGTH, 1800, 5);
}

/* Seven weeks of growth by 3 %, the last one at a share of it. */
static void growth_but_last(int percent)
{
    kit_clear(&scene, scene_day(6));
    for (int w = 1; w <= 7; w++)
        for (int d = 0; d < 4; d++) {
            int m = 9000 + 300 * w;
            kit_run_at(&scene, scene_day(7 * (w - 7) + 2 * d),
                       d == 3 ? PURPOSE_LONG : PURPOSE_EASY,
                       w == 7 ? m * percent / 100 : m, EASY, 3);
        }
}

/* Race week of a half: its six days before, of a highest block of 50 km. */
static void race_week(int each_m)
{
    scene_set(50000, 16000);
    scene.goals[0].day = scene.plan.goal.day = scene_day(6);
    scene.goals[0].priority = PRIORITY_A;
    for (int d = 0; d < 3; d++)
        scene_run(2 * d, PURPOSE_EASY, each_m, EASY, 3);
}

/* Weeks of 50 km, two weeks off, and a first week back. */
static void back_after_a_break(int each_m)
{
    kit_clear(&scene, scene_day(6));
    kit_history(&scene, scene_day(-14), 8, 50000, 16000);
    for (int d = 0; d < 4; d++)
        kit_run_at(&scene, scene_day(2 * d), PURPOSE_EASY, each_m, EASY, 3);
}

// clang-format off
static const struct pair {
    void (*scene)(int);
    int fires, silent;
} pairs[WARNING_COUNT] = {
    [WARNING_W1]  = { knee_from,           16400, 16600 }, /* stopped in time */
    [WARNING_W2]  = { knee_from,           11500, 12500 }, /* a tenth */
    [WARNING_W3]  = { scene_quick_runs,    2, 1 },
    [WARNING_W4]  = { scene_quick_runs,    3, 2 },
    [WARNING_W5]  = { long_ahead,          17700, 17600 }, /* 1.10 times */
    [WARNING_W6]  = { more_than_usual,     10100, 10000 }, /* 1.20 times */
    [WARNING_W7]  = { six_days_alike,      4, 3 }, /* 1.19 times the load */
    [WARNING_W8]  = { work_and_work_on,    2, 3 },
    [WARNING_W9]  = { runs_but_one_day_in, 15, 14 },
    [WARNING_W10] = { quick_month,         2, 3 },
    [WARNING_W11] = { peak_with_long_of,   15500, 15700 }, /* 90 min */
    [WARNING_W12] = { four_nights_of,      300, 380 }, /* 40 min below usual */
    [WARNING_W13] = { knee_mornings,       3, 2 },
    [WARNING_W14] = { worn_and_mood,       2, 3 }, /* two signs */
    [WARNING_W15] = { skipped, SKIP_RECOVERY, SKIP_WEATHER },
    [WARNING_W16] = { form_before_this,    2, 3 },
    [WARNING_W17] = { strength_on,         -8, -7 },
    [WARNING_W18] = { growth_but_last,     100, 84 }, /* percent */
    [WARNING_W19] = { race_week,           9300, 9100 }, /* 55 % */
    [WARNING_W20] = { back_after_a_break,  9600, 9200 }, /* three quarters */
};
// clang-format on

static int said(enum warning_id id)
{
    static struct settings set;
    set = settings_standard();
    set.v[SETTING_W17_STRENGTH] = 1.0;
    facts_meet(&scene);
    judge_week(&scene, &set, scene_day(0), &scene_report);
    int n = 0;
    for (int i = 0; i < scene_report.warning_count; i++)
        n += scene_report.warnings[i].id == id;
    return n;
}

START_TEST(test_warning_fires_and_its_nearest_innocent_is_silent)
{
    enum warning_id id = (enum warning_id)_i;
    const struct pair *p = &pairs[_i];
    ck_assert_msg(p->scene != NULL, "%s has no pair", warning_row(id)->id);
    p->scene(p->fires);
    ck_assert_msg(said(id) == 1, "%s: said %d times", warning_row(id)->id,
                  said(id));
    p->scene(p->silent);
    ck_assert_msg(said(id) == 0, "%s cries wolf", warning_row(id)->id);
}
END_TEST

Suite *suite_judge_pairs_warnings(void)
{
    Suite *s = suite_create("judge_pairs_warnings");
    TCase *t = tcase_create("warnings");
    tcase_add_loop_test(t,
                        test_warning_fires_and_its_nearest_innocent_is_silent,
                        0, WARNING_COUNT);
    suite_add_tcase(s, t);
    return s;
}
