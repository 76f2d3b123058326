/* formats: files on the disk, told by what they hold, and folders walked. */
#include "milepost/formats.h"

#include "../tool/fit_writer.h"
#include "../tool/folder.h"
#include "../tool/read_path.h"

#include <check.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

Suite *suite_formats_files(void);

static struct folder folder;
static struct fit_writer w;
static struct format_result result;

static void make_folder(void)
{
    folder_make(&folder);
}

static void remove_folder(void)
{
    folder_remove(&folder);
}

static const char *in_folder(const char *name)
{
    return folder_at(&folder, name);
}

static void put(const char *name, const char *text)
{
    folder_put_text(&folder, name, text);
}

static bool take(void *with, const struct arrival *a, struct err *e)
{
    (void)a;
    (void)e;
    ++*(int *)with;
    return true;
}

static int read_named(const char *name)
{
    struct err e = { 0 };
    int count = 0;
    ck_assert(read_path(in_folder(name), NULL, take, &count, &result, &e));
    return count;
}

static void assert_read(const char *name, enum file_status status,
                        const char *words)
{
    ck_assert_int_eq(read_named(name), 0);
    ck_assert_str_eq(file_status_word(result.status), file_status_word(status));
    ck_assert_msg(strstr(result.message, words) != NULL, "%s: %s", name,
                  result.message);
}

START_TEST(test_a_file_is_told_by_what_it_holds)
{
    fw_new(&w);
    fw_begin(&w, 14, false);
    fw_file_id(&w, 4);
    struct fw_session s = fw_run(1163831400);
    fw_session(&w, &s);
    fw_end(&w);
    folder_put(&folder, "run.txt", w.bytes, w.size); /* whatever its name */
    ck_assert_int_eq(read_named("run.txt"), 1);
    ck_assert_int_eq(result.status, FILE_IMPORTED);
    put("empty.fit", "");
    put("garbage.FIT", "no watch wrote this");
    folder_put(&folder, "short.fit", w.bytes, 8);
    folder_put(&folder, "header.fit", w.bytes, 14);
    put("notes.txt", "monday: rest");
    put("empty.txt", "");
    put("plan.xlsx", "PK\3\4");
    assert_read("empty.fit", FILE_FAILED, "is empty");
    assert_read("garbage.FIT", FILE_FAILED, "does not begin like");
    assert_read("short.fit", FILE_FAILED, "does not begin like");
    assert_read("header.fit", FILE_FAILED, "less than a minute");
    assert_read("notes.txt", FILE_SKIPPED, "not a kind of file");
    assert_read("empty.txt", FILE_SKIPPED, "not a kind of file");
    assert_read("plan.xlsx", FILE_SKIPPED, "save it as CSV");
    assert_read("nowhere.fit", FILE_FAILED, "no such file");
}
END_TEST

START_TEST(test_what_is_no_plain_file_or_too_big_is_refused)
{
    ck_assert_int_eq(mkfifo(in_folder("pipe.fit"), 0600), 0);
    assert_read("pipe.fit", FILE_FAILED, "not a plain file");
    fw_new(&w);
    fw_begin(&w, 14, false);
    folder_put(&folder, "big.fit", w.bytes, w.size);
    put("film.mp4", "x");
    /* A hole: no disk is used. */
    ck_assert_int_eq(truncate(in_folder("big.fit"), 64 * 1024 * 1024 + 1), 0);
    assert_read("big.fit", FILE_FAILED, "64 MiB");
    /* What is no run is not read to be passed over. */
    ck_assert_int_eq(truncate(in_folder("film.mp4"), 1 << 30), 0);
    assert_read("film.mp4", FILE_SKIPPED, "not a kind of file");
}
END_TEST

/* The names seen, relative to the folder, one a line. */
static bool note_name(void *with, const struct document *d, struct err *e)
{
    (void)e;
    const char *path = d->name;
    struct text *t = with;
    size_t n = strlen(folder.path);
    ck_assert_int_eq(strncmp(path, folder.path, n), 0);
    text_add(t, "%s\n", path + n + 1);
    return true;
}

START_TEST(test_walk_takes_every_file_once_in_order)
{
    folder_add(&folder, "b");
    folder_add(&folder, "b/deep");
    folder_add(&folder, "__MACOSX");
    folder_add(&folder, ".hidden");
    static const char *const names[] = {
        "c.fit",       "a.fit",          "b/2.fit",
        "b/10.fit",    "b/deep/x.fit",   ".git",
        "b/.DS_Store", "__MACOSX/a.fit", ".hidden/h.fit",
    };
    for (size_t i = 0; i < COUNT_OF(names); i++)
        put(names[i], "x");
    /* A link back to the top is not followed; a link to a file is a file. */
    ck_assert_int_eq(symlink("..", in_folder("b/loop")), 0);
    ck_assert_int_eq(symlink("a.fit", in_folder("d.fit")), 0);
    char out[512];
    struct text t = text_on(out, sizeof out);
    struct err e = { 0 };
    ck_assert(format_walk(folder.path, WALK_FILES, note_name, &t, &e));
    ck_assert_str_eq(out, "a.fit\nb/10.fit\nb/2.fit\nb/deep/x.fit\nc.fit\n"
                          "d.fit\n");
    t = text_on(out, sizeof out);
    ck_assert(format_walk(in_folder("c.fit"), WALK_FILES, note_name, &t, &e));
    ck_assert_str_eq(out, "c.fit\n");
    /* What is not there is said when it is read. */
    t = text_on(out, sizeof out);
    ck_assert(format_walk(in_folder("nowhere"), WALK_FILES, note_name, &t, &e));
    ck_assert_str_eq(out, "nowhere\n");
}
END_TEST

/* As it is mounted: beside the runs lie years of steps and settings. */
START_TEST(test_of_a_watch_only_what_was_recorded_is_taken)
{
    static const char *const folders[] = {
        "GARMIN",          "GARMIN/ACTIVITY", "GARMIN/MONITOR",
        "GARMIN/SETTINGS", "GARMIN/History",  "mine",
        "mine/Activity",   "mine/other",
    };
    static const char *const names[] = {
        "GARMIN/DEVICE.FIT",    "GARMIN/ACTIVITY/1.FIT",
        "GARMIN/MONITOR/2.FIT", "GARMIN/SETTINGS/3.FIT",
        "GARMIN/History/4.tcx", "mine/Activity/5.fit",
        "mine/other/6.fit",
    };
    for (size_t i = 0; i < COUNT_OF(folders); i++)
        folder_add(&folder, folders[i]);
    for (size_t i = 0; i < COUNT_OF(names); i++)
        put(names[i], "x");
    char out[512];
    struct text t = text_on(out, sizeof out);
    struct err e = { 0 };
    ck_assert(format_walk(folder.path, WALK_FILES, note_name, &t, &e));
    ck_assert_str_eq(out, "GARMIN/ACTIVITY/1.FIT\nGARMIN/History/4.tcx\n"
                          "mine/Activity/5.fit\nmine/other/6.fit\n");
    t = text_on(out, sizeof out);
    put("mine/GarminDevice.xml", "x"); /* mounted elsewhere */
    ck_assert(format_walk(in_folder("mine"), WALK_FILES, note_name, &t, &e));
    ck_assert_str_eq(out, "mine/Activity/5.fit\n");
    t = text_on(out, sizeof out);
    ck_assert(format_walk(in_folder("GARMIN/"), WALK_FILES, note_name, &t, &e));
    ck_assert_str_eq(out, "GARMIN/ACTIVITY/1.FIT\nGARMIN/History/4.tcx\n");
}
END_TEST

START_TEST(test_walk_ends_in_words_when_folders_lie_too_deep)
{
    char name[256] = "f";
    for (int i = 0; i < 18; i++) {
        folder_add(&folder, name);
        strcat(name, "/f");
    }
    char out[512];
    struct text t = text_on(out, sizeof out);
    struct err e = { 0 };
    ck_assert(!format_walk(folder.path, WALK_FILES, note_name, &t, &e));
    ck_assert_int_eq(e.code, ERR_LIMIT);
    ck_assert_ptr_nonnull(strstr(e.text, "deeper than 16"));
}
END_TEST

static bool refuse_second(void *with, const struct document *d, struct err *e)
{
    (void)d;
    return ++*(int *)with < 2 || err_set(e, ERR_STORE, "no more");
}

START_TEST(test_walk_stops_where_the_taker_does)
{
    put("a.fit", "x");
    put("b.fit", "x");
    put("c.fit", "x");
    struct err e = { 0 };
    int count = 0;
    ck_assert(!format_walk(folder.path, WALK_FILES, refuse_second, &count, &e));
    ck_assert_int_eq(count, 2);
    ck_assert_str_eq(e.text, "no more");
}
END_TEST

Suite *suite_formats_files(void)
{
    TCase *t = tcase_create("files");
    tcase_add_checked_fixture(t, make_folder, remove_folder);
    tcase_add_test(t, test_a_file_is_told_by_what_it_holds);
    tcase_add_test(t, test_what_is_no_plain_file_or_too_big_is_refused);
    tcase_add_test(t, test_walk_takes_every_file_once_in_order);
    tcase_add_test(t, test_of_a_watch_only_what_was_recorded_is_taken);
    tcase_add_test(t, test_walk_ends_in_words_when_folders_lie_too_deep);
    tcase_add_test(t, test_walk_stops_where_the_taker_does);
    Suite *s = suite_create("formats_files");
    suite_add_tcase(s, t);
    return s;
}
