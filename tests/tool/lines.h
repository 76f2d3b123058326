/* Lines of the diary, read for a test of the entry. */
#ifndef TESTS_LINES_H
#define TESTS_LINES_H

#include "milepost/entry.h"

/* Sunday 2026-11-22, kilometres; with the paces of fitness index 45 or none. */
struct entry_context lines_context(bool has_paces);
/* The entry of a line; the test fails with the sentence if it is refused. */
struct entry lines_read(const struct entry_context *c, const char *line);

#endif
