/*
 * Series and laps of a run. A series is packed into bytes, column by column:
 * what is in it (1 pulse, 2 height), then the distances, the pulses, the
 * heights, each as its difference from the one before. A difference is a
 * number of 7 bits a byte, the low ones first, the eighth set where more
 * follow; one that may be negative has its sign in the lowest bit. An unknown
 * pulse or height is 0 before differences are made.
 */
#include "store/room.h"

#include <inttypes.h>
#include <stdio.h>
#include <string.h>

#define HAS_HR      1u
#define HAS_HEIGHT  2u
#define NUMBER_MOST 5 /* bytes of one number */
#define PACKED_MOST (1 + SERIES_POINTS_MAX * (NUMBER_MOST + 3 + 3))
#define HEIGHT_ZERO 1000 /* m; added, so that a height is above 0 */
#define HASH_TEXT   33

struct packed {
    size_t size;
    unsigned char bytes[PACKED_MOST];
};

static void put_number(struct packed *p, uint32_t v)
{
    for (; v >= 0x80; v >>= 7)
        p->bytes[p->size++] = (unsigned char)(v | 0x80);
    p->bytes[p->size++] = (unsigned char)v;
}

static void put_signed(struct packed *p, int v)
{
    put_number(p, v < 0 ? (uint32_t)(-v) << 1 | 1 : (uint32_t)v << 1);
}

static int hr_code(const struct series_point *p)
{
    return p->hr == UNKNOWN ? 0 : p->hr;
}

static int height_code(const struct series_point *p)
{
    return p->height_m == SERIES_NO_HEIGHT ? 0 : p->height_m + HEIGHT_ZERO;
}

static unsigned columns_of(const struct series *s)
{
    unsigned has = 0;
    for (int i = 0; i < s->count; i++) {
        has |= hr_code(&s->at[i]) != 0 ? HAS_HR : 0;
        has |= height_code(&s->at[i]) != 0 ? HAS_HEIGHT : 0;
    }
    return has;
}

static void pack(const struct series *s, struct packed *p)
{
    unsigned has = columns_of(s);
    p->size = 0;
    p->bytes[p->size++] = (unsigned char)has;
    for (int i = 0, before = 0; i < s->count; before = s->at[i++].dist_dm)
        put_number(p, (uint32_t)(s->at[i].dist_dm - before));
    for (int i = 0, before = 0; (has & HAS_HR) && i < s->count;
         before = hr_code(&s->at[i++]))
        put_signed(p, hr_code(&s->at[i]) - before);
    for (int i = 0, before = 0; (has & HAS_HEIGHT) && i < s->count;
         before = height_code(&s->at[i++]))
        put_signed(p, height_code(&s->at[i]) - before);
}

/* ---- and back: bytes of a disk are not believed */

struct packed_reader {
    const unsigned char *at, *end;
    bool is_bad;
};

static int32_t next_number(struct packed_reader *r)
{
    uint64_t v = 0;
    for (int i = 0; i < NUMBER_MOST && r->at < r->end; i++) {
        unsigned char byte = *r->at++;
        v |= (uint64_t)(byte & 0x7F) << (7 * i);
        if (byte < 0x80 && v <= INT32_MAX)
            return (int32_t)v;
    }
    r->is_bad = true;
    return 0;
}

static int32_t next_signed(struct packed_reader *r)
{
    int32_t v = next_number(r);
    return v & 1 ? -(v >> 1) : v >> 1;
}

/* The value before and a difference, within what there can be. */
static int next_in(struct packed_reader *r, int before, int most)
{
    int64_t v = (int64_t)before + next_signed(r);
    r->is_bad |= v < 0 || v > most;
    return r->is_bad ? 0 : (int)v;
}

static bool unpack(const unsigned char *bytes, size_t size, struct series *s)
{
    struct packed_reader r = { bytes, bytes + size, size == 0 };
    unsigned has = r.is_bad ? 0 : *r.at++;
    int64_t dist = 0;
    int hr = 0, height = 0;
    for (int i = 0; i < s->count; i++) {
        dist += next_number(&r);
        r.is_bad |= dist > INT32_MAX;
        s->at[i].dist_dm = r.is_bad ? 0 : (int32_t)dist;
        s->at[i].hr = UNKNOWN;
        s->at[i].height_m = SERIES_NO_HEIGHT;
    }
    for (int i = 0; (has & HAS_HR) && i < s->count; i++) {
        hr = next_in(&r, hr, INT16_MAX);
        s->at[i].hr = (int16_t)(hr == 0 ? UNKNOWN : hr);
    }
    for (int i = 0; (has & HAS_HEIGHT) && i < s->count; i++) {
        height = next_in(&r, height, INT16_MAX);
        s->at[i].height_m =
            (int16_t)(height == 0 ? SERIES_NO_HEIGHT : height - HEIGHT_ZERO);
    }
    return !r.is_bad && r.at == r.end;
}

/* FNV-1a (Fowler, Noll, Vo 1991) from two beginnings: no one forges a series,
 * and 128 bits tell more of them apart than a life has runs. */
static void hash_of(const struct packed *p, int step_s, char out[HASH_TEXT])
{
    uint64_t one = UINT64_C(0xcbf29ce484222325) ^ (uint64_t)step_s;
    uint64_t two = UINT64_C(0x84222325cbf29ce4) + (uint64_t)step_s;
    for (size_t i = 0; i < p->size; i++) {
        one = (one ^ p->bytes[i]) * UINT64_C(0x100000001b3);
        two = (two ^ p->bytes[i]) * UINT64_C(0x100000001b3);
    }
    (void)snprintf(out, HASH_TEXT, "%016" PRIx64 "%016" PRIx64, one, two);
}

/* Unknown to a disk: differences of what goes back have no bytes. */
static bool check_forward(const struct series *s, struct err *e)
{
    if (s->step_s <= 0)
        return err_set(e, ERR_INPUT,
                       "its curve has no time from point to "
                       "point");
    for (int i = 0, before = 0; i < s->count; before = s->at[i++].dist_dm)
        if (s->at[i].dist_dm < before)
            return err_set(e, ERR_INPUT,
                           "its curve goes back after %d s, from %d m to %d m",
                           i * s->step_s, before / SERIES_DM_PER_M,
                           s->at[i].dist_dm / SERIES_DM_PER_M);
    return true;
}

/* ---- rows */

static bool put_series(struct store *st, struct id run, const struct series *s,
                       struct err *e)
{
    struct packed p;
    char hash[HASH_TEXT];
    if (!check_forward(s, e))
        return false;
    pack(s, &p);
    hash_of(&p, s->step_s, hash);
    struct query q =
        query_new(st,
                  "INSERT OR IGNORE INTO series (hash, step_s, points, bytes)"
                  " VALUES (:hash, :step_s, :points, :bytes)",
                  e);
    query_bind_text(&q, ":hash", hash);
    query_bind_int(&q, ":step_s", s->step_s);
    query_bind_int(&q, ":points", s->count);
    query_bind_bytes(&q, ":bytes", p.bytes, p.size);
    if (!query_run(&q))
        return false;
    struct query of = table_put(st, "run_series", e);
    query_bind_id(&of, ":run_id", run);
    query_bind_text(&of, ":hash", hash);
    return query_run(&of);
}

static const char *lap_word(const struct lap *l)
{
    return l->purpose == PURPOSE_WARM_UP     ? "warm_up"
           : l->purpose == PURPOSE_COOL_DOWN ? "cool_down"
           : l->purpose == PURPOSE_JOG_REST  ? "rest"
           : l->is_bout                      ? "active"
                                             : NULL;
}

/* The schema's words of a trigger, by enum lap_trigger; NULL: not said. */
static const char *const triggers[] = {
    [LAP_BY_NOTHING] = NULL,     [LAP_BY_HAND] = "manual",
    [LAP_BY_TIME] = "time",      [LAP_BY_DISTANCE] = "distance",
    [LAP_BY_PLACE] = "position", [LAP_BY_STEP] = "step",
    [LAP_BY_END] = "end",
};

static enum lap_trigger trigger_of(const char *word)
{
    for (int i = LAP_BY_HAND; i <= LAP_BY_END; i++)
        if (strcmp(word, triggers[i]) == 0)
            return (enum lap_trigger)i;
    return LAP_BY_NOTHING;
}

static enum purpose lap_purpose(const char *word)
{
    enum purpose p = PURPOSE_NONE;
    if (strcmp(word, "rest") == 0)
        return PURPOSE_JOG_REST;
    (void)purpose_from(word, &p);
    return p;
}

static bool put_lap(struct store *st, struct id run, int position, int from_m,
                    const struct lap *l, struct err *e)
{
    struct query q = table_put(st, "lap", e);
    query_bind_id(&q, ":run_id", run);
    query_bind_int(&q, ":position", position);
    query_bind_int(&q, ":from_m", from_m);
    query_bind_some(&q, ":dist_m", l->dist.m);
    query_bind_some(&q, ":time_s", l->time.s);
    query_bind_known(&q, ":hr_avg_bpm", l->hr_avg);
    query_bind_text(&q, ":intensity", lap_word(l));
    query_bind_text(&q, ":trigger", triggers[l->trigger]);
    return query_run(&q);
}

static bool put_laps(struct store *st, struct id run, const struct trace *t,
                     struct err *e)
{
    bool ok = run_delete_laps(st, run, e);
    int from_m = 0;
    for (int i = 0; ok && i < t->lap_count; i++) {
        ok = put_lap(st, run, i, from_m, &t->laps[i], e);
        from_m += t->laps[i].dist.m;
    }
    return ok;
}

bool store_put_trace(struct store *st, struct id run, const struct trace *t,
                     struct err *e)
{
    if (!put_begin(st, e))
        return false;
    bool ok = (t->series.count < 2 || put_series(st, run, &t->series, e)) &&
              put_laps(st, run, t, e);
    return put_end(st, ok, e);
}

static bool take_series(struct query *q, struct series *s)
{
    size_t size;
    int64_t points = query_int(q, "points");
    s->step_s = (int)query_int(q, "step_s");
    s->count = points <= SERIES_POINTS_MAX ? (int)points : 0;
    const unsigned char *bytes = query_bytes(q, "bytes", &size);
    return s->count == points && bytes != NULL && unpack(bytes, size, s);
}

static bool read_series(struct store *st, struct id run, struct series *s,
                        struct err *e)
{
    s->count = 0;
    struct query q = query_new(st,
                               "SELECT step_s, points, bytes FROM run_series"
                               " JOIN series USING (hash) WHERE run_id = :id",
                               e);
    query_bind_id(&q, ":id", run);
    if (query_row(&q) && !take_series(&q, s)) {
        s->count = 0;
        (void)err_set(e, ERR_STORE,
                      "the curve of run %s is damaged in the diary %.200s",
                      run.text, st->path);
        query_stop(&q);
    }
    return query_done(&q);
}

static bool read_laps(struct store *st, struct id run, struct trace *t,
                      struct err *e)
{
    t->lap_count = 0;
    struct query q =
        query_new(st,
                  "SELECT dist_m, time_s, hr_avg_bpm, intensity,"
                  " \"trigger\" FROM lap WHERE run_id = :id ORDER BY position",
                  e);
    query_bind_id(&q, ":id", run);
    while (t->lap_count < RUN_LAPS_MAX && query_row(&q)) {
        struct lap *l = &t->laps[t->lap_count++];
        l->dist.m = query_some(&q, "dist_m");
        l->time.s = query_some(&q, "time_s");
        l->hr_avg = query_known(&q, "hr_avg_bpm");
        const char *word = query_text(&q, "intensity");
        l->purpose = lap_purpose(word);
        l->is_bout = strcmp(word, "active") == 0;
        l->trigger = trigger_of(query_text(&q, "trigger"));
        l->step = 0;
    }
    return query_done(&q);
}

/* ---- the check of a diary */

/* What its bytes say of themselves, and what they come to. */
static bool is_sound(struct query *q)
{
    static struct packed p;
    static struct series s;
    char hash[HASH_TEXT];
    const unsigned char *bytes = query_bytes(q, "bytes", &p.size);
    if (bytes == NULL || p.size > sizeof p.bytes)
        return false;
    memcpy(p.bytes, bytes, p.size);
    hash_of(&p, (int)query_int(q, "step_s"), hash);
    return strcmp(query_text(q, "hash"), hash) == 0 && take_series(q, &s) &&
           s.step_s > 0;
}

bool series_check(struct store *st, struct text *found, struct err *e)
{
    struct query q = query_new(
        st,
        "SELECT hash, step_s, points, bytes, run.id, run.day FROM series"
        " LEFT JOIN run_series USING (hash) LEFT JOIN run ON run.id = run_id",
        e);
    while (query_row(&q)) {
        char day[DAY_TEXT];
        if (is_sound(&q))
            continue;
        text_put(found, found->len > 0 ? "\n" : "");
        if (query_is_null(&q, "id"))
            text_put(found, "the curve of a run that was deleted is damaged");
        else
            text_add(found, "the curve of run %s of %s is damaged",
                     query_text(&q, "id"),
                     day_format(query_day(&q, "day"), day));
    }
    return query_done(&q);
}

bool store_trace(struct store *st, struct id run, struct trace *out,
                 struct err *e)
{
    return read_series(st, run, &out->series, e) && read_laps(st, run, out, e);
}
