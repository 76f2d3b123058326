/*
 * fresh (app): the files of [import] path that the runner has not looked at
 * yet. Found by name, size and time, a few at a time, for who waits for keys
 * meanwhile.
 */
#ifndef MILEPOST_FRESH_H
#define MILEPOST_FRESH_H

#include "milepost/app.h"
#include "milepost/sight.h"

#define FRESH_FILES_MAX 20000 /* the others are found once these are seen */

struct fresh_file {
    int64_t mark;
    char *path;
};

/* All 0 where nothing was begun; only app fills and frees it. */
struct fresh {
    struct sight *sight; /* NULL: all was gone through */
    int count, room;
    struct fresh_file *file; /* by path once all was gone through */
    bool is_there;           /* the folder was, when it was begun */
    bool is_failed;          /* no memory, or no diary: what there is stays */
};

/* Where [import] path is: a leading ~ is the runner's home. False: nothing is
 * configured, or nobody knows where home is. */
bool fresh_folder(const struct app *a, char *out, size_t size);
/* Begins. Does nothing where nothing is configured. */
void fresh_begin(struct app *a, struct fresh *f);
/*
 * Goes on for some ms, a key's worth of patience.
 *
 * Returned: false: all was gone through
 */
bool fresh_more(struct app *a, struct fresh *f);
/*
 * The folder has never been there, and that was never asked before: both are
 * remembered. A watch that is unplugged is no news.
 */
bool fresh_is_missing(struct app *a, const struct fresh *f);
/*
 * They are not offered again, until they change.
 *
 * Given:     paths  which were looked at, each with its end; files within a
 *                   folder among them count as well. NULL: all of 'f'
 * Returned:  f      without them
 */
MUST_USE bool fresh_see(struct app *a, struct fresh *f, const char *paths,
                        int count, struct err *e);
/* The paths of all of them, one behind the other, each with its end: to be
 * freed; NULL: no memory. */
char *fresh_paths(const struct fresh *f);
void fresh_forget(struct fresh *f);

#endif
