/* plan (entry): the weeks of a plan that was read. */
#ifndef MILEPOST_ENTRY_PLAN_H
#define MILEPOST_ENTRY_PLAN_H

#include "milepost/entry.h"

/* Fills the weeks from the sessions, which are in order of days. */
MUST_USE bool plan_fill_weeks(struct plan *p, struct err *e);

#endif
