/* plan move, swap, ease ...: a plan bent by hand, its effect told at once. */
#include "cli/plan.h"

#include <string.h>

static json_t *session_json(const struct plan *p, int i)
{
    if (i == UNKNOWN)
        return json_null();
    return json_session(p, &p->sessions[i], STATUS_PLANNED, NULL);
}

static json_t *changes_json(const struct app *a)
{
    static struct plan_change c[PLAN_SESSIONS_MAX];
    int n = coach_changes(&a->plan_before, &a->plan, c, PLAN_SESSIONS_MAX);
    json_t *list = json_array();
    for (int i = 0; i < n; i++)
        (void)json_array_append_new(
            list,
            json_pack("{s:o, s:o, s:o}", "date",
                      json_day(c[i].before != UNKNOWN
                                   ? a->plan_before.sessions[c[i].before].day
                                   : a->plan.sessions[c[i].after].day),
                      "before", session_json(&a->plan_before, c[i].before),
                      "after", session_json(&a->plan, c[i].after)));
    return list;
}

static json_t *misfits_json(const struct app *a)
{
    json_t *list = json_array();
    for (int i = 0; i < a->misfit_count; i++) {
        const struct misfit *m = &a->misfits[i];
        json_t *one = json_pack("{s:o, s:s}", "date", json_day(m->day),
                                "reason", misfit_word(m->kind));
        if (m->kind == MISFIT_MINUTES)
            (void)json_object_update_new(
                one, json_pack("{s:i, s:i}", "minutes", m->minutes,
                               "minutes_at_most", m->most));
        (void)json_array_append_new(list, one);
    }
    return list;
}

json_t *plan_edit_json(const struct app *a, bool is_kept)
{
    return json_pack("{s:b, s:o, s:o, s:o, s:o}", "kept", is_kept, "changes",
                     changes_json(a), "misfits", misfits_json(a),
                     "warnings_before",
                     lint_warnings_json(&a->lint_before, &a->look),
                     "warnings_after", lint_warnings_json(&a->lint, &a->look));
}

/* What the days do not hold is the runner's word: kept, and said. */
static void put_misfits(struct text *page, const struct app *a)
{
    for (int i = 0; i < a->misfit_count; i++) {
        text_put(page, " ");
        words_misfit(page, &a->misfits[i], &a->look);
        text_put(page, "\n");
    }
}

/* What the edit did, and whether it was kept. */
static void tell(struct call *c, bool is_dry)
{
    struct app *a = c->app;
    struct plan_change one;
    bool is_kept =
        !is_dry && coach_changes(&a->plan_before, &a->plan, &one, 1) > 0;
    if (c->is_json) {
        json_print(&c->out, plan_edit_json(a, is_kept));
        return;
    }
    struct text page = page_begin();
    words_plan_edit(&page, &a->plan_before, &a->plan, &a->lint_before, &a->lint,
                    &a->look);
    put_misfits(&page, a);
    if (is_dry)
        text_put(&page, "not kept: that was a dry run\n");
    else if (is_kept)
        text_put(&page, "kept; 'milepost undo' takes it back\n");
    page_print(c, &page);
}

static bool edit(struct call *c, const struct edit_words *w, struct err *e)
{
    bool is_dry = call_option(c, "dry-run") != NULL;
    if (!app_plan_edit(c->app, w, is_dry, e))
        return false;
    tell(c, is_dry);
    return true;
}

bool plan_edit_mend(struct call *c, struct err *e)
{
    bool is_dry = call_option(c, "dry-run") != NULL;
    enum warning_id id;
    day_t day = NO_DAY;
    if (!warning_from(c->word[0], &id))
        return err_set(e, ERR_INPUT,
                       "'%.20s' is no warning; 'plan lint' names those the "
                       "plan has",
                       c->word[0]);
    if (c->count > 1 && !entry_date(c->word[1], c->app->today, &day))
        return err_set(e, ERR_INPUT, "'%.20s' is not a date", c->word[1]);
    if (!app_plan_mend(c->app, id, day, is_dry, e))
        return false;
    tell(c, is_dry);
    return true;
}

/* The words from 'first' on as one line. */
static bool edit_line(struct call *c, enum edit_kind kind, struct err *e)
{
    char line[LINE_TEXT];
    struct text t = text_on(line, sizeof line);
    for (int i = 1; i < c->count; i++)
        text_add(&t, "%s%s", i > 1 ? " " : "", c->word[i]);
    if (t.is_cut)
        return err_set(e, ERR_LIMIT, "the line is too long");
    return edit(c, &(struct edit_words){ kind, c->word[0], line }, e);
}

static bool edit_words(struct call *c, enum edit_kind kind, struct err *e)
{
    const char *to = c->count > 1 ? c->word[1] : NULL;
    return edit(c, &(struct edit_words){ kind, c->word[0], to }, e);
}

bool plan_edit_move(struct call *c, struct err *e)
{
    return edit_words(c, EDIT_MOVE, e);
}
bool plan_edit_swap(struct call *c, struct err *e)
{
    return edit_words(c, EDIT_SWAP, e);
}
bool plan_edit_ease(struct call *c, struct err *e)
{
    return edit_words(c, EDIT_EASE, e);
}
/* The verb is taken at its word: "shorten sun 12k" never makes more of it. */
static bool resize(struct call *c, bool is_longer, struct err *e)
{
    struct app *a = c->app;
    struct plan_change one;
    char size[QUANTITY_TEXT];
    const struct edit_words w = { EDIT_RESIZE, c->word[0], c->word[1] };
    if (!app_plan_edit(a, &w, true, e))
        return false;
    if (coach_changes(&a->plan_before, &a->plan, &one, 1) > 0 &&
        one.before != UNKNOWN && one.after != UNKNOWN) {
        const struct session *was = &a->plan_before.sessions[one.before];
        const struct session *is = &a->plan.sessions[one.after];
        if (was->dist.m > 0 && is->dist.m > 0 &&
            (was->dist.m < is->dist.m) != is_longer)
            return err_set(
                e, ERR_INPUT, "%s has %s: 'plan %s %.20s %.20s' makes it %s",
                c->word[0], quantity_dist_unit(size, was->dist, a->look.units),
                is_longer ? "shorten" : "lengthen", c->word[0], c->word[1],
                is_longer ? "less" : "more");
    }
    return edit(c, &w, e);
}

bool plan_edit_shorten(struct call *c, struct err *e)
{
    return resize(c, false, e);
}
bool plan_edit_lengthen(struct call *c, struct err *e)
{
    return resize(c, true, e);
}
bool plan_edit_replace(struct call *c, struct err *e)
{
    return edit_line(c, EDIT_REPLACE, e);
}
bool plan_edit_add(struct call *c, struct err *e)
{
    return edit_line(c, EDIT_ADD, e);
}
bool plan_edit_lock(struct call *c, struct err *e)
{
    return edit_words(c, EDIT_LOCK, e);
}
bool plan_edit_unlock(struct call *c, struct err *e)
{
    return edit_words(c, EDIT_UNLOCK, e);
}
