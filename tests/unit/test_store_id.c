/* store: ids, drawn and found by a prefix. */
#include "../tool/diary.h"

#include "store/room.h"

#include <check.h>
#include <stdio.h>
#include <string.h>

static struct store *st;
static struct err e;

static void setup(void)
{
    st = diary_open();
    diary_ok(store_begin(st, "test", &e), &e);
}

static void teardown(void)
{
    store_close(st);
}

/* Nothing an entry or a command may take for something else. */
static void expect_good(const char *id)
{
    static const char *const words[] = { "mon",  "tue",  "wed",  "thu",
                                         "fri",  "sat",  "sun",  "toda",
                                         "yest", "half", "mara", "fitn",
                                         "stre", "firs", "retu", "main" };
    ck_assert_uint_eq(strlen(id), 13);
    ck_assert_uint_eq(strspn(id, "abcdefghijklmnopqrstuvwxyz234567"), 13);
    ck_assert(id[0] > '9');
    ck_assert((id[0] != 'r' && id[0] != 'w') || id[1] > '9');
    for (size_t i = 0; i < COUNT_OF(words); i++)
        ck_assert_msg(strncmp(id, words[i], strlen(words[i])) != 0, "%s", id);
}

START_TEST(test_ids_never_begin_like_something_else)
{
    for (int random = 0; random < 2; random++) {
        st->seed = random ? 0 : DIARY_SEED;
        for (int i = 0; i < 20000; i++) {
            struct id id;
            diary_ok(id_draw(st, &id, &e), &e);
            expect_good(id.text);
        }
    }
}
END_TEST

START_TEST(test_ids_of_a_seed_are_the_same_and_never_twice)
{
    struct checkin a = diary_checkin("2026-11-17", false);
    struct checkin b = diary_checkin("2026-11-18", false);
    struct store *other = diary_open();
    struct id first;
    diary_ok(store_put_checkin(st, &a, &e), &e);
    diary_ok(store_begin(other, "test", &e), &e);
    diary_ok(store_put_checkin(other, &b, &e), &e);
    ck_assert_str_eq(a.id.text, b.id.text);
    store_close(other);
    first = a.id;
    st->seed = DIARY_SEED; /* as a second process would begin */
    struct checkin c = diary_checkin("2026-11-19", false);
    diary_ok(store_put_checkin(st, &c, &e), &e);
    ck_assert_str_ne(c.id.text, first.text);
}
END_TEST

/* A row of each kind, with an id that says which. */
static void put_rows(void)
{
    ck_assert_str_eq(
        diary_try(st,
                  "INSERT INTO activity VALUES ('bcdefgaaaaaaa', '2026-11-16',"
                  " NULL, 'xt', 3600, NULL, 'manual');"
                  "INSERT INTO checkin VALUES ('bcdefgbbbbbbb', '2026-11-16',"
                  " 'morning', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL,"
                  " NULL, NULL, NULL, 0, 0);"
                  "INSERT INTO day_mark VALUES ('bcdezzzzzzzzz', '2026-11-16',"
                  " 'rest', NULL);"
                  "INSERT INTO goal VALUES ('k3f7aaaaaaaaa', '5k', NULL, NULL,"
                  " 'finish', NULL, 'A', '2026-11-16', NULL, NULL)"),
        "");
}

static void expect_short(const char *id, const char *wanted)
{
    char out[ID_TEXT];
    struct id whole = { "" };
    strcpy(whole.text, id);
    diary_ok(store_short_id(st, whole, out, &e), &e);
    ck_assert_str_eq(out, wanted);
}

START_TEST(test_short_ids_are_unique_and_at_least_four)
{
    put_rows();
    expect_short("bcdefgaaaaaaa", "bcdefga");
    expect_short("bcdefgbbbbbbb", "bcdefgb");
    expect_short("bcdezzzzzzzzz", "bcdez");
    expect_short("zzzzzzzzzzzzz", "zzzz");
}
END_TEST

START_TEST(test_prefix_finds_its_row)
{
    static const struct {
        const char *prefix, *id;
        enum row_kind kind;
    } cases[] = {
        { "bcdefga", "bcdefgaaaaaaa", ROW_ACTIVITY },
        { "bcdefgaaaaaaa", "bcdefgaaaaaaa", ROW_ACTIVITY },
        { "BCDEFGB", "bcdefgbbbbbbb", ROW_CHECKIN },
        { "bcdez", "bcdezzzzzzzzz", ROW_MARK },
        { "k3f7", "k3f7aaaaaaaaa", ROW_GOAL },
    };
    put_rows();
    for (size_t i = 0; i < COUNT_OF(cases); i++) {
        enum row_kind kind;
        struct id id;
        diary_ok(store_find(st, cases[i].prefix, &kind, &id, &e), &e);
        ck_assert_int_eq(kind, cases[i].kind);
        ck_assert_str_eq(id.text, cases[i].id);
    }
}
END_TEST

START_TEST(test_prefix_of_none_or_more_is_said)
{
    static const struct {
        const char *prefix, *sentence;
    } cases[] = {
        { "bcde", "more than one id begins 'bcde': write more of it" },
        { "bcdefg", "more than one id begins 'bcdefg': write more of it" },
        { "zzzz", "nothing here has an id that begins 'zzzz'" },
        { "bcd", "'bcd' is not the beginning of an id: they are of a-z and "
                 "2-7, and 4 characters or more are needed" },
        { "bc%e", "'bc%e' is not the beginning of an id: they are of a-z and "
                  "2-7, and 4 characters or more are needed" },
        { "", "'' is not the beginning of an id: they are of a-z and 2-7, and "
              "4 characters or more are needed" },
        { "bcdefgaaaaaaaa", "'bcdefgaaaaaaaa' is not the beginning of an id: "
                            "they are of a-z and 2-7, and 4 characters or more "
                            "are needed" },
    };
    put_rows();
    for (size_t i = 0; i < COUNT_OF(cases); i++) {
        enum row_kind kind;
        struct id id;
        ck_assert(!store_find(st, cases[i].prefix, &kind, &id, &e));
        ck_assert_int_eq(e.code, ERR_INPUT);
        ck_assert_str_eq(e.text, cases[i].sentence);
        ck_assert_int_eq(kind, ROW_NONE);
        ck_assert_str_eq(id.text, "");
    }
}
END_TEST

Suite *suite_store_id(void);
Suite *suite_store_id(void)
{
    Suite *s = suite_create("store_id");
    TCase *t = tcase_create("id");
    tcase_add_checked_fixture(t, setup, teardown);
    tcase_set_timeout(t, 30);
    suite_add_tcase(s, t);
    tcase_add_test(t, test_ids_never_begin_like_something_else);
    tcase_add_test(t, test_ids_of_a_seed_are_the_same_and_never_twice);
    tcase_add_test(t, test_short_ids_are_unique_and_at_least_four);
    tcase_add_test(t, test_prefix_finds_its_row);
    tcase_add_test(t, test_prefix_of_none_or_more_is_said);
    return s;
}
