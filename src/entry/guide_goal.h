/* guide_goal (entry): the answers that make the goal. */
#ifndef MILEPOST_ENTRY_GUIDE_GOAL_H
#define MILEPOST_ENTRY_GUIDE_GOAL_H

#include "entry/guide_line.h"
#include "milepost/guide.h"

MUST_USE bool guide_take_goal(struct guide *g, const struct guide_line *l,
                              struct err *e);
MUST_USE bool guide_take_race(struct guide *g, const struct guide_line *l,
                              struct err *e);

#endif
