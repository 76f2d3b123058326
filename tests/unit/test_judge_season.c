/* judge: a season as the coach planned it, run just so, is quiet; and each of
 * the classic faults put into it is heard (science.md E6, H). */
#include "milepost/coach.h"

#include "../tool/scene.h"

#include <check.h>
#include <string.h>

Suite *suite_judge_season(void);

static const struct season {
    enum goal_kind goal;
    int weeks;
} seasons[] = {
    { GOAL_5K, 10 }, { GOAL_10K, 12 }, { GOAL_HALF, 14 }, { GOAL_MARATHON, 20 }
};

static const struct {
    double index;
    int week_m, long_m;
} levels[LEVEL_COUNT] = {
    [LEVEL_NOVICE] = { 38, 31000, 12500 },
    [LEVEL_INTERMEDIATE] = { 45, 42000, 14000 },
    [LEVEL_ADVANCED] = { 55, 70000, 20000 },
    [LEVEL_ELITE] = { 66, 105000, 26000 },
};

enum telling { TELL_ALL, TELL_PURPOSE, TELL_NOTHING, TELLINGS };

static struct proposal made;
static struct days sums;
static day_t start;
static struct settings set;

/* Twelve weeks of diary, then the coach's plan, accepted. */
static void plan_season(const struct season *s, enum level level)
{
    struct err e;
    start = kit_day("2026-01-05");
    set = settings_standard();
    kit_clear(&scene, day_add(start, -1));
    scene.athlete.level = level;
    kit_index(&scene, levels[level].index);
    kit_history(&scene, start, 12, levels[level].week_m, levels[level].long_m);
    struct paces paces = paces_of(levels[level].index);
    for (int i = 0; i < scene.run_count; i++)
        scene.runs[i].time = unit_time(scene.runs[i].dist, paces.of[PACE_EASY]);
    struct goal *g =
        kit_goal(&scene, s->goal, day_add(start, 7 * s->weeks - 1));
    g->added = scene.today;
    days_of(&scene, &sums);
    struct profile p = coach_profile(&scene, &sums);
    ck_assert(coach_plan(&p, g, start, &made, &e));
    ck_assert_int_eq(made.outcome, PLAN_MADE);
    scene.plan = made.plan;
    scene.has_plan = true;
}

static void run_session(const struct session *s, enum telling telling,
                        const struct paces *paces)
{
    struct segment parts[RUN_SEGMENTS_MAX];
    int n = split_session(&scene.plan, s, paces, parts);
    int m = 0;
    int took = 0;
    for (int i = 0; i < n; i++) {
        m += parts[i].dist.m;
        took += parts[i].time.s;
    }
    struct run *r = kit_run(&scene, s->day,
                            telling == TELL_NOTHING ? PURPOSE_NONE : s->purpose,
                            m, took, purpose_row(s->purpose)->effort);
    for (int i = 0; telling == TELL_ALL && i < n; i++)
        *kit_segment(&scene, r, parts[i].purpose, parts[i].dist.m,
                     parts[i].time.s) = parts[i];
}

/* A week as planned, every morning neutral. */
static void live_week(day_t monday, enum telling telling)
{
    struct paces paces = paces_of(index_on(&scene, monday).index);
    for (int d = 0; d < 7; d++)
        kit_hooper(&scene, day_add(monday, d), 4, 4, 4, 4)->sleep_min = 450;
    for (int i = 0; i < scene.plan.session_count; i++) {
        const struct session *s = &scene.plan.sessions[i];
        if (session_is_run(s) && day_monday(s->day).n == monday.n)
            run_session(s, telling, &paces);
    }
    scene.today = day_add(monday, 6);
}

static void judge(day_t monday)
{
    facts_meet(&scene);
    judge_week(&scene, &set, monday, &scene_report);
}

/* Nothing to say of this week but by the way. */
static void check_quiet(const struct season *s, enum level level, int week)
{
    for (int i = 0; i < scene_report.warning_count; i++)
        ck_assert_msg(scene_report.warnings[i].severity == SEVERITY_INFO,
                      "%s, %s, week %d: %s", goal_kind_word(s->goal),
                      level_word(level), week,
                      warning_row(scene_report.warnings[i].id)->id);
    for (int i = 0; i < scene_report.piece_count; i++)
        ck_assert_msg(scene_report.pieces[i].verdict == VERDICT_PURPOSEFUL,
                      "%s, %s, week %d: %s", goal_kind_word(s->goal),
                      level_word(level), week,
                      rule_row(scene_report.pieces[i].rule)->id);
}

START_TEST(test_a_good_plan_run_as_planned_is_quiet)
{
    const struct season *s = &seasons[_i];
    for (int level = LEVEL_NOVICE; level <= LEVEL_ELITE; level++)
        for (int telling = 0; telling < TELLINGS; telling++) {
            plan_season(s, (enum level)level);
            for (int w = 0; w < s->weeks; w++) {
                day_t monday = day_add(start, 7 * w);
                scene.today = monday;
                judge(monday); /* as it lies ahead */
                check_quiet(s, (enum level)level, w + 1);
                live_week(monday, (enum telling)telling);
                judge(monday);
                check_quiet(s, (enum level)level, w + 1);
            }
        }
}
END_TEST

/* ---- the faults, put into the half marathon of an intermediate runner */

static int heard[WARNING_COUNT][SEVERITY_COUNT];

static void hear(const struct season *s)
{
    memset(heard, 0, sizeof heard);
    for (int w = 0; w < s->weeks; w++) {
        judge(day_add(start, 7 * w));
        for (int i = 0; i < scene_report.warning_count; i++)
            heard[scene_report.warnings[i].id]
                 [scene_report.warnings[i].severity]++;
    }
}

static const struct season *season_of_a_half(void)
{
    const struct season *s = &seasons[2];
    plan_season(s, LEVEL_INTERMEDIATE);
    for (int w = 0; w < s->weeks; w++)
        live_week(day_add(start, 7 * w), TELL_PURPOSE);
    return s;
}

static void scale_run(struct run *r, int percent)
{
    r->dist.m = r->dist.m * percent / 100;
    r->time.s = r->time.s * percent / 100;
}

static void scale_weeks(int first, int last, int percent)
{
    for (int i = 0; i < scene.run_count; i++) {
        int w = day_diff(scene.runs[i].day, start);
        if (w >= 7 * first && w < 7 * last + 7 &&
            scene.runs[i].purpose != PURPOSE_RACE)
            scale_run(&scene.runs[i], percent);
    }
}

START_TEST(test_a_doubled_week_is_heard)
{
    const struct season *s = season_of_a_half();
    scale_weeks(4, 4, 200);
    hear(s);
    ck_assert_int_ge(heard[WARNING_W6][SEVERITY_CAUTION], 1);
}
END_TEST

START_TEST(test_cutbacks_taken_out_are_heard)
{
    const struct season *s = season_of_a_half();
    for (int w = 1; w < s->weeks - 2; w++)
        if (scene.plan.weeks[w].is_cutback) {
            int to = scene.plan.weeks[w - 1].target.m;
            scale_weeks(w, w, 103 * to / scene.plan.weeks[w].target.m);
        }
    hear(s);
    ck_assert_int_ge(heard[WARNING_W18][SEVERITY_CAUTION], 1);
}
END_TEST

START_TEST(test_a_taper_ignored_is_heard)
{
    const struct season *s = season_of_a_half();
    scale_weeks(s->weeks - 1, s->weeks - 1, 200);
    hear(s);
    ck_assert_int_eq(heard[WARNING_W19][SEVERITY_CAUTION], 1);
}
END_TEST

START_TEST(test_all_easy_runs_moderate_are_heard)
{
    const struct season *s = season_of_a_half();
    for (int i = 0; i < scene.run_count; i++)
        if (scene.runs[i].purpose == PURPOSE_EASY &&
            scene.runs[i].day.n >= start.n) {
            scene.runs[i].time = unit_time(scene.runs[i].dist, (pace_t){ 300 });
            scene.runs[i].rpe = 5;
        }
    hear(s);
    ck_assert_int_ge(heard[WARNING_W4][SEVERITY_ADVICE], 8);
    ck_assert_int_ge(heard[WARNING_W3][SEVERITY_ADVICE], 8);
    ck_assert_int_ge(heard[WARNING_W10][SEVERITY_CAUTION], 6);
}
END_TEST

START_TEST(test_hard_days_side_by_side_are_heard)
{
    const struct season *s = &seasons[2];
    plan_season(s, LEVEL_INTERMEDIATE);
    day_t monday = day_add(start, 7 * 8);
    for (int w = 0; w <= 8; w++)
        live_week(day_add(start, 7 * w), TELL_PURPOSE);
    kit_run_at(&scene, day_add(monday, 1), PURPOSE_THRESHOLD, 5000, 278, 7);
    kit_run_at(&scene, day_add(monday, 2), PURPOSE_INTERVAL, 4000, 256, 8);
    judge(monday);
    ck_assert_ptr_nonnull(scene_warning(WARNING_W8));
    ck_assert_int_eq(scene_warning(WARNING_W8)->severity, SEVERITY_CAUTION);
}
END_TEST

static int longest_of_week(int week)
{
    int best = UNKNOWN;
    for (int i = 0; i < scene.run_count; i++)
        if (scene.runs[i].day.n >= start.n + 7 * week &&
            scene.runs[i].day.n < start.n + 7 * week + 7 &&
            (best < 0 || scene.runs[i].dist.m > scene.runs[best].dist.m))
            best = i;
    return best;
}

START_TEST(test_a_long_run_half_as_long_again_is_heard)
{
    const struct season *s = &seasons[2];
    plan_season(s, LEVEL_INTERMEDIATE);
    for (int w = 0; w <= 5; w++)
        live_week(day_add(start, 7 * w), TELL_PURPOSE);
    scale_run(&scene.runs[longest_of_week(5)], 150);
    judge(day_add(start, 7 * 5));
    bool is_there = false;
    for (int i = 0; i < scene_report.piece_count; i++)
        is_there |= scene_report.pieces[i].rule == RULE_R10;
    ck_assert(is_there);
    scene.today = day_add(start, 7 * 6); /* and where it is planned */
    for (int i = 0; i < scene.plan.session_count; i++) {
        struct session *l = &scene.plan.sessions[i];
        if (l->purpose == PURPOSE_LONG && l->day.n == start.n + 7 * 7 - 1)
            l->dist.m = scene.runs[longest_of_week(5)].dist.m * 3 / 2;
    }
    judge(day_add(start, 7 * 6));
    ck_assert_ptr_nonnull(scene_warning(WARNING_W5));
    ck_assert_int_eq(scene_warning(WARNING_W5)->severity, SEVERITY_CAUTION);
}
END_TEST

START_TEST(test_running_on_through_knee_pain_is_heard)
{
    const struct season *s = &seasons[2];
    plan_season(s, LEVEL_INTERMEDIATE);
    live_week(start, TELL_PURPOSE);
    kit_run_pain(&scene.runs[longest_of_week(0)], SITE_KNEE, 7, 6000);
    judge(start);
    ck_assert_ptr_nonnull(scene_warning(WARNING_W1));
    ck_assert_int_eq(scene_warning(WARNING_W1)->severity, SEVERITY_STOP);
}
END_TEST

Suite *suite_judge_season(void)
{
    Suite *s = suite_create("judge_season");
    TCase *t = tcase_create("season");
    tcase_set_timeout(t, 60);
    tcase_add_loop_test(t, test_a_good_plan_run_as_planned_is_quiet, 0,
                        (int)COUNT_OF(seasons));
    tcase_add_test(t, test_a_doubled_week_is_heard);
    tcase_add_test(t, test_cutbacks_taken_out_are_heard);
    tcase_add_test(t, test_a_taper_ignored_is_heard);
    tcase_add_test(t, test_all_easy_runs_moderate_are_heard);
    tcase_add_test(t, test_hard_days_side_by_side_are_heard);
    tcase_add_test(t, test_a_long_run_half_as_long_again_is_heard);
    tcase_add_test(t, test_running_on_through_knee_pain_is_heard);
    suite_add_tcase(s, t);
    return s;
}
