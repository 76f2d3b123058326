/* Help, made from the commands' own rows. */
#include "cli/room.h"

static void put_options(struct out *o, const struct option_row *rows)
{
    for (int i = 0; rows != NULL && rows[i].name != NULL; i++) {
        char left[64];
        struct text t = text_on(left, sizeof left);
        if (rows[i].letter != 0)
            text_add(&t, "-%c, ", rows[i].letter);
        else
            text_put(&t, "    ");
        text_add(&t, "--%s%s%s", rows[i].name, rows[i].value != NULL ? " " : "",
                 rows[i].value != NULL ? rows[i].value : "");
        out_add(o, "  %-26s %s\n", left, rows[i].help);
    }
}

void usage_all(struct out *o)
{
    out_put(o, "milepost plans your training back from a goal, takes a run in "
               "one line, and says\nwhat each kilometre was for.\n\n"
               "usage: milepost [OPTION...] [COMMAND [WORD...]]\n"
               "without a command: the screens, or the week as text\n\n");
    for (int i = 0; i < command_count; i++)
        out_add(o, "  %-9s %s\n", commands[i]->name, commands[i]->help);
    out_put(o, "\noptions, before or after the command:\n");
    put_options(o, global_options);
    out_put(o, "\n'milepost help COMMAND' tells more of one.\n");
}

void usage_one(struct out *o, const struct command *command)
{
    out_add(o, "usage: milepost %s%s%s\n%s\n", command->name,
            command->usage[0] != '\0' ? " " : "", command->usage,
            command->help);
    if (command->more != NULL)
        out_add(o, "\n%s", command->more);
    if (command->tell != NULL) {
        out_put(o, "\n");
        command->tell(o);
    }
    if (command->options != NULL) {
        out_put(o, "\noptions:\n");
        put_options(o, command->options);
    }
    out_put(o, "\n'milepost help' lists the options of every command.\n");
}
