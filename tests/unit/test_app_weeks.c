/* app: a walk over weeks gives what each week alone does, to the byte. */
#include "../tool/home.h"
#include "../tool/kit.h"

#include <check.h>
#include <stdlib.h>
#include <string.h>

Suite *suite_app_weeks(void);

#define TODAY "2026-11-22"

static struct app *app;
static struct err e;
static struct facts facts;
static struct facts alone;
static struct week_report week;
static int seen;

static void ok(bool is_ok)
{
    ck_assert_msg(is_ok, "%s", e.text);
}

static bool same_alone(void *with, struct app *a, struct err *problem)
{
    (void)with;
    (void)problem;
    week = a->week;
    ok(app_week(a, week.monday, &e));
    ck_assert_int_eq(memcmp(&week, &a->week, sizeof week), 0);
    seen++;
    return true;
}

/* Each week by the walk and alone; is_whole: one block, as it is read. */
static void walk(const char *from, bool is_whole)
{
    static struct facts block;
    bool is_all = false;
    day_t first = kit_day(from);
    day_t last = day_add(first, 7 * (FACTS_BLOCK_WEEKS - 1));
    seen = 0;
    ok(app_weeks(app, first, app->today, same_alone, NULL, &e));
    ok(store_facts_block(app->store, first, last, app->today, &block, &is_all,
                         &e));
    ck_assert(is_all == is_whole);
    memset(&facts, 0, sizeof facts);
    for (day_t m = first; is_whole && m.n <= last.n; m = day_add(m, 7)) {
        ok(store_facts_of(app->store, &block, m, &facts, &e));
        ok(store_facts(app->store, m, app->today, &alone, &e));
        ck_assert_int_eq(memcmp(&facts, &alone, sizeof facts), 0);
    }
}

START_TEST(test_weeks_of_the_demo_are_those_of_each_alone)
{
    app = home_open(TODAY);
    ck_assert_msg(app_demo(app, &e), "%s", e.text);
    walk("2026-07-20", true);
    ck_assert_int_eq(seen, 18);
    home_end();
}
END_TEST

/* ---- two years by chance, over several blocks */

static void put_any_run(struct kit_lcg *g, day_t day)
{
    static struct segment s[RUN_SEGMENTS_MAX];
    struct run r = run_blank(day);
    r.purpose = (enum purpose)kit_between(g, PURPOSE_NONE, PURPOSE_HILLS);
    r.dist.m = kit_between(g, 0, 3) ? kit_between(g, 3000, 20000) : 0;
    r.time.s = kit_between(g, 1200, 6000);
    r.rpe = kit_between(g, UNKNOWN, 9);
    r.start_min = kit_between(g, 0, 1) ? kit_between(g, 300, 1200) : UNKNOWN;
    r.seg_count = kit_between(g, 0, 2) ? 0 : kit_between(g, 1, 12);
    r.pain_count = kit_between(g, 0, 9) == 0;
    r.pains[0] = (struct pain){ SITE_KNEE, kit_between(g, 0, 6), UNKNOWN };
    for (int i = 0; i < r.seg_count; i++) {
        s[i] = segment_blank(i % 2 ? PURPOSE_THRESHOLD : PURPOSE_EASY);
        s[i].dist.m = 1000;
        s[i].time.s = 300;
    }
    ok(store_put_run(app->store, &r, s, NULL, &e));
}

static void put_any_body(struct kit_lcg *g, day_t day)
{
    struct checkin c = checkin_blank(day, kit_between(g, 0, 4) == 0);
    c.sleep_min = kit_between(g, 300, 540);
    c.soreness = kit_between(g, 1, 7);
    c.fatigue = kit_between(g, 1, 7);
    ok(store_put_checkin(app->store, &c, &e));
    if (kit_between(g, 0, 6) > 0)
        return;
    struct activity a = { .day = day,
                          .start_min = UNKNOWN,
                          .kind = ACTIVITY_STRENGTH,
                          .time = { 1800 },
                          .rpe = 4 };
    ok(store_put_activity(app->store, &a, &e));
    struct day_mark m = { .day = day, .reason = SKIP_NONE };
    ok(store_put_mark(app->store, &m, &e));
    struct pause p = { .from = day, .until = day_add(day, 3) };
    ok(kit_between(g, 0, 1) || store_put_pause(app->store, &p, &e));
}

static void put_days(struct kit_lcg *g, int days)
{
    ok(store_begin(app->store, "years", &e));
    for (int i = days; i >= 0; i--) {
        day_t day = day_add(app->today, -i);
        for (int n = kit_between(g, 0, 2); n > 0; n--)
            put_any_run(g, day);
        if (kit_between(g, 0, 3) > 0)
            put_any_body(g, day);
    }
    ok(store_commit(app->store, &e));
}

/* A goal and its plan, as somebody made them on a day. */
static void plan_on(const char *today, const char *race)
{
    struct goal goal;
    const char *words[2] = { "half", race };
    app->today = kit_day(today);
    ok(app_goal_add(app, 2, words, &goal, &e));
    ok(app_plan_propose(app, goal.id.text, app->today, &e));
    if (app->proposal.outcome == PLAN_MADE)
        ok(app_plan_accept(app, &e));
    app->today = kit_day(TODAY);
}

START_TEST(test_weeks_of_two_years_are_those_of_each_alone)
{
    struct kit_lcg g = kit_seed(20261122);
    app = home_open(TODAY);
    ok(app_athlete_set(app, "fitness_index", "45", kit_day("2025-01-01"), &e));
    ok(app_athlete_set(app, "weekly_km", "40", kit_day("2025-06-01"), &e));
    put_days(&g, 730);
    ok(app_athlete_set(app, "hr_max", "185", kit_day("2026-02-04"), &e));
    ok(app_injury(app, SITE_CALF, kit_day("2025-08-01"), true, &e));
    ok(app_injury(app, SITE_CALF, kit_day("2025-08-20"), false, &e));
    ok(app_injury(app, SITE_KNEE, kit_day("2026-09-01"), true, &e));
    plan_on("2025-11-03", "2026-03-01");
    plan_on("2026-06-01", "2026-10-11");
    walk("2024-11-18", true);
    walk("2026-06-01", true);
    ck_assert_int_eq(seen, 25);
    home_end();
}
END_TEST

START_TEST(test_weeks_beyond_what_a_block_holds_are_read_one_by_one)
{
    static struct segment s[RUN_SEGMENTS_MAX];
    app = home_open(TODAY);
    for (int i = 0; i < RUN_SEGMENTS_MAX; i++)
        s[i] = segment_blank(PURPOSE_EASY);
    ok(store_begin(app->store, "laps", &e));
    for (int i = 0; i < 140; i++) {
        struct run r = run_blank(day_add(app->today, -i));
        r.time.s = 3600;
        r.seg_count = RUN_SEGMENTS_MAX;
        ok(store_put_run(app->store, &r, s, NULL, &e));
    }
    ok(store_commit(app->store, &e));
    walk("2026-08-03", false);
    ck_assert_int_eq(seen, 16);
    home_end();
}
END_TEST

static bool stop_at_two(void *with, struct app *a, struct err *problem)
{
    (void)with;
    (void)a;
    return ++seen < 2 || err_set(problem, ERR_INPUT, "enough");
}

START_TEST(test_weeks_stop_when_asked)
{
    app = home_open(TODAY);
    seen = 0;
    ck_assert(!app_weeks(app, kit_day("2026-01-01"), app->today, stop_at_two,
                         NULL, &e));
    ck_assert_int_eq(seen, 2);
    ck_assert_str_eq(e.text, "enough");
    home_end();
}
END_TEST

Suite *suite_app_weeks(void)
{
    Suite *s = suite_create("app_weeks");
    TCase *c = tcase_create("weeks");
    tcase_set_timeout(c, 60);
    tcase_add_test(c, test_weeks_of_the_demo_are_those_of_each_alone);
    tcase_add_test(c, test_weeks_of_two_years_are_those_of_each_alone);
    tcase_add_test(c, test_weeks_beyond_what_a_block_holds_are_read_one_by_one);
    tcase_add_test(c, test_weeks_stop_when_asked);
    suite_add_tcase(s, c);
    return s;
}
