/* store: a diary that cannot be opened or written says why, and is not lost. */
#include "../tool/diary.h"

#include "store/migrate.h"

#include <check.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

static struct err e;
static char path[512];

static void setup(void)
{
    strcpy(path, diary_path("diary.db"));
}

static void add_goal(struct store *st)
{
    struct goal g = { .day = NO_DAY, .dropped = NO_DAY };
    g.added = diary_day("2026-09-01");
    diary_ok(store_begin(st, "goal", &e), &e);
    diary_ok(store_put_goal(st, &g, &e), &e);
    diary_ok(store_commit(st, &e), &e);
}

/* A diary with one goal, closed. */
static void make_diary(void)
{
    struct store *st = diary_open_at(path);
    add_goal(st);
    store_close(st);
}

static void raw(const char *sql)
{
    sqlite3 *db;
    ck_assert_int_eq(sqlite3_open(path, &db), SQLITE_OK);
    ck_assert_int_eq(sqlite3_exec(db, sql, NULL, NULL, NULL), SQLITE_OK);
    ck_assert_int_eq(sqlite3_close(db), SQLITE_OK);
}

static void write_at(long at, const char *bytes, size_t size)
{
    FILE *f = fopen(path, at < 0 ? "wb" : "r+b");
    ck_assert_ptr_nonnull(f);
    ck_assert_int_eq(fseek(f, at < 0 ? 0 : at, SEEK_SET), 0);
    ck_assert_uint_eq(fwrite(bytes, 1, size, f), size);
    ck_assert_int_eq(fclose(f), 0);
}

/* Opening fails with exactly this sentence; @ is the path. */
static void expect_refused(const char *at, const char *sentence)
{
    char wanted[1400];
    struct store *st = NULL;
    struct store_options o = { .path = at, .busy_ms = 50 };
    err_clear(&e);
    ck_assert(!store_open(&st, &o, &e));
    ck_assert_ptr_null(st);
    ck_assert_int_eq(e.code, ERR_STORE);
    struct text t = text_on(wanted, sizeof wanted);
    for (; *sentence != '\0'; sentence++)
        text_add(&t, "%.*s", *sentence == '@' ? 512 : 1,
                 *sentence == '@' ? at : sentence);
    ck_assert_str_eq(e.text, wanted);
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
    write_at(-1, "", 0);
    struct store *st = diary_open_at(path);
    ck_assert_str_eq(diary_ask(st, "PRAGMA application_id"), "1296649285");
    ck_assert_str_eq(diary_ask(st, "PRAGMA user_version"), "1");
    ck_assert_int_eq(store_schema_version(), 1);
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
    make_diary();
    raw("PRAGMA user_version = 7");
    expect_refused(path, "the diary @ is of version 7 and this milepost knows "
                         "up to 1: use a newer milepost; nothing was changed");
}
END_TEST

START_TEST(test_foreign_file_is_left_alone)
{
    static const char text[] = "Dear diary, today I ran for an hour, and then "
                               "it rained. What a day it was, all in all!\n";
    write_at(-1, text, sizeof text - 1);
    expect_refused(path, "@ is not a milepost diary but some other file; name "
                         "another with --db");
    struct stat s;
    ck_assert_int_eq(stat(path, &s), 0);
    ck_assert_int_eq((int)s.st_size, (int)sizeof text - 1);
}
END_TEST

START_TEST(test_foreign_database_is_left_alone)
{
    raw("CREATE TABLE moz_places (id INTEGER)");
    expect_refused(path, "@ is a database of another program, not a milepost "
                         "diary; name another with --db");
    raw("PRAGMA application_id = 12345");
    expect_refused(path, "@ is a database of another program, not a milepost "
                         "diary; name another with --db");
}
END_TEST

START_TEST(test_folder_and_device_are_no_diary)
{
    ck_assert_int_eq(mkdir(path, 0700), 0);
    expect_refused(path, "@ is a folder: name a file in it, as in @/diary.db");
    expect_refused("/dev/full", "@ is not a file a diary can be kept in");
}
END_TEST

START_TEST(test_place_that_takes_no_file)
{
    struct stat s;
    if (stat("/proc/self", &s) != 0) {
        printf("note: no /proc here, skipped test_place_that_takes_no_file\n");
        return;
    }
    expect_refused("/proc/milepost/diary.db",
                   "the folder /proc/milepost cannot be made: No such file or "
                   "directory");
    expect_refused("/proc/milepost.db", "the diary @ cannot be made: No such "
                                        "file or directory");
}
END_TEST

START_TEST(test_file_below_a_file)
{
    make_diary();
    strcat(path, "/diary.db");
    expect_refused(path, "the diary @ cannot be read: Not a directory");
}
END_TEST

/* ---- damage */

START_TEST(test_damaged_first_page_is_said)
{
    make_diary();
    write_at(100, "\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF", 8);
    expect_refused(path, "the diary @ is damaged; keep a copy of it, then put "
                         "a backup in its place");
}
END_TEST

/* The root page of goal, all of it. */
static void damage_goal(void)
{
    static char junk[4096];
    struct store *st = diary_open_at(path);
    int page = atoi(diary_ask(
        st, "SELECT rootpage FROM sqlite_schema WHERE name = 'goal'"));
    store_close(st);
    memset(junk, 0x5A, sizeof junk);
    write_at((page - 1) * 4096L, junk, sizeof junk);
}

START_TEST(test_damage_after_a_crash_is_found_at_once)
{
    struct store *st;
    char journal[600];
    make_diary();
    damage_goal();
    st = diary_open_at(path); /* no sign of a crash: not looked for */
    store_close(st);
    (void)snprintf(journal, sizeof journal, "%s-journal", path);
    FILE *f = fopen(journal, "wb");
    ck_assert_ptr_nonnull(f);
    ck_assert_int_ge(fputs("left behind", f), 0);
    ck_assert_int_eq(fclose(f), 0);
    expect_refused(path, "the diary @ is damaged; keep a copy of it, then put "
                         "a backup in its place");
}
END_TEST

START_TEST(test_check_tells_of_damage)
{
    char text[2000];
    bool ok;
    struct goal goals[4];
    int count;
    make_diary();
    struct store *st = diary_open_at(path);
    diary_ok(store_check(st, &ok, text, sizeof text, &e), &e);
    ck_assert(ok);
    ck_assert_str_eq(text, "");
    store_close(st);
    damage_goal();
    st = diary_open_at(path);
    ck_assert(!store_goals(st, goals, 4, &count, &e));
    ck_assert_ptr_nonnull(strstr(e.text, "is damaged"));
    diary_ok(store_check(st, &ok, text, sizeof text, &e), &e);
    ck_assert(!ok);
    ck_assert_str_ne(text, "");
    store_close(st);
}
END_TEST

START_TEST(test_check_tells_of_rows_that_belong_to_nothing)
{
    char text[2000];
    bool ok;
    make_diary();
    raw("INSERT INTO segment VALUES ('aaaaaaaaaaaaa', 0, NULL, NULL, NULL,"
        " NULL, NULL, NULL, 0)");
    struct store *st = diary_open_at(path);
    diary_ok(store_check(st, &ok, text, sizeof text, &e), &e);
    ck_assert(!ok);
    ck_assert_str_eq(text, "1 rows of segment belong to no run");
    store_close(st);
}
END_TEST

/* ---- writing that fails */

/* As large an action as is needed to fill what there is. */
static bool fill(struct store *st)
{
    static struct run_words w;
    memset(w.line, 'x', sizeof w.line - 1);
    for (int i = 0; i < 2000; i++) {
        struct run r = diary_run("2020-01-01", PURPOSE_EASY, 5000, 1800);
        r.day = day_add(r.day, i);
        if (!store_put_run(st, &r, NULL, &w, &e))
            return false;
    }
    return store_commit(st, &e);
}

static void expect_nothing_lost(struct store *st, const char *before)
{
    char *after = diary_dump(st);
    bool ok;
    char text[200];
    ck_assert_str_eq(after, before);
    free(after);
    diary_ok(store_check(st, &ok, text, sizeof text, &e), &e);
    ck_assert_msg(ok, "%s", text);
}

START_TEST(test_full_disk_loses_nothing)
{
    make_diary();
    struct store *st = diary_open_at(path);
    char *before = diary_dump(st);
    (void)diary_ask(st, "PRAGMA max_page_count = 120");
    diary_ok(store_begin(st, "much", &e), &e);
    ck_assert(!fill(st));
    ck_assert_int_eq(e.code, ERR_STORE);
    ck_assert_ptr_nonnull(strstr(e.text, "the disk is full"));
    store_rollback(st);
    expect_nothing_lost(st, before);
    (void)diary_ask(st, "PRAGMA max_page_count = 100000");
    add_goal(st);
    free(before);
    store_close(st);
}
END_TEST

/* A limit on the size of files is a full disk for this process alone. */
START_TEST(test_disk_that_really_takes_no_more)
{
    struct rlimit was;
    struct rlimit low;
    make_diary();
    struct store *st = diary_open_at(path);
    char *before = diary_dump(st);
    ck_assert_int_eq(getrlimit(RLIMIT_FSIZE, &was), 0);
    void (*handler)(int) = signal(SIGXFSZ, SIG_IGN);
    low = was;
    low.rlim_cur = 400 * 1024;
    ck_assert_int_eq(setrlimit(RLIMIT_FSIZE, &low), 0);
    diary_ok(store_begin(st, "much", &e), &e);
    bool ok = fill(st);
    store_rollback(st);
    ck_assert_int_eq(setrlimit(RLIMIT_FSIZE, &was), 0);
    (void)signal(SIGXFSZ, handler);
    ck_assert(!ok);
    ck_assert_msg(strstr(e.text, "the disk is full") != NULL, "%s", e.text);
    expect_nothing_lost(st, before);
    add_goal(st);
    free(before);
    store_close(st);
}
END_TEST

START_TEST(test_read_only_diary_is_said)
{
    make_diary();
    struct store *st = diary_open_at(path);
    (void)diary_try(st, "PRAGMA query_only = ON");
    ck_assert(!store_begin(st, "goal", &e));
    ck_assert_ptr_nonnull(strstr(e.text, "may only be read"));
    store_close(st);
    if (geteuid() == 0) {
        printf("note: root may write anything, skipped a diary of mode 0400\n");
        return;
    }
    ck_assert_int_eq(chmod(path, 0400), 0);
    expect_refused(path, "the diary @ may only be read (Permission denied); "
                         "milepost needs to write to it");
}
END_TEST

/* ---- two at once */

START_TEST(test_second_writer_is_told_after_a_while)
{
    struct store *one = diary_open_at(path);
    struct store *two = diary_open_at(path);
    struct goal goals[4];
    int count;
    diary_ok(store_begin(one, "one", &e), &e);
    ck_assert(!store_begin(two, "two", &e));
    ck_assert_int_eq(e.code, ERR_STORE);
    ck_assert_ptr_nonnull(strstr(e.text, "another program has been writing"));
    diary_ok(store_goals(two, goals, 4, &count, &e), &e); /* may read */
    store_rollback(one);
    add_goal(two);
    store_close(one);
    store_close(two);
}
END_TEST

/* A process that writes for 300 ms; it says so when it has begun. */
static pid_t slow_writer(void)
{
    int ends[2];
    char byte = 0;
    ck_assert_int_eq(pipe(ends), 0);
    pid_t pid = fork();
    ck_assert_int_ge(pid, 0);
    if (pid == 0) {
        struct goal g = { .day = NO_DAY, .dropped = NO_DAY };
        struct store *st = diary_open_at(path);
        g.added = diary_day("2026-09-02");
        bool ok = store_begin(st, "slow", &e) && store_put_goal(st, &g, &e) &&
                  write(ends[1], "x", 1) == 1 && usleep(300000) == 0 &&
                  store_commit(st, &e);
        store_close(st);
        _exit(ok ? 0 : 1);
    }
    (void)close(ends[1]);
    ck_assert_int_eq((int)read(ends[0], &byte, 1), 1);
    (void)close(ends[0]);
    return pid;
}

START_TEST(test_second_writer_waits_and_succeeds)
{
    int status = 1;
    struct store *st;
    struct store_options o = { .path = path };
    make_diary();
    diary_ok(store_open(&st, &o, &e), &e);
    pid_t pid = slow_writer();
    add_goal(st);
    ck_assert_int_eq(waitpid(pid, &status, 0), pid);
    ck_assert_int_eq(status, 0);
    ck_assert_str_eq(diary_ask(st, "SELECT count(*) FROM goal"), "3");
    ck_assert_str_eq(diary_ask(st, "SELECT count(DISTINCT hlc) FROM action"),
                     "3");
    store_close(st);
}
END_TEST

START_TEST(test_data_version_tells_of_another_writer)
{
    int64_t first;
    int64_t own;
    int64_t after;
    struct store *one = diary_open_at(path);
    struct store *two = diary_open_at(path);
    diary_ok(store_data_version(one, &first, &e), &e);
    add_goal(one);
    diary_ok(store_data_version(one, &own, &e), &e);
    add_goal(two);
    diary_ok(store_data_version(one, &after, &e), &e);
    ck_assert(own == first);
    ck_assert(after != first);
    store_close(one);
    store_close(two);
}
END_TEST

/* ---- care */

START_TEST(test_backup_is_whole_private_and_never_over_another)
{
    struct stat s;
    char copy[512];
    strcpy(copy, diary_path("copy.db"));
    make_diary();
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

/* ---- migrations */

static const struct migration *later(const char *sql)
{
    static struct migration list[2];
    int count;
    list[0] = migrations(&count)[0];
    ck_assert_int_eq(count, 1);
    list[1].sql = (const unsigned char *)sql;
    list[1].name = "002_test.sql";
    return list;
}

START_TEST(test_failing_migration_leaves_the_old_version)
{
    make_diary();
    struct store *st = diary_open_at(path);
    char *before = diary_dump(st);
    ck_assert(!migrate(st,
                       later("CREATE TABLE x (a INTEGER) STRICT;"
                             " DROP TABLE goal; this is no SQL"),
                       2, &e));
    ck_assert_ptr_nonnull(strstr(e.text, "from version 1 to 2"));
    ck_assert_str_eq(diary_ask(st, "PRAGMA user_version"), "1");
    expect_nothing_lost(st, before);
    ck_assert(!migrate(st, later("UPDATE device SET one = 2"), 2, &e));
    expect_nothing_lost(st, before);
    ck_assert_str_eq(diary_ask(st, "PRAGMA foreign_keys"), "1");
    store_close(st);
    store_close(diary_open_at(path));
    free(before);
}
END_TEST

START_TEST(test_migration_that_breaks_references_is_not_kept)
{
    make_diary();
    struct store *st = diary_open_at(path);
    char *before = diary_dump(st);
    ck_assert(!migrate(
        st,
        later("INSERT INTO checkin_pain VALUES ('aaaaaaaaaaaaa', 0, 'knee', 1,"
              " NULL)"),
        2, &e));
    ck_assert_ptr_nonnull(strstr(e.text, "would belong to nothing"));
    expect_nothing_lost(st, before);
    store_close(st);
    free(before);
}
END_TEST

START_TEST(test_migration_keeps_a_copy_and_what_can_be_undone)
{
    struct action a;
    struct stat s;
    char copy[600];
    make_diary();
    struct store *st = diary_open_at(path);
    diary_ok(
        migrate(st, later("ALTER TABLE goal ADD COLUMN mantra TEXT"), 2, &e),
        &e);
    ck_assert_str_eq(diary_ask(st, "PRAGMA user_version"), "2");
    (void)snprintf(copy, sizeof copy, "%s.v1.bak", path);
    ck_assert_int_eq(stat(copy, &s), 0);
    ck_assert_int_eq(s.st_mode & 0777, 0600);
    store_close(diary_open_at(copy)); /* whole, and still of version 1 */
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
    make_diary();
    struct store *st = diary_open_at(path);
    add_goal(st);
    raw("PRAGMA user_version = 2");
    ck_assert(!store_begin(st, "late", &e));
    ck_assert_ptr_nonnull(strstr(e.text, "start this one again"));
    store_close(st);
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
    tcase_add_test(t, test_damaged_first_page_is_said);
    tcase_add_test(t, test_damage_after_a_crash_is_found_at_once);
    tcase_add_test(t, test_check_tells_of_damage);
    tcase_add_test(t, test_check_tells_of_rows_that_belong_to_nothing);
    tcase_add_test(t, test_full_disk_loses_nothing);
    tcase_add_test(t, test_disk_that_really_takes_no_more);
    tcase_add_test(t, test_read_only_diary_is_said);
    tcase_add_test(t, test_second_writer_is_told_after_a_while);
    tcase_add_test(t, test_second_writer_waits_and_succeeds);
    tcase_add_test(t, test_data_version_tells_of_another_writer);
    tcase_add_test(t, test_backup_is_whole_private_and_never_over_another);
    tcase_add_test(t, test_failing_migration_leaves_the_old_version);
    tcase_add_test(t, test_migration_that_breaks_references_is_not_kept);
    tcase_add_test(t, test_migration_keeps_a_copy_and_what_can_be_undone);
    tcase_add_test(t, test_diary_brought_up_to_date_meanwhile_is_not_written);
    return s;
}
