/* What differs between a plan and what it was. */
#include "milepost/coach.h"

#include <string.h>

/* The session of an id; in a later revision the one it became. */
static int find(const struct plan *p, struct id id, bool is_later)
{
    if (id.text[0] == '\0')
        return UNKNOWN;
    for (int i = 0; i < p->session_count; i++) {
        const struct session *s = &p->sessions[i];
        if (strcmp(is_later ? s->from.text : s->id.text, id.text) == 0)
            return i;
    }
    return UNKNOWN;
}

static bool is_same_step(const struct step *a, const struct step *b)
{
    return a->kind == b->kind && a->purpose == b->purpose &&
           a->dist.m == b->dist.m && a->time.s == b->time.s &&
           a->aim == b->aim && a->pace.s_per_km == b->pace.s_per_km &&
           a->count == b->count;
}

static bool is_same_work(const struct session *a, const struct session *b)
{
    return a->purpose == b->purpose && a->activity == b->activity &&
           a->dist.m == b->dist.m && a->time.s == b->time.s &&
           a->target.s_per_km == b->target.s_per_km &&
           a->has_strides == b->has_strides && a->step_count == b->step_count;
}

static bool is_same(const struct plan *p, const struct session *a,
                    const struct plan *q, const struct session *b)
{
    if (a->day.n != b->day.n || !is_same_work(a, b) ||
        a->is_locked != b->is_locked || a->skipped != b->skipped)
        return false;
    for (int i = 0; i < a->step_count; i++)
        if (!is_same_step(&p->steps[a->step_first + i],
                          &q->steps[b->step_first + i]))
            return false;
    return true;
}

bool session_same(const struct plan *p, const struct session *a,
                  const struct plan *q, const struct session *b)
{
    return strcmp(a->id.text, b->id.text) == 0 && is_same(p, a, q, b);
}

static day_t change_day(const struct plan *before, const struct plan *after,
                        const struct plan_change *c)
{
    return c->before != UNKNOWN ? before->sessions[c->before].day
                                : after->sessions[c->after].day;
}

static void add(const struct plan *before, const struct plan *after,
                struct plan_change *out, int n, struct plan_change c)
{
    day_t day = change_day(before, after, &c);
    for (; n > 0 && change_day(before, after, &out[n - 1]).n > day.n; n--)
        out[n] = out[n - 1];
    out[n] = c;
}

int coach_changes(const struct plan *before, const struct plan *after,
                  struct plan_change *out, int most)
{
    int n = 0;
    for (int i = 0; i < before->session_count && n < most; i++) {
        const struct session *s = &before->sessions[i];
        int k = find(after, s->id, false);
        if (k == UNKNOWN || !is_same(before, s, after, &after->sessions[k]))
            add(before, after, out, n++, (struct plan_change){ i, k });
    }
    for (int k = 0; k < after->session_count && n < most; k++)
        if (find(before, after->sessions[k].id, false) == UNKNOWN)
            add(before, after, out, n++, (struct plan_change){ UNKNOWN, k });
    return n;
}

/* Days before a plan begins are not its own to change. */
static bool is_before(const struct plan *p, day_t day)
{
    return p->week_count > 0 && day.n < p->weeks[0].monday.n;
}

int coach_changes_since(const struct plan *before, const struct plan *after,
                        struct plan_change *out, int most)
{
    int n = 0;
    for (int i = 0; i < before->session_count && n < most; i++) {
        const struct session *s = &before->sessions[i];
        int k = find(after, s->id, true);
        if (k == UNKNOWN ? !is_before(after, s->day)
                         : !is_same(before, s, after, &after->sessions[k]))
            add(before, after, out, n++, (struct plan_change){ i, k });
    }
    for (int k = 0; k < after->session_count && n < most; k++)
        if (find(before, after->sessions[k].from, false) == UNKNOWN)
            add(before, after, out, n++, (struct plan_change){ UNKNOWN, k });
    return n;
}
