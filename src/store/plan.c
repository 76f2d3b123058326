/* Plans: revisions side by side, never written over. */
#include "store/room.h"

#include <string.h>

static const char *const step_words[] = {
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

static bool put_step(struct store *st, struct id session, int position,
                     const struct step *s, struct err *e)
{
    bool is_repeat = s->kind == STEP_REPEAT;
    struct query q = table_put(st, "step", e);
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

static bool put_session(struct store *st, struct plan *p, int position,
                        struct err *e)
{
    struct session *s = &p->sessions[position];
    if (s->step_count > SESSION_STEPS_MAX)
        return err_set(e, ERR_LIMIT, "a session holds %d steps, not %d",
                       SESSION_STEPS_MAX, s->step_count);
    if (!id_draw(st, &s->id, e))
        return false;
    struct query q = table_put(st, "session", e);
    query_bind_id(&q, ":id", s->id);
    query_bind_id(&q, ":plan_id", p->id);
    query_bind_int(&q, ":position", position);
    query_bind_day(&q, ":day", s->day);
    query_bind_word(&q, ":purpose", s->purpose, purpose_word(s->purpose));
    query_bind_word(&q, ":activity", s->activity, activity_word(s->activity));
    query_bind_some(&q, ":dist_m", s->dist.m);
    query_bind_some(&q, ":time_s", s->time.s);
    query_bind_some(&q, ":target_s_per_km", s->target.s_per_km);
    query_bind_int(&q, ":has_strides", s->has_strides);
    query_bind_int(&q, ":is_locked", s->is_locked);
    if (!query_run(&q))
        return false;
    for (int i = 0; i < s->step_count; i++)
        if (!put_step(st, s->id, i, &p->steps[s->step_first + i], e))
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
    if (ok && reason == SKIP_NONE) {
        struct query q =
            query_new(st, "DELETE FROM session_skip WHERE session_id = :id", e);
        query_bind_id(&q, ":id", session);
        ok = query_run(&q);
    } else if (ok) {
        ok = put_skip(st, session, reason, e);
    }
    return put_end(st, ok, e);
}

/* ---- reading a revision */

static bool read_weeks(struct store *st, struct plan *p, struct err *e)
{
    struct query q = query_new(st,
                               "SELECT * FROM plan_week WHERE plan_id = :id"
                               " ORDER BY monday LIMIT :most",
                               e);
    query_bind_id(&q, ":id", p->id);
    query_bind_int(&q, ":most", PLAN_WEEKS_MAX);
    while (query_row(&q)) {
        struct plan_week *w = &p->weeks[p->week_count++];
        w->monday = query_day(&q, "monday");
        (void)phase_from(query_text(&q, "phase"), &w->phase);
        w->is_cutback = query_flag(&q, "is_cutback");
        w->target.m = query_some(&q, "target_m");
        w->longest.m = query_some(&q, "longest_m");
    }
    return query_done(&q);
}

static void take_session(struct query *q, struct session *s)
{
    s->id = query_id(q, "id");
    s->day = query_day(q, "day");
    s->purpose = PURPOSE_NONE;
    (void)purpose_from(query_text(q, "purpose"), &s->purpose);
    s->activity = ACTIVITY_NONE;
    (void)activity_from(query_text(q, "activity"), &s->activity);
    s->dist.m = query_some(q, "dist_m");
    s->time.s = query_some(q, "time_s");
    s->target.s_per_km = query_some(q, "target_s_per_km");
    s->has_strides = query_flag(q, "has_strides");
    s->is_locked = query_flag(q, "is_locked");
    s->skipped = SKIP_NONE;
    (void)skip_from(query_text(q, "reason"), &s->skipped);
}

static bool read_sessions(struct store *st, struct plan *p, struct err *e)
{
    struct query q = query_new(
        st,
        "SELECT session.*, reason FROM session"
        " LEFT JOIN session_skip ON session_id = id WHERE plan_id = :id"
        " ORDER BY position",
        e);
    query_bind_id(&q, ":id", p->id);
    while (p->session_count < PLAN_SESSIONS_MAX && query_row(&q))
        take_session(&q, &p->sessions[p->session_count++]);
    return query_done(&q);
}

static void take_step(struct query *q, struct step *s)
{
    const char *kind = query_text(q, "kind");
    for (size_t i = 0; i < COUNT_OF(step_words); i++)
        if (strcmp(step_words[i], kind) == 0)
            s->kind = (enum step_kind)i;
    s->purpose = PURPOSE_NONE;
    (void)purpose_from(query_text(q, "purpose"), &s->purpose);
    s->dist.m = query_some(q, "dist_m");
    s->time.s = query_some(q, "time_s");
    s->aim = PACE_NONE;
    (void)pace_name_from(query_text(q, "aim"), &s->aim);
    s->pace.s_per_km = query_some(q, "pace_s_per_km");
    s->count = query_some(q, "count");
}

/* Steps come in the sessions' own order, so one pass meets them all. */
static bool read_steps(struct store *st, struct plan *p, struct err *e)
{
    int at = -1;
    struct query q =
        query_new(st,
                  "SELECT session.position AS session, step.* FROM session"
                  " JOIN step ON session_id = id WHERE plan_id = :id"
                  " ORDER BY session.position, step.position",
                  e);
    query_bind_id(&q, ":id", p->id);
    while (p->step_count < PLAN_STEPS_MAX && query_row(&q)) {
        int session = (int)query_int(&q, "session");
        if (session >= p->session_count)
            break;
        if (session != at)
            p->sessions[session].step_first = p->step_count;
        at = session;
        p->sessions[session].step_count++;
        take_step(&q, &p->steps[p->step_count++]);
    }
    return query_done(&q);
}

bool take_plan(struct store *st, int revision, struct plan *out, struct err *e)
{
    memset(out, 0, sizeof *out);
    struct query q =
        query_new(st, "SELECT * FROM plan WHERE revision = :revision", e);
    query_bind_int(&q, ":revision", revision);
    if (query_row(&q)) {
        out->id = query_id(&q, "id");
        out->revision = (int)query_int(&q, "revision");
        out->made = query_day(&q, "made_day");
        take_goal(&q, &out->goal);
    }
    if (!query_done(&q))
        return false;
    return out->revision == 0 ||
           (read_weeks(st, out, e) && read_sessions(st, out, e) &&
            read_steps(st, out, e));
}

bool store_plan(struct store *st, int revision, struct plan *out, struct err *e)
{
    bool is_ours;
    if (!read_begin(st, &is_ours, e))
        return false;
    struct query q =
        query_new(st, "SELECT coalesce(max(revision), 0) AS last FROM plan", e);
    if (query_row(&q) && revision == 0)
        revision = (int)query_int(&q, "last");
    bool ok = query_done(&q) && take_plan(st, revision, out, e);
    return read_end(st, is_ours, ok, e);
}

bool plan_in_force(struct store *st, day_t monday, int *revision, struct err *e)
{
    *revision = 0;
    struct query q = query_new(
        st,
        "SELECT max(revision) AS revision FROM plan WHERE made_day < :monday"
        " OR (made_day <= :sunday AND EXISTS (SELECT 1 FROM plan_week"
        " WHERE plan_id = id AND monday = :monday))",
        e);
    query_bind_day(&q, ":monday", monday);
    query_bind_day(&q, ":sunday", day_add(monday, 6));
    if (query_row(&q))
        *revision = int_most(query_some(&q, "revision"), 0);
    return query_done(&q);
}

bool store_revisions(struct store *st, struct revision *out, int most,
                     int *count, struct err *e)
{
    *count = 0;
    struct query q = query_new(
        st,
        "SELECT plan.*, (SELECT count(*) FROM plan_week WHERE plan_id = id)"
        " AS weeks FROM plan ORDER BY revision DESC LIMIT :most",
        e);
    query_bind_int(&q, ":most", most);
    while (query_row(&q)) {
        struct revision *r = &out[(*count)++];
        memset(r, 0, sizeof *r);
        r->revision = (int)query_int(&q, "revision");
        r->made = query_day(&q, "made_day");
        r->weeks = (int)query_int(&q, "weeks");
        take_goal(&q, &r->goal);
    }
    return query_done(&q);
}
