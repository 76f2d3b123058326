/* Plans: revisions side by side, never written over. */
#include "store/room.h"

#include <string.h>

const char *const step_words[STEP_END + 1] = {
    [STEP_RUN] = "run",
    [STEP_REST] = "rest",
    [STEP_REPEAT] = "repeat",
    [STEP_END] = "end",
};

/* ---- writing a revision */

static bool put_head(struct store *st, struct plan *p, struct err *e)
{
    struct query last =
        query_new(st, "SELECT coalesce(max(revision), 0) AS last FROM plan", e);
    if (query_row(&last))
        p->revision = (int)query_int(&last, "last") + 1;
    if (!query_done(&last) || !id_draw(st, &p->id, e))
        return false;
    const struct goal *g = &p->goal;
    struct query q = table_put(st, "plan", e);
    query_bind_id(&q, ":id", p->id);
    query_bind_int(&q, ":revision", p->revision);
    query_bind_day(&q, ":made_day", p->made);
    query_bind_id(&q, ":goal_id", g->id);
    query_bind_word(&q, ":goal_kind", g->kind, goal_kind_word(g->kind));
    query_bind_some(&q, ":goal_dist_m", g->dist.m);
    query_bind_day(&q, ":goal_day", g->day);
    query_bind_text(&q, ":goal_aim", aim_word(g->aim));
    query_bind_some(&q, ":goal_target_s", g->target.s);
    query_bind_text(&q, ":goal_priority", priority_word(g->priority));
    query_bind_some(&q, ":goal_climb_m", g->climb_m);
    query_bind_day(&q, ":goal_added_day", g->added);
    query_bind_day(&q, ":goal_dropped_day", g->dropped);
    return query_run(&q);
}

static bool put_week(struct store *st, struct id plan,
                     const struct plan_week *w, struct err *e)
{
    struct query q = table_put(st, "plan_week", e);
    query_bind_id(&q, ":plan_id", plan);
    query_bind_day(&q, ":monday", w->monday);
    query_bind_text(&q, ":phase", phase_word(w->phase));
    query_bind_int(&q, ":is_cutback", w->is_cutback);
    query_bind_some(&q, ":target_m", w->target.m);
    query_bind_some(&q, ":longest_m", w->longest.m);
    return query_run(&q);
}

static bool put_skip(struct store *st, struct id session,
                     enum skip_reason reason, struct err *e)
{
    struct query q = table_put(st, "session_skip", e);
    query_bind_id(&q, ":session_id", session);
    query_bind_text(&q, ":reason", skip_word(reason));
    return query_run(&q);
}

bool step_put(struct store *st, const char *table, struct id session,
              int position, const struct step *s, struct err *e)
{
    bool is_repeat = s->kind == STEP_REPEAT;
    struct query q = table_put(st, table, e);
    query_bind_id(&q, ":session_id", session);
    query_bind_int(&q, ":position", position);
    query_bind_text(&q, ":kind", step_words[s->kind]);
    query_bind_word(&q, ":purpose", s->purpose, purpose_word(s->purpose));
    query_bind_some(&q, ":dist_m", s->dist.m);
    query_bind_some(&q, ":time_s", s->time.s);
    query_bind_word(&q, ":aim", s->aim, pace_name_word(s->aim));
    query_bind_some(&q, ":pace_s_per_km", s->pace.s_per_km);
    query_bind_some(&q, ":count", is_repeat ? s->count : 0);
    return query_run(&q);
}

bool session_check_steps(const struct session *s, struct err *e)
{
    return s->step_count <= SESSION_STEPS_MAX ||
           err_set(e, ERR_LIMIT, "a session holds %d steps, not %d",
                   SESSION_STEPS_MAX, s->step_count);
}

void bind_session(struct query *q, const struct session *s)
{
    query_bind_day(q, ":day", s->day);
    query_bind_word(q, ":purpose", s->purpose, purpose_word(s->purpose));
    query_bind_word(q, ":activity", s->activity, activity_word(s->activity));
    query_bind_some(q, ":dist_m", s->dist.m);
    query_bind_some(q, ":time_s", s->time.s);
    query_bind_some(q, ":target_s_per_km", s->target.s_per_km);
    query_bind_int(q, ":has_strides", s->has_strides);
    query_bind_int(q, ":is_locked", s->is_locked);
    query_bind_int(q, ":own_work", s->is_reworked);
    query_bind_day(q, ":was_day", s->was_day);
    query_bind_word(q, ":was_purpose", s->was, purpose_word(s->was));
}

bool session_put(struct store *st, struct id plan, int position,
                 const struct session *s, const struct step *steps,
                 struct err *e)
{
    struct query q = table_put(st, "session", e);
    query_bind_id(&q, ":id", s->id);
    query_bind_id(&q, ":plan_id", plan);
    query_bind_int(&q, ":position", position);
    bind_session(&q, s);
    query_bind_int(&q, ":by_hand", s->is_edited);
    query_bind_id(&q, ":from_id", s->from);
    if (s->rule[0] != '\0')
        query_bind_text(&q, ":rule", s->rule);
    if (!query_run(&q))
        return false;
    for (int i = 0; i < s->step_count; i++)
        if (!step_put(st, "step", s->id, i, &steps[i], e))
            return false;
    return true;
}

static bool put_session(struct store *st, struct plan *p, int position,
                        struct err *e)
{
    struct session *s = &p->sessions[position];
    if (s->id.text[0] != '\0')
        s->from = s->id; /* it was in another revision */
    if (!session_check_steps(s, e) || !id_draw(st, &s->id, e) ||
        !session_put(st, p->id, position, s, &p->steps[s->step_first], e))
        return false;
    return s->skipped == SKIP_NONE || put_skip(st, s->id, s->skipped, e);
}

static bool put_plan(struct store *st, struct plan *p, struct err *e)
{
    if (!put_head(st, p, e))
        return false;
    for (int i = 0; i < p->week_count; i++)
        if (!put_week(st, p->id, &p->weeks[i], e))
            return false;
    for (int i = 0; i < p->session_count; i++)
        if (!put_session(st, p, i, e))
            return false;
    return true;
}

bool store_put_plan(struct store *st, struct plan *p, struct err *e)
{
    if (!put_begin(st, e))
        return false;
    bool ok = put_end(st, put_plan(st, p, e), e);
    if (!ok) {
        p->revision = 0;
        p->id.text[0] = '\0';
    }
    return ok;
}

static bool check_session(struct store *st, struct id session, struct err *e)
{
    struct query q = query_new(st, "SELECT 1 FROM session WHERE id = :id", e);
    query_bind_id(&q, ":id", session);
    bool is_there = query_row(&q);
    if (!query_done(&q))
        return false;
    return is_there ||
           err_set(e, ERR_INPUT, "there is no session %s", session.text);
}

bool store_skip_session(struct store *st, struct id session,
                        enum skip_reason reason, struct err *e)
{
    if (!put_begin(st, e))
        return false;
    bool ok = check_session(st, session, e);
    if (ok && reason == SKIP_NONE)
        ok = query_of_id(st, "DELETE FROM session_skip WHERE session_id = :id",
                         session, e);
    else if (ok)
        ok = put_skip(st, session, reason, e);
    return put_end(st, ok, e);
}
