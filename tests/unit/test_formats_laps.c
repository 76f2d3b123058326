/* Laps of a workout, from a watch's file to the segments of a run. */
#include "../tool/fit_taken.h"
#include "milepost/structure.h"

#include <check.h>
#include <stdlib.h>

Suite *suite_formats_laps(void);

static struct fit_taken t;

/* Laps of a workout, at 4 m/s. */
static void write_laps(const struct fw_lap *laps, int count)
{
    uint32_t at = FIT_START;
    uint32_t dist_cm = 0;
    for (int i = 0; i < count; i++) {
        struct fw_lap l = laps[i];
        l.start = at;
        fw_lap(&t.w, &l);
        at += l.timer_ms / 1000;
        dist_cm += l.dist_cm;
    }
    struct fw_session s = fw_run(FIT_START);
    s.timer_ms = (at - FIT_START) * 1000;
    s.elapsed_ms = s.timer_ms;
    s.dist_cm = dist_cm;
    fw_session(&t.w, &s);
}

/* Of the last one that was read. */
static void cut(void)
{
    struct entry *en = &t.entries[t.count - 1];
    ck_assert_int_eq(en->run.seg_count, 0);
    (void)structure_of(&en->run, &t.trace, en->segments);
}

static void assert_sums(const struct run *r, const struct segment *segments)
{
    int dist = 0;
    int time = 0;
    for (int i = 0; i < r->seg_count; i++) {
        dist += segments[i].dist.m;
        time += segments[i].time.s;
    }
    ck_assert_int_eq(dist, r->dist.m);
    ck_assert_int_eq(time, r->time.s);
}

START_TEST(test_laps_of_a_workout_become_segments)
{
    static const struct fw_lap laps[] = {
        { 0, 600000, 200049, 130, 2, 0 }, { 0, 300000, 100049, 140, 2, 0 },
        { 0, 240000, 100049, 170, 0, 1 }, { 0, 90000, 20049, 150, 1, 2 },
        { 0, 240000, 100049, 172, 0, 1 }, { 0, 600000, 150049, 0, 3, 3 },
    };
    static const struct {
        enum purpose purpose;
        int dist, time, hr;
    } want[] = {
        { PURPOSE_WARM_UP, 3001, 900, 133 }, /* two laps of one step */
        { PURPOSE_NONE, 1000, 240, 170 },
        { PURPOSE_JOG_REST, 200, 90, 150 },
        { PURPOSE_NONE, 1000, 240, 172 },
        { PURPOSE_COOL_DOWN, 1500, 600, UNKNOWN },
    };
    fit_taken_begin(&t, false);
    write_laps(laps, COUNT_OF(laps));
    fit_taken_end(&t);
    cut();
    ck_assert_int_eq(t.count, 1);
    const struct run *r = &t.entries[0].run;
    ck_assert_int_eq(r->seg_count, COUNT_OF(want));
    ck_assert_int_eq(r->seg_first, 0);
    for (size_t i = 0; i < COUNT_OF(want); i++) {
        const struct segment *g = &t.entries[0].segments[i];
        ck_assert_int_eq(g->purpose, want[i].purpose);
        /* Laps are in whole metres; the run has the centimetres. */
        ck_assert_int_le(abs(g->dist.m - want[i].dist), 1);
        ck_assert_int_eq(g->time.s, want[i].time);
        ck_assert_int_eq(g->hr_avg, want[i].hr);
        ck_assert_int_eq(g->aim, PACE_NONE);
    }
    assert_sums(r, t.entries[0].segments);
}
END_TEST

START_TEST(test_a_rest_stood_through_keeps_its_time)
{
    static const struct fw_lap laps[] = {
        { 0, 240000, 100000, 170, 0, 0 },
        { 0, 90000, 0, 150, 1, 1 },
        { 0, 240000, 100000, 172, 0, 0 },
        { 0, 90000, 0, 150, 1, 1 },
    };
    fit_taken_begin(&t, false);
    write_laps(laps, COUNT_OF(laps));
    fit_taken_end(&t);
    cut();
    ck_assert_int_eq(t.entries[0].run.seg_count, 4);
    static const int dist[] = { 999, 1, 999, 1 };
    for (int i = 0; i < 4; i++) {
        /* 0 m would be a length not known */
        ck_assert_int_le(abs(t.entries[0].segments[i].dist.m - dist[i]), 1);
        ck_assert_int_gt(t.entries[0].segments[i].dist.m, 0);
        ck_assert_int_eq(t.entries[0].segments[i].time.s, i % 2 ? 90 : 240);
    }
    assert_sums(&t.entries[0].run, t.entries[0].segments);
}
END_TEST

START_TEST(test_laps_a_kilometre_are_no_segments)
{
    struct fw_lap laps[10];
    for (int i = 0; i < 10; i++)
        laps[i] = (struct fw_lap){ 0, 300000, 100000, 150, 0, 0xFFFF };
    fit_taken_begin(&t, false);
    write_laps(laps, 10);
    fit_taken_end(&t);
    cut();
    ck_assert_int_eq(t.entries[0].run.seg_count, 0);
}
END_TEST

START_TEST(test_laps_that_do_not_add_up_are_no_segments)
{
    fit_taken_begin(&t, false);
    struct fw_lap l = { FIT_START, 300000, 100000, 150, 2, 0 };
    fw_lap(&t.w, &l);
    l.intensity = 0;
    fw_lap(&t.w, &l);
    struct fw_session s = fw_run(FIT_START); /* 10 km, of which 2 in laps */
    fw_session(&t.w, &s);
    fit_taken_end(&t);
    cut();
    ck_assert_int_eq(t.count, 1);
    ck_assert_int_eq(t.entries[0].run.seg_count, 0);
}
END_TEST

START_TEST(test_a_run_of_several_sessions_has_its_own_laps)
{
    /* A ride, then a run of a warm-up and an effort; laps all in front. */
    static const struct fw_lap laps[] = {
        { FIT_START, 1800000, 1500000, 130, 0, 0 },
        { FIT_START + 1800, 600000, 150000, 140, 2, 0 },
        { FIT_START + 2400, 1200000, 400000, 165, 0, 1 },
    };
    fit_taken_begin(&t, false);
    for (size_t i = 0; i < COUNT_OF(laps); i++)
        fw_lap(&t.w, &laps[i]);
    struct fw_session s = fw_run(FIT_START);
    s.sport = 2;
    s.timer_ms = s.elapsed_ms = 1800000;
    s.dist_cm = 1500000;
    fw_session(&t.w, &s);
    s = fw_run(FIT_START + 1800);
    s.timer_ms = s.elapsed_ms = 1800000;
    s.dist_cm = 550000;
    fw_session(&t.w, &s);
    fit_taken_end(&t);
    cut();
    ck_assert_int_eq(t.count, 2);
    ck_assert_int_eq(t.entries[1].kind, ENTRY_RUN);
    ck_assert_int_eq(t.entries[1].run.seg_count, 2);
    ck_assert_int_eq(t.entries[1].segments[0].purpose, PURPOSE_WARM_UP);
    ck_assert_int_eq(t.entries[1].segments[0].dist.m, 1500);
    assert_sums(&t.entries[1].run, t.entries[1].segments);
}
END_TEST

START_TEST(test_more_laps_than_segments_are_joined_or_dropped)
{
    /* 99 laps of one warm-up and one effort: joined by purpose. */
    struct fw_lap laps[100];
    for (int i = 0; i < 100; i++)
        laps[i] =
            (struct fw_lap){ 0, 60000, 20000, 150, i < 10 ? 2 : 0, 0xFFFF };
    fit_taken_begin(&t, false);
    write_laps(laps, 100);
    fit_taken_end(&t);
    cut();
    ck_assert_int_eq(t.entries[0].run.seg_count, 2);
    assert_sums(&t.entries[0].run, t.entries[0].segments);
    /* 50 times work and rest cannot be joined: the run stands as one. */
    for (int i = 0; i < 100; i++)
        laps[i].intensity = i % 2;
    fit_taken_begin(&t, false);
    write_laps(laps, 100);
    fit_taken_end(&t);
    cut();
    ck_assert_int_eq(t.count, 1);
    ck_assert_int_eq(t.entries[0].run.seg_count, 0);
    ck_assert_int_eq(t.entries[0].run.dist.m, 20000);
}
END_TEST

Suite *suite_formats_laps(void)
{
    TCase *c = tcase_create("laps");
    tcase_add_test(c, test_laps_of_a_workout_become_segments);
    tcase_add_test(c, test_a_rest_stood_through_keeps_its_time);
    tcase_add_test(c, test_laps_a_kilometre_are_no_segments);
    tcase_add_test(c, test_laps_that_do_not_add_up_are_no_segments);
    tcase_add_test(c, test_a_run_of_several_sessions_has_its_own_laps);
    tcase_add_test(c, test_more_laps_than_segments_are_joined_or_dropped);
    Suite *s = suite_create("formats_laps");
    suite_add_tcase(s, c);
    return s;
}
