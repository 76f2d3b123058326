/* What is taken goes into the diary, with the word of who said it. */
#include "app/import.h"

#include <string.h>

static bool put_origin(struct import *im, const struct arrival *a,
                       struct id run, struct id activity, struct err *e)
{
    const struct entry *en = &a->entry;
    struct origin o;
    memset(&o, 0, sizeof o);
    if (im->met.how == MEET_KEY || im->met.how == MEET_CHANGED ||
        im->met.how == MEET_GONE)
        o.id = im->met.has_origin ? im->met.origin.id : o.id;
    o.run = run;
    o.activity = activity;
    o.is_run = en->kind == ENTRY_RUN;
    o.source = o.is_run ? en->run.source : en->activity.source;
    (void)text_copy(o.service, sizeof o.service, a->service);
    (void)text_copy(o.key, sizeof o.key, a->key);
    o.start_s = a->start_s;
    o.dist = o.is_run ? en->run.dist : (dist_t){ 0 };
    o.time = o.is_run ? en->run.time : en->activity.time;
    o.elapsed = o.is_run ? en->run.elapsed : (span_t){ 0 };
    o.rpe = o.is_run ? en->run.rpe : en->activity.rpe;
    import_note(a, o.note);
    return store_put_origin(im->app->store, &o, e);
}

static bool is_id(const char *text)
{
    return strlen(text) == ID_TEXT - 1 &&
           strspn(text, "abcdefghijklmnopqrstuvwxyz234567") == ID_TEXT - 1;
}

/* From our own export it is what it was, its id too. */
static struct id own_id(const struct arrival *a)
{
    struct id id = { "" };
    if (strcmp(a->service, "milepost") == 0 && is_id(a->key))
        (void)text_copy(id.text, sizeof id.text, a->key);
    return id;
}

static bool keep_run(struct import *im, const struct arrival *a, struct seen *s,
                     struct err *e)
{
    struct app *app = im->app;
    struct entry *en = &app->entry;
    en->run.id = own_id(a);
    en->run.seg_first = 0;
    import_note(a, en->words.note);
    if (!store_put_run(app->store, &en->run, en->segments, &en->words, e) ||
        !form_hear(app, &en->run, e))
        return false;
    s->run = en->run.id;
    s->has_series = a->trace.series.count > 1;
    return im->ask->is_dry || store_put_trace(app->store, s->run, &a->trace, e);
}

/* A check-in, a rest: as a line of the diary would be kept. */
static bool keep_line(struct app *app, const struct arrival *a, struct err *e)
{
    enum log_outcome outcome;
    app->entry.body.id = app->entry.mark.id = own_id(a);
    return app_keep_entry(app, &app->entry, &outcome, e);
}

bool import_keep_new(struct import *im, const struct arrival *a, struct seen *s,
                     struct err *e)
{
    struct app *app = im->app;
    app->entry = a->entry;
    if (a->entry.kind == ENTRY_RUN) {
        if (!keep_run(im, a, s, e))
            return false;
    } else if (a->entry.kind == ENTRY_ACTIVITY) {
        app->entry.activity.id = own_id(a);
        if (!store_put_activity(app->store, &app->entry.activity, e))
            return false;
        s->activity = app->entry.activity.id;
    } else {
        return keep_line(app, a, e);
    }
    return put_origin(im, a, s->run, s->activity, e);
}

bool import_load(struct import *im, struct err *e)
{
    struct entry *en = &im->app->entry;
    memset(en, 0, sizeof *en);
    en->kind = ENTRY_RUN;
    return store_run(im->app->store, im->met.run, &en->run, en->segments,
                     &en->words, e);
}

static bool put_back(struct app *app, struct err *e)
{
    struct entry *en = &app->entry;
    return store_put_run(app->store, &en->run, en->segments, &en->words, e);
}

bool import_keep_more(struct import *im, const struct arrival *a, struct err *e)
{
    struct app *app = im->app;
    if (im->edits != 0 && !import_edit(app, &app->entry, a, im->edits, e))
        return false;
    import_fill(&app->entry, a, im->fills);
    if ((im->fills | im->edits) != 0 && !put_back(app, e))
        return false;
    if (fill_has_series(im->fills) && !im->ask->is_dry &&
        !store_put_trace(app->store, im->met.run, &a->trace, e))
        return false;
    return put_origin(im, a, im->met.run, im->met.activity, e);
}

bool import_keep_word(struct import *im, const struct arrival *a, struct err *e)
{
    bool is_first = a->key[0] != '\0' &&
                    (im->met.how == MEET_SAME || im->met.how == MEET_TYPED);
    bool is_there =
        im->met.run.text[0] != '\0' || im->met.activity.text[0] != '\0';
    if (!is_first || !is_there)
        return true;
    im->has_word = true;
    return put_origin(im, a, im->met.run, im->met.activity, e);
}

bool import_keep_joined(struct import *im, const struct arrival *a,
                        struct seen *s, struct err *e)
{
    struct app *app = im->app;
    const struct origin *before = &im->met.origin;
    int gap_s = (int)(a->start_s - before->start_s) -
                int_most(before->elapsed.s, before->time.s);
    if (!import_load(im, e) ||
        !store_trace(app->store, im->met.run, &app->trace, e) ||
        !import_join(app, gap_s, a, e) || !put_back(app, e))
        return false;
    if (!im->ask->is_dry &&
        !store_put_trace(app->store, im->met.run, &app->trace, e))
        return false;
    s->run = im->met.run;
    return put_origin(im, a, s->run, s->activity, e);
}
