#include "cli/json.h"

static bool run(struct call *c, struct err *e)
{
    char label[160];
    if (!app_delete(c->app, c->word[0], label, e))
        return false;
    if (c->is_json)
        json_print(&c->out, json_pack("{s:o}", "done", json_text(label)));
    else
        out_add(&c->out, "done: %s; 'milepost undo' takes it back\n", label);
    return true;
}

const struct command command_delete = {
    .name = "delete",
    .usage = "ID|DATE",
    .help = "take away a run, check-in, rest or goal",
    .needs = NEEDS_DIARY,
    .least = 1,
    .most = 1,
    .run = run,
};
