/* A plan's faults, each once, and what mends them. */
#include "app/room.h"

#include <stdio.h>

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

/* ---- one of them, into the plan that is kept */

static bool is_in(const struct app *a, const struct finding *x, day_t day)
{
    day_t first = a->lint.weeks[x->first].monday;
    day_t last = day_add(a->lint.weeks[x->last].monday, 6);
    return !day_is(day) || (day.n >= first.n && day.n <= last.n);
}

static const struct finding *mend_for(const struct app *a, enum warning_id id,
                                      day_t day, bool *is_there)
{
    const struct findings *all = &a->findings;
    *is_there = false;
    for (int i = 0; i < all->count; i++) {
        const struct finding *x = &all->at[i];
        bool is_it = id == WARNING_COUNT || x->warning.id == id;
        if (!is_it || !is_in(a, x, day))
            continue;
        *is_there = true;
        const struct finding *own =
            x->follows == UNKNOWN ? x : &all->at[x->follows];
        if (own->mend.kind != MEND_NONE)
            return own;
    }
    return NULL;
}

static bool keep(struct app *a, const struct finding *x, struct err *e)
{
    char label[64], day[DAY_TEXT];
    (void)snprintf(label, sizeof label, "plan mend %s week of %s",
                   warning_row(x->warning.id)->id,
                   day_format(a->plan.weeks[x->worst].monday, day));
    return store_begin(a->store, label, e) &&
           app_end(a, plan_keep_changes(a, e), e);
}

static bool no_mend(enum warning_id id, bool is_there, struct err *e)
{
    if (id == WARNING_COUNT)
        return err_set(e, ERR_INPUT,
                       "the week has nothing that another order or size of its "
                       "sessions would mend");
    return err_set(e, ERR_INPUT,
                   is_there
                       ? "no small change mends %s: 'plan lint' says what "
                         "to do"
                       : "the plan has no %s there: 'plan lint' tells what "
                         "it has",
                   warning_row(id)->id);
}

bool app_plan_mend(struct app *a, enum warning_id id, day_t day, bool is_dry,
                   struct err *e)
{
    bool is_there;
    if (!plan_needed(a, e) || !app_week(a, a->today, e) ||
        !app_plan_findings(a, e))
        return false;
    const struct finding *x = mend_for(a, id, day, &is_there);
    if (x == NULL)
        return no_mend(id, is_there, e);
    a->misfit_count = 0; /* a mend stays within the days */
    a->plan_before = a->plan;
    a->lint_before = a->lint;
    struct paces paces = paces_of(index_on(&a->facts, a->today).index);
    return coach_mend(&x->mend, &paces, a->today, &a->plan, e) &&
           app_plan_lint(a, e) && (is_dry || keep(a, x, e));
}
