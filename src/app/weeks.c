/* Weeks one after the other: lists and long curves. */
#include "app/room.h"

#include <string.h>

static bool judge_next(struct app *a, bool is_whole, day_t monday,
                       struct err *e)
{
    if (!is_whole)
        return app_week(a, monday, e);
    if (!store_facts_of(a->store, &a->block, monday, &a->facts, e))
        return false;
    facts_meet(&a->facts);
    judge_week(&a->facts, &a->settings, monday, &a->week);
    return true;
}

bool app_weeks(struct app *a, day_t from, day_t to, app_week_fn *each,
               void *with, struct err *e)
{
    day_t end = NO_DAY; /* last Monday of the block at hand */
    bool is_whole = false;
    memset(&a->facts.plan, 0, sizeof a->facts.plan);
    int weeks = (day_monday(to).n - day_monday(from).n) / WEEK_DAYS + 1;
    int done = 0;
    for (day_t m = day_monday(from); m.n <= to.n; m = day_add(m, WEEK_DAYS)) {
        if (!day_is(end) || m.n > end.n) {
            end = day_add(m, WEEK_DAYS * (FACTS_BLOCK_WEEKS - 1));
            if (end.n > day_monday(to).n)
                end = day_monday(to);
            if (!store_facts_block(a->store, m, end, a->today, &a->block,
                                   &is_whole, e))
                return false;
        }
        if (!app_goes_on(a, "weeks", done++, weeks, e))
            return false;
        if (!judge_next(a, is_whole, m, e) || !each(with, a, e))
            return false;
    }
    return true;
}
