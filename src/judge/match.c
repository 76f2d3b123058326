/*
 * Runs and sessions meet (design.md section 5): per day in order, same purpose
 * first, then nearest size; what is left over takes a session of its purpose
 * one day away in the same week.
 */
#include "judge/engine.h"

#include <stdlib.h>

#define UNPLANNED_FROM 120 /* percent of its session; what is beyond counts */

/* ---- the week's runs, in an order that is not that of their entry */

static int sign(int64_t difference)
{
    return difference < 0 ? -1 : difference > 0;
}

static int run_order(const struct run *a, const struct run *b)
{
    int64_t by[] = {
        (int64_t)a->day.n - b->day.n,     (int64_t)a->start_min - b->start_min,
        (int64_t)a->dist.m - b->dist.m,   (int64_t)a->time.s - b->time.s,
        (int64_t)a->purpose - b->purpose, (int64_t)a->rpe - b->rpe,
    };
    for (size_t i = 0; i < COUNT_OF(by); i++)
        if (by[i] != 0)
            return sign(by[i]);
    return strcmp(a->id.text, b->id.text);
}

static void take_runs(const struct facts *f, day_t monday, struct week_match *m)
{
    for (int i = facts_run_from(f, monday);
         i < f->run_count && m->run_count < WEEK_RUNS_MAX; i++) {
        if (f->runs[i].day.n >= monday.n + WEEK_DAYS)
            break;
        int at = m->run_count++;
        while (at > 0 &&
               run_order(&f->runs[i], &f->runs[m->runs[at - 1]]) < 0) {
            m->runs[at] = m->runs[at - 1];
            at--;
        }
        m->runs[at] = i;
    }
}

/* ---- how alike a run and a session are */

static int32_t size_gap(const struct run *r, const struct session *s)
{
    if (s->dist.m <= 0 && s->time.s > 0 && r->time.s > 0) {
        span_t gap = { abs(r->time.s - s->time.s) };
        return dist_likely((dist_t){ 0 }, gap).m;
    }
    return abs(dist_likely(r->dist, r->time).m -
               dist_likely(s->dist, s->time).m);
}

/* The purpose a run was given: its own word, else its longest work's. Strides
 * and drills on the way are nobody's word for the whole. */
static enum purpose purpose_declared(const struct facts *f, const struct run *r)
{
    if (r->is_of_session)
        return PURPOSE_NONE;
    if (r->purpose != PURPOSE_NONE)
        return r->purpose;
    enum purpose best = PURPOSE_NONE;
    int32_t longest = 0, bare = 0;
    for (int i = 0; i < r->seg_count; i++) {
        const struct segment *s = &f->segments[r->seg_first + i];
        int32_t size = dist_likely(s->dist, s->time).m;
        bool is_bare = s->purpose == PURPOSE_NONE || segment_is_proposed(r, s);
        if (is_bare && size > bare)
            bare = size;
        if (is_bare || purpose_is_between(s->purpose) || size <= longest)
            continue;
        best = s->purpose;
        longest = size;
    }
    bool is_aside = best == PURPOSE_STRIDES || best == PURPOSE_DRILLS;
    return is_aside && bare > longest ? PURPOSE_NONE : best;
}

static bool is_open(const struct facts *f, const struct session_reading *s)
{
    const struct session *own = &f->plan.sessions[s->session];
    return s->run == UNKNOWN && session_is_run(own) &&
           own->skipped == SKIP_NONE;
}

static void meet(struct week_match *m, int run, int session,
                 enum session_status status)
{
    m->roles[run].session = m->sessions[session].session;
    m->sessions[session].run = m->runs[run];
    m->sessions[session].status = status;
}

/* May this run take this session, so many days away at most? */
static bool may_meet(const struct facts *f, const struct week_match *m, int run,
                     int session, int days)
{
    const struct run *r = &f->runs[m->runs[run]];
    const struct session_reading *s = &m->sessions[session];
    int away = day_diff(r->day, f->plan.sessions[s->session].day);
    return m->roles[run].session == UNKNOWN && is_open(f, s) &&
           abs(away) == days;
}

/*
 * The nearest pair is taken again and again: first of those whose purpose is
 * the same, then (on the day itself) of any.
 */
static bool meet_nearest(const struct facts *f, struct week_match *m, int days,
                         bool is_same_purpose)
{
    int best_run = UNKNOWN;
    int best_session = UNKNOWN;
    int32_t least = INT32_MAX;
    for (int i = 0; i < m->run_count; i++)
        for (int k = 0; k < m->session_count; k++) {
            if (!may_meet(f, m, i, k, days))
                continue;
            const struct session *s = &f->plan.sessions[m->sessions[k].session];
            int32_t gap = size_gap(&f->runs[m->runs[i]], s);
            if ((is_same_purpose && m->roles[i].purpose != s->purpose) ||
                gap >= least)
                continue;
            least = gap;
            best_run = i;
            best_session = k;
        }
    if (best_run == UNKNOWN)
        return false;
    meet(m, best_run, best_session, days == 0 ? STATUS_DONE : STATUS_MOVED);
    return true;
}

/* ---- sessions nobody ran */

static bool has_activity(const struct facts *f, day_t day,
                         enum activity_kind kind)
{
    for (int i = 0; i < f->activity_count; i++)
        if (f->activities[i].day.n == day.n && f->activities[i].kind == kind)
            return true;
    return false;
}

static const struct day_mark *mark_on(const struct facts *f, day_t day)
{
    for (int i = 0; i < f->mark_count; i++)
        if (f->marks[i].day.n == day.n)
            return &f->marks[i];
    return NULL;
}

static enum session_status status_unmet(const struct facts *f,
                                        const struct session *s)
{
    if (!session_is_run(s) && has_activity(f, s->day, s->activity))
        return STATUS_DONE;
    if (s->skipped != SKIP_NONE)
        return skip_is_rest(s->skipped) ? STATUS_RESTED : STATUS_SKIPPED;
    const struct day_mark *mark = session_is_run(s) ? mark_on(f, s->day) : NULL;
    if (mark != NULL)
        return !mark->is_skip || skip_is_rest(mark->reason) ? STATUS_RESTED
                                                            : STATUS_SKIPPED;
    return s->day.n < f->today.n ? STATUS_MISSED : STATUS_PLANNED;
}

const struct session *week_sessions(const struct facts *f, day_t monday,
                                    int *count)
{
    const struct plan *p = &f->plan;
    int held = f->has_plan ? p->session_count : 0;
    int first = f->has_plan ? plan_session_from(p, monday) : 0;
    int n = 0;
    while (first + n < held && n < WEEK_SESSIONS_MAX &&
           p->sessions[first + n].day.n < monday.n + WEEK_DAYS)
        n++;
    *count = n;
    return &p->sessions[first];
}

static void take_sessions(const struct facts *f, day_t monday,
                          struct week_match *m)
{
    int count;
    const struct session *first = week_sessions(f, monday, &count);
    for (int i = 0; i < count; i++)
        m->sessions[m->session_count++] = (struct session_reading){
            .session = (int)(first - f->plan.sessions) + i,
            .status = STATUS_PLANNED,
            .run = UNKNOWN,
        };
}

/* ---- roles */

static int32_t beyond(int32_t done, int32_t planned)
{
    int64_t most = (int64_t)planned * UNPLANNED_FROM / 100;
    return done > most ? (int32_t)(done - most) : 0;
}

static void role_unplanned(const struct facts *f, const struct run *r,
                           struct role *role)
{
    if (role->session == UNKNOWN) {
        role->unplanned_m = r->dist.m;
        role->unplanned_s = r->time.s;
        return;
    }
    const struct session *s = &f->plan.sessions[role->session];
    role->unplanned_s = s->time.s > 0 ? beyond(r->time.s, s->time.s) : 0;
    if (s->dist.m > 0)
        role->unplanned_m = beyond(r->dist.m, s->dist.m);
    else if (r->time.s > 0)
        role->unplanned_m =
            (int32_t)((int64_t)r->dist.m * role->unplanned_s / r->time.s);
}

/* Nobody said what it was for: what was run tells, for the tables only. */
static void role_infer(struct zone_book *z, const struct run *r,
                       struct role *role, struct zone_reading *zone)
{
    struct purpose_reading p = purpose_propose(zone_book_on(z, r->day), r,
                                               &z->f->segments[r->seg_first]);
    *zone = p.zone;
    if (p.purpose == PURPOSE_NONE)
        return;
    role->purpose = p.purpose;
    role->source = PURPOSE_SOURCE_INFERRED;
}

static void take_roles(struct zone_book *z, struct week_match *m)
{
    const struct facts *f = z->f;
    for (int i = 0; i < m->run_count; i++) {
        const struct run *r = &f->runs[m->runs[i]];
        struct role *role = &m->roles[i];
        if (role->purpose != PURPOSE_NONE) {
            role->source = PURPOSE_SOURCE_DECLARED;
        } else if (role->session != UNKNOWN) {
            role->purpose = f->plan.sessions[role->session].purpose;
            role->source = PURPOSE_SOURCE_SESSION;
        } else {
            role_infer(z, r, role, &m->zones[i]);
        }
        role_unplanned(f, r, role);
    }
}

void match_pairs(const struct facts *f, day_t monday, struct week_match *m)
{
    memset(m, 0, sizeof *m);
    take_runs(f, monday, m);
    take_sessions(f, monday, m);
    for (int i = 0; i < m->run_count; i++)
        m->roles[i] = (struct role){
            .purpose = purpose_declared(f, &f->runs[m->runs[i]]),
            .source = PURPOSE_SOURCE_NONE,
            .session = UNKNOWN,
        };
    while (meet_nearest(f, m, 0, true) || meet_nearest(f, m, 0, false))
        ;
    while (meet_nearest(f, m, 1, true))
        ;
    for (int i = 0; i < m->session_count; i++)
        if (m->sessions[i].run == UNKNOWN)
            m->sessions[i].status =
                status_unmet(f, &f->plan.sessions[m->sessions[i].session]);
}

void match_of(struct zone_book *z, day_t monday, struct week_match *m)
{
    match_pairs(z->f, monday, m);
    take_roles(z, m);
}

int match_week(const struct facts *f, day_t monday,
               struct session_reading sessions[WEEK_SESSIONS_MAX],
               struct run_reading runs[WEEK_RUNS_MAX], int *run_count)
{
    struct week_match m;
    struct zone_book book;
    zone_book_open(&book, f);
    match_of(&book, monday, &m);
    memcpy(sessions, m.sessions, sizeof m.sessions);
    memset(runs, 0, sizeof *runs * WEEK_RUNS_MAX);
    for (int i = 0; i < m.run_count; i++)
        runs[i] = (struct run_reading){
            .run = m.runs[i],
            .session = m.roles[i].session,
            .purpose = m.roles[i].purpose,
            .purpose_source = m.roles[i].source,
            .zone = m.zones[i],
            .unplanned_m = m.roles[i].unplanned_m,
        };
    *run_count = m.run_count;
    return m.session_count;
}

/* ---- rest honoured */

static bool is_rested(const struct bench *b, day_t day)
{
    for (int i = 0; i < b->session_count; i++)
        if (b->sessions[i].status == STATUS_RESTED &&
            b->f->plan.sessions[b->sessions[i].session].day.n == day.n)
            return true;
    const struct day_mark *mark = mark_on(b->f, day);
    return mark != NULL && mark->is_skip && skip_is_rest(mark->reason);
}

int match_rests(const struct bench *b)
{
    int rests = 0;
    for (int i = 0; i < WEEK_DAYS; i++) {
        day_t day = day_add(b->monday, i);
        const struct day_row *row = days_row(b->days, day);
        if (row->runs > 0 || row->time_s > 0) /* drills are no rest either */
            continue;
        bool is_skip_day =
            b->ready[i].readiness == READINESS_SKIP && day.n < b->f->today.n;
        rests += is_rested(b, day) || is_skip_day;
    }
    return rests;
}
