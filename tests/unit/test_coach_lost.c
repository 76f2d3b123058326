/* coach: a race that can no longer be trained for, and one that is better
 * finished than raced (science.md G8.5, G2, F5). */
#include "../tool/season.h"
#include "milepost/coach.h"

#include <check.h>
#include <stdio.h>

Suite *suite_coach_lost(void);

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

static void name_all(struct plan *p, char letter)
{
    for (int i = 0; i < p->session_count; i++)
        (void)snprintf(p->sessions[i].id.text, ID_TEXT, "%c%d", letter, i);
}

/* So many weeks of a half marathon run as planned, then the next Monday. */
static day_t live(int weeks)
{
    static const struct season half = { GOAL_HALF, LEVEL_INTERMEDIATE, true };
    season_plan(&half);
    name_all(&scene.plan, 's');
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

static bool is_noted(enum replan_id id)
{
    for (int i = 0; i < out.note_count; i++)
        if (out.notes[i].id == id)
            return true;
    return false;
}

static int32_t week_m(day_t monday)
{
    int32_t m = 0;
    day_t today = scene.today;
    for (int d = 0; d < 7; d++) {
        day_t day = day_add(monday, d);
        if (day.n < today.n)
            m += days_dist(&days, day, day).m;
    }
    for (int i = 0; i < out.plan.session_count; i++) {
        const struct session *s = &out.plan.sessions[i];
        if (day_monday(s->day).n == monday.n && s->day.n >= today.n &&
            s->skipped == SKIP_NONE && s->purpose != PURPOSE_RACE)
            m += s->dist.m;
    }
    return m;
}

#define RAMP_SLACK_M 1000 /* "within 1 km of the week's target" */

/* G3: no week above 1.10 x the highest of the three before, + 2 km. */
static void ramp_holds(day_t from)
{
    for (int w = 0; w < out.plan.week_count; w++) {
        day_t monday = out.plan.weeks[w].monday;
        int32_t most = 0;
        enum phase phase = out.plan.weeks[w].phase;
        bool is_ruled = phase == PHASE_RECOVERY; /* by G7, after the race */
        if (monday.n < from.n || is_ruled)
            continue;
        for (int back = 1; back <= 3; back++) {
            int32_t m = week_m(day_add(monday, -7 * back));
            most = m > most ? m : most;
        }
        ck_assert_msg(week_m(monday) <= most * 11 / 10 + 2000 + RAMP_SLACK_M,
                      "week %d has %d m after %d m at most", w + 1,
                      week_m(monday), most);
    }
}

/* Five weeks off a marathon's plan: the race is lost, and said to be; the weeks
 * there are still step up from what was run, to the race and after. */
START_TEST(test_coach_rebuild_steps_up_where_the_race_is_lost)
{
    static struct facts scratch;
    static struct week_report report;
    static struct lint_report lint;
    static const struct season marathon = { GOAL_MARATHON, LEVEL_INTERMEDIATE,
                                            true };
    season_plan(&marathon);
    name_all(&scene.plan, 's');
    season_live_all(&marathon, 0, season_weeks - 17, TELL_PURPOSE);
    replan(day_add(season_monday(season_weeks - 16), 35));
    ck_assert(out.is_refused);
    ck_assert_int_eq(room.offer_count, 3);
    ck_assert(has(REPLAN_REBUILT));
    ck_assert(is_noted(REPLAN_NOT_ENOUGH));
    ramp_holds(day_add(day_monday(scene.today), 35)); /* after F6 */
    ck_assert_int_gt(week_m(day_add(scene.today, 21)),
                     week_m(scene.today) * 3 / 2);
    coach_lint(&scene, &season_set, &out.plan, &scratch, &report, &lint);
    for (int w = 0; w < lint.week_count; w++)
        for (int i = 0; i < lint.weeks[w].warning_count; i++) {
            const struct warning *v = &lint.weeks[w].warnings[i];
            ck_assert_msg(v->severity < SEVERITY_CAUTION ||
                              lint.weeks[w].monday.n < scene.today.n,
                          "%s in week %d", warning_row(v->id)->id, w + 1);
        }
}
END_TEST

static void be_worn(day_t until, int from, int days_back)
{
    for (int i = from; i < days_back; i++) {
        struct checkin *c = kit_hooper(&scene, day_add(until, -i), 6, 6, 6, 6);
        c->sleep_min = 6 * 60;
        c->mood = 2;
        c->motivation = 2;
    }
}

/* Light weeks have not helped: the race is told of, and not before. */
START_TEST(test_coach_replan_tells_one_worn_for_weeks_to_finish)
{
    day_t monday = live(6);
    be_worn(monday, 0, 21);
    replan(monday);
    ck_assert(has(REPLAN_WORN));
    ck_assert(!is_noted(REPLAN_WORN_LONG));
    be_worn(monday, 21, 35);
    replan(monday);
    ck_assert(is_noted(REPLAN_WORN_LONG));
    scene.plan.goal.day = NO_DAY;
    replan(monday);
    ck_assert(!is_noted(REPLAN_WORN_LONG));
}
END_TEST

Suite *suite_coach_lost(void)
{
    Suite *s = suite_create("coach_lost");
    TCase *t = tcase_create("lost");
    tcase_set_timeout(t, 60);
    tcase_add_test(t, test_coach_rebuild_steps_up_where_the_race_is_lost);
    tcase_add_test(t, test_coach_replan_tells_one_worn_for_weeks_to_finish);
    suite_add_tcase(s, t);
    return s;
}
