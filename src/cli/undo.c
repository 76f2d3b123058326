#include "cli/json.h"

static bool run(struct call *c, struct err *e)
{
    struct action action;
    if (!app_undo(c->app, &action, e))
        return false;
    if (c->is_json)
        json_print(&c->out, json_pack("{s:o}", "undone", json_action(&action)));
    else if (action.id.text[0] == '\0')
        out_put(&c->out, "nothing to undo\n");
    else
        out_add(&c->out, "undone: %s; 'milepost redo' brings it back\n",
                action.label);
    return true;
}

const struct command command_undo = {
    .name = "undo",
    .usage = "",
    .help = "take back the last change, also tomorrow",
    .needs = NEEDS_DIARY,
    .run = run,
};
