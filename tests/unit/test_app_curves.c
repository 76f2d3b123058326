/* app: all weeks of the diary read bit by bit, as they are read at once. */
#include "../tool/home.h"
#include "../tool/kit.h"

#include <check.h>
#include <stdio.h>
#include <string.h>

Suite *suite_app_curves(void);

#define TODAY "2026-11-22"
#define WEEKS 70 /* three bits */

static struct app *app;
static struct err e;

static void ok(bool is_ok)
{
    ck_assert_msg(is_ok, "%s", e.text);
}

static void put_weeks(void)
{
    struct kit_lcg g = { 20261122 };
    (void)printf("seed: 20261122\n");
    ok(store_begin(app->store, "years", &e));
    for (int i = 7 * WEEKS - 1; i >= 0; i--) {
        day_t day = day_add(app->today, -i);
        struct run r = run_blank(day);
        r.purpose = (enum purpose)kit_between(&g, PURPOSE_NONE, PURPOSE_HILLS);
        r.dist.m = kit_between(&g, 3000, 16000);
        r.time.s = r.dist.m / 3 + kit_between(&g, 0, 600);
        r.rpe = kit_between(&g, 2, 8);
        if (i == 20 || i == 300)
            r.purpose = PURPOSE_RACE;
        ok((kit_between(&g, 0, 2) == 0 && r.purpose != PURPOSE_RACE) ||
           store_put_run(app->store, &r, NULL, NULL, &e));
        struct checkin c = checkin_blank(day, false);
        c.sleep_min = kit_between(&g, 300, 540);
        c.rhr = kit_between(&g, 45, 55);
        ok(store_put_checkin(app->store, &c, &e));
    }
    ok(store_commit(app->store, &e));
    ok(app_injury(app, SITE_CALF, kit_day("2026-08-10"), true, &e));
    ok(app_injury(app, SITE_CALF, kit_day("2026-09-01"), false, &e));
}

static int read_all(void)
{
    int bits = 0;
    for (; app->curves.read_from > 0; bits++)
        ok(app_curves_more(app, &e));
    return bits;
}

static void same_as_at_once(void)
{
    const struct trend_report *t = &app->curves.trend;
    ok(app_trend(app, NO_DAY, NO_DAY, &e));
    ck_assert_int_eq(t->week_count, app->trend.week_count);
    ck_assert_int_eq(t->from.n, app->trend.from.n);
    ck_assert_int_eq(t->to.n, app->trend.to.n);
    for (int i = 0; i < t->week_count; i++)
        ck_assert_msg(
            memcmp(&t->weeks[i], &app->trend.weeks[i], sizeof t->weeks[i]) == 0,
            "week %d is another", i);
}

START_TEST(test_curves_read_bit_by_bit_are_those_read_at_once)
{
    app = home_open(TODAY);
    put_weeks();
    ok(app_curves_open(app, &e));
    ck_assert_int_eq(app->curves.trend.week_count, WEEKS);
    ck_assert_int_eq(read_all(), 3);
    same_as_at_once();
    ck_assert(app->curves.trend.weeks[WEEKS - 3].is_race);
    ck_assert(app->curves.trend.weeks[WEEKS - 15].sites == (uint64_t)1
                                                               << SITE_CALF);
    home_end();
}
END_TEST

START_TEST(test_newest_weeks_come_first_and_the_week_that_is_open_stays)
{
    static struct week_report open;
    app = home_open(TODAY);
    put_weeks();
    ok(app_week(app, kit_day("2026-03-04"), &e));
    open = app->week;
    ok(app_curves_open(app, &e));
    ok(app_curves_more(app, &e));
    const struct trend_report *t = &app->curves.trend;
    ck_assert_int_eq(app->curves.read_from, WEEKS - FACTS_BLOCK_WEEKS);
    ck_assert(t->weeks[WEEKS - 1].is_read);
    ck_assert(t->weeks[WEEKS - FACTS_BLOCK_WEEKS].is_read);
    ck_assert(!t->weeks[WEEKS - FACTS_BLOCK_WEEKS - 1].is_read);
    ck_assert_int_eq(memcmp(&open, &app->week, sizeof open), 0);
    home_end();
}
END_TEST

START_TEST(test_curves_are_read_again_only_where_the_diary_changed)
{
    app = home_open(TODAY);
    put_weeks();
    ok(app_curves_open(app, &e));
    (void)read_all();
    ok(app_curves_open(app, &e));
    ck_assert_int_eq(app->curves.read_from, 0);
    int32_t before = app->curves.trend.weeks[3].done_m;
    char line[48];
    char day[DAY_TEXT];
    (void)snprintf(line, sizeof line, "%s 21.3k 2:01:00 easy rpe3",
                   day_format(app->curves.trend.weeks[3].monday, day));
    home_log(line);
    ok(app_curves_open(app, &e));
    ck_assert_int_eq(app->curves.read_from, WEEKS);
    ck_assert_int_eq(app->curves.trend.weeks[3].done_m, before);
    ck_assert_int_eq(read_all(), 3);
    ck_assert_int_eq(app->curves.trend.weeks[3].done_m, before + 21300);
    same_as_at_once();
    struct action undone;
    ok(app_undo(app, &undone, &e));
    ok(app_curves_open(app, &e));
    ck_assert_int_eq(app->curves.read_from, WEEKS);
    home_end();
}
END_TEST

START_TEST(test_curves_of_an_empty_diary)
{
    app = home_open(TODAY);
    ok(app_curves_open(app, &e));
    ck_assert_int_eq(app->curves.trend.week_count, 0);
    ck_assert(app->curves.trend.is_diary_empty);
    ck_assert_int_eq(read_all(), 0);
    home_log("2026-11-20 8k 46:00 easy rpe3");
    ok(app_curves_open(app, &e));
    ck_assert_int_eq(read_all(), 1);
    ck_assert_int_eq(app->curves.trend.weeks[0].done_m, 8000);
    home_end();
}
END_TEST

Suite *suite_app_curves(void)
{
    Suite *s = suite_create("app_curves");
    TCase *c = tcase_create("curves");
    tcase_set_timeout(c, 30);
    tcase_add_test(c, test_curves_read_bit_by_bit_are_those_read_at_once);
    tcase_add_test(
        c, test_newest_weeks_come_first_and_the_week_that_is_open_stays);
    tcase_add_test(c, test_curves_are_read_again_only_where_the_diary_changed);
    tcase_add_test(c, test_curves_of_an_empty_diary);
    suite_add_tcase(s, c);
    return s;
}
