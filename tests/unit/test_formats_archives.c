/* formats: what lies in archives, and those that are not as they should be. */
#include "milepost/formats.h"

#include "formats/library.h"

#include "../tool/fit_made.h"
#include "../tool/in_archive.h"
#include "../tool/raw_zip.h"
#include "../tool/zip_writer.h"

#include <archive.h>
#include <archive_entry.h>
#include <check.h>
#include <stdlib.h>
#include <string.h>

Suite *suite_formats_archives(void);

static struct fit_writer fit;

static void setup(void)
{
    in_archive_begin();
    struct made_run run = made_even(1794897000, 1000, 300);
    fit_made(&fit, &run);
}

START_TEST(test_the_librarys_functions_are_as_its_own_header_has_them)
{
    /* The compiler holds one against the other. */
    struct library l = { 0 };
    const struct library *got = library_get();
    ck_assert_ptr_nonnull(got);
    l.archive_read_new = archive_read_new;
    l.archive_read_free = archive_read_free;
    l.archive_read_support_format_zip = archive_read_support_format_zip;
    l.archive_read_support_format_tar = archive_read_support_format_tar;
    l.archive_read_support_format_raw = archive_read_support_format_raw;
    l.archive_read_append_filter = archive_read_append_filter;
    l.archive_read_set_read_callback = archive_read_set_read_callback;
    l.archive_read_set_seek_callback = archive_read_set_seek_callback;
    l.archive_read_set_callback_data = archive_read_set_callback_data;
    l.archive_read_open1 = archive_read_open1;
    l.archive_read_next_header = archive_read_next_header;
    l.archive_read_data_block = archive_read_data_block;
    l.archive_entry_pathname = archive_entry_pathname;
    l.archive_entry_pathname_utf8 = archive_entry_pathname_utf8;
    l.archive_entry_filetype = archive_entry_filetype;
    l.archive_entry_size_is_set = archive_entry_size_is_set;
    l.archive_entry_is_data_encrypted = archive_entry_is_data_encrypted;
    ck_assert(l.archive_read_new != NULL);
    ck_assert_int_eq(LIBRARY_END, ARCHIVE_EOF);
    ck_assert_int_eq(LIBRARY_OK, ARCHIVE_OK);
    ck_assert_int_eq(LIBRARY_WARN, ARCHIVE_WARN);
    ck_assert_int_eq(LIBRARY_FATAL, ARCHIVE_FATAL);
    ck_assert_int_eq(LIBRARY_FILTER_GZIP, ARCHIVE_FILTER_GZIP);
}
END_TEST

START_TEST(test_what_lies_in_archives_is_handed_on_with_its_place)
{
    struct zipped gz = gz_made(fit.bytes, fit.size);
    struct zip_writer *z = zip_begin();
    zip_add(z, "UploadedFiles/7.fit", fit.bytes, fit.size);
    struct zipped inner = zip_end(z);
    z = zip_begin();
    zip_add(z, "activities/9.fit.gz", gz.bytes, gz.size);
    zip_add(z, "activities/1.fit", fit.bytes, fit.size);
    zip_add(z, "part.zip", inner.bytes, inner.size);
    zip_add(z, "media/cat.jpg", "meow", 4);
    struct zipped whole = zip_end(z);
    in_archive_write("export.zip", whole.bytes, whole.size);
    in_archive_write("2.fit.gz", gz.bytes, gz.size);
    in_archive_write("hidden.fit", gz.bytes, gz.size); /* whatever its name */
    in_archive_read("");
    in_archive_saw("2.fit.gz: imported 1\n"
                   "export.zip/activities/9.fit.gz: imported 1\n"
                   "export.zip/activities/1.fit: imported 1\n"
                   "export.zip/part.zip/UploadedFiles/7.fit: imported 1\n"
                   "export.zip/media/cat.jpg: skipped not a kind of file "
                   "milepost reads\n"
                   "hidden.fit: imported 1\n");
    /* An archive the runner names is one whatever it is called. */
    in_archive_write("download", inner.bytes, inner.size);
    in_archive_read("download");
    in_archive_saw("download/UploadedFiles/7.fit: imported 1\n");
    free(gz.bytes);
    free(inner.bytes);
    free(whole.bytes);
}
END_TEST

START_TEST(test_a_tar_is_read_gzipped_or_not)
{
    struct zipped tar = tar_made("Takeout/Fit/1.fit", fit.bytes, fit.size);
    struct zipped tgz = gz_made(tar.bytes, tar.size);
    in_archive_write("a.tar", tar.bytes, tar.size);
    in_archive_write("b.tgz", tgz.bytes, tgz.size);
    in_archive_write("c.tar.gz", tgz.bytes, tgz.size);
    in_archive_read("");
    in_archive_saw("a.tar/Takeout/Fit/1.fit: imported 1\n"
                   "b.tgz/Takeout/Fit/1.fit: imported 1\n"
                   "c.tar.gz/Takeout/Fit/1.fit: imported 1\n");
    free(tar.bytes);
    free(tgz.bytes);
}
END_TEST

START_TEST(test_names_that_would_lead_out_are_only_names)
{
    struct raw_zip z = { 0 };
    static const char *const names[] = {
        "../../up.fit",    "/etc/root.fit", "a/./b/../c.fit",
        "a//\033[2Jd.fit", "\xC1../e.fit",
    };
    for (size_t i = 0; i < COUNT_OF(names); i++) {
        struct rz_entry e = rz_stored(names[i], fit.bytes, fit.size);
        rz_add(&z, &e);
    }
    struct rz_entry link = rz_stored("to.fit", "/etc/passwd", 11);
    link.mode = RZ_LINK;
    rz_add(&z, &link);
    rz_end(&z);
    in_archive_write("t.zip", z.bytes, z.size);
    in_archive_read("t.zip");
    in_archive_saw("t.zip/up.fit: imported 1\n"
                   "t.zip/etc/root.fit: imported 1\n"
                   "t.zip/a/b/c.fit: imported 1\n"
                   "t.zip/a/?[2Jd.fit: imported 1\n"
                   "t.zip/e.fit: imported 1\n");
    free(z.bytes);
    /* And nothing but the archive lies in the folder, or beside it. */
    ck_assert_int_eq(in_archive_files(), 1);
}
END_TEST

START_TEST(test_what_a_mac_leaves_in_archives_is_passed_over)
{
    struct zip_writer *z = zip_begin();
    zip_add(z, "__MACOSX/._1.fit", "decoy", 5);
    zip_add(z, "__MACOSX/a/._1.fit", "decoy", 5);
    zip_add(z, "a/._1.fit", "decoy", 5);
    zip_add(z, ".DS_Store", "decoy", 5);
    zip_add(z, "a/1.fit", fit.bytes, fit.size);
    struct zipped made = zip_end(z);
    in_archive_write("m.zip", made.bytes, made.size);
    in_archive_read("");
    in_archive_saw("m.zip/a/1.fit: imported 1\n");
    ck_assert_int_eq(in_archive_count("m.zip"), 1);
    free(made.bytes);
}
END_TEST

START_TEST(test_what_is_counted_is_not_unpacked)
{
    struct raw_zip z = { 0 };
    struct rz_entry e = rz_stored("1.fit", fit.bytes, fit.size);
    e.method = RZ_DEFLATED; /* which these bytes are not */
    rz_add(&z, &e);
    e.name = "part.zip"; /* one, until it is opened */
    rz_add(&z, &e);
    rz_end(&z);
    in_archive_write("c.zip", z.bytes, z.size);
    in_archive_write("2.fit", "x", 1);
    ck_assert_int_eq(in_archive_count(""), 3);
    in_archive_read("c.zip");
    in_archive_saw("c.zip/1.fit: failed is damaged in its archive\n"
                   "c.zip/part.zip: failed is damaged in its archive\n");
    free(z.bytes);
}
END_TEST

#define CUT_GZIP                                                   \
    "ends before libarchive unpacks anything: copy it once more, " \
    "or import what 'gzip -dc' makes of it"

START_TEST(test_archives_that_hold_nothing_or_are_none_are_said_so)
{
    struct raw_zip z = { 0 };
    rz_end(&z);
    struct zipped gz = gz_made("", 0);
    in_archive_write("1.zip", z.bytes, z.size);
    in_archive_write("2.zip", "", 0);
    in_archive_write("3.zip", "PC", 2);
    in_archive_write("4.zip", "PK\3\4 and no more", 16);
    in_archive_write("5.fit.gz", gz.bytes, gz.size);
    in_archive_write("6.fit.gz", "\x1f\x8b and no more", 15);
    struct zipped cut = gz_made(fit.bytes, fit.size);
    in_archive_write("7.fit.gz", cut.bytes, cut.size - 10);
    free(cut.bytes);
    in_archive_read("");
    in_archive_saw("2.zip: failed is empty, not a zip archive\n"
                   "3.zip: failed does not begin like a zip archive\n"
                   "4.zip: failed ends early: what was whole was read; copy "
                   "it or load it down once more for the rest\n"
                   "5.fit.gz: failed " CUT_GZIP "\n"
                   "6.fit.gz: failed holds nothing that could be unpacked\n"
                   "7.fit.gz: failed " CUT_GZIP "\n");
    free(z.bytes);
    free(gz.bytes);
}
END_TEST

START_TEST(test_one_damaged_entry_does_not_take_the_others)
{
    struct raw_zip z = { 0 };
    struct rz_entry e = rz_stored("1.fit", fit.bytes, fit.size);
    rz_add(&z, &e);
    e.name = "2.fit";
    e.crc++;
    rz_add(&z, &e);
    e.name = "3.fit";
    e.method = RZ_DEFLATED;
    rz_add(&z, &e);
    e = rz_stored("4.fit", fit.bytes, fit.size);
    rz_add(&z, &e);
    rz_end(&z);
    in_archive_write("d.zip", z.bytes, z.size);
    in_archive_read("");
    in_archive_saw("d.zip/1.fit: imported 1\n"
                   "d.zip/2.fit: failed is damaged in its archive\n"
                   "d.zip/3.fit: failed is damaged in its archive\n"
                   "d.zip/4.fit: imported 1\n");
    free(z.bytes);
}
END_TEST

START_TEST(test_of_an_archive_that_is_cut_what_is_whole_is_read)
{
    struct zip_writer *z = zip_begin();
    zip_add(z, "1.fit", fit.bytes, fit.size);
    zip_add(z, "2.fit", fit.bytes, fit.size);
    struct zipped made = zip_end(z);
    in_archive_write("c.zip", made.bytes, made.size * 7 / 10);
    in_archive_read("");
    ck_assert_ptr_nonnull(strstr(in_archive_text, "c.zip/1.fit: imported 1\n"));
    /* Of what lies at the cut its own beginning is read. */
    ck_assert_ptr_nonnull(strstr(in_archive_text, "c.zip/2.fit: imported 1 "));
    ck_assert_ptr_nonnull(strstr(in_archive_text, "c.zip: failed ends early"));
    free(made.bytes);
    /* Cut within its list: everything is there. */
    z = zip_begin();
    zip_add(z, "1.fit", fit.bytes, fit.size);
    made = zip_end(z);
    in_archive_write("c.zip", made.bytes, made.size - 30);
    in_archive_read("");
    ck_assert_ptr_nonnull(strstr(in_archive_text, "c.zip/1.fit: imported 1\n"));
    free(made.bytes);
}
END_TEST

START_TEST(test_files_behind_a_password_are_counted_and_said_once)
{
    struct zipped made = zip_locked(fit.bytes, fit.size);
    in_archive_write("p.zip", made.bytes, made.size);
    in_archive_read("");
    in_archive_saw("p.zip: failed 2 of its files are locked with a password: "
                   "unpack it yourself and import the folder\n");
    free(made.bytes);
}
END_TEST

/* Names seen in a pass, in turn. */
static bool note_name(void *with, const struct document *d, struct err *e)
{
    (void)e;
    text_add(with, "%s ", strrchr(d->name, '/') + 1);
    return true;
}

static void assert_pass(enum walk_pass pass, const char *names)
{
    char out[256];
    struct text t = text_on(out, sizeof out);
    struct err e = { 0 };
    ck_assert(format_walk(in_archive_path(""), pass, note_name, &t, &e));
    ck_assert_str_eq(out, names);
}

START_TEST(test_tables_come_after_what_they_speak_of)
{
    struct zip_writer *z = zip_begin();
    zip_add(z, "activities.csv", "a,b\n", 4);
    zip_add(z, "1.fit", fit.bytes, fit.size);
    struct zipped inner = zip_end(z);
    z = zip_begin();
    zip_add(z, "bikes.CSV", "a,b\n", 4);
    zip_add(z, "part.zip", inner.bytes, inner.size);
    zip_add(z, "2.gpx", "x", 1);
    struct zipped whole = zip_end(z);
    struct zipped gz = gz_made("a,b\n", 4);
    in_archive_write("a.csv.gz", gz.bytes, gz.size);
    in_archive_write("b.zip", whole.bytes, whole.size);
    assert_pass(WALK_FILES, "1.fit 2.gpx ");
    assert_pass(WALK_TABLES, "a.csv.gz bikes.CSV activities.csv ");
    assert_pass(WALK_COUNT, "a.csv.gz bikes.CSV part.zip 2.gpx ");
    free(inner.bytes);
    free(whole.bytes);
    free(gz.bytes);
}
END_TEST

START_TEST(test_the_fuzzers_archives_are_read)
{
    in_archive_read_path("tests/fuzz/corpus/archive");
    int lines = 0;
    for (const char *at = in_archive_text; *at != '\0'; at++)
        lines += *at == '\n';
    ck_assert_int_ge(lines, 10);
}
END_TEST

Suite *suite_formats_archives(void)
{
    TCase *t = tcase_create("archives");
    tcase_add_checked_fixture(t, setup, in_archive_end);
    tcase_add_test(t,
                   test_the_librarys_functions_are_as_its_own_header_has_them);
    tcase_add_test(t, test_what_lies_in_archives_is_handed_on_with_its_place);
    tcase_add_test(t, test_a_tar_is_read_gzipped_or_not);
    tcase_add_test(t, test_names_that_would_lead_out_are_only_names);
    tcase_add_test(t, test_what_a_mac_leaves_in_archives_is_passed_over);
    tcase_add_test(t, test_what_is_counted_is_not_unpacked);
    tcase_add_test(t, test_archives_that_hold_nothing_or_are_none_are_said_so);
    tcase_add_test(t, test_one_damaged_entry_does_not_take_the_others);
    tcase_add_test(t, test_of_an_archive_that_is_cut_what_is_whole_is_read);
    tcase_add_test(t, test_files_behind_a_password_are_counted_and_said_once);
    tcase_add_test(t, test_tables_come_after_what_they_speak_of);
    tcase_add_test(t, test_the_fuzzers_archives_are_read);
    Suite *s = suite_create("formats_archives");
    suite_add_tcase(s, t);
    return s;
}
