/* app: runs of known truth, made into the files that accounts and watches hand
 * out, and taken into an empty diary. */
#include "../tool/account_writer.h"
#include "../tool/fit_made.h"
#include "../tool/folder.h"
#include "../tool/gpx_writer.h"
#include "../tool/home.h"
#include "../tool/tcx_writer.h"
#include "../tool/zip_writer.h"
#include "milepost/import.h"

#include <check.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define START INT64_C(1794897000) /* 2026-11-17 06:30 UTC */
#define DAY_S 86400

Suite *suite_app_import_made(void);

static struct app *app;
static struct folder folder;
static struct import_sums sums;
static char xml[4 << 20];
static struct fit_writer fit;

/* ---- files */

static void begin(void)
{
    app = home_open("2026-11-22");
    folder_make_quick(&folder);
}

static void end(void)
{
    home_end();
    folder_remove(&folder);
}

static void write_fit(const char *name, const struct made_run *r)
{
    fit_made(&fit, r);
    folder_put(&folder, name, fit.bytes, fit.size);
}

static void write_tcx(const char *name, const struct made_run *r,
                      const struct tcx_style *style)
{
    struct text t = text_on(xml, sizeof xml);
    tcx_write(&t, r, style);
    folder_put(&folder, name, t.at, t.len);
}

/* Strava's table of one run. */
static void write_row(const struct made_run *r, const char *file)
{
    char page[4096];
    struct text t = text_on(page, sizeof page);
    const struct account_row row = { .run = r, .file = file };
    account_head(&t, ACCOUNT_STRAVA_EN);
    account_put(&t, ACCOUNT_STRAVA_EN, &row);
    folder_put(&folder, "activities.csv", t.at, t.len);
}

/* As an account hands it out: three runs of three days, one of them typed. */
static void write_export(void)
{
    static char page[8192];
    char name[64];
    struct text t = text_on(page, sizeof page);
    struct zip_writer *z = zip_begin_file(folder_at(&folder, "export.zip"));
    account_head(&t, ACCOUNT_STRAVA_EN);
    for (int i = 0; i < 3; i++) {
        struct made_run r = made_run(START + (int64_t)i * DAY_S);
        r.rpe = 3 + i;
        r.title = i == 0 ? "Along the river" : "Morning Run";
        (void)snprintf(name, sizeof name, "activities/%d.fit.gz", i);
        const struct account_row row = { .run = &r, .file = i < 2 ? name : "" };
        account_put(&t, ACCOUNT_STRAVA_EN, &row);
        fit_made(&fit, &r);
        struct zipped gz = gz_made(fit.bytes, fit.size);
        if (i < 2)
            zip_add(z, name, gz.bytes, gz.size);
        free(gz.bytes);
    }
    zip_add(z, "activities.csv", t.at, t.len);
    (void)zip_end(z);
}

/* ---- the import */

static struct import_item last;

static bool tell(void *with, const struct import_item *i)
{
    if (!i->is_more)
        last = *i;
    return with == NULL || --*(int *)with > 0;
}

static void take_in(bool is_dry, bool takes_edits)
{
    const char *const paths[] = { folder.path };
    struct import_ask ask = { .paths = paths,
                              .path_count = 1,
                              .is_dry = is_dry };
    struct err e = { 0 };
    ask.takes[ITEM_EDIT] = takes_edits;
    ck_assert_msg(app_import_all(app, &ask, tell, NULL, &sums, &e), "%s",
                  e.text);
}

static const struct run *run_of(int n)
{
    struct err e = { 0 };
    ck_assert_msg(app_week(app, app->today, &e), "%s", e.text);
    ck_assert_int_lt(n, app->facts.run_count);
    return &app->facts.runs[n];
}

static int runs(void)
{
    struct err e = { 0 };
    ck_assert_msg(app_week(app, app->today, &e), "%s", e.text);
    return app->facts.run_count;
}

static void undo(void)
{
    struct action undone;
    struct err e = { 0 };
    ck_assert_msg(app_undo(app, &undone, &e), "%s", e.text);
}

/* A look that was stopped in the middle of a table knows its first rows. */
START_TEST(test_a_table_taken_in_part_has_not_failed)
{
    static char page[8192];
    struct text t = text_on(page, sizeof page);
    account_head(&t, ACCOUNT_STRAVA_EN);
    for (int i = 0; i < 3; i++) {
        struct made_run r = made_run(START + (int64_t)i * DAY_S);
        const struct account_row row = { .run = &r };
        account_put(&t, ACCOUNT_STRAVA_EN, &row);
    }
    folder_put(&folder, "activities.csv", t.at, t.len);
    const char *const paths[] = { folder.path };
    const struct import_ask ask = { .paths = paths,
                                    .path_count = 1,
                                    .most = 2 };
    struct err e = { 0 };
    ck_assert(app_import_all(app, &ask, tell, NULL, &sums, &e));
    ck_assert_int_eq(runs(), 2);
    ck_assert_int_eq(sums.failed + sums.items[ITEM_FAILED], 0);
    ck_assert_int_eq(sums.imported, 1);
}
END_TEST

START_TEST(test_a_look_writes_nothing)
{
    write_export();
    take_in(true, false);
    ck_assert_int_eq(sums.items[ITEM_NEW], 3);
    ck_assert_int_eq(runs(), 0);
}
END_TEST

START_TEST(test_an_export_comes_in_once_and_goes_at_once)
{
    write_export();
    take_in(false, false);
    ck_assert_int_eq(sums.runs, 3);
    ck_assert_int_eq(runs(), 3);
    for (int i = 0; i < 3; i++) { /* the table's effort on the file's data */
        const struct made_run r = made_run(START + (int64_t)i * DAY_S);
        ck_assert_int_eq(run_of(i)->rpe, 3 + i);
        ck_assert_int_eq(run_of(i)->dist.m, made_dist_m(&r));
        ck_assert_int_eq(run_of(i)->time.s, made_time_s(&r));
        ck_assert_int_eq(run_of(i)->hr_avg, made_hr(&r));
    }
    take_in(false, false);
    ck_assert_int_eq(sums.items[ITEM_HERE], 3);
    ck_assert_int_eq(sums.runs + sums.changed, 0);
    ck_assert_int_eq(runs(), 3);
    undo(); /* the first one: the second was no step */
    ck_assert_int_eq(runs(), 0);
}
END_TEST

START_TEST(test_a_run_in_three_formats_is_one)
{
    struct made_run r = made_run(START + 23);
    static const struct tcx_style short_id = { .has_short_id = true,
                                               .every_s = 5 };
    static const struct gpx_style gpx = { .type = "running", .every_s = 3 };
    struct text t = text_on(xml, sizeof xml);
    write_fit("a.fit", &r);
    write_tcx("b.tcx", &r, &short_id);
    gpx_write(&t, &r, &gpx);
    folder_put(&folder, "c.gpx", t.at, t.len);
    write_row(&r, "elsewhere.fit.gz");
    take_in(false, false);
    ck_assert_int_eq(sums.runs, 1);
    ck_assert_int_eq(runs(), 1);
    take_in(false, false);
    ck_assert_int_eq(sums.runs, 0);
    ck_assert_int_eq(runs(), 1);
}
END_TEST

START_TEST(test_a_bad_file_costs_no_other)
{
    struct made_run r = made_run(START);
    write_fit("a.fit", &r);
    fit.bytes[fit.size / 2] ^= 0x55; /* its checksum no longer fits */
    folder_put(&folder, "b.fit", fit.bytes, fit.size);
    folder_put(&folder, "c.fit", "", 0);
    folder_put(&folder, "d.tcx", "<TrainingCenterDatabase><Activities>", 36);
    folder_put(&folder, "e.txt", "monday: rest", 12);
    take_in(false, false);
    ck_assert_int_eq(sums.runs, 1);
    ck_assert_int_eq(sums.items[ITEM_FAILED] + sums.items[ITEM_SKIPPED], 4);
    ck_assert_int_ge(sums.items[ITEM_FAILED], 2);
    ck_assert_int_eq(runs(), 1);
}
END_TEST

START_TEST(test_an_accounts_edit_is_offered_not_forced)
{
    struct made_run r = made_even(START, 10000, 3000);
    r.rpe = 4;
    write_row(&r, NULL);
    take_in(false, false);
    r.rpe = 6;
    write_row(&r, NULL);
    take_in(false, false);
    ck_assert_int_eq(sums.items[ITEM_EDIT], 1);
    ck_assert_int_eq(run_of(0)->rpe, 4);
    take_in(false, true);
    ck_assert_int_eq(run_of(0)->rpe, 6);
    ck_assert_int_eq(runs(), 1);
}
END_TEST

START_TEST(test_what_the_runner_typed_wins)
{
    struct made_run r = made_even(START, 10000, 3000);
    struct log_result edited;
    struct err e = { 0 };
    r.rpe = 4;
    write_row(&r, NULL);
    take_in(false, false);
    struct id id = run_of(0)->id;
    ck_assert_msg(
        app_edit(app, id.text, "rpe8 tempo form2 -- my own", &edited, &e), "%s",
        e.text);
    r.rpe = 6;
    r.title = "4km + 10x600m p.2' + 2km";
    write_row(&r, NULL);
    take_in(false, true);
    ck_assert_int_eq(runs(), 1);
    ck_assert_int_eq(run_of(0)->rpe, 8);
    ck_assert_int_eq(run_of(0)->purpose, PURPOSE_THRESHOLD);
    ck_assert_int_eq(run_of(0)->form, 2);
    struct entry *en = &app->entry;
    ck_assert(
        store_run(app->store, id, &en->run, en->segments, &en->words, &e));
    ck_assert_str_eq(en->words.note, "my own");
}
END_TEST

START_TEST(test_an_impossible_pace_waits_for_the_runner)
{
    struct made_run fast = made_even(START, 10000, 900);
    write_row(&fast, NULL);
    take_in(false, false);
    ck_assert_int_eq(sums.items[ITEM_ODD], 1);
    ck_assert_str_ne(last.why, "");
    ck_assert_int_eq(runs(), 0);
    write_fit("fast.fit", &fast); /* a ride that a watch took for a run, too */
    take_in(false, false);
    ck_assert_int_eq(sums.failed, 0);
    ck_assert_int_eq(sums.items[ITEM_ODD], 1);
    ck_assert_int_eq(runs(), 0);
}
END_TEST

START_TEST(test_a_title_that_states_a_structure_is_the_runs_parts)
{
    struct made_run r = made_even(START, 15000, 4900);
    int metres = 0;
    r.title = "4km + 10x600m p.2' + 2km";
    write_row(&r, NULL);
    take_in(false, false);
    const struct run *run = run_of(0);
    const struct segment *part = &app->facts.segments[run->seg_first];
    ck_assert_int_eq(run->seg_count, 22);
    ck_assert_int_eq(part[0].purpose, PURPOSE_WARM_UP);
    ck_assert_int_eq(part[1].dist.m, 600);
    ck_assert_int_eq(part[2].purpose, PURPOSE_JOG_REST);
    ck_assert_int_eq(part[21].purpose, PURPOSE_COOL_DOWN);
    for (int i = 0; i < run->seg_count; i++)
        metres += part[i].dist.m;
    ck_assert_int_eq(metres, run->dist.m);
}
END_TEST

/* With a pulse each second and not one step counted. */
START_TEST(test_a_treadmill_without_a_counter_was_not_left_on)
{
    struct made_run r = made_even(START, 0, 3000);
    write_fit("a.fit", &r);
    take_in(false, false);
    ck_assert_int_eq(sums.items[ITEM_ODD], 0);
    ck_assert_int_eq(runs(), 1);
}
END_TEST

START_TEST(test_stopped_on_the_way_it_leaves_nothing)
{
    const char *const paths[] = { folder.path };
    const struct import_ask ask = { .paths = paths, .path_count = 1 };
    struct err e = { 0 };
    int more = 2;
    write_export();
    ck_assert(!app_import_all(app, &ask, tell, &more, &sums, &e));
    ck_assert_str_ne(e.text, "");
    ck_assert_int_eq(runs(), 0);
    take_in(false, false);
    ck_assert_int_eq(runs(), 3);
}
END_TEST

Suite *suite_app_import_made(void)
{
    Suite *s = suite_create("app_import_made");
    TCase *t = tcase_create("made");
    tcase_set_timeout(t, 60);
    tcase_add_checked_fixture(t, begin, end);
    tcase_add_test(t, test_a_table_taken_in_part_has_not_failed);
    tcase_add_test(t, test_a_look_writes_nothing);
    tcase_add_test(t, test_an_export_comes_in_once_and_goes_at_once);
    tcase_add_test(t, test_a_run_in_three_formats_is_one);
    tcase_add_test(t, test_a_bad_file_costs_no_other);
    tcase_add_test(t, test_an_accounts_edit_is_offered_not_forced);
    tcase_add_test(t, test_what_the_runner_typed_wins);
    tcase_add_test(t, test_an_impossible_pace_waits_for_the_runner);
    tcase_add_test(t, test_a_title_that_states_a_structure_is_the_runs_parts);
    tcase_add_test(t, test_a_treadmill_without_a_counter_was_not_left_on);
    tcase_add_test(t, test_stopped_on_the_way_it_leaves_nothing);
    suite_add_tcase(s, t);
    return s;
}
