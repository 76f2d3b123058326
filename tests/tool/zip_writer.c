/* zip and gz. */
#include "zip_writer.h"

#include <archive.h>
#include <archive_entry.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct zip_writer {
    struct archive *archive;
    struct zipped made;
    size_t held; /* bytes at made.bytes */
};

/* The export's maker links this folder, too, and has no unit framework. */
static void must(int is_so, struct archive *a)
{
    if (is_so)
        return;
    (void)fprintf(stderr, "zip_writer: %s\n",
                  a != NULL ? archive_error_string(a) : "no memory");
    abort();
}

/* libarchive's own writing to memory needs to know the size ahead. */
static la_ssize_t keep(struct archive *a, void *with, const void *bytes,
                       size_t size)
{
    struct zip_writer *z = with;
    if (z->made.size + size > z->held) {
        z->held = 2 * (z->made.size + size);
        z->made.bytes = realloc(z->made.bytes, z->held);
        must(z->made.bytes != NULL, NULL);
    }
    memcpy(z->made.bytes + z->made.size, bytes, size);
    z->made.size += size;
    (void)a;
    return (la_ssize_t)size;
}

static struct zip_writer *begin(void)
{
    struct zip_writer *z = calloc(1, sizeof *z);
    must(z != NULL, NULL);
    z->archive = archive_write_new();
    must(z->archive != NULL, NULL);
    return z;
}

struct zip_writer *zip_begin(void)
{
    struct zip_writer *z = begin();
    struct archive *a = z->archive;
    must(archive_write_set_format_zip(a) == ARCHIVE_OK, a);
    (void)archive_write_set_bytes_in_last_block(a, 1);
    must(archive_write_open(a, z, NULL, keep, NULL) == ARCHIVE_OK, a);
    return z;
}

struct zip_writer *zip_begin_file(const char *path)
{
    struct zip_writer *z = begin();
    struct archive *a = z->archive;
    must(archive_write_set_format_zip(a) == ARCHIVE_OK, a);
    must(archive_write_open_filename(a, path) == ARCHIVE_OK, a);
    return z;
}

void zip_add(struct zip_writer *z, const char *name, const void *bytes,
             size_t size)
{
    struct archive *a = z->archive;
    struct archive_entry *e = archive_entry_new();
    must(e != NULL, NULL);
    archive_entry_set_pathname(e, name);
    archive_entry_set_size(e, (la_int64_t)size);
    archive_entry_set_filetype(e, AE_IFREG);
    archive_entry_set_perm(e, 0644);
    must(archive_write_header(a, e) == ARCHIVE_OK, a);
    must(archive_write_data(a, bytes, size) == (la_ssize_t)size, a);
    archive_entry_free(e);
}

struct zipped zip_end(struct zip_writer *z)
{
    must(archive_write_close(z->archive) == ARCHIVE_OK, z->archive);
    (void)archive_write_free(z->archive);
    struct zipped made = z->made;
    free(z);
    return made;
}

struct zipped gz_made(const void *bytes, size_t size)
{
    struct zip_writer *z = begin();
    struct archive *a = z->archive;
    must(archive_write_set_format_raw(a) == ARCHIVE_OK, a);
    must(archive_write_add_filter_gzip(a) == ARCHIVE_OK, a);
    (void)archive_write_set_bytes_in_last_block(a, 1);
    must(archive_write_open(a, z, NULL, keep, NULL) == ARCHIVE_OK, a);
    zip_add(z, "data", bytes, size);
    return zip_end(z);
}
