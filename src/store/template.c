/* Plans kept as text, by name, for another race. */
#include "store/room.h"

#include <string.h>

bool store_put_template(struct store *st, const char *name, day_t day,
                        const char *text, struct err *e)
{
    struct query q = table_put(st, "template", e);
    query_bind_text(&q, ":name", name);
    query_bind_day(&q, ":saved_day", day);
    query_bind_text(&q, ":text", text);
    return query_run(&q);
}

bool store_drop_template(struct store *st, const char *name, struct err *e)
{
    struct query q =
        query_new(st, "DELETE FROM template WHERE name = :name", e);
    query_bind_text(&q, ":name", name);
    return query_run(&q);
}

bool store_templates(struct store *st, store_template_fn *take, void *with,
                     struct err *e)
{
    struct query q = query_new(
        st, "SELECT name, saved_day, text FROM template ORDER BY name", e);
    while (query_row(&q)) {
        char name[TEMPLATE_NAME];
        (void)text_copy(name, sizeof name, query_text(&q, "name"));
        day_t saved = query_day(&q, "saved_day");
        if (!take(with, name, saved, query_text(&q, "text"))) {
            query_enough(&q);
            break;
        }
    }
    return query_done(&q);
}
