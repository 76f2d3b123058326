/* Which changes are tried for which warning, and the smallest of them. */
#include "coach/mend.h"

#include <string.h>

typedef void try_fn(struct search *s, struct mend *best);

#define TRIES_MAX 4

/*
 * What a coach would reach for: where work lies is mended by moving it, too
 * much by less of it, easy runs that are none by making them so. A warning
 * without a row is mended by its advice: more of something is the runner's to
 * add, and how the body is no plan mends.
 */
// clang-format off
static try_fn *const tries[WARNING_COUNT][TRIES_MAX] = {
    [WARNING_W2]  = { try_plain, try_long, try_ease },
    [WARNING_W3]  = { try_plain, try_long, try_ease },
    [WARNING_W4]  = { try_plain, try_ease },
    [WARNING_W5]  = { try_long },
    [WARNING_W6]  = { try_shrink },
    [WARNING_W7]  = { try_resize, try_shrink, try_rest },
    [WARNING_W8]  = { try_move, try_swap, try_ease },
    [WARNING_W9]  = { try_rest },
    [WARNING_W10] = { try_plain, try_ease },
    [WARNING_W18] = { try_cutback },
    [WARNING_W19] = { try_shrink },
    [WARNING_W20] = { try_shrink, try_ease },
};
// clang-format on

static bool join(struct mend *all, const struct mend *m)
{
    if (all->count + m->count > MEND_CHANGES_MAX)
        return false;
    if (all->count == 0) {
        all->kind = m->kind;
        all->percent = m->percent;
    }
    for (int i = 0; i < m->count; i++)
        all->changes[all->count++] = m->changes[i];
    all->taken_m += m->taken_m;
    return true;
}

/* The week mended in room->plan, the changes added to 'all'. */
static bool mend_week(struct search *s, struct mend *all)
{
    struct err e;
    struct mend best = { .kind = MEND_NONE };
    try_fn *const *row = tries[s->x->warning.id];
    for (int i = 0; i < TRIES_MAX && row[i] != NULL; i++)
        row[i](s, &best);
    return best.kind != MEND_NONE && join(all, &best) &&
           coach_mend(&best, &s->paces, s->open, &s->room->plan, &e);
}

/* By day, where no session changes its day: for reading alone, since sizes may
 * be changed in any order. */
static void sort_by_day(struct mend *m)
{
    for (int i = 0; i < m->count; i++)
        if (m->changes[i].kind == MEND_MOVE)
            return;
    for (int i = 1; i < m->count; i++) {
        struct mend_change c = m->changes[i];
        int at = i;
        for (; at > 0 && m->changes[at - 1].before.day.n > c.before.day.n; at--)
            m->changes[at] = m->changes[at - 1];
        m->changes[at] = c;
    }
}

static bool search(struct search *s, struct mend *out,
                   uint32_t said[PLAN_WEEKS_MAX])
{
    memset(out, 0, sizeof *out);
    s->room->plan = *s->p;
    bool ok = true;
    for (s->week = s->x->first; ok && s->week <= s->x->last; s->week++)
        if (mend_is_needed(s))
            ok = mend_week(s, out);
    sort_by_day(out);
    return ok && mend_is_proven(s, out, said);
}

void mend_search(struct search *s, const struct finding *x, struct mend *out,
                 uint32_t said[PLAN_WEEKS_MAX])
{
    s->x = x;
    s->may_unveil = false;
    memset(out, 0, sizeof *out);
    if (tries[x->warning.id][0] == NULL || search(s, out, said))
        return;
    /* Sizes are held against what lies before: the larger hides the other. */
    s->may_unveil = x->warning.id == WARNING_W5 || x->warning.id == WARNING_W6;
    if (!s->may_unveil || !search(s, out, said))
        memset(out, 0, sizeof *out);
}
