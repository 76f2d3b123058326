/* Sessions changed by hand: a row beside the one that was accepted. */
#include "store/room.h"

/* Added already, so that a later edit keeps saying so. */
static bool is_added(struct store *st, struct id session, bool *out,
                     struct err *e)
{
    struct query q = query_new(
        st, "SELECT is_added FROM session_edit WHERE session_id = :id", e);
    query_bind_id(&q, ":id", session);
    *out = query_row(&q) && query_flag(&q, "is_added");
    return query_done(&q);
}

static bool put_row(struct store *st, const struct session *s, bool added,
                    bool gone, struct err *e)
{
    struct query q = table_put(st, "session_edit", e);
    query_bind_id(&q, ":session_id", s->id);
    query_bind_int(&q, ":is_added", added);
    query_bind_int(&q, ":is_gone", gone);
    bind_session(&q, s);
    return query_run(&q);
}

static bool clear_steps(struct store *st, struct id session, struct err *e)
{
    return query_of_id(st, "DELETE FROM step_edit WHERE session_id = :id",
                       session, e);
}

/* The place after the last one of the plan. */
static bool next_position(struct store *st, struct id plan, int *out,
                          struct err *e)
{
    struct query q = query_new(st,
                               "SELECT coalesce(max(position), -1) + 1 AS next"
                               " FROM session WHERE plan_id = :id",
                               e);
    query_bind_id(&q, ":id", plan);
    if (query_row(&q))
        *out = (int)query_int(&q, "next");
    if (!query_done(&q))
        return false;
    return *out < PLAN_SESSIONS_MAX ||
           err_set(e, ERR_LIMIT,
                   "the plan holds %d sessions with those added, and no "
                   "more: make a new plan of what is left",
                   PLAN_SESSIONS_MAX);
}

static bool is_of_plan(struct store *st, struct id plan, struct id session,
                       struct err *e)
{
    struct query q = query_new(
        st, "SELECT 1 FROM session WHERE id = :id AND plan_id = :plan", e);
    query_bind_id(&q, ":id", session);
    query_bind_id(&q, ":plan", plan);
    bool is_there = query_row(&q);
    if (!query_done(&q))
        return false;
    return is_there ||
           err_set(e, ERR_INPUT, "the plan has no session %s", session.text);
}

static bool edit(struct store *st, struct id plan, struct session *s,
                 const struct step *steps, struct err *e)
{
    bool added = s->id.text[0] == '\0';
    int position = 0;
    if (!session_check_steps(s, e))
        return false;
    if (added &&
        (!next_position(st, plan, &position, e) || !id_draw(st, &s->id, e) ||
         !session_put(st, plan, position, s, steps, e)))
        return false;
    if (!added &&
        (!is_of_plan(st, plan, s->id, e) || !is_added(st, s->id, &added, e)))
        return false;
    if (!clear_steps(st, s->id, e) || !put_row(st, s, added, false, e))
        return false;
    for (int i = 0; i < s->step_count; i++)
        if (!step_put(st, "step_edit", s->id, i, &steps[i], e))
            return false;
    return true;
}

bool store_edit_session(struct store *st, struct id plan, struct session *s,
                        const struct step *steps, struct err *e)
{
    return put_begin(st, e) && put_end(st, edit(st, plan, s, steps, e), e);
}

bool store_drop_session(struct store *st, const struct session *s,
                        struct err *e)
{
    bool added;
    return put_begin(st, e) && put_end(st,
                                       is_added(st, s->id, &added, e) &&
                                           clear_steps(st, s->id, e) &&
                                           put_row(st, s, added, true, e),
                                       e);
}
