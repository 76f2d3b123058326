/* Level, phase, days left and readiness: what a week is judged by; and what a
 * planned session rests on. */
#include "judge/figures.h"

void figure_level(const struct bench *b, const struct week_report *r,
                  struct figure_reading *out)
{
    const struct level_reading *l = &r->level;
    ground_of(&out->values, "level", UNIT_LEVEL, l->level);
    if (l->is_stated)
        out->remark = "You stated it.";
    else if (l->is_unknown)
        out->remark = "Nothing is stated and there are no 28 days of diary: "
                      "beginner until there are.";
    if (l->weekly.m > 0)
        ground_add(&out->grounds, "a_week", UNIT_METRES, l->weekly.m,
                   b->monday);
    if (l->months != UNKNOWN)
        ground_add(&out->grounds, "months_of_running", UNIT_COUNT_OF, l->months,
                   b->monday);
    else if (!l->is_stated)
        ground_of(&out->grounds, "months_known", UNIT_YESNO, 0);
    if (r->basis.index > 0.0)
        ground_add(&out->grounds, "fitness_index", UNIT_TENTH,
                   10.0 * r->basis.index, r->basis.day);
}

static void add_plan(const struct bench *b, struct grounds *g)
{
    const struct plan *p = &b->f->plan;
    if (b->ctx.is_planned && p->revision > 0)
        ground_add(g, "plan_revision", UNIT_COUNT_OF, p->revision, p->made);
}

void figure_phase(const struct bench *b, const struct week_report *r,
                  struct figure_reading *out)
{
    struct grounds *g = &out->grounds;
    ground_of(&out->values, "phase", UNIT_PHASE, r->phase);
    if (r->phase_week > 0) {
        ground_add(g, "week_of_the_phase", UNIT_COUNT_OF, r->phase_week,
                   b->monday);
        ground_of(g, "weeks_of_the_phase", UNIT_COUNT_OF, r->phase_weeks);
        ground_of(g, "cutback_week", UNIT_YESNO, r->is_cutback);
    }
    add_plan(b, g);
    if (r->has_goal && day_is(r->goal.day)) {
        ground_add(g, "goal", UNIT_GOAL, r->goal.kind, r->goal.day);
        int weeks = day_diff(day_monday(r->goal.day), b->monday) / WEEK_DAYS;
        ground_of(g, "weeks_to_the_race", UNIT_COUNT_OF, weeks);
    }
    if (!r->is_planned)
        out->remark = r->has_goal && day_is(r->goal.day)
                          ? "By the calendar: no plan covers this week."
                          : "No plan covers this week and no goal has a date.";
}

void figure_days_left(const struct bench *b, const struct week_report *r,
                      struct figure_reading *out)
{
    if (r->days_left == UNKNOWN) {
        out->remark = "No goal with a date ahead is in force.";
        return;
    }
    ground_of(&out->values, "days", UNIT_COUNT_OF, r->days_left);
    ground_add(&out->grounds, "goal", UNIT_GOAL, r->goal.kind, r->goal.day);
    ground_of(&out->grounds, "today", UNIT_DAY, b->f->today.n);
}

void figure_readiness(const struct bench *b, const struct week_report *r,
                      struct figure_reading *out)
{
    (void)r;
    bool is_known = false;
    for (int i = 0; i < WEEK_DAYS; i++) {
        const struct readiness_reading *own = &b->ready[i];
        if (!own->is_known)
            continue;
        is_known = true;
        ground_add(&out->grounds, "readiness", UNIT_READINESS, own->readiness,
                   own->day);
    }
    int at = day_diff(bench_last(b), b->monday);
    ground_add(&out->values, "readiness", UNIT_READINESS,
               b->ready[at].readiness, bench_last(b));
    out->remark = is_known ? "'why DATE' tells a day's reasons."
                           : "No check-in of this week: go, until told "
                             "otherwise.";
}

/* ---- a session of the plan */

#define LONG_DAYS 30

/* Longest before a session, run or still planned, and its day. */
static void add_longest(const struct bench *b, const struct session *s,
                        struct grounds *g)
{
    day_t from = day_add(s->day, -LONG_DAYS);
    int32_t longest = outlook_longest(b, from, day_add(s->day, -1));
    if (longest <= 0)
        return;
    ground_add(g, "longest_of_30_days_before", UNIT_METRES, longest,
               outlook_longest_day(b, s->day, longest));
    ground_of(g, "times_it", UNIT_HUNDREDTH, 100.0 * s->dist.m / longest);
    ground_of(g, "at_most", UNIT_METRES, longest * b->set->v[SETTING_R10_FROM]);
    if (b->ctx.peak_long.m > 0)
        ground_of(g, "peak_long_run_of_the_goal", UNIT_METRES,
                  b->ctx.peak_long.m);
}

/* Which of the week's hard sessions it is. */
static void add_quality(const struct bench *b, const struct session *s,
                        struct grounds *g)
{
    int own = 0;
    int all = 0;
    for (int i = 0; i < b->session_count; i++) {
        const struct session *other =
            &b->f->plan.sessions[b->sessions[i].session];
        if (!session_is_run(other) || !purpose_is_quality(other->purpose))
            continue;
        all++;
        own = other == s ? all : own;
    }
    ground_of(g, "quality_of_the_week", UNIT_COUNT_OF, own);
    ground_of(g, "of", UNIT_COUNT_OF, all);
}

/* Kilometres of its work, and their share of the week. */
static void add_work(const struct bench *b, const struct week_report *r,
                     const struct session *s, struct grounds *g)
{
    struct segment parts[RUN_SEGMENTS_MAX];
    int n = split_session(&b->f->plan, s, &r->paces, parts);
    int32_t work = 0;
    for (int i = 0; i < n; i++)
        if (!purpose_is_between(parts[i].purpose))
            work += dist_likely(parts[i].dist, parts[i].time).m;
    ground_of(g, "work", UNIT_METRES, work);
    if (b->absorbs_m > 0)
        ground_of(g, "of_the_week_it_is_held_against", UNIT_PERCENT,
                  100.0 * work / b->absorbs_m);
}

static void add_week(const struct bench *b, const struct week_report *r,
                     struct grounds *g)
{
    ground_add(g, "phase", UNIT_PHASE, r->phase, b->monday);
    if (r->phase_week > 0) {
        ground_of(g, "week_of_the_phase", UNIT_COUNT_OF, r->phase_week);
        ground_of(g, "of", UNIT_COUNT_OF, r->phase_weeks);
    }
    if (r->is_cutback)
        ground_of(g, "cutback_week", UNIT_YESNO, 1);
    if (b->ctx.planned_m > 0)
        ground_add(g, "week_target", UNIT_METRES, b->ctx.planned_m, b->monday);
    if (b->absorbs_m > 0)
        ground_of(g, "week_it_is_held_against", UNIT_METRES, b->absorbs_m);
}

void session_read(const struct facts *f, const struct settings *set,
                  const struct days *d, const struct week_report *r,
                  int session, struct grounds *out)
{
    struct bench b;
    struct docket docket;
    const struct session *s = &f->plan.sessions[session];
    memset(out, 0, sizeof *out);
    docket_open(&docket, f, set, d);
    bench_make(&b, &docket, r->monday);
    add_week(&b, r, out);
    if (s->purpose == PURPOSE_LONG)
        add_longest(&b, s, out);
    if (purpose_is_quality(s->purpose) && session_is_run(s)) {
        add_quality(&b, s, out);
        add_work(&b, r, s, out);
    }
    if (session_is_run(s) && r->paces.index > 0.0)
        ground_add(out, "fitness_index", UNIT_TENTH, 10.0 * r->paces.index,
                   r->basis.day);
    if (r->has_goal && day_is(r->goal.day))
        ground_add(out, "goal", UNIT_GOAL, r->goal.kind, r->goal.day);
    add_plan(&b, out);
}
