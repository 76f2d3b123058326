#include "cli/json.h"

static bool run(struct call *c, struct err *e)
{
    (void)e;
    if (c->is_json)
        json_print(&c->out, json_pack("{s:s, s:i}", "version", MILEPOST_VERSION,
                                      "schema", store_schema_version()));
    else
        out_put(&c->out, "milepost " MILEPOST_VERSION "\n");
    return true;
}

const struct command command_version = {
    .name = "version",
    .usage = "",
    .help = "print the version",
    .needs = NEEDS_NOTHING,
    .run = run,
};
