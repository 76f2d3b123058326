/* Goals: added, changed, dropped, and which one is in force. */
#include "app/room.h"
#include "milepost/outlook.h"

#include <stdio.h>
#include <string.h>

#define GOALS_MAX FACTS_GOALS_MAX

static bool keep(struct app *a, struct goal *g, const char *verb, struct err *e)
{
    char label[80], date[DAY_TEXT];
    (void)snprintf(label, sizeof label, "goal %s %s %s", verb,
                   goal_kind_word(g->kind), day_format(g->day, date));
    if (!store_begin(a->store, label, e))
        return false;
    return app_end(a, store_put_goal(a->store, g, e), e);
}

bool app_goal_add(struct app *a, int count, const char *const *words,
                  struct goal *out, struct err *e)
{
    struct entry_context c;
    if (!app_context(a, &c, e) || !goal_read(&c, count, words, out, e))
        return false;
    out->added = a->today;
    out->dropped = NO_DAY;
    return keep(a, out, "add", e);
}

bool app_goal_read(struct app *a, const char *line, struct goal *out,
                   struct err *e)
{
    struct entry_context c;
    return app_context(a, &c, e) && goal_read_line(&c, line, out, e);
}

bool app_goal_put(struct app *a, const char *line, const struct goal *old,
                  struct goal *out, struct err *e)
{
    if (!app_goal_read(a, line, out, e))
        return false;
    out->added = old ? old->added : a->today;
    out->dropped = NO_DAY;
    if (old)
        out->id = old->id;
    return keep(a, out, old ? "edit" : "add", e);
}

bool app_goal(struct app *a, day_t day, struct goal *out, bool *has,
              struct err *e)
{
    struct goal goals[GOALS_MAX];
    const struct goal *first = NULL;
    int count = 0;
    *has = false;
    if (!store_goals(a->store, goals, GOALS_MAX, &count, e))
        return false;
    for (int i = 0; i < count; i++)
        if (goal_holds(&goals[i], day) &&
            (first == NULL || goal_comes_first(&goals[i], first)))
            first = &goals[i];
    *has = first != NULL;
    if (*has)
        *out = *first;
    return true;
}

/* The goal of an id's prefix, a kind ("half"), or the one in force. */
static bool find(struct app *a, const char *name, struct goal *out,
                 struct err *e)
{
    struct goal goals[GOALS_MAX];
    int count = 0;
    int found = UNKNOWN;
    if (!store_goals(a->store, goals, GOALS_MAX, &count, e))
        return false;
    for (int i = 0; i < count; i++) {
        bool is_id = strlen(name) >= 4 &&
                     strncmp(goals[i].id.text, name, strlen(name)) == 0;
        bool is_kind = text_is(goal_kind_word(goals[i].kind), name) &&
                       goal_holds(&goals[i], a->today);
        if (!is_id && !is_kind)
            continue;
        if (found != UNKNOWN)
            return err_set(e, ERR_INPUT,
                           "'%.20s' names more than one goal; 'goal list' "
                           "shows their ids",
                           name);
        found = i;
    }
    if (found == UNKNOWN)
        return err_set(e, ERR_INPUT,
                       "no goal is called '%.20s'; 'goal list' shows them",
                       name);
    *out = goals[found];
    return true;
}

bool app_goal_find(struct app *a, const char *name, struct goal *out,
                   struct err *e)
{
    bool has = false;
    if (name)
        return find(a, name, out, e);
    if (!app_goal(a, a->today, out, &has, e))
        return false;
    return has || err_set(e, ERR_INPUT,
                          "no goal yet; add one: goal add half 2027-05-10");
}

bool app_goal_edit(struct app *a, const char *prefix, int count,
                   const char *const *words, struct goal *out, struct err *e)
{
    struct goal old;
    struct entry_context c;
    if (!find(a, prefix, &old, e) || !app_context(a, &c, e) ||
        !goal_read(&c, count, words, out, e))
        return false;
    out->id = old.id;
    out->added = old.added;
    out->dropped = old.dropped;
    return keep(a, out, "edit", e);
}

bool app_goal_drop(struct app *a, const char *prefix, struct err *e)
{
    struct goal g = { .kind = GOAL_NONE };
    if (!find(a, prefix, &g, e))
        return false;
    g.dropped = a->today;
    return keep(a, &g, "drop", e);
}
