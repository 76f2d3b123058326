/* Athlete facts: each holds from a day until the next of its key. */
#include "store/room.h"

#include <string.h>

/* A key's row with the latest day; the other columns are of that row (SQLite
 * promises so for a single max()). */
#define FACTS_ON                                                     \
    "SELECT key, value, max(from_day) AS from_day FROM athlete_fact" \
    " WHERE from_day <= :on GROUP BY key ORDER BY key"

bool take_athlete(struct store *st, day_t on, struct athlete *out,
                  struct err *e)
{
    *out = athlete_blank();
    struct query q = query_new(st, FACTS_ON, e);
    query_bind_day(&q, ":on", on);
    while (query_row(&q)) {
        struct err unknown;
        const char *value = query_text(&q, "value");
        if (value[0] != '\0' &&
            !athlete_take(out, query_text(&q, "key"), value,
                          query_day(&q, "from_day"), &unknown))
            err_clear(&unknown); /* of a newer milepost: as if not said */
    }
    return query_done(&q);
}

bool store_athlete_facts(struct store *st, day_t on, struct athlete_fact *out,
                         int most, int *count, struct err *e)
{
    *count = 0;
    struct query q = query_new(st, FACTS_ON, e);
    query_bind_day(&q, ":on", on);
    while (*count < most && query_row(&q)) {
        struct athlete_fact *f = &out[*count];
        if (query_text(&q, "value")[0] == '\0')
            continue;
        (void)text_copy(f->key, sizeof f->key, query_text(&q, "key"));
        (void)text_copy(f->value, sizeof f->value, query_text(&q, "value"));
        f->from = query_day(&q, "from_day");
        (*count)++;
    }
    return query_done(&q);
}

bool store_put_fact(struct store *st, const char *key, const char *value,
                    day_t from, struct err *e)
{
    struct athlete blank = athlete_blank();
    struct id id;
    if (value[0] != '\0' && !athlete_take(&blank, key, value, from, e))
        return false;
    if (!put_begin(st, e))
        return false;
    bool ok = id_draw(st, &id, e);
    struct query q = query_new(
        st,
        "INSERT INTO athlete_fact (id, key, from_day, value)"
        " VALUES (:id, lower(:key), :from, :value) ON CONFLICT (key, from_day)"
        " DO UPDATE SET value = excluded.value",
        e);
    query_bind_id(&q, ":id", id);
    query_bind_text(&q, ":key", key);
    query_bind_day(&q, ":from", from);
    query_bind_text(&q, ":value", value);
    return put_end(st, query_run(&q) && ok, e);
}
