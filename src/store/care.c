/* Copies that are consistent while the diary is in use, and a check of it. */
#include "store/room.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

/* The file is made first, for its mode: a copy is as private as the diary. */
static bool make_file(const char *path, struct err *e)
{
    int fd = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
    if (fd < 0 && errno == EEXIST)
        return err_set(e, ERR_STORE,
                       "%.200s is there already: name another file", path);
    if (fd < 0)
        return err_set(e, ERR_STORE, "%.200s cannot be written: %s", path,
                       strerror(errno));
    (void)close(fd);
    return true;
}

static bool copy_pages(struct store *st, const char *path, struct err *e)
{
    struct store to = { .db = NULL };
    (void)text_copy(to.path, sizeof to.path, path);
    int rc = sqlite3_open_v2(path, &to.db,
                             SQLITE_OPEN_READWRITE | SQLITE_OPEN_EXRESCODE |
                                 SQLITE_OPEN_NOMUTEX,
                             NULL);
    bool ok = rc == SQLITE_OK || store_fail(&to, rc, e);
    sqlite3_backup *b =
        ok ? sqlite3_backup_init(to.db, "main", st->db, "main") : NULL;
    if (ok && !b)
        ok = store_fail(&to, sqlite3_errcode(to.db), e);
    if (b) {
        do {
            rc = sqlite3_backup_step(b, -1);
        } while (rc == SQLITE_OK);
        if (rc == SQLITE_BUSY || rc == SQLITE_LOCKED)
            ok = store_fail(st, rc, e);
        rc = sqlite3_backup_finish(b);
        if (ok && rc != SQLITE_OK)
            ok = store_fail(&to, rc, e);
    }
    (void)sqlite3_close(to.db);
    return ok;
}

bool copy_to(struct store *st, const char *path, bool is_replaced,
             struct err *e)
{
    char part[STORE_PATH_TEXT + 48];
    if (!is_replaced && access(path, F_OK) == 0)
        return err_set(e, ERR_STORE,
                       "%.200s is there already: name another file", path);
    if (is_replaced) { /* one at a time: of a copy that was killed, if there */
        (void)snprintf(part, sizeof part, "%s.part", path);
        (void)unlink(part);
    } else {
        (void)snprintf(part, sizeof part, "%s.%ld.part", path, (long)getpid());
    }
    if (!make_file(part, e))
        return false;
    if (copy_pages(st, part, e)) {
        if (rename(part, path) == 0)
            return true;
        (void)err_set(e, ERR_STORE, "%.200s cannot be written: %s", path,
                      strerror(errno));
    }
    (void)unlink(part);
    return false;
}

bool store_backup(struct store *st, const char *path, struct err *e)
{
    return copy_to(st, path, false, e);
}

/* Damage may be such that the check itself stumbles over it. */
static bool check_pages(struct store *st, struct text *found, struct err *e)
{
    struct query q = query_new(st, "PRAGMA integrity_check", e);
    while (query_row(&q))
        if (strcmp(query_text(&q, "integrity_check"), "ok") != 0)
            text_add(found, "%s%s", found->len > 0 ? "\n" : "",
                     query_text(&q, "integrity_check"));
    bool is_damaged = (sqlite3_errcode(st->db) & 0xff) == SQLITE_CORRUPT;
    if (query_done(&q))
        return true;
    if (is_damaged)
        text_add(found, "%s%s", found->len > 0 ? "\n" : "",
                 sqlite3_errmsg(st->db));
    return is_damaged;
}

static bool check_references(struct store *st, struct text *found,
                             struct err *e)
{
    struct query q =
        query_new(st,
                  "SELECT \"table\", parent, count(*) AS rows"
                  " FROM pragma_foreign_key_check GROUP BY \"table\", parent",
                  e);
    while (query_row(&q))
        text_add(found, "%s%d rows of %s belong to no %s",
                 found->len > 0 ? "\n" : "", (int)query_int(&q, "rows"),
                 query_text(&q, "table"), query_text(&q, "parent"));
    return query_done(&q);
}

bool store_check(struct store *st, bool *ok, char *text, size_t size,
                 struct err *e)
{
    struct text found = text_on(text, size);
    *ok = false;
    if (!check_pages(st, &found, e) ||
        (found.len == 0 && !check_references(st, &found, e)) ||
        (found.len == 0 && !series_check(st, &found, e)))
        return false;
    *ok = found.len == 0;
    return true;
}
