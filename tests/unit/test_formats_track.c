/* formats: points of a track summed up, whatever the watch did meanwhile. */
#include "../tool/tcx_writer.h"
#include "../tool/text_taken.h"
#include "formats/track.h"

#include <check.h>
#include <string.h>

Suite *suite_formats_track(void);

#define START 1794897023 /* 2026-11-17 06:30:23 UTC */

static char file[1 << 20];
static struct text_taken t;
static struct track track;

static const struct run *only_run(void)
{
    ck_assert_msg(t.count == 1, "%d came: %s", t.count, t.result.message);
    ck_assert_int_eq(t.at[0].entry.kind, ENTRY_RUN);
    return &t.at[0].entry.run;
}

static void put_points(struct text *text, int from_s, int to_s, int dist_m)
{
    for (int s = from_s; s <= to_s; s += 5, dist_m += 15) {
        text_put(text, "<Trackpoint><Time>");
        made_iso(text, START + s);
        text_add(text,
                 "Z</Time><DistanceMeters>%d</DistanceMeters>"
                 "</Trackpoint>",
                 dist_m);
    }
}

static void begin_lap(struct text *text, int time_s, int dist_m)
{
    text_add(text,
             "<Lap><TotalTimeSeconds>%d</TotalTimeSeconds>"
             "<DistanceMeters>%d</DistanceMeters><Track>",
             time_s, dist_m);
}

static struct text begin_activity(void)
{
    struct text text = text_on(file, sizeof file);
    tcx_begin(&text, &(struct tcx_style){ .every_s = 1 });
    text_put(&text, "<Activity Sport=\"Running\">"
                    "<Id>2026-11-17T06:30:23Z</Id>");
    return text;
}

static void end_activity(struct text *text)
{
    text_put(text, "</Activity>");
    tcx_end(text);
    text_taken_bytes(&t, "a.tcx", text->at, text->len, NULL);
}

/* A second track of a lap begins after a pause; a lap's first does not. */
START_TEST(test_a_pause_is_no_part_of_the_series)
{
    struct text text = begin_activity();
    begin_lap(&text, 300, 900);
    put_points(&text, 0, 150, 0);
    text_put(&text, "</Track><Track>");
    put_points(&text, 250, 400, 450);
    text_put(&text, "</Track></Lap>");
    begin_lap(&text, 100, 300);
    put_points(&text, 400, 500, 900);
    text_put(&text, "</Track></Lap>");
    end_activity(&text);
    ck_assert_int_eq(only_run()->time.s, 400);
    ck_assert_int_eq(only_run()->elapsed.s, 500);
    ck_assert_int_eq(only_run()->dist.m, 1200);
    const struct series *s = &t.at[0].trace.series;
    ck_assert_int_eq((s->count - 1) * s->step_s, 400);
    ck_assert_int_eq(s->at[30].dist_dm, 4500);
    ck_assert_int_eq(s->at[40].dist_dm, 6000);
}
END_TEST

/* A watch that stops by itself says so in the lap's time only. */
START_TEST(test_a_timer_that_stood_is_known_by_the_time_it_took)
{
    struct text text = begin_activity();
    begin_lap(&text, 300, 900);
    put_points(&text, 0, 150, 0);
    put_points(&text, 250, 400, 450);
    text_put(&text, "</Track></Lap>");
    end_activity(&text);
    ck_assert_int_eq(only_run()->time.s, 300);
    const struct series *s = &t.at[0].trace.series;
    ck_assert_int_eq((s->count - 1) * s->step_s, 300);
}
END_TEST

/* Some begin their counter of metres with every lap. */
START_TEST(test_a_counter_may_begin_anew_with_a_lap)
{
    struct text text = begin_activity();
    for (int lap = 0; lap < 3; lap++) {
        begin_lap(&text, 300, 900);
        put_points(&text, lap * 300, lap * 300 + 295, 15);
        text_put(&text, "</Track></Lap>");
    }
    end_activity(&text);
    ck_assert_int_eq(only_run()->dist.m, 2700);
    const struct series *s = &t.at[0].trace.series;
    int m = s->at[s->count - 1].dist_dm / 10;
    ck_assert_msg(m > 2650 && m <= 2700, "%d m", m);
}
END_TEST

/* So many metres north of a place; one degree is 111,195 m of a sphere. */
static void go(double time_s, double north_m)
{
    struct track_point p = track_point_blank();
    p.has_time = p.has_place = true;
    p.time_s = START + time_s;
    p.lat = 46 + north_m / 111195;
    p.lon = 14;
    track_take(&track, &p);
}

static void assert_dist(double m)
{
    ck_assert_msg(track_dist(&track) > m - 5 && track_dist(&track) < m + 5,
                  "%g m, not %g", track_dist(&track), m);
}

/* 3 m/s */
static void run_on(int from_s, int to_s, double from_m)
{
    for (int s = from_s; s <= to_s; s++)
        go(s, from_m + (s - from_s) * 3.0);
}

/* A foot pod that woke up on the way: its metres come on top of those before,
 * and the series never goes back. */
START_TEST(test_a_counter_that_begins_late_goes_on)
{
    track_begin(&track);
    run_on(0, 100, 0);
    for (int s = 101; s <= 200; s++) {
        struct track_point p = track_point_blank();
        p.has_time = true;
        p.time_s = START + s;
        p.dist_m = (s - 101) * 3.0;
        track_take(&track, &p);
    }
    assert_dist(597);
    for (int i = 1; i < track.samples.count; i++)
        ck_assert(track.samples.at[i].dist_m >= track.samples.at[i - 1].dist_m);
}
END_TEST

START_TEST(test_one_absurd_position_adds_nothing)
{
    track_begin(&track);
    run_on(0, 99, 0);
    go(100, 1e6);
    run_on(101, 200, 303);
    assert_dist(600);
    ck_assert(track.has_jump);
}
END_TEST

START_TEST(test_a_first_position_elsewhere_adds_nothing)
{
    track_begin(&track);
    go(0, 150000);
    run_on(1, 200, 0);
    assert_dist(597);
    ck_assert(track.has_jump);
}
END_TEST

START_TEST(test_two_absurd_positions_add_nothing)
{
    track_begin(&track);
    run_on(0, 99, 0);
    go(100, 500000);
    go(101, -300000);
    run_on(102, 200, 306);
    assert_dist(600);
}
END_TEST

/* Out of a tunnel, a hundred metres too far on: a step, and no jump. */
START_TEST(test_a_small_slip_is_not_told)
{
    track_begin(&track);
    run_on(0, 100, 0);
    run_on(101, 200, 400);
    ck_assert(!track.has_jump);
    ck_assert_double_gt(track_dist(&track), 590);
    ck_assert_double_lt(track_dist(&track), 700);
}
END_TEST

START_TEST(test_standing_at_a_light_is_no_way)
{
    track_begin(&track);
    run_on(0, 100, 0);
    for (int s = 101; s < 200; s++)
        go(s, 300 + (s % 2) * 0.6);
    run_on(200, 300, 300);
    assert_dist(600);
}
END_TEST

START_TEST(test_a_gap_that_was_run_through_counts)
{
    track_begin(&track);
    run_on(0, 100, 0);
    run_on(160, 200, 480); /* no sight of the sky meanwhile */
    assert_dist(600);
    ck_assert_double_eq_tol(track.moving_s, 200, 0.01);
}
END_TEST

START_TEST(test_a_gap_that_was_stood_through_does_not)
{
    track_begin(&track);
    run_on(0, 100, 0);
    run_on(400, 500, 304);
    assert_dist(600);
    ck_assert_double_eq_tol(track.moving_s, 200, 0.01);
}
END_TEST

START_TEST(test_a_clock_that_jumps_back_adds_no_time)
{
    track_begin(&track);
    run_on(0, 100, 0);
    run_on(50, 100, 303);
    ck_assert_double_eq_tol(track.moving_s, 150, 0.01);
    ck_assert_double_eq_tol(track.last_s - track.first_s, 100, 0.01);
}
END_TEST

/* A receiver that has no date yet, and one that has a wrong one once. */
START_TEST(test_times_of_other_years_are_passed_over)
{
    track_begin(&track);
    go(-700000000, 0);
    run_on(0, 100, 0);
    go(400000000, 303);
    run_on(102, 200, 306);
    ck_assert_double_eq_tol(track.first_s, START, 0.01);
    ck_assert_double_eq_tol(track.moving_s, 200, 0.01);
    assert_dist(600);
}
END_TEST

START_TEST(test_a_hill_is_climbed_once_and_wavering_is_none)
{
    track_begin(&track);
    for (int s = 0; s < 600; s++) {
        struct track_point p = track_point_blank();
        int hill = s < 200 ? s / 4 : s < 400 ? 100 - s / 4 : s / 4 - 100;
        p.has_time = true;
        p.time_s = START + s;
        p.height_m = (int16_t)(300 + hill + (s % 7 == 0 ? 3 : 0));
        track_take(&track, &p);
    }
    ck_assert_double_ge(track_climb(&track), 97);
    ck_assert_double_le(track_climb(&track), 106);
}
END_TEST

/* The way between positions until the watch counts, from its own 0. */
START_TEST(test_a_cut_lap_whose_counter_began_late_goes_not_back)
{
    track_begin(&track);
    for (int s = 0; s <= 200; s += 5) {
        struct track_point p = track_point_blank();
        p.has_time = p.has_place = true;
        p.time_s = START + s;
        p.lat = 46 + s * 3 / 111195.0;
        p.lon = 14;
        p.dist_m = s == 0 ? 0 : s == 200 ? 15 : TRACK_NO_DIST;
        if (s == 195)
            ck_assert_ptr_nonnull(track_lap(&track));
        track_take(&track, &p);
    }
    track_cut(&track);
    ck_assert_double_ge(track.laps[0].dist_m, 0);
    ck_assert_double_gt(track.laps[0].time_s, 0);
}
END_TEST

Suite *suite_formats_track(void)
{
    TCase *c = tcase_create("track");
    tcase_add_test(c, test_a_pause_is_no_part_of_the_series);
    tcase_add_test(c, test_a_timer_that_stood_is_known_by_the_time_it_took);
    tcase_add_test(c, test_a_counter_may_begin_anew_with_a_lap);
    tcase_add_test(c, test_one_absurd_position_adds_nothing);
    tcase_add_test(c, test_a_first_position_elsewhere_adds_nothing);
    tcase_add_test(c, test_two_absurd_positions_add_nothing);
    tcase_add_test(c, test_a_small_slip_is_not_told);
    tcase_add_test(c, test_standing_at_a_light_is_no_way);
    tcase_add_test(c, test_a_gap_that_was_run_through_counts);
    tcase_add_test(c, test_a_gap_that_was_stood_through_does_not);
    tcase_add_test(c, test_a_clock_that_jumps_back_adds_no_time);
    tcase_add_test(c, test_times_of_other_years_are_passed_over);
    tcase_add_test(c, test_a_counter_that_begins_late_goes_on);
    tcase_add_test(c, test_a_cut_lap_whose_counter_began_late_goes_not_back);
    tcase_add_test(c, test_a_hill_is_climbed_once_and_wavering_is_none);
    Suite *s = suite_create("formats_track");
    suite_add_tcase(s, c);
    return s;
}
