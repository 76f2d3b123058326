/* What differs between a plan and what it was. */
#include "milepost/coach.h"

#include <string.h>

static int find(const struct plan *p, const struct session *s)
{
    if (s->id.text[0] == '\0')
        return UNKNOWN;
    for (int i = 0; i < p->session_count; i++)
        if (strcmp(p->sessions[i].id.text, s->id.text) == 0)
            return i;
    return UNKNOWN;
}

static bool is_same(const struct plan *p, const struct session *a,
                    const struct plan *q, const struct session *b)
{
    struct session x = *a;
    x.step_first = b->step_first;
    x.is_edited = b->is_edited;
    return memcmp(&x, b, sizeof x) == 0 &&
           memcmp(&p->steps[a->step_first], &q->steps[b->step_first],
                  (size_t)b->step_count * sizeof p->steps[0]) == 0;
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
        int k = find(after, s);
        if (k == UNKNOWN || !is_same(before, s, after, &after->sessions[k]))
            add(before, after, out, n++, (struct plan_change){ i, k });
    }
    for (int k = 0; k < after->session_count && n < most; k++)
        if (find(before, &after->sessions[k]) == UNKNOWN)
            add(before, after, out, n++, (struct plan_change){ UNKNOWN, k });
    return n;
}
