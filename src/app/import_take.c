/*
 * What becomes of an activity: here already, more of what is here, a newer
 * word of it, the rest of a session, odd, or new.
 */
#include "app/import.h"

#include <stdio.h>
#include <string.h>

static bool is_same(const struct meeting *m)
{
    return m->how == MEET_KEY || m->how == MEET_SAME ||
           m->how == MEET_CHANGED || m->how == MEET_TYPED;
}

/* ---- met again */

static bool look_for_more(struct import *im, const struct arrival *a,
                          const struct seen *s, struct err *e)
{
    char why[ITEM_WHY];
    bool has_series = false;
    const struct entry *there = &im->app->entry;
    bool is_new = s != NULL && s->is_new;
    item_say(im, ITEM_HERE, is_new ? "the same as one before it" : "");
    im->item.run = im->met.run;
    if (im->met.run.text[0] == '\0' || a->entry.kind != ENTRY_RUN)
        return true;
    if (!import_load(im, e) ||
        !store_has_series(im->app->store, im->met.run, &has_series, e))
        return false;
    im->fills = import_fills(there, has_series || (is_new && s->has_series), a,
                             &im->met);
    im->edits = import_edits(there, a, &im->met);
    if (im->edits != 0) {
        edit_tell(im->edits, a, im->app->look.units, why, sizeof why);
        item_say(im, ITEM_EDIT, why);
    } else if (im->fills != 0) {
        fill_tell(im->fills, why, sizeof why);
        item_say(im, ITEM_FILL, why);
    }
    return true;
}

/* ---- not here */

static void look_at_new(struct import *im, const struct arrival *a)
{
    char why[ITEM_WHY];
    unsigned odd = import_odd(a, im->app->today);
    odd_tell(odd, why, sizeof why);
    if (im->met.how == MEET_GONE)
        item_say(im, ITEM_ODD, "was deleted from the diary");
    else if (odd_is_asked(odd))
        item_say(im, ITEM_ODD, why);
    else if (im->met.how == MEET_BESIDE)
        item_say(im, ITEM_ODD,
                 "at the same time as another of another size in the diary");
    else if (im->met.how == MEET_BEFORE && item_may_join(im, im->item.number))
        item_say(im, ITEM_JOIN,
                 "begins minutes after a run: one with it if taken, else a run "
                 "of its own");
    else
        item_say(im, ITEM_NEW, why);
    if (im->met.how == MEET_BEFORE && im->item.kind == ITEM_JOIN)
        im->item.run = im->met.run;
}

/* ---- what it is, and where it goes */

/* A table's row about a file of this import is about what that came to be. */
static bool meet(struct import *im, const struct arrival *a,
                 const struct seen *of_file, struct err *e)
{
    memset(&im->met, 0, sizeof im->met);
    if (a->entry.kind != ENTRY_RUN && a->entry.kind != ENTRY_ACTIVITY)
        return true;
    if (!store_meet(im->app->store, a, &im->met, e))
        return false;
    if (of_file == NULL || im->met.how == MEET_KEY)
        return true;
    im->met.how = MEET_SAME;
    im->met.has_origin = false;
    im->met.run = of_file->run;
    im->met.activity = of_file->activity;
    return true;
}

static bool look(struct import *im, const struct arrival *a,
                 struct seen *const s, struct err *e)
{
    bool is_there = false;
    im->fills = im->edits = 0;
    if (is_same(&im->met))
        return look_for_more(im, a, s, e);
    if (s != NULL) {
        item_say(im, ITEM_HERE, "the same as one before it, which is left out");
        return true;
    }
    if (a->entry.kind == ENTRY_CHECKIN || a->entry.kind == ENTRY_MARK) {
        if (!store_has_entry(im->app->store, &a->entry, &is_there, e))
            return false;
        item_say(im, is_there ? ITEM_HERE : ITEM_NEW, "");
        return true;
    }
    look_at_new(im, a);
    return true;
}

static bool write(struct import *im, const struct arrival *a, struct seen *s,
                  struct err *e)
{
    switch (im->item.kind) {
    case ITEM_NEW:
    case ITEM_ODD:
        return !im->item.is_taken || import_keep_new(im, a, s, e);
    case ITEM_JOIN:
        return im->item.is_taken ? import_keep_joined(im, a, s, e)
                                 : import_keep_new(im, a, s, e);
    case ITEM_FILL:
    case ITEM_EDIT:
        return !im->item.is_taken || import_keep_more(im, a, e);
    case ITEM_HERE:
        return import_keep_word(im, a, e);
    case ITEM_SKIPPED:
    case ITEM_FAILED:
    case ITEM_COUNT:
        break;
    }
    return true;
}

static void count(struct import *im, const struct seen *s)
{
    struct import_sums *sums = im->sums;
    const struct import_item *item = &im->item;
    bool is_own = item->kind == ITEM_NEW || item->kind == ITEM_ODD;
    bool is_kept = is_own ? item->is_taken : item->kind == ITEM_JOIN;
    sums->items[item->kind]++;
    if (item->kind == ITEM_FAILED) {
        (void)text_copy(im->file.message, sizeof im->file.message, item->why);
    } else if (item->kind == ITEM_HERE) {
        im->here++;
        sums->again += item->why[0] != '\0';
    } else if (is_kept && !(item->kind == ITEM_JOIN && item->is_taken)) {
        im->file.runs += s->is_run;
        im->file.activities += !s->is_run;
    } else if (item->is_taken) {
        im->changed++;
    } else {
        im->left++;
        (void)text_copy(im->left_why, sizeof im->left_why, item->why);
    }
}

/* A full week refuses one activity; a full disk ends the import. */
static bool keep(struct import *im, const struct arrival *a, struct seen *s,
                 struct err *e)
{
    struct err own;
    err_clear(&own);
    im->item.is_taken = item_is_taken(im, im->item.number, im->item.kind);
    if (write(im, a, s, &own))
        return true;
    if (own.code == ERR_STORE) {
        *e = own;
        return false;
    }
    im->item.is_taken = false;
    item_say(im, ITEM_FAILED, own.text);
    im->refused++;
    return true;
}

/* A row about a file of this import is no line of its own. */
static bool add_row(struct import *im, const struct arrival *a, struct seen *s,
                    struct err *e)
{
    im->more++;
    if (s->run.text[0] != '\0') {
        im->item.is_taken = true;
        if (!import_keep_more(im, a, e))
            return false;
    }
    if (!s->is_told || im->tell == NULL)
        return true;
    im->item.is_more = true;
    im->item.number = s->number;
    return im->tell(im->with, &im->item) ||
           err_set(e, ERR_INPUT, "stopped: nothing was kept");
}

/* [import] cross: other sports as cross-training, as strength, or not. */
static bool is_left_off(struct import *im, const struct arrival *a)
{
    return a->entry.kind == ENTRY_ACTIVITY && im->cross == CROSS_OFF;
}

static bool remember(struct import *im, const struct arrival *a, struct seen *s,
                     bool is_told, struct err *e)
{
    s->number = im->item.number;
    s->is_told = is_told;
    s->start_s = a->start_s;
    s->extent = arrival_extent(a);
    return seen_add(s, im->path, a, e);
}

bool import_take(struct import *im, const struct arrival *a, struct err *e)
{
    item_of(im, a);
    if (is_left_off(im, a)) {
        im->sums->off++;
        return true;
    }
    struct seen *s = seen_of_file(a);
    struct seen own = { .start_s = NO_MOMENT,
                        .is_run = a->entry.kind == ENTRY_RUN };
    if (!meet(im, a, s, e))
        return false;
    if (s == NULL && is_same(&im->met))
        s = seen_of_id(im->met.run, im->met.activity, a->start_s);
    else if (s == NULL)
        s = seen_left_out(a);
    if (!look(im, a, s, e))
        return false;
    bool is_row = s != NULL && arrival_is_row(a);
    if (is_row && (s->is_new || s->run.text[0] == '\0'))
        return add_row(im, a, s, e);
    if (is_row && im->item.kind == ITEM_HERE) {
        im->more++;
        return import_keep_word(im, a, e);
    }
    if (is_same(&im->met)) {
        own.run = im->met.run;
        own.activity = im->met.activity;
    }
    own.is_new = !is_same(&im->met);
    if (!keep(im, a, &own, e))
        return false;
    count(im, &own);
    if (!remember(im, a, &own, true, e))
        return false;
    return im->tell == NULL || im->tell(im->with, &im->item) ||
           err_set(e, ERR_INPUT, "stopped: nothing was kept");
}
