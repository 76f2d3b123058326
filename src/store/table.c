/*
 * Tables as the diary describes them: what the change log and every put are
 * made from, so that a new column or table needs no edit here.
 */
#include "store/room.h"

#include <string.h>

/* Kept by the log itself; series, which are kept once and for good; and files
 * that were seen, which no undo makes unseen. */
static const char *const own_tables[] = { "action", "change", "device",
                                          "series", "seen_file" };

static bool is_own(const char *name)
{
    for (size_t i = 0; i < COUNT_OF(own_tables); i++)
        if (strcmp(own_tables[i], name) == 0)
            return true;
    return false;
}

static bool read_columns(struct store *st, struct table *t, struct err *e)
{
    struct query q = query_new(
        st, "SELECT name, type, pk FROM pragma_table_info(:table)", e);
    query_bind_text(&q, ":table", t->name);
    while (query_row(&q)) {
        /* JSON has whole numbers and text exactly; nothing else. */
        const char *type = query_text(&q, "type");
        bool is_exact =
            strcmp(type, "INTEGER") == 0 || strcmp(type, "TEXT") == 0;
        if (!is_exact || t->column_count == COLUMNS_MAX ||
            !text_copy(t->column[t->column_count].name, NAME_TEXT_MAX,
                       query_text(&q, "name"))) {
            (void)err_set(e, ERR_STORE, "inside: table %s cannot be logged",
                          t->name);
            query_stop(&q);
            break;
        }
        t->column[t->column_count].is_key = query_int(&q, "pk") > 0;
        t->column_count++;
    }
    return query_done(&q);
}

static struct table *table_add(struct store *st, const char *name,
                               struct err *e)
{
    struct table *t = &st->table[st->table_count];
    memset(t, 0, sizeof *t);
    if (st->table_count == TABLES_MAX ||
        !text_copy(t->name, sizeof t->name, name)) {
        (void)err_set(e, ERR_STORE, "inside: no room for table %s", name);
        return NULL;
    }
    if (!read_columns(st, t, e))
        return NULL;
    if (t->column_count == 0) {
        (void)err_set(e, ERR_STORE,
                      "the diary %.200s is damaged: it has no table %s",
                      st->path, name);
        return NULL;
    }
    st->table_count++;
    return t;
}

struct table *table_of(struct store *st, const char *name, struct err *e)
{
    for (int i = 0; i < st->table_count; i++)
        if (strcmp(st->table[i].name, name) == 0)
            return &st->table[i];
    return table_add(st, name, e);
}

bool tables_all(struct store *st, struct err *e)
{
    struct query q =
        query_new(st,
                  "SELECT name FROM sqlite_schema WHERE type = 'table'"
                  " AND name NOT LIKE 'sqlite~_%' ESCAPE '~' ORDER BY name",
                  e);
    while (query_row(&q)) {
        const char *name = query_text(&q, "name");
        if (!is_own(name) && !table_of(st, name, e))
            query_stop(&q);
    }
    return query_done(&q);
}

void tables_forget(struct store *st)
{
    statements_forget(st); /* they are found by the text of the tables */
    for (int i = 0; i < st->table_count; i++) {
        sqlite3_free(st->table[i].put);
        sqlite3_free(st->table[i].take);
        sqlite3_free(st->table[i].insert);
    }
    st->table_count = 0;
}

sqlite3_str *table_insert(const struct table *t)
{
    sqlite3_str *s = sqlite3_str_new(NULL);
    sqlite3_str_appendf(s, "INSERT INTO \"%w\" (", t->name);
    for (int i = 0; i < t->column_count; i++)
        sqlite3_str_appendf(s, "%s\"%w\"", i ? ", " : "", t->column[i].name);
    sqlite3_str_appendall(s, ") VALUES (");
    return s;
}

static char *make_put(const struct table *t)
{
    sqlite3_str *s = table_insert(t);
    const char *comma = "";
    for (int i = 0; i < t->column_count; i++)
        sqlite3_str_appendf(s, "%s:%s", i ? ", " : "", t->column[i].name);
    sqlite3_str_appendall(s, ") ON CONFLICT (");
    for (int i = 0; i < t->column_count; i++) {
        if (!t->column[i].is_key)
            continue;
        sqlite3_str_appendf(s, "%s\"%w\"", comma, t->column[i].name);
        comma = ", ";
    }
    sqlite3_str_appendall(s, ") DO UPDATE SET ");
    comma = "";
    for (int i = 0; i < t->column_count; i++) {
        if (t->column[i].is_key)
            continue;
        sqlite3_str_appendf(s, "%s\"%w\" = excluded.\"%w\"", comma,
                            t->column[i].name, t->column[i].name);
        comma = ", ";
    }
    return sqlite3_str_finish(s);
}

struct query table_put(struct store *st, const char *name, struct err *e)
{
    struct query none = { .st = st, .e = e };
    struct table *t = table_of(st, name, e);
    if (!t)
        return none;
    if (!t->put)
        t->put = make_put(t);
    if (!t->put) {
        (void)store_fail(st, SQLITE_NOMEM, e);
        return none;
    }
    return query_new(st, t->put, e);
}
