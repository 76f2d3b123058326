#include "cli/json.h"

#define DAMAGE_LEFT 3 /* exit code: the diary cannot be trusted as it is */

static bool run(struct call *c, struct err *e)
{
    struct app *a = c->app;
    char text[4096] = "";
    bool ok;
    if (!app_is_kept(a) && !c->is_json) {
        out_add(&c->out, "there is no diary at %s yet\n", a->db_path);
        return true;
    }
    if (!app_doctor(a, &ok, text, sizeof text, e))
        return false;
    if (c->is_json) {
        json_print(&c->out, json_pack("{s:b, s:o, s:i, s:o}", "ok", ok, "diary",
                                      json_text(a->db_path), "schema",
                                      store_schema_version(), "message",
                                      json_filled(text)));
    } else if (ok) {
        out_add(&c->out, "%s is sound, schema %d\n", a->db_path,
                store_schema_version());
    } else {
        out_add(&c->out,
                "%s is damaged: %s\nkeep a copy, then go back to a backup or "
                "to the .bak file beside it\n",
                a->db_path, text);
    }
    if (!ok)
        c->exit = DAMAGE_LEFT;
    return true;
}

const struct command command_doctor = {
    .name = "doctor",
    .usage = "",
    .help = "check the diary",
    .needs = NEEDS_DIARY_READ,
    .run = run,
};
