#include "in_archive.h"

#include "folder.h"
#include "milepost/formats.h"

#include <archive.h>
#include <archive_entry.h>
#include <check.h>
#include <dirent.h>
#include <stdlib.h>
#include <string.h>

#define MADE_ROOM ((size_t)1024 * 1024)

char in_archive_text[65536];
static struct folder folder;
static struct text said;

void in_archive_begin(void)
{
    folder_make(&folder);
}

void in_archive_end(void)
{
    folder_remove(&folder);
}

const char *in_archive_path(const char *name)
{
    return folder_at(&folder, name);
}

void in_archive_write(const char *name, const void *bytes, size_t size)
{
    folder_put(&folder, name, bytes, size);
}

int in_archive_files(void)
{
    struct dirent **names = NULL;
    int n = scandir(folder.path, &names, NULL, NULL);
    for (int i = 0; i < n; i++)
        free(names[i]);
    free(names);
    return n - 2; /* "." and ".." */
}

static bool take(void *with, const struct arrival *a, struct err *e)
{
    (void)with;
    (void)a;
    (void)e;
    return true;
}

static bool one(void *with, const struct document *d, struct err *e)
{
    static const struct format_ask ask;
    struct format_result r;
    (void)with;
    ck_assert(format_read(d, &ask, take, NULL, &r, e));
    const char *name = d->name;
    size_t n = strlen(folder.path);
    if (strncmp(name, folder.path, n) == 0 && name[n] == '/')
        name += n + 1;
    text_add(&said, "%s: %s", name, file_status_word(r.status));
    if (r.status == FILE_IMPORTED)
        text_add(&said, " %d", r.entries);
    text_add(&said, "%s%s\n", r.message[0] != '\0' ? " " : "", r.message);
    return true;
}

void in_archive_read_path(const char *path)
{
    struct err e = { 0 };
    said = text_on(in_archive_text, sizeof in_archive_text);
    ck_assert_msg(format_walk(path, WALK_FILES, one, NULL, &e) &&
                      format_walk(path, WALK_TABLES, one, NULL, &e),
                  "%s", e.text);
}

void in_archive_read(const char *name)
{
    in_archive_read_path(in_archive_path(name));
}

static bool count_one(void *with, const struct document *d, struct err *e)
{
    (void)d;
    (void)e;
    ++*(int *)with;
    return true;
}

int in_archive_count(const char *name)
{
    struct err e = { 0 };
    int n = 0;
    ck_assert(
        format_walk(in_archive_path(name), WALK_COUNT, count_one, &n, &e));
    return n;
}

void in_archive_saw(const char *text)
{
    ck_assert_str_eq(in_archive_text, text);
}

static struct archive *open_in_memory(struct zipped *out)
{
    struct archive *a = archive_write_new();
    out->bytes = malloc(MADE_ROOM);
    ck_assert(a != NULL && out->bytes != NULL);
    (void)archive_write_set_bytes_in_last_block(a, 1);
    return a;
}

static void add(struct archive *a, const char *name, const void *bytes,
                size_t size)
{
    struct archive_entry *e = archive_entry_new();
    archive_entry_set_pathname(e, name);
    archive_entry_set_size(e, (la_int64_t)size);
    archive_entry_set_filetype(e, AE_IFREG);
    archive_entry_set_perm(e, 0644);
    ck_assert_int_eq(archive_write_header(a, e), ARCHIVE_OK);
    ck_assert_int_eq((int)archive_write_data(a, bytes, size), (int)size);
    archive_entry_free(e);
}

static void close_made(struct archive *a)
{
    ck_assert_int_eq(archive_write_close(a), ARCHIVE_OK);
    (void)archive_write_free(a);
}

struct zipped tar_made(const char *name, const void *bytes, size_t size)
{
    struct zipped out = { 0 };
    struct archive *a = open_in_memory(&out);
    ck_assert_int_eq(archive_write_set_format_ustar(a), ARCHIVE_OK);
    ck_assert_int_eq(
        archive_write_open_memory(a, out.bytes, MADE_ROOM, &out.size),
        ARCHIVE_OK);
    add(a, name, bytes, size);
    close_made(a);
    return out;
}

struct zipped zip_locked(const void *bytes, size_t size)
{
    struct zipped out = { 0 };
    struct archive *a = open_in_memory(&out);
    ck_assert_int_eq(archive_write_set_format_zip(a), ARCHIVE_OK);
    ck_assert_int_eq(archive_write_set_passphrase(a, "secret"), ARCHIVE_OK);
    ck_assert_int_eq(archive_write_set_options(a, "zip:encryption=zipcrypt"),
                     ARCHIVE_OK);
    ck_assert_int_eq(
        archive_write_open_memory(a, out.bytes, MADE_ROOM, &out.size),
        ARCHIVE_OK);
    add(a, "1.fit", bytes, size);
    add(a, "2.csv", bytes, size); /* read in another pass */
    close_made(a);
    return out;
}
