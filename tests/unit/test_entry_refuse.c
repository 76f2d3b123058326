/* entry: what is said of a line that is none, and where. */
#include "../tool/lines.h"

#include <check.h>
#include <string.h>

/* Every one of them: column and a part of the sentence. */
static const struct {
    const char *line;
    int column;
    const char *part;
} bad[] = {
    { "10m", 1, "10m: metres or minutes? write 10min or 10mi" },
    { "easy 10m", 6, "10m: metres or minutes? write 10min or 10mi" },
    { "18k 1:38", 5, "write 1h38 or 1:38:00" },
    { "1:38 18k", 1, "write 1h38 or 1:38:00" },
    { "strength 1:15", 10, "write 1h15 or 1:15:00" },
    { "10", 1, "write 10k, 10mi, 10min" },
    { "10 km", 1, "write it without the space, as 10km" },
    { "5 x 1k", 1, "5x1k" },
    { "rpe 4 10k", 1, "rpe4" },
    { "10k 52:30 rpe11", 11, "0 (nothing) to 10 (all out)" },
    { "sleep7 fatigue8", 8, "1 (very good) to 7 (very bad)" },
    { "10k 52:30 @6:00", 1, "is 5:15 per km, not 6:00" },
    { "10k 52:30 esay", 11, "did you mean easy?" },
    { "10k tresh", 5, "did you mean threshold?" },
    { "10k rpr4", 5, "did you mean rpe4?" },
    { "10k 4:5x", 5, "a time 52:30" },
    { "3frog", 1, "a distance is 10k" },
    { "half 2:00:00", 1, "write 21.1k" },
    { "10k f\xc3\xb6hn tresh", 5, "a note goes after --" },
    { "10k +f\xc3\xb6hn tresh", 11, "did you mean threshold?" },
    { "10k pian:knee3", 5, "did you mean pain:knee3?" },
    { "10k pain:kne3", 5, "did you mean knee?" },
    { "10k pain:knee11", 5, "0 (none) to 10" },
    { "10k pain:knee", 5, "pain:knee3" },
    { "10k 50:00 pain:knee6@11k", 11, "behind the end of the run" },
    { "10k 50:00 form2@14k", 11, "behind the end of the run" },
    { "10k sharp", 5, "pain:knee4" },
    { "2026-02-31 10k", 1, "Feb 2026 has 28 days" },
    { "2026-13-01 10k", 1, "no month 13" },
    { "20.9.2026 10k", 1, "2026-09-20" },
    { "2026-11-23 10k 50:00", 1, "in the future" },
    { "2026-11-23 sleep7", 1, "in the future" },
    { "tomorrow 10k", 1, "tomorrow" },
    { "10k sun", 5, "the date stands first" },
    { "-3 10k", 1, "-3d" },
    { "1000000km 50:00", 1, "at most 500 km" },
    { "99999999999999999999999k", 1, "at most 500 km" },
    { "10k 9999h", 5, "at most 100 h" },
    { "10k 12:00", 1, "faster than anyone runs" },
    { "10k 12h", 1, "slower than an hour per km" },
    { "10k @0:45", 5, "no running pace" },
    { "100h @2:00", 1, "more than 500 km" },
    { "10k 50:61", 5, "59 behind a colon" },
    { "10,2k 50:00", 1, "with a point" },
    { "10k, 50:00", 4, "a comma stands between steps" },
    { "10k )", 5, "only among steps" },
    { "10k rpe4 rpe5", 10, "twice (before at 5)" },
    { "10k 12k", 5, "twice" },
    { "easy long 10k", 6, "twice" },
    { "easy rpe4", 1, "how far or how long" },
    { "@5:15", 1, "a pace alone" },
    { "", 1, "nothing to keep" },
    { "today", 1, "nothing to keep" },
    { "skip", 5, "skip recovery, ill, pain, life or weather" },
    { "skip lazy", 6, "skip recovery, ill, pain, life or weather" },
    { "skip ill 10k", 10, "does not go with" },
    { "strength 10k", 10, "does not go with" },
    { "strength rpe5", 1, "strength 40min" },
    { "sleep7 pain:knee3@4k", 8, "where pain began" },
    { "ill:flu", 1, "ill:systemic" },
    { "10k shoe:", 5, "shoe:pegs" },
    { "10k +", 5, "+trail" },
    { "10k +5k", 5, "+180m" },
    { "10k hr172/148", 5, "hr148" },
    { "10k @fast", 5, "@5:15" },
    { "10k @T", 5, "your paces are not known yet" },
    { "10k -- a\x1b[31mb", 9, "control character (U+001B)" },
    { "10k -- a\tb", 9, "control character (U+0009)" },
    { "10k -- a\xe2\x80\xae"
      "b",
      9, "control character (U+202E)" },
    { "10k \xff", 5, "UTF-8" },
    { "10k\x07", 4, "control character" },
};

START_TEST(test_bad_lines_say_where_and_what)
{
    struct entry_context c = lines_context(false);
    for (size_t i = 0; i < COUNT_OF(bad); i++) {
        struct entry en;
        struct err e = { 0 };
        ck_assert_msg(!entry_read(&c, bad[i].line, &en, &e), "taken: %s",
                      bad[i].line);
        ck_assert_msg(strstr(e.text, bad[i].part) != NULL, "%s: %s",
                      bad[i].line, e.text);
        ck_assert_msg(e.column == bad[i].column, "%s: column %d: %s",
                      bad[i].line, e.column, e.text);
        ck_assert_int_eq(e.code, ERR_INPUT);
    }
}
END_TEST

START_TEST(test_too_much_text_is_refused_not_cut)
{
    struct entry_context c = lines_context(false);
    struct entry en;
    struct err e;
    char line[2 * LINE_TEXT];
    memset(line, 'x', sizeof line - 1);
    line[sizeof line - 1] = '\0';
    ck_assert(!entry_read(&c, line, &en, &e));
    memcpy(line, "10k -- ", 7);
    line[NOTE_TEXT + 7] = '\0';
    ck_assert(!entry_read(&c, line, &en, &e));
    ck_assert_ptr_nonnull(strstr(e.text, "a note holds at most"));
    line[NOTE_TEXT + 6] = '\0';
    ck_assert(entry_read(&c, line, &en, &e));
    ck_assert_uint_eq(strlen(en.words.note), NOTE_TEXT - 1);
}
END_TEST

START_TEST(test_checkin_takes_the_body_only)
{
    struct entry_context c = lines_context(false);
    struct entry en;
    struct err e;
    ck_assert(entry_read_checkin(&c, "sleep7 mood4", &en, &e));
    ck_assert(!entry_read_checkin(&c, "sleep7 10k", &en, &e));
    ck_assert_int_eq(e.column, 8);
    ck_assert_ptr_nonnull(strstr(e.text, "does not go with a check-in"));
    ck_assert(!entry_read_checkin(&c, "yesterday", &en, &e));
}
END_TEST

Suite *suite_entry_refuse(void);
Suite *suite_entry_refuse(void)
{
    Suite *s = suite_create("entry_refuse");
    TCase *t = tcase_create("refuse");
    tcase_add_test(t, test_bad_lines_say_where_and_what);
    tcase_add_test(t, test_too_much_text_is_refused_not_cut);
    tcase_add_test(t, test_checkin_takes_the_body_only);
    suite_add_tcase(s, t);
    return s;
}
