/* folder (tests): a folder of a test's own, and files of it written whole.
 * What cannot be made or written stops the test. */
#ifndef MILEPOST_TESTS_FOLDER_H
#define MILEPOST_TESTS_FOLDER_H

#include <stddef.h>

#define FOLDER_PATH 256

struct folder {
    char path[FOLDER_PATH]; /* "": there is none */
};

/* Below $TMPDIR, else /tmp: what lies there may be started, too. */
void folder_make(struct folder *f);
/* Below $TMPDIR, else where writing is quick: each step of a diary is synced
 * to the disk, which is what a test of hundreds of steps would wait for. */
void folder_make_quick(struct folder *f);
/* With all that lies in it. */
void folder_remove(struct folder *f);

/* The path of a name in it; of itself for "". Good until the next call. */
const char *folder_at(const struct folder *f, const char *name);
/* A folder in it. */
void folder_add(const struct folder *f, const char *name);
/* A file in it, written anew. */
void folder_put(const struct folder *f, const char *name, const void *bytes,
                size_t size);
void folder_put_text(const struct folder *f, const char *name,
                     const char *text);

/* The same of a file that lies anywhere. */
void file_put(const char *path, const void *bytes, size_t size);

#endif
