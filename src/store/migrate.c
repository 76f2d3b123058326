/* Migrations: numbered files in the binary, each a transaction of its own. */
#include "store/migrate.h"

#include <stdio.h>

#include "schema.inc"

const struct migration *migrations(int *count)
{
    *count = (int)COUNT_OF(schema);
    return schema;
}

int store_schema_version(void)
{
    return (int)COUNT_OF(schema);
}

/* foreign_key_check has a row for every reference that leads nowhere. */
static bool check_references(struct store *st, struct err *e)
{
    struct query q =
        query_new(st, "SELECT \"table\" FROM pragma_foreign_key_check", e);
    if (query_row(&q)) {
        (void)err_set(e, ERR_STORE, "rows of %.60s would belong to nothing",
                      query_text(&q, "table"));
        query_stop(&q);
    }
    return query_done(&q);
}

/* A diary is given this machine's name when it is made. */
static bool name_device(struct store *st, struct err *e)
{
    struct id device;
    id_any(st, &device);
    struct query q = query_new(
        st, "INSERT OR IGNORE INTO device (one, id) VALUES (1, :id)", e);
    query_bind_id(&q, ":id", device);
    return query_run(&q);
}

static bool change(struct store *st, const struct migration *m, int version,
                   struct err *e)
{
    char stamp[120];
    (void)snprintf(stamp, sizeof stamp,
                   "PRAGMA application_id = %d; PRAGMA user_version = %d",
                   STORE_APPLICATION_ID, version);
    return store_exec(st, (const char *)m->sql, e) && name_device(st, e) &&
           check_references(st, e) && store_exec(st, stamp, e);
}

/* The file and its number: all of it or nothing. */
static bool step(struct store *st, const struct migration *m, int version,
                 struct err *e)
{
    int64_t now;
    if (!store_exec(st, "BEGIN IMMEDIATE", e))
        return false;
    bool ok = store_number(st, "PRAGMA user_version", &now, e);
    if (ok && now < version) /* else another milepost was quicker */
        ok = change(st, m, version, e);
    statements_forget(st); /* of tables that may be others now */
    if (ok && store_exec(st, "COMMIT", e))
        return true;
    if (!sqlite3_get_autocommit(st->db))
        (void)sqlite3_exec(st->db, "ROLLBACK", NULL, NULL, NULL);
    return false;
}

/* By a reader of its own: SQLite copies from none that is writing. */
static bool copy_beside(const struct store *st, const char *path, struct err *e)
{
    struct store reader = { .db = NULL };
    (void)text_copy(reader.path, sizeof reader.path, st->path);
    int rc = sqlite3_open_v2(sqlite3_db_filename(st->db, "main"), &reader.db,
                             SQLITE_OPEN_READONLY | SQLITE_OPEN_EXRESCODE |
                                 SQLITE_OPEN_NOMUTEX,
                             NULL);
    bool ok = rc == SQLITE_OK ? copy_to(&reader, path, true, e)
                              : store_fail(&reader, rc, e);
    (void)sqlite3_close(reader.db);
    return ok;
}

/* Of the version that is there once nobody else can bring it up to date. */
static bool keep_copy(struct store *st, int count, int64_t *version,
                      struct err *e)
{
    char path[STORE_PATH_TEXT + 32];
    if (*version == 0 || st->path[0] == '\0')
        return true;
    if (!store_exec(st, "BEGIN IMMEDIATE", e))
        return false;
    bool ok = store_number(st, "PRAGMA user_version", version, e);
    (void)snprintf(path, sizeof path, "%s.v%d.bak", st->path, (int)*version);
    ok = ok && (*version >= count || copy_beside(st, path, e));
    (void)sqlite3_exec(st->db, "ROLLBACK", NULL, NULL, NULL);
    return ok;
}

bool migrate(struct store *st, const struct migration *list, int count,
             struct err *e)
{
    int64_t version;
    if (!store_number(st, "PRAGMA user_version", &version, e))
        return false;
    st->version = count;
    if (version == count)
        return true;
    if (!keep_copy(st, count, &version, e))
        return err_wrap(e, "before bringing the diary up to date");
    /* Tables may be made anew in a step; references are checked at its end. */
    bool ok = store_exec(st, "PRAGMA foreign_keys = OFF", e);
    for (int i = (int)version; ok && i < count; i++) {
        ok = step(st, &list[i], i + 1, e);
        if (!ok && i > 0)
            (void)err_wrap(e, "bringing the diary from version %d to %d", i,
                           i + 1);
    }
    struct err ignored;
    err_clear(&ignored);
    return store_exec(st, "PRAGMA foreign_keys = ON", ok ? e : &ignored) && ok;
}
