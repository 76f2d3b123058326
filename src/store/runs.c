/* Lists of runs, with their words or their segments. */
#include "store/room.h"

#include <string.h>

/* Rows beside a list of runs, in the same order: read in step with it. */
struct beside {
    struct query q;
    bool has; /* a row that is not taken yet */
};

static struct beside beside(struct store *st, const char *sql, day_t from,
                            day_t to, struct err *e)
{
    struct beside b = { query_new(st, sql, e), false };
    query_bind_day(&b.q, ":from", from);
    query_bind_day(&b.q, ":to", to);
    b.has = query_row(&b.q);
    return b;
}

/* The row at hand belongs to this run. */
static bool is_of(struct beside *b, const struct run *r)
{
    return b->has && strcmp(query_text(&b->q, "run_id"), r->id.text) == 0;
}

static const char pains_sql[] =
    "SELECT run_id, site, level, from_m FROM run"
    " CROSS JOIN run_pain ON run_id = id WHERE day BETWEEN :from AND :to"
    " ORDER BY day, start_min, run_id, position";

static const char segments_sql[] =
    "SELECT run_id, segment.purpose, segment.dist_m, segment.time_s,"
    " target_s_per_km, aim, segment.hr_avg_bpm, is_estimated"
    " FROM run CROSS JOIN segment ON run_id = id"
    " WHERE day BETWEEN :from AND :to"
    " ORDER BY day, start_min, run_id, segment.position";

static void take_pains(struct beside *pains, struct run *r)
{
    for (; is_of(pains, r); pains->has = query_row(&pains->q))
        if (r->pain_count < RUN_PAINS_MAX)
            take_pain(&pains->q, &r->pains[r->pain_count++]);
}

static void take_segments(struct beside *rows, struct run *r,
                          struct segment out[RUN_SEGMENTS_MAX])
{
    for (; is_of(rows, r); rows->has = query_row(&rows->q))
        if (r->seg_count < RUN_SEGMENTS_MAX)
            take_segment(&rows->q, &out[r->seg_count++]);
}

static struct query runs_query(struct store *st, day_t from, day_t to,
                               struct err *e)
{
    struct query q = query_new(st,
                               "SELECT * FROM run WHERE day BETWEEN :from"
                               " AND :to ORDER BY day, start_min, id",
                               e);
    query_bind_day(&q, ":from", from);
    query_bind_day(&q, ":to", to);
    return q;
}

static bool first_run(struct store *st, day_t to, day_t *out, struct err *e)
{
    *out = NO_DAY;
    struct query q =
        query_new(st, "SELECT min(day) AS day FROM run WHERE day <= :to", e);
    query_bind_day(&q, ":to", to);
    if (query_row(&q))
        *out = query_day(&q, "day");
    return query_done(&q);
}

bool store_runs_newest(struct store *st, day_t to, int most, day_t *from,
                       bool *is_cut, struct err *e)
{
    *is_cut = false;
    if (!first_run(st, to, from, e))
        return false;
    struct query q = query_new(st,
                               "SELECT day FROM run WHERE day <= :to"
                               " ORDER BY day DESC LIMIT 1 OFFSET :most",
                               e);
    query_bind_day(&q, ":to", to);
    query_bind_int(&q, ":most", most);
    if (query_row(&q)) {
        *is_cut = true;
        *from = day_add(query_day(&q, "day"), 1);
    }
    return query_done(&q);
}

/* A row of a run says the day it was on and the one it came to; a pain's run
 * that is gone says it itself. CROSS JOIN keeps SQLite from beginning with all
 * changes of twenty years (8 ms for 0.4). */
static const char changed_sql[] =
    "SELECT json_extract(before, '$.day') AS was,"
    " json_extract(after, '$.day') AS became,"
    " (SELECT day FROM run WHERE run.id = coalesce("
    "json_extract(after, '$.run_id'), json_extract(before, '$.run_id')))"
    " AS pained FROM action CROSS JOIN change ON action_id ="
    " action.id WHERE state_hlc > :since AND table_name IN ('run', 'run_pain')"
    " LIMIT :most + 1";

static void add_day(day_t day, day_t *days, int *count)
{
    bool is_there = !day_is(day);
    for (int i = 0; i < *count && !is_there; i++)
        is_there = days[i].n == day.n;
    if (!is_there)
        days[(*count)++] = day;
}

bool store_runs_changed(struct store *st, int64_t since, int most, day_t *days,
                        int *count, bool *is_more, struct err *e)
{
    int rows = 0;
    *count = 0;
    struct query q = query_new(st, changed_sql, e);
    query_bind_int(&q, ":since", since);
    query_bind_int(&q, ":most", most);
    while (query_row(&q)) {
        if (rows++ == most) {
            query_enough(&q);
            continue;
        }
        add_day(query_day(&q, "was"), days, count);
        add_day(query_day(&q, "became"), days, count);
        add_day(query_day(&q, "pained"), days, count);
    }
    *is_more = rows > most;
    return query_done(&q);
}

bool store_runs(struct store *st, day_t from, day_t to, store_run_fn *take,
                void *with, struct err *e)
{
    bool is_ours;
    if (!read_begin(st, &is_ours, e))
        return false;
    struct beside pains = beside(st, pains_sql, from, to, e);
    struct query q = runs_query(st, from, to, e);
    while (query_row(&q)) {
        struct run r;
        struct run_words words;
        take_run(&q, &r);
        take_words(&q, &words);
        take_pains(&pains, &r);
        if (!take(with, &r, &words))
            query_enough(&q);
    }
    bool ok = query_done(&q);
    ok = query_done(&pains.q) && ok;
    return read_end(st, is_ours, ok, e);
}

bool store_runs_cut(struct store *st, day_t from, day_t to, store_cut_fn *take,
                    void *with, struct err *e)
{
    bool is_ours;
    struct segment segments[RUN_SEGMENTS_MAX];
    if (!read_begin(st, &is_ours, e))
        return false;
    struct beside rows = beside(st, segments_sql, from, to, e);
    struct query q = runs_query(st, from, to, e);
    while (query_row(&q)) {
        struct run r;
        take_run(&q, &r);
        take_segments(&rows, &r, segments);
        if (!take(with, &r, segments))
            query_enough(&q);
    }
    bool ok = query_done(&q);
    ok = query_done(&rows.q) && ok;
    return read_end(st, is_ours, ok, e);
}
