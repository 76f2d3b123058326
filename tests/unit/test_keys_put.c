/* Sentences of the screens name keys as the runner has bound them. */
#include "../tool/diary.h"
#include "../tool/home.h"
#include "../tool/screen.h"

#include <check.h>

Suite *suite_keys_put(void);

static struct keymap own;

static const char *put(const char *sentence)
{
    static char said[200];
    struct text t = text_on(said, sizeof said);
    keys_put(&t, &own, PLACE_WEEK, sentence);
    return said;
}

START_TEST(test_a_sentence_has_the_key_of_the_table)
{
    own = (struct keymap){ { { 0 } } };
    ck_assert_str_eq(put("kept; {undo} undoes it"), "kept; u undoes it");
    ck_assert_str_eq(put("{add}{mark}"), "aSpace");
}
END_TEST

START_TEST(test_a_sentence_has_the_runners_own_key)
{
    own = (struct keymap){ { { 0 } } };
    own.code[ACT_undo][0] = CONTROL('T');
    ck_assert_str_eq(put("kept; {undo} undoes it, {why} says why"),
                     "kept; ^T undoes it, w says why");
}
END_TEST

START_TEST(test_other_braces_stay)
{
    own = (struct keymap){ { { 0 } } };
    ck_assert_str_eq(put("{ {} {undone} {undo {none} {{help}"),
                     "{ {} {undone} {undo {none} {?");
}
END_TEST

START_TEST(test_screens_name_keys_as_bound)
{
    struct app *app =
        screen_open("2026-11-22", "goal fitness\nw1 tue easy 8k\n");
    app->manners.keys.code[ACT_undo][0] = 'Z';
    app->manners.keys.code[ACT_why][0] = 'y';
    (void)screen_draw(24, 80);
    screen_type("a8k 44:00 easy rpe3");
    screen_press(PRESS_ENTER);
    screen_expect("kept; Z undoes it, y says why");
    screen_expect_none("u undoes");
    home_end();
    diary_remove();
}
END_TEST

START_TEST(test_what_an_empty_screen_offers_has_the_keys_as_bound)
{
    struct app *app = screen_open_empty("2026-11-22");
    app->manners.keys.code[ACT_add][0] = '+';
    app->manners.keys.code[ACT_import][0] = 'O';
    app->manners.keys.code[ACT_guide][0] = 'N';
    screen_type("3");
    screen_expect("no run yet: + logs one");
    screen_expect("O takes files");
    screen_type("2");
    screen_expect("no plan yet: N asks a few questions");
    screen_type("6");
    screen_expect("N asks a few questions");
    home_end();
    diary_remove();
}
END_TEST

Suite *suite_keys_put(void)
{
    Suite *s = suite_create("keys_put");
    TCase *t = tcase_create("keys in sentences");
    suite_add_tcase(s, t);
    tcase_add_test(t, test_a_sentence_has_the_key_of_the_table);
    tcase_add_test(t, test_a_sentence_has_the_runners_own_key);
    tcase_add_test(t, test_other_braces_stay);
    tcase_add_test(t, test_screens_name_keys_as_bound);
    tcase_add_test(t, test_what_an_empty_screen_offers_has_the_keys_as_bound);
    return s;
}
