/* Days blocked out: kept as a span, and cleared in the plan in force. */
#include "app/room.h"

#include <stdio.h>
#include <string.h>

#define PAUSE_DAYS_MAX 182 /* a longer one: begin anew after it [H] */

/* ---- what may be blocked out */

/* Days that are past, and today once it was run, are what they were. */
static bool begin_open(const struct app *a, struct pause *p, struct err *e)
{
    char text[DAY_TEXT];
    bool was_run = days_row(&a->days, a->today)->runs > 0;
    day_t first = day_add(a->today, was_run ? 1 : 0);
    if (p->until.n < a->today.n)
        return err_set(e, ERR_INPUT,
                       "%s is past: days are blocked out from today on",
                       day_format(p->until, text));
    if (p->until.n < first.n)
        return err_set(e, ERR_INPUT,
                       "today was run already: block out from tomorrow on");
    if (p->from.n < first.n)
        p->from = first;
    return true;
}

static bool check_races(const struct app *a, const struct pause *p,
                        struct err *e)
{
    char date[DAY_TEXT];
    for (int i = 0; i < a->facts.goal_count; i++) {
        const struct goal *g = &a->facts.goals[i];
        bool is_held = !day_is(g->dropped) || g->dropped.n > a->today.n;
        if (is_held && day_is(g->day) && pause_on(p, 1, g->day))
            return err_set(e, ERR_INPUT,
                           "the race of %s lies in these days: block them out "
                           "up to it, or 'goal edit' gives it another day",
                           day_format(g->day, date));
    }
    return true;
}

static bool check_span(struct app *a, struct pause *p, struct err *e)
{
    char first[DAY_TEXT], last[DAY_TEXT];
    if (p->until.n < p->from.n)
        return err_set(e, ERR_INPUT, "%s is after %s: the first day goes first",
                       day_format(p->from, first), day_format(p->until, last));
    if (!begin_open(a, p, e))
        return false;
    int days = day_diff(p->until, p->from) + 1;
    if (days > PAUSE_DAYS_MAX)
        return err_set(e, ERR_INPUT,
                       "%d days are more than a plan can wait for: block out "
                       "%d at most, and 'plan new' begins again after them",
                       days, PAUSE_DAYS_MAX);
    return check_races(a, p, e);
}

/* ---- spans that meet are one */

static bool meets(const struct pause *a, const struct pause *b)
{
    return a->from.n <= b->until.n && b->from.n <= a->until.n;
}

/* Grown by those it meets; *met is how many. Spans stored never meet, so one
 * round finds all. */
static struct pause joined(const struct facts *f, struct pause p, int *met)
{
    *met = 0;
    struct pause all = p;
    for (int i = 0; i < f->pause_count; i++) {
        const struct pause *own = &f->pauses[i];
        if (!meets(own, &p))
            continue;
        if ((*met)++ == 0)
            all.id = own->id;
        if (own->from.n < all.from.n)
            all.from = own->from;
        if (own->until.n > all.until.n)
            all.until = own->until;
    }
    return all;
}

static bool check_room(const struct app *a, int met, struct err *e)
{
    int open = 0;
    for (int i = 0; i < a->facts.pause_count; i++)
        open += a->facts.pauses[i].until.n >= a->today.n;
    return met > 0 || open < FACTS_PAUSES_MAX ||
           err_set(e, ERR_LIMIT,
                   "%d spans are blocked out already: 'plan unpause DATE' "
                   "frees one",
                   open);
}

/* ---- kept */

static bool keep_span(struct app *a, struct err *e)
{
    struct pause all = a->pause;
    for (int i = 0; i < a->facts.pause_count; i++) {
        const struct pause *own = &a->facts.pauses[i];
        bool is_it = strcmp(own->id.text, all.id.text) == 0;
        if (meets(own, &all) && !is_it &&
            !store_drop_pause(a->store, own->id, e))
            return false;
    }
    return store_put_pause(a->store, &a->pause, e);
}

static bool keep(struct app *a, const struct pause *asked, struct err *e)
{
    char label[64], first[DAY_TEXT], last[DAY_TEXT];
    bool is_day = asked->from.n == asked->until.n;
    (void)snprintf(label, sizeof label, "plan %s %s%s%s",
                   is_day ? "rest" : "pause", day_format(asked->from, first),
                   is_day ? "" : " ",
                   is_day ? "" : day_format(asked->until, last));
    return store_begin(a->store, label, e) &&
           app_end(a, keep_span(a, e) && plan_keep_changes(a, e), e);
}

/* Clears the days in a->plan, as far as it has them. */
static bool clear(struct app *a, const struct pause *p, struct err *e)
{
    const struct plan *plan = &a->plan;
    struct plan_edit edit = { .kind = EDIT_REST };
    if (plan->week_count == 0)
        return true;
    day_t first = plan->weeks[0].monday;
    day_t last = day_add(plan->weeks[plan->week_count - 1].monday, 6);
    edit.day = p->from.n < first.n ? first : p->from;
    edit.until = p->until.n > last.n ? last : p->until;
    struct paces paces = paces_of(index_on(&a->facts, a->today).index);
    return edit.until.n < edit.day.n ||
           coach_edit(&edit, &paces, a->today, &a->plan, e);
}

bool app_pause(struct app *a, day_t from, day_t until, bool is_dry,
               struct err *e)
{
    int met;
    struct pause p = { .from = from, .until = until };
    if (!app_plan(a, e) || !app_week(a, a->today, e) || !check_span(a, &p, e))
        return false;
    a->pause = joined(&a->facts, p, &met);
    if (!check_room(a, met, e) || !app_plan_lint(a, e))
        return false;
    a->misfit_count = 0;
    a->plan_before = a->plan;
    a->lint_before = a->lint;
    if (!clear(a, &p, e) || !app_plan_lint(a, e))
        return false;
    return is_dry || keep(a, &p, e);
}

bool app_unpause(struct app *a, day_t day, struct err *e)
{
    char label[64], date[DAY_TEXT];
    if (!app_week(a, a->today, e))
        return false;
    const struct pause *own =
        pause_on(a->facts.pauses, a->facts.pause_count, day);
    if (own == NULL || own->until.n < a->today.n)
        return err_set(e, ERR_INPUT,
                       "%s is not blocked out; 'plan pauses' lists what is",
                       day_format(day, date));
    a->pause = *own;
    (void)snprintf(label, sizeof label, "plan unpause %s",
                   day_format(day, date));
    if (!store_begin(a->store, label, e))
        return false;
    /* Days of it that are past were rested. */
    if (own->from.n >= a->today.n)
        return app_end(a, store_drop_pause(a->store, own->id, e), e);
    struct pause before = *own;
    before.until = day_add(a->today, -1);
    a->pause.from = a->today;
    return app_end(a, store_put_pause(a->store, &before, e), e);
}

bool app_pauses(struct app *a, struct pause *out, int most, int *count,
                struct err *e)
{
    return store_pauses(a->store, a->today, out, most, count, e);
}
