#include "cli/json.h"

/* PHASE, DATE or FROM TO; without a word, today. */
static bool days_asked(struct call *c, day_t *from, day_t *to, struct err *e)
{
    enum phase phase;
    *from = c->app->today;
    *to = NO_DAY;
    if (c->count == 1 && phase_from(c->word[0], &phase))
        return app_phase_day(c->app, phase, from, e);
    return (c->count < 1 || call_date(c, c->word[0], from, e)) &&
           (c->count < 2 || call_date(c, c->word[1], to, e));
}

static bool run(struct call *c, struct err *e)
{
    struct app *a = c->app;
    day_t from;
    day_t to;
    if (!days_asked(c, &from, &to, e) || !app_block(a, from, to, e))
        return false;
    if (c->is_json) {
        a->look.color = false;
        json_t *block = json_block(&a->block_report, &a->look);
        json_t *before = a->has_block_before
                             ? json_block(&a->block_before, &a->look)
                             : json_null();
        (void)json_object_set_new(block, "before", before);
        json_print(&c->out, block);
        return true;
    }
    struct text page = page_begin();
    words_block(&page, &a->block_report,
                a->has_block_before ? &a->block_before : NULL, &a->look);
    page_print(c, &page);
    return true;
}

const struct command command_block = {
    .name = "block",
    .usage = "[DATE | PHASE | FROM TO]",
    .help = "what a phase or any weeks did, and what to carry over",
    .more = "Without a word, the phase of the plan that holds today, up to "
            "today; without a\nplan the last four weeks. PHASE is base, build, "
            "peak, taper, race, recovery or\nmaintain; DATE any day of one; "
            "FROM and TO take the whole weeks of both.\n",
    .needs = NEEDS_DIARY_READ,
    .most = 2,
    .run = run,
};
