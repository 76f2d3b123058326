/*
 * build (entry): a draft made into an entry, and the checks on the way that an
 * edit makes too.
 */
#ifndef MILEPOST_ENTRY_BUILD_H
#define MILEPOST_ENTRY_BUILD_H

#include "entry/draft.h"
#include "entry/share.h"

/* True if a field goes with that kind of entry. */
bool field_may_stand(enum field f, enum entry_kind k);
bool field_may_plan(enum field f); /* ... with a planned session */
/* Every field named goes with that kind of entry. */
MUST_USE bool check_fields(const struct draft *d, enum entry_kind kind,
                           struct err *e);
/* Not in the future; a day off may be. */
MUST_USE bool check_day(const struct draft *d, enum entry_kind kind, day_t day,
                        struct err *e);
/* "18k 1:38": said in minutes, meant in hours. */
MUST_USE bool check_clock(const struct draft *d, int32_t metres, struct err *e);
/* Pain and form began within the run. */
MUST_USE bool check_places(const struct draft *d, const struct run *r,
                           struct err *e);
/* sharp and limp need a site. */
MUST_USE bool check_pain_flags(const struct draft *d, int pain_count,
                               struct err *e);

/* A distance, a duration, a pace or steps were named. */
bool draft_has_size(const struct draft *d);
/* Distance, time, pace and steps into run and segments; 't' begins with the
 * metres and seconds that hold. */
MUST_USE bool build_size(const struct draft *d, struct totals t,
                         struct entry *out, struct err *e);
/* The pains of the draft, if it named any. */
void build_pains(const struct draft *d, int *count,
                 struct pain pains[RUN_PAINS_MAX]);
MUST_USE bool build_entry(const struct draft *d, struct entry *out,
                          struct err *e);

#endif
