/* tui: the line editor's keys, and the table of keys. */
#include "tui/keys.h"
#include "tui/lineedit.h"

#include <check.h>
#include <string.h>

Suite *suite_tui_lineedit(void);

static struct lineedit line;
static struct history history;

static enum line_state press(int32_t code)
{
    return lineedit_press(&line, &history, (struct press){ .code = code });
}

static enum line_state paste(int32_t code)
{
    return lineedit_press(&line, &history,
                          (struct press){ .code = code, .is_pasted = true });
}

static void type(const char *text)
{
    for (uint32_t code = utf8_next(&text); code != 0; code = utf8_next(&text))
        ck_assert_int_eq(press((int32_t)code), LINE_CHANGED);
}

/* The line with a bar where the cursor stands. */
static const char *state(void)
{
    static char out[LINE_TEXT + 1];
    memcpy(out, line.text, (size_t)line.at);
    out[line.at] = '|';
    strcpy(out + line.at + 1, line.text + line.at);
    return out;
}

START_TEST(test_line_moves_as_in_a_shell)
{
    lineedit_start(&line, "10k easy rpe4");
    ck_assert_str_eq(state(), "10k easy rpe4|");
    (void)press(CONTROL('A'));
    ck_assert_str_eq(state(), "|10k easy rpe4");
    (void)press(CONTROL('F'));
    (void)press(PRESS_RIGHT);
    (void)press(CONTROL('B'));
    ck_assert_str_eq(state(), "1|0k easy rpe4");
    (void)press(PRESS_WORD_RIGHT);
    (void)press(PRESS_WORD_RIGHT);
    ck_assert_str_eq(state(), "10k easy| rpe4");
    (void)press(PRESS_WORD_LEFT);
    ck_assert_str_eq(state(), "10k |easy rpe4");
    (void)press(CONTROL('E'));
    ck_assert_str_eq(state(), "10k easy rpe4|");
}
END_TEST

START_TEST(test_line_cuts_and_puts_back)
{
    lineedit_start(&line, "10k easy rpe4");
    ck_assert_int_eq(press(CONTROL('W')), LINE_CHANGED);
    ck_assert_str_eq(state(), "10k easy |");
    (void)press(CONTROL('Y'));
    ck_assert_str_eq(state(), "10k easy rpe4|");
    (void)press(PRESS_HOME);
    (void)press(CONTROL('K'));
    ck_assert_str_eq(state(), "|");
    (void)press(CONTROL('Y'));
    ck_assert_str_eq(state(), "10k easy rpe4|");
    (void)press(CONTROL('U'));
    ck_assert_str_eq(state(), "|");
    ck_assert_int_eq(press(PRESS_BACKSPACE), LINE_SAME);
    ck_assert_int_eq(press(PRESS_DELETE), LINE_SAME);
}
END_TEST

START_TEST(test_line_takes_out_whole_characters)
{
    lineedit_start(&line, "");
    type("aé東");
    ck_assert_int_eq(press(0x301), LINE_CHANGED); /* an accent on the last */
    (void)press(PRESS_LEFT);
    ck_assert_str_eq(state(), "aé|東\xCC\x81");
    (void)press(PRESS_BACKSPACE);
    ck_assert_str_eq(state(), "a|東\xCC\x81");
    (void)press(PRESS_DELETE);
    ck_assert_str_eq(state(), "a|");
}
END_TEST

START_TEST(test_line_takes_no_control_characters)
{
    lineedit_start(&line, "a");
    ck_assert_int_eq(press(0x202E), LINE_SAME);
    ck_assert_int_eq(press(0x85), LINE_SAME);
    ck_assert_int_eq(press(CONTROL('T')), LINE_SAME);
    ck_assert_int_eq(press(PRESS_NONE), LINE_SAME);
    ck_assert_int_eq(press(PRESS_PAGE_DOWN), LINE_SAME);
    ck_assert_str_eq(state(), "a|");
}
END_TEST

START_TEST(test_pasted_text_is_text_and_never_a_key)
{
    lineedit_start(&line, "x");
    (void)paste('1');
    ck_assert_int_eq(paste(PRESS_ENTER), LINE_CHANGED);
    (void)paste('k');
    ck_assert_int_eq(paste(CONTROL('C')), LINE_SAME);
    ck_assert_int_eq(paste(PRESS_ESCAPE), LINE_SAME);
    ck_assert_int_eq(paste(CONTROL('U')), LINE_SAME);
    ck_assert_str_eq(state(), "x1 k|");
}
END_TEST

START_TEST(test_line_holds_what_it_can_and_no_more)
{
    lineedit_start(&line, "");
    for (int i = 0; i < 2 * LINE_TEXT; i++)
        (void)press(0xE9);
    ck_assert_int_lt(line.length, LINE_TEXT);
    ck_assert_int_eq(line.length % 2, 0);
    ck_assert_int_eq((int)strlen(line.text), line.length);
}
END_TEST

START_TEST(test_history_goes_back_and_forth_and_keeps_what_was_typed)
{
    memset(&history, 0, sizeof history);
    history_add(&history, "one");
    history_add(&history, "two");
    history_add(&history, "two");
    history_add(&history, "");
    ck_assert_int_eq(history.count, 2);
    lineedit_start(&line, "half");
    (void)press(PRESS_UP);
    ck_assert_str_eq(state(), "two|");
    (void)press(CONTROL('P'));
    ck_assert_str_eq(state(), "one|");
    ck_assert_int_eq(press(PRESS_UP), LINE_SAME);
    (void)press(PRESS_DOWN);
    (void)press(CONTROL('N'));
    ck_assert_str_eq(state(), "half|");
    ck_assert_int_eq(press(PRESS_DOWN), LINE_SAME);
}
END_TEST

START_TEST(test_history_drops_the_oldest)
{
    memset(&history, 0, sizeof history);
    for (int i = 0; i < HISTORY_LINES + 5; i++)
        history_add(&history, i % 2 == 0 ? "even" : "odd");
    ck_assert_int_eq(history.count, HISTORY_LINES);
    ck_assert_str_eq(history.line[HISTORY_LINES - 1], "even");
}
END_TEST

START_TEST(test_line_ends_and_is_left)
{
    lineedit_start(&line, "a");
    ck_assert_int_eq(press(PRESS_ENTER), LINE_DONE);
    ck_assert_int_eq(press(PRESS_ESCAPE), LINE_LEFT);
    ck_assert_int_eq(press(CONTROL('C')), LINE_LEFT);
}
END_TEST

START_TEST(test_line_goes_to_the_column_of_an_error)
{
    lineedit_start(&line, "é 10m");
    lineedit_go(&line, 3);
    ck_assert_str_eq(state(), "é |10m");
    lineedit_go(&line, 99);
    ck_assert_str_eq(state(), "é 10m|");
}
END_TEST

START_TEST(test_long_line_shows_the_part_with_the_cursor)
{
    static struct canvas c;
    canvas_clear(&c, 1, 10, true);
    lineedit_start(&line, "0123456789abcdef");
    lineedit_draw(&line, &c, 0, 2, 8);
    ck_assert_int_eq(c.cursor_row, 0);
    ck_assert_int_eq(c.cursor_col, 9);
    ck_assert_int_eq(c.cell[0][8].ch, L'f');
    (void)press(PRESS_HOME);
    lineedit_draw(&line, &c, 0, 2, 8);
    ck_assert_int_eq(c.cursor_col, 2);
    ck_assert_int_eq(c.cell[0][2].ch, L'0');
}
END_TEST

static const struct keymap standard;

START_TEST(test_every_act_has_a_key_and_a_sentence)
{
    for (int act = ACT_none + 1; act < ACT_COUNT; act++) {
        bool is_there = false;
        for (int i = 0; i < key_row_count; i++)
            is_there = is_there || (int)key_rows[i].act == act;
        ck_assert_msg(is_there, "act %d has no key", act);
    }
    for (int i = 0; i < key_row_count; i++)
        ck_assert_int_gt((int)strlen(key_rows[i].help), 3);
}
END_TEST

/* A name that is not read as a key would act on nothing. */
START_TEST(test_every_key_is_written_as_it_is_read)
{
    for (int i = 0; i < key_row_count; i++) {
        int32_t codes[KEYS_PER_ACT];
        char words[KEYS_PER_ACT * KEY_TEXT];
        char word[KEY_TEXT];
        struct text t = text_on(words, sizeof words);
        int count = key_codes(&standard, &key_rows[i], codes);
        for (int j = 0; j < count; j++)
            text_add(&t, "%s%s", j == 0 ? "" : " ", key_word(codes[j], word));
        ck_assert_str_eq(words, key_rows[i].keys);
    }
    ck_assert_int_eq(key_from("PgUpp", 5), 0);
    ck_assert_int_eq(key_from("ab", 2), 0);
    ck_assert_int_eq(key_from("", 0), 0);
}
END_TEST

START_TEST(test_own_keys_stand_for_those_of_the_table)
{
    struct keymap own = standard;
    own.code[ACT_add][0] = CONTROL('T');
    ck_assert_int_eq(key_act(&own, CONTROL('T'), PLACE_WEEK), ACT_add);
    ck_assert_int_eq(key_act(&own, 'a', PLACE_WEEK), ACT_none);
    ck_assert_int_eq(key_act(&own, 'c', PLACE_WEEK), ACT_checkin);
}
END_TEST

START_TEST(test_footer_fits_and_keeps_help_and_quit)
{
    static struct canvas c;
    static char out[2048];
    for (int cols = 60; cols <= 200; cols += 7) {
        canvas_clear(&c, 1, cols, true);
        keys_footer(&c, 0, &standard, PLACE_WEEK);
        struct text t = text_on(out, sizeof out);
        canvas_text(&c, &t);
        ck_assert_ptr_nonnull(strstr(out, "? help"));
        ck_assert_ptr_nonnull(strstr(out, "q quit"));
        ck_assert_ptr_nonnull(strstr(out, "a log"));
    }
}
END_TEST

/* A wider terminal never has fewer keys, and as many of a rank as have room. */
START_TEST(test_footer_holds_what_has_room)
{
    static struct canvas c;
    static char out[2048];
    for (unsigned place = 1; place <= PLACE_LAST; place <<= 1) {
        size_t before = 0;
        for (int cols = 60; cols <= 240; cols++) {
            canvas_clear(&c, 1, cols, true);
            keys_footer(&c, 0, &standard, place);
            struct text t = text_on(out, sizeof out);
            canvas_text(&c, &t);
            ck_assert_msg(t.len >= before, "place %u at %d: %s", place, cols,
                          out);
            before = t.len;
        }
    }
    canvas_clear(&c, 1, 60, true);
    keys_footer(&c, 0, &standard, PLACE_BLOCK);
    struct text t = text_on(out, sizeof out);
    canvas_text(&c, &t);
    ck_assert_ptr_nonnull(strstr(out, "w why"));
    ck_assert_ptr_nonnull(strstr(out, "h before"));
}
END_TEST

START_TEST(test_help_names_every_live_key)
{
    static char out[8192];
    struct text t = text_on(out, sizeof out);
    keys_help(&t, &standard, PLACE_WEEK, 200);
    ck_assert(!t.is_cut);
    for (int i = 0; i < key_row_count; i++)
        if ((key_rows[i].where & PLACE_WEEK) != 0)
            ck_assert_ptr_nonnull(strstr(out, key_rows[i].help));
}
END_TEST

Suite *suite_tui_lineedit(void)
{
    Suite *s = suite_create("tui_lineedit");
    TCase *t = tcase_create("line");
    tcase_add_test(t, test_line_moves_as_in_a_shell);
    tcase_add_test(t, test_line_cuts_and_puts_back);
    tcase_add_test(t, test_line_takes_out_whole_characters);
    tcase_add_test(t, test_line_takes_no_control_characters);
    tcase_add_test(t, test_pasted_text_is_text_and_never_a_key);
    tcase_add_test(t, test_line_holds_what_it_can_and_no_more);
    tcase_add_test(t,
                   test_history_goes_back_and_forth_and_keeps_what_was_typed);
    tcase_add_test(t, test_history_drops_the_oldest);
    tcase_add_test(t, test_line_ends_and_is_left);
    tcase_add_test(t, test_line_goes_to_the_column_of_an_error);
    tcase_add_test(t, test_long_line_shows_the_part_with_the_cursor);
    suite_add_tcase(s, t);
    t = tcase_create("keys");
    tcase_add_test(t, test_every_act_has_a_key_and_a_sentence);
    tcase_add_test(t, test_every_key_is_written_as_it_is_read);
    tcase_add_test(t, test_own_keys_stand_for_those_of_the_table);
    tcase_add_test(t, test_footer_fits_and_keeps_help_and_quit);
    tcase_add_test(t, test_footer_holds_what_has_room);
    tcase_add_test(t, test_help_names_every_live_key);
    suite_add_tcase(s, t);
    return s;
}
