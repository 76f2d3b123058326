/* store: what of the diary an activity of a file meets. */
#include "../tool/diary.h"

#include "milepost/origin.h"

#include <check.h>
#include <string.h>

Suite *suite_store_meet(void);

#define START     INT64_C(1795240800) /* Sat 2026-11-21 06:00 UTC */
#define START_MIN (6 * 60)
#define METRES    10000
#define SECONDS   3000

static struct store *st;
static struct err e;
static struct arrival arrival;
static struct meeting met;

static void setup(void)
{
    st = diary_open();
    diary_ok(store_begin(st, "test", &e), &e);
    memset(&arrival, 0, sizeof arrival);
    arrival.entry.kind = ENTRY_RUN;
    arrival.entry.run = diary_run("2026-11-21", PURPOSE_NONE, METRES, SECONDS);
    arrival.entry.run.start_min = START_MIN;
    arrival.entry.run.source = SOURCE_FIT;
    arrival.start_s = START;
}

static void teardown(void)
{
    store_close(st);
}

static enum meet how(void)
{
    diary_ok(store_meet(st, &arrival, &met, &e), &e);
    return met.how;
}

/* ---- by the clock of its day: what was typed */

static const struct {
    const char *day;
    int start, metres, seconds;
    enum meet how;
} typed[] = {
    { "2026-11-17", 1439, 10000, 3000, MEET_SAME },
    { "2026-11-17", 1438, 10000, 3100, MEET_SAME },
    { "2026-11-18", 0, 10000, 3000, MEET_SAME }, /* over midnight */
    { "2026-11-18", 1, 10000, 3000, MEET_NONE },
    { "2026-11-17", 1437, 10000, 3000, MEET_NONE },
    { "2026-11-17", 1439, 10100, 3000, MEET_SAME },
    { "2026-11-17", 1439, 10102, 3000, MEET_TYPED },
    { "2026-11-17", 1439, 10600, 3000, MEET_NONE },
    { "2026-11-17", 1439, 9900, 3000, MEET_SAME },
    { "2026-11-17", 1439, 9899, 3000, MEET_TYPED },
    { "2026-11-17", 1439, 0, 3000, MEET_SAME }, /* by what both know */
    { "2026-11-17", 1439, 0, 3031, MEET_TYPED },
    { "2026-11-17", 1439, 0, 3200, MEET_NONE },
    { "2026-11-16", 1439, 10000, 3000, MEET_NONE },
    { "2026-11-17", UNKNOWN, 10100, 3000, MEET_SAME },
    { "2026-11-17", UNKNOWN, 10400, 3000, MEET_TYPED },
    { "2026-11-17", UNKNOWN, 10600, 3000, MEET_NONE },
    { "2026-11-17", UNKNOWN, 10000, 3200, MEET_NONE },
    { "2026-11-16", UNKNOWN, 10000, 3000, MEET_NONE },
};

START_TEST(test_what_was_typed_is_met_by_its_clock_and_size)
{
    struct run there = diary_run("2026-11-17", PURPOSE_NONE, METRES, SECONDS);
    there.start_min = 1439;
    diary_ok(store_put_run(st, &there, NULL, NULL, &e), &e);
    arrival.entry.run = diary_run(typed[_i].day, PURPOSE_NONE, typed[_i].metres,
                                  typed[_i].seconds);
    arrival.entry.run.start_min = typed[_i].start;
    arrival.start_s = NO_MOMENT;
    ck_assert_int_eq(how(), typed[_i].how);
    ck_assert_str_eq(met.run.text,
                     typed[_i].how == MEET_NONE ? "" : there.id.text);
    ck_assert(!met.has_origin);
}
END_TEST

/* ---- by the moment: what came of a file */

static struct run there;

/* The run of a file, and what its account said of it. */
static void put_origin(const char *service, const char *key)
{
    there = arrival.entry.run;
    diary_ok(store_put_run(st, &there, NULL, NULL, &e), &e);
    struct origin o;
    memset(&o, 0, sizeof o);
    o.run = there.id;
    o.is_run = true;
    o.source = SOURCE_FIT;
    (void)text_copy(o.service, sizeof o.service, service);
    (void)text_copy(o.key, sizeof o.key, key);
    o.start_s = START;
    o.dist = there.dist;
    o.time = there.time;
    o.rpe = UNKNOWN;
    diary_ok(store_put_origin(st, &o, &e), &e);
}

static const struct {
    int late_s, metres, longer_s;
    enum source source;
    enum meet how;
} moved[] = {
    { 0, 10000, 0, SOURCE_FIT, MEET_SAME },
    { 60, 10000, 0, SOURCE_TCX, MEET_SAME },
    { -60, 10100, 0, SOURCE_TCX, MEET_SAME },
    { 0, 10102, 0, SOURCE_FIT, MEET_CHANGED }, /* the same voice says it anew */
    /* Another service measures it otherwise; a friend runs otherwise. */
    { 0, 10102, 30, SOURCE_GPX, MEET_SAME },
    { -60, 10900, 0, SOURCE_GPX, MEET_SAME },
    { 61, 10300, 0, SOURCE_GPX, MEET_BESIDE },
    { 0, 10102, 40, SOURCE_GPX, MEET_BESIDE },
    { 0, 11200, 0, SOURCE_GPX, MEET_BESIDE },
    { 120, 10000, 0, SOURCE_FIT, MEET_BESIDE }, /* the clock has no seconds */
    { SECONDS, 2000, 0, SOURCE_FIT, MEET_BEFORE },
    { SECONDS + 900, 2000, 0, SOURCE_FIT, MEET_BEFORE },
    { SECONDS + 901, 2000, 0, SOURCE_FIT, MEET_NONE },
};

START_TEST(test_a_file_is_met_by_its_moment_and_size)
{
    put_origin("", "");
    arrival.start_s = START + moved[_i].late_s;
    arrival.entry.run.dist.m = moved[_i].metres;
    arrival.entry.run.time.s += moved[_i].longer_s;
    arrival.entry.run.start_min = START_MIN + moved[_i].late_s / 60;
    arrival.entry.run.source = moved[_i].source;
    ck_assert_int_eq(how(), moved[_i].how);
}
END_TEST

START_TEST(test_an_accounts_id_is_surer_than_all_else)
{
    put_origin("strava", "77");
    (void)text_copy(arrival.service, sizeof arrival.service, "strava");
    (void)text_copy(arrival.key, sizeof arrival.key, "77");
    arrival.start_s = START + 86400;
    arrival.entry.run.dist.m = 5000;
    ck_assert_int_eq(how(), MEET_KEY);
    ck_assert_str_eq(met.run.text, there.id.text);
    ck_assert_str_eq(met.origin.key, "77");
    (void)text_copy(arrival.service, sizeof arrival.service, "garmin");
    arrival.entry.run.day = day_add(arrival.entry.run.day, 1);
    ck_assert_int_eq(how(), MEET_NONE);
}
END_TEST

START_TEST(test_what_was_deleted_is_known_as_gone)
{
    put_origin("strava", "77");
    diary_ok(store_delete(st, ROW_RUN, there.id, &e), &e);
    ck_assert_int_eq(how(), MEET_GONE);
    ck_assert_str_eq(met.run.text, "");
    (void)text_copy(arrival.service, sizeof arrival.service, "strava");
    (void)text_copy(arrival.key, sizeof arrival.key, "77");
    ck_assert_int_eq(how(), MEET_GONE);
}
END_TEST

START_TEST(test_a_ride_meets_no_run)
{
    put_origin("", "");
    arrival.entry.kind = ENTRY_ACTIVITY;
    arrival.entry.activity = (struct activity){ .day = there.day,
                                                .start_min = START_MIN,
                                                .kind = ACTIVITY_XT,
                                                .time = { SECONDS },
                                                .rpe = UNKNOWN };
    ck_assert_int_eq(how(), MEET_NONE);
}
END_TEST

Suite *suite_store_meet(void)
{
    Suite *s = suite_create("store_meet");
    TCase *t = tcase_create("meet");
    tcase_add_checked_fixture(t, setup, teardown);
    suite_add_tcase(s, t);
    tcase_add_loop_test(t, test_what_was_typed_is_met_by_its_clock_and_size, 0,
                        COUNT_OF(typed));
    tcase_add_loop_test(t, test_a_file_is_met_by_its_moment_and_size, 0,
                        COUNT_OF(moved));
    tcase_add_test(t, test_an_accounts_id_is_surer_than_all_else);
    tcase_add_test(t, test_what_was_deleted_is_known_as_gone);
    tcase_add_test(t, test_a_ride_meets_no_run);
    return s;
}
