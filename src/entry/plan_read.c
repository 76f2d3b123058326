/* A plan from lines: a goal, then a session a line. */
#include "entry/build.h"
#include "entry/date.h"
#include "entry/goal.h"
#include "entry/plan.h"

#include <string.h>

#define GOAL_WORDS_MOST 12

/* A day named by week and weekday waits for the last week to be known: it is
 * kept as a number far below any date. */
#define WEEK_DAY_FIRST (INT32_MIN + 1000)

static bool is_week_day(day_t day)
{
    return day.n >= WEEK_DAY_FIRST &&
           day.n < WEEK_DAY_FIRST + 7 * PLAN_WEEKS_MAX;
}

/* The same counted from the race: w0 is its week, w-1 the one before. */
#define RACE_DAY_FIRST (WEEK_DAY_FIRST + 7 * 1000)

static bool is_race_day(day_t day)
{
    return day.n >= RACE_DAY_FIRST - 7 * PLAN_WEEKS_MAX &&
           day.n < RACE_DAY_FIRST + 7;
}

struct plan_reader plan_reader(const struct entry_context *c, struct plan *p)
{
    memset(p, 0, sizeof *p);
    p->goal.kind = GOAL_NONE;
    p->goal.day = NO_DAY;
    p->goal.dropped = NO_DAY;
    p->goal.added = c->today;
    p->made = c->today;
    return (struct plan_reader){ .context = *c, .plan = p };
}

static bool read_goal(struct plan_reader *r, const struct lex *l, struct err *e)
{
    const char *words[GOAL_WORDS_MOST];
    int columns[GOAL_WORDS_MOST];
    int count = 0;
    if (r->has_goal && !r->is_goal_lent)
        return err_at(e, 1, "a plan has one goal: take the second one out");
    r->is_goal_lent = false;
    for (int i = 1; i < l->count; i++) {
        if (count == GOAL_WORDS_MOST || l->tokens[i].kind != LEX_WORD)
            return err_at(e, l->tokens[i].column, "'%s' is too much for a goal",
                          l->tokens[i].text);
        words[count] = l->tokens[i].text;
        columns[count++] = l->tokens[i].column;
    }
    struct goal_words w = { count, words, columns };
    r->has_goal = goal_from_words(&r->context, &w, &r->plan->goal, e);
    return r->has_goal;
}

/* "w3", "w0", "w-3"; a week before the race is 0 or less. */
static bool read_week(const char *word, bool *is_race, int *week)
{
    if (word[0] != 'w' && word[0] != 'W')
        return false;
    bool is_back = word[1] == '-';
    if (!size_whole(word + (is_back ? 2 : 1), week))
        return false;
    *is_race = is_back || *week == 0;
    if (is_back)
        *week = -*week;
    return true;
}

/* "w3 tue" as week and weekday; *is_week false if the word is no such. */
static bool read_week_day(const struct lex *l, bool *is_week, day_t *out,
                          struct err *e)
{
    const struct lex_token *t = &l->tokens[0];
    int week = 0;
    int weekday;
    bool is_race = false;
    *is_week = read_week(t->text, &is_race, &week);
    if (!*is_week)
        return true;
    if (week < -(PLAN_WEEKS_MAX - 1) || week > PLAN_WEEKS_MAX)
        return err_at(e, t->column,
                      "%s: a plan has weeks w1 to w%d, or from the race back "
                      "w0 to w-%d",
                      lex_quote(t->text).text, PLAN_WEEKS_MAX,
                      PLAN_WEEKS_MAX - 1);
    if (t[1].kind != LEX_WORD || !date_weekday(t[1].text, &weekday))
        return err_at(e, t[1].column,
                      "%s: which day? add mon, tue, wed, thu, fri, sat or "
                      "sun",
                      t->text);
    out->n = is_race ? RACE_DAY_FIRST + 7 * week + weekday
                     : WEEK_DAY_FIRST + 7 * (week - 1) + weekday;
    return true;
}

static bool read_day(const struct lex *l, day_t *out, int *first, struct err *e)
{
    const struct lex_token *t = &l->tokens[0];
    bool is_week;
    if (t->kind != LEX_WORD)
        return err_at(e, t->column,
                      "a line begins with its day, as in w1 tue "
                      "or 2027-05-10");
    if (!read_week_day(l, &is_week, out, e))
        return false;
    *first = is_week ? 2 : 1;
    if (is_week || day_parse(t->text, out))
        return true;
    if (date_is_meant(t->text))
        return date_refuse(t->text, t->column, e);
    return err_at(e, t->column,
                  "'%s': a line begins with goal, or with its day as w1 tue "
                  "or 2027-05-10",
                  lex_quote(t->text).text);
}

static bool check_session(const struct draft *d, struct err *e)
{
    for (int f = 0; f < FIELD_COUNT; f++)
        if (draft_has(d, (enum field)f) && !field_may_plan((enum field)f))
            return err_at(e, d->column[f],
                          "%s does not go with a planned session%s",
                          field_label((enum field)f),
                          f == FIELD_NOTE ? ": write a comment after #" : "");
    if (!draft_has(d, FIELD_KIND))
        return true;
    for (enum field f = FIELD_DIST; f <= FIELD_STEPS; f++)
        if (draft_has(d, f) && f != FIELD_TIME)
            return err_at(
                e, d->column[f], "%s does not go with %s", field_label(f),
                d->kind == ENTRY_MARK ? "rest" : activity_label(d->activity));
    return true;
}

/* Sum of the steps: what they leave open is taken at easy pace. */
static bool size_by_steps(const struct draft *d, struct session *s,
                          struct err *e)
{
    struct segment segments[RUN_SEGMENTS_MAX];
    int n = 0;
    int column = d->column[FIELD_STEPS];
    if (!steps_expand(d->steps, d->step_count, s->purpose, &d->c->paces,
                      segments, &n, e)) {
        e->column = column;
        return false;
    }
    int64_t known = 0;
    for (int i = 0; i < n; i++)
        known += segments[i].dist.m;
    if (s->dist.m > 0 && known * 100 > (int64_t)s->dist.m * 102)
        return err_at(e, column,
                      "the steps add up to %d m, more than the session's "
                      "%d m: correct one of them",
                      (int)known, s->dist.m);
    if (s->dist.m > 0 || s->time.s > 0)
        return true;
    struct totals t = { .column = column, .may_guess = true };
    if (!share_out(segments, n, &d->c->paces, &t, e))
        return false;
    s->dist.m = t.metres;
    s->time.s = t.metres > 0 ? 0 : t.seconds;
    return true;
}

static bool size_session(struct draft *d, const struct goal *g,
                         struct session *s, struct err *e)
{
    int column = d->size_column > 0 ? d->size_column : d->column[FIELD_PURPOSE];
    struct totals t = { .metres = d->run.dist.m,
                        .seconds = d->run.time.s,
                        .ms_per_km = d->aim == PACE_NONE ? d->ms_per_km : 0,
                        .column = column };
    if (!check_clock(d, t.metres, e) || !share_third(&t, e))
        return false;
    s->dist = d->run.dist;
    s->time = d->run.time;
    if (draft_has(d, FIELD_PACE) && d->aim != PACE_NONE) {
        if (draft_has(d, FIELD_STEPS))
            return err_at(e, d->column[FIELD_PACE],
                          "a pace beside steps: put it into them, as in 5k "
                          "@T");
        d->steps[0] = (struct step){ .kind = STEP_RUN,
                                     .purpose = PURPOSE_NONE,
                                     .dist = s->dist,
                                     .time = s->time,
                                     .aim = d->aim };
        d->step_count = s->dist.m > 0 || s->time.s > 0 ? 1 : 0;
    } else if (draft_has(d, FIELD_PACE)) {
        s->target.s_per_km = (int32_t)((d->ms_per_km + 500) / 1000);
    }
    if (d->step_count > 0)
        return size_by_steps(d, s, e);
    if (s->dist.m == 0 && s->time.s == 0 && s->purpose == PURPOSE_RACE)
        s->dist = g->dist;
    if (s->dist.m == 0 && s->time.s == 0)
        return err_at(e, column,
                      "how far or how long? add a distance or a duration, as "
                      "in easy 8k or easy 45min");
    return true;
}

static bool fill_session(struct draft *d, const struct goal *g,
                         struct session *s, struct err *e)
{
    *s = session_blank(NO_DAY, d->run.purpose);
    s->has_strides = d->has_strides;
    s->is_locked = d->is_locked;
    s->skipped = d->reason;
    if (draft_has(d, FIELD_KIND)) {
        s->activity = d->activity;
        s->time = d->run.time;
        return check_clock(d, 0, e);
    }
    if (s->purpose == PURPOSE_NONE)
        return err_at(e, d->size_column > 0 ? d->size_column : 1,
                      "what is this session for? add a purpose, as in easy "
                      "8k");
    return size_session(d, g, s, e);
}

static bool add_session(struct plan_reader *r, const struct draft *d,
                        struct session *s, struct err *e)
{
    struct plan *p = r->plan;
    if (p->session_count == PLAN_SESSIONS_MAX)
        return err_set(e, ERR_LIMIT,
                       "more than %d sessions: a plan this long "
                       "is two plans",
                       PLAN_SESSIONS_MAX);
    if (p->step_count + d->step_count > PLAN_STEPS_MAX)
        return err_set(e, ERR_LIMIT,
                       "more than %d steps in one plan: write repeats as 5x1k",
                       PLAN_STEPS_MAX);
    s->step_first = p->step_count;
    s->step_count = d->step_count;
    memcpy(p->steps + p->step_count, d->steps,
           (size_t)d->step_count * sizeof d->steps[0]);
    p->step_count += d->step_count;
    p->sessions[p->session_count++] = *s;
    return true;
}

static bool read_session(struct plan_reader *r, const struct lex *l,
                         struct err *e)
{
    struct draft d;
    struct session s;
    day_t day;
    int first = 0;
    if (!read_day(l, &day, &first, e))
        return false;
    if (!r->has_goal)
        return err_at(e, 1,
                      "a plan begins with its goal, as in goal half "
                      "2027-05-10 or goal fitness");
    draft_begin(&d, &r->context, true);
    if (!draft_read_from(&d, l, first, e) || !check_session(&d, e))
        return false;
    if (draft_has(&d, FIELD_KIND) && d.kind == ENTRY_MARK)
        return true; /* rest: no session */
    if (!fill_session(&d, &r->plan->goal, &s, e))
        return false;
    s.day = day;
    return add_session(r, &d, &s, e);
}

bool plan_read_line(struct plan_reader *r, const char *line, struct err *e)
{
    struct lex l;
    r->line++;
    if (entry_is_blank(line))
        return true;
    bool ok = lex_line(&l, line, true, e);
    if (ok && l.count > 0)
        ok = text_is(l.tokens[0].text, "goal") ? read_goal(r, &l, e)
                                               : read_session(r, &l, e);
    if (!ok)
        e->line = r->line;
    return ok;
}

/* ---- the end: days, order, weeks */

/* Monday of w1: the last week named is the race's, or w1 begins next. */
static day_t first_monday(const struct plan_reader *r)
{
    const struct plan *p = r->plan;
    int last = 0;
    for (int i = 0; i < p->session_count; i++) {
        day_t day = p->sessions[i].day;
        int week = is_week_day(day) ? (day.n - WEEK_DAY_FIRST) / 7 : 0;
        last = week > last ? week : last;
    }
    if (day_is(p->goal.day))
        return day_add(day_monday(p->goal.day), -7 * last);
    day_t monday = day_monday(r->context.today);
    return monday.n == r->context.today.n ? monday : day_add(monday, 7);
}

static bool date_weeks(struct plan_reader *r, struct err *e)
{
    struct plan *p = r->plan;
    day_t first = first_monday(r);
    for (int i = 0; i < p->session_count; i++) {
        day_t *day = &p->sessions[i].day;
        if (is_week_day(*day))
            *day = day_add(first, day->n - WEEK_DAY_FIRST);
        else if (is_race_day(*day) && !day_is(p->goal.day))
            return err_set(e, ERR_INPUT,
                           "weeks like w-3 are counted from a race, and this "
                           "goal has none: count them from the start, as w1");
        else if (is_race_day(*day))
            *day = day_add(day_monday(p->goal.day), day->n - RACE_DAY_FIRST);
    }
    return true;
}

bool plan_read_end(struct plan_reader *r, struct err *e)
{
    struct plan *p = r->plan;
    if (!r->has_goal)
        return err_set(e, ERR_INPUT,
                       "a plan begins with its goal, as in goal half "
                       "2027-05-10 or goal fitness");
    if (p->session_count == 0)
        return err_set(e, ERR_INPUT,
                       "a plan without a session: add one a "
                       "line, as in w1 tue easy 8k");
    if (!date_weeks(r, e))
        return false;
    plan_sort(p, NULL);
    return plan_fill_weeks(p, e);
}
