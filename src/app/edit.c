/* Changing and taking away what is there. */
#include "app/room.h"

#include <stdio.h>
#include <string.h>

static bool load_entry(struct app *a, enum row_kind kind, struct id id,
                       struct err *e)
{
    struct entry *en = &a->entry;
    memset(en, 0, sizeof *en);
    if (kind == ROW_RUN) {
        en->kind = ENTRY_RUN;
        if (!store_run(a->store, id, &en->run, en->segments, &en->words, e))
            return false;
        en->run.seg_first = 0;
        en->day = en->run.day;
    } else {
        en->kind = ENTRY_ACTIVITY;
        if (!store_activity(a->store, id, &en->activity, e))
            return false;
        en->day = en->activity.day;
    }
    en->body = checkin_blank(en->day, true);
    return true;
}

static bool keep_amended(struct app *a, struct err *e)
{
    struct entry *en = &a->entry;
    bool ok =
        en->kind == ENTRY_RUN
            ? store_put_run(a->store, &en->run, en->segments, &en->words, e)
            : store_put_activity(a->store, &en->activity, e);
    if (!ok || !en->has_body)
        return ok;
    struct checkin there;
    if (!store_checkin(a->store, en->day, true, &there, e))
        return false;
    if (there.id.text[0] == '\0')
        there = en->body;
    else
        (void)checkin_merge(&there, &en->body);
    return store_put_checkin(a->store, &there, e);
}

/* ---- found by an id, or a day's only run by its date */

static bool tell_none(const struct app *a, day_t day, struct err *e)
{
    char date[DAY_TEXT];
    const struct plan *p = &a->facts.plan;
    (void)day_format(day, date);
    for (int i = 0; i < p->session_count; i++)
        if (p->sessions[i].day.n == day.n)
            return err_set(e, ERR_INPUT,
                           "no run on %s yet; its session is changed by 'plan "
                           "replace %s easy 8k'",
                           date, date);
    return err_set(e, ERR_INPUT, "no run on %s: 'runs' has those there are",
                   date);
}

/* A day's runs, or where it has none what else was done. */
static int done_on(const struct app *a, day_t day, enum row_kind *kind,
                   struct id *out)
{
    const struct facts *f = &a->facts;
    int n = 0;
    for (int i = 0; i < f->run_count; i++)
        if (f->runs[i].day.n == day.n) {
            *kind = ROW_RUN;
            *out = f->runs[i].id;
            n++;
        }
    for (int i = 0, is_run = n; i < f->activity_count && !is_run; i++)
        if (f->activities[i].day.n == day.n) {
            *kind = ROW_ACTIVITY;
            *out = f->activities[i].id;
            n++;
        }
    return n;
}

static bool find(struct app *a, const char *name, enum row_kind *kind,
                 struct id *out, struct err *e)
{
    day_t day;
    char date[DAY_TEXT];
    if (!entry_date(name, a->today, &day))
        return store_find(a->store, name, kind, out, e);
    if (!app_week(a, day, e))
        return false;
    int n = done_on(a, day, kind, out);
    if (n == 0)
        return tell_none(a, day, e);
    return n == 1 || err_set(e, ERR_INPUT,
                             "%s has %d runs: name one by its id, which "
                             "'runs' has",
                             day_format(day, date), n);
}

bool app_edit(struct app *a, const char *prefix, const char *words,
              struct log_result *out, struct err *e)
{
    enum row_kind kind;
    struct id id;
    struct entry_context c;
    char label[160];
    memset(out, 0, sizeof *out);
    if (!find(a, prefix, &kind, &id, e))
        return false;
    if (kind != ROW_RUN && kind != ROW_ACTIVITY)
        return err_set(e, ERR_INPUT,
                       "'%s' is not a run; a check-in is changed by logging "
                       "the day's again, a goal by 'goal edit'",
                       prefix);
    if (!app_context(a, &c, e) || !load_entry(a, kind, id, e))
        return false;
    struct text t = text_on(label, sizeof label);
    text_put(&t, "edit ");
    entry_write(&a->entry, a->look.units, &t);
    day_t was = a->entry.day;
    if (!app_amend(a, &c, words, e) || !form_begin(a, &out->index, e) ||
        !rejudge_begin(a, was, a->entry.day, e))
        return false;
    if (!store_begin(a->store, label, e))
        return false;
    out->kept = 1;
    out->last_day = a->entry.day;
    out->last_kind = a->entry.kind;
    if (a->entry.kind == ENTRY_RUN)
        out->last = a->entry.run.id;
    bool ok = keep_amended(a, e) && rejudge_end(a, out, e) &&
              form_end(a, &out->index, e);
    return app_end(a, ok, e);
}

/* Its week with the run as it would be. */
static void judge_amended(struct app *a, int *reading)
{
    struct entry *en = &a->entry;
    facts_drop_run(&a->facts, en->run.id);
    (void)facts_take_run(&a->facts, &en->run, en->segments, en->run.seg_count);
    if (en->has_body)
        facts_take_checkin(&a->facts, &en->body);
    app_judge(a, day_monday(en->day));
    *reading = app_reading(a, en->run.id);
}

bool app_edit_preview(struct app *a, const char *prefix, const char *words,
                      int *reading, struct err *e)
{
    enum row_kind kind;
    struct id id;
    struct entry_context c;
    *reading = UNKNOWN;
    if (!find(a, prefix, &kind, &id, e) || !app_context(a, &c, e) ||
        !load_entry(a, kind, id, e))
        return false;
    if (!entry_is_blank(words) && !app_amend(a, &c, words, e))
        return false;
    if (!store_facts(a->store, day_monday(a->entry.day), a->today, &a->facts,
                     e))
        return false;
    if (a->entry.kind == ENTRY_RUN)
        judge_amended(a, reading);
    return true;
}

/* "delete 2026-11-22 10k 52:30 easy": history is read long after the row is
 * gone, and an id then says nothing. */
static bool delete_label(struct app *a, enum row_kind kind, struct id id,
                         char label[160], struct err *e)
{
    static const char *const kinds[] = {
        [ROW_NONE] = "",
        [ROW_RUN] = "run",
        [ROW_CHECKIN] = "check-in",
        [ROW_ACTIVITY] = "activity",
        [ROW_MARK] = "rest",
        [ROW_GOAL] = "goal",
        [ROW_INJURY] = "injury",
        [ROW_SESSION] = "session",
    };
    struct text t = text_on(label, 160);
    text_put(&t, "delete ");
    if (kind == ROW_RUN || kind == ROW_ACTIVITY) {
        if (!load_entry(a, kind, id, e))
            return false;
        entry_write(&a->entry, a->look.units, &t);
    } else {
        text_add(&t, "%s %.13s", kinds[kind], id.text);
    }
    return true;
}

bool app_delete(struct app *a, const char *prefix, char label[160],
                struct err *e)
{
    enum row_kind kind = ROW_RUN;
    struct id id;
    if (!find(a, prefix, &kind, &id, e))
        return false;
    if (kind == ROW_SESSION)
        return err_set(e, ERR_INPUT,
                       "'%s' is a planned session: 'plan skip' leaves it out",
                       prefix);
    if (!delete_label(a, kind, id, label, e) ||
        !store_begin(a->store, label, e))
        return false;
    return app_end(a, store_delete(a->store, kind, id, e), e);
}

bool app_undo(struct app *a, struct action *out, struct err *e)
{
    return store_undo(a->store, out, e);
}

bool app_redo(struct app *a, struct action *out, struct err *e)
{
    return store_redo(a->store, out, e);
}
