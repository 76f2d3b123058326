/* A plan with a mend in it, judged again: what proves that it mends. */
#include "coach/mend.h"

/* ---- one week */

static void judge(struct search *s, int week)
{
    s->judged++;
    judge_week(&s->room->facts, s->set, s->p->weeks[week].monday,
               &s->room->report);
}

static const struct warning *said(const struct week_report *r,
                                  enum warning_id id)
{
    for (int i = 0; i < r->warning_count; i++)
        if (r->warnings[i].id == id)
            return &r->warnings[i];
    return NULL;
}

/* Severity of the plan's own warning in that week; UNKNOWN: it was silent. */
static int severity_before(const struct search *s, int week, enum warning_id id)
{
    const struct week_lint *w = &s->lint->weeks[week];
    for (int i = 0; i < w->warning_count; i++)
        if (w->warnings[i].id == id)
            return (int)w->warnings[i].severity;
    return UNKNOWN;
}

/* No warning there that was not, as severe as what is to be mended. */
static bool is_nothing_new(const struct search *s, int week)
{
    const struct week_report *r = &s->room->report;
    for (int i = 0; i < r->warning_count; i++) {
        const struct warning *w = &r->warnings[i];
        if (w->severity >= s->x->warning.severity && w->id != WARNING_W15 &&
            (int)w->severity > severity_before(s, week, w->id))
            return false;
    }
    return true;
}

/* The mend in the plan, as if it had been run. */
static bool put(struct search *s, const struct plan *in, const struct mend *m)
{
    struct err e;
    struct mend_room *room = s->room;
    room->tried = *in;
    if (!coach_mend(m, &s->paces, s->open, &room->tried, &e))
        return false;
    facts_with_plan(s->f, &room->tried, s->from, &room->facts);
    return true;
}

bool mend_is_needed(struct search *s)
{
    static const struct mend none = { .count = 0 };
    if (!put(s, &s->room->plan, &none))
        return false;
    judge(s, s->week);
    return said(&s->room->report, s->x->warning.id) != NULL;
}

bool mend_silences(struct search *s, const struct mend *m)
{
    if (s->judged >= MEND_JUDGED_MAX || !put(s, &s->room->plan, m))
        return false;
    judge(s, s->week);
    return said(&s->room->report, s->x->warning.id) == NULL;
}

bool mend_is_clean(struct search *s, const struct mend *m)
{
    if (!mend_silences(s, m) || !is_nothing_new(s, s->week))
        return false;
    for (int w = m->changes[0].week; w < s->p->week_count; w++) {
        if (w == s->week)
            continue;
        judge(s, w);
        if (!is_nothing_new(s, w))
            return false;
    }
    return true;
}

/* ---- all of it */

static uint32_t bits(const struct week_report *r)
{
    uint32_t out = 0;
    for (int i = 0; i < r->warning_count; i++)
        out |= 1u << r->warnings[i].id;
    return out;
}

static uint32_t bits_before(const struct search *s, int week)
{
    uint32_t out = 0;
    const struct week_lint *w = &s->lint->weeks[week];
    for (int i = 0; i < w->warning_count; i++)
        out |= 1u << w->warnings[i].id;
    return out;
}

bool mend_is_proven(struct search *s, const struct mend *m,
                    uint32_t said_then[PLAN_WEEKS_MAX])
{
    if (m->count == 0 || !put(s, s->p, m))
        return false;
    for (int w = 0; w < s->p->week_count; w++) {
        said_then[w] = bits_before(s, w);
        if (w < m->changes[0].week)
            continue;
        judge(s, w);
        said_then[w] = bits(&s->room->report);
        bool is_own = w >= s->x->first && w <= s->x->last;
        if (!is_nothing_new(s, w) ||
            (is_own && said(&s->room->report, s->x->warning.id) != NULL))
            return false;
    }
    return true;
}
