/* Import: every file of every path, told one by one, one undo step. */
#include "app/room.h"
#include "milepost/structure.h"

#include <stdio.h>
#include <string.h>

struct import {
    struct app *app;
    app_file_fn *tell;
    void *with;
    struct import_result *result;
    int seen, files;         /* of all paths */
    struct import_file file; /* the one being read */
    int repeated;            /* of its activities, those already here */
    struct err refused;      /* why one of them could not be kept */
};

static bool take(void *with, const struct arrival *arrival, struct err *e)
{
    struct import *im = with;
    struct app *a = im->app;
    const struct entry *en = &arrival->entry;
    bool is_there = false;
    enum log_outcome outcome = LOG_REPEATED;
    a->entry = *en;
    if (en->kind == ENTRY_RUN && en->run.seg_count == 0)
        (void)structure_of(&a->entry.run, &arrival->trace, a->entry.segments);
    if (en->kind == ENTRY_RUN &&
        !store_has_import(a->store, &en->run, &is_there, e))
        return false;
    if (!is_there && !app_keep_entry(a, &a->entry, &outcome, e)) {
        /* A full disk ends the import; a full week only this activity. */
        im->refused = *e;
        return e->code != ERR_STORE;
    }
    if (en->kind == ENTRY_RUN && outcome == LOG_KEPT &&
        !store_put_trace(a->store, a->entry.run.id, &arrival->trace, e))
        return false;
    if (is_there || outcome == LOG_REPEATED)
        im->repeated++;
    else if (en->kind == ENTRY_RUN)
        im->file.runs++;
    else
        im->file.activities++;
    return true;
}

static void settle(struct import *im, const struct format_result *r)
{
    struct import_file *file = &im->file;
    file->status = r->status;
    (void)text_copy(file->message, sizeof file->message, r->message);
    if (im->refused.code != ERR_NONE) {
        file->status = FILE_FAILED;
        (void)text_copy(file->message, sizeof file->message, im->refused.text);
    }
    bool is_old = file->runs + file->activities == 0 && im->repeated > 0;
    if (file->status == FILE_IMPORTED && is_old) {
        file->status = FILE_DUPLICATE;
        (void)text_copy(file->message, sizeof file->message,
                        "already in the diary");
    }
    switch (file->status) {
    case FILE_IMPORTED:
        im->result->imported++;
        break;
    case FILE_DUPLICATE:
        im->result->duplicates++;
        break;
    case FILE_SKIPPED:
        im->result->skipped++;
        break;
    case FILE_FAILED:
        im->result->failed++;
        break;
    }
    im->result->runs += file->runs;
    im->result->activities += file->activities;
    if (im->tell)
        im->tell(im->with, file);
}

static bool one_file(void *with, const struct document *d, struct err *e)
{
    struct import *im = with;
    struct format_result r;
    memset(&r, 0, sizeof r);
    if (!app_goes_on(im->app, "files", im->seen++, im->files, e))
        return false;
    memset(&im->file, 0, sizeof im->file);
    im->repeated = 0;
    err_clear(&im->refused);
    (void)text_copy(im->file.path, sizeof im->file.path, d->name);
    struct format_ask ask = { .units = im->app->look.units };
    if (!format_read(d, &ask, take, im, &r, e))
        return err_wrap(e, "%.200s", d->name);
    settle(im, &r);
    return true;
}

static bool count_file(void *with, const struct document *d, struct err *e)
{
    (void)d;
    (void)e;
    ((struct import *)with)->files++;
    return true;
}

static bool walk_all(struct import *im, const char *const *paths, int count,
                     enum walk_pass pass, format_document_fn *each,
                     struct err *e)
{
    for (int i = 0; i < count; i++)
        if (!format_walk(paths[i], pass, each, im, e))
            return false;
    return true;
}

/* How many there are is only counted for someone who waits. */
static bool all_paths(struct import *im, const char *const *paths, int count,
                      struct err *e)
{
    bool is_counted = im->app->pulse.beat == NULL ||
                      walk_all(im, paths, count, WALK_COUNT, count_file, e);
    return is_counted && walk_all(im, paths, count, WALK_FILES, one_file, e) &&
           walk_all(im, paths, count, WALK_TABLES, one_file, e);
}

bool app_import(struct app *a, const char *const *paths, int count, bool is_dry,
                app_file_fn *tell, void *with, struct import_result *out,
                struct err *e)
{
    static struct import im; /* holds a path and a message: not small */
    memset(out, 0, sizeof *out);
    memset(&im, 0, sizeof im);
    im.app = a;
    im.tell = tell;
    im.with = with;
    im.result = out;
    if (!form_begin(a, &out->index, e) || !store_begin(a->store, "import", e))
        return false;
    bool ok = all_paths(&im, paths, count, e) && form_end(a, &out->index, e);
    if (ok && !is_dry && out->runs + out->activities > 0)
        return store_commit(a->store, e);
    store_rollback(a->store);
    return ok;
}
