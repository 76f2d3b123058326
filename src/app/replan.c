/* The plan adapted to what happened: proposed, and kept when accepted. */
#include "app/room.h"

#include <stdio.h>
#include <string.h>

bool app_replan(struct app *a, struct err *e)
{
    if (!app_plan(a, e) || !app_week(a, a->today, e))
        return false;
    if (a->plan.revision == 0)
        return err_set(e, ERR_INPUT,
                       "no plan yet: 'plan new' makes one for your goal");
    if (a->facts.plan.revision != a->plan.revision)
        return err_set(e, ERR_INPUT,
                       "the newest plan begins after this week: there is "
                       "nothing to adapt yet");
    days_of(&a->facts, &a->days);
    struct profile p = coach_profile(&a->facts, &a->days);
    coach_replan(&a->facts, &a->days, &p, &a->replan);
    return true;
}

/* "replan G8.7, F3": the rules that asked for it, each once. */
static void write_label(const struct replan *r, struct text *out)
{
    bool is_told[REPLAN_COUNT] = { false };
    text_put(out, "replan");
    for (int i = 0; i < r->change_count; i++) {
        enum replan_id id = r->changes[i].id;
        if (is_told[id])
            continue;
        text_add(out, "%s %s", out->len > sizeof "replan" ? "," : "",
                 replan_row(id)->rule);
        is_told[id] = true;
    }
}

bool app_replan_accept(struct app *a, struct err *e)
{
    char label[160];
    struct text t = text_on(label, sizeof label);
    if (a->replan.change_count == 0)
        return true;
    write_label(&a->replan, &t);
    a->replan.plan.made = a->today;
    return store_begin(a->store, label, e) &&
           app_end(a, store_put_plan(a->store, &a->replan.plan, e), e);
}
