/* Files seen, not opened: what is new in a folder is told by this. */
#include "milepost/sight.h"

#include "formats/walk.h"

#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

struct sight {
    int depth; /* folders open; 0: the end, or one file */
    bool is_file;
    DIR *folder[FOLDERS_MOST];
    size_t length[FOLDERS_MOST]; /* of the path of each, in 'path' */
    char path[PATH_TEXT];
};

/* ---- which files */

/* An archive may hold anything: it is looked into once it was asked for. A
 * table may be anyone's: of these only what an account calls its own. */
static bool is_wanted(const char *name)
{
    if (name_is_of_many(name) || name_is_export(name))
        return true;
    for (int i = 0; i < format_count; i++)
        if (!formats[i]->is_table && name_ends(name, formats[i]->suffix))
            return true;
    return false;
}

/* ---- what tells one from another: FNV-1a (Fowler, Noll, Vo 1991) */

#define FNV_BASIS 0xCBF29CE484222325u
#define FNV_PRIME 0x100000001B3u

static uint64_t mix(uint64_t hash, const void *bytes, size_t size)
{
    const unsigned char *b = bytes;
    for (size_t i = 0; i < size; i++)
        hash = (hash ^ b[i]) * FNV_PRIME;
    return hash;
}

static int64_t mark_of(const char *path, const struct stat *st)
{
    int64_t size = st->st_size;
    int64_t time = st->st_mtime;
    uint64_t hash = mix(FNV_BASIS, path, strlen(path));
    hash = mix(hash, &size, sizeof size);
    hash = mix(hash, &time, sizeof time);
    return (int64_t)(hash & INT64_MAX);
}

int64_t sight_mark(const char *path)
{
    return (int64_t)(mix(FNV_BASIS, path, strlen(path) + 1) & INT64_MAX);
}

/* ---- folders */

static bool open_folder(struct sight *s, size_t length)
{
    if (s->depth == FOLDERS_MOST)
        return false;
    DIR *d = opendir(s->path);
    if (d == NULL)
        return false;
    s->folder[s->depth] = d;
    s->length[s->depth++] = length;
    return true;
}

struct sight *sight_open(const char *path)
{
    struct stat st;
    struct sight *s = calloc(1, sizeof *s);
    if (s == NULL)
        return NULL;
    bool is_there =
        text_copy(s->path, sizeof s->path, path) && stat(path, &st) == 0;
    s->is_file = is_there && S_ISREG(st.st_mode);
    if (s->is_file || (is_there && open_folder(s, strlen(path))))
        return s;
    free(s);
    return NULL;
}

/* What an entry of the innermost folder is; false: 'take' ends it all. */
static bool visit(struct sight *s, const char *name, sight_take_fn *take,
                  void *with)
{
    struct stat st;
    size_t n = s->length[s->depth - 1];
    struct text t = text_on(s->path + n, sizeof s->path - n);
    bool has_slash = n > 0 && s->path[n - 1] == '/';
    text_add(&t, "%s%s", has_slash ? "" : "/", name);
    if (t.is_cut || walk_is_hidden(name) || lstat(s->path, &st) != 0)
        return true;
    if (S_ISDIR(st.st_mode)) {
        (void)open_folder(s, n + t.len);
        return true;
    }
    bool is_file = is_wanted(name) && stat(s->path, &st) == 0 &&
                   S_ISREG(st.st_mode) && st.st_size > 0;
    return !is_file || take(with, s->path, mark_of(s->path, &st));
}

static void leave_folder(struct sight *s)
{
    (void)closedir(s->folder[--s->depth]);
}

static bool visit_file(struct sight *s, sight_take_fn *take, void *with)
{
    struct stat st;
    s->is_file = false;
    if (stat(s->path, &st) == 0)
        (void)take(with, s->path, mark_of(s->path, &st));
    return false;
}

bool sight_more(struct sight *s, int entries, sight_take_fn *take, void *with)
{
    if (s->is_file)
        return visit_file(s, take, with);
    for (int i = 0; i < entries && s->depth > 0; i++) {
        const struct dirent *entry = readdir(s->folder[s->depth - 1]);
        if (entry == NULL)
            leave_folder(s);
        else if (!visit(s, entry->d_name, take, with))
            return false;
    }
    return s->depth > 0;
}

void sight_close(struct sight *s)
{
    while (s != NULL && s->depth > 0)
        leave_folder(s);
    free(s);
}
