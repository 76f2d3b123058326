/* Many runs tagged at once: one undo step. */
#include "app/runs.h"

#include <stdio.h>
#include <string.h>

static bool retag_one(struct app *a, const struct retag *t, struct id id,
                      int *changed, struct err *e)
{
    struct entry *en = &a->entry;
    bool is_changed;
    memset(en, 0, sizeof *en);
    en->kind = ENTRY_RUN;
    if (!store_run(a->store, id, &en->run, en->segments, &en->words, e))
        return false;
    en->run.seg_first = 0;
    if (!retag_apply(t, en, &is_changed, e))
        return false;
    *changed += is_changed;
    return !is_changed ||
           store_put_run(a->store, &en->run, en->segments, &en->words, e);
}

bool app_retag(struct app *a, const struct id *ids, int count, const char *text,
               bool is_dry, int *changed, struct err *e)
{
    struct retag t;
    char label[160];
    char clean[100];
    *changed = 0;
    if (!retag_read(text, &t, e))
        return false;
    utf8_clean(clean, sizeof clean, text);
    (void)snprintf(label, sizeof label, "tag %d run%s: %s", count,
                   count == 1 ? "" : "s", clean);
    if (!store_begin(a->store, label, e))
        return false;
    bool ok = true;
    for (int i = 0; ok && i < count; i++)
        ok = retag_one(a, &t, ids[i], changed, e);
    if (ok && !is_dry)
        return store_commit(a->store, e);
    store_rollback(a->store);
    return ok;
}
