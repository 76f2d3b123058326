/* judge: every threshold of the rules is read: in a scene where it matters
 * another value makes another verdict. */
#include "../tool/scene.h"

#include <check.h>
#include <string.h>

Suite *suite_judge_settings(void);

static struct run *last_run(void)
{
    return &scene.runs[scene.run_count - 1];
}

/* ---- the body */

static void skip_day(void)
{
    scene_set(50000, 16000);
    scene_skip(3);
    scene_run(3, PURPOSE_EASY, 10000, 360, 4);
}

static void tired_work(void)
{
    scene_set(50000, 16000);
    scene_ease(3);
    scene_run(3, PURPOSE_THRESHOLD, 5000, 295, 8);
}

static void eased_work(void)
{
    scene_set(50000, 16000);
    scene_ease(3);
    scene_run(3, PURPOSE_THRESHOLD, 5000, 360, 3);
}

static void ragged(void)
{
    scene_set(60000, 20000);
    struct run *r = scene_run(5, PURPOSE_EASY, 10000, EASY, 3);
    r->form = 2;
    r->form_from_m = 6000;
}

static void ragged_in_pain(void)
{
    ragged();
    last_run()->form_from_m = 7000;
    kit_run_pain(last_run(), SITE_FOOT, 3, UNKNOWN);
}

static void ragged_somewhere(void)
{
    ragged();
    last_run()->form_from_m = UNKNOWN;
}

/* ---- the size of a run */

static void long_for(enum goal_kind goal, int metres, int minutes)
{
    scene_set(110000, 34000);
    scene_goal(goal, PHASE_BASE);
    scene_run(6, PURPOSE_LONG, metres, EASY, 4)->time.s = minutes * 60;
}

static void long_5k(void)
{
    long_for(GOAL_5K, 20000, 133);
}

static void long_half(void)
{
    long_for(GOAL_HALF, 20000, 160);
}

static void long_marathon(void)
{
    long_for(GOAL_MARATHON, 30000, 200);
}

static void long_slow_marathon(void)
{
    long_for(GOAL_MARATHON, 26000, 220);
    kit_index(&scene, 30.0);
}

static void long_in_pain(void)
{
    long_for(GOAL_10K, 24000, 160);
    kit_run_pain(last_run(), SITE_FOOT, 3, UNKNOWN);
}

static void spike(void)
{
    scene_set(50000, 16000);
    scene_run(6, PURPOSE_LONG, 20000, EASY, 4);
}

static void small_spike(void)
{
    scene_set(50000, 16000);
    scene_run(6, PURPOSE_LONG, 19500, EASY, 4);
}

static void short_spike(void)
{
    scene_set(20000, 6000);
    scene_run(6, PURPOSE_LONG, 8100, EASY, 4);
}

static void far_spike(void)
{
    scene_set(40000, 10000);
    scene_run(6, PURPOSE_LONG, 21000, EASY, 4);
}

static void work(enum purpose p, int metres, int s_per_km, int rpe)
{
    scene_set(50000, 20000);
    struct run *r = scene_run(2, p, metres, s_per_km, rpe);
    kit_segment(&scene, r, p, metres, metres / 1000 * s_per_km);
}

static void threshold(void)
{
    work(PURPOSE_THRESHOLD, 10000, 278, 7);
}

static void interval(void)
{
    work(PURPOSE_INTERVAL, 8000, 256, 8);
}

static void repetition(void)
{
    work(PURPOSE_REPETITION, 5000, 236, 8);
}

static void marathon_pace(void)
{
    work(PURPOSE_MARATHON, 20000, 296, 6);
}

static void hard_and_tired(void)
{
    work(PURPOSE_INTERVAL, 8000, 256, 9);
    kit_checkin(&scene, scene_day(3))->fatigue = 6;
}

/* ---- the size of a week */

static void over_week(void)
{
    scene_set(50000, 16000);
    for (int day = 0; day < 5; day++)
        scene_run(day, PURPOSE_EASY, 10000, EASY, 3)->dist.m = 11200;
    scene_extra(6, PURPOSE_EASY, 10000, EASY, 3);
}

static void over_week_elite(void)
{
    over_week();
    scene.athlete.level = LEVEL_ELITE;
    last_run()->dist.m = 15000;
    last_run()->time.s = 15 * EASY;
}

static void over_week_tired(void)
{
    over_week();
    for (int d = -28; d < 0; d++)
        kit_hooper(&scene, scene_day(d), 2, 3, 2, 3);
    for (int d = 0; d < 7; d++)
        kit_hooper(&scene, scene_day(d), 3, 3, 3, 3);
}

/* The first week after five without a run, of so much a week before. */
static void back_from(int week_m)
{
    kit_clear(&scene, scene_day(6));
    kit_index(&scene, 45.0);
    scene.athlete.level = LEVEL_INTERMEDIATE;
    kit_history(&scene, scene_day(-35), 10, week_m, week_m / 3);
    scene_goal(GOAL_HALF, PHASE_BUILD);
    scene_run(1, PURPOSE_EASY, 5000, EASY, 3);
    scene_extra(3, PURPOSE_EASY, 25000, EASY, 3);
}

static void over_week_back(void)
{
    back_from(50000);
}

static void over_week_least(void)
{
    back_from(10000);
}

static void taper_day(void)
{
    scene_set(50000, 16000);
    scene_goal(GOAL_HALF, PHASE_TAPER);
    kit_session(&scene, scene_day(2), PURPOSE_EASY, 8000, 0);
    scene_extra(2, PURPOSE_EASY, 11000, EASY, 3);
}

/* ---- the aim */

static void quick_easy(void)
{
    scene_set(50000, 16000);
    scene_run(1, PURPOSE_EASY, 8000, 300, 5);
}

static void three_runs_of_fitness(void)
{
    kit_clear(&scene, scene_day(6));
    kit_index(&scene, 45.0);
    scene.athlete.level = LEVEL_INTERMEDIATE;
    for (int d = -70; d < 0; d += 7)
        for (int k = 1; k < 6; k += 2)
            kit_run_at(&scene, scene_day(d + k), PURPOSE_EASY, 10000, EASY, 3);
    scene_goal(GOAL_FITNESS, PHASE_BASE);
    scene_run(1, PURPOSE_EASY, 8000, 300, 5);
}

static void slow_work(void)
{
    scene_set(50000, 16000);
    scene_run(1, PURPOSE_THRESHOLD, 5000, 325, 5);
}

static void raced_work(void)
{
    scene_set(50000, 16000);
    scene_run(1, PURPOSE_THRESHOLD, 5000, 265, 9);
}

static void long_before_a_5k(void)
{
    scene_set(50000, 20000);
    scene_goal(GOAL_5K, PHASE_PEAK);
    scene_run(6, PURPOSE_LONG, 20000, EASY, 4);
}

static void slow_season(void)
{
    kit_clear(&scene, scene_day(6));
    kit_index(&scene, 45.0);
    scene.athlete.level = LEVEL_INTERMEDIATE;
    for (int d = -56; d < 7; d += 2)
        kit_run_at(&scene, scene_day(d), PURPOSE_LONG, 12000, 360, 4);
    scene_goal(GOAL_5K, PHASE_BUILD);
    kit_run_at(&scene, scene_day(-17), PURPOSE_INTERVAL, 4000, 256, 8);
}

static void short_easy(void)
{
    scene_set(50000, 16000);
    scene_run(1, PURPOSE_EASY, 3000, EASY, 3);
}

static void after_a_race(int days, int metres)
{
    scene_set(50000, 16000);
    kit_run_at(&scene, scene_day(3 - days), PURPOSE_RACE, metres, 285, 9);
    scene_run(3, PURPOSE_THRESHOLD, 5000, 278, 7);
}

static void after_a_half(void)
{
    after_a_race(8, 21100);
}

static void after_a_marathon(void)
{
    after_a_race(7, 42300);
}

static const struct {
    enum setting_id id;
    double value;
    void (*set)(void);
    const char *before, *after;
} rows[] = {
    // clang-format off
    { SETTING_R4_FIRST, 60, skip_day, "5.0 L R4b + 5.0 J R4", "10.0 L R4b" },
    { SETTING_R4_RPE, 5, skip_day, "5.0 L R4b + 5.0 J R4", "5.0 L R4b + 5.0 L R4" },
    { SETTING_R5_SLOW, 20, tired_work, "5.0 J R5", "5.0 L R5" },
    { SETTING_R5_EFFORT, 2, tired_work, "5.0 J R5", "5.0 L R5" },
    { SETTING_R5_EASED, 2, eased_work, "5.0 P R5", "5.0 L R5" },
    { SETTING_R6_FORM, 1, ragged, "6.0 P R15 + 4.0 J R6", "10.0 P R15" },
    { SETTING_R6_LONG, 30, ragged, "6.0 P R15 + 4.0 J R6", "6.0 P R15 + 4.0 L R6" },
    { SETTING_R6_SHORT, 20, ragged_in_pain, "7.0 P R15 + 3.0 J R6", "7.0 P R15 + 3.0 L R6" },
    { SETTING_R6_TAIL, 40, ragged_somewhere, "8.0 P R15 + 2.0 L R6", "6.0 P R15 + 4.0 L R6" },
    { SETTING_R7_SHORT, 150, long_5k, "18.0 P R15 + 2.0 L R7", "20.0 P R15" },
    { SETTING_R7_HALF, 120, long_half, "18.8 P R15 + 1.2 L R7", "15.0 P R15 + 5.0 L R7" },
    { SETTING_R7_MARATHON, 210, long_marathon, "27.0 P R15 + 3.0 L R7", "30.0 P R15" },
    { SETTING_R7_MOST, 190, long_slow_marathon, "24.0 P R15 + 2.0 L R7", "22.5 P R15 + 3.5 L R7" },
    { SETTING_R7_RACE, 60, long_slow_marathon, "24.0 P R15 + 2.0 L R7", "21.3 P R15 + 4.7 L R7" },
    { SETTING_R7_JUNK, 1.5, long_in_pain, "18.0 P R15 + 6.0 J R7", "18.0 P R15 + 6.0 L R7" },
    { SETTING_R8_OVER, 2.0, threshold, "5.5 P R15 + 4.5 L R8", "10.0 P R15" },
    { SETTING_R8_LEAST, 5000, threshold, "5.5 P R15 + 4.5 L R8", "10.0 P R15" },
    { SETTING_R8_THRESHOLD, 20, threshold, "5.5 P R15 + 4.5 L R8", "10.0 P R15" },
    { SETTING_R8_THRESHOLD_LEAST, 30, threshold, "5.5 P R15 + 4.5 L R8", "7.1 P R15 + 2.9 L R8" },
    { SETTING_R8_INTERVAL, 12, interval, "4.4 P R15 + 3.6 L R8", "6.6 P R15 + 1.4 L R8" },
    { SETTING_R8_INTERVAL_LEAST, 40, interval, "4.4 P R15 + 3.6 L R8", "8.0 P R15" },
    { SETTING_R8_INTERVAL_MOST, 3000, interval, "4.4 P R15 + 3.6 L R8", "3.3 P R15 + 4.7 L R8" },
    { SETTING_R8_REPETITION, 10, repetition, "2.8 P R15 + 2.2 L R8", "5.0 P R15" },
    { SETTING_R8_REPETITION_LEAST, 5000, repetition, "2.8 P R15 + 2.2 L R8", "5.0 P R15" },
    { SETTING_R8_REPETITION_MOST, 2000, repetition, "2.8 P R15 + 2.2 L R8", "2.2 P R15 + 2.8 L R8" },
    { SETTING_R8_MARATHON, 40, marathon_pace, "13.8 P R15 + 6.2 L R8", "20.0 P R15" },
    { SETTING_R8_MARATHON_LEAST, 120, marathon_pace, "13.8 P R15 + 6.2 L R8", "20.0 P R15" },
    { SETTING_R8_MARATHON_MOST, 10000, marathon_pace, "13.8 P R15 + 6.2 L R8", "11.0 P R15 + 9.0 L R8" },
    { SETTING_R8_MARATHON_TIME, 40, marathon_pace, "13.8 P R15 + 6.2 L R8", "8.9 P R15 + 11.1 L R8" },
    { SETTING_R8_RPE, 10, hard_and_tired, "4.4 P R15 + 3.6 J R8", "4.4 P R15 + 3.6 L R8" },
    { SETTING_R8_FATIGUE, 7, hard_and_tired, "4.4 P R15 + 3.6 J R8", "4.4 P R15 + 3.6 L R8" },
    { SETTING_R9_PLAN, 1.25, over_week, "4.0 P R15 + 6.0 L R9", "6.5 P R15 + 3.5 L R9" },
    { SETTING_R9_HIGHEST, 1.5, over_week, "4.0 P R15 + 6.0 L R9", "10.0 P R15" },
    { SETTING_R9_ELITE, 1.2, over_week_elite, "9.0 P R15 + 6.0 L R9", "4.0 P R15 + 11.0 L R9" },
    { SETTING_R9_BREAK, 100, over_week_back, "20.0 P R15 + 5.0 L R9", "25.0 P R15" },
    { SETTING_R9_LEAST, 40000, over_week_least, "10.0 P R15 + 15.0 L R9", "25.0 P R15" },
    { SETTING_R9_TIRED, 3.0, over_week_tired, "4.0 P R15 + 6.0 J R9", "4.0 P R15 + 6.0 L R9" },
    { SETTING_R9T_PERCENT, 50, taper_day, "8.0 P R15 + 3.0 L R9T", "11.0 P R15" },
    { SETTING_R9T_LEAST, 4000, taper_day, "8.0 P R15 + 3.0 L R9T", "11.0 P R15" },
    { SETTING_R10_RUN, 9000, short_spike, "6.6 P R15 + 1.5 L R10", "8.1 P R15" },
    { SETTING_R10_FROM, 1.2, spike, "17.6 P R15 + 2.4 L R10", "20.0 P R15" },
    { SETTING_R10_ALWAYS, 1.2, small_spike, "19.5 P R15", "17.6 P R15 + 1.9 L R10" },
    { SETTING_R10_LEAST, 3000, spike, "17.6 P R15 + 2.4 L R10", "20.0 P R15" },
    { SETTING_R10_JUNK, 3.0, far_spike, "11.0 P R15 + 9.0 L R10 + 1.0 J R10", "11.0 P R15 + 10.0 L R10" },
    { SETTING_R11_RPE, 6, quick_easy, "8.0 L R11", "8.0 P R15" },
    { SETTING_R11_RUNS, 2, three_runs_of_fitness, "8.0 P R15", "8.0 L R11" },
    { SETTING_R12_SLOW, 20, slow_work, "5.0 L R12", "5.0 P R15" },
    { SETTING_R12B_FAST, 10, raced_work, "5.0 L R12b", "5.0 P R15" },
    { SETTING_R12B_RPE, 10, raced_work, "5.0 L R12b", "5.0 P R15" },
    { SETTING_R13_LONG, 1.0, long_before_a_5k, "16.1 L R13b + 3.9 L R13", "14.0 L R13b + 6.0 L R13" },
    { SETTING_R13_WEEK, 50, long_before_a_5k, "16.1 L R13b + 3.9 L R13", "20.0 L R13b" },
    { SETTING_R13B_DAYS, 28, slow_season, "12.0 L R13b", "12.0 P R15" },
    { SETTING_R13B_RUNS, 20, slow_season, "12.0 L R13b", "12.0 P R15" },
    { SETTING_R14_SHORT, 15, short_easy, "3.0 P R14", "3.0 P R15" },
    { SETTING_R16_RACE, 30000, after_a_half, "5.0 L R16", "5.0 P R15" },
    { SETTING_R16_DAY, 10000, after_a_half, "5.0 L R16", "5.0 P R15" },
    { SETTING_R16_MARATHON, 5, after_a_marathon, "5.0 J R16", "5.0 L R16" },
    // clang-format on
};

static struct settings with(enum setting_id id, double value)
{
    const struct setting_row *row = &setting_rows[id];
    struct settings set = settings_standard();
    ck_assert_msg(value >= row->least && value <= row->most, "%s", row->key);
    set.v[id] = value;
    return set;
}

static void last_is(const struct settings *set, const char *pieces)
{
    scene_judge_by(set);
    ck_assert_str_eq(scene_pieces_of(scene_report.run_count - 1), pieces);
}

START_TEST(test_each_threshold_moves_a_verdict)
{
    struct settings standard = settings_standard();
    struct settings own = with(rows[_i].id, rows[_i].value);
    rows[_i].set();
    last_is(&standard, rows[_i].before);
    rows[_i].set();
    last_is(&own, rows[_i].after);
    ck_assert_str_ne(rows[_i].before, rows[_i].after);
}
END_TEST

/* A row of a rule that no scene above moves is one nobody reads. */
START_TEST(test_every_threshold_of_a_rule_has_its_scene)
{
    for (int i = 0; i < SETTING_COUNT; i++) {
        bool is_here = strcmp(setting_rows[i].section, "judge") != 0 ||
                       setting_rows[i].key[0] != 'r';
        for (size_t k = 0; k < COUNT_OF(rows); k++)
            is_here = is_here || (int)rows[k].id == i;
        ck_assert_msg(is_here, "%s has no scene", setting_rows[i].key);
    }
}
END_TEST

/* ---- specificity */

static void steady_before_a_5k(void)
{
    scene_set(50000, 16000);
    scene_goal(GOAL_5K, PHASE_PEAK);
    scene_run(1, PURPOSE_STEADY, 8000, 315, 5);
}

START_TEST(test_specificity_of_the_settings_decides)
{
    struct settings set = settings_standard();
    steady_before_a_5k();
    last_is(&set, "8.0 L R13");
    set.specificity[GOAL_5K][PURPOSE_STEADY] = 1;
    steady_before_a_5k();
    last_is(&set, "8.0 P R15");
    set.specificity[GOAL_HALF][PURPOSE_STEADY] = 0;
    steady_before_a_5k();
    scene_goal(GOAL_HALF, PHASE_PEAK);
    last_is(&set, "8.0 L R13");
}
END_TEST

START_TEST(test_swap_is_never_what_the_table_calls_useless)
{
    struct settings set = settings_standard();
    set.specificity[GOAL_5K][PURPOSE_INTERVAL] = 0;
    steady_before_a_5k();
    last_is(&set, "8.0 L R13");
    ck_assert_int_eq(inputs_get(&scene_report.pieces[0].inputs, INPUT_SWAP, -1),
                     PURPOSE_THRESHOLD);
    set.specificity[GOAL_FIRST5K][PURPOSE_STEADY] = 0;
    steady_before_a_5k();
    scene_goal(GOAL_FIRST5K, PHASE_PEAK);
    last_is(&set, "8.0 L R13");
    ck_assert_int_eq(inputs_get(&scene_report.pieces[0].inputs, INPUT_SWAP, -1),
                     PURPOSE_EASY);
}
END_TEST

Suite *suite_judge_settings(void)
{
    Suite *s = suite_create("judge_settings");
    TCase *t = tcase_create("thresholds");
    tcase_add_loop_test(t, test_each_threshold_moves_a_verdict, 0,
                        (int)COUNT_OF(rows));
    tcase_add_test(t, test_every_threshold_of_a_rule_has_its_scene);
    tcase_add_test(t, test_specificity_of_the_settings_decides);
    tcase_add_test(t, test_swap_is_never_what_the_table_calls_useless);
    suite_add_tcase(s, t);
    return s;
}
