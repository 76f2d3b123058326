/* Which files and services said what is in the diary. */
#include "store/room.h"

#include <string.h>

void take_origin(struct query *q, struct origin *o)
{
    memset(o, 0, sizeof *o);
    o->id = query_id(q, "id");
    o->run = query_id(q, "run_id");
    o->activity = query_id(q, "activity_id");
    o->is_run = query_flag(q, "is_run");
    (void)source_from(query_text(q, "source"), &o->source);
    (void)text_copy(o->service, sizeof o->service, query_text(q, "service"));
    (void)text_copy(o->key, sizeof o->key, query_text(q, "key"));
    o->start_s =
        query_is_null(q, "start_s") ? NO_MOMENT : query_int(q, "start_s");
    o->dist.m = query_some(q, "dist_m");
    o->time.s = query_some(q, "time_s");
    o->elapsed.s = query_some(q, "elapsed_s");
    o->rpe = query_known(q, "rpe");
    (void)text_copy(o->note, sizeof o->note, query_text(q, "note"));
}

bool store_put_origin(struct store *st, struct origin *o, struct err *e)
{
    if (!id_or_new(st, &o->id, e))
        return false;
    struct query q = table_put(st, "origin", e);
    query_bind_id(&q, ":id", o->id);
    query_bind_id(&q, ":run_id", o->run);
    query_bind_id(&q, ":activity_id", o->activity);
    query_bind_int(&q, ":is_run", o->is_run);
    query_bind_text(&q, ":source", source_word(o->source));
    query_bind_text(&q, ":service", o->service);
    query_bind_text(&q, ":key", o->key);
    if (o->start_s == NO_MOMENT)
        query_bind_text(&q, ":start_s", NULL);
    else
        query_bind_int(&q, ":start_s", o->start_s);
    query_bind_some(&q, ":dist_m", o->dist.m);
    query_bind_some(&q, ":time_s", o->time.s);
    query_bind_some(&q, ":elapsed_s", o->elapsed.s);
    query_bind_known(&q, ":rpe", o->rpe);
    query_bind_text(&q, ":note", o->note);
    return query_run(&q);
}

bool origin_forget(struct store *st, struct id id, struct err *e)
{
    return query_of_id(st, "UPDATE origin SET run_id = NULL WHERE run_id = :id",
                       id, e) &&
           query_of_id(
               st,
               "UPDATE origin SET activity_id = NULL WHERE activity_id = :id",
               id, e);
}

bool store_has_series(struct store *st, struct id run, bool *out, struct err *e)
{
    *out = false;
    struct query q = query_new(
        st,
        "SELECT EXISTS (SELECT 1 FROM run_series WHERE run_id = :id) AS there",
        e);
    query_bind_id(&q, ":id", run);
    return query_there(&q, out);
}
