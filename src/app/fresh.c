/* What is new in [import] path, found while nobody waits. */
#include "milepost/fresh.h"

#include <stdlib.h>
#include <string.h>

#define SLICE_MS      4   /* less than a key is felt to take [H] */
#define SLICE_ENTRIES 256 /* where the clock stands still */
#define ROOM_FIRST    64
#define PATH_TEXT     4096

bool fresh_folder(const struct app *a, char *out, size_t size)
{
    const char *path = a->manners.import_path;
    struct text t = text_on(out, size);
    bool is_home = path[0] == '~';
    if (path[0] == '\0' || (is_home && a->home == NULL))
        return false;
    text_add(&t, "%s%s", is_home ? a->home : "", path + (is_home ? 1 : 0));
    return !t.is_cut;
}

/* ---- the folder */

void fresh_begin(struct app *a, struct fresh *f)
{
    char path[PATH_TEXT];
    fresh_forget(f);
    if (!fresh_folder(a, path, sizeof path))
        return;
    f->sight = sight_open(path);
    f->is_there = f->sight != NULL;
}

bool fresh_is_missing(struct app *a, const struct fresh *f)
{
    char path[PATH_TEXT];
    struct err e;
    bool is_known;
    err_clear(&e);
    if (!fresh_folder(a, path, sizeof path))
        return false;
    int64_t mark = sight_mark(path);
    if (!store_is_seen(a->store, mark, &is_known, &e) || is_known)
        return false;
    return store_put_seen(a->store, &mark, 1, &e) && !f->is_there;
}

/* ---- its files */

struct finding_files {
    struct app *app;
    struct fresh *fresh;
};

static bool has_room(struct fresh *f)
{
    if (f->count < f->room)
        return true;
    int room = f->room == 0 ? ROOM_FIRST : 2 * f->room;
    struct fresh_file *grown = realloc(f->file, (size_t)room * sizeof *f->file);
    if (grown == NULL)
        return false;
    f->file = grown;
    f->room = room;
    return true;
}

static bool add(struct fresh *f, const char *path, int64_t mark)
{
    size_t size = strlen(path) + 1;
    char *copy =
        f->count < FRESH_FILES_MAX && has_room(f) ? malloc(size) : NULL;
    if (copy == NULL)
        return false;
    memcpy(copy, path, size);
    f->file[f->count++] = (struct fresh_file){ mark, copy };
    return true;
}

static bool take(void *with, const char *path, int64_t mark)
{
    struct finding_files *w = with;
    struct err e;
    bool is_seen;
    err_clear(&e);
    if (!store_is_seen(w->app->store, mark, &is_seen, &e)) {
        w->fresh->is_failed = true;
        return false;
    }
    return is_seen || add(w->fresh, path, mark);
}

static int by_path(const void *one, const void *other)
{
    const struct fresh_file *a = one;
    const struct fresh_file *b = other;
    return strcmp(a->path, b->path);
}

static void end(struct fresh *f)
{
    sight_close(f->sight);
    f->sight = NULL;
    if (f->count > 0)
        qsort(f->file, (size_t)f->count, sizeof *f->file, by_path);
}

bool fresh_more(struct app *a, struct fresh *f)
{
    struct finding_files w = { a, f };
    if (f->sight == NULL)
        return false;
    int64_t until = a->clock != NULL ? a->clock() + SLICE_MS : 0;
    for (int i = 0; i < SLICE_ENTRIES; i++) {
        if (!sight_more(f->sight, 1, take, &w)) {
            end(f);
            return false;
        }
        if (a->clock != NULL && a->clock() >= until)
            break;
    }
    return true;
}

/* ---- looked at */

/* The file itself, or in a folder that it is. */
static bool is_under(const char *path, const char *folder)
{
    size_t n = strlen(folder);
    while (n > 1 && folder[n - 1] == '/')
        n--;
    return strncmp(path, folder, n) == 0 && (path[n] == '\0' || path[n] == '/');
}

/* "./a.fit" and a link are what they lead to; what is gone is its name. */
static bool is_within(const char *path, const char *paths, int count)
{
    char *real = realpath(path, NULL);
    bool is_one = false;
    for (int i = 0; !is_one && i < count; i++, paths += strlen(paths) + 1) {
        char *one = real != NULL ? realpath(paths, NULL) : NULL;
        is_one = is_under(path, paths) || (one != NULL && is_under(real, one));
        free(one);
    }
    free(real);
    return is_one;
}

/* Moves those that were looked at behind the others. */
static int part(struct fresh *f, const char *paths, int count)
{
    int left = 0;
    for (int i = 0; i < f->count; i++) {
        struct fresh_file file = f->file[i];
        if (paths == NULL || is_within(file.path, paths, count))
            continue;
        f->file[i] = f->file[left];
        f->file[left++] = file;
    }
    return left;
}

bool fresh_see(struct app *a, struct fresh *f, const char *paths, int count,
               struct err *e)
{
    int left = part(f, paths, count);
    int seen = f->count - left;
    if (seen == 0)
        return true;
    int64_t *marks = malloc((size_t)seen * sizeof *marks);
    if (marks == NULL)
        return err_set(e, ERR_STORE, "no memory for the files");
    for (int i = 0; i < seen; i++) {
        marks[i] = f->file[left + i].mark;
        free(f->file[left + i].path);
    }
    f->count = left;
    bool ok = store_put_seen(a->store, marks, seen, e);
    free(marks);
    return ok;
}

char *fresh_paths(const struct fresh *f)
{
    size_t size = 1;
    for (int i = 0; i < f->count; i++)
        size += strlen(f->file[i].path) + 1;
    char *paths = malloc(size);
    char *at = paths;
    for (int i = 0; paths != NULL && i < f->count; i++) {
        size_t n = strlen(f->file[i].path) + 1;
        memcpy(at, f->file[i].path, n);
        at += n;
    }
    return paths;
}

void fresh_forget(struct fresh *f)
{
    sight_close(f->sight);
    for (int i = 0; i < f->count; i++)
        free(f->file[i].path);
    free(f->file);
    *f = (struct fresh){ 0 };
}
