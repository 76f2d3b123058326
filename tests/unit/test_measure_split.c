/* measure: the segments a run or a session is judged by. science.md D. */
#include "milepost/measure.h"

#include "../tool/kit.h"

#include <check.h>

static struct facts f;
static struct segment out[RUN_SEGMENTS_MAX];

#define TODAY kit_day("2026-11-22")

/* Segments add up to the run's metres and seconds. */
static void adds_up(int n, int metres, int seconds)
{
    int m = 0;
    int s = 0;
    for (int i = 0; i < n; i++) {
        ck_assert_int_ge(out[i].dist.m, 0);
        ck_assert_int_ge(out[i].time.s, 0);
        m += out[i].dist.m;
        s += out[i].time.s;
    }
    ck_assert_int_eq(m, metres);
    ck_assert_int_eq(s, seconds);
}

static int split(enum purpose purpose, int metres, int seconds)
{
    kit_clear(&f, TODAY);
    struct run *r = kit_run(&f, TODAY, purpose, metres, seconds, 7);
    int n = split_run(&f, r, purpose, out);
    adds_up(n, metres, seconds);
    return n;
}

START_TEST(test_split_ten_km_tempo_of_d)
{
    ck_assert_int_eq(split(PURPOSE_THRESHOLD, 10000, 3000), 4);
    static const struct {
        enum purpose purpose;
        int metres;
    } parts[] = { { PURPOSE_WARM_UP, 2000 },
                  { PURPOSE_THRESHOLD, 5909 },
                  { PURPOSE_JOG_REST, 591 },
                  { PURPOSE_COOL_DOWN, 1500 } };
    for (int i = 0; i < 4; i++) {
        ck_assert_int_eq(out[i].purpose, parts[i].purpose);
        ck_assert_int_eq(out[i].dist.m, parts[i].metres);
        ck_assert(out[i].is_estimated);
        ck_assert_int_eq(out[i].hr_avg, UNKNOWN);
    }
}
END_TEST

START_TEST(test_split_by_purpose_and_size)
{
    static const struct {
        enum purpose purpose;
        int metres, warm, work, jog, cool;
    } rows[] = {
        { PURPOSE_THRESHOLD, 6000, 1500, 3182, 318, 1000 },
        { PURPOSE_INTERVAL, 10000, 2000, 4333, 2167, 1500 },
        { PURPOSE_REPETITION, 9000, 1800, 2925, 2925, 1350 },
        { PURPOSE_HILLS, 8000, 1600, 2600, 2600, 1200 },
        { PURPOSE_THRESHOLD, 20000, 3000, 13636, 1364, 2000 },
    };
    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        ck_assert_int_eq(split(rows[i].purpose, rows[i].metres, 3601), 4);
        ck_assert_int_eq(out[0].dist.m, rows[i].warm);
        ck_assert_int_eq(out[1].dist.m, rows[i].work);
        ck_assert_int_eq(out[2].dist.m, rows[i].jog);
        ck_assert_int_eq(out[3].dist.m, rows[i].cool);
    }
}
END_TEST

START_TEST(test_split_short_quality_is_all_work)
{
    static const enum purpose quality[] = { PURPOSE_THRESHOLD, PURPOSE_INTERVAL,
                                            PURPOSE_REPETITION, PURPOSE_HILLS };
    for (size_t i = 0; i < COUNT_OF(quality); i++) {
        ck_assert_int_eq(split(quality[i], 5999, 1700), 1);
        ck_assert_int_eq(out[0].purpose, quality[i]);
        ck_assert(!out[0].is_estimated);
        ck_assert_int_eq(split(quality[i], 6000, 1700), 4);
    }
}
END_TEST

START_TEST(test_split_race_and_test_are_one_segment)
{
    ck_assert_int_eq(split(PURPOSE_RACE, 21098, 6020), 1);
    ck_assert_int_eq(out[0].purpose, PURPOSE_RACE);
    ck_assert_int_eq(split(PURPOSE_TEST, 10000, 2500), 1);
    ck_assert_int_eq(out[0].purpose, PURPOSE_TEST);
    ck_assert(!out[0].is_estimated);
}
END_TEST

START_TEST(test_split_leaves_other_purposes_whole)
{
    for (int p = PURPOSE_NONE; p < PURPOSE_COUNT; p++) {
        bool is_cut = p == PURPOSE_THRESHOLD || p == PURPOSE_INTERVAL ||
                      p == PURPOSE_REPETITION || p == PURPOSE_HILLS;
        ck_assert_int_eq(split((enum purpose)p, 12000, 4000), is_cut ? 4 : 1);
    }
    ck_assert_int_eq(split(PURPOSE_EASY, 0, 0), 1);
}
END_TEST

START_TEST(test_split_without_distance_by_time)
{
    ck_assert_int_eq(split(PURPOSE_INTERVAL, 0, 3600), 4);
    ck_assert_int_eq(out[0].time.s, 720);
    ck_assert_int_eq(out[3].time.s, 540);
    ck_assert_int_eq(out[1].time.s, 1560);
    ck_assert_int_eq(split(PURPOSE_INTERVAL, 0, 2000), 1);
    ck_assert_int_eq(split(PURPOSE_EASY, 0, 3600), 1);
}
END_TEST

START_TEST(test_split_one_segment_carries_the_pulse)
{
    kit_clear(&f, TODAY);
    struct run *r = kit_run(&f, TODAY, PURPOSE_EASY, 8000, 2700, 3);
    r->hr_avg = 140;
    ck_assert_int_eq(split_run(&f, r, PURPOSE_EASY, out), 1);
    ck_assert_int_eq(out[0].hr_avg, 140);
    (void)split_run(&f, r, PURPOSE_THRESHOLD, out);
    ck_assert_int_eq(out[1].hr_avg, UNKNOWN);
}
END_TEST

START_TEST(test_split_takes_laps_as_they_are)
{
    kit_clear(&f, TODAY);
    struct run *r = kit_run(&f, TODAY, PURPOSE_THRESHOLD, 8500, 2730, 7);
    (void)kit_segment(&f, r, PURPOSE_WARM_UP, 2000, 720);
    kit_segment(&f, r, PURPOSE_NONE, 5000, 1390)->hr_avg = 165;
    (void)kit_segment(&f, r, PURPOSE_COOL_DOWN, 1500, 620);
    ck_assert_int_eq(split_run(&f, r, PURPOSE_THRESHOLD, out), 3);
    adds_up(3, 8500, 2730);
    ck_assert_int_eq(out[1].purpose, PURPOSE_THRESHOLD);
    ck_assert_int_eq(out[1].dist.m, 5000);
    ck_assert_int_eq(out[1].time.s, 1390);
    ck_assert_int_eq(out[1].hr_avg, 165);
    for (int i = 0; i < 3; i++)
        ck_assert(!out[i].is_estimated);
}
END_TEST

START_TEST(test_split_laps_a_little_off_are_stretched)
{
    kit_clear(&f, TODAY);
    struct run *r = kit_run(&f, TODAY, PURPOSE_THRESHOLD, 8530, 2726, 7);
    (void)kit_segment(&f, r, PURPOSE_WARM_UP, 2000, 720);
    (void)kit_segment(&f, r, PURPOSE_THRESHOLD, 5000, 1390);
    (void)kit_segment(&f, r, PURPOSE_COOL_DOWN, 1500, 620);
    ck_assert_int_eq(split_run(&f, r, PURPOSE_THRESHOLD, out), 3);
    adds_up(3, 8530, 2726);
    ck_assert_int_le(out[1].dist.m - 5000, 20);
}
END_TEST

START_TEST(test_split_what_no_lap_holds_is_easy)
{
    kit_clear(&f, TODAY);
    kit_index(&f, 45);
    struct run *r = kit_run(&f, TODAY, PURPOSE_THRESHOLD, 10000, 3140, 7);
    (void)kit_segment(&f, r, PURPOSE_WARM_UP, 2000, 720);
    (void)kit_segment(&f, r, PURPOSE_THRESHOLD, 5000, 1390);
    ck_assert_int_eq(split_run(&f, r, PURPOSE_THRESHOLD, out), 3);
    adds_up(3, 10000, 3140);
    ck_assert_int_eq(out[1].dist.m, 5000);
    ck_assert_int_eq(out[1].time.s, 1390);
    ck_assert_int_eq(out[2].purpose, PURPOSE_EASY);
    ck_assert_int_eq(out[2].dist.m, 3000);
    ck_assert_int_eq(out[2].time.s, 1030);
    ck_assert(out[2].is_estimated);
}
END_TEST

START_TEST(test_split_fills_times_from_what_is_left)
{
    kit_clear(&f, TODAY);
    kit_index(&f, 45);
    struct run *r = kit_run(&f, TODAY, PURPOSE_THRESHOLD, 9000, 2758, 7);
    (void)kit_segment(&f, r, PURPOSE_WARM_UP, 2000, 0);
    (void)kit_segment(&f, r, PURPOSE_THRESHOLD, 5000, 1390);
    (void)kit_segment(&f, r, PURPOSE_COOL_DOWN, 2000, 0);
    ck_assert_int_eq(split_run(&f, r, PURPOSE_THRESHOLD, out), 3);
    adds_up(3, 9000, 2758);
    ck_assert_int_eq(out[1].time.s, 1390);
    ck_assert(!out[1].is_estimated);
    ck_assert_int_eq(out[0].time.s, 684);
    ck_assert(out[0].is_estimated);
    /* One hole alone is no guess. */
    f.segments[0].time.s = 700;
    (void)split_run(&f, r, PURPOSE_THRESHOLD, out);
    ck_assert_int_eq(out[2].time.s, 668);
    ck_assert(!out[2].is_estimated);
    /* Laps that leave no time for the rest are not believed to the second. */
    r->time.s = 2100;
    (void)split_run(&f, r, PURPOSE_THRESHOLD, out);
    adds_up(3, 9000, 2100);
    ck_assert_int_gt(out[2].time.s, 400);
}
END_TEST

START_TEST(test_split_rests_by_time_take_the_metres_left)
{
    kit_clear(&f, TODAY);
    kit_index(&f, 45);
    struct run *r = kit_run(&f, TODAY, PURPOSE_INTERVAL, 9000, 2680, 8);
    (void)kit_segment(&f, r, PURPOSE_WARM_UP, 2000, 690);
    for (int i = 0; i < 5; i++) {
        (void)kit_segment(&f, r, PURPOSE_INTERVAL, 1000, 254);
        if (i < 4)
            (void)kit_segment(&f, r, PURPOSE_JOG_REST, 0, 90);
    }
    (void)kit_segment(&f, r, PURPOSE_COOL_DOWN, 1200, 360);
    ck_assert_int_eq(split_run(&f, r, PURPOSE_INTERVAL, out), 11);
    adds_up(11, 9000, 2680);
    ck_assert_int_eq(out[1].dist.m, 1000);
    ck_assert_int_eq(out[2].dist.m, 200);
    /* Far more than four rests can hold is a stretch of its own. */
    r->dist.m = 12000;
    ck_assert_int_eq(split_run(&f, r, PURPOSE_INTERVAL, out), 12);
    adds_up(12, 12000, 2680);
    ck_assert_int_eq(out[11].purpose, PURPOSE_EASY);
    ck_assert_int_le(out[2].dist.m, 300);
    /* Standing rests: the bouts keep their metres. */
    r->dist.m = 8200;
    (void)split_run(&f, r, PURPOSE_INTERVAL, out);
    adds_up(11, 8200, 2680);
    ck_assert_int_eq(out[1].dist.m, 1000);
    ck_assert_int_eq(out[2].dist.m, 0);
}
END_TEST

static struct segment *any_segment(struct kit_lcg *g, struct run *r)
{
    return kit_segment(&f, r, (enum purpose)kit_between(g, -1, 18),
                       kit_between(g, 0, 2) ? kit_between(g, 0, 4000) : 0,
                       kit_between(g, 0, 2) ? kit_between(g, 0, 1500) : 0);
}

START_TEST(test_split_always_adds_up)
{
    struct kit_lcg g = kit_seed(1963);
    for (int round = 0; round < 5000; round++) {
        kit_clear(&f, TODAY);
        if (kit_between(&g, 0, 1))
            kit_index(&f, kit_between(&g, 30, 70));
        int metres = kit_between(&g, 0, 3) ? kit_between(&g, 1, 40000) : 0;
        int seconds = kit_between(&g, 0, 3) ? kit_between(&g, 1, 15000) : 0;
        struct run *r =
            kit_run(&f, TODAY, (enum purpose)kit_between(&g, -1, 18), metres,
                    seconds, kit_between(&g, -1, 10));
        int n = kit_between(&g, 0, 2) ? kit_between(&g, 0, 6)
                                      : kit_between(&g, 0, RUN_SEGMENTS_MAX);
        for (int i = 0; i < n; i++)
            (void)any_segment(&g, r);
        int count = split_run(&f, r, r->purpose, out);
        ck_assert_int_ge(count, 1);
        ck_assert_int_le(count, RUN_SEGMENTS_MAX);
        adds_up(count, metres, seconds);
    }
}
END_TEST

/* ---- sessions */

static int split_plan(const struct session *s, double index)
{
    struct paces p = paces_of(index);
    return split_session(&f.plan, s, &p, out);
}

START_TEST(test_session_repeats_are_unrolled)
{
    kit_clear(&f, TODAY);
    struct session *s = kit_session(&f, TODAY, PURPOSE_INTERVAL, 0, 0);
    (void)kit_step(&f, s, STEP_RUN, PURPOSE_WARM_UP, 2000, 0);
    kit_step(&f, s, STEP_REPEAT, PURPOSE_NONE, 0, 0)->count = 3;
    kit_step(&f, s, STEP_REPEAT, PURPOSE_NONE, 0, 0)->count = 4;
    (void)kit_step(&f, s, STEP_RUN, PURPOSE_NONE, 200, 38);
    (void)kit_step(&f, s, STEP_REST, PURPOSE_NONE, 200, 0);
    (void)kit_step(&f, s, STEP_END, PURPOSE_NONE, 0, 0);
    (void)kit_step(&f, s, STEP_REST, PURPOSE_NONE, 0, 180);
    (void)kit_step(&f, s, STEP_END, PURPOSE_NONE, 0, 0);
    (void)kit_step(&f, s, STEP_RUN, PURPOSE_COOL_DOWN, 1500, 0);
    int n = split_plan(s, 45);
    ck_assert_int_eq(n, 2 + 3 * (4 * 2 + 1));
    ck_assert_int_eq(out[0].purpose, PURPOSE_WARM_UP);
    ck_assert_int_eq(out[0].time.s, 684);
    ck_assert_int_eq(out[1].purpose, PURPOSE_INTERVAL);
    ck_assert_int_eq(out[1].time.s, 38);
    ck_assert_int_eq(out[1].target.s_per_km, 190);
    ck_assert_int_eq(out[2].purpose, PURPOSE_JOG_REST);
    ck_assert_int_eq(out[9].time.s, 180);
    ck_assert_int_eq(out[n - 1].purpose, PURPOSE_COOL_DOWN);
    int m = 0;
    for (int i = 0; i < n; i++)
        m += out[i].dist.m;
    ck_assert_int_eq(m, 2000 + 12 * 400 + 1500);
}
END_TEST

START_TEST(test_session_named_paces_resolve)
{
    kit_clear(&f, TODAY);
    struct session *s = kit_session(&f, TODAY, PURPOSE_THRESHOLD, 9000, 0);
    (void)kit_step(&f, s, STEP_RUN, PURPOSE_WARM_UP, 2000, 0);
    kit_step(&f, s, STEP_RUN, PURPOSE_NONE, 5000, 0)->aim = PACE_THRESHOLD;
    (void)kit_step(&f, s, STEP_RUN, PURPOSE_COOL_DOWN, 2000, 0);
    ck_assert_int_eq(split_plan(s, 45), 3);
    ck_assert_int_eq(out[1].target.s_per_km, 278);
    ck_assert_int_eq(out[1].time.s, 1390);
    ck_assert_int_eq(out[0].target.s_per_km, 0); /* easy has no target */
    adds_up(3, 9000, 684 + 1390 + 684);
    /* Without an index: the metres alone. */
    ck_assert_int_eq(split_plan(s, 0), 3);
    ck_assert_int_eq(out[1].target.s_per_km, 0);
    adds_up(3, 9000, 0);
}
END_TEST

START_TEST(test_session_without_steps_is_split_like_a_run)
{
    kit_clear(&f, TODAY);
    struct session *s = kit_session(&f, TODAY, PURPOSE_THRESHOLD, 10000, 0);
    ck_assert_int_eq(split_plan(s, 45), 4);
    ck_assert_int_eq(out[1].dist.m, 5909);
    ck_assert_int_eq(out[1].target.s_per_km, 278);
    s = kit_session(&f, TODAY, PURPOSE_LONG, 14000, 0);
    ck_assert_int_eq(split_plan(s, 45), 1);
    adds_up(1, 14000, 14 * 342);
    s = kit_session(&f, TODAY, PURPOSE_EASY, 0, 2700);
    ck_assert_int_eq(split_plan(s, 45), 1);
    adds_up(1, 0, 2700);
    s->activity = ACTIVITY_STRENGTH;
    ck_assert_int_eq(split_plan(s, 45), 0);
}
END_TEST

START_TEST(test_session_of_too_many_bouts_keeps_its_metres)
{
    kit_clear(&f, TODAY);
    struct session *s = kit_session(&f, TODAY, PURPOSE_REPETITION, 0, 0);
    kit_step(&f, s, STEP_REPEAT, PURPOSE_NONE, 0, 0)->count = 50;
    (void)kit_step(&f, s, STEP_RUN, PURPOSE_NONE, 200, 0);
    (void)kit_step(&f, s, STEP_REST, PURPOSE_NONE, 200, 0);
    (void)kit_step(&f, s, STEP_END, PURPOSE_NONE, 0, 0);
    int n = split_plan(s, 45);
    ck_assert_int_eq(n, RUN_SEGMENTS_MAX);
    int m = 0;
    for (int i = 0; i < n; i++)
        m += out[i].dist.m;
    ck_assert_int_eq(m, 50 * 400);
}
END_TEST

START_TEST(test_session_of_absurd_repeats_ends)
{
    kit_clear(&f, TODAY);
    struct session *s = kit_session(&f, TODAY, PURPOSE_EASY, 0, 0);
    for (int i = 0; i < 12; i++)
        kit_step(&f, s, STEP_REPEAT, PURPOSE_NONE, 0, 0)->count = 50;
    (void)kit_step(&f, s, STEP_RUN, PURPOSE_NONE, 10, 0);
    ck_assert_int_ge(split_plan(s, 45), 1); /* and no END anywhere */
}
END_TEST

Suite *suite_measure_split(void);
Suite *suite_measure_split(void)
{
    Suite *s = suite_create("measure_split");
    TCase *c = tcase_create("split");
    tcase_set_timeout(c, 30);
    tcase_add_test(c, test_split_ten_km_tempo_of_d);
    tcase_add_test(c, test_split_by_purpose_and_size);
    tcase_add_test(c, test_split_short_quality_is_all_work);
    tcase_add_test(c, test_split_race_and_test_are_one_segment);
    tcase_add_test(c, test_split_leaves_other_purposes_whole);
    tcase_add_test(c, test_split_without_distance_by_time);
    tcase_add_test(c, test_split_one_segment_carries_the_pulse);
    tcase_add_test(c, test_split_takes_laps_as_they_are);
    tcase_add_test(c, test_split_laps_a_little_off_are_stretched);
    tcase_add_test(c, test_split_what_no_lap_holds_is_easy);
    tcase_add_test(c, test_split_fills_times_from_what_is_left);
    tcase_add_test(c, test_split_rests_by_time_take_the_metres_left);
    tcase_add_test(c, test_split_always_adds_up);
    tcase_add_test(c, test_session_repeats_are_unrolled);
    tcase_add_test(c, test_session_named_paces_resolve);
    tcase_add_test(c, test_session_without_steps_is_split_like_a_run);
    tcase_add_test(c, test_session_of_too_many_bouts_keeps_its_metres);
    tcase_add_test(c, test_session_of_absurd_repeats_ends);
    suite_add_tcase(s, c);
    return s;
}
