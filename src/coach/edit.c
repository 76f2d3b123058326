/*
 * A plan changed by hand: moved, swapped, eased, resized, replaced. What it
 * was when it was accepted is the store's to keep.
 */
#include "coach/edit.h"

#include <string.h>

/* ---- what may be touched */

static bool check_day(const struct plan *p, day_t day, day_t today,
                      struct err *e)
{
    char text[DAY_TEXT], end[DAY_TEXT];
    day_t last = day_add(p->weeks[p->week_count - 1].monday, 6);
    if (day.n < today.n)
        return err_set(e, ERR_INPUT, "%s is past: a plan bends from today on",
                       day_format(day, text));
    if (day.n < p->weeks[0].monday.n || day.n > last.n)
        return err_set(e, ERR_INPUT, "%s is outside the plan: it ends on %s",
                       day_format(day, text), day_format(last, end));
    return true;
}

static bool check_session(const struct session *s, day_t first, struct err *e)
{
    char text[DAY_TEXT];
    (void)day_format(s->day, text);
    if (s->day.n < first.n)
        return err_set(e, ERR_INPUT,
                       "the session of %s is past: a plan bends from today on",
                       text);
    if (s->purpose == PURPOSE_RACE)
        return err_set(e, ERR_INPUT,
                       "the race of %s stays; 'goal edit' gives it another day",
                       text);
    if (s->is_locked)
        return err_set(e, ERR_INPUT,
                       "the session of %s is locked; 'plan unlock' frees it",
                       text);
    if (s->skipped != SKIP_NONE)
        return err_set(e, ERR_INPUT,
                       "the session of %s is skipped already; 'undo' takes "
                       "that back",
                       text);
    return true;
}

/* ---- the edits */

void edit_by_hand(struct session *s)
{
    if (s->is_edited)
        return;
    s->is_edited = true;
    s->was_day = s->day;
    s->was = s->purpose;
}

static void put_on(struct plan *p, struct session *s, day_t day)
{
    day_t was = s->day;
    edit_by_hand(s);
    s->day = day;
    plan_sum_week(p, was);
    plan_sum_week(p, day);
}

/* Strength stands after the day's hard run and goes with it (F7). */
static void take_strength(struct plan *p, const struct session *with, day_t was)
{
    if (!purpose_is_quality(with->purpose))
        return;
    for (int i = 0; i < p->session_count; i++) {
        struct session *s = &p->sessions[i];
        if (s->activity == ACTIVITY_STRENGTH && s->day.n == was.n &&
            !s->is_locked && s->skipped == SKIP_NONE)
            put_on(p, s, with->day);
    }
}

static bool move(const struct plan_edit *edit, day_t today, struct plan *p,
                 struct err *e)
{
    struct session *s = &p->sessions[edit->session];
    if (!check_session(s, day_monday(today), e) ||
        !check_day(p, edit->day, today, e))
        return false;
    day_t was = s->day;
    put_on(p, s, edit->day);
    take_strength(p, s, was);
    return true;
}

static bool swap(const struct plan_edit *edit, day_t today, struct plan *p,
                 struct err *e)
{
    struct session *a = &p->sessions[edit->session];
    struct session *b = &p->sessions[edit->other];
    if (a == b)
        return err_set(e, ERR_INPUT, "that is one session: name two to swap");
    if (!check_session(a, today, e) || !check_session(b, today, e))
        return false;
    day_t day = a->day;
    put_on(p, a, b->day);
    put_on(p, b, day);
    if (!purpose_is_quality(b->purpose))
        take_strength(p, a, day);
    if (!purpose_is_quality(a->purpose))
        take_strength(p, b, a->day);
    return true;
}

static bool resize_one(const struct plan_edit *edit, const struct paces *paces,
                       day_t today, struct plan *p, struct err *e)
{
    struct session *s = &p->sessions[edit->session];
    if (!check_session(s, today, e))
        return false;
    struct session to = *s;
    edit_by_hand(&to);
    if (edit->kind == EDIT_EASE)
        to = coach_eased(p, &to, paces);
    else if (!edit_resize(edit, paces, p, &to, e))
        return false;
    to.is_reworked = true;
    *s = to;
    put_on(p, s, s->day);
    return true;
}

static bool is_full(const struct plan *p, const struct session *with)
{
    return p->session_count >= PLAN_SESSIONS_MAX ||
           p->step_count + with->step_count > PLAN_STEPS_MAX;
}

/* The one session of another plan, its steps at the end of ours. */
static void take(struct plan *p, const struct plan *from, struct session *s)
{
    const struct session *with = &from->sessions[0];
    struct session was = *s;
    *s = *with;
    s->id = was.id;
    s->day = was.day;
    s->is_edited = s->is_reworked = true;
    s->was_day = was.was_day;
    s->was = was.was;
    s->from = was.from;
    s->step_first = p->step_count;
    memcpy(&p->steps[p->step_count], &from->steps[with->step_first],
           (size_t)with->step_count * sizeof from->steps[0]);
    p->step_count += with->step_count;
    plan_sum_week(p, s->day);
}

static bool put(const struct plan_edit *edit, day_t today, struct plan *p,
                struct err *e)
{
    bool is_new = edit->kind == EDIT_ADD;
    if (is_full(p, &edit->with->sessions[0]))
        return err_set(e, ERR_LIMIT, "the plan is full: it holds %d sessions",
                       PLAN_SESSIONS_MAX);
    if (is_new ? !check_day(p, edit->day, today, e)
               : !check_session(&p->sessions[edit->session], today, e))
        return false;
    if (is_new) {
        struct session *s = &p->sessions[p->session_count++];
        *s = session_blank(edit->day, PURPOSE_NONE);
        take(p, edit->with, s);
    } else {
        edit_by_hand(&p->sessions[edit->session]);
        take(p, edit->with, &p->sessions[edit->session]);
    }
    return true;
}

/* No sessions on these days; what is locked, or the race, is in the way. */
static bool rest(const struct plan_edit *edit, day_t today, struct plan *p,
                 struct err *e)
{
    int kept = 0;
    char first[DAY_TEXT], last[DAY_TEXT];
    if (edit->until.n < edit->day.n)
        return err_set(e, ERR_INPUT, "%s is after %s: the first day goes first",
                       day_format(edit->day, first),
                       day_format(edit->until, last));
    if (!check_day(p, edit->day, today, e) ||
        !check_day(p, edit->until, today, e))
        return false;
    for (int i = 0; i < p->session_count; i++) {
        const struct session *s = &p->sessions[i];
        bool is_in = s->day.n >= edit->day.n && s->day.n <= edit->until.n;
        if (is_in && s->skipped == SKIP_NONE && !check_session(s, today, e))
            return false;
    }
    for (int i = 0; i < p->session_count; i++) {
        const struct session *s = &p->sessions[i];
        if (s->day.n < edit->day.n || s->day.n > edit->until.n)
            p->sessions[kept++] = *s;
    }
    p->session_count = kept;
    for (day_t d = edit->day; d.n <= edit->until.n; d = day_add(d, 1))
        plan_sum_week(p, d);
    return true;
}

static bool lock(const struct plan_edit *edit, day_t today, struct plan *p,
                 struct err *e)
{
    struct session *s = &p->sessions[edit->session];
    char text[DAY_TEXT];
    if (s->day.n < today.n)
        return err_set(e, ERR_INPUT,
                       "the session of %s is past: a plan bends from today on",
                       day_format(s->day, text));
    edit_by_hand(s);
    s->is_locked = edit->kind == EDIT_LOCK;
    return true;
}

bool coach_edit(const struct plan_edit *edit, const struct paces *paces,
                day_t today, struct plan *p, struct err *e)
{
    bool ok = false;
    switch (edit->kind) {
    case EDIT_MOVE:
        ok = move(edit, today, p, e);
        break;
    case EDIT_SWAP:
        ok = swap(edit, today, p, e);
        break;
    case EDIT_EASE:
    case EDIT_RESIZE:
        ok = resize_one(edit, paces, today, p, e);
        break;
    case EDIT_REPLACE:
    case EDIT_ADD:
        ok = put(edit, today, p, e);
        break;
    case EDIT_REST:
        ok = rest(edit, today, p, e);
        break;
    case EDIT_LOCK:
    case EDIT_UNLOCK:
        ok = lock(edit, today, p, e);
        break;
    }
    if (ok)
        plan_sort(p, NULL);
    return ok;
}
