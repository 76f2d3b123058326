/*
 * The diary as a calendar: what is planned, what was run of it and beside it,
 * the races ahead. What was planned and run is one event, the run.
 */
#include "milepost/calendar.h"
#include "app/room.h"
#include "milepost/outlook.h"

#include <string.h>

#define TITLE_TEXT 160
#define MORE_TEXT  (1024 + NOTE_TEXT)
#define MS_A_S     1000
#define DAY_S      86400

struct dating {
    const struct export_ask *ask;
    struct calendar out;
    struct look look;   /* a calendar is UTF-8, whatever the terminal is */
    struct paces paces; /* of today: what is to come is run by them */
    int events;
    int goal_count;
    struct goal goals[FACTS_GOALS_MAX];
    bool has_goal[FACTS_GOALS_MAX]; /* its race is in the calendar */
};

static bool put(struct dating *d, struct id id, day_t day, const char *title,
                const char *more, struct err *e)
{
    const struct calendar_event ev = { id, day, title, more };
    if ((day_is(d->ask->from) && day.n < d->ask->from.n) ||
        (day_is(d->ask->to) && day.n > d->ask->to.n))
        return true;
    d->events++;
    return calendar_put(&d->out, &ev, e);
}

/* ---- races: the goal's own event, planned, run or neither */

/* The goal whose race is on a day and not told yet; UNKNOWN: none. */
static int goal_on(const struct dating *d, day_t day)
{
    for (int i = 0; i < d->goal_count; i++)
        if (d->goals[i].day.n == day.n && !day_is(d->goals[i].dropped) &&
            !d->has_goal[i])
            return i;
    return UNKNOWN;
}

static bool put_goal(struct dating *d, int i, struct err *e)
{
    const struct goal *g = &d->goals[i];
    char title[TITLE_TEXT], more[MORE_TEXT];
    struct text t = text_on(title, sizeof title);
    struct text m = text_on(more, sizeof more);
    words_event_race(&t, &m, g, &d->look);
    d->has_goal[i] = true;
    return put(d, g->id, g->day, title, more, e);
}

static bool put_races_ahead(struct dating *d, day_t today, struct err *e)
{
    for (int i = 0; i < d->goal_count; i++)
        if (!d->has_goal[i] && day_is(d->goals[i].day) &&
            goal_holds(&d->goals[i], today) && !put_goal(d, i, e))
            return false;
    return true;
}

/* ---- a week */

/* The goal whose race a session was planned as, or a run was run as. */
static int goal_of(const struct dating *d, const struct session *s,
                   const struct run *r)
{
    bool is_planned = s != NULL && s->purpose == PURPOSE_RACE;
    if (r == NULL)
        return is_planned ? goal_on(d, s->day) : UNKNOWN;
    return is_planned || r->purpose == PURPOSE_RACE ? goal_on(d, r->day)
                                                    : UNKNOWN;
}

/* The event's own id: of the goal it is the race of, of the session it was
 * planned as (NULL: none), of the run. */
static bool id_of(struct dating *d, struct app *a, const struct session *s,
                  const struct run *r, struct id *out, struct err *e)
{
    int goal = goal_of(d, s, r);
    if (goal == UNKNOWN && s != NULL)
        return store_session_first(a->store, s->id, out, e);
    *out = r != NULL ? r->id : (struct id){ "" };
    if (goal != UNKNOWN) {
        d->has_goal[goal] = true;
        *out = d->goals[goal].id;
    }
    return true;
}

static bool put_run(struct dating *d, struct app *a,
                    const struct run_reading *reading, struct err *e)
{
    char title[TITLE_TEXT], more[MORE_TEXT];
    struct text t = text_on(title, sizeof title);
    struct text m = text_on(more, sizeof more);
    const struct run *r = &a->facts.runs[reading->run];
    const struct session *s = reading->session != UNKNOWN
                                  ? &a->facts.plan.sessions[reading->session]
                                  : NULL;
    struct entry *en = &a->entry;
    struct id id;
    if (!id_of(d, a, s, r, &id, e) ||
        !store_run(a->store, r->id, &en->run, en->segments, &en->words, e))
        return false;
    words_event_run(&t, &m, &a->facts, reading, &en->words, &d->look);
    return put(d, id, r->day, title, more, e);
}

static bool put_session(struct dating *d, struct app *a,
                        const struct session_reading *reading, struct err *e)
{
    char title[TITLE_TEXT], more[MORE_TEXT];
    struct text t = text_on(title, sizeof title);
    struct text m = text_on(more, sizeof more);
    const struct session *s = &a->facts.plan.sessions[reading->session];
    int goal = s->purpose == PURPOSE_RACE ? goal_on(d, s->day) : UNKNOWN;
    struct id id;
    if (goal != UNKNOWN && reading->status == STATUS_PLANNED)
        return put_goal(d, goal, e);
    if (!id_of(d, a, s, NULL, &id, e))
        return false;
    words_event_session(&t, &m, &a->facts, &a->week, reading, &d->paces,
                        &d->look);
    return put(d, id, s->day, title, more, e);
}

static bool put_week(void *with, struct app *a, struct err *e)
{
    struct dating *d = with;
    for (int i = 0; i < a->week.run_count; i++)
        if (!put_run(d, a, &a->week.runs[i], e))
            return false;
    for (int i = 0; i < a->week.session_count; i++)
        if (a->week.sessions[i].run == UNKNOWN &&
            !put_session(d, a, &a->week.sessions[i], e))
            return false;
    return true;
}

/* ---- all of it */

/* The weeks that are asked for, of those that have anything. */
static bool put_weeks(struct dating *d, struct app *a, struct err *e)
{
    day_t from, to;
    if (!app_span(a, &from, &to, e))
        return false;
    if (!day_is(from))
        return true;
    if (day_is(d->ask->from) && d->ask->from.n > from.n)
        from = d->ask->from;
    if (day_is(d->ask->to) && d->ask->to.n < to.n)
        to = d->ask->to;
    return from.n > to.n || app_weeks(a, from, to, put_week, d, e);
}

bool app_calendar(struct app *a, const struct export_ask *ask,
                  struct export_sums *out, struct err *e)
{
    struct dating d = { .ask = ask, .look = a->look };
    d.out = (struct calendar){ .put = ask->put, .with = ask->with };
    d.out.now_s =
        a->clock != NULL ? a->clock() / MS_A_S : (int64_t)a->today.n * DAY_S;
    d.look.utf8 = true;
    d.look.color = false;
    if (!app_week(a, a->today, e) ||
        !app_goals(a, d.goals, FACTS_GOALS_MAX, &d.goal_count, e))
        return false;
    d.paces = a->week.paces;
    if (!put_weeks(&d, a, e) || !put_races_ahead(&d, a->today, e))
        return false;
    out->events = d.events;
    if (d.events == 0)
        return err_set(e, ERR_INPUT,
                       "nothing to put into a calendar: 'plan new' makes a "
                       "plan for your goal, 'log' keeps a run; or name other "
                       "days with --from and --to");
    return calendar_end(&d.out, e);
}
