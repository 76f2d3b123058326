/* store: what is there already is found again. */
#include "../tool/diary.h"

#include <check.h>
#include <stdio.h>
#include <string.h>

static struct store *st;
static struct err e;

static void setup(void)
{
    st = diary_open();
    diary_ok(store_begin(st, "test", &e), &e);
}

static void teardown(void)
{
    store_close(st);
}

static void put_run(const char *day, int start_min, int metres)
{
    struct run r = diary_run(day, PURPOSE_EASY, metres, 1800);
    r.start_min = start_min;
    diary_ok(store_put_run(st, &r, NULL, NULL, &e), &e);
}

static bool has(const struct entry *en)
{
    bool is_there;
    diary_ok(store_has_entry(st, en, &is_there, &e), &e);
    return is_there;
}

START_TEST(test_entry_is_there_by_day_and_values)
{
    static struct entry en;
    memset(&en, 0, sizeof en);
    put_run("2026-11-17", 400, 5000);
    en.kind = ENTRY_RUN;
    en.run = diary_run("2026-11-17", PURPOSE_TEST, 5000, 1800);
    ck_assert(has(&en)); /* start not given */
    en.run.start_min = 400;
    ck_assert(has(&en));
    en.run.start_min = 401;
    ck_assert(!has(&en));
    en.run.start_min = UNKNOWN;
    en.run.time.s = 1801;
    ck_assert(!has(&en));
    en.run.time.s = 0; /* unknown is not the same */
    ck_assert(!has(&en));

    en.kind = ENTRY_MARK;
    en.mark = (struct day_mark){ .day = en.run.day,
                                 .is_skip = true,
                                 .reason = SKIP_LIFE };
    struct day_mark m = en.mark;
    ck_assert(!has(&en));
    diary_ok(store_put_mark(st, &m, &e), &e);
    ck_assert(has(&en));
    en.mark.reason = SKIP_ILL;
    ck_assert(!has(&en));

    en.kind = ENTRY_ACTIVITY;
    en.activity = (struct activity){ .day = en.run.day,
                                     .start_min = UNKNOWN,
                                     .kind = ACTIVITY_XT,
                                     .time = { 3600 },
                                     .rpe = UNKNOWN };
    struct activity a = en.activity;
    ck_assert(!has(&en));
    diary_ok(store_put_activity(st, &a, &e), &e);
    ck_assert(has(&en));
    en.activity.rpe = 3;
    ck_assert(!has(&en));
}
END_TEST

START_TEST(test_checkin_is_there_if_it_says_so)
{
    static struct entry en;
    struct checkin c = diary_checkin("2026-11-17", false);
    memset(&en, 0, sizeof en);
    en.kind = ENTRY_CHECKIN;
    en.body = c;
    ck_assert(!has(&en));
    c.fatigue = 3;
    c.pain_count = 1;
    c.pains[0] = (struct pain){ SITE_CALF, 2, UNKNOWN };
    diary_ok(store_put_checkin(st, &c, &e), &e);
    ck_assert(has(&en));
    en.body.fatigue = 3;
    en.body.pain_count = 1;
    en.body.pains[0] = c.pains[0];
    ck_assert(has(&en));
    en.body.mood = 4;
    ck_assert(!has(&en));
    en.body.mood = UNKNOWN;
    en.body.pains[0].level = 3;
    ck_assert(!has(&en));
}
END_TEST

static bool take_two(void *with, const struct run *r, const struct run_words *w)
{
    int *sum = with;
    *sum += r->dist.m + (int)strlen(w->note);
    return r->dist.m != 2000;
}

START_TEST(test_runs_come_one_by_one)
{
    int sum = 0;
    put_run("2026-11-16", UNKNOWN, 3000);
    put_run("2026-11-15", UNKNOWN, 2000);
    put_run("2026-11-14", UNKNOWN, 1000);
    diary_ok(store_runs(st, diary_day("2026-11-14"), diary_day("2026-11-16"),
                        take_two, &sum, &e),
             &e);
    ck_assert_int_eq(sum, 3000); /* stopped at the second */
}
END_TEST

Suite *suite_store_there(void);
Suite *suite_store_there(void)
{
    Suite *s = suite_create("store_there");
    TCase *t = tcase_create("there");
    tcase_add_checked_fixture(t, setup, teardown);
    suite_add_tcase(s, t);
    tcase_add_test(t, test_entry_is_there_by_day_and_values);
    tcase_add_test(t, test_checkin_is_there_if_it_says_so);
    tcase_add_test(t, test_runs_come_one_by_one);
    return s;
}
