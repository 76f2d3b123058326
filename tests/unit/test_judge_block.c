/* judge: a block is the sum of its weeks, and rest well taken is kept. */
#include "../tool/scene.h"
#include "milepost/block.h"
#include "milepost/figure.h"
#include "milepost/trend.h"

#include <check.h>
#include <string.h>

Suite *suite_judge_block(void);

static struct block_report block;
static struct settings set;
static struct week_report sum; /* of the weeks, by hand */

/* The scene's week and the weeks of its history before it. */
static void add_weeks(int count)
{
    day_t first = kit_after(SCENE_MONDAY, -7 * (count - 1));
    set = settings_standard();
    memset(&sum, 0, sizeof sum);
    facts_meet(&scene);
    block_begin(&block, first);
    for (int i = 0; i < count; i++) {
        judge_week(&scene, &set, day_add(first, 7 * i), &scene_report);
        block_add(&block, &scene, &scene_report);
        sum.planned_m += scene_report.planned_m;
        sum.done_m += scene_report.done_m;
        sum.done_s += scene_report.done_s;
        sum.bare_s += scene_report.bare_s;
        sum.run_count += scene_report.run_count;
        sum.load += scene_report.load;
        sum.rest_honoured += scene_report.rest_honoured;
        for (int v = 0; v < VERDICT_COUNT; v++) {
            sum.verdict_m[v] += scene_report.verdict_m[v];
            sum.verdict_s[v] += scene_report.verdict_s[v];
        }
        for (int z = 0; z < 3; z++)
            sum.intensity.zone_s[z] += scene_report.intensity.zone_s[z];
    }
    block_end(&block, &set, NULL);
}

static void expect_sums(void)
{
    ck_assert_int_eq(block.planned_m, sum.planned_m);
    ck_assert_int_eq(block.done_m, sum.done_m);
    ck_assert_int_eq(block.done_s, sum.done_s);
    ck_assert_int_eq(block.bare_s, sum.bare_s);
    ck_assert_int_eq(block.run_count, sum.run_count);
    ck_assert_int_eq(block.rest_honoured, sum.rest_honoured);
    ck_assert_double_eq_tol(block.load, sum.load, 1e-6);
    int32_t of_rules[VERDICT_COUNT] = { 0 };
    int32_t of_weeks = 0;
    int32_t of_purposes = block.none_done_m;
    for (int r = 0; r < RULE_COUNT; r++)
        for (int v = 0; v < VERDICT_COUNT; v++)
            of_rules[v] += block.rule_m[r][v];
    for (int v = 0; v < VERDICT_COUNT; v++) {
        ck_assert_int_eq(block.verdict_m[v], sum.verdict_m[v]);
        ck_assert_int_eq(block.verdict_s[v], sum.verdict_s[v]);
        ck_assert_int_eq(of_rules[v], sum.verdict_m[v]);
    }
    for (int z = 0; z < 3; z++)
        ck_assert_int_eq(block.intensity.zone_s[z], sum.intensity.zone_s[z]);
    for (int i = 0; i < block.week_count; i++)
        of_weeks += block.weeks[i].done_m;
    for (int p = 0; p < PURPOSE_COUNT; p++)
        of_purposes += block.purpose[p].done_m;
    ck_assert_int_eq(of_weeks, sum.done_m);
    ck_assert_int_eq(of_purposes, sum.done_m);
}

/* Two easy runs too quick, a long one on a bad knee. */
static void mixed_week(void)
{
    scene_quick_runs(2);
    struct run *r = &scene.runs[scene.run_count - 1];
    kit_run_pain(r, SITE_KNEE, 7, 11000);
}

START_TEST(test_block_is_the_sum_of_its_weeks)
{
    mixed_week();
    add_weeks(4);
    ck_assert_int_eq(block.week_count, 4);
    ck_assert_int_gt(block.verdict_m[VERDICT_JUNK], 0);
    ck_assert_int_gt(block.verdict_m[VERDICT_OFF_TARGET], 0);
    expect_sums();
}
END_TEST

START_TEST(test_block_of_one_week_is_that_week)
{
    mixed_week();
    add_weeks(1);
    ck_assert_int_eq(block.first.n, scene_day(0).n);
    ck_assert_int_eq(block.last.n, scene_day(6).n);
    ck_assert_int_eq(block.is_one_phase, true);
    ck_assert_int_eq(block.phase, PHASE_BUILD);
    expect_sums();
}
END_TEST

START_TEST(test_block_of_nothing_knows_nothing)
{
    kit_clear(&scene, scene_day(6));
    add_weeks(4);
    expect_sums();
    ck_assert_int_eq(block.run_count, 0);
    ck_assert_int_eq(block_kept(&block.sessions), UNKNOWN);
    ck_assert_int_eq(block_kept_well(&block.sessions), UNKNOWN);
    ck_assert_int_eq(block.worked, PURPOSE_NONE);
    ck_assert_int_eq(block.cost, RULE_COUNT);
    ck_assert_int_eq(block.often, WARNING_COUNT);
    ck_assert_int_eq(block.finding[1].is_known, false);
}
END_TEST

START_TEST(test_block_names_the_rule_that_cost_most)
{
    scene_quick_runs(2);
    add_weeks(1);
    ck_assert_int_eq(block.cost, RULE_R11);
    ck_assert_int_eq(block.rule_m[RULE_R11][VERDICT_OFF_TARGET], 22000);
    /* 6 km of junk weigh more than 11 km that were only off target. */
    scene_quick_runs(1);
    kit_run_pain(&scene.runs[scene.run_count - 1], SITE_KNEE, 7, 11000);
    add_weeks(1);
    ck_assert_int_eq(block.cost, RULE_R1);
}
END_TEST

START_TEST(test_block_without_fault_names_no_cost)
{
    scene_good_week();
    add_weeks(2);
    ck_assert_int_eq(block.cost, RULE_COUNT);
    ck_assert_int_eq(block.worked, PURPOSE_LONG); /* the half's own */
}
END_TEST

/* 'why adherence' of the week tells the block's own two figures. */
static void expect_figure_alike(void)
{
    static struct days days;
    struct figure_reading own;
    days_of(&scene, &days);
    figure_read(&scene, &set, &days, &scene_report, FIGURE_ADHERENCE, &own);
    ck_assert_int_eq(own.values.count, 2);
    ck_assert_int_eq(own.values.at[0].value, block_kept(&block.sessions));
    ck_assert_int_eq(own.values.at[1].value, block_kept_well(&block.sessions));
}

START_TEST(test_block_keeps_two_figures_of_adherence)
{
    scene_good_week();
    (void)kit_session(&scene, scene_day(2), PURPOSE_EASY, 8000, 0);
    (void)kit_session(&scene, scene_day(4), PURPOSE_EASY, 8000, 0);
    add_weeks(1);
    ck_assert_int_eq(block.sessions.due, 6);
    ck_assert_int_eq(block.sessions.done, 4);
    ck_assert_int_eq(block_kept(&block.sessions), 67);
    ck_assert_int_eq(block_kept_well(&block.sessions), 67);
    (void)kit_skip(&scene, scene_day(2), SKIP_ILL);
    (void)kit_skip(&scene, scene_day(4), SKIP_LIFE);
    add_weeks(1);
    ck_assert_int_eq(block_kept(&block.sessions), 67);
    ck_assert_int_eq(block_kept_well(&block.sessions), 83);
    expect_figure_alike();
    ck_assert_int_eq(block.weeks[0].rested_m, 8000);
}
END_TEST

START_TEST(test_block_calls_no_run_on_a_skip_day_kept)
{
    scene_good_week();
    (void)kit_session(&scene, scene_day(4), PURPOSE_EASY, 8000, 0);
    scene_skip(4);
    add_weeks(1);
    ck_assert_int_eq(block.sessions.rested, 1);
    ck_assert_int_eq(block_kept_well(&block.sessions), 100);
    expect_figure_alike();
    /* The same day without the check-in: missed, and nothing else. */
    scene_good_week();
    (void)kit_session(&scene, scene_day(4), PURPOSE_EASY, 8000, 0);
    add_weeks(1);
    ck_assert_int_eq(block.sessions.rested, 0);
    ck_assert_int_eq(block_kept_well(&block.sessions), 80);
}
END_TEST

START_TEST(test_block_under_way_does_not_miss_what_is_ahead)
{
    scene_good_week();
    scene.run_count--; /* Sunday's long run is still to come */
    scene.today = scene_day(5);
    add_weeks(1);
    expect_sums();
    ck_assert_int_eq(block.planned_m, 50000);
    ck_assert_int_eq(block.ahead_m, 17000);
    ck_assert_int_eq(block.sessions.due, 3);
    ck_assert_int_eq(block_kept(&block.sessions), 100);
    ck_assert_int_eq(block.whole_weeks, 0);
}
END_TEST

START_TEST(test_block_in_time_counts_in_seconds)
{
    scene_set(50000, 16000);
    (void)kit_session(&scene, scene_day(1), PURPOSE_EASY, 0, 2700);
    (void)kit_run(&scene, scene_day(1), PURPOSE_EASY, 0, 2700, 3);
    (void)kit_run(&scene, scene_day(3), PURPOSE_EASY, 0, 1800, 7);
    add_weeks(1);
    expect_sums();
    ck_assert_int_eq(block.done_m, 0);
    ck_assert_int_eq(block.bare_s, 4500);
    ck_assert_int_eq(block.purpose[PURPOSE_EASY].done_s, 4500);
    ck_assert_int_eq(block.cost, RULE_R11);
    ck_assert_int_eq(block.finding[0].measure, MEASURE_QUALITY);
}
END_TEST

START_TEST(test_block_without_a_plan_asks_for_regular_weeks)
{
    scene_good_week();
    scene.has_plan = false;
    scene.plan.week_count = scene.plan.session_count = 0;
    scene.goal_count = 0;
    add_weeks(4);
    ck_assert_int_eq(block.phase, PHASE_MAINTAIN);
    ck_assert_int_eq(block.finding[0].measure, MEASURE_REGULAR);
    ck_assert_int_eq(block.finding[0].value, 4);
    ck_assert_int_eq(block.finding[0].of, 4);
    ck_assert_int_eq(block.finding[0].is_met, true);
    ck_assert_int_eq(block_kept(&block.sessions), UNKNOWN);
}
END_TEST

/* The easy shares of science.md C: 85 in base; 50 for fitness on few runs. */
START_TEST(test_block_asks_for_the_easy_share_of_its_phase_and_goal)
{
    scene_set(50000, 12500);
    scene_goal(GOAL_HALF, PHASE_BASE);
    scene_run(1, PURPOSE_EASY, 8400, EASY, 3);
    scene_run(3, PURPOSE_THRESHOLD, 1700, 278, 7)->rpe = 5;
    add_weeks(1);
    ck_assert_int_eq(block.finding[1].measure, MEASURE_EASY);
    ck_assert_int_eq(block.finding[1].value, 86);
    ck_assert_int_eq(block.finding[1].is_met, true);
    scene.runs[scene.run_count - 1].dist.m = 2000;
    scene.runs[scene.run_count - 1].time.s = 556;
    add_weeks(1);
    ck_assert_int_eq(block.finding[1].value, 84);
    ck_assert_int_eq(block.finding[1].is_met, false);
    scene_goal(GOAL_FITNESS, PHASE_BASE);
    scene.runs[scene.run_count - 1].dist.m = 8000;
    scene.runs[scene.run_count - 1].time.s = 2224;
    add_weeks(1);
    ck_assert_int_eq(block.finding[1].value, 74);
    ck_assert_int_eq(block.finding[1].is_met, true);
}
END_TEST

START_TEST(test_block_reviews_weeks_against_their_plan)
{
    scene_good_week();
    scene_goal(GOAL_HALF, PHASE_BASE);
    add_weeks(1);
    ck_assert_int_eq(block.finding[0].measure, MEASURE_ON_PLAN);
    ck_assert_int_eq(block.finding[0].value, 1);
    ck_assert_int_eq(block.finding[1].measure, MEASURE_EASY);
    ck_assert_int_eq(block.finding[1].is_met, true);
    /* A quarter left out, and nothing said: not on plan. */
    (void)kit_session(&scene, scene_day(4), PURPOSE_EASY, 17000, 0);
    add_weeks(1);
    ck_assert_int_eq(block.finding[0].value, 0);
    ck_assert_int_eq(block.finding[0].is_met, false);
    /* The same for a reason: good rest counts. */
    (void)kit_skip(&scene, scene_day(4), SKIP_PAIN);
    add_weeks(1);
    ck_assert_int_eq(block.finding[0].value, 0);
    ck_assert_int_eq(block.finding[0].rested, 1);
    ck_assert_int_eq(block.finding[0].is_met, true);
}
END_TEST

START_TEST(test_block_of_taper_is_held_against_the_weeks_before)
{
    static struct block_report before;
    scene_good_week();
    add_weeks(4);
    before = block;
    scene.run_count -= 2; /* 22 km where there were 50 */
    scene_goal(GOAL_HALF, PHASE_TAPER);
    add_weeks(1);
    block_end(&block, &set, &before);
    ck_assert_int_eq(block.finding[0].measure, MEASURE_LESS);
    ck_assert_int_eq(block.finding[0].is_met, true);
    ck_assert_int_eq(block.finding[1].measure, MEASURE_FRESHER);
    ck_assert_int_eq(block.finding[1].is_met, true);
}
END_TEST

START_TEST(test_block_counts_days_and_weeks_once)
{
    scene_good_week();
    kit_run_pain(&scene.runs[scene.run_count - 1], SITE_KNEE, 4, UNKNOWN);
    kit_pain(kit_checkin(&scene, scene_day(6)), SITE_KNEE, 2);
    kit_pain(kit_checkin(&scene, scene_day(5)), SITE_KNEE, 3);
    add_weeks(1);
    ck_assert_int_eq(block.pain[SITE_KNEE].days, 2);
    ck_assert_int_eq(block.pain[SITE_KNEE].worst, 4);
    ck_assert_int_eq(block.pain[SITE_CALF].days, 0);
    mixed_week();
    add_weeks(4);
    ck_assert_int_eq(block.warning[WARNING_W1].weeks, 1);
    ck_assert_int_eq(block.warning[WARNING_W1].severity, SEVERITY_STOP);
}
END_TEST

START_TEST(test_block_is_the_same_bytes_again)
{
    static struct block_report first;
    mixed_week();
    add_weeks(4);
    memcpy(&first, &block, sizeof block);
    memset(&block, 0xa5, sizeof block);
    add_weeks(4);
    ck_assert_int_eq(memcmp(&first, &block, sizeof block), 0);
}
END_TEST

/* A long run kept as two files an hour apart, an easy run by pace alone, and a
 * hot one: a block and a trend tell one diary in the same numbers. */
START_TEST(test_block_and_trend_say_the_same_of_a_week)
{
    static struct trend_report trend;
    scene_good_week();
    struct run *r = scene_extra(6, PURPOSE_LONG, 9000, EASY, 3);
    r[-1].start_min = 480;
    r->start_min = 480 + (r[-1].time.s + 3600) / 60;
    (void)scene_extra(6, PURPOSE_EASY, 8000, EASY + 30, UNKNOWN);
    r = scene_extra(6, PURPOSE_EASY, 8000, EASY + 60, 3);
    r->flags |= (unsigned)FLAG_HOT;
    struct checkin *c = kit_checkin(&scene, scene_day(1));
    c->sleep_min = 430;
    c->soreness = 2;
    c = kit_checkin(&scene, scene_day(3));
    c->sleep_min = 391;
    c->soreness = 5;
    add_weeks(1);
    trend_begin(&trend, scene.today);
    ck_assert(trend_add(&trend, &scene, &scene_report));
    const struct trend_week *w = &trend.weeks[0];
    ck_assert_int_gt(w->longest.m, 9000 + 10000);
    ck_assert_int_eq(w->longest.m, block_longest(&block));
    ck_assert_int_ge(block.easy_end.runs, 3);
    ck_assert_int_eq(w->easy.s_per_km, EASY);
    ck_assert_int_eq(w->easy.s_per_km, block.easy_end.pace.s_per_km);
    ck_assert_double_eq_tol(w->sleep_s, mean_of(&block.body.sleep_min) * 60.0,
                            1e-9);
    ck_assert_double_eq_tol(w->soreness, mean_of(&block.body.soreness), 1e-9);
    ck_assert_int_eq(block.body.sleep_min.count, 2);
}
END_TEST

START_TEST(test_block_has_an_aim_for_every_phase)
{
    for (int p = 0; p < PHASE_COUNT; p++) {
        const struct block_aim *aim = block_aim((enum phase)p);
        ck_assert_ptr_nonnull(aim->aim);
        ck_assert_int_ne(aim->ask[0].measure, aim->ask[1].measure);
    }
}
END_TEST

Suite *suite_judge_block(void)
{
    Suite *s = suite_create("judge_block");
    TCase *t = tcase_create("block");
    tcase_set_timeout(t, 60);
    tcase_add_test(t, test_block_is_the_sum_of_its_weeks);
    tcase_add_test(t, test_block_of_one_week_is_that_week);
    tcase_add_test(t, test_block_of_nothing_knows_nothing);
    tcase_add_test(t, test_block_names_the_rule_that_cost_most);
    tcase_add_test(t, test_block_without_fault_names_no_cost);
    tcase_add_test(t, test_block_keeps_two_figures_of_adherence);
    tcase_add_test(t, test_block_calls_no_run_on_a_skip_day_kept);
    tcase_add_test(t, test_block_under_way_does_not_miss_what_is_ahead);
    tcase_add_test(t, test_block_in_time_counts_in_seconds);
    tcase_add_test(t, test_block_without_a_plan_asks_for_regular_weeks);
    tcase_add_test(t, test_block_asks_for_the_easy_share_of_its_phase_and_goal);
    tcase_add_test(t, test_block_reviews_weeks_against_their_plan);
    tcase_add_test(t, test_block_of_taper_is_held_against_the_weeks_before);
    tcase_add_test(t, test_block_counts_days_and_weeks_once);
    tcase_add_test(t, test_block_is_the_same_bytes_again);
    tcase_add_test(t, test_block_and_trend_say_the_same_of_a_week);
    tcase_add_test(t, test_block_has_an_aim_for_every_phase);
    suite_add_tcase(s, t);
    return s;
}
