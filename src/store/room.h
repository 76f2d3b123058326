/* store, inside: what its files share. */
#ifndef STORE_ROOM_H
#define STORE_ROOM_H

#include "milepost/origin.h"
#include "store/query.h"

#define STORE_APPLICATION_ID 0x4D494C45 /* "MILE" */
#define STORE_BUSY_MS        5000
#define STORE_PATH_TEXT      4096
#define STATEMENTS_MAX       96
#define TABLES_MAX           32
#define COLUMNS_MAX          48
#define NAME_TEXT_MAX        32 /* bytes of a table's or column's name */
#define IDS_PREFIX_LEAST     4

/* A table of the runner's, as the diary itself describes it. */
struct table {
    char name[NAME_TEXT_MAX];
    int column_count;
    struct {
        char name[NAME_TEXT_MAX];
        bool is_key;
    } column[COLUMNS_MAX];
    /* Made from the columns at first use. */
    char *put;    /* inserts, or updates the row with that key */
    char *take;   /* takes away the row an image shows, if it is as shown */
    char *insert; /* puts back the row of an image */
};

struct store {
    sqlite3 *db;
    char path[STORE_PATH_TEXT];
    int64_t (*clock)(void);
    uint64_t seed;   /* state of the fixed generator; 0: random ids */
    int64_t hlc;     /* last one given */
    int64_t commits; /* that wrote, through this connection */
    bool is_ready;   /* opened whole, and ours */
    int version;     /* of the diary, as opened */
    bool is_logging; /* the log's triggers are made */
    bool is_open;    /* an action is */
    struct id action;
    bool is_broken; /* the transaction was lost: only rollback helps */
    int statement_count;
    struct {
        const char *sql;
        sqlite3_stmt *stmt;
    } statement[STATEMENTS_MAX];
    int table_count;
    struct table table[TABLES_MAX];
};

/* ---- error.c */

/* A sentence for a failure of SQLite; always false. */
bool store_fail(struct store *st, int rc, struct err *e);
/* Runs statements without parameters. */
MUST_USE bool store_exec(struct store *st, const char *sql, struct err *e);
/* One whole number. */
MUST_USE bool store_number(struct store *st, const char *sql, int64_t *out,
                           struct err *e);

/* ---- query.c */

void statements_forget(struct store *st);

/* ---- table.c */

/* The table of that name; NULL + error if there is none. */
struct table *table_of(struct store *st, const char *name, struct err *e);
/* All the runner's tables; the change log's own are not among them. */
MUST_USE bool tables_all(struct store *st, struct err *e);
/* Forgets what was read of the tables, and every prepared statement. */
void tables_forget(struct store *st);
/* "INSERT INTO t (columns) VALUES (", to be gone on with. */
sqlite3_str *table_insert(const struct table *t);
/* An upsert of one row: bind every column by name, then query_run. */
struct query table_put(struct store *st, const char *name, struct err *e);

/* ---- id.c */

/* A new id: `given` if it has text, else drawn. */
MUST_USE bool id_or_new(struct store *st, struct id *given, struct err *e);
MUST_USE bool id_draw(struct store *st, struct id *out, struct err *e);
/* One that no row was looked through for: of a diary that is being made, whose
 * tables are not all there yet. */
void id_any(struct store *st, struct id *out);

/* ---- log.c */

int64_t log_tick(struct store *st);
/* "closed", "open" within an action, "undo": what the triggers go by. */
MUST_USE bool log_mode(struct store *st, const char *mode, struct id action,
                       struct err *e);

/* A transaction that writes; write_end commits it if all went well. */
MUST_USE bool write_begin(struct store *st, struct err *e);
MUST_USE bool write_end(struct store *st, bool ok, struct err *e);

/*
 * A put of several statements is all or nothing: a savepoint around it. The
 * caller begins, changes, and returns put_end of whether all went well.
 */
MUST_USE bool put_begin(struct store *st, struct err *e);
MUST_USE bool put_end(struct store *st, bool ok, struct err *e);

/* Reads of one call see one state of the diary. */
MUST_USE bool read_begin(struct store *st, bool *is_ours, struct err *e);
MUST_USE bool read_end(struct store *st, bool is_ours, bool ok, struct err *e);

/* ---- rows taken from a query, shared by the reading files */

/* "is_hilly" ...: the column of each flag. */
extern const char *const run_flag_columns[FLAG_COUNT];
MUST_USE bool run_delete(struct store *st, struct id run, struct err *e);
MUST_USE bool run_delete_laps(struct store *st, struct id run, struct err *e);
void take_run(struct query *q, struct run *r);
void take_words(struct query *q, struct run_words *w);
void take_segment(struct query *q, struct segment *s);
void take_pain(struct query *q, struct pain *p);
/* Its columns, but for whose it is. */
void bind_pain(struct query *q, int position, const struct pain *p);
void take_checkin(struct query *q, struct checkin *c);
void take_activity(struct query *q, struct activity *a);
void take_mark(struct query *q, struct day_mark *m);
void take_goal(struct query *q, struct goal *g);
MUST_USE bool take_athlete(struct store *st, day_t on, struct athlete *out,
                           struct err *e);
/* Revision of the plan in force in a week; 0 where there is none. */
MUST_USE bool plan_in_force(struct store *st, day_t monday, int *revision,
                            struct err *e);
MUST_USE bool take_plan(struct store *st, int revision, struct plan *out,
                        struct err *e);

/* ---- origin.c */

void take_origin(struct query *q, struct origin *o);
/* What is deleted was still said by somebody, of nothing now. */
MUST_USE bool origin_forget(struct store *st, struct id id, struct err *e);

/* ---- facts.c: the parts of store_facts, for block.c */

/* Today, and the days that are held for the weeks of two Mondays. */
void facts_span(struct facts *f, day_t monday, day_t last, day_t today);
/* The first day whose runs come with segments. */
day_t facts_segments_from(day_t monday);
/* All lists of the days held. */
MUST_USE bool facts_lists(struct store *st, day_t segments_from,
                          struct facts *f, struct err *e);
/* What holds in one week: the athlete, and the plan in force, which is read
 * only where it is another than f->plan already is. */
MUST_USE bool facts_week(struct store *st, day_t monday, struct facts *f,
                         struct err *e);
/* Segments beyond those facts can hold; 0 or less: there is room. */
MUST_USE bool facts_segments_over(struct store *st, day_t from,
                                  const struct facts *f, int64_t *over,
                                  struct err *e);
/* ---- plan.c: sessions of a plan, and of its edits */

extern const char *const step_words[STEP_END + 1]; /* by enum step_kind */

/* Its columns, but for the key. */
void bind_session(struct query *q, const struct session *s);
MUST_USE bool session_check_steps(const struct session *s, struct err *e);
/* A session with an id, and its steps. */
MUST_USE bool session_put(struct store *st, struct id plan, int position,
                          const struct session *s, const struct step *steps,
                          struct err *e);
/* table: "step" or "step_edit". */
MUST_USE bool step_put(struct store *st, const char *table, struct id session,
                       int position, const struct step *s, struct err *e);

/* ---- series.c */

/* Adds a line for each curve whose bytes are not what was put in. */
MUST_USE bool series_check(struct store *st, struct text *found, struct err *e);

/* ---- care.c */

/* A whole copy, private, never half there. One that replaces another is made
 * by one at a time: by who may write the diary. */
MUST_USE bool copy_to(struct store *st, const char *path, bool is_replaced,
                      struct err *e);

#endif
