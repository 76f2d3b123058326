/* app: what is new in [import] path is found once, and offered until seen. */
#include "../tool/diary.h"
#include "../tool/folder.h"
#include "../tool/home.h"
#include "milepost/fresh.h"

#include <check.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/time.h>
#include <unistd.h>

Suite *suite_app_fresh(void);

static struct app *app;
static struct fresh fresh;
static struct err e;
static struct folder folder;

static const char *at(const char *name)
{
    return folder_at(&folder, name);
}

static void put(const char *name)
{
    folder_put_text(&folder, name, "x");
}

static void begin(void)
{
    app = home_open("2026-11-22");
    folder_make(&folder);
    ck_assert(text_copy(app->manners.import_path,
                        sizeof app->manners.import_path, folder.path));
    err_clear(&e);
}

static void end(void)
{
    fresh_forget(&fresh);
    home_end();
    folder_remove(&folder);
}

static int look(void)
{
    int slices = 1;
    fresh_begin(app, &fresh);
    while (fresh_more(app, &fresh))
        slices++;
    ck_assert(!fresh.is_failed);
    return slices;
}

START_TEST(test_what_is_new_is_found_in_the_order_of_its_names)
{
    put("b.fit");
    put("a.gpx");
    put("c.txt");
    (void)look();
    ck_assert_int_eq(fresh.count, 2);
    ck_assert_str_eq(fresh.file[0].path, at("a.gpx"));
    ck_assert_str_eq(fresh.file[1].path, at("b.fit"));
    char *paths = fresh_paths(&fresh);
    ck_assert_str_eq(paths, at("a.gpx"));
    ck_assert_str_eq(paths + strlen(paths) + 1, at("b.fit"));
    free(paths);
}
END_TEST

START_TEST(test_what_was_seen_is_offered_again_once_it_changed)
{
    static const struct timeval later[2] = { { 4000000000, 0 },
                                             { 4000000000, 0 } };
    put("a.fit");
    put("b.fit");
    (void)look();
    diary_ok(fresh_see(app, &fresh, NULL, 0, &e), &e);
    ck_assert_int_eq(fresh.count, 0);
    app = home_reopen();
    ck_assert(text_copy(app->manners.import_path,
                        sizeof app->manners.import_path, folder.path));
    put("c.fit");
    (void)look();
    ck_assert_int_eq(fresh.count, 1);
    ck_assert_str_eq(fresh.file[0].path, at("c.fit"));
    ck_assert_int_eq(utimes(at("b.fit"), later), 0);
    (void)look();
    ck_assert_int_eq(fresh.count, 2);
}
END_TEST

START_TEST(test_what_was_looked_at_by_hand_is_seen_too)
{
    char paths[900];
    folder_add(&folder, "sub");
    folder_add(&folder, "submarine");
    put("a.fit");
    put("b.fit");
    put("sub/c.fit");
    put("submarine/d.fit");
    (void)look();
    ck_assert_int_eq(fresh.count, 4);
    struct text t = text_on(paths, sizeof paths);
    text_put(&t, at("a.fit"));
    t.len++;
    text_put(&t, at("sub/"));
    diary_ok(fresh_see(app, &fresh, paths, 2, &e), &e);
    ck_assert_int_eq(fresh.count, 2);
    ck_assert_str_eq(fresh.file[0].path, at("b.fit"));
    ck_assert_str_eq(fresh.file[1].path, at("submarine/d.fit"));
    (void)look();
    ck_assert_int_eq(fresh.count, 2);
}
END_TEST

START_TEST(test_a_path_is_what_it_leads_to)
{
    char path[600];
    folder_add(&folder, "sub");
    put("a.fit");
    put("sub/c.fit");
    (void)look();
    (void)snprintf(path, sizeof path, "%s", at("sub/../a.fit"));
    diary_ok(fresh_see(app, &fresh, path, 1, &e), &e);
    ck_assert_int_eq(fresh.count, 1);
    ck_assert_str_eq(fresh.file[0].path, at("sub/c.fit"));
}
END_TEST

START_TEST(test_it_is_no_undo_step)
{
    struct action done;
    put("a.fit");
    (void)look();
    diary_ok(fresh_see(app, &fresh, NULL, 0, &e), &e);
    diary_ok(app_undo(app, &done, &e), &e);
    ck_assert_str_eq(done.id.text, "");
    (void)look();
    ck_assert_int_eq(fresh.count, 0);
}
END_TEST

START_TEST(test_a_folder_that_is_missing_is_said_once)
{
    ck_assert(text_copy(app->manners.import_path,
                        sizeof app->manners.import_path, at("unplugged")));
    (void)look();
    ck_assert(fresh_is_missing(app, &fresh));
    (void)look();
    ck_assert(!fresh_is_missing(app, &fresh));
}
END_TEST

START_TEST(test_a_watch_that_was_there_may_go)
{
    (void)look();
    ck_assert(!fresh_is_missing(app, &fresh));
    ck_assert_int_eq(rmdir(folder.path), 0);
    (void)look();
    ck_assert(!fresh_is_missing(app, &fresh));
    ck_assert_int_eq(fresh.count, 0);
    ck_assert_int_eq(mkdir(folder.path, 0700), 0);
    put("a.fit");
    (void)look();
    ck_assert_int_eq(fresh.count, 1);
}
END_TEST

START_TEST(test_nothing_is_looked_for_where_nothing_is_configured)
{
    char path[400];
    app->manners.import_path[0] = '\0';
    (void)look();
    ck_assert(!fresh_is_missing(app, &fresh) && fresh.count == 0);
    ck_assert(text_copy(app->manners.import_path,
                        sizeof app->manners.import_path, "~/w"));
    ck_assert(!fresh_folder(app, path, sizeof path)); /* whose home? */
    app->home = "/home/anna";
    ck_assert(fresh_folder(app, path, sizeof path));
    ck_assert_str_eq(path, "/home/anna/w");
}
END_TEST

static int64_t ms;
static int64_t quick_clock(void)
{
    return ms += 2;
}

START_TEST(test_it_goes_on_a_few_entries_at_a_time)
{
    char name[16];
    for (int i = 0; i < 30; i++) {
        (void)snprintf(name, sizeof name, "%02d.fit", i);
        put(name);
    }
    ck_assert_int_eq(look(), 1); /* quick, by a clock that stands still */
    app->clock = quick_clock;
    ck_assert_int_ge(look(), 10);
    ck_assert_int_eq(fresh.count, 30);
}
END_TEST

Suite *suite_app_fresh(void)
{
    Suite *s = suite_create("app_fresh");
    TCase *t = tcase_create("fresh");
    tcase_add_checked_fixture(t, begin, end);
    tcase_add_test(t, test_what_is_new_is_found_in_the_order_of_its_names);
    tcase_add_test(t, test_what_was_seen_is_offered_again_once_it_changed);
    tcase_add_test(t, test_what_was_looked_at_by_hand_is_seen_too);
    tcase_add_test(t, test_a_path_is_what_it_leads_to);
    tcase_add_test(t, test_it_is_no_undo_step);
    tcase_add_test(t, test_a_folder_that_is_missing_is_said_once);
    tcase_add_test(t, test_a_watch_that_was_there_may_go);
    tcase_add_test(t, test_nothing_is_looked_for_where_nothing_is_configured);
    tcase_add_test(t, test_it_goes_on_a_few_entries_at_a_time);
    suite_add_tcase(s, t);
    return s;
}
