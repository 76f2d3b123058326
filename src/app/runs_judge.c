/* What was a run for: the list's weeks judged a few at a time. */
#include "app/runs.h"

#include <string.h>

#define GAP_WEEKS 3 /* a block goes on over so many weeks nobody asked for */

int runs_item(const struct run_list *l, const struct run *r)
{
    for (int i = runs_from(l, r->day);
         i < l->count && l->item[i].run.day.n == r->day.n; i++)
        if (strcmp(l->item[i].run.id.text, r->id.text) == 0)
            return i;
    return UNKNOWN;
}

static bool is_open(const struct run_item *i)
{
    return !i->is_judged || i->is_old;
}

static void take_reading(struct run_list *l, const struct facts *f,
                         const struct week_report *r, int reading)
{
    const struct run_reading *of = &r->runs[reading];
    int at = runs_item(l, &f->runs[of->run]);
    if (at == UNKNOWN)
        return;
    struct run_item *item = &l->item[at];
    memset(item->verdict, 0, sizeof item->verdict);
    for (int i = 0; i < of->piece_count; i++) {
        const struct piece *p = &r->pieces[of->piece_first + i];
        item->verdict[p->verdict] +=
            item->run.dist.m > 0 ? p->to_m - p->from_m : p->to_s - p->from_s;
    }
    item->purpose = of->purpose;
    item->is_judged = true;
    item->is_old = false;
}

/* Runs of a week that the report does not hold are not asked for again. */
static void close_week(struct run_list *l, day_t monday)
{
    for (int i = runs_from(l, monday);
         i < l->count && l->item[i].run.day.n < monday.n + WEEK_DAYS; i++) {
        l->item[i].is_judged = true;
        l->item[i].is_old = false;
    }
}

static bool judge_one(struct app *a, bool is_whole, day_t monday, struct err *e)
{
    struct facts *f = &a->scratch;
    bool ok = is_whole ? store_facts_of(a->store, &a->block, monday, f, e)
                       : store_facts(a->store, monday, a->today, f, e);
    if (!ok)
        return false;
    facts_meet(f);
    judge_week(f, &a->settings, monday, &a->scratch_week);
    for (int i = 0; i < a->scratch_week.run_count; i++)
        take_reading(a->runs, f, &a->scratch_week, i);
    close_week(a->runs, monday);
    return true;
}

/* Mondays first to last from one reading of the diary. */
static bool judge_block(struct app *a, day_t first, day_t last, struct err *e)
{
    bool is_whole;
    memset(&a->scratch.plan, 0, sizeof a->scratch.plan);
    if (!store_facts_block(a->store, first, last, a->today, &a->block,
                           &is_whole, e))
        return false;
    for (day_t m = first; m.n <= last.n; m = day_add(m, WEEK_DAYS))
        if (!judge_one(a, is_whole, m, e))
            return false;
    return true;
}

/* Some week that is asked for; NO_DAY: all are judged. */
static day_t week_asked(const struct run_list *l, int from, int to)
{
    for (int i = from; i < to && i < l->shown_count; i++)
        if (is_open(&l->item[l->shown[i]]))
            return day_monday(l->item[l->shown[i]].run.day);
    for (int i = l->count - 1; l->maybe > 0 && i >= 0; i--) {
        struct filter_run s = run_item_subject(l, i);
        if (filter_match(&l->filter, &s) == FILTER_MAYBE)
            return day_monday(l->item[i].run.day);
    }
    return NO_DAY;
}

/* A run of the week is open. */
static bool is_week_open(const struct run_list *l, day_t monday)
{
    for (int i = runs_from(l, monday);
         i < l->count && l->item[i].run.day.n < monday.n + WEEK_DAYS; i++)
        if (is_open(&l->item[i]))
            return true;
    return false;
}

/* As many weeks before the one asked for as fit: most lists go back in time. */
static day_t block_first(const struct run_list *l, day_t monday, int weeks)
{
    day_t first = monday;
    for (int w = 1, gap = 0; w < weeks && gap <= GAP_WEEKS; w++) {
        day_t before = day_add(monday, -WEEK_DAYS * w);
        gap = is_week_open(l, before) ? 0 : gap + 1;
        if (gap == 0)
            first = before;
    }
    return first;
}

bool app_runs_judge(struct app *a, int from, int to, int weeks, bool *left,
                    struct err *e)
{
    struct run_list *l = a->runs;
    day_t last = week_asked(l, from, to);
    *left = false;
    if (!day_is(last))
        return true;
    weeks = int_least(weeks, FACTS_BLOCK_WEEKS);
    if (!judge_block(a, block_first(l, last, weeks), last, e))
        return false;
    if (l->filter.count > 0)
        runs_show(l);
    else
        runs_sum(l);
    *left = day_is(week_asked(l, from, to));
    return true;
}

/* ---- week after week, for who prints them */

struct walk {
    app_run_fn *each;
    void *with;
};

static bool walk_week(void *with, struct app *a, struct err *e)
{
    struct walk *w = with;
    struct run_list *l = a->runs;
    for (int i = 0; i < a->week.run_count; i++)
        take_reading(l, &a->facts, &a->week, i);
    close_week(l, a->week.monday);
    for (int i = 0; i < a->week.run_count; i++) {
        int item = runs_item(l, &a->facts.runs[a->week.runs[i].run]);
        if (item == UNKNOWN)
            continue;
        struct filter_run s = run_item_subject(l, item);
        if (filter_match(&l->filter, &s) == FILTER_YES &&
            !w->each(w->with, a, i, item, e))
            return false;
    }
    return true;
}

/* The first run from 'at' on that is shown or may be; UNKNOWN. */
static int next_asked(const struct run_list *l, int at)
{
    for (int i = at; i < l->count; i++) {
        struct filter_run s = run_item_subject(l, i);
        if (filter_match(&l->filter, &s) != FILTER_NO)
            return i;
    }
    return UNKNOWN;
}

bool app_runs_each(struct app *a, app_run_fn *each, void *with, struct err *e)
{
    struct walk w = { each, with };
    const struct run_list *l = a->runs;
    for (int i = next_asked(l, 0); i != UNKNOWN;) {
        day_t first = day_monday(l->item[i].run.day);
        day_t last = first;
        while (i != UNKNOWN && day_monday(l->item[i].run.day).n <=
                                   last.n + WEEK_DAYS * (GAP_WEEKS + 1)) {
            last = day_monday(l->item[i].run.day);
            i = next_asked(l, runs_from(l, day_add(last, WEEK_DAYS)));
        }
        if (!app_weeks(a, first, last, walk_week, &w, e))
            return false;
    }
    return true;
}

void app_runs_settle(struct app *a)
{
    runs_show(a->runs);
}
