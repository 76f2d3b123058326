/* W16 and W17: form on long runs, strength. science.md E6, F7. */
#include "judge/engine.h"

/* ---- W16: form goes on long runs */

#define LONG_RUNS 3
enum { W16_FROM, W16_PLAIN };

struct fading {
    int of;         /* long runs looked at, the newest first */
    int runs;       /* of them in bad form */
    int32_t from_m; /* where it went first; UNKNOWN: not noted */
    bool is_this_week;
};

/* Trails ask for steps that look ragged, as in R6. */
static bool is_bad_form(const struct bench *b, const struct run *r)
{
    return r->form >= 1 && r->form <= b->set->v[SETTING_W16_FORM] &&
           (r->flags & (unsigned)FLAG_TRAIL) == 0;
}

static struct fading fading_of(const struct bench *b)
{
    struct fading out = { .from_m = UNKNOWN };
    int last = b->run_first + b->role_count - 1;
    for (int i = last; i >= b->run_first && out.of < LONG_RUNS; i--) {
        const struct role *role = bench_role(b, i);
        const struct run *r = &b->f->runs[i];
        if (role->purpose != PURPOSE_LONG ||
            role->source == PURPOSE_SOURCE_INFERRED)
            continue;
        out.of++;
        if (!is_bad_form(b, r))
            continue;
        out.runs++;
        out.is_this_week |= r->day.n >= b->monday.n;
        bool is_earlier = out.from_m == UNKNOWN || r->form_from_m < out.from_m;
        if (r->form_from_m > 0 && is_earlier)
            out.from_m = r->form_from_m;
    }
    return out;
}

void warn_form_fading(const struct bench *b, struct week_report *r)
{
    struct fading f = fading_of(b);
    if (f.runs < b->set->v[SETTING_W16_RUNS] || !f.is_this_week)
        return;
    struct warning *w = warning_add(r, WARNING_W16, SEVERITY_ADVICE,
                                    f.from_m == UNKNOWN ? W16_PLAIN : W16_FROM);
    if (w == NULL)
        return;
    inputs_add(&w->inputs, INPUT_RUNS, f.runs);
    inputs_add(&w->inputs, INPUT_OF, f.of);
    if (f.from_m != UNKNOWN)
        inputs_add(&w->inputs, INPUT_FROM_M, f.from_m);
}

/* ---- W17: no strength, for who asked to be told */

/* A planned one of a day that is still to come, or of a plan that is read as
 * if it had been done (lint). */
static bool is_planned_strength(const struct bench *b, const struct session *s)
{
    const struct facts *f = b->f;
    day_t from = f->is_as_planned ? f->known : f->today;
    return s->activity == ACTIVITY_STRENGTH && s->skipped == SKIP_NONE &&
           s->day.n >= from.n && s->day.n <= b->sunday.n;
}

/* The last strength session, done by a day or planned before the week is
 * over; NO_DAY: none that is known. */
static day_t strength_last(const struct bench *b, day_t last)
{
    const struct facts *f = b->f;
    const struct plan *p = &f->plan;
    for (int i = f->has_plan ? p->session_count - 1 : UNKNOWN; i >= 0; i--)
        if (is_planned_strength(b, &p->sessions[i]))
            return p->sessions[i].day;
    for (int i = facts_activity_from(f, day_add(last, 1)) - 1; i >= 0; i--)
        if (f->activities[i].kind == ACTIVITY_STRENGTH)
            return f->activities[i].day;
    return NO_DAY;
}

/* None is asked for before a race, or after it (F7). */
static bool is_season(const struct bench *b)
{
    return b->ctx.phase != PHASE_TAPER && b->ctx.phase != PHASE_RACE &&
           b->ctx.phase != PHASE_RECOVERY;
}

void warn_no_strength(const struct bench *b, struct week_report *r)
{
    day_t last;
    if (b->set->v[SETTING_W17_STRENGTH] < 1.0 || b->run_count == 0 ||
        !is_season(b) || !warning_last(b, &last))
        return;
    day_t since = strength_last(b, last);
    int days = day_is(since) ? day_diff(last, since)
                             : bench_known_days(b, day_add(last, 1));
    if (days < b->set->v[SETTING_W17_DAYS])
        return;
    struct warning *w = warning_add(r, WARNING_W17, SEVERITY_INFO, 0);
    if (w != NULL)
        inputs_add(&w->inputs, INPUT_DAYS, days);
}
