/* Logging: lines to rows, all or none, one undo step. */
#include "app/room.h"

#include <stdio.h>
#include <string.h>

static bool keep_body(struct app *a, struct checkin *body, bool *is_new,
                      struct err *e)
{
    struct checkin there;
    if (!store_checkin(a->store, body->day, body->is_evening, &there, e))
        return false;
    if (there.id.text[0] == '\0') {
        *is_new = true;
        return store_put_checkin(a->store, body, e);
    }
    *is_new = checkin_merge(&there, body);
    return !*is_new || store_put_checkin(a->store, &there, e);
}

static bool keep_row(struct app *a, struct entry *en, struct err *e)
{
    switch (en->kind) {
    case ENTRY_RUN:
        return store_put_run(a->store, &en->run, en->segments, &en->words, e);
    case ENTRY_ACTIVITY:
        return store_put_activity(a->store, &en->activity, e);
    case ENTRY_MARK:
        return store_put_mark(a->store, &en->mark, e);
    case ENTRY_CHECKIN:
        break;
    }
    return true;
}

/* A check-in's own note is the day's. */
static bool keep_note(struct app *a, const struct entry *en, struct err *e)
{
    if (en->kind == ENTRY_RUN || en->words.note[0] == '\0')
        return true;
    return store_put_note(a->store, en->day, en->words.note, e);
}

bool app_keep_entry(struct app *a, struct entry *en, enum log_outcome *outcome,
                    struct err *e)
{
    bool is_there = false;
    bool is_body_new = false;
    if (en->kind != ENTRY_CHECKIN &&
        !store_has_entry(a->store, en, &is_there, e))
        return false;
    if (!is_there && (!keep_row(a, en, e) ||
                      (en->kind == ENTRY_RUN && !form_hear(a, &en->run, e))))
        return false;
    if ((en->kind == ENTRY_CHECKIN || en->has_body) &&
        !keep_body(a, &en->body, &is_body_new, e))
        return false;
    if (!is_there && !keep_note(a, en, e))
        return false;
    if (en->kind == ENTRY_CHECKIN)
        *outcome = is_body_new ? LOG_KEPT : LOG_REPEATED;
    else if (is_there)
        *outcome = is_body_new ? LOG_MERGED : LOG_REPEATED;
    else
        *outcome = LOG_KEPT;
    return true;
}

static bool read_line(const struct entry_context *c, const char *line,
                      bool is_body, struct entry *out, struct err *e)
{
    return is_body ? entry_read_checkin(c, line, out, e)
                   : entry_read(c, line, out, e);
}

/* Every line is read before one is kept; each bad one is told of. */
static bool read_all(struct app *a, const struct entry_context *c,
                     const char *const *lines, int count, bool is_body,
                     app_bad_line_fn *bad, void *with, struct err *e)
{
    int bad_count = 0;
    for (int i = 0; i < count; i++) {
        struct err own;
        err_clear(&own);
        if (entry_is_blank(lines[i]) ||
            read_line(c, lines[i], is_body, &a->entry, &own))
            continue;
        own.line = i + 1;
        if (bad)
            bad(with, i + 1, &own);
        if (bad_count++ == 0)
            *e = own;
    }
    return bad_count == 0;
}

static void note_kept(struct log_result *out, const struct entry *en,
                      enum log_outcome outcome)
{
    switch (outcome) {
    case LOG_REPEATED:
        out->repeated++;
        break;
    case LOG_MERGED:
        out->merged++;
        break;
    case LOG_KEPT:
        out->kept++;
        break;
    }
    out->last_day = en->day;
    out->last_kind = en->kind;
    if (en->kind == ENTRY_RUN)
        out->last = en->run.id;
}

static bool keep_all(struct app *a, const struct entry_context *c,
                     const char *const *lines, int count, bool is_body,
                     struct log_result *out, struct err *e)
{
    for (int i = 0; i < count; i++) {
        enum log_outcome outcome;
        if (entry_is_blank(lines[i]))
            continue;
        if (!read_line(c, lines[i], is_body, &a->entry, e) ||
            !app_keep_entry(a, &a->entry, &outcome, e)) {
            e->line = i + 1;
            return false;
        }
        note_kept(out, &a->entry, outcome);
    }
    return true;
}

static void label_of(char out[160], const char *const *lines, int count,
                     bool is_body)
{
    char clean[120];
    const char *verb = is_body ? "check-in" : "log";
    if (count == 1) {
        utf8_clean(clean, sizeof clean, lines[0]);
        (void)snprintf(out, 160, "%s %s", verb, clean);
    } else {
        (void)snprintf(out, 160, "%s %d lines", verb, count);
    }
}

bool app_log(struct app *a, const char *const *lines, int count, bool is_body,
             bool is_dry, app_bad_line_fn *bad, void *with,
             struct log_result *out, struct err *e)
{
    struct entry_context c;
    char label[160];
    memset(out, 0, sizeof *out);
    out->last_day = a->today;
    if (!app_context(a, &c, e) ||
        !read_all(a, &c, lines, count, is_body, bad, with, e))
        return false;
    label_of(label, lines, count, is_body);
    bool is_one = count == 1; /* of many lines nobody reads what each changed */
    if (!form_begin(a, &out->index, e) ||
        (is_one && !rejudge_begin(a, a->entry.day, a->entry.day, e)) ||
        !store_begin(a->store, label, e))
        return false;
    bool ok = keep_all(a, &c, lines, count, is_body, out, e) &&
              (!is_one || rejudge_end(a, out, e)) &&
              form_end(a, &out->index, e);
    if (!ok || is_dry) {
        store_rollback(a->store);
        return ok;
    }
    if (out->kept + out->merged > 0)
        return store_commit(a->store, e);
    store_rollback(a->store); /* nothing new: no step to undo */
    return true;
}
