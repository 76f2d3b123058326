#include "cli/room.h"

static bool run(struct call *c, struct err *e)
{
    if (c->count == 0) {
        usage_all(&c->out);
        return true;
    }
    if (text_is(c->word[0], "man")) {
        man_page(&c->out);
        return true;
    }
    const struct command *command = command_find(c->word[0]);
    if (command == NULL) {
        const char *near = command_nearest(c->word[0]);
        return err_set(e, ERR_USAGE, "there is no command '%.40s'%s%s%s",
                       c->word[0], near != NULL ? ", did you mean '" : "",
                       near != NULL ? near : "", near != NULL ? "'?" : "");
    }
    usage_one(&c->out, command);
    return true;
}

const struct command command_help = {
    .name = "help",
    .usage = "[COMMAND|man]",
    .help = "this list, or all about one command",
    .more = "help man prints the manual page: milepost help man | man -l -\n",
    .needs = NEEDS_NOTHING,
    .most = 1,
    .run = run,
};
