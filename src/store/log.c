/*
 * The change log: actions, and the triggers that keep every row an action
 * touches, whole, before and after.
 *
 * The triggers are made from the columns of every table there is, when a
 * connection first writes: no table can be forgotten, no column left out.
 * They are TEMP: with TRUSTED_SCHEMA off, SQLite 3.40 takes json_object() in
 * a stored trigger for unsafe. Outside an action they refuse; while undo puts
 * rows back they are silent.
 */
#include "store/room.h"

#include <string.h>

/* Hybrid logical clock (Kulkarni et al. 2014): ms, then a count in the ms. */
#define HLC_COUNT_BITS 16

int64_t log_tick(struct store *st)
{
    int64_t now = st->clock ? st->clock() * (1 << HLC_COUNT_BITS) : 0;
    st->hlc = now > st->hlc ? now : st->hlc + 1;
    return st->hlc;
}

/* ---- triggers */

static void put_image(sqlite3_str *s, const struct table *t, const char *row)
{
    sqlite3_str_appendall(s, "json_object(");
    for (int i = 0; i < t->column_count; i++)
        sqlite3_str_appendf(s, "%s%Q, %s.\"%w\"", i ? ", " : "",
                            t->column[i].name, row, t->column[i].name);
    sqlite3_str_appendall(s, ")");
}

/* An update that changes nothing is no change. */
static void put_differs(sqlite3_str *s, const struct table *t)
{
    sqlite3_str_appendall(s, " AND (");
    for (int i = 0; i < t->column_count; i++)
        sqlite3_str_appendf(s, "%sOLD.\"%w\" IS NOT NEW.\"%w\"",
                            i ? " OR " : "", t->column[i].name,
                            t->column[i].name);
    sqlite3_str_appendall(s, ")");
}

enum event { EVENT_INSERT, EVENT_UPDATE, EVENT_DELETE, EVENT_COUNT };

static const struct {
    const char *name;
    bool has_old, has_new;
} events[EVENT_COUNT] = {
    [EVENT_INSERT] = { "insert", false, true },
    [EVENT_UPDATE] = { "update", true, true },
    [EVENT_DELETE] = { "delete", true, false },
};

/* Names in a trigger are found in temp first, then in the diary. */
static char *trigger_sql(const struct table *t, enum event event)
{
    sqlite3_str *s = sqlite3_str_new(NULL);
    sqlite3_str_appendf(s,
                        "CREATE TEMP TRIGGER \"log_%w_%s\" AFTER %s ON \"%w\""
                        " WHEN (SELECT mode FROM log_state) <> 'undo'",
                        t->name, events[event].name, events[event].name,
                        t->name);
    if (event == EVENT_UPDATE)
        put_differs(s, t);
    sqlite3_str_appendf(
        s,
        " BEGIN SELECT RAISE(ABORT, 'inside: a change outside an action')"
        " FROM log_state WHERE mode <> 'open';"
        " INSERT INTO change (action_id, table_name, before, after) VALUES ("
        "(SELECT action_id FROM log_state), %Q, ",
        t->name);
    if (events[event].has_old)
        put_image(s, t, "OLD");
    else
        sqlite3_str_appendall(s, "NULL");
    sqlite3_str_appendall(s, ", ");
    if (events[event].has_new)
        put_image(s, t, "NEW");
    else
        sqlite3_str_appendall(s, "NULL");
    sqlite3_str_appendall(s, "); END");
    return sqlite3_str_finish(s);
}

static bool make_trigger(struct store *st, const struct table *t,
                         enum event event, struct err *e)
{
    char *sql = trigger_sql(t, event);
    bool ok = sql ? store_exec(st, sql, e) : store_fail(st, SQLITE_NOMEM, e);
    sqlite3_free(sql);
    return ok;
}

static bool make_triggers(struct store *st, struct err *e)
{
    if (!tables_all(st, e))
        return false;
    for (int i = 0; i < st->table_count; i++)
        for (int event = 0; event < EVENT_COUNT; event++)
            if (!make_trigger(st, &st->table[i], (enum event)event, e))
                return false;
    return true;
}

/* The log's state is this connection's: it leaves nothing in the diary. */
static bool make_log(struct store *st, struct err *e)
{
    if (st->is_logging)
        return true;
    if (!store_exec(st,
                    "BEGIN; CREATE TEMP TABLE log_state (mode TEXT NOT NULL,"
                    " action_id TEXT);"
                    " INSERT INTO log_state (mode) VALUES ('closed')",
                    e))
        return false;
    st->is_logging = make_triggers(st, e) && store_exec(st, "COMMIT", e);
    if (!st->is_logging)
        (void)sqlite3_exec(st->db, "ROLLBACK", NULL, NULL, NULL);
    return st->is_logging;
}

/* A newer milepost may have brought the diary up to date meanwhile: columns
 * this one does not know would be lost to the log. */
static bool check_version(struct store *st, struct err *e)
{
    int64_t version;
    if (!store_number(st, "PRAGMA user_version", &version, e))
        return false;
    if (version == st->version)
        return true;
    return err_set(e, ERR_STORE,
                   "the diary %.200s was brought to version %d by another "
                   "milepost meanwhile; start this one again",
                   st->path, (int)version);
}

/* ---- transactions that write */

/* The clock goes on from the last action, whoever did it. */
static bool read_clock(struct store *st, struct err *e)
{
    struct query q =
        query_new(st, "SELECT coalesce(max(hlc), 0) AS hlc FROM action", e);
    if (query_row(&q) && query_int(&q, "hlc") > st->hlc)
        st->hlc = query_int(&q, "hlc");
    return query_done(&q);
}

bool store_clock(struct store *st, int64_t *out, struct err *e)
{
    bool ok = read_clock(st, e);
    *out = st->hlc;
    return ok;
}

bool write_begin(struct store *st, struct err *e)
{
    if (st->is_open)
        return err_set(e, ERR_STORE, "inside: an action is open already");
    if (!make_log(st, e) || !store_exec(st, "BEGIN IMMEDIATE", e))
        return false;
    st->is_open = true;
    if (check_version(st, e) && read_clock(st, e))
        return true;
    store_rollback(st);
    return false;
}

bool write_end(struct store *st, bool ok, struct err *e)
{
    if (ok && store_exec(st, "COMMIT", e)) {
        st->is_open = false;
        return true;
    }
    store_rollback(st);
    return false;
}

bool log_mode(struct store *st, const char *mode, struct id action,
              struct err *e)
{
    struct query q = query_new(
        st, "UPDATE log_state SET mode = :mode, action_id = :action", e);
    query_bind_text(&q, ":mode", mode);
    query_bind_id(&q, ":action", action);
    return query_run(&q);
}

/* ---- actions */

static bool put_action(struct store *st, const char *label, struct err *e)
{
    char clean[sizeof((struct action *)NULL)->label];
    utf8_clean(clean, sizeof clean, label);
    struct query q =
        query_new(st,
                  "INSERT INTO action (id, hlc, device, label, state_hlc)"
                  " VALUES (:id, :hlc, (SELECT id FROM device), :label, :hlc)",
                  e);
    query_bind_id(&q, ":id", st->action);
    query_bind_int(&q, ":hlc", log_tick(st));
    query_bind_text(&q, ":label", clean);
    return query_run(&q);
}

bool store_begin(struct store *st, const char *label, struct err *e)
{
    if (!write_begin(st, e))
        return false;
    if (id_draw(st, &st->action, e) && put_action(st, label, e) &&
        log_mode(st, "open", st->action, e))
        return true;
    store_rollback(st);
    return false;
}

/* What was undone can be redone until something else is done. */
static bool drop_undone(struct store *st, struct err *e)
{
    struct query q =
        query_new(st,
                  "UPDATE action SET state = 'dropped', state_hlc = :hlc"
                  " WHERE state = 'undone'",
                  e);
    query_bind_int(&q, ":hlc", log_tick(st));
    return query_run(&q);
}

static bool has_changes(struct store *st, bool *out, struct err *e)
{
    struct query q = query_new(st,
                               "SELECT EXISTS (SELECT 1 FROM change WHERE "
                               "action_id = :action) AS there",
                               e);
    query_bind_id(&q, ":action", st->action);
    return query_there(&q, out);
}

bool store_commit(struct store *st, struct err *e)
{
    static const struct id none = { "" };
    bool is_any = false;
    if (!st->is_open)
        return err_set(e, ERR_STORE, "inside: no action is open");
    bool ok = has_changes(st, &is_any, e);
    if (ok && !is_any) { /* nothing was done: no step to undo */
        store_rollback(st);
        return true;
    }
    ok = ok && drop_undone(st, e) && log_mode(st, "closed", none, e);
    return write_end(st, ok, e);
}

void store_rollback(struct store *st)
{
    if (!st->is_open)
        return;
    if (!sqlite3_get_autocommit(st->db))
        (void)sqlite3_exec(st->db, "ROLLBACK", NULL, NULL, NULL);
    st->is_open = false;
    st->is_broken = false;
}

bool put_begin(struct store *st, struct err *e)
{
    if (!st->is_open)
        return err_set(e, ERR_STORE, "inside: a change outside an action");
    struct query q = query_new(st, "SAVEPOINT put", e);
    return query_run(&q);
}

/* The first failure is the one to tell of. */
bool put_end(struct store *st, bool ok, struct err *e)
{
    struct err later = { .code = ERR_NONE };
    struct err *told = ok ? e : &later;
    if (!ok && !st->is_broken) {
        struct query back = query_new(st, "ROLLBACK TO put", told);
        ok = query_run(&back) && ok;
    }
    if (!st->is_broken) {
        struct query q = query_new(st, "RELEASE put", told);
        ok = query_run(&q) && ok;
    }
    return ok;
}

bool read_begin(struct store *st, bool *is_ours, struct err *e)
{
    *is_ours = sqlite3_get_autocommit(st->db) != 0;
    return !*is_ours || store_exec(st, "BEGIN", e);
}

bool read_end(struct store *st, bool is_ours, bool ok, struct err *e)
{
    struct err later;
    if (!is_ours)
        return ok;
    if (store_exec(st, "COMMIT", ok ? e : &later))
        return ok;
    (void)sqlite3_exec(st->db, "ROLLBACK", NULL, NULL, NULL);
    return false;
}
