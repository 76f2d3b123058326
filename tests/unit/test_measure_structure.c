/* measure: bouts found in a series, and none where there are none. */
#include "../tool/paced.h"
#include "milepost/structure.h"

#include <check.h>
#include <limits.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>

Suite *suite_measure_structure(void);

#define NEAR_S 10   /* s an edge may be off */
#define FAR_S  20   /* where the work is hardly faster, or a slope tells it */
#define WANDER 0.02 /* of the pace, over a minute */
#define SEEDS  20

static struct series series;
static struct segment out[RUN_SEGMENTS_MAX];

/* A session or none: warm-up, n bouts and rests, cool-down. */
struct session_row {
    const char *name;
    struct paced_part before; /* 0 s: none */
    int bouts;
    struct paced_part bout, rest, after;
    enum purpose work; /* what the bouts are: NONE (the run's), STRIDES */
    int edge_s;        /* an edge may be off by */
};

// clang-format off
static const struct session_row sessions[] = {
    { "5 x 1 km, jogs of 2 min", { 900, 2.7, 2.8, 140, 0 }, 5,
      { 240, 4.15, 4.15, 172, 0 }, { 120, 2.2, 2.2, 140, 0 },
      { 600, 2.6, 2.6, 145, 0 }, PURPOSE_NONE, NEAR_S },
    { "5 x 1 km, rests stood", { 900, 2.7, 2.8, 140, 0 }, 5,
      { 240, 4.15, 4.15, 172, 0 }, { 90, 0, 0, 120, 0 },
      { 600, 2.6, 2.6, 145, 0 }, PURPOSE_NONE, NEAR_S },
    { "5 x 1 km, rests walked", { 900, 2.7, 2.8, 140, 0 }, 5,
      { 240, 4.15, 4.15, 172, 0 }, { 120, 1.4, 1.4, 125, 0 },
      { 600, 2.6, 2.6, 145, 0 }, PURPOSE_NONE, NEAR_S },
    { "3 x 10 min at threshold", { 900, 2.7, 2.8, 140, 0 }, 3,
      { 600, 3.6, 3.6, 168, 0 }, { 120, 2.5, 2.5, 145, 0 },
      { 600, 2.7, 2.7, 145, 0 }, PURPOSE_NONE, NEAR_S },
    { "10 x 400 m", { 900, 2.7, 2.8, 140, 0 }, 10,
      { 88, 4.55, 4.55, 175, 0 }, { 90, 2.2, 2.2, 150, 0 },
      { 600, 2.6, 2.6, 145, 0 }, PURPOSE_NONE, NEAR_S },
    { "16 x 200 m", { 900, 2.7, 2.8, 140, 0 }, 16,
      { 42, 4.8, 4.8, 170, 0 }, { 75, 2.0, 2.0, 150, 0 },
      { 600, 2.6, 2.6, 145, 0 }, PURPOSE_NONE, NEAR_S },
    { "20 min tempo", { 900, 2.7, 2.8, 140, 0 }, 1,
      { 1200, 3.6, 3.6, 170, 0 }, { 0, 0, 0, 0, 0 },
      { 600, 2.7, 2.7, 145, 0 }, PURPOSE_NONE, NEAR_S },
    { "10 x 1 min of fartlek", { 900, 2.8, 2.8, 140, 0 }, 10,
      { 60, 3.9, 3.9, 165, 0 }, { 60, 2.6, 2.6, 150, 0 },
      { 600, 2.7, 2.7, 145, 0 }, PURPOSE_NONE, NEAR_S },
    { "easy with 6 strides", { 2400, 2.8, 2.8, 140, 0 }, 6,
      { 20, 4.9, 4.9, 150, 0 }, { 60, 2.4, 2.4, 140, 0 },
      { 300, 2.7, 2.7, 140, 0 }, PURPOSE_STRIDES, NEAR_S },
    { "no strap: 5 x 1 km", { 900, 2.7, 2.8, 0, 0 }, 5,
      { 240, 4.15, 4.15, 0, 0 }, { 120, 2.2, 2.2, 0, 0 },
      { 600, 2.6, 2.6, 0, 0 }, PURPOSE_NONE, NEAR_S },
    { "M blocks, 3 x 3 km", { 1200, 2.75, 2.8, 142, 0 }, 3,
      { 900, 3.3, 3.3, 160, 0 }, { 300, 2.7, 2.7, 146, 0 },
      { 600, 2.7, 2.7, 145, 0 }, PURPOSE_NONE, FAR_S },
    { "hill repeats", { 1200, 2.75, 2.8, 142, 0 }, 8,
      { 90, 3.0, 3.0, 172, 0.08 }, { 120, 2.7, 2.7, 145, -0.08 },
      { 600, 2.7, 2.7, 145, 0 }, PURPOSE_HILLS, FAR_S },
    { "no warm-up: 8 x 400 m", { 0, 0, 0, 150, 0 }, 8,
      { 88, 4.55, 4.55, 175, 0 }, { 90, 2.2, 2.2, 150, 0 },
      { 0, 0, 0, 0, 0 }, PURPOSE_NONE, NEAR_S },
    /* Like public runs whose laps say so. */
    { "20 x 1 min from the first step", { 0, 0, 0, 140, 0 }, 20,
      { 60, 4.7, 4.7, 165, 0 }, { 60, 3.3, 3.3, 138, 0 },
      { 0, 0, 0, 0, 0 }, PURPOSE_NONE, NEAR_S },
    { "a way there that is faster than the rests", { 1200, 3.0, 3.0, 155, 0 },
      3, { 540, 3.55, 3.55, 172, 0 }, { 175, 1.9, 1.9, 150, 0 },
      { 640, 2.3, 2.3, 142, 0 }, PURPOSE_NONE, NEAR_S },
    { "20 x 30 s, walked between", { 1600, 1.85, 1.85, 140, 0 }, 20,
      { 30, 3.5, 3.5, 160, 0 }, { 75, 1.5, 1.5, 138, 0 },
      { 140, 1.8, 1.8, 135, 0 }, PURPOSE_NONE, NEAR_S },
    { "10 x 1 min up a hill, slower than the way there",
      { 1280, 2.35, 2.35, 140, 0 }, 10, { 60, 2.35, 2.35, 168, 0.1 },
      { 95, 1.85, 1.85, 140, -0.06 }, { 2100, 2.15, 2.15, 142, 0 },
      PURPOSE_HILLS, FAR_S },
    { "8 x 1 min up a hill, faster than the way there",
      { 1200, 2.75, 2.75, 140, 0 }, 8, { 60, 3.9, 3.9, 172, 0.06 },
      { 110, 2.5, 2.5, 142, -0.04 }, { 600, 2.7, 2.7, 142, 0 },
      PURPOSE_HILLS, FAR_S },
};
// clang-format on
#define PARTS_MAX 48

struct truth {
    int count;
    struct paced_part parts[PARTS_MAX];
    bool is_bout[PARTS_MAX];
};

static void add(struct truth *t, const struct paced_part *p, bool is_bout)
{
    if (p->seconds == 0)
        return;
    t->parts[t->count] = *p;
    t->is_bout[t->count++] = is_bout;
}

static void truth_of(const struct session_row *row, struct truth *t)
{
    t->count = 0;
    add(t, &row->before, false);
    for (int i = 0; i < row->bouts; i++) {
        add(t, &row->bout, true);
        if (i + 1 < row->bouts)
            add(t, &row->rest, false);
    }
    add(t, &row->after, false);
}

static int find(const struct paced *p, struct run *r)
{
    paced_series(p, &series, r);
    return structure_by_series(r, &series, out);
}

static void expect_sums(const struct run *r, int n)
{
    int m = 0, s = 0;
    for (int i = 0; i < n; i++) {
        m += out[i].dist.m;
        s += out[i].time.s;
        ck_assert_int_gt(out[i].dist.m, 0);
        ck_assert_int_gt(out[i].time.s, 0);
    }
    ck_assert_int_eq(m, r->dist.m);
    ck_assert_int_eq(s, r->time.s);
}

static void expect_sums_or_none(const struct run *r, int n)
{
    ck_assert(n == 0 || (n >= 2 && n <= RUN_SEGMENTS_MAX));
    if (n > 0)
        expect_sums(r, n);
}

/* How far the edges found are from the true ones, at the worst; the bouts
 * found in 'bouts'. */
static int worst_edge(const struct truth *t, int n, enum purpose work,
                      int *bouts)
{
    int at = 0, worst = 0, part = 0, true_at = 0;
    *bouts = 0;
    for (int i = 0; i < n; at += out[i++].time.s) {
        if (out[i].purpose != work)
            continue;
        if (work == PURPOSE_STRIDES || i > 0 || t->is_bout[0])
            while (part < t->count && !t->is_bout[part])
                true_at += t->parts[part++].seconds;
        if (part == t->count)
            return INT_MAX; /* more than there are */
        ++*bouts;
        int end = true_at + t->parts[part++].seconds;
        int off = abs(at - true_at), end_off = abs(at + out[i].time.s - end);
        worst = off > worst ? off : worst;
        worst = end_off > worst ? end_off : worst;
        true_at = end;
    }
    return worst;
}

/* True: all bouts were found, their edges near. */
static bool try_session(const struct session_row *row, double noise,
                        uint32_t seed)
{
    struct truth t;
    struct run r;
    int bouts;
    truth_of(row, &t);
    struct paced p = { t.parts, t.count, noise, WANDER, true, seed };
    int n = find(&p, &r);
    int worst = worst_edge(&t, n, row->work, &bouts);
    if (n > 0)
        expect_sums(&r, n);
    return bouts == row->bouts && worst <= row->edge_s;
}

/* Of so many runs with as much noise. */
static int found_of(const struct session_row *row, double noise)
{
    int found = 0;
    for (uint32_t i = 0; i < SEEDS; i++)
        found += try_session(row, noise, 1000 + i * 17);
    return found;
}

START_TEST(test_bouts_are_found_where_they_were_run)
{
    const struct session_row *row = &sessions[_i];
    int clean = found_of(row, 0), usual = found_of(row, 0.75);
    int bad = found_of(row, 1.5); /* a watch among houses */
    ck_assert_msg(clean == SEEDS && usual >= SEEDS - 1 && bad >= SEEDS * 3 / 4,
                  "%s: of %d with more and more noise %d, %d, %d", row->name,
                  SEEDS, clean, usual, bad);
}
END_TEST

/* Warm-up and cool-down are named, rests are jogs, the work is the run's. */
START_TEST(test_parts_are_named_by_their_place)
{
    struct truth t;
    struct run r;
    truth_of(&sessions[0], &t);
    struct paced p = { t.parts, t.count, 0.5, WANDER, false, 5 };
    int n = find(&p, &r);
    ck_assert_int_eq(n, 11);
    ck_assert_int_eq(out[0].purpose, PURPOSE_WARM_UP);
    ck_assert_int_eq(out[1].purpose, PURPOSE_NONE);
    ck_assert_int_eq(out[2].purpose, PURPOSE_JOG_REST);
    ck_assert_int_eq(out[10].purpose, PURPOSE_COOL_DOWN);
    ck_assert_int_gt(out[1].hr_avg, out[2].hr_avg);
    for (int i = 0; i < n; i++)
        ck_assert(!out[i].is_estimated);
}
END_TEST

START_TEST(test_running_around_strides_is_the_run)
{
    struct truth t;
    struct run r;
    truth_of(&sessions[8], &t);
    struct paced p = { t.parts, t.count, 0.5, WANDER, false, 5 };
    int n = find(&p, &r);
    ck_assert_int_eq(n, 13);
    ck_assert_int_eq(out[0].purpose, PURPOSE_NONE);
    ck_assert_int_eq(out[1].purpose, PURPOSE_STRIDES);
    ck_assert_int_eq(out[2].purpose, PURPOSE_JOG_REST);
    ck_assert_int_eq(out[12].purpose, PURPOSE_NONE);
}
END_TEST

/* Runs of one piece: no bout may be found. */
struct plain_row {
    const char *name;
    int times; /* the parts are run so often */
    bool has_height;
    struct paced_part parts[12];
};

// clang-format off
static const struct plain_row plains[] = {
    { "steady", 1, false, { { 3600, 3.0, 3.0, 150, 0 } } },
    { "steady, no strap", 1, false, { { 3600, 3.0, 3.0, 0, 0 } } },
    { "progression, 6:00 to 4:30", 1, false, { { 3600, 2.78, 3.7, 165, 0 } } },
    { "progression, no strap", 1, false, { { 3600, 2.78, 3.7, 0, 0 } } },
    { "progression in steps", 1, false,
      { { 900, 2.8, 2.8, 140, 0 }, { 900, 2.95, 2.95, 148, 0 },
        { 900, 3.1, 3.1, 155, 0 }, { 900, 3.25, 3.25, 160, 0 } } },
    { "a race that fades", 1, false,
      { { 3600, 3.9, 3.8, 175, 0 }, { 3600, 3.8, 3.1, 172, 0 } } },
    { "warming up, then steady", 1, false,
      { { 600, 2.5, 2.9, 140, 0 }, { 3000, 3.0, 3.0, 150, 0 } } },
    { "hills, heights known", 8, true,
      { { 240, 2.5, 2.5, 158, 0.05 }, { 200, 3.3, 3.3, 145, -0.05 } } },
    { "hills, heights not known", 8, false,
      { { 240, 2.5, 2.5, 158, 0 }, { 200, 3.3, 3.3, 145, 0 } } },
    { "hills, no strap", 8, true,
      { { 240, 2.5, 2.5, 0, 0.05 }, { 200, 3.3, 3.3, 0, -0.05 } } },
    { "one climb, one descent", 1, true,
      { { 1200, 3.0, 3.0, 145, 0 }, { 900, 2.3, 2.3, 160, 0.07 },
        { 600, 3.6, 3.6, 140, -0.07 }, { 900, 3.0, 3.0, 145, 0 } } },
    { "lights every half kilometre", 12, false,
      { { 180, 3.0, 3.0, 150, 0 }, { 40, 0, 0, 135, 0 } } },
    { "walk breaks, now and then", 1, false,
      { { 900, 3.0, 3.0, 150, 0 }, { 60, 1.4, 1.4, 125, 0 },
        { 1500, 3.0, 3.0, 150, 0 }, { 45, 1.4, 1.4, 125, 0 },
        { 600, 2.9, 2.9, 150, 0 } } },
    { "a watch that lost the sky", 4, false,
      { { 600, 3.0, 3.0, 150, 0 }, { 60, 0, 0, 150, 0 },
        { 5, 39, 39, 150, 0 } } },
    { "a sprint at the end", 1, false,
      { { 2700, 2.9, 2.9, 150, 0 }, { 25, 5.0, 5.0, 160, 0 },
        { 120, 2.6, 2.6, 150, 0 } } },
    { "home a little faster", 1, false,
      { { 2400, 2.9, 2.9, 148, 0 }, { 1200, 3.05, 3.05, 154, 0 } } },
    { "a walk", 1, false, { { 3600, 1.5, 1.5, 100, 0 } } },
    /* Like public runs that nobody set. */
    { "a GPS that leaps ahead", 3, false,
      { { 480, 3.3, 3.3, 150, 0 }, { 15, 4.9, 4.9, 151, 0 },
        { 95, 3.3, 3.3, 150, 0 }, { 20, 4.8, 4.8, 151, 0 },
        { 610, 3.3, 3.3, 150, 0 }, { 15, 5.0, 5.0, 151, 0 } } },
    { "paths of a wood", 1, false,
      { { 125, 3.2, 3.2, 140, 0 }, { 90, 2.3, 2.3, 145, 0 },
        { 125, 3.1, 3.1, 147, 0 }, { 160, 2.4, 2.4, 145, 0 },
        { 370, 2.9, 2.9, 148, 0 }, { 35, 2.2, 2.2, 148, 0 },
        { 605, 3.8, 3.8, 152, 0 }, { 30, 2.3, 2.3, 150, 0 },
        { 35, 3.6, 3.6, 150, 0 }, { 90, 2.4, 2.4, 148, 0 },
        { 100, 3.7, 3.7, 151, 0 }, { 65, 2.5, 2.5, 147, 0 } } },
    { "easy, then steady with a few slow steps", 1, false,
      { { 915, 3.25, 3.25, 125, 0 }, { 700, 3.85, 3.85, 142, 0 },
        { 80, 3.3, 3.3, 138, 0 }, { 1500, 3.85, 3.85, 144, 0 },
        { 100, 3.3, 3.3, 140, 0 }, { 55, 3.95, 3.95, 150, 0 } } },
    { "a rolling road", 1, true,
      { { 735, 2.75, 2.75, 145, 0 }, { 170, 2.7, 2.7, 160, 0.05 },
        { 150, 2.8, 2.8, 145, -0.04 }, { 185, 2.7, 2.7, 160, 0.05 },
        { 920, 2.75, 2.75, 146, 0 }, { 100, 2.7, 2.7, 160, 0.05 } } },
    { "a run with one stop", 1, false,
      { { 270, 3.1, 3.1, 160, 0 }, { 135, 2.45, 2.45, 145, 0 },
        { 590, 3.1, 3.1, 162, 0 }, { 40, 2.0, 2.0, 150, 0 } } },
};
// clang-format on

static void plain_parts(const struct plain_row *row, struct truth *t)
{
    t->count = 0;
    for (int k = 0; k < row->times; k++)
        for (size_t i = 0; i < COUNT_OF(row->parts); i++)
            add(t, &row->parts[i], false);
}

/* In how many of so many runs a bout was invented. */
static int invented(const struct plain_row *row, int runs, double noise)
{
    struct truth t;
    struct run r;
    int wrong = 0;
    plain_parts(row, &t);
    for (int i = 0; i < runs; i++) {
        struct paced p = { t.parts, t.count,         noise,
                           WANDER,  row->has_height, 77u + 31u * (uint32_t)i };
        wrong += find(&p, &r) > 0;
    }
    return wrong;
}

START_TEST(test_no_bout_is_invented)
{
    const struct plain_row *row = &plains[_i];
    int clean = invented(row, SEEDS, 0), usual = invented(row, SEEDS, 0.75);
    int bad = invented(row, SEEDS, 2);
    ck_assert_msg(clean + usual + bad == 0,
                  "%s: of %d with more and more noise %d, %d, %d", row->name,
                  SEEDS, clean, usual, bad);
}
END_TEST

START_TEST(test_what_is_no_series_has_no_segments)
{
    struct run r = run_blank((day_t){ 20000 });
    series.count = 0;
    ck_assert_int_eq(structure_by_series(&r, &series, out), 0);
    r.time.s = 600;
    r.dist.m = 2000;
    series.count = 2;
    series.step_s = 5;
    series.at[0] = series.at[1] = (struct series_point){ 0, -1, 0 };
    ck_assert_int_eq(structure_by_series(&r, &series, out), 0);
    series.count = SERIES_POINTS_MAX; /* stood all the way, but for a leap */
    for (int i = 0; i < series.count; i++)
        series.at[i] = (struct series_point){ i > 1000 ? 20000 : 0, UNKNOWN,
                                              SERIES_NO_HEIGHT };
    ck_assert_int_eq(structure_by_series(&r, &series, out), 0);
}
END_TEST

/* Anything at all ends in no segments or in some that add up. */
START_TEST(test_any_series_ends_in_segments_that_add_up)
{
    uint32_t seed = 20261123;
    printf("seed: %u\n", seed);
    for (int k = 0; k < 200; k++) {
        struct run r = run_blank((day_t){ 20000 });
        int32_t dm = 0, kind = 0;
        series.step_s = 5 + (int)((seed = seed * 1664525u + 1013904223u) >> 28);
        series.count = (int)((seed = seed * 1664525u + 1013904223u) >> 22);
        for (int i = 0; i < series.count; i++) {
            seed = seed * 1664525u + 1013904223u;
            if ((seed >> 8) % 20 == 0)
                kind = (int32_t)(seed >> 20) % 400;
            series.at[i] =
                (struct series_point){ dm += kind + (int32_t)(seed >> 26),
                                       (int16_t)(100 + kind / 4),
                                       (int16_t)((seed >> 16) % 900) };
        }
        r.time.s = 1 + (int32_t)(seed >> 20);
        r.dist.m = 1 + (int32_t)(seed >> 18);
        expect_sums_or_none(&r, structure_by_series(&r, &series, out));
    }
}
END_TEST

Suite *suite_measure_structure(void)
{
    TCase *c = tcase_create("structure");
    tcase_set_timeout(c, 60);
    tcase_add_loop_test(c, test_bouts_are_found_where_they_were_run, 0,
                        COUNT_OF(sessions));
    tcase_add_test(c, test_parts_are_named_by_their_place);
    tcase_add_test(c, test_running_around_strides_is_the_run);
    tcase_add_loop_test(c, test_no_bout_is_invented, 0, COUNT_OF(plains));
    tcase_add_test(c, test_what_is_no_series_has_no_segments);
    tcase_add_test(c, test_any_series_ends_in_segments_that_add_up);
    Suite *s = suite_create("measure_structure");
    suite_add_tcase(s, c);
    return s;
}
