/* A file of the disk as a document. */
#include "formats/load.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#define FILE_MOST ((off_t)64 * 1024 * 1024) /* bytes */

/* Why a file could not be read; always false. */
static bool failed(struct loaded *out, const char *why)
{
    (void)snprintf(out->why, sizeof out->why, "%s", why);
    return false;
}

static bool failed_because(struct loaded *out, int error)
{
    (void)snprintf(out->why, sizeof out->why, "cannot be read: %s",
                   strerror(error));
    return false;
}

static bool read_whole(int fd, unsigned char *bytes, size_t size,
                       struct loaded *out)
{
    size_t got = 0;
    while (got < size) {
        ssize_t n = read(fd, bytes + got, size - got);
        if (n < 0 && errno == EINTR)
            continue;
        if (n < 0)
            return failed_because(out, errno);
        if (n == 0)
            return failed(out, "became shorter while it was read");
        got += (size_t)n;
    }
    return true;
}

static bool read_open(int fd, struct loaded *out)
{
    struct stat st;
    if (fstat(fd, &st) != 0)
        return failed_because(out, errno);
    if (S_ISDIR(st.st_mode))
        return failed(out, "is a folder");
    if (!S_ISREG(st.st_mode))
        return failed(out, "is not a plain file");
    if (st.st_size > FILE_MOST)
        return failed(out, "is over 64 MiB, which no watch writes");
    out->size = (size_t)st.st_size;
    out->bytes = malloc(out->size + 1); /* an empty file is a file, too */
    if (out->bytes == NULL)
        return failed(out, "there is no memory left to read it");
    return read_whole(fd, out->bytes, out->size, out);
}

static bool read_path(const char *path, struct loaded *out)
{
    /* Without O_NONBLOCK a pipe in the folder would be waited for. */
    int fd = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC);
    if (fd < 0 && errno == ENOENT)
        return failed(out, "there is no such file");
    if (fd < 0)
        return failed_because(out, errno);
    bool ok = read_open(fd, out);
    (void)close(fd);
    return ok;
}

void load_begin(struct loaded *out, const char *path)
{
    *out = (struct loaded){ .why = "" };
    out->document.name = path;
    if (read_path(path, out)) {
        out->document.bytes = out->bytes;
        out->document.size = out->size;
    } else {
        out->document.status = FILE_FAILED;
        out->document.problem = out->why;
    }
}

void load_end(struct loaded *l)
{
    free(l->bytes);
    l->bytes = NULL;
}
