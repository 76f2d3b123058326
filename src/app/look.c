/* An import in two goes: looked at, and, once marked, kept. */
#include "app/looked.h"

#include <stdlib.h>
#include <string.h>

/* ---- reading: how far it is, and whether it is to stop */

static bool beat(void *with, const char *what, int done, int of)
{
    struct looked *l = with;
    l->done = done;
    l->of = of;
    bool goes_on =
        l->outer.beat == NULL || l->outer.beat(l->outer.with, what, done, of);
    l->is_stopped = l->is_stopped || !goes_on;
    return goes_on;
}

static bool take_item(void *with, const struct import_item *item)
{
    struct looked *l = with;
    l->is_full = !looked_add(l, item);
    return !l->is_full;
}

/* The second time: an item that is not the one that was looked at ends it. */
static bool same_item(void *with, const struct import_item *item)
{
    struct looked *l = with;
    char path[LOOKED_WORD];
    int line = looked_find(l, item->number);
    utf8_clean(path, sizeof path, item->path);
    bool is_same =
        item->is_more || item->number >= looked_numbers(l) ||
        (line != UNKNOWN && strcmp(l->words + l->line[line].path, path) == 0);
    l->is_other = l->is_other || !is_same;
    return is_same;
}

static const char **paths_of(const struct looked *l)
{
    const char **path = calloc((size_t)l->path_count + 1, sizeof *path);
    const char *at = l->paths;
    for (int i = 0; path != NULL && i < l->path_count; i++) {
        path[i] = at;
        at += strlen(at) + 1;
    }
    return path;
}

static bool go(struct app *a, struct looked *l, struct import_ask *ask,
               struct import_sums *sums, struct err *e)
{
    const char **path = paths_of(l);
    if (path == NULL)
        return err_set(e, ERR_STORE, "no memory for the paths");
    ask->paths = path;
    ask->path_count = l->path_count;
    l->outer = a->pulse;
    a->pulse = (struct pulse){ beat, l };
    l->is_busy = true;
    l->is_stopped = l->is_full = l->is_other = false;
    l->is_keeping = !ask->is_dry;
    l->done = l->of = 0;
    bool ok =
        app_import_all(a, ask, ask->is_dry ? take_item : same_item, l, sums, e);
    l->is_busy = false;
    a->pulse = l->outer;
    free(path);
    return ok;
}

/* ---- the two goes */

/* Marks of lines that are the same as before stay. */
static void mark_as(struct looked *l, const struct looked *before)
{
    for (int i = 0; i < l->count && i < before->count; i++) {
        const struct looked_line *was = &before->line[i];
        if (strcmp(l->words + l->line[i].path, before->words + was->path) == 0)
            looked_take(l, i, was->is_taken);
    }
}

/* The lines alone. */
static void take_out(struct looked *l, struct looked *out)
{
    *out = *l;
    out->paths = NULL;
    l->line = NULL;
    l->words = NULL;
    looked_clear(l);
}

bool app_look(struct app *a, struct looked *l, struct err *e)
{
    struct looked before;
    struct import_ask ask = { .is_dry = true };
    struct import_sums sums;
    take_out(l, &before);
    bool ok = go(a, l, &ask, &sums, e);
    l->is_part = !ok && (l->is_stopped || l->is_full);
    mark_as(l, &before);
    looked_clear(&before);
    return ok || l->is_part;
}

bool app_look_keep(struct app *a, struct looked *l, struct import_sums *out,
                   struct err *e)
{
    unsigned char *marked = looked_marked(l);
    unsigned char *joins = looked_of_kind(l, ITEM_JOIN);
    struct import_ask ask = { .taken = marked,
                              .taken_count = looked_numbers(l),
                              .joins = joins,
                              .most = looked_numbers(l) };
    bool ok = marked != NULL && joins != NULL
                  ? go(a, l, &ask, out, e)
                  : err_set(e, ERR_STORE, "no memory for the marks");
    free(marked);
    free(joins);
    return ok;
}
