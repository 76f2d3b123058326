/* app, inside: the list of runs, what its files share. */
#ifndef APP_RUNS_H
#define APP_RUNS_H

#include "app/room.h"
#include "milepost/runs.h"

/* Reads every run. Both keep what was judged, as old, by a run's id. */
MUST_USE bool runs_read(struct app *a, struct run_list *l, struct err *e);
/* The same where nobody else has written since: the days whose runs were
 * changed alone, but where there are many. */
MUST_USE bool runs_read_on(struct app *a, struct run_list *l, struct err *e);
/* First item of a day or later. */
int runs_from(const struct run_list *l, day_t day);
/* Which runs are shown, in their order, and their sums. */
void runs_show(struct run_list *l);
void runs_order(struct run_list *l);
void runs_sum(struct run_list *l);
/* The item of a run; UNKNOWN. */
int runs_item(const struct run_list *l, const struct run *r);

#endif
