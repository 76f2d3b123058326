#include "cli/json.h"

static bool run(struct call *c, struct err *e)
{
    struct action action;
    if (!app_redo(c->app, &action, e))
        return false;
    if (c->is_json)
        json_print(&c->out, json_pack("{s:o}", "redone", json_action(&action)));
    else if (action.id.text[0] == '\0')
        out_put(&c->out, "nothing to redo\n");
    else
        out_add(&c->out, "done again: %s\n", action.label);
    return true;
}

const struct command command_redo = {
    .name = "redo",
    .usage = "",
    .help = "do again what was undone",
    .needs = NEEDS_DIARY,
    .run = run,
};
