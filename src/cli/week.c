#include "cli/json.h"

static bool print_week(struct call *c, day_t day, struct err *e)
{
    struct app *a = c->app;
    if (!app_week(a, day, e))
        return false;
    if (c->is_json) {
        a->look.color = false;
        json_print(&c->out, json_week(a));
        return true;
    }
    struct text page = page_begin();
    words_week(&page, &a->facts, &a->week, &a->look);
    page_print(c, &page);
    return true;
}

bool call_screens(struct call *c, struct err *e)
{
    const struct cli_world *w = c->world;
    if (w->screens == NULL || !w->is_tty_in || !w->is_tty_out || c->is_json)
        return print_week(c, c->app->today, e);
    c->exit = w->screens(c->app);
    return true;
}

static bool run(struct call *c, struct err *e)
{
    day_t day = c->app->today;
    if (c->count > 0 && !call_date(c, c->word[0], &day, e))
        return false;
    return print_week(c, day, e);
}

const struct command command_week = {
    .name = "week",
    .usage = "[DATE]",
    .help = "the week's report: planned, done, and what it was for",
    .more = "DATE is any day of the week: 2026-11-22, mon, -7d.\n",
    .needs = NEEDS_DIARY_READ,
    .most = 1,
    .run = run,
};
