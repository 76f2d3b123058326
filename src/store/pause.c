/* Pauses: spans of days on which nothing is run. */
#include "store/room.h"

static void take_pause(struct query *q, struct pause *p)
{
    p->id = query_id(q, "id");
    p->from = query_day(q, "from_day");
    p->until = query_day(q, "until_day");
}

bool store_pauses(struct store *st, day_t from, struct pause *out, int most,
                  int *count, struct err *e)
{
    *count = 0;
    struct query q =
        query_new(st,
                  "SELECT * FROM (SELECT * FROM pause WHERE until_day >= :from"
                  " ORDER BY until_day DESC, from_day DESC, id LIMIT :most)"
                  " ORDER BY from_day, until_day, id",
                  e);
    query_bind_day(&q, ":from", from);
    query_bind_int(&q, ":most", most);
    while (query_row(&q))
        take_pause(&q, &out[(*count)++]);
    return query_done(&q);
}

bool store_put_pause(struct store *st, struct pause *p, struct err *e)
{
    struct id was = p->id;
    if (!put_begin(st, e))
        return false;
    bool ok = id_or_new(st, &p->id, e);
    struct query q = table_put(st, "pause", e);
    query_bind_id(&q, ":id", p->id);
    query_bind_day(&q, ":from_day", p->from);
    query_bind_day(&q, ":until_day", p->until);
    ok = put_end(st, query_run(&q) && ok, e);
    if (!ok)
        p->id = was;
    return ok;
}

bool store_drop_pause(struct store *st, struct id id, struct err *e)
{
    if (!put_begin(st, e))
        return false;
    return put_end(
        st, query_of_id(st, "DELETE FROM pause WHERE id = :id", id, e), e);
}
