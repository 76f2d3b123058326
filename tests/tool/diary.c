/* Diaries for the tests of the store. */
#include "diary.h"

#include "folder.h"
#include "store/room.h"

#include <check.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define CLOCK_MS  1795348800000 /* 2026-11-22 12:00 UTC */
#define DUMP_SIZE (8u << 20)

static struct folder folder;

int64_t diary_clock(void)
{
    return CLOCK_MS;
}

void diary_ok(bool ok, const struct err *e)
{
    ck_assert_msg(ok, "%s", e->text);
}

struct store *diary_open(void)
{
    struct store *st;
    struct err e;
    struct store_options o = { .seed = DIARY_SEED, .clock = diary_clock };
    diary_ok(store_open(&st, &o, &e), &e);
    return st;
}

struct store *diary_open_at(const char *path)
{
    struct store *st;
    struct err e;
    struct store_options o = {
        .path = path, .seed = DIARY_SEED, .clock = diary_clock, .busy_ms = 200
    };
    diary_ok(store_open(&st, &o, &e), &e);
    return st;
}

const char *diary_path(const char *name)
{
    if (folder.path[0] == '\0')
        folder_make(&folder);
    return folder_at(&folder, name);
}

void diary_remove(void)
{
    folder_remove(&folder);
}

static void dump_table(struct store *st, const char *name, struct text *out)
{
    sqlite3_stmt *stmt;
    char *sql = sqlite3_mprintf("SELECT * FROM \"%w\" ORDER BY 1, 2", name);
    ck_assert_int_eq(sqlite3_prepare_v2(st->db, sql, -1, &stmt, NULL),
                     SQLITE_OK);
    while (sqlite3_step(stmt) == SQLITE_ROW) {
        text_put(out, name);
        for (int i = 0; i < sqlite3_column_count(stmt); i++) {
            const char *v = (const char *)sqlite3_column_text(stmt, i);
            text_add(out, "|%d:%s", sqlite3_column_type(stmt, i), v ? v : "");
        }
        text_put(out, "\n");
    }
    sqlite3_finalize(stmt);
    sqlite3_free(sql);
}

char *diary_dump(struct store *st)
{
    char *buffer = malloc(DUMP_SIZE);
    struct text out = text_on(buffer, DUMP_SIZE);
    sqlite3_stmt *stmt;
    ck_assert_ptr_nonnull(buffer);
    ck_assert_int_eq(
        sqlite3_prepare_v2(st->db,
                           "SELECT name FROM sqlite_schema WHERE type = 'table'"
                           " AND name NOT IN ('action', 'change', 'device',"
                           " 'series', 'seen_file')"
                           " AND name NOT LIKE 'sqlite%' ORDER BY name",
                           -1, &stmt, NULL),
        SQLITE_OK);
    while (sqlite3_step(stmt) == SQLITE_ROW)
        dump_table(st, (const char *)sqlite3_column_text(stmt, 0), &out);
    sqlite3_finalize(stmt);
    ck_assert(!out.is_cut);
    return buffer;
}

const char *diary_ask(struct store *st, const char *sql)
{
    static char answer[1024];
    sqlite3_stmt *stmt;
    answer[0] = '\0';
    ck_assert_msg(sqlite3_prepare_v2(st->db, sql, -1, &stmt, NULL) == SQLITE_OK,
                  "%s: %s", sql, sqlite3_errmsg(st->db));
    if (sqlite3_step(stmt) == SQLITE_ROW && sqlite3_column_text(stmt, 0))
        (void)text_copy(answer, sizeof answer,
                        (const char *)sqlite3_column_text(stmt, 0));
    sqlite3_finalize(stmt);
    return answer;
}

const char *diary_try(struct store *st, const char *sql)
{
    static char answer[1024];
    char *message = NULL;
    answer[0] = '\0';
    if (sqlite3_exec(st->db, sql, NULL, NULL, &message) != SQLITE_OK)
        (void)text_copy(answer, sizeof answer, message ? message : "?");
    sqlite3_free(message);
    return answer;
}

day_t diary_day(const char *text)
{
    day_t day = NO_DAY;
    ck_assert_msg(day_parse(text, &day), "%s is no day", text);
    return day;
}

struct run diary_run(const char *day, enum purpose purpose, int metres,
                     int seconds)
{
    struct run r = run_blank(diary_day(day));
    r.purpose = purpose;
    r.dist.m = metres;
    r.time.s = seconds;
    return r;
}

struct checkin diary_checkin(const char *day, bool is_evening)
{
    return checkin_blank(diary_day(day), is_evening);
}

void diary_expect(struct store *st, const char *dump)
{
    char *now = diary_dump(st);
    char text[200];
    struct err e;
    bool ok;
    ck_assert_str_eq(now, dump);
    free(now);
    diary_ok(store_check(st, &ok, text, sizeof text, &e), &e);
    ck_assert_msg(ok, "%s", text);
}

void diary_add_goal(struct store *st)
{
    struct err e;
    struct goal g = { .day = NO_DAY, .dropped = NO_DAY };
    g.added = diary_day("2026-09-01");
    diary_ok(store_begin(st, "goal", &e), &e);
    diary_ok(store_put_goal(st, &g, &e), &e);
    diary_ok(store_commit(st, &e), &e);
}

void diary_make(const char *path)
{
    struct store *st = diary_open_at(path);
    diary_add_goal(st);
    store_close(st);
}

void diary_raw(const char *path, const char *sql)
{
    sqlite3 *db;
    ck_assert_int_eq(sqlite3_open(path, &db), SQLITE_OK);
    ck_assert_int_eq(sqlite3_exec(db, sql, NULL, NULL, NULL), SQLITE_OK);
    ck_assert_int_eq(sqlite3_close(db), SQLITE_OK);
}

void diary_write_at(const char *path, long at, const char *bytes, size_t size)
{
    FILE *f = fopen(path, at < 0 ? "wb" : "r+b");
    ck_assert_ptr_nonnull(f);
    ck_assert_int_eq(fseek(f, at < 0 ? 0 : at, SEEK_SET), 0);
    ck_assert_uint_eq(fwrite(bytes, 1, size, f), size);
    ck_assert_int_eq(fclose(f), 0);
}

void diary_refused(const char *at, const char *sentence)
{
    char wanted[1400];
    struct store *st = NULL;
    struct store_options o = { .path = at, .busy_ms = 50 };
    struct err e;
    err_clear(&e);
    ck_assert(!store_open(&st, &o, &e));
    ck_assert_ptr_null(st);
    ck_assert_int_eq(e.code, ERR_STORE);
    struct text t = text_on(wanted, sizeof wanted);
    for (; *sentence != '\0'; sentence++)
        text_add(&t, "%.*s", *sentence == '@' ? 512 : 1,
                 *sentence == '@' ? at : sentence);
    ck_assert_str_eq(e.text, wanted);
}
