/* judge: a season as the coach planned it, run just so by someone who feels
 * well, is quiet: no warning but by the way, every kilometre purposeful. All
 * goals, all levels, with an index and without, however it is told of. */
#include "../tool/any_lines.h"
#include "../tool/season.h"

#include <check.h>

Suite *suite_judge_season(void);

static void check_quiet(const struct season *s, const char *when, int week)
{
    for (int i = 0; i < scene_report.warning_count; i++) {
        const struct warning *w = &scene_report.warnings[i];
        ck_assert_msg(w->severity == SEVERITY_INFO, "%s, %s week %d: %s",
                      season_name(s), when, week + 1, warning_row(w->id)->id);
    }
    for (int i = 0; i < scene_report.piece_count; i++) {
        const struct piece *p = &scene_report.pieces[i];
        ck_assert_msg(p->verdict == VERDICT_PURPOSEFUL, "%s, %s week %d: %s",
                      season_name(s), when, week + 1, rule_row(p->rule)->id);
    }
}

static void live_quietly(const struct season *s, enum telling telling)
{
    static const char *const done[TELLINGS] = { "all told", "totals, purpose",
                                                "totals, effort", "laps",
                                                "totals" };
    season_plan(s);
    for (int w = 0; w < season_weeks; w++) {
        scene.today = season_monday(w);
        season_judge(w);
        check_quiet(s, "ahead", w);
        season_live(s, w, telling);
        season_judge(w);
        check_quiet(s, done[telling], w);
        ck_assert_int_eq(scene_report.verdict_m[VERDICT_PURPOSEFUL],
                         scene_report.done_m);
    }
}

START_TEST(test_a_plan_run_as_planned_is_quiet)
{
    for (int level = 0; level < LEVEL_COUNT; level++)
        for (int telling = 0; telling < TELLINGS; telling++)
            for (int known = 0; known < 2; known++) {
                struct season s = { (enum goal_kind)_i, (enum level)level,
                                    known == 1 };
                live_quietly(&s, (enum telling)telling);
            }
}
END_TEST

/* No caution and no junk: who may run hard on no day is told that three weeks
 * held nothing of the race's own kind, and rightly. */
static void check_peace(const struct season *s, int week)
{
    for (int i = 0; i < scene_report.warning_count; i++) {
        const struct warning *w = &scene_report.warnings[i];
        ck_assert_msg(w->severity < SEVERITY_CAUTION, "%s, week %d: %s",
                      season_name(s), week + 1, warning_row(w->id)->id);
    }
    ck_assert_int_eq(scene_report.verdict_m[VERDICT_JUNK], 0);
}

/* Three to seven days a week, races on any day, plans begun on any day. */
START_TEST(test_drawn_runners_who_do_as_planned_are_left_in_peace)
{
    struct kit_lcg g = kit_seed(20261203);
    int seasons = any_times(60);
    for (int i = 0; i < seasons; i++) {
        struct season s;
        if (!season_draw(&g, &s))
            continue;
        for (int w = 0; w < season_weeks; w++) {
            season_live(&s, w, TELL_PURPOSE);
            season_judge(w);
            if (w >= season_whole) /* before it lie runs nobody planned */
                check_peace(&s, w);
        }
    }
}
END_TEST

/* Nobody knows how fast this runner is: what is planned as a long run must be
 * one at six minutes a kilometre too (R7). Elite is a level that says an index.
 */
START_TEST(test_without_an_index_long_runs_keep_to_the_cap_at_six_minutes)
{
    static const int cap_min[] = { 120, 120, 150, 180 };
    for (int level = 0; level < LEVEL_ELITE; level++) {
        struct season s = { (enum goal_kind)_i, (enum level)level, false };
        season_plan(&s);
        for (int i = 0; i < season_made.session_count; i++) {
            const struct session *l = &season_made.sessions[i];
            if (l->purpose == PURPOSE_LONG)
                ck_assert_msg(l->dist.m * 6 <= cap_min[_i] * 1000,
                              "%s: a long run of %d m", season_name(&s),
                              l->dist.m);
        }
    }
}
END_TEST

Suite *suite_judge_season(void)
{
    Suite *s = suite_create("judge_season");
    TCase *t = tcase_create("season");
    tcase_set_timeout(t, 120);
    tcase_add_loop_test(t, test_a_plan_run_as_planned_is_quiet, 0, GOAL_COUNT);
    tcase_add_test(t, test_drawn_runners_who_do_as_planned_are_left_in_peace);
    tcase_add_loop_test(
        t, test_without_an_index_long_runs_keep_to_the_cap_at_six_minutes, 0,
        GOAL_MARATHON + 1);
    suite_add_tcase(s, t);
    return s;
}
