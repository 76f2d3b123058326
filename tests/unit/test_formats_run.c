/* formats: sessions of FIT files as entries. */
#include "../tool/fit_taken.h"

#include <check.h>

Suite *suite_formats_run(void);

static struct fit_taken t;

static bool refuse(void *with, const struct arrival *a, struct err *e)
{
    (void)with;
    (void)a;
    return err_set(e, ERR_STORE, "no more");
}

static void assert_day(day_t day, const char *text)
{
    char out[DAY_TEXT];
    ck_assert_str_eq(day_format(day, out), text);
}

START_TEST(test_a_run_comes_in_whole)
{
    for (int big = 0; big < 2; big++) {
        fit_taken_begin(&t, big == 1);
        struct fw_session s = fw_run(FIT_START);
        s.rpe = 60;
        fw_session(&t.w, &s);
        fit_taken_end(&t);
        fit_taken_said(&t, FILE_IMPORTED, "");
        ck_assert_int_eq(t.count, 1);
        const struct entry *en = &t.entries[0];
        ck_assert_int_eq(en->kind, ENTRY_RUN);
        assert_day(en->day, "2026-11-17");
        assert_day(en->run.day, "2026-11-17");
        ck_assert_int_eq(en->run.start_min, 6 * 60 + 30);
        ck_assert_int_eq(en->run.dist.m, 10000);
        ck_assert_int_eq(en->run.time.s, 3150);
        ck_assert_int_eq(en->run.elapsed.s, 3200);
        ck_assert_int_eq(en->run.hr_avg, 148);
        ck_assert_int_eq(en->run.hr_max, 172);
        ck_assert_int_eq(en->run.climb_m, 85);
        ck_assert_int_eq(en->run.rpe, 6);
        ck_assert_int_eq(en->run.source, SOURCE_FIT);
        ck_assert_int_eq(en->run.purpose, PURPOSE_NONE);
        ck_assert_int_eq(en->run.form, UNKNOWN);
        ck_assert_int_eq(en->run.form_from_m, UNKNOWN);
        ck_assert_int_eq(en->run.enjoy, UNKNOWN);
        ck_assert_int_eq(en->run.seg_count, 0);
        ck_assert(!en->has_body);
    }
}
END_TEST

START_TEST(test_what_was_not_measured_is_unknown)
{
    fit_taken_begin(&t, false);
    struct fw_session s = fw_run(FIT_START);
    s.hr_avg = 0;
    s.hr_max = 7; /* a strap that lost contact */
    s.ascent = 0xFFFF;
    s.dist_cm = 0xFFFFFFFF;
    fw_session(&t.w, &s);
    fit_taken_end(&t);
    ck_assert_int_eq(t.count, 1);
    ck_assert_int_eq(t.entries[0].run.hr_avg, UNKNOWN);
    ck_assert_int_eq(t.entries[0].run.hr_max, UNKNOWN);
    ck_assert_int_eq(t.entries[0].run.climb_m, UNKNOWN);
    ck_assert_int_eq(t.entries[0].run.rpe, UNKNOWN);
    ck_assert_int_eq(t.entries[0].run.dist.m, 0);
    ck_assert_int_eq(t.entries[0].run.time.s, 3150);
}
END_TEST

/* A watch's offset from UTC, and the local time of 06:30 UTC by it. */
START_TEST(test_local_time_is_the_watchs_own)
{
    static const struct {
        int32_t offset;
        const char *day;
        int minute;
    } cases[] = {
        { 0, "2026-11-17", 390 },
        { 2 * 3600, "2026-11-17", 510 },
        { 2 * 3600 - 1, "2026-11-17", 510 },   /* a second early */
        { -8 * 3600 - 1, "2026-11-16", 1350 }, /* a second late */
        { 14 * 3600, "2026-11-17", 1230 },
        { 20700, "2026-11-17", 735 },     /* Nepal, 5:45 */
        { 20 * 3600, "2026-11-17", 390 }, /* no such zone: UTC */
        { -40 * 3600, "2026-11-17", 390 },
    };
    for (size_t i = 0; i < COUNT_OF(cases); i++) {
        fit_taken_begin(&t, false);
        struct fw_session s = fw_run(FIT_START);
        fw_session(&t.w, &s);
        uint32_t stop = FIT_START + 3200;
        fw_activity(&t.w, stop, stop + (uint32_t)cases[i].offset);
        fit_taken_end(&t);
        assert_day(t.entries[0].day, cases[i].day);
        ck_assert_int_eq(t.entries[0].run.start_min, cases[i].minute);
    }
}
END_TEST

static int32_t nine_west(int64_t utc_s)
{
    (void)utc_s;
    return -9 * 3600;
}

/* Of many apps and some watches there is no local time in a file: an evening
 * in the west is not the next day. */
START_TEST(test_without_a_local_time_it_is_the_runners)
{
    for (int says = 0; says < 2; says++) {
        fit_taken_begin(&t, false);
        t.ask.zone_s = nine_west;
        struct fw_session s = fw_run(FIT_START);
        fw_session(&t.w, &s);
        if (says)
            fw_activity(&t.w, FIT_START + 3200, FIT_START + 3200);
        fit_taken_end(&t);
        assert_day(t.entries[0].day, says ? "2026-11-17" : "2026-11-16");
        ck_assert_int_eq(t.entries[0].run.start_min, says ? 390 : 1290);
    }
}
END_TEST

START_TEST(test_each_sport_comes_in_as_what_it_is)
{
    static const struct {
        int sport, sub_sport;
        enum entry_kind kind;
        enum activity_kind activity;
        unsigned flags;
    } cases[] = {
        { 1, 0, ENTRY_RUN, 0, 0 },
        { 1, 1, ENTRY_RUN, 0, FLAG_TREADMILL },
        { 1, 2, ENTRY_RUN, 0, 0 },
        { 1, 3, ENTRY_RUN, 0, FLAG_TRAIL },
        { 1, 4, ENTRY_RUN, 0, 0 },
        { 1, 45, ENTRY_RUN, 0, FLAG_TREADMILL },
        { 1, 58, ENTRY_RUN, 0, FLAG_TREADMILL },
        { 2, 0, ENTRY_ACTIVITY, ACTIVITY_XT, 0 },
        { 5, 17, ENTRY_ACTIVITY, ACTIVITY_XT, 0 },
        { 11, 0, ENTRY_ACTIVITY, ACTIVITY_XT, 0 },
        { 0, 0xFF, ENTRY_ACTIVITY, ACTIVITY_XT, 0 },
        { 4, 14, ENTRY_ACTIVITY, ACTIVITY_XT, 0 },
        { 10, 20, ENTRY_ACTIVITY, ACTIVITY_STRENGTH, 0 },
    };
    for (size_t i = 0; i < COUNT_OF(cases); i++) {
        fit_taken_begin(&t, false);
        struct fw_session s = fw_run(FIT_START);
        s.sport = cases[i].sport;
        s.sub_sport = cases[i].sub_sport;
        s.rpe = 30;
        fw_session(&t.w, &s);
        fit_taken_end(&t);
        ck_assert_int_eq(t.count, 1);
        ck_assert_msg(t.entries[0].kind == cases[i].kind, "case %zu", i);
        ck_assert_uint_eq(t.entries[0].run.flags, cases[i].flags);
        if (cases[i].kind == ENTRY_RUN)
            continue;
        ck_assert_int_eq(t.entries[0].activity.kind, cases[i].activity);
        ck_assert_int_eq(t.entries[0].activity.time.s, 3150);
        ck_assert_int_eq(t.entries[0].activity.rpe, 3);
        ck_assert_int_eq(t.entries[0].activity.start_min, 390);
        assert_day(t.entries[0].activity.day, "2026-11-17");
    }
}
END_TEST

START_TEST(test_multi_sport_gives_every_leg_but_the_changes)
{
    static const int sports[] = { 18, 5, 3, 2, 3, 1 };
    fit_taken_begin(&t, false);
    for (size_t i = 0; i < COUNT_OF(sports); i++) {
        struct fw_session s = fw_run(FIT_START + (uint32_t)i * 4000);
        s.sport = sports[i];
        fw_session(&t.w, &s);
    }
    fit_taken_end(&t);
    ck_assert_int_eq(t.count, 3);
    ck_assert_int_eq(t.entries[0].kind, ENTRY_ACTIVITY);
    ck_assert_int_eq(t.entries[1].kind, ENTRY_ACTIVITY);
    ck_assert_int_eq(t.entries[2].kind, ENTRY_RUN);
    fit_taken_said(&t, FILE_IMPORTED, "");
}
END_TEST

START_TEST(test_sessions_of_every_chained_file_come_in)
{
    fw_new(&t.w);
    for (uint32_t i = 0; i < 3; i++) {
        fw_begin(&t.w, i == 1 ? 12 : 14, i == 2);
        fw_file_id(&t.w, i == 1 ? 2 : 4); /* settings between two runs */
        if (i != 1) {
            struct fw_session s = fw_run(FIT_START + i * 86400);
            fw_session(&t.w, &s);
        }
        fw_end(&t.w);
    }
    fit_taken_read(&t);
    ck_assert_int_eq(t.count, 2);
    assert_day(t.entries[1].day, "2026-11-19");
    fit_taken_said(&t, FILE_IMPORTED, "");
}
END_TEST

START_TEST(test_a_session_is_one_without_a_file_id_too)
{
    fw_new(&t.w);
    fw_begin(&t.w, 14, false);
    struct fw_session s = fw_run(FIT_START);
    fw_session(&t.w, &s);
    fit_taken_end(&t);
    ck_assert_int_eq(t.count, 1);
    ck_assert_int_eq(t.entries[0].run.dist.m, 10000);
}
END_TEST

START_TEST(test_a_session_without_its_times_takes_the_nearest)
{
    fit_taken_begin(&t, false);
    struct fw_session s = fw_run(FIT_START);
    s.timer_ms = 0xFFFFFFFF;
    fw_session(&t.w, &s);
    fit_taken_end(&t);
    ck_assert_int_eq(t.entries[0].run.time.s, 3200); /* elapsed */
    /* No start: its end less what it lasted. */
    static const struct fw_field fields[] = { { 253, 4, FW_U32 },
                                              { 5, 1, FW_ENUM },
                                              { 8, 4, FW_U32 } };
    fit_taken_begin(&t, false);
    fw_define(&t.w, 1, 18, fields, 3);
    fw_head(&t.w, 1);
    fw_put(&t.w, FIT_START + 1800, 4);
    fw_put(&t.w, 1, 1);
    fw_put(&t.w, 1800000, 4);
    fit_taken_end(&t);
    ck_assert_int_eq(t.count, 1);
    ck_assert_int_eq(t.entries[0].run.start_min, 390);
    ck_assert_int_eq(t.entries[0].run.time.s, 1800);
}
END_TEST

START_TEST(test_a_refusal_of_the_taker_stops_the_file)
{
    fit_taken_begin(&t, false);
    struct fw_session s = fw_run(FIT_START);
    fw_session(&t.w, &s);
    fw_session(&t.w, &s);
    fw_end(&t.w);
    struct err e = { 0 };
    const struct format_ask ask = { 0 };
    const struct document d = { .bytes = t.w.bytes, .size = t.w.size };
    ck_assert(!formats[0]->read(&d, &ask, refuse, NULL, &t.result, &e));
    ck_assert_str_eq(e.text, "no more");
}
END_TEST

START_TEST(test_more_sessions_than_are_held_are_counted)
{
    fit_taken_begin(&t, false);
    for (uint32_t i = 0; i < 35; i++) {
        struct fw_session s = fw_run(FIT_START + i * 4000);
        fw_session(&t.w, &s);
    }
    fit_taken_end(&t);
    ck_assert_int_eq(t.count, 32);
    fit_taken_said(&t, FILE_IMPORTED, "3 more");
}
END_TEST

Suite *suite_formats_run(void)
{
    TCase *c = tcase_create("run");
    tcase_add_test(c, test_a_run_comes_in_whole);
    tcase_add_test(c, test_what_was_not_measured_is_unknown);
    tcase_add_test(c, test_local_time_is_the_watchs_own);
    tcase_add_test(c, test_without_a_local_time_it_is_the_runners);
    tcase_add_test(c, test_each_sport_comes_in_as_what_it_is);
    tcase_add_test(c, test_multi_sport_gives_every_leg_but_the_changes);
    tcase_add_test(c, test_sessions_of_every_chained_file_come_in);
    tcase_add_test(c, test_a_session_is_one_without_a_file_id_too);
    tcase_add_test(c, test_a_session_without_its_times_takes_the_nearest);
    tcase_add_test(c, test_a_refusal_of_the_taker_stops_the_file);
    tcase_add_test(c, test_more_sessions_than_are_held_are_counted);
    Suite *s = suite_create("formats_run");
    suite_add_tcase(s, c);
    return s;
}
