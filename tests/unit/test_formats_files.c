/* formats: files on the disk, told by what they hold, and folders walked. */
#include "milepost/formats.h"

#include "../tool/fit_writer.h"
#include "../tool/read_path.h"

#include <check.h>
#include <ftw.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

Suite *suite_formats_files(void);

static char folder[64];
static struct fit_writer w;
static struct format_result result;

static void make_folder(void)
{
    (void)snprintf(folder, sizeof folder, "/tmp/milepost-files-XXXXXX");
    ck_assert_ptr_nonnull(mkdtemp(folder));
}

static int remove_any(const char *path, const struct stat *st, int kind,
                      struct FTW *at)
{
    (void)st;
    (void)kind;
    (void)at;
    return remove(path);
}

static void remove_folder(void)
{
    if (folder[0] != '\0')
        (void)nftw(folder, remove_any, 16, FTW_DEPTH | FTW_PHYS);
}

static const char *in_folder(const char *name)
{
    static char path[512];
    (void)snprintf(path, sizeof path, "%s/%s", folder, name);
    return path;
}

static void write_file(const char *name, const void *bytes, size_t size)
{
    FILE *f = fopen(in_folder(name), "wb");
    ck_assert_ptr_nonnull(f);
    ck_assert_uint_eq(fwrite(bytes, 1, size, f), size);
    ck_assert_int_eq(fclose(f), 0);
}

static void make_subfolder(const char *name)
{
    ck_assert_int_eq(mkdir(in_folder(name), 0700), 0);
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
    write_file("run.txt", w.bytes, w.size); /* whatever its name */
    ck_assert_int_eq(read_named("run.txt"), 1);
    ck_assert_int_eq(result.status, FILE_IMPORTED);
    write_file("empty.fit", "", 0);
    write_file("garbage.FIT", "no watch wrote this", 19);
    write_file("short.fit", w.bytes, 8);
    write_file("header.fit", w.bytes, 14);
    write_file("notes.txt", "monday: rest", 12);
    write_file("empty.txt", "", 0);
    write_file("plan.xlsx", "PK\3\4", 4);
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
    write_file("big.fit", w.bytes, w.size);
    write_file("film.mp4", "x", 1);
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
    ck_assert_int_eq(strncmp(path, folder, strlen(folder)), 0);
    text_add(t, "%s\n", path + strlen(folder) + 1);
    return true;
}

START_TEST(test_walk_takes_every_file_once_in_order)
{
    make_subfolder("b");
    make_subfolder("b/deep");
    make_subfolder("__MACOSX");
    make_subfolder(".hidden");
    static const char *const names[] = {
        "c.fit",       "a.fit",          "b/2.fit",
        "b/10.fit",    "b/deep/x.fit",   ".git",
        "b/.DS_Store", "__MACOSX/a.fit", ".hidden/h.fit",
    };
    for (size_t i = 0; i < COUNT_OF(names); i++)
        write_file(names[i], "x", 1);
    /* A link back to the top is not followed; a link to a file is a file. */
    ck_assert_int_eq(symlink("..", in_folder("b/loop")), 0);
    ck_assert_int_eq(symlink("a.fit", in_folder("d.fit")), 0);
    char out[512];
    struct text t = text_on(out, sizeof out);
    struct err e = { 0 };
    ck_assert(format_walk(folder, WALK_FILES, note_name, &t, &e));
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
        make_subfolder(folders[i]);
    for (size_t i = 0; i < COUNT_OF(names); i++)
        write_file(names[i], "x", 1);
    char out[512];
    struct text t = text_on(out, sizeof out);
    struct err e = { 0 };
    ck_assert(format_walk(folder, WALK_FILES, note_name, &t, &e));
    ck_assert_str_eq(out, "GARMIN/ACTIVITY/1.FIT\nGARMIN/History/4.tcx\n"
                          "mine/Activity/5.fit\nmine/other/6.fit\n");
    t = text_on(out, sizeof out);
    write_file("mine/GarminDevice.xml", "x", 1); /* mounted elsewhere */
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
        make_subfolder(name);
        strcat(name, "/f");
    }
    char out[512];
    struct text t = text_on(out, sizeof out);
    struct err e = { 0 };
    ck_assert(!format_walk(folder, WALK_FILES, note_name, &t, &e));
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
    write_file("a.fit", "x", 1);
    write_file("b.fit", "x", 1);
    write_file("c.fit", "x", 1);
    struct err e = { 0 };
    int count = 0;
    ck_assert(!format_walk(folder, WALK_FILES, refuse_second, &count, &e));
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
