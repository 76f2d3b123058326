/* coach: a race that can no longer be trained for, and one that is better
 * finished than raced (science.md G8.5, G2, F5). */
#include "../tool/replanned.h"

#include <check.h>
#include <stdio.h>

Suite *suite_coach_lost(void);

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
    replanned_name(&scene.plan, 's');
    season_live_all(&marathon, 0, season_weeks - 17, TELL_PURPOSE);
    replanned_on(day_add(season_monday(season_weeks - 16), 35));
    ck_assert(replanned.is_refused);
    ck_assert_int_eq(replanned_room.offer_count, 3);
    ck_assert(replanned_has(REPLAN_REBUILT));
    ck_assert(replanned_notes(REPLAN_NOT_ENOUGH));
    replanned_ramp_holds(day_add(day_monday(scene.today), 35)); /* after F6 */
    ck_assert_int_gt(replanned_week_m(day_add(scene.today, 21)),
                     replanned_week_m(scene.today) * 3 / 2);
    coach_lint(&scene, &season_set, &replanned.plan, &scratch, &report, &lint);
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
    day_t monday = replanned_live(6);
    be_worn(monday, 0, 21);
    replanned_on(monday);
    ck_assert(replanned_has(REPLAN_WORN));
    ck_assert(!replanned_notes(REPLAN_WORN_LONG));
    be_worn(monday, 21, 35);
    replanned_on(monday);
    ck_assert(replanned_notes(REPLAN_WORN_LONG));
    scene.plan.goal.day = NO_DAY;
    replanned_on(monday);
    ck_assert(!replanned_notes(REPLAN_WORN_LONG));
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
