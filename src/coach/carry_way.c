/*
 * What the coach made gives way to what the runner put: no second run on a day
 * that had one, nothing hard beside what is hard. It goes to another day of its
 * week the runner has; where there is none, an easy run is left out and work is
 * eased.
 */
#include "coach/carry.h"

#include <stdlib.h>

#define HARD_GAP       2    /* days (science.md G3.9) */
#define RACE_DAYS      4    /* from the last hard work to a race (G3) */
#define DAYS_RUN       6    /* a week, at most (G3) */
#define EVE_M          4000 /* at most, the day before a race (G3.10) */
#define LONG_EASED_MIN 90   /* a long run made easy: at most (G3.10) */

/* ---- where a session may go */

/* Days before 'from' may hold hard work that is in no week of the new plan. */
static bool is_after_hard(const struct carry *c, day_t day)
{
    const struct plan *behind = c->ask->behind;
    for (int i = 0; i < behind->session_count; i++) {
        const struct session *s = &behind->sessions[i];
        if (s->day.n < c->ask->from.n && session_is_hard(s) &&
            day_diff(day, s->day) < HARD_GAP)
            return true;
    }
    return false;
}

static bool is_near_hard(const struct carry *c, day_t day, int but,
                         bool is_of_fixed)
{
    for (int i = 0; i < c->p->session_count; i++) {
        const struct session *s = &c->p->sessions[i];
        bool is_carried = c->fixed[i] && s->day.n >= c->ask->from.n;
        if (i != but && !c->gone[i] && (is_carried || !is_of_fixed) &&
            session_is_hard(s) && abs(day_diff(s->day, day)) < HARD_GAP)
            return true;
    }
    return false;
}

static bool is_clear_of_races(const struct carry *c, const struct session *s,
                              day_t day)
{
    for (int i = 0; i < c->made; i++) {
        const struct session *race = &c->p->sessions[i];
        int left = day_diff(race->day, day);
        if (race->purpose != PURPOSE_RACE || left < 0)
            continue;
        if (left == 0 || (left == 1 && s->dist.m > EVE_M) ||
            (left < RACE_DAYS && session_is_hard(s) && day.n > s->day.n))
            return false;
    }
    return true;
}

/* Holds as long a run as the day the coach had it on. */
static bool is_long_enough(const struct profile *who, day_t from, day_t to)
{
    int now = who->minutes[day_weekday(from)];
    int there = who->minutes[day_weekday(to)];
    return there == UNKNOWN || (now != UNKNOWN && there >= now);
}

static bool may_go(const struct carry *c, int i, day_t day)
{
    const struct session *s = &c->p->sessions[i];
    const struct profile *who = c->ask->who;
    unsigned bit = DAY_BIT(day_weekday(day));
    bool is_off = (who->days & bit) == 0 ||
                  (purpose_is_quality(s->purpose) && !(who->hard_days & bit));
    if (is_off || day.n < c->ask->from.n || carry_is_paused(c, day) ||
        !is_long_enough(who, s->day, day) || !is_clear_of_races(c, s, day))
        return false;
    return !session_is_hard(s) ||
           (!is_near_hard(c, day, i, false) && !is_after_hard(c, day));
}

static bool had_run(const struct carry *c, day_t day)
{
    for (int i = 0; i < c->made; i++)
        if (c->made_day[i].n == day.n && session_is_run(&c->p->sessions[i]))
            return true;
    return false;
}

static int days_run(const struct carry *c, day_t monday)
{
    int n = 0;
    for (int d = 0; d < 7; d++)
        n += carry_run_on(c, day_add(monday, d), 0) != UNKNOWN;
    return n;
}

/* A day with nothing to run: one the coach ran on, for work any but the last
 * rest day; or, if so asked, one with an easy run of the coach. */
static bool is_open(const struct carry *c, int i, day_t day, bool over_easy)
{
    int there = carry_run_on(c, day, 0);
    if (there == UNKNOWN)
        return had_run(c, day) || (session_is_hard(&c->p->sessions[i]) &&
                                   days_run(c, day_monday(day)) < DAYS_RUN);
    return over_easy && !c->fixed[there] &&
           !session_is_hard(&c->p->sessions[there]) &&
           c->p->sessions[there].purpose != PURPOSE_RACE &&
           carry_run_on(c, day, there + 1) == UNKNOWN;
}

/* The nearest day of its week; NO_DAY. */
static day_t find_day(const struct carry *c, int i, bool over_easy)
{
    const struct session *s = &c->p->sessions[i];
    for (int away = 1; away < 7; away++)
        for (int side = -1; side <= 1; side += 2) {
            day_t day = day_add(s->day, side * away);
            if (day_monday(day).n == day_monday(s->day).n &&
                is_open(c, i, day, over_easy) && may_go(c, i, day))
                return day;
        }
    return NO_DAY;
}

/* ---- the ways */

/* Strength stands after the day's hard run and goes with it (F7). */
static void take_strength(struct carry *c, day_t from, day_t to)
{
    for (int i = 0; i < c->made; i++)
        if (!c->fixed[i] && !c->gone[i] && c->p->sessions[i].day.n == from.n &&
            c->p->sessions[i].activity == ACTIVITY_STRENGTH)
            c->p->sessions[i].day = to;
}

static void leave_out(struct carry *c, int i)
{
    c->gone[i] = true;
    c->out->made_way++;
}

static void go(struct carry *c, int i, day_t day)
{
    day_t was = c->p->sessions[i].day;
    if (purpose_is_quality(c->p->sessions[i].purpose))
        take_strength(c, was, day);
    c->p->sessions[i].day = day;
    c->out->made_way++;
}

static bool go_to_open(struct carry *c, int i)
{
    day_t day = find_day(c, i, false);
    if (day_is(day))
        go(c, i, day);
    return day_is(day);
}

/* An easy run fills a day that is left empty; work takes the day of an easy
 * run where there is no other. */
static bool step_aside(struct carry *c, int i)
{
    if (go_to_open(c, i))
        return true;
    if (!session_is_hard(&c->p->sessions[i]))
        return false;
    day_t day = find_day(c, i, true);
    if (!day_is(day))
        return false;
    int there = carry_run_on(c, day, 0);
    go(c, i, day);
    if (there != UNKNOWN && !go_to_open(c, there))
        leave_out(c, there);
    return true;
}

static void ease(struct carry *c, int i)
{
    struct session *s = &c->p->sessions[i];
    bool is_long = s->purpose == PURPOSE_LONG;
    struct session eased = coach_eased(c->p, s, &c->paces);
    *s = eased;
    c->out->made_way++;
    if (!is_long)
        return;
    /* Short enough for a day beside hard work, a long run is none. */
    int32_t most =
        unit_dist((span_t){ LONG_EASED_MIN * 60 }, c->paces.of[PACE_EASY]).m;
    s->purpose = PURPOSE_EASY;
    if (most > 0 && s->dist.m > most)
        s->dist.m = most / 500 * 500;
}

/* ---- the reasons */

static int runs_before(const struct carry *c, day_t day)
{
    int n = 0;
    for (int i = 0; i < c->was->session_count; i++)
        n += c->was->sessions[i].day.n == day.n &&
             session_is_run(&c->was->sessions[i]);
    return n;
}

static int runs_now(const struct carry *c, day_t day)
{
    int n = 0;
    for (int i = carry_run_on(c, day, 0); i != UNKNOWN;
         i = carry_run_on(c, day, i + 1))
        n++;
    return n;
}

/* A day with something carried has no more runs than it had, or one. */
static void clear_day(struct carry *c, day_t day)
{
    int most = runs_before(c, day) > 1 ? runs_before(c, day) : 1;
    for (int i = c->made - 1; i >= 0 && runs_now(c, day) > most; i--) {
        const struct session *s = &c->p->sessions[i];
        if (c->fixed[i] || c->gone[i] || s->day.n != day.n ||
            !session_is_run(s) || s->purpose == PURPOSE_RACE)
            continue;
        if (!step_aside(c, i))
            leave_out(c, i);
    }
}

/* Strength, mobility: one of a kind a day is enough. */
static void clear_activity(struct carry *c, const struct session *fixed)
{
    for (int i = 0; i < c->made; i++) {
        const struct session *s = &c->p->sessions[i];
        if (!c->fixed[i] && !c->gone[i] && s->day.n == fixed->day.n &&
            s->activity == fixed->activity)
            leave_out(c, i);
    }
}

static bool is_beside_carried(const struct carry *c, int i)
{
    const struct session *s = &c->p->sessions[i];
    return !c->fixed[i] && !c->gone[i] && s->purpose != PURPOSE_RACE &&
           session_is_hard(s) && is_near_hard(c, s->day, i, true);
}

void carry_make_way(struct carry *c)
{
    for (int i = 0; i < c->p->session_count; i++) {
        if (!c->fixed[i])
            continue;
        if (session_is_run(&c->p->sessions[i]))
            clear_day(c, c->p->sessions[i].day);
        else
            clear_activity(c, &c->p->sessions[i]);
    }
    for (int i = 0; i < c->made; i++)
        if (is_beside_carried(c, i) && !step_aside(c, i))
            ease(c, i);
}
