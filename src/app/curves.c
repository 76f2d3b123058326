/* The long curves of all years, read bit by bit between two keys. */
#include "app/room.h"

#include <string.h>

bool app_curves_open(struct app *a, struct err *e)
{
    struct curves *c = &a->curves;
    int64_t version;
    int64_t changes = store_changes(a->store);
    day_t first;
    day_t last;
    if (!store_data_version(a->store, &version, e))
        return false;
    if (c->version == version && c->changes == changes &&
        c->trend.today.n == a->today.n)
        return true;
    if (!app_span(a, &first, &last, e))
        return false;
    if (day_is(first) && first.n <= a->today.n)
        trend_open(&c->trend, first, a->today, a->today);
    else
        trend_begin(&c->trend, a->today);
    c->trend.is_diary_empty = !day_is(first);
    c->read_from = c->trend.week_count;
    c->version = version;
    c->changes = changes;
    return true;
}

static bool read_week(struct app *a, bool is_whole, int week, struct err *e)
{
    struct trend_report *t = &a->curves.trend;
    day_t monday = t->weeks[week].monday;
    bool ok = is_whole
                  ? store_facts_of(a->store, &a->block, monday, &a->scratch, e)
                  : store_facts(a->store, monday, a->today, &a->scratch, e);
    if (!ok)
        return false;
    facts_meet(&a->scratch);
    judge_week(&a->scratch, &a->settings, monday, &a->scratch_week);
    trend_put(t, week, &a->scratch, &a->scratch_week);
    return true;
}

bool app_curves_more(struct app *a, struct err *e)
{
    struct curves *c = &a->curves;
    int end = c->read_from;
    int from = int_most(0, end - FACTS_BLOCK_WEEKS);
    bool is_whole;
    if (end <= 0)
        return true;
    memset(&a->scratch.plan, 0, sizeof a->scratch.plan);
    if (!store_facts_block(a->store, c->trend.weeks[from].monday,
                           c->trend.weeks[end - 1].monday, a->today, &a->block,
                           &is_whole, e))
        return false;
    for (int i = end - 1; i >= from; i--)
        if (!read_week(a, is_whole, i, e))
            return false;
    c->read_from = from;
    return true;
}
