/* Templates: a plan kept by name, and fitted to another race. */
#include "app/room.h"

#include <stdio.h>
#include <string.h>

#define NAME_MOST 40
#define TEXT_MOST ((size_t)128 * 1024) /* of PLAN_SESSIONS_MAX lines */

/* ---- names */

static bool is_letter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

static bool check_name(const char *name, struct err *e)
{
    size_t n = strlen(name);
    char clean[48];
    bool ok = n > 0 && n <= NAME_MOST && is_letter(name[0]);
    for (size_t i = 0; ok && i < n; i++)
        ok = is_letter(name[i]) || (name[i] >= '0' && name[i] <= '9') ||
             name[i] == '-' || name[i] == '_';
    if (ok)
        return true;
    utf8_clean(clean, sizeof clean, name);
    return err_set(e, ERR_INPUT,
                   "'%s' is no name for a template: up to %d letters, digits, "
                   "'-' and '_', a letter first",
                   clean, NAME_MOST);
}

/* ---- text */

static char kept[TEXT_MOST]; /* the one that was asked for last */

struct wanted {
    const char *name;
    bool is_found;
    bool is_whole;
};

static bool take_text(void *with, const char *name, day_t saved,
                      const char *text)
{
    struct wanted *w = with;
    (void)saved;
    if (strcmp(name, w->name) != 0)
        return true;
    w->is_found = true;
    w->is_whole = text_copy(kept, sizeof kept, text);
    return false;
}

static bool find(struct app *a, const char *name, bool *is_found, struct err *e)
{
    struct wanted w = { .name = name };
    if (!store_templates(a->store, take_text, &w, e))
        return false;
    *is_found = w.is_found;
    return !w.is_found || w.is_whole ||
           err_set(e, ERR_LIMIT, "the template %.40s is too long", name);
}

bool app_template_text(struct app *a, const char *name, const char **out,
                       struct err *e)
{
    bool is_found = false;
    if (!check_name(name, e) || !find(a, name, &is_found, e))
        return false;
    if (!is_found)
        return err_set(e, ERR_INPUT,
                       "no template is called '%.40s'; 'plan templates' lists "
                       "them",
                       name);
    *out = kept;
    return true;
}

/* The goal line has no day; read, it gets the race's. */
static bool read_text(struct app *a, const char *text, day_t day,
                      struct plan *out, struct err *e)
{
    static char dated[TEXT_MOST + 32];
    char date[DAY_TEXT];
    struct entry_context c;
    struct plan_reader r;
    size_t head = strcspn(text, "\n");
    bool has_race =
        strstr(text, "\nw0 ") != NULL || strstr(text, "\nw-") != NULL;
    struct text t = text_on(dated, sizeof dated);
    text_add(&t, "%.*s", (int)head, text);
    if (has_race)
        text_add(&t, " %s", day_format(day, date));
    text_put(&t, text + head);
    if (!app_context(a, &c, e))
        return false;
    c.units = UNITS_KM;
    if (!has_race)
        c.today = day;
    r = plan_reader(&c, out);
    if (!plan_read_lines(&r, dated, e))
        return false;
    e->line = 0;
    return true;
}

/* ---- save, forget, list */

static bool check_plan(const struct plan *p, struct err *e)
{
    int32_t metres = 0;
    for (int w = 0; w < p->week_count; w++)
        metres += p->weeks[w].target.m;
    if (p->session_count == 0)
        return err_set(e, ERR_INPUT,
                       "no plan yet: 'plan new' makes one for your goal, or "
                       "name a file: plan save NAME FILE");
    return metres > 0 ||
           err_set(e, ERR_INPUT,
                   "a plan in minutes is no template: it steps up by how the "
                   "last run went, and 'plan new' makes one anew");
}

bool app_template_save(struct app *a, const char *name, bool is_read,
                       bool *is_new, struct err *e)
{
    static char text[TEXT_MOST];
    char label[64];
    bool is_there = false;
    struct text t = text_on(text, sizeof text);
    if (!check_name(name, e) || (!is_read && !app_plan(a, e)) ||
        !check_plan(&a->plan, e) || !find(a, name, &is_there, e))
        return false;
    plan_write_template(&a->plan, UNITS_KM, &t);
    if (t.is_cut)
        return err_set(e, ERR_LIMIT, "the plan is too long for a template");
    *is_new = !is_there;
    (void)snprintf(label, sizeof label, "plan save %s", name);
    return store_begin(a->store, label, e) &&
           app_end(a, store_put_template(a->store, name, a->today, text, e),
                   e) &&
           read_text(a, text, a->today, &a->plan, e);
}

bool app_template_forget(struct app *a, const char *name, struct err *e)
{
    char label[64];
    const char *text = "";
    if (!app_template_text(a, name, &text, e))
        return false;
    (void)snprintf(label, sizeof label, "plan forget %s", name);
    return store_begin(a->store, label, e) &&
           app_end(a, store_drop_template(a->store, name, e), e);
}

struct listing {
    struct app *app;
    struct template_row *out;
    int most, count;
};

static bool take_row(void *with, const char *name, day_t saved,
                     const char *text)
{
    struct listing *l = with;
    struct err unread;
    struct plan *p = &l->app->plan;
    if (l->count == l->most)
        return false;
    if (!read_text(l->app, text, l->app->today, p, &unread))
        return true;
    struct template_row *r = &l->out[l->count++];
    *r = (struct template_row){ .saved = saved,
                                .goal = p->goal,
                                .weeks = p->week_count };
    (void)text_copy(r->name, sizeof r->name, name);
    for (int w = 0; w < p->week_count; w++) {
        if (p->weeks[w].target.m > r->peak.m)
            r->peak = p->weeks[w].target;
        if (p->weeks[w].longest.m > r->longest.m)
            r->longest = p->weeks[w].longest;
    }
    return true;
}

bool app_templates(struct app *a, struct template_row *out, int most,
                   int *count, struct err *e)
{
    struct listing l = { a, out, most, 0 };
    bool ok = store_templates(a->store, take_row, &l, e);
    *count = l.count;
    return ok;
}

/* ---- use */

static bool is_like(const struct goal *g, const struct goal *form)
{
    return g->kind == form->kind && g->dist.m == form->dist.m;
}

static bool check_day(const struct app *a, day_t day, struct err *e)
{
    char text[DAY_TEXT];
    return day.n >= a->today.n ||
           err_set(e, ERR_INPUT, "%s is past: name a day to come",
                   day_format(day, text));
}

/* The goal held on that day, or a new one; without a day the one in force. */
static bool goal_for(struct app *a, const char *name, day_t day,
                     const struct goal *form, struct goal *out, struct err *e)
{
    bool has = false;
    bool has_race = form->dist.m > 0;
    if (!app_goal(a, a->today, out, &has, e))
        return false;
    if (!day_is(day) && has && is_like(out, form))
        return true;
    if (!day_is(day) && (has_race || has))
        return err_set(e, ERR_INPUT,
                       "'%.40s' is a plan for %s%s%s: name its day with --date",
                       name, goal_kind_word(form->kind),
                       has ? ", and your goal is " : "",
                       has ? goal_kind_word(out->kind) : "");
    if (day_is(day) && !check_day(a, day, e))
        return false;
    for (int i = 0; i < a->facts.goal_count; i++) {
        const struct goal *g = &a->facts.goals[i];
        if (is_like(g, form) && !day_is(g->dropped) &&
            (!has_race || g->day.n == day.n)) {
            *out = *g;
            return true;
        }
    }
    *out = *form;
    out->day = has_race ? day : NO_DAY;
    out->aim = has_race ? AIM_IMPROVE : AIM_FINISH;
    out->added = a->today;
    out->dropped = NO_DAY;
    return true;
}

static bool fit(struct app *a, const char *name, const char *text,
                const struct goal *goal, day_t from, struct err *e)
{
    days_of(&a->facts, &a->days);
    struct profile p = coach_profile(&a->facts, &a->days);
    struct plan_ask ask = plan_ask_of(a, goal, from);
    if (!coach_plan(&p, &ask, &a->proposal, e))
        return false;
    if (a->proposal.outcome != PLAN_MADE)
        return true;
    if (a->proposal.is_ladder || a->proposal.peak_week.m == 0)
        return err_set(e, ERR_INPUT,
                       "your own plan for this begins in minutes, with running "
                       "and walking: 'plan new' makes it, %.40s comes later",
                       name);
    day_t at = day_is(goal->day) ? goal->day : from;
    return read_text(a, text, at, &a->plan_before, e) &&
           coach_template(&p, &ask, &a->proposal.plan, &a->plan_before,
                          &a->plan, &a->template_fit, e) &&
           app_plan_lint(a, e);
}

bool app_template_use(struct app *a, const char *name, day_t day, day_t from,
                      struct err *e)
{
    struct goal goal;
    const char *text = "";
    if (!app_template_text(a, name, &text, e) || !app_week(a, a->today, e) ||
        !read_text(a, text, a->today, &a->plan, e))
        return false;
    struct goal form = a->plan.goal;
    bool has_race = form.dist.m > 0;
    if (!goal_for(a, name, day, &form, &goal, e))
        return false;
    if (!has_race && day_is(day))
        from = day;
    return fit(a, name, text, &goal, from, e);
}

static bool keep(struct app *a, struct err *e)
{
    struct goal *g = &a->plan.goal;
    return (g->id.text[0] != '\0' || store_put_goal(a->store, g, e)) &&
           store_put_plan(a->store, &a->plan, e);
}

bool app_template_accept(struct app *a, const char *name, struct err *e)
{
    char label[64];
    a->plan.made = a->today;
    (void)snprintf(label, sizeof label, "plan use %.40s", name);
    return store_begin(a->store, label, e) && app_end(a, keep(a, e), e);
}
