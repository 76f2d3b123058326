/* A session left out, with its reason. */
#include "app/room.h"

#include <stdio.h>
#include <string.h>

bool is_weekday_word(const char *word)
{
    return word[0] != '-' && (word[0] < '0' || word[0] > '9');
}

bool plan_session_open(const struct app *a, const struct session *s,
                       struct err *e)
{
    char date[DAY_TEXT];
    for (int i = 0; i < a->week.session_count; i++) {
        const struct session_reading *r = &a->week.sessions[i];
        const struct session *own = &a->facts.plan.sessions[r->session];
        if (r->run != UNKNOWN && strcmp(own->id.text, s->id.text) == 0)
            return err_set(e, ERR_INPUT,
                           "the session of %s was run already: a plan bends "
                           "where it is still open",
                           day_format(s->day, date));
    }
    return true;
}

/* A weekday is the last one where a session was planned on it, else the next:
 * one may know on Monday that Tuesday's will not be. */
static const struct session *skipped_session(struct app *a, const char *name,
                                             struct err *e)
{
    day_t day;
    char date[DAY_TEXT];
    const struct session *s = plan_session_named(a, name, e);
    if (s != NULL || !is_weekday_word(name) ||
        !entry_date(name, a->today, &day) || day.n >= a->today.n)
        return s;
    return plan_session_named(a, day_format(day_add(day, 7), date), e);
}

/* A weekday says which run, not which race: that one is asked for by its
 * date. */
static bool check_race(struct app *a, const struct session *s, const char *name,
                       struct err *e)
{
    day_t day;
    char date[DAY_TEXT];
    if (s->purpose != PURPOSE_RACE || !is_weekday_word(name) ||
        !entry_date(name, a->today, &day))
        return true;
    (void)day_format(s->day, date);
    return err_set(e, ERR_INPUT,
                   "%.10s is the race of %s: write 'plan skip %s' with the "
                   "reason to leave it out, or 'goal edit' to move it",
                   name, date, date);
}

/* The session to be left out, of a->plan; NULL: not this one. */
static const struct session *take_session(struct app *a, const char *name,
                                          struct err *e)
{
    if (!app_plan(a, e))
        return NULL;
    const struct session *s = skipped_session(a, name, e);
    bool ok = s != NULL && check_race(a, s, name, e) &&
              app_week(a, s->day, e) && plan_session_open(a, s, e);
    return ok ? s : NULL;
}

bool app_skip_try(struct app *a, const char *session, enum skip_reason reason,
                  struct err *e)
{
    const struct session *s = take_session(a, session, e);
    if (s == NULL || !app_plan_lint(a, e))
        return false;
    a->plan_before = a->plan;
    a->lint_before = a->lint;
    a->plan.sessions[s - a->plan.sessions].skipped = reason;
    app_plan_rescore(a);
    return true;
}

bool app_skip(struct app *a, const char *session, enum skip_reason reason,
              struct err *e)
{
    char label[64], date[DAY_TEXT];
    const struct session *s = take_session(a, session, e);
    if (s == NULL)
        return false;
    (void)snprintf(label, sizeof label, "skip %s%s %s",
                   s->purpose == PURPOSE_RACE ? "the race of " : "",
                   day_format(s->day, date), skip_word(reason));
    if (!store_begin(a->store, label, e))
        return false;
    return app_end(a, store_skip_session(a->store, s->id, reason, e), e);
}
