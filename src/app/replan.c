/* The plan adapted to what happened: proposed, and kept when accepted. */
#include "app/room.h"

#include <stdio.h>
#include <string.h>

bool app_replan(struct app *a, struct err *e)
{
    if (!plan_needed(a, e) || !app_week(a, a->today, e))
        return false;
    if (a->facts.plan.revision != a->plan.revision)
        return err_set(e, ERR_INPUT,
                       "the newest plan begins after this week: there is "
                       "nothing to adapt yet");
    days_of(&a->facts, &a->days);
    struct profile p = coach_profile(&a->facts, &a->days);
    coach_replan(&a->facts, &a->days, &a->settings, &p, &a->proposal,
                 &a->replan);
    return true;
}

static bool is_taken(const bool *take, int line)
{
    return take == NULL || take[line];
}

/* "replan G8.7, F3": the rules that asked for what is taken, each once. */
static bool write_label(const struct replan *r, const bool *take,
                        struct text *out)
{
    bool is_told[REPLAN_COUNT] = { false };
    bool is_any = false;
    text_put(out, "replan");
    for (int i = 0; i < r->line_count; i++) {
        enum replan_id id = r->changes[r->lines[i].first].id;
        if (!is_taken(take, i) || is_told[id])
            continue;
        text_add(out, "%s %s", is_any ? "," : "", replan_row(id)->rule);
        is_any = true;
        for (int k = 0; k < REPLAN_COUNT; k++) /* some share one */
            is_told[k] |= strcmp(replan_row((enum replan_id)k)->rule,
                                 replan_row(id)->rule) == 0;
    }
    return is_any;
}

bool app_replan_try(struct app *a, const bool *take, struct err *e)
{
    a->plan = a->facts.plan;
    if (!app_plan_lint(a, e))
        return false;
    a->plan_before = a->plan;
    a->lint_before = a->lint;
    return coach_replan_take(&a->plan_before, &a->replan, take, &a->plan, e) &&
           app_plan_lint(a, e);
}

bool app_replan_accept(struct app *a, const bool *take, struct err *e)
{
    char label[160];
    struct text t = text_on(label, sizeof label);
    if (!write_label(&a->replan, take, &t))
        return true;
    if (!coach_replan_take(&a->facts.plan, &a->replan, take, &a->plan, e))
        return false;
    a->plan.made = a->today;
    return store_begin(a->store, label, e) &&
           app_end(a, store_put_plan(a->store, &a->plan, e), e);
}
