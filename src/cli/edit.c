#include "cli/kept.h"

static bool run(struct call *c, struct err *e)
{
    char line[LINE_TEXT];
    struct log_result kept;
    if (c->count < 2 && !c->has_note)
        return call_usage(c, e);
    if (!call_line(c, 1, line, sizeof line, e))
        return false;
    return app_edit(c->app, c->word[0], line, &kept, e) &&
           kept_tell(c, &kept, "changed", e);
}

const struct command command_edit = {
    .name = "edit",
    .usage = "ID|DATE ENTRY... [-- NOTE]",
    .help = "change what a run's words name, leave the rest",
    .more = "  edit k3f9 rpe6 long\n"
            "  edit k3f9 -- felt flat after the bridge\n"
            "  edit yesterday 8.2k       its only run\n",
    .words = WORDS_ENTRY,
    .needs = NEEDS_DIARY,
    .least = 1,
    .most = -1,
    .run = run,
};
