/* The body's rows and the day's: check-ins, activities, marks, injuries. */
#include "store/room.h"

#include <string.h>

#define MORNING "morning"
#define EVENING "evening"

static const char *moment(bool is_evening)
{
    return is_evening ? EVENING : MORNING;
}

/* ---- check-ins */

void take_checkin(struct query *q, struct checkin *c)
{
    memset(c, 0, sizeof *c);
    c->id = query_id(q, "id");
    c->day = query_day(q, "day");
    c->is_evening = strcmp(query_text(q, "moment"), EVENING) == 0;
    c->sleep_min = query_known(q, "sleep_min");
    c->sleepq = query_known(q, "sleep_quality");
    c->fatigue = query_known(q, "fatigue");
    c->stress = query_known(q, "stress");
    c->soreness = query_known(q, "soreness");
    c->mood = query_known(q, "mood");
    c->motivation = query_known(q, "motivation");
    c->rhr = query_known(q, "rhr_bpm");
    c->hrv_ms = query_known(q, "hrv_ms");
    c->weight_g = query_known(q, "weight_g");
    c->illness = ILLNESS_UNKNOWN;
    (void)illness_from(query_text(q, "illness"), &c->illness);
    c->is_sharp = query_flag(q, "is_sharp");
    c->is_limp = query_flag(q, "is_limp");
}

static bool read_pains(struct store *st, struct checkin *c, struct err *e)
{
    struct query q = query_new(st,
                               "SELECT site, level, from_m FROM checkin_pain"
                               " WHERE checkin_id = :id ORDER BY position",
                               e);
    query_bind_id(&q, ":id", c->id);
    while (c->pain_count < RUN_PAINS_MAX && query_row(&q))
        take_pain(&q, &c->pains[c->pain_count++]);
    return query_done(&q);
}

bool store_checkin(struct store *st, day_t day, bool is_evening,
                   struct checkin *out, struct err *e)
{
    memset(out, 0, sizeof *out);
    struct query q = query_new(
        st, "SELECT * FROM checkin WHERE day = :day AND moment = :moment", e);
    query_bind_day(&q, ":day", day);
    query_bind_text(&q, ":moment", moment(is_evening));
    if (query_row(&q))
        take_checkin(&q, out);
    return query_done(&q) &&
           (out->id.text[0] == '\0' || read_pains(st, out, e));
}

static bool put_checkin_row(struct store *st, const struct checkin *c,
                            struct err *e)
{
    struct query q = table_put(st, "checkin", e);
    query_bind_id(&q, ":id", c->id);
    query_bind_day(&q, ":day", c->day);
    query_bind_text(&q, ":moment", moment(c->is_evening));
    query_bind_known(&q, ":sleep_min", c->sleep_min);
    query_bind_known(&q, ":sleep_quality", c->sleepq);
    query_bind_known(&q, ":fatigue", c->fatigue);
    query_bind_known(&q, ":stress", c->stress);
    query_bind_known(&q, ":soreness", c->soreness);
    query_bind_known(&q, ":mood", c->mood);
    query_bind_known(&q, ":motivation", c->motivation);
    query_bind_known(&q, ":rhr_bpm", c->rhr);
    query_bind_known(&q, ":hrv_ms", c->hrv_ms);
    query_bind_known(&q, ":weight_g", c->weight_g);
    query_bind_word(&q, ":illness", c->illness, illness_word(c->illness));
    query_bind_int(&q, ":is_sharp", c->is_sharp);
    query_bind_int(&q, ":is_limp", c->is_limp);
    return query_run(&q);
}

static bool delete_pains(struct store *st, struct id checkin, struct err *e)
{
    return query_of_id(st, "DELETE FROM checkin_pain WHERE checkin_id = :id",
                       checkin, e);
}

static bool put_pains(struct store *st, const struct checkin *c, struct err *e)
{
    if (!delete_pains(st, c->id, e))
        return false;
    for (int i = 0; i < c->pain_count; i++) {
        struct query q = table_put(st, "checkin_pain", e);
        query_bind_id(&q, ":checkin_id", c->id);
        bind_pain(&q, i, &c->pains[i]);
        if (!query_run(&q))
            return false;
    }
    return true;
}

bool store_put_checkin(struct store *st, struct checkin *c, struct err *e)
{
    struct id was = c->id;
    if (!put_begin(st, e))
        return false;
    bool ok = id_or_new(st, &c->id, e) && put_checkin_row(st, c, e) &&
              put_pains(st, c, e);
    ok = put_end(st, ok, e);
    if (!ok)
        c->id = was;
    return ok;
}

/* ---- strength and cross-training */

void take_activity(struct query *q, struct activity *a)
{
    memset(a, 0, sizeof *a);
    a->id = query_id(q, "id");
    a->day = query_day(q, "day");
    a->start_min = query_known(q, "start_min");
    (void)activity_from(query_text(q, "kind"), &a->kind);
    a->time.s = query_some(q, "time_s");
    a->rpe = query_known(q, "rpe");
    (void)source_from(query_text(q, "source"), &a->source);
}

bool store_activity(struct store *st, struct id id, struct activity *out,
                    struct err *e)
{
    struct query q = query_new(st, "SELECT * FROM activity WHERE id = :id", e);
    query_bind_id(&q, ":id", id);
    bool is_there = query_row(&q);
    if (is_there)
        take_activity(&q, out);
    if (!query_done(&q))
        return false;
    return is_there ||
           err_set(e, ERR_INPUT, "there is no activity %s", id.text);
}

bool store_put_activity(struct store *st, struct activity *a, struct err *e)
{
    struct id was = a->id;
    if (!put_begin(st, e))
        return false;
    bool ok = id_or_new(st, &a->id, e);
    struct query q = table_put(st, "activity", e);
    query_bind_id(&q, ":id", a->id);
    query_bind_day(&q, ":day", a->day);
    query_bind_known(&q, ":start_min", a->start_min);
    query_bind_text(&q, ":kind", activity_word(a->kind));
    query_bind_some(&q, ":time_s", a->time.s);
    query_bind_known(&q, ":rpe", a->rpe);
    query_bind_text(&q, ":source", source_word(a->source));
    ok = put_end(st, query_run(&q) && ok, e);
    if (!ok)
        a->id = was;
    return ok;
}

/* ---- rest and skips */

void take_mark(struct query *q, struct day_mark *m)
{
    memset(m, 0, sizeof *m);
    m->id = query_id(q, "id");
    m->day = query_day(q, "day");
    m->is_skip = strcmp(query_text(q, "kind"), "skip") == 0;
    m->reason = SKIP_NONE;
    (void)skip_from(query_text(q, "reason"), &m->reason);
}

bool store_mark(struct store *st, struct id id, struct day_mark *out,
                struct err *e)
{
    struct query q = query_new(st, "SELECT * FROM day_mark WHERE id = :id", e);
    query_bind_id(&q, ":id", id);
    bool is_there = query_row(&q);
    if (is_there)
        take_mark(&q, out);
    if (!query_done(&q))
        return false;
    return is_there ||
           err_set(e, ERR_INPUT, "there is no rest or skip %s", id.text);
}

bool store_put_mark(struct store *st, struct day_mark *m, struct err *e)
{
    struct id was = m->id;
    if (!put_begin(st, e))
        return false;
    bool ok = id_or_new(st, &m->id, e);
    struct query q = table_put(st, "day_mark", e);
    query_bind_id(&q, ":id", m->id);
    query_bind_day(&q, ":day", m->day);
    query_bind_text(&q, ":kind", m->is_skip ? "skip" : "rest");
    query_bind_word(&q, ":reason", m->reason, skip_word(m->reason));
    ok = put_end(st, query_run(&q) && ok, e);
    if (!ok)
        m->id = was;
    return ok;
}

/* ---- injuries */

bool store_put_injury(struct store *st, struct injury *i, struct err *e)
{
    struct id was = i->id;
    if (!put_begin(st, e))
        return false;
    bool ok = id_or_new(st, &i->id, e);
    struct query q = table_put(st, "injury", e);
    query_bind_id(&q, ":id", i->id);
    query_bind_word(&q, ":site", i->site, site_word(i->site));
    query_bind_day(&q, ":start_day", i->start);
    query_bind_day(&q, ":end_day", i->end);
    ok = put_end(st, query_run(&q) && ok, e);
    if (!ok)
        i->id = was;
    return ok;
}

/* ---- a day's note */

bool store_put_note(struct store *st, day_t day, const char *note,
                    struct err *e)
{
    struct id id = { "" };
    if (!put_begin(st, e))
        return false;
    bool ok = id_draw(st, &id, e);
    struct query q = query_new(
        st,
        note[0] == '\0' ? "DELETE FROM note WHERE day = :day"
                        : "INSERT INTO note (id, day, note)"
                          " VALUES (:id, :day, :note) ON CONFLICT (day)"
                          " DO UPDATE SET note = excluded.note",
        e);
    query_bind_day(&q, ":day", day);
    if (note[0] != '\0') {
        query_bind_id(&q, ":id", id);
        query_bind_text(&q, ":note", note);
    }
    return put_end(st, query_run(&q) && ok, e);
}

bool store_note(struct store *st, day_t day, char out[NOTE_TEXT], struct err *e)
{
    out[0] = '\0';
    struct query q = query_new(st, "SELECT note FROM note WHERE day = :day", e);
    query_bind_day(&q, ":day", day);
    if (query_row(&q))
        (void)text_copy(out, NOTE_TEXT, query_text(&q, "note"));
    return query_done(&q);
}

/* ---- taking away */

bool store_delete(struct store *st, enum row_kind kind, struct id id,
                  struct err *e)
{
    static const char *const one_row[] = {
        [ROW_CHECKIN] = "DELETE FROM checkin WHERE id = :id",
        [ROW_ACTIVITY] = "DELETE FROM activity WHERE id = :id",
        [ROW_MARK] = "DELETE FROM day_mark WHERE id = :id",
        [ROW_GOAL] = "DELETE FROM goal WHERE id = :id",
        [ROW_INJURY] = "DELETE FROM injury WHERE id = :id",
    };
    if (kind == ROW_SESSION || kind == ROW_NONE)
        return err_set(e, ERR_INPUT,
                       "a planned session is skipped, not deleted: the plan "
                       "stays as it was accepted");
    if (!put_begin(st, e))
        return false;
    bool ok = kind != ROW_CHECKIN || delete_pains(st, id, e);
    ok = ok && (kind != ROW_ACTIVITY || origin_forget(st, id, e));
    if (ok && kind == ROW_RUN)
        ok = run_delete(st, id, e);
    else if (ok)
        ok = query_of_id(st, one_row[kind], id, e);
    if (ok && sqlite3_changes(st->db) == 0)
        ok = err_set(e, ERR_INPUT, "there is nothing with the id %s", id.text);
    return put_end(st, ok, e);
}
