/* All commands, from the one list. */
#include "cli/room.h"

#include <string.h>

#define NEAR_ENOUGH 2 /* edits between a slip and the name meant */

#define COMMAND(name) extern const struct command command_##name;
#include "commands.def"
#undef COMMAND

const struct command *const commands[] = {
#define COMMAND(name) &command_##name,
#include "commands.def"
#undef COMMAND
};
const int command_count = (int)COUNT_OF(commands);

const struct command *command_find(const char *name)
{
    for (int i = 0; i < command_count; i++)
        if (strcmp(commands[i]->name, name) == 0)
            return commands[i];
    return NULL;
}

const char *command_nearest(const char *name)
{
    const char *best = NULL;
    int least = NEAR_ENOUGH + 1;
    for (int i = 0; i < command_count; i++) {
        int edits = text_distance(commands[i]->name, name);
        if (edits < least) {
            least = edits;
            best = commands[i]->name;
        }
    }
    return best;
}
