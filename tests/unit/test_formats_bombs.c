/* formats: archives that would unpack without end, end at once in words. */
#include "milepost/formats.h"

#include "formats/load.h"
#include "formats/pack.h"

#include "../tool/fit_writer.h"
#include "../tool/in_archive.h"
#include "../tool/raw_zip.h"
#include "../tool/zip_writer.h"

#include <check.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

Suite *suite_formats_bombs(void);

#define MIB            ((size_t)1024 * 1024)
#define KERNEL         (21 * MIB)
#define GZIP_HEADER    10
#define GZIP_TRAILER   8
#define SPENT          "unpacks to over 200 times its size"
#define SECONDS_ENOUGH 20 /* on a machine that is busy */

/* A FIT header, and zeros after it: it is read to its end. */
static unsigned char *made_of_nothing(size_t size)
{
    static struct fit_writer w;
    unsigned char *bytes = calloc(1, size);
    ck_assert_ptr_nonnull(bytes);
    fw_new(&w);
    fw_begin(&w, 14, false);
    fw_end(&w);
    memcpy(bytes, w.bytes, w.size);
    return bytes;
}

static int lines_with(const char *words)
{
    int n = 0;
    for (const char *at = in_archive_text; (at = strstr(at, words)) != NULL;
         at++)
        n++;
    return n;
}

START_TEST(test_a_file_of_a_hundred_mebibytes_of_nothing_is_left)
{
    unsigned char *bytes = made_of_nothing(100 * MIB);
    struct zipped gz = gz_made(bytes, 100 * MIB);
    free(bytes);
    ck_assert_uint_lt(gz.size, MIB);
    in_archive_write("b.fit.gz", gz.bytes, gz.size);
    free(gz.bytes);
    in_archive_read("");
    ck_assert_ptr_nonnull(strstr(in_archive_text, "b.fit.gz: failed " SPENT));
    ck_assert_int_eq(lines_with("\n"), 1);
}
END_TEST

/* 'count' files of zeros, in kibibytes. */
static struct zipped zip_of_nothing(const char *name, int count, size_t size,
                                    unsigned flags)
{
    unsigned char *bytes = made_of_nothing(size);
    struct zipped gz = gz_made(bytes, size);
    struct rz_entry e = rz_stored(name, bytes, size);
    e.data = gz.bytes + GZIP_HEADER;
    e.packed = (uint32_t)(gz.size - GZIP_HEADER - GZIP_TRAILER);
    e.method = RZ_DEFLATED;
    e.flags = flags;
    struct raw_zip z = { 0 };
    for (int i = 0; i < count; i++)
        rz_add(&z, &e);
    rz_end(&z);
    free(bytes);
    free(gz.bytes);
    return (struct zipped){ z.bytes, z.size };
}

START_TEST(test_files_that_unpack_to_ever_more_end_the_archive)
{
    struct zipped made = zip_of_nothing("1.fit", 40, KERNEL, 0);
    in_archive_write("bomb.zip", made.bytes, made.size);
    free(made.bytes);
    in_archive_read("");
    ck_assert_ptr_nonnull(strstr(in_archive_text, "bomb.zip: failed " SPENT));
    ck_assert_int_le(lines_with("\n"), 10); /* 172 MiB */
}
END_TEST

/* Two thousand lines of the list lead to one file (Fifield, 2019). */
START_TEST(test_files_that_share_their_bytes_end_the_archive)
{
    unsigned char *bytes = made_of_nothing(KERNEL);
    struct zipped gz = gz_made(bytes, KERNEL);
    struct rz_entry e = rz_stored("1.fit", bytes, KERNEL);
    e.data = gz.bytes + GZIP_HEADER;
    e.packed = (uint32_t)(gz.size - GZIP_HEADER - GZIP_TRAILER);
    e.method = RZ_DEFLATED;
    struct raw_zip z = { 0 };
    size_t at = rz_data(&z, &e);
    for (int i = 0; i < 2000; i++)
        rz_list(&z, &e, at);
    rz_end(&z);
    in_archive_write("bomb.zip", z.bytes, z.size);
    free(bytes);
    free(gz.bytes);
    free(z.bytes);
    in_archive_read("");
    ck_assert_int_le(lines_with("\n"), 10);
}
END_TEST

/* Where the sizes stand behind, an archive within another has to be unpacked
 * to be passed over. */
START_TEST(test_what_is_only_passed_over_is_held_against_it_too)
{
    struct zipped inner = zip_of_nothing("film.mp4", 40, KERNEL, RZ_OPEN_ENDED);
    struct zip_writer *z = zip_begin();
    zip_add(z, "part.zip", inner.bytes, inner.size);
    struct zipped outer = zip_end(z);
    in_archive_write("bomb.zip", outer.bytes, outer.size);
    free(inner.bytes);
    free(outer.bytes);
    in_archive_read("");
    ck_assert_int_eq(lines_with(SPENT), 1);
    ck_assert_ptr_nonnull(
        strstr(in_archive_text, "bomb.zip/part.zip: failed " SPENT));
    ck_assert_int_lt(lines_with("film.mp4"), 12);
}
END_TEST

/* A quine, whose only file is itself, is one without a bottom. */
START_TEST(test_archives_in_archives_end_after_four)
{
    struct zipped made = { 0 };
    for (int i = 0; i < 40; i++) {
        struct zip_writer *z = zip_begin();
        zip_add(z, "q.zip", made.bytes, made.size);
        zip_add(z, "after.txt", "x", 1);
        free(made.bytes);
        made = zip_end(z);
    }
    in_archive_write("q.zip", made.bytes, made.size);
    free(made.bytes);
    in_archive_read("");
    in_archive_saw(
        "q.zip/q.zip/q.zip/q.zip: failed archives lie in it more than 4 deep, "
        "as in no export: the rest of it was not read\n");
}
END_TEST

START_TEST(test_more_entries_than_anyone_has_end_the_archive)
{
    struct pack_allowance a = { .packed = 1000, .entries = PACK_ENTRIES + 1 };
    struct zip_writer *z = zip_begin();
    zip_add(z, "1", "x", 1);
    struct zipped made = zip_end(z);
    in_archive_write("a.zip", made.bytes, made.size);
    free(made.bytes);
    FILE *f = fopen(in_archive_path("a.zip"), "rb");
    ck_assert_ptr_nonnull(f);
    const struct pack_source source = { .fd = fileno(f) };
    struct pack *p = pack_open(WRAP_ZIP, &source, &a);
    struct pack_entry entry;
    ck_assert_int_eq(pack_next(p, &entry), PACK_SPENT);
    ck_assert_ptr_nonnull(strstr(a.spent, "holds more than 100000 files"));
    pack_close(p);
    (void)fclose(f);
}
END_TEST

START_TEST(test_an_honest_archive_that_packs_well_is_read)
{
    /* 60 MiB out of 60 KiB: under what any may unpack to. */
    unsigned char *bytes = made_of_nothing(20 * MIB);
    struct zip_writer *z = zip_begin();
    for (int i = 0; i < 3; i++)
        zip_add(z, "1.fit", bytes, 20 * MIB);
    struct zipped made = zip_end(z);
    free(bytes);
    in_archive_write("h.zip", made.bytes, made.size);
    free(made.bytes);
    in_archive_read("");
    ck_assert_int_eq(lines_with("h.zip/1.fit: "), 3);
    ck_assert_int_eq(lines_with(SPENT), 0);
}
END_TEST

Suite *suite_formats_bombs(void)
{
    TCase *t = tcase_create("bombs");
    tcase_set_timeout(t, SECONDS_ENOUGH);
    tcase_add_checked_fixture(t, in_archive_begin, in_archive_end);
    tcase_add_test(t, test_a_file_of_a_hundred_mebibytes_of_nothing_is_left);
    tcase_add_test(t, test_files_that_unpack_to_ever_more_end_the_archive);
    tcase_add_test(t, test_files_that_share_their_bytes_end_the_archive);
    tcase_add_test(t, test_what_is_only_passed_over_is_held_against_it_too);
    tcase_add_test(t, test_archives_in_archives_end_after_four);
    tcase_add_test(t, test_more_entries_than_anyone_has_end_the_archive);
    tcase_add_test(t, test_an_honest_archive_that_packs_well_is_read);
    Suite *s = suite_create("formats_bombs");
    suite_add_tcase(s, t);
    return s;
}
