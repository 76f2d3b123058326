/* A plan bent by hand: read, changed, scored before and after, kept. */
#include "app/room.h"

#include <stdio.h>
#include <string.h>

/* What the undo step is called, by enum edit_kind. */
static const char *const edit_verbs[] = {
    [EDIT_MOVE] = "move",     [EDIT_SWAP] = "swap", [EDIT_EASE] = "ease",
    [EDIT_RESIZE] = "resize", [EDIT_ADD] = "add",   [EDIT_REPLACE] = "replace",
    [EDIT_REST] = "rest",     [EDIT_LOCK] = "lock", [EDIT_UNLOCK] = "unlock",
};

/* ---- words to an edit */

static bool take_day(struct app *a, const char *word, day_t *out, struct err *e)
{
    return entry_date(word, a->today, out) ||
           err_set(e, ERR_INPUT,
                   "'%.20s' is not a date; write it as 2026-11-22, or as tue",
                   word);
}

bool app_day_ahead(struct app *a, const char *word, day_t first, day_t *out,
                   struct err *e)
{
    if (!take_day(a, word, out, e))
        return false;
    while (is_weekday_word(word) && out->n < first.n)
        *out = day_add(*out, 7);
    return true;
}

/* What lies behind cannot be changed. */
static bool take_next_day(struct app *a, const char *word, day_t *out,
                          struct err *e)
{
    return app_day_ahead(a, word, a->today, out, e);
}

/* "easy 8k" as the one session of a plan, into a->proposal.plan. */
static bool take_line(struct app *a, const char *line, struct err *e)
{
    struct entry_context c;
    char dated[LINE_TEXT], date[DAY_TEXT];
    struct plan *with = &a->proposal.plan;
    if (!app_context(a, &c, e))
        return false;
    struct plan_reader r = plan_reader(&c, with);
    int n = snprintf(dated, sizeof dated, "%s %s", day_format(a->today, date),
                     line);
    if (n < 0 || n >= (int)sizeof dated)
        return err_set(e, ERR_LIMIT, "the line is too long");
    r.has_goal = true;
    with->goal = a->plan.goal;
    if (!plan_read_line(&r, dated, e)) {
        e->line = e->column = 0; /* of the line made here */
        return false;
    }
    return with->session_count == 1 ||
           err_set(e, ERR_INPUT,
                   "write one session, as in easy 8k; 'plan rest' clears a "
                   "day");
}

static bool take_size(const char *word, struct plan_edit *out, struct err *e)
{
    return entry_dist(word, &out->dist) || entry_time(word, &out->time) ||
           err_set(e, ERR_INPUT, "'%.20s' is no size; write it as 8k or 45min",
                   word);
}

static bool take_session(struct app *a, const char *name, int *out,
                         struct err *e)
{
    day_t day;
    char date[DAY_TEXT];
    if (entry_date(name, a->today, &day)) {
        if (!take_next_day(a, name, &day, e))
            return false;
        name = day_format(day, date);
    }
    const struct session *s = plan_session_named(a, name, e);
    if (s == NULL)
        return false;
    *out = (int)(s - a->plan.sessions);
    return plan_session_open(a, s, e);
}

static bool take_words(struct app *a, const struct edit_words *w,
                       struct plan_edit *out, struct err *e)
{
    *out = (struct plan_edit){ .kind = w->kind, .with = &a->proposal.plan };
    bool is_by_day = w->kind == EDIT_ADD || w->kind == EDIT_REST;
    if (is_by_day ? !take_next_day(a, w->session, &out->day, e)
                  : !take_session(a, w->session, &out->session, e))
        return false;
    switch (w->kind) {
    case EDIT_MOVE:
        return take_next_day(a, w->to, &out->day, e);
    case EDIT_SWAP:
        return take_session(a, w->to, &out->other, e);
    case EDIT_RESIZE:
        return take_size(w->to, out, e);
    case EDIT_REPLACE:
    case EDIT_ADD:
        return take_line(a, w->to, e);
    case EDIT_REST:
        out->until = out->day;
        return w->to == NULL || take_day(a, w->to, &out->until, e);
    case EDIT_EASE:
    case EDIT_LOCK:
    case EDIT_UNLOCK:
        return true;
    }
    return true;
}

/* ---- kept */

#define CHANGES_MOST PLAN_SESSIONS_MAX

bool plan_keep_changes(struct app *a, struct err *e)
{
    static struct plan_change changes[CHANGES_MOST];
    int n = coach_changes(&a->plan_before, &a->plan, changes, CHANGES_MOST);
    for (int i = 0; i < n; i++) {
        const struct plan_change *c = &changes[i];
        struct session *s =
            c->after != UNKNOWN ? &a->plan.sessions[c->after] : NULL;
        if (s == NULL ? !store_drop_session(
                            a->store, &a->plan_before.sessions[c->before], e)
                      : !store_edit_session(a->store, a->plan.id, s,
                                            &a->plan.steps[s->step_first], e))
            return false;
    }
    return true;
}

/* As it was said; an id, which says nothing, as day and purpose. */
static void put_said(const struct app *a, const char *word, struct text *out)
{
    const struct plan *p = &a->plan_before;
    char day[DAY_TEXT];
    for (int i = 0; i < p->session_count; i++) {
        const struct session *s = &p->sessions[i];
        if (strcmp(s->id.text, word) == 0) {
            text_add(out, " %s %s", day_format(s->day, day), session_label(s));
            return;
        }
    }
    text_add(out, " %s", word);
}

/* The plan has become longer by its edit. */
static bool is_more(const struct app *a)
{
    int64_t m = 0, s = 0;
    for (int i = 0; i < a->plan.session_count; i++) {
        m += a->plan.sessions[i].dist.m;
        s += a->plan.sessions[i].time.s;
    }
    for (int i = 0; i < a->plan_before.session_count; i++) {
        m -= a->plan_before.sessions[i].dist.m;
        s -= a->plan_before.sessions[i].time.s;
    }
    return m != 0 ? m > 0 : s > 0;
}

static bool keep(struct app *a, const struct edit_words *w, struct err *e)
{
    char label[160];
    struct text t = text_on(label, sizeof label);
    text_add(&t, "plan %s",
             w->kind != EDIT_RESIZE ? edit_verbs[w->kind]
             : is_more(a)           ? "lengthen"
                                    : "shorten");
    put_said(a, w->session, &t);
    if (w->to != NULL)
        put_said(a, w->to, &t);
    return store_begin(a->store, label, e) &&
           app_end(a, plan_keep_changes(a, e), e);
}

bool app_plan_edit(struct app *a, const struct edit_words *words, bool is_dry,
                   struct err *e)
{
    struct plan_edit edit;
    if (!plan_needed(a, e) || !app_week(a, a->today, e) ||
        !take_words(a, words, &edit, e) || !app_plan_lint(a, e))
        return false;
    a->plan_before = a->plan;
    a->lint_before = a->lint;
    struct paces paces = paces_of(index_on(&a->facts, a->today).index);
    if (!coach_edit(&edit, &paces, a->today, &a->plan, e))
        return false;
    a->misfit_count =
        coach_misfits(&a->facts, &paces, &a->plan_before, &a->plan, a->misfits);
    app_plan_rescore(a);
    return is_dry || keep(a, words, e);
}
