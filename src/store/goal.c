/* Goals: a plan's own copy of one has the same columns. */
#include "store/room.h"

#include <string.h>

void take_goal(struct query *q, struct goal *g)
{
    memset(g, 0, sizeof *g);
    g->id = query_id(q, "goal_id");
    g->kind = GOAL_NONE;
    (void)goal_kind_from(query_text(q, "goal_kind"), &g->kind);
    g->dist.m = query_some(q, "goal_dist_m");
    g->day = query_day(q, "goal_day");
    (void)aim_from(query_text(q, "goal_aim"), &g->aim);
    g->target.s = query_some(q, "goal_target_s");
    (void)priority_from(query_text(q, "goal_priority"), &g->priority);
    g->climb_m = query_some(q, "goal_climb_m");
    g->added = query_day(q, "goal_added_day");
    g->dropped = query_day(q, "goal_dropped_day");
}

bool store_goals(struct store *st, struct goal *out, int most, int *count,
                 struct err *e)
{
    *count = 0;
    /* Of too many, those still held and the newest; then by race day. */
    struct query q = query_new(
        st,
        "SELECT id AS goal_id, kind AS goal_kind, dist_m AS goal_dist_m,"
        " day AS goal_day, aim AS goal_aim, target_s AS goal_target_s,"
        " priority AS goal_priority, climb_m AS goal_climb_m, added_day AS "
        "goal_added_day,"
        " dropped_day AS goal_dropped_day FROM (SELECT * FROM goal"
        " ORDER BY dropped_day IS NULL DESC, added_day DESC, id LIMIT :most)"
        " ORDER BY day IS NULL, day, priority, added_day, id",
        e);
    query_bind_int(&q, ":most", most);
    while (query_row(&q))
        take_goal(&q, &out[(*count)++]);
    return query_done(&q);
}

bool store_put_goal(struct store *st, struct goal *g, struct err *e)
{
    struct id was = g->id;
    if (!put_begin(st, e))
        return false;
    bool ok = id_or_new(st, &g->id, e);
    struct query q = table_put(st, "goal", e);
    query_bind_id(&q, ":id", g->id);
    query_bind_word(&q, ":kind", g->kind, goal_kind_word(g->kind));
    query_bind_some(&q, ":dist_m", g->dist.m);
    query_bind_day(&q, ":day", g->day);
    query_bind_text(&q, ":aim", aim_word(g->aim));
    query_bind_some(&q, ":target_s", g->target.s);
    query_bind_text(&q, ":priority", priority_word(g->priority));
    query_bind_some(&q, ":climb_m", g->climb_m);
    query_bind_day(&q, ":added_day", g->added);
    query_bind_day(&q, ":dropped_day", g->dropped);
    ok = put_end(st, query_run(&q) && ok, e);
    if (!ok)
        g->id = was;
    return ok;
}
