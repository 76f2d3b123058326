/* store: from an older diary to a newer one, whole or not at all. */
#include "../tool/diary.h"

#include "store/migrate.h"

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

#define LISTED_MOST 32

/* The program's own migrations and one more. */
static const struct migration *later(const char *sql)
{
    static struct migration list[LISTED_MOST];
    int count;
    const struct migration *own = migrations(&count);
    ck_assert_int_lt(count, LISTED_MOST);
    memcpy(list, own, (size_t)count * sizeof *own);
    list[count].sql = (const unsigned char *)sql;
    list[count].name = "999_test.sql";
    return list;
}

static bool bring_on(struct store *st, const char *sql)
{
    return migrate(st, later(sql), store_schema_version() + 1, &e);
}

/* "BEFORE2", of the version there is or of one after it. */
static const char *version_text(const char *before, int more)
{
    static char text[200];
    (void)snprintf(text, sizeof text, "%s%d", before,
                   store_schema_version() + more);
    return text;
}

START_TEST(test_failing_migration_leaves_the_old_version)
{
    diary_make(path);
    struct store *st = diary_open_at(path);
    char *before = diary_dump(st);
    ck_assert(!bring_on(st, "CREATE TABLE x (a INTEGER) STRICT;"
                            " DROP TABLE goal; this is no SQL"));
    ck_assert_ptr_nonnull(strstr(e.text, version_text("from version ", 0)));
    ck_assert_str_eq(diary_ask(st, "PRAGMA user_version"), version_text("", 0));
    diary_expect(st, before);
    ck_assert(!bring_on(st, "UPDATE device SET one = 2"));
    diary_expect(st, before);
    ck_assert_str_eq(diary_ask(st, "PRAGMA foreign_keys"), "1");
    store_close(st);
    store_close(diary_open_at(path));
    free(before);
}
END_TEST

START_TEST(test_migration_that_breaks_references_is_not_kept)
{
    diary_make(path);
    struct store *st = diary_open_at(path);
    char *before = diary_dump(st);
    ck_assert(!bring_on(st, "INSERT INTO checkin_pain VALUES"
                            " ('aaaaaaaaaaaaa', 0, 'knee', 1, NULL)"));
    ck_assert_ptr_nonnull(strstr(e.text, "would belong to nothing"));
    diary_expect(st, before);
    store_close(st);
    free(before);
}
END_TEST

START_TEST(test_migration_keeps_a_copy_and_what_can_be_undone)
{
    struct action a;
    struct stat s;
    char copy[600];
    char part[620];
    diary_make(path);
    struct store *st = diary_open_at(path);
    (void)snprintf(part, sizeof part, "%s.v%d.bak.part", path,
                   store_schema_version()); /* of one that was killed */
    diary_write_at(part, -1, "half", 4);
    diary_ok(bring_on(st, "ALTER TABLE goal ADD COLUMN mantra TEXT"), &e);
    ck_assert_str_eq(diary_ask(st, "PRAGMA user_version"), version_text("", 1));
    (void)snprintf(copy, sizeof copy, "%s.v%d.bak", path,
                   store_schema_version());
    ck_assert_int_eq(stat(copy, &s), 0);
    ck_assert_int_eq(s.st_mode & 0777, 0600);
    ck_assert_int_ne(stat(part, &s), 0);
    store_close(diary_open_at(copy)); /* whole, and of the version before */
    diary_ok(store_undo(st, &a, &e), &e);
    ck_assert_str_eq(a.label, "goal");
    ck_assert_str_eq(diary_ask(st, "SELECT count(*) FROM goal"), "0");
    diary_ok(store_redo(st, &a, &e), &e);
    ck_assert_str_eq(diary_ask(st, "SELECT count(*) FROM goal"), "1");
    store_close(st);
}
END_TEST

START_TEST(test_diary_brought_up_to_date_meanwhile_is_not_written)
{
    diary_make(path);
    struct store *st = diary_open_at(path);
    diary_add_goal(st);
    diary_raw(path, version_text("PRAGMA user_version = ", 1));
    ck_assert(!store_begin(st, "late", &e));
    ck_assert_ptr_nonnull(strstr(e.text, "start this one again"));
    store_close(st);
}
END_TEST

Suite *suite_store_migrate(void);
Suite *suite_store_migrate(void)
{
    Suite *s = suite_create("store_migrate");
    TCase *t = tcase_create("migrate");
    tcase_add_checked_fixture(t, setup, diary_remove);
    tcase_set_timeout(t, 30);
    suite_add_tcase(s, t);
    tcase_add_test(t, test_failing_migration_leaves_the_old_version);
    tcase_add_test(t, test_migration_that_breaks_references_is_not_kept);
    tcase_add_test(t, test_migration_keeps_a_copy_and_what_can_be_undone);
    tcase_add_test(t, test_diary_brought_up_to_date_meanwhile_is_not_written);
    return s;
}
