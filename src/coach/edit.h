/* edit (private to coach): a plan changed by hand. */
#ifndef COACH_EDIT_H
#define COACH_EDIT_H

#include "milepost/coach.h"

/* Sizes a session anew, its steps in the plan with it. */
MUST_USE bool edit_resize(const struct plan_edit *edit,
                          const struct paces *paces, struct plan *p,
                          struct session *s, struct err *e);
/* By hand from here on; in whose place it stands is kept from the first. */
void edit_by_hand(struct session *s);

#endif
