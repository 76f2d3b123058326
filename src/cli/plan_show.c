/* plan show, load, skip: what is planned, and read. */
#include "cli/plan.h"

#include <stdlib.h>
#include <string.h>

/* ---- as JSON */

/* Statuses of the week in a->week, by the sessions' ids. */
static enum session_status status_of(const struct app *a,
                                     const struct session *s,
                                     const char **run_id)
{
    *run_id = NULL;
    for (int i = 0; i < a->week.session_count; i++) {
        const struct session_reading *r = &a->week.sessions[i];
        const struct session *own = &a->facts.plan.sessions[r->session];
        if (strcmp(own->id.text, s->id.text) != 0)
            continue;
        if (r->run != UNKNOWN)
            *run_id = a->facts.runs[r->run].id.text;
        return r->status;
    }
    return s->skipped != SKIP_NONE ? STATUS_SKIPPED : STATUS_PLANNED;
}

static json_t *week_sessions(const struct app *a, const struct plan *p,
                             day_t monday)
{
    json_t *list = json_array();
    for (int i = 0; i < p->session_count; i++) {
        const struct session *s = &p->sessions[i];
        const char *run_id;
        if (day_monday(s->day).n != monday.n)
            continue;
        enum session_status status = status_of(a, s, &run_id);
        (void)json_array_append_new(list, json_session(p, s, status, run_id));
    }
    return list;
}

/* Pauses that the plan's weeks meet. */
static json_t *plan_pauses_json(const struct app *a, const struct plan *p)
{
    json_t *list = json_array();
    for (int i = 0; i < a->facts.pause_count && p->week_count > 0; i++) {
        const struct pause *own = &a->facts.pauses[i];
        day_t last = day_add(p->weeks[p->week_count - 1].monday, 6);
        if (own->until.n >= p->weeks[0].monday.n && own->from.n <= last.n)
            (void)json_array_append_new(list, pause_json(own));
    }
    return list;
}

bool plan_json(struct app *a, const struct plan *p, json_t **out, struct err *e)
{
    json_t *weeks = json_array();
    for (int i = 0; i < p->week_count; i++) {
        const struct plan_week *w = &p->weeks[i];
        bool has_begun = w->monday.n <= a->today.n && p->revision > 0;
        if (has_begun && !app_week(a, w->monday, e)) {
            json_decref(weeks);
            return false;
        }
        (void)json_array_append_new(
            weeks,
            json_pack("{s:o, s:s, s:b, s:o, s:o, s:o, s:o}", "monday",
                      json_day(w->monday), "phase", phase_word(w->phase),
                      "cutback", w->is_cutback, "target_m",
                      json_metres(w->target), "long_m", json_metres(w->longest),
                      "done_m",
                      has_begun ? json_integer(a->week.done_m) : json_null(),
                      "sessions", week_sessions(a, p, w->monday)));
    }
    bool is_none = p->revision == 0 && p->week_count == 0;
    *out = json_pack("{s:o, s:i, s:o, s:o}", "goal",
                     is_none ? json_null() : json_goal(&p->goal, a->today),
                     "revision", p->revision, "pauses", plan_pauses_json(a, p),
                     "weeks", weeks);
    return true;
}

/* ---- show, load */

bool plan_none(struct err *e)
{
    return err_set(e, ERR_INPUT,
                   "no plan yet: 'plan new' makes one for your goal, 'plan "
                   "load FILE' reads one");
}

/* The newest, or the one that was asked for, into a->plan. */
static bool read_revision(struct call *c, struct err *e)
{
    const char *number = call_option(c, "revision");
    bool is_accepted = call_option(c, "accepted") != NULL;
    int revision = 0;
    if (number != NULL && !plan_number(number, &revision, e))
        return false;
    if (number == NULL && !is_accepted)
        return app_plan(c->app, e);
    return app_plan_revision(c->app, revision, is_accepted, e);
}

bool plan_show(struct call *c, struct err *e)
{
    struct app *a = c->app;
    json_t *object;
    const char *name = call_option(c, "template");
    if (name != NULL)
        return plan_show_template(c, name, e);
    if (!app_week(a, a->today, e) || !read_revision(c, e))
        return false;
    if (a->plan.revision == 0 && !c->is_json)
        return plan_none(e);
    if (c->is_json) {
        if (!plan_json(a, &a->plan, &object, e))
            return false;
        json_print(&c->out, object);
        return true;
    }
    struct text page = page_begin();
    if (call_option(c, "plain") != NULL)
        plan_write(&a->plan, a->look.units, &page);
    else
        words_plan(&page, &a->plan, &a->week.paces, a->facts.pauses,
                   a->facts.pause_count, &a->look);
    page_print(c, &page);
    return true;
}

bool plan_read_file(struct call *c, const char *path, struct err *e)
{
    char *text;
    if (!call_file(c, path, &text, e))
        return false;
    bool ok = app_plan_read(c->app, text, e);
    free(text);
    return ok || err_wrap(e, "%.200s",
                          strcmp(path, "-") == 0 ? "standard input" : path);
}

bool plan_load(struct call *c, struct err *e)
{
    struct app *a = c->app;
    if (!plan_read_file(c, c->word[0], e) || !app_plan_keep(a, e))
        return false;
    if (c->is_json)
        json_print(&c->out,
                   json_pack("{s:i, s:i, s:i}", "revision", a->plan.revision,
                             "weeks", a->plan.week_count, "sessions",
                             a->plan.session_count));
    else
        out_add(&c->out,
                "kept revision %d: %d weeks, %d sessions; 'milepost undo' "
                "takes it back\n",
                a->plan.revision, a->plan.week_count, a->plan.session_count);
    return true;
}

/* ---- skip */

bool plan_skip(struct call *c, struct err *e)
{
    enum skip_reason reason;
    if (!skip_from(c->word[1], &reason))
        return err_set(e, ERR_INPUT,
                       "'%.40s' is no reason; recovery, ill, pain, life or "
                       "weather",
                       c->word[1]);
    if (!app_skip(c->app, c->word[0], reason, e))
        return false;
    if (c->is_json)
        json_print(&c->out, json_pack("{s:s, s:s}", "skipped", c->word[0],
                                      "reason", skip_word(reason)));
    else if (skip_is_rest(reason))
        out_put(&c->out, "rested: a good call; 'milepost undo' takes it "
                         "back\n");
    else
        out_put(&c->out, "skipped; 'milepost undo' takes it back\n");
    return true;
}
