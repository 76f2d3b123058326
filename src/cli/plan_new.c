/* plan new: proposes, and keeps what is accepted. */
#include "cli/plan.h"

static const char *outcome_word(enum plan_outcome o)
{
    switch (o) {
    case PLAN_MADE:
        return "made";
    case PLAN_TOO_SHORT:
        return "too_short";
    case PLAN_NO_BASE:
        return "no_base";
    case PLAN_NOT_NOW:
        return "not_now";
    }
    return "made";
}

static const char *offer_word(enum offer_kind o)
{
    switch (o) {
    case OFFER_LATER_RACE:
        return "later_race";
    case OFFER_SHORTER_GOAL:
        return "shorter_goal";
    case OFFER_FINISH:
        return "finish";
    }
    return "finish";
}

static const char *fate_word(enum race_fate fate)
{
    switch (fate) {
    case RACE_PLANNED:
        return "planned";
    case RACE_TOO_NEAR:
        return "too_near";
    case RACE_TOO_LONG:
        return "too_long";
    case RACE_CROWDED:
        return "crowded";
    case RACE_NO_ROOM:
        return "no_room";
    case RACE_PAST:
        return "past";
    }
    return "past";
}

static json_t *races_json(const struct call *c, const struct proposal *p)
{
    json_t *list = json_array();
    for (int i = 0; i < p->race_count; i++) {
        const struct planned_race *r = &p->races[i];
        (void)json_array_append_new(
            list, json_pack("{s:o, s:s, s:b, s:b}", "goal",
                            json_goal(&r->goal, c->app->today), "fate",
                            fate_word(r->fate), "late", r->is_late,
                            "a_too_near", r->is_a_too_near));
    }
    return list;
}

json_t *plan_offers_json(const struct proposal *p)
{
    json_t *list = json_array();
    for (int i = 0; i < p->offer_count; i++) {
        const struct offer *o = &p->offers[i];
        (void)json_array_append_new(
            list,
            json_pack("{s:s, s:b, s:s, s:o, s:o}", "kind", offer_word(o->kind),
                      "possible", o->is_possible, "goal",
                      goal_kind_word(o->goal), "date", json_day(o->day),
                      "longest_m", json_metres(o->longest)));
    }
    return list;
}

static bool tell_json(struct call *c, const struct goal *goal, bool is_kept,
                      struct err *e)
{
    const struct proposal *p = &c->app->proposal;
    char why[2048];
    struct text t = text_on(why, sizeof why);
    json_t *plan = json_null();
    struct prediction fit = predict_today(c->app, goal);
    if (p->outcome == PLAN_MADE && !plan_json(c->app, &p->plan, &plan, e))
        return false;
    if (p->outcome != PLAN_MADE)
        words_refusal(&t, p, goal, &c->app->look);
    json_t *aim = goal_has_time(goal, c->app->today)
                      ? json_aim(&fit, goal->target, c->app->week.basis.index,
                                 &c->app->look)
                      : json_null();
    json_print(
        &c->out,
        json_pack("{s:s, s:b, s:i, s:i, s:b, s:b, s:b, s:o, s:o, s:o, s:o, "
                  "s:o, s:o}",
                  "outcome", outcome_word(p->outcome), "accepted", is_kept,
                  "weeks_needed", p->weeks_needed, "weeks_given",
                  p->weeks_given, "finish_only", p->is_finish_only,
                  "blocked_out", p->is_blocked_out, "going_on", p->is_going_on,
                  "offers", plan_offers_json(p), "races", races_json(c, p),
                  "message", json_filled(why), "plan", plan, "carried",
                  carried_json(c->app), "aim_check", aim));
    return true;
}

/* The next A race after the plan's own: how it goes on, or that it is too
 * near. */
static void put_next(struct text *page, struct app *a)
{
    const struct goal *own = &a->proposal.plan.goal, *next = NULL;
    char id[ID_TEXT], date[DAY_TEXT];
    for (int i = 0; i < a->facts.goal_count && day_is(own->day); i++) {
        const struct goal *g = &a->facts.goals[i];
        bool is_held = !day_is(g->dropped) || g->dropped.n > a->today.n;
        if (is_held && g->priority == PRIORITY_A && g->dist.m > 0 &&
            day_is(g->day) && g->day.n > own->day.n &&
            (next == NULL || g->day.n < next->day.n))
            next = g;
    }
    if (next == NULL)
        return;
    (void)day_format(next->day, date);
    if (coach_races_near(own, next))
        text_add(page,
                 " the A race on %s is too near behind this one for weeks of "
                 "its own:\n run it as a B race, on what this plan gives\n",
                 date);
    else
        text_add(page,
                 " once this plan is kept, 'plan new %s' goes on from it to "
                 "the race on %s\n",
                 app_short(a, next->id, id), date);
}

static void show_proposal(struct call *c)
{
    struct app *a = c->app;
    const struct paces paces = a->week.paces;
    struct text page = page_begin();
    words_plan(&page, &a->proposal.plan, &paces, a->facts.pauses,
               a->facts.pause_count, &a->look);
    words_provisos(&page, &a->proposal, &a->look);
    words_plan_races(&page, &a->proposal, &a->look);
    put_next(&page, a);
    if (goal_has_time(&a->proposal.plan.goal, a->today))
        put_aim(&page, a, &a->proposal.plan.goal, 1);
    words_carried(&page, &a->plan, &a->proposal.plan, &a->carried, &a->look);
    page_print(c, &page);
}

static bool tell_refusal(struct call *c, const struct goal *goal, struct err *e)
{
    struct text page = page_begin();
    words_refusal(&page, &c->app->proposal, goal, &c->app->look);
    page_print(c, &page);
    (void)e;
    return true;
}

/* Takes the proposal where the option or the runner says so. */
static bool accept(struct call *c, bool *is_kept, struct err *e)
{
    *is_kept = false;
    if (c->app->proposal.outcome != PLAN_MADE)
        return true;
    if (call_option(c, "accept") == NULL && !call_asks(c, "keep this plan?"))
        return true;
    *is_kept = app_plan_accept(c->app, e);
    return *is_kept;
}

static bool propose(struct call *c, const char *goal, day_t from, struct err *e)
{
    if (call_option(c, "fresh") != NULL)
        return app_plan_fresh(c->app, goal, from, e);
    return app_plan_propose(c->app, goal, from, e);
}

bool plan_new(struct call *c, struct err *e)
{
    struct app *a = c->app;
    struct goal goal;
    bool is_kept;
    day_t from;
    const char *name = c->count > 0 ? c->word[0] : NULL;
    if (!call_date_option(c, "from", &from, e))
        return false;
    if (!day_is(from))
        from = a->today;
    if (!app_goal_find(a, name, &goal, e) || !propose(c, name, from, e))
        return false;
    if (a->proposal.outcome != PLAN_MADE)
        c->exit = 1; /* no plan: the input asked for what cannot be */
    if (!c->is_json && a->proposal.outcome != PLAN_MADE)
        return tell_refusal(c, &goal, e);
    if (!c->is_json)
        show_proposal(c);
    if (!accept(c, &is_kept, e))
        return false;
    if (c->is_json)
        return tell_json(c, &goal, is_kept, e);
    out_put(&c->out, is_kept ? "kept; 'milepost undo' takes it back\n"
                             : "not kept: 'milepost plan new --accept' keeps "
                               "it\n");
    return true;
}
