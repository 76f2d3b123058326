/* The first start: the guide asks by itself, once, and ends on a plan. */
#include "pty.h"

#include <check.h>
#include <stddef.h>

Suite *suite_guide(void);

START_TEST(test_an_empty_diary_is_asked_and_ends_on_a_plan)
{
    struct pty *p = pty_blank(24, 80, NULL);
    pty_wait(p, "What are the miles for?");
    pty_send(p, "first5k\r");
    pty_wait(p, "How many km do you run");
    pty_send(p, "\r");
    pty_wait(p, "Which days can you run on?");
    pty_send(p, "tue thu sat\r");
    pty_wait(p, "proposed: nothing is kept yet");
    pty_wait(p, "[2 Plan]");
    pty_send(p, "\r");
    pty_wait(p, "kept; u takes it back");
    pty_quit(p);
    /* Never again once it is answered. */
    p = pty_blank(24, 80, NULL);
    pty_wait(p, "[1 Week]");
    pty_send(p, "u");
    pty_wait(p, "undone: begin first5k");
    pty_quit(p);
}
END_TEST

START_TEST(test_escape_passes_over_and_control_c_leaves)
{
    struct pty *p = pty_blank(24, 80, NULL);
    pty_wait(p, "question 1");
    pty_send(p, "half 2027-05-09\r");
    pty_wait(p, "How many km do you run");
    pty_send(p, "40\r");
    pty_wait(p, "How long was your longest run");
    pty_send(p, "\033");
    pty_wait(p, "longest run 12.0 km");
    pty_send(p, "\033OA");
    pty_wait(p, "How long was your longest run");
    pty_send(p, "\003");
    pty_wait(p, "nothing was kept");
    pty_wait(p, "[1 Week]");
    pty_send(p, "6G");
    pty_wait(p, "What are the miles for?");
    pty_send(p, "\003");
    pty_wait_gone(p, "What are the miles for?");
    pty_quit(p);
}
END_TEST

START_TEST(test_a_refusal_is_answered_by_a_number)
{
    struct pty *p = pty_blank(24, 80, NULL);
    pty_wait(p, "question 1");
    pty_send(p, "marathon 12w\r20\r\r\r\r");
    pty_wait(p, "Which of them is best for the long run?");
    pty_send(p, "\r");
    pty_wait(p, "1  a later race");
    pty_send(p, "b");
    pty_wait(p, "Which of them is best for the long run?");
    pty_send(p, "\r");
    pty_wait(p, "2  a shorter goal");
    pty_send(p, "2");
    pty_wait(p, "proposed: nothing is kept yet");
    pty_send(p, "jj");
    pty_wait(p, ">  3 30 Nov");
    pty_send(p, "k");
    pty_wait(p, ">  2 23 Nov");
    pty_send(p, "l");
    pty_wait(p, "week 2 of");
    pty_send(p, "h");
    pty_wait(p, "plan for 10k");
    pty_send(p, "q");
    pty_wait(p, "nothing was kept");
    pty_quit(p);
}
END_TEST

START_TEST(test_a_low_terminal_and_ascii_have_room_for_every_question)
{
    static const char *const answers[] = { "half\r", "\r", "40\r",
                                           "\r",     "\r", "\r" };
    struct pty *p = pty_blank(16, 60, NULL);
    for (size_t i = 0; i < sizeof answers / sizeof answers[0]; i++) {
        char number[24] = "question 1";
        number[9] = (char)('1' + (int)i);
        pty_wait(p, number);
        pty_wait(p, "Enter takes:");
        pty_wait(p, "Enter answer");
        pty_send(p, answers[i]);
    }
    pty_wait(p, "question 7 of 7");
    pty_resize(p, 60, 200);
    pty_wait(p, "question 7 of 7");
    pty_resize(p, 10, 40);
    pty_wait(p, "too small");
    pty_resize(p, 24, 80);
    pty_wait(p, "Enter takes: sun");
    pty_send(p, "\003");
    pty_wait(p, "[1 Week]");
    pty_quit(p);
}
END_TEST

Suite *suite_guide(void)
{
    Suite *s = suite_create("guide");
    TCase *t = tcase_create("first start");
    suite_add_tcase(s, t);
    tcase_set_timeout(t, 60);
    tcase_add_checked_fixture(t, NULL, pty_clean);
    tcase_add_test(t, test_an_empty_diary_is_asked_and_ends_on_a_plan);
    tcase_add_test(t, test_escape_passes_over_and_control_c_leaves);
    tcase_add_test(t, test_a_refusal_is_answered_by_a_number);
    tcase_add_test(t,
                   test_a_low_terminal_and_ascii_have_room_for_every_question);
    return s;
}
