/* entry: a check-in by digits, and a session as the line that logs it. */
#include "milepost/entry.h"

#include <check.h>
#include <stdio.h>
#include <string.h>

/* ---- digits */

static void type_digits(char line[LINE_TEXT], const char *digits)
{
    for (; *digits != '\0'; digits++)
        ck_assert_msg(checkin_answer(line, *digits - '0'), "%c in '%s'",
                      *digits, line);
}

START_TEST(test_four_digits_are_a_checkin)
{
    char line[LINE_TEXT] = "";
    struct entry_context c = { .units = UNITS_KM };
    struct entry en;
    struct err e;
    ck_assert(day_parse("2026-03-04", &c.today));
    type_digits(line, "2431");
    ck_assert_str_eq(line, "sleepq2 fatigue4 stress3 sore1 ");
    ck_assert(entry_read_checkin(&c, line, &en, &e));
    ck_assert_int_eq(en.body.sleepq, 2);
    ck_assert_int_eq(en.body.fatigue, 4);
    ck_assert_int_eq(en.body.stress, 3);
    ck_assert_int_eq(en.body.soreness, 1);
    ck_assert(!checkin_answer(line, 3)); /* nothing is left to ask */
}
END_TEST

START_TEST(test_every_question_is_asked_in_words)
{
    for (int i = 0; i < CHECKIN_QUESTIONS; i++) {
        const struct checkin_question *q = &checkin_questions[i];
        ck_assert_int_gt((int)strlen(q->asks), 10);
        ck_assert_str_ne(q->best, q->worst);
        for (int j = 0; j < i; j++)
            ck_assert_str_ne(q->word, checkin_questions[j].word);
    }
}
END_TEST

START_TEST(test_a_day_before_the_digits_stays)
{
    char line[LINE_TEXT] = "2026-03-01 ";
    type_digits(line, "11");
    ck_assert_str_eq(line, "2026-03-01 sleepq1 fatigue1 ");
}
END_TEST

START_TEST(test_words_answer_too)
{
    ck_assert_int_eq(checkin_asks(""), 0);
    ck_assert_int_eq(checkin_asks("sleep7.5 "), 0); /* hours are another */
    ck_assert_int_eq(checkin_asks("fatigue3 "), 2); /* sleep was passed over */
    ck_assert_int_eq(checkin_asks("sleepq2 mood4 "), 1);
    ck_assert_int_eq(checkin_asks("soreness3 "), CHECKIN_QUESTIONS);
    ck_assert_int_eq(checkin_asks("sleepq2 -- sore4 legs"), 1);
}
END_TEST

START_TEST(test_a_digit_within_a_word_or_a_note_is_typed)
{
    char word[LINE_TEXT] = "sleep";
    char note[LINE_TEXT] = "sleepq2 -- slept ";
    ck_assert(!checkin_answer(word, 7));
    ck_assert_str_eq(word, "sleep");
    ck_assert(!checkin_answer(note, 7));
    ck_assert_str_eq(note, "sleepq2 -- slept ");
}
END_TEST

START_TEST(test_only_one_to_seven_answers)
{
    char line[LINE_TEXT] = "";
    ck_assert(!checkin_answer(line, 0));
    ck_assert(!checkin_answer(line, 8));
    ck_assert_str_eq(line, "");
}
END_TEST

START_TEST(test_an_answer_is_taken_back_whole)
{
    char line[LINE_TEXT] = "";
    type_digits(line, "23");
    ck_assert(checkin_take_back(line));
    ck_assert_str_eq(line, "sleepq2 ");
    type_digits(line, "5");
    ck_assert_str_eq(line, "sleepq2 fatigue5 ");
    ck_assert(checkin_take_back(line) && checkin_take_back(line));
    ck_assert(!checkin_take_back(line));
    (void)text_copy(line, sizeof line, "2026-03-01 ");
    ck_assert(!checkin_take_back(line)); /* a day is no answer */
    (void)text_copy(line, sizeof line, "sleepq2 mood");
    ck_assert(!checkin_take_back(line));
}
END_TEST

START_TEST(test_a_full_line_takes_no_answer)
{
    char line[LINE_TEXT];
    memset(line, ' ', sizeof line);
    line[LINE_TEXT - 8] = '\0';
    ck_assert(!checkin_answer(line, 2));
    ck_assert_uint_eq(strlen(line), LINE_TEXT - 8);
}
END_TEST

/* ---- as planned */

static struct plan plan;

static void read_plan(const char *session)
{
    struct entry_context c = { .units = UNITS_KM };
    struct err e;
    ck_assert(day_parse("2026-03-02", &c.today));
    struct plan_reader r = plan_reader(&c, &plan);
    ck_assert(plan_read_line(&r, "goal half 2026-05-10", &e));
    ck_assert_msg(plan_read_line(&r, session, &e), "%s: %s", session, e.text);
    ck_assert(plan_read_end(&r, &e));
}

static void write_done(const char *session, const char *today,
                       char line[LINE_TEXT])
{
    day_t day;
    struct text t = text_on(line, LINE_TEXT);
    read_plan(session);
    ck_assert(day_parse(today, &day));
    session_write_done(&plan, &plan.sessions[0], day, UNITS_KM, &t);
    ck_assert(!t.is_cut);
}

START_TEST(test_a_session_as_it_is_logged)
{
    static const struct {
        const char *session, *line;
    } rows[] = {
        { "2026-03-04 easy 8k", "easy 8k " },
        { "2026-03-04 recovery 40min", "recovery 40min " },
        { "2026-03-04 strength 30min", "strength 30min " },
        { "2026-03-04 easy 8k +strides", "easy 8k +strides " },
        { "2026-03-04 race 21.1k", "race 21.1k " },
        { "2026-03-04 threshold wu 2k, 5k @T, cd 1.5k",
          "threshold (wu 2k, 5k @T, cd 1.5k) " },
        { "2026-03-04 interval 9k wu 2k, 5x1k @I r90s, cd 2k",
          "interval 9k (wu 2k, 5x1k @I r90s, cd 2k) " },
    };
    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        char line[LINE_TEXT];
        write_done(rows[i].session, "2026-03-04", line);
        ck_assert_str_eq(line, rows[i].line);
    }
}
END_TEST

START_TEST(test_another_day_is_named)
{
    char line[LINE_TEXT];
    write_done("2026-03-04 easy 8k", "2026-03-06", line);
    ck_assert_str_eq(line, "2026-03-04 easy 8k ");
}
END_TEST

/* What is typed after it belongs to the run, not to its last step. */
START_TEST(test_a_time_and_an_effort_may_follow)
{
    struct entry_context c = { .units = UNITS_KM };
    struct entry en;
    struct err e;
    char line[LINE_TEXT];
    write_done("2026-03-04 threshold wu 2k, 5k @T, cd 1.5k", "2026-03-04",
               line);
    ck_assert(day_parse("2026-03-04", &c.today));
    ck_assert_msg(entry_read(&c, line, &en, &e), "%s", e.text);
    ck_assert_int_eq(en.run.purpose, PURPOSE_THRESHOLD);
    ck_assert_int_eq(en.run.dist.m, 8500);
    ck_assert_int_eq(en.run.seg_count, 3);
    ck_assert_int_eq(en.run.time.s, 0); /* never claimed */
    ck_assert_uint_lt(strlen(line), LINE_TEXT - 20);
    memcpy(line + strlen(line), "44:10 rpe7", 11);
    ck_assert_msg(entry_read(&c, line, &en, &e), "%s", e.text);
    ck_assert_int_eq(en.run.dist.m, 8500);
    ck_assert_int_eq(en.run.time.s, 44 * 60 + 10);
    ck_assert_int_eq(en.run.rpe, 7);
}
END_TEST

Suite *suite_entry_answer(void);
Suite *suite_entry_answer(void)
{
    Suite *s = suite_create("entry_answer");
    TCase *c = tcase_create("digits");
    tcase_add_test(c, test_four_digits_are_a_checkin);
    tcase_add_test(c, test_every_question_is_asked_in_words);
    tcase_add_test(c, test_a_day_before_the_digits_stays);
    tcase_add_test(c, test_words_answer_too);
    tcase_add_test(c, test_a_digit_within_a_word_or_a_note_is_typed);
    tcase_add_test(c, test_only_one_to_seven_answers);
    tcase_add_test(c, test_an_answer_is_taken_back_whole);
    tcase_add_test(c, test_a_full_line_takes_no_answer);
    suite_add_tcase(s, c);
    c = tcase_create("as planned");
    tcase_add_test(c, test_a_session_as_it_is_logged);
    tcase_add_test(c, test_another_day_is_named);
    tcase_add_test(c, test_a_time_and_an_effort_may_follow);
    suite_add_tcase(s, c);
    return s;
}
