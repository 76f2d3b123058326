/* The changes of a mend: put together, and put into a plan. */
#include "coach/edit.h"
#include "coach/mend.h"

#include <string.h>

/* Sizes a runner would write, rounded down [H]. */
#define ROUND_LONG_M 500
#define ROUND_M      100
#define LONG_FROM_M  5000
#define ROUND_S      60
#define LEAST_M      1000 /* what coach_edit takes for a session */
#define LEAST_S      (10 * 60)

const char *mend_word(enum mend_kind kind)
{
    static const char *const words[] = {
        [MEND_NONE] = "none",       [MEND_MOVE] = "move",
        [MEND_SWAP] = "swap",       [MEND_RESIZE] = "resize",
        [MEND_PLAIN] = "plain",     [MEND_EASE] = "ease",
        [MEND_REST] = "rest",       [MEND_SHRINK] = "shrink",
        [MEND_CUTBACK] = "cutback",
    };
    return words[kind];
}

bool mend_may(const struct search *s, const struct session *session)
{
    return session->day.n >= s->open.n && session_is_run(session) &&
           session->purpose != PURPOSE_RACE &&
           session->purpose != PURPOSE_NONE && !session->is_locked &&
           session->skipped == SKIP_NONE;
}

int32_t mend_metres(const struct session *s)
{
    return dist_likely(s->dist, s->time).m;
}

int32_t mend_size(const struct session *s)
{
    return s->dist.m > 0 ? s->dist.m : s->time.s;
}

bool mend_resized(const struct session *s, int32_t size, struct session *out)
{
    bool is_by_m = s->dist.m > 0;
    int32_t step = !is_by_m             ? ROUND_S
                   : size < LONG_FROM_M ? ROUND_M
                                        : ROUND_LONG_M;
    size = size / step * step;
    *out = *s;
    out->dist.m = is_by_m ? size : 0;
    out->time.s = is_by_m ? 0 : size;
    return size >= (is_by_m ? LEAST_M : LEAST_S) && size < mend_size(s);
}

bool mend_add(struct mend *m, const struct search *s, enum mend_kind kind,
              const struct session *before, const struct session *after)
{
    if (m->count >= MEND_CHANGES_MAX)
        return false;
    struct mend_change *c = &m->changes[m->count++];
    c->kind = kind;
    c->week = day_diff(before->day, s->p->weeks[0].monday) / 7;
    c->before = *before;
    c->after = *after;
    m->taken_m +=
        mend_metres(before) - (kind == MEND_REST ? 0 : mend_metres(after));
    return true;
}

/* ---- into a plan */

static bool is_it(const struct session *s, const struct session *as)
{
    return s->day.n == as->day.n && s->purpose == as->purpose &&
           s->activity == as->activity && s->dist.m == as->dist.m &&
           s->time.s == as->time.s && strcmp(s->id.text, as->id.text) == 0;
}

static int find(const struct plan *p, const struct session *as)
{
    for (int i = 0; i < p->session_count; i++)
        if (is_it(&p->sessions[i], as))
            return i;
    return UNKNOWN;
}

/* Its size stays, the steps and the pace that made it hard go. */
static bool make_plain(struct plan *p, struct session *s, day_t today,
                       struct err *e)
{
    char text[DAY_TEXT];
    if (s->day.n < today.n || s->is_locked)
        return err_set(e, ERR_INPUT, "the session of %s is past or locked",
                       day_format(s->day, text));
    s->step_count = 0;
    s->target.s_per_km = 0;
    edit_by_hand(s);
    s->is_reworked = true;
    plan_sum_week(p, s->day);
    return true;
}

static bool apply(const struct mend_change *c, const struct paces *paces,
                  day_t today, struct plan *p, struct err *e)
{
    char text[DAY_TEXT];
    int at = find(p, &c->before);
    if (at == UNKNOWN)
        return err_set(
            e, ERR_INPUT, "the %s of %s is not in the plan as it was",
            session_label(&c->before), day_format(c->before.day, text));
    struct plan_edit edit = { .kind = EDIT_MOVE, .session = at };
    switch (c->kind) {
    case MEND_PLAIN:
        return make_plain(p, &p->sessions[at], today, e);
    case MEND_EASE:
        edit.kind = EDIT_EASE;
        break;
    case MEND_REST:
        edit.kind = EDIT_REST;
        edit.day = edit.until = c->before.day;
        break;
    case MEND_RESIZE:
    case MEND_SHRINK:
    case MEND_CUTBACK:
        edit.kind = EDIT_RESIZE;
        edit.dist = c->after.dist;
        edit.time.s = c->after.dist.m > 0 ? 0 : c->after.time.s;
        break;
    case MEND_MOVE:
    case MEND_SWAP:
    case MEND_NONE:
        edit.day = c->after.day;
        break;
    }
    return coach_edit(&edit, paces, today, p, e);
}

bool coach_mend(const struct mend *m, const struct paces *paces, day_t today,
                struct plan *p, struct err *e)
{
    for (int i = 0; i < m->count; i++)
        if (!apply(&m->changes[i], paces, today, p, e))
            return false;
    return true;
}
