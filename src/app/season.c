/* The newest plan as a season: scored, and what was run beside it. */
#include "app/room.h"

#include <string.h>

static void add_run(const struct run *r, struct season_week *w)
{
    w->done.m += r->dist.m;
    w->done_time.s += r->time.s;
    if (r->dist.m > w->longest.m)
        w->longest = r->dist;
}

static void sum_done(const struct facts *f, const struct plan *p,
                     struct season *out)
{
    memset(out, 0, sizeof *out);
    out->week_count = p->week_count;
    for (int i = 0; i < f->run_count; i++) {
        const struct run *r = &f->runs[i];
        for (int w = 0; w < p->week_count; w++)
            if (r->day.n <= f->today.n &&
                day_monday(r->day).n == p->weeks[w].monday.n)
                add_run(r, &out->weeks[w]);
    }
}

/* Of weeks that are over: one under way would look like a week missed. */
static void sum_behind(const struct plan *p, day_t today, struct season *out)
{
    for (int w = 0; w < p->week_count; w++) {
        if (p->weeks[w].monday.n + WEEK_DAYS > today.n)
            continue;
        out->planned.m += p->weeks[w].target.m;
        out->done.m += out->weeks[w].done.m;
    }
}

bool app_season(struct app *a, struct err *e)
{
    if (!app_plan(a, e) || !app_plan_lint(a, e))
        return false;
    sum_done(&a->facts, &a->plan, &a->season);
    sum_behind(&a->plan, a->today, &a->season);
    return true;
}

static void add_hard(const struct session *s, struct week_kinds *out)
{
    for (int i = 0; i < out->hard_count; i++)
        if (out->hard[i] == s->purpose)
            return;
    if (out->hard_count < WEEK_KINDS_HARD)
        out->hard[out->hard_count++] = s->purpose;
}

struct week_kinds week_kinds(const struct plan *p, day_t monday)
{
    struct week_kinds out = { .has_race = false };
    for (int i = 0; i < p->session_count; i++) {
        const struct session *s = &p->sessions[i];
        if (day_monday(s->day).n != monday.n || !session_is_run(s))
            continue;
        out.time.s += s->time.s;
        if (s->purpose == PURPOSE_RACE) {
            out.has_race = true;
            out.is_goal |= s->day.n == p->goal.day.n;
        } else if (purpose_is_quality(s->purpose))
            add_hard(s, &out);
    }
    return out;
}
