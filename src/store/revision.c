/* Revisions of plans: what made them, and where a session came from. */
#include "store/room.h"

#include <string.h>

static void take_revision_row(struct query *q, struct revision *r)
{
    memset(r, 0, sizeof *r);
    r->revision = (int)query_int(q, "revision");
    r->made = query_day(q, "made_day");
    r->weeks = (int)query_int(q, "weeks");
    r->by_hand = (int)query_int(q, "by_hand");
    (void)text_copy(r->label, sizeof r->label, query_text(q, "label"));
    take_goal(q, &r->goal);
}

bool store_revisions(struct store *st, struct revision *out, int most,
                     int *count, struct err *e)
{
    *count = 0;
    struct query q = query_new(
        st,
        "SELECT plan.*, (SELECT count(*) FROM plan_week WHERE plan_id = "
        "plan.id)"
        " AS weeks, (SELECT count(*) FROM session_edit JOIN session"
        " ON session_id = session.id WHERE plan_id = plan.id) AS by_hand,"
        " coalesce((SELECT label FROM change JOIN action"
        " ON action_id = action.id WHERE table_name = 'plan'"
        " AND json_extract(after, '$.id') = plan.id"
        " ORDER BY hlc LIMIT 1), '') AS label"
        " FROM plan ORDER BY revision DESC LIMIT :most",
        e);
    query_bind_int(&q, ":most", most);
    while (query_row(&q))
        take_revision_row(&q, &out[(*count)++]);
    return query_done(&q);
}

/* Back through the revisions a session came from, to the latest one in which
 * it was changed. */
bool store_session_edit(struct store *st, struct id session, struct action *out,
                        struct err *e)
{
    memset(out, 0, sizeof *out);
    struct query q = query_new(
        st,
        "WITH RECURSIVE line (id) AS (SELECT :id UNION"
        " SELECT from_id FROM session JOIN line USING (id)"
        " WHERE from_id IS NOT NULL)"
        " SELECT action.id AS id, hlc, label FROM change JOIN action"
        " ON action_id = action.id WHERE table_name = 'session_edit'"
        " AND state = 'done' AND json_extract(coalesce(after, before),"
        " '$.session_id') IN (SELECT id FROM line)"
        " ORDER BY hlc DESC, device DESC LIMIT 1",
        e);
    query_bind_id(&q, ":id", session);
    if (query_row(&q)) {
        out->id = query_id(&q, "id");
        out->at_ms = query_int(&q, "hlc") / 65536;
        (void)text_copy(out->label, sizeof out->label, query_text(&q, "label"));
    }
    return query_done(&q);
}

/* Each comes from one of the revision before, or from none. */
bool store_session_first(struct store *st, struct id session, struct id *out,
                         struct err *e)
{
    *out = session;
    struct query q = query_new(
        st,
        "WITH RECURSIVE line (id) AS (SELECT :id UNION"
        " SELECT from_id FROM session JOIN line USING (id)"
        " WHERE from_id IS NOT NULL)"
        " SELECT id FROM line JOIN session USING (id) WHERE from_id IS NULL",
        e);
    query_bind_id(&q, ":id", session);
    if (query_row(&q))
        *out = query_id(&q, "id");
    return query_done(&q);
}

bool store_session_revision(struct store *st, const char *prefix, int *revision,
                            struct err *e)
{
    *revision = 0;
    struct query q =
        query_new(st,
                  "SELECT revision FROM session JOIN plan ON plan_id = plan.id"
                  " WHERE session.id >= :prefix AND session.id < :prefix || '{'"
                  " ORDER BY revision DESC LIMIT 1",
                  e);
    query_bind_text(&q, ":prefix", prefix);
    if (query_row(&q))
        *revision = (int)query_int(&q, "revision");
    return query_done(&q);
}
