/*
 * any_lines: the scene's diary and plan as a runner would type them, for
 * properties that go through the grammar and the store.
 */
#ifndef MILEPOST_TESTS_ANY_LINES_H
#define MILEPOST_TESTS_ANY_LINES_H

#include "milepost/entry.h"
#include "scene.h"

#define ANY_LINES_MAX 512

struct any_lines {
    int count;
    const char *line[ANY_LINES_MAX];
    const char *plan; /* the plan as text; NULL: none */
};

/* Of the scene, in those units. Good until the next call. */
struct any_lines *any_lines(enum units units);
void any_lines_shuffle(struct any_lines *l, struct kit_lcg *g);

/* Checks are run so many times: the standard, or MILEPOST_TEST_MORE times as
 * often where the environment says so. */
int any_times(int standard);

#endif
