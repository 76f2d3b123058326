/* Plans read: a revision whole, with what was changed in it by hand. */
#include "store/room.h"

#include <string.h>

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
    s->is_edited = query_flag(q, "is_edited");
    s->is_reworked = query_flag(q, "own_work");
    s->was_day = query_day(q, "was_day");
    s->was = PURPOSE_NONE;
    (void)purpose_from(query_text(q, "was_purpose"), &s->was);
    s->from = query_id(q, "from_id");
    (void)text_copy(s->rule, sizeof s->rule, query_text(q, "rule"));
    s->skipped = SKIP_NONE;
    (void)skip_from(query_text(q, "reason"), &s->skipped);
}

/* A plan as it is now, and as it was accepted. Of that the skips it came with
 * are a replan's rests; others were said later. */
static const char *const sessions_of[] = {
    "SELECT session_now.*, reason FROM session_now"
    " LEFT JOIN session_skip ON session_id = id WHERE plan_id = :id"
    " ORDER BY day, position",
    "SELECT session_accepted.*, reason FROM session_accepted"
    " LEFT JOIN session_skip ON session_id = id AND rule IS NOT NULL"
    " WHERE plan_id = :id ORDER BY day, position",
};

static bool read_sessions(struct store *st, bool is_accepted, struct plan *p,
                          struct err *e)
{
    struct query q = query_new(st, sessions_of[is_accepted], e);
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

static const char *const steps_of[] = {
    "SELECT step_now.* FROM session_now"
    " JOIN step_now ON session_id = id WHERE plan_id = :id"
    " ORDER BY day, session_now.position, step_now.position",
    "SELECT step.* FROM session_accepted"
    " JOIN step ON session_id = id WHERE plan_id = :id"
    " ORDER BY day, session_accepted.position, step.position",
};

/* Steps come in the sessions' own order, so one pass meets them all. */
static bool read_steps(struct store *st, bool is_accepted, struct plan *p,
                       struct err *e)
{
    int at = 0;
    struct query q = query_new(st, steps_of[is_accepted], e);
    query_bind_id(&q, ":id", p->id);
    while (p->step_count < PLAN_STEPS_MAX && query_row(&q)) {
        const char *id = query_text(&q, "session_id");
        while (at < p->session_count &&
               strcmp(p->sessions[at].id.text, id) != 0)
            at++;
        if (at == p->session_count)
            break;
        struct session *s = &p->sessions[at];
        if (s->step_count++ == 0)
            s->step_first = p->step_count;
        take_step(&q, &p->steps[p->step_count++]);
    }
    return query_done(&q);
}

/* Weeks that were changed by hand are what their sessions are now. */
static bool sum_weeks(struct store *st, struct plan *p, struct err *e)
{
    struct query q = query_new(
        st,
        "SELECT session.day AS day FROM session JOIN session_edit"
        " ON session_id = id WHERE plan_id = :id UNION SELECT session_edit.day"
        " FROM session JOIN session_edit ON session_id = id"
        " WHERE plan_id = :id",
        e);
    query_bind_id(&q, ":id", p->id);
    while (query_row(&q))
        plan_sum_week(p, query_day(&q, "day"));
    return query_done(&q);
}

static bool take_revision(struct store *st, int revision, bool is_accepted,
                          struct plan *out, struct err *e)
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
           (read_weeks(st, out, e) && read_sessions(st, is_accepted, out, e) &&
            read_steps(st, is_accepted, out, e) &&
            (is_accepted || sum_weeks(st, out, e)));
}

bool take_plan(struct store *st, int revision, struct plan *out, struct err *e)
{
    return take_revision(st, revision, false, out, e);
}

bool store_plan_accepted(struct store *st, int revision, struct plan *out,
                         struct err *e)
{
    bool is_ours;
    return read_begin(st, &is_ours, e) &&
           read_end(st, is_ours, take_revision(st, revision, true, out, e), e);
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
