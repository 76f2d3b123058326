#include "cli/json.h"

#include "milepost/runs.h"

/* The runs a filter means, each asked for as it comes by. */
struct meant {
    int count;
    struct id id[RUNS_MOST];
};

static bool take_id(void *with, struct app *a, int reading, int item,
                    struct err *e)
{
    struct meant *m = with;
    (void)reading;
    (void)e;
    m->id[m->count++] = a->runs->item[item].run.id;
    return true;
}

static bool lines_of(const struct call *c, char which[FILTER_TEXT],
                     char what[FILTER_TEXT], struct err *e)
{
    struct text left = text_on(which, FILTER_TEXT);
    struct text right = text_on(what, FILTER_TEXT);
    for (int i = 0; i < c->count; i++)
        text_add(&left, "%s%s", i > 0 ? " " : "", c->word[i]);
    for (int i = 0; i < c->note_count; i++)
        text_add(&right, "%s%s", i > 0 ? " " : "", c->note[i]);
    if (left.is_cut || right.is_cut)
        return err_set(e, ERR_LIMIT, "a filter holds at most %d bytes",
                       FILTER_TEXT - 1);
    return c->note_count > 0 || call_usage(c, e);
}

static bool run(struct call *c, struct err *e)
{
    static struct meant meant;
    struct app *a = c->app;
    char which[FILTER_TEXT];
    char what[FILTER_TEXT];
    int changed;
    bool is_dry = call_option(c, "dry-run") != NULL;
    const struct runs_place was = app_runs_place(a);
    meant.count = 0;
    if (!lines_of(c, which, what, e) || !app_runs_filter(a, which, e))
        return false;
    bool ok = app_runs_each(a, take_id, &meant, e);
    app_runs_back(a, &was);
    if (!ok || !app_retag(a, meant.id, meant.count, what, is_dry, &changed, e))
        return false;
    if (c->is_json)
        json_print(&c->out, json_pack("{s:i, s:i, s:b}", "runs", meant.count,
                                      "changed", changed, "dry_run", is_dry));
    else if (meant.count == 0)
        out_put(&c->out, "no run is meant by that; nothing changed\n");
    else
        out_add(&c->out, "%s %d of %d runs%s\n",
                is_dry ? "would change" : "changed", changed, meant.count,
                is_dry || changed == 0 ? "" : "; 'undo' takes it back");
    return true;
}

static const struct option_row options[] = {
    { "dry-run", 'n', NULL, "say how many, change none" },
    { NULL, 0, NULL, NULL },
};

const struct command command_retag = {
    .name = "retag",
    .usage = "FILTER -- WORDS",
    .help = "tags, shoes or purpose of many runs at once",
    .more = "milepost retag since:-28d type=long -- +trail shoe:pegs\n"
            "+tag and -tag, shoe:NAME or shoe:none, a purpose; 'help runs' "
            "tells of filters.\n",
    .options = options,
    .needs = NEEDS_DIARY,
    .least = 1,
    .most = -1,
    .run = run,
};
