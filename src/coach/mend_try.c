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

static bool touches(const struct mend *m, int week)
{
    for (int i = 0; i < m->count; i++)
        if (m->changes[i].week == week)
            return true;
    return false;
}

static int first_week(const struct mend *m)
{
    int first = m->changes[0].week;
    for (int i = 1; i < m->count; i++)
        first = int_least(first, m->changes[i].week);
    return first;
}

/* No warning there that was not, as severe as what is to be mended. A week
 * that is as it was may only have been held against the fault: what it has to
 * say is then taken down. */
static bool is_nothing_new(const struct search *s, int week, struct mend *m)
{
    const struct week_report *r = &s->room->report;
    for (int i = 0; i < r->warning_count; i++) {
        const struct warning *w = &r->warnings[i];
        if (w->severity < s->x->warning.severity || w->id == WARNING_W15 ||
            (int)w->severity <= severity_before(s, week, w->id))
            continue;
        if (!s->may_unveil || touches(m, week) ||
            w->severity > s->x->warning.severity)
            return false;
        if (m->is_unveiling)
            continue;
        m->is_unveiling = true;
        m->unveiled_week = week;
        m->unveiled = w->id;
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
    /* The first week back ends in the next one: it would be said there. */
    if (s->x->warning.id == WARNING_W20 && s->week + 1 < s->p->week_count) {
        judge(s, s->week + 1);
        if (said(&s->room->report, WARNING_W20) != NULL)
            return false;
    }
    judge(s, s->week);
    return said(&s->room->report, s->x->warning.id) == NULL;
}

bool mend_is_clean(struct search *s, struct mend *m)
{
    m->is_unveiling = false;
    if (!mend_silences(s, m) || !is_nothing_new(s, s->week, m))
        return false;
    for (int w = first_week(m); w < s->p->week_count; w++) {
        if (w == s->week)
            continue;
        judge(s, w);
        if (!is_nothing_new(s, w, m))
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

bool mend_is_proven(struct search *s, struct mend *m,
                    uint32_t said_then[PLAN_WEEKS_MAX])
{
    if (m->count == 0 || !put(s, s->p, m))
        return false;
    int first = first_week(m);
    m->is_unveiling = false;
    for (int w = 0; w < s->p->week_count; w++) {
        said_then[w] = bits_before(s, w);
        if (w < first)
            continue;
        judge(s, w);
        said_then[w] = bits(&s->room->report);
        bool is_own = w >= s->x->first && w <= s->x->last;
        if (!is_nothing_new(s, w, m) ||
            (is_own && said(&s->room->report, s->x->warning.id) != NULL))
            return false;
    }
    return true;
}
