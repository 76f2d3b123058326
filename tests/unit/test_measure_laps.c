/* measure: laps as segments; what the button says, and what it does not. */
#include "milepost/structure.h"

#include <check.h>

Suite *suite_measure_laps(void);

static struct trace trace;
static struct segment out[RUN_SEGMENTS_MAX];

/* Metres and seconds of a lap; bouts of a workout are not asked for. */
struct lap_row {
    int dist_m, time_s;
};

#define LAPS_MAX 16
struct hand_row {
    const char *name;
    int count; /* of segments; 0: none */
    struct lap_row laps[LAPS_MAX];
    enum purpose purposes[LAPS_MAX]; /* NONE: work */
};

#define UP   PURPOSE_WARM_UP
#define DOWN PURPOSE_COOL_DOWN
#define REST PURPOSE_JOG_REST
#define WORK PURPOSE_NONE

// clang-format off
static const struct hand_row by_hand[] = {
    { "bouts and jogs", 7,
      { { 3200, 1200 }, { 1000, 240 }, { 300, 120 }, { 1000, 240 },
        { 300, 120 }, { 1000, 240 }, { 1600, 620 } },
      { UP, WORK, REST, WORK, REST, WORK, DOWN } },
    { "rests stood through have no metres", 7,
      { { 12, 162 }, { 1239, 393 }, { 0, 240 }, { 1239, 383 }, { 0, 253 },
        { 942, 307 }, { 122, 185 } },
      { UP, WORK, REST, WORK, REST, WORK, DOWN } },
    { "a button pressed twice", 5,
      { { 3200, 1200 }, { 11, 3 }, { 1900, 480 }, { 140, 111 }, { 4, 1 },
        { 1950, 480 }, { 1600, 620 }, { 2, 1 } },
      { UP, WORK, REST, WORK, DOWN } },
    { "a way there that is faster than the rests", 9,
      { { 3550, 1206 }, { 990, 303 }, { 330, 177 }, { 790, 244 },
        { 320, 173 }, { 750, 236 }, { 180, 92 }, { 740, 230 },
        { 2720, 1000 }, { 1210, 587 } },
      { UP, WORK, REST, WORK, REST, WORK, REST, WORK, DOWN } },
    { "a way there and repetitions hardly faster", 9,
      { { 2970, 1283 }, { 155, 61 }, { 150, 92 }, { 170, 66 }, { 130, 81 },
        { 150, 61 }, { 150, 92 }, { 155, 60 }, { 4550, 2124 } },
      { UP, WORK, REST, WORK, REST, WORK, REST, WORK, DOWN } },
    { "begun too fast", 0,
      { { 2670, 951 }, { 4920, 1987 }, { 170, 82 } }, { WORK } },
    { "a hike", 0,
      { { 1127, 721 }, { 866, 1312 }, { 623, 990 }, { 1077, 701 },
        { 895, 746 }, { 302, 657 }, { 1612, 1544 } }, { WORK } },
    { "a stop in a run", 0,
      { { 5000, 1600 }, { 5, 60 }, { 4000, 1290 } }, { WORK } },
};
// clang-format on

static void put_laps(const struct lap_row *laps, enum lap_trigger trigger,
                     struct run *r)
{
    *r = run_blank((day_t){ 20000 });
    trace.lap_count = 0;
    for (int i = 0; i < LAPS_MAX && laps[i].time_s > 0; i++) {
        trace.laps[trace.lap_count++] =
            (struct lap){ .purpose = PURPOSE_NONE,
                          .dist = { laps[i].dist_m },
                          .time = { laps[i].time_s },
                          .hr_avg = UNKNOWN,
                          .trigger = trigger };
        r->dist.m += laps[i].dist_m;
        r->time.s += laps[i].time_s;
    }
}

START_TEST(test_laps_of_the_button)
{
    const struct hand_row *row = &by_hand[_i];
    struct run r;
    put_laps(row->laps, LAP_BY_HAND, &r);
    int n = structure_by_laps(&r, &trace, out);
    int dist = 0;
    int time = 0;
    for (int i = 0; i < n; i++) {
        dist += out[i].dist.m;
        time += out[i].time.s;
    }
    ck_assert_msg(n == row->count, "%s: %d", row->name, n);
    for (int i = 0; i < n; i++)
        ck_assert_msg(out[i].purpose == row->purposes[i], "%s: %d is %d",
                      row->name, i, out[i].purpose);
    ck_assert(n == 0 || (dist == r.dist.m && time == r.time.s));
}
END_TEST

static const struct lap_row steady[LAPS_MAX] = {
    { 1000, 280 }, { 1000, 271 }, { 1000, 276 }, { 1000, 290 }, { 500, 140 }
};

/* Watches of these years call each lap of any run an interval; some accounts
 * call each a rest. Neither is a workout. */
START_TEST(test_an_intensity_of_all_laps_says_nothing)
{
    struct run r;
    put_laps(steady, LAP_BY_DISTANCE, &r);
    for (int i = 0; i < trace.lap_count; i++)
        trace.laps[i].is_bout = true;
    ck_assert_int_eq(structure_by_laps(&r, &trace, out), 0);
    for (int i = 0; i < trace.lap_count; i++) {
        trace.laps[i].is_bout = false;
        trace.laps[i].purpose = PURPOSE_JOG_REST;
    }
    ck_assert_int_eq(structure_by_laps(&r, &trace, out), 0);
}
END_TEST

/* Each an interval, and pressed by hand: the paces tell. */
START_TEST(test_the_button_tells_where_intensities_do_not)
{
    struct run r;
    put_laps(by_hand[0].laps, LAP_BY_HAND, &r);
    for (int i = 0; i < trace.lap_count; i++)
        trace.laps[i].is_bout = true;
    ck_assert_int_eq(structure_by_laps(&r, &trace, out), 7);
    ck_assert_int_eq(out[0].purpose, UP);
    ck_assert_int_eq(out[1].purpose, WORK);
    ck_assert_int_eq(out[2].purpose, REST);
}
END_TEST

Suite *suite_measure_laps(void)
{
    TCase *c = tcase_create("laps");
    tcase_add_loop_test(c, test_laps_of_the_button, 0, COUNT_OF(by_hand));
    tcase_add_test(c, test_an_intensity_of_all_laps_says_nothing);
    tcase_add_test(c, test_the_button_tells_where_intensities_do_not);
    Suite *s = suite_create("measure_laps");
    suite_add_tcase(s, c);
    return s;
}
