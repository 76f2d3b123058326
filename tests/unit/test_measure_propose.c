/* measure: what a run nobody declared is proposed to have been for. */
#include "milepost/structure.h"

#include <check.h>
#include <string.h>

Suite *suite_measure_propose(void);

static struct segment parts[RUN_SEGMENTS_MAX];

/* Warm-up, n bouts with jogs of so many s between, cool-down. */
static struct run session(int n, int metres, int seconds, int rest_s, int hr)
{
    struct run r = run_blank((day_t){ 20000 });
    r.dist.m = 4000;
    r.time.s = 1440;
    for (int i = 0; i < 2 * n + 1; i++) {
        bool is_bout = i % 2 == 1;
        parts[i] = segment_blank(i == 0       ? PURPOSE_WARM_UP
                                 : i == 2 * n ? PURPOSE_COOL_DOWN
                                 : is_bout    ? PURPOSE_NONE
                                              : PURPOSE_JOG_REST);
        parts[i].dist.m = is_bout              ? metres
                          : i > 0 && i < 2 * n ? rest_s * 2
                                               : 2000;
        parts[i].time.s = is_bout ? seconds : i > 0 && i < 2 * n ? rest_s : 720;
        parts[i].hr_avg = is_bout ? hr : 130;
        r.dist.m += parts[i].dist.m;
        r.time.s += parts[i].time.s;
    }
    r.seg_count = 2 * n + 1;
    return r;
}

struct row {
    const char *name;
    int bouts, metres, seconds, rest_s, hr;
    double index; /* 0: no paces known */
    double threshold_bpm;
    enum purpose want;
};

// clang-format off
static const struct row rows[] = { /* index 45: T 4:38, I 4:16, R 3:56 */
    { "5 x 1 km at I",     5, 1000, 256, 180, UNKNOWN, 45, 0, PURPOSE_INTERVAL },
    { "3 x 2 km at T",     3, 2000, 556,  90, UNKNOWN, 45, 0, PURPOSE_THRESHOLD },
    { "10 x 400 m at R",  10,  400,  94, 120, UNKNOWN, 45, 0, PURPOSE_REPETITION },
    { "2 x 5 km at M",     2, 5000, 1480, 180, UNKNOWN, 45, 0, PURPOSE_MARATHON },
    { "T, a tired pulse",  3, 2000, 556,  90, 150, 45, 170, PURPOSE_THRESHOLD },
    { "pulse of zone 3, 4 min",  5, 1000, 240, 120, 175, 0, 170, PURPOSE_INTERVAL },
    { "pulse of zone 3, 10 min", 3, 2500, 600, 120, 172, 0, 170, PURPOSE_THRESHOLD },
    { "pulse of zone 2, 10 min", 3, 2500, 600, 120, 160, 0, 170, PURPOSE_THRESHOLD },
    { "lengths alone, 1 km",     5, 1000, 256, 120, UNKNOWN, 0, 0, PURPOSE_INTERVAL },
    { "lengths alone, 200 m",   12,  200,  42,  75, UNKNOWN, 0, 0, PURPOSE_REPETITION },
    { "lengths alone, 20 min",   1, 4500, 1200,  0, UNKNOWN, 0, 0, PURPOSE_THRESHOLD },
};
// clang-format on

START_TEST(test_bouts_propose_what_they_are_nearest_to)
{
    const struct row *t = &rows[_i];
    struct run r = session(t->bouts, t->metres, t->seconds, t->rest_s, t->hr);
    struct zone_limits z = { .threshold_bpm = t->threshold_bpm,
                             .paces = paces_of(t->index) };
    struct purpose_reading p = purpose_propose(&z, &r, parts);
    ck_assert_msg(p.purpose == t->want, "%s: %s", t->name,
                  purpose_word(p.purpose));
    ck_assert_int_eq(p.bouts, t->bouts);
    ck_assert_int_eq(p.bout.s, t->seconds);
    ck_assert_int_eq(p.bout_dist.m, t->metres);
    ck_assert_int_eq(p.rest.s, t->rest_s);
    ck_assert_int_eq(p.is_by_pace, t->index > 0);
}
END_TEST

START_TEST(test_one_piece_is_of_its_zone)
{
    struct run r = run_blank((day_t){ 20000 });
    struct zone_limits z = { .threshold_bpm = 170 };
    r.dist.m = 10000;
    r.time.s = 3000;
    ck_assert_int_eq(purpose_propose(&z, &r, parts).purpose, PURPOSE_NONE);
    r.hr_avg = 140;
    ck_assert_int_eq(purpose_propose(&z, &r, parts).purpose, PURPOSE_EASY);
    r.hr_avg = 160;
    ck_assert_int_eq(purpose_propose(&z, &r, parts).purpose, PURPOSE_STEADY);
    r.hr_avg = 172;
    ck_assert_int_eq(purpose_propose(&z, &r, parts).purpose, PURPOSE_THRESHOLD);
}
END_TEST

/* Strides in an easy run leave it one. */
START_TEST(test_strides_propose_nothing)
{
    struct run r = session(6, 100, 20, 60, 150);
    struct zone_limits z = { .threshold_bpm = 170 };
    for (int i = 0; i < r.seg_count; i++)
        if (parts[i].purpose == PURPOSE_NONE)
            parts[i].purpose = PURPOSE_STRIDES;
        else if (parts[i].purpose != PURPOSE_JOG_REST)
            parts[i].purpose = PURPOSE_NONE;
    r.hr_avg = 138;
    struct purpose_reading p = purpose_propose(&z, &r, parts);
    ck_assert_int_eq(p.purpose, PURPOSE_EASY);
    ck_assert_int_eq(p.bouts, 0);
    ck_assert_int_eq(p.strides, 6);
}
END_TEST

/* Up a hill and down again, as the series told: whatever the pace. */
START_TEST(test_hills_that_were_found_are_proposed)
{
    struct run r = session(8, 200, 60, 90, 172);
    struct zone_limits z = { .threshold_bpm = 170, .paces = paces_of(45) };
    for (int i = 1; i < r.seg_count; i += 2)
        parts[i].purpose = PURPOSE_HILLS;
    r.source = SOURCE_FIT;
    struct purpose_reading p = purpose_propose(&z, &r, parts);
    ck_assert_int_eq(p.purpose, PURPOSE_HILLS);
    ck_assert_int_eq(p.bouts, 8);
    ck_assert(p.is_by_ground);
    r.source = SOURCE_MANUAL; /* typed: the runner's own word */
    ck_assert(!segment_is_proposed(&r, &parts[1]));
    r.source = SOURCE_FIT;
    r.purpose = PURPOSE_INTERVAL;
    ck_assert(!segment_is_proposed(&r, &parts[1]));
}
END_TEST

/* 8 x 1 min with 90 s of walking (G5), walked before and after. */
START_TEST(test_run_and_walk_by_turns_is_run_walk)
{
    struct run r = session(8, 130, 60, 90, 165);
    struct zone_limits z = { .threshold_bpm = 170 };
    for (int i = 0; i < r.seg_count; i += 2) {
        int seconds = i == 0 || i == r.seg_count - 1 ? 300 : 90;
        parts[i].time.s = seconds;
        parts[i].dist.m = seconds * 3 / 2;
    }
    struct purpose_reading p = purpose_propose(&z, &r, parts);
    ck_assert_int_eq(p.purpose, PURPOSE_RUN_WALK);
    ck_assert(p.is_walked);
    z.paces = paces_of(30); /* the runs were easy, or they were repetitions */
    ck_assert_int_eq(purpose_propose(&z, &r, parts).purpose, PURPOSE_RUN_WALK);
    for (int i = 1; i < r.seg_count; i += 2)
        parts[i].dist.m = 300;
    ck_assert_int_ne(purpose_propose(&z, &r, parts).purpose, PURPOSE_RUN_WALK);
    z.paces = paces_of(0);
    parts[0].dist.m = 800; /* jogged there: repetitions, walked between */
    ck_assert_int_ne(purpose_propose(&z, &r, parts).purpose, PURPOSE_RUN_WALK);
}
END_TEST

START_TEST(test_bouts_of_all_lengths_are_a_fartlek)
{
    struct run r = session(5, 400, 100, 90, UNKNOWN);
    struct zone_limits z = { .threshold_bpm = 0 };
    parts[1].time.s = 40;
    parts[5].time.s = 200;
    ck_assert_int_eq(purpose_propose(&z, &r, parts).purpose, PURPOSE_FARTLEK);
}
END_TEST

Suite *suite_measure_propose(void)
{
    TCase *c = tcase_create("propose");
    tcase_add_loop_test(c, test_bouts_propose_what_they_are_nearest_to, 0,
                        COUNT_OF(rows));
    tcase_add_test(c, test_one_piece_is_of_its_zone);
    tcase_add_test(c, test_strides_propose_nothing);
    tcase_add_test(c, test_hills_that_were_found_are_proposed);
    tcase_add_test(c, test_run_and_walk_by_turns_is_run_walk);
    tcase_add_test(c, test_bouts_of_all_lengths_are_a_fartlek);
    Suite *s = suite_create("measure_propose");
    suite_add_tcase(s, c);
    return s;
}
