/* coach: a plan kept to is left alone; what happened bends it, and only down.
 */
#include "milepost/coach.h"

#include "../tool/season.h"

#include <check.h>
#include <stdio.h>
#include <string.h>

Suite *suite_coach_replan(void);

static struct days days;
static struct replan out;
static struct proposal room;

static void replan(day_t today)
{
    scene.today = today;
    days_of(&scene, &days);
    struct profile p = coach_profile(&scene, &days);
    coach_replan(&scene, &days, &season_set, &p, &room, &out);
}

static const struct season half = { GOAL_HALF, LEVEL_INTERMEDIATE, true };

/* Six weeks of a half marathon run as planned, then the next Monday. */
static day_t live(int weeks)
{
    season_plan(&half);
    for (int i = 0; i < scene.plan.session_count; i++)
        (void)snprintf(scene.plan.sessions[i].id.text, ID_TEXT, "s%d", i);
    season_live_all(&half, 0, weeks - 1, TELL_PURPOSE);
    return season_monday(weeks);
}

static bool has(enum replan_id id)
{
    for (int i = 0; i < out.change_count; i++)
        if (out.changes[i].id == id)
            return true;
    return false;
}

/* Nothing grew, nothing past or raced was touched, all that differs is told. */
static void only_down(void)
{
    static struct plan_change differs[PLAN_SESSIONS_MAX];
    const struct plan *was = &scene.plan;
    int n = coach_changes(was, &out.plan, differs, PLAN_SESSIONS_MAX);
    ck_assert_int_eq(out.plan.session_count, was->session_count);
    ck_assert_int_eq(n, out.change_count);
    for (int i = 0; i < out.change_count; i++) {
        const struct replan_change *c = &out.changes[i];
        const struct session *a = &was->sessions[c->what.before];
        const struct session *b = &out.plan.sessions[c->what.after];
        ck_assert_str_eq(a->id.text, b->id.text);
        ck_assert_int_ge(b->day.n, scene.today.n);
        ck_assert_int_ge(b->day.n, a->day.n);
        ck_assert_int_ne(a->purpose, PURPOSE_RACE);
        ck_assert_int_le(b->dist.m, a->dist.m);
        ck_assert_int_le(b->time.s, a->time.s);
    }
}

START_TEST(test_coach_replan_leaves_a_plan_that_is_kept_to)
{
    struct season s = { (enum goal_kind)_i, LEVEL_BEGINNER, true };
    for (int level = LEVEL_BEGINNER; level <= LEVEL_ELITE; level++) {
        s.level = (enum level)level;
        season_plan(&s);
        for (int w = 0; w < season_weeks; w++) {
            replan(season_monday(w));
            ck_assert_msg(out.change_count == 0, "%s, week %d: %s",
                          season_name(&s), w + 1,
                          out.change_count ? replan_row(out.changes[0].id)->rule
                                           : "");
            season_live(&s, w, TELL_PURPOSE);
        }
    }
}
END_TEST

START_TEST(test_coach_replan_drops_a_missed_easy_run)
{
    day_t monday = live(4);
    season_live(&half, 4, TELL_PURPOSE);
    int kept = 0;
    for (int i = 0; i < scene.run_count; i++)
        if (scene.runs[i].day.n < monday.n ||
            scene.runs[i].purpose != PURPOSE_EASY)
            scene.runs[kept++] = scene.runs[i];
    scene.run_count = kept;
    replan(day_add(monday, 6));
    ck_assert(!has(REPLAN_MOVED));
}
END_TEST

/* Of the day's sessions that one alone, its week else empty but for the long
 * run: there is room. */
static day_t miss_work_with_room(day_t monday)
{
    struct plan *p = &scene.plan;
    day_t missed = NO_DAY;
    int kept = 0;
    for (int i = 0; i < p->session_count; i++) {
        struct session *s = &p->sessions[i];
        bool is_week = day_monday(s->day).n == monday.n;
        bool is_work =
            is_week && !day_is(missed) && purpose_is_quality(s->purpose);
        if (is_work)
            missed = s->day;
        if (!is_week || is_work || s->purpose == PURPOSE_LONG)
            p->sessions[kept++] = *s;
    }
    p->session_count = kept;
    plan_sum_week(p, monday);
    scene.athlete.days = 0x7f;
    return missed;
}

START_TEST(test_coach_replan_moves_missed_work_where_it_has_room)
{
    day_t missed = miss_work_with_room(live(4));
    replan(day_add(missed, 1));
    ck_assert(has(REPLAN_MOVED));
    only_down();
    for (int i = 0; i < out.change_count; i++)
        if (out.changes[i].id == REPLAN_MOVED)
            ck_assert_int_eq(
                day_diff(out.plan.sessions[out.changes[i].what.after].day,
                         missed),
                1);
    replan(day_add(missed, 3)); /* too late to make it up */
    ck_assert(!has(REPLAN_MOVED));
}
END_TEST

static day_t moved_to(void)
{
    for (int i = 0; i < out.change_count; i++)
        if (out.changes[i].id == REPLAN_MOVED)
            return out.plan.sessions[out.changes[i].what.after].day;
    return NO_DAY;
}

START_TEST(test_coach_replan_keeps_to_pauses_and_minutes)
{
    day_t missed = miss_work_with_room(live(4));
    day_t next = day_add(missed, 1);
    scene.pauses[0] = (struct pause){ .from = next, .until = next };
    scene.pause_count = 1;
    replan(next);
    ck_assert_int_ne(moved_to().n, next.n);
    scene.pause_count = 0;
    scene.athlete.minutes[day_weekday(next)] = 30;
    replan(next);
    ck_assert_int_ne(moved_to().n, next.n);
    scene.athlete.minutes[day_weekday(next)] = 120;
    replan(next);
    ck_assert_int_eq(moved_to().n, next.n);
}
END_TEST

START_TEST(test_coach_replan_leaves_what_was_run_today)
{
    day_t monday = live(5);
    for (int i = 1; i <= 3; i++)
        kit_checkin(&scene, day_add(monday, -i))->sleep_min = 5 * 60;
    int i = plan_session_from(&scene.plan, monday);
    while (!session_is_run(&scene.plan.sessions[i]))
        i++;
    const struct session *s = &scene.plan.sessions[i];
    kit_run_at(&scene, s->day, s->purpose, s->dist.m, 345, 3);
    replan(s->day);
    ck_assert(has(REPLAN_TIRED));
    for (int k = 0; k < out.change_count; k++)
        ck_assert_int_ne(out.changes[k].what.before, i);
}
END_TEST

START_TEST(test_coach_replan_softens_after_some_days_off)
{
    day_t monday = live(5);
    int i = plan_session_from(&scene.plan, day_add(monday, 4));
    while (!session_is_run(&scene.plan.sessions[i]))
        i++;
    scene.plan.sessions[i].purpose = PURPOSE_THRESHOLD;
    replan(day_add(monday, 3)); /* Monday to Wednesday without a run */
    ck_assert(has(REPLAN_BACK_SOFT));
    only_down();
    replan(day_add(monday, 2)); /* two days are nothing */
    ck_assert(!has(REPLAN_BACK_SOFT));
}
END_TEST

START_TEST(test_coach_replan_repeats_a_week_half_run)
{
    day_t monday = live(5);
    day_t last = day_add(monday, -7);
    int kept = 0;
    int32_t left = 0;
    for (int i = 0; i < scene.run_count; i++) {
        const struct run *r = &scene.runs[i];
        if (r->day.n < last.n || day_weekday(r->day) > 4)
            scene.runs[kept++] = *r;
        else
            left += r->dist.m;
    }
    scene.run_count = kept;
    scene.plan.weeks[5].target.m += 15000;
    int i = plan_session_from(&scene.plan, monday);
    while (!session_is_run(&scene.plan.sessions[i]))
        i++;
    scene.plan.sessions[i].dist.m += 15000;
    ck_assert_int_gt(left, 0);
    replan(monday);
    ck_assert(has(REPLAN_REPEAT));
    only_down();
    ck_assert_int_le(out.plan.weeks[5].target.m,
                     scene.plan.weeks[4].target.m + 500);
}
END_TEST

START_TEST(test_coach_replan_comes_back_gently_after_ten_days)
{
    day_t monday = live(6);
    day_t today = day_add(monday, 10);
    int32_t m = 0;
    replan(today);
    ck_assert(has(REPLAN_BACK_BLOCK));
    ck_assert(has(REPLAN_REBUILT));
    for (int i = 0; i < out.plan.session_count; i++) {
        const struct session *s = &out.plan.sessions[i];
        int at = day_diff(s->day, today);
        if (at < 0 || at >= 10)
            continue;
        ck_assert(!purpose_is_quality(s->purpose));
        m += s->dist.m;
    }
    struct profile p = coach_profile(&scene, &days);
    ck_assert_int_gt(m, 0);
    ck_assert_int_le(m, p.usual.m * 10 / 7 * 3 / 4);
}
END_TEST

START_TEST(test_coach_replan_lightens_a_tired_week)
{
    day_t monday = live(5);
    for (int i = 1; i <= 3; i++)
        kit_checkin(&scene, day_add(monday, -i))->sleep_min = 5 * 60;
    replan(monday);
    ck_assert(has(REPLAN_TIRED));
    ck_assert(!has(REPLAN_SKIPS));
    only_down();
    ck_assert_int_le(out.plan.weeks[5].target.m,
                     scene.plan.weeks[5].target.m * 80 / 100);
}
END_TEST

START_TEST(test_coach_replan_takes_quality_out_after_two_skip_days)
{
    day_t monday = live(5);
    for (int i = 1; i <= 2; i++)
        kit_checkin(&scene, day_add(monday, -i))->illness = ILLNESS_SYSTEMIC;
    replan(monday);
    ck_assert(has(REPLAN_SKIPS));
    only_down();
    for (int i = plan_session_from(&out.plan, monday);
         i < out.plan.session_count &&
         out.plan.sessions[i].day.n < monday.n + 7;
         i++)
        ck_assert(!purpose_is_quality(out.plan.sessions[i].purpose));
}
END_TEST

START_TEST(test_coach_replan_offers_rest_on_a_skip_day)
{
    day_t monday = live(5);
    int i = plan_session_from(&scene.plan, monday);
    while (!session_is_run(&scene.plan.sessions[i]))
        i++;
    day_t today = scene.plan.sessions[i].day;
    kit_checkin(&scene, today)->illness = ILLNESS_SYSTEMIC;
    replan(today);
    ck_assert(has(REPLAN_TODAY_REST));
    only_down();
    scene.plan.sessions[i].is_locked = true;
    replan(today);
    ck_assert(!has(REPLAN_TODAY_REST));
}
END_TEST

START_TEST(test_coach_replan_takes_the_lines_asked_for)
{
    static struct plan some, whole;
    static struct plan_change differs[PLAN_SESSIONS_MAX];
    bool take[REPLAN_CHANGES_MAX] = { false };
    struct err e;
    day_t monday = live(5);
    for (int i = 1; i <= 2; i++)
        kit_checkin(&scene, day_add(monday, -i))->illness = ILLNESS_SYSTEMIC;
    replan(monday);
    ck_assert_int_gt(out.line_count, 2);
    ck_assert(coach_replan_take(&scene.plan, &out, take, &some, &e));
    ck_assert_int_eq(coach_changes(&scene.plan, &some, differs, 1), 0);
    take[1] = true;
    ck_assert(coach_replan_take(&scene.plan, &out, take, &some, &e));
    ck_assert_int_eq(
        coach_changes(&scene.plan, &some, differs, PLAN_SESSIONS_MAX), 1);
    ck_assert_int_eq(differs[0].before,
                     out.changes[out.lines[1].first].what.before);
    for (int i = 0; i < out.line_count; i++)
        take[i] = true;
    ck_assert(coach_replan_take(&scene.plan, &out, take, &some, &e));
    ck_assert(coach_replan_take(&scene.plan, &out, NULL, &whole, &e));
    ck_assert_int_eq(coach_changes(&whole, &some, differs, 1), 0);
    for (int w = 0; w < whole.week_count; w++)
        ck_assert_int_eq(whole.weeks[w].target.m, some.weeks[w].target.m);
}
END_TEST

/* While the calf is hurt no long run is what it was, let alone at race pace:
 * once, and not a third less again each morning it is asked. */
START_TEST(test_coach_replan_of_an_injury_eases_the_long_run_once)
{
    static struct plan kept;
    day_t monday = live(6);
    day_t day = NO_DAY;
    scene.injuries[scene.injury_count++] =
        (struct injury){ .site = SITE_CALF, .start = monday, .end = NO_DAY };
    replan(monday);
    const struct session *was = NULL, *is = NULL;
    for (int i = 0; i < out.change_count; i++) {
        const struct replan_change *c = &out.changes[i];
        const struct session *s = &scene.plan.sessions[c->what.before];
        ck_assert_str_ne(out.plan.sessions[c->what.after].rule, "");
        if (s->purpose != PURPOSE_LONG || day_diff(s->day, monday) > 6)
            continue;
        was = s;
        day = s->day;
        is = &out.plan.sessions[c->what.after];
    }
    ck_assert_ptr_nonnull(was);
    ck_assert_int_lt(is->dist.m, was->dist.m);
    ck_assert_str_eq(is->rule, "F4");
    kept = out.plan;
    scene.plan = kept;
    replan(day_add(monday, 1));
    for (int i = 0; i < out.change_count; i++)
        ck_assert_int_ne(scene.plan.sessions[out.changes[i].what.before].day.n,
                         day.n);
}
END_TEST

START_TEST(test_coach_replan_every_rule_has_its_sentence_for_later)
{
    for (int i = 0; i < REPLAN_COUNT; i++)
        ck_assert_msg(replan_rule_reason(replan_row((enum replan_id)i)->rule) !=
                          NULL,
                      "%s: add it to coach/replan_rules.c",
                      replan_row((enum replan_id)i)->rule);
}
END_TEST

Suite *suite_coach_replan(void)
{
    Suite *s = suite_create("coach_replan");
    TCase *t = tcase_create("replan");
    tcase_set_timeout(t, 60);
    tcase_add_loop_test(t, test_coach_replan_leaves_a_plan_that_is_kept_to, 0,
                        GOAL_COUNT);
    tcase_add_test(t, test_coach_replan_drops_a_missed_easy_run);
    tcase_add_test(t, test_coach_replan_moves_missed_work_where_it_has_room);
    tcase_add_test(t, test_coach_replan_keeps_to_pauses_and_minutes);
    tcase_add_test(t, test_coach_replan_leaves_what_was_run_today);
    tcase_add_test(t, test_coach_replan_softens_after_some_days_off);
    tcase_add_test(t, test_coach_replan_repeats_a_week_half_run);
    tcase_add_test(t, test_coach_replan_comes_back_gently_after_ten_days);
    tcase_add_test(t, test_coach_replan_lightens_a_tired_week);
    tcase_add_test(t, test_coach_replan_takes_quality_out_after_two_skip_days);
    tcase_add_test(t, test_coach_replan_offers_rest_on_a_skip_day);
    tcase_add_test(t, test_coach_replan_takes_the_lines_asked_for);
    tcase_add_test(t, test_coach_replan_of_an_injury_eases_the_long_run_once);
    tcase_add_test(t, test_coach_replan_every_rule_has_its_sentence_for_later);
    suite_add_tcase(s, t);
    return s;
}
