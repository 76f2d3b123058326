/* Files made for an import, and what came of it. */
#include "desk.h"

#include "account_writer.h"
#include "fit_made.h"
#include "folder.h"
#include "home.h"
#include "tcx_writer.h"

#include <check.h>
#include <stdio.h>
#include <string.h>

#define FILES 8

struct app *desk_app;
struct err desk_err;
struct import_ask desk_ask;
struct import_sums desk_sums;
static const char *paths[FILES];
static char names[FILES][600];
static struct fit_writer fit;
static char bytes[4 << 20];

/* ---- what was told, and what the diary holds */

struct import_item desk_told[32];
int desk_told_count, desk_more_count;

static bool hear(void *with, const struct import_item *item)
{
    (void)with;
    desk_more_count += item->is_more;
    if (!item->is_more)
        desk_told[desk_told_count++] = *item;
    return true;
}

struct desk_held desk_held;

static bool take_held(void *with, const struct run *r,
                      const struct run_words *words)
{
    (void)with;
    desk_held.words[desk_held.count] = *words;
    desk_held.run[desk_held.count++] = *r;
    return true;
}

void desk_look(void)
{
    day_t first, last;
    ck_assert(day_parse("2026-01-01", &first) &&
              day_parse("2027-12-31", &last));
    desk_held.count = 0;
    ck_assert_msg(
        store_runs(desk_app->store, first, last, take_held, NULL, &desk_err),
        "%s", desk_err.text);
}

/* ---- files */

static void put_file(const char *name, const void *data, size_t size)
{
    int i = desk_ask.path_count++;
    ck_assert_int_lt(i, FILES);
    (void)snprintf(names[i], sizeof names[i], "%s.%s", home_path(), name);
    paths[i] = names[i];
    file_put(names[i], data, size);
}

void desk_put_fit(const char *name, const struct made_run *r)
{
    fit_made(&fit, r);
    put_file(name, fit.bytes, fit.size);
}

void desk_put_tcx(const char *name, const struct made_run *r)
{
    static const struct tcx_style plain;
    struct text t = text_on(bytes, sizeof bytes);
    tcx_write(&t, r, &plain);
    ck_assert(!t.is_cut);
    put_file(name, bytes, t.len);
}

void desk_put_row(const struct made_run *r, const char *file)
{
    struct text t = text_on(bytes, sizeof bytes);
    char name[600];
    struct account_row row = { .run = r };
    if (file != NULL) {
        (void)snprintf(name, sizeof name, "%s.%s", home_path(), file);
        row.file = name;
    }
    account_head(&t, ACCOUNT_STRAVA_EN);
    account_put(&t, ACCOUNT_STRAVA_EN, &row);
    put_file("activities.csv", bytes, t.len);
}

void desk_put_rows(const struct made_run *runs, int count)
{
    struct text t = text_on(bytes, sizeof bytes);
    account_head(&t, ACCOUNT_STRAVA_EN);
    for (int i = 0; i < count; i++) {
        struct account_row row = { .run = &runs[i] };
        account_put(&t, ACCOUNT_STRAVA_EN, &row);
    }
    put_file("activities.csv", bytes, t.len);
}

void desk_no_files(void)
{
    while (desk_ask.path_count > 0)
        (void)remove(names[--desk_ask.path_count]);
}

void desk_import(void)
{
    desk_told_count = desk_more_count = 0;
    desk_ask.paths = paths;
    ck_assert_msg(
        app_import_all(desk_app, &desk_ask, hear, NULL, &desk_sums, &desk_err),
        "%s", desk_err.text);
    desk_look();
}

void desk_open(const char *today)
{
    desk_app = home_open(today);
    err_clear(&desk_err);
    memset(&desk_ask, 0, sizeof desk_ask);
}

void desk_end(void)
{
    desk_no_files();
    home_end();
}

void desk_expect(int at, enum item_kind kind, const char *why)
{
    ck_assert_int_lt(at, desk_told_count);
    ck_assert_msg(desk_told[at].kind == kind, "%s: %s",
                  item_word(desk_told[at].kind), desk_told[at].why);
    ck_assert_msg(strstr(desk_told[at].why, why) != NULL, "%s",
                  desk_told[at].why);
}
