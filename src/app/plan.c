/* Plans: proposed, accepted, read from text, scored. */
#include "app/room.h"

#include <stdio.h>
#include <string.h>

struct plan_ask plan_ask_of(const struct app *a, const struct goal *goal,
                            day_t from)
{
    return (struct plan_ask){
        .goal = goal,
        .from = from,
        .races = a->facts.goals,
        .race_count = a->facts.goal_count,
        .pauses = a->facts.pauses,
        .pause_count = a->facts.pause_count,
    };
}

/* What was run today is done: the next day is the first to plan anew. */
static day_t first_open(const struct app *a, const struct goal *g, day_t from)
{
    day_t next = day_add(a->today, 1);
    bool is_run = from.n == a->today.n && days_row(&a->days, from)->runs > 0;
    bool is_late = day_is(g->day) && g->day.n < next.n;
    return is_run && !is_late ? next : from;
}

#define BEHIND_PERCENT 50 /* of its plan: a week run less is not behind us */

static bool is_same_goal(const struct goal *a, const struct goal *b)
{
    return strcmp(a->id.text, b->id.text) == 0 ||
           (a->kind == b->kind && a->day.n == b->day.n &&
            a->dist.m == b->dist.m);
}

/* A race's plan is begun once: made anew weeks later it goes on from the
 * phase it stands in, not from base, and the safe weeks are not asked again
 * (science.md G8.5). Weeks since the last lighter one count towards the next.
 */
static void go_on(const struct app *a, struct plan_ask *ask)
{
    const struct plan *p = ask->going;
    if (!p || !day_is(ask->goal->day) || ask->goal->dist.m == 0 ||
        !is_same_goal(&p->goal, ask->goal))
        return;
    day_t first = day_monday(ask->from);
    for (int w = 0; w < p->week_count && p->weeks[w].monday.n < first.n; w++) {
        const struct plan_week *week = &p->weeks[w];
        int64_t done =
            days_dist(&a->days, week->monday, day_add(week->monday, 6)).m;
        bool is_run = week->target.m > 0 &&
                      done * 100 >= (int64_t)week->target.m * BEHIND_PERCENT;
        ask->weeks_behind += is_run ? 1 : 0;
        ask->weeks_back = week->is_cutback || !is_run ? 0 : ask->weeks_back + 1;
        if (phase_is_over(week->phase)) /* a race before this one */
            ask->weeks_behind = ask->weeks_back = 0;
    }
    ask->is_under_way = ask->weeks_behind > 0;
    if (!ask->is_under_way)
        ask->weeks_back = 0;
}

/* In place of the plan there is, if there is one. */
static bool carry_over(struct app *a, const struct profile *p, day_t from,
                       bool is_fresh, struct err *e)
{
    if (!app_plan(a, e))
        return false;
    bool is_this_week = day_monday(from).n == day_monday(a->today).n;
    coach_carry(
        &(struct carry_ask){
            .was = &a->plan,
            .behind = is_this_week ? &a->facts.plan : &a->plan,
            .who = p,
            .from = from,
            .is_fresh = is_fresh,
            .pauses = a->facts.pauses,
            .pause_count = a->facts.pause_count,
        },
        &a->proposal.plan, &a->carried);
    return true;
}

/* The plan in force: of weeks behind it what was planned in them; before its
 * first Monday the newest, for it is in force too. */
static bool plan_going(struct app *a, const struct plan **out, struct err *e)
{
    *out = &a->facts.plan;
    if (a->facts.has_plan)
        return true;
    *out = NULL;
    if (!app_plan(a, e))
        return false;
    if (a->plan.week_count > 0 && a->plan.weeks[0].monday.n > a->today.n)
        *out = &a->plan;
    return true;
}

static bool propose(struct app *a, const char *goal, day_t from, bool is_fresh,
                    struct err *e)
{
    struct goal g;
    if (!app_goal_find(a, goal, &g, e) || !app_week(a, a->today, e))
        return false;
    days_of(&a->facts, &a->days);
    struct profile p = coach_profile(&a->facts, &a->days);
    from = first_open(a, &g, from);
    struct plan_ask ask = plan_ask_of(a, &g, from);
    if (!plan_going(a, &ask.going, e))
        return false;
    go_on(a, &ask);
    return coach_plan(&p, &ask, &a->proposal, e) &&
           (a->proposal.outcome != PLAN_MADE ||
            carry_over(a, &p, from, is_fresh, e));
}

bool app_plan_propose(struct app *a, const char *goal, day_t from,
                      struct err *e)
{
    return propose(a, goal, from, false, e);
}

bool app_plan_fresh(struct app *a, const char *goal, day_t from, struct err *e)
{
    return propose(a, goal, from, true, e);
}

static bool keep(struct app *a, struct plan *p, struct err *e)
{
    char label[64], date[DAY_TEXT];
    p->made = a->today;
    (void)snprintf(label, sizeof label, "plan %s %s",
                   goal_kind_word(p->goal.kind), day_format(p->goal.day, date));
    if (!store_begin(a->store, label, e))
        return false;
    return app_end(a, store_put_plan(a->store, p, e), e);
}

bool app_plan_accept(struct app *a, struct err *e)
{
    if (a->proposal.outcome != PLAN_MADE)
        return err_set(e, ERR_INPUT, "there is no plan to accept");
    return keep(a, &a->proposal.plan, e);
}

bool app_plan_keep(struct app *a, struct err *e)
{
    return keep(a, &a->plan, e);
}

bool app_plan(struct app *a, struct err *e)
{
    return store_plan(a->store, 0, &a->plan, e);
}

bool plan_is_made(int revision, struct err *e)
{
    return revision > 0 ||
           err_set(e, ERR_INPUT,
                   "no plan yet: 'plan new' makes one for your goal");
}

bool plan_needed(struct app *a, struct err *e)
{
    return app_plan(a, e) && plan_is_made(a->plan.revision, e);
}

bool plan_read_lines(struct plan_reader *r, const char *text, struct err *e)
{
    int number = 0;
    while (*text != '\0') {
        char line[LINE_TEXT];
        size_t n = strcspn(text, "\n");
        number++;
        if (!text_part(line, sizeof line, text, n)) {
            (void)err_set(e, ERR_LIMIT, "the line is longer than %d bytes",
                          LINE_TEXT - 1);
            e->line = number;
            return false;
        }
        if (n > 0 && line[n - 1] == '\r')
            line[n - 1] = '\0';
        if (!plan_read_line(r, line, e)) {
            e->line = number;
            return false;
        }
        text += n + (text[n] == '\n' ? 1 : 0);
    }
    return plan_read_end(r, e);
}

bool app_plan_read(struct app *a, const char *text, struct err *e)
{
    struct entry_context c;
    struct goal g;
    bool has;
    if (!app_context(a, &c, e) || !app_goal(a, a->today, &g, &has, e))
        return false;
    struct plan_reader r = plan_reader(&c, &a->plan);
    /* A plan without a goal line serves the goal in force. */
    r.has_goal = r.is_goal_lent = has;
    if (has)
        a->plan.goal = g;
    return plan_read_lines(&r, text, e);
}

bool app_plan_lint(struct app *a, struct err *e)
{
    if (!store_facts(a->store, day_monday(a->today), a->today, &a->facts, e))
        return false;
    facts_meet(&a->facts);
    coach_lint(&a->facts, &a->settings, &a->plan, &a->scratch, &a->scratch_week,
               &a->lint);
    return true;
}

void app_plan_rescore(struct app *a)
{
    coach_rescore(&a->facts, &a->settings, &a->plan, &a->scratch,
                  &a->scratch_week, &a->lint);
}

#define PREFIX_LEAST 4 /* characters of an id, to be one */

static bool is_id_of(const struct session *s, const char *prefix)
{
    return strlen(prefix) >= PREFIX_LEAST &&
           strncmp(s->id.text, prefix, strlen(prefix)) == 0;
}

/* An id of a plan before this one: the session has another name now. */
static bool tell_stale(struct app *a, const char *prefix, struct err *e)
{
    int revision;
    if (strlen(prefix) < PREFIX_LEAST)
        return false;
    if (!store_session_revision(a->store, prefix, &revision, e))
        return true;
    if (revision == 0)
        return false;
    if (revision == a->plan.revision)
        (void)err_set(e, ERR_INPUT,
                      "session %.13s is planned no more; 'plan show' has what "
                      "is",
                      prefix);
    else
        (void)err_set(e, ERR_INPUT,
                      "session %.13s is of revision %d, and the plan is at "
                      "revision %d: name it by its date, or by the id that "
                      "'plan show --json' has",
                      prefix, revision, a->plan.revision);
    return true;
}

const struct session *plan_session_named(struct app *a, const char *name,
                                         struct err *e)
{
    day_t day;
    bool is_day = entry_date(name, a->today, &day);
    const struct session *found = NULL;
    for (int i = 0; i < a->plan.session_count; i++) {
        const struct session *s = &a->plan.sessions[i];
        bool is_it =
            is_day ? s->day.n == day.n && session_is_run(s) : is_id_of(s, name);
        if (is_it && !found)
            found = s;
    }
    if (!found && (is_day || !tell_stale(a, name, e)))
        (void)err_set(e, ERR_INPUT,
                      "no session is planned for '%.20s': 'plan show' has "
                      "the days",
                      name);
    return found;
}

bool app_session(struct app *a, const char *prefix, int *reading, struct err *e)
{
    *reading = UNKNOWN;
    if (!app_plan(a, e))
        return false;
    int at = 0;
    while (at < a->plan.session_count &&
           !is_id_of(&a->plan.sessions[at], prefix))
        at++;
    if (at == a->plan.session_count)
        return true;
    if (!app_week(a, a->plan.sessions[at].day, e))
        return false;
    for (int i = 0; i < a->week.session_count; i++)
        if (is_id_of(&a->facts.plan.sessions[a->week.sessions[i].session],
                     prefix))
            *reading = i;
    return true;
}
