/* formats: files seen in a folder, by name, size and time alone. */
#include "../tool/folder.h"
#include "milepost/sight.h"

#include <check.h>
#include <stdio.h>
#include <string.h>
#include <sys/time.h>
#include <unistd.h>

Suite *suite_formats_sight(void);

#define SEEN_MOST 64
static struct {
    int count;
    char path[SEEN_MOST][512];
    int64_t mark[SEEN_MOST];
} seen;

static struct folder folder;

static void begin(void)
{
    folder_make(&folder);
}

static void end(void)
{
    folder_remove(&folder);
}

static const char *at(const char *name)
{
    return folder_at(&folder, name);
}

static void put(const char *name, const char *bytes)
{
    folder_put_text(&folder, name, bytes);
}

static void written_at(const char *name, long second)
{
    struct timeval times[2] = { { second, 0 }, { second, 0 } };
    ck_assert_int_eq(utimes(at(name), times), 0);
}

static bool take(void *with, const char *path, int64_t mark)
{
    (void)with;
    ck_assert_int_lt(seen.count, SEEN_MOST);
    (void)snprintf(seen.path[seen.count], sizeof seen.path[0], "%s", path);
    seen.mark[seen.count++] = mark;
    return true;
}

/* How many steps of so many entries it took. */
static int look(const char *path, int entries)
{
    int steps = 1;
    seen.count = 0;
    struct sight *s = sight_open(path);
    ck_assert_ptr_nonnull(s);
    while (sight_more(s, entries, take, NULL))
        steps++;
    sight_close(s);
    return steps;
}

static bool has(const char *name)
{
    for (int i = 0; i < seen.count; i++)
        if (strcmp(seen.path[i], at(name)) == 0)
            return true;
    return false;
}

START_TEST(test_files_of_activities_are_seen_by_their_names)
{
    static const char *const wanted[] = { "a.fit",
                                          "B.FIT",
                                          "c.fit.gz",
                                          "export_1.zip",
                                          "sub/d.fit",
                                          "activities.csv",
                                          "Activities.csv",
                                          "activities (1).csv",
                                          "milepost.csv",
                                          "milepost-2026.json",
                                          "sub/u_0_summarizedActivities.json",
                                          "cardioActivities.csv" };
    static const char *const others[] = { "a.pdf",        "fit",
                                          "d.gz",         "e.csv",
                                          ".f.fit",       "g.json",
                                          "h.fitz",       "._i.fit",
                                          "sub/.j/k.fit", "my activities.csv",
                                          "personal.json" };
    folder_add(&folder, "sub");
    folder_add(&folder, "sub/.j");
    folder_add(&folder, "__MACOSX");
    for (size_t i = 0; i < COUNT_OF(wanted); i++)
        put(wanted[i], "x");
    for (size_t i = 0; i < COUNT_OF(others); i++)
        put(others[i], "x");
    put("__MACOSX/l.fit", "x");
    put("empty.fit", "");
    (void)look(folder.path, 100);
    for (size_t i = 0; i < COUNT_OF(wanted); i++)
        ck_assert_msg(has(wanted[i]), "%s", wanted[i]);
    ck_assert_int_eq(seen.count, (int)COUNT_OF(wanted));
}
END_TEST

START_TEST(test_a_mark_is_of_name_size_and_time)
{
    put("a.fit", "xx");
    written_at("a.fit", 1000);
    (void)look(folder.path, 100);
    ck_assert_int_eq(seen.count, 1);
    int64_t mark = seen.mark[0];
    ck_assert(mark >= 0);
    (void)look(folder.path, 100);
    ck_assert(seen.mark[0] == mark);
    written_at("a.fit", 1001);
    (void)look(folder.path, 100);
    ck_assert(seen.mark[0] != mark);
    put("a.fit", "xxx");
    written_at("a.fit", 1000);
    (void)look(folder.path, 100);
    ck_assert(seen.mark[0] != mark);
    put("b.fit", "xx");
    written_at("b.fit", 1000);
    (void)look(folder.path, 100);
    ck_assert_int_eq(seen.count, 2);
    ck_assert(seen.mark[0] != seen.mark[1]);
    ck_assert(seen.mark[0] != mark && seen.mark[1] != mark);
}
END_TEST

START_TEST(test_it_goes_on_a_few_entries_at_a_time)
{
    char name[32];
    for (int i = 0; i < 30; i++) {
        (void)snprintf(name, sizeof name, "%02d.fit", i);
        put(name, "x");
    }
    ck_assert_int_ge(look(folder.path, 4), 8);
    ck_assert_int_eq(seen.count, 30);
}
END_TEST

START_TEST(test_links_to_folders_are_not_followed)
{
    put("a.fit", "x");
    ck_assert_int_eq(symlink(folder.path, at("round")), 0);
    (void)look(folder.path, 100);
    ck_assert_int_eq(seen.count, 1);
    ck_assert_int_eq(symlink("a.fit", at("b.fit")), 0);
    (void)look(folder.path, 100); /* a link to a file is that file */
    ck_assert_int_eq(seen.count, 2);
}
END_TEST

START_TEST(test_one_file_is_seen_whatever_its_name)
{
    put("activities.csv", "x");
    ck_assert_int_eq(look(at("activities.csv"), 100), 1);
    ck_assert_int_eq(seen.count, 1);
}
END_TEST

START_TEST(test_what_is_not_there_is_no_fault)
{
    ck_assert_ptr_null(sight_open(at("unplugged")));
}
END_TEST

Suite *suite_formats_sight(void)
{
    Suite *s = suite_create("formats_sight");
    TCase *t = tcase_create("sight");
    tcase_add_checked_fixture(t, begin, end);
    tcase_add_test(t, test_files_of_activities_are_seen_by_their_names);
    tcase_add_test(t, test_a_mark_is_of_name_size_and_time);
    tcase_add_test(t, test_it_goes_on_a_few_entries_at_a_time);
    tcase_add_test(t, test_links_to_folders_are_not_followed);
    tcase_add_test(t, test_one_file_is_seen_whatever_its_name);
    tcase_add_test(t, test_what_is_not_there_is_no_fault);
    suite_add_tcase(s, t);
    return s;
}
