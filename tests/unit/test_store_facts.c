/* store: what the engine is given, and what is there already. */
#include "../tool/diary.h"

#include <check.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static struct store *st;
static struct err e;
static struct facts f; /* 0.7 MB: not on the stack */

static void setup(void)
{
    st = diary_open();
    diary_ok(store_begin(st, "test", &e), &e);
}

static void teardown(void)
{
    store_close(st);
}

static void put_run(const char *day, int start_min, int metres)
{
    struct run r = diary_run(day, PURPOSE_EASY, metres, 1800);
    r.start_min = start_min;
    diary_ok(store_put_run(st, &r, NULL, NULL, &e), &e);
}

static void read_facts(const char *monday, const char *today)
{
    diary_ok(store_facts(st, diary_day(monday), diary_day(today), &f, &e), &e);
}

START_TEST(test_facts_of_an_empty_diary)
{
    read_facts("2026-11-16", "2026-11-22");
    ck_assert_int_eq(f.today.n, diary_day("2026-11-22").n);
    ck_assert_int_eq(f.first.n, diary_day("2025-11-17").n);
    ck_assert_int_eq(f.last.n, diary_day("2026-11-23").n);
    ck_assert(!day_is(f.diary_first));
    ck_assert(!f.has_plan);
    ck_assert_int_eq(f.run_count + f.checkin_count + f.goal_count +
                         f.segment_count + f.activity_count + f.mark_count +
                         f.injury_count,
                     0);
    ck_assert_int_eq(f.athlete.hr_max, UNKNOWN);
    ck_assert_int_eq(f.athlete.sex, SEX_NONE);
    ck_assert_int_eq(f.plan.revision, 0);
}
END_TEST

START_TEST(test_facts_hold_runs_by_day_and_start)
{
    put_run("2026-11-24", UNKNOWN, 9000); /* after the days held */
    put_run("2026-11-23", UNKNOWN, 7000);
    put_run("2026-11-17", 1080, 3000);
    put_run("2026-11-17", 0, 2000);
    put_run("2026-11-17", UNKNOWN, 1000);
    put_run("2025-11-17", 600, 500);
    put_run("2025-11-16", 600, 400); /* before them */
    read_facts("2026-11-16", "2026-11-22");
    static const int wanted[] = { 500, 1000, 2000, 3000, 7000 };
    ck_assert_int_eq(f.run_count, (int)COUNT_OF(wanted));
    for (int i = 0; i < f.run_count; i++)
        ck_assert_int_eq(f.runs[i].dist.m, wanted[i]);
    ck_assert_int_eq(f.runs[2].start_min, 0);
    ck_assert_int_eq(f.diary_first.n, diary_day("2025-11-16").n);
}
END_TEST

/* Two segments and a pain that tell of their run. */
static void put_split_run(const char *day, int metres)
{
    struct segment s[2];
    struct run r = diary_run(day, PURPOSE_EASY, metres, 1800);
    for (int i = 0; i < 2; i++)
        s[i] = (struct segment){ PURPOSE_EASY, { metres / 2 + i }, { 900 },
                                 { 0 },        PACE_NONE,          UNKNOWN,
                                 false };
    r.seg_count = 2;
    r.pain_count = 1;
    r.pains[0] = (struct pain){ SITE_KNEE, 1, metres };
    diary_ok(store_put_run(st, &r, s, NULL, &e), &e);
}

START_TEST(test_facts_hold_segments_as_far_back_as_races_count)
{
    put_split_run("2026-07-19", 1000); /* the day before the 17 weeks */
    put_split_run("2026-07-20", 2000);
    put_run("2026-10-01", UNKNOWN, 3000);
    put_split_run("2026-11-17", 5000);
    put_split_run("2026-11-17", 4000);
    put_split_run("2026-11-23", 6000);
    read_facts("2026-11-16", "2026-11-22");
    ck_assert_int_eq(f.run_count, 6);
    ck_assert_int_eq(f.segment_count, 8);
    ck_assert_int_eq(f.runs[0].seg_count, 0);
    ck_assert_int_eq(f.runs[2].seg_count, 0);
    for (int i = 0; i < f.run_count; i++) {
        const struct run *r = &f.runs[i];
        if (r->dist.m != 3000) {
            ck_assert_int_eq(r->pain_count, 1);
            ck_assert_int_eq(r->pains[0].from_m, r->dist.m);
        }
        for (int j = 0; j < r->seg_count; j++)
            ck_assert_int_eq(f.segments[r->seg_first + j].dist.m,
                             r->dist.m / 2 + j);
    }
}
END_TEST

START_TEST(test_facts_hold_the_body_morning_first)
{
    struct checkin c = diary_checkin("2026-11-17", true);
    struct activity a = { .day = c.day,
                          .start_min = UNKNOWN,
                          .kind = ACTIVITY_STRENGTH,
                          .time = { 2400 },
                          .rpe = 5 };
    struct day_mark m = { .day = c.day, .reason = SKIP_NONE };
    c.pain_count = 1;
    c.pains[0] = (struct pain){ SITE_CALF, 2, UNKNOWN };
    diary_ok(store_put_checkin(st, &c, &e), &e);
    c = diary_checkin("2026-11-17", false);
    diary_ok(store_put_checkin(st, &c, &e), &e);
    diary_ok(store_put_activity(st, &a, &e), &e);
    diary_ok(store_put_mark(st, &m, &e), &e);
    read_facts("2026-11-16", "2026-11-22");
    ck_assert_int_eq(f.checkin_count, 2);
    ck_assert(!f.checkins[0].is_evening);
    ck_assert_int_eq(f.checkins[0].pain_count, 0);
    ck_assert(f.checkins[1].is_evening);
    ck_assert_int_eq(f.checkins[1].pains[0].site, SITE_CALF);
    ck_assert_mem_eq(&f.activities[0], &a, sizeof a);
    ck_assert_mem_eq(&f.marks[0], &m, sizeof m);
    ck_assert_int_eq(f.activity_count + f.mark_count, 2);
}
END_TEST

START_TEST(test_facts_of_the_athlete_hold_from_their_day)
{
    static const struct {
        const char *key, *value, *from;
    } said[] = {
        { "hr_max", "180", "2026-01-01" },
        { "hr_max", "185", "2026-11-18" },
        { "hr_max", "190", "2026-11-23" },
        { "fitness_index", "45.5", "2026-06-01" },
        { "days", "tue,thu,sun", "2026-06-01" },
        { "hr_rest", "50", "2026-01-01" },
        { "hr_rest", "", "2026-11-01" }, /* no longer said */
    };
    struct athlete_fact facts[32];
    int count;
    for (size_t i = 0; i < COUNT_OF(said); i++)
        diary_ok(store_put_fact(st, said[i].key, said[i].value,
                                diary_day(said[i].from), &e),
                 &e);
    read_facts("2026-11-16",
               "2026-12-24"); /* seen later: the week's last day */
    ck_assert_int_eq(f.athlete.hr_max, 185);
    ck_assert_int_eq(f.athlete.hr_rest, UNKNOWN);
    ck_assert_double_eq(f.athlete.fitness_index, 45.5);
    ck_assert_int_eq(f.athlete.fitness_day.n, diary_day("2026-06-01").n);
    ck_assert_uint_eq(f.athlete.days, DAY_BIT(1) | DAY_BIT(3) | DAY_BIT(6));
    read_facts("2026-11-16", "2026-11-17"); /* today is earlier */
    ck_assert_int_eq(f.athlete.hr_max, 180);
    read_facts("2027-01-04", "2026-11-22"); /* a week to come: today */
    ck_assert_int_eq(f.athlete.hr_max, 185);
    diary_ok(
        store_athlete_facts(st, diary_day("2026-11-22"), facts, 32, &count, &e),
        &e);
    ck_assert_int_eq(count, 3);
    ck_assert_str_eq(facts[0].key, "days");
    ck_assert_str_eq(facts[0].value, "tue,thu,sun");
    ck_assert_int_eq(facts[2].from.n, diary_day("2026-11-18").n);
    ck_assert(
        !store_put_fact(st, "hr_max", "900", diary_day("2026-01-01"), &e));
    ck_assert_int_eq(e.code, ERR_INPUT);
}
END_TEST

START_TEST(test_facts_hold_injuries_that_touch_them)
{
    static const char *const starts[] = { "2025-01-01", "2025-02-01",
                                          "2026-11-17", "2026-11-24" };
    static const char *const ends[] = { "2025-11-16", "2025-11-17", "", "" };
    for (size_t i = 0; i < COUNT_OF(starts); i++) {
        struct injury one = { .site = SITE_SHIN,
                              .start = diary_day(starts[i]) };
        one.end = ends[i][0] != '\0' ? diary_day(ends[i]) : NO_DAY;
        diary_ok(store_put_injury(st, &one, &e), &e);
    }
    read_facts("2026-11-16", "2026-11-22");
    ck_assert_int_eq(f.injury_count, 2);
    ck_assert_int_eq(f.injuries[0].start.n, diary_day("2025-02-01").n);
    ck_assert(!day_is(f.injuries[1].end));
}
END_TEST

/* ---- limits: the oldest days are left out first */

START_TEST(test_facts_leave_out_the_oldest_days)
{
    struct activity a = { .start_min = UNKNOWN, .time = { 60 }, .rpe = 1 };
    int per_day = FACTS_ACTIVITIES_MAX / 100; /* 100 days fill it */
    for (int day = 0; day < 110; day++) {
        for (int i = 0; i < per_day; i++) {
            a.id.text[0] = '\0';
            a.day = day_add(diary_day("2026-11-22"), -day);
            diary_ok(store_put_activity(st, &a, &e), &e);
        }
    }
    put_run("2026-08-14", UNKNOWN, 1000);
    put_run("2026-08-15", UNKNOWN, 2000);
    read_facts("2026-11-16", "2026-11-22");
    ck_assert_int_eq(f.activity_count, FACTS_ACTIVITIES_MAX);
    ck_assert_int_eq(f.first.n, diary_day("2026-08-15").n);
    ck_assert_int_eq(f.activities[0].day.n, f.first.n);
    ck_assert_int_eq(f.run_count, 1); /* all lists begin on the same day */
}
END_TEST

START_TEST(test_facts_leave_segments_of_the_oldest_runs_out)
{
    static struct segment s[RUN_SEGMENTS_MAX];
    int runs = FACTS_SEGMENTS_MAX / RUN_SEGMENTS_MAX + 3;
    for (int i = 0; i < RUN_SEGMENTS_MAX; i++)
        s[i] = (struct segment){ PURPOSE_EASY, { 100 }, { 30 }, { 0 },
                                 PACE_NONE,    UNKNOWN, false };
    for (int i = 0; i < runs; i++) {
        struct run r = diary_run("2026-09-21", PURPOSE_EASY, 6400, 1920);
        r.day = day_add(r.day, i * 60 / runs);
        r.start_min = i;
        r.seg_count = RUN_SEGMENTS_MAX;
        diary_ok(store_put_run(st, &r, s, NULL, &e), &e);
    }
    read_facts("2026-11-16", "2026-11-22");
    ck_assert_int_eq(f.run_count, runs);
    ck_assert_int_eq(f.segment_count, FACTS_SEGMENTS_MAX);
    for (int i = 0; i < runs; i++)
        ck_assert_int_eq(f.runs[i].seg_count, i < 3 ? 0 : RUN_SEGMENTS_MAX);
}
END_TEST

Suite *suite_store_facts(void);
Suite *suite_store_facts(void)
{
    Suite *s = suite_create("store_facts");
    TCase *t = tcase_create("facts");
    tcase_add_checked_fixture(t, setup, teardown);
    suite_add_tcase(s, t);
    tcase_add_test(t, test_facts_of_an_empty_diary);
    tcase_add_test(t, test_facts_hold_runs_by_day_and_start);
    tcase_add_test(t, test_facts_hold_segments_as_far_back_as_races_count);
    tcase_add_test(t, test_facts_hold_the_body_morning_first);
    tcase_add_test(t, test_facts_of_the_athlete_hold_from_their_day);
    tcase_add_test(t, test_facts_hold_injuries_that_touch_them);
    tcase_add_test(t, test_facts_leave_out_the_oldest_days);
    tcase_add_test(t, test_facts_leave_segments_of_the_oldest_runs_out);
    return s;
}
