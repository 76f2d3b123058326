/* plan replan: what the last days ask of the plan, kept when accepted. */
#include "cli/plan.h"

static json_t *session_json(const struct plan *p, int session)
{
    if (session == UNKNOWN)
        return json_null();
    const struct session *s = &p->sessions[session];
    return json_session(
        p, s, s->skipped != SKIP_NONE ? STATUS_RESTED : STATUS_PLANNED, NULL);
}

static json_t *change_json(const struct app *a, int line,
                           const struct replan_change *c)
{
    char why[512];
    struct text t = text_on(why, sizeof why);
    const struct plan *was = &a->facts.plan;
    const struct plan *is = &a->replan.plan;
    day_t day = c->what.before != UNKNOWN ? was->sessions[c->what.before].day
                                          : is->sessions[c->what.after].day;
    words_replan_reason(&t, c, &a->look);
    return json_pack("{s:i, s:o, s:o, s:o, s:s, s:s}", "line", line + 1, "date",
                     json_day(day), "before", session_json(was, c->what.before),
                     "after", session_json(is, c->what.after), "reason",
                     json_text(why), "rule", replan_row(c->id)->rule);
}

static json_t *notes_json(const struct app *a)
{
    json_t *list = json_array();
    for (int i = 0; i < a->replan.note_count; i++) {
        const struct replan_note *n = &a->replan.notes[i];
        char said[512];
        struct text t = text_on(said, sizeof said);
        words_replan_note(&t, n, &a->look);
        (void)json_array_append_new(list, json_pack("{s:s, s:o}", "rule",
                                                    replan_row(n->id)->rule,
                                                    "note", json_text(said)));
    }
    return list;
}

static void tell(struct call *c, bool is_kept)
{
    const struct replan *r = &c->app->replan;
    json_t *list = json_array();
    for (int i = 0; i < r->line_count; i++)
        for (int k = 0; k < r->lines[i].count; k++)
            (void)json_array_append_new(
                list,
                change_json(c->app, i, &r->changes[r->lines[i].first + k]));
    json_t *out = json_pack("{s:b, s:o, s:o}", "accepted", is_kept, "changes",
                            list, "notes", notes_json(c->app));
    if (r->is_refused)
        (void)json_object_set_new(out, "offers",
                                  plan_offers_json(&c->app->proposal));
    json_print(&c->out, out);
}

/* ---- which lines: "1,3-5" */

static bool take_number(const char **at, int most, int *out)
{
    int n = 0;
    const char *from = *at;
    for (; **at >= '0' && **at <= '9' && n <= most; ++*at)
        n = n * 10 + (**at - '0');
    *out = n;
    return *at > from && n >= 1 && n <= most;
}

static bool take_lines(const char *words, int count, bool *take, struct err *e)
{
    const char *at = words;
    bool ok = true;
    for (int i = 0; i < count; i++)
        take[i] = false;
    while (ok) {
        int first, last;
        ok = take_number(&at, count, &first);
        last = first;
        if (ok && *at == '-') {
            at++;
            ok = take_number(&at, count, &last) && last >= first;
        }
        for (int i = first; ok && i <= last; i++)
            take[i - 1] = true;
        if (ok && *at == '\0')
            return true;
        ok = ok && *at++ == ',';
    }
    return err_set(e, ERR_INPUT,
                   "'%.20s' names no lines: they go from 1 to %d, written as "
                   "1,3-5",
                   words, count);
}

static int taken(const bool *take, int count)
{
    int n = 0;
    for (int i = 0; i < count; i++)
        n += take[i];
    return n;
}

static bool accept(struct call *c, const bool *take, bool *is_kept,
                   struct err *e)
{
    *is_kept = false;
    if (c->app->replan.line_count == 0 || call_option(c, "dry-run") != NULL)
        return true;
    if (call_option(c, "accept") == NULL &&
        !call_asks(c, "keep these changes?"))
        return true;
    *is_kept = app_replan_accept(c->app, take, e);
    return *is_kept;
}

static void print(struct call *c)
{
    const struct app *a = c->app;
    struct text page = page_begin();
    words_replan(&page, &a->facts.plan, &a->replan, &a->look);
    if (a->replan.is_refused)
        words_refusal(&page, &a->proposal, &a->facts.plan.goal, &a->look);
    page_print(c, &page);
}

bool plan_replan(struct call *c, struct err *e)
{
    bool take[REPLAN_CHANGES_MAX];
    bool is_kept;
    const char *only = call_option(c, "only");
    if (!app_replan(c->app, e))
        return false;
    int count = c->app->replan.line_count;
    if (only != NULL && count > 0 && !take_lines(only, count, take, e))
        return false;
    if (!c->is_json)
        print(c);
    if (!accept(c, only != NULL ? take : NULL, &is_kept, e))
        return false;
    if (c->is_json)
        tell(c, is_kept);
    else if (is_kept && only != NULL)
        out_add(&c->out,
                "kept %d of %d lines (%s); 'milepost undo' takes it back\n",
                taken(take, count), count, only);
    else if (count > 0)
        out_put(&c->out,
                is_kept ? "kept; 'milepost undo' takes it back\n"
                        : "not kept: 'milepost plan replan --accept' keeps "
                          "it\n");
    return true;
}
