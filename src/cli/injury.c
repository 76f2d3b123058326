#include "cli/json.h"

/* What it means for the running, and for a plan in force. */
static void put_advice(struct text *page, const struct app *a, enum site site,
                       bool is_start)
{
    bool has_plan = a->facts.plan_revision > 0;
    struct profile p = coach_profile(&a->facts, &a->days);
    if (is_start)
        words_injury_begun(page, site, has_plan, &a->look);
    else
        words_injury_ended(page, p.days_off, has_plan, &a->look);
}

static bool mark(struct call *c, bool is_start, struct err *e)
{
    enum site site;
    char date[DAY_TEXT];
    day_t day = c->app->today;
    if (!site_from(c->word[0], &site))
        return err_set(e, ERR_INPUT,
                       "'%.40s' is not a site; knee, calf, achilles, foot ...",
                       c->word[0]);
    if (c->count > 1 && !call_date(c, c->word[1], &day, e))
        return false;
    if (!app_injury(c->app, site, day, is_start, e))
        return false;
    struct text page = page_begin();
    put_advice(&page, c->app, site, is_start);
    if (c->is_json) {
        json_print(&c->out,
                   json_pack("{s:s, s:s, s:o, s:o}", "site", site_word(site),
                             "change", is_start ? "start" : "end", "date",
                             json_day(day), "advice", json_filled(page.at)));
        return true;
    }
    out_add(&c->out, "%s injury %s on %s\n", site_word(site),
            is_start ? "began" : "ended", day_format(day, date));
    page_print(c, &page);
    return true;
}

static bool start(struct call *c, struct err *e)
{
    return mark(c, true, e);
}

static bool end(struct call *c, struct err *e)
{
    return mark(c, false, e);
}

static const struct verb verbs[] = {
    { "start", 1, 2, start, "calf" },
    { "end", 1, 2, end, "calf" },
};

static bool run(struct call *c, struct err *e)
{
    return verb_run(c, e);
}

const struct command command_injury = {
    .name = "injury",
    .usage = "start|end SITE [DATE]",
    .help = "an injury and its dates; a plan returns gently after it",
    .needs = NEEDS_DIARY,
    .most = -1,
    .verbs = verbs,
    .verb_count = (int)COUNT_OF(verbs),
    .run = run,
};
