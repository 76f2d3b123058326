/* judge: one curve over a week or over many, and how a span is cut. */
#include "../tool/kit.h"
#include "milepost/curve.h"

#include <check.h>
#include <limits.h>
#include <string.h>

Suite *suite_judge_curve(void);

static struct trend_report t;

/* So many weeks up to that of Monday 2026-11-16, read and empty. */
static void weeks(int count)
{
    trend_begin(&t, kit_day("2026-11-22"));
    trend_open(&t, kit_after("2026-11-16", -7 * (count - 1)),
               kit_day("2026-11-22"), kit_day("2026-11-22"));
    for (int i = 0; i < count; i++) {
        t.weeks[i].is_read = true;
        t.weeks[i].sleep_s = t.weeks[i].soreness = t.weeks[i].rhr_bpm = UNKNOWN;
    }
}

static struct curve_point read(enum curve_id id, int first, int count)
{
    struct curve_point p;
    curve_read(&t, id, first, count, &p);
    return p;
}

START_TEST(test_volume_is_cut_by_the_zones_of_its_purposes)
{
    weeks(1);
    struct trend_week *w = &t.weeks[0];
    w->purpose_m[PURPOSE_EASY] = 10000;
    w->purpose_m[PURPOSE_RECOVERY] = 5000;
    w->purpose_m[PURPOSE_LONG] = 16000;
    w->purpose_m[PURPOSE_THRESHOLD] = 9000;
    w->purpose_m[PURPOSE_RACE] = 3000;
    w->none_m = 2000;
    struct curve_point p = read(CURVE_VOLUME, 0, 1);
    ck_assert(p.is_known);
    ck_assert_double_eq(p.value, 45000);
    ck_assert_double_eq(p.part[VOLUME_EASY], 15000);
    ck_assert_double_eq(p.part[VOLUME_LONG], 16000);
    ck_assert_double_eq(p.part[VOLUME_MODERATE], 9000);
    ck_assert_double_eq(p.part[VOLUME_HARD], 3000);
    ck_assert_double_eq(p.part[VOLUME_NONE], 2000);
}
END_TEST

START_TEST(test_many_weeks_are_a_mean_and_the_one_under_way_is_not_in_it)
{
    weeks(3);
    t.weeks[0].none_m = 40000;
    t.weeks[2].none_m = 9000; /* between them a week without a run */
    struct curve_point p = read(CURVE_VOLUME, 0, 3);
    ck_assert_double_eq_tol(p.value, 49000 / 3.0, 1e-9);
    ck_assert_double_eq(p.least, 0);
    ck_assert_double_eq(p.most, 40000);
    t.weeks[2].is_under_way = true;
    p = read(CURVE_VOLUME, 0, 3);
    ck_assert_int_eq(p.weeks, 2);
    ck_assert_double_eq(p.value, 20000);
    ck_assert_double_eq(p.part[VOLUME_NONE], 20000);
    ck_assert_double_eq(read(CURVE_VOLUME, 2, 1).value, 9000);
}
END_TEST

START_TEST(test_shares_are_of_all_the_weeks_together)
{
    weeks(2);
    t.weeks[0].done_m = 10000;
    t.weeks[0].verdict_m[VERDICT_PURPOSEFUL] = 10000;
    t.weeks[1].done_m = 30000;
    t.weeks[1].verdict_m[VERDICT_PURPOSEFUL] = 20000;
    t.weeks[1].verdict_m[VERDICT_JUNK] = 10000;
    struct curve_point p = read(CURVE_PURPOSEFUL, 0, 2);
    ck_assert_double_eq_tol(p.value, 75.0, 1e-9);
    ck_assert_double_eq_tol(p.part[VERDICT_JUNK], 25.0, 1e-9);
    ck_assert_double_eq_tol(p.least, 200 / 3.0, 1e-9);
    ck_assert_double_eq_tol(p.most, 100.0, 1e-9);
    ck_assert(!read(CURVE_INTENSITY, 0, 2).is_known);
    t.weeks[1].intensity.zone_s[0] = 3600;
    t.weeks[1].intensity.zone_s[2] = 400;
    ck_assert_double_eq_tol(read(CURVE_INTENSITY, 0, 2).part[2], 10.0, 1e-9);
}
END_TEST

START_TEST(test_what_no_day_said_is_in_no_mean)
{
    weeks(4);
    t.weeks[1].rhr_bpm = 50;
    t.weeks[3].rhr_bpm = 48;
    struct curve_point p = read(CURVE_RESTING_PULSE, 0, 4);
    ck_assert_int_eq(p.weeks, 2);
    ck_assert_double_eq(p.value, 49);
    ck_assert(!read(CURVE_RESTING_PULSE, 0, 1).is_known);
    ck_assert(!read(CURVE_SLEEP, 0, 4).is_known);
    ck_assert(!read(CURVE_EASY_PACE, 0, 4).is_known);
    ck_assert(!read(CURVE_LONGEST, 0, 4).is_known);
    t.weeks[0].longest.m = 12000;
    t.weeks[2].longest.m = 18000;
    ck_assert_double_eq(read(CURVE_LONGEST, 0, 4).value, 18000);
}
END_TEST

START_TEST(test_monotony_of_equal_days_and_grey_form)
{
    weeks(2);
    t.weeks[0].monotony = 10.0;
    t.weeks[0].is_monotony_capped = true;
    t.weeks[1].monotony = 1.5;
    ck_assert(!read(CURVE_MONOTONY, 0, 1).is_known);
    ck_assert_double_eq(read(CURVE_MONOTONY, 0, 2).value, 1.5);
    t.weeks[0].form.is_grey = true;
    t.weeks[1].form.freshness = -12;
    ck_assert(read(CURVE_FRESHNESS, 0, 2).is_grey);
    ck_assert(!read(CURVE_FRESHNESS, 1, 1).is_grey);
    ck_assert_double_eq(read(CURVE_FRESHNESS, 1, 1).value, -12);
    ck_assert(!read(CURVE_MONOTONY, 0, 2).is_grey);
}
END_TEST

START_TEST(test_a_week_not_read_yet_says_nothing)
{
    weeks(2);
    t.weeks[0].none_m = 30000;
    t.weeks[0].is_read = false;
    ck_assert(!read(CURVE_VOLUME, 0, 1).is_known);
    ck_assert_double_eq(read(CURVE_VOLUME, 0, 2).value, 0);
    ck_assert_int_eq(read(CURVE_VOLUME, 0, 2).weeks, 1);
}
END_TEST

/* Whatever the span and the room: every week in one point, none left out. */
START_TEST(test_cut_holds_every_week_once)
{
    static const int counts[] = { 1, 4, 17, 26, 52, 104, 261, 1044, 3200 };
    static const int rooms[] = { 1, 2, 7, 26, 33, 60, 152, 300 };
    for (size_t i = 0; i < COUNT_OF(counts); i++)
        for (size_t j = 0; j < COUNT_OF(rooms); j++) {
            weeks(counts[i]);
            struct curve_cut c =
                curve_cut_of(&t, INT_MAX, counts[i] - 1, rooms[j]);
            ck_assert_int_le(c.count, rooms[j]);
            ck_assert_int_eq(c.weeks, counts[i]);
            int next = c.first;
            for (int p = 0; p < c.count; p++) {
                int first;
                int count;
                curve_cut_weeks(&c, p, &first, &count);
                ck_assert_int_eq(first, next);
                ck_assert(count == c.per || (p == 0 && count < c.per));
                ck_assert_int_gt(count, 0);
                ck_assert_int_eq(curve_cut_point(&c, first), p);
                ck_assert_int_eq(curve_cut_point(&c, first + count - 1), p);
                next = first + count;
            }
            ck_assert_int_eq(next, t.week_count);
        }
}
END_TEST

START_TEST(test_cut_takes_no_more_weeks_a_point_than_it_must)
{
    static const struct {
        int weeks, room, per, count;
    } rows[] = {
        { 26, 52, 1, 26 },  { 104, 52, 2, 52 },   { 104, 51, 3, 35 },
        { 261, 52, 6, 44 }, { 1044, 52, 26, 41 }, { 1044, 160, 8, 131 }
    };
    weeks(1100);
    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        struct curve_cut c =
            curve_cut_of(&t, rows[i].weeks, 1099, rows[i].room);
        ck_assert_int_eq(c.per, rows[i].per);
        ck_assert_int_eq(c.count, rows[i].count);
        ck_assert_int_eq(c.first, 1100 - rows[i].weeks);
    }
    weeks(3);
    ck_assert_int_eq(curve_cut_of(&t, 26, 2, 52).weeks, 3);
    ck_assert_int_eq(curve_cut_of(&t, 2, 1, 52).first, 0);
    trend_begin(&t, kit_day("2026-11-22"));
    ck_assert_int_eq(curve_cut_of(&t, 26, 0, 52).count, 0);
    ck_assert_int_eq(curve_cut_point(&(struct curve_cut){ 10, 5, 1, 5 }, 2), 0);
    ck_assert_int_eq(curve_cut_point(&(struct curve_cut){ 10, 5, 1, 5 }, 90),
                     4);
}
END_TEST

/* A new week begins, an older run is imported: what was read stays in its
 * place until it is read anew. */
START_TEST(test_trend_keeps_its_weeks_where_the_diary_grows)
{
    weeks(5);
    for (int i = 0; i < 5; i++)
        t.weeks[i].done_m = 1000 * (i + 1);
    trend_open(&t, kit_after("2026-11-16", -7 * 6), kit_day("2026-11-24"),
               kit_day("2026-11-24"));
    ck_assert_int_eq(t.week_count, 8);
    ck_assert_int_eq(t.weeks[0].done_m + t.weeks[1].done_m, 0);
    ck_assert(!t.weeks[1].is_read && t.weeks[2].is_read && !t.weeks[7].is_read);
    ck_assert_int_eq(t.weeks[2].done_m, 1000);
    ck_assert_int_eq(t.weeks[6].done_m, 5000);
    ck_assert_int_eq(t.weeks[7].monday.n, kit_day("2026-11-23").n);
    trend_open(&t, kit_day("2026-11-09"), kit_day("2026-11-24"),
               kit_day("2026-11-24"));
    ck_assert_int_eq(t.week_count, 3);
    ck_assert_int_eq(t.weeks[0].done_m, 4000);
    ck_assert_int_eq(t.weeks[1].done_m, 5000);
    ck_assert(!t.weeks[2].is_read && !t.weeks[3].is_read);
    ck_assert_int_eq(trend_week_at(&t, kit_day("2026-11-19")), 1);
    ck_assert_int_eq(trend_week_at(&t, kit_day("1999-01-01")), 0);
    ck_assert_int_eq(trend_week_at(&t, kit_day("2030-01-01")), 2);
}
END_TEST

START_TEST(test_every_curve_has_its_figure_and_parts)
{
    for (int i = 0; i < CURVE_COUNT; i++) {
        const struct curve_row *row = curve_row((enum curve_id)i);
        ck_assert_ptr_nonnull(row->id);
        ck_assert_ptr_nonnull(row->name);
        ck_assert_ptr_nonnull(figure_row(row->figure));
        for (int p = 0; p < row->part_count; p++)
            ck_assert_ptr_nonnull(row->part[p]);
    }
}
END_TEST

Suite *suite_judge_curve(void)
{
    Suite *s = suite_create("judge_curve");
    TCase *c = tcase_create("curve");
    tcase_add_test(c, test_volume_is_cut_by_the_zones_of_its_purposes);
    tcase_add_test(
        c, test_many_weeks_are_a_mean_and_the_one_under_way_is_not_in_it);
    tcase_add_test(c, test_shares_are_of_all_the_weeks_together);
    tcase_add_test(c, test_what_no_day_said_is_in_no_mean);
    tcase_add_test(c, test_monotony_of_equal_days_and_grey_form);
    tcase_add_test(c, test_a_week_not_read_yet_says_nothing);
    tcase_add_test(c, test_cut_holds_every_week_once);
    tcase_add_test(c, test_cut_takes_no_more_weeks_a_point_than_it_must);
    tcase_add_test(c, test_trend_keeps_its_weeks_where_the_diary_grows);
    tcase_add_test(c, test_every_curve_has_its_figure_and_parts);
    suite_add_tcase(s, c);
    return s;
}
