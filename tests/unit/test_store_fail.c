/* store: damage, a full disk, a second writer: said, and nothing lost. */
#include "../tool/diary.h"

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

/* ---- damage */

START_TEST(test_damaged_first_page_is_said)
{
    diary_make(path);
    diary_write_at(path, 100, "\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF", 8);
    diary_refused(path, "the diary @ is damaged; keep a copy of it, then put "
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
    diary_write_at(path, (page - 1) * 4096L, junk, sizeof junk);
}

START_TEST(test_damage_after_a_crash_is_found_at_once)
{
    struct store *st;
    char journal[600];
    diary_make(path);
    damage_goal();
    st = diary_open_at(path); /* no sign of a crash: not looked for */
    store_close(st);
    (void)snprintf(journal, sizeof journal, "%s-journal", path);
    FILE *f = fopen(journal, "wb");
    ck_assert_ptr_nonnull(f);
    ck_assert_int_ge(fputs("left behind", f), 0);
    ck_assert_int_eq(fclose(f), 0);
    diary_refused(path, "the diary @ is damaged; keep a copy of it, then put "
                        "a backup in its place");
}
END_TEST

START_TEST(test_check_tells_of_damage)
{
    char text[2000];
    bool ok;
    struct goal goals[4];
    int count;
    diary_make(path);
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
    diary_make(path);
    diary_raw(
        path,
        "INSERT INTO segment VALUES ('aaaaaaaaaaaaa', 0, NULL, NULL, NULL,"
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

START_TEST(test_full_disk_loses_nothing)
{
    diary_make(path);
    struct store *st = diary_open_at(path);
    char *before = diary_dump(st);
    (void)diary_ask(st, "PRAGMA max_page_count = 120");
    diary_ok(store_begin(st, "much", &e), &e);
    ck_assert(!fill(st));
    ck_assert_int_eq(e.code, ERR_STORE);
    ck_assert_ptr_nonnull(strstr(e.text, "the disk is full"));
    store_rollback(st);
    diary_expect(st, before);
    (void)diary_ask(st, "PRAGMA max_page_count = 100000");
    diary_add_goal(st);
    free(before);
    store_close(st);
}
END_TEST

/* A limit on the size of files is a full disk for this process alone. */
START_TEST(test_disk_that_really_takes_no_more)
{
    struct rlimit was;
    struct rlimit low;
    diary_make(path);
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
    diary_expect(st, before);
    diary_add_goal(st);
    free(before);
    store_close(st);
}
END_TEST

START_TEST(test_read_only_diary_is_said)
{
    diary_make(path);
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
    diary_refused(path, "the diary @ may only be read (Permission denied); "
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
    diary_add_goal(two);
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
    diary_make(path);
    diary_ok(store_open(&st, &o, &e), &e);
    pid_t pid = slow_writer();
    diary_add_goal(st);
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
    diary_add_goal(one);
    diary_ok(store_data_version(one, &own, &e), &e);
    diary_add_goal(two);
    diary_ok(store_data_version(one, &after, &e), &e);
    ck_assert(own == first);
    ck_assert(after != first);
    store_close(one);
    store_close(two);
}
END_TEST

Suite *suite_store_fail(void);
Suite *suite_store_fail(void)
{
    Suite *s = suite_create("store_fail");
    TCase *t = tcase_create("fail");
    tcase_add_checked_fixture(t, setup, diary_remove);
    tcase_set_timeout(t, 30);
    suite_add_tcase(s, t);
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
    return s;
}
