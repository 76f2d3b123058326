/* judge: weeks in a row, and what they come to. */
#include "../tool/kit.h"
#include "milepost/trend.h"

#include <check.h>
#include <string.h>

Suite *suite_judge_trend(void);

#define TODAY "2026-11-22"

static struct facts f;
static struct week_report week;
static struct trend_report trend;

static const struct trend_week *last_week(void)
{
    return &trend.weeks[trend.week_count - 1];
}

/* The weeks up to today's. */
static void walk(int weeks)
{
    struct settings set = settings_standard();
    day_t monday = day_monday(f.today);
    trend_begin(&trend, f.today);
    for (int w = weeks - 1; w >= 0; w--) {
        judge_week(&f, &set, day_add(monday, -7 * w), &week);
        ck_assert(trend_add(&trend, &f, &week));
    }
    trend_end(&trend, &f);
}

static void history(int weeks)
{
    kit_clear(&f, kit_day(TODAY));
    kit_index(&f, 45);
    kit_history(&f, kit_after(TODAY, 1), weeks, 42000, 15000);
    f.diary_first = f.runs[0].day;
}

START_TEST(test_trend_of_steady_weeks)
{
    history(12);
    walk(12);
    ck_assert_int_eq(trend.week_count, 12);
    ck_assert_int_eq(trend.from.n, kit_day("2026-08-31").n);
    ck_assert_int_eq(trend.to.n, kit_day(TODAY).n);
    for (int i = 0; i < 12; i++) {
        const struct trend_week *w = &trend.weeks[i];
        ck_assert_int_eq(w->done_m, 42000);
        ck_assert_int_eq(w->longest.m, 15000);
        ck_assert_int_eq(w->verdict_m[0] + w->verdict_m[1] + w->verdict_m[2],
                         w->done_m);
        ck_assert_int_eq(w->easy.s_per_km, 345);
        ck_assert_int_eq(w->form.is_grey, i < 6);
        ck_assert(!w->is_race && !w->is_injury && !w->is_under_way);
        ck_assert_double_eq_tol(w->ramp, i == 0 ? 0.0 : 1.0, 1e-9);
        ck_assert_double_lt(w->sleep_s, 0.0);
    }
    ck_assert_int_eq(trend.recent.weeks, 4);
    ck_assert_int_eq(trend.recent.done_m, 4 * 42000);
    ck_assert_int_eq(trend.before.done_m, 4 * 42000);
    ck_assert_int_eq(trend.fitness_weeks, 4);
    ck_assert_int_eq(trend.month.from.n, kit_day("2026-10-26").n);
    ck_assert_int_eq(trend.month.sessions.zone[0], 16);
    ck_assert_double_eq(trend.month.polarization, 0.0);
    ck_assert_str_eq(intensity_label(trend.month.time), "base");
    ck_assert(trend.acute_chronic.is_known);
    ck_assert_double_eq_tol(trend.acute_chronic.coupled, 1.0, 1e-9);
}
END_TEST

START_TEST(test_trend_fitness_change_is_a_week_of_the_curve)
{
    history(12);
    walk(12);
    double change = trend.weeks[11].form.fitness - trend.weeks[7].form.fitness;
    ck_assert_double_eq_tol(trend.fitness_change, change / 4.0, 1e-9);
    f.today = kit_day("2026-11-19"); /* a Thursday */
    walk(12);
    ck_assert(last_week()->is_under_way);
    change = last_week()->form.fitness - trend.weeks[7].form.fitness;
    ck_assert_double_eq_tol(trend.fitness_change, change * 7 / 25.0, 1e-9);
    /* The week under way is none of the whole ones. */
    ck_assert_int_eq(trend.recent.done_m, 4 * 42000);
    ck_assert_int_eq(trend.month.to.n, f.today.n);
}
END_TEST

START_TEST(test_trend_says_nothing_of_a_young_curve)
{
    history(3);
    walk(3);
    ck_assert_int_eq(trend.fitness_weeks, 0);
    ck_assert_int_eq(trend.recent.weeks, 0);
    ck_assert(last_week()->form.is_grey);
    ck_assert(!trend.acute_chronic.is_known);
    history(9);
    walk(9); /* grey for six weeks: three can be read, two steps apart */
    ck_assert_int_eq(trend.fitness_weeks, 2);
}
END_TEST

START_TEST(test_trend_marks_races_injuries_and_bests)
{
    history(4);
    (void)kit_run_at(&f, kit_day("2026-11-08"), PURPOSE_RACE, 21100, 290, 9);
    f.injuries[f.injury_count++] = (struct injury){
        .site = SITE_CALF,
        .start = kit_day("2026-11-10"),
        .end = kit_day("2026-11-16"),
    };
    walk(4);
    ck_assert(!trend.weeks[0].is_race && trend.weeks[1].is_race);
    ck_assert(!trend.weeks[1].is_injury && trend.weeks[2].is_injury);
    ck_assert(trend.weeks[3].is_injury);
    ck_assert_int_eq(trend.best, 1);
    ck_assert_int_eq(trend.longest, 1);
    ck_assert_int_eq(trend.weeks[1].longest.m, 21100);
    ck_assert_int_eq(trend.weeks[1].race_count, 1);
    ck_assert_int_eq(trend.weeks[1].races[0].dist.m, 21100);
    ck_assert_int_eq(trend.weeks[1].races[0].day.n, kit_day("2026-11-08").n);
    ck_assert_int_eq(trend.weeks[1].purpose_m[PURPOSE_RACE], 21100);
    ck_assert(trend.weeks[2].sites == (uint64_t)1 << SITE_CALF);
    ck_assert(trend.weeks[1].sites == 0);
    f.injuries[0].end = NO_DAY;
    f.injuries[0].start = kit_day("2026-11-23");
    walk(4);
    ck_assert(!trend.weeks[3].is_injury);
}
END_TEST

START_TEST(test_trend_body_is_a_mean_of_the_days_that_say_it)
{
    history(2);
    struct checkin *c = kit_checkin(&f, kit_day("2026-11-17"));
    c->sleep_min = 420;
    c->soreness = 2;
    c = kit_checkin(&f, kit_day("2026-11-20"));
    c->sleep_min = 480;
    c->rhr = 51;
    walk(2);
    ck_assert_double_eq(last_week()->sleep_s, 450 * 60);
    ck_assert_double_eq(last_week()->soreness, 2.0);
    ck_assert_double_eq(last_week()->rhr_bpm, 51.0);
    ck_assert_double_lt(trend.weeks[0].rhr_bpm, 0.0);
}
END_TEST

START_TEST(test_trend_easy_pace_is_on_the_flat_and_of_easy_running)
{
    kit_clear(&f, kit_day(TODAY));
    kit_index(&f, 45);
    (void)kit_run_at(&f, kit_day("2026-11-17"), PURPOSE_EASY, 8000, 345, 3);
    (void)kit_run_at(&f, kit_day("2026-11-18"), PURPOSE_THRESHOLD, 8000, 278,
                     7);
    (void)kit_run_at(&f, kit_day("2026-11-19"), PURPOSE_EASY, 8000, 290, 6);
    walk(1);
    ck_assert_int_eq(last_week()->easy.s_per_km, 345);
    f.runs[0].climb_m = 240;
    walk(1);
    ck_assert_int_lt(last_week()->easy.s_per_km, 345);
    f.runs[0].climb_m = UNKNOWN;
    f.runs[0].flags = (unsigned)FLAG_TREADMILL;
    walk(1);
    ck_assert_int_eq(last_week()->easy.s_per_km, 0);
}
END_TEST

START_TEST(test_trend_counts_sessions_of_the_month_by_purpose)
{
    history(12);
    (void)kit_run_at(&f, kit_day("2026-10-25"), PURPOSE_RACE, 10000, 260, 9);
    (void)kit_run_at(&f, kit_day("2026-10-26"), PURPOSE_INTERVAL, 9000, 270, 8);
    (void)kit_run_at(&f, kit_day("2026-11-20"), PURPOSE_THRESHOLD, 9000, 280,
                     7);
    /* Nobody said what for: read from how it was run. */
    (void)kit_run_at(&f, kit_day("2026-11-18"), PURPOSE_NONE, 7000, 350, 2);
    walk(12);
    ck_assert_int_eq(trend.month.sessions.zone[0], 17);
    ck_assert_int_eq(trend.month.sessions.zone[1], 1);
    ck_assert_int_eq(trend.month.sessions.zone[2], 1);
    ck_assert_int_eq(trend.month.sessions.unstated, 0);
}
END_TEST

START_TEST(test_monotony_of_a_week_under_way_counts_no_day_ahead)
{
    static const int minutes[] = { 0, 60, 75, 60 }; /* Monday .. Thursday */
    kit_clear(&f, kit_day("2026-11-19"));
    for (int i = 0; i < 4; i++)
        if (minutes[i] > 0)
            (void)kit_run(&f, kit_after("2026-11-16", i), PURPOSE_EASY, 8000,
                          minutes[i] * 60, 4);
    walk(1);
    /* Monday's rest counts; Friday to Sunday do not. */
    ck_assert_double_eq_tol(last_week()->monotony, 195 / 115.2172, 1e-4);
    ck_assert_double_eq_tol(last_week()->strain, 780 * 195 / 115.2172, 0.1);
    f.today = kit_day("2026-11-18"); /* three days tell nothing */
    walk(1);
    ck_assert_double_eq(last_week()->monotony, 0.0);
    ck_assert(!last_week()->is_monotony_capped);
    f.today = kit_day("2026-11-22"); /* over: rest days that were */
    walk(1);
    ck_assert_double_eq_tol(last_week()->monotony, 0.8572, 1e-4);
    f.today = kit_day("2026-12-22");
    walk(6);
    ck_assert_double_eq_tol(trend.weeks[0].monotony, 0.8572, 1e-3);
}
END_TEST

START_TEST(test_trend_of_runs_without_distance)
{
    kit_clear(&f, kit_day(TODAY));
    (void)kit_run(&f, kit_day("2026-11-17"), PURPOSE_EASY, 0, 2400, 3);
    walk(1);
    ck_assert_int_eq(last_week()->done_m, 0);
    ck_assert_int_eq(last_week()->bare_s, 2400);
    ck_assert_double_eq(trend_percent(last_week(), VERDICT_PURPOSEFUL), 100.0);
    ck_assert_int_eq(trend.best, UNKNOWN);
    ck_assert_int_eq(trend.longest, UNKNOWN);
}
END_TEST

START_TEST(test_trend_is_full_at_some_time)
{
    history(1);
    walk(1);
    while (trend_add(&trend, &f, &week))
        ;
    ck_assert_int_eq(trend.week_count, TREND_WEEKS_MAX);
    trend_begin(&trend, f.today);
    trend_end(&trend, &f);
    ck_assert_int_eq(trend.week_count, 0);
    ck_assert(!day_is(trend.from));
}
END_TEST

Suite *suite_judge_trend(void)
{
    Suite *s = suite_create("judge_trend");
    TCase *c = tcase_create("trend");
    tcase_add_test(c, test_trend_of_steady_weeks);
    tcase_add_test(c, test_trend_fitness_change_is_a_week_of_the_curve);
    tcase_add_test(c, test_trend_says_nothing_of_a_young_curve);
    tcase_add_test(c, test_trend_marks_races_injuries_and_bests);
    tcase_add_test(c, test_trend_body_is_a_mean_of_the_days_that_say_it);
    tcase_add_test(c, test_trend_easy_pace_is_on_the_flat_and_of_easy_running);
    tcase_add_test(c, test_trend_counts_sessions_of_the_month_by_purpose);
    tcase_add_test(c, test_monotony_of_a_week_under_way_counts_no_day_ahead);
    tcase_add_test(c, test_trend_of_runs_without_distance);
    tcase_add_test(c, test_trend_is_full_at_some_time);
    suite_add_tcase(s, c);
    return s;
}
