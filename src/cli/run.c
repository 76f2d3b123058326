#include "cli/json.h"

static bool run(struct call *c, struct err *e)
{
    struct app *a = c->app;
    static struct run_words words;
    int reading;
    if (!app_run(a, c->word[0], &words, &reading, e))
        return false;
    if (reading == UNKNOWN)
        return err_set(e, ERR_LIMIT, "the run is beyond the %d a week can hold",
                       WEEK_RUNS_MAX);
    if (c->is_json) {
        a->look.color = false;
        json_t *object = json_run(a, reading);
        (void)json_object_set_new(object, "note", json_filled(words.note));
        (void)json_object_set_new(object, "tags", json_filled(words.tags));
        (void)json_object_set_new(object, "shoe", json_filled(words.shoe));
        (void)json_object_set_new(object, "line", json_filled(words.line));
        json_print(&c->out, object);
        return true;
    }
    char id[ID_TEXT];
    const struct run *r = &a->facts.runs[a->week.runs[reading].run];
    struct text page = page_begin();
    text_add(&page, "%s  ", app_short(a, r->id, id));
    words_run(&page, &a->facts, &a->week, reading, &words, &a->look);
    page_print(c, &page);
    return true;
}

const struct command command_run = {
    .name = "run",
    .usage = "ID",
    .help = "one run with its segments, its pieces and why",
    .needs = NEEDS_DIARY_READ,
    .least = 1,
    .most = 1,
    .run = run,
};
