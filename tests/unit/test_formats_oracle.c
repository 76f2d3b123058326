/*
 * formats: what milepost reads in a file beside what gpsbabel reads in it:
 * the files of real watches, and a run of known truth in each dialect.
 */
#include "milepost/formats.h"

#include "../tool/corpus.h"
#include "../tool/fit_made.h"
#include "../tool/folder.h"
#include "../tool/gpx_writer.h"
#include "../tool/oracle.h"
#include "../tool/read_path.h"
#include "../tool/tcx_writer.h"

#include <check.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define START     INT64_C(1794897000) /* 2026-11-17 06:30 UTC */
#define XML_BYTES (4 << 20)

Suite *suite_formats_oracle(void);

static struct arrival last;
static int taken;

static bool take(void *with, const struct arrival *a, struct err *e)
{
    (void)with;
    (void)e;
    last = *a;
    taken++;
    return true;
}

static struct format_result read_one(const char *path)
{
    struct format_result r;
    struct err e = { 0 };
    taken = 0;
    ck_assert(read_path(path, NULL, take, NULL, &r, &e));
    return r;
}

/* ---- files of watches */

/* Those of one activity that hold places; not the ELEMNT's, which was started
 * 44 minutes before it wrote its first record. */
static const char *const watched[] = {
    "2013-02-06-12-11-14.fit",
    "2015-10-13-08-43-15.fit",
    "Edge810-Vector-2013-08-16-15-35-10.fit",
    "activity-small-fenix2-run.fit",
    "developer-types-sample.fit",
    "garmin-edge-500-activity.fit",
    "garmin-edge-820-bike.fit",
    "garmin-fenix-5-bike.fit",
    "garmin-fenix-5-run.fit",
};

static void check_watched(const char *name)
{
    char path[CORPUS_PATH];
    char in_fit[CORPUS_PATH];
    (void)snprintf(in_fit, sizeof in_fit, "fit/%s", name);
    (void)corpus_path(path, in_fit);
    struct format_result r = read_one(path);
    struct oracle o = oracle_read("garmin_fit", path);
    ck_assert_msg(taken == 1, "%s: %s", name, r.message);
    ck_assert_msg(o.points > 10, "%s: gpsbabel reads no places", name);
    /* The first place may be found after the start. */
    ck_assert_msg(llabs(o.first_s - last.start_s) <= 60, "%s: %lld, %lld", name,
                  (long long)o.first_s, (long long)last.start_s);
    if (last.entry.kind != ENTRY_RUN)
        return;
    const struct run *run = &last.entry.run;
    double off = run->dist.m - o.dist_m;
    ck_assert_msg(off <= 30 + 0.03 * o.dist_m && off >= -30 - 0.03 * o.dist_m,
                  "%s: %d m, %.0f m", name, run->dist.m, o.dist_m);
    /* A watch that writes now and then has another mean than its points. */
    int near = 2 * o.points >= run->time.s ? 2 : 6;
    ck_assert_msg(run->hr_avg == UNKNOWN || abs(run->hr_avg - o.hr) <= near,
                  "%s: %d, %d", name, run->hr_avg, o.hr);
    ck_assert_int_le(run->time.s, o.last_s - o.first_s + 60);
}

START_TEST(test_watches_files_are_as_gpsbabel_reads_them)
{
    if (corpus_skips("files of real watches beside gpsbabel") ||
        oracle_skips("files of real watches beside gpsbabel"))
        return;
    for (size_t i = 0; i < COUNT_OF(watched); i++)
        check_watched(watched[i]);
}
END_TEST

/* ---- a made run */

static struct folder folder;
static char xml[XML_BYTES];
static struct fit_writer fit;

static void make_folder(void)
{
    folder_make(&folder);
}

static void remove_folder(void)
{
    folder_remove(&folder);
}

static void write_made(const char *name, const struct made_run *r)
{
    static const struct tcx_style tcx;
    static const struct gpx_style gpx = { .type = "running" };
    struct text t = text_on(xml, sizeof xml);
    if (strstr(name, ".fit") != NULL) {
        fit_made(&fit, r);
        folder_put(&folder, name, fit.bytes, fit.size);
        return;
    }
    if (strstr(name, ".tcx") != NULL)
        tcx_write(&t, r, &tcx);
    else
        gpx_write(&t, r, &gpx);
    ck_assert(!t.is_cut);
    folder_put(&folder, name, t.at, t.len);
}

/* Laps of TCX share their ends. */
static void check_oracle(const char *name, const char *kind,
                         const struct made_run *r)
{
    struct oracle o = oracle_read(kind, folder_at(&folder, name));
    ck_assert_int_ge(o.points, made_time_s(r));
    ck_assert_int_eq(o.first_s, r->start_s);
    ck_assert_int_eq(o.last_s, r->start_s + made_time_s(r));
    ck_assert_int_le(abs((int)o.dist_m - made_dist_m(r)), 20);
    ck_assert_int_le(abs(o.hr - made_hr(r)), 1);
}

static void check_read(const char *name, const struct made_run *r)
{
    struct format_result result = read_one(folder_at(&folder, name));
    ck_assert_msg(taken == 1, "%s: %s", name, result.message);
    const struct run *run = &last.entry.run;
    ck_assert_int_eq(last.entry.kind, ENTRY_RUN);
    ck_assert_int_eq(last.start_s, r->start_s);
    ck_assert_int_eq(last.odd, 0);
    ck_assert_int_le(abs(run->dist.m - made_dist_m(r)), 20);
    ck_assert_int_le(abs(run->time.s - made_time_s(r)), 1);
    ck_assert_int_le(abs(run->hr_avg - made_hr(r)), 1);
    const struct series *s = &last.trace.series;
    ck_assert_int_ge(s->count, made_time_s(r) / 5);
    ck_assert_int_le(abs(s->at[s->count - 1].dist_dm / 10 - made_dist_m(r)),
                     30);
}

static const struct {
    const char *name, *kind;
} dialects[] = {
    { "run.fit", "garmin_fit" },
    { "run.tcx", "gtrnctr" },
    { "run.gpx", "gpx" },
};

START_TEST(test_a_made_run_is_one_run_in_every_format)
{
    const struct made_run r = made_workout(START);
    write_made(dialects[_i].name, &r);
    check_read(dialects[_i].name, &r);
    if (!oracle_skips("a made run beside gpsbabel"))
        check_oracle(dialects[_i].name, dialects[_i].kind, &r);
}
END_TEST

Suite *suite_formats_oracle(void)
{
    Suite *s = suite_create("formats_oracle");
    TCase *t = tcase_create("watches");
    tcase_set_timeout(t, 60);
    tcase_add_test(t, test_watches_files_are_as_gpsbabel_reads_them);
    suite_add_tcase(s, t);
    TCase *m = tcase_create("made");
    tcase_add_checked_fixture(m, make_folder, remove_folder);
    tcase_add_loop_test(m, test_a_made_run_is_one_run_in_every_format, 0,
                        (int)COUNT_OF(dialects));
    suite_add_tcase(s, m);
    return s;
}
