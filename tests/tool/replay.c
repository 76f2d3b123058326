/* The diary's rows against its own change log; see replay.h. */
#include "replay.h"

#include "diary.h"
#include "store/room.h"

#include <check.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define SQL_BYTES 8192

/* "json_object('id', "id", ...)" as the log writes a row. */
static void put_row(struct text *sql, const struct table *t)
{
    text_put(sql, "json_object(");
    for (int i = 0; i < t->column_count; i++)
        text_add(sql, "%s'%s', \"%s\"", i > 0 ? ", " : "", t->column[i].name,
                 t->column[i].name);
    text_put(sql, ")");
}

static void put_key(struct text *sql, const struct table *t)
{
    for (int i = 0, n = 0; i < t->column_count; i++)
        if (t->column[i].is_key)
            text_add(sql, "%sjson_extract(coalesce(c.after, c.before), '$.%s')",
                     n++ > 0 ? ", " : "", t->column[i].name);
}

/* Rows as the last act left them: what stands in table "said". */
static void put_said(struct text *sql, const struct table *t)
{
    text_put(sql, "WITH said AS (SELECT after AS row FROM (SELECT c.after,"
                  " row_number() OVER (PARTITION BY ");
    put_key(sql, t);
    text_add(sql,
             " ORDER BY a.hlc DESC, c.seq DESC) AS age FROM change AS c"
             " JOIN action AS a ON a.id = c.action_id"
             " WHERE a.state = 'done' AND c.table_name = '%s')"
             " WHERE age = 1 AND after IS NOT NULL), is_there AS (SELECT ",
             t->name);
    put_row(sql, t);
    text_add(sql, " AS row FROM \"%s\") ", t->name);
}

/* The first row a query finds among them; "" for none. */
static const char *fault(struct store *st, const struct table *t,
                         const char *what, const char *query)
{
    static char said[1200];
    char bytes[SQL_BYTES];
    struct text sql = text_on(bytes, sizeof bytes);
    put_said(&sql, t);
    text_put(&sql, query);
    ck_assert(!sql.is_cut);
    const char *row = diary_ask(st, bytes);
    (void)snprintf(said, sizeof said, "%s: %s %s", t->name, what, row);
    return row[0] == '\0' ? row : said;
}

const char *replay_fault(struct store *st)
{
    struct err e;
    diary_ok(tables_all(st, &e), &e);
    ck_assert_int_gt(st->table_count, 0);
    for (int i = 0; i < st->table_count; i++) {
        const struct table *t = &st->table[i];
        const char *said =
            fault(st, t, "a row is lost:",
                  "SELECT row FROM said EXCEPT SELECT row FROM is_there");
        if (said[0] == '\0')
            said = fault(st, t, "a row nobody put there:",
                         "SELECT row FROM is_there EXCEPT SELECT row FROM "
                         "said");
        if (said[0] != '\0')
            return said;
    }
    return "";
}

struct id replay_newest(struct store *st)
{
    struct id id = { "" };
    (void)text_copy(id.text, sizeof id.text,
                    diary_ask(st, "SELECT id FROM action WHERE state = 'done'"
                                  " ORDER BY hlc DESC LIMIT 1"));
    return id;
}
