/*
 * What of the diary an activity meets: by the account's id of it, by the
 * moment it began, by the clock of its day, and by its size alone.
 */
#include "store/room.h"

#include <stdlib.h>
#include <string.h>

#define TYPED_PERCENT 5      /* a runner types "10k" of 9.7 km [H] */
#define AFTER_MOST_S  900    /* from the end of a run to one that goes on [H] */
#define LONGEST_S     172800 /* two days back to look for what may still go on */
#define MINUTES_A_DAY 1440

static int lasted(const struct arrival *a)
{
    const struct run *r = &a->entry.run;
    if (a->entry.kind != ENTRY_RUN)
        return a->entry.activity.time.s;
    return int_most(r->elapsed.s, r->time.s);
}

/* What both know is near, and there is something that both know. */
static bool is_typed_about(struct extent first, struct extent second,
                           int percent)
{
    bool has_dist = first.dist.m > 0 && second.dist.m > 0;
    bool has_time = first.time.s > 0 && second.time.s > 0;
    return (has_dist || has_time) &&
           (!has_dist ||
            amount_is_near(first.dist.m, second.dist.m, percent)) &&
           (!has_time || amount_is_near(first.time.s, second.time.s, percent));
}

static void meet(struct meeting *out, enum meet how, struct id run,
                 struct id activity)
{
    out->how = how;
    out->run = run;
    out->activity = activity;
}

static bool is_gone(const struct origin *o)
{
    return o->run.text[0] == '\0' && o->activity.text[0] == '\0';
}

/* ---- by the account's own id */

static bool by_key(struct store *st, const struct arrival *a,
                   struct meeting *out, struct err *e)
{
    struct query q = query_new(
        st,
        "SELECT * FROM origin WHERE key = :key AND service = :service"
        " AND key <> '' ORDER BY run_id IS NULL AND activity_id IS NULL",
        e);
    query_bind_text(&q, ":key", a->key);
    query_bind_text(&q, ":service", a->service);
    if (query_row(&q)) {
        take_origin(&q, &out->origin);
        out->has_origin = true;
        meet(out, is_gone(&out->origin) ? MEET_GONE : MEET_KEY, out->origin.run,
             out->origin.activity);
        query_enough(&q);
    }
    return query_done(&q);
}

/* A run of our own export has the id it had here. */
static bool by_id(struct store *st, const struct arrival *a,
                  struct meeting *out, struct err *e)
{
    struct query q =
        query_new(st,
                  "SELECT id, 1 AS is_run FROM run WHERE id = :id"
                  " UNION ALL SELECT id, 0 FROM activity WHERE id = :id",
                  e);
    query_bind_text(&q, ":id", a->key);
    if (query_row(&q)) {
        static const struct id none = { "" };
        struct id id = query_id(&q, "id");
        bool is_run = query_flag(&q, "is_run");
        meet(out, MEET_KEY, is_run ? id : none, is_run ? none : id);
        query_enough(&q);
    }
    return query_done(&q);
}

/* ---- by the moment */

static bool is_overlap(const struct origin *o, const struct arrival *a)
{
    int64_t o_lasts = int_most(o->elapsed.s, o->time.s);
    int64_t a_lasts = lasted(a);
    int64_t from = o->start_s > a->start_s ? o->start_s : a->start_s;
    int64_t o_end = o->start_s + o_lasts;
    int64_t a_end = a->start_s + a_lasts;
    int64_t common = (o_end < a_end ? o_end : a_end) - from;
    return common * 2 > (o_lasts < a_lasts ? o_lasts : a_lasts);
}

/* An account lists a run under one id: of another id it is another run. */
static bool is_other(const struct origin *o, const struct arrival *a)
{
    return o->key[0] != '\0' && a->key[0] != '\0' &&
           strcmp(o->service, a->service) == 0 && strcmp(o->key, a->key) != 0;
}

static bool is_own(const struct arrival *a)
{
    return strcmp(a->service, "milepost") == 0;
}

static enum meet how_of(const struct origin *o, const struct arrival *a)
{
    struct extent there = { o->dist, o->time, o->elapsed };
    struct extent here = arrival_extent(a);
    bool is_run = a->entry.kind == ENTRY_RUN;
    bool is_start = start_is_same(o->start_s, a->start_s);
    enum source source =
        is_run ? a->entry.run.source : a->entry.activity.source;
    bool is_voice = o->source == source && strcmp(o->service, a->service) == 0;
    int64_t after = a->start_s - o->start_s - int_most(o->elapsed.s, o->time.s);
    if (o->is_run != is_run || (is_own(a) && is_other(o, a)))
        return MEET_NONE;
    bool is_told_twice =
        !is_voice && !is_other(o, a) && extent_is_about(there, here);
    if (is_start && (extent_is_same(there, here) || is_told_twice))
        return is_gone(o) ? MEET_GONE : MEET_SAME;
    if (is_gone(o))
        return MEET_NONE;
    if (is_start && is_voice && !is_other(o, a))
        return MEET_CHANGED;
    if (is_overlap(o, a))
        return MEET_BESIDE;
    return is_run && after >= 0 && after <= AFTER_MOST_S ? MEET_BEFORE
                                                         : MEET_NONE;
}

/* The surest; of those alike the one that began last. */
static bool by_moment(struct store *st, const struct arrival *a,
                      struct meeting *out, struct err *e)
{
    struct query q = query_new(st,
                               "SELECT * FROM origin WHERE start_s"
                               " BETWEEN :from AND :to ORDER BY start_s DESC",
                               e);
    query_bind_int(&q, ":from", a->start_s - LONGEST_S);
    query_bind_int(&q, ":to", a->start_s + lasted(a) + SAME_START_S);
    while (query_row(&q)) {
        struct origin o;
        take_origin(&q, &o);
        enum meet how = how_of(&o, a);
        if (how <= out->how)
            continue;
        meet(out, how, o.run, o.activity);
        out->origin = o;
        out->has_origin = true;
    }
    return query_done(&q);
}

/* ---- by the clock of its day, or its size alone */

static const struct run *clock_of(const struct arrival *a, struct run *own)
{
    if (a->entry.kind == ENTRY_RUN)
        return &a->entry.run;
    own->day = a->entry.activity.day;
    own->start_min = a->entry.activity.start_min;
    return own;
}

static enum meet how_typed(struct query *q, const struct run *r,
                           const struct arrival *a)
{
    struct extent there = { .dist = { query_some(q, "dist_m") },
                            .time = { query_some(q, "time_s") } };
    struct extent here = arrival_extent(a);
    int start = query_known(q, "start_min");
    int days = day_diff(query_day(q, "day"), r->day);
    if (start != UNKNOWN && r->start_min != UNKNOWN) {
        int apart = days * MINUTES_A_DAY + start - r->start_min;
        if (abs(apart) > 1)
            return MEET_NONE;
        if (extent_is_same(there, here))
            return MEET_SAME;
        bool is_hand = query_flag(q, "is_hand");
        return is_hand && is_typed_about(there, here, TYPED_PERCENT)
                   ? MEET_TYPED
                   : MEET_NONE;
    }
    if (days != 0)
        return MEET_NONE;
    if (r->start_min == UNKNOWN && is_typed_about(there, here, SAME_PERCENT))
        return MEET_SAME;
    return is_typed_about(there, here, TYPED_PERCENT) ? MEET_TYPED : MEET_NONE;
}

/* Those of another id of this account are others. */
#define OF_DAYS                                                     \
    " WHERE day BETWEEN :from AND :to AND NOT EXISTS"               \
    " (SELECT 1 FROM origin WHERE service = :service AND key <> ''" \
    " AND :key <> '' AND key <> :key AND"

static bool by_day(struct store *st, const struct arrival *a,
                   struct meeting *out, struct err *e)
{
    static const struct id none = { "" };
    struct run own;
    const struct run *r = clock_of(a, &own);
    bool is_run = a->entry.kind == ENTRY_RUN;
    struct query q = query_new(
        st,
        is_run ? "SELECT id, day, start_min, dist_m, time_s, NOT EXISTS"
                 " (SELECT 1 FROM origin WHERE run_id = run.id) AS is_hand"
                 " FROM run" OF_DAYS " run_id = run.id)"
               : "SELECT id, day, start_min, NULL AS dist_m, time_s,"
                 " 0 AS is_hand"
                 " FROM activity" OF_DAYS
                 " activity_id = activity.id) AND kind = :kind",
        e);
    query_bind_day(&q, ":from", day_add(r->day, -1));
    query_bind_day(&q, ":to", day_add(r->day, 1));
    query_bind_text(&q, ":service", a->service);
    query_bind_text(&q, ":key", a->key);
    if (!is_run)
        query_bind_text(&q, ":kind", activity_word(a->entry.activity.kind));
    while (query_row(&q)) {
        enum meet how = how_typed(&q, r, a);
        if (how <= out->how)
            continue;
        struct id id = query_id(&q, "id");
        meet(out, how, is_run ? id : none, is_run ? none : id);
        out->has_origin = false;
    }
    return query_done(&q);
}

bool store_meet(struct store *st, const struct arrival *a, struct meeting *out,
                struct err *e)
{
    memset(out, 0, sizeof *out);
    if (a->key[0] != '\0' && !by_key(st, a, out, e))
        return false;
    if (out->how != MEET_KEY && is_own(a) && !by_id(st, a, out, e))
        return false;
    if (out->how == MEET_KEY || out->how == MEET_GONE)
        return true;
    if (a->start_s != NO_MOMENT && !by_moment(st, a, out, e))
        return false;
    return out->how >= MEET_SAME || by_day(st, a, out, e);
}
