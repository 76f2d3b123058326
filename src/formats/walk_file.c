/* A file of the disk, or standard input: itself, or what is in it. */
#include "formats/walk.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static int64_t pull_file(void *with, unsigned char *out, size_t room)
{
    const int *fd = with;
    ssize_t n;
    do
        n = read(*fd, out, room);
    while (n < 0 && errno == EINTR);
    return n;
}

/* Spreadsheets are zips, too: those are opened that are named like one, or by
 * the runner. */
static enum wrapping wrapping_at(const struct load *head, const char *name,
                                 bool is_named)
{
    enum wrapping kind = wrapping_of(head->bytes, head->size);
    bool is_meant =
        name_is_of_many(name) || (is_named && name_advice(name) == NULL);
    return kind != WRAP_ZIP || is_meant ? kind : WRAP_NONE;
}

static bool open_archive(struct walk *w, enum wrapping kind, int fd,
                         const char *name)
{
    struct stat st;
    if (fstat(fd, &st) != 0 || lseek(fd, 0, SEEK_SET) != 0)
        return walk_cannot(w, name, errno);
    return walk_archive(w, kind, fd, name, (int64_t)st.st_size);
}

/* A plain file that is open, from its beginning. */
static bool read_file(struct walk *w, int fd, const char *name, bool is_named)
{
    struct load load = { .end = LOAD_MORE };
    load_head(&load, pull_file, &fd);
    enum wrapping kind = wrapping_at(&load, name, is_named);
    bool ok;
    if (kind != WRAP_NONE) {
        ok = open_archive(w, kind, fd, name);
    } else {
        load_rest(&load, pull_file, &fd);
        int error = errno;
        char why[160];
        (void)snprintf(why, sizeof why, "cannot be read: %s", strerror(error));
        ok = walk_hand_on(w, &load, name, why);
    }
    load_free(&load);
    return ok;
}

static bool look_at(struct walk *w, int fd, const char *path, bool is_named)
{
    struct stat st;
    if (fstat(fd, &st) != 0)
        return walk_cannot(w, path, errno);
    if (S_ISDIR(st.st_mode))
        return walk_problem(w, path, "is a folder");
    if (!S_ISREG(st.st_mode))
        return walk_problem(w, path, "is not a plain file");
    return read_file(w, fd, path, is_named);
}

bool walk_file(struct walk *w, const char *path, bool is_named)
{
    bool is_of_many = name_is_of_many(path);
    if (w->pass == WALK_COUNT && !is_of_many)
        return walk_count(w, path);
    if (!is_of_many && !is_named && !walk_asks_for(w, path))
        return true;
    /* Without O_NONBLOCK a pipe in the folder would be waited for. */
    int fd = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC);
    if (fd < 0 && errno == ENOENT)
        return walk_problem(w, path, "there is no such file");
    if (fd < 0)
        return walk_cannot(w, path, errno);
    bool ok = look_at(w, fd, path, is_named);
    (void)close(fd);
    return ok;
}

/* What a pipe brings, in a file without a name that is gone with the program:
 * it may be an archive of gigabytes, and is asked for several times. */
static FILE *keep_input(void)
{
    static FILE *kept;
    char block[16384];
    int in = STDIN_FILENO;
    int64_t n = 0;
    if (kept != NULL || (kept = tmpfile()) == NULL)
        return kept;
    while ((n = pull_file(&in, (unsigned char *)block, sizeof block)) > 0)
        if (fwrite(block, 1, (size_t)n, kept) != (size_t)n)
            break;
    if (n == 0 && fflush(kept) == 0)
        return kept;
    int error = errno;
    (void)fclose(kept);
    kept = NULL;
    errno = error;
    return NULL;
}

bool walk_input(struct walk *w)
{
    struct stat st;
    int fd = STDIN_FILENO;
    if (w->pass == WALK_COUNT) /* its end is not waited for to count it */
        return walk_count(w, INPUT_NAME);
    if (isatty(fd))
        return walk_problem(w, INPUT_NAME,
                            "is the keyboard: name a file, or send one in, "
                            "as in `milepost import - < run.fit`");
    if (fstat(fd, &st) != 0 || !S_ISREG(st.st_mode)) {
        FILE *kept = keep_input();
        if (kept == NULL)
            return walk_cannot(w, INPUT_NAME, errno);
        fd = fileno(kept);
    }
    if (lseek(fd, 0, SEEK_SET) != 0)
        return walk_cannot(w, INPUT_NAME, errno);
    if (fstat(fd, &st) == 0 && st.st_size == 0)
        return walk_problem(w, INPUT_NAME, "brought nothing");
    return read_file(w, fd, INPUT_NAME, true);
}
