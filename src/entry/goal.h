/* goal (entry): a goal's words, with their columns where they are known. */
#ifndef MILEPOST_ENTRY_GOAL_H
#define MILEPOST_ENTRY_GOAL_H

#include "milepost/entry.h"

struct goal_words {
    int count;
    const char *const *words;
    const int *columns; /* NULL: not known */
};

MUST_USE bool goal_from_words(const struct entry_context *c,
                              const struct goal_words *w, struct goal *out,
                              struct err *e);
/* "half", "15km" */
void goal_write_kind(const struct goal *g, enum units units, struct text *out);
/* "goal half 2026-05-10 --aim 1:45:00 --priority A" */
void goal_write(const struct goal *g, enum units units, struct text *out);

#endif
