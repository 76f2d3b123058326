/* Every file under a folder, in the order of their names. */
#include "formats/load.h"

#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#define DEPTH_MOST 16     /* folders in folders */
#define FILES_MOST 100000 /* of one walk */
#define PATH_TEXT  4096   /* bytes of a path and its end */

struct walk {
    enum walk_pass pass;
    format_document_fn *take;
    void *with;
    struct err *e;
    int files;
};

/* Hidden files, and what a Mac leaves in archives, are no one's runs. */
static int is_wanted(const struct dirent *entry)
{
    return entry->d_name[0] != '.' && strcmp(entry->d_name, "__MACOSX") != 0;
}

/* By bytes: the same order in every locale. */
static int by_name(const struct dirent **a, const struct dirent **b)
{
    return strcmp((*a)->d_name, (*b)->d_name);
}

/* By its name: its bytes are not looked at for it. */
static bool is_table(const char *path)
{
    size_t n = strlen(path);
    for (int i = 0; i < format_count; i++) {
        size_t k = strlen(formats[i]->suffix);
        if (formats[i]->is_table && n >= k &&
            text_is(path + n - k, formats[i]->suffix))
            return true;
    }
    return false;
}

static bool hand_on(struct walk *w, const char *path)
{
    if (w->pass == WALK_COUNT)
        return w->take(w->with, &(struct document){ .name = path }, w->e);
    if (is_table(path) != (w->pass == WALK_TABLES))
        return true;
    struct loaded l;
    load_begin(&l, path);
    bool ok = w->take(w->with, &l.document, w->e);
    load_end(&l);
    return ok;
}

/* Folders hold folders; DEPTH_MOST ends it.
 * NOLINTBEGIN(misc-no-recursion) */
static bool visit(struct walk *w, const char *path, int depth);

static bool visit_entry(struct walk *w, const char *folder, const char *name,
                        int depth)
{
    char path[PATH_TEXT];
    bool has_slash = folder[strlen(folder) - 1] == '/';
    int n = snprintf(path, sizeof path, "%s%s%s", folder, has_slash ? "" : "/",
                     name);
    if (n < 0 || (size_t)n >= sizeof path)
        return err_set(w->e, ERR_LIMIT,
                       "%.80s: a path in it is over %d bytes long", folder,
                       PATH_TEXT - 1);
    return visit(w, path, depth);
}

static bool visit_folder(struct walk *w, const char *path, int depth)
{
    if (depth > DEPTH_MOST)
        return err_set(w->e, ERR_LIMIT,
                       "%s: folders lie deeper than %d; import a part of them",
                       path, DEPTH_MOST);
    struct dirent **entries = NULL;
    int n = scandir(path, &entries, is_wanted, by_name);
    if (n < 0) /* reading it as a file says why */
        return hand_on(w, path);
    bool ok = true;
    for (int i = 0; i < n; i++) {
        ok = ok && visit_entry(w, path, entries[i]->d_name, depth + 1);
        free(entries[i]);
    }
    free(entries);
    return ok;
}

static bool visit(struct walk *w, const char *path, int depth)
{
    struct stat st;
    /* The folder named by the runner may be a link; those inside it are not
     * followed, as they may lead back. */
    bool is_there = depth == 0 ? stat(path, &st) == 0 : lstat(path, &st) == 0;
    if (is_there && S_ISDIR(st.st_mode))
        return visit_folder(w, path, depth);
    if (is_there && S_ISLNK(st.st_mode) && stat(path, &st) == 0 &&
        S_ISDIR(st.st_mode))
        return true;
    if (w->files == FILES_MOST)
        return err_set(w->e, ERR_LIMIT,
                       "more than %d files; import a part of them at a time",
                       FILES_MOST);
    w->files++;
    return hand_on(w, path);
}

/* NOLINTEND(misc-no-recursion) */

bool format_walk(const char *path, enum walk_pass pass,
                 format_document_fn *take, void *with, struct err *e)
{
    struct walk w = { .pass = pass, .take = take, .with = with, .e = e };
    return visit(&w, path, 0);
}
