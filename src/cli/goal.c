#include "milepost/planning.h"

#include "cli/json.h"

#define GOAL_WORDS  14
#define LIST_INDENT 6 /* under the goal, beside its id */

/* goal_read takes the options among the words: "--aim 1:45:00". */
static int goal_words(const struct call *c, int first,
                      const char *out[GOAL_WORDS])
{
    int n = 0;
    for (int i = first; i < c->count && n < GOAL_WORDS - 6; i++)
        out[n++] = c->word[i];
    if (call_option(c, "aim") != NULL) {
        out[n++] = "--aim";
        out[n++] = call_option(c, "aim");
    }
    if (call_option(c, "priority") != NULL) {
        out[n++] = "--priority";
        out[n++] = call_option(c, "priority");
    }
    if (call_option(c, "climb") != NULL) {
        out[n++] = "--climb";
        out[n++] = call_option(c, "climb");
    }
    return n;
}

/* A goal with its time held against today's fitness; a->week is today's. */
static json_t *checked_json(const struct app *a, const struct goal *g)
{
    struct prediction p = predict_today(a, g);
    json_t *object = json_goal(g, a->today);
    (void)json_object_set_new(
        object, "aim_check",
        goal_has_time(g, a->today)
            ? json_aim(&p, g->target, a->week.basis.index, &a->look)
            : json_null());
    return object;
}

static bool tell(struct call *c, const struct goal *g, const char *verb,
                 struct err *e)
{
    struct app *a = c->app;
    char id[ID_TEXT];
    if (!app_week(a, a->today, e))
        return false;
    if (c->is_json) {
        json_print(&c->out, json_pack("{s:o}", "goal", checked_json(a, g)));
        return true;
    }
    struct text page = page_begin();
    text_add(&page, "%s %s  ", verb, app_short(a, g->id, id));
    words_goal(&page, g, a->today, &a->look);
    text_put(&page, "\n");
    if (goal_has_time(g, a->today))
        put_aim(&page, a, g, 2);
    page_print(c, &page);
    return true;
}

/* A race on the way to the goal of the plan in force, not that goal itself. */
static bool is_on_the_way(const struct plan *p, const struct goal *g)
{
    return p->revision > 0 && p->week_count > 0 && day_is(g->day) &&
           day_is(p->goal.day) && g->day.n < p->goal.day.n;
}

static bool is_after(const struct plan *p, const struct goal *g)
{
    return p->revision > 0 && p->goal.dist.m > 0 && day_is(p->goal.day) &&
           day_is(g->day) && g->day.n > p->goal.day.n &&
           g->priority == PRIORITY_A;
}

static bool tell_next(struct call *c, const struct goal *g, struct err *e)
{
    struct app *a = c->app;
    char id[ID_TEXT];
    char date[DAY_TEXT];
    struct text page = page_begin();
    if (!app_plan(a, e))
        return false;
    const struct goal *to = &a->plan.goal;
    if (is_on_the_way(&a->plan, g))
        text_add(&page,
                 "it is on the way to the goal on %s: 'milepost plan new %s' "
                 "plans it in\n",
                 day_format(to->day, date), app_short(a, to->id, id));
    else if (is_after(&a->plan, g))
        text_add(&page,
                 "'milepost plan new %s' goes on to it after the race on %s\n",
                 app_short(a, g->id, id), day_format(to->day, date));
    else
        text_put(&page, "'milepost plan new' makes a plan for it\n");
    page_print(c, &page);
    return true;
}

static bool add(struct call *c, struct err *e)
{
    const char *words[GOAL_WORDS];
    struct goal g;
    int n = goal_words(c, 0, words);
    if (!app_goal_add(c->app, n, words, &g, e) || !tell(c, &g, "added", e))
        return false;
    return c->is_json || tell_next(c, &g, e);
}

static bool edit(struct call *c, struct err *e)
{
    const char *words[GOAL_WORDS];
    struct goal g;
    int n = goal_words(c, 1, words);
    return app_goal_edit(c->app, c->word[0], n, words, &g, e) &&
           tell(c, &g, "changed", e);
}

static bool drop(struct call *c, struct err *e)
{
    if (!app_goal_drop(c->app, c->word[0], e))
        return false;
    if (c->is_json)
        json_print(&c->out, json_pack("{s:s}", "dropped", c->word[0]));
    else
        out_put(&c->out, "dropped; 'milepost undo' takes it back\n");
    return true;
}

static bool list(struct call *c, struct err *e)
{
    struct app *a = c->app;
    static struct goal goals[FACTS_GOALS_MAX];
    int count;
    if (!app_goals(a, goals, FACTS_GOALS_MAX, &count, e) ||
        !app_week(a, a->today, e))
        return false;
    json_t *all = json_array();
    struct text page = page_begin();
    for (int i = 0; i < count; i++) {
        char id[ID_TEXT];
        char date[DAY_TEXT];
        json_t *one = checked_json(a, &goals[i]);
        (void)json_object_set_new(one, "dropped", json_day(goals[i].dropped));
        (void)json_array_append_new(all, one);
        text_add(&page, "%s  ", app_short(a, goals[i].id, id));
        words_goal(&page, &goals[i], a->today, &a->look);
        if (day_is(goals[i].dropped))
            text_add(&page, " (dropped %s)",
                     day_format(goals[i].dropped, date));
        text_put(&page, "\n");
        if (goal_has_time(&goals[i], a->today))
            put_aim(&page, a, &goals[i], LIST_INDENT);
    }
    if (count == 0)
        text_put(&page, "no goal yet: milepost goal add half 2027-05-09, or "
                        "goal add fitness\n");
    if (c->is_json)
        json_print(&c->out, json_pack("{s:O}", "goals", all));
    else
        page_print(c, &page);
    json_decref(all);
    return true;
}

static const struct verb verbs[] = {
    { "add", 1, 4, add, "half 2027-05-10" },
    { "list", 0, 0, list, NULL },
    { "edit", 1, 5, edit, NULL },
    { "drop", 1, 1, drop, "half" },
};

static bool run(struct call *c, struct err *e)
{
    if (c->count == 0)
        return list(c, e);
    return verb_run(c, e);
}

static const struct option_row options[] = {
    { "aim", 0, "TIME", "a time to run, 1:45:00; or finish, improve" },
    { "climb", 0, "METRES", "metres up of the race, 1200" },
    { "priority", 0, "A|B|C", "A is what the plan is for (standard: A)" },
    { NULL, 0, NULL, NULL },
};

const struct command command_goal = {
    .name = "goal",
    .usage = "add KIND [DATE] | list | edit ID KIND [DATE] | drop ID",
    .help = "what the miles are for: a race, fitness, stress relief ...",
    .more = "  goal add half 2026-05-10 --aim 1:45:00 --priority A\n"
            "  goal add 25k 2026-06-06 --climb 1200\n"
            "  goal add fitness\n"
            "kinds: 5k 10k half marathon, any distance as 15k, first5k, "
            "fitness,\nstress, return, maintain\n",
    .options = options,
    .needs = NEEDS_DIARY,
    .most = -1,
    .verbs = verbs,
    .verb_count = (int)COUNT_OF(verbs),
    .run = run,
};
