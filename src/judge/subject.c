/* One run, laid on an axis of metres, or of seconds where it has none. */
#include "judge/engine.h"

#define JOIN_S     (2 * 3600) /* a shorter gap makes two runs one (B6) */
#define TARGET_OFF ((unsigned)FLAG_TREADMILL)

bool purpose_is_paced_work(enum purpose p)
{
    return purpose_is_quality(p) && purpose_pace(p) != PACE_NONE;
}

bool subject_is_work(const struct subject *s, int segment)
{
    return !purpose_is_between(s->seg[segment].purpose);
}

/* ---- the axis */

static void subject_axis(struct subject *s)
{
    const struct run *r = s->r;
    s->is_by_time = r->dist.m <= 0;
    pace_t pace = unit_pace(r->dist, r->time);
    if (pace.s_per_km == 0)
        pace.s_per_km = PACE_GUESS;
    for (int i = 0; i < s->seg_count; i++) {
        const struct segment *g = &s->seg[i];
        int32_t took = r->time.s > 0 ? g->time.s : unit_time(g->dist, pace).s;
        s->sec[i + 1] = s->sec[i] + took;
        s->at[i + 1] = s->at[i] + (s->is_by_time ? took : g->dist.m);
    }
    s->end = s->is_by_time ? r->time.s : r->dist.m;
    s->at[s->seg_count] = s->end;
    if (r->time.s > 0)
        s->sec[s->seg_count] = r->time.s;
}

/* Reads 'to' where 'from' has 'value', straight between the segments. */
static int32_t across(const int32_t *from, const int32_t *to, int count,
                      int32_t value)
{
    if (value <= 0)
        return 0;
    for (int i = 0; i < count; i++) {
        if (value >= from[i + 1])
            continue;
        int64_t part = (int64_t)(to[i + 1] - to[i]) * (value - from[i]);
        int32_t size = from[i + 1] - from[i];
        return to[i] + (int32_t)((part + size / 2) / size);
    }
    return to[count];
}

int32_t subject_place(const struct subject *s, int32_t seconds)
{
    return across(s->sec, s->at, s->seg_count, seconds);
}

int32_t subject_seconds(const struct subject *s, int32_t place)
{
    return across(s->at, s->sec, s->seg_count, place);
}

int32_t subject_place_m(const struct subject *s, int32_t metres)
{
    return s->is_by_time ? UNKNOWN : metres;
}

int32_t subject_metres(const struct subject *s, int32_t from, int32_t to)
{
    return s->is_by_time ? 0 : to - from;
}

/* ---- the body */

int subject_pain(const struct subject *s)
{
    int worst = UNKNOWN;
    for (int i = 0; i < s->r->pain_count; i++) {
        const struct pain *p = &s->r->pains[i];
        if (site_is_running(p->site) && p->level > worst)
            worst = p->level;
    }
    return worst;
}

bool subject_is_ragged(const struct subject *s)
{
    return s->r->form >= 1 && s->r->form <= bench_whole(s->b, SETTING_R6_FORM);
}

bool subject_is_tired(const struct subject *s)
{
    return s->ready->readiness != READINESS_GO && !s->ready->is_load_alone;
}

bool subject_is_eased(const struct subject *s)
{
    if (s->ready->readiness != READINESS_EASY_ONLY || !s->is_told ||
        !purpose_is_paced_work(s->purpose) || s->r->rpe < 0 ||
        s->r->rpe > bench_whole(s->b, SETTING_R5_EASED))
        return false;
    for (int i = 0; i < s->seg_count; i++)
        if (subject_is_work(s, i) && s->zone[i].zone > 1)
            return false;
    return true;
}

static int evening_mood(const struct facts *f, day_t day)
{
    int mood = UNKNOWN;
    for (int i = facts_checkin_from(f, day);
         i < f->checkin_count && f->checkins[i].day.n == day.n; i++)
        if (f->checkins[i].is_evening && f->checkins[i].mood > 0)
            mood = f->checkins[i].mood;
    return mood;
}

/* Run for its own sake. For stress relief a mood no lower than before is a
 * purpose; one that nobody noted is never held against the run. */
static bool subject_guarded(const struct subject *s)
{
    if (s->purpose == PURPOSE_ENJOYMENT ||
        (s->r->flags & (unsigned)FLAG_JOY) != 0)
        return true;
    if (!s->b->ctx.has_goal || s->b->ctx.goal.kind != GOAL_STRESS)
        return false;
    int after = evening_mood(s->b->f, s->r->day);
    return after == UNKNOWN || s->body->mood == UNKNOWN ||
           after >= s->body->mood;
}

/* ---- the day around it */

static bool is_race_day(const struct bench *b, int run)
{
    const struct facts *f = b->f;
    day_t day = f->runs[run].day;
    int first = run;
    while (first > 0 && f->runs[first - 1].day.n == day.n)
        first--;
    for (int i = first; i < f->run_count && f->runs[i].day.n == day.n; i++)
        if (bench_role(b, i)->purpose == PURPOSE_RACE ||
            f->runs[i].purpose == PURPOSE_RACE)
            return true;
    return false;
}

static int32_t end_of(const struct run *r)
{
    int32_t took = r->elapsed.s > r->time.s ? r->elapsed.s : r->time.s;
    return r->start_min * MINUTE_S + took;
}

static void subject_before(struct subject *s)
{
    int32_t last_end = UNKNOWN;
    for (int i = 0; i < s->slot; i++) {
        const struct run *q = &s->b->f->runs[s->b->runs[i]];
        if (q->day.n != s->r->day.n)
            continue;
        s->before_s += time_likely(q->dist, q->time).s;
        bool joins = last_end >= 0 && q->start_min >= 0 &&
                     q->start_min * MINUTE_S - last_end < JOIN_S;
        s->joined_m = q->dist.m + (joins ? s->joined_m : 0);
        last_end = q->start_min >= 0 ? end_of(q) : UNKNOWN;
    }
    if (last_end < 0 || s->r->start_min < 0 ||
        s->r->start_min * MINUTE_S - last_end >= JOIN_S)
        s->joined_m = 0;
}

/* ---- zones */

/* Laps carry their times also where nobody said how long the whole took:
 * "wu 2k, 5x1k @3:55 r90s, cd 2k". */
static void subject_took(struct subject *s)
{
    const struct segment *own = &s->b->f->segments[s->r->seg_first];
    for (int i = 0; i < s->seg_count; i++) {
        s->took[i] = s->seg[i].time;
        if (s->r->time.s <= 0 && i < s->r->seg_count &&
            own[i].dist.m == s->seg[i].dist.m)
            s->took[i] = own[i].time;
    }
}

static void subject_zones(struct subject *s)
{
    struct segment parts[RUN_SEGMENTS_MAX];
    for (int i = 0; i < s->seg_count; i++) {
        parts[i] = s->seg[i];
        parts[i].time = s->took[i];
        if (bench_is_by_effort(s->b))
            parts[i].hr_avg = UNKNOWN;
    }
    zones_of(&s->limits, s->r, parts, s->seg_count, s->zone);
}

void subject_make(struct subject *s, const struct bench *b, int run, int slot)
{
    memset(s, 0, sizeof *s);
    s->b = b;
    s->r = &b->f->runs[run];
    s->run = run;
    s->slot = slot;
    s->role = bench_role(b, run);
    s->purpose = s->role->purpose;
    s->is_told = s->role->source == PURPOSE_SOURCE_DECLARED ||
                 s->role->source == PURPOSE_SOURCE_SESSION;
    int weekday = day_diff(s->r->day, b->monday);
    int held = weekday >= 0 && weekday < WEEK_DAYS ? weekday : 0;
    s->ready = &b->ready[held];
    s->body = &b->body[held];
    s->next = &b->body[held + 1];
    s->is_race_day = is_race_day(b, run);
    s->is_guarded = subject_guarded(s);
    if (!bench_is_by_effort(b)) /* else none: effort alone counts (F4b) */
        s->limits = *zone_book_on(&b->docket->zones, s->r->day);
    s->seg_count =
        split_run(b->f, s->r, s->is_told ? s->purpose : PURPOSE_NONE, s->seg);
    subject_axis(s);
    subject_took(s);
    subject_zones(s);
    subject_before(s);
}

/* ---- pace against target */

static pace_t target_of(const struct subject *s, const struct segment *g)
{
    if (g->target.s_per_km > 0)
        return g->target;
    if (g->aim != PACE_NONE)
        return s->limits.paces.of[g->aim];
    if (s->role->session != UNKNOWN) {
        pace_t asked = s->b->f->plan.sessions[s->role->session].target;
        if (asked.s_per_km > 0)
            return asked;
    }
    enum pace_name named = purpose_pace(g->purpose);
    if (named == PACE_NONE)
        return (pace_t){ 0 };
    return s->limits.paces.of[named];
}

bool subject_pace(const struct subject *s, enum purpose p,
                  struct pace_reading *out)
{
    double took = 0.0;
    double asked = 0.0;
    int32_t metres = 0;
    if (bench_is_by_effort(s->b) || (s->r->flags & TARGET_OFF) != 0)
        return false;
    for (int i = 0; i < s->seg_count; i++) {
        const struct segment *g = &s->seg[i];
        pace_t target = g->purpose == p ? target_of(s, g) : (pace_t){ 0 };
        if (target.s_per_km <= 0 || g->is_estimated || g->dist.m <= 0 ||
            s->took[i].s <= 0)
            continue;
        took += s->took[i].s;
        asked += (double)target.s_per_km * g->dist.m / METRES_PER_KM;
        metres += g->dist.m;
    }
    if (metres == 0)
        return false;
    double km = (double)metres / METRES_PER_KM;
    out->ran.s_per_km = (int32_t)lround(took / km);
    out->target.s_per_km = (int32_t)lround(asked / km);
    out->ratio = took / grade_factor(s->r->climb_m, s->r->dist) / asked;
    return true;
}
