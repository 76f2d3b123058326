/* What is there already: entries and imports repeated, days with anything. */
#include "store/room.h"

#include <string.h>

static bool has_run(struct store *st, const struct run *r, bool *out,
                    struct err *e)
{
    struct query q =
        query_new(st,
                  "SELECT EXISTS (SELECT 1 FROM run WHERE day = :day"
                  " AND dist_m IS :dist AND time_s IS :time"
                  " AND (:start IS NULL OR start_min IS :start)) AS there",
                  e);
    query_bind_day(&q, ":day", r->day);
    query_bind_some(&q, ":dist", r->dist.m);
    query_bind_some(&q, ":time", r->time.s);
    query_bind_known(&q, ":start", r->start_min);
    return query_there(&q, out);
}

static bool has_activity(struct store *st, const struct activity *a, bool *out,
                         struct err *e)
{
    struct query q =
        query_new(st,
                  "SELECT EXISTS (SELECT 1 FROM activity WHERE day = :day"
                  " AND kind = :kind AND time_s IS :time AND rpe IS :rpe"
                  " AND (:start IS NULL OR start_min IS :start)) AS there",
                  e);
    query_bind_day(&q, ":day", a->day);
    query_bind_text(&q, ":kind", activity_word(a->kind));
    query_bind_some(&q, ":time", a->time.s);
    query_bind_known(&q, ":rpe", a->rpe);
    query_bind_known(&q, ":start", a->start_min);
    return query_there(&q, out);
}

static bool has_mark(struct store *st, const struct day_mark *m, bool *out,
                     struct err *e)
{
    struct query q =
        query_new(st,
                  "SELECT EXISTS (SELECT 1 FROM day_mark WHERE day = :day"
                  " AND kind = :kind AND reason IS :reason) AS there",
                  e);
    query_bind_day(&q, ":day", m->day);
    query_bind_text(&q, ":kind", m->is_skip ? "skip" : "rest");
    query_bind_word(&q, ":reason", m->reason, skip_word(m->reason));
    return query_there(&q, out);
}

/* Not named, or the same. */
static bool says(int there, int named)
{
    return named == UNKNOWN || named == there;
}

static bool says_pain(const struct checkin *there, const struct pain *p)
{
    for (int i = 0; i < there->pain_count; i++)
        if (there->pains[i].site == p->site &&
            there->pains[i].level == p->level)
            return true;
    return false;
}

static bool says_all(const struct checkin *there, const struct checkin *c)
{
    for (int i = 0; i < c->pain_count; i++)
        if (!says_pain(there, &c->pains[i]))
            return false;
    return says(there->sleep_min, c->sleep_min) &&
           says(there->sleepq, c->sleepq) && says(there->fatigue, c->fatigue) &&
           says(there->stress, c->stress) &&
           says(there->soreness, c->soreness) && says(there->mood, c->mood) &&
           says(there->motivation, c->motivation) && says(there->rhr, c->rhr) &&
           says(there->hrv_ms, c->hrv_ms) &&
           says(there->weight_g, c->weight_g) &&
           (c->illness == ILLNESS_UNKNOWN || c->illness == there->illness) &&
           (!c->is_sharp || there->is_sharp) && (!c->is_limp || there->is_limp);
}

static bool has_checkin(struct store *st, const struct checkin *c, bool *out,
                        struct err *e)
{
    struct checkin there;
    if (!store_checkin(st, c->day, c->is_evening, &there, e))
        return false;
    *out = there.id.text[0] != '\0' && says_all(&there, c);
    return true;
}

bool store_has_entry(struct store *st, const struct entry *en, bool *out,
                     struct err *e)
{
    *out = false;
    switch (en->kind) {
    case ENTRY_RUN:
        return has_run(st, &en->run, out, e);
    case ENTRY_ACTIVITY:
        return has_activity(st, &en->activity, out, e);
    case ENTRY_MARK:
        return has_mark(st, &en->mark, out, e);
    case ENTRY_CHECKIN:
        return has_checkin(st, &en->body, out, e);
    }
    return true;
}

/* ---- the days there are */

bool store_span(struct store *st, day_t *first, day_t *last, struct err *e)
{
    *first = *last = NO_DAY;
    struct query q =
        query_new(st,
                  "SELECT min(low) AS low, max(high) AS high FROM ("
                  "SELECT (SELECT min(day) FROM run) AS low,"
                  " (SELECT max(day) FROM run) AS high"
                  " UNION ALL SELECT (SELECT min(day) FROM checkin),"
                  " (SELECT max(day) FROM checkin)"
                  " UNION ALL SELECT (SELECT min(day) FROM activity),"
                  " (SELECT max(day) FROM activity)"
                  " UNION ALL SELECT (SELECT min(day) FROM day_mark),"
                  " (SELECT max(day) FROM day_mark)"
                  " UNION ALL SELECT (SELECT min(day) FROM note),"
                  " (SELECT max(day) FROM note)"
                  " UNION ALL SELECT (SELECT min(day) FROM session),"
                  " (SELECT max(day) FROM session))",
                  e);
    if (query_row(&q)) {
        *first = query_day(&q, "low");
        *last = query_day(&q, "high");
    }
    return query_done(&q);
}
