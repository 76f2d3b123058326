/* Sessions moved, swapped, eased or left out: the candidates of one week. */
#include "coach/mend.h"

#include <stdlib.h>

/* Sessions it changes; two that change days with each other are one edit. */
static int edits(const struct mend *m)
{
    return m->kind == MEND_SWAP ? m->count / 2 : m->count;
}

void mend_consider(struct search *s, struct mend *m, struct mend *best)
{
    bool is_smaller = best->kind == MEND_NONE || edits(m) < edits(best) ||
                      (edits(m) == edits(best) && m->taken_m < best->taken_m);
    if (m->count > 0 && is_smaller && mend_is_clean(s, m))
        *best = *m;
}

/* ---- the week's sessions and days */

static day_t week_day(const struct search *s, int weekday)
{
    return day_add(s->p->weeks[s->week].monday, weekday);
}

/* The next run of the week that may be touched, from an index on; UNKNOWN. */
static int next_run(const struct search *s, int from)
{
    const struct plan *p = &s->room->plan;
    day_t first = week_day(s, 0);
    day_t last = week_day(s, 6);
    for (int i = from; i < p->session_count; i++)
        if (p->sessions[i].day.n >= first.n && p->sessions[i].day.n <= last.n &&
            mend_may(s, &p->sessions[i]))
            return i;
    return UNKNOWN;
}

static bool is_run_on(const struct search *s, day_t day)
{
    const struct plan *p = &s->room->plan;
    for (int i = 0; i < p->session_count; i++)
        if (p->sessions[i].day.n == day.n && session_is_run(&p->sessions[i]))
            return true;
    return false;
}

/* A day before or after it is hard already, by another session. */
static bool is_beside_hard(const struct search *s, const struct session *own,
                           day_t day)
{
    const struct plan *p = &s->room->plan;
    for (int i = 0; i < p->session_count; i++) {
        const struct session *other = &p->sessions[i];
        if (other != own && abs(day_diff(other->day, day)) <= 1 &&
            session_is_hard(other))
            return true;
    }
    return false;
}

/* The athlete runs that day, hard if it is hard, and has the minutes; a hard
 * session has no other beside it, and the long run's day, once said, stays. */
static bool may_lie_on(const struct search *s, const struct session *session,
                       day_t day)
{
    const struct athlete *a = &s->f->athlete;
    int weekday = day_weekday(day);
    int32_t seconds = time_likely(session->dist, session->time).s;
    bool is_free = (a->days == 0 || (a->days & DAY_BIT(weekday)) != 0) &&
                   pause_on(s->f->pauses, s->f->pause_count, day) == NULL;
    bool may_be_hard = a->hard_days == 0 || !session_is_hard(session) ||
                       (a->hard_days & DAY_BIT(weekday)) != 0;
    bool is_long_enough =
        a->minutes[weekday] <= 0 || seconds <= a->minutes[weekday] * 60;
    bool is_kept = session->purpose == PURPOSE_LONG && a->long_day >= 0;
    return day.n >= s->open.n && is_free && may_be_hard && is_long_enough &&
           !is_kept &&
           (!session_is_hard(session) || !is_beside_hard(s, session, day));
}

/* ---- moved: hard sessions to a free day, the nearest first */

static void move_to(struct search *s, const struct session *own, int weekday,
                    struct mend *best)
{
    struct mend m = { .kind = MEND_MOVE };
    struct session after = *own;
    after.day = week_day(s, weekday);
    if (best->kind == MEND_MOVE || is_run_on(s, after.day) ||
        !may_lie_on(s, own, after.day))
        return;
    if (mend_add(&m, s, MEND_MOVE, own, &after))
        mend_consider(s, &m, best);
}

/* The work is moved before the long run is. */
void try_move(struct search *s, struct mend *best)
{
    for (int is_long = 0; is_long < 2; is_long++)
        for (int by = 1; by < 7; by++)
            for (int i = next_run(s, 0); i != UNKNOWN; i = next_run(s, i + 1)) {
                const struct session *own = &s->room->plan.sessions[i];
                int at = day_weekday(own->day);
                if (!session_is_hard(own) ||
                    (own->purpose == PURPOSE_LONG) != is_long)
                    continue;
                if (at - by >= 0)
                    move_to(s, own, at - by, best);
                if (at + by < 7)
                    move_to(s, own, at + by, best);
            }
}

/* ---- swapped: a hard session with an easy one */

static void swap_two(struct search *s, const struct session *hard,
                     const struct session *easy, struct mend *best)
{
    struct mend m = { .kind = MEND_SWAP };
    struct session there = *hard;
    struct session here = *easy;
    there.day = easy->day;
    here.day = hard->day;
    if (best->kind == MEND_SWAP || !may_lie_on(s, hard, easy->day) ||
        !may_lie_on(s, easy, hard->day))
        return;
    if (mend_add(&m, s, MEND_MOVE, hard, &there) &&
        mend_add(&m, s, MEND_MOVE, easy, &here))
        mend_consider(s, &m, best);
}

void try_swap(struct search *s, struct mend *best)
{
    const struct session *all = s->room->plan.sessions;
    for (int by = 1; by < 7; by++)
        for (int i = next_run(s, 0); i != UNKNOWN; i = next_run(s, i + 1))
            for (int k = next_run(s, 0); k != UNKNOWN; k = next_run(s, k + 1))
                if (purpose_is_quality(all[i].purpose) &&
                    !session_is_hard(&all[k]) &&
                    abs(day_diff(all[i].day, all[k].day)) == by)
                    swap_two(s, &all[i], &all[k], best);
}

/* ---- eased, or left out */

void try_ease(struct search *s, struct mend *best)
{
    const struct plan *p = &s->room->plan;
    for (int i = next_run(s, 0); i != UNKNOWN; i = next_run(s, i + 1)) {
        struct mend m = { .kind = MEND_EASE };
        const struct session *own = &p->sessions[i];
        struct session after = coach_eased(p, own, &s->paces);
        bool is_other = after.purpose != own->purpose ||
                        mend_size(&after) != mend_size(own) ||
                        after.step_count != own->step_count;
        if (is_other && mend_add(&m, s, MEND_EASE, own, &after))
            mend_consider(s, &m, best);
    }
}

void try_rest(struct search *s, struct mend *best)
{
    const struct plan *p = &s->room->plan;
    for (int i = next_run(s, 0); i != UNKNOWN; i = next_run(s, i + 1)) {
        struct mend m = { .kind = MEND_REST };
        const struct session *own = &p->sessions[i];
        if (!session_is_hard(own) && mend_add(&m, s, MEND_REST, own, own))
            mend_consider(s, &m, best);
    }
}
