/* formats: activities without a session, made of their records; cut files. */
#include "../tool/fit_taken.h"

#include <check.h>

Suite *suite_formats_records(void);

static struct fit_taken t;

START_TEST(test_without_a_session_the_records_make_one)
{
    static const struct fw_field sport[] = { { 0, 1, FW_ENUM } };
    fit_taken_begin(&t, false);
    fw_define(&t.w, 6, 12, sport, 1);
    fw_head(&t.w, 6);
    fw_put(&t.w, 1, 1);
    fw_timer(&t.w, FIT_START, 0);
    for (uint32_t i = 0; i <= 60; i++) /* 10 min, a pause, 10 min */
        fw_record(&t.w, FIT_START + i * 10, i == 0 ? 0 : 140, i * 3000);
    fw_timer(&t.w, FIT_START + 600, 4);
    fw_timer(&t.w, FIT_START + 900, 0);
    fw_timer(&t.w, FIT_START + 901, 0); /* one start too many */
    for (uint32_t i = 0; i <= 60; i++)
        fw_record(&t.w, FIT_START + 900 + i * 10, 160, 180000 + i * 3000);
    fw_record(&t.w, FIT_START + 1000, 0xFF, 360000); /* the clock jumps back */
    fit_taken_end(&t);
    ck_assert_int_eq(t.count, 1);
    ck_assert_int_eq(t.entries[0].kind, ENTRY_RUN);
    ck_assert_int_eq(t.entries[0].run.dist.m, 3600);
    ck_assert_int_eq(t.entries[0].run.time.s, 1200);
    ck_assert_int_eq(t.entries[0].run.elapsed.s, 1500);
    ck_assert_int_eq(t.entries[0].run.hr_avg, 150);
    ck_assert_int_eq(t.entries[0].run.start_min, 390);
    fit_taken_said(&t, FILE_IMPORTED, "");
}
END_TEST

START_TEST(test_records_without_a_sport_are_told_by_speed)
{
    /* cm in 10 min: 5:00/km a run, 2:30/km a ride, 20:00/km a walk */
    static const uint32_t dist_cm[] = { 200000, 400000, 50000 };
    for (size_t i = 0; i < COUNT_OF(dist_cm); i++) {
        fit_taken_begin(&t, false);
        fw_record(&t.w, FIT_START, 120, 0);
        fw_record(&t.w, FIT_START + 600, 120, dist_cm[i]);
        fit_taken_end(&t);
        ck_assert_int_eq(t.count, 1);
        ck_assert_int_eq(t.entries[0].kind,
                         i == 0 ? ENTRY_RUN : ENTRY_ACTIVITY);
        fit_taken_said(&t, FILE_IMPORTED, "no sport");
    }
}
END_TEST

START_TEST(test_compressed_distances_add_up)
{
    static const struct fw_field fields[] = { { 253, 4, FW_U32 },
                                              { 8, 3, FW_BYTE } };
    fit_taken_begin(&t, false);
    fw_define(&t.w, 3, 20, fields, 2);
    unsigned sixteenths = 0;
    for (uint32_t i = 0; i <= 300; i++) {
        fw_head(&t.w, 3);
        fw_put(&t.w, FIT_START + i, 4);
        fw_put(&t.w, 300 & 0xFF, 1); /* 3 m/s, 12 bits */
        fw_put(&t.w, (300 >> 8) | (sixteenths & 15) << 4, 1);
        fw_put(&t.w, sixteenths >> 4, 1);
        sixteenths = (sixteenths + 48) & 0xFFF; /* 3 m, rolls over at 256 m */
    }
    fit_taken_end(&t);
    ck_assert_int_eq(t.count, 1);
    ck_assert_int_eq(t.entries[0].run.dist.m, 900);
}
END_TEST

START_TEST(test_a_distance_of_another_base_type_is_left_out)
{
    /* Found by fuzzing: signed bytes where three plain ones belong. */
    static const struct fw_field fields[] = { { 253, 4, FW_U32 },
                                              { 8, 3, FW_S8 } };
    fit_taken_begin(&t, false);
    fw_define(&t.w, 3, 20, fields, 2);
    for (uint32_t i = 0; i < 2; i++) {
        fw_head(&t.w, 3);
        fw_put(&t.w, FIT_START + i * 600, 4);
        fw_put(&t.w, 0xDCDCDC, 3);
    }
    fit_taken_end(&t);
    ck_assert_int_eq(t.count, 1);
    ck_assert_int_eq(t.entries[0].kind, ENTRY_ACTIVITY);
    ck_assert_int_eq(t.entries[0].activity.time.s, 600);
}
END_TEST

START_TEST(test_a_cut_file_gives_what_it_holds_and_says_so)
{
    fit_taken_begin(&t, false);
    fw_record(&t.w, FIT_START, 120, 0);
    for (uint32_t i = 1; i <= 10; i++)
        fw_record(&t.w, FIT_START + i * 60, 140, i * 20000);
    size_t ten_minutes = t.w.size;
    struct fw_session s = fw_run(FIT_START);
    fw_session(&t.w, &s);
    fw_end(&t.w);
    t.w.size -= 10; /* in the middle of the session: from the records */
    fit_taken_read(&t);
    ck_assert_int_eq(t.count, 1);
    ck_assert_int_eq(t.entries[0].run.time.s, 600);
    ck_assert_int_eq(t.entries[0].run.dist.m, 2000);
    fit_taken_said(&t, FILE_IMPORTED, "cut off");
    t.w.size += 8; /* the session is there, the checksum is not */
    fit_taken_read(&t);
    ck_assert_int_eq(t.count, 1);
    ck_assert_int_eq(t.entries[0].run.dist.m, 10000);
    fit_taken_said(&t, FILE_IMPORTED, "cut off");
    t.w.size = ten_minutes / 8; /* no minute yet */
    fit_taken_read(&t);
    ck_assert_int_eq(t.count, 0);
    fit_taken_said(&t, FILE_FAILED, "less than a minute");
}
END_TEST

/* As some watches leave it to whoever reads. */
START_TEST(test_a_session_without_a_pulse_has_that_of_its_records)
{
    fit_taken_begin(&t, false);
    for (uint32_t i = 0; i <= 600; i++)
        fw_record(&t.w, FIT_START + i, i < 300 ? 140 : 151, i * 300);
    struct fw_session s = fw_run(FIT_START);
    s.hr_avg = s.hr_max = 0xFF;
    fw_session(&t.w, &s);
    fit_taken_end(&t);
    ck_assert_int_eq(t.count, 1);
    ck_assert_int_eq(t.entries[0].run.hr_avg, 146);
    ck_assert_int_eq(t.entries[0].run.hr_max, 151);
}
END_TEST

Suite *suite_formats_records(void)
{
    TCase *c = tcase_create("records");
    tcase_add_test(c, test_a_session_without_a_pulse_has_that_of_its_records);
    tcase_add_test(c, test_without_a_session_the_records_make_one);
    tcase_add_test(c, test_records_without_a_sport_are_told_by_speed);
    tcase_add_test(c, test_compressed_distances_add_up);
    tcase_add_test(c, test_a_distance_of_another_base_type_is_left_out);
    tcase_add_test(c, test_a_cut_file_gives_what_it_holds_and_says_so);
    Suite *s = suite_create("formats_records");
    suite_add_tcase(s, c);
    return s;
}
