#include "cli/json.h"

static bool run(struct call *c, struct err *e)
{
    if (!app_backup(c->app, c->word[0], e))
        return false;
    if (c->is_json)
        json_print(&c->out,
                   json_pack("{s:o}", "backup", json_text(c->word[0])));
    else
        out_add(&c->out, "the diary is copied to %s\n", c->word[0]);
    return true;
}

const struct command command_backup = {
    .name = "backup",
    .usage = "FILE",
    .help = "a copy of the diary, whole even while in use",
    .needs = NEEDS_DIARY,
    .least = 1,
    .most = 1,
    .run = run,
};
