/* store: a diary is made in private, and what is none is left alone. */
#include "../tool/diary.h"

#include <check.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

static struct err e;
static char path[512];

static void setup(void)
{
    strcpy(path, diary_path("diary.db"));
}

/* ---- a new one */

START_TEST(test_new_diary_is_private)
{
    struct stat s;
    char deep[512];
    strcpy(deep, diary_path("a/b/c/diary.db"));
    mode_t was = umask(0);
    store_close(diary_open_at(deep));
    (void)umask(was);
    ck_assert_int_eq(stat(deep, &s), 0);
    ck_assert_int_eq(s.st_mode & 0777, 0600);
    *strrchr(deep, '/') = '\0';
    ck_assert_int_eq(stat(deep, &s), 0);
    ck_assert_int_eq(s.st_mode & 0777, 0700);
    *strrchr(deep, '/') = '\0';
    ck_assert_int_eq(stat(deep, &s), 0);
    ck_assert_int_eq(s.st_mode & 0777, 0700);
}
END_TEST

START_TEST(test_new_diary_may_be_refused)
{
    struct store *st;
    struct store_options o = { .path = path, .is_new_refused = true };
    struct stat s;
    ck_assert(!store_open(&st, &o, &e));
    ck_assert_ptr_nonnull(strstr(e.text, "there is no diary at"));
    ck_assert_int_ne(stat(path, &s), 0);
    store_close(NULL); /* fine */
}
END_TEST

START_TEST(test_empty_file_becomes_a_diary)
{
    diary_write_at(path, -1, "", 0);
    struct store *st = diary_open_at(path);
    ck_assert_str_eq(diary_ask(st, "PRAGMA application_id"), "1296649285");
    ck_assert_str_eq(diary_ask(st, "PRAGMA user_version"), "7");
    ck_assert_int_eq(store_schema_version(), 7);
    ck_assert_str_eq(diary_ask(st, "PRAGMA journal_mode"), "delete");
    ck_assert_str_eq(diary_ask(st, "PRAGMA synchronous"), "2");
    ck_assert_str_eq(diary_ask(st, "PRAGMA foreign_keys"), "1");
    ck_assert_str_eq(diary_ask(st, "PRAGMA trusted_schema"), "0");
    ck_assert_str_ne(diary_try(st, "SELECT \"no such column\""), "");
    store_close(st);
}
END_TEST

/* ---- what is no diary of ours */

START_TEST(test_newer_diary_names_both_versions)
{
    diary_make(path);
    diary_raw(path, "PRAGMA user_version = 8");
    diary_refused(path, "the diary @ is of version 8 and this milepost knows "
                        "up to 7: use a newer milepost; nothing was changed");
}
END_TEST

START_TEST(test_foreign_file_is_left_alone)
{
    static const char text[] = "Dear diary, today I ran for an hour, and then "
                               "it rained. What a day it was, all in all!\n";
    diary_write_at(path, -1, text, sizeof text - 1);
    diary_refused(path, "@ is not a milepost diary but some other file; name "
                        "another with --db");
    struct stat s;
    ck_assert_int_eq(stat(path, &s), 0);
    ck_assert_int_eq((int)s.st_size, (int)sizeof text - 1);
}
END_TEST

START_TEST(test_foreign_database_is_left_alone)
{
    diary_raw(path, "CREATE TABLE moz_places (id INTEGER)");
    diary_refused(path, "@ is a database of another program, not a milepost "
                        "diary; name another with --db");
    diary_raw(path, "PRAGMA application_id = 12345");
    diary_refused(path, "@ is a database of another program, not a milepost "
                        "diary; name another with --db");
}
END_TEST

START_TEST(test_folder_and_device_are_no_diary)
{
    ck_assert_int_eq(mkdir(path, 0700), 0);
    diary_refused(path, "@ is a folder: name a file in it, as in @/diary.db");
    diary_refused("/dev/full", "@ is not a file a diary can be kept in");
}
END_TEST

START_TEST(test_place_that_takes_no_file)
{
    struct stat s;
    if (stat("/proc/self", &s) != 0) {
        printf("note: no /proc here, skipped test_place_that_takes_no_file\n");
        return;
    }
    diary_refused("/proc/milepost/diary.db",
                  "the folder /proc/milepost cannot be made: No such file or "
                  "directory");
    diary_refused("/proc/milepost.db", "the diary @ cannot be made: No such "
                                       "file or directory");
}
END_TEST

START_TEST(test_file_below_a_file)
{
    diary_make(path);
    strcat(path, "/diary.db");
    diary_refused(path, "the diary @ cannot be read: Not a directory");
}
END_TEST

/* ---- care */

START_TEST(test_backup_is_whole_private_and_never_over_another)
{
    struct stat s;
    char copy[512];
    strcpy(copy, diary_path("copy.db"));
    diary_make(path);
    struct store *st = diary_open_at(path);
    struct store *writer = diary_open_at(path);
    diary_ok(store_begin(writer, "in use", &e), &e);
    diary_ok(store_backup(st, copy, &e), &e);
    store_close(writer);
    ck_assert(!store_backup(st, copy, &e));
    ck_assert_ptr_nonnull(strstr(e.text, "is there already"));
    ck_assert_int_eq(stat(copy, &s), 0);
    ck_assert_int_eq(s.st_mode & 0777, 0600);
    char *dump = diary_dump(st);
    store_close(st);
    st = diary_open_at(copy);
    char *dump_of_copy = diary_dump(st);
    ck_assert_str_eq(dump_of_copy, dump);
    store_close(st);
    free(dump);
    free(dump_of_copy);
}
END_TEST

Suite *suite_store_open(void);
Suite *suite_store_open(void)
{
    Suite *s = suite_create("store_open");
    TCase *t = tcase_create("open");
    tcase_add_checked_fixture(t, setup, diary_remove);
    tcase_set_timeout(t, 30);
    suite_add_tcase(s, t);
    tcase_add_test(t, test_new_diary_is_private);
    tcase_add_test(t, test_new_diary_may_be_refused);
    tcase_add_test(t, test_empty_file_becomes_a_diary);
    tcase_add_test(t, test_newer_diary_names_both_versions);
    tcase_add_test(t, test_foreign_file_is_left_alone);
    tcase_add_test(t, test_foreign_database_is_left_alone);
    tcase_add_test(t, test_folder_and_device_are_no_diary);
    tcase_add_test(t, test_place_that_takes_no_file);
    tcase_add_test(t, test_file_below_a_file);
    tcase_add_test(t, test_backup_is_whole_private_and_never_over_another);
    return s;
}
