/*
 * formats: TCX and GPX that other people's programs wrote, against what stands
 * in them, and against gpsbabel where it is installed. Skipped, and said so,
 * where they are not there.
 */
#include "../tool/corpus.h"
#include "../tool/folder.h"
#include "../tool/oracle.h"
#include "../tool/read_path.h"
#include "milepost/formats.h"

#include <check.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

Suite *suite_formats_xml_corpus(void);

#define TAKEN_MAX  16
#define COMMAND    1200
#define NEAR_SHARE 0.02 /* what a watch's own filter makes of its positions */

static struct arrival taken[TAKEN_MAX];
static int taken_count;
static struct format_result result;

static bool take(void *with, const struct arrival *a, struct err *e)
{
    (void)with;
    (void)e;
    ck_assert_int_lt(taken_count, TAKEN_MAX);
    taken[taken_count++] = *a;
    return true;
}

static void read_file(const char *path)
{
    struct err e = { 0 };
    taken_count = 0;
    ck_assert_msg(read_path(path, NULL, take, NULL, &result, &e), "%s", e.text);
    ck_assert_int_eq(result.entries, taken_count);
}

// clang-format off
/* No sport is named in any of the GPX that is long enough to be one: walks,
 * and a car in a town, all told by their speed and shown as odd. */
static const struct {
    const char *name;
    enum file_status status;
    int count;
    const char *words;
} files[] = {
    { "tcx/test.tcx",                   FILE_IMPORTED, 1, "" },
    { "tcx/no_hr.tcx",                  FILE_IMPORTED, 1, "" },
    { "tcx/sup_activity_1.tcx",         FILE_IMPORTED, 1, "" },
    { "gpx/Mojstrovka.gpx",             FILE_FAILED,   0, "cannot be right" },
    { "gpx/around-visnjan-with-car.gpx", FILE_IMPORTED, 1, "" },
    { "gpx/cerknicko-jezero-no-creator.gpx", FILE_IMPORTED, 5, "" },
    { "gpx/cerknicko-jezero-with-elevations-zero.gpx", FILE_IMPORTED, 5,
      "" },
    { "gpx/cerknicko-jezero-without-elevations.gpx", FILE_IMPORTED, 5,
      "" },
    { "gpx/cerknicko-jezero.gpx",       FILE_IMPORTED, 5, "" },
    { "gpx/cerknicko-without-times.gpx", FILE_FAILED,  0, "line 63" },
    { "gpx/custom_schema_locations.gpx", FILE_SKIPPED, 0, "no activity" },
    { "gpx/default_schema_locations.gpx", FILE_SKIPPED, 0, "no activity" },
    { "gpx/first_and_last_elevation.gpx", FILE_SKIPPED, 0, "a drive" },
    { "gpx/gpx-with-node-with-comments.gpx", FILE_SKIPPED, 0, "too short" },
    { "gpx/gpx1.0_with_all_fields.gpx", FILE_SKIPPED,  0, "too short" },
    { "gpx/gpx1.1_with_all_fields.gpx", FILE_SKIPPED,  0, "too short" },
    { "gpx/gpx1.1_with_extensions.gpx", FILE_SKIPPED,  0, "places" },
    { "gpx/gpx1.1_with_extensions_without_namespaces.gpx", FILE_SKIPPED, 0,
      "places" },
    { "gpx/gpx_with_garmin_extension.gpx", FILE_SKIPPED, 0, "places" },
    { "gpx/korita-zbevnica.gpx",        FILE_IMPORTED, 2, "line 28" },
    { "gpx/route.gpx",                  FILE_SKIPPED,  0, "a route" },
    { "gpx/track-with-empty-segment.gpx", FILE_SKIPPED, 0, "too short" },
    { "gpx/track-with-extremes.gpx",    FILE_FAILED,   0, "line 11" },
    { "gpx/track-with-less-sec-time.gpx", FILE_SKIPPED, 0, "too short" },
    { "gpx/track-with-small-floats.gpx", FILE_FAILED,  0, "line 9" },
    { "gpx/track_with_dilution_errors.gpx", FILE_FAILED, 0, "line 12" },
    { "gpx/track_with_speed.gpx",       FILE_SKIPPED,  0, "too short" },
    { "gpx/unicode.gpx",                FILE_SKIPPED,  0, "places" },
    { "gpx/unicode2.gpx",               FILE_SKIPPED,  0, "too short" },
    { "gpx/unicode_with_bom.gpx",       FILE_SKIPPED,  0, "places" },
    { "gpx/unicode_with_bom_noencoding.gpx", FILE_SKIPPED, 0, "places" },
};
// clang-format on

START_TEST(test_real_files_come_in_or_are_told_why_not)
{
    char path[CORPUS_PATH];
    if (corpus_skips("TCX and GPX of real programs"))
        return;
    for (size_t i = 0; i < COUNT_OF(files); i++) {
        read_file(corpus_path(path, files[i].name));
        ck_assert_msg(
            result.status == files[i].status && taken_count == files[i].count &&
                strstr(result.message, files[i].words) != NULL,
            "%s: %s %d, %s", files[i].name, file_status_word(result.status),
            taken_count, result.message);
        bool is_gpx = strncmp(files[i].name, "gpx", 3) == 0;
        for (int k = 0; k < taken_count && is_gpx; k++) {
            ck_assert_int_eq(taken[k].entry.kind, ENTRY_ACTIVITY);
            ck_assert_uint_eq(taken[k].odd, 1u << ODD_UNNAMED);
        }
    }
}
END_TEST

/* As it stands in the file: laps of 608.47, 714.80 and 669.51 s. */
START_TEST(test_a_real_run_comes_in_with_its_laps)
{
    char path[CORPUS_PATH];
    if (corpus_skips("a run of a real watch as TCX"))
        return;
    read_file(corpus_path(path, "tcx/test.tcx"));
    const struct run *r = &taken[0].entry.run;
    ck_assert_int_eq(taken[0].entry.kind, ENTRY_RUN);
    ck_assert_int_eq(taken[0].start_s, 1356557393); /* 2012-12-26 21:29:53 */
    ck_assert_int_eq(r->time.s, 1993);
    ck_assert_int_eq(r->dist.m, 4689);
    ck_assert_int_eq(r->hr_max, 189);
    ck_assert_str_eq(taken[0].note, "Aerobics");
    ck_assert_int_eq(taken[0].trace.lap_count, 3);
    ck_assert_int_eq(taken[0].trace.laps[0].time.s, 608);
    ck_assert_int_eq(taken[0].trace.laps[0].dist.m, 1609);
    ck_assert_int_eq(taken[0].trace.laps[0].hr_avg, 139);
    ck_assert_int_eq(taken[0].trace.laps[0].trigger, LAP_BY_DISTANCE);
}
END_TEST

/* ---- gpsbabel, the second oracle */

static void assert_near(const char *name, double m, double told_m)
{
    ck_assert_msg(fabs(m - told_m) <= told_m * NEAR_SHARE,
                  "%s: %.0f m, not %.0f", name, m, told_m);
}

START_TEST(test_gpsbabel_reads_a_tcx_alike)
{
    static const char *const names[] = { "tcx/test.tcx", "tcx/no_hr.tcx" };
    char path[CORPUS_PATH];
    if (corpus_skips("TCX beside gpsbabel") ||
        oracle_skips("TCX beside gpsbabel"))
        return;
    for (size_t i = 0; i < COUNT_OF(names); i++) {
        read_file(corpus_path(path, names[i]));
        struct oracle t = oracle_read("gtrnctr", path);
        const struct run *r = &taken[0].entry.run;
        ck_assert_int_gt(t.points, 300);
        ck_assert_int_eq(taken[0].start_s, t.first_s);
        /* The timer went on for a moment after the last point. */
        ck_assert_int_le(llabs(r->elapsed.s - (t.last_s - t.first_s)), 2);
        assert_near(names[i], r->dist.m, t.dist_m);
        ck_assert_int_eq(r->hr_max, t.hr_max);
    }
}
END_TEST

/* What a watch wrote, turned into GPX by another program, is the same run. */
START_TEST(test_a_run_of_a_watch_is_the_same_as_gpx)
{
    static const char *const names[] = { "fit/activity-small-fenix2-run.fit",
                                         "fit/2013-02-06-12-11-14.fit",
                                         "fit/developer-types-sample.fit" };
    char path[CORPUS_PATH];
    char command[COMMAND];
    if (corpus_skips("FIT as GPX by gpsbabel") ||
        oracle_skips("FIT as GPX by gpsbabel"))
        return;
    struct folder folder;
    folder_make(&folder);
    for (size_t i = 0; i < COUNT_OF(names); i++) {
        read_file(corpus_path(path, names[i]));
        struct arrival watch = taken[0];
        (void)snprintf(command, sizeof command,
                       "gpsbabel -t -i garmin_fit,allpoints=1 -f '%s'"
                       " -o gpx,garminextensions -F '%s'",
                       path, folder_at(&folder, "a.gpx"));
        ck_assert_int_eq(system(command), 0);
        read_file(folder_at(&folder, "a.gpx"));
        ck_assert_int_eq(taken_count, 1);
        ck_assert_int_eq(taken[0].start_s, watch.start_s);
        ck_assert_int_eq(taken[0].entry.kind, ENTRY_RUN);
        ck_assert_uint_eq(taken[0].odd, 1u << ODD_GUESS);
        assert_near(names[i], taken[0].entry.run.dist.m,
                    watch.entry.run.dist.m);
        ck_assert_int_le(
            abs(taken[0].entry.run.elapsed.s - watch.entry.run.elapsed.s), 1);
        if (watch.entry.run.hr_max != UNKNOWN)
            ck_assert_int_eq(taken[0].entry.run.hr_max, watch.entry.run.hr_max);
    }
    folder_remove(&folder);
}
END_TEST

Suite *suite_formats_xml_corpus(void)
{
    TCase *c = tcase_create("xml_corpus");
    tcase_set_timeout(c, 60);
    tcase_add_test(c, test_real_files_come_in_or_are_told_why_not);
    tcase_add_test(c, test_a_real_run_comes_in_with_its_laps);
    tcase_add_test(c, test_gpsbabel_reads_a_tcx_alike);
    tcase_add_test(c, test_a_run_of_a_watch_is_the_same_as_gpx);
    Suite *s = suite_create("formats_xml_corpus");
    suite_add_tcase(s, c);
    return s;
}
