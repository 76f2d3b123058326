#include "cli/json.h"

/* PHASE, DATE or FROM TO; without a word, today. */
static bool block_asked(struct call *c, struct block_ask *ask, struct err *e)
{
    char line[LINE_TEXT];
    struct text t = text_on(line, sizeof line);
    const char *beside = call_option(c, "beside");
    for (int i = 0; i < c->count; i++)
        text_add(&t, "%s ", c->word[i]);
    *ask = (struct block_ask){ NO_DAY, NO_DAY, NO_DAY, NO_DAY };
    return app_block_read(c->app, line, &ask->from, &ask->to, e) &&
           (beside == NULL ||
            app_block_read(c->app, beside, &ask->beside, &ask->until, e));
}

static bool run(struct call *c, struct err *e)
{
    struct app *a = c->app;
    struct block_ask ask;
    if (!block_asked(c, &ask, e) || !app_block_beside(a, &ask, e))
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

static const struct option_row options[] = {
    { "beside", 0, "BLOCK", "what it is held against: base, 'FROM TO'" },
    { NULL, 0, NULL, NULL },
};

const struct command command_block = {
    .name = "block",
    .usage = "[DATE | PHASE | FROM TO]",
    .help = "what a phase or any weeks did, and what to carry over",
    .more = "Without a word, the phase of the plan that holds today, up to "
            "today; without a\nplan the last four weeks. PHASE is base, build, "
            "peak, taper, race, recovery or\nmaintain; DATE any day of one; "
            "FROM and TO take the whole weeks of both.\n",
    .options = options,
    .needs = NEEDS_DIARY_READ,
    .most = 2,
    .run = run,
};
