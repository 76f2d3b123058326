/* coach: the way back from breaks, injuries and worn weeks (science.md G8.5,
 * F4 to F6, G8.9), and what it may never do. */
#include "../tool/replanned.h"

#include <check.h>
#include <stdio.h>
#include <string.h>

Suite *suite_coach_rebuild(void);

static int hard_between(day_t from, day_t until)
{
    int n = 0;
    for (int i = 0; i < replanned.plan.session_count; i++) {
        const struct session *s = &replanned.plan.sessions[i];
        n += s->day.n >= from.n && s->day.n <= until.n &&
             s->skipped == SKIP_NONE && s->purpose != PURPOSE_RACE &&
             purpose_is_quality(s->purpose);
    }
    return n;
}

static const struct session *race_of(const struct plan *p)
{
    for (int i = 0; i < p->session_count; i++)
        if (p->sessions[i].purpose == PURPOSE_RACE)
            return &p->sessions[i];
    return NULL;
}

static void past_and_race_stand(void)
{
    const struct session *race = race_of(&replanned_before);
    const struct session *now = race_of(&replanned.plan);
    ck_assert(race == NULL ||
              session_same(&replanned_before, race, &replanned.plan, now));
    for (int i = 0; i < replanned_before.session_count; i++) {
        const struct session *s = &replanned_before.sessions[i];
        bool is_there = s->day.n >= scene.today.n;
        for (int k = 0; k < replanned.plan.session_count && !is_there; k++)
            is_there = session_same(&replanned_before, s, &replanned.plan,
                                    &replanned.plan.sessions[k]);
        ck_assert(is_there);
    }
}

/* ---- G8.5 */

START_TEST(test_coach_rebuild_steps_up_from_what_was_run)
{
    day_t monday = replanned_live(6);
    day_t today = day_add(monday, 10);
    replanned_on(today);
    ck_assert(replanned_has(REPLAN_BACK_BLOCK));
    ck_assert(replanned_has(REPLAN_REBUILT));
    ck_assert(replanned_notes(REPLAN_PACES_OFF) ||
              scene.athlete.fitness_index > 0);
    past_and_race_stand();
    ck_assert_int_eq(hard_between(today, day_add(today, 9)), 0);
    replanned_ramp_holds(day_add(monday, 21));
    int32_t first = replanned_week_m(day_add(monday, 21));
    for (int w = 0; w < replanned_before.week_count; w++)
        if (replanned_before.weeks[w].monday.n == monday.n + 21)
            ck_assert_int_lt(first, replanned_before.weeks[w].target.m);
}
END_TEST

START_TEST(test_coach_rebuild_is_the_same_once_accepted)
{
    day_t today = day_add(replanned_live(6), 10);
    replanned_on(today);
    ck_assert_int_gt(replanned.line_count, 0);
    scene.plan = replanned.plan;
    replanned_name(&scene.plan, 't');
    replanned_on(today);
    ck_assert_int_eq(replanned.line_count, 0);
}
END_TEST

START_TEST(test_coach_rebuild_leaves_what_is_locked)
{
    day_t monday = replanned_live(6);
    int i = plan_session_from(&scene.plan, day_add(monday, 28));
    while (scene.plan.sessions[i].purpose != PURPOSE_LONG)
        i++;
    scene.plan.sessions[i].is_locked = true;
    struct session own = scene.plan.sessions[i];
    replanned_on(day_add(monday, 10));
    int there = 0, that_day = 0;
    for (int k = 0; k < replanned.plan.session_count; k++) {
        const struct session *s = &replanned.plan.sessions[k];
        there += session_same(&replanned_before, &own, &replanned.plan, s);
        that_day += s->day.n == own.day.n && session_is_run(s);
    }
    ck_assert_int_eq(there, 1);
    ck_assert_int_eq(that_day, 1);
}
END_TEST

START_TEST(test_coach_rebuild_keeps_what_was_put_so_by_hand)
{
    day_t monday = replanned_live(6);
    int i = plan_session_from(&scene.plan, day_add(monday, 28));
    while (scene.plan.sessions[i].purpose != PURPOSE_EASY)
        i++;
    struct session *s = &scene.plan.sessions[i];
    s->is_edited = true;
    s->was = PURPOSE_EASY;
    s->was_day = s->day;
    s->dist.m = 5300;
    struct session own = *s;
    replanned_on(day_add(monday, 10));
    ck_assert(replanned_has(REPLAN_REBUILT));
    int there = 0;
    for (int k = 0; k < replanned.plan.session_count; k++)
        there += session_same(&replanned_before, &own, &replanned.plan,
                              &replanned.plan.sessions[k]);
    ck_assert_int_eq(there, 1);
}
END_TEST

START_TEST(test_coach_rebuild_is_refused_where_no_weeks_are_left)
{
    day_t monday = replanned_live(9); /* of fourteen */
    day_t today = day_add(monday, 25);
    replanned_on(today);
    ck_assert(replanned.is_refused);
    ck_assert_int_eq(replanned_room.offer_count, 3);
    ck_assert(!replanned_has(REPLAN_REBUILT));
    past_and_race_stand();
    for (int i = 0; i < replanned.change_count; i++) {
        const struct plan_change *c = &replanned.changes[i].what;
        ck_assert_int_ne(c->before, UNKNOWN);
        ck_assert_int_ne(c->after, UNKNOWN);
        ck_assert_int_le(replanned.plan.sessions[c->after].dist.m,
                         replanned_before.sessions[c->before].dist.m);
    }
}
END_TEST

START_TEST(test_coach_rebuild_leaves_a_taper_that_is_earned)
{
    day_t today =
        day_add(replanned_live(10), 9); /* of fourteen, two of them taper */
    replanned_on(today);
    ck_assert(replanned_has(REPLAN_BACK_BLOCK));
    ck_assert(!replanned.is_refused);
    ck_assert(!replanned_has(REPLAN_REBUILT));
    past_and_race_stand();
}
END_TEST

START_TEST(test_coach_rebuild_knows_a_holiday_from_a_break)
{
    day_t monday = replanned_live(6);
    scene.pauses[scene.pause_count++] =
        (struct pause){ .from = monday, .until = day_add(monday, 9) };
    replanned_on(day_add(monday, 10));
    ck_assert(!replanned_has(REPLAN_REBUILT));
    scene.pause_count = 0;
    replanned_on(day_add(monday, 10));
    ck_assert(replanned_has(REPLAN_REBUILT));
}
END_TEST

START_TEST(test_coach_rebuild_waits_for_a_good_morning)
{
    day_t today = day_add(replanned_live(6), 9);
    kit_checkin(&scene, today)->illness = ILLNESS_SYSTEMIC;
    replanned_on(today);
    ck_assert(!replanned_has(REPLAN_REBUILT));
    ck_assert(!replanned_has(REPLAN_BACK_BLOCK));
    ck_assert(replanned_notes(REPLAN_WAITS));
}
END_TEST

/* Whoever it is, whenever they come back: the race's day, the past and G3's
 * ramp stand, and nothing is worth a caution. */
START_TEST(test_coach_rebuild_holds_for_whoever_comes_back)
{
    static struct facts scratch;
    static struct week_report report;
    static struct lint_report lint;
    struct kit_lcg g = kit_seed(20261122);
    struct season s;
    int rebuilt = 0;
    for (int n = 0; n < 60; n++) {
        if (!season_draw(&g, &s) || season_weeks < 8)
            continue;
        replanned_name(&scene.plan, 's');
        int weeks = kit_between(&g, 2, season_weeks - 4);
        int off = kit_between(&g, 6, 24);
        season_live_all(&s, 0, weeks - 1, TELL_PURPOSE);
        replanned_on(day_add(season_monday(weeks), off));
        past_and_race_stand();
        if (!replanned_has(REPLAN_REBUILT))
            continue;
        rebuilt++;
        day_t from = replanned.plan.weeks[replanned.plan.week_count - 1].monday;
        for (int i = 0; i < replanned.line_count; i++)
            if (replanned.lines[i].is_week && replanned.lines[i].day.n < from.n)
                from = replanned.lines[i].day;
        replanned_ramp_holds(from);
        coach_lint(&scene, &season_set, &replanned.plan, &scratch, &report,
                   &lint);
        for (int w = 0; w < lint.week_count; w++)
            for (int i = 0; i < lint.weeks[w].warning_count; i++) {
                const struct warning *v = &lint.weeks[w].warnings[i];
                ck_assert_msg(v->severity < SEVERITY_CAUTION ||
                                  lint.weeks[w].monday.n < from.n,
                              "draw %d, %s, %d days off after %d weeks: %s in "
                              "week %d",
                              n, season_name(&s), off, weeks,
                              warning_row(v->id)->id, w + 1);
            }
    }
    ck_assert_int_gt(rebuilt, 10);
}
END_TEST

/* ---- injuries: F4, F6 */

START_TEST(test_coach_replan_rests_while_hurt)
{
    day_t monday = replanned_live(5);
    scene.injuries[scene.injury_count++] =
        (struct injury){ .site = SITE_CALF, .start = monday, .end = NO_DAY };
    replanned_on(monday);
    ck_assert(replanned_has(REPLAN_HURT_REST));
    for (int i = 0; i < replanned.plan.session_count; i++) {
        const struct session *s = &replanned.plan.sessions[i];
        if (s->day.n >= monday.n && s->day.n <= monday.n + 1 &&
            session_is_run(s))
            ck_assert_int_eq(s->skipped, SKIP_RECOVERY);
    }
    ck_assert_int_eq(hard_between(monday, day_add(monday, 6)), 0);
    ck_assert_int_gt(hard_between(day_add(monday, 7), day_add(monday, 30)), 0);
}
END_TEST

START_TEST(test_coach_rebuild_climbs_the_ladder_after_an_injury)
{
    day_t monday = replanned_live(4);
    day_t today = day_add(monday, 12);
    scene.injuries[scene.injury_count++] =
        (struct injury){ .site = SITE_CALF, .start = monday, .end = today };
    replanned_on(today);
    ck_assert(replanned_has(REPLAN_LADDER));
    past_and_race_stand();
    day_t last = NO_DAY;
    int walked = 0;
    for (int i = 0; i < replanned.plan.session_count; i++) {
        const struct session *s = &replanned.plan.sessions[i];
        if (strcmp(s->rule, "F6") != 0)
            continue;
        ck_assert(!day_is(last) || day_diff(s->day, last) >= 2);
        walked += s->purpose == PURPOSE_RUN_WALK;
        last = s->day;
    }
    ck_assert_int_eq(walked, 6); /* rungs 7, 8 and 9 twice; the tenth is run */
    ck_assert_int_eq(hard_between(today, day_add(last, 14)), 0);
}
END_TEST

/* ---- worn weeks, light weeks, weeks over */

START_TEST(test_coach_replan_gives_a_worn_runner_half_a_week)
{
    day_t monday = replanned_live(5);
    for (int i = 0; i < 14; i++) {
        struct checkin *c = kit_hooper(&scene, day_add(monday, -i), 6, 6, 6, 6);
        c->sleep_min = 6 * 60;
        c->mood = 2;
        c->motivation = 2;
    }
    replanned_on(monday);
    ck_assert(replanned_has(REPLAN_WORN));
    ck_assert_int_eq(hard_between(monday, day_add(monday, 6)), 0);
    ck_assert_int_le(replanned_week_m(monday),
                     replanned_before.weeks[5].target.m * 6 / 10);
}
END_TEST

START_TEST(test_coach_replan_takes_a_cutback_off_after_a_light_week)
{
    day_t monday = replanned_live(5);
    struct plan *p = &scene.plan;
    int next = 5;
    while (next < p->week_count && !p->weeks[next].is_cutback)
        next++;
    ck_assert_int_lt(next, 11);
    monday = p->weeks[next].monday; /* the week before it was light */
    for (int i = 0; i < p->session_count; i++)
        if (p->sessions[i].day.n < monday.n &&
            p->sessions[i].day.n >= monday.n - 7)
            (void)snprintf(p->sessions[i].rule, RULE_TEXT, "G8.7");
    season_live_all(&(struct season){ GOAL_HALF, LEVEL_INTERMEDIATE, true }, 5,
                    next - 1, TELL_PURPOSE);
    replanned_on(monday);
    ck_assert(replanned_has(REPLAN_CUT_OFF));
    ck_assert(!replanned.plan.weeks[next].is_cutback);
    ck_assert_int_gt(replanned_week_m(monday),
                     replanned_before.weeks[next].target.m);
    replanned_ramp_holds(monday);
    past_and_race_stand();
    scene.plan = replanned.plan;
    replanned_on(monday);
    ck_assert_int_eq(replanned.line_count, 0);
}
END_TEST

START_TEST(test_coach_replan_does_not_climb_after_a_jump)
{
    day_t monday = replanned_live(5);
    kit_run_at(&scene, day_add(monday, -3), PURPOSE_EASY, 16000, 345, 3);
    kit_run_at(&scene, day_add(monday, -5), PURPOSE_EASY, 16000, 345, 3);
    kit_run_at(&scene, day_add(monday, -7), PURPOSE_EASY, 16000, 345, 3);
    replanned_on(monday);
    ck_assert(replanned_notes(REPLAN_OVER));
    for (int i = 0; i < replanned.change_count; i++)
        ck_assert_int_le(
            replanned.plan.sessions[replanned.changes[i].what.after].dist.m,
            replanned_before.sessions[replanned.changes[i].what.before].dist.m);
    int32_t level = 0;
    for (int w = 0; w < 5; w++)
        if (replanned_before.weeks[w].target.m > level)
            level = replanned_before.weeks[w].target.m;
    ck_assert_int_lt(level, replanned_before.weeks[5].target.m);
    ck_assert(replanned_has(REPLAN_LEVEL));
    ck_assert_int_le(replanned_week_m(monday), level + 500);
}
END_TEST

Suite *suite_coach_rebuild(void)
{
    Suite *s = suite_create("coach_rebuild");
    TCase *t = tcase_create("rebuild");
    tcase_set_timeout(t, 120);
    tcase_add_test(t, test_coach_rebuild_steps_up_from_what_was_run);
    tcase_add_test(t, test_coach_rebuild_is_the_same_once_accepted);
    tcase_add_test(t, test_coach_rebuild_leaves_what_is_locked);
    tcase_add_test(t, test_coach_rebuild_keeps_what_was_put_so_by_hand);
    tcase_add_test(t, test_coach_rebuild_is_refused_where_no_weeks_are_left);
    tcase_add_test(t, test_coach_rebuild_leaves_a_taper_that_is_earned);
    tcase_add_test(t, test_coach_rebuild_knows_a_holiday_from_a_break);
    tcase_add_test(t, test_coach_rebuild_waits_for_a_good_morning);
    tcase_add_test(t, test_coach_rebuild_holds_for_whoever_comes_back);
    tcase_add_test(t, test_coach_replan_rests_while_hurt);
    tcase_add_test(t, test_coach_rebuild_climbs_the_ladder_after_an_injury);
    tcase_add_test(t, test_coach_replan_gives_a_worn_runner_half_a_week);
    tcase_add_test(t, test_coach_replan_takes_a_cutback_off_after_a_light_week);
    tcase_add_test(t, test_coach_replan_does_not_climb_after_a_jump);
    suite_add_tcase(s, t);
    return s;
}
