/* Opening and closing the diary: every way it can fail is a sentence. */
#include "store/migrate.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#define SQLITE_LEAST 3038000 /* STRICT 3.37; JSON always built in 3.38 */

/* ---- the file */

/* Its folders, 0700 each: what stands there is about somebody's health. */
static bool make_folders(const char *path, struct err *e)
{
    char folder[STORE_PATH_TEXT];
    (void)text_copy(folder, sizeof folder, path);
    for (char *at = folder + 1; (at = strchr(at, '/')) != NULL; at++) {
        *at = '\0';
        if (mkdir(folder, 0700) != 0 && errno != EEXIST)
            return err_set(e, ERR_STORE, "the folder %.200s cannot be made: %s",
                           folder, strerror(errno));
        *at = '/';
    }
    return true;
}

static bool make_file(const char *path, struct err *e)
{
    if (!make_folders(path, e))
        return false;
    int fd = open(path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
    if (fd < 0 && errno != EEXIST) /* there: another milepost was quicker */
        return err_set(e, ERR_STORE, "the diary %.200s cannot be made: %s",
                       path, strerror(errno));
    if (fd >= 0)
        (void)close(fd);
    return true;
}

/*
 * Looks before SQLite does. An existing file is not opened here: closing it
 * again would drop the locks this process holds on it (POSIX).
 */
static bool prepare_file(const char *path, bool is_new_refused, struct err *e)
{
    struct stat s;
    if (stat(path, &s) != 0) {
        if (errno != ENOENT)
            return err_set(e, ERR_STORE, "the diary %.200s cannot be read: %s",
                           path, strerror(errno));
        if (is_new_refused)
            return err_set(e, ERR_STORE, "there is no diary at %.200s", path);
        return make_file(path, e);
    }
    if (S_ISDIR(s.st_mode))
        return err_set(e, ERR_STORE,
                       "%.200s is a folder: name a file in it, as in "
                       "%.200s/diary.db",
                       path, path);
    if (!S_ISREG(s.st_mode))
        return err_set(e, ERR_STORE,
                       "%.200s is not a file a diary can be kept in", path);
    if (access(path, R_OK) != 0)
        return err_set(e, ERR_STORE, "the diary %.200s cannot be read: %s",
                       path, strerror(errno));
    if (access(path, W_OK) != 0)
        return err_set(e, ERR_STORE,
                       "the diary %.200s may only be read (%s); milepost "
                       "needs to write to it",
                       path, strerror(errno));
    return true;
}

/* A journal left behind: the last writer did not come to its end. */
static bool is_unclean(const char *path)
{
    char journal[STORE_PATH_TEXT + 16];
    struct stat s;
    (void)snprintf(journal, sizeof journal, "%s-journal", path);
    return stat(journal, &s) == 0 && s.st_size > 0;
}

/* ---- the database */

static bool configure(struct store *st, int busy_ms, struct err *e)
{
    static const struct {
        int option, value;
    } options[] = {
        { SQLITE_DBCONFIG_DEFENSIVE, 1 },
        { SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0 },
        { SQLITE_DBCONFIG_DQS_DML, 0 },
        { SQLITE_DBCONFIG_DQS_DDL, 0 },
        { SQLITE_DBCONFIG_ENABLE_FKEY, 1 },
    };
    for (size_t i = 0; i < COUNT_OF(options); i++) {
        int rc = sqlite3_db_config(st->db, options[i].option, options[i].value,
                                   NULL);
        if (rc != SQLITE_OK)
            return store_fail(st, rc, e);
    }
    (void)sqlite3_busy_timeout(st->db, busy_ms);
    return true;
}

/* Ours, or empty and about to be; anything else is somebody else's. */
static bool check_owner(struct store *st, struct err *e)
{
    int64_t application, version, objects;
    int count;
    (void)migrations(&count);
    /* The mark last: another writer may be making the diary between these, and
     * marks it together with its first tables. */
    if (!store_number(st, "PRAGMA user_version", &version, e) ||
        !store_number(st, "SELECT count(*) FROM sqlite_schema", &objects, e) ||
        !store_number(st, "PRAGMA application_id", &application, e))
        return false;
    if (application != STORE_APPLICATION_ID &&
        (application != 0 || version != 0 || objects != 0))
        return err_set(e, ERR_STORE,
                       "%.200s is a database of another program, not a "
                       "milepost diary; name another with --db",
                       st->path);
    if (version > count)
        return err_set(e, ERR_STORE,
                       "the diary %.200s is of version %lld and this milepost "
                       "knows up to %d: use a newer milepost; nothing was "
                       "changed",
                       st->path, (long long)version, count);
    return true;
}

/* After a crash, and only then: is what is left of a piece? */
static bool check_quickly(struct store *st, struct err *e)
{
    struct query q = query_new(
        st, "SELECT quick_check AS says FROM pragma_quick_check(1)", e);
    if (query_row(&q) && strcmp(query_text(&q, "says"), "ok") != 0) {
        (void)store_fail(st, SQLITE_CORRUPT, e);
        query_stop(&q);
    }
    return query_done(&q);
}

/* Of transactions that wrote; 0 lets them. */
static int count_commit(void *store)
{
    ((struct store *)store)->commits++;
    return 0;
}

static bool open_database(struct store *st, int busy_ms, struct err *e)
{
    /* SQLite gives names that begin with ':' a meaning of their own. */
    const char *name = st->path[0] != '\0' ? st->path : ":memory:";
    char safe[STORE_PATH_TEXT + 2];
    if (st->path[0] == ':') {
        (void)snprintf(safe, sizeof safe, "./%s", st->path);
        name = safe;
    }
    int rc = sqlite3_open_v2(name, &st->db,
                             SQLITE_OPEN_READWRITE | SQLITE_OPEN_EXRESCODE |
                                 SQLITE_OPEN_NOMUTEX,
                             NULL);
    if (rc != SQLITE_OK)
        return store_fail(st, rc, e);
    (void)sqlite3_commit_hook(st->db, count_commit, st);
    if (!configure(st, busy_ms, e) || !check_owner(st, e))
        return false;
    if (sqlite3_db_readonly(st->db, "main") == 1)
        return store_fail(st, SQLITE_READONLY, e);
    return store_exec(st,
                      "PRAGMA journal_mode = DELETE; PRAGMA synchronous = FULL;"
                      " PRAGMA temp_store = MEMORY",
                      e);
}

/* Somebody only looks, and there is nothing yet: no file is made for that. */
static bool is_missing(const char *path)
{
    struct stat s;
    return stat(path, &s) != 0 && errno == ENOENT;
}

static bool open_path(struct store *st, const struct store_options *o,
                      struct err *e)
{
    int count;
    const struct migration *list = migrations(&count);
    bool is_file = o->path != NULL;
    if (is_file && !text_copy(st->path, sizeof st->path - 64, o->path))
        return err_set(e, ERR_STORE, "the path of the diary is too long");
    if (is_file && st->path[0] == '\0')
        return err_set(e, ERR_STORE, "the diary needs a file's name");
    if (sqlite3_libversion_number() < SQLITE_LEAST)
        return err_set(e, ERR_STORE,
                       "SQLite here is %s, milepost needs 3.38 or newer",
                       sqlite3_libversion());
    if (is_file && o->is_only_read && is_missing(st->path)) {
        st->path[0] = '\0';
        is_file = false;
    }
    if (is_file && !prepare_file(st->path, o->is_new_refused, e))
        return false;
    bool is_doubtful = is_file && is_unclean(st->path);
    int busy_ms = o->busy_ms > 0 ? o->busy_ms : STORE_BUSY_MS;
    return open_database(st, busy_ms, e) &&
           (!is_doubtful || check_quickly(st, e)) &&
           migrate(st, list, count, e);
}

bool store_open(struct store **out, const struct store_options *o,
                struct err *e)
{
    *out = NULL;
    struct store *st = calloc(1, sizeof *st);
    if (!st)
        return err_set(e, ERR_STORE, "no memory for the diary");
    st->clock = o->clock;
    st->seed = o->seed;
    if (!open_path(st, o, e)) {
        store_close(st);
        return false;
    }
    st->is_ready = true;
    *out = st;
    return true;
}

void store_close(struct store *st)
{
    if (!st)
        return;
    store_rollback(st);
    tables_forget(st);
    if (st->is_ready) { /* not worth waiting for, nor failing over */
        (void)sqlite3_busy_timeout(st->db, 0);
        (void)sqlite3_exec(st->db,
                           "PRAGMA analysis_limit = 400; PRAGMA optimize", NULL,
                           NULL, NULL);
    }
    (void)sqlite3_close(st->db);
    free(st);
}

bool store_is_kept(const struct store *st)
{
    return st->path[0] != '\0';
}

bool store_data_version(struct store *st, int64_t *out, struct err *e)
{
    return store_number(st, "PRAGMA data_version", out, e);
}

int64_t store_changes(const struct store *st)
{
    return sqlite3_get_autocommit(st->db) ? st->commits
                                          : -sqlite3_total_changes64(st->db);
}
