/* A block: its weeks found, read and judged one after the other. */
#include "app/room.h"

#define BLOCK_DEFAULT 4 /* weeks, where no plan tells a phase */
#define BEFORE_RUNS   3 /* fewer are nothing to be held against */

/* Mondays, both in. */
struct span {
    day_t first, last;
};

/* ---- the phase of the plan that holds a week */

struct plan_place {
    bool has;
    enum phase phase;
};

/* The plan as it was in force that week: facts are read for the week. */
static bool place_of(struct app *a, day_t monday, struct plan_place *out,
                     struct err *e)
{
    out->has = false;
    if (!store_facts(a->store, monday, a->today, &a->scratch, e))
        return false;
    const struct plan *p = &a->scratch.plan;
    int w = a->scratch.has_plan ? plan_week_at(p, monday) : UNKNOWN;
    out->has = w != UNKNOWN;
    if (out->has)
        out->phase = p->weeks[w].phase;
    return true;
}

/* The furthest Monday in steps of so many days that is of the same phase. */
static bool walk_phase(struct app *a, enum phase phase, int step, day_t *monday,
                       struct err *e)
{
    for (int i = 1; i < BLOCK_WEEKS_MAX; i++) {
        struct plan_place next;
        if (!place_of(a, day_add(*monday, step), &next, e))
            return false;
        if (!next.has || next.phase != phase)
            break;
        *monday = day_add(*monday, step);
    }
    return true;
}

/* The whole phase around a Monday; false in *has where no plan tells one. */
static bool phase_span(struct app *a, day_t monday, struct span *out, bool *has,
                       struct err *e)
{
    struct plan_place here;
    if (!place_of(a, monday, &here, e))
        return false;
    *has = here.has;
    *out = (struct span){ monday, monday };
    return !here.has ||
           (walk_phase(a, here.phase, -WEEK_DAYS, &out->first, e) &&
            walk_phase(a, here.phase, WEEK_DAYS, &out->last, e));
}

/* In an earlier revision: the latest week of the year before today. */
static bool phase_past(struct app *a, enum phase phase, day_t *out,
                       struct err *e)
{
    day_t monday = day_monday(a->today);
    for (int i = 0; i < BLOCK_WEEKS_MAX && !day_is(*out); i++) {
        struct plan_place place;
        if (!place_of(a, day_add(monday, -WEEK_DAYS * i), &place, e))
            return false;
        if (place.has && place.phase == phase)
            *out = day_add(monday, -WEEK_DAYS * i);
    }
    return true;
}

/* In the plan in force: the latest week that has begun, else the next. */
static day_t phase_planned(const struct plan *p, enum phase phase, day_t today)
{
    day_t found = NO_DAY;
    for (int i = 0; i < p->week_count; i++) {
        const struct plan_week *w = &p->weeks[i];
        if (w->phase == phase && (w->monday.n <= today.n || !day_is(found)))
            found = w->monday;
    }
    return found;
}

bool app_phase_day(struct app *a, enum phase phase, day_t *out, struct err *e)
{
    if (!app_plan(a, e))
        return false;
    *out = phase_planned(&a->plan, phase, a->today);
    if (!day_is(*out) && !phase_past(a, phase, out, e))
        return false;
    if (day_is(*out))
        return true;
    return err_set(e, ERR_INPUT,
                   "no plan has a %s phase; 'block FROM TO' takes any weeks",
                   phase_word(phase));
}

/* ---- judging */

static bool add_week(void *with, struct app *a, struct err *e)
{
    struct block_report *b = with;
    (void)e;
    block_add(b, &a->facts, &a->week);
    return true;
}

static bool add_weeks(struct app *a, struct block_report *b, struct span s,
                      struct err *e)
{
    block_begin(b, s.first);
    return app_weeks(a, s.first, s.last, add_week, b, e);
}

/* What lies ahead is not reviewed, unless all of it does. */
static struct span begun(const struct app *a, struct span s)
{
    if (s.first.n <= a->today.n && s.last.n > a->today.n)
        s.last = day_monday(a->today);
    return s;
}

/* Weeks before the diary's first whole one are no weeks of rest. */
static bool leave_out_unlogged(struct app *a, struct span *s, struct err *e)
{
    if (!store_facts(a->store, s->first, a->today, &a->scratch, e))
        return false;
    day_t first = a->scratch.diary_first;
    if (!day_is(first))
        return true;
    day_t whole = day_monday(day_add(first, WEEK_DAYS - 1));
    if (whole.n > s->first.n)
        s->first = whole.n > s->last.n ? s->last : whole;
    return true;
}

/* As many weeks before it, or the plan's phase before where it is one. */
static bool span_before(struct app *a, struct span s, bool is_phase,
                        struct span *out, struct err *e)
{
    bool has = false;
    day_t last = day_add(s.first, -WEEK_DAYS);
    if (is_phase && !phase_span(a, last, out, &has, e))
        return false;
    if (has)
        return true;
    int days = day_diff(s.last, s.first);
    *out = (struct span){ day_add(last, -days), last };
    return leave_out_unlogged(a, out, e);
}

static bool judge_before(struct app *a, struct span s, bool is_phase,
                         struct err *e)
{
    struct span before;
    struct block_report *b = &a->block_before;
    if (!span_before(a, s, is_phase, &before, e) ||
        !add_weeks(a, b, begun(a, before), e))
        return false;
    block_end(b, &a->settings, NULL);
    a->has_block_before = b->run_count >= BEFORE_RUNS;
    return true;
}

static bool span_of(struct app *a, day_t from, day_t to, struct span *out,
                    bool *is_phase, struct err *e)
{
    *is_phase = false;
    if (day_is(to)) {
        *out = (struct span){ day_monday(from), day_monday(to) };
        return true;
    }
    if (!phase_span(a, day_monday(from), out, is_phase, e))
        return false;
    if (!*is_phase)
        out->first = day_add(out->last, -WEEK_DAYS * (BLOCK_DEFAULT - 1));
    return true;
}

static bool check_span(struct span s, struct err *e)
{
    if (s.last.n < s.first.n)
        return err_set(e, ERR_INPUT,
                       "the block ends before it begins; write the earlier "
                       "date first");
    if (day_diff(s.last, s.first) / WEEK_DAYS >= BLOCK_WEEKS_MAX)
        return err_set(e, ERR_LIMIT,
                       "a block holds at most %d weeks; ask for a shorter one",
                       BLOCK_WEEKS_MAX);
    return true;
}

/* What is asked for is held against, however little was run in it. */
static bool judge_beside(struct app *a, const struct block_ask *ask,
                         struct err *e)
{
    struct span s;
    bool is_phase;
    struct block_report *b = &a->block_before;
    if (!span_of(a, ask->beside, ask->until, &s, &is_phase, e) ||
        !check_span(s, e) || !add_weeks(a, b, begun(a, s), e))
        return false;
    block_end(b, &a->settings, NULL);
    a->has_block_before = true;
    return true;
}

bool app_block_beside(struct app *a, const struct block_ask *ask, struct err *e)
{
    struct span s;
    bool is_phase;
    if (!span_of(a, ask->from, ask->to, &s, &is_phase, e) || !check_span(s, e))
        return false;
    s = begun(a, s);
    if (!judge_before(a, s, is_phase, e) ||
        !add_weeks(a, &a->block_report, s, e))
        return false;
    block_end(&a->block_report, &a->settings,
              a->has_block_before ? &a->block_before : NULL);
    return !day_is(ask->beside) || judge_beside(a, ask, e);
}

bool app_block(struct app *a, day_t from, day_t to, struct err *e)
{
    const struct block_ask ask = { from, to, NO_DAY, NO_DAY };
    return app_block_beside(a, &ask, e);
}
