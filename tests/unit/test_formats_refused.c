/* formats: FIT files that give no entry, and what is said of them. */
#include "../tool/fit_taken.h"

#include <check.h>

Suite *suite_formats_refused(void);

static struct fit_taken t;

START_TEST(test_files_without_a_date_are_refused_in_words)
{
    fit_taken_begin(&t, false);
    struct fw_session s = fw_run(17217864); /* since power-on */
    fw_session(&t.w, &s);
    /* A local time beside it is a constant of the watch, no date. */
    fw_activity(&t.w, 17221751, 698070063);
    fit_taken_end(&t);
    ck_assert_int_eq(t.count, 0);
    fit_taken_said(&t, FILE_FAILED, "no date");
    fit_taken_begin(&t, false);
    fw_record(&t.w, 5000, 120, 0);
    fw_record(&t.w, 9000, 120, 1000000);
    fit_taken_end(&t);
    fit_taken_said(&t, FILE_FAILED, "no date");
}
END_TEST

START_TEST(test_files_that_are_no_activity_are_skipped_by_name)
{
    static const struct {
        int type;
        const char *name;
    } cases[] = {
        { 2, "settings" },      { 5, "workout" },     { 6, "course" },
        { 9, "weight" },        { 15, "monitoring" }, { 32, "monitoring" },
        { 77, "device's own" },
    };
    for (size_t i = 0; i < COUNT_OF(cases); i++) {
        fw_new(&t.w);
        fw_begin(&t.w, 14, false);
        fw_file_id(&t.w, cases[i].type);
        struct fw_session s = fw_run(FIT_START); /* no activity all the same */
        fw_session(&t.w, &s);
        fit_taken_end(&t);
        ck_assert_int_eq(t.count, 0);
        fit_taken_said(&t, FILE_SKIPPED, cases[i].name);
    }
}
END_TEST

START_TEST(test_an_activity_of_nothing_is_skipped)
{
    fit_taken_begin(&t, false);
    fit_taken_end(&t);
    fit_taken_said(&t, FILE_SKIPPED, "without a session");
    fit_taken_begin(&t, false);
    struct fw_session s = fw_run(FIT_START);
    s.timer_ms = 0;
    s.elapsed_ms = 0;
    fw_session(&t.w, &s);
    fit_taken_end(&t);
    ck_assert_int_eq(t.count, 0);
    ck_assert_int_eq(t.result.status, FILE_SKIPPED);
}
END_TEST

START_TEST(test_what_no_diary_holds_is_refused)
{
    fit_taken_begin(&t, false);
    struct fw_session s = fw_run(FIT_START);
    s.dist_cm = 0xFFFFFFFE;
    s.timer_ms = 0xFFFFFFFE;
    s.elapsed_ms = 0xFFFFFFFE;
    fw_session(&t.w, &s);
    fit_taken_end(&t);
    fit_taken_said(&t, FILE_FAILED, "not those of a run");
}
END_TEST

START_TEST(test_a_wrong_checksum_refuses_the_whole_chain)
{
    fit_taken_begin(&t, false);
    struct fw_session s = fw_run(FIT_START);
    fw_session(&t.w, &s);
    fw_end(&t.w);
    fw_begin(&t.w, 14, false);
    fw_file_id(&t.w, 4);
    fw_session(&t.w, &s);
    fw_end(&t.w);
    t.w.bytes[t.w.size - 5] ^= 0x10;
    fit_taken_read(&t);
    ck_assert_int_eq(t.count, 0);
    fit_taken_said(&t, FILE_FAILED, "checksum");
}
END_TEST

Suite *suite_formats_refused(void)
{
    TCase *c = tcase_create("refused");
    tcase_add_test(c, test_files_without_a_date_are_refused_in_words);
    tcase_add_test(c, test_files_that_are_no_activity_are_skipped_by_name);
    tcase_add_test(c, test_an_activity_of_nothing_is_skipped);
    tcase_add_test(c, test_what_no_diary_holds_is_refused);
    tcase_add_test(c, test_a_wrong_checksum_refuses_the_whole_chain);
    Suite *s = suite_create("formats_refused");
    suite_add_tcase(s, c);
    return s;
}
