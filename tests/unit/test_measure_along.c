/* measure: pace, pulse and height along a run; segments cut by its watch. */
#include "milepost/along.h"

#include <check.h>
#include <stdlib.h>
#include <string.h>

Suite *suite_measure_along(void);

static struct trace t;
static struct along c;
static struct segment segs[RUN_SEGMENTS_MAX];

static struct run run_of(int metres, int seconds)
{
    struct run r = run_blank((day_t){ 20000 });
    r.dist.m = metres;
    r.time.s = seconds;
    return r;
}

/* 2 km at 6:00, 2 km at 4:00, 1 km at 5:00 a kilometre: 25 min. */
static void watch_three_paces(void)
{
    memset(&t, 0, sizeof t);
    t.series.step_s = 5;
    t.series.count = 301;
    double m = 0;
    for (int i = 0; i <= 300; i++) {
        t.series.at[i] =
            (struct series_point){ (int32_t)lround(m * 10),
                                   (int16_t)(i * 5 < 720 ? 130 : 170),
                                   (int16_t)(100 + i / 3) };
        double pace = i * 5 < 720 ? 360 : i * 5 < 1200 ? 240 : 300;
        m += 5 * 1000 / pace;
    }
}

static double at(enum along_kind k, int metres)
{
    return c.value[k][along_point(&c, metres)];
}

START_TEST(test_along_of_a_series_is_along_its_metres)
{
    struct run r = run_of(5000, 1500);
    watch_three_paces();
    along_of(&r, segs, &t, &c);
    ck_assert_int_eq(c.basis, ALONG_SERIES);
    ck_assert(!c.is_timed && c.has[ALONG_PACE] && c.has[ALONG_HEIGHT]);
    ck_assert_double_eq_tol(at(ALONG_PACE, 1000), 360, 1);
    ck_assert_double_eq_tol(at(ALONG_PACE, 3000), 240, 1);
    ck_assert_double_eq_tol(at(ALONG_PACE, 4500), 300, 1);
    ck_assert_double_eq_tol(at(ALONG_PULSE, 1000), 130, 0.1);
    ck_assert_double_eq_tol(at(ALONG_PULSE, 3000), 170, 0.1);
    ck_assert_double_eq_tol(at(ALONG_HEIGHT, 5000), 199, 2);
}
END_TEST

/* The watch's metres and the run's may differ: the curve is of the run. */
START_TEST(test_along_is_as_long_as_the_run)
{
    struct run r = run_of(4900, 1500);
    watch_three_paces();
    along_of(&r, segs, &t, &c);
    ck_assert_int_eq(c.whole, 4900);
    ck_assert_int_eq(along_place(&c, ALONG_POINTS - 1), 4889);
    for (int i = 0; i < ALONG_POINTS; i++)
        ck_assert_int_eq(along_point(&c, along_place(&c, i)), i);
}
END_TEST

START_TEST(test_standing_is_no_pace)
{
    struct run r = run_of(5000, 1800);
    watch_three_paces();
    for (int i = 120; i <= 300; i++) { /* stood from minute 10 to 13 */
        t.series.at[i].hr = i < 156 ? UNKNOWN : 150;
        if (i < 156)
            t.series.at[i].dist_dm = t.series.at[120].dist_dm;
    }
    along_of(&r, segs, &t, &c);
    double most = 0, least = 0;
    ck_assert(along_range(&c, ALONG_PACE, &least, &most));
    ck_assert_double_le(most, ALONG_SLOWEST);
}
END_TEST

START_TEST(test_without_distance_a_along_is_along_time)
{
    struct run r = run_of(0, 1500);
    watch_three_paces();
    for (int i = 0; i <= 300; i++)
        t.series.at[i].dist_dm = 0;
    along_of(&r, segs, &t, &c);
    ck_assert(c.is_timed && !c.has[ALONG_PACE] && c.has[ALONG_PULSE]);
    ck_assert_int_eq(c.whole, 1500);
    ck_assert_double_eq_tol(at(ALONG_PULSE, 300), 130, 0.1);
    ck_assert_double_eq_tol(at(ALONG_PULSE, 900), 170, 0.1);
}
END_TEST

/* A watch that lay on a table: what shows curves walks from one that is there
 * to the next, and would walk for ever. */
START_TEST(test_a_series_without_a_value_is_no_curve)
{
    struct run r = run_of(300, 1500);
    watch_three_paces();
    for (int i = 0; i <= 300; i++)
        t.series.at[i] =
            (struct series_point){ i * 5, UNKNOWN, SERIES_NO_HEIGHT };
    along_of(&r, segs, &t, &c);
    ck_assert_int_eq(c.basis, ALONG_NONE);
    t.lap_count = 2; /* as slow */
    for (int i = 0; i < 2; i++)
        t.laps[i] = (struct lap){ .purpose = PURPOSE_NONE,
                                  .dist = { 150 },
                                  .time = { 750 },
                                  .hr_avg = UNKNOWN };
    along_of(&r, segs, &t, &c);
    ck_assert_int_eq(c.basis, ALONG_NONE);
    t.laps[1].hr_avg = 90;
    along_of(&r, segs, &t, &c);
    ck_assert_int_eq(c.basis, ALONG_LAPS);
    ck_assert(c.has[ALONG_PULSE]);
}
END_TEST

START_TEST(test_without_a_series_laps_are_the_curve)
{
    struct run r = run_of(3000, 900);
    memset(&t, 0, sizeof t);
    t.lap_count = 3;
    for (int i = 0; i < 3; i++)
        t.laps[i] = (struct lap){ .purpose = PURPOSE_NONE,
                                  .dist = { 1000 },
                                  .time = { 280 + 20 * i },
                                  .hr_avg = i == 1 ? UNKNOWN : 150 };
    along_of(&r, segs, &t, &c);
    ck_assert_int_eq(c.basis, ALONG_LAPS);
    ck_assert_double_eq_tol(at(ALONG_PACE, 990), 280, 0.1);
    ck_assert_double_eq_tol(at(ALONG_PACE, 1010), 300, 0.1);
    ck_assert_double_eq_tol(at(ALONG_PACE, 2999), 320, 0.1);
    ck_assert(isnan(at(ALONG_PULSE, 1500)));
    ck_assert(!c.has[ALONG_HEIGHT]);
    t.laps[2].dist.m = 400; /* another run's laps */
    along_of(&r, segs, &t, &c);
    ck_assert_int_eq(c.basis, ALONG_NONE);
}
END_TEST

START_TEST(test_told_segments_are_the_along_and_estimated_ones_a_gap)
{
    struct run r = run_of(6000, 1860);
    memset(&t, 0, sizeof t);
    r.seg_first = 1;
    r.seg_count = 3;
    for (int i = 1; i <= 3; i++)
        segs[i] = (struct segment){ PURPOSE_NONE, { 2000 },  { 580 + 20 * i },
                                    { 0 },        PACE_NONE, UNKNOWN,
                                    i == 2 };
    along_of(&r, segs, &t, &c);
    ck_assert_int_eq(c.basis, ALONG_SEGMENTS);
    ck_assert_double_eq_tol(at(ALONG_PACE, 1000), 300, 0.1);
    ck_assert(isnan(at(ALONG_PACE, 3000)));
    ck_assert_double_eq_tol(at(ALONG_PACE, 5000), 320, 0.1);
    segs[3].is_estimated = true;
    along_of(&r, segs, &t, &c);
    ck_assert_int_eq(c.basis, ALONG_NONE);
}
END_TEST

/* A jump and a crawl do not stretch the axis; a gap stays one. */
START_TEST(test_paces_of_a_chart_end_where_nearly_all_do)
{
    static double held[ALONG_POINTS];
    memset(&c, 0, sizeof c);
    for (int i = 0; i < ALONG_POINTS; i++)
        c.value[ALONG_PACE][i] = c.value[ALONG_PULSE][i] = 300 + i % 10;
    c.value[ALONG_PACE][20] = c.value[ALONG_PULSE][20] = 90;
    c.value[ALONG_PACE][21] = 1190;
    c.value[ALONG_PACE][22] = ALONG_UNKNOWN;
    along_held(&c, ALONG_PACE, held);
    ck_assert_double_eq(held[20], 300);
    ck_assert_double_eq(held[21], 309);
    ck_assert(isnan(held[22]));
    ck_assert_double_eq(held[23], 303);
    along_held(&c, ALONG_PULSE, held);
    ck_assert_double_eq(held[20], 90);
    for (int i = 0; i < ALONG_POINTS; i++)
        c.value[ALONG_PACE][i] = ALONG_UNKNOWN;
    along_held(&c, ALONG_PACE, held);
    ck_assert(isnan(held[0]));
}
END_TEST

/* ---- cutting */

static struct segment part(int metres, int seconds)
{
    struct segment s = segment_blank(PURPOSE_NONE);
    s.dist.m = metres;
    s.time.s = seconds;
    s.is_estimated = true;
    return s;
}

struct known {
    int metres, seconds;
};
struct found {
    int metres, seconds, hr;
};

/* Of the 5 km in 25:00 that the watch saw, in 'count' of the parts. */
static bool cut(int count)
{
    return along_cut(&t.series, (dist_t){ 5000 }, (span_t){ 1500 }, segs,
                     count);
}

static void expect_cut(const struct known known[3], const struct found found[3])
{
    watch_three_paces();
    for (int i = 0; i < 3; i++)
        segs[i] = part(known[i].metres, known[i].seconds);
    ck_assert(cut(3));
    for (int i = 0; i < 3; i++) {
        ck_assert_int_eq(segs[i].dist.m, found[i].metres);
        ck_assert_int_le(abs(segs[i].time.s - found[i].seconds), 1);
        ck_assert_int_le(abs(segs[i].hr_avg - found[i].hr), 1);
        ck_assert(!segs[i].is_estimated);
    }
}

START_TEST(test_a_cut_takes_its_times_from_the_watch)
{
    static const struct known known[] = { { 2000, 0 },
                                          { 2000, 0 },
                                          { 1000, 0 } };
    static const struct found found[] = { { 2000, 720, 130 },
                                          { 2000, 480, 170 },
                                          { 1000, 300, 170 } };
    expect_cut(known, found);
}
END_TEST

START_TEST(test_a_cut_by_time_takes_its_metres_and_an_open_part_the_rest)
{
    static const struct known known[] = { { 0, 360 }, { 0, 0 }, { 1000, 0 } };
    static const struct found found[] = { { 1000, 360, 130 },
                                          { 3000, 840, 153 },
                                          { 1000, 300, 170 } };
    expect_cut(known, found);
    ck_assert_int_eq(segs[0].time.s + segs[1].time.s + segs[2].time.s, 1500);
}
END_TEST

START_TEST(test_a_cut_that_does_not_end_with_the_run_is_none)
{
    watch_three_paces();
    segs[0] = part(2000, 0);
    segs[1] = part(2000, 0);
    ck_assert(!cut(2));
    ck_assert_int_eq(segs[0].time.s, 0);
    ck_assert(segs[0].is_estimated);
    segs[0] = part(0, 0);
    segs[1] = part(9000, 0);
    ck_assert(!cut(2));
    t.series.count = 0;
    segs[1] = part(3000, 0);
    ck_assert(!cut(2));
}
END_TEST

Suite *suite_measure_along(void)
{
    TCase *tc = tcase_create("curve");
    tcase_add_test(tc, test_along_of_a_series_is_along_its_metres);
    tcase_add_test(tc, test_along_is_as_long_as_the_run);
    tcase_add_test(tc, test_standing_is_no_pace);
    tcase_add_test(tc, test_without_distance_a_along_is_along_time);
    tcase_add_test(tc, test_a_series_without_a_value_is_no_curve);
    tcase_add_test(tc, test_without_a_series_laps_are_the_curve);
    tcase_add_test(tc,
                   test_told_segments_are_the_along_and_estimated_ones_a_gap);
    tcase_add_test(tc, test_paces_of_a_chart_end_where_nearly_all_do);
    tcase_add_test(tc, test_a_cut_takes_its_times_from_the_watch);
    tcase_add_test(
        tc, test_a_cut_by_time_takes_its_metres_and_an_open_part_the_rest);
    tcase_add_test(tc, test_a_cut_that_does_not_end_with_the_run_is_none);
    Suite *s = suite_create("measure_along");
    suite_add_tcase(s, tc);
    return s;
}
