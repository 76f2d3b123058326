/* What SQLite says, as one sentence each a runner can act on. */
#include "store/room.h"

#include <errno.h>
#include <string.h>

static bool is_disk_full(int rc, int os)
{
    return (rc & 0xff) == SQLITE_FULL ||
           ((rc & 0xff) == SQLITE_IOERR &&
            (os == ENOSPC || os == EDQUOT || os == EFBIG));
}

static bool refused(struct store *st, int rc, struct err *e)
{
    const char *why = sqlite3_errmsg(st->db);
    const char *colon = strstr(why, "failed: ");
    const char *what = colon ? colon + strlen("failed: ") : why;
    if (rc == SQLITE_CONSTRAINT_FOREIGNKEY)
        return err_set(e, ERR_INPUT, "this belongs to a row that is not there");
    if (rc == SQLITE_CONSTRAINT_UNIQUE || rc == SQLITE_CONSTRAINT_PRIMARYKEY)
        return err_set(e, ERR_INPUT, "the diary has one already: same %.200s",
                       what);
    if (rc == SQLITE_CONSTRAINT_TRIGGER)
        return err_set(e, ERR_STORE, "%.300s", why);
    return err_set(e, ERR_INPUT,
                   "the diary does not take this, it must hold that %.300s",
                   what);
}

bool store_fail(struct store *st, int rc, struct err *e)
{
    const char *path = st->path;
    int os = st->db ? sqlite3_system_errno(st->db) : 0;
    /* A full disk and its like end the transaction by themselves. */
    if (st->is_open && st->db && sqlite3_get_autocommit(st->db))
        st->is_broken = true;
    if (is_disk_full(rc, os))
        return err_set(e, ERR_STORE,
                       "the disk is full: %.200s is as it was before; free "
                       "some space and try again",
                       path);
    switch (rc & 0xff) {
    case SQLITE_CONSTRAINT:
        return refused(st, rc, e);
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return err_set(e, ERR_STORE,
                       "another program has been writing to %.200s for over "
                       "%d s; close it there, or try again",
                       path, STORE_BUSY_MS / 1000);
    case SQLITE_READONLY:
    case SQLITE_PERM:
        return err_set(e, ERR_STORE,
                       "%.200s may only be read; milepost needs to write to "
                       "it and its folder: check their permissions",
                       path);
    case SQLITE_CORRUPT:
        return err_set(e, ERR_STORE,
                       "the diary %.200s is damaged; keep a copy of it, then "
                       "put a backup in its place",
                       path);
    case SQLITE_NOTADB:
        return err_set(e, ERR_STORE,
                       "%.200s is not a milepost diary but some other file; "
                       "name another with --db",
                       path);
    case SQLITE_CANTOPEN:
        return err_set(e, ERR_STORE, "%.200s cannot be opened: %s", path,
                       os != 0 ? strerror(os) : sqlite3_errmsg(st->db));
    default:
        return err_set(e, ERR_STORE, "the diary %.200s: %.200s", path,
                       st->db ? sqlite3_errmsg(st->db) : "no memory");
    }
}

bool store_exec(struct store *st, const char *sql, struct err *e)
{
    int rc = sqlite3_exec(st->db, sql, NULL, NULL, NULL);
    return rc == SQLITE_OK || store_fail(st, rc, e);
}

bool store_number(struct store *st, const char *sql, int64_t *out,
                  struct err *e)
{
    sqlite3_stmt *stmt = NULL;
    int rc = sqlite3_prepare_v2(st->db, sql, -1, &stmt, NULL);
    if (rc == SQLITE_OK)
        rc = sqlite3_step(stmt);
    bool ok = rc == SQLITE_ROW;
    if (ok)
        *out = sqlite3_column_int64(stmt, 0);
    else
        (void)store_fail(st, rc, e);
    (void)sqlite3_finalize(stmt);
    return ok;
}
