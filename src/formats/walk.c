/* Every file under a folder, in the order of their names. */
#include "formats/walk.h"

#include <dirent.h>
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#define FILES_MOST 100000 /* of one walk */

bool walk_is_hidden(const char *name)
{
    return name[0] == '.' || strcmp(name, "__MACOSX") == 0;
}

bool walk_asks_for(const struct walk *w, const char *name)
{
    return name_is_table(name) == (w->pass == WALK_TABLES);
}

/* A name may hold anything: no name that is handed on moves a cursor. */
static bool hand(const struct walk *w, struct document *d)
{
    char clean[PATH_TEXT];
    utf8_clean(clean, sizeof clean, d->name);
    d->name = clean;
    return w->take(w->with, d, w->e);
}

bool walk_count(const struct walk *w, const char *name)
{
    return hand(w, &(struct document){ .name = name });
}

bool walk_problem(const struct walk *w, const char *name, const char *sentence)
{
    if (w->pass == WALK_COUNT || !walk_asks_for(w, name))
        return true;
    return hand(w, &(struct document){ .name = name,
                                       .status = FILE_FAILED,
                                       .problem = sentence });
}

bool walk_cannot(const struct walk *w, const char *name, int error)
{
    char sentence[160];
    (void)snprintf(sentence, sizeof sentence, "cannot be read: %s",
                   strerror(error));
    return walk_problem(w, name, sentence);
}

bool walk_hand_on(const struct walk *w, const struct load *l, const char *name,
                  const char *why)
{
    const char *trouble = load_trouble(l->end);
    bool is_beginning = l->end == LOAD_FAILED && why == NULL && l->size > 0;
    if (trouble == NULL && l->end == LOAD_FAILED && !is_beginning)
        trouble = why != NULL ? why : "ends before anything could be read";
    if (trouble != NULL)
        return walk_problem(w, name, trouble);
    if (!walk_asks_for(w, name))
        return true;
    struct document d = { .name = name,
                          .bytes = (const unsigned char *)"",
                          .size = l->size };
    if (l->size > 0)
        d.bytes = l->bytes;
    return hand(w, &d);
}

/* Where watches keep what was run, beside much that was not. */
static const char *const watch_folders[] = { "Activity", "Activities",
                                             "History" };

static bool is_of_runs(const char *name)
{
    for (size_t i = 0; i < COUNT_OF(watch_folders); i++)
        if (text_is(name, watch_folders[i]))
            return true;
    return false;
}

static bool ends_in_garmin(const char *path)
{
    static const char name[] = "GARMIN";
    char end[sizeof name];
    size_t n = strlen(path);
    while (n > 0 && path[n - 1] == '/')
        n--;
    size_t from = n;
    while (from > 0 && path[from - 1] != '/')
        from--;
    if (n - from != sizeof name - 1)
        return false;
    memcpy(end, path + from, n - from);
    end[n - from] = '\0';
    return text_is(end, name);
}

/* A watch's own folder, as it is mounted: only those of runs are gone into. */
static bool is_watch(const char *path, struct dirent **entries, int n)
{
    bool is_garmin = ends_in_garmin(path);
    bool has_runs = false;
    for (int i = 0; i < n; i++) {
        const char *name = entries[i]->d_name;
        is_garmin = is_garmin || text_is(name, "GarminDevice.xml");
        has_runs = has_runs || is_of_runs(name);
    }
    return is_garmin && has_runs;
}

static int is_wanted(const struct dirent *entry)
{
    return !walk_is_hidden(entry->d_name);
}

/* By bytes: the same order in every locale. */
static int by_name(const struct dirent **a, const struct dirent **b)
{
    return strcmp((*a)->d_name, (*b)->d_name);
}

/* Folders hold folders; FOLDERS_MOST ends it.
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
    if (depth > FOLDERS_MOST)
        return err_set(w->e, ERR_LIMIT,
                       "%s: folders lie deeper than %d; import a part of them",
                       path, FOLDERS_MOST);
    struct dirent **entries = NULL;
    int n = scandir(path, &entries, is_wanted, by_name);
    if (n < 0)
        return walk_cannot(w, path, errno);
    bool ok = true;
    bool is_picky = is_watch(path, entries, n);
    for (int i = 0; i < n; i++) {
        if (ok && (!is_picky || is_of_runs(entries[i]->d_name)))
            ok = visit_entry(w, path, entries[i]->d_name, depth + 1);
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
    return walk_file(w, path, depth == 0);
}

/* NOLINTEND(misc-no-recursion) */

bool format_walk(const char *path, enum walk_pass pass,
                 format_document_fn *take, void *with, struct err *e)
{
    struct walk w = { .pass = pass, .take = take, .with = with, .e = e };
    return strcmp(path, "-") == 0 ? walk_input(&w) : visit(&w, path, 0);
}
