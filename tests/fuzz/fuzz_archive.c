/*
 * Any bytes as an archive of the disk, in all three passes. What lies in it is
 * not read as a format here: the other harnesses do that.
 */
#include "formats/walk.h"

#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

#define NAME         "a.zip"
#define FILES_ENOUGH 1000

int LLVMFuzzerTestOneInput(const unsigned char *bytes, size_t size);

static void expect(bool is_so)
{
    if (!is_so)
        abort();
}

static unsigned sum; /* so that every byte is looked at */

static bool take(void *with, const struct document *d, struct err *e)
{
    int *count = with;
    expect(strncmp(d->name, NAME, strlen(NAME)) == 0);
    expect(strlen(d->name) < PATH_TEXT && strstr(d->name, "/../") == NULL);
    for (const char *at = d->name; *at != '\0';)
        expect(!utf8_is_unsafe(utf8_next(&at)));
    expect(d->problem == NULL || d->problem[0] != '\0');
    expect(d->bytes == NULL || d->size <= LOAD_MOST);
    for (size_t i = 0; d->bytes != NULL && i < d->size; i++)
        sum += d->bytes[i];
    return ++*count < FILES_ENOUGH || err_set(e, ERR_LIMIT, "enough");
}

/* A file that lies on no disk. */
static int open_file(void)
{
    char name[64];
    (void)snprintf(name, sizeof name, "/milepost-fuzz-%ld", (long)getpid());
    int fd = shm_open(name, O_RDWR | O_CREAT | O_EXCL, 0600);
    expect(fd >= 0 && shm_unlink(name) == 0);
    return fd;
}

int LLVMFuzzerTestOneInput(const unsigned char *bytes, size_t size)
{
    static int fd = -1;
    enum wrapping kind = wrapping_of(bytes, size);
    if (kind == WRAP_NONE)
        return 0;
    if (fd < 0)
        fd = open_file();
    expect(ftruncate(fd, 0) == 0);
    expect(pwrite(fd, bytes, size, 0) == (ssize_t)size);
    for (int pass = WALK_COUNT; pass <= WALK_TABLES; pass++) {
        struct err e;
        int count = 0;
        struct walk w = {
            .pass = (enum walk_pass)pass, .take = take, .with = &count, .e = &e
        };
        expect(lseek(fd, 0, SEEK_SET) == 0);
        bool ok = walk_archive(&w, kind, fd, NAME, (int64_t)size);
        expect(ok == (count < FILES_ENOUGH));
    }
    return 0;
}
