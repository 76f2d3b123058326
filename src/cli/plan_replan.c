/* plan replan: what the last days ask of the plan, kept when accepted. */
#include "cli/plan.h"

static json_t *change_json(const struct app *a, const struct replan_change *c)
{
    char why[512];
    struct text t = text_on(why, sizeof why);
    const struct plan *was = &a->facts.plan;
    const struct session *before = &was->sessions[c->what.before];
    const struct session *after = &a->replan.plan.sessions[c->what.after];
    bool is_rest = after->skipped != SKIP_NONE;
    words_replan_reason(&t, c, &a->look);
    return json_pack(
        "{s:o, s:o, s:o, s:o, s:s}", "date", json_day(before->day), "before",
        json_session(was, before, STATUS_PLANNED, NULL), "after",
        json_session(&a->replan.plan, after,
                     is_rest ? STATUS_RESTED : STATUS_PLANNED, NULL),
        "reason", json_text(why), "rule", replan_row(c->id)->rule);
}

static void tell(struct call *c, bool is_kept)
{
    struct app *a = c->app;
    json_t *list = json_array();
    for (int i = 0; i < a->replan.change_count; i++)
        (void)json_array_append_new(list,
                                    change_json(a, &a->replan.changes[i]));
    json_print(&c->out,
               json_pack("{s:b, s:o}", "accepted", is_kept, "changes", list));
}

static bool accept(struct call *c, bool *is_kept, struct err *e)
{
    *is_kept = false;
    if (c->app->replan.change_count == 0 || call_option(c, "dry-run") != NULL)
        return true;
    if (call_option(c, "accept") == NULL &&
        !call_asks(c, "keep these changes?"))
        return true;
    *is_kept = app_replan_accept(c->app, e);
    return *is_kept;
}

bool plan_replan(struct call *c, struct err *e)
{
    struct app *a = c->app;
    bool is_kept;
    if (!app_replan(a, e))
        return false;
    if (!c->is_json) {
        struct text page = page_begin();
        words_replan(&page, &a->facts.plan, &a->replan, &a->look);
        page_print(c, &page);
    }
    if (!accept(c, &is_kept, e))
        return false;
    if (c->is_json)
        tell(c, is_kept);
    else if (a->replan.change_count > 0)
        out_put(&c->out,
                is_kept ? "kept; 'milepost undo' takes it back\n"
                        : "not kept: 'milepost plan replan --accept' keeps "
                          "it\n");
    return true;
}
