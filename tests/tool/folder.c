#include "folder.h"

#include <check.h>
#include <ftw.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#define SIGNS       "/milepost-test-XXXXXX"
#define OPEN_MOST   16 /* folders the walk holds open at once */
#define FOLDER_MODE 0700

static void make_below(struct folder *f, const char *other)
{
    const char *base = getenv("TMPDIR");
    if (base == NULL || base[0] == '\0' ||
        strlen(base) + sizeof SIGNS > sizeof f->path)
        base = other;
    (void)snprintf(f->path, sizeof f->path, "%s" SIGNS, base);
    ck_assert_ptr_nonnull(mkdtemp(f->path));
}

void folder_make(struct folder *f)
{
    make_below(f, "/tmp");
}

void folder_make_quick(struct folder *f)
{
    make_below(f, access("/dev/shm", W_OK | X_OK) == 0 ? "/dev/shm" : "/tmp");
}

/* Goes on whatever it finds: a program may still take its own files away. */
static int remove_any(const char *path, const struct stat *st, int kind,
                      struct FTW *at)
{
    (void)st;
    (void)kind;
    (void)at;
    (void)remove(path);
    return 0;
}

void folder_remove(struct folder *f)
{
    if (f->path[0] == '\0')
        return;
    (void)nftw(f->path, remove_any, OPEN_MOST, FTW_DEPTH | FTW_PHYS);
    ck_assert_msg(access(f->path, F_OK) != 0, "%s is left", f->path);
    f->path[0] = '\0';
}

const char *folder_at(const struct folder *f, const char *name)
{
    static char path[2 * FOLDER_PATH];
    int n = snprintf(path, sizeof path, "%s%s%s", f->path,
                     name[0] != '\0' ? "/" : "", name);
    ck_assert_int_lt(n, (int)sizeof path);
    return path;
}

void folder_add(const struct folder *f, const char *name)
{
    ck_assert_int_eq(mkdir(folder_at(f, name), FOLDER_MODE), 0);
}

void folder_put(const struct folder *f, const char *name, const void *bytes,
                size_t size)
{
    file_put(folder_at(f, name), bytes, size);
}

void folder_put_text(const struct folder *f, const char *name, const char *text)
{
    folder_put(f, name, text, strlen(text));
}

void file_put(const char *path, const void *bytes, size_t size)
{
    FILE *f = fopen(path, "wb");
    ck_assert_msg(f != NULL, "%s cannot be written", path);
    ck_assert_uint_eq(fwrite(bytes, 1, size, f), size);
    ck_assert_int_eq(fclose(f), 0);
}
