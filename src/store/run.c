/* Runs with their segments, pains and words. */
#include "store/room.h"

#include <string.h>

const char *const run_flag_columns[FLAG_COUNT] = {
#define X_COLUMN(e, word) [FLAG_BIT_##e] = "is_" word,
    FLAG_LIST(X_COLUMN)
};

/* ---- reading */

void take_run(struct query *q, struct run *r)
{
    memset(r, 0, sizeof *r);
    r->id = query_id(q, "id");
    r->day = query_day(q, "day");
    r->start_min = query_known(q, "start_min");
    r->purpose = PURPOSE_NONE;
    (void)purpose_from(query_text(q, "purpose"), &r->purpose);
    r->dist.m = query_some(q, "dist_m");
    r->time.s = query_some(q, "time_s");
    r->elapsed.s = query_some(q, "elapsed_s");
    r->rpe = query_known(q, "rpe");
    r->hr_avg = query_known(q, "hr_avg_bpm");
    r->hr_max = query_known(q, "hr_max_bpm");
    r->climb_m = query_known(q, "climb_m");
    r->form = query_known(q, "form");
    r->form_from_m = query_known(q, "form_from_m");
    r->enjoy = query_known(q, "enjoy");
    for (int i = 0; i < FLAG_COUNT; i++)
        if (query_flag(q, run_flag_columns[i]))
            r->flags |= 1u << i;
    r->is_sharp = query_flag(q, "is_sharp");
    r->is_limp = query_flag(q, "is_limp");
    r->is_ill = query_flag(q, "is_ill");
    (void)source_from(query_text(q, "source"), &r->source);
}

void take_words(struct query *q, struct run_words *w)
{
    memset(w, 0, sizeof *w);
    (void)text_copy(w->note, sizeof w->note, query_text(q, "note"));
    (void)text_copy(w->tags, sizeof w->tags, query_text(q, "tags"));
    (void)text_copy(w->shoe, sizeof w->shoe, query_text(q, "shoe"));
    (void)text_copy(w->line, sizeof w->line, query_text(q, "line"));
}

void take_segment(struct query *q, struct segment *s)
{
    memset(s, 0, sizeof *s);
    s->purpose = PURPOSE_NONE;
    (void)purpose_from(query_text(q, "purpose"), &s->purpose);
    s->dist.m = query_some(q, "dist_m");
    s->time.s = query_some(q, "time_s");
    s->target.s_per_km = query_some(q, "target_s_per_km");
    s->aim = PACE_NONE;
    (void)pace_name_from(query_text(q, "aim"), &s->aim);
    s->hr_avg = query_known(q, "hr_avg_bpm");
    s->is_estimated = query_flag(q, "is_estimated");
}

void take_pain(struct query *q, struct pain *p)
{
    memset(p, 0, sizeof *p);
    p->site = SITE_NONE;
    (void)site_from(query_text(q, "site"), &p->site);
    p->level = (int)query_int(q, "level");
    p->from_m = query_known(q, "from_m");
}

static bool read_pains(struct store *st, struct run *r, struct err *e)
{
    struct query q = query_new(st,
                               "SELECT site, level, from_m FROM run_pain"
                               " WHERE run_id = :id ORDER BY position",
                               e);
    query_bind_id(&q, ":id", r->id);
    while (r->pain_count < RUN_PAINS_MAX && query_row(&q))
        take_pain(&q, &r->pains[r->pain_count++]);
    return query_done(&q);
}

static bool read_segments(struct store *st, struct run *r,
                          struct segment segments[RUN_SEGMENTS_MAX],
                          struct err *e)
{
    struct query q = query_new(st,
                               "SELECT * FROM segment WHERE run_id = :id"
                               " ORDER BY position",
                               e);
    query_bind_id(&q, ":id", r->id);
    while (r->seg_count < RUN_SEGMENTS_MAX && query_row(&q))
        take_segment(&q, &segments[r->seg_count++]);
    return query_done(&q);
}

bool store_run(struct store *st, struct id id, struct run *r,
               struct segment segments[RUN_SEGMENTS_MAX],
               struct run_words *words, struct err *e)
{
    bool is_there;
    struct query q = query_new(st, "SELECT * FROM run WHERE id = :id", e);
    query_bind_id(&q, ":id", id);
    is_there = query_row(&q);
    if (is_there) {
        take_run(&q, r);
        take_words(&q, words);
    }
    if (!query_done(&q))
        return false;
    if (!is_there)
        return err_set(e, ERR_INPUT, "there is no run %s", id.text);
    return read_pains(st, r, e) && read_segments(st, r, segments, e);
}

/* ---- writing */

static bool put_row(struct store *st, const struct run *r,
                    const struct run_words *w, struct err *e)
{
    struct query q = table_put(st, "run", e);
    query_bind_id(&q, ":id", r->id);
    query_bind_day(&q, ":day", r->day);
    query_bind_known(&q, ":start_min", r->start_min);
    query_bind_word(&q, ":purpose", r->purpose, purpose_word(r->purpose));
    query_bind_some(&q, ":dist_m", r->dist.m);
    query_bind_some(&q, ":time_s", r->time.s);
    query_bind_some(&q, ":elapsed_s", r->elapsed.s);
    query_bind_known(&q, ":rpe", r->rpe);
    query_bind_known(&q, ":hr_avg_bpm", r->hr_avg);
    query_bind_known(&q, ":hr_max_bpm", r->hr_max);
    query_bind_known(&q, ":climb_m", r->climb_m);
    query_bind_known(&q, ":form", r->form);
    query_bind_known(&q, ":form_from_m", r->form_from_m);
    query_bind_known(&q, ":enjoy", r->enjoy);
    for (int i = 0; i < FLAG_COUNT; i++) {
        char name[NAME_TEXT_MAX];
        struct text t = text_on(name, sizeof name);
        text_add(&t, ":%s", run_flag_columns[i]);
        query_bind_int(&q, name, (r->flags >> i) & 1u);
    }
    query_bind_int(&q, ":is_sharp", r->is_sharp);
    query_bind_int(&q, ":is_limp", r->is_limp);
    query_bind_int(&q, ":is_ill", r->is_ill);
    query_bind_text(&q, ":source", source_word(r->source));
    query_bind_text(&q, ":note", w ? w->note : "");
    query_bind_text(&q, ":tags", w ? w->tags : "");
    query_bind_text(&q, ":shoe", w ? w->shoe : "");
    query_bind_text(&q, ":line", w ? w->line : "");
    return query_run(&q);
}

static bool put_segment(struct store *st, struct id run, int position,
                        const struct segment *s, struct err *e)
{
    struct query q = table_put(st, "segment", e);
    query_bind_id(&q, ":run_id", run);
    query_bind_int(&q, ":position", position);
    query_bind_word(&q, ":purpose", s->purpose, purpose_word(s->purpose));
    query_bind_some(&q, ":dist_m", s->dist.m);
    query_bind_some(&q, ":time_s", s->time.s);
    query_bind_some(&q, ":target_s_per_km", s->target.s_per_km);
    query_bind_word(&q, ":aim", s->aim, pace_name_word(s->aim));
    query_bind_known(&q, ":hr_avg_bpm", s->hr_avg);
    query_bind_int(&q, ":is_estimated", s->is_estimated);
    return query_run(&q);
}

void bind_pain(struct query *q, int position, const struct pain *p)
{
    query_bind_int(q, ":position", position);
    query_bind_word(q, ":site", p->site, site_word(p->site));
    query_bind_int(q, ":level", p->level);
    query_bind_known(q, ":from_m", p->from_m);
}

static bool put_pain(struct store *st, struct id run, int position,
                     const struct pain *p, struct err *e)
{
    struct query q = table_put(st, "run_pain", e);
    query_bind_id(&q, ":run_id", run);
    bind_pain(&q, position, p);
    return query_run(&q);
}

/* Laps stay: they are the watch's, whatever becomes of the segments. */
static bool delete_parts(struct store *st, struct id run, struct err *e)
{
    return query_of_id(st, "DELETE FROM segment WHERE run_id = :id", run, e) &&
           query_of_id(st, "DELETE FROM run_pain WHERE run_id = :id", run, e);
}

bool run_delete_laps(struct store *st, struct id run, struct err *e)
{
    return query_of_id(st, "DELETE FROM lap WHERE run_id = :id", run, e);
}

bool run_delete(struct store *st, struct id run, struct err *e)
{
    return delete_parts(st, run, e) && origin_forget(st, run, e) &&
           run_delete_laps(st, run, e) &&
           query_of_id(st, "DELETE FROM run_series WHERE run_id = :id", run,
                       e) &&
           query_of_id(st, "DELETE FROM run WHERE id = :id", run, e);
}

static bool check_week(struct store *st, const struct run *r, struct err *e)
{
    int64_t count = 0;
    char monday[DAY_TEXT];
    struct query q = query_new(st,
                               "SELECT count(*) AS runs FROM run"
                               " WHERE day BETWEEN :from AND :to"
                               " AND id <> :id",
                               e);
    query_bind_day(&q, ":from", day_monday(r->day));
    query_bind_day(&q, ":to", day_add(day_monday(r->day), 6));
    query_bind_text(&q, ":id", r->id.text);
    if (query_row(&q))
        count = query_int(&q, "runs");
    if (!query_done(&q))
        return false;
    if (count < WEEK_RUNS_MAX)
        return true;
    return err_set(e, ERR_LIMIT,
                   "the week of %s has %d runs, and more a week cannot hold; "
                   "delete or join some first",
                   day_format(day_monday(r->day), monday), WEEK_RUNS_MAX);
}

static bool put_parts(struct store *st, const struct run *r,
                      const struct segment *segments, struct err *e)
{
    if (!delete_parts(st, r->id, e))
        return false;
    for (int i = 0; i < r->seg_count; i++)
        if (!put_segment(st, r->id, i, &segments[r->seg_first + i], e))
            return false;
    for (int i = 0; i < r->pain_count; i++)
        if (!put_pain(st, r->id, i, &r->pains[i], e))
            return false;
    return true;
}

bool store_put_run(struct store *st, struct run *r,
                   const struct segment *segments,
                   const struct run_words *words, struct err *e)
{
    if (r->seg_count > RUN_SEGMENTS_MAX)
        return err_set(e, ERR_LIMIT, "a run holds %d segments, not %d",
                       RUN_SEGMENTS_MAX, r->seg_count);
    if (!put_begin(st, e))
        return false;
    bool is_new = r->id.text[0] == '\0';
    bool ok = id_or_new(st, &r->id, e) && check_week(st, r, e) &&
              put_row(st, r, words, e) && put_parts(st, r, segments, e);
    ok = put_end(st, ok, e);
    if (!ok && is_new)
        r->id.text[0] = '\0';
    return ok;
}
