/* coach: a plan with as many sessions as one holds. */
#include "../tool/season.h"
#include "milepost/coach.h"

#include <check.h>
#include <stdio.h>

Suite *suite_coach_full(void);

static struct days days;
static struct replan out;
static struct proposal room;

/* What is locked leaves no room: a session of ten minutes, many a day. */
static void fill(struct plan *p)
{
    while (p->session_count < PLAN_SESSIONS_MAX) {
        int day = p->session_count % (7 * p->week_count);
        struct session s =
            session_blank(day_add(season_start, day), PURPOSE_NONE);
        s.activity = ACTIVITY_MOBILITY;
        s.time.s = 600;
        s.is_locked = true;
        p->sessions[p->session_count++] = s;
    }
    plan_sort(p, NULL);
    for (int i = 0; i < p->session_count; i++)
        (void)snprintf(p->sessions[i].id.text, ID_TEXT, "s%d", i);
}

/* The weeks made anew have more runs than the plan had: seen in the sanitizers'
 * build, where an index past the end is told. */
START_TEST(test_coach_replan_leaves_a_full_plan_its_sessions)
{
    static const struct season half = { GOAL_HALF, LEVEL_INTERMEDIATE, true };
    struct plan *p = &scene.plan;
    season_plan(&half);
    season_live_all(&half, 0, 5, TELL_PURPOSE);
    day_t monday = season_monday(6);
    while (p->sessions[p->session_count - 1].day.n > monday.n + 21)
        p->session_count--;
    fill(p);
    static struct plan before;
    before = *p;
    scene.today = day_add(monday, 10);
    days_of(&scene, &days);
    struct profile who = coach_profile(&scene, &days);
    coach_replan(&scene, &days, &season_set, &who, &room, &out);
    ck_assert_int_gt(out.change_count, 0);
    ck_assert_int_eq(out.plan.session_count, PLAN_SESSIONS_MAX);
    for (int i = 0; i < out.change_count; i++) {
        ck_assert_int_ne(out.changes[i].id, REPLAN_REBUILT);
        ck_assert(!before.sessions[out.changes[i].what.before].is_locked);
    }
}
END_TEST

Suite *suite_coach_full(void)
{
    Suite *s = suite_create("coach_full");
    TCase *t = tcase_create("full");
    tcase_add_test(t, test_coach_replan_leaves_a_full_plan_its_sessions);
    suite_add_tcase(s, t);
    return s;
}
