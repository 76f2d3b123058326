/* A plan's faults, each once, and what mends them. */
#include "app/room.h"

bool app_plan_findings(struct app *a, struct err *e)
{
    if (!app_plan_lint(a, e))
        return false;
    coach_shapes(&a->facts, &a->settings, &a->plan, &a->mend_room, a->shapes);
    coach_findings(&a->facts, &a->settings, &a->plan, &a->lint, &a->mend_room,
                   &a->findings);
    return true;
}

#define MENDED_MOST 20 /* faults mended one after the other */

/* The first that has a mend; NULL: none. */
static const struct mend *next_mend(const struct findings *all)
{
    for (int i = 0; i < all->count; i++)
        if (all->at[i].mend.kind != MEND_NONE)
            return &all->at[i].mend;
    return NULL;
}

/* Each was proven by itself: the plan is looked at again after each. */
bool app_plan_mend_all(struct app *a, int *mended, struct err *e)
{
    const struct mend *m = next_mend(&a->findings);
    struct paces paces = paces_of(index_on(&a->facts, a->today).index);
    for (*mended = 0; m != NULL && *mended < MENDED_MOST; (*mended)++) {
        if (!coach_mend(m, &paces, a->today, &a->plan, e) ||
            !app_plan_findings(a, e))
            return false;
        m = next_mend(&a->findings);
    }
    return true;
}
