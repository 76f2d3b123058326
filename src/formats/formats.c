/* The table of formats, and a file read by what it holds. */
#include "milepost/formats.h"

#include "formats/table.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#define FILE_MOST ((off_t)64 * 1024 * 1024) /* bytes */

#define X_ROW(name) &format_##name,
const struct format *const formats[] = { FORMAT_LIST(X_ROW) };
#undef X_ROW
const int format_count = (int)COUNT_OF(formats);

const char *file_status_word(enum file_status s)
{
    switch (s) {
    case FILE_IMPORTED:
        return "imported";
    case FILE_DUPLICATE:
        return "duplicate";
    case FILE_SKIPPED:
        return "skipped";
    case FILE_FAILED:
        return "failed";
    }
    return "failed";
}

static bool has_suffix(const char *path, const char *suffix)
{
    size_t n = strlen(path);
    size_t k = strlen(suffix);
    return n >= k && text_is(path + n - k, suffix);
}

/* Why a file could not be read; always false. */
static bool failed(struct format_result *out, const char *why)
{
    out->status = FILE_FAILED;
    (void)snprintf(out->message, sizeof out->message, "%s", why);
    return false;
}

static bool failed_because(struct format_result *out, int error)
{
    out->status = FILE_FAILED;
    (void)snprintf(out->message, sizeof out->message, "cannot be read: %s",
                   strerror(error));
    return false;
}

static bool read_whole(int fd, unsigned char *bytes, size_t size,
                       struct format_result *out)
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

static bool read_open(int fd, unsigned char **bytes, size_t *size,
                      struct format_result *out)
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
    *size = (size_t)st.st_size;
    *bytes = malloc(*size + 1); /* an empty file is a file, too */
    if (*bytes == NULL)
        return failed(out, "there is no memory left to read it");
    if (read_whole(fd, *bytes, *size, out))
        return true;
    free(*bytes);
    return false;
}

/* The file's bytes, which the caller frees. */
static bool load(const char *path, unsigned char **bytes, size_t *size,
                 struct format_result *out)
{
    /* Without O_NONBLOCK a pipe in the folder would be waited for. */
    int fd = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC);
    if (fd < 0 && errno == ENOENT)
        return failed(out, "there is no such file");
    if (fd < 0)
        return failed_because(out, errno);
    bool ok = read_open(fd, bytes, size, out);
    (void)close(fd);
    return ok;
}

/* None of the formats knows its bytes: by its name, should one have? */
static void unknown(const char *path, size_t size, struct format_result *out)
{
    for (int i = 0; i < format_count; i++)
        if (has_suffix(path, formats[i]->suffix)) {
            out->status = FILE_FAILED;
            (void)snprintf(out->message, sizeof out->message,
                           size == 0 ? "is empty, not a %s file"
                                     : "does not begin like a %s file",
                           formats[i]->name);
            return;
        }
    out->status = FILE_SKIPPED;
    (void)snprintf(out->message, sizeof out->message,
                   "not a kind of file milepost reads");
}

bool format_read_file(const char *path, format_take_fn *take, void *with,
                      struct format_result *out, struct err *e)
{
    *out = (struct format_result){ .status = FILE_FAILED };
    unsigned char *bytes = NULL;
    size_t size = 0;
    if (!load(path, &bytes, &size, out))
        return true;
    bool ok = true;
    int i = 0;
    while (i < format_count && !formats[i]->sniff(bytes, size))
        i++;
    if (i < format_count)
        ok = formats[i]->read(bytes, size, take, with, out, e);
    else
        unknown(path, size, out);
    free(bytes);
    return ok;
}
