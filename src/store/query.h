/*
 * store, inside: a statement with a sticky error, names on both sides. After
 * the first failure every call does nothing; query_done tells.
 *
 *     struct query q = query_new(st, "SELECT dist_m FROM run"
 *                                    " WHERE day = :day", e);
 *     query_bind_day(&q, ":day", day);
 *     while (query_row(&q))
 *         sum += query_some(&q, "dist_m");
 *     return query_done(&q);
 *
 * The SQL must be a literal, or live as long as the store: a statement is
 * prepared once and found again by the place of its text.
 */
#ifndef STORE_QUERY_H
#define STORE_QUERY_H

#include "milepost/store.h"

#include <sqlite3.h>

struct query {
    struct store *st;
    sqlite3_stmt *stmt;
    struct err *e;
    int column;      /* where the last one was found: the next is after it */
    bool is_ok;      /* nothing failed so far */
    bool is_stopped; /* by query_stop: the caller has set the error */
    bool is_own;     /* not from the store's prepared ones: to be finalized */
};

struct query query_new(struct store *st, const char *sql, struct err *e);

void query_bind_int(struct query *q, const char *name, int64_t v);
/* NULL binds NULL. */
void query_bind_text(struct query *q, const char *name, const char *v);
void query_bind_bytes(struct query *q, const char *name, const unsigned char *v,
                      size_t size);
void query_bind_day(struct query *q, const char *name, day_t v);    /* NO_DAY */
void query_bind_id(struct query *q, const char *name, struct id v); /* "" */
void query_bind_known(struct query *q, const char *name, int v); /* UNKNOWN */
void query_bind_some(struct query *q, const char *name, int v);  /* 0: NULL */
/* A word of an enum; NULL where the value is below 0 (NONE, UNKNOWN). */
void query_bind_word(struct query *q, const char *name, int v,
                     const char *word);

bool query_row(struct query *q);
bool query_is_null(struct query *q, const char *name);
int64_t query_int(struct query *q, const char *name);
int query_known(struct query *q, const char *name); /* NULL: UNKNOWN */
int query_some(struct query *q, const char *name);  /* NULL: 0 */
bool query_flag(struct query *q, const char *name);
/* Good until the next row; NULL gives "". */
const char *query_text(struct query *q, const char *name);
/* The same; NULL: there are none. */
const unsigned char *query_bytes(struct query *q, const char *name,
                                 size_t *size);
day_t query_day(struct query *q, const char *name);
struct id query_id(struct query *q, const char *name);

/* Ends the loop; the caller has set the error, query_done says false. */
void query_stop(struct query *q);
/* Ends the loop before its last row, without an error. */
void query_enough(struct query *q);
MUST_USE bool query_done(struct query *q);
/* For statements whose rows are of no interest. */
MUST_USE bool query_run(struct query *q);

/* ---- all of a statement, where it is of one kind */

/* Its one row says whether something is there, in a column of that name. */
MUST_USE bool query_there(struct query *q, bool *out);
/* Changes or deletes what is of one :id. */
MUST_USE bool query_of_id(struct store *st, const char *sql, struct id id,
                          struct err *e);

#endif
