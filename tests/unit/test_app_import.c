/* app: files come in once, add what is missing, and never take the runner's
 * word away. */
#include "../tool/desk.h"
#include "../tool/home.h"
#include "milepost/runs.h"

#include <check.h>
#include <stdio.h>
#include <string.h>

Suite *suite_app_import(void);

#define START INT64_C(1795240800) /* Sat 2026-11-21 06:00 UTC */

static void setup(void)
{
    desk_open("2026-11-22");
}

/* ---- never twice */

START_TEST(test_second_import_adds_nothing_and_is_no_step)
{
    struct action steps[8];
    int count;
    struct made_run r = made_run(START);
    desk_put_fit("a.fit", &r);
    desk_import();
    ck_assert_int_eq(desk_sums.runs, 1);
    desk_expect(0, ITEM_NEW, "");
    desk_import();
    ck_assert_int_eq(desk_sums.runs, 0);
    ck_assert_int_eq(desk_sums.duplicates, 1);
    desk_expect(0, ITEM_HERE, "");
    ck_assert_int_eq(desk_held.count, 1);
    ck_assert(app_history(desk_app, steps, 8, &count, &desk_err));
    ck_assert_int_eq(count, 1);
}
END_TEST

START_TEST(test_a_dry_look_keeps_nothing)
{
    struct made_run r = made_run(START);
    desk_put_fit("a.fit", &r);
    desk_ask.is_dry = true;
    desk_import();
    ck_assert_int_eq(desk_sums.runs, 1);
    ck_assert_int_eq(desk_held.count, 0);
}
END_TEST

START_TEST(test_same_run_in_two_formats_is_one)
{
    struct made_run r = made_run(START);
    struct made_run minute = made_run(START + 23);
    desk_put_fit("a.fit", &minute);
    desk_put_tcx("b.tcx", &r);
    desk_import();
    ck_assert_int_eq(desk_sums.runs, 1);
    ck_assert_int_eq(desk_held.count, 1);
    ck_assert_int_ne(desk_told[1].kind, ITEM_NEW);
    ck_assert_int_ne(desk_told[1].kind, ITEM_ODD);
}
END_TEST

START_TEST(test_two_runs_of_a_day_are_two)
{
    struct made_run one = made_run(START);
    struct made_run other = made_run(START + 8 * 3600);
    desk_put_fit("a.fit", &one);
    desk_put_fit("b.fit", &other);
    desk_import();
    ck_assert_int_eq(desk_sums.runs, 2);
    ck_assert_int_eq(desk_sums.items[ITEM_NEW], 2);
}
END_TEST

/* ---- the runner's word */

START_TEST(test_a_file_fills_what_was_typed_and_leaves_its_words)
{
    struct made_run r = made_even(START, 10040, 3160);
    home_log("2026-11-21 10k 52:30 easy rpe4 -- legs good");
    desk_put_fit("a.fit", &r);
    desk_import();
    ck_assert_int_eq(desk_sums.runs, 0);
    ck_assert_int_eq(desk_sums.changed, 1);
    desk_expect(0, ITEM_FILL, "adds start, pulse");
    ck_assert_int_eq(desk_held.count, 1);
    ck_assert_int_eq(desk_held.run[0].dist.m, 10000);
    ck_assert_int_eq(desk_held.run[0].time.s, 3150);
    ck_assert_int_eq(desk_held.run[0].rpe, 4);
    ck_assert_int_eq(desk_held.run[0].purpose, PURPOSE_EASY);
    ck_assert_int_eq(desk_held.run[0].start_min, 360);
    ck_assert_str_eq(desk_held.words[0].note, "legs good");
    desk_import();
    desk_expect(0, ITEM_HERE, "");
}
END_TEST

START_TEST(test_a_row_tells_more_of_its_file)
{
    struct made_run r = made_run(START);
    r.title = "Along the river";
    r.rpe = 6;
    r.key = 77;
    desk_put_fit("7.fit", &r);
    desk_put_row(&r, "7.fit");
    desk_import();
    ck_assert_int_eq(desk_told_count, 1);
    ck_assert_int_eq(desk_more_count, 1);
    ck_assert_int_eq(desk_held.count, 1);
    ck_assert_int_eq(desk_held.run[0].rpe, 6);
    ck_assert_ptr_nonnull(strstr(desk_held.words[0].note, "Along the river"));
    ck_assert_str_eq(source_word(desk_held.run[0].source), "fit");
    desk_import();
    ck_assert_int_eq(desk_sums.items[ITEM_HERE], 1);
    ck_assert_int_eq(desk_sums.runs + desk_sums.changed, 0);
}
END_TEST

static const struct {
    const char *note, *aside, *gear, *note_held, *shoe;
} words_told[] = {
    { "open", "mine", "Nike Pegasus 40 (blue)", "open; mine",
      "Nike-Pegasus-40-blue" },
    { "", "mine", "--", "mine", "" },
    { "open", "open", "", "open", "" },
    { "open", "", "A pair with a name far longer than a diary's shoe", "open",
      "A-pair-with-a-name-far-longer-t" },
    { "", "\033[2J", "\033[2Jred\xE2\x80\xAEpegs", NULL, NULL },
};

START_TEST(test_a_private_note_and_the_shoe_come_with_the_run)
{
    struct made_run r = made_run(START);
    r.title = "";
    r.note = words_told[_i].note;
    r.aside = words_told[_i].aside;
    r.gear = words_told[_i].gear;
    desk_put_row(&r, NULL);
    desk_import();
    const char *shoe = desk_held.words[0].shoe;
    const char *note = desk_held.words[0].note;
    ck_assert_ptr_null(strchr(shoe, '\033'));
    ck_assert_ptr_null(strchr(note, '\033'));
    ck_assert_ptr_null(strstr(shoe, "\xE2\x80\xAE"));
    if (words_told[_i].shoe != NULL) {
        ck_assert_str_eq(note, words_told[_i].note_held);
        ck_assert_str_eq(shoe, words_told[_i].shoe);
    }
}
END_TEST

/* The runner's own pair stays, also where it was taken off. */
START_TEST(test_an_accounts_shoe_fills_and_never_forces)
{
    static const struct {
        const char *word, *held;
    } own[] = { { "shoe:blue", "blue" }, { "shoe:none", "" } };
    struct made_run r = made_run(START);
    r.key = 77;
    r.gear = "Red Pegs";
    r.aside = "slept badly";
    desk_put_fit("7.fit", &r);
    desk_import();
    ck_assert_str_eq(desk_held.words[0].shoe, "");
    desk_put_row(&r, NULL);
    desk_import();
    desk_expect(1, ITEM_FILL, "shoe");
    ck_assert_str_eq(desk_held.words[0].shoe, "Red-Pegs");
    ck_assert_ptr_nonnull(strstr(desk_held.words[0].note, "slept badly"));
    for (int i = 0; i < 2; i++) {
        int changed;
        struct id id = desk_held.run[0].id;
        ck_assert(app_retag(desk_app, &id, 1, own[i].word, false, &changed,
                            &desk_err));
        desk_import();
        ck_assert_int_eq(desk_sums.items[ITEM_FILL], 0);
        ck_assert_str_eq(desk_held.words[0].shoe, own[i].held);
    }
}
END_TEST

START_TEST(test_a_newer_word_is_offered_and_never_forced)
{
    struct made_run r = made_run(START);
    r.title = "Before";
    r.key = 77;
    desk_put_row(&r, NULL);
    desk_import();
    ck_assert_int_eq(desk_sums.runs, 1);
    desk_no_files();
    r.title = "After";
    desk_put_row(&r, NULL);
    desk_import();
    desk_expect(0, ITEM_EDIT, "After");
    ck_assert_int_eq(desk_sums.changed, 0);
    ck_assert_ptr_nonnull(strstr(desk_held.words[0].note, "Before"));
    desk_ask.takes[ITEM_EDIT] = true;
    desk_import();
    ck_assert_int_eq(desk_sums.changed, 1);
    ck_assert_ptr_nonnull(strstr(desk_held.words[0].note, "After"));
    desk_import();
    desk_expect(0, ITEM_HERE, "");
}
END_TEST

/* A run that was there already says nothing new but whose word it is. */
START_TEST(test_a_second_accounts_later_edit_is_offered_too)
{
    struct action steps[8];
    int count;
    struct made_run r = made_even(START, 10040, 3160);
    home_log("2026-11-21 06:00 10.04k 52:40 easy rpe4 hr150/160 -- my own");
    r.key = 77;
    desk_put_row(&r, NULL);
    desk_import();
    desk_expect(0, ITEM_HERE, "");
    desk_import();
    ck_assert(app_history(desk_app, steps, 8, &count, &desk_err));
    ck_assert_int_eq(count, 2); /* not a step each time */
    desk_no_files();
    r = made_even(START, 11000, 3160);
    r.key = 77;
    desk_put_row(&r, NULL);
    desk_import();
    desk_expect(0, ITEM_EDIT, "11.0 km");
    ck_assert_int_eq(desk_held.run[0].dist.m, 10040);
    ck_assert_str_eq(desk_held.words[0].note, "my own");
}
END_TEST

START_TEST(test_what_the_runner_changed_is_not_offered_back)
{
    struct log_result changed;
    struct made_run r = made_run(START);
    r.title = "Before";
    r.key = 77;
    desk_put_row(&r, NULL);
    desk_import();
    ck_assert_msg(app_edit(desk_app, desk_held.run[0].id.text, "-- my own",
                           &changed, &desk_err),
                  "%s", desk_err.text);
    desk_no_files();
    r.title = "After";
    desk_put_row(&r, NULL);
    desk_ask.takes[ITEM_EDIT] = true;
    desk_import();
    desk_expect(0, ITEM_HERE, "");
    ck_assert_str_eq(desk_held.words[0].note, "my own");
}
END_TEST

START_TEST(test_what_was_deleted_is_asked_about)
{
    char label[160];
    struct made_run r = made_run(START);
    desk_put_fit("a.fit", &r);
    desk_import();
    ck_assert(app_delete(desk_app, desk_held.run[0].id.text, label, &desk_err));
    desk_import();
    desk_expect(0, ITEM_ODD, "was deleted");
    ck_assert_int_eq(desk_held.count, 0);
    desk_ask.takes[ITEM_ODD] = true;
    desk_import();
    ck_assert_int_eq(desk_held.count, 1);
    desk_ask.takes[ITEM_ODD] = false;
    desk_import();
    desk_expect(0, ITEM_HERE, "");
}
END_TEST

Suite *suite_app_import(void)
{
    Suite *s = suite_create("app_import");
    TCase *t = tcase_create("app_import");
    tcase_set_timeout(t, 30);
    tcase_add_checked_fixture(t, setup, desk_end);
    tcase_add_test(t, test_second_import_adds_nothing_and_is_no_step);
    tcase_add_test(t, test_a_dry_look_keeps_nothing);
    tcase_add_test(t, test_same_run_in_two_formats_is_one);
    tcase_add_test(t, test_two_runs_of_a_day_are_two);
    tcase_add_test(t, test_a_file_fills_what_was_typed_and_leaves_its_words);
    tcase_add_test(t, test_a_row_tells_more_of_its_file);
    tcase_add_loop_test(t, test_a_private_note_and_the_shoe_come_with_the_run,
                        0, (int)COUNT_OF(words_told));
    tcase_add_test(t, test_an_accounts_shoe_fills_and_never_forces);
    tcase_add_test(t, test_a_newer_word_is_offered_and_never_forced);
    tcase_add_test(t, test_a_second_accounts_later_edit_is_offered_too);
    tcase_add_test(t, test_what_the_runner_changed_is_not_offered_back);
    tcase_add_test(t, test_what_was_deleted_is_asked_about);
    suite_add_tcase(s, t);
    return s;
}
