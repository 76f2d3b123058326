/* What the engine is given: one week and what it is judged against. */
#include "store/room.h"

#include <string.h>

#define DAYS_BEFORE 364 /* of the week's Monday */
#define DAYS_AFTER  7
/* Runs that come with segments: five weeks are read back, and of each the races
 * of twelve weeks before set the index, by the part of them that was raced. */
#define SEGMENTS_BEFORE ((5 + 12) * 7)

static void bind_days(struct query *q, const struct facts *f)
{
    query_bind_day(q, ":first", f->first);
    query_bind_day(q, ":last", f->last);
}

/*
 * Where there is more than facts hold, the oldest days are left out: 'sql'
 * gives the day of the first row too many, counted from the last day back.
 */
static bool leave_out(struct store *st, const char *sql, int most,
                      struct facts *f, struct err *e)
{
    struct query q = query_new(st, sql, e);
    bind_days(&q, f);
    query_bind_int(&q, ":most", most);
    if (query_row(&q))
        f->first = day_add(query_day(&q, "day"), 1);
    return query_done(&q);
}

#define DAY_BEYOND(table)                                          \
    "SELECT day FROM " table " WHERE day BETWEEN :first AND :last" \
    " ORDER BY day DESC LIMIT 1 OFFSET :most"

static bool fit_days(struct store *st, struct facts *f, struct err *e)
{
    return leave_out(st, DAY_BEYOND("run"), FACTS_RUNS_MAX, f, e) &&
           leave_out(st, DAY_BEYOND("checkin"), FACTS_CHECKINS_MAX, f, e) &&
           leave_out(st, DAY_BEYOND("activity"), FACTS_ACTIVITIES_MAX, f, e) &&
           leave_out(st, DAY_BEYOND("day_mark"), FACTS_MARKS_MAX, f, e);
}

/* ---- runs: rows, then pains and segments in the same order */

static bool read_runs(struct store *st, struct facts *f, struct err *e)
{
    struct query q = query_new(
        st,
        "SELECT id, day, start_min, purpose, dist_m, time_s, elapsed_s, rpe,"
        " hr_avg_bpm, hr_max_bpm, climb_m, form, form_from_m, enjoy, is_hilly,"
        " is_hot, is_altitude, is_treadmill, is_trail, is_joy, is_sharp,"
        " is_limp, is_ill, source FROM run WHERE day BETWEEN :first AND :last"
        " ORDER BY day, start_min, id",
        e);
    bind_days(&q, f);
    while (query_row(&q))
        take_run(&q, &f->runs[f->run_count++]);
    return query_done(&q);
}

/* The run of an id, from 'at' on; the run count if it is not held. */
static int run_at(const struct facts *f, int at, const char *id)
{
    while (at < f->run_count && strcmp(f->runs[at].id.text, id) != 0)
        at++;
    return at;
}

static bool read_run_pains(struct store *st, struct facts *f, struct err *e)
{
    int at = 0;
    struct query q = query_new(
        st,
        "SELECT run_id, site, level, from_m FROM run"
        " CROSS JOIN run_pain ON run_id = id WHERE day BETWEEN :first AND :last"
        " ORDER BY day, start_min, run_id, position",
        e);
    bind_days(&q, f);
    while (query_row(&q)) {
        at = run_at(f, at, query_text(&q, "run_id"));
        if (at == f->run_count)
            break;
        struct run *r = &f->runs[at];
        if (r->pain_count < RUN_PAINS_MAX)
            take_pain(&q, &r->pains[r->pain_count++]);
    }
    return query_done(&q);
}

bool facts_segments_over(struct store *st, day_t from, const struct facts *f,
                         int64_t *over, struct err *e)
{
    struct query q =
        query_new(st,
                  "SELECT count(*) AS segments FROM run CROSS JOIN segment"
                  " ON run_id = id WHERE day BETWEEN :from AND :last",
                  e);
    query_bind_day(&q, ":from", from);
    query_bind_day(&q, ":last", f->last);
    if (query_row(&q))
        *over = query_int(&q, "segments") - FACTS_SEGMENTS_MAX;
    return query_done(&q);
}

static void take_run_segment(struct query *q, struct facts *f, int at)
{
    struct run *r = &f->runs[at];
    if (r->seg_count == 0)
        r->seg_first = f->segment_count;
    r->seg_count++;
    take_segment(q, &f->segments[f->segment_count++]);
}

/* Too many segments: the oldest runs are held as one piece each. */
static bool read_segments(struct store *st, day_t from, struct facts *f,
                          struct err *e)
{
    int at = 0;
    int64_t skip = 0;
    if (!facts_segments_over(st, from, f, &skip, e))
        return false;
    struct query q = query_new(
        st,
        "SELECT run_id, segment.position, segment.purpose, segment.dist_m,"
        " segment.time_s, target_s_per_km, aim, segment.hr_avg_bpm,"
        " is_estimated FROM run CROSS JOIN segment ON run_id = id"
        " WHERE day BETWEEN :from AND :last"
        " ORDER BY day, start_min, run_id, segment.position",
        e);
    query_bind_day(&q, ":from", from);
    query_bind_day(&q, ":last", f->last);
    for (bool is_whole = true; query_row(&q); skip--) {
        if (query_int(&q, "position") == 0)
            is_whole = skip <= 0;
        at = run_at(f, at, query_text(&q, "run_id"));
        if (at == f->run_count)
            break;
        if (is_whole)
            take_run_segment(&q, f, at);
    }
    return query_done(&q);
}

/* ---- the body, and days without a run */

static bool read_checkins(struct store *st, struct facts *f, struct err *e)
{
    struct query q =
        query_new(st,
                  "SELECT * FROM checkin WHERE day BETWEEN :first AND :last"
                  " ORDER BY day, moment = 'evening'",
                  e);
    bind_days(&q, f);
    while (query_row(&q))
        take_checkin(&q, &f->checkins[f->checkin_count++]);
    return query_done(&q);
}

static bool read_checkin_pains(struct store *st, struct facts *f, struct err *e)
{
    int at = 0;
    struct query q =
        query_new(st,
                  "SELECT checkin_id, site, level, from_m FROM checkin"
                  " CROSS JOIN checkin_pain ON checkin_id = id"
                  " WHERE day BETWEEN :first AND :last"
                  " ORDER BY day, moment = 'evening', position",
                  e);
    bind_days(&q, f);
    while (query_row(&q)) {
        const char *id = query_text(&q, "checkin_id");
        while (at < f->checkin_count &&
               strcmp(f->checkins[at].id.text, id) != 0)
            at++;
        if (at == f->checkin_count)
            break;
        struct checkin *c = &f->checkins[at];
        if (c->pain_count < RUN_PAINS_MAX)
            take_pain(&q, &c->pains[c->pain_count++]);
    }
    return query_done(&q);
}

static bool read_activities(struct store *st, struct facts *f, struct err *e)
{
    struct query q =
        query_new(st,
                  "SELECT * FROM activity WHERE day BETWEEN :first AND :last"
                  " ORDER BY day, start_min, id",
                  e);
    bind_days(&q, f);
    while (query_row(&q))
        take_activity(&q, &f->activities[f->activity_count++]);
    return query_done(&q);
}

static bool read_marks(struct store *st, struct facts *f, struct err *e)
{
    struct query q =
        query_new(st,
                  "SELECT * FROM day_mark WHERE day BETWEEN :first AND :last"
                  " ORDER BY day, id",
                  e);
    bind_days(&q, f);
    while (query_row(&q))
        take_mark(&q, &f->marks[f->mark_count++]);
    return query_done(&q);
}

/* Those that touch the days held; of too many, the newest. */
static bool read_injuries(struct store *st, struct facts *f, struct err *e)
{
    struct query q = query_new(
        st,
        "SELECT * FROM (SELECT * FROM injury WHERE start_day <= :last"
        " AND (end_day IS NULL OR end_day >= :first)"
        " ORDER BY start_day DESC, id LIMIT :most) ORDER BY start_day, id",
        e);
    bind_days(&q, f);
    query_bind_int(&q, ":most", FACTS_INJURIES_MAX);
    while (query_row(&q)) {
        struct injury *i = &f->injuries[f->injury_count++];
        i->id = query_id(&q, "id");
        i->site = SITE_NONE;
        (void)site_from(query_text(&q, "site"), &i->site);
        i->start = query_day(&q, "start_day");
        i->end = query_day(&q, "end_day");
    }
    return query_done(&q);
}

/* ---- all of it */

static bool read_first(struct store *st, struct facts *f, struct err *e)
{
    struct query q = query_new(st, "SELECT min(day) AS day FROM run", e);
    if (query_row(&q))
        f->diary_first = query_day(&q, "day");
    return query_done(&q);
}

static bool read_plan(struct store *st, day_t monday, struct facts *f,
                      struct err *e)
{
    int revision;
    if (!plan_in_force(st, monday, &revision, e) ||
        (revision != f->plan.revision && !take_plan(st, revision, &f->plan, e)))
        return false;
    f->plan_revision = f->plan.revision;
    for (int i = 0; i < f->plan.week_count; i++) {
        day_t week = f->plan.weeks[i].monday;
        if (day_diff(week, f->first) >= 0 && day_diff(f->last, week) >= 0)
            f->has_plan = true;
    }
    return true;
}

static day_t earlier(day_t a, day_t b)
{
    return day_diff(a, b) < 0 ? a : b;
}

bool facts_lists(struct store *st, day_t segments_from, struct facts *f,
                 struct err *e)
{
    return fit_days(st, f, e) && read_first(st, f, e) && read_runs(st, f, e) &&
           read_run_pains(st, f, e) && read_segments(st, segments_from, f, e) &&
           read_checkins(st, f, e) && read_checkin_pains(st, f, e) &&
           read_activities(st, f, e) && read_marks(st, f, e) &&
           read_injuries(st, f, e) &&
           store_pauses(st, f->first, f->pauses, FACTS_PAUSES_MAX,
                        &f->pause_count, e) &&
           store_goals(st, f->goals, FACTS_GOALS_MAX, &f->goal_count, e);
}

bool facts_week(struct store *st, day_t monday, struct facts *f, struct err *e)
{
    day_t on = earlier(day_add(monday, 6), f->today);
    return take_athlete(st, on, &f->athlete, e) && read_plan(st, monday, f, e);
}

day_t facts_segments_from(day_t monday)
{
    return day_add(monday, -SEGMENTS_BEFORE);
}

void facts_span(struct facts *f, day_t monday, day_t last, day_t today)
{
    f->today = today;
    f->first = day_add(monday, -DAYS_BEFORE);
    f->last = day_add(last, DAYS_AFTER);
    f->diary_first = NO_DAY;
}

bool store_facts(struct store *st, day_t monday, day_t today, struct facts *out,
                 struct err *e)
{
    bool is_ours;
    memset(out, 0, sizeof *out);
    facts_span(out, monday, monday, today);
    if (!read_begin(st, &is_ours, e))
        return false;
    bool ok = facts_lists(st, facts_segments_from(monday), out, e) &&
              facts_week(st, monday, out, e);
    return read_end(st, is_ours, ok, e);
}
