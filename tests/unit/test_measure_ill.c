/* measure: the days after fever or illness below the neck (science.md R3). */
#include "../tool/morning.h"

#include <check.h>

Suite *suite_measure_ill(void);

/* The diary has these days ill, and the rest of it silent. */
static void was_ill(int first_ago, int last_ago)
{
    kit_clear(&morning, TODAY);
    for (int ago = first_ago; ago >= last_ago; ago--)
        kit_checkin(&morning, day_add(TODAY, -ago))->illness = ILLNESS_SYSTEMIC;
}

static void says(int ago, enum illness illness)
{
    kit_checkin(&morning, day_add(TODAY, -ago))->illness = illness;
}

START_TEST(test_readiness_after_illness)
{
    was_ill(3, 1);
    morning_reads(READINESS_SKIP, REASON_ILL_YESTERDAY);
    ck_assert(morning_read(TODAY).is_pain_or_illness_alone);
    was_ill(4, 2);
    morning_reads(READINESS_EASY_ONLY, REASON_ILL_BEFORE);
    ck_assert(morning_read(TODAY).is_load_alone);
    ck_assert_double_eq(morning_read(TODAY).reasons[0].value, 3.0);
    was_ill(6, 4);
    morning_reads(READINESS_EASY_ONLY, REASON_ILL_BEFORE);
    was_ill(7, 5);
    morning_reads_go();
}
END_TEST

START_TEST(test_readiness_after_illness_said_gone)
{
    was_ill(3, 1);
    says(0, ILLNESS_NONE);
    morning_reads(READINESS_EASY_ONLY, REASON_ILL_BEFORE);
    was_ill(5, 3);
    says(2, ILLNESS_NONE);
    morning_reads(READINESS_EASY_ONLY, REASON_ILL_BEFORE);
    was_ill(6, 4);
    says(3, ILLNESS_NONE);
    morning_reads_go();
}
END_TEST

/* A check-in that says nothing of it does not say that it is gone. */
START_TEST(test_readiness_after_illness_with_another_check_in)
{
    was_ill(1, 1);
    kit_checkin(&morning, TODAY)->mood = 4;
    morning_reads(READINESS_SKIP, REASON_ILL_YESTERDAY);
}
END_TEST

START_TEST(test_readiness_after_fever_a_head_cold)
{
    was_ill(2, 1);
    says(0, ILLNESS_HEAD);
    morning_reads(READINESS_EASY_ONLY, REASON_ILL_HEAD);
}
END_TEST

/* Ill, a silent day between: one illness of two days. */
START_TEST(test_readiness_after_an_illness_with_a_silent_day)
{
    was_ill(5, 5);
    says(3, ILLNESS_SYSTEMIC);
    morning_reads(READINESS_EASY_ONLY, REASON_ILL_BEFORE);
    ck_assert_double_eq(morning_read(TODAY).reasons[0].value, 2.0);
}
END_TEST

Suite *suite_measure_ill(void)
{
    Suite *s = suite_create("measure_ill");
    TCase *c = tcase_create("after");
    tcase_add_test(c, test_readiness_after_illness);
    tcase_add_test(c, test_readiness_after_illness_said_gone);
    tcase_add_test(c, test_readiness_after_illness_with_another_check_in);
    tcase_add_test(c, test_readiness_after_fever_a_head_cold);
    tcase_add_test(c, test_readiness_after_an_illness_with_a_silent_day);
    suite_add_tcase(s, c);
    return s;
}
