/* plan pause, rest, pauses, unpause: days blocked out. */
#include "cli/plan.h"

#include <string.h>

json_t *pause_json(const struct pause *p)
{
    return json_pack("{s:o, s:o, s:i}", "from", json_day(p->from), "until",
                     json_day(p->until), "days",
                     day_diff(p->until, p->from) + 1);
}

/* FROM [TO], read as days to come. */
static bool take_span(struct call *c, day_t *from, day_t *until, struct err *e)
{
    struct app *a = c->app;
    if (!app_day_ahead(a, c->word[0], a->today, from, e))
        return false;
    *until = *from;
    return c->count < 2 || app_day_ahead(a, c->word[1], *from, until, e);
}

/* The very span stood already, and the plan had nothing on it. */
static bool is_old(const struct app *a)
{
    struct plan_change one;
    const struct facts *f = &a->facts;
    const struct pause *own =
        pause_on(f->pauses, f->pause_count, a->pause.from);
    bool is_same = own != NULL && own->from.n == a->pause.from.n &&
                   own->until.n == a->pause.until.n;
    return is_same && coach_changes(&a->plan_before, &a->plan, &one, 1) == 0;
}

static void put_effect(struct text *page, const struct app *a)
{
    struct plan_change one;
    if (a->plan.revision == 0)
        text_put(page, " no plan yet: every one that is made keeps them "
                       "free\n");
    else if (coach_changes(&a->plan_before, &a->plan, &one, 1) == 0)
        text_put(page, " nothing is planned on them; a new plan keeps them "
                       "free\n");
    else
        words_plan_edit(page, &a->plan_before, &a->plan, &a->lint_before,
                        &a->lint, &a->look);
}

#define REBUILD_DAYS 6 /* from here on the weeks after it come back (F6) */

static void tell(struct call *c, bool is_kept)
{
    const struct app *a = c->app;
    struct text page = page_begin();
    text_put(&page, " blocked out: ");
    words_pause(&page, &a->pause);
    text_put(&page, "\n");
    put_effect(&page, a);
    int days = day_diff(a->pause.until, a->pause.from) + 1;
    if (a->plan.revision > 0 && days >= REBUILD_DAYS)
        text_put(&page, " the weeks after it stand as they were: 'plan new' "
                        "builds them from there\n");
    if (is_old(a))
        text_put(&page, "nothing changes: it stood already\n");
    else
        text_put(&page, is_kept ? "kept; 'milepost undo' takes it back\n"
                                : "not kept: that was a dry run\n");
    page_print(c, &page);
}

bool plan_pause(struct call *c, struct err *e)
{
    day_t from, until;
    bool is_dry = call_option(c, "dry-run") != NULL;
    if (!take_span(c, &from, &until, e) ||
        !app_pause(c->app, from, until, is_dry, e))
        return false;
    bool is_kept = !is_dry && !is_old(c->app);
    if (!c->is_json) {
        tell(c, is_kept);
        return true;
    }
    json_t *object = plan_edit_json(c->app, is_kept);
    (void)json_object_set_new(object, "pause", pause_json(&c->app->pause));
    json_print(&c->out, object);
    return true;
}

bool plan_pauses(struct call *c, struct err *e)
{
    struct pause list[FACTS_PAUSES_MAX];
    int count;
    if (!app_pauses(c->app, list, FACTS_PAUSES_MAX, &count, e))
        return false;
    if (c->is_json) {
        json_t *all = json_array();
        for (int i = 0; i < count; i++)
            (void)json_array_append_new(all, pause_json(&list[i]));
        json_print(&c->out, json_pack("{s:o}", "pauses", all));
        return true;
    }
    struct text page = page_begin();
    for (int i = 0; i < count; i++) {
        text_put(&page, " ");
        words_pause(&page, &list[i]);
        text_put(&page, "\n");
    }
    if (count == 0)
        text_put(&page, "no days are blocked out; 'plan pause FROM TO' does "
                        "it\n");
    page_print(c, &page);
    return true;
}

bool plan_unpause(struct call *c, struct err *e)
{
    day_t day;
    struct app *a = c->app;
    if (!app_day_ahead(a, c->word[0], a->today, &day, e) ||
        !app_unpause(a, day, e))
        return false;
    if (c->is_json) {
        json_print(&c->out, json_pack("{s:b, s:o}", "kept", true, "freed",
                                      pause_json(&a->pause)));
        return true;
    }
    struct text page = page_begin();
    text_put(&page, " free again: ");
    words_pause(&page, &a->pause);
    text_put(&page, "\n nothing is planned on them; 'plan new' fills them, "
                    "'plan add' one\nkept; 'milepost undo' takes it back\n");
    page_print(c, &page);
    return true;
}
