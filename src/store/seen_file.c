/* Files that were looked at; no fact of the runner, and in no undo step. */
#include "store/room.h"

bool store_is_seen(struct store *st, int64_t mark, bool *out, struct err *e)
{
    *out = false;
    struct query q = query_new(
        st,
        "SELECT EXISTS (SELECT 1 FROM seen_file WHERE mark = :mark) AS there",
        e);
    query_bind_int(&q, ":mark", mark);
    return query_there(&q, out);
}

static bool put(struct store *st, int64_t mark, struct err *e)
{
    struct query q = query_new(
        st, "INSERT OR IGNORE INTO seen_file (mark) VALUES (:mark)", e);
    query_bind_int(&q, ":mark", mark);
    return query_run(&q);
}

bool store_put_seen(struct store *st, const int64_t *marks, int count,
                    struct err *e)
{
    if (!write_begin(st, e))
        return false;
    bool ok = true;
    for (int i = 0; ok && i < count; i++)
        ok = put(st, marks[i], e);
    return write_end(st, ok, e);
}
