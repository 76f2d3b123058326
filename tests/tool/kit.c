/* Builders of facts; see kit.h. */
#include "kit.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define DAYS_BEFORE 420
#define EASY_PACE   345 /* s/km, easy for an index of 45 */

static void need(bool is_true, const char *what)
{
    if (is_true)
        return;
    fprintf(stderr, "kit: %s\n", what);
    abort();
}

/* Ids in the order of making: 13 signs of a-z2-7, "t" first. */
static struct id next_id(int kind, int n)
{
    struct id id;
    memset(&id, 0, sizeof id);
    unsigned v = (unsigned)kind * 100000u + (unsigned)n;
    for (int i = ID_TEXT - 2; i > 0; i--, v /= 32)
        id.text[i] = "abcdefghijklmnopqrstuvwxyz234567"[v % 32];
    id.text[0] = 't';
    return id;
}

/* Opens a gap before row 'at' of a list of 'count' rows of 'size' bytes. */
static void *gap(void *list, int at, int count, size_t size)
{
    char *row = (char *)list + (size_t)at * size;
    memmove(row + size, row, (size_t)(count - at) * size);
    memset(row, 0, size);
    return row;
}

day_t kit_day(const char *text)
{
    day_t day = NO_DAY;
    need(day_parse(text, &day), text);
    return day;
}

day_t kit_after(const char *text, int days)
{
    return day_add(kit_day(text), days);
}

void kit_clear(struct facts *f, day_t today)
{
    memset(f, 0, sizeof *f);
    f->today = today;
    f->first = day_add(today, -DAYS_BEFORE);
    f->last = day_add(f->first, FACTS_DAYS - 1);
    f->diary_first = NO_DAY;
    f->athlete = athlete_blank();
    f->plan.made = NO_DAY;
    f->plan.goal.kind = GOAL_NONE;
    f->plan.goal.day = f->plan.goal.added = f->plan.goal.dropped = NO_DAY;
}

void kit_index(struct facts *f, double index)
{
    f->athlete.fitness_index = index;
    f->athlete.fitness_day = f->today;
}

static int goal_order(const struct goal *g)
{
    return day_is(g->day) ? g->day.n : INT32_MAX;
}

struct goal *kit_goal(struct facts *f, enum goal_kind kind, day_t day)
{
    need(f->goal_count < FACTS_GOALS_MAX, "too many goals");
    int at = f->goal_count;
    int order = day_is(day) ? day.n : INT32_MAX;
    while (at > 0 && goal_order(&f->goals[at - 1]) > order)
        at--;
    struct goal *g = gap(f->goals, at, f->goal_count, sizeof *g);
    g->id = next_id(1, ++f->goal_count);
    g->kind = kind;
    g->dist = goal_kind_dist(kind);
    g->day = day;
    g->aim = AIM_IMPROVE;
    g->priority = PRIORITY_A;
    g->added = f->first;
    g->dropped = NO_DAY;
    return g;
}

struct run *kit_run(struct facts *f, day_t day, enum purpose purpose,
                    int metres, int seconds, int rpe)
{
    need(f->run_count < FACTS_RUNS_MAX, "too many runs");
    int at = f->run_count;
    while (at > 0 && f->runs[at - 1].day.n > day.n)
        at--;
    struct run *r = gap(f->runs, at, f->run_count, sizeof *r);
    *r = run_blank(day);
    r->id = next_id(2, ++f->run_count);
    r->purpose = purpose;
    r->dist = (dist_t){ metres };
    r->time = (span_t){ seconds };
    r->rpe = rpe;
    if (!day_is(f->diary_first) || day.n < f->diary_first.n)
        f->diary_first = day;
    return r;
}

struct run *kit_run_at(struct facts *f, day_t day, enum purpose purpose,
                       int metres, int s_per_km, int rpe)
{
    span_t time = unit_time((dist_t){ metres }, (pace_t){ s_per_km });
    return kit_run(f, day, purpose, metres, time.s, rpe);
}

struct segment *kit_segment(struct facts *f, struct run *r,
                            enum purpose purpose, int metres, int seconds)
{
    need(f->segment_count < FACTS_SEGMENTS_MAX, "too many segments");
    need(r->seg_count < RUN_SEGMENTS_MAX, "too many segments of a run");
    if (r->seg_count == 0)
        r->seg_first = f->segment_count;
    need(r->seg_first + r->seg_count == f->segment_count,
         "segments of two runs mixed");
    struct segment *s = &f->segments[f->segment_count++];
    *s = segment_blank(purpose);
    r->seg_count++;
    s->dist = (dist_t){ metres };
    s->time = (span_t){ seconds };
    return s;
}

void kit_run_pain(struct run *r, enum site site, int level, int from_m)
{
    need(r->pain_count < RUN_PAINS_MAX, "too many pains of a run");
    r->pains[r->pain_count++] = (struct pain){ site, level, from_m };
}

struct activity *kit_activity(struct facts *f, day_t day,
                              enum activity_kind kind, int seconds, int rpe)
{
    need(f->activity_count < FACTS_ACTIVITIES_MAX, "too many activities");
    int at = f->activity_count;
    while (at > 0 && f->activities[at - 1].day.n > day.n)
        at--;
    struct activity *a = gap(f->activities, at, f->activity_count, sizeof *a);
    a->id = next_id(3, ++f->activity_count);
    a->day = day;
    a->start_min = UNKNOWN;
    a->kind = kind;
    a->time = (span_t){ seconds };
    a->rpe = rpe;
    a->source = SOURCE_MANUAL;
    return a;
}

static struct day_mark *mark(struct facts *f, day_t day)
{
    need(f->mark_count < FACTS_MARKS_MAX, "too many marks");
    int at = f->mark_count;
    while (at > 0 && f->marks[at - 1].day.n > day.n)
        at--;
    struct day_mark *m = gap(f->marks, at, f->mark_count, sizeof *m);
    m->id = next_id(4, ++f->mark_count);
    m->day = day;
    m->reason = SKIP_NONE;
    return m;
}

struct day_mark *kit_skip(struct facts *f, day_t day, enum skip_reason reason)
{
    struct day_mark *m = mark(f, day);
    m->is_skip = true;
    m->reason = reason;
    return m;
}

void kit_history(struct facts *f, day_t monday, int weeks, int week_m,
                 int long_m)
{
    static const int easy_days[] = { 1, 3, 5 }; /* Tue, Thu, Sat */
    int easy_m = (week_m - long_m) / (int)COUNT_OF(easy_days);
    for (int w = weeks; w > 0; w--) {
        day_t first = day_add(monday, -7 * w);
        for (size_t i = 0; i < COUNT_OF(easy_days); i++)
            (void)kit_run_at(f, day_add(first, easy_days[i]), PURPOSE_EASY,
                             easy_m, EASY_PACE, 3);
        (void)kit_run_at(f, day_add(first, 6), PURPOSE_LONG,
                         week_m - easy_m * (int)COUNT_OF(easy_days), EASY_PACE,
                         4);
    }
}

static struct checkin *body(struct facts *f, day_t day, bool is_evening)
{
    need(f->checkin_count < FACTS_CHECKINS_MAX, "too many check-ins");
    int at = f->checkin_count;
    while (at > 0 && (f->checkins[at - 1].day.n > day.n ||
                      (f->checkins[at - 1].day.n == day.n &&
                       f->checkins[at - 1].is_evening && !is_evening)))
        at--;
    struct checkin *c = gap(f->checkins, at, f->checkin_count, sizeof *c);
    *c = checkin_blank(day, is_evening);
    c->id = next_id(5, ++f->checkin_count);
    return c;
}

struct checkin *kit_checkin(struct facts *f, day_t day)
{
    return body(f, day, false);
}

struct checkin *kit_evening(struct facts *f, day_t day)
{
    return body(f, day, true);
}

struct checkin *kit_hooper(struct facts *f, day_t day, int sleepq, int fatigue,
                           int stress, int soreness)
{
    struct checkin *c = body(f, day, false);
    c->sleepq = sleepq;
    c->fatigue = fatigue;
    c->stress = stress;
    c->soreness = soreness;
    return c;
}

void kit_pain(struct checkin *c, enum site site, int level)
{
    need(c->pain_count < RUN_PAINS_MAX, "too many pains of a check-in");
    c->pains[c->pain_count++] = (struct pain){ site, level, UNKNOWN };
}

struct plan_week *kit_week(struct facts *f, day_t monday, enum phase phase,
                           int target_m)
{
    struct plan *p = &f->plan;
    need(p->week_count < PLAN_WEEKS_MAX, "too many weeks of a plan");
    struct plan_week *w = &p->weeks[p->week_count++];
    memset(w, 0, sizeof *w);
    w->monday = monday;
    w->phase = phase;
    w->target = (dist_t){ target_m };
    f->has_plan = true;
    f->plan_revision = p->revision = 1;
    if (!day_is(p->made))
        p->made = monday;
    return w;
}

struct session *kit_session(struct facts *f, day_t day, enum purpose purpose,
                            int metres, int seconds)
{
    struct plan *p = &f->plan;
    need(p->session_count < PLAN_SESSIONS_MAX, "too many sessions");
    int at = p->session_count;
    while (at > 0 && p->sessions[at - 1].day.n > day.n)
        at--;
    struct session *s = gap(p->sessions, at, p->session_count, sizeof *s);
    *s = session_blank(day, purpose);
    s->id = next_id(6, ++p->session_count);
    s->dist = (dist_t){ metres };
    s->time = (span_t){ seconds };
    return s;
}

struct step *kit_step(struct facts *f, struct session *s, enum step_kind kind,
                      enum purpose purpose, int metres, int seconds)
{
    struct plan *p = &f->plan;
    need(p->step_count < PLAN_STEPS_MAX, "too many steps of a plan");
    if (s->step_count == 0)
        s->step_first = p->step_count;
    need(s->step_first + s->step_count == p->step_count,
         "steps of two sessions mixed");
    struct step *t = &p->steps[p->step_count++];
    memset(t, 0, sizeof *t);
    s->step_count++;
    t->kind = kind;
    t->purpose = purpose;
    t->dist = (dist_t){ metres };
    t->time = (span_t){ seconds };
    t->aim = PACE_NONE;
    return t;
}

struct kit_lcg kit_seed(uint64_t seed)
{
    printf("seed: %llu\n", (unsigned long long)seed);
    fflush(stdout);
    return (struct kit_lcg){ seed };
}

/* Knuth's MMIX constants, 1999; the upper half is the better one. */
uint32_t kit_next(struct kit_lcg *g)
{
    g->state = g->state * 6364136223846793005u + 1442695040888963407u;
    return (uint32_t)(g->state >> 32);
}

int kit_between(struct kit_lcg *g, int least, int most)
{
    uint64_t span = (uint64_t)(most - least) + 1;
    return least + (int)(((uint64_t)kit_next(g) * span) >> 32);
}

double kit_share(struct kit_lcg *g)
{
    return kit_next(g) / 4294967296.0; /* 2^32 */
}
