/*
 * Undo and redo: the images of an action's changes put back, one after the
 * other, whatever table they are of. All or nothing, in one transaction.
 */
#include "store/room.h"

#include <string.h>

/* ---- statements made from a table's columns */

static char *make_take(const struct table *t)
{
    sqlite3_str *s = sqlite3_str_new(NULL);
    sqlite3_str_appendf(s, "DELETE FROM \"%w\" WHERE ", t->name);
    for (int i = 0; i < t->column_count; i++)
        sqlite3_str_appendf(s, "%s\"%w\" %s json_extract(:image, '$.%q')",
                            i ? " AND " : "", t->column[i].name,
                            t->column[i].is_key ? "=" : "IS",
                            t->column[i].name);
    return sqlite3_str_finish(s);
}

static char *make_insert(const struct table *t)
{
    sqlite3_str *s = table_insert(t);
    for (int i = 0; i < t->column_count; i++)
        sqlite3_str_appendf(s, "%sjson_extract(:image, '$.%q')", i ? ", " : "",
                            t->column[i].name);
    sqlite3_str_appendall(s, ")");
    return sqlite3_str_finish(s);
}

/* A row that is not as the log left it was changed by other means. */
static bool take_away(struct store *st, struct table *t, const char *image,
                      struct err *e)
{
    if (!t->take)
        t->take = make_take(t);
    if (!t->take)
        return store_fail(st, SQLITE_NOMEM, e);
    struct query q = query_new(st, t->take, e);
    query_bind_text(&q, ":image", image);
    if (!query_run(&q))
        return false;
    if (sqlite3_changes(st->db) == 1)
        return true;
    return err_set(e, ERR_STORE,
                   "a row of %s was changed by another program since: nothing "
                   "was undone",
                   t->name);
}

static bool put_back(struct store *st, struct table *t, const char *image,
                     struct err *e)
{
    if (!t->insert)
        t->insert = make_insert(t);
    if (!t->insert)
        return store_fail(st, SQLITE_NOMEM, e);
    struct query q = query_new(st, t->insert, e);
    query_bind_text(&q, ":image", image);
    return query_run(&q);
}

/* ---- one action, backwards or forwards */

#define CHANGES_OF                                                           \
    "SELECT table_name, before, after FROM change WHERE action_id = :action" \
    " ORDER BY seq"

static bool apply_change(struct query *q, bool is_undo)
{
    const char *from = is_undo ? "after" : "before";
    const char *to = is_undo ? "before" : "after";
    struct table *t = table_of(q->st, query_text(q, "table_name"), q->e);
    if (!t)
        return false;
    if (!query_is_null(q, from) &&
        !take_away(q->st, t, query_text(q, from), q->e))
        return false;
    return query_is_null(q, to) || put_back(q->st, t, query_text(q, to), q->e);
}

static bool apply(struct store *st, struct id action, bool is_undo,
                  struct err *e)
{
    struct query q =
        query_new(st, is_undo ? CHANGES_OF " DESC" : CHANGES_OF, e);
    query_bind_id(&q, ":action", action);
    while (query_row(&q))
        if (!apply_change(&q, is_undo))
            query_stop(&q);
    return query_done(&q);
}

/* ---- actions */

#define ACTION_COLUMNS                                                      \
    "SELECT id, hlc, label, state = 'undone' AS is_undone,"                 \
    " (SELECT count(*) FROM change WHERE action_id = action.id) AS changes" \
    " FROM action "

static void take_action(struct query *q, struct action *a)
{
    memset(a, 0, sizeof *a);
    a->id = query_id(q, "id");
    a->at_ms = query_int(q, "hlc") / 65536;
    (void)text_copy(a->label, sizeof a->label, query_text(q, "label"));
    a->is_undone = query_flag(q, "is_undone");
    a->changes = (int)query_int(q, "changes");
}

static bool next_action(struct store *st, bool is_undo, struct action *out,
                        struct err *e)
{
    memset(out, 0, sizeof *out);
    struct query q = query_new(
        st,
        is_undo ? ACTION_COLUMNS
            "WHERE state = 'done' ORDER BY hlc DESC, device DESC LIMIT 1"
                : ACTION_COLUMNS
            "WHERE state = 'undone' ORDER BY hlc, device LIMIT 1",
        e);
    if (query_row(&q))
        take_action(&q, out);
    return query_done(&q);
}

static bool set_action(struct store *st, struct action *a, bool is_undo,
                       struct err *e)
{
    struct query q = query_new(
        st, "UPDATE action SET state = :state, state_hlc = :hlc WHERE id = :id",
        e);
    query_bind_text(&q, ":state", is_undo ? "undone" : "done");
    query_bind_int(&q, ":hlc", log_tick(st));
    query_bind_id(&q, ":id", a->id);
    a->is_undone = is_undo;
    return query_run(&q);
}

/* Rows go and come one by one: what belongs together is checked at the end. */
static bool apply_whole(struct store *st, bool is_undo, struct action *out,
                        struct err *e)
{
    static const struct id none = { "" };
    if (!next_action(st, is_undo, out, e))
        return false;
    if (out->id.text[0] == '\0')
        return true;
    return store_exec(st, "PRAGMA defer_foreign_keys = ON", e) &&
           log_mode(st, "undo", none, e) && apply(st, out->id, is_undo, e) &&
           set_action(st, out, is_undo, e) && log_mode(st, "closed", none, e);
}

static bool undo_or_redo(struct store *st, bool is_undo, struct action *out,
                         struct err *e)
{
    memset(out, 0, sizeof *out);
    return write_begin(st, e) &&
           write_end(st, apply_whole(st, is_undo, out, e), e);
}

bool store_undo(struct store *st, struct action *out, struct err *e)
{
    return undo_or_redo(st, true, out, e);
}

bool store_redo(struct store *st, struct action *out, struct err *e)
{
    return undo_or_redo(st, false, out, e);
}

bool store_history(struct store *st, struct action *out, int most, int *count,
                   struct err *e)
{
    *count = 0;
    struct query q =
        query_new(st,
                  ACTION_COLUMNS "WHERE state <> 'dropped'"
                                 " ORDER BY hlc DESC, device DESC LIMIT :most",
                  e);
    query_bind_int(&q, ":most", most);
    while (query_row(&q))
        take_action(&q, &out[(*count)++]);
    return query_done(&q);
}
