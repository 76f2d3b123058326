/* measure: the fastest stretch of a length within a run. */
#include "../tool/kit.h"
#include "milepost/record.h"

#include <check.h>

Suite *suite_measure_record(void);

static struct segment part(int metres, int seconds)
{
    struct segment s = segment_blank(PURPOSE_INTERVAL);
    s.dist.m = metres;
    s.time.s = seconds;
    return s;
}

START_TEST(test_a_stretch_over_two_percent_longer_holds_the_record_within)
{
    struct effort e = { { 1500 }, { 5100 } };
    ck_assert(!effort_is_within(e, record_dist(RECORD_5K)));
    e.of.m = 5101;
    ck_assert(effort_is_within(e, record_dist(RECORD_5K)));
}
END_TEST

START_TEST(test_a_part_of_just_the_length_is_timed_as_it_is)
{
    const struct segment parts[] = { part(2000, 720), part(1000, 235),
                                     part(400, 150), part(1000, 232),
                                     part(2000, 720) };
    struct effort best = best_effort(parts, 5, (dist_t){ 1000 });
    ck_assert_int_eq(best.time.s, 232);
    ck_assert_int_eq(best.of.m, 1000);
}
END_TEST

START_TEST(test_a_longer_one_spans_parts_at_their_own_pace)
{
    /* 3 km: both reps, the jog, and 600 m of a 6:00 kilometre */
    const struct segment parts[] = { part(2000, 720), part(1000, 235),
                                     part(400, 150), part(1000, 232),
                                     part(2000, 720) };
    struct effort best = best_effort(parts, 5, (dist_t){ 3000 });
    ck_assert_int_eq(best.time.s, 235 + 150 + 232 + 216);
    ck_assert_int_eq(best.of.m, 4400);
    ck_assert_int_eq(best_effort(parts, 5, (dist_t){ 6450 }).time.s, 2057);
    ck_assert_int_eq(best_effort(parts, 5, (dist_t){ 7000 }).time.s, 0);
}
END_TEST

START_TEST(test_a_course_measured_nearly_counts_as_it_is)
{
    struct run r = run_blank(kit_day("2026-11-22"));
    r.dist.m = 9950;
    r.time.s = 2481;
    ck_assert_int_eq(best_effort_of(&r, NULL, (dist_t){ 10000 }).time.s, 2481);
    r.dist.m = 10100;
    ck_assert_int_eq(best_effort_of(&r, NULL, (dist_t){ 10000 }).time.s, 2481);
    r.dist.m = 10101;
    ck_assert_int_eq(best_effort_of(&r, NULL, (dist_t){ 10000 }).time.s, 2456);
    r.dist.m = 9899; /* more than 1 % short is another distance */
    ck_assert_int_eq(best_effort_of(&r, NULL, (dist_t){ 10000 }).time.s, 0);
    ck_assert_int_eq(best_effort_of(&r, NULL, (dist_t){ 9900 }).time.s, 2481);
}
END_TEST

START_TEST(test_what_was_split_by_rule_or_lacks_a_number_ends_a_stretch)
{
    struct segment parts[] = { part(1000, 240), part(0, 90), part(1000, 250) };
    ck_assert_int_eq(best_effort(parts, 3, (dist_t){ 1000 }).time.s, 240);
    ck_assert_int_eq(best_effort(parts, 3, (dist_t){ 2000 }).time.s, 0);
    parts[0].is_estimated = true;
    ck_assert_int_eq(best_effort(parts, 3, (dist_t){ 1000 }).time.s, 250);
}
END_TEST

START_TEST(test_a_pace_nobody_runs_is_the_watchs_fault)
{
    const struct segment parts[] = { part(1000, 119), part(1000, 120),
                                     part(400, 33) };
    ck_assert_int_eq(best_effort(parts, 3, (dist_t){ 1000 }).time.s, 120);
    ck_assert_int_eq(best_effort(parts + 2, 1, (dist_t){ 400 }).time.s, 0);
}
END_TEST

START_TEST(test_a_run_without_measured_parts_is_at_its_mean_pace)
{
    struct run r = run_blank(kit_day("2026-11-22"));
    struct segment guessed = part(5000, 1000);
    guessed.is_estimated = true;
    r.dist.m = 10000;
    r.time.s = 3000;
    r.seg_count = 1;
    struct effort best = best_effort_of(&r, &guessed, (dist_t){ 5000 });
    ck_assert_int_eq(best.time.s, 1500);
    ck_assert_int_eq(best.of.m, 10000);
}
END_TEST

/* No stretch of a length is faster than the best one: every metre's tried. */
START_TEST(test_no_start_is_faster_than_the_best)
{
    struct kit_lcg g = kit_seed(5150);
    for (int round = 0; round < 300; round++) {
        struct segment parts[5];
        int count = kit_between(&g, 1, 5);
        int length = 0;
        for (int i = 0; i < count; i++) {
            int metres = kit_between(&g, 5, 30) * 100;
            parts[i] = part(metres, metres * kit_between(&g, 200, 420) / 1000);
            length += metres;
        }
        int dist = kit_between(&g, 5, 60) * 100;
        int best = best_effort(parts, count, (dist_t){ dist }).time.s;
        ck_assert_int_eq(best > 0, dist <= length + length / 100);
        for (int from = 0; from + dist <= length; from += 100) {
            double seconds = 0;
            int at = 0;
            for (int i = 0; i < count; at += parts[i++].dist.m) {
                int low = int_most(from, at);
                int high = int_least(from + dist, at + parts[i].dist.m);
                if (high > low)
                    seconds += (double)parts[i].time.s * (high - low) /
                               parts[i].dist.m;
            }
            ck_assert_msg(best <= seconds + 0.5, "round %d: %d m from %d",
                          round, dist, from);
        }
    }
}
END_TEST

Suite *suite_measure_record(void)
{
    Suite *s = suite_create("measure_record");
    TCase *t = tcase_create("record");
    tcase_add_test(
        t, test_a_stretch_over_two_percent_longer_holds_the_record_within);
    tcase_add_test(t, test_a_part_of_just_the_length_is_timed_as_it_is);
    tcase_add_test(t, test_a_longer_one_spans_parts_at_their_own_pace);
    tcase_add_test(t, test_a_course_measured_nearly_counts_as_it_is);
    tcase_add_test(
        t, test_what_was_split_by_rule_or_lacks_a_number_ends_a_stretch);
    tcase_add_test(t, test_a_pace_nobody_runs_is_the_watchs_fault);
    tcase_add_test(t, test_a_run_without_measured_parts_is_at_its_mean_pace);
    tcase_add_test(t, test_no_start_is_faster_than_the_best);
    suite_add_tcase(s, t);
    return s;
}
