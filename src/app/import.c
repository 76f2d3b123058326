/* Import: every activity of every file, told one by one, one undo step. */
#include "app/import.h"

#include <stdio.h>
#include <string.h>

/* ---- what is no activity: a file, or a row that could not be read */

static bool tell_problem(struct import *im, enum item_kind kind,
                         const struct arrival *a, const char *why,
                         struct err *e)
{
    item_of(im, a);
    im->item.is_run = false;
    im->item.day = NO_DAY;
    im->item.start_min = UNKNOWN;
    im->item.purpose = PURPOSE_NONE;
    im->item.dist.m = im->item.time.s = 0;
    item_say(im, kind, why);
    im->sums->items[kind]++;
    return im->tell == NULL || im->tell(im->with, &im->item) ||
           err_set(e, ERR_INPUT, "stopped: nothing was kept");
}

static bool tell_file(struct import *im, enum item_kind kind, struct err *e)
{
    static const struct arrival nothing = { .start_s = NO_MOMENT };
    return tell_problem(im, kind, &nothing, im->file.message, e);
}

static bool take(void *with, const struct arrival *a, struct err *e)
{
    struct import *im = with;
    im->is_enough = im->ask->most > 0 && im->number >= im->ask->most;
    if (im->is_enough)
        return false;
    if (a->problem[0] != '\0')
        return tell_problem(im, ITEM_FAILED, a, a->problem, e);
    im->arrival = *a;
    struct entry *en = &im->arrival.entry;
    import_parts(im);
    if (en->kind == ENTRY_ACTIVITY && im->cross == CROSS_STRENGTH)
        en->activity.kind = ACTIVITY_STRENGTH;
    return import_take(im, &im->arrival, e);
}

/* ---- a file, once it is read */

static void say(struct import_file *f, enum file_status status,
                const char *message)
{
    f->status = status;
    if (f->message[0] == '\0')
        (void)text_copy(f->message, sizeof f->message, message);
}

/* Read well; but was there anything to keep? */
static void conclude(struct import *im)
{
    struct import_file *f = &im->file;
    if (f->runs + f->activities + im->changed > 0)
        return;
    if (im->left > 0)
        say(f, FILE_SKIPPED, im->left_why);
    else if (im->here > 0)
        say(f, FILE_DUPLICATE, "already in the diary");
    else if (im->more > 0)
        say(f, FILE_DUPLICATE, "tells no more than the files it is about");
    else
        say(f, FILE_SKIPPED, "other sports are left out ([import] cross)");
}

static void count(struct import_sums *sums, const struct import_file *f)
{
    switch (f->status) {
    case FILE_IMPORTED:
        sums->imported++;
        break;
    case FILE_DUPLICATE:
        sums->duplicates++;
        break;
    case FILE_SKIPPED:
        sums->skipped++;
        break;
    case FILE_FAILED:
        sums->failed++;
        break;
    }
    sums->files++;
    sums->runs += f->runs;
    sums->activities += f->activities;
}

static bool settle(struct import *im, const struct format_result *r,
                   struct err *e)
{
    struct import_file *f = &im->file;
    f->status = im->refused > 0 ? FILE_FAILED : r->status;
    if (im->refused == 0)
        (void)text_copy(f->message, sizeof f->message, r->message);
    f->is_remark = r->is_remark;
    if (r->status == FILE_FAILED && !tell_file(im, ITEM_FAILED, e))
        return false;
    if (r->status == FILE_SKIPPED && !tell_file(im, ITEM_SKIPPED, e))
        return false;
    if (f->status == FILE_IMPORTED)
        conclude(im);
    im->sums->changed += im->changed;
    count(im->sums, f);
    if (im->ask->tell_file != NULL)
        im->ask->tell_file(im->with, f);
    return true;
}

/* ---- all files */

/* Said for once, else in config.ini. */
static const char *map_of(const struct import *im)
{
    const char *own = im->app->manners.import_map;
    if (im->ask->table_map != NULL)
        return im->ask->table_map;
    return own[0] != '\0' ? own : NULL;
}

static bool one_file(void *with, const struct document *d, struct err *e)
{
    struct import *im = with;
    struct format_result r;
    memset(&r, 0, sizeof r);
    /* An archive within another is one until it is opened. */
    if (im->seen >= im->files)
        im->files = im->seen + 1;
    im->is_enough = im->ask->most > 0 && im->number >= im->ask->most;
    if (im->is_enough ||
        !app_goes_on(im->app, "files", im->seen++, im->files, e))
        return false;
    memset(&im->file, 0, sizeof im->file);
    im->here = im->left = im->changed = 0;
    im->refused = im->more = 0;
    im->path = d->name;
    (void)text_copy(im->file.path, sizeof im->file.path, d->name);
    struct format_ask ask = {
        .zone_s = im->app->zone_s,
        .units = im->app->look.units,
        .table_map = map_of(im),
        .is_map_said = im->ask->table_map != NULL,
    };
    bool ok = format_read(d, &ask, take, im, &r, e);
    if (!ok && !im->is_enough)
        return err_wrap(e, "%.200s", d->name);
    if (!ok)
        r.status = FILE_IMPORTED; /* its reader was stopped, and did not fail */
    return settle(im, &r, e) && !im->is_enough;
}

static bool count_file(void *with, const struct document *d, struct err *e)
{
    (void)d;
    (void)e;
    ((struct import *)with)->files++;
    return true;
}

static bool walk_all(struct import *im, enum walk_pass pass,
                     format_document_fn *each, struct err *e)
{
    for (int i = 0; i < im->ask->path_count; i++)
        if (!format_walk(im->ask->paths[i], pass, each, im, e))
            return false;
    return true;
}

/* How many there are is only counted for someone who waits. */
static bool all_paths(struct import *im, struct err *e)
{
    bool is_counted =
        im->app->pulse.beat == NULL || walk_all(im, WALK_COUNT, count_file, e);
    bool ok = is_counted && walk_all(im, WALK_FILES, one_file, e) &&
              walk_all(im, WALK_TABLES, one_file, e);
    return ok || im->is_enough;
}

bool app_import_all(struct app *a, const struct import_ask *ask,
                    import_item_fn *tell, void *with, struct import_sums *out,
                    struct err *e)
{
    static struct import im; /* holds paths and sentences: not small */
    memset(out, 0, sizeof *out);
    memset(&im, 0, sizeof im);
    im.app = a;
    im.ask = ask;
    im.tell = tell;
    im.with = with;
    im.sums = out;
    im.cross = (enum cross)(int)a->settings.v[SETTING_CROSS];
    seen_clear();
    if (!form_begin(a, &out->index, e) || !store_begin(a->store, "import", e))
        return false;
    bool ok = all_paths(&im, e) && form_end(a, &out->index, e);
    bool is_any = out->runs + out->activities + out->changed > 0 || im.has_word;
    if (ok && !ask->is_dry && is_any)
        return store_commit(a->store, e);
    store_rollback(a->store);
    return ok;
}
