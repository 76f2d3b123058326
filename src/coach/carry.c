/*
 * A plan in the place of the one before it: the days behind us stay, what the
 * runner changed by hand is put back, the rest gives way.
 */
#include "coach/carry.h"

#include <string.h>

/* ---- what is carried */

enum pin carry_pin(const struct carry *c, const struct session *s)
{
    if (s->day.n < c->ask->from.n || s->purpose == PURPOSE_RACE ||
        c->ask->is_fresh)
        return PIN_NONE;
    if (s->skipped != SKIP_NONE)
        return PIN_SKIPPED;
    if (s->is_locked)
        return PIN_WHOLE;
    if (!s->is_edited)
        return PIN_NONE;
    if (s->is_reworked || !day_is(s->was_day))
        return PIN_WHOLE;
    return s->day.n != s->was_day.n ? PIN_MOVED : PIN_NONE;
}

bool carry_is_paused(const struct carry *c, day_t day)
{
    return pause_on(c->ask->pauses, c->ask->pause_count, day) != NULL;
}

int carry_run_on(const struct carry *c, day_t day, int at)
{
    for (int i = at; i < c->p->session_count; i++)
        if (!c->gone[i] && c->p->sessions[i].day.n == day.n &&
            session_is_run(&c->p->sessions[i]))
            return i;
    return UNKNOWN;
}

/* ---- put into the new plan */

/* Into a slot of the new plan, or behind its last one; UNKNOWN: full. */
static int put(struct carry *c, const struct plan *of, int i, int slot)
{
    const struct session *s = &of->sessions[i];
    struct plan *p = c->p;
    if ((slot == UNKNOWN && p->session_count == PLAN_SESSIONS_MAX) ||
        p->step_count + s->step_count > PLAN_STEPS_MAX)
        return UNKNOWN;
    if (slot == UNKNOWN)
        slot = p->session_count++;
    struct session *to = &p->sessions[slot];
    *to = *s;
    to->id.text[0] = '\0';
    to->from = s->id;
    to->step_first = p->step_count;
    memcpy(&p->steps[p->step_count], &of->steps[s->step_first],
           (size_t)s->step_count * sizeof p->steps[0]);
    p->step_count += s->step_count;
    c->fixed[slot] = true;
    return slot;
}

/* The coach's session on the runner's day. */
static void move_pair(struct carry *c, const struct session *s, int slot)
{
    struct session *to = &c->p->sessions[slot];
    to->day = s->day;
    to->is_edited = true;
    to->was_day = s->was_day;
    to->was = s->was;
    to->from = s->id;
    c->fixed[slot] = true;
}

static bool has_week(const struct plan *p, day_t day)
{
    return plan_week_at(p, day_monday(day)) != UNKNOWN;
}

/* A race ends its week; in the weeks after it one recovers. */
static bool is_outside(const struct plan *p, day_t day)
{
    bool is_over = day_is(p->goal.day) && p->goal.dist.m > 0 &&
                   day.n > p->goal.day.n &&
                   day_monday(day).n == day_monday(p->goal.day).n;
    return is_over || !has_week(p, day);
}

static bool is_race_day(const struct carry *c, day_t day)
{
    for (int i = 0; i < c->made; i++)
        if (c->p->sessions[i].day.n == day.n &&
            c->p->sessions[i].purpose == PURPOSE_RACE)
            return true;
    return false;
}

/* What stands for it was moved; there has to be one, or it lies behind us. */
static bool is_nothing(const struct carry *c, int i, enum pin pin)
{
    const struct session *s = &c->was->sessions[i];
    return pin == PIN_MOVED && c->pair[i] == UNKNOWN &&
           s->was_day.n >= c->ask->from.n;
}

static enum carry_end carry_one(struct carry *c, int i, enum pin pin)
{
    const struct session *s = &c->was->sessions[i];
    if (is_outside(c->p, s->day))
        return CARRY_OUTSIDE;
    if (is_race_day(c, s->day) && session_is_run(s))
        return CARRY_RACE;
    if (carry_is_paused(c, s->day) && pin != PIN_SKIPPED)
        return CARRY_PAUSED;
    if (is_nothing(c, i, pin))
        return CARRY_NOTHING;
    if (pin == PIN_MOVED && c->pair[i] != UNKNOWN)
        move_pair(c, s, c->pair[i]);
    else if (put(c, c->was, i, c->pair[i]) == UNKNOWN)
        return CARRY_FULL;
    return CARRY_KEPT;
}

static void add_row(struct carried *out, int was, enum carry_end end)
{
    int at = out->row_count++;
    for (; at > 0 && out->rows[at - 1].was > was; at--)
        out->rows[at] = out->rows[at - 1];
    out->rows[at] =
        (struct carried_session){ .was = was, .now = UNKNOWN, .end = end };
    out->kept += end == CARRY_KEPT;
}

static bool has_hard_run(const struct plan *p, day_t day, bool is_of_any)
{
    for (int i = 0; i < p->session_count; i++)
        if (p->sessions[i].day.n == day.n && session_is_hard(&p->sessions[i]) &&
            (is_of_any || p->sessions[i].is_edited))
            return true;
    return false;
}

/* Strength went along with a hard run (F7) that did not come here. */
static bool is_left_behind(const struct carry *c, const struct session *s)
{
    return s->activity == ACTIVITY_STRENGTH &&
           has_hard_run(c->was, s->day, false) &&
           !has_hard_run(c->p, s->day, true);
}

/* What is not there need not be skipped, nor gone along with. */
static bool is_no_matter(const struct carry *c, int i, enum pin pin)
{
    const struct session *s = &c->was->sessions[i];
    return (pin == PIN_SKIPPED && is_outside(c->p, s->day)) ||
           (pin == PIN_MOVED && is_left_behind(c, s));
}

static void carry_pins(struct carry *c, bool is_of_runs)
{
    for (int i = 0; i < c->was->session_count; i++) {
        const struct session *s = &c->was->sessions[i];
        enum pin pin = carry_pin(c, s);
        if (pin != PIN_NONE && session_is_run(s) == is_of_runs &&
            !is_no_matter(c, i, pin))
            add_row(c->out, i, carry_one(c, i, pin));
    }
}

/* ---- what lies behind, and what became of what */

/* The week that is under way is planned from 'from' on; before it stands what
 * stood there, or what was run would be run for nothing. */
static void keep_behind(struct carry *c)
{
    day_t from = c->ask->from;
    for (int k = 0; k < c->made; k++)
        if (c->p->sessions[k].day.n < from.n)
            return; /* it is there already */
    const struct plan *behind = c->ask->behind;
    for (int i = 0; i < behind->session_count; i++) {
        const struct session *s = &behind->sessions[i];
        if (s->day.n < from.n && s->day.n >= day_monday(from).n &&
            has_week(c->p, s->day))
            (void)put(c, behind, i, UNKNOWN);
    }
}

/* Changes between today and a later first day are told, not kept. */
static void tell_between(struct carry *c)
{
    for (int i = 0; i < c->was->session_count; i++) {
        const struct session *s = &c->was->sessions[i];
        if (s->is_edited && !c->ask->is_fresh && s->purpose != PURPOSE_RACE &&
            s->day.n >= c->ask->who->today.n &&
            s->day.n < day_monday(c->ask->from).n)
            add_row(c->out, i, CARRY_OUTSIDE);
    }
}

static void name_others(struct carry *c)
{
    for (int i = 0; i < c->was->session_count; i++) {
        int k = c->pair[i];
        if (k != UNKNOWN && !c->fixed[k])
            c->p->sessions[k].from = c->was->sessions[i].id;
    }
}

/* ---- the end */

/* By day, on a day runs first, what else there is after them. */
static bool is_after(const struct session *a, const struct session *b)
{
    if (a->day.n != b->day.n)
        return a->day.n > b->day.n;
    return !session_is_run(a) && session_is_run(b);
}

static void write_out(struct carry *c)
{
    struct plan *p = c->p;
    int count = 0;
    for (int i = 0; i < p->session_count; i++) {
        struct session s = p->sessions[i];
        int at = count;
        if (c->gone[i])
            continue;
        for (; at > 0 && is_after(&p->sessions[at - 1], &s); at--)
            p->sessions[at] = p->sessions[at - 1];
        p->sessions[at] = s;
        count++;
    }
    p->session_count = count;
    for (int w = 0; w < p->week_count; w++)
        plan_sum_week(p, p->weeks[w].monday);
}

static int index_of(const struct plan *p, struct id from)
{
    for (int i = 0; i < p->session_count; i++)
        if (strcmp(p->sessions[i].from.text, from.text) == 0)
            return i;
    return UNKNOWN;
}

void coach_carry(const struct carry_ask *ask, struct plan *p,
                 struct carried *out)
{
    struct carry c = { .ask = ask, .was = ask->was, .p = p, .out = out };
    memset(out, 0, sizeof *out);
    c.made = p->session_count;
    for (int i = 0; i < c.made; i++)
        c.made_day[i] = p->sessions[i].day;
    c.paces = paces_of(ask->who->index);
    tell_between(&c);
    carry_pair(&c);
    name_others(&c);
    carry_pins(&c, true);
    carry_pins(&c, false);
    keep_behind(&c);
    carry_make_way(&c);
    write_out(&c);
    for (int i = 0; i < out->row_count; i++)
        if (out->rows[i].end == CARRY_KEPT)
            out->rows[i].now =
                index_of(p, c.was->sessions[out->rows[i].was].id);
}
