/* formats: what real FIT files have done that none should. */
#include "../tool/fit_taken.h"

#include <check.h>
#include <string.h>

Suite *suite_formats_oddities(void);

static struct fit_taken t;
#define SERIES t.trace.series
#define RUN    t.entries[0].run

/* Ten minutes at 3 m/s, every second. */
static void put_records(uint32_t start, int hr, uint32_t from_cm)
{
    for (uint32_t i = 0; i <= 600; i++)
        fw_record(&t.w, start + i, hr, from_cm + i * 300);
}

/* Both as a series has to be, whatever the records were. */
static void assert_series_is_sound(void)
{
    ck_assert_int_ge(SERIES.count, 2);
    for (int i = 1; i < SERIES.count; i++)
        ck_assert_int_ge(SERIES.at[i].dist_dm, SERIES.at[i - 1].dist_dm);
}

START_TEST(test_a_pulse_that_is_all_zero_is_none)
{
    fit_taken_begin(&t, false);
    put_records(FIT_START, 0, 0);
    struct fw_session s = fw_run(FIT_START);
    s.hr_avg = s.hr_max = 0;
    fw_lap(&t.w,
           &(struct fw_lap){ FIT_START, 3150000, 1000000, 0, 0xFF, 0xFFFF });
    fw_session(&t.w, &s);
    fit_taken_end(&t);
    ck_assert_int_eq(t.count, 1);
    ck_assert_int_eq(RUN.hr_avg, UNKNOWN);
    ck_assert_int_eq(RUN.hr_max, UNKNOWN);
    for (int i = 0; i < SERIES.count; i++)
        ck_assert_int_eq(SERIES.at[i].hr, UNKNOWN);
    /* Nor is a mean made of it where no session says one. */
    fit_taken_begin(&t, false);
    put_records(FIT_START, 0, 0);
    fit_taken_end(&t);
    ck_assert_int_eq(RUN.hr_avg, UNKNOWN);
}
END_TEST

START_TEST(test_a_definition_missing_on_the_way_costs_only_the_rest)
{
    fit_taken_begin(&t, false);
    put_records(FIT_START, 140, 0);
    fw_head(&t.w, 13); /* defined nowhere */
    put_records(FIT_START + 601, 140, 180300);
    fit_taken_end(&t);
    ck_assert_int_eq(t.count, 1);
    ck_assert_int_eq(RUN.time.s, 600);
    ck_assert_int_eq(RUN.dist.m, 1800);
    fit_taken_said(&t, FILE_IMPORTED, "never defined");
    /* The next file of the chain is read again. */
    fit_taken_begin(&t, false);
    fw_head(&t.w, 13);
    fw_end(&t.w);
    fw_begin(&t.w, 14, false);
    fw_file_id(&t.w, 4);
    struct fw_session s = fw_run(FIT_START);
    fw_session(&t.w, &s);
    fit_taken_end(&t);
    ck_assert_int_eq(t.count, 1);
    ck_assert_int_eq(RUN.dist.m, 10000);
}
END_TEST

START_TEST(test_a_clock_that_jumps_back_adds_no_time)
{
    fit_taken_begin(&t, false);
    put_records(FIT_START, 140, 0);
    put_records(FIT_START - 3000, 140, 180000); /* the satellites' time */
    fit_taken_end(&t);
    ck_assert_int_eq(t.count, 1);
    ck_assert_int_eq(RUN.time.s, 1200);
    ck_assert_int_eq(RUN.dist.m, 3600);
    assert_series_is_sound();
    /* With a session, whose word it is. */
    fit_taken_begin(&t, false);
    put_records(FIT_START, 140, 0);
    put_records(FIT_START + 100, 140, 180000);
    struct fw_session s = fw_run(FIT_START);
    fw_session(&t.w, &s);
    fit_taken_end(&t);
    ck_assert_int_eq(RUN.time.s, 3150);
    ck_assert_int_eq(RUN.dist.m, 10000);
    assert_series_is_sound();
}
END_TEST

START_TEST(test_extra_starts_and_stops_without_one_change_nothing)
{
    fit_taken_begin(&t, false);
    fw_timer(&t.w, FIT_START, 0);
    fw_timer(&t.w, FIT_START, 0);
    put_records(FIT_START, 140, 0);
    fw_timer(&t.w, FIT_START + 600, 1);
    fw_timer(&t.w, FIT_START + 600, 4);
    fw_timer(&t.w, FIT_START + 601, 4);
    fw_timer(&t.w, FIT_START + 900, 0);
    put_records(FIT_START + 900, 140, 180000);
    fit_taken_end(&t);
    ck_assert_int_eq(t.count, 1);
    ck_assert_int_eq(RUN.time.s, 1200);
    ck_assert_int_eq(RUN.elapsed.s, 1500);
}
END_TEST

START_TEST(test_an_activity_chained_to_other_files_comes_in)
{
    static const int kinds[] = { 2, 4, 15 }; /* settings, it, monitoring */
    fw_new(&t.w);
    for (size_t i = 0; i < COUNT_OF(kinds); i++) {
        fw_begin(&t.w, i == 1 ? 12 : 14, i == 1);
        fw_file_id(&t.w, kinds[i]);
        struct fw_session s = fw_run(FIT_START);
        if (kinds[i] == 4)
            fw_session(&t.w, &s);
        fw_end(&t.w);
    }
    fit_taken_read(&t);
    ck_assert_int_eq(t.count, 1);
    fit_taken_said(&t, FILE_IMPORTED, "");
}
END_TEST

START_TEST(test_a_wrong_checksum_of_the_header_refuses_the_file)
{
    fit_taken_begin(&t, false);
    struct fw_session s = fw_run(FIT_START);
    fw_session(&t.w, &s);
    fw_end(&t.w);
    t.w.bytes[12] ^= 1;
    fit_taken_read(&t);
    ck_assert_int_eq(t.count, 0);
    fit_taken_said(&t, FILE_FAILED, "the header's checksum is wrong");
    /* One that was not made is no wrong one. */
    t.w.bytes[12] = t.w.bytes[13] = 0;
    size_t end = t.w.size - 2;
    uint32_t sum = 0;
    for (size_t i = 0; i < end; i++) { /* bit by bit, as nobody else does */
        sum ^= t.w.bytes[i];
        for (int b = 0; b < 8; b++)
            sum = sum >> 1 ^ ((sum & 1) != 0 ? 0xA001u : 0);
    }
    t.w.bytes[end] = (unsigned char)sum;
    t.w.bytes[end + 1] = (unsigned char)(sum >> 8);
    fit_taken_read(&t);
    ck_assert_int_eq(t.count, 1);
}
END_TEST

/* A session with the two questions a watch asks behind a run. */
static void put_answers(int rpe, int feel)
{
    static const struct fw_field fields[] = {
        { 253, 4, FW_U32 }, { 2, 4, FW_U32 },  { 5, 1, FW_ENUM },
        { 8, 4, FW_U32 },   { 192, 1, FW_U8 }, { 193, 1, FW_U8 },
    };
    fit_taken_begin(&t, false);
    fw_define(&t.w, 5, 18, fields, 6);
    fw_head(&t.w, 5);
    fw_put(&t.w, FIT_START + 600, 4);
    fw_put(&t.w, FIT_START, 4);
    fw_put(&t.w, 1, 1);
    fw_put(&t.w, 600000, 4);
    fw_put(&t.w, (uint64_t)feel, 1);
    fw_put(&t.w, (uint64_t)rpe, 1);
    fit_taken_end(&t);
    ck_assert_int_eq(t.count, 1);
}

START_TEST(test_effort_and_feeling_come_in_where_they_were_answered)
{
    static const struct {
        int rpe, feel, is;
        const char *tag;
    } cases[] = {
        { 70, 25, 7, "felt_weak" },
        { 30, 100, 3, "felt_very_strong" },
        { 10, 0, 1, "felt_very_weak" },
        { 50, 75, 5, "felt_strong" },
        { 100, 50, 10, "" },
        { 0, 0, UNKNOWN, "" },
        { 0xFF, 0xFF, UNKNOWN, "" },
        { 40, 0xFF, 4, "" },
        { 0xFF, 75, UNKNOWN, "felt_strong" },
        { 40, 101, 4, "" },
    };
    for (size_t i = 0; i < COUNT_OF(cases); i++) {
        put_answers(cases[i].rpe, cases[i].feel);
        ck_assert_int_eq(RUN.rpe, cases[i].is);
        ck_assert_str_eq(t.entries[0].words.tags, cases[i].tag);
        ck_assert_int_eq(RUN.form, UNKNOWN); /* which is another matter */
    }
}
END_TEST

START_TEST(test_a_run_without_a_distance_keeps_its_time)
{
    fit_taken_begin(&t, false);
    struct fw_session s = fw_run(FIT_START);
    s.sub_sport = 1; /* on a treadmill, without a sensor */
    s.dist_cm = 0xFFFFFFFF;
    fw_session(&t.w, &s);
    fit_taken_end(&t);
    ck_assert_int_eq(t.count, 1);
    ck_assert_int_eq(t.entries[0].kind, ENTRY_RUN);
    ck_assert_int_eq(RUN.dist.m, 0);
    ck_assert_int_eq(RUN.time.s, 3150);
}
END_TEST

Suite *suite_formats_oddities(void)
{
    TCase *c = tcase_create("oddities");
    tcase_add_test(c, test_a_pulse_that_is_all_zero_is_none);
    tcase_add_test(c, test_a_definition_missing_on_the_way_costs_only_the_rest);
    tcase_add_test(c, test_a_clock_that_jumps_back_adds_no_time);
    tcase_add_test(c, test_extra_starts_and_stops_without_one_change_nothing);
    tcase_add_test(c, test_an_activity_chained_to_other_files_comes_in);
    tcase_add_test(c, test_a_wrong_checksum_of_the_header_refuses_the_file);
    tcase_add_test(c, test_effort_and_feeling_come_in_where_they_were_answered);
    tcase_add_test(c, test_a_run_without_a_distance_keeps_its_time);
    Suite *s = suite_create("formats_oddities");
    suite_add_tcase(s, c);
    return s;
}
