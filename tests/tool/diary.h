/*
 * diary: diaries for the tests of the store, in memory or in a folder of
 * their own that is taken away again. Included as "../tool/diary.h".
 */
#ifndef MILEPOST_TESTS_DIARY_H
#define MILEPOST_TESTS_DIARY_H

#include "milepost/store.h"

/* The same ids, and a clock that stands at 2026-11-22 12:00 UTC. */
#define DIARY_SEED 20261122u
int64_t diary_clock(void);

/* In memory, ids from DIARY_SEED. Stops the test if it cannot be opened. */
struct store *diary_open(void);
/* At a path; waits for another writer 200 ms at most. */
struct store *diary_open_at(const char *path);

/* A path "NAME" in a fresh folder below $TMPDIR. Good until the next call. */
const char *diary_path(const char *name);
void diary_remove(void); /* that folder, with all in it */

/* Every row of the runner's, sorted, as text: equal texts, equal diaries.
 * The caller frees it. */
char *diary_dump(struct store *st);
/* The first column of the first row; "" for none. Good until the next call. */
const char *diary_ask(struct store *st, const char *sql);
/* Runs SQL beside the store's own calls; what SQLite says, "" if it went. */
const char *diary_try(struct store *st, const char *sql);

/* Stops the test unless the diary is of a piece and its dump is this. */
void diary_expect(struct store *st, const char *dump);

/* A diary with one goal at a path, closed. */
void diary_make(const char *path);
/* One more goal, an action of its own: "goal". */
void diary_add_goal(struct store *st);
/* SQL on a closed diary, as another program would. */
void diary_raw(const char *path, const char *sql);
/* Bytes written over a file's own; at < 0: a new file of them. */
void diary_write_at(const char *path, long at, const char *bytes, size_t size);
/* Opening must fail with exactly this sentence; @ is the path. */
void diary_refused(const char *path, const char *sentence);

/* Stops the test unless ok, and says why. */
void diary_ok(bool ok, const struct err *e);

/* SQL for one row of every table, the guards of plans taken away first, so
 * that each CHECK can be tried by an UPDATE. */
extern const char diary_rows[];
/* Stops the test unless the column of that row takes the value, or not. */
void diary_column(struct store *st, const char *table, const char *column,
                  const char *value, bool is_taken);

day_t diary_day(const char *text);
/* A run of which only this is known. */
struct run diary_run(const char *day, enum purpose purpose, int metres,
                     int seconds);
struct checkin diary_checkin(const char *day, bool is_evening);

#endif
