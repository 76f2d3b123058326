/* app, inside: the list of runs, what its files share. */
#ifndef APP_RUNS_H
#define APP_RUNS_H

#include "app/room.h"
#include "milepost/runs.h"

/* Which runs are shown, in their order, and their sums. */
void runs_show(struct run_list *l);
void runs_order(struct run_list *l);
void runs_sum(struct run_list *l);
/* The item of a run; UNKNOWN. */
int runs_item(const struct run_list *l, const struct run *r);

#endif
