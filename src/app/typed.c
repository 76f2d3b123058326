/* What was typed before, from the change log: it outlives the program. */
#include "app/room.h"

#include <string.h>

#define TYPED_LOOKED 256 /* actions looked through */
#define LABEL_CUT    110 /* a label of so many bytes may have been cut */

/* How labels begin, and what of them was typed. Nothing that takes away. */
static const struct {
    const char *head;
    enum typed_kind kind;
    bool is_kept; /* the head is part of the line */
} heads[] = {
    { "log ", TYPED_ENTRY, false },
    { "check-in ", TYPED_BODY, false },
    { "goal add ", TYPED_COMMAND, true },
    { "athlete ", TYPED_COMMAND, true },
    { "injury ", TYPED_COMMAND, true },
    { "plan use ", TYPED_COMMAND, true },
    { "plan save ", TYPED_COMMAND, true },
    { "plan pause ", TYPED_COMMAND, true },
    { "plan rest ", TYPED_COMMAND, true },
};

/* "log 12 lines": they were a file's. */
static bool is_many(const char *line)
{
    return text_is(line + strspn(line, "0123456789"), " lines");
}

static const char *typed_of(const struct action *action, enum typed_kind kind)
{
    size_t length = strlen(action->label);
    for (size_t i = 0; length < LABEL_CUT && i < COUNT_OF(heads); i++) {
        size_t n = strlen(heads[i].head);
        if (heads[i].kind == kind &&
            strncmp(action->label, heads[i].head, n) == 0)
            return action->label + (heads[i].is_kept ? 0 : n);
    }
    return NULL;
}

bool app_typed(struct app *a, enum typed_kind kind, app_typed_fn *take,
               void *with, struct err *e)
{
    static struct action actions[TYPED_LOOKED];
    int count;
    if (!store_history(a->store, actions, TYPED_LOOKED, &count, e))
        return false;
    for (int i = count - 1; i >= 0; i--) {
        const char *line = typed_of(&actions[i], kind);
        if (line != NULL && !is_many(line))
            take(with, line);
    }
    return true;
}
