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

/* Each mend was proven by itself; one whose sessions an earlier one has
 * changed does not apply, and what is left is another lint's to say. */
int app_plan_mend_all(struct app *a)
{
    int mended = 0;
    struct paces paces = paces_of(index_on(&a->facts, a->today).index);
    for (int i = 0; i < a->findings.count; i++) {
        struct err e;
        const struct mend *m = &a->findings.at[i].mend;
        if (m->kind == MEND_NONE)
            continue;
        a->plan_before = a->plan;
        if (coach_mend(m, &paces, a->today, &a->plan, &e))
            mended++;
        else
            a->plan = a->plan_before;
    }
    return mended;
}
