/* The guide's answers, kept: athlete, goal and plan are one undo step. */
#include "app/room.h"
#include "milepost/begin.h"

#include <stdio.h>
#include <string.h>

bool app_is_blank(struct app *a, bool *out, struct err *e)
{
    struct goal goals[1];
    struct athlete_fact facts[1];
    struct revision revisions[1];
    day_t first, last;
    int goal_count, fact_count, revision_count;
    if (!app_span(a, &first, &last, e) ||
        !app_goals(a, goals, 1, &goal_count, e) ||
        !app_facts_of_athlete(a, facts, 1, &fact_count, e) ||
        !app_revisions(a, revisions, 1, &revision_count, e))
        return false;
    *out = !day_is(first) && goal_count + fact_count + revision_count == 0;
    return true;
}

static void know_result(const struct app *a, struct guide_known *known)
{
    struct index_basis b = index_on(&a->facts, a->today);
    known->index = b.index;
    known->result = (struct guide_result){ b.dist, b.time, b.day };
}

bool app_guide(struct app *a, struct guide *g, struct err *e)
{
    struct entry_context c;
    struct guide_known known = {
        .goal = { .kind = GOAL_NONE, .day = NO_DAY, .dropped = NO_DAY }
    };
    bool has;
    if (!app_context(a, &c, e) || !app_week(a, a->today, e) ||
        !app_goal(a, a->today, &known.goal, &has, e))
        return false;
    if (!has)
        known.goal.kind = GOAL_NONE;
    days_of(&a->facts, &a->days);
    struct profile p = coach_profile(&a->facts, &a->days);
    known.athlete = a->facts.athlete;
    known.athlete.weekly = p.weekly;
    known.athlete.longest = p.longest;
    know_result(a, &known);
    guide_begin(g, &c, &known);
    return true;
}

/* ---- what only the engine can refuse */

static double result_index(const struct guide *g)
{
    return index_of_race(g->result.dist, g->result.time);
}

struct paces app_guide_paces(const struct guide *g)
{
    return paces_of(g->result.dist.m > 0 ? result_index(g) : g->known.index);
}

static bool check_answers(const struct guide *g, struct err *e)
{
    bool has_result = g->result.dist.m > 0;
    int weeks = day_is(g->goal.day)
                    ? day_diff(g->goal.day, g->context.today) / WEEK_DAYS + 1
                    : 0;
    if (has_result && result_index(g) <= 0.0)
        return err_set(e, ERR_INPUT,
                       "paces are told from 3 and a half minutes to five hours "
                       "of hard running: name another result, or pass over "
                       "the question");
    return weeks <= PLAN_WEEKS_MAX ||
           err_set(e, ERR_INPUT,
                   "the race is %d weeks off and a plan holds %d: choose "
                   "fitness for now, and add the race when it is nearer",
                   weeks, PLAN_WEEKS_MAX);
}

bool app_guide_answer(struct app *a, struct guide *g, const char *line,
                      struct err *e)
{
    struct guide next = *g;
    (void)a;
    if (!guide_answer(&next, line, e) || !check_answers(&next, e))
        return false;
    *g = next;
    return true;
}

void app_guide_take_offer(struct guide *g, const struct offer *o)
{
    struct goal *to = &g->goal;
    switch (o->kind) {
    case OFFER_LATER_RACE:
        to->day = o->day;
        break;
    case OFFER_SHORTER_GOAL:
        to->kind = o->goal;
        to->dist = goal_kind_dist(o->goal);
        to->climb_m = 0;
        to->aim = to->dist.m > 0 && to->kind != GOAL_FIRST5K ? AIM_IMPROVE
                                                             : AIM_FINISH;
        to->target.s = 0;
        if (day_is(o->day))
            to->day = o->day;
        if (to->dist.m == 0)
            to->day = NO_DAY;
        break;
    case OFFER_FINISH:
        to->aim = AIM_FINISH;
        to->target.s = 0;
        break;
    }
    g->is_given[GUIDE_GOAL] = true;
}

/* ---- facts */

/* What was said, and what the coach has to be told of who said nothing. */
static bool put_km(struct app *a, const char *key, dist_t d, struct err *e)
{
    char value[24];
    (void)snprintf(value, sizeof value, "%g", d.m / (double)METRES_PER_KM);
    return store_put_fact(a->store, key, value, a->today, e);
}

static bool put_result(struct app *a, const struct guide *g, struct err *e)
{
    char value[16];
    day_t day = g->result.day;
    /* Said last, it is not overruled by what was said before. */
    if (day_is(g->known.athlete.fitness_day) &&
        g->known.athlete.fitness_day.n > day.n)
        day = a->today;
    (void)snprintf(value, sizeof value, "%.2f", result_index(g));
    return store_put_fact(a->store, "fitness_index", value, day, e);
}

static bool put_days(struct app *a, const struct guide *g, struct err *e)
{
    char value[40];
    struct text t = text_on(value, sizeof value);
    guide_write_days(g->days, &t);
    return store_put_fact(a->store, "days", value, a->today, e);
}

static bool put_facts(struct app *a, const struct guide *g, struct err *e)
{
    char day[40];
    struct text t = text_on(day, sizeof day);
    bool is_asked_long = guide_asks(g, GUIDE_LONGEST) && g->longest.m > 0;
    bool is_new_long = is_asked_long && (g->is_given[GUIDE_LONGEST] ||
                                         g->known.athlete.longest.m == 0);
    if (g->is_given[GUIDE_WEEKLY] && !put_km(a, "weekly_km", g->weekly, e))
        return false;
    if (is_new_long && !put_km(a, "longest_km", g->longest, e))
        return false;
    if (g->is_given[GUIDE_DAYS] && !put_days(a, g, e))
        return false;
    if (guide_asks(g, GUIDE_RESULT) && g->result.dist.m > 0 &&
        !put_result(a, g, e))
        return false;
    if (!guide_asks(g, GUIDE_LONG_DAY) || !g->is_given[GUIDE_LONG_DAY])
        return true;
    guide_write_days(DAY_BIT(g->long_day), &t);
    return store_put_fact(a->store, "long_day", day, a->today, e);
}

/* ---- the goal */

static bool is_same(const struct goal *a, const struct goal *b)
{
    return a->kind == b->kind && a->dist.m == b->dist.m && a->day.n == b->day.n;
}

/* One there already is changed, not said twice. */
static bool put_goal(struct app *a, const struct guide *g, struct goal *out,
                     struct err *e)
{
    struct goal goals[FACTS_GOALS_MAX];
    int count;
    *out = g->goal;
    out->dropped = NO_DAY;
    if (!store_goals(a->store, goals, FACTS_GOALS_MAX, &count, e))
        return false;
    for (int i = 0; i < count; i++)
        if (!day_is(goals[i].dropped) && is_same(&goals[i], out)) {
            out->id = goals[i].id;
            out->added = goals[i].added;
        }
    if (out->id.text[0] == '\0')
        out->added = a->today;
    if (!store_put_goal(a->store, out, e))
        return false;
    /* Who wanted fitness and now wants a race wants the race. */
    struct goal old = g->known.goal;
    if (old.kind == GOAL_NONE || day_is(old.day) ||
        strcmp(old.id.text, out->id.text) == 0)
        return true;
    old.dropped = a->today;
    return store_put_goal(a->store, &old, e);
}

/* ---- all of it, inside an open action */

static bool put_plan(struct app *a, const struct goal *goal, struct err *e)
{
    if (!app_plan_propose(a, goal->id.text, a->today, e))
        return false;
    a->plan_before = a->plan;
    a->proposal.plan.made = a->today;
    return a->proposal.outcome != PLAN_MADE ||
           store_put_plan(a->store, &a->proposal.plan, e);
}

static bool put_all(struct app *a, const struct guide *g, struct err *e)
{
    struct goal goal;
    return put_facts(a, g, e) && put_goal(a, g, &goal, e) &&
           put_plan(a, &goal, e);
}

static bool begin(struct app *a, const struct guide *g, struct err *e)
{
    char label[64], date[DAY_TEXT];
    (void)snprintf(label, sizeof label, "begin %s %s",
                   goal_kind_word(g->goal.kind), day_format(g->goal.day, date));
    return store_begin(a->store, label, e);
}

bool app_guide_as_if(struct app *a, const struct guide *g, app_look_fn *look,
                     void *with, struct err *e)
{
    if (!begin(a, g, e))
        return false;
    bool ok = put_all(a, g, e) && look(with, a, e);
    store_rollback(a->store);
    return ok;
}

bool app_guide_keep(struct app *a, const struct guide *g, struct err *e)
{
    return begin(a, g, e) && app_end(a, put_all(a, g, e), e);
}
