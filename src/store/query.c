/* Statements: prepared once, bound and read by name, with a sticky error. */
#include "store/query.h"

#include "store/room.h"

#include <string.h>

static void fail(struct query *q, int rc)
{
    if (q->is_ok)
        q->is_ok = store_fail(q->st, rc, q->e);
}

/* A slip of ours, not of the diary: said, never guessed around. */
static void slip(struct query *q, const char *what, const char *name)
{
    if (q->is_ok)
        q->is_ok = err_set(q->e, ERR_STORE, "inside: no %s '%s' in: %.120s",
                           what, name, sqlite3_sql(q->stmt));
}

/* The prepared statement of this text, if it is not in use right now. */
static sqlite3_stmt *prepared(struct store *st, const char *sql)
{
    for (int i = 0; i < st->statement_count; i++)
        if (st->statement[i].sql == sql)
            return st->statement[i].stmt;
    return NULL;
}

struct query query_new(struct store *st, const char *sql, struct err *e)
{
    struct query q = { .st = st, .e = e, .column = -1, .is_ok = true };
    if (st->is_broken) {
        q.is_ok = err_set(e, ERR_STORE,
                          "the diary %.200s gave up this change; try again",
                          st->path);
        return q;
    }
    sqlite3_stmt *there = prepared(st, sql);
    if (there && !sqlite3_stmt_busy(there)) {
        q.stmt = there;
        return q;
    }
    q.is_own = there || st->statement_count == STATEMENTS_MAX;
    int rc = sqlite3_prepare_v3(st->db, sql, -1,
                                q.is_own ? 0 : SQLITE_PREPARE_PERSISTENT,
                                &q.stmt, NULL);
    if (rc != SQLITE_OK) {
        fail(&q, rc);
    } else if (!q.is_own) {
        st->statement[st->statement_count].sql = sql;
        st->statement[st->statement_count++].stmt = q.stmt;
    }
    return q;
}

static int place(struct query *q, const char *name)
{
    int at = q->is_ok ? sqlite3_bind_parameter_index(q->stmt, name) : 0;
    if (q->is_ok && at == 0)
        slip(q, "parameter", name);
    return at;
}

static void bound(struct query *q, int rc)
{
    if (rc != SQLITE_OK)
        fail(q, rc);
}

void query_bind_int(struct query *q, const char *name, int64_t v)
{
    int at = place(q, name);
    if (at > 0)
        bound(q, sqlite3_bind_int64(q->stmt, at, v));
}

void query_bind_text(struct query *q, const char *name, const char *v)
{
    int at = place(q, name);
    if (at > 0)
        bound(q, sqlite3_bind_text(q->stmt, at, v, -1, SQLITE_TRANSIENT));
}

void query_bind_bytes(struct query *q, const char *name, const unsigned char *v,
                      size_t size)
{
    int at = place(q, name);
    if (at > 0)
        bound(q, sqlite3_bind_blob64(q->stmt, at, v, size, SQLITE_TRANSIENT));
}

void query_bind_day(struct query *q, const char *name, day_t v)
{
    char text[DAY_TEXT];
    query_bind_text(q, name, day_is(v) ? day_format(v, text) : NULL);
}

void query_bind_id(struct query *q, const char *name, struct id v)
{
    query_bind_text(q, name, v.text[0] != '\0' ? v.text : NULL);
}

static void bind_or_null(struct query *q, const char *name, int v, int null)
{
    if (v == null)
        query_bind_text(q, name, NULL);
    else
        query_bind_int(q, name, v);
}

void query_bind_known(struct query *q, const char *name, int v)
{
    bind_or_null(q, name, v, UNKNOWN);
}

void query_bind_some(struct query *q, const char *name, int v)
{
    bind_or_null(q, name, v, 0);
}

void query_bind_word(struct query *q, const char *name, int v, const char *word)
{
    query_bind_text(q, name, v >= 0 ? word : NULL);
}

bool query_row(struct query *q)
{
    if (!q->is_ok || q->is_stopped)
        return false;
    q->column = -1;
    int rc = sqlite3_step(q->stmt);
    if (rc == SQLITE_ROW)
        return true;
    if (rc != SQLITE_DONE)
        fail(q, rc);
    q->is_stopped = true;
    return false;
}

/* Columns are mostly read in their order: the search starts after the last. */
static int column(struct query *q, const char *name)
{
    int n = q->is_ok ? sqlite3_data_count(q->stmt) : 0;
    for (int i = 1; i <= n; i++) {
        int at = (q->column + i) % n;
        if (strcmp(sqlite3_column_name(q->stmt, at), name) == 0) {
            q->column = at;
            return at;
        }
    }
    if (q->is_ok)
        slip(q, "column", name);
    return -1;
}

bool query_is_null(struct query *q, const char *name)
{
    int at = column(q, name);
    return at < 0 || sqlite3_column_type(q->stmt, at) == SQLITE_NULL;
}

int64_t query_int(struct query *q, const char *name)
{
    int at = column(q, name);
    return at < 0 ? 0 : sqlite3_column_int64(q->stmt, at);
}

static int int_or(struct query *q, const char *name, int null)
{
    int at = column(q, name);
    if (at < 0 || sqlite3_column_type(q->stmt, at) == SQLITE_NULL)
        return null;
    return sqlite3_column_int(q->stmt, at);
}

int query_known(struct query *q, const char *name)
{
    return int_or(q, name, UNKNOWN);
}

int query_some(struct query *q, const char *name)
{
    return int_or(q, name, 0);
}

bool query_flag(struct query *q, const char *name)
{
    return int_or(q, name, 0) != 0;
}

const char *query_text(struct query *q, const char *name)
{
    int at = column(q, name);
    const void *text = at < 0 ? NULL : sqlite3_column_text(q->stmt, at);
    return text ? text : "";
}

const unsigned char *query_bytes(struct query *q, const char *name,
                                 size_t *size)
{
    int at = column(q, name);
    const void *bytes = at < 0 ? NULL : sqlite3_column_blob(q->stmt, at);
    *size = bytes ? (size_t)sqlite3_column_bytes(q->stmt, at) : 0;
    return bytes;
}

day_t query_day(struct query *q, const char *name)
{
    day_t day;
    return day_parse(query_text(q, name), &day) ? day : NO_DAY;
}

struct id query_id(struct query *q, const char *name)
{
    struct id id = { "" };
    (void)text_copy(id.text, sizeof id.text, query_text(q, name));
    return id;
}

void query_stop(struct query *q)
{
    q->is_ok = false;
    q->is_stopped = true;
}

void query_enough(struct query *q)
{
    q->is_stopped = true;
}

bool query_done(struct query *q)
{
    if (q->is_own) {
        (void)sqlite3_finalize(q->stmt);
    } else if (q->stmt) {
        (void)sqlite3_reset(q->stmt);
        (void)sqlite3_clear_bindings(q->stmt);
    }
    q->stmt = NULL;
    return q->is_ok;
}

bool query_run(struct query *q)
{
    while (query_row(q)) {
    }
    return query_done(q);
}

void statements_forget(struct store *st)
{
    for (int i = 0; i < st->statement_count; i++)
        (void)sqlite3_finalize(st->statement[i].stmt);
    st->statement_count = 0;
}

bool query_there(struct query *q, bool *out)
{
    if (query_row(q))
        *out = query_flag(q, "there");
    return query_done(q);
}

bool query_of_id(struct store *st, const char *sql, struct id id, struct err *e)
{
    struct query q = query_new(st, sql, e);
    query_bind_id(&q, ":id", id);
    return query_run(&q);
}
