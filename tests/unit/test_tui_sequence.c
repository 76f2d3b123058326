/* tui: escape sequences nobody knows go whole, letter by letter. */
#include "tui/sequence.h"

#include <check.h>

Suite *suite_tui_sequence(void);

static const char *bytes; /* what follows the ESC */

static bool next(int within_ms, uint32_t *ch)
{
    (void)within_ms;
    if (*bytes == '\0')
        return false;
    *ch = (unsigned char)*bytes++;
    return true;
}

START_TEST(test_escape_alone_is_a_key)
{
    bytes = "";
    ck_assert_int_eq(sequence_drop(next), PRESS_ESCAPE);
}
END_TEST

START_TEST(test_unknown_sequence_leaves_no_letter)
{
    static const char *const whole[] = {
        "[I",                   /* focus came in */
        "[O",                   /* focus went */
        "[27;5;9~",             /* Ctrl and Tab, xterm's modifyOtherKeys */
        "[1;2P",                /* Shift and F1 */
        "[<0;12;5M",            /* mouse, SGR */
        "[M !!",                /* mouse, as in 1987 */
        "[[A",                  /* F1 of the Linux console */
        "[?62;4c",              /* who the terminal is */
        "OS",                   /* F4 of a keypad */
        "]11;rgb:00/00/00\007", /* a colour, told */
        "]0;qqddq\033\\",
        "Pqdd\033\\",
        "d", /* Alt and d */
    };
    for (size_t i = 0; i < COUNT_OF(whole); i++) {
        bytes = whole[i];
        ck_assert_int_eq(sequence_drop(next), PRESS_NONE);
        ck_assert_msg(*bytes == '\0', "%s left %s", whole[i], bytes);
    }
}
END_TEST

START_TEST(test_key_after_a_sequence_is_still_a_key)
{
    bytes = "[Ij";
    ck_assert_int_eq(sequence_drop(next), PRESS_NONE);
    ck_assert_str_eq(bytes, "j");
}
END_TEST

START_TEST(test_sequence_without_end_is_given_up)
{
    static char endless[8192];
    for (size_t i = 0; i + 1 < sizeof endless; i++)
        endless[i] = '1';
    endless[0] = '[';
    bytes = endless;
    ck_assert_int_eq(sequence_drop(next), PRESS_NONE);
    ck_assert(*bytes != '\0');
}
END_TEST

Suite *suite_tui_sequence(void)
{
    Suite *s = suite_create("tui_sequence");
    TCase *t = tcase_create("escape");
    tcase_add_test(t, test_escape_alone_is_a_key);
    tcase_add_test(t, test_unknown_sequence_leaves_no_letter);
    tcase_add_test(t, test_key_after_a_sequence_is_still_a_key);
    tcase_add_test(t, test_sequence_without_end_is_given_up);
    suite_add_tcase(s, t);
    return s;
}
