/* A plan as runs that were just so: what lint judges. */
#include "milepost/weeks.h"

#include "judge/engine.h"

#define BREAK_FREE_DAYS 5 /* A6: so many days off cost nothing */

static void take_run(struct facts *out, const struct plan *p,
                     const struct session *s, const struct paces *paces)
{
    struct segment parts[RUN_SEGMENTS_MAX];
    int n = split_session(p, s, paces, parts);
    if (out->run_count >= FACTS_RUNS_MAX ||
        out->segment_count + n > FACTS_SEGMENTS_MAX)
        return;
    struct run *r = &out->runs[out->run_count++];
    *r = run_blank(s->day);
    r->id = s->id;
    r->purpose = s->purpose;
    r->seg_first = out->segment_count;
    r->seg_count = n;
    for (int i = 0; i < n; i++) {
        out->segments[out->segment_count++] = parts[i];
        r->dist.m += parts[i].dist.m;
        r->time.s += parts[i].time.s;
    }
}

/* Runs of the diary before 'from'; what was done from there on is put aside,
 * for the plan's own sessions take its place. */
static void keep_before(struct facts *out, day_t from)
{
    int n = facts_run_from(out, from);
    out->run_count = n;
    out->segment_count = 0;
    for (int i = 0; i < n; i++) {
        int end = out->runs[i].seg_first + out->runs[i].seg_count;
        if (out->runs[i].seg_count > 0 && end > out->segment_count)
            out->segment_count = end;
    }
}

/* Paces on the day of a planned run: a pause in the plan wears them as it will
 * when it is lived (A6), and easy is then slower. */
static void wear_paces(const struct facts *out, day_t day,
                       const struct index_basis *today, int *worst,
                       struct paces *paces)
{
    if (out->run_count == 0)
        return;
    int off = day_diff(day, out->runs[out->run_count - 1].day) - 1;
    if (off <= *worst)
        return;
    *worst = off;
    double was = index_break_factor(today->break_days, false);
    *paces = paces_of(today->index * index_break_factor(off, false) / was);
}

static void make_room(struct facts *out, day_t last)
{
    if (day_diff(last, out->first) >= FACTS_DAYS)
        out->first = day_add(last, 1 - FACTS_DAYS);
    out->last = last;
}

static void put_plan(const struct facts *f, const struct plan *p, day_t from,
                     struct facts *out)
{
    keep_before(out, from);
    out->plan = *p;
    out->has_plan = p->week_count > 0;
    out->plan_revision = p->revision;
    day_t last = f->last;
    struct index_basis basis = index_on(f, f->today);
    struct paces paces = paces_of(basis.index);
    int worst = int_most(basis.break_days, BREAK_FREE_DAYS);
    for (int i = 0; i < p->session_count; i++) {
        const struct session *s = &p->sessions[i];
        if (s->day.n > last.n)
            last = s->day;
        if (s->day.n < from.n || !session_is_run(s) ||
            s->purpose == PURPOSE_NONE || s->skipped != SKIP_NONE)
            continue;
        wear_paces(out, s->day, &basis, &worst, &paces);
        take_run(out, p, s, &paces);
    }
    if (p->week_count > 0)
        last = day_add(p->weeks[p->week_count - 1].monday, WEEK_DAYS);
    make_room(out, last);
    out->is_as_planned = true;
    out->known = f->is_as_planned ? f->known : f->today;
    out->today = last;
    if (!day_is(out->diary_first) && out->run_count > 0)
        out->diary_first = out->runs[0].day;
}

void facts_with_plan(const struct facts *f, const struct plan *p, day_t from,
                     struct facts *out)
{
    *out = *f;
    put_plan(f, p, from, out);
}

void facts_with_plan_again(const struct facts *f, const struct plan *p,
                           day_t from, struct facts *out)
{
    out->first = f->first;
    out->diary_first = f->diary_first;
    put_plan(f, p, from, out);
}
