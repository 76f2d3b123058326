/* plan save, use, templates, forget: a plan kept for another race. */
#include "cli/plan.h"

static const char *peak_of(char out[QUANTITY_TEXT], dist_t d,
                           const struct call *c)
{
    return quantity_dist_unit(out, d, c->app->look.units);
}

bool plan_save(struct call *c, struct err *e)
{
    struct app *a = c->app;
    bool is_new;
    bool is_read = c->count > 1;
    if ((is_read && !plan_read_file(c, c->word[1], e)) ||
        !app_template_save(a, c->word[0], is_read, &is_new, e))
        return false;
    if (c->is_json)
        json_print(&c->out,
                   json_pack("{s:s, s:b, s:i, s:i}", "saved", c->word[0],
                             "is_new", is_new, "weeks", a->plan.week_count,
                             "sessions", a->plan.session_count));
    else
        out_add(&c->out,
                "%s %s: %d weeks, %d sessions; 'milepost undo' takes it back\n"
                "'milepost plan use %s --date DATE' makes a plan of it\n",
                is_new ? "kept as" : "kept in the place of the old", c->word[0],
                a->plan.week_count, a->plan.session_count, c->word[0]);
    return true;
}

bool plan_templates(struct call *c, struct err *e)
{
    static struct template_row rows[TEMPLATES_MOST];
    int count;
    if (!app_templates(c->app, rows, TEMPLATES_MOST, &count, e))
        return false;
    json_t *list = json_array();
    struct text page = page_begin();
    for (int i = 0; i < count; i++) {
        const struct template_row *r = &rows[i];
        char week[QUANTITY_TEXT];
        char run[QUANTITY_TEXT];
        char date[DAY_TEXT];
        text_add(&page,
                 "%-16s %-8s %2d weeks, highest %s, longest run %s, saved %s\n",
                 r->name, goal_kind_word(r->goal.kind), r->weeks,
                 peak_of(week, r->peak, c), peak_of(run, r->longest, c),
                 day_format(r->saved, date));
        (void)json_array_append_new(
            list,
            json_pack("{s:s, s:s, s:o, s:i, s:o, s:o, s:o}", "name", r->name,
                      "kind", goal_kind_word(r->goal.kind), "distance_m",
                      json_metres(r->goal.dist), "weeks", r->weeks,
                      "peak_week_m", json_metres(r->peak), "long_m",
                      json_metres(r->longest), "saved", json_day(r->saved)));
    }
    if (count == 0)
        text_put(&page, "no template yet: 'milepost plan save NAME' keeps the "
                        "plan in force as one\n");
    if (c->is_json)
        json_print(&c->out, json_pack("{s:O}", "templates", list));
    else
        page_print(c, &page);
    json_decref(list);
    return true;
}

bool plan_forget(struct call *c, struct err *e)
{
    if (!app_template_forget(c->app, c->word[0], e))
        return false;
    if (c->is_json)
        json_print(&c->out, json_pack("{s:s}", "forgotten", c->word[0]));
    else
        out_put(&c->out, "forgotten; 'milepost undo' brings it back\n");
    return true;
}

bool plan_show_template(struct call *c, const char *name, struct err *e)
{
    const char *text;
    if (!app_template_text(c->app, name, &text, e))
        return false;
    if (c->is_json)
        json_print(&c->out,
                   json_pack("{s:s, s:s}", "name", name, "text", text));
    else
        out_put(&c->out, text);
    return true;
}

/* ---- use */

static json_t *fit_json(const struct template_fit *f)
{
    return json_pack(
        "{s:o, s:o, s:o, s:o, s:i, s:i, s:i, s:i, s:i, s:i}", "template_peak_m",
        json_metres(f->peak_was), "peak_m", json_metres(f->peak),
        "template_long_m", json_metres(f->long_was), "long_m",
        json_metres(f->longest), "weeks_cut", f->weeks_cut, "weeks_own",
        f->weeks_own, "moved", f->moved, "eased", f->eased, "shortened",
        f->shortened, "dropped", f->dropped);
}

static bool tell_json(struct call *c, bool is_kept, struct err *e)
{
    struct app *a = c->app;
    json_t *plan;
    if (!plan_json(a, &a->plan, &plan, e))
        return false;
    json_print(&c->out,
               json_pack("{s:b, s:s, s:o, s:o, s:o}", "accepted", is_kept,
                         "template", c->word[0], "fit",
                         fit_json(&a->template_fit), "warnings",
                         lint_warnings_json(&a->lint, &a->look), "plan", plan));
    return true;
}

/* What is worth a look before it is run; what only informs is left to lint. */
static void put_cautions(struct text *page, const struct app *a)
{
    int count = 0;
    for (int w = 0; w < a->lint.week_count; w++)
        for (int i = 0; i < a->lint.weeks[w].warning_count; i++) {
            const struct warning *x = &a->lint.weeks[w].warnings[i];
            char date[DAY_TEXT];
            if (x->severity < SEVERITY_CAUTION)
                continue;
            count++;
            text_add(page, " %s  ", day_format(a->lint.weeks[w].monday, date));
            words_warning(page, x, &a->look);
            text_put(page, "\n");
        }
    if (count == 0)
        text_put(page, " scored before it is run: no caution\n");
}

static void show(struct call *c)
{
    struct app *a = c->app;
    struct text page = page_begin();
    words_plan(&page, &a->plan, &a->week.paces, a->facts.pauses,
               a->facts.pause_count, &a->look);
    words_template_fit(&page, c->word[0], &a->template_fit, &a->look);
    put_cautions(&page, a);
    if (goal_has_time(&a->plan.goal, a->today))
        put_aim(&page, a, &a->plan.goal, 1);
    page_print(c, &page);
}

static bool accept(struct call *c, bool *is_kept, struct err *e)
{
    *is_kept =
        call_option(c, "accept") != NULL || call_asks(c, "keep this plan?");
    return !*is_kept || app_template_accept(c->app, c->word[0], e);
}

/* The runner's own plan is refused, and with it any other. */
static bool refuse(struct call *c, struct err *e)
{
    char why[2048];
    struct text t = text_on(why, sizeof why);
    struct look look = c->app->look;
    const struct goal *goal = &c->app->proposal.plan.goal;
    c->exit = 1;
    words_refusal(&t, &c->app->proposal, goal, &look);
    if (c->is_json)
        json_print(&c->out, json_pack("{s:b, s:s, s:s}", "accepted", false,
                                      "template", c->word[0], "message", why));
    else
        out_put(&c->out, why);
    (void)e;
    return true;
}

bool plan_use(struct call *c, struct err *e)
{
    struct app *a = c->app;
    bool is_kept;
    day_t day, from;
    if (!call_date_option(c, "date", &day, e) ||
        !call_date_option(c, "from", &from, e))
        return false;
    if (!app_template_use(a, c->word[0], day, day_is(from) ? from : a->today,
                          e))
        return false;
    if (a->proposal.outcome != PLAN_MADE)
        return refuse(c, e);
    if (!c->is_json)
        show(c);
    if (!accept(c, &is_kept, e))
        return false;
    if (c->is_json)
        return tell_json(c, is_kept, e);
    out_put(&c->out, is_kept ? "kept; 'milepost undo' takes it back\n"
                             : "not kept: --accept keeps it\n");
    return true;
}
